import { printable } from '@whapi-webhooks/contract';
import { noColors } from '../../colors.ts';
import { describeReason } from '../../files/skipped-notes.ts';
import { printablePath } from '../../printable-path.ts';
import { count } from '../count.ts';
import type { Entry, Finding, Format, FormatContext } from '../entry.ts';
import { issueLines } from '../issue-lines.ts';

/** The counts of a suite are at its beginning, so its cases are kept until the end. */
const MOST_CASES = 5_000;
const MOST_SKIPPED = 1_000;
const MOST_CHARACTERS = 8_000_000;

/** XML of JUnit: one suite, with a test case for each entry, and one for all others that passed with the same label. */
export function createJunitFormat({ write, about: { command, noun } }: FormatContext): Format {
  const cases: string[] = [];
  const counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  const unlisted = { failed: 0, passed: 0, skipped: 0 };
  let listedSkipped = 0;
  let characters = 0;

  function addCase(attributes: { name: string; classname: string }, content: string[]): void {
    counts.tests++;
    const start = `    <testcase ${attribute('name', attributes.name)} ${attribute('classname', attributes.classname)} time="0"`;
    const text = content.length === 0 ? `${start}/>` : [`${start}>`, ...content, '    </testcase>'].join('\n');
    characters += text.length;
    cases.push(text);
  }

  function addSkipped(attributes: { name: string; classname: string }, message: string): void {
    counts.skipped++;
    addCase(attributes, [`      <skipped ${attribute('message', message)}/>`]);
  }

  function contentOf(entry: Entry): string[] {
    const { state, error = '', note, findings, truncated } = entry;
    const errors = findings.filter(({ severity }) => severity === 'error');
    const others = findings.filter(({ severity }) => severity !== 'error');
    const out = others.length === 0 ? [] : [element('system-out', linesOf(entry, others))];
    if (state === 'unread') {
      counts.errors++;
      return [`      <error ${attribute('message', error)} type="unread"/>`];
    }
    if (state === 'unknown') {
      counts.skipped++;
      return [`      <skipped${note === undefined ? '' : ` ${attribute('message', note)}`}/>`, ...out];
    }
    if (errors.length === 0) return out;
    counts.failures++;
    const [{ message, rule }] = errors as [Finding];
    const summary =
      errors.length === 1 && !truncated ? message : `${message} (${count(errors.length - 1, 'more issue')})`;
    return [element('failure', linesOf(entry, errors), { message: summary, type: rule }), ...out];
  }

  function linesOf({ file, truncated }: Entry, findings: readonly Finding[]): string[] {
    const prefixOf = ({ line, column }: Finding) =>
      file === undefined || column === undefined ? [] : [`${printablePath(file)}:${line}:${column}`];
    return issueLines(findings, noColors, prefixOf, truncated).map((line) => line.slice(2));
  }

  return {
    skip({ arg, file, reason }) {
      if (listedSkipped >= MOST_SKIPPED) {
        unlisted.skipped++;
        return;
      }
      listedSkipped++;
      addSkipped({ name: file, classname: arg }, describeReason(reason));
    },
    add(entry) {
      if (cases.length - listedSkipped >= MOST_CASES || characters >= MOST_CHARACTERS) {
        unlisted[entry.state === 'failed' || entry.state === 'unread' ? 'failed' : 'passed']++;
        return;
      }
      addCase(
        { name: [entry.name, ...(entry.label ? [entry.label] : [])].join(' '), classname: entry.file ?? command },
        contentOf(entry),
      );
    },
    end({ passed, totals }) {
      for (const [label, number] of passed)
        addCase({ name: `${count(number, `valid ${noun}`)} of ${label}`, classname: command }, []);
      if (unlisted.passed > 0)
        addCase({ name: `${count(unlisted.passed, noun)} without issues, not listed`, classname: command }, []);
      if (unlisted.skipped > 0) {
        const message = `${unlisted.skipped} more entries of folders, not listed here. --format ndjson lists all`;
        addSkipped({ name: message, classname: command }, message);
      }
      if (unlisted.failed > 0) {
        counts.failures++;
        const message = `${count(unlisted.failed, noun)} failed and are not listed here. --format ndjson lists all`;
        addCase({ name: message, classname: command }, [element('failure', [message], { message, type: 'unlisted' })]);
      }
      const numbers = Object.entries(counts)
        .map(([name, number]) => `${name}="${number}"`)
        .join(' ');
      const { tests, failures, errors } = counts;
      return write(
        [
          '<?xml version="1.0" encoding="UTF-8"?>',
          `<testsuites name="whapi-webhooks" tests="${tests}" failures="${failures}" errors="${errors}" time="0">`,
          `  <testsuite ${attribute('name', `whapi-webhooks ${command}`)} ${numbers} time="0">`,
          `    <properties><property name="totals" ${attribute('value', totals.join(', '))}/></properties>`,
          ...cases,
          '  </testsuite>',
          '</testsuites>',
          '',
        ].join('\n'),
      );
    },
  };
}

function element(name: string, lines: readonly string[], attributes: Record<string, string> = {}): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => attribute(key, value))].join(' ');
  return `      <${start}>${lines.map(escapeXml).join('\n')}</${name}>`;
}

function attribute(name: string, value: string): string {
  return `${name}="${escapeXml(printable(value, 1_000))}"`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Of printable text. Two characters that are no letters of any script are printable, but not allowed in XML. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!)
    .replaceAll(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
