const HEADERS = { authorization: 'Bearer test-token', 'content-type': 'application/json' };

/** A bot that answers each text once: the app of the stories that are explored. */
export default function setup() {
  const seen = new Set<string>();
  return async (request: Request): Promise<Response> => {
    const { messages = [] } = (await request.json()) as {
      messages?: { id: string; from_me: boolean; chat_id: string; text?: { body: string } }[];
    };
    for (const { id, from_me, chat_id, text } of messages) {
      if (from_me || seen.has(id)) continue;
      seen.add(id);
      const body = JSON.stringify({ to: chat_id, body: `You said ${text?.body}` });
      await fetch('https://gate.whapi.cloud/messages/text', { method: 'POST', headers: HEADERS, body });
    }
    return new Response();
  };
}
