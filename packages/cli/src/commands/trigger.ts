import { Argument } from 'commander';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';
import { assignment, header, httpUrl, modeOption, notEmpty, seedOption, wholeNumber } from './option-parsers.ts';

export const registerTrigger: Register = (program, session) => {
  program
    .command('trigger')
    .summary('send webhooks to a receiver')
    .description(
      'Sends the webhook of an event, or all webhooks of a scenario or a scenario file, to a running receiver.\n' +
        'The webhook of an event is an example with new ids of messages, statuses and calls, and the present time, ' +
        'so that a receiver which ignores duplicates handles it. With the same --seed, the ids are the same.\n' +
        'A scenario file is JSON: steps in order, each with the name of a verb and its argument.\n' +
        'Without arguments it lists the events and scenarios.',
    )
    .addArgument(
      new Argument('[name]', 'event such as chats.patch, scenario such as incoming-chat, or file such as story.json'),
    )
    .option('--to <url>', 'URL of the receiver', httpUrl)
    .addOption(modeOption('how webhooks are addressed').default('body'))
    .option('--example <name>', 'example to send for an event (default: a typical one)', notEmpty)
    .option('--set <pointer=json>', 'set a value in the webhook of an event; repeatable', assignment)
    .option('--header <name=value>', 'add a header to each request; repeatable', header)
    .option('--count <number>', 'how many times to send it', wholeNumber(1, 1_000_000), 1)
    .option('--limit <seconds>', 'how long a scenario may take (default: 60)', wholeNumber(1, 86_400))
    .addOption(seedOption('seed for ids (default: a random one)'))
    .option('--unchecked', 'send the webhook of an event even if it violates the contract')
    .addHelpText(
      'after',
      helpText(
        [
          'whapi-webhooks trigger',
          'whapi-webhooks trigger chats.patch --to http://localhost:3000/hook',
          `whapi-webhooks trigger chats.patch --to http://localhost:3000/hook --set '/chats_updates/0/changes=["mute"]'`,
          'whapi-webhooks trigger incoming-chat --to http://localhost:3000/hook --mode method',
          'whapi-webhooks trigger story.json --to http://localhost:3000/hook',
        ],
        {
          [ExitCode.fine]: 'the receiver answered every webhook with status 200',
          [ExitCode.violation]:
            'contract violation: the webhook is invalid, the receiver answered with another status, or a step failed',
          [ExitCode.environment]: 'environment error: the receiver did not answer, or the file is unreadable',
        },
      ),
    )
    .action(async (name, options) => {
      const { trigger } = await import('../trigger/trigger.ts');
      session.exitCode = await trigger(name, options, session.io);
    });
};
