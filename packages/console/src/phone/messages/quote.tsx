import type { Message } from '@whapi-webhooks/types';
import { toVisible } from '../../ui/visible-text.tsx';
import { inShort, textIn } from '../data/in-short.ts';
import { nameOf } from '../data/people.ts';
import { useOpenChat } from '../data/use-open-chat.ts';

/** The message that a message quotes. */
export function Quote({ message, onReach }: { message: Message; onReach(id: string): void }) {
  const chat = useOpenChat();
  const { quoted_id: id, quoted_author: author, quoted_type: type, quoted_content: content } = message.context ?? {};
  if (id === undefined) return null;
  return (
    <button type="button" class="plain quote" onClick={() => onReach(id)} title="Show the quoted message">
      {author && (
        <span class="author">
          <bdi>{toVisible(nameOf(chat.phone, author.replace(/@s\.whatsapp\.net$/, ''), chat.entry.value))}</bdi>
        </span>
      )}
      <bdi class="quoted">{toVisible(inShort(type ?? 'message', textIn(content)))}</bdi>
    </button>
  );
}
