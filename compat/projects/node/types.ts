// Every entry that has types. Compiled under node10, NodeNext and Bundler.
import { validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { validator } from '@whapi-webhooks/contract/events/chats.patch';
import { validateRequest } from '@whapi-webhooks/contract/requests';
import { validateStep } from '@whapi-webhooks/contract/steps';
import { doctorTests, type Finding, rules } from '@whapi-webhooks/doctor';
import { assertDelivered, type Whapi } from '@whapi-webhooks/mock';
import { setupWhapi } from '@whapi-webhooks/mock/node';
import { scenarios } from '@whapi-webhooks/mock/scenarios';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { ScenarioFile } from '@whapi-webhooks/types/steps';

const whapi: Whapi = setupWhapi({ token: 'test-token' });
export const name: WhapiEventName = 'chats.patch';
// @ts-expect-error: there is no such event
export const wrong: WhapiEventName = 'chats.pitch';
// @ts-expect-error: it takes no number
setupWhapi(1);
const result = validateWebhook({});
if (result.valid && result.event === 'chats.patch') result.webhook.chats_updates.map(({ changes }) => changes.length);
const one = validator({});
if (one.valid) one.webhook.chats_updates.length.toFixed();
assertDelivered(whapi, 'messages.post', { messages: [{ id: 'a' }] });
// @ts-expect-error: a webhook of this event has no such property
assertDelivered(whapi, 'messages.post', { massages: [{ id: 'a' }] });

const story: ScenarioFile = {
  steps: [{ do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' }, as: 'hello' }],
};
export const played = [whapi.play(story), whapi.play('typing'), whapi.step('stop')];
// @ts-expect-error: there is no such scenario
whapi.play('typping');

export const tests = doctorTests(() => () => new Response(), { off: { 'not-200': 'A proxy responds' } });
export const cureOf = ({ cure }: Finding): string => cure;

export { contractCases, rules, scenarios, validateRequest, validateStep };
