import type { Bot } from '../bot.ts';

/** The same bot behind what answers 400 to bodies that are no webhook, as parsers of bodies do. */
export function behindParser(bot: Bot): Bot {
  return {
    ...bot,
    create(call) {
      const handle = bot.create(call);
      return async (request) => {
        const body: unknown = await request
          .clone()
          .json()
          .catch(() => undefined);
        return isObject(body) && hasItems(body) ? handle(request) : new Response('no webhook', { status: 400 });
      };
    },
  };
}

function hasItems({ messages = [] }: { messages?: unknown }): boolean {
  return Array.isArray(messages) && messages.every(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
