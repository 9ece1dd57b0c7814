import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../src/errors.ts';
import { openVeil, toSafeText } from '../src/log.ts';

describe('text from outside', () => {
  test.each([
    ['a workflow command', '::set-output name=x::y', ': :set-output name=x::y'],
    ['one in a later line, behind spaces', 'notes\n   ::add-mask::a', 'notes\n   : :add-mask::a'],
    ['one behind a carriage return', 'notes\r::error::a', 'notes\n: :error::a'],
    ['the older form, anywhere in a line', 'see ##[add-mask]a', 'see ## [add-mask]a'],
    ['colours', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['a change of direction', 'abc\u202egnp.exe', 'abcgnp.exe'],
  ])('cannot be %s', (_, text, safe) => {
    expect(toSafeText(text)).toBe(safe);
  });

  test('stays as it is otherwise', () => {
    const text = 'Prüfung: 日本語 · a::b\n\tc — 👩‍🔬';
    expect(toSafeText(text)).toBe(text);
  });
});

describe('what is hidden', () => {
  const veil = openVeil();
  veil.hide('secret-token-1');
  veil.hide('no');

  test('is nowhere in what is told, however deep', () => {
    expect(veil.over({ text: 'It said secret-token-1.', list: [{ url: 'a?t=secret-token-1' }, 7, undefined] })).toEqual({
      text: 'It said ***.',
      list: [{ url: 'a?t=***' }, 7, undefined],
    });
  });

  test('is not in an error either', () => {
    const error = veil.over(new ArchiveError('archive-failed', 'Who is secret-token-1?', { remedy: 'Ask secret-token-1.' }));
    expect([error.code, error.message, error.remedy]).toEqual(['archive-failed', 'Who is ***?', 'Ask ***.']);
  });

  test('is no short word, which would stand in other words', () => {
    expect(veil.over('none of it')).toBe('none of it');
  });
});
