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
    ['ü 100 % #?&+.txt', 'ü 100 % #?&+.txt'],
  ])('%j is %j', (name, local) => expect(toLocalName(name)).toBe(local));

  test('is another for each file, also where capitals do not count', () => {
    expect([...toLocalNames(['a/b', 'a_b', 'A_B', 'c']).values()]).toEqual(
      ['a_b', '2-a_b', '2-A_B', 'c'].map((name, index) => (index === 2 ? '3-A_B' : name)),
    );
  });
});
