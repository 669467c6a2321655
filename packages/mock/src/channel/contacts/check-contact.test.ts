import { expect, it } from 'vitest';
import { checkContact } from './check-contact.ts';

const state = { unregistered: new Set(['12025550143']) };

it.each([
  ['919984351847', '919984351847@s.whatsapp.net'],
  ['+91 99843-518.47', '919984351847@s.whatsapp.net'],
  ['(1) 2025550100', '12025550100@s.whatsapp.net'],
  ['919984351847@s.whatsapp.net', '919984351847@s.whatsapp.net'],
  ['1234567', '1234567@s.whatsapp.net'],
])('finds %s on WhatsApp', (input, wa_id) => {
  expect(checkContact(state, input)).toEqual({ input, status: 'valid', wa_id });
});

it.each(['12025550143', '+1 202 555 0143', '123456', '1234567890123456', 'nobody', ''])(
  'does not find "%s"',
  (input) => {
    expect(checkContact(state, input)).toEqual({ input, status: 'invalid' });
  },
);
