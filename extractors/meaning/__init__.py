"""A second opinion on what a figure counts, learnt from annotated reports and independent of the sections' rules."""
