"""A simulator of an SMS service for the tests, on this machine alone.

It was written from the published description of TextSMS Kenya and the traps that users of it have
reported. It was never compared with the live service, and it shares no code with the program.

It prints its port on the first line of standard output, and a line for every request it is about
to answer or to drop. Every request is one line of JSON in the file of --log; its "taken" lists the
messages that were accepted.

The last four digits of a telephone number choose what happens, see CODES (what is said of one
message), REQUESTS (what becomes of the whole request that holds it), LISTS (what a list's answer
leaves out or adds) and REPORTS (what is later reported of the message).
"""

import argparse
import json
import re
import socket
import ssl
import struct
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BASE = "/api/services/"
DESCRIPTIONS = {
    1001: "Invalid sender id", 1002: "Network not allowed", 1003: "Invalid mobile number",
    1004: "Low bulk credits", 1005: "Failed. System error", 1006: "Invalid credentials",
    1007: "Failed. System error", 1008: "No Delivery Report", 1009: "unsupported data type",
    1010: "unsupported request type", 1012: "List too long", 4090: "Internal Error. Try again after 5 minutes",
    4091: "No Partner ID is Set", 4092: "No API KEY Provided", 4093: "Details not found",
}
# A number that ends in 1001 is refused with code 1001, and so on; 1099 is a code nobody knows.
CODES = {f"{code:04}": code for code in [*DESCRIPTIONS, 1099]}
# The last two digits after "90": the whole request is refused with a bare object of that code.
WHOLE = {f"90{index:02}": code for index, code in enumerate(DESCRIPTIONS)} | {"9099": 1099}
REQUESTS = {
    "8001": "HTTP 500 in words", "8002": "HTTP 500 with code 1005", "8003": "HTTP 503, Retry-After 7",
    "8004": "HTTP 429, Retry-After 9", "8005": "HTTP 503", "8006": "HTTP 401", "8007": "HTTP 404",
    "8008": "HTTP 302", "8009": "HTTP 400", "8010": "HTTP 500 that says accepted",
    "8011": "HTTP 429", "8012": "HTTP 503, Retry-After a date",
    "8101": "no answer", "8102": "cut off", "8103": "cut off in the middle of the answer",
    "8104": "no JSON", "8105": "empty answer", "8106": "JSON of another kind",
    "8107": "endless answer", "8108": "bare accepted object", "8109": "no UTF-8",
    "8110": "member given twice", "8111": "cut off in the middle of the headers",
}
LISTS = {
    "8201": "left out", "8202": "said twice, differently", "8203": "another number",
    "8204": "without our number", "8205": "only texts", "8206": "only numbers",
    "8207": "one object instead of a list", "8208": "unknown id only", "8209": "key repeated",
    "8210": "without a message id", "8211": "correct spelling", "8212": "said twice, the same",
}
REPORTS = {
    "7001": {"delivery-description": "DeliveredToTerminal"},
    "7002": {"delivery-description": "Scheduled"},
    "7003": {"delivery-description": "SenderName Blacklisted"},
    "7004": {"delivery-description": "DeliveryImpossible"},
    "7005": {"response-code": 1008, "response-description": "No Delivery Report"},
    "7006": {"response-code": "1009", "response-description": "No dlr"},
    "7007": {"response-code": 1009, "response-description": "unsupported data type"},
    "7008": {"delivery-description": "SomethingNew"},
    "7009": {"message-id": "1", "delivery-description": "DeliveredToTerminal"},
    "7010": {"respose-code": "200", "delivery-description": "deliveredtoterminal "},
    "7011": "", "7012": "<html>", "7013": 500, "7014": "no answer",
}


class Service(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, options):
        super().__init__(("127.0.0.1", options.port), Handler)
        self.options = options
        self.lock = threading.Lock()
        self.next_id = 8290842
        self.suffixes = {}
        self.credit = options.credit
        self.ended = threading.Event()

    def handle_error(self, request, client_address):
        pass  # a client that breaks off is part of the play

    def record(self, line):
        with self.lock, open(self.options.log, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        print("request", flush=True)

    def accept(self, message):
        """A number for a message, or nothing when the credit is used up."""
        with self.lock:
            if self.credit < 1:
                return None
            self.credit -= 1
            self.next_id += 1
            self.suffixes[str(self.next_id)] = str(message.get("mobile", ""))[-4:]
            return self.next_id


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def do_GET(self):
        self.handle_any(b"")

    def do_POST(self):
        self.handle_any(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def handle_any(self, body):
        self.taken = []
        self.line = {
            "time": time.time(), "method": self.command, "target": self.path,
            "type": self.headers.get("Content-Type"), "body": body.decode("utf-8", "replace"),
            "expect": self.headers.get("Expect"), "taken": self.taken,
        }
        try:
            self.answer(body)
        finally:
            self.record()

    def record(self):
        """Writes the request down, before its answer can be seen."""
        line, self.line = self.line, None
        if line:
            self.server.record(line)

    def answer(self, body):
        if self.command != "POST" or not self.path.startswith(BASE):
            return self.say({"response-code": 1010, "response-description": DESCRIPTIONS[1010]})
        try:
            question = json.loads(body)
        except ValueError:
            return self.say({"response-code": 1009, "response-description": DESCRIPTIONS[1009]})
        act = {"sendsms/": self.send_one, "sendbulk/": self.send_list, "getdlr/": self.report,
               "getbalance/": self.balance}.get(self.path[len(BASE):])
        return act(question) if act else self.say({}, status=404)

    # What may be said

    def say(self, document, status=200, headers=()):
        self.say_bytes(json.dumps(document).encode(), status, headers)

    def say_bytes(self, content, status=200, headers=()):
        self.record()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def cut(self):
        self.record()
        # With a reset, as a crashed service or a lost line does.
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()

    def refuse_whole(self, code):
        self.say({"response-code": code, "response-description": DESCRIPTIONS.get(code, "?")})

    # Messages

    def account_fault(self, question):
        options = self.server.options
        if not question.get("partnerID"):
            return 4091
        if not question.get("apikey"):
            return 4092
        known = (question["partnerID"], question["apikey"]) == (options.partner, options.key)
        return None if known else 1006

    def send_one(self, question):
        self.send_all([question], bulk=False)

    def send_list(self, question):
        messages = question.get("smslist", [])
        if len(messages) > 20 or len(messages) > self.server.options.longest_list:
            return self.refuse_whole(1012)
        if question.get("count") != len(messages):
            return self.refuse_whole(1009)
        self.send_all(messages, bulk=True)

    def send_all(self, messages, bulk):
        suffixes = [str(m.get("mobile", ""))[-4:] for m in messages]
        for suffix in suffixes:
            if suffix in WHOLE:
                return self.refuse_whole(WHOLE[suffix])
        plays = [REQUESTS[s] for s in suffixes if s in REQUESTS]
        if plays and self.spoil_early(plays[0]):
            return None
        parts = []
        for message, suffix in zip(messages, suffixes):
            parts += self.statements(message, LISTS.get(suffix), bulk)
        if "one object instead of a list" in [LISTS.get(s) for s in suffixes]:
            parts = parts[0]
        if plays:
            return self.spoil_late(plays[0], {"responses": parts})
        self.say({"responses": parts})

    def verdict(self, message):
        fault = self.account_fault(message)
        if fault:
            return fault
        if message.get("shortcode") != self.server.options.shortcode:
            return 1001
        if not re.fullmatch(r"254[17]\d{8}", str(message.get("mobile", ""))):
            return 1003
        return CODES.get(message["mobile"][-4:], 200)

    def statements(self, message, play, bulk):
        code = self.verdict(message)
        number = self.server.accept(message) if code == 200 else None
        if code == 200 and number is None:
            code = 1004
        if code != 200:
            part = {"respose-code": code, "response-description": DESCRIPTIONS.get(code, "?"),
                    "mobile": "0" + str(message.get("mobile", ""))[3:],
                    "partnerID": message.get("partnerID"), "shortcode": None}
        else:
            self.taken.append(message)
            part = {"respose-code": 200, "response-description": "Success",
                    "mobile": int(message["mobile"]), "messageid": number, "networkid": "1"}
        if bulk:
            part["clientsmsid"] = str(message.get("clientsmsid"))
        return self.played(part, play, message)

    def played(self, part, play, message):
        other = dict(part)
        if play == "left out":
            return []
        if play == "said twice, the same":
            return [part, other]
        if play == "said twice, differently":
            other["respose-code"] = 1005
            return [part, other]
        if play == "another number":
            part["mobile"] = 254700999999
        if play == "without our number":
            part.pop("clientsmsid", None)
        if play == "only texts":
            part = {k: v if v is None else str(v) for k, v in part.items()}
        if play == "only numbers":
            part = {k: int(v) if str(v).isdigit() else v for k, v in part.items()}
        if play == "unknown id only":
            part["clientsmsid"] = "999999"
            part["mobile"] = 254700999999
        if play == "key repeated":
            part["respose-code"] = 1006
            part["response-description"] = "Invalid key " + message["apikey"]
        if play == "without a message id":
            part.pop("messageid", None)
        if play == "correct spelling":
            part["response-code"] = part.pop("respose-code")
        return [part]

    def spoil_early(self, play):
        """Plays in which nothing is taken; true when one was played."""
        replies = {
            "HTTP 500 in words": (500, b"<h1>Server Error</h1>", ()),
            "HTTP 500 with code 1005": (500, b'{"response-code":1005,"response-description":"x"}', ()),
            "HTTP 503, Retry-After 7": (503, b"", (("Retry-After", "7"),)),
            "HTTP 503, Retry-After a date": (503, b"", (("Retry-After", self.date_time_string(time.time() + 1800)),)),
            "HTTP 429, Retry-After 9": (429, b"", (("Retry-After", "9"),)),
            "HTTP 429": (429, b"slow down", ()),
            "HTTP 503": (503, b"", ()), "HTTP 401": (401, b"", ()), "HTTP 404": (404, b"nothing", ()),
            "HTTP 302": (302, b"", (("Location", f"http://127.0.0.1:{self.server.server_port}/elsewhere/"),)),
            "HTTP 400": (400, b"bad", ()),
        }
        if play not in replies:
            return False
        status, content, headers = replies[play]
        self.say_bytes(content, status, headers)
        return True

    def spoil_late(self, play, document):
        """Plays in which the messages were taken, but the answer tells it badly or not at all."""
        content = json.dumps(document).encode()
        self.record()
        bare = dict(document["responses"][0]) if document["responses"] else {}
        if play == "no answer":
            self.server.ended.wait(self.server.options.delay)
            self.cut()
        elif play == "cut off":
            self.cut()
        elif play == "cut off in the middle of the headers":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: appl")
            self.cut()
        elif play == "cut off in the middle of the answer":
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) // 2])
            self.wfile.flush()
            self.close_connection = True
        else:
            answers = {
                "HTTP 500 that says accepted": content, "no JSON": b"<html>OK</html>",
                "empty answer": b"", "JSON of another kind": b'{"ok":[true]}',
                "endless answer": b'{"x":"' + b"y" * 600_000 + b'"}',
                "bare accepted object": json.dumps(bare).encode(), "no UTF-8": b'{"responses":"\xff"}',
                "member given twice": b'{"response-code":200,"response-code":1006}',
            }
            self.say_bytes(answers[play], 500 if play.startswith("HTTP 500") else 200)

    # Reports and the account

    def report(self, question):
        fault = self.account_fault(question)
        if fault:
            return self.refuse_whole(fault)
        number = str(question.get("messageID"))
        if number not in self.server.suffixes:
            return self.refuse_whole(1008)
        play = REPORTS.get(self.server.suffixes[number], REPORTS["7001"])
        if play == "no answer":
            self.server.ended.wait(self.server.options.delay)
            return self.cut()
        if isinstance(play, int):
            return self.say_bytes(b"oops", play)
        if isinstance(play, str):
            return self.say_bytes(play.encode())
        # The status is 32 for a delivered message and for one that is stuck.
        said = {"response-code": 200, "message-id": number, "response-description": "Success",
                "delivery-status": 32, "delivery-tat": "0.24 sec", "delivery-networkid": 1,
                "delivery-time": "2026-08-14 12:57:42"}
        self.say(said | play)

    def balance(self, question):
        fault = self.account_fault(question)
        if fault:
            return self.refuse_whole(fault)
        if self.server.options.empty_balance:
            return self.say_bytes(b"")
        self.say({"response-code": 200, "credit": f"{self.server.credit:.2f}",
                  "partner-id": question["partnerID"]})


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--log", required=True)
    parser.add_argument("--partner", required=True)
    parser.add_argument("--key", required=True)
    parser.add_argument("--shortcode", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--credit", type=float, default=800, help="one is taken for each message")
    parser.add_argument("--delay", type=float, default=60, help="seconds without an answer")
    parser.add_argument("--longest-list", type=int, default=20, help="longer ones are refused: 1012")
    parser.add_argument("--empty-balance", action="store_true")
    parser.add_argument("--certificate", help="with --certificate-key: HTTPS")
    parser.add_argument("--certificate-key")
    return parser.parse_args()


def serve(options):
    service = Service(options)
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate, options.certificate_key)
        service.socket = context.wrap_socket(
            service.socket, server_side=True, do_handshake_on_connect=False)
    print(service.server_port, flush=True)
    service.serve_forever()


if __name__ == "__main__":
    try:
        serve(arguments())
    except KeyboardInterrupt:
        sys.exit(0)
