export {
  type Counts,
  countEvidence,
  countedObservations,
  declaredProperties,
  type Ledger,
} from './count-evidence.ts';
export {
  checkEvidence,
  type Evidence,
  type EvidenceFile,
  GRADES,
  type Grade,
  type OperationBodies,
  webhookTitle,
} from './evidence-file.ts';
export { MARKS, type Mark, markOf } from './mark-of.ts';
export { type Observation, observe } from './observe.ts';
export { pointerTo } from './pointer-to.ts';
export { type Definitions, refTitle, type Schema } from './schema.ts';
