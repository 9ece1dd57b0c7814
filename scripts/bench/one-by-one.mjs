/**
 * The plain client that others write: a release's assets, one after the other, whole in memory, without proof. The anchor for many small files.
 *
 *   node one-by-one.mjs zenodo|inveniordm|ckan ARCHIVE_ORIGIN TOKEN GITHUB_API GITHUB_TOKEN OWNER/NAME TAG
 */
const [kind, origin, token, api, githubToken, repository, tag] = process.argv.slice(2);
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
const bytes = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };

const ask = async (url, options) => {
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${options?.method ?? 'GET'} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
};
const post = async (url, body) => (await ask(url, { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) })).json();

const github = { authorization: `Bearer ${githubToken}`, accept: 'application/vnd.github+json' };
const release = await (await ask(`${api}/repos/${repository}/releases/tags/${tag}`, { headers: github })).json();
const assets = [];
for (let page = 1, more = true; more; page += 1) {
  const part = await (await ask(`${release.assets_url}?per_page=100&page=${page}`, { headers: github })).json();
  assets.push(...part);
  more = part.length === 100;
}
const fetchAsset = async ({ url }) =>
  Buffer.from(await (await ask(url, { headers: { ...github, accept: 'application/octet-stream' } })).arrayBuffer());

const creator = { person_or_org: { type: 'personal', family_name: 'Doe', given_name: 'Jane' } };
const flows = {
  zenodo: async () => {
    const metadata = { title: 'One by one', upload_type: 'software', description: 'Plain.', creators: [{ name: 'Doe, Jane' }] };
    const draft = await post(`${origin}/api/deposit/depositions`, { metadata });
    for (const asset of assets)
      await ask(`${draft.links.bucket}/${encodeURIComponent(asset.name)}`, {
        method: 'PUT',
        headers: bytes,
        body: await fetchAsset(asset),
      });
    await post(`${origin}/api/deposit/depositions/${draft.id}/actions/publish`);
  },
  inveniordm: async () => {
    const metadata = {
      ...{ title: 'One by one', resource_type: { id: 'software' }, publication_date: '2026-11-01', publisher: 'Bench' },
      creators: [creator],
    };
    const { id } = await post(`${origin}/api/records`, { metadata });
    const draft = `${origin}/api/records/${id}/draft`;
    for (const asset of assets) {
      await post(`${draft}/files`, [{ key: asset.name }]);
      const file = `${draft}/files/${encodeURIComponent(asset.name)}`;
      await ask(`${file}/content`, { method: 'PUT', headers: bytes, body: await fetchAsset(asset) });
      await post(`${file}/commit`);
    }
    await post(`${draft}/actions/publish`);
  },
  ckan: async () => {
    const authorization = token; // CKAN takes it bare
    const act = async (name, options) =>
      (await ask(`${origin}/api/3/action/${name}`, { method: 'POST', ...options, headers: { authorization, ...options.headers } })).json();
    const dataset = { name: 'one-by-one', title: 'One by one', owner_org: 'sw-team', license_id: 'notspecified' };
    const { result } = await act('package_create', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(dataset) });
    for (const asset of assets) {
      const body = new FormData();
      body.set('package_id', result.id);
      body.set('name', asset.name);
      body.set('upload', new Blob([await fetchAsset(asset)]), asset.name);
      await act('resource_create', { body });
    }
  },
};
await flows[kind]();
