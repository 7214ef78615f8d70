"""Everything the app knows and does, without a window."""
