#!/bin/sh
# Installs what pip cannot: Tesseract with its models and python3-venv, or the fonts that samples and tests are drawn
# with. Without root or sudo it prints the one command to type and stops. Nothing missing: returns at once, silently.
#   usage: scripts/system.sh [fonts]
set -eu

python=${PYTHON:-python3}
packages=''
brew=''

need() { # need APT_PACKAGE BREW_PACKAGE
    case " $packages " in *" $1 "*) ;; *) packages="$packages $1" ;; esac
    case " $brew " in *" $2 "*) ;; *) brew="$brew $2" ;; esac
}

look_for_python() {
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "zvitar needs Python 3.11 or newer; '$python' is not. Name another one: make PYTHON=python3.12 setup" >&2
        exit 1
    fi
    "$python" -c 'import ensurepip, venv' 2>/dev/null || need python3-venv python
}

look_for_tesseract() {
    models=$(tesseract --list-langs 2>/dev/null) || need tesseract-ocr tesseract
    for pair in ukr:tesseract-ocr-ukr eng:tesseract-ocr-eng osd:tesseract-ocr-osd Cyrillic:tesseract-ocr-script-cyrl; do
        printf '%s\n' "$models" | grep -qE "^(script/)?${pair%%:*}\$" || need "${pair#*:}" tesseract-lang
    done
}

look_for_fonts() {
    folder=/usr/share/fonts/truetype
    [ -f $folder/dejavu/DejaVuSans.ttf ] || need fonts-dejavu-core font-dejavu
    [ -f $folder/liberation/LiberationSerif-Regular.ttf ] || [ -f $folder/liberation2/LiberationSerif-Regular.ttf ] ||
        need fonts-liberation font-liberation
}

install() { # install [sudo ...]
    "$@" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages
}

case "${1:-}" in
    fonts) look_for_fonts ;;
    *) look_for_python && look_for_tesseract ;;
esac
[ -n "$packages" ] || exit 0

echo "zvitar: missing on this machine:$packages" >&2
if ! command -v apt-get >/dev/null 2>&1; then
    if command -v brew >/dev/null 2>&1; then
        echo "install with:  brew install$brew" >&2
    else
        echo "install Tesseract 5 with the models ukr, eng, osd and script/Cyrillic, then try again" >&2
    fi
    [ "${1:-}" = fonts ] && exit 0 # only drawing needs them; what draws says which one it misses
    exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
    set --
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    set -- sudo
else
    echo "install with:  sudo apt-get update && sudo apt-get install -y$packages" >&2
    exit 1
fi
install "$@" >/dev/null 2>&1 || { "$@" apt-get update -qq && install "$@" >/dev/null; } || {
    echo "apt could not install:$packages" >&2
    exit 1
}
echo "zvitar: installed$packages" >&2
