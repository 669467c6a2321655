import { expect, it } from 'vitest';
import type { PathParameter } from './gateway-route.ts';
import { readParams } from './read-params.ts';

const read = (name: PathParameter, text: string) => readParams({ [name]: text } as Record<PathParameter, string>)[name];

it.each([
  ['919984351847', '919984351847@s.whatsapp.net'],
  ['+91 99843-51847', '919984351847@s.whatsapp.net'],
  ['919984351847@c.us', '919984351847@s.whatsapp.net'],
  ['120363271212442249@g.us', '120363271212442249@g.us'],
  ['44H.HS5fq4lj8jQ-gHzWM1cqZw', '44H.HS5fq4lj8jQ-gHzWM1cqZw'],
  ['_4uBBHXq1LhOiHBA-gMHWM1cqZw', '_4uBBHXq1LhOiHBA-gMHWM1cqZw'],
])('reads what carries a label: %s', (text, id) => {
  expect(read('AssociationID', text)).toBe(id);
});
