"""What the rows and columns of a table say of its figures, and of each other."""
