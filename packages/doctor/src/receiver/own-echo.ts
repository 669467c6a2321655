/**
 * Whether a webhook only shows what the account itself sent, or what became of it. Once it is known that a receiver answers
 * these, it does not get them any more: else it would go on answering itself in every other trial.
 */
export function isOwnEcho(body: string): boolean {
  const { messages, statuses, chats_updates: updates } = parse(body);
  if (statuses) return true;
  if (messages) return messages.every(({ from_me }) => from_me === true);
  return updates?.every((update) => update.after_update?.last_message?.from_me === true) ?? false;
}

interface Body {
  messages?: readonly { from_me?: boolean }[];
  statuses?: unknown;
  chats_updates?: readonly { after_update?: { last_message?: { from_me?: boolean } } }[];
}

function parse(body: string): Body {
  try {
    return JSON.parse(body) as Body;
  } catch {
    return {};
  }
}
