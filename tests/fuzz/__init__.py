"""Every reader of the program against files that nobody made: no crash, no hang, no more memory than is right."""
