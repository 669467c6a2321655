export { type FileSystem, type Line, LineFile } from './store/line-file.ts';
export { lockFile } from './store/store-lock.ts';
