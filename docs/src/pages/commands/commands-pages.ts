import { code, codeBlock } from '../../markdown/code.ts';
import type { Pages } from '../../markdown/page.ts';
import { pageFrom } from '../../markdown/page.ts';
import { table } from '../../markdown/table.ts';
import type { CommandEntry, Option } from './read-commands.ts';

const SOURCE = 'packages/cli/src/commands';

/** The index of all commands, and a page for each. */
export function commandsPages(commands: readonly CommandEntry[]): Pages {
  return new Map([
    ['commands.md', index(commands)],
    ...commands.map((command): [string, string] => [`commands/${command.name}.md`, commandPage(command)]),
  ]);
}

function index(commands: readonly CommandEntry[]): string {
  return pageFrom(
    SOURCE,
    '# Commands',
    `${code('npx whapi-webhooks <command>')} works with a bot in any language. [The README of the command](../packages/cli/README.md) tells more about each; ${code('--help')} prints what is on these pages.`,
    table(
      ['command', 'what it does'],
      commands.map(({ name, summary }) => [
        `[${name}](commands/${name}.md)`,
        `${summary.charAt(0).toUpperCase()}${summary.slice(1)}`,
      ]),
    ),
  );
}

function commandPage(command: CommandEntry): string {
  const { name, description, usage, options, examples, exitCodes } = command;
  return pageFrom(
    SOURCE,
    `# ${name}`,
    ...description.split('\n').map(escaped),
    codeBlock('sh', `npx ${usage}`),
    command.arguments.length > 0 ? '## Arguments' : undefined,
    command.arguments.length > 0
      ? table(
          ['argument', 'description'],
          command.arguments.map((argument) => [code(argument.name()), escaped(argument.description)]),
        )
      : undefined,
    '## Options',
    table(
      ['option', 'description', 'values', 'default'],
      options.map((option) => [code(option.flags), escaped(option.description), valuesOf(option), defaultOf(option)]),
    ),
    '## Examples',
    codeBlock('sh', examples.map((line) => line.replace(/(^| )whapi-webhooks /, '$1npx whapi-webhooks ')).join('\n')),
    '## Exit codes',
    table(
      ['exit code', 'meaning'],
      exitCodes.map(([exitCode, meaning]) => [code(exitCode), escaped(meaning)]),
    ),
    '[All commands](../commands.md) · [README of the command](../../packages/cli/README.md)',
  );
}

function valuesOf({ argChoices, mandatory }: Option): string {
  return [argChoices?.map(code).join(', '), mandatory ? 'required' : ''].filter(Boolean).join('; ');
}

function defaultOf({ defaultValue, defaultValueDescription }: Option): string {
  const value = defaultValueDescription ?? (typeof defaultValue === 'boolean' ? undefined : defaultValue);
  return value === undefined ? '' : escaped(`${value}`);
}

/** Help is plain text: what looks like Markdown or HTML in it is not. Names in angle brackets and options are code. */
function escaped(text: string): string {
  return text
    .split(/("[^"]*"|--[a-z][a-z-]*|<[a-z-]+>|\S*\/__whapi\/\S*?(?=[:,.;]?(?:\s|$)))/)
    .map((part, index) =>
      index % 2 === 1
        ? code(part.replace(/^"(whapi-webhooks .*|docker .*)"$/, '$1'))
        : part.replaceAll(/[*_`<>[\]]/g, '\\$&'),
    )
    .join('');
}
