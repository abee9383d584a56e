"""Reading `data/`: bytes to lines, lines to YAML nodes, nodes to models, with the place of everything."""
