"""Everything the learner made, as one document. Knows no other module's room; all of it is read from the workbook."""
