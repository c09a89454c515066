"""Keys: the store key and what is derived from it, the ways in to it, and the sealing of single items.

Yields secrets, knows no SQL. Nothing here ever writes a secret in the clear, and no secret shows in a repr, a log line
or an exception.
"""
