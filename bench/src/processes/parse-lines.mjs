import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: createReadStream(process.argv[2]), crlfDelay: Infinity })) {
  try {
    JSON.parse(line);
  } catch {
    // Some lines have a fault.
  }
}
