import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { describeChanges } from './describe-changes.ts';

const [update] = examples['chats.patch']['label-and-mute'].chats_updates;

it('describes before and after, and listed properties that did not change', () => {
  expect(update && describeChanges(update)).toEqual([
    expect.stringMatching(/^last_message {2}“.+”, unchanged$/),
    'labels  absent → Pending payment',
    'mute  absent → true',
    'mute_until  18446744073709552000, unchanged',
  ]);
});
