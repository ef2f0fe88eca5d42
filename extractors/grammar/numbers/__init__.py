"""Every number of a document, each once, with what it is."""
