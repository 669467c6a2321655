import type { Call } from '@whapi-webhooks/types';
import { type IncomingCall, startCall } from '../calls/start-call.ts';
import { type CallStep, transitionCall } from '../calls/transition-call.ts';
import { changeContactPicture, type PictureChange } from '../contacts/change-contact-picture.ts';
import { unregister } from '../contacts/check-contact.ts';
import { changePresence, type PresenceChange } from '../presences/change-presence.ts';
import type { Run } from '../run.ts';
import { createCallHandle, type IncomingCallHandle } from './incoming-call-handle.ts';

/** An incoming call. */
export interface CallAct {
  /** Id of the call, as `call` returned it. */
  callId: string;
}

/** What contacts do outside of chats and groups: calls, presences, pictures. */
export interface ContactVerbs {
  /**
   * A contact starts typing: `presences.post` with `typing`. Presences are sent only after POST /presences/{EntryID}.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/presences
   * @example await whapi.channel.startTyping({ from: '919984351847' });
   */
  startTyping(presence: PresenceChange): Promise<void>;
  /**
   * A contact records a voice message: `presences.post` with `recording`.
   * @example await whapi.channel.startRecording({ from: '919984351847' });
   */
  startRecording(presence: PresenceChange): Promise<void>;
  /**
   * A contact stops typing or recording: `presences.post` with `online`.
   * @example await whapi.channel.stopTyping({ from: '919984351847' });
   */
  stopTyping(presence: PresenceChange): Promise<void>;
  /**
   * A contact opens WhatsApp: `presences.post` with `online`.
   * @example await whapi.channel.goOnline({ from: '919984351847' });
   */
  goOnline(presence: PresenceChange): Promise<void>;
  /**
   * A contact closes WhatsApp: `presences.post` with `offline` and `last_seen`.
   * @example await whapi.channel.goOffline({ from: '919984351847' });
   */
  goOffline(presence: PresenceChange): Promise<void>;
  /**
   * A contact calls the channel: `calls.post` with `initiated`. Continue the call by the returned handle, or let it end
   * by itself with `ends`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/calls
   * @example
   * const call = await whapi.channel.call({ from: '919984351847' });
   * await call.ring();
   * await call.miss();
   * @example
   * await whapi.channel.call({ from: '919984351847', ends: 'missed' });
   * await whapi.clock.advance('40s');
   */
  call(call: IncomingCall): Promise<IncomingCallHandle>;
  /**
   * The phone rings: `calls.post` with `ringing`. The same as `ring` of the handle that `call` returns.
   * @throws {CommandError} when there is no such call, or it cannot ring any more
   * @example await whapi.channel.ringCall({ callId: call.id });
   */
  ringCall(call: CallAct): Promise<Call>;
  /**
   * A call is answered on the phone: `calls.post` with `answered`.
   * @throws {CommandError} when there is no such call, or it has ended
   * @example await whapi.channel.answerCall({ callId: call.id });
   */
  answerCall(call: CallAct): Promise<Call>;
  /**
   * A call is not answered: `calls.post` with `missed`.
   * @throws {CommandError} when there is no such call, or it has ended
   * @example await whapi.channel.missCall({ callId: call.id });
   */
  missCall(call: CallAct): Promise<Call>;
  /**
   * The caller hangs up before the call is answered: `calls.post` with `canceled`, a status that only the vendor's
   * OpenAPI lists.
   * @throws {CommandError} when there is no such call, or it has ended
   * @example await whapi.channel.cancelCall({ callId: call.id });
   */
  cancelCall(call: CallAct): Promise<Call>;
  /**
   * A contact changes their picture: `contacts.patch`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
   * @example await whapi.channel.changeContactPicture({ from: '919984351847' });
   */
  changeContactPicture(picture: PictureChange): Promise<void>;
  /**
   * A number is no longer on WhatsApp. No webhook is sent; POST /contacts shows it. All other numbers of 7 to 15 digits
   * are on WhatsApp.
   * @example await whapi.channel.leaveWhatsApp({ phone: '12025550143' });
   */
  leaveWhatsApp(person: { phone: string }): Promise<void>;
}

/** @param channel what the handle of a call acts by, so that its acts are checked and recorded as well */
export function createContactVerbs(run: Run, channel: () => ContactVerbs): ContactVerbs {
  const transition =
    (step: CallStep) =>
    async ({ callId }: CallAct) =>
      run(transitionCall, { callId, step });
  return {
    startTyping: async (presence) => run(changePresence, { ...presence, status: 'typing' }),
    startRecording: async (presence) => run(changePresence, { ...presence, status: 'recording' }),
    stopTyping: async (presence) => run(changePresence, { ...presence, status: 'online' }),
    goOnline: async (presence) => run(changePresence, { ...presence, status: 'online' }),
    goOffline: async (presence) => run(changePresence, { ...presence, status: 'offline' }),
    call: async (call) => createCallHandle(channel(), run(startCall, call)),
    ringCall: transition('ringing'),
    answerCall: transition('answered'),
    missCall: transition('missed'),
    cancelCall: transition('canceled'),
    changeContactPicture: async (picture) => run(changeContactPicture, picture),
    leaveWhatsApp: async (person) => run(unregister, person),
  };
}
