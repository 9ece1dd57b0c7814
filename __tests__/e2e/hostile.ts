/** Texts that want to be more than words, the places where they can stand, and what a run may never make of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ActionRun } from '../../scripts/run-action.ts';
import type { Seed } from '../../src/sandbox/github/index.ts';
import { toWrongOutputs } from '../report/output-kinds.ts';
import { type Stage, type StageArchive, seed } from './stage.ts';

export const TEXTS: Readonly<Record<string, string>> = {
  'a command that sets an output': '\n::set-output name=doi::10.1/evil',
  'a command that masks a letter': '\n  ::add-mask::e',
  'a command that stops all commands': '\r\n::stop-commands::evil\n::error file=a::evil',
  'a command of the older form': '##[set-output name=doi;]10.1/evil ##[add-mask]e',
  'a line of the file of outputs': '\nghadelimiter_0\ndoi=10.1/evil\ndoi<<EOF\n10.1/evil\nEOF',
  'an encoded line break': '%0A::set-output name=doi::10.1/evil%0D%0Adoi=10.1/evil',
  'escapes of a terminal': '\u001b[31mred\u001b[2J\u001b]0;title\u0007\u001b]8;;https://evil.example\u0007link\u009b1m',
  'letters that turn the line round': '\u202egpj.exe\u2066\u200f',
  Markdown: '\n# big\n| a | b |\n![p](https://evil.example/x.png) [t](javascript:alert(1)) `` ``` ~~~ @somebody <https://evil.example>',
  HTML: '</td></table></code></details><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">t</a>&lt;b&gt;',
  quotes: '"\'`$(touch evil)` $\u007b{ github.token }} %s {{7*7}} \\',
  'a path': '../../../etc/passwd C:\\evil \\\\evil\\share /etc/passwd',
};

const marked = (place: string, text: string): string => `${place} ${text} end`;

/** What each place is called, and that it is there, is seen in the record. */
export const PLACES = [
  'release-name',
  'release-notes',
  'title',
  'description',
  'creator',
  'affiliation',
  'keyword',
  'method',
  'user-name',
  'repository-description',
] as const;

/** One release with the text at every place but the names of files. */
export const poisoned = (text: string): Seed => {
  const at = (place: (typeof PLACES)[number]): string => marked(place, text);
  const plain = seed();
  const metadata = {
    title: at('title'),
    description: at('description'),
    creators: [{ name: `${at('creator')}, Ada`, affiliation: at('affiliation') }],
    keywords: [at('keyword')],
    method: at('method'),
    license: 'MIT',
    upload_type: 'software',
  };
  return seed({
    description: at('repository-description'),
    tree: { ...plain.tree, '.zenodo.json': JSON.stringify(metadata) },
    releases: (plain.releases ?? []).map((one) => ({ ...one, name: at('release-name'), notes: at('release-notes') })),
    users: [{ login: 'ada', name: at('user-name') }, { login: 'mei', name: 'Mei Lin' }, { login: 'dependabot[bot]' }],
  });
};

/** One release with files of these names. */
export const withFiles = (names: readonly string[]): Seed => {
  const [first] = seed().releases ?? [];
  if (first === undefined) throw new Error('the seed has no release');
  return seed({ releases: [{ ...first, assets: names.map((name, at) => ({ name, content: `file ${at}` })) }] });
};

/** A text at each place with this key, in any answer. */
export const envenom = (value: unknown, key: string, venom: string): unknown => {
  if (Array.isArray(value)) return value.map((item) => envenom(item, key, venom));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      name === key && typeof part === 'string' ? `${part}${venom}` : envenom(part, key, venom),
    ]),
  );
};

/** Of all texts in an answer. */
export const keysOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (typeof part === 'string' ? [name] : keysOf(part)));
};

const actionYml = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as { outputs: Record<string, unknown> };
const OUTPUTS = new Set(Object.keys(actionYml.outputs));

/** The runner reads a command at the beginning of a line, blanks before it or not; the older form anywhere. */
const COMMANDS = /^[^\S\n]*::.*|##\[.*/gm;

/** Tags, pictures and headings of somebody else, links that lead elsewhere, and mentions outside of an address. */
const LIVE =
  /<(?!\/?code>|br>)[a-z/!][^>]*>|!\[|\]\((?!https?:\/\/(127\.0\.0\.1|doi\.org|github\.com))[^)]*\)|^# .*big|(?<!\\|\]\([^()\s]*)@somebody/gim;

/** Our own badge, and the citation in a block of code, in which nothing is read. */
const withoutOurs = (summary: string): string =>
  summary.replace(/^(`{3,})bibtex\n[\s\S]*?\n\1$/gm, '').replace(/!\[DOI\]\(https?:\/\/127\.0\.0\.1:\d+\/badge\/[^)\s]*\)/g, '');

/** What a run is given, or signed for. */
export const secretsOf = (stage: Stage, archive: StageArchive): string[] => [
  stage.sandbox[archive].tokens.owner ?? '',
  stage.sandbox.github.tokens.actions ?? '',
  `${stage.sandbox.github.blobs}/`,
];

/** @param secrets that the run was given, or signed for: what begins like one of them may be masked */
export const toComplaints = ({ stdout, stderr, outputs, summary }: ActionRun, secrets: readonly string[]): string[] => {
  const isOurs = (line: string): boolean => {
    const [, name, said = ''] = /^::([a-z-]+)(?: [^:\n]*)?::(.*)$/.exec(line) ?? [];
    return name === 'add-mask'
      ? secrets.some((secret) => said.startsWith(secret))
      : ['debug', 'notice', 'warning', 'error'].includes(name ?? '');
  };
  const told = { stdout, stderr, summary, outputs: JSON.stringify(outputs) };
  return [
    ...(stderr === '' ? [] : [`stderr: ${stderr}`]),
    ...(stdout.match(COMMANDS) ?? []).filter((line) => !isOurs(line)).map((line) => `a command: ${line}`),
    ...Object.entries(told).flatMap(([where, text]) =>
      (text.match(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]/gu) ?? []).map((found) => `${JSON.stringify(found)} in ${where}`),
    ),
    ...Object.keys(outputs)
      .filter((name) => !OUTPUTS.has(name))
      .map((name) => `an output: ${name}`),
    ...(outputs.doi && !/^10\.\d{4,}\/[\w.-]+$/.test(outputs.doi) ? [`doi: ${outputs.doi}`] : []),
    ...toWrongOutputs(outputs).map(([name, value]) => `${name}: ${value}`),
    ...(withoutOurs(summary).match(LIVE) ?? []).map((found) => `in the summary: ${found}`),
  ];
};
