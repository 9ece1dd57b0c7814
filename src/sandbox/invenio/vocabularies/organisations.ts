/** Affiliations: the seventeen that InvenioRDM 13 ships, whole, and some that people often come from, as far as they need to be known (facts/inveniordm.md 1.5). */
import type { Json } from '../json.ts';
import { funders } from './funders.ts';

/** `ROR id|name|acronym|country|country's name|place|GRID|ISNI|types|titles as language=title;…|aliases parted by ;` */
const shipped = `
01ggx4157|European Organization for Nuclear Research|CERN|CH|Switzerland|Geneva|grid.9132.9|0000 0001 2156 142X|facility funder|de=Europäische Organisation für Kernforschung;en=European Organization for Nuclear Research;fr=Organisation européenne pour la recherche nucléaire|
02ex6cf31|Brookhaven National Laboratory|BNL|US|United States|Upton|grid.202665.5|0000 0001 2188 4229|facility funder|en=Brookhaven National Laboratory|Office of Science Brookhaven National Laboratory;United States Department of Energy Office of Science Brookhaven National Laboratory
047h63042|Eko-Konnect||NG|Nigeria|Lagos|grid.503642.6||nonprofit|en=Eko-Konnect|Eko-Konnect Research and Education Initiative
01zy2cs03|Helmholtz-Zentrum Dresden-Rossendorf|HZDR|DE|Germany|Dresden|grid.40602.30|0000 0001 2158 0612|facility funder|de=Helmholtz-Zentrum Dresden-Rossendorf|
005ta0471|Istituto Nazionale di Fisica Nucleare|INFN|IT|Italy|Rome|grid.6045.7|0000 0004 1757 5281|government funder|en=National Institute for Nuclear Physics;it=Istituto Nazionale di Fisica Nucleare|
04j5wtv36|Directorate-General Joint Research Centre|JRC|BE|Belgium|Brussels|grid.489339.c|0000 0004 0635 247X|government funder|de=Gemeinsame Forschungsstelle;en=Directorate-General Joint Research Centre;fr=Centre commun de recherche|
000e0be47|Northwestern University|NU|US|United States|Evanston|grid.16753.36|0000 0001 2299 3507|education funder|en=Northwestern University|
04mcehe57|Tind Technologies (Norway)||NO|Norway|Trondheim|grid.459209.3||company|en=Tind Technologies (Norway)|
017k52s24|Turkish Academic Network and Information Center|ULAKBIM|TR|Turkey|Ankara|grid.509244.e|0000 0004 0574 2652|facility|en=Turkish Academic Network and Information Center;tr=Ulusal Akademik Ağ ve Bilgi Merkezi|
00d7xrm67|Graz University of Technology||AT|Austria|Graz|grid.410413.3|0000 0001 2294 748X|education funder|de=Technische Universität Graz;en=Graz University of Technology|
04d836q62|TU Wien|TUW|AT|Austria|Vienna|grid.5329.d|0000 0004 1937 0669|education funder|de=TU Wien|Technische Universität Wien;Vienna University of Technology
00g30e956|Universität Hamburg|UHH|DE|Germany|Hamburg|grid.9026.d|0000 0001 2287 2617|education funder|de=Universität Hamburg;en=Hamburg University|University of Hamburg
00pd74e08|University of Münster|WWU|DE|Germany|Münster|grid.5949.1|0000 0001 2172 9288|education funder|de=Universität Münster;en=University of Münster|Universitaet Muenster;University of Muenster;Westfälische Wilhelms-Universität Münster
006rqpt26|West and Central African Research and Education Network|WACREN|GH|Ghana|Accra|grid.463700.6||other|en=West and Central African Research and Education Network|
05dxps055|California Institute of Technology|CIT|US|United States|Pasadena|grid.20861.3d|0000 0001 0706 8890|education funder|en=California Institute of Technology;es=Instituto de Tecnología de California|Caltech
026vcq606|KTH Royal Institute of Technology|KTH|SE|Sweden|Stockholm|grid.5037.1|0000 0001 2158 1746|education funder|en=KTH Royal Institute of Technology;fi=Kuninkaallinen teknillinen korkeakoulu;sv=Kungliga Tekniska högskolan|Royal Institute of Technology
01653xx13|Data Futures GmbH|DF|DE|Germany|Leipzig|||nonprofit|de=Data Futures GmbH|datafutures
`;

/** `ROR id|name|country|place`. */
const known = `
05gq02987|Brown University|US|Providence
03vek6s52|Harvard University|US|Cambridge
042nb2s44|Massachusetts Institute of Technology|US|Cambridge
00f54p054|Stanford University|US|Stanford
01an7q238|University of California, Berkeley|US|Berkeley
046rm7j60|University of California, Los Angeles|US|Los Angeles
0168r3w48|University of California, San Diego|US|San Diego
05rrcem69|University of California, Davis|US|Davis
03yrm5c26|California Digital Library|US|Oakland
052gg0110|University of Oxford|GB|Oxford
013meh722|University of Cambridge|GB|Cambridge
02jx3x895|University College London|GB|London
041kmwe10|Imperial College London|GB|London
0220mzb33|King's College London|GB|London
01nrxwf90|University of Edinburgh|GB|Edinburgh
027m9bs27|University of Manchester|GB|Manchester
04wxnsj81|DataCite|DE|Hanover
02twcfp32|Crossref|US|Lynnfield
05a28rw58|ETH Zurich|CH|Zurich
02s376052|École Polytechnique Fédérale de Lausanne|CH|Lausanne
01hhn8329|Max Planck Society|DE|Munich
03rmrcq20|University of British Columbia|CA|Vancouver
03dbr7087|University of Toronto|CA|Toronto
01y2jtd41|University of Wisconsin–Madison|US|Madison
020hwjq30|Aalto University|FI|Espoo
03prydq77|University of Vienna|AT|Vienna
05n3x4p02|Medical University of Vienna|AT|Vienna
057zh3y96|The University of Tokyo|JP|Tokyo
00cvxb145|University of Washington|US|Seattle
00hj8s172|Columbia University|US|New York
0190ak572|New York University|US|New York
03v76x132|Yale University|US|New Haven
00b30xv10|University of Pennsylvania|US|Philadelphia
024mw5h28|University of Chicago|US|Chicago
05bnh6r87|Cornell University|US|Ithaca
`;

const countries = new Intl.DisplayNames('en', { type: 'region' });
const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const titlesOf = (text: string): Json => Object.fromEntries(text.split(';').map((pair) => pair.split('=')));

const whole = ([id = '', name, acronym, country, countryName, place, grid, isni, types = '', titles = '', aliases]: string[]): [
  string,
  Json,
] => [
  id,
  {
    title: titlesOf(titles),
    ...(acronym ? { acronym } : {}),
    ...(aliases ? { aliases: aliases.split(';') } : {}),
    identifiers: [
      { identifier: id, scheme: 'ror' },
      ...(grid ? [{ identifier: grid, scheme: 'grid' }] : []),
      ...(isni ? [{ identifier: isni, scheme: 'isni' }] : []),
    ],
    name,
    country,
    country_name: countryName,
    location_name: place,
    status: 'active',
    types: types.split(' '),
  },
];

const brief = ([id = '', name, country = '', place]: string[]): [string, Json] => [
  id,
  {
    title: { en: name },
    identifiers: [{ identifier: id, scheme: 'ror' }],
    name,
    country,
    country_name: countries.of(country),
    location_name: place,
    status: 'active',
    types: ['education'],
  },
];

/** By ROR id. */
export const affiliationTerms: ReadonlyMap<string, Json> = new Map([...rowsOf(shipped).map(whole), ...rowsOf(known).map(brief)]);

export const funderTerms: ReadonlyMap<string, Json> = new Map(
  rowsOf(funders).map(([id = '', country, name, title = name]) => [
    id,
    { title: { en: title }, name, country, identifiers: [{ identifier: id, scheme: 'ror' }] },
  ]),
);
