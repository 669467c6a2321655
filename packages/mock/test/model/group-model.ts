import { ACCOUNT, enterChat, type Model, type ModelGroup } from './model.ts';

export function newGroup(
  name: string,
  members: Iterable<readonly [string, 'creator' | 'admin' | 'member']>,
): ModelGroup {
  return {
    name,
    members: new Map(members),
    invite: undefined,
    kind: 'group',
    isClosed: false,
    onlyAdminsSend: false,
    onlyAdminsAdd: false,
    isOpenToGroups: false,
    isHidden: false,
    approves: false,
    requests: new Set(),
  };
}

/** The group, if the account is in it. */
export function ownGroup({ groups }: Model, id: string): ModelGroup | undefined {
  const group = groups.get(id);
  return group?.members.has(ACCOUNT) ? group : undefined;
}

export const isAdmin = ({ members }: ModelGroup) => ['creator', 'admin'].includes(members.get(ACCOUNT) ?? '');

/** The status of changing a group: 404 where the account is not, 403 when it was closed. */
export const openStatus = (group: ModelGroup | undefined) => (!group ? 404 : group.isClosed ? 403 : 200);

/** The status of what only admins may do. */
export function adminStatus(group: ModelGroup | undefined): 200 | 403 | 404 {
  return !group ? 404 : !group.isClosed && isAdmin(group) ? 200 : 403;
}

/** The community and its announcement group, if a group is in a community or is one: they have the same members. */
function core(model: Model, id: string): string[] {
  const group = model.groups.get(id);
  const community = group?.kind === 'community' ? id : group?.parent;
  if (community === undefined) return [];
  return [community, ...groupsIn(model, community).filter((each) => model.groups.get(each)?.kind === 'announcements')];
}

export function groupsIn({ groups }: Model, community: string): string[] {
  return [...groups].filter(([, { parent }]) => parent === community).map(([id]) => id);
}

/** The announcement group of a community. */
export const announcementsOf = (model: Model, community: string) => core(model, community)[1] as string;

/** Somebody becomes a member of a group, and so of its community. */
export function join(model: Model, id: string, person: string): void {
  for (const each of new Set([id, ...core(model, id)])) {
    const group = model.groups.get(each) as ModelGroup;
    if (group.members.has(person)) continue;
    group.members.set(person, 'member');
    group.requests.delete(person);
    if (person === ACCOUNT && group.kind !== 'community') enterChat(model, each);
  }
}

/** Somebody is no longer a member of a group. Without a community, there is no place in its groups. */
export function part(model: Model, id: string, person: string): void {
  const all = core(model, id);
  const left = all.includes(id) ? [...all, ...groupsIn(model, all[0] as string)] : [id];
  for (const each of left) model.groups.get(each)?.members.delete(person);
}

/** Somebody becomes an admin, or is none any more. The creator always is. */
export function rank(model: Model, id: string, person: string, to: 'admin' | 'member'): void {
  const all = core(model, id);
  for (const each of all.includes(id) ? all : [id]) {
    const { members } = model.groups.get(each) as ModelGroup;
    if (members.has(person) && members.get(person) !== 'creator') members.set(person, to);
  }
}

/** Somebody follows the invite link: they are a member then, or ask to be one. */
export function follow(model: Model, id: string, person: string): void {
  const group = model.groups.get(id) as ModelGroup;
  if (group.members.has(person)) return;
  if (group.approves) group.requests.add(person);
  else join(model, id, person);
}
