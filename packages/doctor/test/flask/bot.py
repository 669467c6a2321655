"""A bot as one writes it with Flask. It crashes into a 500 at a sticker."""

import json
import os
import sys
import urllib.request

from flask import Flask, request
from werkzeug.serving import make_server

app = Flask(__name__)
seen = set()
gateway = ""


def send(to, body):
    data = json.dumps({"to": to, "body": body}).encode()
    headers = {"Authorization": "Bearer test-token", "Content-Type": "application/json"}
    urllib.request.urlopen(urllib.request.Request(gateway + "/messages/text", data, headers)).read()


@app.post("/gateway")
def set_gateway():
    global gateway
    gateway = request.get_data(as_text=True)
    return ""


@app.post("/hook")
def hook():
    for message in request.get_json().get("messages", []):
        if message["from_me"] or message["id"] in seen:
            continue
        seen.add(message["id"])
        if message["type"] == "sticker":
            send(message["chat_id"], message["sticker"]["emoji"])
        elif message["type"] == "text":
            send(message["chat_id"], "Hello")
    return "ok"


server = make_server("127.0.0.1", 0, app, threaded=True)
print(server.server_port, flush=True)
sys.stderr = open(os.devnull, "w")
server.serve_forever()
