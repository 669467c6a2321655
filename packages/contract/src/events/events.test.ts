import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StandardSchemaV1, Validator } from '@whapi-webhooks/contract';
import * as chatsPatch from '@whapi-webhooks/contract/events/chats.patch';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { contractCases } from '../cases/contract-cases.ts';
import type { Validator as AnyValidator } from '../webhooks/create-validator.ts';
import type { Profile } from '../webhooks/profile.ts';
import { validateWebhook } from '../webhooks/validate-webhook.ts';
import { eventNames } from './event-names.ts';

const dist = path.join(import.meta.dirname, '../../dist');
const profiles: Profile[] = ['tolerant', 'strict'];
/** Those whose payload can hold a message: a chat and a group hold their last one. */
const WITH_MESSAGES =
  'chats.patch chats.post chats.put groups.patch groups.post messages.patch messages.post messages.put';

describe.each(eventNames)('%s', (event) => {
  it('says what validateWebhook says', async () => {
    const validator = await load(event);
    for (const profile of profiles) {
      for (const { payload } of contractCases().filter((contractCase) => contractCase.event === event)) {
        expect(validator(payload, { profile })).toEqual(validateWebhook(payload, { event, profile }));
      }
    }
  });

  it('is a Standard Schema', async () => {
    const { '~standard': schema } = await load(event);
    expect(schema.validate(null)).toMatchObject({ issues: [{ path: [] }] });
  });

  it('loads nothing of other events, and no examples', async () => {
    const files = await filesOf(`events/${event}.js`);
    const messages = WITH_MESSAGES.split(' ').includes(event) ? ['message.js'] : [];
    expect(new Set(files.keys())).toEqual(new Set([`events/${event}.js`, 'shared.js', ...messages]));
    const names = [...files.values()].join().matchAll(/\bevent :([a-z.]+)/g);
    expect([...names].map(([, name]) => name)).toEqual([event]);
  });
});

it('is typed, and the same by name and by default', () => {
  expectTypeOf(chatsPatch.validator).toEqualTypeOf<Validator<'chats.patch'>>();
  expectTypeOf(chatsPatch.validator).toExtend<StandardSchemaV1>();
  expect(chatsPatch.default).toBe(chatsPatch.validator);
});

async function load(event: string): Promise<AnyValidator<'chats.patch'>> {
  return (await import(`@whapi-webhooks/contract/events/${event}`)).validator;
}

/** The text of a built module and of all that it imports, by path. */
async function filesOf(file: string, files = new Map<string, string>()): Promise<Map<string, string>> {
  if (files.has(file)) return files;
  const text = await readFile(path.join(dist, file), 'utf8');
  files.set(file, text);
  for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    await filesOf(path.posix.join(path.posix.dirname(file), specifier), files);
  }
  return files;
}
