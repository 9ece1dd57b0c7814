/** The licences that InvenioRDM 13 ships (facts/inveniordm.md 1.5): SPDX's names, and where it differs from them. */
import spdx from 'spdx-license-list';
import { shippedLicences } from '../../framework/licence-ids.ts';
import type { Json } from '../json.ts';

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Approved by the OSI when the list was made: SPDX's own mark, but for these. */
const notYetApproved = setOf('bsd-3-clause-open-mpi blueoak-1.0.0 icu w3c-20150513');

/** Tagged `software` though the OSI did not approve them. */
const softwareToo = setOf(`
  agpl-1.0-only agpl-1.0-or-later aml antlr-pd antlr-pd-fallback adobe-2006 apache-1.0 bsd-2-clause-views bsd-3-clause-attribution
  bsd-3-clause-clear bsd-3-clause-no-nuclear-license bsd-3-clause-no-nuclear-license-2014 bsd-3-clause-no-nuclear-warranty
  bsd-3-clause-open-mpi bsd-4-clause bsd-4-clause-uc bsd-protection bsd-source-code bittorrent-1.0 bittorrent-1.1 cc0-1.0 cddl-1.1 cecill-1.0
  cecill-1.1 cecill-2.0 cecill-b cecill-c cnri-jython cnri-python-gpl-compatible d-fsl-1.0 gpl-1.0-only gpl-1.0-or-later hpnd-sell-variant
  ibm-pibs intel-acpi lgpllr lppl-1.0 lppl-1.1 lppl-1.2 lppl-1.3a libpng mit-cmu mit-advertising mit-enna mit-feh mit-open-group mitnfa nosl
  ntp-0 ofl-1.0 ofl-1.0-rfn ofl-1.0-no-rfn ogc-1.0 ogl-uk-1.0 ogl-uk-2.0 ogl-uk-3.0 osl-1.1 psf-2.0 sissl-1.2 w3c-19980720 w3c-20150513
  zpl-1.1 libpng-2.0 zlib-acknowledgement`);

/** Approved, and yet not tagged. */
const notSoftware = setOf(`
  cal-1.0 cal-1.0-combined-work-exception cern-ohl-p-2.0 cern-ohl-s-2.0 cern-ohl-w-2.0 cpl-1.0 liliq-p-1.1 liliq-r-1.1 liliq-rplus-1.1
  mulanpsl-2.0 oldap-2.8 oset-pl-2.1 ucl-1.0 upl-1.0 unicode-dfs-2016 unlicense`);

/** Tagged `data`, with all of Creative Commons'. */
const forData = setOf(
  'cdla-permissive-1.0 cdla-sharing-1.0 odc-by-1.0 odbl-1.0 ogl-canada-2.0 ogl-uk-1.0 ogl-uk-2.0 ogl-uk-3.0 pddl-1.0 etalab-2.0',
);

/** Told of those that people choose most. */
const descriptions: Readonly<Record<string, string>> = {
  'apache-2.0':
    'A permissive license whose main conditions require preservation of copyright and license notices. Contributors provide an express grant of patent rights. Licensed works, modifications, and larger works may be distributed under different terms and without source code.',
  'cc-by-4.0':
    'The Creative Commons Attribution license allows re-distribution and re-use of a licensed work on the condition that the creator is appropriately credited.',
  'cc-by-sa-4.0':
    'Permits almost any use subject to providing credit and license notice. Frequently used for media assets and educational materials. The most common license for Open Access scientific publications. Not recommended for software.',
  'cc0-1.0':
    "CC0 waives copyright interest in a work you've created and dedicates it to the world-wide public domain. Use CC0 to opt out of copyright entirely and ensure your work has the widest reach.",
  'gpl-3.0-or-later':
    'Permissions of this strong copyleft license are conditioned on making available complete source code of licensed works and modifications, which include larger works using a licensed work, under the same license. Copyright and license notices must be preserved. Contributors provide an express grant of patent rights.',
  'lgpl-3.0-or-later':
    'Permissions of this copyleft license are conditioned on making available complete source code of licensed works and modifications under the same license or the GNU GPLv3. Copyright and license notices must be preserved. Contributors provide an express grant of patent rights. However, a larger work using the licensed work through interfaces provided by the licensed work may be distributed under different terms and without source code for the larger work.',
  mit: 'A short and simple permissive license with conditions only requiring preservation of copyright and license notices. Licensed works, modifications, and larger works may be distributed under different terms and without source code.',
};

const titles: Readonly<Record<string, string>> = {
  'bsd-2-clause': 'BSD 2-Clause Simplified License',
  'bsd-3-clause': 'BSD 3-Clause New or Revised License',
  'bsd-4-clause': 'BSD 4-Clause Original or Old License',
  'cc-by-sa-3.0-at': 'Creative Commons Attribution-Share Alike 3.0 Austria',
  'cc-pdm-1.0': 'Creative Commons Public Domain Mark 1.0 Universal',
  'nlod-1.0': 'Norwegian Licence for Open Government Data',
  'odbl-1.0': 'ODC Open Database License v1.0',
  'pddl-1.0': 'ODC Public Domain Dedication & License 1.0',
};

/** At opensource.org: the id with hyphens for dots, or `id:name`. */
const atOsi: ReadonlyMap<string, string> = new Map(
  `
  0bsd aal:attribution-php afl-3.0:afl-3-0-php agpl-3.0-only:agpl-v3 apl-1.0:apl1-0-php apsl-2.0 apache-1.1 apache-2.0 artistic-1.0
  artistic-1.0-perl:artistic-perl-1-0-2 artistic-2.0 bsd-1-clause bsd-2-clause bsd-2-clause-patent:bsdpluspatent bsd-3-clause
  bsd-3-clause-lbnl bsl-1.0 cal-1.0 catosl-1.1:ca-tosl1-1-php cddl-1.0 cecill-2.1 cern-ohl-p-2.0:cern-ohl-p cern-ohl-s-2.0:cern-ohl-s
  cern-ohl-w-2.0:cern-ohl-w cnri-python cpal-1.0:cpal_1-0 cpl-1.0:cpl1-0-txt cua-opl-1.0:cuaoffice-php ecl-1.0 ecl-2.0 efl-1.0
  efl-2.0:ver2_eiffel-php epl-1.0 epl-2.0 eudatagrid:eudatagrid-php eupl-1.1 eupl-1.2 entessa fair frameworx-1.0:frameworx-php
  gpl-1.0-only:gpl-1-0 gpl-2.0-only:gpl-2-0 gpl-3.0-only:gpl-3-0 hpnd:historical-php ipa:ipafont-html ipl-1.0:ibmpl-php isc:isc-license-txt
  intel lgpl-2.0-only:lgpl-2-0 lgpl-2.1-only:lgpl-2-1 lgpl-3.0-only:lgpl-3-0 lpl-1.0 lpl-1.02:lucent1-02-php lppl-1.3c:lppl liliq-p-1.1
  liliq-r-1.1 liliq-rplus-1.1 mit mit-0 mpl-1.0 mpl-1.1 mpl-2.0 ms-pl:ms-pl-html ms-rl:ms-rl-html miros:miros-html motosoto mulanpsl-2.0
  multics:multics-txt nasa-1.3:nasa1-3-php ncsa:uoi-ncsa-php ngpl:nethack nposl-3.0 ntp:ntp-license-php naumen:naumen-php nokia
  oclc-2.0:oclc2-php ofl-1.1 ogtsl:opengroup-php oldap-2.8 oset-pl-2.1:opl-2-1 osl-1.0 osl-2.1 osl-3.0:osl-3-0-php php-3.0 php-3.01 postgresql
  python-2.0:python-2.0 qpl-1.0 rpl-1.1 rpl-1.5 rpsl-1.0:real-php rscpl:ricohpl-php sissl spl-1.0:sunpublic-php simpl-2.0:simpl-2-0-html
  sleepycat:sleepycat-php ucl-1.0 upl-1.0:upl unicode-dfs-2016:unicode-inc-license-agreement-data-files-and-software unlicense
  vsl-1.0:vovidapl-php w3c watcom-1.0:sybase-php xnet zpl-2.0 zpl-2.1 zlib`
    .trim()
    .split(/\s+/)
    .map((item) => {
      const [id = '', name = id.replaceAll('.', '-')] = item.split(':');
      return [id, name];
    }),
);

/** At creativecommons.org, where the id does not say it. */
const atCc: Readonly<Record<string, string>> = {
  'cc-by-nc-nd-1.0': 'licenses/by-nd-nc/1.0/',
  'cc-pddc': 'licenses/publicdomain/',
  'cc-pdm-1.0': 'publicdomain/mark/1.0/',
  'cc0-1.0': 'publicdomain/zero/1.0/',
};

const icons: Readonly<Record<string, string>> = {
  'cc-pddc': 'cc-pddc-icon',
  'cc-pdm-1.0': 'cc-pddc-icon',
  'cc0-1.0': 'cc-cc0-icon',
  'cc-by-sa-2.0-uk': '',
};

const known = new Map(Object.entries(spdx).map(([id, licence]) => [id.toLowerCase(), { id, ...licence }]));

/** Without the version and the country. */
const family = (id: string): string => id.replace(/-\d.*$/, '');
const isCc = (id: string): boolean => /^cc(-by|0)/.test(id);

const urlOf = (id: string): string => {
  const name = atOsi.get(id);
  if (name !== undefined) return `https://opensource.org/license/${name}`;
  const [, kind, version, country] = /^cc-(by[a-z-]*)-(\d\.\d)(?:-([a-z]+))?$/.exec(id) ?? [];
  const path = atCc[id] ?? (kind === undefined ? undefined : `licenses/${kind}/${version}/${country === undefined ? '' : `${country}/`}`);
  return path === undefined ? `https://spdx.org/licenses/${known.get(id)?.id ?? id}` : `https://creativecommons.org/${path}`;
};

const isApproved = (id: string): boolean => known.get(id)?.osiApproved === true && !notYetApproved.has(id);

const tagsOf = (id: string): string[] => [
  ...(id in descriptions && id !== 'lgpl-3.0-or-later' ? ['recommended'] : []),
  'all',
  ...(isCc(id) || forData.has(id) ? ['data'] : []),
  ...(softwareToo.has(id) || (isApproved(id) && !notSoftware.has(id)) ? ['software'] : []),
];

/** As its page in the vocabulary shows it. */
export const licenceTerm = (id: string): Json => ({
  title: { en: titles[id] ?? known.get(id)?.name ?? id },
  description: { en: descriptions[id] ?? '' },
  icon: icons[id] ?? (isCc(id) ? `${family(id)}-icon` : ''),
  tags: tagsOf(id),
  props: { url: urlOf(id), scheme: 'spdx', osi_approved: isApproved(id) ? 'y' : '' },
});

/** In lower case; the bare names of before (`gpl-3.0`) are not among them. */
export const licenceIds: ReadonlySet<string> = new Set([...shippedLicences, 'cc-pdm-1.0', 'net-snmp', 'bzip2-1.0.5']);
