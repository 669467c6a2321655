import { formatIssues, validateWebhook } from '@whapi-webhooks/contract';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { expect } from 'vitest';
import { GATEWAY_URL } from '../../src/gateway/create-gateway.ts';
import { findOperation } from '../../src/gateway/find-operation.ts';
import { setupWhapi } from '../../src/setup-whapi.ts';
import { responseErrors } from '../../src/testing/response-errors.ts';
import { ACCOUNT, type Model } from './model.ts';

const responses = new Map(operations.map(({ method, path, response }) => [`${method} ${path}`, response]));
const WORKS_LOGGED_OUT = /^\/(?:settings|users|health|limits|status)(?:\/|$)/;
/** The reading operations of the commands for which the vendor documents 401. */
const READS_FROM_WHATSAPP = /^\/(?:presences\/|groups\/link\/|groups\/[^/]+\/invite$)/;

// biome-ignore lint/suspicious/noExplicitAny: JSON of any shape, which commands read as a client does
export type Json = any;

/** The mock that is compared with the model. */
export class Subject {
  readonly whapi = setupWhapi({ account: { phone: ACCOUNT, name: 'Jonathan' }, clock: 'virtual' });
  /** How many requests and verbs the commands made. */
  calls = 0;
  /** What is wrong with the webhooks so far. */
  readonly faults: string[] = [];
  /** The names of commands that succeeded. */
  readonly successful = new Set<string>();
  /** What the current command did. */
  trace: string[] = [];

  constructor() {
    this.connect();
  }

  /** Connects the receiver, which checks each webhook strictly. */
  connect(): void {
    this.whapi.connect('https://bot.test/hook', async (request) => {
      const result = validateWebhook(await request.json(), { profile: 'strict' });
      if (!result.valid) this.faults.push(formatIssues(result.issues));
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
    const needsPhone = method === 'GET' ? READS_FROM_WHATSAPP.test(path) : !WORKS_LOGGED_OUT.test(path);
    const isOff = !model.isLoggedIn && needsPhone;
    this.calls += 1;
    const { status, json } = await this.send(method, path, body);
    this.trace.push(`${method} ${path} ${JSON.stringify(body) ?? ''} -> ${status}`);
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
    this.trace.push(name);
    return result;
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
