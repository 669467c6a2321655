import { examples } from '@whapi-webhooks/contract/examples';
import type { WebhookOf, WhapiWebhook } from '@whapi-webhooks/types';
import { expect, expectTypeOf, it } from 'vitest';
import type { Delivery } from './delivery/delivery.ts';
import { setupWhapi } from './setup-whapi.ts';

const whapi = setupWhapi();
whapi.connect('https://bot.test/hook', () => new Response());

it('infers the event from the webhook', async () => {
  const deliveries = await whapi.send({
    labels_removed: ['Paid'],
    event: { type: 'labels', event: 'delete' },
    channel_id: 'MANTIS-M72HC',
  });
  expectTypeOf(deliveries).toEqualTypeOf<Delivery<'labels.delete'>[]>();
  expectTypeOf(deliveries[0]!.webhook).toEqualTypeOf<WebhookOf<'labels.delete'>>();
  expect(deliveries).toMatchObject([{ event: 'labels.delete', outcome: 'delivered' }]);
});

it('accepts one of several webhooks, or any', async () => {
  const either = examples['labels.delete'].minimal as WebhookOf<'labels.delete'> | WebhookOf<'labels.post'>;
  const deliveries = await whapi.send(either);
  expectTypeOf(deliveries).toEqualTypeOf<Delivery<'labels.delete' | 'labels.post'>[]>();
  const any = examples['chats.patch'].minimal as WhapiWebhook;
  expectTypeOf(await whapi.send(any)).toEqualTypeOf<Delivery[]>();
});
