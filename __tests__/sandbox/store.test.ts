/** The store of the local archive, where a disk really has no more room: a limit of the system on the size of a file cuts the write in its middle. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

const dir = mkdtempSync(join(tmpdir(), 'store-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const script = `
  const { openStore } = await import(${JSON.stringify(new URL('../../src/sandbox/store.ts', import.meta.url).href)});
  const store = openStore(${JSON.stringify(dir)});
  store.write('the state of before');
  try {
    store.write('x'.repeat(1_000_000));
    console.log('written');
  } catch (error) {
    console.log(error.code, store.read());
  }
`;

const onLimited = process.platform === 'win32' ? test.skip : test;

onLimited('A state that does not fit is not kept in part: the one of before stays', () => {
  const words = ['-c', `trap '' XFSZ; ulimit -f 100; exec "$0" --input-type=module -e "$1"`, process.execPath, script];
  expect(execFileSync('sh', words, { encoding: 'utf8' }).trim()).toBe('EFBIG the state of before');
  expect(readFileSync(join(dir, 'state.json'), 'utf8')).toBe('the state of before');
  expect(readdirSync(dir).toSorted()).toEqual(['files', 'state.json']);
});
