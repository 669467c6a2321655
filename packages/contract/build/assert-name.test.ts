import { expect, it } from 'vitest';
import { assertName } from './assert-name.ts';
import { compileValidators } from './compile-validators.ts';
import { webhooksOf } from './webhooks-of.ts';

const INJECTED = `x'"\`; alert(1); //`;

it.each(['event', 'title', 'story'] as const)(
  'accepts no name of a %s that could end a string or leave a folder',
  (kind) => {
    for (const name of [INJECTED, "it's", 'a"b', 'a`b', 'a\nb', '../a.b', 'a/b', '', '__proto__', undefined, 5]) {
      expect(() => assertName(kind, name, 'a.json')).toThrow(
        `Failed to generate code from a.json: expected the name of `,
      );
    }
  },
);

it('accepts the names of the contract', () => {
  assertName('event', 'chats.patch', 'here');
  assertName('title', 'ChatsPatchWebhook', 'here');
  assertName('story', 'label-and-mute-2', 'here');
});

it.each([
  [{ type: { const: INJECTED }, event: { const: 'post' } }, 'Chats'],
  [{ type: { const: 'chats' }, event: { const: "post'" } }, 'Chats'],
  [{ type: {}, event: {} }, 'Chats'],
])('no webhook has an event that is not a name: %j', (properties, title) => {
  const bundle = {
    oneOf: [{ $ref: `#/$defs/${title}` }],
    $defs: { [title]: { properties: { event: { properties } } } },
  };
  expect(() => webhooksOf(bundle)).toThrow(`#/$defs/${title}/properties/event`);
});

it('no validator has a title or a key that is not a name', () => {
  const bundle = { oneOf: [], $defs: { Text: { type: 'object' }, [INJECTED]: { type: 'object' } } };
  expect(() => compileValidators(bundle, { text: INJECTED }, './helpers.js')).toThrow(`expected the name of a title`);
  expect(() => compileValidators(bundle, { [INJECTED]: 'Text' }, './helpers.js')).not.toThrow();
});
