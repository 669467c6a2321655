import { fileURLToPath } from 'node:url';
import ts from 'typescript-5.9';

/** Where the text of an app is pretended to be: it finds the built package from here. */
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

/** What an editor asks about an app that consists of one text. Throws if the text does not compile. */
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
  const [complaint] = ts.getPreEmitDiagnostics(program);
  if (complaint) throw new Error(ts.flattenDiagnosticMessageText(complaint.messageText, '\n'));
  return { service, program };
}
