import type { Message } from '@whapi-webhooks/types';
import { mediaIdOf, mediaLink } from '../../channel/media/picture.ts';
import { contentOf } from '../../channel/messages/message-content.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';

/**
 * The files in a message that the mock serves, by their id: also those of the account, whose messages have no links.
 * Paths, since a page can be opened by another name of the server than the one in links.
 */
export function filesIn(state: ChannelState, message: Message): Record<string, string> {
  const files: Record<string, string> = {};
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as { id?: unknown };
    const path = typeof id === 'string' ? pathOf(state, id) : undefined;
    if (path !== undefined) files[id as string] = path;
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(contentOf(message));
  return files;
}

/** The path of a picture that the mock serves; the URL of any other. */
export function pictureOf(state: ChannelState, url: string): string {
  return pathOf(state, mediaIdOf(url)) ?? url;
}

function pathOf(state: ChannelState, id: string): string | undefined {
  const file = state.media.get(id);
  return file?.bytes && mediaLink({ ...state, mediaUrl: '' }, file);
}
