"""Capitalised words, cut into the organizations, titles, people and places that they name."""
