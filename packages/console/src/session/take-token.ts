const KEY = 'whapi-webhooks control token';

/**
 * Takes the control token from the fragment of the address, where the command put it: a fragment is not sent to any
 * server. It is removed from the address, and kept as long as the tab is open.
 */
export function takeToken(): string | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('token');
  if (token === null) return sessionStorage.getItem(KEY) ?? undefined;
  keepToken(token);
  fragment.delete('token');
  const url = new URL(location.href);
  url.hash = fragment.toString();
  history.replaceState(history.state, '', url);
  return token;
}

/** Keeps a token that the user enters. */
export function keepToken(token: string): void {
  sessionStorage.setItem(KEY, token);
}
