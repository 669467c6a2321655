import { link, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CliError } from '../cli-error.ts';
import { mixedResults } from '../test/report-in.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';
import { type Destination, formatNames } from './formats.ts';
import { createPayloadAdapter } from './payload-adapter.ts';
import { Tally } from './tally.ts';
import { withReport } from './with-report.ts';

/** Reports on all kinds of results. `during` is called in the middle of it. */
async function report(format: Destination[], cwd: string, during: () => unknown = () => {}, inputs: string[] = []) {
  let interrupt: (() => string) | undefined;
  const atInterrupt = (cleanUp: () => string) => {
    interrupt = cleanUp;
    return () => {
      interrupt = undefined;
    };
  };
  const io = { ...testIo({ cwd }), atInterrupt };
  await withReport({ format, inputs }, createPayloadAdapter('validate'), io, async (report) => {
    for (const result of mixedResults) await report.add(result);
    await during();
    await report.end(new Tally().summary());
  });
  return { stdout: io.stdout.text, isWatching: interrupt !== undefined, interrupt };
}

it('writes all formats at once, each as it is on standard output', async () => {
  const cwd = await tempFolder();
  await report(
    formatNames.map((format) => ({ format, file: `report.${format}` })),
    cwd,
  );
  expect((await readdir(cwd)).sort()).toEqual(formatNames.map((format) => `report.${format}`).sort());
  for (const format of formatNames) {
    const { stdout } = await report([{ format }], cwd);
    expect(await readFile(join(cwd, `report.${format}`), 'utf8')).toBe(stdout);
  }
});

describe('a report file', () => {
  const format: Destination[] = [{ format: 'json', file: 'report.json' }];

  it('keeps what is there until the new one is whole', async () => {
    const cwd = await tempFolder({ 'report.json': 'old' });
    await report(format, cwd, async () => {
      expect(await readFile(join(cwd, 'report.json'), 'utf8')).toBe('old');
      expect(await readdir(cwd)).toHaveLength(2);
    });
    expect(await readdir(cwd)).toEqual(['report.json']);
    expect(JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8')).results).toHaveLength(6);
  });

  it('is not written if the command fails', async () => {
    const cwd = await tempFolder({ 'report.json': 'old' });
    const failing = () => {
      throw new Error('boom');
    };
    await expect(report(format, cwd, failing)).rejects.toThrow('boom');
    expect(await readdir(cwd)).toEqual(['report.json']);
    expect(await readFile(join(cwd, 'report.json'), 'utf8')).toBe('old');
  });

  it.each(['in.json', './in.json', 'link.json', 'hard.json'])('does not replace an input: %s', async (file) => {
    const cwd = await tempFolder({ 'in.json': 'old' });
    await symlink('in.json', join(cwd, 'link.json'));
    await link(join(cwd, 'in.json'), join(cwd, 'hard.json'));
    const destinations: Destination[] = [
      { format: 'junit', file: 'report.xml' },
      { format: 'json', file },
    ];
    const during = () => expect.unreachable();
    const error = await report(destinations, cwd, during, ['missing.json', 'in.json']).catch((error) => error);
    expect(error).toMatchObject({
      exitCode: 2,
      message: `failed to open the report json ${file}: it is a file that the command reads. Write the report json to another file`,
    });
    expect((await readdir(cwd)).sort()).toEqual(['hard.json', 'in.json', 'link.json']);
    expect(await readFile(join(cwd, 'in.json'), 'utf8')).toBe('old');
  });

  it('replaces what a symbolic link leads to', async () => {
    const cwd = await tempFolder({ 'kept/report.json': 'old' });
    await symlink('kept/report.json', join(cwd, 'report.json'));
    await report(format, cwd);
    expect(JSON.parse(await readFile(join(cwd, 'kept/report.json'), 'utf8'))).toHaveProperty('summary');
    expect(await readdir(join(cwd, 'kept'))).toEqual(['report.json']);
  });

  it.each([
    ['missing/report.json', 'no such file or folder'],
    ['folder', 'it is a folder'],
    ['file.txt/report.json', 'a part of its path is not a folder'],
  ])('at %s fails before anything is reported, and leaves nothing behind', async (file, reason) => {
    const cwd = await tempFolder({ 'file.txt': '' });
    await mkdir(join(cwd, 'folder'));
    const destinations: Destination[] = [
      { format: 'junit', file: 'report.xml' },
      { format: 'json', file },
    ];
    const during = () => expect.unreachable();
    const error = await report(destinations, cwd, during).catch((error) => error);
    expect(error).toBeInstanceOf(CliError);
    expect(error).toMatchObject({ exitCode: 3, message: `failed to write ${join(cwd, file)}: ${reason}` });
    expect((await readdir(cwd)).sort()).toEqual(['file.txt', 'folder']);
  });

  it.runIf(process.platform === 'linux')('at a device is written to it, and a full disk is one error', async () => {
    const full: Destination[] = [{ format: 'json', file: '/dev/full' }];
    await expect(report(full, '/')).rejects.toThrow('failed to write /dev/full: no space left on the disk');
  });
});
