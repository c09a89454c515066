"""The school's process around a pupil's transfer dossier. Pure: frozen dataclasses, functions, and the clock as a parameter."""
