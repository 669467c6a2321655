import type { Changes, ChannelState } from './channel-state.ts';
import { chatOf, toChatId } from './chat-id.ts';

/** What a phone would show differently: chats, and whether anything that is in no chat. */
export interface StateChange {
  readonly chats: ReadonlySet<string>;
  /** Settings, labels, contacts, the status of the channel, faults, the clock, … */
  readonly isOther: boolean;
}

/** What changes concern. To be called before they are applied: of a removed message only the id is given. */
export function stateChangeOf({ messages }: ChannelState, changes: Changes): StateChange {
  const { removed = {}, messages: written = [], presences = [], activeIn = [] } = changes;
  const unwritten = (removed.messages ?? []).flatMap((id) => messages.get(id) ?? []);
  const idsOf = (name: 'chats' | 'contacts' | 'groups' | 'labels' | 'newsletters') => [
    ...(changes[name] ?? []).map(({ id }) => id),
    ...(removed[name] ?? []),
  ];
  const chats = new Set([
    ...idsOf('chats'),
    ...[...written, ...unwritten].map(chatOf),
    ...idsOf('groups'),
    ...idsOf('newsletters'),
    ...idsOf('contacts').map(toChatId),
    ...presences.map(({ contact_id }) => toChatId(contact_id)),
    ...activeIn.map(([, chatId]) => chatId),
  ]);
  const isOther =
    idsOf('contacts').length > 0 ||
    idsOf('labels').length > 0 ||
    [changes.account, changes.settings, changes.status, changes.loggedIn].some((value) => value !== undefined);
  return { chats, isOther };
}

/** A change of what is in no chat. */
export const OTHER_CHANGE: StateChange = { chats: new Set(), isOther: true };
