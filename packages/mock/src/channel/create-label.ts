import type { CreateLabelRequest } from '@whapi-webhooks/types';
import type { Command } from './command.ts';
import { labelsPost } from './webhooks.ts';
import { wrongParameters } from './wrong-parameters.ts';

/** POST /labels. That a number is taken is refused with 400, the only refusal the vendor documents. */
export const createLabel: Command<CreateLabelRequest, void> = (state, { id, name, color }) => {
  if (state.labels.has(id)) throw wrongParameters(`label ${id} already exists`);
  const label = { id, name, color };
  return { changes: { labels: [label] }, webhooks: [labelsPost(state, label)], result: undefined };
};
