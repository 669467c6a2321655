import { writeFile } from 'node:fs/promises';
import packageJson from '../package.json' with { type: 'json' };
import { CONTROL_PREFIX } from '../src/control/control-route.ts';
import { openApiOf } from '../src/control/open-api.ts';
import { controlRoutes } from '../src/control/routes/control-routes.ts';

const document = openApiOf({
  routes: controlRoutes,
  version: packageJson.version,
  prefix: CONTROL_PREFIX,
  needsToken: false,
});
await writeFile(new URL('../dist/control.openapi.json', import.meta.url), `${JSON.stringify(document)}\n`);
