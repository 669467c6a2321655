import { assertName } from './assert-name.ts';
import { type Schema, titleOf } from './with-profiles.ts';

/** The webhooks of a bundle, each with its event, the title of its schema, and the schema. */
export function webhooksOf(bundle: Schema): { event: string; title: string; schema: Schema }[] {
  return bundle.oneOf.map(({ $ref }: Schema) => {
    const title = titleOf($ref);
    const schema = bundle.$defs[title];
    const { type, event } = schema.properties.event.properties;
    const name = [type.const, event.const].join('.');
    assertName('event', name, `#/$defs/${title}/properties/event`);
    return { event: name, title, schema };
  });
}
