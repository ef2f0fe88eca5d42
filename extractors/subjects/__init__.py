"""What a figure is about: commission, matter, award, person, purpose; and what narrows it."""
