import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { eventNames } from '../events/event-names.ts';
import { validator } from '../generated/events/chats.post.ts';
import { examples } from '../generated/examples.ts';
import type { Issue } from '../issues/issue.ts';
import { validateWebhook } from './validate-webhook.ts';
import type { ValidWebhook } from './validation-result.ts';

const created = examples['chats.post'].minimal;
const extended = { ...created, sent_at: 1, chats: [{ ...created.chats[0], colour: 'red' }] };

function accepted(payload: unknown, options = {}): ValidWebhook {
  const result = validateWebhook(payload, options);
  if (!result.valid) throw new Error(`Invalid: ${JSON.stringify(result.issues)}`);
  return result;
}

describe('the warnings of a valid result', () => {
  it('are what the strict profile says about the webhook', () => {
    const { warnings } = accepted(extended);
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/chats/0/colour', '/sent_at']);
    expect(warnings).toEqual(validateWebhook(extended, { profile: 'strict' }).issues);
    expect(validator(extended).warnings).toEqual(warnings);
  });

  it.each(eventNames)('are none for an example of %s', (event) => {
    expect(accepted(examples[event].maximal).warnings).toEqual([]);
  });

  it('are none in the strict profile, even after a change', () => {
    const result = accepted(structuredClone(created), { profile: 'strict' });
    Object.assign(result.webhook, { sent_at: 1 });
    expect(result.warnings).toEqual([]);
    expect(accepted(result.webhook).warnings).toHaveLength(1);
  });

  it('include payload keys of other events, which were not checked', () => {
    const result = accepted({ ...created, messages: [] });
    expect(result.otherKeys).toEqual(['messages']);
    expect(result.warnings).toMatchObject([{ code: 'unknown_property', pointer: '/messages' }]);
  });

  it('are as many as maxIssues', () => {
    const undeclared = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, index]));
    expect(accepted({ ...created, ...undeclared }).warnings).toHaveLength(100);
    expect(accepted({ ...created, ...undeclared }, { maxIssues: 7 }).warnings).toHaveLength(7);
  });

  it('are computed at the first read, from the object as it is then, and remembered', () => {
    const payload: Record<string, unknown> = structuredClone(extended);
    const result = accepted(payload);
    delete payload.sent_at;
    const { warnings } = result;
    expect(warnings.map(({ pointer }) => pointer)).toEqual(['/chats/0/colour']);
    payload.more = 1;
    expect(result.warnings).toBe(warnings);
  });

  it('never throw', () => {
    const payload: Record<string, unknown> = { ...created };
    const result = accepted(payload);
    Object.defineProperty(payload, 'extra', {
      enumerable: true,
      get() {
        throw new Error('boom');
      },
    });
    expect(result.warnings).toMatchObject([{ code: 'unreadable' }]);
    const { proxy, revoke } = Proxy.revocable({ ...created }, {});
    const revoked = accepted(proxy);
    revoke();
    expect(revoked.warnings).toMatchObject([{ code: 'unreadable' }]);
    expect(new Proxy(accepted(created), {}).warnings).toEqual([]);
    expect(Object.getPrototypeOf(result).warnings).toEqual([]);
  });

  it('do not exist on an invalid result', () => {
    expect('warnings' in validateWebhook({})).toBe(false);
  });
});

describe('a valid result', () => {
  /** Reading a property that strict looks at would show: it counts. */
  function counted() {
    const state = { read: 0 };
    const chat = Object.defineProperty({ ...created.chats[0] }, 'name', {
      enumerable: true,
      get() {
        state.read++;
        return 'Asha';
      },
    });
    return { state, payload: { ...created, chats: [chat] } };
  }

  it('compares, prints, spreads and turns into JSON like a plain object', () => {
    const result = accepted(extended);
    const plain = { valid: true, event: 'chats.post', webhook: extended };
    expect(result).toEqual(plain);
    expect(result).toStrictEqual(plain);
    assert.deepEqual(result, plain);
    expect(inspect(result)).toBe(inspect(plain));
    expect(JSON.stringify(result)).toBe(JSON.stringify(plain));
    expect(Object.keys({ ...result })).toEqual(['valid', 'event', 'webhook']);
    expect(structuredClone(result)).toEqual(plain);
  });

  it('checks the strict profile only when warnings are read', () => {
    const { state, payload } = counted();
    const result = accepted(payload);
    const checked = state.read;
    const { valid, event } = { ...result };
    expect(Object.keys(result)).not.toContain('warnings');
    expect([valid, event, state.read]).toEqual([true, 'chats.post', checked]);
    void result.warnings;
    expect(state.read).toBeGreaterThan(checked);
  });
});

it('the type says where warnings are', () => {
  const result = validateWebhook(created);
  if (result.valid) expectTypeOf(result.warnings).toEqualTypeOf<readonly Issue[]>();
  else expectTypeOf(result.warnings).toEqualTypeOf<undefined>();
  expectTypeOf<ValidWebhook<WhapiEventName>['warnings']>().toEqualTypeOf<readonly Issue[]>();
});
