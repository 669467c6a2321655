/** The folder of this package: of a file in `src/`, and of the built files, which are all in `dist/`. */
export const packageFolder = new URL('../', import.meta.url);
