"""The register of protected facts: what no copy may tell, from whom it is kept, and why."""
