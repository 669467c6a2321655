import { accountFamily } from './account-commands.ts';
import { blacklistFamily } from './blacklist-commands.ts';
import { businessFamily } from './business-commands.ts';
import { callFamily } from './call-commands.ts';
import { chatFamily } from './chat-commands.ts';
import type { Family } from './command.ts';
import { communityFamily } from './community-commands.ts';
import { contactFamily } from './contact-commands.ts';
import { groupFamily } from './group-commands.ts';
import { joinRequestFamily } from './join-request-commands.ts';
import { labelFamily } from './label-commands.ts';
import { mediaFamily } from './media-commands.ts';
import { messageFamily } from './message-commands.ts';
import { newsletterAdminFamily } from './newsletter-admin-commands.ts';
import { newsletterFamily } from './newsletter-commands.ts';
import { presenceFamily } from './presence-commands.ts';
import { snapshotFamily } from './snapshot-commands.ts';
import { storyFamily } from './story-commands.ts';

/** All families whose commands are mixed. */
export const families: readonly Family[] = [
  accountFamily,
  blacklistFamily,
  businessFamily,
  communityFamily,
  joinRequestFamily,
  newsletterFamily,
  newsletterAdminFamily,
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
