import type { RegisteredMock } from '../gateway/mocks/registry.ts';
import { insideOf } from '../inside.ts';
import type { Whapi } from '../whapi.ts';

/**
 * The mocks as requests find them.
 * @throws {TypeError} when there is none, or two of them have the same token or id
 */
export function registeredOf(mocks: readonly Whapi[]): readonly [RegisteredMock, ...RegisteredMock[]] {
  if (mocks.length === 0)
    throw new TypeError('Failed to serve the mock: the list is empty. Pass what setupWhapi() returned');
  const insides = mocks.map(({ gateway }) => insideOf(gateway));
  const registered = insides.map((inside) => inside.registered);
  refuseTwice(
    'token',
    registered.map(({ token }) => token),
  );
  refuseTwice(
    'channel id',
    insides.map(({ channelId }) => channelId),
  );
  return registered as [RegisteredMock, ...RegisteredMock[]];
}

function refuseTwice(noun: string, values: readonly string[]): void {
  const repeated = values.find((value, i) => values.indexOf(value) !== i);
  if (repeated === undefined) return;
  throw new TypeError(
    `Failed to serve the mocks: two of them have the ${noun} "${repeated}". Give each its own \`token\` and \`channelId\``,
  );
}
