import { type Field, FieldError, type Fields, isObject, readObject, show } from './field.ts';

/**
 * The options of a public function, checked, normalised and copied.
 * @param action what the function does, such as `set up the mock`
 * @throws {TypeError} when something is missing, unknown or of the wrong type, in one sentence with what to pass
 */
export function readFields<T extends object>(action: string, fields: Fields<T>, value: unknown): T {
  return reading(action, () => {
    if (isObject(value)) return readObject(fields as Fields, value);
    const names = Object.keys(fields).join(', ');
    throw new FieldError(
      value === undefined
        ? `its argument is missing. Pass an object with ${names}`
        : `its argument is ${show(value)}. Pass an object with ${names}`,
    );
  }) as T;
}

/**
 * One argument of a public function.
 * @throws {TypeError} as `readFields` does
 */
export function readArgument<T>(action: string, name: string, field: Field, value: T): T {
  return reading(action, () => (value === undefined && field.optional ? value : field.read(value, name))) as T;
}

function reading(action: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof FieldError) throw new TypeError(`Failed to ${action}: ${error.message}`);
    throw error;
  }
}
