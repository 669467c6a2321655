import { validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import type { WebhookOf } from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { run } from '../main.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { testIo } from '../test/test-io.ts';
import { exampleWebhooks } from '../trigger/example-webhooks.ts';

async function trigger(...argv: string[]) {
  const receiver = await startReceiver();
  const io = testIo();
  const exitCode = await run(['trigger', ...argv.map((arg) => (arg === 'RECEIVER' ? receiver.url : arg))], io);
  return { exitCode, received: receiver.received, out: io.stdout.text, err: io.stderr.text };
}

it('sends a counterexample, and says what is wrong with it', async () => {
  const { exitCode, received, out } = await trigger('labels.post', '--invalid', 'id-as-number', '--to', 'RECEIVER');
  expect(out).toMatch(/^id-as-number: .+ \(\w+ at \/labels\/0\/id; both profiles refuse it\)\n✓ labels\.post .*\n$/);
  expect(received).toHaveLength(1);
  expect(validateWebhook(received[0]?.body)).toMatchObject({ valid: false });
  expect(exitCode).toBe(0);
});

it('gives it new ids, so that a receiver which ignores duplicates handles it', async () => {
  const { received } = await trigger('messages.post', '--invalid', 'ad-as-list', '--to', 'RECEIVER', '--count', '2');
  const ids = received.map(({ body }) => (body as WebhookOf<'messages.post'>).messages[0]?.id);
  expect(new Set(ids).size).toBe(2);
});

const counterexamples = contractCases().flatMap((each) =>
  each.counterexample ? [{ ...each, counterexample: each.counterexample }] : [],
);

it('leaves the one fault of every counterexample as it is', () => {
  for (const { event, name, counterexample } of counterexamples) {
    const [sent] = exampleWebhooks(event, { count: 1, seed: 1, counterexample }, colorsFor({ write() {} }));
    const payload = (sent as { payload: unknown }).payload;
    const { issues } = validateWebhook(payload, { profile: 'strict', event });
    const before = validateWebhook(counterexample.payload, { profile: 'strict', event });
    const places = (all: typeof issues) => all?.map(({ code, pointer }) => `${code} ${pointer}`);
    expect([event, name, places(issues)]).toEqual([event, name, places(before.issues)]);
  }
});

it('lists the counterexamples of an event without a name, and says how to do so', async () => {
  const { exitCode, out } = await trigger('labels.post', '--invalid');
  expect(out).toMatch(/^Counterexamples of labels\.post\n {2}\S+ {2,}[A-Z].+\.\n/);
  const names = counterexamples.filter(({ event }) => event === 'labels.post').map(({ name }) => name);
  for (const name of names) expect(out).toContain(`\n  ${name} `);
  expect(exitCode).toBe(0);
  expect((await trigger()).out).toContain('whapi-webhooks trigger <event> --invalid lists');
});

it('sends one that is no object, and one that has another event', async () => {
  const odd = counterexamples.filter(
    ({ payload }) => typeof payload !== 'object' || payload === null || Array.isArray(payload),
  );
  const events = counterexamples.filter(({ counterexample }) => counterexample.issue.pointer.startsWith('/event'));
  for (const { event, name, payload } of [...odd.slice(0, 3), ...events.slice(0, 5)]) {
    const { exitCode, received } = await trigger(event, '--invalid', name, '--to', 'RECEIVER');
    expect([name, exitCode]).toEqual([name, 0]);
    expect((received[0]?.body as { event?: object } | null)?.event).toEqual(
      (payload as { event?: object } | null)?.event,
    );
  }
  expect(events.length).toBeGreaterThan(0);
});

const onlyInBody = counterexamples.find(({ counterexample }) => counterexample.issue.pointer.startsWith('/event'))!;

it.each([
  [
    ['labels.post', '--invalid', 'id-as-nunber', '--to', 'RECEIVER'],
    'labels.post has no counterexample "id-as-nunber". Did you mean "id-as-number"?',
  ],
  [
    ['labels.post', '--invalid', 'qqqqqqq', '--to', 'RECEIVER'],
    'Run "whapi-webhooks trigger labels.post --invalid" to list them',
  ],
  [['labels.pots', '--invalid', 'x', '--to', 'RECEIVER'], 'unknown event "labels.pots". Did you mean "labels.post"?'],
  [['incoming-chat', '--invalid'], 'unknown event "incoming-chat"'],
  [['--invalid', 'id-as-number', '--to', 'RECEIVER'], '--invalid needs an event. Pass one, such as messages.post'],
  [['labels.post', '--invalid', 'id-as-number'], 'no receiver. Add --to <url>'],
  [
    ['labels.post', '--invalid', 'id-as-number', '--example', 'x', '--to', 'RECEIVER'],
    '--example is for events, and id-as-number is a counterexample',
  ],
  [
    [onlyInBody.event, '--invalid', onlyInBody.name, '--mode', 'path', '--to', 'RECEIVER'],
    'which path mode does not send. Use --mode body',
  ],
])('says what is wrong with %j', async (argv, problem) => {
  const { exitCode, err, received } = await trigger(...argv);
  expect(err).toContain(problem);
  expect([exitCode, received]).toEqual([2, []]);
});
