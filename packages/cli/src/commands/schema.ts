import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { notEmpty } from '../options/option-parsers.ts';
import { profileOption } from '../options/shared-options.ts';
import type { Draft } from '../vendor/strict-schema.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerSchema: Register = (program, session) => {
  program
    .command('schema')
    .summary('print the JSON Schema of the webhooks')
    .description(
      'Prints a JSON Schema in standard keywords, for validators in any language. It contains all definitions that it ' +
        'refers to, and accepts what "whapi-webhooks validate" accepts in the same profile, including webhooks without ' +
        'an event.',
    )
    .addOption(profileOption('tolerant for captured traffic; strict for payloads that you write'))
    .addOption(
      new Option('--draft <draft>', 'version of JSON Schema')
        .choices(['2020-12', 'draft-07'] satisfies Draft[])
        .default('2020-12'),
    )
    .addOption(
      new Option('--event <name>', 'only the webhook of this event, such as chats.patch')
        .argParser(notEmpty)
        .default(undefined, 'all events'),
    )
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks schema > webhooks.schema.json',
          'whapi-webhooks schema --profile strict --draft draft-07 --event chats.patch',
        ],
        { [ExitCode.fine]: 'success', [ExitCode.environment]: 'environment error: the output cannot be written' },
      ),
    )
    .action(async (options) => {
      const { printSchema } = await import('../vendor/print-schema.ts');
      session.exitCode = await printSchema(options, session.io);
    });
};
