import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFile, Grade } from '@whapi-webhooks/evidence';
import { ReportFile } from '../../report/report-file.ts';
import type { Examined } from './examine-capture.ts';

const MOST_NAMED = 3;

/**
 * Writes a file of evidence; the same payload gets the same name again.
 * @param folder `schemas/evidence`
 * @returns its path below the folder
 */
export async function writeEvidence(
  folder: string,
  { subject, shape, facts, payload }: Examined,
  { source, grade, date }: { source: string; grade: Grade; date: string | null },
): Promise<string> {
  const content: EvidenceFile = {
    ...subject,
    source,
    grade,
    date,
    shows: sentence(facts.map(({ name }) => name)),
    anonymised: true,
    payload,
  };
  const file = `${'event' in subject ? subject.event : 'rest'}/${grade}-${shape.slice(0, 8)}.json`;
  await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
  ReportFile.write(path.join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
  return file;
}

/** A draft for the person who reads the new file. */
function sentence(names: string[]): string {
  if (names.length === 0) return 'Contradicts the schemas.';
  const named = names.slice(0, MOST_NAMED).map((name) => `\`${name}\``);
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  return `Shows ${named.join(', ')}${more}.`;
}
