/** What the matrix came to, as Markdown. */
import { FAULTS } from './faults.ts';
import { PLAYS, type Verdict } from './matrix.ts';

const NAMES = { zenodo: 'Zenodo', inveniordm: 'InvenioRDM', ckan: 'CKAN' } as const;

const count = (verdicts: readonly Verdict[], came: Verdict['came']): number => verdicts.filter((verdict) => verdict.came === came).length;

/** `40 · 12`: right by the run itself, and by the next one. */
const toCell = (verdicts: readonly Verdict[]): string => {
  if (verdicts.length === 0) return '';
  const wrong = count(verdicts, 'wrong');
  return `${count(verdicts, 'itself')} · ${count(verdicts, 'again')}${wrong > 0 ? ` · **${wrong} wrong**` : ''}`;
};

/** Of all that they printed and sent. */
export const toMiB = (verdicts: readonly Verdict[]): number =>
  Math.round(verdicts.reduce((sum, { searched }) => sum + searched, 0) / 2 ** 20);

const toLongest = (verdicts: readonly Verdict[]): number => Math.ceil(Math.max(0, ...verdicts.map(({ took }) => took)));

/** `whole`: how many there are in all, where only a share was played. `played`: on what. */
export const toTable = (verdicts: readonly Verdict[], { whole, played }: { whole: number; played: string }): string => {
  const archives = [...new Set(PLAYS.map(({ archive }) => archive))].filter((archive) =>
    verdicts.some(({ cell }) => cell.archive === archive),
  );
  const row = (name: string, chosen: readonly Verdict[]): string =>
    `| ${[name, ...archives.map((archive) => toCell(chosen.filter(({ cell }) => cell.archive === archive)))].join(' | ')} |`;
  const kinds = FAULTS.flatMap(({ name, lasts }) => (lasts ? [[name, false] as const, [name, true] as const] : [[name, false] as const]));
  return [
    `| Fault | ${archives.map((archive) => NAMES[archive]).join(' | ')} |`,
    `| --- |${archives.map(() => ' --- |').join('')}`,
    ...kinds.map(([name, isLasting]) =>
      row(
        isLasting ? `… each time, to the end of the run` : name,
        verdicts.filter(({ cell }) => cell.fault.name === name && cell.isLasting === isLasting),
      ),
    ),
    row('**all**', verdicts),
    '',
    `${verdicts.length === whole ? `All ${whole} cells` : `${verdicts.length} of ${whole} cells`}, ${count(verdicts, 'wrong')} wrong, played on ${played}. In ${toMiB(verdicts)} MiB that they printed and sent no token, signature or path of the machine was found where it must not be. The longest run took ${toLongest(verdicts)} minutes by its own clock; one that takes an hour counts as hanging.`,
    '',
  ].join('\n');
};

/** For people. */
export const toWrong = ({ cell, complaints }: Verdict): string =>
  `«${cell.fault.name}»${cell.isLasting ? ', lasting,' : ''} at ${cell.side} ${cell.line} (${cell.nth}) of ${cell.archive} ${cell.tags.at(-1)}: ${complaints.join('; ')}`;
