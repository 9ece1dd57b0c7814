import { describe, expect, test } from '@jest/globals';
import { ArchiveError } from '../../src/errors.ts';
import { parseSettings } from '../../src/inputs/parse.ts';

const ARCHIVES = ['zenodo', 'zenodo-sandbox'];
const parse = (raw: Record<string, string>) => parseSettings({ token: 'secret', ...raw }, ARCHIVES);

const problemsOf = (raw: Record<string, string>): string[] => {
  try {
    parse(raw);
    return [];
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(ArchiveError);
    expect((thrown as ArchiveError).code).toBe('bad-input');
    return (thrown as ArchiveError).message.split('\n');
  }
};

describe('inputs', () => {
  test('`community` takes slugs, ids and addresses, on lines or with commas between', () => {
    const { archive } = parse({ community: ' coast, sea\n\nhttps://rdm.example.org/communities/tides/records?q=\ncoast' });
    expect(archive.communities).toEqual(['coast', 'sea', 'tides']);
  });

  test('have defaults that archive every asset and the source on Zenodo', () => {
    expect(parse({})).toEqual({
      mode: 'archive',
      archive: { name: 'zenodo', communities: [], parallelUploads: 8, token: 'secret', layout: 'repository', tooLarge: 'fail' },
      github: {},
      release: { prereleases: 'skip', allowPrivate: false },
      files: { patterns: ['*'], source: 'zip', isMetadataOnly: false },
      metadata: { contributors: 'auto', contributorType: 'ProjectMember', contributorsMinCommits: 1, releaseFacts: 'release' },
      publish: true,
      afterPublish: 'keep',
    });
  });

  test('are taken as people write them: with blanks around, several globs, a slash behind the address', () => {
    const settings = parse({
      token: ' secret\n',
      files: '*.whl\n  !*.asc\n\n',
      'archive-url': 'http://127.0.0.1:8080/',
      tag: 'v1',
      concept: '10.5281/zenodo.1',
    });
    expect(settings.archive).toEqual({
      name: 'zenodo',
      communities: [],
      parallelUploads: 8,
      token: 'secret',
      layout: 'repository',
      tooLarge: 'fail',
      url: 'http://127.0.0.1:8080',
      concept: '10.5281/zenodo.1',
    });
    expect(settings.files.patterns).toEqual(['*.whl', '!*.asc']);
    expect(settings.release.tag).toBe('v1');
  });

  test('take `files: none` for a record without files, and refuse a source beside it', () => {
    expect(parse({ files: 'none' }).files).toEqual({ patterns: [], source: 'none', isMetadataOnly: true });
    expect(problemsOf({ files: 'none', source: 'tar.gz' })).toEqual([expect.stringContaining('`files: none`')]);
  });

  test('say what a catalogue is to do, and nothing that contradicts itself', () => {
    const words = { organisation: ' sw-team ', 'ckan-layout': 'release', 'ckan-fields': 'a: b', 'too-large': 'link', keep: '3' };
    expect(parse({ ...words, doi: 'https://doi.org/10.5281/zenodo.1', prune: 'true', 'after-publish': 'correct' }).archive).toMatchObject({
      ...{ organisation: 'sw-team', layout: 'release', fields: 'a: b', tooLarge: 'link', keep: 3, doi: '10.5281/zenodo.1', prunes: true },
    });
    expect(parse({ keep: 'all' }).archive.keep).toBeUndefined();
    expect(problemsOf({ keep: '0' })).toEqual(['`keep` is `0`, but must be a whole number from 1, or all.']);
    expect(problemsOf({ doi: 'zenodo.1' })).toEqual([expect.stringContaining('is no DOI')]);
    expect(problemsOf({ prune: 'true' })).toEqual([expect.stringContaining('`after-publish: correct`')]);
  });

  test('adopt what nobody named, and only that', () => {
    expect(parse({ adopt: 'true' }).archive.adopt).toBe(true);
    expect(problemsOf({ adopt: 'true', concept: 'abcde-12345' })).toEqual([expect.stringContaining('`adopt: true`')]);
  });

  test('tell every problem at once', () => {
    const problems = problemsOf({
      mode: 'dry-run',
      archive: 'figshare',
      publish: 'yes',
      'parallel-uploads': '0',
      'archive-url': 'zenodo.org',
      fils: '*',
    });
    expect(problems).toEqual([
      'There is no input `fils`. Did you mean `files`?',
      '`archive-url` is `zenodo.org`, but must be an address that starts with https:// (or http:// for a server on this machine).',
      '`mode` is `dry-run`, but must be one of: archive, plan, validate.',
      '`publish` is `yes`, but must be one of: true, false.',
      '`parallel-uploads` is `0`, but must be a whole number from 1.',
      '`archive` is `figshare`, but must be one of: zenodo, zenodo-sandbox.',
    ]);
  });

  test.each([
    [{ publish: 'false', 'after-publish': 'correct' }, /after-publish: correct/],
    [{ contributors: 'none', 'contributors-min-commits': '5' }, /contributors-min-commits/],
  ])('that contradict each other are refused: %j', (raw, message) => {
    expect(problemsOf(raw as unknown as Record<string, string>)).toEqual([expect.stringMatching(message)]);
  });

  test.each(['1e3', '-1', '1.5', '99999999', '１'])('that count take whole numbers only: %s', (value) => {
    expect(problemsOf({ 'contributors-min-commits': value })).toHaveLength(1);
  });

  test.each(['two\nlines', 'x y', 'tökén'])('that are secret are told when they can be none: %j', (token) => {
    const problems = problemsOf({ token });
    expect(problems).toEqual([expect.stringMatching(/^`token` holds/)]);
    expect(problems.join()).not.toContain(token);
  });

  test('need a token for archiving, and none for looking', () => {
    expect(problemsOf({ token: ' ' })).toEqual([expect.stringMatching(/^`token` is empty/)]);
    expect(problemsOf({ token: '', mode: 'plan' })).toEqual([]);
    expect(problemsOf({ token: '', mode: 'validate' })).toEqual([]);
  });

  test('never show a secret in a problem', () => {
    expect(problemsOf({ token: 'top-secret', mode: 'x' }).join()).not.toContain('top-secret');
  });
});
