"""What the project tells people on paper: that it is true, and that what it points at is there."""
