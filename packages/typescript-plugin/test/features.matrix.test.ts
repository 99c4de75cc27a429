import { join } from 'node:path';
import { describe } from 'vitest';
import { describeFeatures } from './features.js';
import { repository } from './tsserver.js';

describe.each(['5.0', '5.4', '5.9'])('TypeScript %s', (version) => {
  describeFeatures(
    Number(version),
    join(repository, `test/hosts/typescript-${version}/node_modules/typescript`),
  );
});
