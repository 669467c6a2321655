import type { Label, Message } from '@whapi-webhooks/types';
import { withLabel, withoutLabel } from './associations.ts';
import type { ChannelState } from './channel-state.ts';
import type { Command, Outcome } from './command.ts';
import { findLabel, findMessage } from './find.ts';
import { patchedMessage } from './patched-message.ts';
import { replaceMessage } from './replace-message.ts';
import { messagesPatch } from './webhooks.ts';

interface Association {
  labelId: string;
  messageId: string;
}

/** POST /labels/{LabelID}/{AssociationID}: put a label on a message. That `messages.patch` tells it is our choice. */
export const addMessageLabel: Command<Association, void> = (state, { labelId, messageId }) => {
  const label = findLabel(state, labelId);
  const message = findMessage(state, messageId);
  return withLabels(state, message, withLabel(message.labels, label));
};

/** DELETE /labels/{LabelID}/{AssociationID}: take a label off a message, likewise. */
export const removeMessageLabel: Command<Association, void> = (state, { labelId, messageId }) => {
  const message = findMessage(state, messageId);
  return withLabels(state, message, withoutLabel(message.labels, labelId));
};

function withLabels(state: ChannelState, before: Message, labels: Label[]): Outcome<void> {
  const after = patchedMessage(before, { labels });
  return {
    changes: replaceMessage(state, after),
    webhooks: messagesPatch(state, { before, after }),
    result: undefined,
  };
}
