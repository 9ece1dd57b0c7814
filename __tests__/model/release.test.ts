/** The link that marks a deposit as a release's: written by us, read by us, and by whoever links to a tag. */
import { describe, expect, test } from '@jest/globals';
import { findTag, toMarker } from '../../src/model/release.ts';
import { aRelease } from '../contract/ground.ts';

describe('the tag in a link', () => {
  test.each(['v1.0.0', 'release/2026-11', '50%', 'a%2Fb', 'a b#c?d', 'größe', '"[x]"\\'])('is read as it was written: %s', (tag) => {
    expect(findTag(toMarker(aRelease(tag)).tag)).toBe(tag);
  });

  test.each([
    ['that somebody else wrote, with a percent sign that is one', 'https://github.com/octo/demo/tree/50%', '50%'],
    ['whose bytes are no text', 'https://github.com/octo/demo/tree/v%ff', 'v%ff'],
    ['of a repository alone is none', 'https://github.com/octo/demo', undefined],
    ['of a commit is none', `https://github.com/octo/demo/commit/${'0'.repeat(40)}`, undefined],
    ['that is no address is none', 'v1.0.0', undefined],
  ])('%s', (_what, link, tag) => {
    expect(findTag(link)).toBe(tag);
  });
});
