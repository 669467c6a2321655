import express from 'express';
import { describe, expect, it } from 'vitest';
import { examineReceiver } from './examine-receiver.ts';

const setup = () => express().post('/whatsapp/webhook', (_, response) => response.sendStatus(200));

it('connects an app at its own path, and says so in the exported test', async () => {
  const rules = ['not-200'];
  const { findings } = await examineReceiver(setup, { rules, url: 'https://bot.test/whatsapp/webhook' });
  expect(findings).toEqual([]);
  const elsewhere = await examineReceiver(setup, { rules, url: 'https://bot.test/elsewhere', mode: 'method' });
  expect(elsewhere.findings[0]?.seen).toMatch(/404/);
  expect(elsewhere.findings[0]?.test).toContain("whapi.connect('https://bot.test/elsewhere', app.fetch);");
  expect(elsewhere.findings[0]?.test).toContain("mode: 'method'");
});

describe('an app that sends nothing', () => {
  const examine = (rules: string[], replies?: boolean) =>
    examineReceiver(() => () => new Response(), { rules, patienceMs: 50, ...(replies !== undefined && { replies }) });

  it('is reported as one that cannot be judged, with what to tell doctor', async () => {
    const { findings, hindrance } = await examine(['not-200', 'answers-duplicates']);
    expect(findings).toEqual([]);
    expect(hindrance).toMatch(/^The receiver sent nothing after the text "Hi"\. Tell it .* replies: false/);
  });

  it.each([
    ['nothing that needs replies is examined', ['not-200'], undefined],
    ['doctor was told that it never sends', ['not-200', 'answers-duplicates'], false],
  ])('can be judged where %s', async (_, rules, replies) => {
    const { hindrance, results } = await examine(rules, replies);
    expect([hindrance, results.map(({ result }) => result)]).toEqual([
      undefined,
      ['passed', 'off'].slice(0, rules.length),
    ]);
  });
});
