"""An SMTP server that stands still where it is told to, so that a client can be killed there.

It prints its port on the first line of standard output, then "stalled" whenever a client waits
for an answer that does not come, and "message" whenever it has taken a message; every message is
also one line of JSON in the file of --messages. Lines on standard input tell it what to do:
"stall STAGE" stands still at a stage once it has said "ready", "go" answers those who wait and
stalls no more.

The stages: connect (before the greeting), hello, mail, rcpt, data (before 354), body (the message
is there, but not taken), accepted (taken and written down, but its client does not hear so).
It speaks in the clear: it is for one machine only.
"""

import argparse
import json
import socket
import socketserver
import sys
import threading
import time

REPLIES = {"EHLO": "250 localhost", "HELO": "250 localhost", "MAIL": "250 OK", "RCPT": "250 OK",
           "RSET": "250 OK", "NOOP": "250 OK"}
STAGES = {"EHLO": "hello", "MAIL": "mail", "RCPT": "rcpt"}


class Wishes:
    """Where to stand still, shared by all clients and the reader of standard input."""

    def __init__(self):
        self.stage = None
        self.condition = threading.Condition()

    def read(self):
        for line in sys.stdin:
            words = line.split()
            with self.condition:
                self.stage = words[1] if words[0] == "stall" else None
                self.condition.notify_all()
            if words[0] == "stall":
                say("ready")

    def pause(self, stage, client):
        with self.condition:
            if self.stage != stage:
                return
            say("stalled")
            while self.stage is not None:
                self.condition.wait()
        if is_gone(client):
            raise ConnectionError("the client was killed meanwhile")


def is_gone(client):
    try:
        return client.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


SPEECH = threading.Lock()


def say(word):
    """Two clients at once would otherwise speak on one line."""
    with SPEECH:
        sys.stdout.write(f"{word}\n")
        sys.stdout.flush()


class Client(socketserver.StreamRequestHandler):
    def handle(self):
        try:
            self.converse()
        except OSError:
            pass

    def answer(self, text):
        self.wfile.write((text + "\r\n").encode())

    def pause(self, stage):
        self.server.wishes.pause(stage, self.connection)

    def converse(self):
        self.pause("connect")
        self.answer("220 localhost")
        while line := self.rfile.readline():
            verb = line[:4].decode("ascii", "replace").upper().strip()
            if verb == "QUIT":
                return self.answer("221 Bye")
            if verb == "DATA":
                self.take()
                continue
            self.pause(STAGES.get(verb))
            self.answer(REPLIES.get(verb, "502 Not known"))

    def take(self):
        self.pause("data")
        self.answer("354 Go on")
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return
            lines.append(line)
        self.pause("body")
        time.sleep(self.server.delay)
        self.server.write_down(b"".join(lines).decode("utf-8", "replace"))
        self.pause("accepted")
        self.answer("250 Taken")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, options):
        super().__init__(("127.0.0.1", 0), Client)
        self.wishes = Wishes()
        self.delay = options.delay
        self.messages = options.messages
        self.lock = threading.Lock()

    def write_down(self, data):
        with self.lock:
            with open(self.messages, "a", encoding="utf-8") as file:
                file.write(json.dumps({"data": data}) + "\n")
            say("message")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", required=True)
    parser.add_argument("--delay", type=float, default=0, help="seconds before each is taken")
    server = Server(parser.parse_args())
    threading.Thread(target=server.wishes.read, daemon=True).start()
    say(server.server_address[1])
    server.serve_forever()


if __name__ == "__main__":
    main()
