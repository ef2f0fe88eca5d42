#!/bin/sh
# Pins every dependency with its hashes, for all Pythons and platforms that zvitar supports; no address is written.
#   usage: scripts/lock.sh UV
set -eu

pin() { # pin OUTPUT ARGUMENTS...
    output=$1
    shift
    "$uv" pip compile --quiet --generate-hashes --universal --no-header --output-file "$output" "$@"
}

uv=$1
pin requirements.lock pyproject.toml --group dev
pin requirements-build.lock --group pyproject.toml:build
pin requirements-train.lock --group pyproject.toml:train --constraint requirements.lock
