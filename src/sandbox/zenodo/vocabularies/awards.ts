/** Funders and awards. The real vocabulary has millions; the local one has what a test needs, one of them as Zenodo has it. */

export interface Award {
  number: string;
  /** ROR id. */
  funder: string;
  title: string;
  acronym: string;
  program: string;
  url: string;
}

export interface Funder {
  name: string;
  doi: string;
  acronym: string;
}

const european = '00k4n6c32';

/** By ROR id. */
export const funders: ReadonlyMap<string, Funder> = new Map([
  [european, { name: 'European Commission', doi: '10.13039/501100000780', acronym: 'EC' }],
  ['021nxhr62', { name: 'U.S. National Science Foundation', doi: '10.13039/100000001', acronym: 'NSF' }],
]);

const list: readonly Award[] = [
  {
    number: '283595',
    funder: european,
    title: '2nd-Generation Open Access Infrastructure for Research in Europe',
    acronym: 'OpenAIREplus',
    program: 'FP7-INFRASTRUCTURES',
    url: 'https://cordis.europa.eu/project/id/283595',
  },
  {
    number: '777541',
    funder: european,
    title: 'OpenAIRE Advancing Open Scholarship',
    acronym: 'OpenAIRE-Advance',
    program: 'H2020-EU.1.4.',
    url: 'https://cordis.europa.eu/project/id/777541',
  },
];

/** By `<ROR id>::<number>`. */
export const awards: ReadonlyMap<string, Award> = new Map(list.map((award) => [`${award.funder}::${award.number}`, award]));

/** A bare number is the European Commission's; a funder's DOI is turned into its ROR id. */
export const awardId = (grant: string): string => {
  const [first = '', number] = grant.split('::');
  if (number === undefined) return `${european}::${first}`;
  const ror = [...funders].find(([, { doi }]) => doi === first)?.[0] ?? first;
  return `${ror}::${number}`;
};

/** As the deposit API prints it: with the funder's DOI. */
export const printedGrant = (id: string): string => {
  const [ror = '', number = ''] = id.split('::');
  return `${funders.get(ror)?.doi ?? ror}::${number}`;
};
