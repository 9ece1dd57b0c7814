import { describe, expect, test } from '@jest/globals';
import { toLocalName, toLocalNames } from '../../src/by-hand/local-name.ts';

describe('a name from a server, as a name in a folder', () => {
  test.each([
    ['readings.csv', 'readings.csv'],
    ['tide-lab/tide-1.0.zip', 'tide-lab_tide-1.0.zip'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['/etc/passwd', '_etc_passwd'],
    ['..\\..\\boot.ini', '.._.._boot.ini'],
    ['..', '__'],
    ['.', '_'],
    ['', '_'],
    ['a\nb\u0000c\u001b[31m', 'a_b_c_[31m'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe'],
    ['NUL.txt', '_NUL.txt'],
    ['com1', '_com1'],
    ['CON', '_CON'],
    ['LPT¹ .tar.gz', '_LPT¹ .tar.gz'],
    ['CONIN$', '_CONIN$'],
    ['console.log', 'console.log'],
    ['readme.txt.', 'readme.txt_'],
    ['readme. . ', 'readme____'],
    ['C:evil', 'C_evil'],
    ['readme.txt:hidden', 'readme.txt_hidden'],
    ['.hidden', '.hidden'],
    [`${'a'.repeat(251)}.csv`, `${'a'.repeat(251)}.csv`],
    [`${'ü'.repeat(251)}.csv`, `${'ü'.repeat(125)}.csv`],
    [`${'😀'.repeat(255)}`, '😀'.repeat(63)],
    [`con.${'a'.repeat(251)}`, `_con.${'a'.repeat(250)}`],
    [`${'a'.repeat(254)}. x`, `${'a'.repeat(252)}. x`],
    ['ü 100 % #?&+.txt', 'ü 100 % #?&+.txt'],
  ])('%j is %j', (name, local) => expect(toLocalName(name)).toBe(local));

  test('is another for each file, also where capitals do not count', () => {
    expect([...toLocalNames(['a/b', 'a_b', 'A_B', 'c']).values()]).toEqual(
      ['a_b', '2-a_b', '2-A_B', 'c'].map((name, index) => (index === 2 ? '3-A_B' : name)),
    );
    const long = [`${'ü'.repeat(255)}1.csv`, `${'ü'.repeat(255)}2.csv`];
    const locals = [...toLocalNames(long).values()];
    expect(new Set(locals).size).toBe(2);
    expect(locals.map((name) => Buffer.byteLength(name) <= 255 && name.endsWith('.csv'))).toEqual([true, true]);
  });
});
