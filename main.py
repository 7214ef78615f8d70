"""Starts the app from a checkout: `python main.py` opens the window."""

from ui.entry import main

if __name__ == "__main__":
    raise SystemExit(main())
