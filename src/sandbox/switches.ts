/** `--fault name=value`: the switches of the archives, by one name where more than one has it. */
import { type CkanFaults, ckanWords, defaultCkanFaults } from './ckan/faults.ts';
import { defaultFaults, type Faults, faultWords } from './faults.ts';
import { defaultInvenioFaults, type InvenioFaults, invenioWords } from './invenio/faults.ts';

export type Switches = Faults & InvenioFaults & CkanFaults;

const standards: Switches = { ...defaultFaults, ...defaultInvenioFaults, ...defaultCkanFaults };
const words: Partial<Record<keyof Switches, readonly string[]>> = { ...faultWords, ...invenioWords, ...ckanWords };

const isSwitch = (name: string): name is keyof Switches => Object.hasOwn(standards, name);

const readSwitch = (name: keyof Switches, text: string): string | number | boolean => {
  const standard = standards[name];
  if (typeof standard === 'boolean') {
    if (text === 'true' || text === 'on' || text === '') return true;
    if (text === 'false' || text === 'off') return false;
    throw new Error(`--fault ${name}=${text}: say on or off.`);
  }
  if (typeof standard === 'number') {
    const number = text === '' || text === 'on' ? 1 : text === 'off' ? 0 : Number(text);
    if (!Number.isInteger(number) || number < 0) throw new Error(`--fault ${name}=${text}: say a whole number, or off.`);
    return number;
  }
  const allowed = words[name];
  if (allowed === undefined) return text;
  if (text === '' && allowed.includes('on')) return 'on';
  if (!allowed.includes(text)) throw new Error(`--fault ${name}=${text}: say one of ${allowed.join(', ')}.`);
  return text;
};

/**
 * Reads the words of `--fault name=value`. A bare name is `on`, or 1 for a number.
 * @throws Error that names the switch and what it takes
 */
export const parseFaults = (given: readonly string[]): Partial<Switches> => {
  const faults: Record<string, string | number | boolean> = {};
  for (const word of given) {
    const [name = '', ...rest] = word.split('=');
    if (!isSwitch(name)) throw new Error(`--fault ${name}: no such switch. There are ${Object.keys(standards).join(', ')}.`);
    faults[name] = readSwitch(name, rest.join('='));
  }
  return faults as Partial<Switches>;
};
