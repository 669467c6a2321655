import type { Contact, Qr } from '@whapi-webhooks/types';
import { reconnectChannel, stopChannel } from '../account/change-channel-status.ts';
import { logIn, logOut } from '../account/log-in.ts';
import { showQr } from '../account/show-qr.ts';
import { deleteChat } from '../chats/delete-chat.ts';
import { archiveChat, patchChat } from '../chats/patch-chat.ts';
import { saveContact } from '../contacts/save-contact.ts';
import { addLabel, removeLabel } from '../labels/label-association.ts';
import type { Run } from '../run.ts';

/** "For ever", as in the vendor's sample. */
const FOR_EVER = 18_446_744_073_709_552_000;

/** What you do on the channel's own phone, and what happens to its connection. */
export interface PhoneVerbs {
  /**
   * You mute a chat: `chats.patch`.
   * @param chat.until when it ends, in milliseconds since 1970-01-01 UTC; 0 ends it now. Default: for ever
   * @throws {CommandError} when there is no such chat
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
   * @example await whapi.channel.muteChat({ chatId: '919984351847@s.whatsapp.net' });
   */
  muteChat(chat: { chatId: string; until?: number }): Promise<void>;
  /**
   * You pin a chat, or with `pin: false` unpin it: `chats.patch`.
   * @throws {CommandError} when there is no such chat
   * @example await whapi.channel.pinChat({ chatId: '919984351847@s.whatsapp.net' });
   */
  pinChat(chat: { chatId: string; pin?: boolean }): Promise<void>;
  /**
   * You archive a chat, or with `archive: false` unarchive it: `chats.patch`.
   * @throws {CommandError} when there is no such chat
   * @example await whapi.channel.archiveChat({ chatId: '919984351847@s.whatsapp.net' });
   */
  archiveChat(chat: { chatId: string; archive?: boolean }): Promise<void>;
  /**
   * You add a label to a chat, or with `on: false` remove it: `chats.patch`.
   * @throws {CommandError} when there is no such chat or label, or the label is already added or removed
   * @example await whapi.channel.labelChat({ chatId: '919984351847@s.whatsapp.net', labelId: '3' });
   */
  labelChat(chat: { chatId: string; labelId: string; on?: boolean }): Promise<void>;
  /**
   * You read a chat: `chats.patch`, if it had unread messages.
   * @throws {CommandError} when there is no such chat
   * @example await whapi.channel.readChat({ chatId: '919984351847@s.whatsapp.net' });
   */
  readChat(chat: { chatId: string }): Promise<void>;
  /**
   * You delete a chat with all its messages: `chats.delete`.
   * @throws {CommandError} when there is no such chat
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
   * @example await whapi.channel.deleteChat({ chatId: '919984351847@s.whatsapp.net' });
   */
  deleteChat(chat: { chatId: string }): Promise<void>;
  /**
   * You save a contact in the phone's address book, or rename it: `contacts.post` in both cases.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/contacts
   * @example await whapi.channel.renameContact({ phone: '12025550143', name: 'Customer 458, pays late' });
   */
  renameContact(contact: { phone: string; name: string }): Promise<Contact>;
  /**
   * The channel loses its connection: `channel.post` with ERROR. Until it reconnects, requests that need a phone are
   * refused, and what happens in WhatsApp causes no webhooks; they are sent afterwards, except those of presences.
   * @example await whapi.channel.loseConnection();
   */
  loseConnection(): Promise<void>;
  /**
   * The channel is stopped: `channel.post` with STOP. `GET /health` launches it again. Until then, it behaves like a
   * channel without a connection.
   * @example await whapi.channel.stop();
   */
  stop(): Promise<void>;
  /**
   * A channel that failed or was stopped reconnects: `channel.post` with LAUNCH, and one second later by the mock's
   * clock with AUTH, or with QR when it is logged out. A running channel is not affected.
   * @example
   * await whapi.channel.reconnect();
   * await whapi.settled();
   */
  reconnect(): Promise<void>;
  /**
   * The channel shows a new QR code, or with another status the result of the last one: `channel.patch`.
   * @throws {CommandError} when the channel is logged in
   * @example await whapi.channel.showQr({ status: 'TIMEOUT' });
   */
  showQr(qr?: { status?: 'OK' | 'WAITING' | 'TIMEOUT' | 'ERROR' }): Promise<Qr>;
  /**
   * You scan the QR code, or enter the login code: `users.post`, and `channel.post` with AUTH.
   * @throws {CommandError} when the channel is logged in
   * @example await whapi.channel.scanQr();
   */
  scanQr(): Promise<void>;
  /**
   * You unlink the channel on the phone: `users.delete`, and `channel.post` with QR. Until the next login, it behaves
   * like a channel without a connection.
   * @throws {CommandError} when the channel is logged out
   * @example await whapi.channel.logOut();
   */
  logOut(): Promise<void>;
}

export function createPhoneVerbs(run: Run): PhoneVerbs {
  return {
    muteChat: async ({ chatId, until = FOR_EVER }) => run(patchChat, { chatId, request: { mute_until: until } }),
    pinChat: async ({ chatId, pin = true }) => run(patchChat, { chatId, request: { pin } }),
    archiveChat: async ({ chatId, archive = true }) => run(archiveChat, { chatId, archive }),
    labelChat: async ({ chatId, labelId, on = true }) => run(on ? addLabel : removeLabel, { chatId, labelId }),
    readChat: async ({ chatId }) => run(patchChat, { chatId, request: { mark_unread: false } }),
    deleteChat: async ({ chatId }) => run(deleteChat, { chatId }),
    renameContact: async (contact) => run(saveContact, contact),
    loseConnection: async () => run(stopChannel, { status: 'ERROR' }),
    stop: async () => run(stopChannel, { status: 'STOP' }),
    reconnect: async () => run(reconnectChannel, undefined),
    showQr: async ({ status = 'OK' } = {}) => run(showQr, { status }),
    scanQr: async () => run(logIn, undefined),
    logOut: async () => run(logOut, undefined),
  };
}
