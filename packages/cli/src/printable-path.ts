import { printable } from '@whapi-webhooks/contract';

/** A printable path. It is not cut, so that editors can open it: systems limit its length. */
export function printablePath(path: string): string {
  return printable(path, Number.POSITIVE_INFINITY);
}
