import { compareTimes } from '../compare-batches.ts';
import type { peers } from '../peers/index.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

const NAMES: Record<keyof typeof peers, string> = {
  ajv: 'Ajv',
  zod: 'Zod',
  typebox: 'TypeBox',
  valibot: 'Valibot',
  arktype: 'ArkType',
  schemasafe: 'schemasafe',
};

/** Validating in the strict profile, over a peer with an equivalent schema. */
export const validatePeers: Benchmark[] = (Object.keys(NAMES) as (keyof typeof peers)[]).map((peer) => ({
  id: `validate-strict/${peer}`,
  what: `validating a chats.patch in the strict profile, over ${NAMES[peer]} with an equivalent schema`,
  unit: 'ns',
  aim: { atMost: peer === 'ajv' ? 0.8 : 1 },
  measure: () => compareTimes(isolateBatch('validation', 'strict', 'chat'), isolateBatch('peerValidation', peer)),
}));
