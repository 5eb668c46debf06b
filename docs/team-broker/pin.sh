#!/bin/sh
# Lets members publish only in their own name: sh pin.sh. It rewrites the rules for the computers that each member has
# connected from; a computer belongs to the first member that it connected as.
# STINT_BROKER: the folder with the files of make.sh.
set -eu
umask 077
cd "${STINT_BROKER:-$HOME/stint-broker}"
touch pinned log

# The client id of a computer is "stint-" and its id; a connection test has another client id.
sed -n "s/.* as stint-\([0-9a-f]\{8\}-[0-9a-f-]\{27\}\) (.*u'\(.*\)').*/\1 \2/p" log | while read -r id user; do
  grep -q "^$id " pinned || echo "$id $user" >>pinned
done

# Comments written by make.sh list who is in which team.
grep '^# .* of ' acl | sort -u >members
: >acl.new
while read -r _ member _ team; do
  computers=$(while read -r id user; do [ "$user" != "$member" ] || echo "$id"; done <pinned)
  if [ -z "$computers" ]; then
    echo "$member of $team has not connected yet and can still publish in any name: run this again afterwards." >&2
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
