"""What the samples say, how they are drawn, and how scanners and phones spoil them."""
