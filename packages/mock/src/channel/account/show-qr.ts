import type { Qr } from '@whapi-webhooks/types';
import { randomText } from '../ids/random-text.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { channelPatch } from '../webhooks/account-webhooks.ts';
import { requireLoggedOut } from './log-in.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** One white pixel, which cannot be scanned. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
const EXPIRES_AFTER_SECONDS = 20;

/** The channel shows a login code, or reports that the login failed. */
export const showQr: Command<{ status: Qr['status'] }, Qr> = (state, { status }, context) => {
  requireLoggedOut(state);
  const code = {
    base64: PICTURE,
    rowdata: `2@${randomText(LETTERS, 40, context)}`,
    expire: EXPIRES_AFTER_SECONDS,
  };
  const qr: Qr = { status, ...(status === 'OK' && code) };
  return { changes: {}, webhooks: [channelPatch(state, qr)], result: qr };
};

/** GET /users/login: a QR code. The channel has none while it is off or starting. */
export const requestQr: Command<void, Qr> = (state, _, context) =>
  showQr(state, { status: state.status.text === 'QR' ? 'OK' : 'WAITING' }, context);

/** GET /users/login/{PhoneNumber}: a login code to enter on the phone. */
export const requestLoginCode: Command<{ phone: string }, string> = (state, { phone }, context) => {
  requireLoggedOut(state);
  if (!/^\d{7,15}$/.test(phone)) throw new CommandError(400, 'Invalid phone number', phone);
  const code = randomText(LETTERS, 8, context);
  return { changes: {}, webhooks: [], result: `${code.slice(0, 4)}-${code.slice(4)}` };
};
