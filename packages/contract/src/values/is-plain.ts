/**
 * Whether all data of an object is its own: what `JSON.parse` returns, an object without a prototype, or an instance
 * of a class that adds nothing but methods. Data that a prototype holds or computes would be lost in JSON.
 */
export function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || hasOnlyMethods(prototype);
}

function hasOnlyMethods(prototype: object | null): boolean {
  for (let level = prototype; level !== null; level = Object.getPrototypeOf(level)) {
    // `Object.prototype` of another realm has the same names, among them the accessor `__proto__`.
    const names = Object.getOwnPropertyNames(level).filter((name) => !Object.hasOwn(Object.prototype, name));
    for (const name of names) {
      if (typeof Object.getOwnPropertyDescriptor(level, name)?.value !== 'function') return false;
    }
  }
  return true;
}
