import { expect, test } from 'vitest';
import { definitionSection } from './definition-section.ts';

const link = (title: string) => `[${title}](#${title.toLowerCase()})`;

test('an object is a table of its fields, and says which of them stand in for one another', () => {
  const Removal = {
    description: 'What was removed.',
    type: 'object',
    properties: {
      some: { type: 'array', items: { type: 'string' }, description: 'Ids.', 'x-evidence': 'spec' },
      all: { type: 'boolean', description: 'Whether all.', 'x-evidence': 'inferred' },
      at: { type: 'integer', description: 'When.', 'x-evidence': 'captured' },
      by: { type: 'string', description: 'Who | what.', 'x-evidence': 'documented' },
    },
    required: ['at'],
    anyOf: [{ required: ['some'] }, { required: ['all'] }],
  };
  expect(definitionSection('Removal', { Removal }, link)).toBe(`### Removal

What was removed.

| field | type | required | evidence | meaning |
| --- | --- | --- | --- | --- |
| \`some\` | array of string | one of these | spec | Ids. |
| \`all\` | boolean | one of these | inferred | Whether all. |
| \`at\` | integer | yes | captured | When. |
| \`by\` | string | no | documented | Who \\| what. |

At least one of \`some\` and \`all\` is there.`);
});

test('a union is a table of its variants', () => {
  const definitions = {
    Action: { discriminator: { propertyName: 'type' }, oneOf: [{ $ref: '#/$defs/PinAction' }] },
    PinAction: { description: 'A pin. Of a message.', properties: { type: { const: 'pin' } } },
  };
  const section = definitionSection('Action', definitions, link);
  expect(section).toContain('| `type` | read as | meaning |');
  expect(section).toContain('| `pin` | [PinAction](#pinaction) | A pin. |');
  expect(section).toContain('In the tolerant profile another `type` passes');
});

test('a vocabulary lists its values, and says whether it is open', () => {
  const open = { type: 'string', enum: ['red', 'blue'], 'x-open-vocabulary': true };
  const { 'x-open-vocabulary': _, ...closed } = open;
  expect(definitionSection('Color', { Color: open }, link)).toMatch(
    /One of `red`, `blue`\.\n\nThe tolerant profile takes/,
  );
  expect(definitionSection('Color', { Color: closed }, link)).toMatch(/One of `red`, `blue`\.$/);
});

test('an id tells every shape it may have, and samples', () => {
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

For example \`1\`.`);
});
