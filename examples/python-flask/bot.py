"""Echoes each text once. Run it with: flask --app bot run --port 3000"""

import json
import os
import threading
from urllib.request import Request, urlopen

from flask import Flask, request

GATEWAY = os.environ.get("WHAPI_URL", "https://gate.whapi.cloud")
TOKEN = os.environ.get("WHAPI_TOKEN", "test-token")

app = Flask(__name__)
seen = set()  # In production, use a store that all instances share.
lock = threading.Lock()


@app.post("/hook")
def hook():
    webhook = request.get_json(silent=True)
    messages = webhook.get("messages") if isinstance(webhook, dict) else None
    for message in messages or []:
        if is_new_text(message):
            answer = f"You said: {message['text']['body']}"
            threading.Thread(target=send_text, args=(message["chat_id"], answer)).start()
    return "", 200  # Without waiting for the gateway. Whapi may send the webhook again after any other status.


def is_new_text(message):
    if not isinstance(message, dict) or message.get("from_me") or message.get("type") != "text":
        return False
    with lock:
        known = len(seen)
        seen.add(message["id"])
        return len(seen) > known


def send_text(to, body):
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {TOKEN}"}
    data = json.dumps({"to": to, "body": body}).encode()
    urlopen(Request(f"{GATEWAY}/messages/text", data, headers)).close()
