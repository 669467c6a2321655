import { expect, test } from 'vitest';
import { typeText } from './type-text.ts';

const link = (title: string) => `[${title}](#)`;

test.each([
  [{ type: 'string' }, 'string'],
  [{ type: 'string', minLength: 1 }, 'string (not empty)'],
  [{ type: 'string', maxLength: 9, pattern: '^a|b$' }, 'string (up to 9 characters, matches `^a|b$`)'],
  [{ type: 'integer', minimum: 0 }, 'integer (0 or more)'],
  [{ type: 'integer', minimum: 0, maximum: 5 }, 'integer (0 to 5)'],
  [{ type: 'number', maximum: 5 }, 'number (5 or less)'],
  [{ type: ['string', 'object'] }, 'string or object'],
  [{ const: 'chats' }, '`chats`'],
  [{ const: true }, '`true`'],
  [{ type: 'string', enum: ['a', 'b'] }, '`a`, `b`'],
  [{ type: 'string', enum: ['a', 'b'], 'x-open-vocabulary': true }, '`a`, `b` or another string'],
  [{ $ref: '#/$defs/Chat' }, '[Chat](#)'],
  [{ type: 'array', items: { $ref: '#/$defs/Chat' } }, 'array of [Chat](#)'],
  [{ type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } }, 'non-empty array of string (not empty)'],
  [{ type: 'array' }, 'array of anything'],
  [{}, 'anything'],
])('%j is %s', (schema, text) => expect(typeText(schema, link)).toBe(text));
