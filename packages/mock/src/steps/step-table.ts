import { stepSchemas } from '@whapi-webhooks/contract/steps';
import type { StepByName, StepName, StepResultByName } from '@whapi-webhooks/types/steps';
import type { IncomingMessage, PhoneMessage } from '../channel/messages/receive-message.ts';
import type { IncomingStory } from '../channel/stories/post-story.ts';
import type { Fault } from '../faults/fault.ts';
import { insideOf } from '../inside.ts';
import { callRest } from './call-rest.ts';
import { deliveryResult, requestResult } from './log-results.ts';
import { removeFaults } from './remove-faults.ts';
import type { Step, StepTarget } from './step.ts';
import { withBytes } from './with-bytes.ts';

type Runs = {
  readonly [N in StepName]: (
    whapi: StepTarget,
    argument: StepByName[N],
    after: number,
    // A step that returns nothing may return anything.
  ) => StepResultByName[N] extends null ? unknown : Promise<StepResultByName[N]> | StepResultByName[N];
};

/** A row for each step. What a step takes and returns is in its schema. */
const runs: Runs = {
  receiveMessage: ({ channel }, message) => channel.receiveMessage(withBytes(message) as IncomingMessage),
  sendFromPhone: ({ channel }, message) => channel.sendFromPhone(withBytes(message) as PhoneMessage),
  choose: ({ channel }, choice) => channel.choose(choice),
  react: ({ channel }, reaction) => channel.react(reaction),
  unreact: ({ channel }, reaction) => channel.unreact(reaction),
  editMessage: ({ channel }, edit) => channel.editMessage(edit),
  deleteMessage: ({ channel }, deletion) => channel.deleteMessage(deletion),
  vote: ({ channel }, vote) => channel.vote(vote),
  readMessages: ({ channel }, reading) => channel.readMessages(reading),
  pinMessage: ({ channel }, pinning) => channel.pinMessage(pinning),
  unpinMessage: ({ channel }, pinning) => channel.unpinMessage(pinning),
  changeTimer: ({ channel }, change) => channel.changeTimer(change),
  postStory: ({ channel }, story) => channel.postStory(withBytes(story) as IncomingStory),
  viewStory: ({ channel }, view) => channel.viewStory(view),
  makeSystemNoise: ({ channel }, noise) => channel.makeSystemNoise(noise),

  startTyping: ({ channel }, presence) => channel.startTyping(presence),
  startRecording: ({ channel }, presence) => channel.startRecording(presence),
  stopTyping: ({ channel }, presence) => channel.stopTyping(presence),
  goOnline: ({ channel }, presence) => channel.goOnline(presence),
  goOffline: ({ channel }, presence) => channel.goOffline(presence),
  receiveCall: async (whapi, call) => whapi.channel.call(call).then(({ call: first }) => first),
  ringCall: ({ channel }, call) => channel.ringCall(call),
  answerCall: ({ channel }, call) => channel.answerCall(call),
  missCall: ({ channel }, call) => channel.missCall(call),
  cancelCall: ({ channel }, call) => channel.cancelCall(call),
  changeContactPicture: ({ channel }, picture) => channel.changeContactPicture(picture),
  leaveWhatsApp: ({ channel }, person) => channel.leaveWhatsApp(person),

  addToGroup: ({ channel }, entry) => channel.addToGroup(entry),
  createGroup: ({ channel }, group) => channel.createGroup(group),
  joinGroup: ({ channel }, edit) => channel.joinGroup(edit),
  requestToJoin: ({ channel }, edit) => channel.requestToJoin(edit),
  withdrawRequest: ({ channel }, edit) => channel.withdrawRequest(edit),
  leaveGroup: ({ channel }, edit) => channel.leaveGroup(edit),
  removeFromGroup: ({ channel }, change) => channel.removeFromGroup(change),
  promote: ({ channel }, change) => channel.promote(change),
  demote: ({ channel }, change) => channel.demote(change),
  renameGroup: ({ channel }, edit) => channel.renameGroup(edit),
  describeGroup: ({ channel }, edit) => channel.describeGroup(edit),
  changeGroupIcon: ({ channel }, edit) => channel.changeGroupIcon(edit),
  changeGroupSetting: ({ channel }, edit) => channel.changeGroupSetting(edit),

  acceptAdminInvite: ({ channel }, act) => channel.acceptAdminInvite(act),
  followNewsletter: ({ channel }, act) => channel.followNewsletter(act),

  muteChat: ({ channel }, chat) => channel.muteChat(chat),
  pinChat: ({ channel }, chat) => channel.pinChat(chat),
  archiveChat: ({ channel }, chat) => channel.archiveChat(chat),
  labelChat: ({ channel }, chat) => channel.labelChat(chat),
  readChat: ({ channel }, chat) => channel.readChat(chat),
  deleteChat: ({ channel }, chat) => channel.deleteChat(chat),
  renameContact: ({ channel }, contact) => channel.renameContact(contact),
  loseConnection: ({ channel }) => channel.loseConnection(),
  stop: ({ channel }) => channel.stop(),
  reconnect: ({ channel }) => channel.reconnect(),
  showQr: ({ channel }, qr) => channel.showQr(qr),
  scanQr: ({ channel }) => channel.scanQr(),
  logOut: ({ channel }) => channel.logOut(),

  emit: async (whapi, { event, overrides, example }) => {
    const options = example === undefined ? {} : { example: example as 'minimal' };
    return (await whapi.emit(event, overrides as object, options)).map(deliveryResult);
  },
  send: async (whapi, { webhook, ...options }) => (await whapi.send(webhook as never, options)).map(deliveryResult),
  call: ({ gateway }, call) =>
    insideOf(gateway).record(
      'call',
      call,
      () => callRest(gateway, call),
      ({ status }) => ({ status }),
    ),
  addFault({ faults }, fault) {
    faults.add(fault as Fault);
    return { id: faults.entries.at(-1)!.id };
  },
  removeFaults: ({ faults }, { id }) => removeFaults(faults, id),
  async advance({ clock }, { by }) {
    await clock.advance(by as `${number}s`);
    return { now: clock.now() };
  },
  async runAll({ clock }) {
    await clock.runAll();
    return { now: clock.now() };
  },
  async settle(whapi) {
    await whapi.settled();
    return { now: whapi.clock.now() };
  },
  async expectDelivered({ gateway }, { event, matcher, ...given }, after) {
    const options = given as { within?: `${number}s` };
    return deliveryResult(await insideOf(gateway).deliveredAfter(after, event, matcher as never, options));
  },
  async expectRequested({ gateway }, { operation, matcher, ...given }, after) {
    const options = given as { within?: `${number}s`; count?: number };
    const name = operation as 'GET /health';
    return requestResult(await insideOf(gateway).requestedAfter(after, name, matcher as never, options));
  },
};

/** All steps by name: what scenario files, and other ways to steer the mock from outside, are made of. */
export const steps = Object.fromEntries(
  Object.entries(stepSchemas).map(([name, schemas]) => [name, { name, ...schemas, run: runs[name as StepName] }]),
) as unknown as { readonly [N in StepName]: Step<N> };
