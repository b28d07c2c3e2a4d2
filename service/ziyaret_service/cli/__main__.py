"""`python -m ziyaret_service.cli`, for where the `ziyaret` command is not on the path."""

import sys

from ziyaret_service.cli.main import main

sys.exit(main())
