import { expect, it } from 'vitest';
import { describeItem } from './describe-item.ts';

it.each([
  ['New order', 'New order'],
  [{ id: '76', name: 'New order' }, 'id 76, name New order'],
  [{ status: { code: 3, text: 'QR' }, user: null }, 'status (code 3, text QR), user null'],
  [{ participants: ['61280155346', '61371989950'] }, 'participants (61280155346; 61371989950)'],
])('describes %j as %s', (item, expected) => {
  expect(describeItem(item)).toBe(expected);
});
