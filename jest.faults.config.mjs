/** The matrix of faults and every place where a run can be killed, or met by another: not part of `npm test`, which plays a sample of both; run by `npm run test:faults`. */
import config from './jest.config.mjs';

process.env.KILLS ??= 'all';

export default {
  ...config,
  testMatch: [
    '<rootDir>/__tests__/faults/**/*.faults.ts',
    '<rootDir>/__tests__/e2e/{resume,same-time,variants,ckan-variants,by-hand-broken-off}.test.ts',
  ],
  maxWorkers: 1,
};
