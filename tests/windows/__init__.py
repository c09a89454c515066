"""What goes wrong on Windows and nowhere else, tried on any system.

Each trap has one module. What the program does about it is tried on an imitation of Windows (`imitation.py`, or the
rules of Windows in `pathlib`), which holds anywhere; the same test takes the real thing where it runs on Windows.

| trap | module | on Windows it takes |
|---|---|---|
| long paths | `test_long_paths` | a folder deeper than 260 signs |
| reserved names | `test_reserved_names` | files of these names, made and listed |
| drive letters and UNC | `test_drives_and_shares` | the drive that the tests run on, and its share |
| files that are held on a rename | `test_held_files` | a file that is held by another handle |
| CRLF | `test_line_ends` | the text mode of Windows itself |
| console of code page 1252 | `test_console` | the code page of a pipe |
| code page of CSV | `test_code_pages` | the code pages of this Windows |
| length limit and persistence of the keychain | `test_keychain` | Credential Manager |
| end of the session | `test_session_end` | a message to a real window |
"""
