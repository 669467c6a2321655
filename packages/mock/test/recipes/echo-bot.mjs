// A bot in a process of its own: answers each message of somebody else. Prints the port that it listens on.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

const [, , gateway] = process.argv;
const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };

const server = createServer(async (request, response) => {
  const { messages = [] } = await json(request);
  for (const { from_me, chat_id, text } of messages) {
    if (from_me) continue;
    const body = JSON.stringify({ to: chat_id, body: `You said ${text.body}` });
    await fetch(`${gateway}/messages/text`, { method: 'POST', headers, body });
  }
  response.end();
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
