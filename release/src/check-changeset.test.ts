import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../../workspaces.shared.ts';
import { changeset, copyManifests } from './testing/copy-manifests.ts';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'check-changeset.ts');
const RELEASED = 'schemas/released/0.1.0.json';
const BUILT = 'schemas/dist/bundle.json';
const read = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8'));

interface Bundle {
  description: string;
  $defs: { Label: { properties: Record<string, object> } };
}

/** Changes of the schemas, by the verdict that they deserve. */
const planted = {
  none: () => {},
  patch: (bundle: Bundle) => {
    bundle.description = 'Another description.';
  },
  minor: (bundle: Bundle) => {
    bundle.$defs.Label.properties.planted = { type: 'string' };
  },
  major: (bundle: Bundle) => {
    bundle.$defs.Label.properties.name = { type: 'number' };
  },
};

/** Runs the check on the schemas with a change, and pending changesets by their bump. */
async function check(change: keyof typeof planted, ...bumps: string[]) {
  const changesets = bumps.map((bump) => [bump, changeset({ '@whapi-webhooks/schemas': bump }, 'A change.')] as const);
  const folder = await copyManifests(Object.fromEntries(changesets));
  await putSchemas(folder, planted[change]);
  return run(process.execPath, [script, folder]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

/** The schemas as 0.1.0 has them, and as they are built with a change. */
async function putSchemas(folder: string, change: (bundle: Bundle) => void = () => {}): Promise<void> {
  const bundle = await read(RELEASED);
  for (const file of [RELEASED, BUILT]) {
    await mkdir(path.dirname(path.join(folder, file)));
    await writeFile(path.join(folder, file), JSON.stringify(bundle));
    change(bundle);
  }
}

describe('the changesets', () => {
  it.each([
    ['none', [], 0],
    ['patch', [], 0],
    ['minor', [], 1],
    ['minor', ['patch'], 0],
    ['major', [], 1],
    ['major', ['patch'], 1],
    ['major', ['minor'], 0],
    ['major', ['patch', 'minor'], 0],
    ['major', ['major'], 0],
  ] as const)(
    'when the schemas changed in a way that is %s, changesets %j end with %i',
    async (change, bumps, code) => {
      const result = await check(change, ...bumps);
      expect(result).toMatchObject({ code });
      expect(result.stdout).toContain(`The schemas since 0.1.0: ${change}`);
    },
  );

  it('say what changed, which bump is needed, and how to write it', async () => {
    const { stderr } = await check('major', 'patch');
    expect(stderr).toMatch(
      /^Failed to accept the changesets: the schemas changed since 0\.1\.0, and the verdict is major/,
    );
    expect(stderr).toContain('the next version must be 0.2.0 or later, but the pending changesets lead to 0.1.1.');
    expect(stderr).toMatch(/^ {2}breaking {2}\S+ {2}\S*\/Label\/properties\/name/m);
    expect(stderr).toContain('Run `npx changeset`, choose @whapi-webhooks/schemas and minor,');
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('say what is wrong with a changeset of a package that does not exist', async () => {
    const folder = await copyManifests({ odd: changeset({ '@whapi-webhooks/odd': 'patch' }, 'Odd.') });
    await putSchemas(folder);
    const { stderr } = await run(process.execPath, [script, folder]).catch((error) => error);
    expect(stderr).toMatch(/^Failed to accept the changesets: .*@whapi-webhooks\/odd/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

it('compares with the bundle that the last release has kept', async () => {
  const folder = await copyManifests({});
  await putSchemas(folder, planted.major);
  const manifest = path.join(folder, 'schemas/package.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"version": "0.1.0"', '"version": "0.2.0"'));
  const keep = path.join(import.meta.dirname, 'keep-bundle.ts');
  await run(process.execPath, [keep, folder]);
  const { stdout } = await run(process.execPath, [script, folder]);
  expect(stdout).toMatch(/^The schemas since 0\.2\.0: (patch|none), next version 0\.2\.0/);

  const kept = () => readFile(path.join(folder, 'schemas/released/0.2.0.json'), 'utf8');
  const before = await kept();
  await writeFile(path.join(folder, BUILT), '{}');
  const again = await run(process.execPath, [keep, folder]);
  expect([again.stdout, await kept()]).toEqual(['The bundle of 0.2.0 is already kept.\n', before]);
});
