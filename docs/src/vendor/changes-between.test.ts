import { expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';

test('finds added, removed and changed properties', () => {
  const before = {
    Chat: {
      properties: { id: { type: ['string'] }, pin: { type: ['boolean'] }, type: { enum: ['a'] }, same: {} },
      required: [],
    },
    Old: { properties: { x: {} }, required: [] },
  };
  const after = {
    Chat: {
      properties: {
        id: { type: ['string'], pattern: ['^a$'] },
        type: { enum: ['a', 'b'] },
        same: {},
        labels: { items: { object: ['Label'] } },
      },
      required: ['id'],
    },
    Label: { properties: { id: { type: ['string'] } }, required: [] },
  };
  expect(
    changesBetween(before, after).map((change) => [`${change.object}.${change.property}`, change.before, change.after]),
  ).toEqual([
    ['Chat.id', 'string', 'string, matches ^a$, required'],
    ['Chat.pin', 'boolean', ''],
    ['Chat.type', 'anything, one of a', 'anything, one of a b'],
    ['Chat.labels', '', 'array of Label'],
    ['Label.id', '', 'string'],
    ['Old.x', 'anything', ''],
  ]);
});

test('finds nothing if nothing changed', () => {
  const model = { Chat: { properties: { id: { type: ['string'] } }, required: ['id'] } };
  expect(changesBetween(model, structuredClone(model))).toEqual([]);
});
