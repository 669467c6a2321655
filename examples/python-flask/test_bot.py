import json
import logging
import re
import subprocess
import threading
import unittest
from urllib.request import Request, urlopen

from werkzeug.serving import make_server

import bot

logging.getLogger("werkzeug").setLevel(logging.ERROR)


class BotTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = make_server("127.0.0.1", 0, bot.app, threaded=True)
        threading.Thread(target=cls.server.serve_forever).start()
        hook = f"http://127.0.0.1:{cls.server.server_port}/hook"
        command = ["node_modules/.bin/whapi-webhooks", "serve", "--port", "0", "--webhook", hook]
        cls.mock = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        bot.GATEWAY = next(filter(None, (re.search(r"http://\S+", line) for line in cls.mock.stdout))).group()

    @classmethod
    def tearDownClass(cls):
        cls.mock.terminate()
        cls.mock.communicate()
        cls.server.shutdown()

    def setUp(self):
        bot.seen.clear()  # After a reset, the mock starts over with the same ids.
        control("/reset")

    def test_echoes_a_text(self):
        control("/channel/receiveMessage", {"from": "919984351847", "text": "Hello"})
        control("/wait", {"requested": echo_of("Hello"), "within": "5s"})

    def test_echoes_once_what_is_sent_twice(self):
        control("/faults", {"type": "duplicate", "event": "messages.post"})
        control("/channel/receiveMessage", {"from": "919984351847", "text": "Hello"})
        control("/wait", {"requested": echo_of("Hello"), "within": "5s"})
        control("/settle")
        with urlopen(f"{bot.GATEWAY}/__whapi/requests") as response:
            self.assertEqual(len(json.load(response)["requests"]), 1)


def echo_of(text):
    return {"operation": "POST /messages/text", "matcher": {"body": {"body": f"You said: {text}"}, "status": 200}}


def control(path, body=None):
    """Calls the control plane of the mock."""
    data = json.dumps(body or {}).encode()
    with urlopen(Request(f"{bot.GATEWAY}/__whapi{path}", data, {"Content-Type": "application/json"})) as response:
        return json.load(response)
