import { printable } from '@whapi-webhooks/contract';
import { printablePath } from '../../printable-path.ts';
import { count } from '../count.ts';
import type { Entry, Finding, Format, FormatContext } from '../entry.ts';
import type { Severity } from '../result.ts';
import { withoutCommands } from '../without-commands.ts';
import { pathInRepository } from './path-in-repository.ts';

/** GitHub shows ten annotations of each kind for a step, and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/**
 * Annotations of GitHub Actions, as workflow commands: ten errors and ten warnings. The last one says how many more
 * there are.
 */
export function createGithubFormat({ write, about: { command }, cwd, env }: FormatContext): Format {
  const counts = { error: 0, warning: 0 };
  /** The tenth, which gives way to the number of the others if there are more. */
  const last: Partial<Record<Severity, string>> = {};

  function annotate(severity: Severity, properties: Record<string, string | number | undefined>, message: string) {
    counts[severity]++;
    if (counts[severity] > MOST_ANNOTATIONS) return;
    const line = workflowCommand(severity, properties, message);
    if (counts[severity] < MOST_ANNOTATIONS) return write(line);
    last[severity] = line;
  }

  function annotateFinding({ name, file, label }: Entry, finding: Finding) {
    const { severity, rule, pointer, message, hint, line, column, frame } = finding;
    const path = file === undefined ? undefined : pathInRepository(file, { cwd, env });
    const where = [...(path === undefined || line === undefined ? [name] : []), ...(label ? [label] : [])];
    const properties = {
      file: path,
      line,
      col: column,
      endColumn: column !== undefined && frame ? column + frame.length : undefined,
      title: [rule, ...where].join(' '),
    };
    const text = [...(pointer === undefined ? [] : [pointer || '(root)']), message].join(' ');
    return annotate(severity, properties, [text, ...(hint ? [hint] : [])].map((part) => printable(part)).join('\n'));
  }

  return {
    async add(entry) {
      const { state, file, name, error = '' } = entry;
      if (state === 'unread') {
        const path = file === undefined ? undefined : pathInRepository(file, { cwd, env });
        await annotate('error', { file: path, title: 'unread' }, printable(`Failed to read ${name}: ${error}`));
      }
      for (const finding of entry.findings) await annotateFinding(entry, finding);
    },
    async end({ skipped }) {
      for (const severity of ['error', 'warning'] as const) {
        const more = counts[severity] - (MOST_ANNOTATIONS - 1);
        const text = `There are ${count(more, `more ${severity}`)}. List all of them with --format ndjson`;
        if (more > 1) await write(workflowCommand(severity, { title: `whapi-webhooks ${command}` }, text));
        else if (last[severity]) await write(last[severity]);
      }
      const text = skipped.map((line) => printable(line, 1_000)).join('\n');
      if (text !== '') await write(workflowCommand('notice', { title: `whapi-webhooks ${command}` }, text));
    },
  };
}

/** A line that the runner reads as a command. */
function workflowCommand(
  severity: Severity | 'notice',
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const parts = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          `${name}=${escapeData(printablePath(String(value)))
            .replaceAll(':', '%3A')
            .replaceAll(',', '%2C')}`,
        ],
  );
  return `::${severity} ${parts.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return withoutCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
