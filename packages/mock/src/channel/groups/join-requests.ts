import type { Group, GroupApplication, GroupApplicationChangesResponse } from '@whapi-webhooks/types';
import type { ChannelState, JoinRequest } from '../state/channel-state.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command, CommandContext, Outcome } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { findAnyGroup, findGroup, findOpenGroup } from '../state/find.ts';
import { isAdmin, isMember } from '../state/members.ts';
import { seconds } from '../state/message-parts.ts';
import { groupsPut } from '../webhooks/group-webhooks.ts';
import { changeMembers } from './change-members.ts';
import { joinRequestId } from './join-request-id.ts';
import { requireAdmin } from './require-admin.ts';

/** Whether admins approve those who join a group by its invite link. */
export function admitsByRequest({ groupRules }: ChannelState, groupId: string): boolean {
  return groupRules.get(groupId)?.approval ?? false;
}

/** The requests to join a group, the oldest first. */
export function joinRequestsFor({ joinRequests }: ChannelState, groupId: string): JoinRequest[] {
  return [...joinRequests.values()].filter((request) => request.groupId === groupId);
}

/**
 * GET /groups/{GroupID}/applications: the requests to join, the oldest first.
 * @throws {CommandError} with 404 when the account is not in the group, and 403 when it is not an admin
 */
export function listApplications(state: ChannelState, groupId: string): GroupApplication[] {
  const group = findGroup(state, groupId);
  requireAdmin(state, group);
  return joinRequestsFor(state, groupId).map(({ contactId, timestamp }) => ({
    chatId: toChatId(contactId),
    request_method: 'invite_link',
    timestamp,
  }));
}

/** Somebody asks to join: `groups.put`, if the account is an admin, as only admins see requests. A second request changes nothing. */
export function askToJoin(
  state: ChannelState,
  { group, from }: { group: Group; from: string },
  context: Pick<CommandContext, 'now'>,
): Outcome<void> {
  const id = joinRequestId(group.id, from);
  if (state.joinRequests.has(id)) return { changes: {}, webhooks: [], result: undefined };
  const request = { id, groupId: group.id, contactId: from, timestamp: seconds(context) };
  return {
    changes: { joinRequests: [request] },
    webhooks: webhooksForAdmin(state, group, { action: 'request', from }),
    result: undefined,
  };
}

/**
 * A contact asks to join a group.
 * @throws {CommandError} with 409 when the group admits everyone who has its link. Members have nothing to ask for.
 */
export const requestToJoin: Command<{ groupId: string; from: string }, void> = (state, { groupId, from }, context) => {
  const group = findAnyGroup(state, groupId);
  if (!admitsByRequest(state, groupId)) {
    throw new CommandError(
      409,
      `everyone who has the invite link of ${groupId} can join it. Set approve_participants to admins first`,
    );
  }
  if (isMember(group, from)) return { changes: {}, webhooks: [], result: undefined };
  return askToJoin(state, { group, from }, context);
};

/** A contact withdraws the request to join a group. Nothing happens if there is none. */
export const withdrawRequest: Command<{ groupId: string; from: string }, void> = (state, { groupId, from }) => {
  const group = findAnyGroup(state, groupId);
  const id = joinRequestId(groupId, from);
  if (!state.joinRequests.has(id)) return { changes: {}, webhooks: [], result: undefined };
  return {
    changes: { removed: { joinRequests: [id] } },
    webhooks: webhooksForAdmin(state, group, { action: 'revoke_request', from }),
    result: undefined,
  };
};

interface Answer {
  groupId: string;
  /** The phone number or chat of the person who asked. */
  application: string;
}

/**
 * POST and DELETE /groups/{GroupID}/applications: lets the person in, or rejects the request. `groups.put` reports it
 * with the action `add` or `rejected_request`: that the service also sends it for what the app does is inferred.
 * If there is no such request, the result says so.
 */
export function answerApplication(answer: 'approve' | 'reject'): Command<Answer, GroupApplicationChangesResponse> {
  return (state, { groupId, application }) => {
    const group = findOpenGroup(state, groupId);
    requireAdmin(state, group);
    const from = toContactId(application);
    const id = joinRequestId(groupId, from);
    const chatId = toChatId(from);
    if (!state.joinRequests.has(id)) {
      const error = `${from} has no request to join ${groupId}`;
      return { changes: {}, webhooks: [], result: [{ chatId, success: false, error }] };
    }
    const result = [{ chatId, success: true }];
    if (answer === 'approve') return { ...changeMembers(state, group, 'add', [from]), result };
    return {
      changes: { removed: { joinRequests: [id] } },
      webhooks: webhooksForAdmin(state, group, { action: 'rejected_request', from }),
      result,
    };
  };
}

function webhooksForAdmin(
  state: ChannelState,
  group: Group,
  { action, from }: { action: 'request' | 'revoke_request' | 'rejected_request'; from: string },
) {
  if (!isAdmin(group, state.account.phone)) return [];
  return [groupsPut(state, { group_id: group.id, participants: [from], action })];
}
