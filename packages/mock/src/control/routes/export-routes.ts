import type { ControlRoute } from '../control-route.ts';
import { oneOf, optional, text } from '../described.ts';
import { ref } from '../schemas.ts';

interface ExportQuery {
  as?: 'scenario' | 'test';
  title?: string;
  partial?: 'true' | 'false';
}

export const exportRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/export',
    summary: 'Exports what happened since the start or the last reset: by default as a scenario file',
    query: {
      as: optional(oneOf('scenario', 'test')),
      title: optional(text),
      partial: optional(oneOf('true', 'false')),
    },
    answer: ref('AnyScenario'),
    textAnswer: 'A test file for Vitest, with `as=test`.',
    errors: { 409: 'Something is missing: the log has dropped it, or it is still running' },
    handle({ query }, { whapi }) {
      const { as = 'scenario', partial, ...rest } = query as ExportQuery;
      const options = { ...rest, partial: partial === 'true' };
      if (as === 'test')
        return attached(whapi.export({ ...options, as }), 'text/plain; charset=utf-8', 'story.test.ts');
      const scenario = JSON.stringify(whapi.export({ ...options, as }), null, 2);
      return attached(`${scenario}\n`, 'application/json', 'story.json');
    },
  },
];

/** A response that a browser saves as a file. */
function attached(body: string, type: string, fileName: string): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${fileName}"` };
  return new Response(body, { headers });
}
