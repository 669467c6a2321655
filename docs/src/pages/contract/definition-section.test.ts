import { expect, test } from 'vitest';
import { definitionSection } from './definition-section.ts';

const link = (title: string) => `[${title}](#${title.toLowerCase()})`;

test('renders an object as a table of its fields, with a note on alternatives', () => {
  const Removal = {
    description: 'What was removed.',
    type: 'object',
    properties: {
      some: { type: 'array', items: { type: 'string' }, description: 'Ids.', 'x-evidence': 'spec' },
      all: { type: 'boolean', description: 'Whether all.', 'x-evidence': 'inferred' },
      at: { type: 'integer', description: 'When.', 'x-evidence': 'captured', 'x-seen': { captured: 6, vendor: 3 } },
      by: { type: 'string', description: 'Who | what.', 'x-evidence': 'documented' },
    },
    required: ['at'],
    anyOf: [{ required: ['some'] }, { required: ['all'] }],
  };
  expect(definitionSection('Removal', { Removal }, link)).toBe(`### Removal

What was removed.

| field | type | required | evidence | description |
| --- | --- | --- | --- | --- |
| \`some\` | array of string | one of several | spec | Ids. |
| \`all\` | boolean | one of several | inferred | Whether all. |
| \`at\` | integer | yes | captured 6, vendor 3 | When. |
| \`by\` | string | no | documented | Who \\| what. |

At least one of \`some\` and \`all\` is required.`);
});

test('renders a union as a table of its variants', () => {
  const definitions = {
    Action: { discriminator: { propertyName: 'type' }, oneOf: [{ $ref: '#/$defs/PinAction' }] },
    PinAction: { description: 'A pin. Of a message.', properties: { type: { const: 'pin' } } },
  };
  const section = definitionSection('Action', definitions, link);
  expect(section).toContain('| `type` | definition | description |');
  expect(section).toContain('| `pin` | [PinAction](#pinaction) | A pin. |');
  expect(section).toContain('The tolerant profile accepts any other `type`');
});

test('renders an enumeration with its values, and whether it is open', () => {
  const open = { type: 'string', enum: ['red', 'blue'], 'x-open-vocabulary': true };
  const { 'x-open-vocabulary': _, ...closed } = open;
  expect(definitionSection('Color', { Color: open }, link)).toMatch(
    /One of `red`, `blue`\.\n\nThe tolerant profile accepts any other value/,
  );
  expect(definitionSection('Color', { Color: closed }, link)).toMatch(/One of `red`, `blue`\.$/);
});

test('renders an id with its formats and examples', () => {
  const ChatId = {
    type: 'string',
    maxLength: 128,
    anyOf: [{ pattern: '^\\d+$', description: 'A number.' }, { const: 'stories' }],
    examples: ['1'],
  };
  expect(definitionSection('ChatId', { ChatId }, link)).toBe(`### ChatId

Type: string (up to 128 characters), one of

- matches \`^\\d+$\`: A number.
- \`stories\`

Examples: \`1\`.`);
});

test('says which words of a vocabulary payloads show', () => {
  const Color = { type: 'string', enum: ['gold', 'plum'], 'x-seen': { gold: { captured: 2, derived: 1 }, plum: {} } };
  expect(definitionSection('Color', { Color }, link)).toContain('Seen in payloads: `gold` (captured 2).');
});
