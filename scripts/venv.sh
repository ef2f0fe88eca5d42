#!/bin/sh
# Makes the virtual environment with exactly the packages of the lock files, hashes checked, and zvitar in it.
#   usage: scripts/venv.sh FOLDER
set -eu

venv=$1
python=${PYTHON:-python3}

pip() {
    "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@"
}

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
echo "zvitar: installing the locked packages (a few minutes the first time)" >&2
# What builds comes first and pinned, so that a package published as source fetches nothing of its own.
pip install --quiet --require-hashes -r requirements-build.lock
pip install --quiet --require-hashes --no-build-isolation -r requirements.lock
pip install --quiet --no-deps --no-build-isolation --editable .
