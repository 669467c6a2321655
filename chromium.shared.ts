import { existsSync } from 'node:fs';

/** The browser of this machine that tests start. Absent where none is installed. */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path && existsSync(path));

/** Why a test is skipped that needs a browser. */
export const NO_CHROMIUM = 'there is no Chromium. Install it, or name one in CHROMIUM_PATH';
