import { fullSize } from '../../vitest.shared.ts';

export default fullSize('src/typescript-versions.test.ts');
