#!/bin/sh
# @raycast.schemaVersion 1
# @raycast.title Start in Stint
# @raycast.mode compact
# @raycast.icon ⏱
# @raycast.argument1 { "type": "text", "placeholder": "Write spec #client" }
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
exec stint start "$1"
