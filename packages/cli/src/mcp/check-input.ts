import { suggest } from '@whapi-webhooks/contract';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { usageError } from '../cli-error.ts';
import type { Tool } from './tool.ts';

const ajv = new Ajv2020({ strict: false, verbose: true });
const compiled = new Map<string, ValidateFunction>();

/** @throws {CliError} when an argument of a tool is missing, unknown or wrong: it says which, and what to do */
export function checkInput({ name, inputSchema }: Tool, input: unknown): void {
  const validate = compiled.get(name) ?? ajv.compile(inputSchema);
  compiled.set(name, validate);
  if (!validate(input)) throw usageError(`failed to call ${name}: ${describe(validate.errors?.[0] as ErrorObject)}`);
}

function describe({ instancePath, keyword, params, message, parentSchema, data }: ErrorObject): string {
  const place = instancePath === '' ? 'the arguments' : `"${instancePath.slice(1).replaceAll('/', '.')}"`;
  if (keyword === 'additionalProperties') {
    const unknown = String(params.additionalProperty);
    const known = Object.keys((parentSchema as { properties?: object }).properties ?? {});
    const cure = suggest(unknown, known, known.length > 0 ? `Use ${known.join(', ')}` : 'Pass none');
    return `there is no argument "${unknown}" in ${place}. ${cure}`;
  }
  if (keyword === 'required') return `${place} lack "${params.missingProperty}". Pass it`;
  if (keyword === 'enum') {
    const allowed = (params.allowedValues as unknown[]).map(String);
    return `${place} is ${brief(data)}. ${suggest(String(data), allowed)}`;
  }
  return `${place} ${message}, and is ${brief(data)}. Correct it`;
}

function brief(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length > 100 ? `${json.slice(0, 100)}…` : json;
}
