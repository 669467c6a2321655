/** What the process tells its caller. */
export const ExitCode = {
  fine: 0,
  broken: 1,
  usage: 2,
  environment: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
