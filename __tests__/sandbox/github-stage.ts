/** A local GitHub with one small repository, and short ways to ask it. */
import { type GitHubOptions, type LocalGitHub, type Seed, startGitHub } from '../../src/sandbox/github/index.ts';

export const mit =
  'MIT License\n\nPermission is hereby granted, free of charge, to any person.\n\nThe above copyright notice and this permission notice shall be included.\n';

/** v1.0.0 is annotated and has the MIT licence, v1.1.0 is not and has its own, v2.0.0 is a draft. */
export const seed = (changes: Partial<Seed> = {}): Seed => ({
  owner: 'tidal-lab',
  name: 'tide-table',
  description: 'Predicts tides',
  topics: ['tides'],
  languages: { Shell: 10, Python: 900 },
  tree: {
    'README.md': '# Tides\n',
    LICENSE: mit,
    'docs/guide.md': 'Read *this*.\n',
    'bin/run': { content: '#!/bin/sh\n', executable: true },
  },
  contributors: [
    { login: 'ada', weeks: [{ week: '2025-03-02', commits: 4, added: 10, deleted: 1 }] },
    { login: 'dependabot[bot]', weeks: [{ week: '2025-03-09', commits: 9 }] },
    { name: 'No Account', email: 'none@example.org', commits: 2 },
  ],
  users: [
    {
      login: 'ada',
      name: 'Ada Okafor',
      email: 'ada@example.org',
      socialAccounts: [{ provider: 'generic', url: 'https://orcid.org/0000-0002-1825-0097' }],
    },
  ],
  releases: [
    {
      tag: 'v1.0.0',
      notes: '## News\n\n- <script>alert(1)</script>\n- see @ada, #3',
      publishedAt: '2025-03-20T10:00:00Z',
      annotated: true,
      assets: [
        { name: 'table.csv', content: 'M2,12.42\n' },
        { name: 'big.bin', content: { generate: 200_000 } },
      ],
    },
    { tag: 'v1.1.0', publishedAt: '2025-04-20T10:00:00Z', tree: { 'README.md': '# Tides 1.1\n', LICENSE: 'Ask us.\n' } },
    { tag: 'v2.0.0', publishedAt: '2025-05-20T10:00:00Z', draft: true },
  ],
  ...changes,
});

export interface Asked {
  /** A caller's name, `anonymous`, or a token that nobody has. */
  as?: string;
  accept?: string;
  headers?: Record<string, string>;
  method?: string;
  body?: unknown;
}

export interface Stage extends LocalGitHub {
  /** Asks the API; a path is below the seeded repository unless it begins with `//`. Redirects are not followed. */
  ask(path: string, asked?: Asked): Promise<Response>;
  /** The same, read as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
  json(path: string, asked?: Asked): Promise<any>;
}

const toHeaders = (github: LocalGitHub, { as = 'actions', accept, headers }: Asked): Record<string, string> => ({
  ...(as === 'anonymous' ? {} : { authorization: `Bearer ${github.tokens[as] ?? as}` }),
  ...(accept === undefined ? {} : { accept }),
  ...headers,
});

export const openStage = async (options: Partial<GitHubOptions> = {}): Promise<Stage> => {
  const github = await startGitHub({ seeds: [seed()], ...options });
  const ask = (path: string, asked: Asked = {}): Promise<Response> => {
    const body = asked.body === undefined ? {} : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) };
    const url = path.startsWith('//') ? `${github.origin}${path.slice(1)}` : `${github.origin}/repos/tidal-lab/tide-table${path}`;
    return fetch(url, { method: asked.method ?? 'GET', headers: toHeaders(github, asked), redirect: 'manual', ...body });
  };
  return { ...github, ask, json: async (path, asked) => (await ask(path, asked)).json() };
};
