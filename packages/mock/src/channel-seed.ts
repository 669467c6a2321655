/** The id of a channel that is given none. */
export const DEFAULT_CHANNEL_ID = 'MANTIS-M72HC';

/**
 * The seed of a channel: channels with the same seed in the options have different ids, as those of WhatsApp are, so
 * that one process can tell their messages and files apart.
 */
export function channelSeed(seed: number, channelId: string): number {
  return seed ^ hash(channelId) ^ hash(DEFAULT_CHANNEL_ID);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
