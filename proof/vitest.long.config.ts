import { fullSize } from '../vitest.shared.ts';

export default fullSize('src/agreement.test.ts', 'src/types.test.ts', 'src/anonymise.test.ts');
