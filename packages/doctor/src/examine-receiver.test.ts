import express from 'express';
import { expect, it } from 'vitest';
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
