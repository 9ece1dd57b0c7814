export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.mjs' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/'],
  reporters: ['default', 'summary', '<rootDir>/scripts/closing-line.mjs'],
  collectCoverageFrom: ['src/**/*.ts'],
  // Most of the long tests wait for a child process: two side by side also where there are two cores.
  maxWorkers: 2,
  testTimeout: 30_000,
};
