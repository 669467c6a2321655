import { listFiles } from './list-files.ts';
import { readJson } from './read-json.ts';

const STORY = /^[a-z\d]+(?:-[a-z\d]+)*\.json$/;

/**
 * Checks that every file of examples and counterexamples can be read, and that its folder and name may become part of
 * generated code: `<event>/<name in kebab-case>.json`.
 * @throws {Error} naming the file.
 */
export async function checkPayloadFiles(folder: string, kind: string, events: readonly string[]): Promise<void> {
  for (const file of await listFiles(folder)) {
    const [event = '', name = '', ...more] = file.split('/');
    const place = JSON.stringify(`${kind}/${file}`);
    if (!events.includes(event)) throw new Error(`Failed to read ${place}: ${JSON.stringify(event)} is not an event`);
    if (!STORY.test(name) || more.length > 0) {
      throw new Error(`Failed to read ${place}: its name is not in kebab-case. Rename it to <event>/<name>.json`);
    }
    await readJson(folder, file);
  }
}
