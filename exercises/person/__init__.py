"""The person everything is prepared for: Kari Nordmann, or somebody real in her place."""
