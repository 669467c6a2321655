// A bot in a process of its own, as an app is: it answers by REST, and prints its address.
import { createServer, type IncomingMessage } from 'node:http';

const { WHAPI_URL = '', WHAPI_TOKEN = '' } = process.env;
/** How it treats webhooks: `answer`, `silent`, `slow`, `fail` or `crash`; set by `PUT /mode`. */
let mode = 'answer';

interface Incoming {
  id: string;
  type: string;
  from_me: boolean;
  chat_id: string;
  text?: { body: string };
  reply?: { buttons_reply?: { title: string }; list_reply?: { title: string } };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

async function call(operation: string, body: object): Promise<void> {
  const [method = '', path] = operation.split(' ');
  const headers = { authorization: `Bearer ${WHAPI_TOKEN}`, 'content-type': 'application/json' };
  await fetch(`${WHAPI_URL}${path}`, { method, headers, body: JSON.stringify(body) });
}

const quickReply = (id: string, title: string) => ({ type: 'quick_reply', id, title });

/** What it sends when somebody asks for it by name. */
const answers: Record<string, [operation: string, body: object]> = {
  menu: [
    'POST /messages/interactive',
    {
      type: 'button',
      header: { text: 'Pizzeria' },
      body: { text: 'What would you like?' },
      footer: { text: 'Open until eight' },
      action: {
        buttons: [
          quickReply('book', 'Book a table'),
          quickReply('order', 'Order'),
          { type: 'url', id: 'site', title: 'Our site', url: 'https://pizzeria.example/' },
          { type: 'call', id: 'phone', title: 'Call us', phone_number: '12025550143' },
        ],
      },
    },
  ],
  list: [
    'POST /messages/interactive',
    {
      type: 'list',
      body: { text: 'Choose a pizza' },
      action: {
        list: {
          label: 'Pizzas',
          sections: [
            {
              title: 'Classic',
              rows: [
                { id: 'marinara', title: 'Marinara', description: 'Tomatoes, garlic' },
                { id: 'margherita', title: 'Margherita' },
              ],
            },
          ],
        },
      },
    },
  ],
  poll: ['POST /messages/poll', { title: 'When?', options: ['Friday', 'Saturday'], count: 1 }],
};

async function answer(message: Incoming): Promise<void> {
  if (message.from_me) return;
  const to = message.chat_id;
  const chosen = message.reply?.buttons_reply?.title ?? message.reply?.list_reply?.title;
  if (chosen !== undefined) return call('POST /messages/text', { to, body: `You chose ${chosen}` });
  const text = message.text?.body;
  if (text === undefined) return;
  const [operation, body] = answers[text] ?? ['POST /messages/text', { body: `You said: ${text}` }];
  await call(operation, { to, ...body });
}

const server = createServer(async (request, response) => {
  const text = await textOf(request);
  if (request.url === '/mode') {
    mode = text;
    return response.end();
  }
  if (mode === 'crash') process.exit(1);
  if (mode === 'fail') return response.writeHead(500).end();
  if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 2_000));
  response.end();
  if (mode === 'silent') return;
  const { messages = [] } = JSON.parse(text || '{}') as { messages?: Incoming[] };
  for (const message of messages) await answer(message);
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  console.log(`http://127.0.0.1:${port}/`);
});
