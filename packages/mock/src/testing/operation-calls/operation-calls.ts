import { accountCalls } from './account-calls.ts';
import { blacklistCalls } from './blacklist-calls.ts';
import { businessCalls } from './business-calls.ts';
import { callCalls } from './call-calls.ts';
import { chatCalls } from './chat-calls.ts';
import { communityCalls } from './community-calls.ts';
import { contactCalls } from './contact-calls.ts';
import { groupCalls } from './group-calls.ts';
import { labelCalls } from './label-calls.ts';
import { mediaCalls } from './media-calls.ts';
import { messageCalls } from './message-calls.ts';
import { newsletterCalls } from './newsletter-calls.ts';
import type { OperationCalls } from './operation-call.ts';
import { presenceCalls } from './presence-calls.ts';
import { storyCalls } from './story-calls.ts';

/** For tests: a call of every operation that the mock serves. */
export const operationCalls: OperationCalls = {
  ...accountCalls,
  ...blacklistCalls,
  ...businessCalls,
  ...callCalls,
  ...chatCalls,
  ...communityCalls,
  ...contactCalls,
  ...groupCalls,
  ...labelCalls,
  ...mediaCalls,
  ...messageCalls,
  ...newsletterCalls,
  ...presenceCalls,
  ...storyCalls,
};
