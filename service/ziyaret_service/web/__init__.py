"""The pages for people: templates, words in Turkish and English, static files."""
