/**
 * Reads every metadata file of a folder, and says how many are clean, warned of and refused, and for what.
 * `node scripts/node24.mjs scripts/corpus.ts FOLDER [--each]`; files end in `.cff`, else they are read as `.zenodo.json`,
 * or as `datacite.json` or `codemeta.json` where they look like it: DataCite's titles are a list, and CodeMeta is JSON-LD.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOffline } from '../src/metadata/describe.ts';
import { toPlaceText } from '../src/model/problem.ts';

const [folder, option] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name a folder of metadata files: node scripts/node24.mjs scripts/corpus.ts FOLDER [--each]');
  process.exit(2);
}

const wishes = { contributors: 'auto', contributorType: 'ProjectMember', contributorsMinCommits: 1, releaseFacts: 'release' } as const;
const counts = { clean: 0, noticed: 0, warned: 0, refused: 0, crashed: 0 };
const codes = new Map<string, Set<string>>();
let slowest = { file: '', milliseconds: 0 };

const toName = (file: string, text: string): string => {
  if (file.endsWith('.cff')) return 'CITATION.cff';
  if (/"@context"\s*:/.test(text)) return 'codemeta.json';
  return /"titles"\s*:\s*\[/.test(text) ? 'datacite.json' : '.zenodo.json';
};

for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
  if (!/\.(cff|json)$/.test(file)) continue;
  const text = readFileSync(join(folder, file), 'utf8');
  const name = toName(file, text);
  const files = { list: async () => [name], read: async (path: string) => (path === name ? text : undefined) };
  const start = performance.now();
  try {
    const { problems } = await describeOffline(files, { wishes, today: '2026-01-01', folderName: 'folder' });
    const own = problems.filter(({ at }) => at !== undefined);
    const worst = (['error', 'warning', 'notice'] as const).find((severity) => own.some((problem) => problem.severity === severity));
    counts[worst === 'error' ? 'refused' : worst === 'warning' ? 'warned' : worst === 'notice' ? 'noticed' : 'clean'] += 1;
    for (const { severity, code } of own) codes.set(`${severity} ${code}`, (codes.get(`${severity} ${code}`) ?? new Set()).add(file));
    if (option === '--each') {
      for (const { severity, message, at } of own)
        console.log(`${file}\t${severity}\t${at === undefined ? '' : toPlaceText(at)}\t${message}`);
    }
  } catch (thrown) {
    counts.crashed += 1;
    console.error(`CRASHED ${file}: ${thrown}`);
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) slowest = { file, milliseconds };
}

console.log(
  `${folder}: ${counts.clean} clean, ${counts.noticed} with notices only, ${counts.warned} warned, ${counts.refused} refused, ${counts.crashed} crashed`,
);
console.log(`slowest: ${slowest.file}, ${slowest.milliseconds.toFixed(0)} ms`);
for (const [code, where] of [...codes].toSorted((a, b) => b[1].size - a[1].size))
  console.log(`${String(where.size).padStart(4)} files  ${code}`);
process.exitCode = counts.crashed > 0 ? 1 : 0;
