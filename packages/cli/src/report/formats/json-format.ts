import type { Format, FormatContext } from '../entry.ts';
import { printableJson } from './printable-json.ts';

/** The JSON Schema of `json`, and of the lines of `ndjson` under `#/$defs/line`. */
const SCHEMA = 'https://github.com/whapi-webhooks/whapi-webhooks/raw/main/packages/cli/report.schema.json';
/** Increases when a program that reads reports has to change. */
const VERSION = 1;

/**
 * One JSON document, one entry in a line, with all findings. What is not printable is escaped as in JSON, which keeps
 * the values.
 */
export function createJsonFormat({ write, about: { command } }: FormatContext): Format {
  const head = printableJson({ $schema: SCHEMA, version: VERSION, command }).slice(0, -1);
  let separator = `${head},"results":[\n`;
  return {
    add({ record }) {
      const text = separator + printableJson(record);
      separator = ',\n';
      return write(text);
    },
    end({ record }) {
      return write(`${separator === ',\n' ? '\n' : separator}],"summary":${printableJson(record)}}\n`);
    },
  };
}

/** One JSON object in a line: a first line with the version, one for each entry, and the summary. */
export function createNdjsonFormat({ write, about: { command } }: FormatContext): Format {
  let head = `${printableJson({ type: 'report', version: VERSION, command })}\n`;
  const line = (object: object) => {
    const text = `${head}${printableJson(object)}\n`;
    head = '';
    return write(text);
  };
  return {
    add: ({ record }) => line({ type: 'result', ...record }),
    end: ({ record }) => line({ type: 'summary', ...record }),
  };
}
