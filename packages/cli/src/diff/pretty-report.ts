import { printable } from '@whapi-webhooks/contract';
import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import type { Finding } from './findings/finding.ts';
import type { Report } from './json-report.ts';

const MAX_DOCUMENT = 1_000;
const LABELS = { breaking: 'breaking', undecided: 'cannot decide', minor: 'minor', patch: 'patch' } as const;

/** A paragraph for each finding; the last line is the verdict. */
export function prettyReport({ verdict, findings }: Report, io: Pick<Io, 'stdout' | 'env'>): void {
  const { bold, dim, red, yellow, green, cyan } = colorsFor(io.stdout, io);
  const colors = { breaking: red, undecided: red, minor: yellow, patch: dim };
  for (const finding of findings) {
    const { severity, rule, message, reason, document, acceptedBy, refusedBy, subject, uses } = finding;
    const place = [subject, pointersOf(finding), uses > 1 ? `(${uses} uses)` : undefined].filter(Boolean).join('  ');
    const lines = [
      `${colors[severity](LABELS[severity])}  ${bold(rule)}  ${cyan(printable(place, MAX_DOCUMENT))}`,
      `  ${printable(message, MAX_DOCUMENT)}`,
      ...(reason === undefined ? [] : [`  ${dim(`Cannot compare ${printable(reason, MAX_DOCUMENT)}.`)}`]),
      ...(document === undefined
        ? []
        : [
            `  ${dim(`The ${acceptedBy} version accepts, and the ${refusedBy} one refuses:`)}`,
            `  ${printable(JSON.stringify(document), MAX_DOCUMENT)}`,
          ]),
    ];
    io.stdout.write(`${lines.join('\n')}\n\n`);
  }
  const color = { major: red, minor: yellow, patch: green, none: green }[verdict];
  io.stdout.write(`verdict: ${color(verdict)}\n`);
}

function pointersOf({ oldPointer, newPointer }: Finding): string {
  const show = (pointer: string) => pointer || '(root)';
  if (oldPointer === newPointer) return oldPointer === undefined ? '' : show(oldPointer);
  if (oldPointer === undefined) return `new ${show(newPointer!)}`;
  return newPointer === undefined ? `old ${show(oldPointer)}` : `old ${show(oldPointer)}  new ${show(newPointer)}`;
}
