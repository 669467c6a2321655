import { type OutgoingRequest, withBody } from './send-request.ts';

/** A request of a delivery. */
export interface RequestParts extends Omit<OutgoingRequest, 'signal'> {
  /** Called when the signal is used. */
  signal(): AbortSignal;
}

interface Content {
  /** Absent when it must be read from the stream. */
  readonly text: string | undefined;
  readonly signal: () => AbortSignal;
  isRead: boolean;
}

/** Text that is another one once it was encoded and decoded: a byte order mark is lost, and half a character replaced. */
const READS_AS_OTHER = /^\uFEFF|\p{Surrogate}/u;

const contents = new WeakMap<Request, Content>();

/**
 * A request for a receiver in this process. It reads its text from memory rather than from a stream, which takes as long as
 * all else that a delivery does. The constructor does not get the signal: what it would keep of one outlives the request by
 * far. It is created only when the receiver looks at it.
 */
export function webhookRequest(url: string, { signal, ...init }: RequestParts): Request {
  const request = Object.defineProperties(new Request(url, withBody(init)), overrides);
  contents.set(request, { text: READS_AS_OTHER.test(init.body) ? undefined : init.body, signal, isRead: false });
  return request;
}

const overrides: PropertyDescriptorMap & ThisType<Request> = {
  signal: {
    get() {
      return contents.get(this)?.signal();
    },
  },
  bodyUsed: {
    get() {
      return contents.get(this)?.isRead || Reflect.get(Object.getPrototypeOf(this), 'bodyUsed', this);
    },
  },
  text: {
    async value() {
      return textOf(this) ?? Object.getPrototypeOf(this).text.call(this);
    },
  },
  json: {
    async value() {
      const text = textOf(this);
      return text === undefined ? Object.getPrototypeOf(this).json.call(this) : JSON.parse(text);
    },
  },
};

/** The text of a request whose body was not used yet. It is used then, for everything else as well. */
function textOf(request: Request): string | undefined {
  const content = contents.get(request);
  if (content?.text === undefined || !request.body || request.body.locked || request.bodyUsed) return undefined;
  content.isRead = true;
  request.body.getReader();
  return content.text;
}
