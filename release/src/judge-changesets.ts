import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import getReleasePlan from '@changesets/get-release-plan';
import { bumpFor, compareVersions, leastVersion, type Verdict } from './version-step.ts';

const run = promisify(execFile);
const bin = fileURLToPath(new URL('bin/whapi-webhooks.js', import.meta.resolve('whapi-webhooks/package.json')));

interface Finding {
  severity: 'breaking' | 'undecided' | 'minor' | 'patch';
  rule: string;
  oldPointer?: string;
  newPointer?: string;
  message: string;
}

/** How the pending changesets fit the changes of the schemas. */
export interface Judgement {
  /** Version of the last bundle that was released. */
  released: string;
  verdict: Verdict;
  /** The version that `changeset version` would set. */
  next: string;
  /** Why the changesets do not fit, and what to do. */
  problem: string | undefined;
}

/**
 * Compares the schemas with the last bundle that was released, and the verdict with the pending changesets.
 * @param root folder of a workspace with a built `schemas/dist/bundle.json`
 */
export async function judgeChangesets(root: string): Promise<Judgement> {
  const versions = await readdir(path.join(root, 'schemas/released'));
  const released = versions
    .map((file) => file.replace(/\.json$/, ''))
    .sort(compareVersions)
    .at(-1)!;
  const bundles = [`schemas/released/${released}.json`, 'schemas/dist/bundle.json'] as const;
  const { verdict, findings } = await diff(root, ...bundles);

  const { name, version } = JSON.parse(await readFile(path.join(root, 'schemas/package.json'), 'utf8'));
  const { releases } = await getReleasePlan(root);
  const next = releases.find((release) => release.name === name)?.newVersion ?? version;
  const bump = bumpFor(released, verdict);
  const least = leastVersion(released, verdict);
  if (bump === undefined || compareVersions(next, least) >= 0) return { released, verdict, next, problem: undefined };
  const list = findings
    .filter(({ severity }) => severity !== 'patch')
    .map(
      ({ severity, rule, newPointer, oldPointer, message }) =>
        `  ${severity}  ${rule}  ${newPointer ?? oldPointer}\n    ${message}`,
    );
  const problem = `the schemas changed since ${released}, and the verdict is ${verdict}: the next version must be ${least} or later, but the pending changesets lead to ${next}.
${list.join('\n')}
Run \`npx changeset\`, choose ${name} and ${bump}, and write what users get and what they have to change. Or undo the change.
\`npx whapi-webhooks diff ${bundles.join(' ')}\` shows more`;
  return { released, verdict, next, problem };
}

async function diff(root: string, ...bundles: string[]): Promise<{ verdict: Verdict; findings: Finding[] }> {
  const args = [bin, 'diff', ...bundles, '--format', 'json'];
  const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 1e8 }).catch((error) => {
    // 1 is the verdict major; whatever else happened is an error.
    if (error.code === 1) return error as { stdout: string };
    throw new Error(`failed to compare ${bundles.join(' with ')}: ${error.stderr || error.message}`);
  });
  const { results, summary } = JSON.parse(stdout);
  return { verdict: summary.verdict, findings: results };
}
