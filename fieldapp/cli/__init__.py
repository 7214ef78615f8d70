"""The command line: each command is one call into a service, shown as plain text or as JSON."""
