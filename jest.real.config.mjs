/** Tests on real servers: not part of `npm test`, run by `npm run test:real -- NAME`. */
import config from './jest.config.mjs';

export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/real/**/*.real.ts'],
  // A real server publishes in seconds, its search lags in real time, and a busy machine makes minutes of it.
  testTimeout: 600_000,
  maxWorkers: 1,
};
