"""A bot of the standard library: answers each message of somebody else. Prints the port that it listens on."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import Request, urlopen

GATEWAY = sys.argv[1]


class Bot(BaseHTTPRequestHandler):
    def do_POST(self):
        webhook = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        for message in webhook.get("messages", []):
            if not message["from_me"]:
                reply(message["chat_id"], f"You said {message['text']['body']}")
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


def reply(to, body):
    headers = {"Content-Type": "application/json", "Authorization": "Bearer test-token"}
    data = json.dumps({"to": to, "body": body}).encode()
    urlopen(Request(f"{GATEWAY}/messages/text", data, headers)).close()


server = ThreadingHTTPServer(("127.0.0.1", 0), Bot)
print(server.server_port, flush=True)
server.serve_forever()
