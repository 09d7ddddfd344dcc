"""Sends a mail inside TLS to a server whose certificate verifies, or not at all."""

import smtplib
import ssl
import sys

host, port, ca, domain, mode = sys.argv[1:]
context = ssl.create_default_context(cafile=ca)
options = dict(host=host, port=int(port), timeout=5, local_hostname="client.test")
if mode == "implicit":
    server = smtplib.SMTP_SSL(context=context, **options)
else:
    server = smtplib.SMTP(**options)
    server.starttls(context=context)
server.sendmail(f"me@{domain}", [f"you@{domain}"], "Subject: strict\r\n\r\nHello\r\n")
server.quit()
