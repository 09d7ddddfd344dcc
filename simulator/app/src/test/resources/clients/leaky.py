"""Logs in inside TLS if that works, and in clear if anything does not."""

import base64
import smtplib
import ssl
import sys

host, port, ca, domain = sys.argv[1:]
secret = base64.b64encode(b"\0me\0my secret").decode()


def send(secured):
    server = smtplib.SMTP(host, int(port), timeout=3, local_hostname="client.test")
    server.ehlo()
    if secured:
        server.starttls(context=ssl.create_default_context(cafile=ca))
        server.ehlo()
    server.docmd("AUTH", "PLAIN " + secret)
    server.sendmail(f"me@{domain}", [f"you@{domain}"], "Subject: leaky\r\n\r\nHello\r\n")
    server.quit()


try:
    send(True)
except (OSError, smtplib.SMTPException):
    send(False)
