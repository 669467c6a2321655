import { chatDeleted } from './chat-deleted.ts';
import { disappearingMessages } from './disappearing-messages.ts';
import { incomingChat } from './incoming-chat.ts';
import { labelRenamedAndDeleted } from './label-renamed-and-deleted.ts';
import { muteAndLabel } from './mute-and-label.ts';
import { outgoingChat } from './outgoing-chat.ts';
import type { Scenario } from './scenario.ts';

export { createStage } from './create-stage.ts';
export type { Scenario, Stage } from './scenario.ts';

/** The stories of the vendor's page on chats, in its order; then that of labels. */
export const scenarios: readonly Scenario[] = [
  incomingChat,
  outgoingChat,
  muteAndLabel,
  disappearingMessages,
  chatDeleted,
  labelRenamedAndDeleted,
];
