/** Zenodo's licence vocabulary, as of v25.2.5: ids only (facts/zenodo.md 6.1; they are SPDX's, in lower case, of about 2021, and some of its own). */
import { shippedLicences } from '../../framework/licence-ids.ts';

const own = `
  against-drm canada-crown dli-model-use dsl eurofound geo-no-fee-unrestricted geogratis hesa-withrights jabber-osl
  localauth-withrights met-office-cp mitre notspecified other-at other-closed other-nc other-open other-pd ukclickusepsi ukcrown
  ukcrown-withrights ukpsi user-jsim zenodo-freetoread-1.0
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

export const licenceIds: ReadonlySet<string> = new Set([...shippedLicences, ...words(own)]);

/** Old names that are taken for an id. */
export const licenceAliases: ReadonlyMap<string, string> = new Map(
  `
  apache apache-2.0|apache2.0 apache-2.0|mit-license mit|isc-license isc|zlib-license zlib|artistic-license-2.0 artistic-2.0|bsd-license bsd-1-clause
  bsd-2-clause-netbsd bsd-2-clause|bsl1.0 bsl-1.0|cc-by cc-by-4.0|cc-by-sa cc-by-sa-4.0|cc-nc cc-by-nc-4.0|cc-zero cc0-1.0|odc-odbl odbl-1.0|odc-by odc-by-1.0|odc-pddl pddl-1.0
  mozilla mpl-1.0|mozilla1.1 mpl-1.1|ecl2 ecl-2.0|eclipse-1.0 epl-1.0|eiffel efl-1.0|ver2_eiffel efl-2.0|pythonpl python-2.0|pythonsoftfoundation psf-2.0|intel-osl intel|uoi-ncsa ncsa
  apl1.0 apl-1.0|attribution aal|ca-tosl1.1 catosl-1.1|cddl1 cddl-1.0|cpal_1.0 cpal-1.0|cuaoffice cua-opl-1.0|frameworx frameworx-1.0|ibmpl ipl-1.0|ipafont ipa|lucent-plan9 lpl-1.0
  lucent1.02 lpl-1.02|nasa1.3 nasa-1.3|nethack ngpl|nosl3.0 nposl-3.0|ntp-license ntp|oclc2 oclc-2.0|openfont ofl-1.1|opengroup ogtsl|php php-3.0|qtpl qpl-1.0|real rpsl-1.0|ricohpl rscpl
  rpl1.5 rpl-1.5|sun-issl sissl|sunpublic spl-1.0|sybase watcom-1.0|vovidapl vsl-1.0|zpl zpl-2.0|uk-ogl ogl-uk-1.0|agpl-v3 agpl-3.0-only|apgl-v3 agpl-3.0-only
`
    .trim()
    .split(/\n|\|/)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(' ');
      return [from, to];
    }),
);
