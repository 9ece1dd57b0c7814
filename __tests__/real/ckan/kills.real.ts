/** A job that is killed before or after any of its requests to a real CKAN, and run again. */
import { killSuite } from '../kills.ts';
import { openReal } from './place.ts';

const { origin, tokens } = await openReal();
const token = tokens.editor ?? '';

interface WireDataset {
  id: string;
  private: boolean;
  resources: {
    name: string;
    url_type: string | null;
    size: number | null;
    release_tag?: string;
    release_version?: string;
    release_complete?: string;
    release_fields?: string;
    release_asset?: string;
  }[];
}

killSuite('CKAN, a real server', {
  origin,
  inputs: { archive: 'ckan', token, organisation: 'sw-team' },
  kept: async (url) => {
    const repository = new URL(url).pathname.slice(1);
    const answer = await fetch(`${origin}/api/3/action/package_search`, {
      method: 'POST',
      headers: { connection: 'close', authorization: token, 'content-type': 'application/json' },
      body: JSON.stringify({ fq: `github_repository:"${repository}"`, include_private: true, include_drafts: true, rows: 100 }),
    });
    const { result } = (await answer.json()) as { result: { results: WireDataset[] } };
    return result.results.flatMap(({ id, private: isPrivate, resources }) =>
      resources
        .filter((resource) => resource.release_fields !== undefined)
        .map((snapshot) => ({
          told: `${snapshot.release_complete === 'true' && !isPrivate ? 'published' : 'draft'} ${snapshot.release_version}`,
          concept: id,
          // A resource without its file would be no loss that a name shows.
          files: resources
            .filter((resource) => resource.release_tag === snapshot.release_tag && resource !== snapshot)
            .map((file) =>
              file.url_type === 'upload' && (file.size ?? 0) > 0 ? (file.release_asset ?? file.name) : `${file.name}: no file`,
            ),
        })),
    );
  },
});
