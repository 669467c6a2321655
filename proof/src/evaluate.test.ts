import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import type { Profile, Schema } from './schema.ts';

/** What is wrong with a value, by an own schema under `Webhook`. */
function faultsOf(schema: Schema, value: unknown, profile: Profile = 'strict', others: Schema = {}): string[] {
  return evaluate({ Webhook: schema, ...others }, 'Webhook', value, profile).map(
    ({ keyword, pointer }) => `${pointer} ${keyword}`,
  );
}

const text = {
  type: 'object',
  properties: { type: { const: 'text' }, body: { type: 'string' } },
  required: ['type', 'body'],
  unevaluatedProperties: false,
};
const pin = {
  type: 'object',
  properties: { type: { const: 'pin' } },
  required: ['type'],
  unevaluatedProperties: false,
};
const base = { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] };
const union = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  oneOf: [{ $ref: '#/$defs/Text' }, { $ref: '#/$defs/Pin' }],
  'x-fallback': { $ref: '#/$defs/Base' },
};
const variants = { Text: text, Pin: pin, Base: base };

// What each keyword means is held by the agreement with four other engines; here is what they know nothing of.
describe('evaluate', () => {
  it('tells the faults of the variant that the tag means, and of no other', () => {
    expect(faultsOf(union, { type: 'text' }, 'strict', variants)).toEqual(['/body required']);
    expect(faultsOf(union, { type: 'pin', body: '' }, 'strict', variants)).toEqual(['/body unevaluatedProperties']);
  });

  it('reads an unknown variant as the base in tolerant only', () => {
    expect(faultsOf(union, { type: 'poke' }, 'strict', variants)).toEqual([' oneOf']);
    expect(faultsOf(union, { type: 'poke' }, 'tolerant', variants)).toEqual([]);
    expect(faultsOf(union, { type: 1 }, 'tolerant', variants)).toEqual(['/type type']);
  });

  it('takes any word of an open vocabulary, and any property, in tolerant only', () => {
    const open = {
      type: 'object',
      properties: { color: { type: 'string', 'x-open-vocabulary': true, enum: ['gold'] } },
      unevaluatedProperties: false,
    };
    expect(faultsOf(open, { color: 'mauve', size: 1 })).toEqual(['/color enum', '/size unevaluatedProperties']);
    expect(faultsOf(open, { color: 'mauve', size: 1 }, 'tolerant')).toEqual([]);
    expect(faultsOf(open, { color: 1 }, 'tolerant')).toEqual(['/color type']);
  });

  it('asks a webhook for everything but its event', () => {
    expect(faultsOf({ required: ['event', 'channel_id'] }, {})).toEqual(['/channel_id required']);
  });

  it('takes no inherited property for an own one', () => {
    expect(faultsOf({ required: ['toString'] }, {})).toEqual(['/toString required']);
  });

  it('refuses a keyword that it does not know', () => {
    expect(() => faultsOf({ maxLenght: 3 }, 'text')).toThrow(
      'Failed to evaluate schema: the keyword maxLenght is unknown, please add it to evaluate.ts',
    );
  });
});
