import { resolve } from 'node:path';
import { type DriftReport, mergeDrift } from '@whapi-webhooks/evidence/drift';
import { openContent } from '../captures/open-content.ts';
import { textLines } from '../captures/text-lines.ts';
import { CliError, usageError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { openFile, openStream } from '../files/open-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { type ReportOptions, withReport } from '../report/with-report.ts';
import { driftAdapter } from './drift-adapter.ts';
import { addReport, exitCodeOf } from './find-drift.ts';
import { parseReport } from './parse-report.ts';

/** A JavaScript string has at most 2^29 - 24 characters. */
const MOST_BYTES = 512_000_000;

/**
 * Merges reports of `drift --format json`, each in a line, and reports about everything. One of them is in memory at a
 * time, beside what is merged so far.
 * @param inputs files, or `-` for standard input
 */
export async function mergeReports(inputs: readonly string[], options: ReportOptions, io: Io): Promise<ExitCode> {
  return withReport({ ...options, inputs }, driftAdapter, io, async (reporter) => {
    let merged: DriftReport | undefined;
    for (const input of inputs) {
      let isEmpty = true;
      for await (const { text, place } of textsOf(input, io)) {
        isEmpty = false;
        merged = merge(merged, parseReport(text, place), place);
      }
      if (isEmpty)
        throw usageError(`failed to read ${nameOf(input)}: it is empty. Expected a report of drift --format json`);
    }
    await addReport(merged!, reporter);
    return exitCodeOf(merged!);
  });
}

function merge(merged: DriftReport | undefined, report: DriftReport, place: string): DriftReport {
  try {
    return mergeDrift(merged ? [merged, report] : [report]);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw usageError(`failed to merge ${place}: ${error.message.replace(/^Failed to merge reports: /, '')}`);
  }
}

interface PlacedText {
  text: string;
  /** As people write it. */
  place: string;
}

async function* textsOf(input: string, io: Io): AsyncGenerator<PlacedText> {
  const name = nameOf(input);
  try {
    const path = resolve(io.cwd ?? process.cwd(), input);
    const { chunks } = input === '-' ? openStream(io.stdin) : await openFile(path);
    const { document, lines } = await openContent(chunks, input, MOST_BYTES);
    if (document) {
      const text = decodeUtf8(document);
      if (typeof text !== 'string' || text.trim() !== '') yield { text: checked(text, name), place: name };
      return;
    }
    let line = 0;
    for await (const { bytes } of lines) {
      for (const text of bytes ? textLines(bytes, MOST_BYTES) : [undefined]) {
        const place = `${name}, line ${++line}`;
        if (typeof text !== 'string' || text.trim() !== '') yield { text: checked(text, place), place };
      }
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(ExitCode.environment, `failed to read ${name}: ${reasonOf(error as NodeJS.ErrnoException)}`);
  }
}

function checked(text: unknown, place: string): string {
  if (typeof text === 'string') return text;
  throw usageError(`failed to read ${place}: it is not text in UTF-8. Expected a report of drift --format json`);
}

function nameOf(input: string): string {
  return input === '-' ? 'standard input' : printablePath(input);
}
