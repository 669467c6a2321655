// The step of action.yml that runs the installed command, and passes its reports on to GitHub.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const { env } = process;
const linesOf = (text = '') =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const files = linesOf(env.INPUT_FILES);
const formats = linesOf(env.INPUT_FORMATS);
const problem =
  files.length === 0
    ? 'The input "files" is empty. List files, folders or globs, one in each line.'
    : formats.some((format) => !format.includes('='))
      ? 'The input "formats" needs a file for each report, such as junit=report.xml.'
      : undefined;
if (problem) {
  console.log(`::error title=whapi-webhooks::${problem}`);
  process.exit(2);
}

const folder = await mkdtemp(join(env.RUNNER_TEMP, 'whapi-webhooks-report-'));
const [ndjson, markdown, annotations] = ['report.ndjson', 'summary.md', 'annotations.txt'].map((name) =>
  join(folder, name),
);
const options = [
  ['--profile', env.INPUT_PROFILE],
  ['--max-warnings', env.INPUT_MAX_WARNINGS],
  ['--event', env.INPUT_EVENT],
  ['--body', env.INPUT_BODY],
  ...['pretty', `github=${annotations}`, `ndjson=${ndjson}`, `markdown=${markdown}`, ...formats].map((format) => [
    '--format',
    format,
  ]),
];

const bin = join(env.RUNNER_TEMP, 'whapi-webhooks/node_modules/whapi-webhooks/bin/whapi-webhooks.js');
// An option and its value are one argument, and files follow "--": no input can be taken for another option.
const args = options.flatMap(([name, value]) => (value ? [`${name}=${value}`] : []));
const child = spawn(process.execPath, [bin, 'validate', ...args, '--', ...files], { stdio: 'inherit' });
const [exitCode] = await once(child, 'close');
process.exitCode = exitCode ?? 3;

const textOf = (path) => readFile(path, 'utf8').catch(() => undefined);
process.stdout.write((await textOf(annotations)) ?? '');
const summary = await textOf(markdown);
if (summary !== undefined && env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summary);
// Without a report, the command has printed why.
if (existsSync(ndjson) && env.GITHUB_OUTPUT) {
  let last = '';
  for await (const line of createInterface(createReadStream(ndjson))) last = line;
  const { payloads, valid, invalid, unknown, unread, warnings } = JSON.parse(last);
  const outputs = { payloads, valid, invalid, unknown, unread, warnings, report: ndjson };
  const end = randomUUID();
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  await appendFile(env.GITHUB_OUTPUT, lines.join(''));
}
