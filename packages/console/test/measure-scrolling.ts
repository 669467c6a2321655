// Scrolls through 10,000 rows of the timeline, and prints how smoothly: `npm run measure`. No test: it depends on the
// machine.
import { fileURLToPath } from 'node:url';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { chromium } from 'playwright-core';
import { chromiumPath, NO_CHROMIUM } from '../../../chromium.shared.ts';

const ROWS = 10_000;
const FRAMES = 300;
const LONG_MS = 50;

const whapi = setupWhapi({ clock: 'virtual' });
whapi.connect('https://bot.test/hook', () => new Response());
const served = await serveWhapi(whapi, { page: fileURLToPath(new URL('../dist', import.meta.url)) });
if (!chromiumPath) throw new Error(`Failed to measure: ${NO_CHROMIUM}`);
const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(`${served.controlUrl}/`);

const filling = performance.now();
for (let count = 0; count < ROWS / 2; count++) await whapi.emit('labels.post');
await page.waitForFunction((rows) => document.querySelector(`[role=option][aria-setsize="${rows}"]`), ROWS, {
  timeout: 120_000,
});
const filled = performance.now() - filling;

/** Scrolls from the start to the end of the list in so many frames. Returns how long each took, and what was drawn. */
const scrolled = await page.evaluate(
  (frames) =>
    new Promise<{ durations: number[]; nodes: number }>((resolve) => {
      const scroller = document.querySelector('.list-scroller') as HTMLElement;
      const durations: number[] = [];
      let nodes = 0;
      let last = performance.now();
      scroller.scrollTop = 0;
      const step = (now: number) => {
        durations.push(now - last);
        last = now;
        nodes = Math.max(nodes, document.querySelectorAll('[role=option]').length);
        if (durations.length > frames) return resolve({ durations: durations.slice(1), nodes });
        scroller.scrollTop = (scroller.scrollHeight * durations.length) / frames;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    }),
  FRAMES,
);
const sorted = scrolled.durations.toSorted((a, b) => a - b);
const at = (part: number) => `${(sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)} ms`;
const long = sorted.filter((duration) => duration > LONG_MS).length;
console.log(`${ROWS} rows arrived in ${Math.round(filled)} ms (${Math.round((ROWS / filled) * 1_000)} rows/s)`);
console.log(
  `scrolling through them in ${FRAMES} frames: median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}; ` +
    `${long} frames over ${LONG_MS} ms; at most ${scrolled.nodes} row nodes`,
);
await browser.close();
await served.close();
await whapi.close();
