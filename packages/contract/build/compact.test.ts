import { describe, expect, it } from 'vitest';
import { compact } from './compact.ts';

const errorOf = (keyword: string, params: string) =>
  `const err0 = {instancePath:instancePath+"/id",schemaPath:"#/a",keyword:"${keyword}",params:${params}};` +
  'if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;';

it.each([
  ['"use strict";x', 'x'],
  [
    errorOf('enum', '{allowedValues: obj0}'),
    'vErrors = withError(vErrors, "/id", "enum", {allowedValues: obj0});errors++;',
  ],
  [errorOf('type', '{type: "string"}'), 'vErrors = withType(vErrors, "/id", "string");errors++;'],
  [
    'if(!(validate5(data[0], {instancePath:instancePath+"/a/" + i0,parentData:data,parentDataProperty:"a",rootData})))' +
      '{vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);errors = vErrors.length;}',
    'if(!validate5(data[0], strict)){vErrors = withErrors(vErrors, "/a/" + i0, validate5.errors);errors = vErrors.length;}',
  ],
  [
    'if(!(validate5(data, {instancePath,parentData,parentDataProperty,rootData})))' +
      '{vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);errors = vErrors.length;}',
    'if(!validate5(data, strict)){vErrors = withErrors(vErrors, "", validate5.errors);errors = vErrors.length;}',
  ],
  ['((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))', 'isInteger(data1)'],
  ['(typeof data1 == "number") && (isFinite(data1))', 'isFinite(data1)'],
  ['data1 > 5 || isNaN(data1)', 'data1 > 5'],
  ['data1 && typeof data1 == "object" && !Array.isArray(data1)', 'isObject(data1)'],
])('says %s in short', (long, short) => {
  expect(compact(long)).toContain(`\n${short}`);
});

describe('a function', () => {
  const functionOf = (body: string) =>
    'function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;' +
    `let errors = 0;${body}validate5.errors = vErrors;return errors === 0;}`;

  it('does not count its errors for nothing', () => {
    expect(compact(functionOf(errorOf('type', '{type: "string"}')))).toContain(
      'function validate5(data, strict){let vErrors = null;vErrors = withType(vErrors, "/id", "string");' +
        'if(vErrors === null)return true;validate5.errors = vErrors;return false;}',
    );
  });

  it('counts them for a condition', () => {
    const code = compact(functionOf(`const _errs1 = errors;${errorOf('type', '{type: "string"}')}`));
    expect(code).toContain('let errors = 0;const _errs1 = errors;');
    expect(code).toContain('errors++;if(errors === 0)return true;');
  });
});

it('fails where Ajv writes in a new way, so that nothing is left as it was', () => {
  expect(() => compact('vErrors.push({});')).toThrow(
    'Failed to compact validators: Ajv writes `vErrors.push(` in a new way, please adapt what replaces it',
  );
});
