/** What Ajv writes, what to say instead, and a piece of it that must be gone afterwards. */
const COMPACTIONS: readonly [RegExp, string | ((...parts: string[]) => string), string][] = [
  [/"use strict";/, '', '"use strict"'],
  // Nobody reads where in the schema an error comes from.
  [/schemaPath:"(?:[^"\\]|\\.)*",/g, '', 'schemaPath'],
  [
    /const (err\d+) = \{(?:instancePath(?:|:(.*?)),keyword:(.*?),params:(.*?))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    (_, _name, path = 'instancePath', keyword = '""', params = '{}') => {
      const [, type] = /^\{type: ?(.*)\}$/.exec(params) ?? [];
      return keyword === '"type"' && type
        ? `vErrors = withType(vErrors, ${path}, ${type});errors++;`
        : `vErrors = withError(vErrors, ${path}, ${keyword}, ${params});errors++;`;
    },
    'vErrors.push(',
  ],
  // Where a value stands is put together only where it has a fault: the paths of a callee begin at the value.
  [
    /if\(!\((validate\d+)\((\S+), \{instancePath(?:|:([^{}]*?)),parentData[^{}]*?,rootData\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);/g,
    (_, validate, data, path = 'instancePath') =>
      `if(!${validate}(${data}, strict)){vErrors = withErrors(vErrors, ${path}, ${validate}.errors);`,
    'concat(',
  ],
  [/\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)/g, '(data, strict)', 'rootData'],
  [/\binstancePath\+/g, '', 'instancePath+'],
  [/\binstancePath\b/g, '""', 'instancePath'],
  // A payload without a fault leaves nothing behind.
  [
    /(validate\d+)\.errors = vErrors;return errors === 0;/g,
    'if(errors === 0)return true;$1.errors = vErrors;return false;',
    'return errors === 0',
  ],
  // Errors are counted only for the sake of conditions.
  [/function validate\d+\(data, strict\)\{.*?return false;\}/gs, withoutNeedlessCount, 'function validate('],
  [
    /\(\(typeof (data\d*) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
    'isInteger($1)',
    ' % 1)',
  ],
  [/\(typeof (data\d*) == "number"\) && \(isFinite\(\1\)\)/g, 'isFinite($1)', '== "number"'],
  [/ \|\| isNaN\(data\d*\)/g, '', 'isNaN('],
  [/(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)', '!Array.isArray(data'],
];

function withoutNeedlessCount(body: string): string {
  if (/_errs\d/.test(body)) return body;
  return body
    .replace('let errors = 0;', '')
    .replaceAll('errors++;', '')
    .replaceAll('errors = vErrors.length;', '')
    .replace('if(errors === 0)', 'if(vErrors === null)');
}

const HELPERS = `
const { isFinite, isInteger } = Number;
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
  return value === undefined || typeof value === 'string';
}
function isFlag(value) {
  return value === undefined || typeof value === 'boolean';
}
function isWhole(value) {
  return value === undefined || isInteger(value);
}
function isNumber(value) {
  return value === undefined || isFinite(value);
}
const CHECKS = { string: isText, boolean: isFlag, integer: isWhole, number: isNumber };
function withError(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function withType(errors, instancePath, type) {
  return withError(errors, instancePath, 'type', { type });
}
function withTypes(errors, instancePath, object, namesByType) {
  for (const type in namesByType) {
    for (const name of namesByType[type]) {
      if (!CHECKS[type](object[name])) errors = withType(errors, instancePath + '/' + name, type);
    }
  }
  return errors;
}
/** As a rule the names stand in the order of the last object: what does not is put there. */
function hasUndeclared(object, declared) {
  let place = 0;
  for (const key in object) {
    const name = declared[place];
    if (key !== name) {
      const index = declared.indexOf(key);
      if (index < 0) return true;
      declared[place] = key;
      declared[index] = name;
    }
    place++;
  }
  return false;
}
function withUndeclared(errors, instancePath, object, declared) {
  for (const unevaluatedProperty in object) {
    if (!declared.includes(unevaluatedProperty)) {
      errors = withError(errors, instancePath, 'unevaluatedProperties', { unevaluatedProperty, declared });
    }
  }
  return errors;
}
function withMissing(errors, instancePath, object, required, declared) {
  for (const missingProperty of required) {
    if (object[missingProperty] === undefined) {
      errors = withError(errors, instancePath, 'required', { missingProperty, declared });
    }
  }
  return errors;
}
function withErrors(errors, instancePath, more) {
  for (const error of more) error.instancePath = instancePath + error.instancePath;
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;

/**
 * Says in short what Ajv repeats for every error and every call: it takes less to load and to run.
 * A compiled schema becomes a function `(data, strict) => boolean` that leaves its errors behind.
 * @throws {Error} when Ajv writes something in a new way
 */
export function compact(code: string): string {
  let short = code;
  for (const [pattern, replacement, leftover] of COMPACTIONS) {
    short = short.replace(pattern, replacement as string);
    if (short.includes(leftover)) {
      throw new Error(
        `Failed to compact validators: Ajv writes \`${leftover}\` in a new way, please adapt what replaces it`,
      );
    }
  }
  return `${HELPERS}${short}`;
}
