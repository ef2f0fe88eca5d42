"""Which rule of the sections a figure goes to, and which earlier figure it goes on about."""
