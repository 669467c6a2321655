/** The projects in `examples/`. */
export const examples: readonly Example[] = [
  { name: 'vitest-express', bot: './bot.ts' },
  { name: 'jest-commonjs', bot: './bot.js' },
  { name: 'node-test-fastify', bot: './bot.js' },
  { name: 'next-route' },
  { name: 'nest' },
  { name: 'python-flask', python: true },
];

export interface Example {
  readonly name: string;
  /** The module that exports `createBot`, for doctor. The example of Nest examines itself. */
  readonly bot?: string;
  /** Whether it needs Python with Flask. */
  readonly python?: boolean;
}
