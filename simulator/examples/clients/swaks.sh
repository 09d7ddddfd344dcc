#!/bin/sh
# swaks, the tester of mail servers. usage: swaks.sh POLICY HOST PORT CA DOMAIN MODE
policy=$1 host=$2 port=$3 ca=$4 domain=$5 mode=$6

case $policy in
  verified) set -- --tls --tls-verify --tls-ca-path "$ca" ;;
  opportunistic) set -- --tls-optional ;;
esac
[ "$mode" != implicit ] || set -- "$@" --tls-on-connect
exec swaks "$@" --server "$host" --port "$port" --from "me@$domain" --to "you@$domain" --helo client.test \
  --timeout 3s
