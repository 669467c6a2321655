import type { ChannelStatus } from '@whapi-webhooks/types';

/** The numbers of 1 to 5 are documented, save 4, which is the gap among them; those of the others are made up. */
const CODES: Record<ChannelStatus['text'], number> = {
  NOT_INIT: 0,
  INIT: 1,
  LAUNCH: 2,
  QR: 3,
  AUTH: 4,
  ERROR: 5,
  SYNC_ERROR: 6,
  STOP: 7,
};

export function channelStatus(text: ChannelStatus['text']): ChannelStatus {
  return { code: CODES[text], text };
}
