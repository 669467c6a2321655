import { expect, it } from 'vitest';
import { listenError } from './listen-error.ts';

it.each([
  ['EADDRINUSE', 8080, 'the port is in use. Stop the other process, or choose another port, such as --port 8081'],
  ['EADDRINUSE', 65_535, 'the port is in use. Stop the other process, or choose another port, such as --port 0'],
  ['EACCES', 80, 'permission denied. Choose a port from 1024 up with --port'],
  ['ENOTFOUND', 80, 'there is no such host. Choose another one with --host'],
  ['EOTHER', 80, 'the original message'],
])('says what to do about %s', (code, port, reason) => {
  const error = listenError(Object.assign(new Error('the original message'), { code }), { port, host: 'h' });
  expect(error).toMatchObject({ exitCode: 3, message: `failed to listen on h port ${port}: ${reason}` });
});
