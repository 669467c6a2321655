import { Examination, type ExaminationOptions, type RuleResult } from './examination.ts';
import { urlTarget } from './receiver/url-target.ts';
import type { Rule } from './rules/rule.ts';

/** How a running receiver is examined. */
export interface ServerOptions extends ExaminationOptions {
  /** URL of the receiver. */
  to: string;
  /** Port of the gateway that is served for it. Default: any free one. */
  port?: number;
  /** The token that the receiver sends to the gateway. Default `test-token`. */
  token?: string;
  /** The id of the channel, which every webhook carries. Default `MANTIS-M72HC`. */
  channelId?: string;
  /** For how long to wait until the receiver listens, in milliseconds: it may need the gateway to start. Default 0. */
  startMs?: number;
}

/** The examination of a running receiver. */
export interface ServerExamination {
  /** The address to which the receiver's API base URL must point. */
  readonly gatewayUrl: string;
  /** The rules that are examined, in order. */
  readonly rules: readonly Rule[];
  /**
   * What the receiver did with a plain text, before any rule is examined.
   * @throws {UnreachableError} when nobody listens at the URL
   */
  greet(): Promise<Greeting>;
  /** Examines one rule. */
  examine(rule: Rule): Promise<RuleResult>;
  /** How many requests have arrived at the gateway, and how many of them with its token. */
  readonly calls: { readonly all: number; readonly own: number };
  /** Ends the examination and stops serving the gateway. */
  close(): Promise<void>;
}

/** What a receiver did with a plain text. */
interface Greeting {
  /** How many messages it sent. */
  readonly replies: number;
  /** How long that took, in milliseconds. */
  readonly busyMs: number;
  /** How it refused the text, and what to do. Absent if it did not. */
  readonly refusal?: string;
  /**
   * Why rules cannot be judged, and what to do. Absent if it answered, or never sends, as doctor was told. Once it has
   * stopped and was not started again, this says so.
   */
  readonly hindrance?: string;
}

/**
 * Serves a gateway, and examines a running receiver, in any language, whose API base URL points to it.
 * @throws {TypeError} when an option is wrong
 * @throws {Error} when the port is taken
 * @example
 * const examination = await examineServer({ to: 'http://localhost:3000/hook', port: 8080 });
 * for (const rule of examination.rules) console.log(await examination.examine(rule));
 * await examination.close();
 */
export async function examineServer({
  to,
  port,
  token = 'test-token',
  channelId,
  startMs = 0,
  ...options
}: ServerOptions): Promise<ServerExamination> {
  const target = await urlTarget({
    ...{ to, token, startMs },
    ...(port !== undefined && { port }),
    ...(channelId !== undefined && { channelId }),
  });
  try {
    const examination = new Examination(target, options);
    return {
      gatewayUrl: target.gatewayUrl,
      rules: examination.rules,
      async greet() {
        const { replies, observation } = await examination.start();
        const { refusal } = examination;
        const hindrance = await examination.hindrance();
        return {
          ...{ replies, busyMs: observation.busyMs },
          ...(refusal !== undefined && { refusal }),
          ...(hindrance !== undefined && { hindrance }),
        };
      },
      examine: (rule) => examination.examine(rule),
      get calls() {
        return target.calls;
      },
      close: () => target.close(),
    };
  } catch (error) {
    await target.close();
    throw error;
  }
}
