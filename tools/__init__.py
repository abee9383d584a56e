"""What dev.py needs to set itself up. Standard library only: nothing is installed yet when this runs."""
