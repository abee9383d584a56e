"""How strong the tests are: faults planted on purpose, and how many of them the tests name. See `__main__`."""
