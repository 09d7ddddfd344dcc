#!/usr/bin/env bash
# Plays the whole catalogue to every client, and writes what they did: baselines/, versions, the table of README.md.
# Run by hand, on a machine that is not busy: the build only compares some of it. usage: all.sh [CLIENT]...
set -euo pipefail
cd "$(dirname "$0")"

top=../..
jar=$top/simulator/app/target/badmx.jar
java_clients=(jakarta-mail java-net spring-mail vertx-mail vertx-mail-told-https)
[ -f "$jar" ] || { echo "first: ./mvnw package -DskipTests" >&2; exit 2; }

wanted() { # whether a client was asked for: all are, if none was named
  [ ${#names[@]} -eq 0 ] || [[ " ${names[*]} " == *" $1 "* ]]
}

version() { # client, version
  { grep -v "^$1	" baselines/versions.tsv; printf '%s\t%s\n' "$1" "$2"; } >baselines/versions.new
  mv baselines/versions.new baselines/versions.tsv
}

names=("$@")
while IFS=$'\t' read -r client policies _ command <&3; do
  wanted "$client" || continue
  for policy in $policies; do
    start=$SECONDS code=0
    rm -f "baselines/$client-$policy.yaml"
    # shellcheck disable=SC2086 # the command is words
    java -jar "$jar" run --policy "$policy" --jobs 8 --timeout 20s --write-baseline "baselines/$client-$policy.yaml" \
      -- $command "$policy" {name} {port} {ca} {domain} {mode} >"/tmp/$client-$policy.txt" || code=$?
    [ $code -le 3 ] || exit $code
    echo "$client $policy: $((SECONDS - start)) s, the stories are in /tmp/$client-$policy.txt"
  done
  version "$client" "$(clients/version.sh "$client")"
done 3< <(tail -n +2 clients.tsv)

examples_test() { # test, properties...
  (cd $top && ./mvnw -q -pl simulator/examples -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest="$@")
}

if [ ${#names[@]} -eq 0 ] || [ "${names[0]}" = java ]; then
  examples_test JavaClientsTest -Dexamples.write=true
  feature=$("${JAVA_HOME:+$JAVA_HOME/bin/}java" -XshowSettings:properties -version 2>&1 |
    sed -n 's/.*java.specification.version = //p')
  for client in "${java_clients[@]}"; do
    version "$client" "Java $feature"
  done
fi
examples_test FoundTest -Dbadmx.regenerate=true
