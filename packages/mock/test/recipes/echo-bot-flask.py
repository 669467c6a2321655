"""A bot of Flask: answers each message of somebody else. Prints the port that it listens on."""

import json
import logging
import sys
from urllib.request import Request, urlopen

from flask import Flask, request
from werkzeug.serving import make_server

GATEWAY = sys.argv[1]
app = Flask(__name__)
logging.getLogger("werkzeug").setLevel(logging.ERROR)


@app.post("/hook")
def hook():
    for message in request.json.get("messages", []):
        if not message["from_me"]:
            reply(message["chat_id"], f"You said {message['text']['body']}")
    return "", 200


def reply(to, body):
    headers = {"Content-Type": "application/json", "Authorization": "Bearer test-token"}
    data = json.dumps({"to": to, "body": body}).encode()
    urlopen(Request(f"{GATEWAY}/messages/text", data, headers)).close()


server = make_server("127.0.0.1", 0, app, threaded=True)
print(server.server_port, flush=True)
server.serve_forever()
