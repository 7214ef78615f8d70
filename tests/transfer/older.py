"""The app as it was before some kinds of record existed, as a process of its own: `python -m tests.transfer.older …`.

It knows nothing of the kinds in the variable FIELDAPP_UNKNOWN; everything else is the app's command line.
"""

from __future__ import annotations

import os
import sys
from types import MappingProxyType

from fieldapp.records import shape

unknown = set(os.environ["FIELDAPP_UNKNOWN"].split())
shape.KINDS = MappingProxyType({name: kind for name, kind in shape.KINDS.items() if name not in unknown})

if __name__ == "__main__":
    from fieldapp.cli.app import main

    sys.exit(main(sys.argv[1:]))
