import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { NO_CHROMIUM } from '../../../chromium.shared.ts';
import { serveWhapi, setupWhapi } from '../src/node.ts';
import { startChromium } from './browser/chromium.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"><script>parent.hacked = 1</script></svg>';
const HTML = '<!doctype html><script>parent.hacked = 1</script>';

/** A page that shows pictures, and that a payload could have got a script into. */
const PAGE = {
  'index.html':
    '<!doctype html><script src="./main.js"></script><script>globalThis.hacked = 1</script>' +
    '<p onclick="globalThis.hacked = 1">text</p>',
  'main.js': `globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    globalThis.sizeOf = (src) => new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve(image.naturalWidth);
      image.onerror = () => resolve('blocked');
      image.src = src;
    });`,
};

it('lets the page show the files of the mock, and no file or payload run in it', { timeout: 60_000 }, async ({
  skip,
}) => {
  const browser = await startChromium();
  if (!browser) return skip(NO_CHROMIUM);
  const folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(PAGE)) await writeFile(path.join(folder, name), content);
  const whapi = setupWhapi();
  const { pageUrl = '', url, close } = await serveWhapi(whapi, { page: folder });
  onTestFinished(close);
  const link = async (type: string, content: string) => {
    const body = JSON.stringify({
      to: '919984351847',
      media: `data:${type};name=a.bin;base64,${btoa(content)}`,
    });
    const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
    const response = await fetch(`${url}/messages/document`, { method: 'POST', headers, body });
    const { message } = (await response.json()) as { message: { document: { id: string } } };
    return `${url}/in-files/12025550199/${message.document.id}.bin`;
  };
  const [svg, html] = [await link('image/svg+xml', SVG), await link('text/html', HTML)];

  const page = await browser.newPage();
  await page.goto(pageUrl);
  await page.click('p');
  const read = (expression: string) => page.evaluate(expression);
  expect(await read(`sizeOf(${JSON.stringify(svg)})`)).toBe(3);
  expect(await read(`sizeOf('https://elsewhere.test/a.png')`)).toBe('blocked');
  expect(await read('violations')).toEqual(expect.arrayContaining(['script-src-elem', 'script-src-attr', 'img-src']));
  expect(await read('globalThis.hacked')).toBeUndefined();

  for (const file of [svg, html]) {
    const tab = await browser.newPage();
    const download = tab.waitForEvent('download');
    // Chromium reports a download in place of a document.
    await tab.goto(file).catch(() => {});
    await (await download).cancel();
    expect(await tab.evaluate('globalThis.hacked')).toBeUndefined();
    await tab.close();
  }
});
