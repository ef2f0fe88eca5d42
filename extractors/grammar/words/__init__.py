"""Single words: what they can be, how they end, whose names they are."""
