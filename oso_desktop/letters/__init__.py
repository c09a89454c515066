"""Domain objects to paper: accessible PDF, readable by parents, made by the same bytes each time."""
