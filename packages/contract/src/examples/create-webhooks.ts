import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { examples } from '../generated/examples.ts';
import { type Make, templateOf } from './template.ts';

type ExampleName<E extends WhapiEventName> = keyof (typeof examples)[E] & string;

/** What `createWebhooks` creates. */
export interface CreateWebhooksOptions<E extends WhapiEventName> {
  event: E;
  /** The names of the examples that they are made from, in turn. Default: all of the event. */
  examples?: readonly ExampleName<E>[];
  /** The same seed results in the same webhooks, for the same `now`. Default: 1. */
  seed?: number;
  /** How many chats and people they are about, in turn. Default: each about one of its own. */
  chats?: number;
  /** How many to create. Default: as many as are asked for. */
  count?: number;
  /** The latest time in each of them, in milliseconds since 1970-01-01 UTC. Default: the present. */
  now?: number;
}

/**
 * Creates any number of webhooks that are valid in the strict profile, for a load test: copies of examples in which
 * messages, statuses and calls have ids that occur once, and chats and people have made-up numbers that begin with 999,
 * which belongs to no country. References within a webhook follow. Events that are about neither, such as
 * `channel.post`, repeat themselves.
 * @throws {TypeError} when there is no such event or example, or a number is none that can be meant
 * @example
 * for (const webhook of createWebhooks({ event: 'messages.post', chats: 500, count: 10_000 })) send(webhook);
 */
export function createWebhooks<E extends WhapiEventName>(
  options: CreateWebhooksOptions<E>,
): Generator<WebhookOf<E>, void, void> {
  const {
    event,
    seed = 1,
    chats = Number.POSITIVE_INFINITY,
    count = Number.POSITIVE_INFINITY,
    now = Date.now(),
  } = options;
  const own = Object.hasOwn(examples, event) ? (examples[event] as object as Record<string, WebhookOf<E>>) : undefined;
  if (!own) throw wrong(`there is no event "${event}". Use one of ${Object.keys(examples).join(', ')}`);
  if (!(chats >= 1)) throw wrong(`\`chats\` is ${chats}. Pass a number from 1 on`);
  if (!(count >= 0)) throw wrong(`\`count\` is ${count}. Pass a number from 0 on`);
  const names = options.examples ?? Object.keys(own);
  if (names.length === 0) throw wrong('`examples` is empty. Leave it out for all examples of the event');
  const templates = names.map((name) => {
    if (!Object.hasOwn(own, name)) throw wrong(`${event} has no example "${name}". Use ${Object.keys(own).join(', ')}`);
    return templateOf(own[name] as WebhookOf<E>, { seed, now });
  });
  return generate(templates, Math.floor(chats), count);
}

function* generate<T>(templates: readonly Make<T>[], chats: number, count: number): Generator<T, void, void> {
  for (let number = 0; number < count; number++) {
    const make = templates[number % templates.length] as Make<T>;
    yield make({ number, chat: number % chats });
  }
}

function wrong(what: string): TypeError {
  return new TypeError(`Failed to create webhooks: ${what}`);
}
