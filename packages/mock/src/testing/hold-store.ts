// Run as a process by `../store/store-lock.test.ts`: uses a store until it is killed.
import { FileStore } from '../store/file-store.ts';
import { testPending } from './test-pending.ts';

const store = new FileStore(process.argv[2] ?? '');
store.add([testPending(1)]);
console.log('ready');
setInterval(() => {}, 1_000);
