#!/bin/sh
# Installs the pinned packages when the lock file is newer than what is installed, then builds.
set -eu
cd "$(dirname "$0")"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --omit=optional --no-audit --no-fund --loglevel=error
fi
exec node build.mjs "$1"
