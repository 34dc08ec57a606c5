"""What is measured. Each command prints one JSON object: ``python -m benchmarks.feedback``, and so on."""
