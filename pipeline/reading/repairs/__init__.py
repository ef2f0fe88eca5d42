"""Repairs of what was read: each with a name, each leaving a trail."""
