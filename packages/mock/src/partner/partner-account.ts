import type {
  CreateChannelRequest,
  DeletedChannelResponse,
  ExtendChannelRequest,
  PartnerChannel,
} from '@whapi-webhooks/types';
import { randomText } from '../channel/ids/random-text.ts';
import { CommandError, wrongParameters } from '../channel/state/command-error.ts';
import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import { insideOf } from '../inside.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { Whapi } from '../whapi.ts';
import type { PartnerOptions, PartnerProject } from './partner-options.ts';

const DAY_MS = 86_400_000;
/** How long the trial of a new channel lasts, as documented. In the sample, the channel works a day longer. */
const TRIAL_DAYS = 5;
/** More new channels than this within the time are refused, as documented. */
const MOST_NEW_CHANNELS = 20;
const NEW_CHANNELS_MS = 1_800_000;
const MAIN_PROJECT: PartnerProject = { id: 'project-1' };
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

interface Entry<W> {
  info: Omit<PartnerChannel, 'apiUrl'>;
  whapi: W;
}

/** The options of the mock of a new channel, which no phone is linked with. */
export interface ChannelIdentity {
  token: string;
  channelId: string;
  loggedIn: false;
}

/** What happens to the mocks of an account. */
export interface PartnerHooks<W> {
  /** Sets up the mock of a new channel. */
  create(identity: ChannelIdentity): W;
  added(whapi: W): void;
  removed(whapi: W): void;
}

/** The account of a partner: its projects, its balance and its channels, each of which is a mock. */
export class PartnerAccount<W extends Whapi> {
  readonly #options: PartnerOptions<W>;
  readonly #hooks: PartnerHooks<W>;
  readonly #random: SeededRandom;
  #entries = new Map<string, Entry<W>>();
  #balanceDays = 0;
  #created: number[] = [];
  /** Where clients reach the gateway of each channel, with a slash at the end. */
  apiUrl = `${GATEWAY_URL}/`;

  constructor(options: PartnerOptions<W>, hooks: PartnerHooks<W>) {
    this.#options = options;
    this.#hooks = hooks;
    this.#random = new SeededRandom(options.seed ?? 1);
    this.reset();
  }

  /** Returns to the channels that the options give. */
  reset(): void {
    const { channels = [], balanceDays = Number.POSITIVE_INFINITY, seed = 1 } = this.#options;
    for (const { whapi } of this.#entries.values()) if (!channels.includes(whapi)) this.#hooks.removed(whapi);
    this.#random.reset(seed);
    this.#balanceDays = balanceDays;
    this.#created = [];
    this.#entries = new Map(channels.map((whapi) => [channelIdOf(whapi), { whapi, info: this.#given(whapi) }]));
  }

  get projects(): readonly PartnerProject[] {
    return this.#options.projects ?? [MAIN_PROJECT];
  }

  get balanceDays(): number {
    return this.#balanceDays;
  }

  get channels(): PartnerChannel[] {
    return [...this.#entries.keys()].map((id) => this.info(id));
  }

  get mocks(): W[] {
    return [...this.#entries.values()].map(({ whapi }) => whapi);
  }

  /** @throws {CommandError} with 404 when there is none */
  find(channelId: string): Entry<W> {
    const entry = this.#entries.get(channelId);
    if (!entry) throw new CommandError(404, 'Channel not found', `The account has no channel ${channelId}.`);
    return entry;
  }

  /**
   * A channel as the partner API describes it.
   * @throws {CommandError} with 404 when there is none
   */
  info(channelId: string): PartnerChannel {
    return { ...this.find(channelId).info, apiUrl: this.apiUrl };
  }

  /** @throws {CommandError} with 404 when there is none */
  requireProject(projectId: string): void {
    if (this.projects.some(({ id }) => id === projectId)) return;
    throw new CommandError(404, 'Project not found', `The account has no project ${projectId}.`);
  }

  create({ name, projectId, phone }: CreateChannelRequest): PartnerChannel {
    this.requireProject(projectId);
    const now = this.#now();
    this.#created = this.#created.filter((at) => at > now - NEW_CHANNELS_MS);
    if (this.#created.length >= MOST_NEW_CHANNELS) {
      throw new CommandError(
        429,
        'Too Many Requests',
        `At most ${MOST_NEW_CHANNELS} channels can be created in 30 minutes.`,
      );
    }
    this.#created.push(now);
    const id = `${this.#text(CAPITALS, 6)}-${this.#text(CAPITALS, 5)}`;
    const token = this.#text(ALPHANUMERIC, 32);
    const whapi = this.#hooks.create({ token, channelId: id, loggedIn: false });
    const info: Entry<W>['info'] = {
      ...{ id, name, token, projectId, ...(phone !== undefined && { phone }) },
      ...this.#common(now, now + (TRIAL_DAYS + 1) * DAY_MS),
      mode: 'trial',
    };
    this.#entries.set(id, { info, whapi });
    this.#limit(whapi, info);
    this.#hooks.added(whapi);
    return this.info(id);
  }

  update(channelId: string, change: Partial<Entry<W>['info']>): PartnerChannel {
    const entry = this.find(channelId);
    entry.info = { ...entry.info, ...change };
    this.#limit(entry.whapi, entry.info);
    return this.info(channelId);
  }

  extend(channelId: string, { days }: ExtendChannelRequest): PartnerChannel {
    const { info } = this.find(channelId);
    if (days > this.#balanceDays) {
      // Not documented: the status of a limit that was exceeded.
      throw new CommandError(402, 'Not enough days', `The balance has ${this.#balanceDays} days, not ${days}.`);
    }
    this.#balanceDays -= days;
    const from = Math.max(info.activeTill, this.#now());
    return this.update(channelId, { activeTill: from + days * DAY_MS });
  }

  /** Removes a channel; its unused days return to the balance. */
  remove(channelId: string): DeletedChannelResponse {
    const { info, whapi } = this.find(channelId);
    const daysRefunded = info.mode === 'live' ? Math.max(0, Math.floor((info.activeTill - this.#now()) / DAY_MS)) : 0;
    this.#balanceDays += daysRefunded;
    this.#entries.delete(channelId);
    this.#hooks.removed(whapi);
    return { success: true, daysRefunded };
  }

  #limit(whapi: W, { mode }: Pick<PartnerChannel, 'mode'>): void {
    if (this.#options.trialLimits) insideOf(whapi.gateway).setLimits(mode === 'live' ? undefined : 'trial');
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }

  #text(alphabet: string, length: number): string {
    return randomText(alphabet, length, { randomBytes: (count) => this.#random.bytes(count) });
  }

  #common(now: number, activeTill: number) {
    return {
      ownerId: 'owner-1',
      creationTS: now,
      activeTill,
      trial: activeTill - DAY_MS,
      server: 1,
      stopped: false,
      status: 'active',
    };
  }

  /** A channel that was there before. */
  #given(whapi: W): Entry<W>['info'] {
    const { channelId: id, registered } = insideOf(whapi.gateway);
    const [project] = this.projects;
    if (!project) throw wrongParameters('The account has no project');
    const now = this.#now();
    const common = this.#common(now, now + 30 * DAY_MS);
    return { id, name: id, token: registered.token, projectId: project.id, ...common, mode: 'live' };
  }
}

function channelIdOf(whapi: Whapi): string {
  return insideOf(whapi.gateway).channelId;
}
