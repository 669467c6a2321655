import { fullSize } from '../vitest.shared.ts';

export default fullSize('test/long/*.test.ts');
