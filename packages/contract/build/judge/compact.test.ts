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
    'if((found = validate5(data[0], strict, limit)) !== null){vErrors = withErrors(vErrors, "/a/" + i0, found);errors = vErrors.length;}',
  ],
  [
    'if(!(validate5(data, {instancePath,parentData,parentDataProperty,rootData})))' +
      '{vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);errors = vErrors.length;}',
    'vErrors = withErrors(vErrors, "", validate5(data, strict, limit));errors = vErrors === null ? 0 : vErrors.length;',
  ],
  ['((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))', 'isInteger(data1)'],
  ['(typeof data1 == "number") && (isFinite(data1))', 'isFiniteNumber(data1)'],
  ['data1 > 5 || isNaN(data1)', 'data1 > 5'],
  ['data1 && typeof data1 == "object" && !Array.isArray(data1)', 'isObject(data1)'],
])('says %s in short', (long, short) => {
  expect(compact(long, './helpers.ts')).toContain(`\n${short}`);
});

describe('a function', () => {
  const functionOf = (body: string) =>
    'function validate5(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;' +
    `let errors = 0;${body}validate5.errors = vErrors;return errors === 0;}`;

  it('does not count its errors for nothing', () => {
    expect(compact(functionOf(errorOf('type', '{type: "string"}')), './helpers.ts')).toContain(
      'function validate5(data, strict, limit){let vErrors = null, found;vErrors = withType(vErrors, "/id", "string");' +
        'return vErrors;}',
    );
  });

  it('counts them for a condition', () => {
    const code = compact(functionOf(`const _errs1 = errors;${errorOf('type', '{type: "string"}')}`), './helpers.ts');
    expect(code).toContain('let errors = 0;const _errs1 = errors;');
    expect(code).toContain('errors++;return vErrors;');
  });
});

it('imports the helpers that the code calls, and no other', () => {
  expect(compact('vErrors = withType(vErrors, "", "string");', './helpers.ts')).toMatch(
    /^import \{ withType \} from '.\/helpers.ts';/,
  );
});

it('ends every loop at the limit', () => {
  const loops = 'for(let i0=0; i0<len0; i0++){}for(const key0 in data1){}';
  expect(compact(loops, './helpers.ts')).toContain(
    'for(let i0=0; i0<len0 && hasRoom(vErrors, limit); i0++){}' +
      'for(const key0 in data1){if(!hasRoom(vErrors, limit))break;}',
  );
});

it.each([
  'vErrors.push({});',
  'for(let i=0; i<data.length; i++){}',
  'for(let key in data1){}',
  'validate5.errors = null',
])('fails if Ajv generates another form, such as %s', (code) => {
  expect(() => compact(code, './helpers.ts')).toThrow(/^Failed to compact validators: .* Adapt the pattern/);
});
