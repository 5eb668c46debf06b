#!/bin/sh
# For xbar and SwiftBar: what runs, and a menu of the open tasks. The 5s in the name is how often it is asked.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
stint=$(command -v stint) || { echo "Stint?"; exit; }
# A bar in a title would begin the settings of the line.
shown=$("$stint" status --format '{hours} {title}' 2>/dev/null) || { echo "–"; exit; }
echo "${shown:-–}" | tr '|' '/'
echo "---"
echo "Pause or resume | bash=\"$stint\" param1=toggle terminal=false refresh=true"
"$stint" list --format '{id} {title}' | tr '|' '/' | head -n 20 | while read -r id title; do
  echo "$title | bash=\"$stint\" param1=switch param2=$id terminal=false refresh=true"
done
