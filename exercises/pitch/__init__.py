"""The pitch: five bricks, one text, a version for each listener. Knows no other module's room."""
