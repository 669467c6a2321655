import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';

export const registerTypes: Register = (program, session) => {
  program
    .command('types')
    .summary('print the TypeScript types of the webhooks')
    .description(
      'Prints the types of @whapi-webhooks/types as one file of declarations without imports, for projects that keep a ' +
        'copy instead of a dependency. Functions such as isEvent are not in it.',
    )
    .addHelpText(
      'after',
      helpText(['whapi-webhooks types > whapi-webhooks.d.ts', 'whapi-webhooks types > types/whapi-webhooks.d.ts'], {
        [ExitCode.fine]: 'success',
        [ExitCode.environment]: 'environment error: the output could not be written',
      }),
    )
    .action(async () => {
      const { printTypes } = await import('../vendor/print-types.ts');
      session.exitCode = await printTypes(session.io);
    });
};
