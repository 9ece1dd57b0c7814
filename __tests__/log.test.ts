import { describe, expect, test } from '@jest/globals';
import { toSafeText } from '../src/log.ts';

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
