"""Sends one message to a server and prints how it went: the last reply's code, or "dropped"."""

import smtplib
import ssl
import sys

certificate, port, user, password, recipient = sys.argv[1:]


def send():
    with smtplib.SMTP("localhost", int(port), timeout=20) as server:
        if certificate:
            server.starttls(context=ssl.create_default_context(cafile=certificate))
        if user:
            server.login(user, password)
        server.sendmail("clinic@example.org", [recipient], "Subject: Visit\r\n\r\nAll is well.\r\n")
    return 250


try:
    print(send())
except smtplib.SMTPServerDisconnected:
    print("dropped")
except smtplib.SMTPRecipientsRefused as refusal:
    print(refusal.recipients[recipient][0])
except smtplib.SMTPResponseException as refusal:
    print(refusal.smtp_code)
