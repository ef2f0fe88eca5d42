"""`zvitar review`: a local web page where a person settles what is flagged, the place on the page before their eyes."""
