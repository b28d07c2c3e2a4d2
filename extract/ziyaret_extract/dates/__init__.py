"""When: what states a time, the day that it means, and which day a passage tells of."""
