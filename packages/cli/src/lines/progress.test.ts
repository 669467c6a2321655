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

it('appears after a second, and not for every batch', () => {
  const stream = terminal(true);
  const progress = new Progress(stream);
  progress.begin(1, 1);
  vi.advanceTimersByTime(999);
  progress.show(1, 9);
  expect(stream.text).toBe('');
  vi.advanceTimersByTime(1);
  progress.show(5e6, 20e6);
  progress.show(6e6, 20e6);
  expect(stream.text).toBe(`${ERASE}[#####...............] 25 %, 5.0 MB of 20.0 MB, 5.0 MB/s`);
  vi.advanceTimersByTime(1_000);
  progress.show(20e6, 20e6);
  expect(stream.text).toContain(`[${'#'.repeat(20)}] 100 %, 20.0 MB of 20.0 MB, 10.0 MB/s`);
});

it('counts files, and bytes where the size is unknown', () => {
  const stream = terminal(true);
  const progress = new Progress(stream);
  progress.begin(1, 3);
  progress.show(8e6, 8e6);
  progress.begin(2, 3);
  vi.advanceTimersByTime(2_000);
  progress.show(4e6, undefined);
  expect(stream.text).toBe(`${ERASE}file 2 of 3, 4.0 MB, 6.0 MB/s`);
});

it('erases itself', () => {
  const stream = terminal(true);
  const progress = new Progress(stream);
  progress.clear();
  expect(stream.text).toBe('');
  vi.advanceTimersByTime(1000);
  progress.show(1e6, undefined);
  progress.clear();
  progress.clear();
  expect(stream.text).toBe(`${ERASE}1.0 MB, 1.0 MB/s${ERASE}`);
});

it('does not exceed the width of the terminal, where it could not be erased', () => {
  const stream = Object.assign(terminal(true), { columns: 10 });
  const progress = new Progress(stream);
  vi.advanceTimersByTime(1000);
  progress.show(1e6, 2e6);
  expect(stream.text).toBe(`${ERASE}[########`);
});

it('stays silent in a pipe', () => {
  const stream = terminal(false);
  const progress = new Progress(stream);
  vi.advanceTimersByTime(9999);
  progress.show(1, 2);
  progress.clear();
  expect(stream.text).toBe('');
});
