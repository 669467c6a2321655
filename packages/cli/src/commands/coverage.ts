import { Argument, InvalidArgumentError } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { formatOption } from '../options/format-option.ts';
import { listOf, notEmpty, paths } from '../options/option-parsers.ts';
import { quietOption } from '../options/shared-options.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerCoverage: Register = (program, session) => {
  program
    .command('coverage')
    .summary('which parts of the contract your tests cover')
    .description(
      'Merges reports on what the mocks of your tests delivered: events, types of messages and actions, changes of chats, ' +
        'modes and faults, and how the handler responded. Each process of the tests writes a report to the folder that the ' +
        'environment variable WHAPI_COVERAGE names; the reporter for Vitest and whapi.coverage() return the same.',
    )
    .addArgument(new Argument('<reports...>', 'files, or folders with .json files').argParser(paths))
    .option(
      '--threshold <group=value>',
      'what must be covered of events, messageTypes, actionTypes, chatChanges, modes or faults: a percentage, or names ' +
        'separated by commas; repeatable',
      threshold,
    )
    .option(
      '--handles <events>',
      'events that the app handles, separated by commas: each must be covered',
      listOf(notEmpty),
    )
    .addOption(formatOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks coverage coverage/whapi/',
          'whapi-webhooks coverage unit.json e2e.json --threshold events=80 --threshold messageTypes=text,image',
          'whapi-webhooks coverage coverage/whapi/ --handles messages.post,chats.patch --format pretty --format markdown=coverage.md',
        ],
        {
          [ExitCode.fine]: 'no threshold was missed',
          [ExitCode.violation]: 'coverage is below a threshold, or does not include an event that the app handles',
          [ExitCode.environment]: 'environment error: a file cannot be read, or is no report',
        },
      ),
    )
    .action(async (reports: string[], options) => {
      const { coverage } = await import('../coverage/coverage.ts');
      session.exitCode = await coverage(reports, options, session.io);
    });
};

/** Collects `<group>=<percentage or names>` options. */
function threshold(text: string, previous: readonly [string, number | string[]][] = []): [string, number | string[]][] {
  const [, group = '', value = ''] = /^(\w+)=(.+)$/s.exec(text) ?? [];
  const percent = /^-?[\d.]+%?$/.test(value.trim()) ? Number(value.replace('%', '')) : undefined;
  if (group === '' || Number.isNaN(percent)) {
    throw new InvalidArgumentError(
      'Expected a percentage such as events=80, or names such as messageTypes=text,image.',
    );
  }
  return [...previous, [group, percent ?? listOf(notEmpty)(value)]];
}
