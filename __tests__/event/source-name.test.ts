import { expect, test } from '@jest/globals';
import { toSourceName } from '../../src/event/source-name.ts';

const name = (tag: string, repository = 'engine') => toSourceName({ tag, repository: { name: repository } as never }, 'zip');

test.each([
  ['v1.2.0', 'engine-v1.2.0.zip'],
  ['parser/v1', 'engine-parser-v1.zip'],
  ['a:b*c?"<>|\\', 'engine-a-b-c------.zip'],
  ['#%&+ü', 'engine-#%&+ü.zip'],
  ['a\nb\u2028c\u0000', 'engine-a-b-c-.zip'],
  ['e\u0301', 'engine-é.zip'],
  ['\ud800x', 'engine--x.zip'],
])('the source archive of %j is called %s', (tag, expected) => {
  expect(name(tag)).toBe(expected);
});

test('a long name is cut to what file systems take, between letters', () => {
  for (const letter of ['x', 'ü', '𝛑']) {
    const long = name(letter.repeat(300));
    expect(Buffer.byteLength(long)).toBeLessThanOrEqual(255);
    expect(long).toMatch(new RegExp(`^engine-${letter}+\\.zip$`, 'u'));
  }
});

test('a tar.gz says so', () => {
  expect(toSourceName({ tag: 'v1', repository: { name: 'engine' } as never }, 'tar.gz')).toBe('engine-v1.tar.gz');
});
