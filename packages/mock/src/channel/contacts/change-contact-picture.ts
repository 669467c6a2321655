import { createPictureUrl } from '../ids/picture-url.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { patched } from '../state/patched.ts';
import { contactsPatch } from '../webhooks/contact-webhooks.ts';

/** Somebody's new picture. */
export interface PictureChange {
  /** Digits of whoever has it. */
  from: string;
  /** URL of the picture; `null` takes it away. Default: a made-up one. */
  url?: string | null;
}

/** The thumbnail is the picture itself. */
export const changeContactPicture: Command<PictureChange, void> = (state, { from, url }, context) => {
  const id = toContactId(from);
  const before = state.contacts.get(id) ?? { id };
  const picture = url === null ? undefined : (url ?? createPictureUrl(context));
  const after = patched(before, { profile_pic: picture, profile_pic_full: picture });
  return { changes: { contacts: [after] }, webhooks: contactsPatch(state, before, after), result: undefined };
};
