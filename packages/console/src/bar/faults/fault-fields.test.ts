import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeFault, type FaultType, faultOf, faultTypes, type Schemas } from './fault-fields.ts';

let types: FaultType[];
/** Adds a fault by the control plane. Returns the status of its answer. */
let add: (fault: object) => Promise<number>;

beforeAll(async () => {
  const { controlUrl, close } = await serveWhapi(setupWhapi());
  const { components } = (await (await fetch(`${controlUrl}/openapi.json`)).json()) as {
    components: { schemas: Schemas };
  };
  types = faultTypes(components.schemas);
  add = async (fault) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${controlUrl}/faults`, { method: 'POST', headers, body: JSON.stringify(fault) })).status;
  };
  return close;
});

const typeOf = (type: string) => types.find((each) => each.type === type) as FaultType;
const fieldsOf = (type: string) => Object.fromEntries(typeOf(type).fields.map(({ name, ...field }) => [name, field]));

describe('the form of a fault', () => {
  it('has every type, with a description', () => {
    expect(types.length).toBeGreaterThanOrEqual(16);
    for (const { type, description } of types) expect(description, type).not.toBe('');
  });

  it('has the fields of the schema, those that are required first', () => {
    expect(typeOf('delay').fields.map(({ name }) => name)).toEqual(['by', 'probability', 'count', 'event', 'receiver']);
    expect(fieldsOf('delay')).toMatchObject({
      by: { kind: 'duration', isRequired: true },
      probability: { kind: 'number', isInteger: false, minimum: 0, maximum: 1, isRequired: false },
      count: { kind: 'number', isInteger: true, minimum: 1 },
      event: { kind: 'events', options: expect.arrayContaining(['chats.patch']) },
      receiver: { kind: 'text' },
    });
    expect(fieldsOf('status').status).toMatchObject({ kind: 'number', minimum: 200, maximum: 599, isRequired: true });
    expect(fieldsOf('api-status')).toHaveProperty('operation');
  });

  it('makes faults that the mock accepts, of every type', async () => {
    const values: Record<string, string> = {
      by: '3s',
      status: '503',
      size: '2',
      event: 'chats.patch, messages.post',
      count: '2',
      probability: '0.5',
      operation: 'POST /messages/text',
    };
    for (const type of types) {
      const required = type.fields
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => [name, values[name] ?? '2']);
      expect([type.type, await add(faultOf(type, Object.fromEntries(required)))]).toEqual([type.type, 200]);
    }
    const whole = faultOf(typeOf('delay'), values);
    expect(whole).toEqual({
      type: 'delay',
      by: '3s',
      event: ['chats.patch', 'messages.post'],
      count: 2,
      probability: 0.5,
    });
    expect(await add(whole)).toBe(200);
    expect(faultOf(typeOf('delay'), { by: '250', count: ' ' })).toEqual({ type: 'delay', by: 250 });
  });
});

it('is described in a few words', () => {
  const fault = { id: 'f1', type: 'status', status: 503, event: ['a', 'b'], count: 3, left: 2 };
  expect(describeFault(fault)).toBe('status, status 503, event a, b (2 left)');
});
