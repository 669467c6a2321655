import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { compareInTime } from './compare-in-time.ts';
import type { Progress } from './progress.ts';

const entity = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };
const optional = { ...entity, required: [] };
/** Takes much longer to decide than any test runs. */
const hard = (extra: number) => ({
  oneOf: Array.from({ length: 40 }, (_, i) => ({
    allOf: Array.from({ length: 40 }, (_, k) => ({ properties: { [`p${i}-${k}`]: { minimum: i + k + extra } } })),
  })),
});

async function compareUntil(old: object, next: object, isLast: (progress: Progress) => boolean) {
  const cwd = await tempFolder({ 'old.json': old, 'new.json': next });
  const controller = new AbortController();
  return compareInTime(
    { old: 'old.json', next: 'new.json', profile: 'tolerant', maxSize: 1e7, cwd },
    {
      signal: controller.signal,
      onProgress: (progress) => {
        if (isLast(progress)) controller.abort('10 seconds');
      },
    },
  );
}

const isStage = (stage: string) => (progress: Progress) =>
  progress !== 'decided' && 'stage' in progress && progress.stage === stage;

it('keeps what was decided when it is ended, and cannot decide about the rest', async () => {
  const [old, next] = [
    { $defs: { First: entity, Hard: hard(0), Last: entity } },
    { $defs: { First: optional, Hard: hard(0.5), Last: optional } },
  ];
  const findings = await compareUntil(old, next, (progress) => progress === 'decided');
  expect(findings).toMatchObject([
    { severity: 'breaking', rule: 'property-optional', subject: 'First', document: {} },
    { severity: 'undecided', subject: 'Hard', reason: expect.stringContaining('within 10 seconds: reading took ') },
    { severity: 'undecided', subject: 'Last', reason: expect.stringMatching(/comparing took \d+\.\d s$/) },
  ]);
});

it('keeps a document that breaks, also if there is no time left to find where', async () => {
  const findings = await compareUntil(entity, optional, (progress) => progress !== 'decided' && 'whole' in progress);
  expect(findings).toMatchObject([{ severity: 'breaking', document: {} }]);
});

it.each(['reading', 'compiling'])('cannot decide if it is ended while it is %s', async (stage) => {
  const findings = await compareUntil(hard(0), hard(0.5), isStage(stage));
  expect(findings).toMatchObject([{ severity: 'undecided', reason: expect.stringContaining(`${stage} took`) }]);
});
