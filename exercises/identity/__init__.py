"""Module 1: the five qualities, the reader at the other end, and forty words that say who you are."""
