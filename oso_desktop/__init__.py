"""OSO Desktop: prepare, show to parents, and hand over a pupil's transfer dossier, on the school's own laptop."""

__version__ = "0.1.0"
