import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { DemoReport } from './demo-report.ts';
import { playDemo } from './play-demo.ts';

const paint = colorsFor({ write: () => {} }, { env: {} });

it('plays every scenario in every mode over HTTP, and delivers every webhook', async () => {
  const lines: string[] = [];
  const report = new DemoReport((line) => lines.push(line), paint);
  await playDemo(report);
  report.summary(1);
  const text = lines.join('\n');
  expect(text).toMatch(/body mode[\s\S]+path mode[\s\S]+method mode/);
  expect(text).toMatch(/chats\.patch +POST \/hook +200 +strict: valid/);
  expect(text).toMatch(/chats\.patch +POST \/hook\/chats\/patch +200 +strict: valid/);
  expect(text).toMatch(/chats\.patch +PATCH \/hook\/chats +200 +strict: valid/);
  expect(text).toContain('labels  absent → Pending payment');
  expect(text).toMatch(/(\d+) webhooks sent, \1 delivered, \1 valid in the strict profile in 1\.0 s$/);
  expect(report.ok).toBe(true);
});

it('is not ok when a webhook is invalid or was not delivered', () => {
  const invalid = new DemoReport(() => {}, paint);
  const issue = { code: 'invalid_type', pointer: '/chats', message: 'Expected array', keyword: 'type' } as const;
  const verdict = { valid: false as const, issues: [issue] };
  invalid.played({ title: 'a scenario', received: [{ method: 'POST', path: '/hook', status: 400, verdict }], sent: 1 });
  expect(invalid.ok).toBe(false);

  const lines: string[] = [];
  const lost = new DemoReport((line) => lines.push(line), paint);
  lost.played({ title: 'a scenario', received: [], sent: 2 });
  expect(lost.ok).toBe(false);
  expect(lines).toContain('    2 not delivered');
});
