import { CoverageCounter } from './coverage-counter.ts';

/** The environment variable that names a folder for reports on coverage. */
const VARIABLE = 'WHAPI_COVERAGE';

/** The report on what the mocks of this process deliver. */
export interface ProcessCoverage {
  /** Counts, and writes the report before it returns: the process may be ended at any time. */
  count<T>(act: (counter: CoverageCounter) => T): T;
}

const reports = new Map<string, ProcessCoverage>();

/**
 * The report in the folder that `WHAPI_COVERAGE` names. Absent without that variable, and in browsers. All mocks of the
 * process count in one report; where a test runner loads the mock anew for each test file, there is one for each.
 */
export function processCoverage(): ProcessCoverage | undefined {
  const { process } = globalThis as { process?: NodeJS.Process };
  const folder = process?.env?.[VARIABLE];
  if (!folder) return undefined;
  const report = reports.get(folder) ?? createReport(process, folder);
  reports.set(folder, report);
  return report;
}

function createReport(process: NodeJS.Process, folder: string): ProcessCoverage {
  // Not imported: browsers do not have them, and tests replace modules.
  const fs = process.getBuiltinModule('node:fs');
  const path = process.getBuiltinModule('node:path');
  const { randomUUID } = process.getBuiltinModule('node:crypto');
  const file = path.resolve(folder, `${process.pid}-${randomUUID()}.json`);
  let counter = new CoverageCounter();
  let isWritten = false;
  let isBroken = false;

  function write(): void {
    if (isBroken) return;
    try {
      if (!isWritten) fs.mkdirSync(path.dirname(file), { recursive: true });
      // In place, as a report only grows: it is complete whenever the process ends.
      const descriptor = fs.openSync(file, fs.constants.O_CREAT | fs.constants.O_WRONLY);
      fs.writeFileSync(descriptor, JSON.stringify(counter));
      fs.closeSync(descriptor);
      isWritten = true;
    } catch (error) {
      isBroken = true;
      const { message } = error as Error;
      process.emitWarning(`Failed to write the coverage report ${file}: ${message}. Check ${VARIABLE}`);
    }
  }

  return {
    count(act) {
      // Whoever removes the report starts over.
      if (isWritten && !fs.existsSync(file)) {
        counter = new CoverageCounter();
        isWritten = false;
      }
      const result = act(counter);
      write();
      return result;
    },
  };
}
