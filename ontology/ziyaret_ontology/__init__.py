"""What exists, and how it is written in RDF."""
