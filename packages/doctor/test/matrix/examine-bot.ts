import { examineReceiver, type RuleResult } from '../../src/index.ts';
import { type Bot, callTo } from '../bot.ts';
import { examineServer, listenerOf } from '../serve-bot.ts';

/** What every rule made of a bot. A finding of the severity `info` is a note: correct bots may get it. */
export type Results = Readonly<Record<string, RuleResult['result'] | 'noted'>>;

/** Examines a bot by all rules, in this process or as a server. */
export async function examineBot(bot: Bot, way: Way): Promise<Results> {
  const results = way === 'process' ? await inProcess(bot) : await atUrl(bot);
  return Object.fromEntries(
    results.map(({ rule, result, finding }) => [rule.id, finding?.severity === 'info' ? 'noted' : result]),
  );
}

/** How a bot is examined: in this process, or behind node:http. */
export type Way = 'process' | 'url';

async function inProcess(bot: Bot): Promise<readonly RuleResult[]> {
  return (await examineReceiver(() => bot.create(callTo()), bot.options)).results;
}

async function atUrl(bot: Bot): Promise<readonly RuleResult[]> {
  // What a bot rejects would end its process, and with it the examination of others.
  const ignore = () => {};
  process.on('unhandledRejection', ignore).on('uncaughtException', ignore);
  try {
    return (await examineServer((gateway) => listenerOf(bot, gateway), bot.options)).results;
  } finally {
    process.off('unhandledRejection', ignore).off('uncaughtException', ignore);
  }
}
