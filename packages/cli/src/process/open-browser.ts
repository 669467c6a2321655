import { spawn } from 'node:child_process';

/** What decides whether and how a browser can be opened. */
export interface Desktop {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
}

/** By platform: a program that opens URLs. None of them is a shell, so a URL needs no quoting. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'] as const;

/**
 * Opens a URL in the browser, as a process of its own. Other users of the machine can read the URL in the list of
 * processes, as they can read the arguments of this one.
 * @returns why no browser was opened; nothing when one was
 */
export async function openBrowser(
  url: string,
  { platform, env }: Desktop = { platform: process.platform, env: process.env },
): Promise<string | undefined> {
  const obstacle = obstacleTo({ platform, env });
  if (obstacle !== undefined) return obstacle;
  const [program, ...args] = OPENERS[platform] ?? ELSEWHERE;
  return new Promise((resolve) => {
    // Detached: Ctrl-C ends the mock, but not the browser.
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code) => resolve(code === 0 ? undefined : `${program} ended with ${code}`));
    child.unref();
  });
}

/** Why there is no screen on which somebody would see a browser. */
function obstacleTo({ platform, env }: Desktop): string | undefined {
  if (env.CI && env.CI !== 'false') return 'this is CI';
  const hasDisplay = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (env.SSH_CONNECTION && !hasDisplay) return 'this is a remote shell';
  const needsDisplay = platform !== 'darwin' && platform !== 'win32' && !env.WSL_DISTRO_NAME;
  return needsDisplay && !hasDisplay ? 'there is no display' : undefined;
}
