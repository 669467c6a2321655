import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds on a page, or in an element of it, that is serious or critical: rule, and where. */
export async function seriousProblems(page: Page, element = 'html'): Promise<string[]> {
  const { source } = await loadAxe();
  // Evaluated by the debugger: the policy of the page allows no inline script.
  const { violations } = (await page.evaluate(`${source};axe.run(${JSON.stringify(element)})`)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
}

async function loadAxe(): Promise<{ source: string }> {
  const { default: axe } = (await import(path)) as { default: { source: string } };
  return axe;
}
