"""The school's process around a pupil's transfer dossier. Pure: frozen dataclasses, and the clock as a parameter."""
