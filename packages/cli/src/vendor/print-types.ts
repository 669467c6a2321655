import { readFile } from 'node:fs/promises';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';

/** The files with types. The others declare functions, which a file of declarations cannot bring along. */
const FILES = ['generated', 'any-message', 'any-webhook', 'webhook-of'];

/** Prints the types of webhooks as one file of declarations, which compiles alone. */
export async function printTypes({ stdout }: Io): Promise<ExitCode> {
  const manifest = import.meta.resolve('@whapi-webhooks/types/package.json');
  const read = (path: string) => readFile(new URL(path, manifest), 'utf8');
  const [licence = '', ...declarations] = await Promise.all([
    read('LICENSE'),
    ...FILES.map((name) => read(`dist/${name}.d.ts`)),
  ]);
  const header = [
    `Types of the webhooks of Whapi.Cloud, from @whapi-webhooks/types ${version()}. Unofficial.`,
    'Printed by `whapi-webhooks types`: print it anew instead of editing it.',
    '',
    ...licence.trim().split('\n'),
  ];
  stdout.write(
    [
      `/*\n${header.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`,
      ...declarations.map(withoutModules),
      // Without an export of its own, the file would export what it declares for itself only.
      'export {};\n',
    ].join('\n'),
  );
  return ExitCode.fine;
}

/** A file of declarations without its imports and its own `export {}`. */
function withoutModules(text: string): string {
  return text.replaceAll(/^import type .*;\n|^export \{\};\n|^\/\/# sourceMappingURL=.*\n?/gm, '').trimEnd();
}
