"""What leaves the kit: the downloads of a site, the packs, the tracker, open data, and the policy of the pages."""
