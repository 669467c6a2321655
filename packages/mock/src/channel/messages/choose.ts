import type {
  Button,
  InteractiveContent,
  ListRow,
  Message,
  MessageContext,
  QuotedContent,
  ReplyContent,
  TextOrString,
} from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { addMessage } from './add-message.ts';
import { createMessage } from './create-message.ts';
import { resolveSender, type Sender } from './sender.ts';

/** A button, or a row of a list, that a contact selects. */
export interface Choice extends Sender {
  /** Id of the message with the buttons or the list. */
  messageId: string;
  /** The id that the app gave the button or the row. */
  optionId: string;
}

/**
 * A contact presses a button of a message, or selects a row of its list. As documented, the reply's id has a prefix,
 * and the quoted type is `hsm` or `list`, regardless of the message's own type.
 * @throws {CommandError} with 400 when the message has no such button or row
 */
export const choose: Command<Choice, Message> = (state, { messageId, optionId, ...someone }, context) => {
  const target = findMessage(state, messageId);
  const { reply, ...quote } = pressed(target, optionId) ?? picked(target, optionId) ?? refuse(messageId, optionId);
  const messageContext: MessageContext = {
    quoted_id: messageId,
    ...(target.from && { quoted_author: target.from }),
    ...quote,
  };
  const head = { chatId: target.chat_id, ...resolveSender(state, target.chat_id, someone), context: messageContext };
  return addMessage(state, createMessage(state, head, { type: 'reply', reply }, context));
};

interface Chosen extends MessageContext {
  reply: ReplyContent;
}

function pressed(message: Message, optionId: string): Chosen | undefined {
  const buttons = buttonsOf(message);
  const button = buttons.find(({ id }) => id === optionId);
  if (!button) return undefined;
  const quoted: QuotedContent = {
    ...(message.type === 'interactive' && texts(message.interactive, { header: 'header', body: 'body' })),
    buttons: buttons.map(({ type, title, id }) => ({ type, text: title, id: `ButtonsV3:${id}` })),
  };
  return {
    reply: { type: 'buttons_reply', buttons_reply: { id: `ButtonsV3:${button.id}`, title: button.title } },
    quoted_content: quoted,
    quoted_type: 'hsm',
  };
}

function picked(message: Message, optionId: string): Chosen | undefined {
  if (message.type !== 'interactive' || !message.interactive.action?.list) return undefined;
  const { label, sections } = message.interactive.action.list;
  const row = sections.flatMap(({ rows = [] }) => rows).find(({ id }) => id === optionId);
  if (!row) return undefined;
  const quoted: QuotedContent = {
    ...texts(message.interactive, { header: 'title', body: 'description' }),
    label,
    sections: sections.map(({ rows, ...section }) => ({ ...section, ...(rows && { rows: rows.map(prefixed) }) })),
  };
  const { title = '', ...rest } = prefixed(row);
  return {
    reply: { type: 'list_reply', list_reply: { ...rest, title } },
    quoted_content: quoted,
    quoted_type: 'list',
  };
}

function prefixed(row: ListRow) {
  return { ...row, id: `ListV3:${row.id}` };
}

function buttonsOf(message: Message): readonly Button[] {
  if (message.type === 'interactive') return message.interactive.action?.buttons ?? [];
  if (message.type === 'carousel') return (message.carousel?.cards ?? []).flatMap(({ buttons = [] }) => buttons);
  return message.type === 'text' ? (message.text.buttons ?? []) : [];
}

/** The texts of a message with buttons or a list, under the names that they have in a quote. */
function texts(
  { header, body, footer }: InteractiveContent,
  names: { header: 'header' | 'title'; body: 'body' | 'description' },
) {
  return {
    ...(header !== undefined && { [names.header]: stringOf(header) }),
    ...(body !== undefined && { [names.body]: stringOf(body) }),
    ...(footer !== undefined && { footer: stringOf(footer) }),
  };
}

function stringOf(text: TextOrString): string {
  return typeof text === 'string' ? text : (text.text ?? '');
}

function refuse(messageId: string, optionId: string): never {
  throw wrongParameters(`message ${messageId} has no button and no row with the id "${optionId}"`);
}
