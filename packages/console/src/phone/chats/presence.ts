import { isGroup, type PhoneChat } from '../data/entities.ts';
import { nameOf } from '../data/people.ts';
import type { PhoneData } from '../data/phone-data.ts';

/** What people do in a chat at this moment: `typing…`, `Ann is recording…`, `online`. */
export function presenceIn(phone: PhoneData, entry: PhoneChat): string | undefined {
  const { presences, chat } = entry;
  const active = presences.find(({ status }) => status === 'typing' || status === 'recording');
  const somebody = active ?? presences.find(({ status }) => status === 'online');
  if (!somebody?.status) return undefined;
  if (!active) return isGroup(chat.id) ? undefined : somebody.status;
  return isGroup(chat.id) ? `${nameOf(phone, active.contact_id, entry)} is ${active.status}…` : `${active.status}…`;
}
