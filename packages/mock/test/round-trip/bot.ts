/** What a webhook has that the bot looks at. */
interface Incoming {
  messages?: {
    id: string;
    from_me: boolean;
    chat_id: string;
    text?: { body: string };
    action?: { type: string };
    reply?: { buttons_reply?: { title: string }; type: string };
  }[];
}

export interface BotOptions {
  /** Where the bot reaches the gateway. Default: the real address, which is intercepted in process. */
  gateway?: () => string;
  /** What it answers to a greeting. */
  greeting?: string;
  /** Whether it responds to the webhook first, and acts then. */
  isLate?: boolean;
}

/** A bot that answers by texts, buttons, reactions, labels and edits. It has no state but that of its chats. */
export function createBot({
  gateway = () => 'https://gate.whapi.cloud',
  greeting = 'Hello!',
  isLate = false,
}: BotOptions = {}) {
  const lastAnswers = new Map<string, string>();

  async function call(operation: string, body?: object): Promise<{ message?: { id: string } }> {
    const [method, path] = operation.split(' ');
    const response = await fetch(gateway() + path, {
      method: method as string,
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as object;
  }

  async function say(to: string, body: string, more: object = {}): Promise<void> {
    const { message } = await call('POST /messages/text', { to, body, ...more });
    if (message) lastAnswers.set(to, message.id);
  }

  async function handle({ messages = [] }: Incoming): Promise<void> {
    for (const { id, from_me, chat_id, text, action, reply } of messages) {
      if (from_me) continue;
      if (reply) await say(chat_id, `You chose ${reply.buttons_reply?.title}`);
      else if (action?.type === 'edit') await say(chat_id, 'You changed your mind', { edit: lastAnswers.get(chat_id) });
      else if (text?.body === 'menu') await offer(chat_id);
      else if (text?.body === 'order') await order(id, chat_id);
      else if (text) await say(chat_id, greeting, { quoted: id });
    }
  }

  async function offer(to: string): Promise<void> {
    const buttons = ['Tea', 'Coffee'].map((title) => ({ type: 'quick_reply', title, id: title.toLowerCase() }));
    await call('POST /messages/interactive', {
      to,
      type: 'button',
      body: { text: 'Tea or coffee?' },
      action: { buttons },
    });
  }

  async function order(message: string, chat: string): Promise<void> {
    await call(`PUT /messages/${message}/reaction`, { emoji: '👍' });
    await call('POST /labels', { id: '7', name: 'Ordered', color: 'gold' });
    await call(`POST /labels/7/${chat}`);
  }

  return {
    async fetch(request: Request): Promise<Response> {
      const handling = handle((await request.json()) as Incoming);
      if (!isLate) await handling;
      return new Response();
    },
  };
}
