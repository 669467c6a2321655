/** Exit codes of the process. */
export const ExitCode = {
  fine: 0,
  violation: 1,
  usage: 2,
  environment: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
