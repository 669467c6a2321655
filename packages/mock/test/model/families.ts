import { accountFamily } from './account-commands.ts';
import { callFamily } from './call-commands.ts';
import { chatFamily } from './chat-commands.ts';
import type { Family } from './command.ts';
import { contactFamily } from './contact-commands.ts';
import { groupFamily } from './group-commands.ts';
import { labelFamily } from './label-commands.ts';
import { mediaFamily } from './media-commands.ts';
import { messageFamily } from './message-commands.ts';
import { presenceFamily } from './presence-commands.ts';
import { snapshotFamily } from './snapshot-commands.ts';
import { storyFamily } from './story-commands.ts';

/** All families whose commands are mixed. */
export const families: readonly Family[] = [
  accountFamily,
  callFamily,
  chatFamily,
  contactFamily,
  groupFamily,
  labelFamily,
  mediaFamily,
  messageFamily,
  presenceFamily,
  snapshotFamily,
  storyFamily,
];
