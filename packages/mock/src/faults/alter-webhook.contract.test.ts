import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { alterWebhook } from './alter-webhook.ts';

/** Events whose webhooks have no vocabulary that may be extended. */
const WITHOUT_VOCABULARY = [
  'chats.delete',
  'chats.post',
  'chats.put',
  'contacts.patch',
  'contacts.post',
  'groups.patch',
  'labels.delete',
  'messages.delete',
  'service.post',
  'users.delete',
  'users.post',
];

const verdicts = (webhook: unknown) =>
  (['tolerant', 'strict'] as const).map((profile) => validateWebhook(webhook, { profile }).valid);

describe.each(eventNames)('%s', (event) => {
  const webhook: WhapiWebhook = examples[event].maximal;

  it('with an unknown field is what only the tolerant profile accepts', () => {
    const altered = alterWebhook(webhook, event, () => [{ type: 'unknown-field' }]);
    // Nobody knows the webhooks of `service`, so any field may be in them.
    expect(verdicts(altered.webhook)).toEqual([true, event === 'service.post']);
    expect(verdicts(webhook)).toEqual([true, true]);
  });

  it('with an unknown value is what only the tolerant profile accepts, or can have none', () => {
    const fault = { type: 'unknown-value' } as const;
    const altered = alterWebhook(webhook, event, (canAct) => [fault].filter(canAct));
    expect(verdicts(altered.webhook)).toEqual([true, WITHOUT_VOCABULARY.includes(event)]);
    expect(verdicts(webhook)).toEqual([true, true]);
  });
});
