import type { ChannelStatus } from '@whapi-webhooks/types';

/** The codes 1, 2, 3 and 5 are documented; 4 fills the gap, and the others are made up. */
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
