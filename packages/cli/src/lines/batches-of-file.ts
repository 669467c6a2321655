import { openContent } from '../captures/open-content.ts';
import { openInput } from '../captures/open-input.ts';
import type { Io } from '../io.ts';
import type { LinesRunner } from './lines-runner.ts';
import type { Progress } from './progress.ts';

interface Context {
  io: Io;
  cwd: string;
  /** The largest document or line, in bytes. */
  maxSize: number;
  progress: Progress;
}

/**
 * Does work on a file that `findFiles` found: NDJSON of any length, or a document. Ends with the error if the file cannot
 * be read further; errors of what the caller does with the batches do not pass through here.
 */
export async function* batchesOfFile<Batch>(
  file: string,
  runner: LinesRunner<Batch, unknown>,
  { io, cwd, maxSize, progress }: Context,
): AsyncGenerator<Batch | Error> {
  try {
    const { chunks, size, done } = await openInput(file, io, cwd);
    const { document, lines, isLog } = { isLog: false, ...(await openContent(chunks, file, maxSize)) };
    for await (const batch of document ? runner.kind.work.document(document, file) : runner.run(file, lines, isLog)) {
      yield batch;
      progress.show(done(), size);
    }
  } catch (error) {
    yield error instanceof Error ? error : new Error(String(error));
  }
}
