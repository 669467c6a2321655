import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './root.ts';
import { changeset, copyManifests } from './testing/copy-manifests.ts';

const run = promisify(execFile);
const script = path.join(import.meta.dirname, 'check-changeset.ts');
const RELEASED = 'schemas/released/0.1.0.json';
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
  await mkdir(path.join(folder, 'schemas/released'));
  await mkdir(path.join(folder, 'schemas/dist'));
  await cp(path.join(root, RELEASED), path.join(folder, RELEASED));
  const bundle = await read(RELEASED);
  planted[change](bundle);
  await writeFile(path.join(folder, 'schemas/dist/bundle.json'), JSON.stringify(bundle));
  return run(process.execPath, [script, folder]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
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
    await cp(path.join(root, 'schemas/released'), path.join(folder, 'schemas/released'), { recursive: true });
    await mkdir(path.join(folder, 'schemas/dist'));
    await cp(path.join(root, RELEASED), path.join(folder, 'schemas/dist/bundle.json'));
    const { stderr } = await run(process.execPath, [script, folder]).catch((error) => error);
    expect(stderr).toMatch(/^Failed to accept the changesets: .*@whapi-webhooks\/odd/);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});
