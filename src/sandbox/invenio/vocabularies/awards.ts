/** A few real awards, subjects and people. InvenioRDM ships none: each server loads its own (facts/inveniordm.md 1.5). */
import type { Json } from '../json.ts';

const european = '00k4n6c32';

/** Of the European Commission: `number|acronym|programme|title`. */
const grants = `
283595|OpenAIREplus|FP7-INFRASTRUCTURES|2nd-Generation Open Access Infrastructure for Research in Europe
643410|OpenAIRE2020|H2020-EU.1.4.|Open Access Infrastructure for Research in Europe 2020
777541|OpenAIRE-Advance|H2020-EU.1.4.|OpenAIRE Advancing Open Scholarship
777523|FREYA|H2020-EU.1.4.|Connected Open Identifiers for Discovery, Access and Use of Research Resources
831558|FAIRsFAIR|H2020-EU.1.4.|Fostering FAIR Data Practices in Europe
101017452|OpenAIRE-Nexus|H2020-EU.1.4.|OpenAIRE-Nexus Scholarly Communication Services for EOSC users
`;

/** By `<ROR id of the funder>::<number>`. */
export const awardTerms: ReadonlyMap<string, Json> = new Map(
  grants
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', acronym, program, title] = line.split('|');
      const identifiers = [{ identifier: `https://cordis.europa.eu/projects/${number}`, scheme: 'url' }];
      const funder = { id: european, name: 'European Commission' };
      return [`${european}::${number}`, { title: { en: title }, identifiers, number, funder, acronym, program }];
    }),
);

/** The OECD's fields of science, by number. */
const fields = `
1 Natural sciences|1.1 Mathematics|1.2 Computer and information sciences|1.3 Physical sciences|1.4 Chemical sciences
1.5 Earth and related environmental sciences|1.6 Biological sciences|1.7 Other natural sciences|2 Engineering and technology|2.1 Civil engineering
2.2 Electrical engineering, electronic engineering, information engineering|2.3 Mechanical engineering|2.4 Chemical engineering|2.5 Materials engineering
2.6 Medical engineering|2.7 Environmental engineering|2.8 Environmental biotechnology|2.9 Industrial biotechnology|2.10 Nano-technology
3 Medical and health sciences|3.1 Basic medicine|3.2 Clinical medicine|3.3 Health sciences|3.4 Medical biotechnology|4 Agricultural and veterinary sciences
4.1 Agriculture, forestry, and fisheries|4.2 Animal and dairy science|4.3 Veterinary science|5 Social sciences|5.1 Psychology and cognitive sciences
5.2 Economics and business|5.3 Education|5.4 Sociology|5.5 Law|5.6 Political science|5.7 Social and economic geography|5.8 Media and communications
6 Humanities and the arts|6.1 History and archaeology|6.2 Languages and literature|6.3 Philosophy, ethics and religion|6.4 Arts (arts, history of arts, performing arts, music)
`;

export const subjectTerms: ReadonlyMap<string, Json> = new Map(
  fields
    .trim()
    .split(/[|\n]/)
    .map((line) => {
      const at = line.indexOf(' ');
      const subject = line.slice(at + 1);
      return [`http://www.oecd.org/science/inno/38235147.pdf?${line.slice(0, at)}`, { title: { en: subject }, scheme: 'FOS', subject }];
    }),
);

/** ORCID's own example, and two of the people who made it. */
const people = `
0000-0002-1825-0097|Carberry|Josiah
0000-0001-5109-3700|Haak|Laurel L.
0000-0003-1419-2405|Fenner|Martin
`;

/** By ORCID iD. */
export const nameTerms: ReadonlyMap<string, Json> = new Map(
  people
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', family, given] = line.split('|');
      const identifiers = [{ identifier: id, scheme: 'orcid' }];
      return [id, { internal_id: null, name: `${family}, ${given}`, given_name: given, family_name: family, identifiers }];
    }),
);
