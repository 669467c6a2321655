import { afterEach, expect, it, vi } from 'vitest';
import { TestOutput } from '../test/test-output.ts';
import { Progress } from './progress.ts';

const ERASE = '\r\u001b[K';

afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean): TestOutput {
  vi.useFakeTimers({ toFake: ['performance'] });
  return Object.assign(new TestOutput(), { isTTY });
}

it('appears after a second, and not for every file', () => {
  const stream = terminal(true);
  const progress = new Progress(stream, 9);
  vi.advanceTimersByTime(999);
  progress.show(1);
  expect(stream.text).toBe('');
  vi.advanceTimersByTime(1);
  progress.show(2);
  progress.show(3);
  expect(stream.text).toBe(`${ERASE}validated 2 of 9 files`);
  vi.advanceTimersByTime(100);
  progress.show(4);
  expect(stream.text).toContain('validated 4 of 9 files');
});

it('erases itself', () => {
  const stream = terminal(true);
  const progress = new Progress(stream, 9);
  progress.clear();
  expect(stream.text).toBe('');
  vi.advanceTimersByTime(1000);
  progress.show(1);
  progress.clear();
  progress.clear();
  expect(stream.text).toBe(`${ERASE}validated 1 of 9 files${ERASE}`);
});

it('stays silent in a pipe', () => {
  const stream = terminal(false);
  const progress = new Progress(stream, 9);
  vi.advanceTimersByTime(9999);
  progress.show(1);
  progress.clear();
  expect(stream.text).toBe('');
});
