import { createPicture } from '../media/picture.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { patched } from '../state/patched.ts';
import { contactsPatch } from '../webhooks/contact-webhooks.ts';

/** A new profile picture. */
export interface PictureChange {
  /** Digits of the person. */
  from: string;
  /** URL of the picture; `null` removes it. Default: a sample that the mock serves. */
  url?: string | null;
}

/** The thumbnail is the picture itself. */
export const changeContactPicture: Command<PictureChange, void> = (state, { from, url }, context) => {
  const id = toContactId(from);
  const before = state.contacts.get(id) ?? { id };
  const created = url === undefined ? createPicture(state, {}, context) : undefined;
  const picture = created?.url ?? url ?? undefined;
  const after = patched(before, { profile_pic: picture, profile_pic_full: picture });
  const changes = { contacts: [after], ...(created && { media: [created.file] }) };
  return { changes, webhooks: contactsPatch(state, before, after), result: undefined };
};
