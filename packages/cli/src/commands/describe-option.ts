import type { Option } from 'commander';

/** The help of an option: its description, choices and default, as they are typed. */
export function describeOption({ description, argChoices, defaultValue, defaultValueDescription }: Option): string {
  const byDefault = defaultValueDescription ?? (typeof defaultValue === 'boolean' ? undefined : defaultValue);
  const notes = [
    ...(argChoices ? [`choices: ${argChoices.join(', ')}`] : []),
    ...(byDefault === undefined ? [] : [`default: ${byDefault}`]),
  ];
  return notes.length > 0 ? `${description} (${notes.join('; ')})` : description;
}
