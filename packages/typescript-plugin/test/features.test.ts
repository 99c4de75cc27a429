import { describe } from 'vitest';
import { describeFeatures } from './features.js';

describe('TypeScript 6.0', () => {
  describeFeatures(6.0);
});
