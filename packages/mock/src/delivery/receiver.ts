/** A receiver in process: called directly, without a port and without the network. */
export type Receiver = (request: Request) => Response | Promise<Response>;
