import { describe, expect, test } from '@jest/globals';
import { sideBySide } from '../../src/plan/side-by-side.ts';

/** Jobs that end when they are told to. */
const stage = (names: readonly string[]) => {
  const begun: string[] = [];
  const ends = new Map(names.map((name) => [name, Promise.withResolvers<void>()]));
  return {
    begun,
    end: async (name: string, failure?: Error) => {
      if (failure) ends.get(name)?.reject(failure);
      else ends.get(name)?.resolve();
      await new Promise(setImmediate);
    },
    run: (name: string) => {
      begun.push(name);
      return ends.get(name)?.promise ?? Promise.resolve();
    },
  };
};

describe('jobs side by side', () => {
  test('begin one by one as others end, whichever ends first', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const { begun, end, run } = stage(names);
    const all = sideBySide(names, 2, run);
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('c');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    await end('a');
    await end('d');
    await expect(all).resolves.toBeUndefined();
  });

  test('after a failure none is begun, and those that run come to their end before it is told', async () => {
    const names = ['a', 'b', 'c'];
    const { begun, end, run } = stage(names);
    const all = sideBySide(names, 2, run);
    let isTold = false;
    const told = all.catch((thrown: unknown) => {
      isTold = true;
      return thrown;
    });
    await end('a', new Error('the line broke'));
    expect([begun, isTold]).toEqual([['a', 'b'], false]);
    await end('b');
    await expect(told).resolves.toEqual(new Error('the line broke'));
    expect(begun).toEqual(['a', 'b']);
  });

  test('nothing to do is done', async () => {
    await expect(sideBySide([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
