import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Conversation } from '../../lab/conversation.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Observation } from '../../lab/observation.ts';

/**
 * A trial in which somebody writes the same text twice. The first one creates the chat; the second one changes it.
 * @param without an event that the receiver does not get
 */
export async function writeTwice(
  lab: Lab,
  without?: WhapiEventName,
): Promise<{ talk: Conversation; observation: Observation }> {
  const talk = lab.conversation();
  const observation = await lab.play({
    title: 'Somebody writes a second text, and the change of the chat carries it too',
    talks: [talk],
    steps: [talk.says(), ...lab.answered(talk), talk.says(), ...lab.answered(talk, 2)],
    ...(without === 'messages.post' && { awaits: 0 }),
    ...(without && { subscription: { events: lab.events.filter((event) => event !== without) } }),
  });
  return { talk, observation };
}
