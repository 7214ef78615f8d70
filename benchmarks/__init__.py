"""How quick the app is, each figure against a peer or a floor measured in the same run. Nothing here is shipped."""
