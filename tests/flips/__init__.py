"""Every file of a store, damaged bit by bit: the program notices, or it does no harm; it never shows other data."""
