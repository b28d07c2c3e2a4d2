"""What a text says that something is about."""
