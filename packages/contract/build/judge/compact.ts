import * as helpers from './helpers.ts';

/** What Ajv generates, what replaces it, and what must no longer occur afterwards. */
const COMPACTIONS: readonly [RegExp, string | ((...parts: string[]) => string), string | RegExp][] = [
  [/"use strict";/, '', '"use strict"'],
  // No reader of errors needs the place in the schema.
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
  // The path of a value is put together only if it has a fault: the paths of a callee begin at its own value.
  [
    /if\(!\((validate\d+)\((\S+), \{instancePath(?:|:([^{}]*?)),parentData[^{}]*?,rootData\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);/g,
    (_, validate, data, path = 'instancePath') =>
      `if((found = ${validate}(${data}, strict, limit)) !== null){vErrors = withErrors(vErrors, ${path}, found);`,
    'concat(',
  ],
  [
    /\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{let vErrors = null;/g,
    '(data, strict, limit){let vErrors = null, found;',
    'rootData',
  ],
  [/\binstancePath\+/g, '', 'instancePath+'],
  [/\binstancePath\b/g, '""', 'instancePath'],
  // Errors are returned: kept on the function, those of the last payload would stay in memory.
  [/validate\d+\.errors = vErrors;return errors === 0;/g, 'return vErrors;', /validate\d+\.errors/],
  // A payload with a million faults is not looked at to its end.
  [
    /for\(let (i\d+)=0; \1<(len\d+); \1\+\+\)/g,
    'for(let $1=0; $1<$2 && hasRoom(vErrors, limit); $1++)',
    /for\(let (?![^;]*;[^;]*hasRoom)/,
  ],
  [
    /for\(const (key\d+) in (data\d*)\)\{/g,
    'for(const $1 in $2){if(!hasRoom(vErrors, limit))break;',
    / in data\d*\)\{(?!if\(!hasRoom)/,
  ],
  // Errors are counted only for the sake of conditions.
  [/function validate\d+\(data, strict, limit\)\{.*?return vErrors;\}/gs, withoutNeedlessCount, 'function validate('],
  // A constant path costs nothing to build, so it can be passed even if no error occurs.
  [
    /if\(\(found = (validate\d+\(\S+, strict, limit\))\) !== null\)\{vErrors = withErrors\(vErrors, ("[^"]*"), found\);(errors = )?(?:vErrors\.length;)?\}/g,
    (_, call, path, count = '') =>
      `vErrors = withErrors(vErrors, ${path}, ${call});${count && 'errors = vErrors === null ? 0 : vErrors.length;'}`,
    /!== null\)\{vErrors = withErrors\(vErrors, "[^"]*", /,
  ],
  [
    /\(\(typeof (data\d*) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)/g,
    'isInteger($1)',
    ' % 1)',
  ],
  [/\(typeof (data\d*) == "number"\) && \(isFinite\(\1\)\)/g, 'isFiniteNumber($1)', '== "number"'],
  [/ \|\| isNaN\(data\d*\)/g, '', 'isNaN('],
  [/(data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isObject($1)', '!Array.isArray(data'],
];

function withoutNeedlessCount(body: string): string {
  if (/_errs\d/.test(body)) return body;
  return body
    .replace('let errors = 0;', '')
    .replaceAll('errors++;', '')
    .replaceAll(/errors = (?:vErrors === null \? 0 : )?vErrors\.length;/g, '');
}

/** Named by the generated code; `helpers.ts` holds them. */
const HELPERS = Object.keys(helpers);

/**
 * Shortens what Ajv repeats for every error and every call, so that it loads and runs faster.
 * Each compiled schema becomes a function `(data, strict, limit) => SchemaError[] | null`.
 * @param from the module of the helpers, as the generated code imports it
 * @throws {Error} if Ajv generates code of another form than expected
 */
export function compact(code: string, from: string): string {
  let short = code;
  for (const [pattern, replacement, leftover] of COMPACTIONS) {
    short = short.replace(pattern, replacement as string);
    const left = typeof leftover === 'string' ? short.includes(leftover) : leftover.test(short);
    if (left) {
      throw new Error(
        `Failed to compact validators: the code that Ajv generated still contains \`${leftover}\`. Adapt the pattern that should have replaced it`,
      );
    }
  }
  const used = HELPERS.filter((name) => new RegExp(`\\b${name}\\b`).test(short));
  return `import { ${used.join(', ')} } from '${from}';\n${short}`;
}
