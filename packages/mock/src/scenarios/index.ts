import { addedToGroup } from './added-to-group.ts';
import { buttonPressed } from './button-pressed.ts';
import { calls } from './calls.ts';
import { changedVote } from './changed-vote.ts';
import { chatDeleted } from './chat-deleted.ts';
import { connectionLost } from './connection-lost.ts';
import { contactChanged } from './contact-changed.ts';
import { deletedMessage } from './deleted-message.ts';
import { disappearingMessages } from './disappearing-messages.ts';
import { doubleEvents } from './double-events.ts';
import { editedMessage } from './edited-message.ts';
import { groupLife } from './group-life.ts';
import { hiddenNumber } from './hidden-number.ts';
import { incomingChat } from './incoming-chat.ts';
import { labelRenamedAndDeleted } from './label-renamed-and-deleted.ts';
import { mediaReceived } from './media-received.ts';
import { messageBurst } from './message-burst.ts';
import { messageRead } from './message-read.ts';
import { muteAndLabel } from './mute-and-label.ts';
import { outgoingChat } from './outgoing-chat.ts';
import { ownMessageEcho } from './own-message-echo.ts';
import { phoneHousekeeping } from './phone-housekeeping.ts';
import { reactions } from './reactions.ts';
import { receiverOutage } from './receiver-outage.ts';
import { reconnectedByQr } from './reconnected-by-qr.ts';
import type { Scenario } from './scenario.ts';
import { storyPosted } from './story-posted.ts';
import { storySeen } from './story-seen.ts';
import { supportConversation } from './support-conversation.ts';
import { systemNoise } from './system-noise.ts';
import { typing } from './typing.ts';
import { voicePlayed } from './voice-played.ts';

export type { Scenario, ScenarioContext } from './scenario.ts';
export { createScenarioContext } from './scenario-context.ts';

/** The scenarios of the vendor's page on chats, in its order. */
export const pageScenarios: readonly Scenario[] = [
  incomingChat,
  outgoingChat,
  muteAndLabel,
  disappearingMessages,
  chatDeleted,
];

/** All scenarios: first those of the page on chats, then the others. */
export const scenarios: readonly Scenario[] = [
  ...pageScenarios,
  labelRenamedAndDeleted,
  supportConversation,
  groupLife,
  addedToGroup,
  changedVote,
  editedMessage,
  deletedMessage,
  voicePlayed,
  mediaReceived,
  buttonPressed,
  storyPosted,
  storySeen,
  reconnectedByQr,
  connectionLost,
  messageBurst,
  hiddenNumber,
  systemNoise,
  doubleEvents,
  ownMessageEcho,
  receiverOutage,
  typing,
  calls,
  contactChanged,
  reactions,
  messageRead,
  phoneHousekeeping,
];
