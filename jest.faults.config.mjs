/** The matrix of faults: not part of `npm test`, which plays a sample of it; run by `npm run test:faults`. */
import config from './jest.config.mjs';

export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/faults/**/*.faults.ts'],
  maxWorkers: 1,
};
