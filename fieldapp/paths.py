"""Where things live on this machine. Says where; reads and writes nothing itself."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP = "FieldApp"


def default_workspace() -> Path:
    """The workspace a person gets without asking for another: the platform's data folder."""
    return Path(platformdirs.user_data_path(APP, appauthor=False)) / "workspace"


def settings_folder() -> Path:
    """The person's own settings on this machine: language, window, where the workspace is."""
    return Path(platformdirs.user_config_path(APP, appauthor=False))


def logs_folder() -> Path:
    """Where the log file is kept."""
    return Path(platformdirs.user_log_path(APP, appauthor=False))


def resources() -> Path:
    """The folder of icons, fonts, packs and samples that comes with the app, frozen or not."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(str(frozen)) / "resources"
    return Path(__file__).resolve().parent.parent / "resources"
