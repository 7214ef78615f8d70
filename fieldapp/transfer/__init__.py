"""Where store and bundle meet: what goes to whom, and what is taken in. Services ask; nothing here asks a person."""
