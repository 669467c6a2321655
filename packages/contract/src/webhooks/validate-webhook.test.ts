import type { ChatUpdate, WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { contractCases } from '../cases/contract-cases.ts';
import { eventNames, payloadKeys } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import type { IssueCode } from '../issues/issue.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';
import type { ValidationResult } from './validation-result.ts';

const profiles: Profile[] = ['tolerant', 'strict'];
const webhook = examples['chats.patch'].minimal;
const { event, ...payload } = webhook;
const update = webhook.chats_updates[0] as ChatUpdate;

describe('a valid webhook', () => {
  it('comes back with the name of its event', () => {
    expect(validateWebhook(webhook)).toEqual({ valid: true, event: 'chats.patch', webhook });
  });

  it('is the same object where it says its event', () => {
    expect(validateWebhook(webhook).webhook).toBe(webhook);
  });

  it('is completed with its event where a mode left it out', () => {
    expect(validateWebhook(payload)).toEqual({ valid: true, event: 'chats.patch', webhook });
    expect(validateWebhook(payload, { event: 'chats.patch' }).webhook).toEqual(webhook);
  });

  it('may come from JSON.parse, be frozen, or have no prototype', () => {
    expect(validateWebhook(JSON.parse(JSON.stringify(webhook))).valid).toBe(true);
    expect(validateWebhook(deepFreeze(structuredClone(payload))).valid).toBe(true);
    expect(validateWebhook(Object.assign(Object.create(null), payload)).valid).toBe(true);
  });

  it('narrows by its event', () => {
    const describeResult = (result: ValidationResult): string => {
      if (!result.valid) return `${result.issues.length} issues`;
      switch (result.event) {
        case 'chats.delete':
          return `deleted ${result.webhook.chats_removed.length}`;
        case 'chats.patch':
          return `changed ${result.webhook.chats_updates[0]?.changes.join()}`;
        case 'chats.post':
          return `created ${result.webhook.chats.length}`;
        case 'messages.post':
          return `received ${result.webhook.messages.length}`;
        default:
          return `not from the chats page: ${result.event}`;
      }
    };
    expect(describeResult(validateWebhook(examples['chats.patch'].minimal))).toBe(`changed ${update.changes.join()}`);
    expect(describeResult(validateWebhook({}))).toBe('1 issues');
  });

  it('is typed by the event the caller gives', () => {
    const result = validateWebhook(payload, { event: 'chats.patch' });
    if (result.valid) expectTypeOf(result.webhook).toEqualTypeOf<WebhookOf<'chats.patch'>>();
    expectTypeOf(result.event).toExtend<string | undefined>();
    expect(result.valid).toBe(true);
  });
});

describe.each(profiles)('in the %s profile', (profile) => {
  for (const { event, name, payload, counterexample } of contractCases()) {
    if (counterexample?.profiles.includes(profile)) {
      it(`${event} ${name} has exactly one issue`, () => {
        const { valid, issues } = validateWebhook(payload, { profile });
        expect(valid).toBe(false);
        expect(issues?.map(({ code, pointer }) => ({ code, pointer }))).toEqual([counterexample.issue]);
      });
    } else {
      it(`${event} ${name} is valid`, () => {
        expect(validateWebhook(payload, { profile })).toEqual({ valid: true, event, webhook: payload });
      });
    }
  }

  it.each(eventNames)('every example of %s is valid without its event', (event) => {
    for (const webhook of Object.values(examples[event])) {
      const { event: _, ...payload } = webhook;
      expect(validateWebhook(payload, { profile, event })).toEqual({ valid: true, event, webhook });
    }
  });

  it.each(eventNames.filter(hasKeyOfItsOwn))('%s is told by its payload key', (event) => {
    const { event: _, ...payload } = examples[event].maximal;
    expect(validateWebhook(payload, { profile })).toMatchObject({ valid: true, event });
  });
});

describe('the profiles differ in', () => {
  const issuesOf = (payload: unknown) => {
    expect(validateWebhook(payload, { profile: 'tolerant' }).issues).toBeUndefined();
    expect(validateWebhook(payload).issues).toBeUndefined();
    return validateWebhook(payload, { profile: 'strict' }).issues;
  };

  it('unknown properties, at every depth', () => {
    const after_update = { ...update.after_update, colour: 'blue' };
    const chats_updates = [{ ...update, after_update, reason: 'label' }];
    const issues = issuesOf({ ...webhook, chats_updates, sent_at: 1, event: { ...webhook.event, version: 2 } });
    expect(issues?.map(({ pointer }) => pointer).sort()).toEqual([
      '/chats_updates/0/after_update/colour',
      '/chats_updates/0/reason',
      '/event/version',
      '/sent_at',
    ]);
  });

  it('words the vendor may add, such as the colour of a label', () => {
    const after_update = { ...update.after_update, labels: [{ id: '1', name: 'New', color: 'tomato' }] };
    expect(issuesOf({ ...webhook, chats_updates: [{ ...update, after_update }] })).toMatchObject([
      { code: 'invalid_value', pointer: '/chats_updates/0/after_update/labels/0/color' },
    ]);
  });

  it('message types, of which an unknown one is read as a bare message', () => {
    const [message] = examples['messages.post'].minimal.messages;
    const messages = [{ ...message, type: 'hologram', hologram: { depth: 3 } }];
    expect(issuesOf({ ...examples['messages.post'].minimal, messages })).toMatchObject([
      { code: 'invalid_value', pointer: '/messages/0/type' },
    ]);
    const anonymous = [{ ...message, type: 'hologram', id: undefined }];
    expect(validateWebhook({ ...examples['messages.post'].minimal, messages: anonymous }).issues).toMatchObject([
      { code: 'missing_property', pointer: '/messages/0/id' },
    ]);
  });

  it.each<[string, object, IssueCode]>([
    ['patterns', { id: 'somebody' }, 'invalid_format'],
    ['bounds', { unread: -1 }, 'out_of_range'],
    ['whole numbers', { unread: 0.5 }, 'invalid_type'],
    ['words that a type completes', { type: 'private' }, 'invalid_value'],
  ])('%s', (_, part, code) => {
    const chats = [{ id: '919984351847@s.whatsapp.net', type: 'contact', ...part }];
    expect(issuesOf({ ...examples['chats.post'].minimal, chats })).toMatchObject([{ code }]);
  });

  it('the number of items, of which there may be none', () => {
    expect(issuesOf({ ...examples['chats.post'].minimal, chats: [] })).toMatchObject([{ code: 'wrong_length' }]);
  });

  it('not in the numbers that JSON has: one that is not finite is none', () => {
    const chats = [{ id: '919984351847@s.whatsapp.net', type: 'contact', unread: Number.POSITIVE_INFINITY }];
    for (const profile of profiles) {
      expect(validateWebhook({ ...examples['chats.post'].minimal, chats }, { profile }).issues).toMatchObject([
        { code: 'invalid_type', pointer: '/chats/0/unread' },
      ]);
    }
  });
});

describe('what is not a webhook', () => {
  it.each([
    [null, 'null'],
    [undefined, 'nothing'],
    [42, '42'],
    [true, 'true'],
    ['{"chats":[]}', String.raw`"{\"chats\":[]}"`],
    [[webhook], 'array'],
    [() => webhook, 'function'],
  ])('%j', (value, received) => {
    expect(validateWebhook(value).issues).toMatchObject([
      { code: 'invalid_type', pointer: '', expected: 'object', received },
    ]);
  });

  it('has a hint where the body was not parsed, or is a list', () => {
    expect(validateWebhook('{}').issues?.[0]?.hint).toContain('JSON.parse');
    expect(validateWebhook([]).issues?.[0]?.hint).toContain('one by one');
    expect(validateWebhook(null).issues?.[0]).not.toHaveProperty('hint');
  });

  it('has no event that could be told', () => {
    for (const value of [{}, new Date(), { data: [] }]) {
      expect(validateWebhook(value)).toMatchObject({ valid: false, issues: [{ code: 'missing_event' }] });
      expect(validateWebhook(value)).not.toHaveProperty('event');
    }
  });

  it('keeps the event that the caller gives', () => {
    expect(validateWebhook(null, { event: 'chats.patch' }).event).toBe('chats.patch');
  });

  it('has properties of the wrong types', () => {
    const wrong = { chats_updates: { 0: update }, event: webhook.event, channel_id: 7 };
    expect(validateWebhook(wrong)).toMatchObject({
      valid: false,
      event: 'chats.patch',
      issues: [
        { code: 'invalid_type', pointer: '/chats_updates', received: 'object' },
        { code: 'invalid_type', pointer: '/channel_id', received: '7' },
      ],
    });
  });
});

describe('the options', () => {
  it('refuse a webhook of another event than asked for', () => {
    expect(validateWebhook(webhook, { event: 'chats.post' })).toMatchObject({
      valid: false,
      event: 'chats.post',
      issues: [{ code: 'event_mismatch', pointer: '/event' }],
    });
  });

  it('refuse the payload of another event than asked for', () => {
    expect(validateWebhook(payload, { event: 'chats.post' }).issues).toMatchObject([
      { code: 'wrong_payload_key', pointer: '/chats_updates' },
    ]);
  });

  it('throw for a profile or an event that does not exist, whatever the payload', () => {
    const options = (value: object) => value as Parameters<typeof validateWebhook>[1];
    expect(() => validateWebhook(null, options({ profile: 'lenient' }))).toThrow(TypeError);
    expect(() => validateWebhook(webhook, options({ event: 'chats.archive' }))).toThrow(
      /^Unknown event "chats.archive"\. Use one of .*chats.delete, /,
    );
    expect(() => validateWebhook(webhook, options({ event: 'toString' }))).toThrow(TypeError);
    expect(() => validateWebhook(webhook, options({ event: '' }))).toThrow(TypeError);
  });
});

it('leaves every payload as it was', () => {
  for (const { event, payload } of contractCases()) {
    const before = structuredClone(payload);
    for (const profile of profiles) {
      validateWebhook(payload, { profile });
      validateWebhook(payload, { profile, event });
    }
    expect(payload).toEqual(before);
  }
});

it('judges each payload anew', () => {
  const issues = validateWebhook({ ...webhook, channel_id: 1 }).issues;
  const again = structuredClone(issues);
  expect(validateWebhook(webhook).valid).toBe(true);
  expect(validateWebhook({ ...webhook, channel_id: 1 }).issues).toEqual(again);
  expect(issues).toEqual(again);
});

function hasKeyOfItsOwn(event: keyof typeof payloadKeys): boolean {
  const others = eventNames.filter((other) => other !== event).flatMap((other) => payloadKeys[other]);
  return payloadKeys[event].length > 0 && !payloadKeys[event].some((key) => others.includes(key));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
