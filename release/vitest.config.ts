export { withoutIsolation as default } from '../vitest.shared.ts';
