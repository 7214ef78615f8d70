"""How the window looks: colours, type, one style sheet."""
