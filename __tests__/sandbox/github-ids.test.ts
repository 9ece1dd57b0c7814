import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { commitId, tagId, toGitTree } from '../../src/sandbox/github/git/objects.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-release-git-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const who = { name: 'Ada Okafor', email: 'ada@example.org', date: '2025-03-20T09:00:00Z' };
const date = '1742461200 +0000';

const git = (...words: string[]): string => {
  const author = { GIT_AUTHOR_NAME: who.name, GIT_AUTHOR_EMAIL: who.email, GIT_AUTHOR_DATE: date };
  const committer = { GIT_COMMITTER_NAME: who.name, GIT_COMMITTER_EMAIL: who.email, GIT_COMMITTER_DATE: date };
  const env = { PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...author, ...committer };
  return execFileSync('git', words, { cwd: folder, env, encoding: 'utf8' }).trim();
};

const add = (mode: string, path: string, text: string): void => {
  writeFileSync(join(folder, 'text'), text);
  git('update-index', '--add', '--cacheinfo', `${mode},${git('hash-object', '-w', '--no-filters', 'text')},${path}`);
};

describe('ids of the local GitHub', () => {
  test('are those that git itself gives to the same files, commit and tag', () => {
    git('init', '--quiet');
    const files = { 'README.md': '# Tides\n', 'a.b/x': '1', 'a/y': '2', 'a-b': '3', ü: 'umlaut' };
    for (const [path, text] of Object.entries(files)) add('100644', path, text);
    add('100755', 'bin/run', '#!/bin/sh\n');
    add('120000', 'link', 'README.md');
    const tree = toGitTree({ ...files, 'bin/run': { content: '#!/bin/sh\n', executable: true }, link: { symlink: 'README.md' } });
    expect(tree.sha).toBe(git('write-tree'));
    const commit = commitId({ tree: tree.sha, parents: [], author: who, message: 'Release v1' });
    expect(commit).toBe(git('commit-tree', tree.sha, '-m', 'Release v1'));
    git('tag', '-a', 'v1', '-m', 'First', commit);
    expect(tagId({ commit, name: 'v1', tagger: who, message: 'First' })).toBe(git('rev-parse', 'refs/tags/v1'));
  });
});
