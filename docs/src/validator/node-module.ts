import * as parser from 'jsonc-parser';

/** The command loads the parser of broken JSON when it needs it. Here it is in the bundle: this takes the place of `node:module`. */
export function createRequire(): () => typeof parser {
  return () => parser;
}
