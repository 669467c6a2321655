import type { EditBusinessProfileRequest } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';

const MOST_WEBSITES = 2;

/** POST /business. What is left out stays as it is: whether the service keeps it is not documented. */
export const editBusinessProfile: Command<EditBusinessProfileRequest, void> = (state, edit) => {
  refuseInvalid(edit);
  return { changes: { businessProfile: { ...state.businessProfile, ...edit } }, webhooks: [], result: undefined };
};

/** What the vendor says in texts only. */
function refuseInvalid({ websites = [], hours }: EditBusinessProfileRequest): void {
  if (websites.length > MOST_WEBSITES) throw wrongParameters(`websites can have at most ${MOST_WEBSITES} URLs`);
  const minutes = hours?.config?.flatMap(({ openTime = 0, closeTime = 0 }) => [openTime, closeTime]) ?? [];
  if (minutes.some((each) => each < 0))
    throw wrongParameters('openTime and closeTime are minutes after midnight, from 0');
  const modes = new Set(hours?.config?.flatMap(({ mode }) => mode ?? []));
  if (modes.size > 1) throw wrongParameters('hours cannot combine the modes open_24h and specific_hours');
}
