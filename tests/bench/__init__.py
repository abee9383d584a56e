"""Measured ratios, side by side in one run. Nothing here is a test: tests never look at a clock."""
