import path from 'node:path';
import { Application } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { entryPoints } from './api/entry-points.ts';

const folder = path.join(import.meta.dirname, '..');
const entries = await entryPoints(path.join(folder, '..'));

const markdown: Partial<PluginOptions> = {
  // One page for each entry point: one for each of thousands of types would bury the others.
  outputFileStrategy: 'modules',
  hideBreadcrumbs: true,
  hidePageHeader: true,
  // The numbers of its anchors are not those of the headings, where names differ in case only.
  useHTMLAnchors: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
};
const app = await Application.bootstrapWithPlugins({
  name: 'API',
  // Declarations keep the docstrings, and need no sources of dependencies.
  entryPoints: [...entries.values()],
  tsconfig: path.join(folder, 'tsconfig.api.json'),
  plugin: ['typedoc-plugin-markdown'],
  out: path.join(folder, 'api'),
  cleanOutputDir: true,
  readme: 'none',
  disableSources: true,
  skipErrorChecking: true,
  logLevel: 'Warn',
  ...markdown,
});
const project = await app.convert();
if (!project) throw new Error('Failed to write the API reference: TypeDoc reads no declarations. Run `npm run build`');
for (const module of project.children ?? []) module.name = module.name.replace('/dist', '');
await app.generateOutputs(project);
if (app.logger.hasErrors()) process.exitCode = 1;
