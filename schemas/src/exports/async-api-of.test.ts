import { Parser } from '@asyncapi/parser';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { bundleAccepts, corpus, readPackaged } from '../../test/corpus.ts';

const document = readPackaged('dist/asyncapi.json');
const events = new Set(corpus().map(({ event }) => event));

// Its parser takes a minute for the whole document: test/long does that.
test('the AsyncAPI parser accepts the events that carry no message, and reads what they are', async () => {
  const { messages, schemas } = document.components;
  const small = Object.keys(messages).filter((title) => !neededBy(title).has('Message'));
  const isSmall = ([, { name }]: [string, { name: string }]) => small.some((title) => messages[title].name === name);
  const names = Object.entries<{ name: string }>(messages)
    .filter(isSmall)
    .map(([, { name }]) => name);
  const only = (part: Record<string, unknown>, keys: Iterable<string>) =>
    Object.fromEntries([...keys].map((key) => [key, part[key]]));
  const parsed = await new Parser().parse({
    ...document,
    channels: only(document.channels, names),
    operations: only(document.operations, names),
    components: {
      messages: only(messages, small),
      schemas: only(schemas, new Set(small.flatMap((title) => [...neededBy(title)]))),
    },
  });
  expect(parsed.diagnostics).toEqual([]);
  const operations = parsed.document?.operations().all() ?? [];
  expect(operations.map((operation) => operation.id()).sort()).toEqual(names.sort());
  expect(names.length).toBeGreaterThan(15);
  for (const operation of operations) {
    expect(operation.isSend()).toBe(true);
    expect(
      operation
        .messages()
        .all()
        .map((message) => message.name()),
    ).toEqual([operation.id()]);
  }
});

test('has a channel, an operation and a message for each event', () => {
  for (const part of [document.channels, document.operations]) expect(new Set(Object.keys(part))).toEqual(events);
  expect(new Set(Object.values<{ name: string }>(document.components.messages).map(({ name }) => name))).toEqual(
    events,
  );
});

test('its payloads have the verdicts of the bundle', () => {
  const ajv = new Ajv({ strict: false }).addSchema(document, 'asyncapi');
  const wrong = corpus().filter(({ event, payload }) => {
    const [title] = Object.keys(document.channels[event].messages);
    return ajv.getSchema(`asyncapi#/components/schemas/${title}`)?.(payload) !== bundleAccepts(event, payload);
  });
  expect(wrong).toEqual([]);
});

/** The titles of a schema and of those that it refers to. */
function neededBy(title: string): Set<string> {
  const needed = new Set([title]);
  for (const each of needed) {
    const text = JSON.stringify(document.components.schemas[each]);
    for (const [, other = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) needed.add(other);
  }
  return needed;
}
