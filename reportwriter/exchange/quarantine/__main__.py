"""The entry of the quarantine process; see `client.command`."""

from reportwriter.exchange.quarantine.worker import main

main()
