import { Argument } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { assignment, header, httpUrl, modeOption, notEmpty, wholeNumber } from './option-parsers.ts';

export const registerTrigger: Register = (program, session) => {
  program
    .command('trigger')
    .summary('send a webhook, or the webhooks of a scenario, to a receiver')
    .description(
      'Sends a webhook, or plays a scenario and sends all its webhooks, to a running receiver.\n' +
        'Without --to it lists the events and scenarios there are.',
    )
    .addArgument(new Argument('[name]', 'an event such as chats.patch, or a scenario such as incoming-chat'))
    .option('--to <url>', 'where the receiver is', httpUrl)
    .addOption(modeOption('how webhooks are addressed').default('body'))
    .option('--example <name>', 'the example that the webhook of an event is made from', notEmpty, 'minimal')
    .option('--set <pointer=json>', 'puts a value into the webhook of an event; may be repeated', assignment)
    .option('--header <name=value>', 'sends a header along; may be repeated', header)
    .option('--count <number>', 'how many times', wholeNumber(1, 1_000_000), 1)
    .option('--seed <number>', 'decides all ids', wholeNumber(0, 2 ** 32 - 1))
    .option('--unchecked', 'sends a webhook even though it breaks the contract')
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks trigger',
          'whapi-webhooks trigger chats.patch --to http://localhost:3000/hook',
          `whapi-webhooks trigger chats.patch --to http://localhost:3000/hook --set '/chats_updates/0/changes=["mute"]'`,
          'whapi-webhooks trigger incoming-chat --to http://localhost:3000/hook --mode method',
        ],
        {
          [ExitCode.fine]: 'every webhook was answered with 200',
          [ExitCode.broken]: 'the webhook breaks the contract, or was answered with another status',
          [ExitCode.environment]: 'the receiver did not answer',
        },
      ),
    )
    .action(async (name, options) => {
      const { trigger } = await import('../trigger/trigger.ts');
      session.exitCode = await trigger(name, options, session.io);
    });
};
