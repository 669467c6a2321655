import type { Problem } from '../api/outcome-of.ts';

/** Why the mock refused something, and what to do about it. Nothing without a problem. */
export function ProblemText({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null;
  return (
    <p class="problem" role="alert">
      {problem.message} {problem.hint}
    </p>
  );
}
