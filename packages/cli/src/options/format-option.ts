import { InvalidArgumentError, Option } from 'commander';
import { type Destination, type FormatName, formatNames } from '../report/formats.ts';

/** `--format <format>[=<file>]`, repeatable. */
export function formatOption(): Option {
  return new Option(
    '--format <format[=file]>',
    `report to standard output, or to a file: ${formatNames.join(', ')}; repeatable`,
  )
    .argParser(destination)
    .default(undefined, 'pretty');
}

function destination(text: string, previous: readonly Destination[] = []): Destination[] {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  if (!formatNames.includes(name as FormatName)) {
    throw new InvalidArgumentError(`Allowed choices are ${formatNames.join(', ')}.`);
  }
  if (file !== undefined && (file.trim() === '' || file.includes('\0'))) {
    throw new InvalidArgumentError(`Expected a file after the "=", such as ${name}=report.txt.`);
  }
  return [...previous, { format: name as FormatName, ...(file !== undefined && file !== '-' && { file }) }];
}
