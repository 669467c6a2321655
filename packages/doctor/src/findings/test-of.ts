import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Observation } from '../lab/observation.ts';
import type { Reply } from '../lab/reply.ts';
import type { Expectation } from '../rules/expectation.ts';
import type { Rule } from '../rules/rule.ts';
import { scenarioOf } from './scenario-of.ts';

const URL = 'https://bot.test/hook';

/** The text of a test file for Vitest that repeats a trial, and fails as long as the receiver has the fault. */
export function testOf(rule: Rule, observation: Observation, expected: Expectation): string {
  const { plan } = observation;
  const { steps } = scenarioOf(observation);
  const subscription = plan.subscription && Object.keys(plan.subscription).length > 0;
  return `import { setupWhapi } from '@whapi-webhooks/mock/node';
import { expect, it } from 'vitest';
// Edit: import your bot. It has a method \`fetch\` that takes a Request and returns a Response.
import { app } from './app.ts';

it(${text(`${rule.id}: ${plan.title}`)}, async () => {
  const whapi = setupWhapi({ clock: { now: Date.now } });
  whapi.listen();
  whapi.connect('${URL}', app.fetch);
${subscription ? `  whapi.subscribe(${JSON.stringify({ url: URL, ...plan.subscription })});\n` : ''}  try {
    await whapi.play({
      steps: [
${steps.map((step) => `        ${printStep(step)},\n`).join('')}      ],
    });
${expectation(expected, observation)}
  } finally {
    await whapi.close();
  }
});
`;
}

function printStep(step: AnyScenarioStep): string {
  return JSON.stringify(step);
}

function expectation(expected: Expectation, observation: Observation): string {
  if (expected.kind === 'answers-200') {
    return `    for (const { event, attempts } of whapi.deliveries) {
      for (const { status, faults } of attempts) if (!faults) expect({ event, status }).toEqual({ event, status: 200 });
    }`;
  }
  const [reply] = observation.repliesTo(expected.chatId) as [Reply | undefined];
  const operation = text(reply?.request.operation ?? 'POST /messages/text');
  const to = text(String((reply?.request.body as { to?: string } | undefined)?.to ?? expected.chatId));
  const matcher = `{ body: { to: ${to} } }`;
  if (expected.kind === 'never-says') {
    return `    await whapi.requested(${operation}, ${matcher}, { within: '5s' });
    const sent = whapi.requests.filter(({ body }) => (body as { to?: string } | undefined)?.to === ${to});
    expect(JSON.stringify(sent)).not.toContain(${text(expected.text)});`;
  }
  const { atLeast = 0, atMost } = expected;
  const lines: string[] = [];
  if (atLeast > 0) {
    lines.push(`    await whapi.requested(${operation}, ${matcher}, { count: ${atLeast}, within: '5s' });`);
  }
  if (atMost !== undefined) {
    lines.push(
      `    // At most ${atMost}: one more must not come.`,
      `    await expect(whapi.requested(${operation}, ${matcher}, { count: ${atMost + 1}, within: '1s' })).rejects.toThrow();`,
    );
  }
  return lines.join('\n');
}

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
