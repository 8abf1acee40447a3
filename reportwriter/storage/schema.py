"""What holds the tables as they are now; the modules named after tables add them to it."""

from sqlalchemy import MetaData

schema = MetaData()
