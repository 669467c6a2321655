import { fileURLToPath } from 'node:url';
import { MARKS } from '@whapi-webhooks/evidence';
import { expect, test } from 'vitest';
import { readSchemas, type Schema } from './read-schemas.ts';
import { walkSchema } from './walk-schema.ts';

const FORMAT_TABLE = [
  'id',
  'name',
  'type',
  'timestamp',
  'chat_pic',
  'chat_pic_full',
  'pin',
  'mute',
  'mute_until',
  'archive',
  'unread',
  'unread_mention',
  'read_only',
  'not_spam',
  'last_message',
  'labels',
];

const files = await readSchemas(fileURLToPath(new URL('../', import.meta.url)));
const isStep = (place: string) => place.startsWith('steps/');
const nodes = new Map<string, Schema>();
for (const [file, schema] of files) walkSchema(schema, (node, pointer) => nodes.set(`${file}#${pointer}`, node));
const objects = [...nodes].filter(([, node]) => typeof node.properties === 'object');
const properties = objects.flatMap(([place, { properties = {} }]) =>
  Object.entries(properties).map(([name, property]) => ({ name, property, place: `${place}/properties/${name}` })),
);

test('every file has a title and a description', () => {
  const bare = [...files].filter(([, { title, description }]) => !title || !description);
  expect(names(bare)).toEqual([]);
});

test('every property has a description and its evidence', () => {
  const bare = properties.filter(
    // Steps are our own: nothing has to prove them.
    ({ place, property }) =>
      !property.description || (!isStep(place) && !MARKS.some((mark) => mark === property['x-evidence'])),
  );
  expect(bare.map(({ place }) => place)).toEqual([]);
});

test('every pattern has a length bound', () => {
  const patterns = [...nodes].filter(([, node]) => typeof node.pattern === 'string');
  const unbounded = patterns.filter(([place, node]) => !hasMaxLength(node) && !hasMaxLength(parentOfAnyOf(place)));
  expect(patterns).not.toEqual([]);
  expect(names(unbounded)).toEqual([]);
});

test('every object is closed, except bases and a webhook with unknown content', () => {
  const open = objects.filter(([place, node]) => !isBase(place) && node.unevaluatedProperties !== false);
  expect(names(open)).toEqual(['webhooks/service.post.schema.json#']);
});

test('every base is open, so that it can be extended', () => {
  const closed = objects.filter(([place, node]) => isBase(place) && 'unevaluatedProperties' in node);
  expect(names(closed)).toEqual([]);
});

test('a chat has the properties of the Format table and requires id and type', () => {
  const chat = files.get('entities/chat.schema.json');
  expect(Object.keys(chat?.properties ?? {})).toEqual(FORMAT_TABLE);
  expect(chat?.required).toEqual(['id', 'type']);
});

test('a chat id has the pattern of the Format table, unchanged', () => {
  const alternatives = files.get('entities/chat-id.schema.json')?.anyOf;
  expect(alternatives).toContainEqual(expect.objectContaining({ pattern: String.raw`^[\d-]{10,31}@[\w\.]{1,}$` }));
});

test('every vocabulary of a webhook is open, and what only strict requires is declared', () => {
  const ofWebhooks = [...nodes].filter(
    ([place]) => /^(?:entities|webhooks)\//.test(place) && !place.includes('/anyOf/'),
  );
  const closed = ofWebhooks.filter(([, node]) => node.enum && !node['x-open-vocabulary']);
  expect(names(closed)).toEqual([]);
  for (const [place, node] of ofWebhooks) {
    for (const name of (node['x-strict-required'] as string[] | undefined) ?? []) {
      expect(Object.keys(node.properties ?? {}), place).toContain(name);
      expect(node.required, place).not.toContain(name);
    }
  }
});

function names(entries: [string, Schema][]): string[] {
  return entries.map(([place]) => place);
}

function isBase(place: string): boolean {
  return place.includes('-base.schema.json#');
}

function hasMaxLength(node: Schema | undefined): boolean {
  return typeof node?.maxLength === 'number';
}

function parentOfAnyOf(place: string): Schema | undefined {
  return nodes.get(place.replace(/\/anyOf\/\d+$/, ''));
}
