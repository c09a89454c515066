"""What people do with the program: each act is one function, one transaction and one line in the log."""
