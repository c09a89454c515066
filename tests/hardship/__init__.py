"""What a laptop does to a store: it is killed, its disk fills up, its power goes.

This folder mirrors no room of the program. Its tests go through all rooms at once: every use case that writes, on a
real encrypted store, on a disk that refuses, forgets or stops at any moment. After each of those the store opens or
says what is wrong, and nothing that was reported as saved is missing.

- `disk`: stands between the program and the files of one folder, sees each change of a file, and can refuse it.
- `powercut`: what of those changes may be left on the disk when the power goes.
- `catalogue`: every use case that writes; `test_catalogue` fails when one is missing.
- `killed`: a process that does use cases and says what is saved, until it is killed.
"""
