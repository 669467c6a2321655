import { ExitCode } from '../exit-code.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerTypes: Register = (program, session) => {
  program
    .command('types')
    .summary('print the TypeScript types of the webhooks')
    .description(
      'Prints the types of @whapi-webhooks/types as one file of declarations without imports, for projects that keep a ' +
        'copy instead of a dependency. It does not declare functions such as isEvent.',
    )
    .addHelpText(
      'after',
      helpText(['whapi-webhooks types > whapi-webhooks.d.ts', 'whapi-webhooks types > types/whapi-webhooks.d.ts'], {
        [ExitCode.fine]: 'success',
        [ExitCode.environment]: 'environment error: the output cannot be written',
      }),
    )
    .action(async () => {
      const { printTypes } = await import('../vendor/print-types.ts');
      session.exitCode = await printTypes(session.io);
    });
};
