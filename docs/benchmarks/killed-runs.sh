#!/usr/bin/env bash
# killed-runs.sh KILLS [SECONDS]: kills runs of the quickstart at random moments, at most SECONDS after
# their start (20 by default), starts each again in its folder until it ends, and compares its files
# with those of a run that was not killed. environment.json has times and is not compared.
set -euo pipefail
cd "$(dirname "$0")/../.."

kills=$1
longest=${2:-20}
work=target/killed-runs
rm -rf "$work"
mkdir -p "$work"
./numerosity run quickstart --quiet --out "$work/whole" >/dev/null 2>&1
done=0
runs=0
RANDOM=1
while [ $done -lt "$kills" ]; do
  runs=$((runs + 1))
  run=$work/$runs
  while :; do
    ./numerosity run quickstart --quiet --out "$run" >"$work/printed" 2>"$work/log" &
    process=$!
    sleep "$((RANDOM % longest)).$((RANDOM % 10))"
    if [ $done -lt "$kills" ] && kill -9 $process 2>/dev/null; then
      wait $process 2>/dev/null || true
      done=$((done + 1))
    else
      wait $process || { cat "$work/log"; exit 1; }
      break
    fi
  done
  diff -rq --exclude environment.json "$work/whole" "$run"
  rm -rf "$run"
done
echo "$kills kills in $runs runs: all files as of the run that was not killed."
