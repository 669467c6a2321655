import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ discriminator: true, strict: false });
const validate = ajv.addSchema(bundle, 'bundle').getSchema('bundle#/$defs/ChatsPatchWebhook');
process.exitCode = validate(JSON.parse(process.argv[2])) ? 0 : 1;
