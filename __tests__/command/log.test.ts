import { describe, expect, test } from '@jest/globals';
import { createLog } from '../../src/command/log.ts';

const collect = (isTTY: boolean) => {
  const written: string[] = [];
  const log = createLog({ isTTY, write: (text: string | Uint8Array) => Boolean(written.push(String(text))) });
  return { log, written };
};

describe("a command's log", () => {
  test('writes ordinary lines where nobody looks on', () => {
    const { log, written } = collect(false);
    log.progress('a.bin: 50 %', 0.5);
    log.warning('careful');
    expect(written).toEqual(['a.bin: 50 %\n', 'warning: careful\n']);
  });

  test('draws a bar on a terminal, and writes over it', () => {
    const { log, written } = collect(true);
    log.progress('a.bin: 50 %', 0.5);
    log.info('sent');
    expect(written).toEqual([`\r\u001b[K${'█'.repeat(10)}${'░'.repeat(10)} a.bin: 50 %`, '\r\u001b[Ksent\n']);
  });

  test('cuts secrets out, and commands to the runner', () => {
    const { log, written } = collect(false);
    log.mask('s3cret');
    log.mask('');
    log.info('token s3cret\n::set-env name=x::s3cret');
    expect(written).toEqual(['token ***\n: :set-env name=x::***\n']);
  });
});
