import { validator as schemasafe } from '@exodus/schemasafe';
import { validate as hyperjump, registerSchema } from '@hyperjump/json-schema/draft-2020-12';
import { validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { definitions, webhookTitles } from './contract.ts';
import { evaluate } from './evaluate.ts';
import type { Profile, Schema } from './schema.ts';
import { toPlainSchema } from './to-plain-schema.ts';

/** Whether a payload keeps the contract. */
export type Verdict = (payload: unknown) => boolean;

/** Prepares the verdict on the webhooks of one event in one profile. */
export type Engine = (event: WhapiEventName, profile: Profile) => Verdict | Promise<Verdict>;

/** Everything that is asked whether a payload keeps the contract. All must agree. */
export const engines: Readonly<Record<string, Engine>> = {
  /** The published validators: Ajv standalone, behind the public function. */
  contract: (event, profile) => (payload) => validateWebhook(payload, { event, profile }).valid,

  /** The evaluator that mutation and coverage rest on. */
  evaluator: (event, profile) => (payload) =>
    evaluate(definitions, webhookTitles[event], payload, profile).length === 0,

  /** Ajv in memory, with its own `unevaluatedProperties` and plain `oneOf`. */
  ajv: forAllEvents((schema) => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      strictTypes: false,
      allowUnionTypes: true,
      logger: false,
    });
    return ajv.compile(schema);
  }),

  hyperjump: forAllEvents(async (schema, profile) => {
    const uri = `https://example.com/${profile}`;
    registerSchema(schema, uri);
    const judge = await hyperjump(uri);
    return (payload) => judge(payload as never).valid;
  }),

  schemasafe: forAllEvents(
    (schema) => schemasafe(schema, { mode: 'lax', $schemaDefault: null, isJSON: true }) as Verdict,
  ),
};

/** An engine that compiles one schema for a profile, in which each event's webhook is a property: most are made of the same. */
function forAllEvents(compile: (schema: Schema, profile: Profile) => Verdict | Promise<Verdict>): Engine {
  const compiled = new Map<Profile, Verdict | Promise<Verdict>>();
  return async (event, profile) => {
    if (!compiled.has(profile))
      compiled.set(profile, compile(toPlainSchema(definitions, webhookTitles, profile), profile));
    const judge = await compiled.get(profile)!;
    return (payload) => judge({ [event]: payload });
  };
}
