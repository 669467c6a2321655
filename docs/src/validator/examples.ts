import { examples } from '@whapi-webhooks/contract/examples';
import counterexample from '@whapi-webhooks/schemas/counterexamples/chats.patch/mute-as-string.json' with {
  type: 'json',
};

/** The name of the example that has an issue. */
export const BROKEN = 'broken';

/** The names of all examples by event, such as `label-and-mute`. */
export const exampleNames: readonly (readonly [event: string, names: readonly string[]])[] = Object.entries(
  examples,
).map(([event, own]) => [event, Object.keys(own)]);

/**
 * The text of an example.
 * @param id its event and name, such as `chats.patch/label-and-mute`, or `broken`
 * @returns nothing if there is no such example
 */
export function exampleText(id: string): string | undefined {
  if (id === BROKEN) return JSON.stringify(counterexample.payload, null, 2);
  const [event = '', name = ''] = id.split('/');
  if (!Object.hasOwn(examples, event)) return undefined;
  const own = examples[event as keyof typeof examples];
  return Object.hasOwn(own, name) ? JSON.stringify(own[name as keyof typeof own], null, 2) : undefined;
}
