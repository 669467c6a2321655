/** A receiver in process: called directly, without a port and without the network. */
export type Receiver = (request: Request) => Response | Promise<Response>;

/** `fetch`, as far as deliveries use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
