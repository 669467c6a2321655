import path from 'node:path';
import { pointerTo } from '@whapi-webhooks/evidence';
import type { Schema, SchemaFiles } from './read-schemas.ts';
import { walkSchema } from './walk-schema.ts';

/** The title of the union of all webhooks in the bundle. */
export const ROOT_TITLE = 'WhapiWebhook';

const FILE = /^(?:[a-z]+\/)*[a-zA-Z\d._-]+\.schema\.json$/;
const TITLE = /^(?:[A-Z][a-z\d]*)+$/;
const EVENT = /^[a-z_]+$/;
const IDENTIFIER = /^[a-zA-Z_]\w*$/;
/** In steps, `$from` and `$schema` are properties, and the types of faults have hyphens. */
const STEP_PROPERTY = /^[a-zA-Z_$]\w*$/;
const STEP_TAG = /^[a-z]+(?:-[a-z]+)*$/;
const LINK = /^https:\/\/[\w.-]+\/[\w./?=&%#~-]*$/;

/**
 * Finds every name that must not reach generated code, the path of a generated file or a page: of files, definitions,
 * events, properties and variants, and links.
 * @returns one sentence for each: file, pointer, what is wrong.
 */
export function findNameFaults(files: SchemaFiles): string[] {
  const faults: string[] = [];
  const filesByTitle = new Map([[ROOT_TITLE, 'the bundle']]);
  for (const [file, schema] of files) {
    if (!FILE.test(file))
      faults.push(`${JSON.stringify(file)}: the name of a file has letters, digits, ".", "-" and "_"`);
    check('/title', TITLE, schema.title, 'is not a name in PascalCase');
    const other = filesByTitle.get(`${schema.title}`);
    if (other) report('/title', schema.title, `is the title of ${other} too`);
    filesByTitle.set(`${schema.title}`, file);
    if (file.startsWith('webhooks/')) checkEvent(schema);
    const isStep = file.startsWith('steps/');
    walkSchema(schema, (node, pointer) => {
      for (const name of Object.keys(node.properties ?? {})) {
        const place = `${pointer}${pointerTo('/properties', name)}`;
        check(
          place,
          isStep ? STEP_PROPERTY : IDENTIFIER,
          name,
          'is not the name of a property: letters, digits and "_" are',
        );
        if (name in Object.prototype) report(place, name, 'is a property of every JavaScript object');
      }
      if (Object.hasOwn(node, 'x-see')) check(`${pointer}/x-see`, LINK, node['x-see'], 'is not an https link');
      if (Object.hasOwn(node, 'discriminator')) checkVariants(node, pointer);
    });

    function checkEvent({ properties }: Schema): void {
      const place = '/properties/event/properties';
      const names = ['type', 'event'].map((key) => {
        const name = properties?.event?.properties?.[key]?.const;
        check(`${place}/${key}/const`, EVENT, name, 'is not the name of an event: lowercase letters and "_" are');
        return name;
      });
      const expected = `${names.join('.')}.schema.json`;
      if (path.posix.basename(file) !== expected) report(place, names.join('.'), `belongs into a file ${expected}`);
    }

    function checkVariants(node: Schema, pointer: string): void {
      const { propertyName } = (node.discriminator ?? {}) as { propertyName?: string };
      check(`${pointer}/discriminator/propertyName`, IDENTIFIER, propertyName, 'is not the name of a property');
      for (const [index, { $ref }] of [node.oneOf ?? []].flat().entries()) {
        const variant = files.get(path.posix.join(path.posix.dirname(file), `${$ref}`));
        const tag = variant?.properties?.[`${propertyName}`]?.const;
        check(
          `${pointer}/oneOf/${index}`,
          isStep ? STEP_TAG : IDENTIFIER,
          tag,
          `is not a ${propertyName} of a variant`,
        );
      }
    }

    function check(pointer: string, pattern: RegExp, value: unknown, reason: string): void {
      if (typeof value !== 'string' || !pattern.test(value)) report(pointer, value, reason);
    }

    function report(pointer: string, value: unknown, reason: string): void {
      faults.push(`${file}#${pointer} ${JSON.stringify(value) ?? '(missing)'}: ${reason}`);
    }
  }
  return faults;
}
