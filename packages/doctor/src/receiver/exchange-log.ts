import { realNow } from '../real-time.ts';

/** One request to the receiver, and its response as it came over the wire. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** The body that was sent. */
  readonly sent: string;
  /** Absent where there was no response. */
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** The beginning of the body of the response, at most 64 KB. */
  body?: string;
  /** Why there was no response. */
  error?: string;
  /** What a receiver in this process threw. */
  thrown?: unknown;
  /** How long the response took, in milliseconds of real time. Absent while there is none. */
  ms?: number;
}

/** What a receiver answers, as far as doctor looks at it. */
export type Answer = Pick<Exchange, 'status' | 'headers' | 'body'>;

/** From how many requests in one trial on the receiver gets no more: it reacts to itself, in several ways at once. */
const MOST_EXCHANGES = 600;

/** The requests to a receiver, in the order in which they began. */
export class ExchangeLog {
  readonly all: Exchange[] = [];
  #inFlight = 0;
  #ended = 0;

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Whether there were so many that no more may follow. */
  get isFull(): boolean {
    return this.all.length >= MOST_EXCHANGES;
  }

  /** Counts up with each request and each response. */
  get activity(): number {
    return this.all.length + this.#ended;
  }

  /**
   * Logs a request while it is answered.
   * @param ask sends it
   * @throws what `ask` throws
   */
  async record<T extends Answer>(
    request: Pick<Exchange, 'method' | 'url' | 'sent'>,
    ask: () => Promise<T>,
  ): Promise<T> {
    const exchange: Exchange = { ...request };
    const startedAt = realNow();
    this.all.push(exchange);
    this.#inFlight += 1;
    try {
      const answer = await ask();
      const { status, headers, body } = answer;
      Object.assign(exchange, { status, headers, body });
      return answer;
    } catch (error) {
      exchange.error = messageOf(error);
      exchange.thrown = error;
      throw error;
    } finally {
      exchange.ms = realNow() - startedAt;
      this.#inFlight -= 1;
      this.#ended += 1;
    }
  }
}

function messageOf(error: unknown): string {
  const { cause, message = String(error) } = (error ?? {}) as {
    cause?: { code?: string; message?: string };
    message?: string;
  };
  return cause?.code ?? cause?.message ?? message;
}
