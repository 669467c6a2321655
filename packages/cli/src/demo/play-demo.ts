import { type Mode, modes } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { serveWhapi, setupWhapi, type Whapi } from '@whapi-webhooks/mock/node';
import { createStage, pageScenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiWebhook } from '@whapi-webhooks/types';
import { type DemoReceiver, type ReceivedWebhook, startReceiver } from './start-receiver.ts';

/** The page's own payloads, in its order. */
const PAGE_PAYLOADS: WhapiWebhook[] = [
  examples['chats.post']['incoming-message'],
  examples['chats.post']['outgoing-message'],
  examples['chats.patch']['label-and-mute'],
  examples['messages.post']['disappearing-messages'],
  examples['chats.delete']['chat-deleted'],
];

/** One story, told: the webhooks as the receiver saw them, and how many were sent. */
export interface ToldStory {
  title: string;
  received: ReceivedWebhook[];
  sent: number;
}

export interface DemoSteps {
  started(urls: { gateway: string; receiver: string }): void;
  mode(mode: Mode): void;
  story(story: ToldStory): void;
}

/**
 * Plays the stories of the vendor's page on chats in all three modes, over HTTP on this machine:
 * first by the REST calls that cause the webhooks, then with the page's own payloads.
 */
export async function playDemo(steps: DemoSteps): Promise<void> {
  const whapi = setupWhapi();
  const [gateway, receiver] = await Promise.all([serveWhapi(whapi), startReceiver()]);
  try {
    steps.started({ gateway: gateway.url, receiver: receiver.url });
    for (const mode of modes) {
      steps.mode(mode);
      await playMode(whapi, gateway.url, receiver, mode, steps);
    }
  } finally {
    receiver.close();
    await gateway.close();
  }
}

async function playMode(
  whapi: Whapi,
  url: string,
  receiver: DemoReceiver,
  mode: Mode,
  steps: DemoSteps,
): Promise<void> {
  whapi.reset();
  whapi.subscribe({ url: receiver.url, mode });
  const stage = createStage(whapi, { url });
  let sent = 0;
  const tell = async (title: string, play: () => Promise<unknown>) => {
    await play();
    await whapi.settled();
    steps.story({ title, received: receiver.take(), sent: whapi.deliveries.length - sent });
    sent = whapi.deliveries.length;
  };
  for (const scenario of pageScenarios) await tell(scenario.title, () => scenario.play(stage));
  await tell("The page's own payloads, repaired", async () => {
    for (const webhook of PAGE_PAYLOADS) await whapi.send(webhook);
  });
}
