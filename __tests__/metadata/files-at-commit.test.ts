import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { GitHub } from '../../src/github/github.ts';
import { readDocument } from '../../src/metadata/documents/read-document.ts';
import { filesAtCommit, filesInFolder } from '../../src/metadata/files-at-commit.ts';
import { commit, git, makeFolder, removeFolders } from '../event/git-ground.ts';

afterEach(removeFolders);

const latin = Buffer.from([0x74, 0xe9, 0x0a]);
const files = {
  'CITATION.cff': 'title: x\r\n',
  '.zenodo.json': Buffer.from('\ufeff{}'),
  'latin.txt': latin,
  'lost.txt': Buffer.concat([Buffer.from('ä\ufffdb'), Buffer.from([0xff]), Buffer.from('c'), Buffer.from([0xe9])]),
  'cut.txt': Buffer.from('ab\u20ac').subarray(0, 4),
  'utf-16.txt': Buffer.from('\ufeffab', 'utf16le'),
  'utf-16-be.txt': Buffer.from('\ufeffab', 'utf16le').swap16(),
  'utf-16-bare.txt': Buffer.from('ab', 'utf16le'),
  'ünï code.txt': 'ü',
  'docs/deep.md': 'deep',
  empty: '',
  link: { symlink: 'CITATION.cff' },
  'link-to-folder': { symlink: 'docs' },
  'link-out': { symlink: '../../../etc/passwd' },
  'link-to-itself': { symlink: 'link-to-itself' },
  'codemeta.json/inside': 'a folder named like the file',
  module: { submodule: 'a'.repeat(40) },
};

/** GitHub as far as these tests go; it remembers what it was asked. */
const remote = (contents: Readonly<Record<string, Buffer>> = {}) => {
  const asked: string[] = [];
  const client = {
    listFiles: async () => {
      asked.push('list');
      return Object.keys(contents);
    },
    readFile: async (_commit: string, path: string) => {
      asked.push(path);
      return contents[path];
    },
  };
  return { asked, github: client as unknown as GitHub };
};

const checkout = () => {
  const workspace = makeFolder();
  return { workspace, id: commit(workspace, files) };
};

describe('files at a commit, from the checkout', () => {
  test.each<[string, string | undefined]>([
    ['CITATION.cff', 'title: x\r\n'],
    ['.zenodo.json', '{}'],
    ['ünï code.txt', 'ü'],
    ['docs/deep.md', 'deep'],
    ['empty', ''],
    ['link', 'title: x\r\n'],
    ['link-to-folder/deep.md', 'deep'],
    ['none', undefined],
    ['docs/none', undefined],
    ['CITATION.cff/none', undefined],
    ['docs', undefined],
    ['codemeta.json', undefined],
    ['link-to-folder', undefined],
    ['link-out', undefined],
    ['link-to-itself', undefined],
    ['module', undefined],
  ])('%s is %j, and GitHub is not asked', async (path, text) => {
    const { workspace, id } = checkout();
    const { github, asked } = remote();
    expect(await filesAtCommit(id, { github, workspace }).read(path)).toBe(text);
    expect(asked).toEqual([]);
  });

  test('are read with a mark for what is not UTF-8, which no reader of documents takes', async () => {
    const { workspace, id } = checkout();
    const at = filesAtCommit(id, { ...remote(), workspace });
    expect(await at.read('latin.txt')).toBe('t\udfff\n');
    expect(await at.read('lost.txt')).toBe('ä\ufffdb\udfffc\ufffd');
    expect(await at.read('cut.txt')).toBe('ab\udfff');
    const told = async (path: string) => (await readDocument(path, (await at.read(path)) ?? '', 'yaml')).problems;
    expect(await told('latin.txt')).toMatchObject([{ severity: 'error', code: 'not-utf-8', at: { line: 1, column: 2 } }]);
    for (const path of ['utf-16.txt', 'utf-16-be.txt'])
      expect(await told(path)).toMatchObject([{ message: expect.stringContaining('It is UTF-16'), at: { line: 1, column: 1 } }]);
    expect(await told('utf-16-bare.txt')).toMatchObject([
      { code: 'not-utf-8', message: expect.stringContaining('as UTF-16'), at: { column: 2 } },
    ]);
  });

  test('are listed as they are spelled in the root folder, from a subfolder, too', async () => {
    const { workspace, id } = checkout();
    mkdirSync(join(workspace, 'sub'));
    const { github, asked } = remote();
    const expected = [...new Set(Object.keys(files).map((path) => path.split('/')[0]))].sort();
    for (const folder of [workspace, join(workspace, 'sub')])
      expect([...(await filesAtCommit(id, { github, workspace: folder }).list())].sort()).toEqual(expected);
    expect(await filesAtCommit(id, { github, workspace: join(workspace, 'sub') }).read('CITATION.cff')).toBe('title: x\r\n');
    expect(asked).toEqual([]);
  });

  test('are those of the commit, whatever lies in the working folder', async () => {
    const { workspace, id } = checkout();
    writeFileSync(join(workspace, 'CITATION.cff'), 'title: changed');
    writeFileSync(join(workspace, 'new.txt'), 'not committed');
    writeFileSync(join(workspace, '.gitattributes'), '* text eol=lf\n');
    const at = filesAtCommit(id, { ...remote(), workspace });
    expect([await at.read('CITATION.cff'), await at.read('new.txt')]).toEqual(['title: x\r\n', undefined]);
  });

  test('are those of the release, where another commit is checked out', async () => {
    const { workspace, id } = checkout();
    const later = commit(workspace, { 'CITATION.cff': 'title: later' });
    expect(await filesAtCommit(id, { ...remote(), workspace }).read('CITATION.cff')).toBe('title: x\r\n');
    expect(await filesAtCommit(later, { ...remote(), workspace }).read('CITATION.cff')).toBe('title: later');
  });

  test('are not replaced by what the checkout says should stand for them', async () => {
    const { workspace, id } = checkout();
    const other = commit(workspace, { 'CITATION.cff': 'title: forged' });
    git(workspace, ['replace', id, other]);
    expect(await filesAtCommit(id, { ...remote(), workspace }).read('CITATION.cff')).toBe('title: x\r\n');
  });
});

describe('files at a commit, from GitHub', () => {
  const contents = { 'CITATION.cff': Buffer.from('title: remote'), 'latin.txt': latin, 'big.txt': Buffer.alloc(11 * 2 ** 20, 'x') };
  const commitId = 'b'.repeat(40);
  const places: readonly [string, () => string | undefined][] = [
    ['without a checkout', () => undefined],
    ['where the folder is no repository', makeFolder],
    ['where the folder is not there', () => join(makeFolder(), 'gone')],
    ['where the checkout does not know the commit', () => checkout().workspace],
  ];

  test.each(places)('are read %s, each once, and only those that are listed', async (_what, place) => {
    const workspace = place();
    const { github, asked } = remote(contents);
    const at = filesAtCommit(commitId, { github, ...(workspace === undefined ? {} : { workspace }) });
    expect(await Promise.all([at.read('CITATION.cff'), at.read('CITATION.cff'), at.read('none')])).toEqual([
      'title: remote',
      'title: remote',
      undefined,
    ]);
    expect(await at.list()).toEqual(Object.keys(contents));
    expect(asked).toEqual(['list', 'CITATION.cff']);
  });

  test('are cut where they are longer than any document may be', async () => {
    const at = filesAtCommit(commitId, remote(contents));
    expect(await at.read('latin.txt')).toBe('t\udfff\n');
    expect((await at.read('big.txt'))?.length).toBe(10 * 2 ** 20);
  });

  test('are read where the checkout is a partial clone without their bytes', async () => {
    const { workspace: source, id } = checkout();
    git(source, ['config', 'uploadpack.allowFilter', 'true']);
    const workspace = join(makeFolder(), 'clone');
    git(source, ['-c', 'protocol.file.allow=always', 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${source}`, workspace]);
    git(workspace, ['remote', 'set-url', 'origin', join(source, 'nowhere')]);
    const { github, asked } = remote(contents);
    const at = filesAtCommit(id, { github, workspace });
    expect([await at.read('CITATION.cff'), await at.read('none')]).toEqual(['title: remote', undefined]);
    expect(asked).toEqual(['CITATION.cff']);
  });

  test('are asked for where the checkout holds more than a metadata file can be', async () => {
    const workspace = makeFolder();
    const id = commit(workspace, { 'big.txt': 'x'.repeat(11 * 2 ** 20) });
    const { github, asked } = remote(contents);
    expect((await filesAtCommit(id, { github, workspace }).read('big.txt'))?.length).toBe(10 * 2 ** 20);
    expect(asked).toEqual(['big.txt']);
  });
});

// Links need rights on Windows that a test should not ask for.
const describeWithLinks = process.platform === 'win32' ? describe.skip : describe;

describeWithLinks('files in a folder', () => {
  const make = (): string => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'CITATION.cff'), '\ufefftitle: x');
    writeFileSync(join(folder, 'latin.txt'), latin);
    mkdirSync(join(folder, 'codemeta.json'));
    symlinkSync('CITATION.cff', join(folder, 'link'));
    symlinkSync('/etc/hosts', join(folder, 'link-out'));
    symlinkSync('..', join(folder, 'up'));
    symlinkSync('loop', join(folder, 'loop'));
    return folder;
  };

  test.each<[string, string | undefined]>([
    ['CITATION.cff', 'title: x'],
    ['link', 'title: x'],
    ['link-out', undefined],
    ['up', undefined],
    ['loop', undefined],
    ['codemeta.json', undefined],
    ['codemeta.json/x', undefined],
    ['CITATION.cff/x', undefined],
    ['none', undefined],
    ['../../etc/hosts', undefined],
    ['x'.repeat(400), undefined],
  ])('%s is %j', async (path, text) => {
    expect(await filesInFolder(make()).read(path)).toBe(text);
  });

  test('are listed, and a folder that is not there is told', async () => {
    const at = filesInFolder(make());
    expect(await at.list()).toEqual(['CITATION.cff', 'codemeta.json', 'latin.txt', 'link', 'link-out', 'loop', 'up']);
    await expect(filesInFolder(join(make(), 'gone')).list()).rejects.toMatchObject({
      code: 'metadata-invalid',
      message: expect.stringContaining('gone'),
    });
  });
});
