"""What a teacher brings along: every lesson as slides, and sheets for pen and paper."""
