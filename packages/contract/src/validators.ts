import type { WhapiEventName } from '@whapi-webhooks/types';
import { createValidator, type Validator } from './create-validator.ts';
import { eventNames } from './event-names.ts';
import { validators as compiled } from './generated/compiled/webhooks.js';

/**
 * One validator for each event. To load only one, import `@whapi-webhooks/contract/events/chats.patch`.
 * @example
 * validators['chats.patch'](payload, { profile: 'strict' }).valid;
 * app.post('/hook/chats/patch', sValidator('json', validators['chats.patch']), handler); // any Standard Schema tool
 */
export const validators = Object.fromEntries(eventNames.map((event) => [event, createValidator(event, compiled)])) as {
  readonly [E in WhapiEventName]: Validator<E>;
};
