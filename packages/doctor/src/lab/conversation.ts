import { lidOf, toChatId } from '@whapi-webhooks/mock/internals';
import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';

/** Where the receiver talks to people: in private chats, or, if it is silent there, in groups. */
export type Arena = 'private' | 'group';

/** Somebody who writes to the account. */
interface Person {
  /** Digits of the number. */
  readonly id: string;
  readonly name: string;
  /** The id under which WhatsApp hides the number. */
  readonly lid: string;
}

/** A chat with a person that nothing else in the examination uses. */
export interface Conversation {
  readonly person: Person;
  /** The chat that a reply belongs to. */
  readonly chatId: string;
  /** Steps that must come first: in a group, the account is added to it. */
  readonly opening: readonly AnyScenarioStep[];
  /**
   * The step in which the person writes.
   * @param text default: the text that the receiver answers
   * @param as the name of the step, by which later ones refer to the message
   */
  says(text?: string, as?: string): AnyScenarioStep;
  /** The step in which the person sends something, or sends it in a special way. */
  sends(content: Readonly<Record<string, unknown>>, as?: string): AnyScenarioStep;
}

export interface ConversationOptions {
  /** Counts up over the examination. */
  number: number;
  arena: Arena;
  say: string;
  /** The only person to whom the receiver answers, by digits. Default: a new one. */
  from?: string | undefined;
  /** The only group in which the receiver answers. Default: a new one. */
  group?: string | undefined;
  /** The name of the groups in which the receiver answers. Default: another one for each. */
  groupName?: string | undefined;
}

export function createConversation(options: ConversationOptions): Conversation {
  const { number, arena, say, from, group, groupName = `Group ${number}` } = options;
  const person = from === undefined ? newPerson(number) : personOf(from, 'Contact');
  const groupId = group ?? `1203630000${String(number).padStart(8, '0')}@g.us`;
  const isGroup = arena === 'group';
  const sends = (content: Readonly<Record<string, unknown>>, as?: string) =>
    ({
      do: 'receiveMessage',
      with: { from: person.id, fromName: person.name, ...(isGroup && { chatId: groupId }), ...content },
      ...(as !== undefined && { as }),
    }) as AnyScenarioStep;
  return {
    person,
    chatId: isGroup ? groupId : toChatId(person.id),
    opening: isGroup ? [{ do: 'addToGroup', with: { from: person.id, groupId, name: groupName } }] : [],
    says: (text = say, as?: string) => sends({ text }, as),
    sends,
  };
}

/** Numbers of the range that the North American plan reserves for fiction: `<area> 555-01xx`. */
function newPerson(number: number): Person {
  // The account itself, and others in the stories of rules, have numbers of the areas below.
  const area = 301 + Math.floor(number / 100);
  const line = String(number % 100).padStart(2, '0');
  return personOf(`1${area}55501${line}`, `Contact ${number + 1}`);
}

function personOf(id: string, name: string): Person {
  return { id, name, lid: lidOf(id) };
}
