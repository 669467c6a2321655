import { listFiles } from './list-files.ts';
import { readJson } from './read-json.ts';

const STORY = /^[a-z\d]+(?:-[a-z\d]+)*\.json$/;

/**
 * Checks that every example or counterexample can be read, and that its folder and name can become part of generated
 * code: `<kind>/<event>/<name in kebab-case>.json`.
 * @param root the folder of this package
 * @throws {Error} naming the file.
 */
export async function checkPayloadFiles(
  root: string,
  kind: 'examples' | 'counterexamples',
  events: readonly string[],
): Promise<void> {
  for (const file of await listFiles(root)) {
    const [folder, event = '', name = '', ...more] = file.split('/');
    if (folder !== kind) continue;
    const place = JSON.stringify(file);
    if (!events.includes(event)) throw new Error(`Failed to read ${place}: ${JSON.stringify(event)} is not an event`);
    if (!STORY.test(name) || more.length > 0) {
      throw new Error(
        `Failed to read ${place}: its name is not in kebab-case. Rename it to ${kind}/<event>/<name>.json`,
      );
    }
    await readJson(root, file);
  }
}
