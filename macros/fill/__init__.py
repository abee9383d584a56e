"""What a person fills in: `python3 dev.py fill` does what the builder does in a browser, with the same refusals."""
