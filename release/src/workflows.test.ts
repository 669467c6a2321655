import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nodeVersions } from '../../compat/src/versions.ts';
import { published, readManifest, root } from '../../workspaces.shared.ts';
import { compareVersions } from './version-step.ts';

// The parser imports JSON without saying so, which Node rejects.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return /@actions.*\.json$/.test(resolved.url) ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

interface Step {
  run?: string;
  uses?: string;
  if?: string;
  env?: Record<string, string>;
}
interface Job {
  permissions?: Record<string, string>;
  needs?: string;
  strategy?: { matrix: { os: string[]; node: string[] } };
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = path.join(root, '.github/workflows');
const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
const workflowOf = (name: string): Workflow => parse(texts.get(name)!);
const stepsOf = (name: string) => Object.values(workflowOf(name).jobs).flatMap(({ steps }) => steps);
const runsOf = (steps: Step[]) => steps.flatMap(({ run }) => run ?? []);
const { packageManager, scripts } = readManifest('.') as unknown as {
  packageManager: string;
  scripts: Record<string, string>;
};
const ciRun = readFileSync(path.join(root, '.ci/run'), 'utf8');

/** What is wrong with a workflow, as the parser of GitHub sees it. */
function faultsOf(content: string): string[] {
  const { context } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

/** The npm commands of a script: `test`, `run check`, `ci`. */
function npmCommandsOf(script: string): string[] {
  return [...script.matchAll(/\bnpm (run (?:--silent )?[\w:-]+|test\b|ci\b)/g)].map(([, command]) =>
    command!.replace('--silent ', ''),
  );
}

it('are two', () => {
  expect([...texts.keys()].sort()).toEqual(['ci.yml', 'release.yml']);
});

describe.each([...texts])('%s', (name, text) => {
  it('keeps to the schema of GitHub', () => {
    expect(faultsOf(text)).toEqual([]);
    expect(faultsOf(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
    expect(faultsOf(text.replace('contents: read', 'contents: none-at-all'))).not.toEqual([]);
  });

  it('runs only scripts of this repository, with the npm that it is made with', () => {
    const runs = runsOf(stepsOf(name));
    const commands = runs.flatMap(npmCommandsOf);
    for (const command of commands.filter((command) => command.startsWith('run ')))
      expect(scripts).toHaveProperty([command.slice('run '.length)]);
    const versions = runs.flatMap((run) => run.match(/npm@[\d.]+/g) ?? []);
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions)).toEqual(new Set([packageManager]));
  });

  it('pins actions to a commit, and puts no expression into the text of a script', () => {
    const uses = text.match(/uses: .*/g)!;
    for (const use of uses) expect(use).toMatch(/^uses: [\w-]+\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    expect(runsOf(stepsOf(name)).join()).not.toContain('${{');
  });
});

describe('ci.yml', () => {
  const { permissions, jobs } = workflowOf('ci.yml');
  const { matrix } = jobs.test!.strategy!;

  it('does what .ci/run does, on Linux, macOS and Windows', () => {
    expect(matrix.os.map((os) => os.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
    const everywhere = jobs.test!.steps.filter((step) => step.if === undefined);
    expect(runsOf(everywhere)).toContain('bash .ci/run');
    expect(npmCommandsOf(ciRun).filter((command) => command !== 'ci')).toEqual(
      // The first one is in a comment.
      ['run test:long', 'test', 'run test:long', 'run check'],
    );
  });

  it('tries the oldest Node that packages accept, the one they are made with, and the newest', () => {
    const [oldest, current, newest] = nodeVersions;
    expect(matrix.node).toEqual([oldest, current.split('.')[0], newest.split('.')[0]]);
    for (const workspace of published) {
      const { node } = readManifest(workspace).engines as { node: string };
      expect(node).toMatch(/^>=\d+\.\d+$/);
      expect(compareVersions(`${node.slice(2)}.0`, oldest)).toBe(0);
    }
  });

  it('may only read', () => {
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('permissions');
  });
});

describe('release.yml', () => {
  const { permissions, jobs } = workflowOf('release.yml');

  it('gives the right to sign and to write only to the job that publishes', () => {
    expect(permissions).toEqual({});
    expect(jobs.test!.permissions).toEqual({ contents: 'read' });
    expect(jobs.publish!.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
  });

  it('publishes with provenance, after the tests', () => {
    expect(jobs.publish!.needs).toBe('test');
    expect(runsOf(jobs.test!.steps).flatMap(npmCommandsOf)).toEqual(['ci', 'test', 'run check']);
    const publishing = jobs.publish!.steps.find(({ run }) => run === 'npm run release:publish');
    expect(publishing?.env).toEqual({ NPM_CONFIG_PROVENANCE: 'true' });
    expect(scripts['release:publish']).toBe('npm run build && changeset publish --no-git-tag');
  });
});
