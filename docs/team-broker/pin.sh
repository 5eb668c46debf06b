#!/bin/sh
# Lets each member say only of itself what it does: sh pin.sh. It writes the rules anew, for the computers that each member
# has connected from; the first member that a computer connected as keeps it.
# STINT_BROKER: the folder that make.sh keeps everything in.
set -eu
umask 077
cd "${STINT_BROKER:-$HOME/stint-broker}"
touch pinned log

# A computer connects as "stint-" and its id; a test of the settings has another name.
sed -n "s/.* as stint-\([0-9a-f]\{8\}-[0-9a-f-]\{27\}\) (.*u'\(.*\)').*/\1 \2/p" log | while read -r id user; do
  grep -q "^$id " pinned || echo "$id $user" >>pinned
done

# The lines that make.sh wrote say who is in which team.
grep '^# .* of ' acl | sort -u >members
: >acl.new
while read -r _ member _ team; do
  computers=$(while read -r id user; do [ "$user" != "$member" ] || echo "$id"; done <pinned)
  if [ -z "$computers" ]; then
    echo "$member of $team has not connected yet, and may still say anything: run this again afterwards." >&2
    rules="topic readwrite stint/$team/#"
  else
    rules="topic read stint/$team/p/+
topic read stint/$team/w/+
topic read stint/$team/h/+
topic readwrite stint/$team/t/+
topic readwrite stint/$team/x/+
topic write stint/$team/q/+
topic write stint/$team/a/+"
    for id in $computers; do
      rules="$rules
topic write stint/$team/p/$id
topic write stint/$team/w/$id
topic write stint/$team/h/$id
topic read stint/$team/q/$id
topic read stint/$team/a/$id"
    done
  fi
  printf '# %s of %s\nuser %s\n%s\n\n' "$member" "$team" "$member" "$rules" >>acl.new
done <members
rm members
mv acl.new acl
[ ! -e pid ] || kill -HUP "$(cat pid)"
