#!/bin/sh
# For xbar and SwiftBar: what runs, and a menu of the open tasks. The 5s in the name is how often it is asked.
PATH="$PATH:/usr/local/bin:/opt/homebrew/bin"
stint=$(command -v stint) || { echo "Stint?"; exit; }
# Titles are escaped, and written by printf: some shells' echo reads backslashes.
shown=$("$stint" status --escape xbar --format '{hours} {title}' 2>/dev/null)
# 4: nothing is running.
case $? in 0 | 4) ;; *) echo "–"; exit ;; esac
printf '%s\n' "${shown:-–}"
echo "---"
printf '%s\n' "Pause or resume | bash=\"$stint\" param1=toggle terminal=false refresh=true"
"$stint" list --escape xbar --format '{id} {title}' | head -n 20 | while read -r id title; do
  printf '%s\n' "$title | bash=\"$stint\" param1=switch param2=$id terminal=false refresh=true"
done
