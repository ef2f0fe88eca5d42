"""report.html: one offline page on what a run found, what is missing and what a person must look at."""
