#!/bin/sh
# The version of a client and of its TLS, as far as it matters. usage: version.sh CLIENT
openssl_of_perl='print join ".", (Net::SSLeay::SSLeay_version(0) =~ /(\d+)\.(\d+)/)'

case $1 in
  swaks)
    echo "swaks $(swaks --version | sed -n '1s/.* //p'), OpenSSL $(perl -MNet::SSLeay -e "$openssl_of_perl")"
    ;;
  curl) curl --version | sed -nE '1s|^curl ([0-9]+\.[0-9]+).* OpenSSL/([0-9]+\.[0-9]+).*|curl \1, OpenSSL \2|p' ;;
  msmtp) msmtp --version | sed -nE 's/^msmtp version (.*)/msmtp \1/p; s|^TLS/SSL library: |with |p' | paste -sd ' ' ;;
  smtplib)
    python3 -c 'import ssl, sys
print("Python %d.%d, OpenSSL %d.%d" % (sys.version_info[:2] + ssl.OPENSSL_VERSION_INFO[:2]))'
    ;;
  nodemailer)
    cd "${0%/*}" && node -p '`nodemailer ${require("nodemailer/package.json").version}, Node.js ${process.versions.node.split(".")[0]}, OpenSSL ${process.versions.openssl.split(".").slice(0, 2).join(".")}`'
    ;;
esac
