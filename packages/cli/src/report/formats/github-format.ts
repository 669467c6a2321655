import { printable } from '@whapi-webhooks/contract';
import { printablePath } from '../../printable-path.ts';
import { count } from '../count.ts';
import type { Entry, Finding, Format, FormatContext } from '../entry.ts';
import { withoutCommands } from '../without-commands.ts';
import { pathInRepository } from './path-in-repository.ts';

type Kind = 'error' | 'warning' | 'notice';

/** GitHub shows ten annotations of each kind for a step, and drops the others without a word. */
const MOST_ANNOTATIONS = 10;

/**
 * Annotations of GitHub Actions, as workflow commands: ten errors and ten warnings. The last one says how many more
 * there are.
 */
export function createGithubFormat({ write, about: { command }, cwd, env }: FormatContext): Format {
  const counts = { error: 0, warning: 0, notice: 0 };
  /** The tenth, which gives way to the number of the others if there are more. */
  const last: Partial<Record<Kind, string>> = {};

  function annotate(kind: Kind, properties: Record<string, string | number | undefined>, message: string) {
    counts[kind]++;
    if (counts[kind] > MOST_ANNOTATIONS) return;
    const line = workflowCommand(kind, properties, message);
    if (counts[kind] < MOST_ANNOTATIONS) return write(line);
    last[kind] = line;
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
    return annotate(
      severity === 'info' ? 'notice' : severity,
      properties,
      [text, ...(hint ? [hint] : [])].map((part) => printable(part)).join('\n'),
    );
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
      for (const kind of ['error', 'warning', 'notice'] as const) {
        const more = counts[kind] - (MOST_ANNOTATIONS - 1);
        const text = `There are ${count(more, `more ${kind}`)}. List all of them with --format ndjson`;
        if (more > 1) await write(workflowCommand(kind, { title: `whapi-webhooks ${command}` }, text));
        else if (last[kind]) await write(last[kind]);
      }
      const text = skipped.map((line) => printable(line, 1_000)).join('\n');
      if (text !== '') await write(workflowCommand('notice', { title: `whapi-webhooks ${command}` }, text));
    },
  };
}

/** A line that the runner reads as a command. */
function workflowCommand(kind: Kind, properties: Record<string, string | number | undefined>, message: string): string {
  const parts = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          `${name}=${escapeData(printablePath(String(value)))
            .replaceAll(':', '%3A')
            .replaceAll(',', '%2C')}`,
        ],
  );
  return `::${kind} ${parts.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return withoutCommands(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
