import type { Format, FormatContext } from '../entry.ts';
import { REPORT_SCHEMA } from '../report-schema.ts';
import { printableJson } from './printable-json.ts';

/** The JSON Schema of `json`, and of the lines of `ndjson` under `#/$defs/line`. */
/** Increases when a program that reads reports has to change. */
const VERSION = 1;

/**
 * One JSON document with all findings, each entry in a line of its own if the document may have lines. What is not
 * printable is escaped as in JSON, which keeps the values.
 */
export function createJsonFormat({ write, about: { command, isOneLine } }: FormatContext): Format {
  const lineBreak = isOneLine ? '' : '\n';
  const head = printableJson({ $schema: REPORT_SCHEMA, version: VERSION, command }).slice(0, -1);
  let list: 'skipped' | 'results' | undefined;

  /** What is before an item of a list, or before the end of the results. */
  function opening(next: 'skipped' | 'results', separator: string): string {
    if (list === next) return separator + lineBreak;
    const start = list === undefined ? head : `${lineBreak}]`;
    list = next;
    return `${start},"${next}":[${lineBreak}`;
  }

  return {
    skip: ({ file, reason }) => write(opening('skipped', ',') + printableJson({ file, reason })),
    add: ({ record }) => (record ? write(opening('results', ',') + printableJson(record)) : undefined),
    end: ({ record }) => write(`${opening('results', '')}],"summary":${printableJson(record)}}\n`),
  };
}

/** One JSON object in a line: a first line with the version, one for each entry, skipped ones first, and the summary. */
export function createNdjsonFormat({ write, about: { command } }: FormatContext): Format {
  let head = `${printableJson({ type: 'report', version: VERSION, command })}\n`;
  const line = (object: object) => {
    const text = `${head}${printableJson(object)}\n`;
    head = '';
    return write(text);
  };
  return {
    skip: ({ file, reason }) => line({ type: 'skipped', file, reason }),
    add: ({ record }) => record && line({ type: 'result', ...record }),
    end: ({ record }) => line({ type: 'summary', ...record }),
  };
}
