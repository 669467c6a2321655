import type { Setup } from '../../../src/setup.ts';

/** A message as bots see it. */
export interface BotMessage {
  id: string;
  chat_id: string;
  from_me?: boolean;
  type: string;
  timestamp: number;
  text?: { body: string };
  action?: { type: string; target?: string };
}

/** What a bot does with messages, and how it calls the gateway. */
export interface Bot {
  /** Handles a message of somebody else; the webhook is answered once it returns. */
  onMessage?(message: BotMessage, request: Request): unknown;
  /** Handles the echo of an own message. */
  onEcho?(message: BotMessage): unknown;
}

/** What the gateway answers, as far as bots look at it, unchecked. */
interface Answer {
  message: { id: string };
}

const GATEWAY = 'https://gate.whapi.cloud';

export async function call(method: string, path: string, body?: object, init: RequestInit = {}): Promise<Answer> {
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  const response = await fetch(GATEWAY + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
    ...init,
  });
  return (await response.json()) as Answer;
}

export function send(to: string, body: string, init?: RequestInit): Promise<Answer> {
  return call('POST', '/messages/text', { to, body }, init);
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function textOf({ text }: BotMessage): string {
  return text?.body ?? '';
}

/** A receiver that calls a new bot for each message. */
export function setupOf(create: () => Bot): Setup {
  return () => {
    const { onMessage, onEcho } = create();
    return async (request: Request) => {
      const { messages = [] } = (await request.clone().json()) as { messages?: BotMessage[] };
      for (const message of messages) await (message.from_me ? onEcho : onMessage)?.(message, request);
      return new Response('ok');
    };
  };
}

/** Remembers which messages were handled, from the moment on at which the first delivery arrives. */
export function once(handle: (message: BotMessage) => unknown): (message: BotMessage) => unknown {
  const seen = new Set<string>();
  return (message) => {
    if (seen.has(message.id)) return;
    seen.add(message.id);
    return handle(message);
  };
}

/** Handles what has the same key one after the other. */
export function inTurn(keyOf: (message: BotMessage) => string, handle: (message: BotMessage) => Promise<unknown>) {
  const tails = new Map<string, Promise<unknown>>();
  return (message: BotMessage) => {
    const key = keyOf(message);
    const next = (tails.get(key) ?? Promise.resolve()).then(() => handle(message));
    tails.set(
      key,
      next.catch(() => {}),
    );
    return next;
  };
}
