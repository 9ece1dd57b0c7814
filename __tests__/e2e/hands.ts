/** What others do in an archive while a release is on its way: its owner by hand, another account, a reviewer, a tool that came before. */
import { expect } from '@jest/globals';
import type { ActionRun } from '../../scripts/run-action.ts';
import type { RunOptions, Stage } from './stage.ts';

export type Inputs = Record<string, string>;
// biome-ignore lint/suspicious/noExplicitAny: a test reads a field and compares it, and fails where there is none
export type Json = any;
type Account = 'owner' | 'other' | 'reviewer';

/** Some writes are enough: two files, one of which is the same in every release. */
const FEW: Inputs = { files: '*.csv\n*.whl', source: 'none', 'parallel-uploads': '1' };

export const askAs =
  (stage: Stage, archive: 'zenodo' | 'inveniordm') =>
  async (who: Account, method: string, path: string, body?: unknown): Promise<Json> => {
    const { origin, tokens } = stage.sandbox[archive];
    const headers = { authorization: `Bearer ${tokens[who]}`, connection: 'close', 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/api${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${who}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
export const openHands = (stage: Stage, archive: 'zenodo' | 'inveniordm') => {
  const ask = askAs(stage, archive);
  const run = ({ inputs, ...options }: RunOptions = {}): Promise<ActionRun> => stage.run({ ...options, inputs: { ...FEW, ...inputs } });
  return {
    ask,
    run,
    createCommunity: async (slug: string, who: Account): Promise<void> => {
      const access = { visibility: 'public', member_policy: 'open', record_submission_policy: 'open', review_policy: 'closed' };
      await ask(who, 'POST', '/communities', { slug, access, metadata: { title: slug, type: { id: 'project' } } });
    },
    act: async ({ outputs }: ActionRun, who: Account, ...actions: string[]): Promise<void> => {
      for (const action of actions)
        await ask(who, 'POST', `/requests/${outputs['request-url']?.split('/').at(-1)}/actions/${action}`, {
          payload: { content: 'So.', format: 'html' },
        });
    },
    /** Something that shows which DOIs the server gives. */
    publishByHand: async (): Promise<void> => {
      const metadata = {
        ...{ title: 'By hand', publication_date: '2026-01-01', publisher: 'P', resource_type: { id: 'dataset' } },
        creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jo' } }],
      };
      const { id } = await ask('other', 'POST', '/records', { metadata, files: { enabled: false } });
      await ask('other', 'POST', `/records/${id}/draft/actions/publish`);
    },
    /** As the archive's own integration keeps it: the tag's link, and no commit. */
    integrate: async (): Promise<Inputs> => {
      const identifier = `${stage.sandbox.github.serverUrl}/tidal-lab/tide-table/tree/v0.9.0`;
      if (archive === 'inveniordm') {
        const metadata = {
          ...{ title: 'Tide table', publication_date: '2026-01-01', publisher: 'P', version: '0.9.0', resource_type: { id: 'software' } },
          creators: [{ person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jo' } }],
          related_identifiers: [{ identifier, scheme: 'url', relation_type: { id: 'issupplementto' } }],
        };
        const { id } = await ask('owner', 'POST', '/records', { metadata, files: { enabled: false } });
        await ask('owner', 'POST', `/records/${id}/draft/actions/publish`);
        return { concept: String(id) };
      }
      const metadata = {
        ...{ title: 'Tide table', upload_type: 'software', description: 'Tides', version: '0.9.0', creators: [{ name: 'Doe, Jo' }] },
        related_identifiers: [{ identifier, relation: 'isSupplementTo' }],
      };
      const { id, links } = await ask('owner', 'POST', '/deposit/depositions', { metadata });
      const bucket = new URL(links.bucket).pathname.replace(/^\/api/, '');
      const { origin, tokens } = stage.sandbox[archive];
      const headers = { authorization: `Bearer ${tokens.owner}`, 'content-type': 'application/octet-stream' };
      expect((await fetch(`${origin}/api${bucket}/old.txt`, { method: 'PUT', headers, body: 'old' })).ok).toBe(true);
      await ask('owner', 'POST', `/deposit/depositions/${id}/actions/publish`);
      return { concept: String(id) };
    },
    /** What an earlier release left. */
    before: async (options: RunOptions, state = 'published'): Promise<ActionRun> => {
      const ended = await run(options);
      expect(ended.outputs.state).toBe(state);
      return ended;
    },
  };
};
export type Hands = ReturnType<typeof openHands>;
