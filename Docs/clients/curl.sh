#!/bin/sh
# Asks the service with curl, one question at a time.
#
#   sh curl.sh http://127.0.0.1:8080
#
# With a key: export JEUGDREGELS_KEY=…
set -eu
address="${1:-http://127.0.0.1:8080}"

ask() {
  curl --silent --show-error --fail-with-body --max-time 10 \
    --header 'Content-Type: application/json' --header "X-API-Key: ${JEUGDREGELS_KEY:-}" \
    --data "$2" "$address$1"
  echo
}

echo "Wat moet er nog worden gevraagd?"
ask /v1/_next-question '{"region":"noord-holland","date":"2019-05-01","facts":{"arrangement":2}}'

echo "Met het antwoord erbij:"
ask /v1/_evaluate '{"region":"noord-holland","date":"2019-05-01","facts":{"arrangement":2,"intensiteit":"midden"}}'

echo "Waarom niet een andere code?"
ask /v1/_why-not '{"code":"50H21","query":{"region":"noord-holland","date":"2019-05-01","facts":{"arrangement":2,"intensiteit":"midden"}}}'

echo "Een vraag die niet klopt (de status is 400, en het antwoord zegt waarom):"
ask /v1/_evaluate '{"region":"noord-holland","date":"2019-05-01","facts":{"arangement":2}}' || true
