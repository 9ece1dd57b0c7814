/** The faults that strike inside a request, and what a proxy or a firewall says in place of the server. */
import type { Faults } from '../faults.ts';
import type { Reply } from './call.ts';
import { crash, denied, Refusal } from './refusal.ts';

const page = (title: string, text: string): string =>
  `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;

const html = (status: number, title: string, text = ''): Refusal => new Refusal(status, page(title, text), 'text/html');

export const gatewayTimeout = (): Refusal => html(504, '504 Gateway Time-out', 'nginx');
export const badGateway = (): Refusal => html(502, '502 Bad Gateway', 'nginx');
export const tooLarge = (): Refusal => html(413, '413 Request Entity Too Large', 'nginx');
export const firewall = (): Refusal =>
  html(403, 'Access blocked', 'Unusual traffic was seen from your network. If you think that this is a mistake, write to our support.');

/** The switches that strike so, on any server that has them. */
export type Failing = Pick<
  Faults,
  'createTimeout' | 'publishTimeout' | 'newversionTimeout' | 'fail5xx' | 'fail5xxAs' | 'cutAfterRequest' | 'corruptUpload' | 'waf'
>;

interface House {
  faults: Failing;
  uuid(): string;
}

/** Does it, or answers 504 with or without having done it; what would have failed anyway fails as ever. The switch goes off. */
export const timeout = (house: House, name: 'createTimeout' | 'publishTimeout' | 'newversionTimeout', act: () => Reply): Reply => {
  const { faults } = house;
  const mode = faults[name];
  if (mode === 'off') return act();
  faults[name] = 'off';
  if (mode === 'applied') act();
  throw gatewayTimeout();
};

const counted = <Name extends string>(faults: Record<Name, number>, name: Name): boolean => {
  if (faults[name] <= 0) return false;
  faults[name] -= 1;
  return true;
};

/** @throws Refusal 403 while the switch counts (zenodo#2493) */
export const maybeDenyFile = (house: { faults: Pick<Faults, 'spurious403'> }): void => {
  if (counted(house.faults, 'spurious403')) throw denied();
};

/** @throws Refusal of the firewall, or a 5xx */
export const maybeFail = (house: House): void => {
  const { faults } = house;
  if (faults.waf) throw firewall();
  if (!counted(faults, 'fail5xx')) return;
  if (faults.fail5xxAs === '502') throw badGateway();
  const { body } = crash();
  if (faults.fail5xxAs === '500') throw crash();
  throw new Refusal(500, { ...(body as object), error_id: house.uuid().replaceAll('-', '') });
};

export const cutsAnswer = (house: House, method: string): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method) && counted(house.faults, 'cutAfterRequest');

export const corruptsUpload = (house: House): boolean => counted(house.faults, 'corruptUpload');
