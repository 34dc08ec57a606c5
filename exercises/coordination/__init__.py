"""Coordination: times that hold on both clocks, invitations, contact cards, reminders. Knows no other module's room."""
