/** `fetch`, as far as deliveries use it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
