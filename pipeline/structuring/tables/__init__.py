"""Tables in every guise: drawn with rules or bars, set by places alone, or run out one cell to a line."""
