import {
  describeTimeline,
  examineServer,
  pageOf,
  type RuleResult,
  rules,
  type ServerExamination,
  type ServerOptions,
  UnreachableError,
} from '@whapi-webhooks/doctor';
import { oneLine, usageError } from '../cli-error.ts';
import { unreachable } from '../conform/unreachable.ts';
import { configSchema } from '../doctor/config-schema.ts';
import type { DoctorConfig } from '../doctor/read-config.ts';
import { count } from '../report/count.ts';
import { listenError } from '../serve/listen-error.ts';
import { orAborted } from '../trigger/stop.ts';
import { OWN_TOKEN } from './mock-link.ts';
import { objectOf, type Tool, type ToolContext, type ToolOutput } from './tool.ts';

/** Clients give a call up after a minute, unless they are told otherwise. */
const DEFAULT_SECONDS = 45;
/** A bot under test answers fast; each rule about silence waits that long. */
const DEFAULT_PATIENCE = 3;
const START_MS = 2_000;

interface DoctorInput
  extends Pick<
    DoctorConfig,
    'say' | 'from' | 'group' | 'groupName' | 'replies' | 'mode' | 'events' | 'headers' | 'patience' | 'port'
  > {
  to: string;
  rules?: string[];
  seconds?: number;
  tests?: boolean;
}

const { to, say, from, group, groupName, replies, mode, events, headers, patience, port } = configSchema().properties;

/** The examination of a running bot. */
export const doctorTool: Tool = {
  name: 'doctor',
  title: 'Examine the bot',
  description:
    'Examines a running bot by rules, each of which provokes a fault that bots have, such as answering a message twice. A finding has what was seen, the cause and the cure. Meanwhile doctor serves a gateway at the address of the mock, so the bot needs no change; with --mock it needs `port`, and a bot whose API base URL is http://127.0.0.1:<port>. It stops after `seconds`; call it again with the rules in `remaining`.',
  inputSchema: objectOf(
    {
      ...{ to, say, from, group, groupName, replies, mode, events, headers, port },
      patience: { ...patience, description: `${patience.description} Default ${DEFAULT_PATIENCE}.` },
      rules: {
        description: 'The rules to examine. Default: all.',
        type: 'array',
        minItems: 1,
        items: { enum: rules.map(({ id }) => id) },
      },
      seconds: {
        description: `How long the call may take. Default ${DEFAULT_SECONDS}.`,
        type: 'integer',
        minimum: 1,
        maximum: 3_600,
      },
      tests: {
        description: 'Whether findings have a test for Vitest and a scenario that repeat them.',
        type: 'boolean',
      },
    },
    ['to'],
  ),
  run: (input: DoctorInput, context) => context.link.lendPort((own) => examine(input, own, context)),
};

async function examine(
  { to, port, patience = DEFAULT_PATIENCE, seconds = DEFAULT_SECONDS, tests = false, ...options }: DoctorInput,
  own: number | undefined,
  context: ToolContext,
): Promise<ToolOutput> {
  const stop = AbortSignal.any([context.signal, AbortSignal.timeout(seconds * 1_000)]);
  const examination = await open({
    ...{ ...options, to, port: port ?? own ?? 0, token: OWN_TOKEN },
    ...{ patienceMs: patience * 1_000, startMs: START_MS },
  });
  try {
    const greeting = await orAborted(greet(examination, to), stop);
    const results: RuleResult[] = [];
    const total = examination.rules.length;
    for (const rule of greeting ? examination.rules : []) {
      await context.progress(results.length, total, rule.id);
      const result = await orAborted(examination.examine(rule), stop);
      if (!result) break;
      results.push(result);
    }
    // Asked at the end: the bot may have stopped meanwhile.
    const hindrance = greeting && (await greet(examination, to)).hindrance;
    const problem = greeting?.refusal ?? lackOf(examination) ?? hindrance;
    const remaining = examination.rules.slice(results.length).map(({ id }) => id);
    return outputOf({ results, remaining, tests, problem });
  } finally {
    await examination.close();
  }
}

async function open(options: ServerOptions): Promise<ServerExamination> {
  try {
    return await examineServer(options);
  } catch (error) {
    if (error instanceof TypeError) throw usageError(oneLine(error.message));
    throw listenError(error as NodeJS.ErrnoException, { port: options.port ?? 0, host: '127.0.0.1' });
  }
}

async function greet(examination: ServerExamination, to: string): ReturnType<ServerExamination['greet']> {
  try {
    return await examination.greet();
  } catch (error) {
    throw error instanceof UnreachableError ? unreachable(to, error.code) : error;
  }
}

/** What keeps the requests of the bot from being seen. */
function lackOf({ calls, gatewayUrl }: ServerExamination): string | undefined {
  if (calls.all === 0) {
    return `No request of the bot has arrived. Its API base URL must be ${gatewayUrl}; \`say\`, \`from\`, \`group\` and \`headers\` say what it answers, and \`replies: false\` that it never sends anything`;
  }
  return calls.own === 0 ? `The requests of the bot have another token than "${OWN_TOKEN}". Set its token` : undefined;
}

function outputOf({
  results,
  remaining,
  tests,
  problem,
}: {
  results: RuleResult[];
  remaining: string[];
  tests: boolean;
  problem: string | undefined;
}): ToolOutput {
  const findings = results.flatMap(({ finding }) => finding ?? []);
  const idsOf = (result: RuleResult['result']) =>
    results.filter((each) => each.result === result).map(({ rule }) => rule.id);
  const notJudged = results.filter(({ result }) => result === 'not-judged');
  const lines = findings.flatMap(({ rule, severity, title, seen, because, cure }) => [
    `${severity}: ${rule}: ${title}`,
    `  Seen: ${seen}`,
    `  Why: ${because}`,
    `  Fix: ${cure}`,
  ]);
  return {
    text: [
      `${count(results.length, 'rule')} examined, ${count(findings.length, 'finding')}, ${notJudged.length} not judged`,
      ...(problem === undefined ? [] : [`Problem: ${problem}`]),
      ...lines,
      ...notJudged.map(({ rule, why, hint }) => `not judged: ${rule.id}: ${[why, hint].filter(Boolean).join('. ')}`),
      ...(remaining.length > 0 ? [`The time is over. Call again with rules: ${remaining.join(', ')}`] : []),
    ].join('\n'),
    data: {
      ...(problem !== undefined && { problem }),
      findings: findings.map(({ timeline, scenario, test, ...finding }) => ({
        ...finding,
        page: pageOf(finding.rule),
        happened: describeTimeline(timeline),
        ...(tests && { scenario, test }),
      })),
      passed: idsOf('passed'),
      notJudged: notJudged.map(({ rule, why, hint }) => ({ rule: rule.id, why, hint })),
      remaining,
    },
  };
}
