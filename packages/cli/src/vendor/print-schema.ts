import { eventNames, isEventName, type Profile, validators, webhookSchema } from '@whapi-webhooks/contract';
import { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { unknownEvent } from '../unknown-event.ts';
import { version } from '../version.ts';
import { type Draft, strictSchema } from './strict-schema.ts';

export interface SchemaOptions {
  profile: Profile;
  draft: Draft;
  event?: string;
}

/** As Standard Schema names the dialects. */
const TARGETS = { '2020-12': 'draft-2020-12', 'draft-07': 'draft-07' } as const;

/** Prints the schema of webhooks that any validator of JSON Schema understands. */
export async function printSchema({ profile, draft, event }: SchemaOptions, { stdout }: Io): Promise<ExitCode> {
  if (event !== undefined && !isEventName(event)) throw unknownEvent(event);
  const { jsonSchema } = (event === undefined ? webhookSchema : validators[event])['~standard'];
  const { $schema, ...tolerant } = jsonSchema.input({ target: TARGETS[draft] });
  const rules =
    profile === 'tolerant' ? tolerant : inDraft(strictSchema(event === undefined ? eventNames : [event], draft), draft);
  const schema = {
    $schema,
    $comment: `Webhooks of Whapi.Cloud: ${event ?? 'all events'}, ${profile} profile. whapi-webhooks ${version()}, MIT licence. Unofficial.`,
    ...rules,
  };
  stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return ExitCode.fine;
}

function inDraft(schema: object, draft: Draft): object {
  if (draft === '2020-12') return schema;
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/definitions/');
  const { $defs, ...rules } = JSON.parse(text);
  return { ...rules, definitions: $defs };
}
