import { spawnSync } from 'node:child_process';

/** The Python of this machine that has Flask: Debian's belongs to its own Python, which another one may hide. */
export const flaskPython = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import flask']).status === 0,
);
if (!flaskPython) process.stderr.write('Skipped: Flask is missing, so bots in Python that use it are not tested\n');
