import type { Profile } from '@whapi-webhooks/contract';
import { Option } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Draft } from '../vendor/strict-schema.ts';
import type { Register } from './command.ts';
import { notEmpty } from './option-parsers.ts';

export const registerSchema: Register = (program, session) => {
  program
    .command('schema')
    .summary('print the JSON Schema of the webhooks')
    .description(
      'Prints a JSON Schema in standard keywords, for validators in any language. It contains all definitions that it ' +
        'refers to, and accepts what `validate` accepts in the same profile; as there, a webhook may lack `event`.',
    )
    .addOption(
      new Option('--profile <profile>', 'tolerant for real traffic; strict for payloads that you write')
        .choices(['tolerant', 'strict'] satisfies Profile[])
        .default('tolerant'),
    )
    .addOption(
      new Option('--draft <draft>', 'version of JSON Schema')
        .choices(['2020-12', 'draft-07'] satisfies Draft[])
        .default('2020-12'),
    )
    .option('--event <name>', 'only the webhook of this event, such as chats.patch (default: all events)', notEmpty)
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks schema > webhooks.schema.json',
          'whapi-webhooks schema --profile strict --draft draft-07 --event chats.patch',
        ],
        { [ExitCode.fine]: 'success', [ExitCode.environment]: 'environment error: the output could not be written' },
      ),
    )
    .action(async (options) => {
      const { printSchema } = await import('../vendor/print-schema.ts');
      session.exitCode = await printSchema(options, session.io);
    });
};
