/** What every archive's adapter promises: one suite, whose cases are chosen by what the server can do. */
import { describe } from '@jest/globals';
import type { Ground } from './ground.ts';
import { standOn } from './on-ground.ts';
import { aCommunity } from './promises/community.ts';
import { aConcept } from './promises/concept.ts';
import { aCorrection } from './promises/correction.ts';
import { aFirstRelease } from './promises/first-release.ts';
import { aNewVersion } from './promises/new-version.ts';
import { noAnswer } from './promises/no-answer.ts';
import { publishing } from './promises/publishing.ts';
import { aToken } from './promises/token.ts';
import { anUpload } from './promises/upload.ts';
import { whatWaits } from './promises/waiting.ts';

export const contract = (name: string, openGround: () => Promise<Ground>): void => {
  describe(`${name} keeps the contract`, () => {
    const on = standOn(openGround);
    aFirstRelease(on);
    aCommunity(on);
    whatWaits(on);
    aNewVersion(on);
    aCorrection(on);
    anUpload(on);
    noAnswer(on);
    publishing(on);
    aToken(on);
    aConcept(on);
  });
};
