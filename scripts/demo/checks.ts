/** What the demo claims, and whether it is so. */
import type { ActionRun } from '../run-action.ts';
import { compareDigests, type Digests, type KeptRecord } from './proof.ts';

export interface Check {
  claim: string;
  /** What is there in place of it; empty where the claim holds. */
  differs: string[];
}

const expectSame = (claim: string, wanted: unknown, given: unknown): Check => ({
  claim,
  differs: wanted === given ? [] : [`${JSON.stringify(given)} in place of ${JSON.stringify(wanted)}`],
});

const expectSo = (claim: string, isSo: boolean, otherwise: string): Check => ({ claim, differs: isSo ? [] : [otherwise] });

/** No token stands in what a run printed, wrote or handed on. */
export const checkSecrets = (run: ActionRun, secrets: readonly string[]): Check => {
  // A line that masks a secret names it to the runner, which does not print it.
  const printed = `${run.stdout}${run.stderr}`.replace(/^::add-mask::.*$/gm, '');
  const places = { 'the log': printed, 'the summary': run.summary, 'the outputs': JSON.stringify(run.outputs) };
  const leaks = Object.entries(places).filter(([, text]) => secrets.some((secret) => secret !== '' && text.includes(secret)));
  return { claim: 'no token is told', differs: leaks.map(([place]) => `a token stands in ${place}`) };
};

export interface Published {
  wanted: Digests;
  record: KeptRecord | undefined;
  /** A CKAN gives none. */
  hasDois: boolean;
  before?: ActionRun;
}

/** A first version, or a further one where `before` is given. */
export const checkPublished = (run: ActionRun, facts: Published): Check[] => {
  const { wanted, record, before, hasDois } = facts;
  const { doi = '', 'concept-doi': concept = '' } = run.outputs;
  const lineage =
    before === undefined || !hasDois
      ? []
      : [
          expectSo('it has a DOI of its own', doi !== before.outputs.doi, `${doi} as before`),
          expectSame('the DOI of all versions is the same', before.outputs['concept-doi'], concept),
        ];
  return [
    expectSame('the action succeeds', 0, run.code),
    expectSame('its state is published', 'published', run.outputs.state),
    ...(hasDois
      ? [
          expectSo(
            'it has a DOI, and one for all versions',
            doi !== '' && concept !== '',
            `${JSON.stringify(doi)} and ${JSON.stringify(concept)}`,
          ),
        ]
      : []),
    ...lineage,
    {
      claim: `${wanted.size} files are kept, with the ${hasDois ? 'MD5 that the archive tells' : 'SHA-256 that stands beside them'}`,
      differs: record ? compareDigests(wanted, record.told) : ['there is no record'],
    },
    {
      claim: 'downloaded again, they are what was released',
      differs: record ? compareDigests(wanted, record.received) : ['there is no record'],
    },
  ];
};

/** Nothing is left to do, and nothing was sent that could change anything. */
export const checkUnchanged = (run: ActionRun, facts: { before: ActionRun; writes: readonly string[] }): Check[] => [
  expectSame('the action succeeds', 0, run.code),
  expectSame('its state is unchanged', 'unchanged', run.outputs.state),
  expectSame('its DOI is the same', facts.before.outputs.doi, run.outputs.doi),
  { claim: 'no request was sent that writes', differs: [...facts.writes] },
];
