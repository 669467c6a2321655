import type { Mode, Profile } from '@whapi-webhooks/contract';
import { Argument, Option } from 'commander';
import { byteSize, jsonPointer, paths, wholeNumber } from './option-parsers.ts';

// Choices are listed here as well as in the contract, which `--help` does not need to load.

/** Far above any webhook. Parsed JSON takes up to 40 times the memory of its text: `[{},{},…]`, for example. */
const DEFAULT_MAX_SIZE = 16_000_000;
/** A JavaScript string has at most 2^29 - 24 characters. */
const LARGEST_MAX_SIZE = 512_000_000;

/** The captures that a command reads. */
export function inputArgument(name: string): Argument {
  return new Argument(`<${name}...>`, 'files, folders or globs; - is standard input').argParser(paths);
}

/** `--event`, for captures that do not name their event. */
export function eventOption(): Option {
  return new Option(
    '--event <name>',
    'event of the payloads, such as chats.patch, where only the request line names it',
  );
}

/** `--body`, for logs of requests. */
export function bodyOption(): Option {
  return new Option('--body <pointer>', 'JSON Pointer to the payload in each record of a log, such as /request/body')
    .argParser(jsonPointer)
    .default(undefined, 'it is found');
}

/** `--max-size`, for what is parsed. */
export function maxSizeOption(what = 'document or line of NDJSON'): Option {
  return new Option('--max-size <size>', `size of the largest ${what} to read, such as 500kb or 64mb`)
    .argParser(byteSize(LARGEST_MAX_SIZE))
    .default(DEFAULT_MAX_SIZE, '16mb');
}

/** `--profile`. */
export function profileOption(description: string): Option {
  return new Option('--profile <profile>', description)
    .choices(['tolerant', 'strict'] satisfies Profile[])
    .default('tolerant');
}

/** `--mode`, without a default of its own. */
export function modeOption(description: string, byDefault: string): Option {
  return new Option('--mode <mode>', description)
    .choices(['body', 'path', 'method'] satisfies Mode[])
    .default(undefined, byDefault);
}

/** `--seed`. */
export function seedOption(description: string): Option {
  return new Option('--seed <number>', description)
    .argParser(wholeNumber(0, 2 ** 32 - 1))
    .default(undefined, 'a random one');
}

/** `--quiet`, for commands that print a report. */
export function quietOption(): Option {
  return new Option('--quiet', 'print only what is wrong');
}
