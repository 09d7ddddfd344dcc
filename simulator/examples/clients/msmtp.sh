#!/bin/sh
# msmtp, which hands over what a sendmail would. usage: msmtp.sh POLICY HOST PORT CA DOMAIN MODE
# It has no policy but verified: tls is on or off.
host=$2 port=$3 ca=$4 domain=$5 mode=$6

starttls=on
[ "$mode" != implicit ] || starttls=off
exec msmtp --host="$host" --port="$port" --timeout=3 --domain=client.test --from="me@$domain" \
  --tls=on --tls-starttls=$starttls --tls-certcheck=on --tls-trust-file="$ca" \
  "you@$domain" <"${0%/*}/message.eml"
