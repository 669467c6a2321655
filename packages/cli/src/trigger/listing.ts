import { eventNames } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { scenarios } from '@whapi-webhooks/mock/scenarios';

/** Lists the events and scenarios that can be triggered. */
export function listing(): string {
  const events = eventNames.map((event) => [event, `${Object.keys(examples[event]).length} examples`] as const);
  const named = scenarios.map(({ name, title }) => [name, title] as const);
  const more = 'whapi-webhooks trigger <event> --invalid lists the counterexamples of an event';
  return `Events\n${rows(events)}\nScenarios\n${rows(named)}\n${more}\n`;
}

function rows(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, text]) => `  ${name.padEnd(width)}  ${text}\n`).join('');
}
