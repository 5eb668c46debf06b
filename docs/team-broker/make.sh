#!/bin/sh
# Creates a broker for a team, or adds a team or members to it, and starts it: sh make.sh TEAM MEMBER…
# STINT_BROKER: the folder for all its files. HOST: the name that members use to connect to this computer.
set -eu
umask 077
PATH="$PATH:/usr/sbin"
here=$(cd "$(dirname "$0")" && pwd)
folder=${STINT_BROKER:-$HOME/stint-broker}
host=${HOST:-$(hostname)}

fail() {
  echo "$1" >&2
  exit 1
}
[ $# -ge 2 ] || fail "Enter the name of the team and of each member: sh make.sh north anna ben"
for program in mosquitto mosquitto_passwd openssl; do
  command -v $program >/dev/null || fail "$program is missing: sudo apt install mosquitto openssl"
done
for name in "$@"; do
  case $name in *[!A-Za-z0-9._-]*) fail "Names can only have letters, digits, dots and dashes: $name" ;; esac
done
team=$1
shift

mkdir -p "$folder"
cd "$folder"
touch passwords acl

# The authority signs the server's certificate; its key is only needed for a new certificate.
certify() {
  openssl req -x509 -config openssl.cnf -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc "$@" 2>openssl.log ||
    fail "$(cat openssl.log)"
  rm openssl.log
}
if [ ! -e server.crt ]; then
  # An own configuration, so that the system's settings add nothing to the certificate.
  printf '[req]\ndistinguished_name = name\nprompt = no\n[name]\nCN = Stint\n' >openssl.cnf
  names="DNS:$host,DNS:localhost,IP:127.0.0.1"
  for address in $(hostname -I 2>/dev/null || true); do names="$names,IP:$address"; done
  case $host in *[!0-9.]*) ;; *) names="IP:$host,DNS:localhost,IP:127.0.0.1" ;; esac
  certify -days 3650 -subj "/CN=Stint team broker" -addext basicConstraints=critical,CA:TRUE \
    -addext keyUsage=keyCertSign -out authority.crt -keyout authority.key
  certify -days 825 -subj "/CN=Stint broker" -addext "subjectAltName=$names" -CA authority.crt -CAkey authority.key \
    -out server.crt -keyout server.key
  rm openssl.cnf
fi
if [ ! -e mosquitto.conf ]; then
  sed "s|FOLDER|$folder|" "$here/mosquitto.conf" >mosquitto.conf
  # As root, mosquitto would switch to a user that cannot read these files.
  [ "$(id -u)" -ne 0 ] || echo "user root" >>mosquitto.conf
fi

echo "In Stint, each member enters:"
echo "  Broker                 mqtts://$host:8883"
echo "  Team name              $team"
echo "  Certificate authority  a copy of $folder/authority.crt"
for member in "$@"; do
  if cut -d: -f1 passwords | grep -qxF -e "$member"; then
    echo "  User name              $member    (the password has not changed)"
  else
    password=$(openssl rand -hex 10)
    echo "$member:$password" >new
    mosquitto_passwd -U new
    cat new >>passwords
    rm new
    echo "  User name              $member    Password  $password"
  fi
  grep -qxF -e "# $member of $team" acl || printf '# %s of %s\nuser %s\ntopic readwrite stint/%s/#\n\n' \
    "$member" "$team" "$member" "$team" >>acl
done

if [ -e pid ] && kill -HUP "$(cat pid)" 2>/dev/null; then
  echo "The broker is running and has loaded the changes."
else
  mosquitto -d -c mosquitto.conf
  tries=0
  until [ -e pid ] && kill -0 "$(cat pid)" 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 50 ] || fail "The broker did not start: $(tail -n 3 log)"
    sleep 0.1
  done
  echo "The broker is running. After a restart of this computer: mosquitto -d -c $folder/mosquitto.conf"
fi
