"""Sends a mail inside TLS to whoever answers, or not at all."""

import smtplib
import ssl
import sys

host, port, domain = sys.argv[1:]
context = ssl._create_unverified_context()
server = smtplib.SMTP(host, int(port), timeout=5, local_hostname="client.test")
server.starttls(context=context)
server.sendmail(f"me@{domain}", [f"you@{domain}"], "Subject: trusting\r\n\r\nHello\r\n")
server.quit()
