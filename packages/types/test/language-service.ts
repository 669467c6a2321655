import { fileURLToPath } from 'node:url';
import ts from 'typescript-5.9';

/** The virtual path of the app's source. The built package can be resolved from here. */
const appFile = fileURLToPath(new URL('app.ts', import.meta.url));

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
};

let app = '';
let version = 0;
/** One for all texts: an editor, too, reads the files of a package once. */
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [appFile],
  getScriptVersion: (file) => (file === appFile ? String(version) : '1'),
  getScriptSnapshot: (file) => {
    const content = file === appFile ? app : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === appFile || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
});

/**
 * What an editor shows at the end of an app with one source file.
 * @throws {Error} when the source does not compile
 */
export function quickInfo(text: string): ts.QuickInfo | undefined {
  const program = programOf(text);
  refuse(program.getSyntacticDiagnostics(program.getSourceFile(appFile)));
  refuse(program.getSemanticDiagnostics(program.getSourceFile(appFile)));
  return service.getQuickInfoAtPosition(appFile, text.length);
}

/** The words that an editor offers at the end of an app with one source file, which is not finished. */
export function completions(text: string): string[] {
  programOf(text);
  return service.getCompletionsAtPosition(appFile, text.length, undefined)?.entries.map(({ name }) => name) ?? [];
}

/**
 * The app with one source file, checked as a whole, with the packages that it imports.
 * @throws {Error} when the source does not compile
 */
export function checkedProgram(text: string): ts.Program {
  const program = programOf(text);
  refuse(ts.getPreEmitDiagnostics(program));
  return program;
}

function programOf(text: string): ts.Program {
  app = text;
  version++;
  return service.getProgram()!;
}

function refuse([diagnostic]: readonly ts.Diagnostic[]): void {
  if (diagnostic) throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
