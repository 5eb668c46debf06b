#!/bin/sh
# Stands before the file system of an AppImage that is built with the fallback runtime, for tests: it unpacks what stands
# behind it and starts that. The runtime of a released AppImage mounts it instead, and is fetched from its release page.
set -eu
APPIMAGE=$(readlink -f "$0")
if [ "${1-}" = --appimage-extract ]; then
  exec unsquashfs -quiet -no-progress -offset 4096 -dest squashfs-root "$APPIMAGE"
fi
APPDIR=$(mktemp -d "${TMPDIR:-/tmp}/.mount_stint-XXXXXX")
trap 'rm -rf "$APPDIR"' EXIT
trap 'kill -TERM "$app" 2>/dev/null || true' TERM INT HUP
unsquashfs -quiet -no-progress -force -offset 4096 -dest "$APPDIR" "$APPIMAGE"
export APPIMAGE APPDIR
"$APPDIR/AppRun" "$@" &
app=$!
while :; do
  code=0
  wait "$app" || code=$?
  kill -0 "$app" 2>/dev/null || exit "$code"
done
