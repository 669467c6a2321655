import { eventNames, formatIssues, type Profile, suggest, validateWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { usageError } from '../cli-error.ts';
import { parseJson } from '../json/parse-json.ts';
import { objectOf, type Tool } from './tool.ts';

const MOST_ISSUES = 50;

const event = { description: 'The event, such as messages.post.', enum: eventNames };

/** What can be asked of the contract. No mock is needed. */
export const contractTools: readonly Tool[] = [
  {
    name: 'validate',
    title: 'Validate a webhook',
    description:
      'Checks a webhook payload against the contract. Returns issues, each with a JSON Pointer, a message and a hint. Use it for fixtures, and for payloads that a bot does not understand.',
    inputSchema: objectOf(
      {
        payload: { description: 'The payload: an object, or its JSON text.', type: ['object', 'string'] },
        event: { ...event, description: 'The event, if the payload does not name it. Default: it is found.' },
        profile: {
          description:
            '`strict` also rejects what the contract does not declare, such as further properties. Default `tolerant`.',
          enum: ['tolerant', 'strict'],
        },
      },
      ['payload'],
    ),
    isReadOnly: true,
    run({ payload, event, profile }: { payload: unknown; event?: WhapiEventName; profile?: Profile }) {
      const options = { maxIssues: MOST_ISSUES, ...(event && { event }), ...(profile && { profile }) };
      const result = validateWebhook(typeof payload === 'string' ? parsed(payload) : payload, options);
      const { valid, truncated = false, issues = [], warnings = [] } = result;
      const name = result.event ?? 'unknown event';
      const lists = [
        ...(valid ? [] : [formatIssues(issues, truncated)]),
        ...(warnings.length > 0 ? ['The strict profile rejects:', formatIssues(warnings)] : []),
      ];
      return {
        text: [`${valid ? 'Valid' : 'Invalid'}: ${name}`, ...lists].join('\n'),
        data: { valid, event: result.event ?? null, issues, warnings, ...(truncated && { truncated }) },
      };
    },
  },
  {
    name: 'example',
    title: 'Read an example',
    description:
      'Returns an example payload of an event, valid in the strict profile. Without `name`, lists the examples of the event; without `event`, lists the events.',
    inputSchema: objectOf({ event, name: { description: 'The name of an example.', type: 'string' } }),
    isReadOnly: true,
    run({ event, name }: { event?: WhapiEventName; name?: string }) {
      if (event === undefined) {
        const events = Object.fromEntries(eventNames.map((each) => [each, Object.keys(examples[each]).length]));
        const lines = Object.entries(events).map(([each, count]) => `  ${each}  ${count} examples`);
        return { text: ['Events:', ...lines].join('\n'), data: { events } };
      }
      const own: Record<string, unknown> = examples[event];
      const names = Object.keys(own);
      if (name === undefined) return { text: `Examples of ${event}: ${names.join(', ')}`, data: { event, names } };
      if (!Object.hasOwn(own, name)) {
        throw usageError(`there is no example "${name}" of ${event}. ${suggest(name, names)}`);
      }
      return { text: JSON.stringify(own[name], null, 2), data: { event, name, payload: own[name] } };
    },
  },
];

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw usageError(`failed to read "payload": ${(error as Error).message}. Pass JSON`);
  }
}
