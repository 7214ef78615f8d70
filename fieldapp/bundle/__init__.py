"""The container that travels: manifest, volumes, writer and reader."""
