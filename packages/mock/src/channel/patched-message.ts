import type { Message } from '@whapi-webhooks/types';

/** What the channel knows of a message beside what was sent; an empty list and false take it away. */
type MessagePatch = Pick<Message, 'labels' | 'reactions' | 'starred'>;

/** The message with the patch applied. Like everything at its default, what is taken away is absent. */
export function patchedMessage<T extends Message>(message: T, patch: MessagePatch): T {
  const { labels = [], reactions = [], starred = false, ...rest } = { ...message, ...patch };
  return {
    ...rest,
    ...(reactions.length > 0 && { reactions }),
    ...(labels.length > 0 && { labels }),
    ...(starred && { starred }),
  } as T;
}
