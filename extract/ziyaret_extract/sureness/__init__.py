"""How sure each event and topic is by itself: clues to whether it is right, weighed together."""
