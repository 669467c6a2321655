import type { EditBusinessProfileRequest } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';

const MOST_CHARACTERS = { address: 256, description: 256, email: 128 } as const;
const MOST_WEBSITES = 2;
const LONGEST_WEBSITE = 256;

/** POST /business. What is left out stays as it is: whether the service keeps it is not documented. */
export const editBusinessProfile: Command<EditBusinessProfileRequest, void> = (state, edit) => {
  refuseInvalid(edit);
  return { changes: { businessProfile: { ...state.businessProfile, ...edit } }, webhooks: [], result: undefined };
};

/** Bounds that the vendor states in texts, or that the tolerant profile does not check. */
function refuseInvalid(edit: EditBusinessProfileRequest): void {
  for (const [name, most] of Object.entries(MOST_CHARACTERS) as [keyof typeof MOST_CHARACTERS, number][]) {
    if ((edit[name]?.length ?? 0) > most) throw wrongParameters(`${name} can have at most ${most} characters`);
  }
  const { websites = [], hours } = edit;
  if (websites.length > MOST_WEBSITES || websites.some(({ length }) => length > LONGEST_WEBSITE)) {
    throw wrongParameters(
      `websites can have at most ${MOST_WEBSITES} URLs, each of at most ${LONGEST_WEBSITE} characters`,
    );
  }
  const modes = new Set(hours?.config?.flatMap(({ mode }) => mode ?? []));
  if (modes.size > 1) throw wrongParameters('hours cannot combine the modes open_24h and specific_hours');
}
