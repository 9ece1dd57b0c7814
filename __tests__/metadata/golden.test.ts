/** Whole descriptions: a folder of files in, `expected.json` out. `UPDATE_GOLDEN=1 npm test -- __tests__/metadata/golden` writes them anew; read the diff. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../src/log.ts';
import { describeOffline, describe as describeRelease } from '../../src/metadata/describe.ts';
import { filesOf, githubWith, toRelease, wishes } from './harbour.ts';

const folder = join(import.meta.dirname, '../fixtures/metadata');
const readFiles = (name: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !['case.json', 'expected.json', 'offline.json'].includes(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(join(folder, name).length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
      }),
  );

const hold = (name: string, file: string, found: unknown): void => {
  const path = join(folder, name, file);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, `${JSON.stringify(found, undefined, 2)}\n`);
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(path, 'utf8')));
};

describe('a whole description', () => {
  for (const name of readdirSync(folder)) {
    const casePath = join(folder, name, 'case.json');
    const written = existsSync(casePath) ? JSON.parse(readFileSync(casePath, 'utf8')) : {};

    test(`of ${name} is as expected`, async () => {
      const release = toRelease(written.release, written.repository);
      const found = await describeRelease(release, {
        files: filesOf(readFiles(name)),
        github: githubWith(written),
        wishes: { ...wishes, ...written.wishes },
        log: silentLog,
      });
      hold(name, 'expected.json', found);
    });

    test(`of ${name} offline is as expected`, async () => {
      const doors = { wishes: { ...wishes, ...written.wishes }, today: '2026-06-01', folderName: 'tides' };
      hold(name, 'offline.json', await describeOffline(filesOf(readFiles(name)), doors));
    });
  }
});
