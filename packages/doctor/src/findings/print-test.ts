import type { SubscribeOptions } from '@whapi-webhooks/mock';
import { Code, printComment, printSteps, printText, printValue } from '@whapi-webhooks/mock/internals';
import type { Observation } from '../lab/observation.ts';
import type { Expectation } from '../rules/expectation.ts';
import type { Rule } from '../rules/rule.ts';
import { scenarioOf } from './scenario-of.ts';

/** Stands for the URL of the receiver until all is printed. */
const URL = 'https://hook.invalid/';

export interface TestOptions {
  rule: Pick<Rule, 'id'>;
  /** What was seen, in one line. */
  seen: string;
  observation: Observation;
  expected: Expectation;
  /** Headers that every webhook carries. Their values are secrets, and not written. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** How the receiver is subscribed besides. */
  subscription: Pick<SubscribeOptions, 'mode' | 'events'>;
  /** Where the app is connected. */
  hook: string;
}

/** The text of a test file for Vitest that repeats a trial, and fails as long as the receiver has the fault. */
export function testOf({ rule, seen, observation, expected, headers, subscription: usual, hook }: TestOptions): string {
  const { plan, deliveries } = observation;
  const { lines, helpers = [] } = PRINTERS[expected.kind](expected as never, observation);
  const isRetried = deliveries.some(({ attempts }) => attempts.length > 1);
  const subscription = subscriptionOf({ ...(headers && { headers }), ...usual, ...plan.subscription });
  const text = `import { ${isRetried ? 'linearBackoff, ' : ''}setupWhapi } from '@whapi-webhooks/mock/node';
import { expect, it, onTestFinished } from 'vitest';
// Edit: import your bot. It has a method \`fetch\` that takes a Request and returns a Response.
import { app } from './app.ts';

it(${printText(`${rule.id}: ${plan.title}`)}, async () => {
  const whapi = setupWhapi(${isRetried ? '{ retry: linearBackoff({ giveUpAfterMs: 60_000 }) }' : ''});
  onTestFinished(() => whapi.close({ breakOff: true }));
  whapi.listen();
  whapi.connect(${printText(URL)}, app.fetch);
${subscription === '' ? '' : `  ${subscription}\n`}${helpers.map((line) => `  ${line}\n`).join('')}
${printSteps(scenarioOf(observation).steps)
  .map((line) => `  ${line}\n`)
  .join('')}
  ${printComment(`Seen: ${seen}`)}
${lines.map((line) => `  ${line}\n`).join('')}}, 30_000);
`;
  return text.replaceAll(printText(URL), printText(hook));
}

/** The code that subscribes the receiver, where it differs from what \`connect\` does. */
function subscriptionOf(subscription: NonNullable<Observation['plan']['subscription']>): string {
  if (Object.keys(subscription).length === 0) return '';
  const names = Object.keys(subscription.headers ?? {});
  const headers = Object.fromEntries(names.map((name) => [name, new Code(`process.env.${environmentName(name)}!`)]));
  const printed = { url: URL, ...subscription, ...(names.length > 0 && { headers }) };
  const edit = names.length > 0 ? '// Edit: set the environment variable to what your bot expects.\n  ' : '';
  return `${edit}whapi.subscribe(${printValue(printed, '  ')});`;
}

/** The variable from which a test takes the secret that a header carries: `X_SECRET` of `x-secret`. */
function environmentName(header: string): string {
  return header.toUpperCase().replace(/\W/g, '_');
}

/** How an expectation is checked at the end of a test. */
interface Check {
  lines: readonly string[];
  /** What the lines use, declared before the steps. */
  helpers?: readonly string[];
}

const sentTo = (isAccepted: boolean) => [
  '/** What the bot has sent to a chat, by the digits of the number or the id of the group. */',
  'const sentTo = (chat: string) =>',
  '  whapi.requests',
  "    .filter(({ by, method }) => by === 'app' && method === 'POST')",
  ...(isAccepted ? ['    .filter(({ status = 0 }) => status < 400)'] : []),
  '    .map(({ body, query }) => ({ ...query, ...(body as { to?: string }) }))',
  "    .filter(({ to }) => to?.toString().replace(/^\\+|@(s\\.whatsapp\\.net|c\\.us)$/g, '') === chat);",
];

/** Gives a bot that responds first the time to work afterwards: twice as long as it took in the trial. */
function pauseFor({ busyMs }: Observation): string[] {
  const seconds = Math.min(10, Math.max(1, Math.ceil((2 * busyMs) / 1_000)));
  return [
    '// A bot may respond first and work afterwards.',
    `await new Promise((resolve) => setTimeout(resolve, ${seconds}_000));`,
  ];
}

type Printer<K> = (expected: Extract<Expectation, { kind: K }>, observation: Observation) => Check;

const PRINTERS: { [K in Expectation['kind']]: Printer<K> } = {
  replies({ chatId, atLeast = 0, atMost, isAccepted = false }, observation) {
    const chat = printText(chatId.replace(/@s\.whatsapp\.net$/, ''));
    const lines: string[] = [];
    if (atLeast > 0) {
      const wait = `{ timeout: 10_000 }`;
      lines.push(`await expect.poll(() => sentTo(${chat}).length, ${wait}).toBeGreaterThanOrEqual(${atLeast});`);
    }
    if (atMost !== undefined) {
      const surplus = atMost === 0 ? '' : `.slice(${atMost})`;
      lines.push(...pauseFor(observation), `expect(sentTo(${chat})${surplus}).toEqual([]);`);
    }
    return { lines, helpers: sentTo(isAccepted) };
  },
  'never-says': ({ chatId, text }, observation) => ({
    helpers: sentTo(false),
    lines: [
      ...pauseFor(observation),
      `expect(JSON.stringify(sentTo(${printText(chatId.replace(/@s\.whatsapp\.net$/, ''))}))).not.toContain(${printText(text)});`,
    ],
  }),
  'answers-within': ({ ms, by }) => {
    if (by === 'clock') {
      return {
        lines: [
          'for (const { event, attempts } of whapi.deliveries) {',
          `  for (const { durationMs } of attempts) expect(durationMs, event).toBeLessThan(${ms});`,
          '}',
        ],
      };
    }
    return {
      helpers: [
        'let started = 0;',
        'const times: number[] = [];',
        `whapi.connect(${printText(URL)}, async (request) => {`,
        '  started += 1;',
        '  const startedAt = performance.now();',
        '  try {',
        '    return await app.fetch(request);',
        '  } finally {',
        '    times.push(performance.now() - startedAt);',
        '  }',
        '});',
      ],
      lines: [
        `await expect.poll(() => times.length, { timeout: ${Math.min(20_000, 2 * ms + 1_000)} }).toBe(started);`,
        `expect(Math.max(...times)).toBeLessThan(${ms});`,
      ],
    };
  },
  'answers-nothing-like': ({ pattern }) => ({
    helpers: [
      'const bodies: string[] = [];',
      `whapi.connect(${printText(URL)}, async (request) => {`,
      '  const response = await app.fetch(request);',
      '  bodies.push(await response.clone().text());',
      '  return response;',
      '});',
    ],
    lines: [`for (const body of bodies) expect(body).not.toMatch(${pattern});`],
  }),
  survives({ chatId, atLeast }, observation) {
    const { lines, helpers = [] } = PRINTERS.replies({ kind: 'replies', chatId, atLeast }, observation);
    const checks = [
      '// An error that nobody handles fails the run as well.',
      'for (const { event, attempts } of whapi.deliveries) {',
      '  for (const { status = 599 } of attempts) expect({ event, isBroken: status === 413 || status >= 500 }).toEqual({ event, isBroken: false });',
      '}',
    ];
    return { lines: [...checks, ...lines], helpers: atLeast > 0 ? helpers : [] };
  },
  'answers-200': () => ({
    lines: [
      'for (const { event, attempts } of whapi.deliveries) {',
      '  for (const { status, faults } of attempts) if (!faults) expect({ event, status }).toEqual({ event, status: 200 });',
      '}',
    ],
  }),
};
