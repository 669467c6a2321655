/** What a receiver does not get in a trial, since it is known to answer it. */
export interface Muted {
  /** Webhooks that only show what the account itself sent. */
  readonly echo?: boolean;
  /** Webhooks that only show what became of what the account sent. */
  readonly statuses?: boolean;
  /** The changes of chats, which repeat the last message. */
  readonly chatUpdates?: boolean;
  /** Bodies that it gets all the same, since the trial is about them. */
  readonly except?: ReadonlySet<string>;
}

/** A kind of webhooks that can be kept from a receiver. */
export type MutedKind = Exclude<keyof Muted, 'except'>;

/**
 * Whether a webhook is kept from the receiver. Once it is known that it answers its own messages, for example, it does not
 * get them any more: else it would go on answering itself in every other trial.
 * @param body of the webhook as it would be sent
 */
export function isMuted(body: string, { echo, statuses: muteStatuses, chatUpdates, except }: Muted): boolean {
  if ((!echo && !muteStatuses && !chatUpdates) || except?.has(body)) return false;
  if (!MAY_BE_MUTED.test(body)) return false;
  const { messages, statuses, chats_updates: updates } = parse(body);
  if (statuses) return muteStatuses === true;
  if (messages) return echo === true && messages.every(({ from_me }) => from_me === true);
  if (!updates) return false;
  return (
    chatUpdates || (echo === true && updates.every((update) => update.after_update?.last_message?.from_me === true))
  );
}

/** What a muted webhook contains: to read each one would take longer. */
const MAY_BE_MUTED = /"(?:statuses|chats_updates)"|"from_me":\s*true/;

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
