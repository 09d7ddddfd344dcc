"""Python's smtplib. usage: smtplib_client.py POLICY HOST PORT CA DOMAIN MODE"""

import smtplib
import ssl
import sys

policy, host, port, ca, domain, mode = sys.argv[1:]
options = dict(host=host, port=int(port), timeout=3, local_hostname="client.test")
message = "Subject: Hello\r\n\r\nHello\r\n"


def connect_verified():
    context = ssl.create_default_context(cafile=ca)
    if mode == "implicit":
        return smtplib.SMTP_SSL(context=context, **options)
    server = smtplib.SMTP(**options)
    server.starttls(context=context)
    return server


def connect_opportunistic():
    """As it stands in many a tutorial: TLS if it is offered, with the context that is the default."""
    if mode == "implicit":
        return smtplib.SMTP_SSL(**options)
    server = smtplib.SMTP(**options)
    server.ehlo()
    if server.has_extn("starttls"):
        server.starttls()
    return server


connect = {"verified": connect_verified, "opportunistic": connect_opportunistic}[policy]
with connect() as server:
    server.sendmail(f"me@{domain}", [f"you@{domain}"], message)
