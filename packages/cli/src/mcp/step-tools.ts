import { suggest } from '@whapi-webhooks/contract';
import { isStepName, stepDefinitions, stepNames, stepSchemas } from '@whapi-webhooks/contract/steps';
import { scenarios } from '@whapi-webhooks/mock/scenarios';
import { usageError } from '../cli-error.ts';
import { cutTexts, takeFirst } from './cut.ts';
import { type JsonSchema, objectOf, type Tool, type ToolContext, type ToolOutput } from './tool.ts';

/** Clients give a call up after a minute, unless they are told otherwise. */
const DEFAULT_SECONDS = 30;

/** How many characters of JSON the definitions of a step may take. */
const LONGEST_DEFINITIONS = 12_000;

const limit = {
  description: `How long the steps may take, in seconds. Default ${DEFAULT_SECONDS}.`,
  type: 'integer',
  minimum: 1,
  maximum: 600,
};

const {
  do: doSchema,
  with: withSchema,
  as: asSchema,
} = (stepDefinitions() as { AnyScenarioStep: { properties: JsonSchema } }).AnyScenarioStep.properties;

/** What can be done to the channel, by the steps of scenario files. */
export const stepTools: readonly Tool[] = [
  {
    name: 'describe_step',
    title: 'Describe a step',
    description:
      'Returns the JSON Schema of the argument of a step, with examples. Without `step`, lists all steps with what they do. Call it before do_steps.',
    inputSchema: objectOf({
      step: { description: 'The name of a step, such as receiveMessage.', type: 'string' },
      definition: { description: 'One of the definitions in `more`, instead of the argument.', type: 'string' },
    }),
    isReadOnly: true,
    run({ step, definition }: { step?: string; definition?: string }) {
      if (step === undefined && definition === undefined) {
        const steps = Object.fromEntries(stepNames.map((name) => [name, stepSchemas[name].action]));
        const lines = Object.entries(steps).map(([name, action]) => `  ${name}  ${action}`);
        return { text: ['Steps:', ...lines].join('\n'), data: { steps } };
      }
      const title = definition ?? argumentOf(step as string);
      const schema = stepDefinitions()[title];
      if (!schema) throw unknown('definition', title, Object.keys(stepDefinitions()));
      const { $defs, more } = nearest(title);
      const argument = { ...schema, ...(Object.keys($defs).length > 0 && { $defs }) };
      const rest = more.length > 0 ? [`Not shown, pass one as \`definition\`: ${more.join(', ')}`] : [];
      return {
        text: [JSON.stringify(argument), ...rest].join('\n'),
        data: { ...(step !== undefined && { step }), argument, ...(more.length > 0 && { more }) },
      };
    },
  },
  {
    name: 'do_steps',
    title: 'Do steps',
    description:
      'Does steps in order on the mock: what people and the phone do to the channel (receiveMessage, react, editMessage, createGroup, …), and emit, call, addFault, removeFaults, advance, settle, expectDelivered, expectRequested. The webhooks that they cause are sent to the receivers. describe_step has their arguments. Returns what each step returned, and `after`: pass it to `timeline` and `wait` to see only what followed.',
    inputSchema: objectOf(
      {
        steps: {
          description: 'The steps.',
          type: 'array',
          minItems: 1,
          items: objectOf({ do: doSchema, with: withSchema, as: asSchema }, ['do']),
        },
        limit,
      },
      ['steps'],
    ),
    async run({ steps, limit }: { steps: { do: string; as?: string }[]; limit?: number }, context) {
      const named = steps.map((step, index) => ({ ...step, as: step.as ?? `step${index + 1}` }));
      return play(context, '/scenarios', { steps: named }, limit);
    },
  },
  {
    name: 'play_scenario',
    title: 'Play a scenario',
    description:
      'Plays a built-in scenario, such as a conversation or an outage, on the mock. Without `name`, lists the scenarios. Returns as do_steps does.',
    inputSchema: objectOf({ name: { description: 'The name of a scenario.', type: 'string' }, limit }),
    async run({ name, limit }: { name?: string; limit?: number }, context) {
      if (name !== undefined) return play(context, `/scenarios/${encodeURIComponent(name)}`, {}, limit);
      const list = scenarios.map(({ name, title }) => ({ name, title }));
      const lines = list.map(({ name, title }) => `  ${name}  ${title}`);
      return { text: ['Scenarios:', ...lines].join('\n'), data: { scenarios: list } };
    },
  },
];

async function play(
  { link, signal }: ToolContext,
  path: string,
  body: object,
  seconds = DEFAULT_SECONDS,
): Promise<ToolOutput> {
  const client = await link.client();
  const after = await client.place();
  const played = await client.call<{ results: object }>('POST', `${path}?limit=${seconds}s`, body, signal);
  const entries = Object.entries(cutTexts(played.results));
  const results = Object.fromEntries(takeFirst(entries));
  const left = entries.length - Object.keys(results).length;
  const cut =
    left > 0
      ? `Cut: the results of ${left} more steps are left out. Read them with timeline, after ${after}`
      : undefined;
  const text = [`Done. Pass after: ${after} to timeline or wait to see what followed`, JSON.stringify(results), cut];
  return { text: text.filter(Boolean).join('\n'), data: { results, after, ...(cut !== undefined && { cut }) } };
}

function argumentOf(step: string): string {
  if (isStepName(step)) return stepSchemas[step].argument;
  throw unknown('step', step, stepNames);
}

function unknown(kind: string, name: string, names: readonly string[]) {
  const cure = suggest(name, names, 'Call describe_step without arguments to list the steps');
  return usageError(`there is no ${kind} "${name}". ${cure}`);
}

/** The definitions that a schema refers to, the nearest first, as many as fit, and the titles of the others. */
function nearest(title: string): { $defs: Record<string, JsonSchema>; more: string[] } {
  const definitions = stepDefinitions();
  const found = new Set([title]);
  for (const each of found) for (const next of referencesIn(definitions[each])) found.add(next);
  found.delete(title);
  const entries = [...found].map((each) => [each, definitions[each] as JsonSchema] as const);
  const shown = takeFirst(entries, LONGEST_DEFINITIONS);
  return { $defs: Object.fromEntries(shown), more: entries.slice(shown.length).map(([each]) => each) };
}

function referencesIn(schema: unknown): string[] {
  const texts = JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g);
  return [...texts].map(([, title]) => title as string);
}
