/**
 * How to start npm: by its script, since Windows starts no npm.cmd without a shell.
 * @param env of a process that an npm script started, where `npm_execpath` names the script
 */
export function npmCommand(env: NodeJS.ProcessEnv = process.env): [program: string, ...args: string[]] {
  return env.npm_execpath?.endsWith('.js') ? [process.execPath, env.npm_execpath] : ['npm'];
}
