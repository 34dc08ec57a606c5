"""What belongs to the whole course: questions to recall, the learner's own work, later the map and the review."""
