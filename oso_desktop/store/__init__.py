"""The encrypted store: it is given its keys, keeps domain dataclasses, and lets nothing of SQL out."""
