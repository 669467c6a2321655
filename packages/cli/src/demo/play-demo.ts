import { type Mode, modes } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { serveWhapi, setupWhapi, type Whapi } from '@whapi-webhooks/mock/node';
import { pageScenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { type DemoReceiver, type ReceivedWebhook, startReceiver } from './start-receiver.ts';

/** The payloads of the page, in its order. */
const PAGE_PAYLOADS: WhapiWebhook[] = [
  examples['chats.post']['incoming-message'],
  examples['chats.post']['outgoing-message'],
  examples['chats.patch']['label-and-mute'],
  examples['messages.post']['disappearing-messages'],
  examples['chats.delete']['chat-deleted'],
];

/** A scenario that was played: the webhooks that the receiver got, and how many were sent. */
export interface PlayedScenario {
  title: string;
  received: ReceivedWebhook[];
  sent: number;
}

/** What the demo reports while it runs. */
export interface DemoEvents {
  started(urls: { gateway: string; receiver: string }): void;
  mode(mode: Mode): void;
  played(scenario: PlayedScenario): void;
}

/**
 * Plays the scenarios of the vendor's page on chats in all three modes, and sends the payloads of the page. The
 * webhooks are delivered over HTTP on this machine.
 */
export async function playDemo(events: DemoEvents): Promise<void> {
  const whapi = setupWhapi();
  const [gateway, receiver] = await Promise.all([serveWhapi(whapi), startReceiver()]);
  try {
    events.started({ gateway: gateway.url, receiver: receiver.url });
    for (const mode of modes) {
      events.mode(mode);
      await playMode(whapi, receiver, mode, events);
    }
  } finally {
    receiver.close();
    await gateway.close();
  }
}

async function playMode(whapi: Whapi, receiver: DemoReceiver, mode: Mode, events: DemoEvents): Promise<void> {
  whapi.reset();
  whapi.subscribe({ url: receiver.url, mode });
  let sent = 0;
  const report = async (title: string, play: () => Promise<unknown>) => {
    await play();
    await whapi.settled();
    events.played({ title, received: receiver.take(), sent: whapi.deliveries.length - sent });
    sent = whapi.deliveries.length;
  };
  for (const { name, title } of pageScenarios) await report(title, () => whapi.play(name));
  await report('The payloads of the page, corrected', async () => {
    for (const webhook of PAGE_PAYLOADS) await whapi.send(webhook);
  });
}
