import { isStepName, stepDefinitions, stepNames, stepSchemas } from '@whapi-webhooks/contract/steps';
import type { StepName } from '@whapi-webhooks/types/steps';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { stepOfVerb } from '../channel/verbs/checked-verbs.ts';
import type { WhapiChannel } from '../channel/verbs/whapi-channel.ts';
import { setupWhapi } from '../setup-whapi.ts';
import { testGateway } from '../testing/test-gateway.ts';
import { steps } from './step-table.ts';

const NOT_OF_THE_CHANNEL: StepName[] = [
  'addFault',
  'advance',
  'call',
  'emit',
  'expectDelivered',
  'expectRequested',
  'removeFaults',
  'runAll',
  'send',
  'settle',
];

const verbs = Object.keys(setupWhapi().channel) as (keyof WhapiChannel)[];

it('has a row for every verb, and for what is not done to the channel', () => {
  expect([...verbs.map(stepOfVerb), ...NOT_OF_THE_CHANNEL].sort()).toEqual([...stepNames].sort());
  expect(Object.keys(steps).sort()).toEqual([...stepNames].sort());
});

it.each(stepNames)('%s has a function and the schemas of its argument and its result', (name) => {
  expect(steps[name].run).toBeTypeOf('function');
  const { argument, returns } = stepSchemas[name];
  expect(stepDefinitions()).toHaveProperty(argument);
  if (returns !== null) expect(stepDefinitions()).toHaveProperty(returns);
});

const phone = '919984351847';
const other = '12025550143';
const chatId = `${phone}@s.whatsapp.net`;
const groupId = '120363271212442249@g.us';
const poll = { title: 'When?', options: ['Now', 'Later'] };
const buttons = {
  type: 'button',
  body: { text: 'Now?' },
  action: { buttons: [{ type: 'quick_reply', title: 'Yes', id: 'yes' }] },
};
const webhook = { labels_removed: ['3'], event: { type: 'labels', event: 'delete' }, channel_id: 'MANTIS-M72HC' };

// biome-ignore lint/suspicious/noExplicitAny: each step returns something else
type Results = Record<string, any>;
type Story = [name: StepName, argument: (results: Results) => object, as?: string][];

const given = (argument: object) => () => argument;
/** Every step, in an order in which each is possible. */
const story: Story = [
  ['call', given({ operation: `POST /presences/${phone}` })],
  ['call', given({ operation: 'POST /labels', body: { id: '3', name: 'Paid', color: 'gold' } })],
  ['receiveMessage', given({ from: phone, text: 'Hi' }), 'hello'],
  ['receiveMessage', given({ from: phone, image: { bytes: '/9j/2Q==', caption: 'x' } })],
  ['sendFromPhone', given({ to: phone, poll }), 'poll'],
  ['call', given({ operation: 'POST /messages/interactive', body: { to: phone, ...buttons } }), 'question'],
  ['choose', ({ question }) => ({ messageId: question.body.message.id, optionId: 'yes' })],
  ['react', ({ hello }) => ({ messageId: hello.id, emoji: '👍' })],
  ['unreact', ({ hello }) => ({ messageId: hello.id })],
  ['editMessage', ({ hello }) => ({ messageId: hello.id, text: 'Ho' })],
  ['vote', ({ poll }) => ({ messageId: poll.id, from: phone, options: ['Now'] })],
  ['pinMessage', ({ hello }) => ({ messageId: hello.id })],
  ['unpinMessage', ({ hello }) => ({ messageId: hello.id })],
  ['deleteMessage', ({ hello }) => ({ messageId: hello.id })],
  ['readMessages', given({ from: phone })],
  ['changeTimer', given({ from: phone, seconds: 60 })],
  ['postStory', given({ from: phone, image: { bytes: '/9j/2Q==' } })],
  ['call', given({ operation: 'POST /stories/send/text', body: { caption: 'Open' } }), 'story'],
  ['viewStory', ({ story }) => ({ messageId: story.body.message.id, from: phone })],
  ['makeSystemNoise', given({ chatId })],
  ['startTyping', given({ from: phone })],
  ['startRecording', given({ from: phone })],
  ['stopTyping', given({ from: phone })],
  ['goOnline', given({ from: phone })],
  ['goOffline', given({ from: phone })],
  ['receiveCall', given({ from: phone }), 'answered'],
  ['ringCall', ({ answered }) => ({ callId: answered.id })],
  ['answerCall', ({ answered }) => ({ callId: answered.id })],
  ['receiveCall', given({ from: phone }), 'missed'],
  ['missCall', ({ missed }) => ({ callId: missed.id })],
  ['receiveCall', given({ from: phone }), 'canceled'],
  ['cancelCall', ({ canceled }) => ({ callId: canceled.id })],
  ['changeContactPicture', given({ from: phone })],
  ['leaveWhatsApp', given({ phone: other })],
  ['createGroup', given({ from: phone, name: 'Hike' })],
  ['addToGroup', given({ from: phone, groupId, participants: [other] })],
  ['joinGroup', given({ groupId, from: '12025550199' })],
  ['promote', given({ groupId, participants: [other] })],
  ['demote', given({ groupId, participants: [other] })],
  ['renameGroup', given({ groupId, from: phone, name: 'Hike and lunch' })],
  ['describeGroup', given({ groupId, from: phone, description: '' })],
  ['changeGroupIcon', given({ groupId, from: phone, url: null })],
  ['changeGroupSetting', given({ groupId, from: phone, setting: 'send_messages', policy: 'admins' })],
  ['changeGroupSetting', given({ groupId, from: phone, setting: 'approve_participants', policy: 'admins' })],
  ['requestToJoin', given({ groupId, from: '12025550143' })],
  ['withdrawRequest', given({ groupId, from: '12025550143' })],
  ['removeFromGroup', given({ groupId, participants: [other] })],
  ['leaveGroup', given({ groupId, from: '12025550199' })],
  ['call', given({ operation: 'POST /newsletters', body: { name: 'News' } }), 'newsletter'],
  ['call', ({ newsletter }) => ({ operation: `POST /newsletters/${newsletter.body.id}/invite/${phone}` })],
  ['acceptAdminInvite', ({ newsletter }) => ({ newsletterId: newsletter.body.id, from: phone })],
  ['followNewsletter', ({ newsletter }) => ({ newsletterId: newsletter.body.id, from: other })],
  ['muteChat', given({ chatId })],
  ['pinChat', given({ chatId, pin: true })],
  ['archiveChat', given({ chatId })],
  ['labelChat', given({ chatId, labelId: '3' })],
  ['readChat', given({ chatId })],
  ['renameContact', given({ phone, name: 'Asha' })],
  ['deleteChat', given({ chatId })],
  ['emit', given({ event: 'labels.delete', overrides: { labels_removed: ['4'] }, example: 'by-name' })],
  ['send', given({ webhook })],
  ['addFault', given({ type: 'delay', by: '1m', event: 'labels.delete' }), 'fault'],
  ['send', given({ webhook })],
  ['removeFaults', ({ fault }) => ({ id: fault.id })],
  ['removeFaults', given({})],
  ['advance', given({ by: 1_000 })],
  ['runAll', given({})],
  ['settle', given({})],
  ['expectDelivered', given({ event: 'labels.delete', matcher: { labels_removed: ['4'] } })],
  ['expectRequested', given({ operation: 'GET /health', matcher: { status: 200 } })],
  ['loseConnection', given({})],
  ['reconnect', given({})],
  ['stop', given({})],
  ['reconnect', given({})],
  ['settle', given({})],
  ['logOut', given({})],
  ['showQr', given({})],
  ['showQr', given({ status: 'TIMEOUT' })],
  ['scanQr', given({})],
];

describe('every step', () => {
  const ajv = new Ajv2020({ strict: false, discriminator: true });
  ajv.addSchema({ $id: 'steps', $defs: stepDefinitions() });

  it('returns what its schema describes, as plain JSON', async () => {
    const { whapi, call } = testGateway();
    await call('GET /health');
    const results: Record<string, unknown> = {};
    const done = new Set<StepName>();
    for (const [name, argument, as] of story) {
      const result = await whapi.step(name as 'stop', argument(results as Results) as Record<never, never>);
      const { returns } = stepSchemas[name];
      expect(JSON.parse(JSON.stringify(result)), name).toEqual(result);
      if (returns === null) expect(result, name).toBeNull();
      else expect([name, ajv.validate(`steps#/$defs/${returns}`, result), ajv.errors]).toEqual([name, true, null]);
      if (as) results[as] = result;
      done.add(name);
    }
    expect(stepNames.filter((name) => !done.has(name))).toEqual([]);
  });
});

it('knows which names are steps', () => {
  expect(isStepName('receiveMessage')).toBe(true);
  expect(isStepName('toString')).toBe(false);
});
