"""The first screen: what would you like to do, and the way into the store of this computer."""
