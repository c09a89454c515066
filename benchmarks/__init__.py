"""How fast the program is next to what the machine can do at best and to what somebody would use instead."""
