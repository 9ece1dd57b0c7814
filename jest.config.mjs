export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-strip-types.mjs' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/lib/'],
  reporters: ['default', 'summary', '<rootDir>/scripts/closing-line.mjs'],
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 30_000,
};
