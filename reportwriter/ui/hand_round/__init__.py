"""The papers that an administrator sends round, as the chair hands them over."""
