"""OSO as data: blocks, codes, profiles and categories. It imports nothing of ours but errors and assets."""
