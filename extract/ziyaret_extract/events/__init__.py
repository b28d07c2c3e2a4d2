"""Who did what, with whom, where, when and about what."""
