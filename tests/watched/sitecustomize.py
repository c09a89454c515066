"""Python imports this by itself in every process that a test starts: see `tests.network_watch`."""

import oso_network_watch

oso_network_watch.begin()
