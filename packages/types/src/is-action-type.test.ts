import { expect, it } from 'vitest';
import type { Action } from './generated.ts';
import { isActionType } from './is-action-type.ts';

it('is true for the type of the action only', () => {
  const action: Action = { type: 'reaction', target: 'a', emoji: '👍' };
  expect(isActionType(action, 'reaction')).toBe(true);
  expect(isActionType(action, 'edit')).toBe(false);
});
