"""Whose report on what time: council, role, person, convocation and period."""
