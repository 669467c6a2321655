import type { Mode } from '@whapi-webhooks/contract';
import { InvalidArgumentError, Option } from 'commander';

/** `--mode`. Its choices stand here as well as in the contract, which a mere `--help` need not load. */
export function modeOption(description: string): Option {
  return new Option('--mode <mode>', description).choices(['body', 'path', 'method'] satisfies Mode[]);
}

/** A parser of whole numbers within bounds. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`Expected a whole number from ${min} to ${max}.`);
  };
}

export function notEmpty(text: string): string {
  if (text.trim()) return text;
  throw new InvalidArgumentError('Expected a text that is not empty.');
}

export function httpUrl(text: string): string {
  const protocol = URL.parse(text)?.protocol;
  if (protocol === 'http:' || protocol === 'https:') return text;
  throw new InvalidArgumentError('Expected an http or https URL such as http://localhost:3000/hook.');
}

/** Collects `<name>=<value>` options into an object. */
export function header(text: string, previous: Record<string, string> = {}): Record<string, string> {
  const [, name, value = ''] = /^([!#$%&'*+.^_`|~\w-]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError('Expected a name and a value such as x-secret=abc.');
  return { ...previous, [name]: value };
}

/** A value to put into a webhook, and where. */
export interface Assignment {
  /** JSON Pointer. */
  pointer: string;
  value: unknown;
}

/** Collects `<pointer>=<json>` options. */
export function assignment(text: string, previous: readonly Assignment[] = []): Assignment[] {
  const [, pointer, json = ''] = /^((?:\/[^/=]*)+)=(.*)$/s.exec(text) ?? [];
  if (pointer === undefined)
    throw new InvalidArgumentError('Expected a JSON Pointer and a value such as /channel_id="LION-1".');
  try {
    return [...previous, { pointer, value: JSON.parse(json) }];
  } catch {
    throw new InvalidArgumentError(`Expected JSON behind the "=", such as ${pointer}=true or ${pointer}="text".`);
  }
}
