import { isGroup, STORIES } from '../data/entities.ts';
import type { OpenChat } from '../data/open-chat.ts';

/**
 * Sends a message as the person who is written as.
 * @param content one kind of content, such as `{ text: 'Hi' }`
 * @returns whether it was sent
 */
export async function sendMessage(chat: OpenChat, content: object): Promise<boolean> {
  const { phone, id, author, inHand } = chat;
  const person = author.value;
  const quoted = inHand.value?.kind === 'reply' && { quoted: inHand.value.message.id };
  const newName = phone.newPeople.value.get(id);
  const isSent = person.isAccount
    ? phone.session.act('sendFromPhone', { to: id, ...content, ...quoted })
    : id === STORIES
      ? phone.session.act('postStory', { from: person.id, ...content })
      : phone.session.act('receiveMessage', {
          from: person.id,
          ...(isGroup(id) && { chatId: id }),
          ...(newName !== undefined && { fromName: newName }),
          ...(person.isGuest && { fromName: person.name }),
          ...content,
          ...quoted,
        });
  if (!(await isSent)) return false;
  inHand.value = undefined;
  return true;
}
