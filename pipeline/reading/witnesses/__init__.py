"""Who else may say what stands on a page: other models, single cells, single figures, the shapes of its type."""
