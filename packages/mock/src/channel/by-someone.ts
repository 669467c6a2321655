import type { Message } from '@whapi-webhooks/types';
import type { Actor } from './act.ts';
import { actorIn, type Someone } from './actor-in.ts';
import type { ChannelState } from './channel-state.ts';
import type { Command } from './command.ts';
import { findMessage } from './find.ts';

type ByActor = { messageId: string; by: Actor };

/** A command on a message, by somebody in its chat. */
export function bySomeone<I extends ByActor, R>(command: Command<I, R>): Command<Omit<I, 'by'> & Someone, R> {
  return by(command, (state, message, someone) => actorIn(state, message.chat_id, someone));
}

/** A command on a message, by whoever wrote it unless somebody else is named. */
export function byAuthor<I extends ByActor, R>(command: Command<I, R>): Command<Omit<I, 'by'> & Someone, R> {
  return by(command, (state, { from, chat_id }, someone) =>
    actorIn(state, chat_id, { ...(from && { from }), ...someone }),
  );
}

type ActorOf = (state: ChannelState, message: Message, someone: Someone) => Actor;

function by<I extends ByActor, R>(command: Command<I, R>, actorOf: ActorOf): Command<Omit<I, 'by'> & Someone, R> {
  return (state, { from, fromName, ...input }, context) => {
    const someone = { ...(from !== undefined && { from }), ...(fromName !== undefined && { fromName }) };
    const actor = actorOf(state, findMessage(state, input.messageId), someone);
    return command(state, { ...input, by: actor } as unknown as I, context);
  };
}
