import { expect, it } from 'vitest';
import { declaredPart } from './declared-part.ts';
import type { Definitions } from './schema.ts';

const definitions: Definitions = {
  Webhook: {
    type: 'object',
    properties: { notes: { type: 'array', items: { $ref: '#/$defs/Note' } }, about: { type: ['string', 'object'] } },
  },
  Note: {
    oneOf: [{ $ref: '#/$defs/TextNote' }],
    discriminator: { propertyName: 'type' },
    'x-fallback': { $ref: '#/$defs/NoteBase' },
  },
  NoteBase: { type: 'object', properties: { type: { type: 'string' }, id: { type: 'string' } } },
  TextNote: {
    allOf: [{ $ref: '#/$defs/NoteBase' }],
    type: 'object',
    properties: { type: { const: 'text' }, text: { type: 'object', properties: { body: { type: 'string' } } } },
  },
};

it('keeps what is declared, whatever it is, and strips the rest at every depth', () => {
  const document: unknown = {
    about: { anything: 1 },
    more: 1,
    notes: [{ type: 'text', id: 7, text: { body: null, size: 1 }, constructor: 1 }, 'no note', { id: '2', text: 1 }],
  };
  expect(declaredPart(definitions, 'Webhook', document)).toEqual({
    document: {
      about: { anything: 1 },
      notes: [{ type: 'text', id: 7, text: { body: null } }, 'no note', { id: '2' }],
    },
    unlisted: [],
  });
});

it('reads a value with an unlisted tag as the base, and says where it is', () => {
  const document = { notes: [{ type: 'text' }, { type: 'voice', id: '1', voice: {} }, { type: 7, voice: {} }] };
  expect(declaredPart(definitions, 'Webhook', document)).toEqual({
    document: { notes: [{ type: 'text' }, { type: 'voice', id: '1' }, { type: 7 }] },
    unlisted: [{ pointer: '/notes/1', base: 'NoteBase' }],
  });
});
