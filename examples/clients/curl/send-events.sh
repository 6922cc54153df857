#!/usr/bin/env bash
# Sends the events of a file, one a line, to Baken with curl.
#
#   ./send-events.sh ../events.jsonl
#   BAKEN_URL=https://baken.example.org ./send-events.sh events.jsonl
#
# Ends with 0 when Baken has every event, with 1 when it refuses one (then nothing of the file was written), and with 2
# when it could not be asked. It may be run again: an event with the same source and id counts once.
set -euo pipefail

file=${1:?usage: send-events.sh FILE}
url=${BAKEN_URL:-http://127.0.0.1:8080}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# --retry sends again on 408, 429 and 503, after the seconds that Retry-After names.
status=$(curl --silent --show-error --retry 8 --retry-connrefused \
  --header 'Content-Type: application/x-ndjson' --data-binary "@$file" \
  --output "$answer" --write-out '%{http_code}' "$url/v1/events") || { echo "Baken does not answer at $url" >&2; exit 2; }

cat "$answer"
echo
case $status in
  202) ;;
  400) exit 1 ;;
  *) echo "Baken answered with $status" >&2; exit 2 ;;
esac
