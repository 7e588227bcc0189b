"""A real SMTP server for the tests: STARTTLS, AUTH, and recipients that make it misbehave.

It prints its port on the first line of standard output, and a line for every message it takes.
Every message is also one line of JSON in the file of --messages. The word before the first
"@", "+" or "." of a recipient chooses what happens to it; see REPLIES and DATA_REPLIES.
"""

import argparse
import asyncio
import json
import ssl
import subprocess
import sys
import time
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

REPLIES = {
    "tempfail": "451 4.3.0 Try again later",
    "reject": "550 5.1.1 No such mailbox",
    "busybox": "450 4.2.1 Mailbox busy",
    "fullbox": "452 4.2.2 Mailbox full",
    "closing": "421 4.3.2 Closing",
}
DATA_REPLIES = {
    "tempdata": "451 4.3.0 Cannot store it now",
    "rejectdata": "554 5.6.0 Message refused",
    "closingdata": "421 4.3.2 Closing",
    "largedata": "552 5.3.4 Message too large",
}


def behaviour(address):
    """The word of a recipient that chooses the server's answer."""
    for mark in "@+.":
        address = address.split(mark)[0]
    return address.lower()


def first_of(table, recipients):
    return next((table[b] for b in map(behaviour, recipients) if b in table), None)


class Handler:
    def __init__(self, messages, delay):
        self.messages = messages
        self.delay = delay

    async def handle_RCPT(self, server, session, envelope, address, options):
        if behaviour(address) == "slowrcpt":
            await asyncio.sleep(self.delay)
        refusal = REPLIES.get(behaviour(address))
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        wishes = {behaviour(r) for r in envelope.rcpt_tos}
        if "slow" in wishes:
            await asyncio.sleep(self.delay)
        if "dropuntaken" in wishes:
            server.transport.abort()
            return None
        refusal = first_of(DATA_REPLIES, envelope.rcpt_tos)
        if refusal:
            return refusal
        self.record(session, envelope)
        if "drop" in wishes:
            # The message is taken, but its sender never hears so.
            server.transport.abort()
            return None
        return "250 OK: taken"

    def record(self, session, envelope):
        line = {
            "time": time.time(),
            "mail_from": envelope.mail_from,
            "rcpt_tos": envelope.rcpt_tos,
            "data": envelope.content.decode("utf-8", "replace"),
            "tls": session.ssl is not None,
            "auth": session.auth_data.login.decode() if session.auth_data else None,
        }
        with open(self.messages, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        print("message", flush=True)


class Refuser(asyncio.Protocol):
    """Turns everybody away at the door."""

    def __init__(self, words):
        self.words = words

    def connection_made(self, transport):
        transport.write(self.words.encode() + b"\r\n")
        transport.close()


def authenticator(user, password):
    def check(server, session, envelope, mechanism, data):
        expected = LoginPassword(user.encode(), password.encode())
        if isinstance(data, LoginPassword) and data == expected:
            return AuthResult(success=True, auth_data=data)
        return AuthResult(success=False, handled=False)

    return check


def make_certificate(certificate, key):
    if certificate.exists() and key.exists():
        return
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", str(key), "-out", str(certificate)],
        check=True, capture_output=True)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", required=True)
    parser.add_argument("--certificate", type=Path, required=True)
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--user", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--delay", type=float, default=2, help="seconds that slow@ waits")
    parser.add_argument("--size", type=int, default=33554432, help="the longest message, in bytes")
    parser.add_argument("--greeting", help="said to everybody instead of a greeting")
    return parser.parse_args()


async def serve(options):
    make_certificate(options.certificate, options.key)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(options.certificate, options.key)
    handler = Handler(options.messages, options.delay)

    def session():
        if options.greeting:
            return Refuser(options.greeting)
        return SMTP(
            handler, hostname="localhost", tls_context=context, require_starttls=True,
            data_size_limit=options.size, auth_required=True, auth_require_tls=True, enable_SMTPUTF8=True,
            authenticator=authenticator(options.user, options.password))

    loop = asyncio.get_running_loop()
    server = await loop.create_server(session, "127.0.0.1", options.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(serve(arguments()))
    except KeyboardInterrupt:
        sys.exit(0)
