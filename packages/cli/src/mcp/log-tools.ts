import { propertiesOf, summaryOf } from './control-schema.ts';
import { cutTexts, takeFirst } from './cut.ts';
import { type JsonSchema, objectOf, type Tool } from './tool.ts';

/** A page of the timeline that an assistant reads at once. */
const DEFAULT_ROWS = 20;

const VIEWS = { timeline: 'rows', requests: 'requests', deliveries: 'deliveries' } as const;

interface Row extends Record<string, unknown> {
  seq: number;
  id: string;
}

interface Reading {
  view?: keyof typeof VIEWS;
  limit?: number;
  [filter: string]: unknown;
}

const after = {
  ...(propertiesOf('GET /timeline') as { after: object }).after,
  description: 'A place in the timeline: only what is later counts. Default 0, the beginning.',
};

/** What happened, and waiting for it. */
export const logTools: readonly Tool[] = [
  {
    name: 'timeline',
    title: 'Read what happened',
    description:
      'Reads what happened, oldest first: steps, webhooks with each attempt to deliver them, and the REST requests of the bot with their responses. `next` is the `after` of the next page.',
    inputSchema: objectOf({
      view: {
        description:
          '`requests`: only the REST requests of the bot. `deliveries`: only webhooks. Default `timeline`: everything.',
        enum: Object.keys(VIEWS),
      },
      ...propertiesOf('GET /requests'),
      ...propertiesOf('GET /deliveries'),
      after,
      limit: {
        ...(propertiesOf('GET /timeline') as { limit: object }).limit,
        description: `How many rows at most. Default ${DEFAULT_ROWS}.`,
      },
    }),
    isReadOnly: true,
    async run({ view = 'timeline', limit = DEFAULT_ROWS, ...filters }: Reading, { link, signal }) {
      const client = await link.client();
      const query = new URLSearchParams({ ...(filters as Record<string, string>), limit: `${limit}` });
      const page = await client.call<Record<string, unknown>>('GET', `/${view}?${query}`, undefined, signal);
      const all = cutTexts(page[VIEWS[view]] as Row[]);
      const rows = takeFirst(all);
      const isCut = rows.length < all.length;
      const next = isCut ? rows.at(-1)?.seq : page.next;
      const cut = isCut ? `Cut: ${rows.length} of ${all.length} rows fit. Call again with after: ${next}` : undefined;
      const lines = rows.map((row) => `${row.seq} ${JSON.stringify(withoutPlace(row))}`);
      const end = cut ?? (all.length === limit ? `There may be more: call again with after: ${next}` : `next: ${next}`);
      return {
        text: [...(rows.length > 0 ? lines : ['Nothing happened after that place']), end].join('\n'),
        data: { [VIEWS[view]]: rows, next, ...(cut !== undefined && { cut }) },
      };
    },
  },
  {
    name: 'wait',
    title: 'Wait for a webhook or a request',
    description: `${summaryOf('POST /wait')}. Pass \`delivered\` for a webhook that the receiver answered with 200, \`requested\` for a REST request of the bot, or \`idle\`. What already happened counts too, unless \`after\` is given. A failure has the nearest misses.`,
    inputSchema: objectOf({ ...withMatchers(propertiesOf('POST /wait')), after }),
    isReadOnly: true,
    async run(expectation: object, { link, signal }) {
      const client = await link.client();
      const answer = await client.call<{ matches: Row[] }>('POST', '/wait', expectation, signal);
      const all = cutTexts(answer.matches);
      const matches = takeFirst(all);
      const cut =
        matches.length < all.length
          ? `Cut: ${matches.length} of ${all.length} matches. Read them with timeline`
          : undefined;
      const lines = matches.map((match) => JSON.stringify(match));
      return {
        text: ['It is as expected', ...lines, ...(cut === undefined ? [] : [cut])].join('\n'),
        data: { matches, ...(cut !== undefined && { cut }) },
      };
    },
  },
];

function withoutPlace({ seq, at, ...row }: Row): object {
  return row;
}

/** What a matcher is a part of: the description of the control plane says only that it is an object. */
function withMatchers({ delivered, requested, ...rest }: JsonSchema): JsonSchema {
  const describe = (schema: unknown, description: string) => {
    const { properties, ...others } = schema as { properties: { matcher: object } };
    return { ...others, properties: { ...properties, matcher: { ...properties.matcher, description } } };
  };
  return {
    delivered: describe(delivered, 'A part of the webhook: { "messages": [{ "text": { "body": "Hi" } }] }.'),
    requested: describe(requested, 'A part of the request: { "body": { "to": "919984351847" } }.'),
    ...rest,
  };
}
