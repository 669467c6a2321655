const CODES = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ERR_TLS|CERT_|.*_CERT)/;

/** Whether a connection failed before anything was sent. */
export function isUnreachable(code: string): boolean {
  return CODES.test(code);
}
