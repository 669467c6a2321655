import { fileURLToPath } from 'node:url';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from '../../../chromium.shared.ts';
import type { Round } from '../round.ts';
import { type Benchmark, Skip } from './benchmark.ts';

const ROWS = 10_000;
const FRAMES = 300;
const ROUNDS = 3;
const MS_AT_60_HZ = 1_000 / 60;
const PAGE = fileURLToPath(new URL('../../../packages/console/dist', import.meta.url));

/** How long a frame takes while the page scrolls through a long timeline, over what it may take. */
export const page: Benchmark = {
  id: 'page/10k-entries',
  what: 'a frame while the page scrolls through 10,000 rows, on average, over a sixtieth of a second',
  unit: 'ms',
  // At 60 Hz no frame is shorter; one in fifty may be missed.
  aim: { atMost: 1.02 },
  async measure() {
    if (!chromiumPath) throw new Skip(NO_CHROMIUM);
    const whapi = setupWhapi({ clock: 'virtual' });
    whapi.connect('https://bot.test/hook', () => new Response());
    const served = await serveWhapi(whapi, { page: PAGE });
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    try {
      const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await tab.goto(`${served.controlUrl}/`);
      for (let count = 0; count < ROWS / 2; count++) await whapi.emit('labels.post');
      const allRows = `[role=option][aria-setsize="${ROWS}"]`;
      await tab.waitForSelector(allRows, { state: 'attached', timeout: 120_000 });
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push({ ours: await scrollThrough(tab), theirs: MS_AT_60_HZ });
      }
      return rounds;
    } finally {
      await browser.close();
      await served.close();
      await whapi.close();
    }
  },
};

/** Scrolls from the start to the end of the list in so many frames. Returns what one took on average, in milliseconds. */
function scrollThrough(tab: Page): Promise<number> {
  return tab.evaluate(
    (frames) =>
      new Promise<number>((resolve) => {
        const scroller = document.querySelector('.list-scroller') as HTMLElement;
        let start = 0;
        let frame = 0;
        scroller.scrollTop = 0;
        const step = (now: number) => {
          if (frame === 0) start = now;
          if (frame === frames) return resolve((now - start) / frames);
          frame += 1;
          scroller.scrollTop = (scroller.scrollHeight * frame) / frames;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    FRAMES,
  );
}
