/**
 * How a value that may be valid is looked at. Numbers of their own, which engines compare faster than the members of an
 * object. First the plain types, up to `ANYTHING`.
 */
export const TEXT = 0;
export const FLAG = 1;
export const WHOLE = 2;
export const NUMBER = 3;
/** An integer in the strict profile; any number in the tolerant one, because a TypeScript type says no more. */
export const COUNT = 4;
export const ANYTHING = 5;
/** Left to the collector of errors. */
export const RARE = 6;
export const UNREAD = 7;
export const CONSTANT = 8;
export const WORDS = 9;
export const LENGTH = 10;
export const RANGE = 11;
export const LIST = 12;
export const VARIANTS = 13;
export const OBJECT = 14;
export const EVENT = 15;
export const WHOLE_RANGE = 16;
