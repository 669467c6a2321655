#!/usr/bin/env node
// Old versions of Node must be able to parse this file in order to print the message: no static import, no await.
const needed = [22, 12];
const found = process.versions.node.split('.').map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    `error: whapi-webhooks needs Node ${needed.join('.')} or newer, this is Node ${found.join('.')}. Install a newer Node and try again\n`,
  );
  process.exitCode = 3;
} else {
  import('node:module').then((module) => {
    module.enableCompileCache();
    return import('../dist/main.js').then((main) => main.runProcess());
  });
}
