import { AsyncLocalStorage } from 'node:async_hooks';
import crypto from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import { keepFromGateway } from '@whapi-webhooks/mock/internals';
import { AppTimer, type AppWorld, currentWorld, type NewTimer } from './app-world.ts';

type Callback = (...parameters: unknown[]) => void;
type SomeFunction = (...parameters: never[]) => unknown;

/** How long Node waits at most; it takes more for 1 ms. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

let installed = 0;
let restore: () => void = () => {};

/**
 * Replaces the timers, the time, chance and `fetch` for the code of explored apps; all other code of the process gets
 * the real ones.
 * @returns what restores them
 */
export function fakeGlobals(): () => void {
  installed += 1;
  if (installed === 1) restore = install();
  return () => {
    installed -= 1;
    if (installed === 0) restore();
  };
}

function install(): () => void {
  const undo: (() => void)[] = [];
  const replace = (target: object, name: string, create: (real: SomeFunction) => unknown) => {
    const descriptor = Object.getOwnPropertyDescriptor(target, name);
    const real = (target as Record<string, SomeFunction>)[name];
    if (typeof real !== 'function') return;
    Object.defineProperty(target, name, { configurable: true, writable: true, enumerable: true, value: create(real) });
    undo.push(() => {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else delete (target as Record<string, unknown>)[name];
    });
  };
  for (const target of [globalThis, timers]) {
    replace(target, 'setTimeout', (real) => timeoutFake(real));
    replace(target, 'setInterval', (real) => fake(real, setter({ isInterval: true })));
    replace(target, 'setImmediate', (real) => immediateFake(real));
    for (const name of ['clearTimeout', 'clearInterval', 'clearImmediate']) replace(target, name, clearFake);
  }
  replace(timersPromises, 'setTimeout', (real) =>
    fake(real, (world) => (ms, value, options) => wait(world, ms, value, options)),
  );
  replace(timersPromises, 'setImmediate', (real) =>
    fake(real, (world) => (value) => new Promise((resolve) => setImmediateIn(world, () => resolve(value)))),
  );
  replace(timersPromises, 'setInterval', (real) => fake(real, (world) => (ms, value) => ticks(world, ms, value)));
  replace(timersPromises.scheduler, 'wait', (real) => fake(real, (world) => (ms) => wait(world, ms, undefined)));
  replace(globalThis, 'fetch', (real) =>
    fake(real, (world) => (input, init) => world.fetch(input as string, init as RequestInit)),
  );
  replace(globalThis, 'Date', (real) => dateFake(real as unknown as DateConstructor));
  replace(performance, 'now', (real) => fake(real, (world) => () => world.now() - START_OF_PERFORMANCE));
  replace(Math, 'random', (real) => fake(real, (world) => () => world.random()));
  for (const target of [crypto, globalThis.crypto])
    replace(target, 'randomUUID', (real) => fake(real, (world) => () => uuid(world)));
  replace(AbortSignal, 'timeout', (real) => fake(real, (world) => (ms) => timeoutSignal(world, ms as number)));
  for (const target of [http, https]) {
    for (const name of ['request', 'get']) replace(target, name, (real) => fake(real, refuseClient));
  }
  for (const name of Object.keys(Object.getOwnPropertyDescriptors(SubtleCrypto.prototype))) {
    if (name !== 'constructor') replace(SubtleCrypto.prototype, name, computingFake);
  }
  undo.push(keepFromGateway());
  syncBuiltinESMExports();
  return () => {
    for (const step of undo.reverse()) step();
    syncBuiltinESMExports();
  };
}

const START_OF_PERFORMANCE = Date.UTC(2026, 0, 1);

type InWorld = (world: AppWorld) => (...parameters: unknown[]) => unknown;

/** A function that does something else for the code of explored apps. */
function fake(real: SomeFunction, create: InWorld): SomeFunction {
  return function (this: unknown, ...parameters: unknown[]) {
    const world = currentWorld();
    return world ? create(world)(...parameters) : Reflect.apply(real, this, parameters);
  };
}

function setter({ isInterval = false }): InWorld {
  return (world) =>
    (callback, delay, ...parameters) => {
      requireCallback(callback);
      return set(world, {
        delayMs: toDelay(delay),
        isInterval,
        isImmediate: false,
        run: () => callback(...parameters),
      });
    };
}

function timeoutFake(real: SomeFunction): SomeFunction {
  const own = fake(real, setter({}));
  const promised = (real as unknown as Record<symbol, SomeFunction>)[promisify.custom] as SomeFunction;
  Object.defineProperty(own, promisify.custom, {
    value: fake(promised, (world) => (ms, value, options) => wait(world, ms, value, options)),
  });
  return own;
}

function immediateFake(real: SomeFunction): SomeFunction {
  const own = fake(real, (world) => (callback, ...parameters) => {
    requireCallback(callback);
    return setImmediateIn(world, () => callback(...parameters));
  });
  const promised = (real as unknown as Record<symbol, SomeFunction>)[promisify.custom] as SomeFunction;
  Object.defineProperty(own, promisify.custom, {
    value: fake(promised, (world) => (value) => new Promise((resolve) => setImmediateIn(world, () => resolve(value)))),
  });
  return own;
}

function setImmediateIn(world: AppWorld, run: () => void): AppTimer {
  return set(world, { delayMs: 0, isInterval: false, isImmediate: true, run });
}

/** What the callback starts belongs to what had set the timer. */
function set(world: AppWorld, timer: NewTimer): AppTimer {
  const inContext = AsyncLocalStorage.snapshot();
  return world.setTimer({ ...timer, run: () => inContext(timer.run) });
}

function clearFake(real: SomeFunction): SomeFunction {
  return function (this: unknown, timer: unknown) {
    if (timer instanceof AppTimer) return timer.clear();
    const found = currentWorld()?.findTimer(Number(timer));
    return found ? found.clear() : Reflect.apply(real, this, [timer]);
  };
}

function wait(world: AppWorld, ms: unknown, value: unknown, options?: unknown): Promise<unknown> {
  const { signal } = (options ?? {}) as { signal?: AbortSignal };
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal));
    const timer = set(world, {
      delayMs: toDelay(ms),
      isInterval: false,
      isImmediate: false,
      run: () => resolve(value),
    });
    signal?.addEventListener('abort', () => {
      timer.clear();
      reject(abortError(signal));
    });
  });
}

async function* ticks(world: AppWorld, ms: unknown, value: unknown): AsyncGenerator<unknown> {
  for (;;) yield await wait(world, ms, value);
}

function abortError(signal: AbortSignal): Error {
  return Object.assign(new Error('The operation was aborted', { cause: signal.reason }), {
    name: 'AbortError',
    code: 'ABORT_ERR',
  });
}

function timeoutSignal(world: AppWorld, ms: number): AbortSignal {
  const controller = new AbortController();
  const run = () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  set(world, { delayMs: toDelay(ms), isInterval: false, isImmediate: false, run });
  return controller.signal;
}

function dateFake(real: DateConstructor): DateConstructor {
  const now = () => currentWorld()?.now() ?? real.now();
  return new Proxy(real, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(target, parameters.length > 0 ? parameters : [now()], newTarget),
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

function computingFake(real: SomeFunction): SomeFunction {
  return function (this: unknown, ...parameters: unknown[]) {
    const result = Reflect.apply(real, this, parameters);
    return result instanceof Promise ? (currentWorld()?.compute(result) ?? result) : result;
  };
}

/** A client of `node:http` waits for a socket, whose time no schedule decides. */
function refuseClient(world: AppWorld): (target: unknown, options?: unknown) => never {
  return (target, options) => {
    const { hostname, host = hostname } = (typeof target === 'string' ? new URL(target) : (target ?? options)) as {
      hostname?: string;
      host?: string;
    };
    const what = `it calls ${host ?? 'a server'} by node:http, and no schedule decides when that is answered. Use fetch in the app, such as by Axios with adapter: 'fetch'`;
    world.refuse(what);
    throw new Error(`Failed to explore: ${what}`);
  };
}

function uuid(world: AppWorld): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(world.random() * 16).toString(16));
  digits[12] = '4';
  digits[16] = '89ab'[Math.floor(world.random() * 4)] as string;
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function toDelay(value: unknown): number {
  const delay = Number(value);
  return delay >= 1 && delay <= LONGEST_DELAY_MS ? Math.trunc(delay) : 1;
}

function requireCallback(callback: unknown): asserts callback is Callback {
  if (typeof callback === 'function') return;
  throw Object.assign(new TypeError(`The "callback" argument must be of type function. Received ${String(callback)}`), {
    code: 'ERR_INVALID_ARG_TYPE',
  });
}
