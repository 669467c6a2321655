import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { Lab } from '../../lab/lab.ts';

/**
 * Delivers messages in a webhook of new messages, of which earlier steps told in some way.
 * @param names what these steps return, in order
 */
export function deliver({ channelId }: Lab, ...names: string[]): AnyScenarioStep {
  const messages = names.map((name) => ({ $from: name }));
  const webhook = { messages, event: { type: 'messages', event: 'post' }, channel_id: channelId };
  return { do: 'send', with: { webhook } };
}
