#!/bin/sh
# curl sends a mail. usage: curl.sh POLICY HOST PORT CA DOMAIN MODE
policy=$1 host=$2 port=$3 ca=$4 domain=$5 mode=$6

case $policy in
  verified) set -- --ssl-reqd --cacert "$ca" ;;
  opportunistic) set -- --ssl --cacert "$ca" ;;
esac
scheme=smtp
[ "$mode" != implicit ] || scheme=smtps
exec curl --silent --show-error --max-time 3 "$@" "$scheme://$host:$port/client.test" \
  --mail-from "me@$domain" --mail-rcpt "you@$domain" --upload-file "${0%/*}/message.eml"
