"""What stands around a figure: figures before it, the time in force, the domains in sight."""
