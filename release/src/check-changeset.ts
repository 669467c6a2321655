import { root } from '../../workspaces.shared.ts';
import { judgeChangesets } from './judge-changesets.ts';

/** Fails if the pending changesets ask for less than what changed in the schemas: `node check-changeset.ts [folder]`. */
try {
  const { released, verdict, next, problem } = await judgeChangesets(process.argv[2] ?? root);
  console.log(`The schemas since ${released}: ${verdict}, next version ${next}`);
  if (problem !== undefined) throw new Error(problem);
} catch (error) {
  console.error(`Failed to accept the changesets: ${(error as Error).message}`);
  process.exitCode = 1;
}
