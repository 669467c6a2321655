import { examples } from '@whapi-webhooks/contract/examples';

/** Every message type that an example of the contract has. */
export const messageTypes: readonly string[] = [
  ...new Set(Object.values(examples['messages.post']).flatMap(({ messages }) => messages.map(({ type }) => type))),
];
