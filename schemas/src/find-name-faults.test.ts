import { describe, expect, test } from 'vitest';
import { findNameFaults } from './find-name-faults.ts';
import type { Schema } from './read-schemas.ts';

const INJECTED = `x'"; alert(1); //`;
const QUOTED = JSON.stringify(INJECTED);

test.each([INJECTED, 'line\nbreak', 'a b', 'Ä', '../../escape', ''])('refuses the file name %j', (name) => {
  const file = `entities/${name}.schema.json`;
  const [fault] = findNameFaults(new Map([[file, { title: 'A' }]]));
  expect(fault).toBe(`${JSON.stringify(file)}: the name of a file has letters, digits, ".", "-" and "_"`);
});

test.each([INJECTED, 'camelCase', 'A B', 'A-B', '', undefined, 5, '__proto__'])('refuses the title %j', (title) => {
  expect(faultsOf({ title } as Schema)).toEqual([
    `a.schema.json#/title ${JSON.stringify(title) ?? '(missing)'}: is not a name in PascalCase`,
  ]);
});

test('refuses a title that another file has, or the bundle', () => {
  const files = new Map(
    ['a', 'b', 'c'].map((name) => [`${name}.schema.json`, { title: name < 'c' ? 'A' : 'WhapiWebhook' }]),
  );
  expect(findNameFaults(files)).toEqual([
    'b.schema.json#/title "A": is the title of a.schema.json too',
    'c.schema.json#/title "WhapiWebhook": is the title of the bundle too',
  ]);
});

test.each([INJECTED, 'a-b', 'a b', '1a', ''])('refuses the property name %j', (name) => {
  expect(faultsOf({ title: 'A', properties: { [name]: {} } })).toEqual([
    `a.schema.json#/properties/${name.replaceAll('/', '~1')} ${JSON.stringify(name)}: is not the name of a property: letters, digits and "_" are`,
  ]);
});

test.each(['constructor', 'toString', '__proto__'])('refuses the property name %s, which every object has', (name) => {
  const properties = JSON.parse(`{ "${name}": {} }`);
  expect(faultsOf({ title: 'A', items: { properties } })).toEqual([
    `a.schema.json#/items/properties/${name} "${name}": is a property of every JavaScript object`,
  ]);
});

test.each([`https://example.com/*/ ${INJECTED}`, 'https://example.com/a) [b](c', 'javascript:alert(1)', 5])(
  'refuses the link %j',
  (link) => {
    expect(faultsOf({ title: 'A', items: { 'x-see': link } })).toEqual([
      `a.schema.json#/items/x-see ${JSON.stringify(link)}: is not an https link`,
    ]);
  },
);

describe('webhooks', () => {
  const place = 'webhooks/chats.post.schema.json#/properties/event/properties';

  test('accept the names of their file', () => {
    expect(faultsOfWebhook({ type: { const: 'chats' }, event: { const: 'post' } })).toEqual([]);
  });

  test.each([INJECTED, 'Chats', 'chats/..', '', undefined])('refuse the event type %j', (name) => {
    expect(faultsOfWebhook({ type: { const: name }, event: { const: 'post' } })[0]).toBe(
      `${place}/type/const ${JSON.stringify(name) ?? '(missing)'}: is not the name of an event: lowercase letters and "_" are`,
    );
  });

  test('refuse quotes in the method', () => {
    expect(faultsOfWebhook({ type: { const: 'chats' }, event: { const: INJECTED } })[0]).toContain(
      `${place}/event/const ${QUOTED}: `,
    );
  });

  test('refuse the names of another event', () => {
    expect(faultsOfWebhook({ type: { const: 'chats' }, event: { const: 'put' } })).toEqual([
      `${place} "chats.put": belongs into a file chats.put.schema.json`,
    ]);
  });

  function faultsOfWebhook(properties: Record<string, Schema>) {
    const schema = { title: 'A', properties: { event: { properties } } };
    return findNameFaults(new Map([['webhooks/chats.post.schema.json', schema]]));
  }
});

test.each([INJECTED, '../a', '', undefined, 5])('refuses the variant %j', (tag) => {
  const union = { title: 'Union', discriminator: { propertyName: 'type' }, oneOf: [{ $ref: 'a.schema.json' }] };
  const variant = { title: 'A', properties: { type: { const: tag } } };
  const files = new Map<string, Schema>([
    ['union.schema.json', union],
    ['a.schema.json', variant],
  ]);
  expect(findNameFaults(files)).toEqual([
    `union.schema.json#/oneOf/0 ${JSON.stringify(tag) ?? '(missing)'}: is not a type of a variant`,
  ]);
});

function faultsOf(schema: Schema) {
  return findNameFaults(new Map([['a.schema.json', schema]]));
}
