"""Use cases: everything a person can do with the program, one function each, one transaction each, on record."""
