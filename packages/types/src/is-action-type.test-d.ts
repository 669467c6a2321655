import { expectTypeOf } from 'vitest';
import type { Action, ActionByType, ActionType, ReactionAction } from './generated.ts';
import { isActionType } from './is-action-type.ts';

declare const action: Action;

// There is a guard for each type.
expectTypeOf<keyof ActionByType>().toEqualTypeOf<ActionType>();
expectTypeOf<ActionByType[ActionType]>().toEqualTypeOf<Action>();

// Either branch narrows.
if (isActionType(action, 'reaction')) expectTypeOf(action).toEqualTypeOf<ReactionAction>();
else expectTypeOf(action).toEqualTypeOf<Exclude<Action, ReactionAction>>();
