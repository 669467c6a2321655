import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { eventNames, payloadKeys } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { validateWebhook } from './validate-webhook.ts';

const withoutEvent = (event: WhapiEventName) => {
  const { event: _, ...payload } = examples[event].minimal;
  return payload;
};

describe('candidates', () => {
  it.each(eventNames.filter((event) => payloadKeys[event].length > 0))('%s without its event', (event) => {
    const sharing = eventNames.filter((name) => payloadKeys[name].some((key) => payloadKeys[event].includes(key)));
    const result = validateWebhook(withoutEvent(event));
    if (sharing.length === 1) {
      expect(result).not.toHaveProperty('candidates');
      expect(result.event).toBe(event);
    } else {
      expect([...(result.candidates ?? [])].sort()).toEqual(sharing);
      expect(result.event).toBe(result.candidates?.[0]);
    }
  });

  it('are not there if the payload or the caller says which event it is', () => {
    expect(validateWebhook(examples['users.delete'].minimal)).not.toHaveProperty('candidates');
    const asked = validateWebhook(withoutEvent('users.delete'), { event: 'users.delete' });
    expect(asked).toMatchObject({ valid: true, event: 'users.delete' });
    expect(asked).not.toHaveProperty('candidates');
  });

  it('are there for an invalid payload as well: it may be one of another event', () => {
    expect(validateWebhook({ user: 7 })).toMatchObject({
      valid: false,
      event: 'users.post',
      candidates: ['users.post', 'users.delete'],
    });
  });
});

describe('otherKeys', () => {
  it('are the payload keys that were not checked', () => {
    const webhook = { ...examples['chats.patch'].minimal, chats: 7, messages: [null], qr: undefined };
    expect(validateWebhook(webhook)).toMatchObject({
      valid: true,
      event: 'chats.patch',
      otherKeys: ['chats', 'messages'],
    });
    expect(validateWebhook(webhook, { profile: 'strict' }).valid).toBe(false);
  });

  it('are not there without such keys', () => {
    for (const event of eventNames) {
      expect(validateWebhook(examples[event].maximal), event).not.toHaveProperty('otherKeys');
    }
  });
});

describe('unknown', () => {
  it('is an event that this version does not know: one issue at /event', () => {
    const result = validateWebhook({ calls: 7, event: { type: 'calls', event: 'put' } });
    expect(result).toMatchObject({
      valid: false,
      unknown: true,
      issues: [{ code: 'unknown_event', pointer: '/event' }],
    });
    expect(result.issues).toHaveLength(1);
    expect(result).not.toHaveProperty('event');
  });

  it('is not there for other faults', () => {
    for (const payload of [null, {}, { event: 'chats' }, { chats: 7 }]) {
      expect(validateWebhook(payload)).not.toHaveProperty('unknown');
    }
  });
});

it.each([0, -1, 1.5, Number.NaN, Infinity, 10_001, '9', null])(
  'maxIssues of %j is an error of the caller',
  (maxIssues) => {
    const options = { maxIssues: maxIssues as number };
    expect(() => validateWebhook({}, options)).toThrow(/^Invalid maxIssues .* Use an integer from 1 to 10000$/);
  },
);
