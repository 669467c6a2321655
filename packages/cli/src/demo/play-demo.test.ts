import { expect, it } from 'vitest';
import { DemoReport } from './demo-report.ts';
import { playDemo } from './play-demo.ts';

const plain = (text: string) => text;
const paint = { bold: plain, dim: plain, green: plain, red: plain, cyan: plain };

it('plays every story in every mode, over HTTP, and everything arrives', async () => {
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
  expect(text).toMatch(/(\d+) webhooks sent, \1 delivered, \1 accepted by the strict profile in 1\.0 s$/);
  expect(report.ok).toBe(true);
});

it('is not ok when a webhook was refused or did not arrive', () => {
  const refused = new DemoReport(() => {}, paint);
  const issue = { code: 'invalid_type', pointer: '/chats', message: 'Expected array', keyword: 'type' } as const;
  const verdict = { valid: false as const, issues: [issue] };
  refused.story({ title: 'a story', received: [{ method: 'POST', path: '/hook', status: 400, verdict }], sent: 1 });
  expect(refused.ok).toBe(false);

  const lines: string[] = [];
  const lost = new DemoReport((line) => lines.push(line), paint);
  lost.story({ title: 'a story', received: [], sent: 2 });
  expect(lost.ok).toBe(false);
  expect(lines).toContain('    2 not delivered');
});
