import { formatIssues, validateWebhook } from '@whapi-webhooks/contract';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { expect } from 'vitest';
import { GATEWAY_URL } from '../../src/gateway/create-gateway.ts';
import { findOperation } from '../../src/gateway/find-operation.ts';
import { setupWhapi } from '../../src/setup-whapi.ts';
import { responseErrors } from '../../src/testing/response-errors.ts';
import { ACCOUNT, type Model } from './model.ts';
import { OTHERS } from './newsletter-model.ts';

const responses = new Map(operations.map(({ method, path, response }) => [`${method} ${path}`, response]));
const WORKS_LOGGED_OUT = /^\/(?:settings|users|health|limits|status)(?:\/|$)/;

/** The reading operations for which the vendor documents that they need a phone. */
const READS_BY_PHONE = [
  '/blacklist',
  '/business*',
  '/communities*',
  '/contacts/lids*',
  '/contacts/ids*',
  '/contacts/?/about',
  '/contacts/?/profile',
  '/groups/?/invite',
  '/groups/?/icon',
  '/groups/link/?',
  '/newsletters/link/?',
  '/presences/?',
].map((path) => new RegExp(`^${path.replaceAll('?', '[^/]+').replace('*', '(?:/.*)?')}$`));

function needsPhone(method: string, path: string): boolean {
  if (WORKS_LOGGED_OUT.test(path) || (method === 'DELETE' && path.startsWith('/media/'))) return false;
  return method !== 'GET' || READS_BY_PHONE.some((each) => each.test(path.replace(/\?.*/, '')));
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape, which commands read as a client does
export type Json = any;

/** The mock that is compared with the model. */
export class Subject {
  readonly whapi = setupWhapi({
    account: { phone: ACCOUNT, name: 'Jonathan' },
    newsletters: OTHERS,
    clock: 'virtual',
  });
  /** Whether the channel is logged in: then no webhook may be held back, and else all but those about the channel. */
  isLoggedIn = true;
  /** The ids of all messages that webhooks reported. */
  readonly posted = new Set<string>();
  /** How many requests and verbs the commands made. */
  calls = 0;
  /** What is wrong with the webhooks so far. */
  readonly faults: string[] = [];
  /** The names of commands that succeeded. */
  readonly successful = new Set<string>();
  /** What each command did, the current one last. */
  readonly traces: string[][] = [];

  constructor() {
    this.connect();
  }

  /** Connects the receiver, which checks each webhook strictly. */
  connect(): void {
    this.whapi.connect('https://bot.test/hook', async (request) => {
      const webhook = await request.json();
      const result = validateWebhook(webhook, { profile: 'strict' });
      if (!result.valid) this.faults.push(formatIssues(result.issues));
      const { type, event } = webhook.event;
      if (!this.isLoggedIn && !['channel', 'users'].includes(type)) {
        this.faults.push(`${type}.${event} was sent while logged out`);
      }
      if (type === 'messages' && event === 'post') for (const { id } of webhook.messages) this.posted.add(id);
      return new Response();
    });
  }

  get channel() {
    return this.whapi.channel;
  }

  /**
   * Makes a request, and compares the status with the one that the model predicts and the response with its schema.
   * @returns the JSON of a success; `undefined` after a predicted refusal
   */
  async request(model: Model, predicted: number, method: string, path: string, body?: object): Promise<Json> {
    const isOff = !model.isLoggedIn && needsPhone(method, path);
    this.calls += 1;
    const { status, json } = await this.send(method, path, body);
    this.traces.at(-1)?.push(`${method} ${path} ${JSON.stringify(body) ?? ''} -> ${status}`);
    expect(status, `${method} ${path} ${JSON.stringify(json)}`).toBe(isOff ? 401 : predicted);
    return status < 300 ? (json ?? {}) : undefined;
  }

  /** Reads what the mock has, to compare it with the model. */
  async read(path: string): Promise<Json> {
    const { status, json } = await this.send('GET', path);
    expect(status, `GET ${path} ${JSON.stringify(json)}`).toBe(200);
    return json;
  }

  /** Reads a list page by page, and compares its total with the number of its items. */
  async list(path: string, name: string, { pageSize = 500 } = {}): Promise<Json[]> {
    const items: Json[] = [];
    for (;;) {
      const query = `${path.includes('?') ? '&' : '?'}count=${pageSize}&offset=${items.length}`;
      const page = await this.read(path + query);
      items.push(...page[name]);
      if (items.length >= page.total || page[name].length === 0) {
        expect(items.length, `the pages of ${path}`).toBe(page.total);
        return items;
      }
    }
  }

  /** Somebody else does something in WhatsApp. */
  async act<T>(name: string, verb: () => Promise<T>): Promise<T> {
    this.calls += 1;
    const result = await verb();
    this.traces.at(-1)?.push(name);
    return result;
  }

  /**
   * Somebody else does something in WhatsApp, and may be refused.
   * @param predicted 200, or the status of the error
   * @returns what the verb returns, or `true`; `undefined` after a predicted refusal
   */
  async attempt<T>(name: string, predicted: number, verb: () => Promise<T>): Promise<T | true | undefined> {
    if (predicted === 200) return (await this.act(name, verb)) ?? true;
    this.calls += 1;
    this.traces.at(-1)?.push(`${name} -> ${predicted}`);
    await expect(verb(), name).rejects.toMatchObject({ status: predicted });
    return undefined;
  }

  private async send(method: string, path: string, body?: object): Promise<{ status: number; json: Json }> {
    const response = await this.whapi.gateway.handle(
      new Request(GATEWAY_URL + path, {
        method,
        headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const { status } = response;
    const json = response.headers.get('content-type')?.includes('json')
      ? JSON.parse((await response.text()) || 'null')
      : undefined;
    expect(status, `${method} ${path} ${JSON.stringify(json)}`).toBeLessThan(500);
    const { operation = '' } = findOperation(method, path.replace(/\?.*/, '')) ?? {};
    const schema = status < 300 ? responses.get(operation) : 'ErrorResponse';
    if (schema && method !== 'HEAD') expect(responseErrors(schema, json), `${method} ${path}`).toEqual([]);
    return { status, json };
  }
}
