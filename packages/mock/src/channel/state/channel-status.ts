import type { ChannelStatus, ChannelStatusText } from '@whapi-webhooks/types';

/** The codes 1, 2, 3 and 5 are documented; 4 fills the gap, and the others are made up. */
const CODES = {
  NOT_INIT: 0,
  INIT: 1,
  LAUNCH: 2,
  QR: 3,
  AUTH: 4,
  ERROR: 5,
  SYNC_ERROR: 6,
  STOP: 7,
} satisfies Partial<Record<ChannelStatusText, number>>;

/** The statuses that are documented. */
export type StatusText = keyof typeof CODES;

export function channelStatus(text: StatusText): ChannelStatus {
  return { code: CODES[text], text };
}
