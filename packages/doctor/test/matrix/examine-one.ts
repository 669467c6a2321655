import { botsIn } from '../all-bots.ts';
import { examineBot, type Way } from './examine-bot.ts';

// Examines one bot, in a process of its own: examinations in one process would meet each other's webhooks and errors.
const [folder, name, way] = process.argv.slice(2) as ['correct' | 'planted', string, Way];
const bot = (await botsIn(folder)).find((other) => other.name === name);
if (!bot) throw new Error(`Failed to examine a bot: there is none of the name "${name}"`);
process.stdout.write(`\n${JSON.stringify(await examineBot(bot, way))}\n`);
// A bot may have timers left.
process.exit();
