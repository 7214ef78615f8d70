"""The window, and the only folder that imports Qt."""
