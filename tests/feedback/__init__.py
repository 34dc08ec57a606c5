"""Tests of the feedback engine."""
