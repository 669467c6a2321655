import type { ScenarioError, ScenarioIssue } from '@whapi-webhooks/mock';
import { oneLine } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { JsonText } from '../json/json-text.ts';
import { printableLines } from '../printable-lines.ts';
import { printablePath } from '../printable-path.ts';
import { locateIssues } from '../validate/locate-issues.ts';
import type { ScenarioText } from './read-scenario-file.ts';

/** Whether it went wrong while it was played. A scenario that has too many steps is wrong before. */
function isAtPlay({ code, step }: ScenarioIssue): boolean {
  return code === 'step_failed' || (code === 'over_limit' && step !== undefined);
}

/**
 * The text about a scenario that cannot be played, or that failed, and the exit code.
 * @param file the scenario file. Absent for a built-in scenario
 * @returns a paragraph for each issue: of a file, with line and column
 */
export function describeScenarioError(error: ScenarioError, file?: ScenarioText): { text: string; exitCode: ExitCode } {
  const exitCode = error.issues.every(isAtPlay) ? ExitCode.violation : ExitCode.usage;
  if (!file) return { text: `error: ${printableLines(oneLine(error.message))}\n`, exitCode };
  const lines = locateIssues(new JsonText(file.text), error.issues, { frames: false }).map(
    ({ line, column, step, message, hint }) => {
      const place = `${printablePath(file.path)}:${line}:${column}`;
      const subject = step === undefined ? '' : `step ${step}: `;
      const cure = hint ? `${/[.:]$/.test(message) ? '' : '.'} ${hint}` : '';
      return `error: ${place}: ${subject}${printableLines(message + cure)}\n`;
    },
  );
  return { text: lines.join(''), exitCode };
}
