import { eventNames, modes } from '@whapi-webhooks/contract';
import { rules } from '@whapi-webhooks/doctor';

/** The `$id` of the JSON Schema of `whapi-doctor.json`. */
const CONFIG_SCHEMA = 'https://github.com/whapi-webhooks/whapi-webhooks/raw/main/packages/cli/doctor.schema.json';

/** The JSON Schema of `whapi-doctor.json`. It is published with the command. */
export function configSchema() {
  const text = (description: string) => ({ description, type: 'string', minLength: 1 });
  const off = { ...text('Why the rule is switched off: `We answer everybody`.'), pattern: '\\S' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: CONFIG_SCHEMA,
    title: 'Configuration of whapi-webhooks doctor',
    description: 'The content of `whapi-doctor.json`. Options on the command line win.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      to: { ...text('URL of the running receiver.'), pattern: '^https?://' },
      port: { description: 'Port of the gateway that is served for it.', type: 'integer', minimum: 0, maximum: 65_535 },
      token: text('The token that the receiver sends to the gateway.'),
      say: text('A text that the receiver answers.'),
      from: { ...text('Number of the only person that it answers, in digits.'), pattern: '^\\d+$' },
      group: text('Id of the only group in which it answers.'),
      groupName: text('Name of the only group in which it answers, if it knows the group by that.'),
      replies: {
        description: '`false`: it never sends anything, so that rules about its answers are off.',
        type: 'boolean',
      },
      mode: { description: 'The mode in which it expects webhooks.', enum: modes },
      events: { description: 'The events that it is subscribed to.', type: 'array', items: { enum: eventNames } },
      headers: {
        description: 'Headers that every webhook carries, such as a secret.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
      slow: { description: 'From which time a response is slow, in milliseconds.', type: 'integer', minimum: 1 },
      patience: {
        description: 'How long to wait for a message of the receiver once it has responded, in seconds.',
        type: 'number',
        exclusiveMinimum: 0,
      },
      wait: {
        description: 'How long to wait until the receiver listens, in seconds: it may need the gateway to start.',
        type: 'integer',
        minimum: 0,
        maximum: 3_600,
      },
      rules: {
        description: 'What to do about single rules.',
        type: 'object',
        properties: Object.fromEntries(
          rules.map(({ id, title }) => [
            id,
            {
              description: title,
              type: 'object',
              properties: { off },
              required: ['off'],
              additionalProperties: false,
            },
          ]),
        ),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
