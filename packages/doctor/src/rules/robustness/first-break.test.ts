import { describe, expect, it } from 'vitest';
import { Lab } from '../../lab/lab.ts';
import { processTarget } from '../../receiver/process-target.ts';
import { exampleBases } from './bases.ts';
import { firstBreak } from './first-break.ts';
import type { Provocation } from './provocation.ts';

/** A lab with a receiver that responds, and sends nothing. */
async function labWith(respond: () => Response): Promise<{ lab: Lab; provocations: Provocation[] }> {
  const lab = new Lab({
    target: processTarget(() => async () => respond(), {}),
    ...{ say: 'Hi', subscription: {}, patienceMs: 100, answerPatienceMs: 1_000, slowAfterMs: 5_000 },
  });
  await lab.start();
  const provocations = exampleBases(lab).map(({ event, webhook }) => ({ title: event, webhook }));
  expect(provocations.length).toBeGreaterThan(60);
  return { lab, provocations };
}

describe('a receiver that survives', () => {
  it('passes once all webhooks were sent', async () => {
    const { lab, provocations } = await labWith(() => new Response());
    expect(await firstBreak(lab, provocations)).toEqual({ result: 'passed' });
  });

  it('is not judged where the time was over before', async () => {
    const { lab, provocations } = await labWith(() => new Response());
    expect(await firstBreak(lab, provocations, { sendingMs: 0, searchMs: 0 })).toEqual({
      result: 'not-judged',
      why: `The receiver survived 60 of ${provocations.length} webhooks, and the others were not sent, since these took more than 0 s`,
      hint: expect.stringContaining('respond sooner'),
    });
  });
});

it('is not judged where it broke, and the time was over before it was known at what', async () => {
  let webhooks = 0;
  const { lab, provocations } = await labWith(() => new Response(null, { status: ++webhooks === 20 ? 500 : 200 }));
  expect(await firstBreak(lab, provocations, { sendingMs: 60_000, searchMs: 0 })).toMatchObject({
    result: 'not-judged',
    why: `The receiver responds with 500, and at which of 60 of ${provocations.length} webhooks was not found out in 0 s`,
  });
});
