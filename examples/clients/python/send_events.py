"""Sends the events of a file, one a line, to Baken. Needs Python 3.9 or later and nothing else.

    python3 send_events.py ../events.jsonl
    BAKEN_URL=https://baken.example.org python3 send_events.py events.jsonl

Ends with 0 when Baken has every event, with 1 when it refuses one, and with 2 when it could not be asked. It may be run
again: an event with the same source and id counts once.
"""

import itertools
import json
import os
import sys
import time
import urllib.error
import urllib.request

URL = os.environ.get("BAKEN_URL", "http://127.0.0.1:8080") + "/v1/events"
EVENTS_A_REQUEST = 500
TRIES = 8


def post(lines):
    """The status and the answer to these events. Whoever is told "later" asks again."""
    body = "".join(lines).encode()
    request = urllib.request.Request(URL, body, {"Content-Type": "application/x-ndjson"}, method="POST")
    for attempt in itertools.count(1):
        try:
            with urllib.request.urlopen(request) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in (408, 429, 503) or attempt == TRIES:
                return error.code, json.load(error)
            wait = int(error.headers.get("Retry-After", attempt))
        except urllib.error.URLError as error:
            if attempt == TRIES:
                print(f"Baken does not answer at {URL}: {error.reason}", file=sys.stderr)
                sys.exit(2)
            wait = attempt
        time.sleep(wait)


def send(path):
    """The number of events that Baken has; ends at the first request that is refused."""
    with open(path, encoding="utf-8") as file:
        lines = [line if line.endswith("\n") else line + "\n" for line in file if line.strip()]
    for first in range(0, len(lines), EVENTS_A_REQUEST):
        status, answer = post(lines[first : first + EVENTS_A_REQUEST])
        if status != 202:
            print(f"{answer['title']}: {answer['detail']}", file=sys.stderr)
            for error in answer.get("errors", []):
                print(
                    f"event {first + error['event']} ({error.get('id', 'without id')}), {error['field']}:"
                    f" found {error['found']}, expected {error['expected']}",
                    file=sys.stderr,
                )
            sys.exit(1 if status == 400 else 2)
    return len(lines)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(f"Baken has {send(sys.argv[1])} events")
