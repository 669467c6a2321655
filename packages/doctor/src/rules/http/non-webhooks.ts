import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';
import type { Exchange } from '../../receiver/exchange-log.ts';

/** A request that is no webhook, as a fault of the mock. */
interface NonWebhook {
  readonly title: string;
  readonly body?: string;
  readonly size?: number;
  readonly method?: 'GET';
  readonly contentType?: string;
}

/** What scanners, proxies, forms and other services send to a URL. */
const NON_WEBHOOKS: readonly NonWebhook[] = [
  { title: 'A text that is not JSON', body: 'not JSON' },
  { title: 'JSON that ends in the middle', body: '{"messages":[{"id":' },
  { title: 'An empty array', body: '[]' },
  { title: 'An empty object', body: '{}' },
  { title: '`null`', body: 'null' },
  { title: 'A JSON string', body: '"hello"' },
  { title: 'An object whose `messages` is null', body: '{"messages":null}' },
  { title: 'An object whose `messages` holds null', body: '{"messages":[null]}' },
  { title: 'A message without any property', body: '{"messages":[{}]}' },
  { title: 'An empty body', body: '' },
  { title: 'A GET request', method: 'GET' },
  { title: 'A form', body: 'user=admin&password=admin', contentType: 'application/x-www-form-urlencoded' },
  { title: 'A text/plain body', body: 'hello', contentType: 'text/plain' },
  { title: 'JSON of two megabytes', body: '{}', size: 2_000_000 },
];

/** The title of the trial in which all of them arrive. */
export const ALL_ARRIVE = 'Requests that are no webhooks arrive';

/** A request that is no webhook, and what the receiver made of it. */
export interface Reaction {
  readonly title: string;
  readonly exchange: Exchange;
}

/** Sends them all in one trial. Each comes instead of a message, which follows as a retry where it is refused. */
export async function sendNonWebhooks(lab: Lab): Promise<readonly Reaction[]> {
  const { exchanges } = await play(lab, ALL_ARRIVE, NON_WEBHOOKS);
  return NON_WEBHOOKS.flatMap((given) => {
    const exchange = exchanges.find((each) => isRequestOf(each, given));
    return exchange ? { title: given.title, exchange } : [];
  });
}

/** Sends one of them, for the finding about it. */
export async function sendNonWebhook(lab: Lab, title: string): Promise<Reaction & { observation: Observation }> {
  const given = NON_WEBHOOKS.find((each) => each.title === title)!;
  const observation = await play(lab, `${title} arrives instead of a webhook`, [given]);
  const exchange = observation.exchanges.find((each) => isRequestOf(each, given));
  if (!exchange) throw new Error(`Failed to provoke a request that is no webhook: "${title}" did not arrive`);
  return { title, exchange, observation };
}

function play(lab: Lab, title: string, all: readonly NonWebhook[]): Promise<Observation> {
  const talk = lab.conversation();
  return lab.play({
    ...{ title, talks: [talk], awaits: 0 },
    steps: [
      ...all.flatMap(({ title: _, ...request }) => [
        { do: 'addFault', with: { type: 'garbage', event: 'messages.post', count: 1, ...request } } as const,
        talk.says(),
      ]),
      { do: 'settle' },
    ],
  });
}

function isRequestOf({ method, sent }: Exchange, { method: own, body = '', size = 0 }: NonWebhook): boolean {
  return method === (own ?? 'POST') && sent === body.padEnd(size);
}
