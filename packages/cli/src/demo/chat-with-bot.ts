import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { openPage } from '../serve/open-page.ts';
import { pageFolder } from '../serve/page-folder.ts';
import { type EchoBot, startEchoBot } from './start-echo-bot.ts';

const TOKEN = 'test-token';

/**
 * Serves a mock with an echo bot, and opens the page on it, until it is stopped.
 * @throws {CliError} when the page was not built
 */
export async function chatWithBot(io: Io): Promise<void> {
  const page = pageFolder();
  if (page === undefined) {
    throw new CliError(ExitCode.environment, 'failed to open the page: it was not built. Run `npm run build`');
  }
  const whapi = setupWhapi({ token: TOKEN });
  const served = await serveWhapi(whapi, { page });
  let bot: EchoBot | undefined;
  try {
    bot = await startEchoBot(served.url, TOKEN);
    whapi.subscribe({ url: bot.url, events: ['messages.post'] });
    await whapi.channel.receiveMessage({ from: '919984351847', fromName: 'Ann', text: 'Hi' });
    const link = served.pageUrl as string;
    io.stdout.write(
      `\nAn echo bot is waiting for you: ${link}\nWrite to it as anybody. To “menu” it answers with buttons. Press Ctrl-C to stop it.\n`,
    );
    void openPage(link, io);
    await (io.untilStopped?.() ?? new Promise<never>(() => {}));
  } finally {
    bot?.close();
    await served.close();
    await whapi.close({ breakOff: true });
  }
}
