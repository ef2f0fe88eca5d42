"""One module for each command: `add` declares its arguments, `execute` does it and returns the exit code."""
