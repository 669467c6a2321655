import type { ExamineOptions } from '../src/index.ts';

/** Calls the gateway as an app does: method, path and JSON body. Returns the JSON of the response. */
export type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** A bot to examine, planted with faults or correct. */
export interface Bot {
  readonly name: string;
  /**
   * The ids of all rules that must find something, but for warnings and notes that are not what the bot is about. Empty: the
   * bot is correct.
   */
  readonly faults: readonly string[];
  /** What doctor is told: `{ say: 'menu' }`. */
  readonly options?: Pick<ExamineOptions, 'say' | 'groupName' | 'headers' | 'slowAfterMs' | 'answerPatienceMs'>;
  /** Creates the bot anew, without state. */
  create(call: Call): (request: Request) => Response | Promise<Response>;
}

/** Calls a gateway, by default the real one's address, which the mock intercepts. */
export function callTo(gatewayUrl = 'https://gate.whapi.cloud'): Call {
  return async (method, path, body) => {
    const response = await fetch(gatewayUrl + path, {
      method,
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
}
