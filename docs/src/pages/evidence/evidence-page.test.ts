import { countEvidence } from '@whapi-webhooks/evidence';
import { expect, test } from 'vitest';
import type { Definitions } from '../../contract/json-schema.ts';
import type { EventEntry } from '../../contract/read-contract.ts';
import { evidencePage } from './evidence-page.ts';

const definitions: Definitions = {
  PetsPostWebhook: { properties: { pets: { items: { $ref: '#/$defs/Pet' } } }, required: ['pets'] },
  PetsDeleteWebhook: { properties: { toys: { items: { $ref: '#/$defs/Toy' } } }, required: ['toys'] },
  PetsPatchWebhook: { properties: { pets: { items: { $ref: '#/$defs/Pet' } } } },
  Pet: {
    properties: {
      id: { 'x-evidence': 'documented' },
      age: { 'x-evidence': 'spec' },
      color: { 'x-evidence': 'spec', enum: ['red', 'blue'] },
      name: { 'x-evidence': 'reported' },
    },
    required: ['id', 'age'],
  },
  Toy: { properties: { id: { 'x-evidence': 'inferred' } }, required: ['id'] },
  Request: { properties: { id: { 'x-evidence': 'spec' } } },
};
const events = ['post', 'delete', 'patch'].map((method) => ({
  name: `pets.${method}`,
  title: `Pets${method[0]?.toUpperCase()}${method.slice(1)}Webhook`,
})) as EventEntry[];
const ledger = countEvidence(
  [
    {
      file: 'pets.post/red.json',
      title: 'PetsPostWebhook',
      event: 'pets.post',
      source: 'https://example.com/pets',
      grade: 'vendor-elided',
      date: null,
      shows: 'A red pet.',
      elided: 'Its age.',
      completed: ['/pets/0/x'],
      payload: { pets: [{ id: 1, color: 'red', x: 1 }] },
    },
    {
      file: 'pets.post/old.json',
      title: 'PetsPostWebhook',
      event: 'pets.post',
      source: 'A fixture',
      grade: 'integrator',
      date: '2025-01-31',
      shows: 'An old pet.',
      payload: { pets: [{ id: 1, age: 9, color: 'blue' }] },
    },
  ],
  definitions,
  events.map(({ name }) => name),
);
const text = evidencePage(ledger, definitions, events, new Map([['Pet', 7]]));
const section = (heading: string) => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

test('lists events of which no payload decides', () => {
  expect(section('Events without')).toContain('For 2 of 3 events');
  expect(section('Events without')).toContain('- [pets.delete](events/pets.delete.md)');
});

test('lists what only the OpenAPI declares, in the order of the number of places', () => {
  expect(section('Properties that only')).toContain('In webhooks, 2 properties:');
  expect(section('Properties that only').match(/^\| `.*$/gm)).toEqual([
    '| `Pet` | 2 | 7 | `age` |',
    '| `Toy` | 1 | 0 | `id` |',
  ]);
  expect(section('Properties that only')).toContain(
    'Only in requests, which your app sends and captured webhooks do not contain: 1 properties.',
  );
});

test('lists what is known from words apart', () => {
  expect(section('Properties that are described').match(/^\| `.*$/gm)).toEqual(['| `Pet` | 2 | 7 | `name` |']);
});

test('lists values and entries of required that no payload decides about: fixtures of integrators do not', () => {
  expect(section('Values that').match(/^\| `.*$/gm)).toEqual(['| `Pet` | 2 | 7 | `color: blue` |']);
  expect(section('Unearned').match(/^\| `.*$/gm)).toEqual([
    '| `Pet` | 2 | 7 | `age` |',
    '| `PetsDeleteWebhook` | 1 | 0 | `toys` |',
    '| `Toy` | 1 | 0 | `id` |',
  ]);
});

test('lists every payload with its source, and what of it does not count', () => {
  expect(section('The corpus')).toContain(
    '| [pets.post/red](../schemas/evidence/pets.post/red.json) | vendor-elided | unknown | [help page](https://example.com/pets) | A red pet. _Left out:_ Its age. _Added by hand:_ `/pets/0/x`. |',
  );
  expect(section('The corpus')).toContain('| integrator | 2025-01-31 | A fixture | An old pet. |');
});
