"""Runs Synapse for as long as the process that started it lives.

Standard input is a pipe from that process. When it closes, for whatever reason (kill -9 included), Synapse ends too.
"""

import os
import signal
import threading


def end_with_parent() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=end_with_parent, daemon=True).start()

from synapse.app.homeserver import main  # noqa: E402  (imported after the watch has begun: it takes seconds)

main()
