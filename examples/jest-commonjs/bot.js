'use strict';

/** Thanks for each text once. Returns a listener for `http.createServer`. */
function createBot() {
  const seen = new Set(); // In production, use a store that all instances share.

  return async (request, response) => {
    const webhook = await readJson(request);
    response.statusCode = webhook ? 200 : 400;
    response.end(); // Before the work: Whapi waits for it, and may send the webhook again after any other status.
    for (const { id, from_me, chat_id, type } of webhook?.messages ?? []) {
      // Note the id before you answer: the same message can arrive a second time meanwhile.
      if (from_me || type !== 'text' || seen.has(id)) continue;
      seen.add(id);
      sendText(chat_id, 'Thank you!').catch(console.error);
    }
  };
}

async function readJson(request) {
  try {
    const chunks = await Array.fromAsync(request);
    const value = JSON.parse(Buffer.concat(chunks).toString());
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

async function sendText(to, body) {
  const response = await fetch('https://gate.whapi.cloud/messages/text', {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.WHAPI_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ to, body }),
  });
  if (!response.ok) throw new Error(`Failed to send a text to ${to}: ${response.status}`);
}

module.exports = { createBot };
