import { addressWebhook } from '@whapi-webhooks/contract';
import type { WebhookOf } from '@whapi-webhooks/types';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { PendingDelivery } from '../delivery/pending-delivery.ts';

type Overrides = Partial<Omit<Delivery<'labels.post'>, 'attempts'>> & { attempts?: Omit<Attempt, 'id' | 'seq'>[] };

/** A delivery that has not been sent yet. */
export function testPending(number: number, { attempts = [], ...overrides }: Overrides = {}): PendingDelivery {
  const { mode = 'body', receiver = 'https://bot.test/hook' } = overrides;
  const webhook: WebhookOf<'labels.post'> = {
    labels: [{ id: `${number}`, name: `Label ${number}`, color: 'gold' }],
    event: { type: 'labels', event: 'post' },
    channel_id: 'MANTIS-M72HC',
  };
  const { method, url } = addressWebhook(webhook, 'labels.post', mode, receiver);
  const delivery: Delivery<'labels.post'> = {
    ...{ id: `d${number}`, seq: 0, event: 'labels.post', webhook, receiver, mode },
    ...{ request: { method, url }, emittedAt: 1_767_225_600_000, outcome: 'waiting' },
    attempts: attempts.map((attempt, i) => ({ id: `d${number}.${i + 1}`, seq: 0, ...attempt })),
    ...overrides,
  };
  return { delivery, settings: { url: receiver, mode } };
}
