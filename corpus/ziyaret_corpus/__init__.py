"""The documents and what is true of them."""
