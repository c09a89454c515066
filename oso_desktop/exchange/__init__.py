"""Bytes to domain and back: OSO XML, other files of schools, attachments, packages. Hostile input ends here."""
