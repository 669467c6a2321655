import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Register } from './command.ts';
import { helpText } from './help-text.ts';

export const registerDemo: Register = (program, session) => {
  program
    .command('demo')
    .summary('watch the mock and a receiver at work')
    .description(
      "Starts a mock Whapi and a receiver on free ports of this machine, and plays the scenarios of the vendor's help " +
        'page on chats in all three modes, first by REST calls and then with the payloads of the page.',
    )
    .option(
      '--open',
      'then keep a mock with an echo bot running, and open the page in the browser to chat with the bot',
    )
    .addHelpText(
      'after',
      helpText(['whapi-webhooks demo', 'whapi-webhooks demo --open', 'FORCE_COLOR=1 whapi-webhooks demo > demo.txt'], {
        [ExitCode.fine]: 'every webhook was delivered, and is valid in the strict profile',
        [ExitCode.violation]: 'contract violation: a webhook is invalid, or was not delivered',
        [ExitCode.environment]: 'environment error: no free port',
      }),
    )
    .action(async ({ open = false }: { open?: boolean }) => {
      const { playDemo } = await import('../demo/play-demo.ts');
      const { DemoReport } = await import('../demo/demo-report.ts');
      const { stdout } = session.io;
      const report = new DemoReport((line) => stdout.write(`${line}\n`), colorsFor(stdout, session.io));
      const startedAt = performance.now();
      await playDemo(report);
      report.summary((performance.now() - startedAt) / 1000);
      session.exitCode = report.ok ? ExitCode.fine : ExitCode.violation;
      if (open) {
        const { chatWithBot } = await import('../demo/chat-with-bot.ts');
        return chatWithBot(session.io);
      }
      const { env = process.env } = session.io;
      const command = env.npm_lifecycle_event === 'start' ? 'npm start -- --open' : 'whapi-webhooks demo --open';
      stdout.write(`\nChat with a bot in the browser: ${command}\n`);
    });
};
