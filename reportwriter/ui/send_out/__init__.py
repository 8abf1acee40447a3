"""The invitations that an administrator sends out for a chair."""
