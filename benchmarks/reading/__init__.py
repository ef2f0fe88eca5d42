"""How well and how fast pages are read: seeded pages with truth, own damage models, peers in the same run."""
