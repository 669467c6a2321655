export { checkSchemas } from './drift/check-schemas.ts';
export { type DriftCapture, DriftCollector } from './drift/collect-drift.ts';
export { ANY_NAME, type Json } from './drift/mask.ts';
export { mergeDrift } from './drift/merge-drift.ts';
export type { DriftPlace } from './drift/place.ts';
export type { DriftKind, DriftReport, Finding, PlaceCount } from './drift/report.ts';
export type { JsonType, Shape } from './drift/shape.ts';
