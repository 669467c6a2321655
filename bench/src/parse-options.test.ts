import { expect, test } from 'vitest';
import { parseOptions, UsageError } from './parse-options.ts';

const known = ['a/b', 'c/d', 'e/f'];

test('runs everything as a table unless told otherwise', () => {
  expect(parseOptions([], known)).toEqual({ help: false, json: false, markdown: false, ids: known });
});

test.each([[['--only', 'c/d']], [['--only=c/d']]])('%j runs one benchmark', (args) => {
  expect(parseOptions(args, known).ids).toEqual(['c/d']);
});

test.each([[['--only', 'e/f,a/b']], [['--only', 'e/f', '--only', 'a/b']]])(
  '%j runs two benchmarks in their own order',
  (args) => {
    expect(parseOptions(args, known).ids).toEqual(['a/b', 'e/f']);
  },
);

test('reads --json, --markdown, --help and -h', () => {
  expect(parseOptions(['--markdown'], known).markdown).toBe(true);
  expect(parseOptions(['--json'], known).json).toBe(true);
  expect(parseOptions(['--help'], known).help).toBe(true);
  expect(parseOptions(['-h'], known).help).toBe(true);
});

test.each([
  [['--fast'], "Unknown option '--fast', see --help"],
  [['table'], "Unexpected argument 'table', see --help"],
  [['--only'], "Option '--only <value>' argument missing, see --help"],
  [['--only', '--json'], "Option '--only' argument is ambiguous, see --help"],
  [['--only', 'x/y'], 'Unknown benchmark "x/y", please use one of a/b, c/d, e/f'],
  [['--markdown', '--only', 'a/b'], '--markdown needs all benchmarks, please leave out --only'],
  [['--only', 'a/b,'], 'Unknown benchmark "", please use one of a/b, c/d, e/f'],
])('%j is refused in one line', (args, message) => {
  expect(() => parseOptions(args, known)).toThrow(new UsageError(message));
});
