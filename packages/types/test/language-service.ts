import { fileURLToPath } from 'node:url';
import ts from 'typescript-5.9';

/** The virtual path of the app's source. The built package can be resolved from here. */
export const appFile = fileURLToPath(new URL('app.ts', import.meta.url));

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
};

/**
 * The language service, as an editor uses it, for an app with one source file.
 * @throws {Error} when the source does not compile
 */
export function languageServiceOf(text: string): { service: ts.LanguageService; program: ts.Program } {
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [appFile],
    getScriptVersion: () => '1',
    getScriptSnapshot: (file) => {
      const content = file === appFile ? text : ts.sys.readFile(file);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (file) => file === appFile || ts.sys.fileExists(file),
    readFile: ts.sys.readFile,
  });
  const program = service.getProgram()!;
  const [diagnostic] = ts.getPreEmitDiagnostics(program);
  if (diagnostic) throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  return { service, program };
}
