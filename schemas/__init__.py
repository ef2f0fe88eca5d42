"""part of zvitar; see CONTRIBUTING.md for the house"""

OWNER = "zvitar"
