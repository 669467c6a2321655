/** The id under which the channel keeps the request of a person to join a group. */
export function joinRequestId(groupId: string, contactId: string): string {
  return `${groupId}/${contactId}`;
}
