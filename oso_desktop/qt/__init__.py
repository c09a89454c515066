"""The window: it shows and asks, and decides nothing. The only room that knows Qt."""
