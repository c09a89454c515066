"""The OSO standard: typed model, code lists, profiles and rules. Pure; nothing else knows element names."""
