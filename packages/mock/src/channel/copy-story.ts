import type { Message } from '@whapi-webhooks/types';
import type { Command } from './command.ts';
import { findStory } from './find.ts';
import { contentOf } from './message-content.ts';
import { publishStory } from './post-story.ts';

/** PUT /stories/{MessageID}: the channel publishes a story once more. */
export const copyStory: Command<{ messageId: string }, Message> = (state, { messageId }, context) => {
  const content = contentOf(findStory(state, messageId));
  return publishStory(state, { content: () => content }, context);
};
