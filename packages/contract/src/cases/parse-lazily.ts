/**
 * An object whose values stay JSON texts until they are read: parsing hundreds of payloads would slow every start.
 * Reading a value again returns the same object.
 */
export function parseLazily<T extends object>(texts: Readonly<Record<string, string>>): T {
  const values = {} as T;
  for (const [key, text] of Object.entries(texts)) {
    let value: unknown;
    Object.defineProperty(values, key, {
      enumerable: true,
      get() {
        value ??= JSON.parse(text);
        return value;
      },
    });
  }
  return values;
}
