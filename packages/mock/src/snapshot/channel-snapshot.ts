import type { Presence } from '@whapi-webhooks/types';
import { fromBase64, toBase64 } from '../channel/media/base64.ts';
import {
  type ChannelState,
  type ChannelValues,
  ENTITY_NAMES,
  type Entities,
  VALUE_NAMES,
} from '../channel/state/channel-state.ts';
import { deepFreeze } from '../channel/state/deep-freeze.ts';
import type { StoredMedia } from '../channel/state/media-store.ts';
import { pick } from '../channel/state/pick.ts';

/** A file, with its content as base64 unless it was dropped. */
export interface MediaSnapshot extends Omit<StoredMedia, 'bytes'> {
  readonly bytes?: string;
}

type EntityLists = { readonly [N in keyof Entities]: readonly Entities[N][] };

/** What a channel knows, as JSON. Lists are in the order in which things were added. */
export interface ChannelSnapshot extends EntityLists, ChannelValues {
  readonly mediaUrl: string;
  readonly presences: readonly Presence[];
  readonly activeIn: readonly (readonly [contactId: string, chatId: string])[];
  readonly watched: readonly string[];
  readonly unregistered: readonly string[];
  readonly media: readonly MediaSnapshot[];
}

export function snapshotOf(state: ChannelState): ChannelSnapshot {
  const lists = Object.fromEntries(ENTITY_NAMES.map((name) => [name, [...state[name].values()]]));
  return {
    ...pick(state, ...VALUE_NAMES),
    ...(lists as unknown as EntityLists),
    mediaUrl: state.mediaUrl,
    presences: [...state.presences.values()],
    activeIn: [...state.activeIn],
    watched: [...state.watched],
    unregistered: [...state.unregistered],
    media: state.media.list().map(({ bytes, ...file }) => ({ ...file, ...(bytes && { bytes: toBase64(bytes) }) })),
  };
}

/**
 * The state that a snapshot describes.
 * @param fresh the state of a new channel, whose options hold: it is filled
 */
export function stateOf(snapshot: ChannelSnapshot, fresh: ChannelState): ChannelState {
  const { media, mediaUrl, activeIn, watched, unregistered, ...known } = withLinksTo(fresh.mediaUrl, snapshot);
  deepFreeze(known);
  const maps = Object.fromEntries(ENTITY_NAMES.map((name) => [name, byId<{ id: string }>(known[name])]));
  const state: ChannelState = {
    ...fresh,
    ...pick(known, ...VALUE_NAMES),
    ...(maps as unknown as Pick<ChannelState, keyof Entities>),
    presences: new Map(known.presences.map((presence) => [presence.contact_id, presence])),
    activeIn: new Map(activeIn),
    watched: new Set(watched),
    unregistered: new Set(unregistered),
  };
  for (const { bytes, ...file } of media) {
    state.media.add({ ...file, bytes: bytes === undefined ? undefined : fromBase64(bytes) });
  }
  return state;
}

/** Links to files of the mock point to where it is served now. */
function withLinksTo(url: string, snapshot: ChannelSnapshot): ChannelSnapshot {
  const { media, ...rest } = snapshot;
  const [from, to] = [snapshot.mediaUrl, url].map((each) => JSON.stringify(`${each}/in-files/`).slice(1, -1));
  return { ...(JSON.parse(JSON.stringify(rest).replaceAll(from as string, to as string)) as typeof rest), media };
}

function byId<T extends { readonly id: string }>(entities: readonly T[]): Map<string, T> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
