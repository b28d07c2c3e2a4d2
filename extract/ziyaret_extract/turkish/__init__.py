"""What is known of Turkish, whatever a text is about: cases, words, verbs, quotation marks, typing."""
