"""The conversation: a plan in four phases. Knows no other module's room; the pitch comes from the workbook."""
