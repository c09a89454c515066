"""Files in each of our formats, made once and kept for ever, with a reader that knows nothing of the program."""
