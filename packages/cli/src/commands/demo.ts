import { colorsFor } from '../colors.ts';
import { ExitCode } from '../exit-code.ts';
import { helpText } from '../help-text.ts';
import type { Register } from './command.ts';

export const registerDemo: Register = (program, session) => {
  program
    .command('demo')
    .summary("play the stories of the vendor's page on chats")
    .description(
      "Starts a mock Whapi and a receiver on free ports of this machine, and plays the stories of the vendor's page on chats in all three modes.",
    )
    .addHelpText(
      'after',
      helpText(['whapi-webhooks demo'], {
        [ExitCode.fine]: 'every webhook was delivered, and accepted by the strict profile',
        [ExitCode.broken]: 'a webhook was refused or not delivered',
      }),
    )
    .action(async () => {
      const { playDemo } = await import('../demo/play-demo.ts');
      const { DemoReport } = await import('../demo/demo-report.ts');
      const { stdout } = session.io;
      const report = new DemoReport((line) => stdout.write(`${line}\n`), colorsFor(stdout, session.io));
      const startedAt = performance.now();
      await playDemo(report);
      report.summary((performance.now() - startedAt) / 1000);
      session.exitCode = report.ok ? ExitCode.fine : ExitCode.broken;
    });
};
