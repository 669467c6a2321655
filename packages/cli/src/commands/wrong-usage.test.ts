import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../create-program.ts';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const HINT = '. Run it with --help to see its options\n';

/** Every command, those of commands too, with its names. */
function commandsOf(parent: Command, names: string[] = []): { names: string[]; command: Command }[] {
  return parent.commands.flatMap((command) => {
    const path = [...names, command.name()];
    return [{ names: path, command }, ...commandsOf(command, path)];
  });
}

const program = createProgram({ io: testIo(), exitCode: 0, complaint: [] });
const all = commandsOf(program);

async function errorOf(...argv: string[]): Promise<string> {
  const io = testIo({ cwd: await tempFolder() });
  expect([argv, await run(argv, io), io.stdout.text]).toEqual([argv, 2, '']);
  return io.stderr.text;
}

/** A value for each option that a command cannot do without. */
function neededBy(command: Command): string[] {
  return command.options.filter(({ mandatory }) => mandatory).flatMap(({ long }) => [long!, 'http://localhost:1']);
}

describe.each(all.map(({ names, command }) => [names.join(' '), names, command] as const))(
  '%s',
  (_, names, command) => {
    it('rejects an unknown option in one line with the hint', async () => {
      const error = await errorOf(...names, ...neededBy(command), '--no-such\n\u001b[2Joption');
      expect(error).toBe(String.raw`error: unknown option '--no-such\n\u001b[2Joption'` + HINT);
    });

    it.runIf(command.options.some(({ required }) => required))('rejects an option without its value', async () => {
      const { flags, long } = command.options.find(({ required }) => required)!;
      expect(await errorOf(...names, long!)).toBe(`error: option '${flags}' argument missing${HINT}`);
    });

    it('rejects arguments that are missing, or too many', async () => {
      const { required, variadic } = command.registeredArguments[0] ?? {};
      if (required) expect(await errorOf(...names)).toMatch(/^error: missing required argument '\w+'\. Run it .+\n$/);
      if (variadic) return;
      const error = await errorOf(...names, ...neededBy(command), 'a', 'b', 'c');
      expect(error).toMatch(
        /^error: too many arguments for '\w+'\. Expected \d arguments? but got 3: a, b, c\. Run it .+\n$/,
      );
    });

    it('rejects each wrong value of an option in one line', async () => {
      for (const { long, required, argChoices, parseArg } of command.options) {
        if (!required || (!argChoices && !parseArg)) continue;
        const error = await errorOf(...names, long!, '\n');
        expect([long, error]).toEqual([
          long,
          expect.stringMatching(/^error: option .+ argument '\\n' is invalid\. [^\n]+\n$/),
        ]);
        expect(error.endsWith(HINT)).toBe(true);
      }
    });
  },
);

it.each([
  ['validate', 'a.json', '--event'],
  ['conform', '--to', 'http://127.0.0.1:1/', '--events'],
  ['serve', '--webhook', 'http://127.0.0.1:1/', '--events'],
  ['schema', '--event'],
  ['trigger', '--to', 'http://127.0.0.1:1/'],
])('says in the same words that an event is unknown: %s', async (...argv) => {
  expect(await errorOf(...argv, 'chats.ptch')).toMatch(
    /^error: unknown event( or scenario)? "chats\.ptch"\. Did you mean "chats\.patch"\?\n$/,
  );
});

it('suggests what was meant in the same line', async () => {
  expect(await errorOf('valdate', 'x')).toBe(`error: unknown command 'valdate' (Did you mean validate?)${HINT}`);
  expect(await errorOf('validate', 'x', '--profil', 'strict')).toBe(
    `error: unknown option '--profil' (Did you mean --profile?)${HINT}`,
  );
});
