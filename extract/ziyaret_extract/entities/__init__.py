"""One fact for each person, body, place and group, however often and variously a text mentions it."""
