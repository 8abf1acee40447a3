"""The vault's database: an encrypted file, its tables, and stores that speak in domain values."""
