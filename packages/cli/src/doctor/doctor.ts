import { resolve } from 'node:path';
import { examineServer, type RuleResult, type ServerExamination, UnreachableError } from '@whapi-webhooks/doctor';
import { oneLine, usageError } from '../cli-error.ts';
import { unreachable } from '../conform/unreachable.ts';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { count } from '../report/count.ts';
import { StatusLine } from '../report/status-line.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { listenError } from '../serve/listen-error.ts';
import { createDoctorAdapter, type DoctorSummary } from './doctor-adapter.ts';
import { type DoctorConfig, readConfig } from './read-config.ts';
import { makeFolder, writeFinding } from './write-finding.ts';

export interface DoctorOptions extends ReportOptions, Omit<DoctorConfig, 'headers' | 'off'> {
  header?: Record<string, string>;
  /** The rules to examine. Default: all. */
  rules?: readonly string[];
  /** Path of a configuration file. */
  config?: string;
  /** Folder for the files of each finding. */
  out?: string;
}

const PORT = 8_080;
const TOKEN = 'test-token';
/** From how many milliseconds on an answer makes the examination long. */
const LONG_MS = 1_500;
/** About how many trials a rule has, and how many times as long as an answer each takes: nothing may come afterwards. */
const TRIALS_PER_RULE = 2.5;
const TIMES_BUSY = 2.5;

/** Serves a gateway for a running receiver, examines the receiver, and reports what it found. */
export async function doctor({ header, config, out, ...given }: DoctorOptions, io: Io): Promise<ExitCode> {
  const { headers, ...configured } = await readConfig(config, io);
  const {
    to,
    port = PORT,
    token = TOKEN,
    slow,
    patience,
    wait = 10,
    replies = true,
    format,
    quiet,
    ...options
  } = { ...configured, ...given };
  if (to === undefined) throw usageError("required option '--to <url>' not specified. Pass the URL of your receiver");
  const folder = out === undefined ? undefined : resolve(io.cwd ?? process.cwd(), out);
  const report: ReportOptions = {
    ...{ format, quiet },
    ...(config !== undefined && { inputs: [config] }),
    alsoWrites:
      out === undefined ? [] : [{ name: 'the findings', path: out, isFolder: true, example: '--out findings' }],
  };
  const summary = await withReport(report, createDoctorAdapter(), io, async (reporter) => {
    if (folder !== undefined) await makeFolder(folder);
    const server = {
      ...{ ...options, replies, to, port, token, startMs: wait * 1_000 },
      ...((header ?? headers) && { headers: header ?? headers }),
      ...(patience !== undefined && { patienceMs: patience * 1_000 }),
      ...(slow !== undefined && { slowAfterMs: slow }),
    };
    const examination = await open(server);
    try {
      io.stderr.write(welcome(examination, { to, token }));
      return await examine(examination, { to, token, replies, folder, reporter }, io);
    } finally {
      await examination.close();
    }
  });
  if (summary.found.error > 0) return ExitCode.violation;
  return summary.hindrance === undefined ? ExitCode.fine : ExitCode.usage;
}

async function open(options: Parameters<typeof examineServer>[0]): Promise<ServerExamination> {
  try {
    return await examineServer(options);
  } catch (error) {
    if (error instanceof TypeError) throw usageError(oneLine(error.message));
    throw listenError(error as NodeJS.ErrnoException, { port: options.port ?? PORT, host: '127.0.0.1' });
  }
}

interface Examining {
  to: string;
  token: string;
  /** Whether it sends anything, as the command was told. */
  replies: boolean;
  folder: string | undefined;
  reporter: {
    add(result: RuleResult): Promise<void>;
    end(summary: DoctorSummary): Promise<void>;
    lost: AbortSignal | undefined;
  };
}

async function greet(examination: ServerExamination, to: string): ReturnType<ServerExamination['greet']> {
  try {
    return await examination.greet();
  } catch (error) {
    throw error instanceof UnreachableError ? unreachable(to, error.code) : error;
  }
}

async function examine(
  examination: ServerExamination,
  { to, token, replies: isToReply, folder, reporter }: Examining,
  io: Io,
): Promise<DoctorSummary> {
  const progress = new StatusLine(io.stderr);
  const { rules, gatewayUrl } = examination;
  const found = { error: 0, warning: 0, info: 0 };
  const counts = { passed: 0, found: 0, 'not-judged': 0, off: 0 };
  const kept: string[] = [];
  const { refusal, replies, busyMs } = await greet(examination, to);
  const lack =
    refusal === undefined
      ? isToReply
        ? lackOf(examination, token)
        : undefined
      : `the bot refuses webhooks: ${refusal} (--to, --mode, --header)`;
  if (lack !== undefined) io.stderr.write(`warning: ${lack}\n`);
  if (replies > 0 && busyMs >= LONG_MS) {
    const minutes = Math.ceil((rules.length * TRIALS_PER_RULE * TIMES_BUSY * busyMs) / 60_000);
    io.stderr.write(
      `note: the bot takes ${(busyMs / 1_000).toFixed(1)} s to answer, so all this may take ${count(minutes, 'minute')}. Let it answer faster in tests, or examine fewer rules with --rules\n`,
    );
  }
  for (const [index, rule] of rules.entries()) {
    if (reporter.lost?.aborted) break;
    progress.show(() => `rule ${index + 1} of ${rules.length}: ${rule.id}`);
    const result = await examination.examine(rule);
    progress.clear();
    counts[result.result]++;
    if (result.finding) found[result.finding.severity]++;
    await reporter.add(result);
    if (result.finding && folder !== undefined) kept.push(...(await writeFinding(folder, result.finding)));
  }
  const { passed, off } = counts;
  // Asked at the end: the bot may have stopped meanwhile.
  const { hindrance } = await greet(examination, to);
  const summary: DoctorSummary = {
    ...{ receiver: to, gateway: gatewayUrl, calls: examination.calls.all },
    ...{ rules: rules.length, passed, found, notJudged: counts['not-judged'], off },
    ...(hindrance !== undefined && { hindrance }),
  };
  await reporter.end(summary);
  if (hindrance !== undefined) io.stderr.write(`error: failed to judge the bot: ${hindrance}\n`);
  if (kept.length > 0) {
    const names = kept.map(printablePath).join(', ');
    io.stderr.write(
      `note: ${count(kept.length, 'file')} existed and ${kept.length === 1 ? 'was' : 'were'} not replaced: ${names}. Write to another folder with --out\n`,
    );
  }
  return summary;
}

function welcome({ gatewayUrl, rules }: ServerExamination, { to, token }: { to: string; token: string }): string {
  return (
    `Examining ${to} by ${count(rules.length, 'rule')}. Your bot must call the gateway here:\n` +
    `  API base URL  ${gatewayUrl}  (instead of https://gate.whapi.cloud)\n` +
    `  Token         ${token}\n`
  );
}

/** What the receiver needs to be told, if none of its requests arrived after a plain text. */
function lackOf({ calls, gatewayUrl }: ServerExamination, token: string): string | undefined {
  if (calls.all === 0) {
    return `no call has arrived at the gateway. Set the API base URL of your bot to ${gatewayUrl}, and tell doctor what it answers: --say, --from, --group, --group-name, --header`;
  }
  if (calls.own > 0) return undefined;
  return `the calls that arrived at the gateway have another token than "${token}". Set the token of your bot, or pass --token`;
}
