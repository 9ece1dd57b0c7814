/** Languages as archives take them: any code or name in, the three letters of ISO 639-3 out (facts/zenodo.md 7; facts/inveniordm.md 1.4). */

/** ISO 639-1 and its ISO 639-3. */
const PAIRS = `
  aa aar  ab abk  ae ave  af afr  ak aka  am amh  an arg  ar ara  as asm  av ava  ay aym  az aze  ba bak  be bel  bg bul  bi bis  bm bam
  bn ben  bo bod  br bre  bs bos  ca cat  ce che  ch cha  co cos  cr cre  cs ces  cu chu  cv chv  cy cym  da dan  de deu  dv div  dz dzo
  ee ewe  el ell  en eng  eo epo  es spa  et est  eu eus  fa fas  ff ful  fi fin  fj fij  fo fao  fr fra  fy fry  ga gle  gd gla  gl glg
  gn grn  gu guj  gv glv  ha hau  he heb  hi hin  ho hmo  hr hrv  ht hat  hu hun  hy hye  hz her  ia ina  id ind  ie ile  ig ibo  ii iii
  ik ipk  io ido  is isl  it ita  iu iku  ja jpn  jv jav  ka kat  kg kon  ki kik  kj kua  kk kaz  kl kal  km khm  kn kan  ko kor  kr kau
  ks kas  ku kur  kv kom  kw cor  ky kir  la lat  lb ltz  lg lug  li lim  ln lin  lo lao  lt lit  lu lub  lv lav  mg mlg  mh mah  mi mri
  mk mkd  ml mal  mn mon  mr mar  ms msa  mt mlt  my mya  na nau  nb nob  nd nde  ne nep  ng ndo  nl nld  nn nno  no nor  nr nbl  nv nav
  ny nya  oc oci  oj oji  om orm  or ori  os oss  pa pan  pi pli  pl pol  ps pus  pt por  qu que  rm roh  rn run  ro ron  ru rus  rw kin
  sa san  sc srd  sd snd  se sme  sg sag  sh hbs  si sin  sk slk  sl slv  sm smo  sn sna  so som  sq sqi  sr srp  ss ssw  st sot  su sun
  sv swe  sw swa  ta tam  te tel  tg tgk  th tha  ti tir  tk tuk  tl tgl  tn tsn  to ton  tr tur  ts tso  tt tat  tw twi  ty tah  ug uig
  uk ukr  ur urd  uz uzb  ve ven  vi vie  vo vol  wa wln  wo wol  xh xho  yi yid  yo yor  za zha  zh zho  zu zul
`
  .trim()
  .split(/\s+/);

const LONG: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((word, index) => (index % 2 === 0 ? [[word, PAIRS[index + 1] ?? ''] as const] : [])),
);

/** A language's English name and its own (`german`, `deutsch`), as files write them instead of a code. Made when the first name is met. */
let names: ReadonlyMap<string, string> | undefined;

const toNames = (): ReadonlyMap<string, string> => {
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return new Map(
    [...LONG].flatMap(([code, long]) => {
      const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
      return [own.of(code), english.of(code)].flatMap((name) => (name === undefined ? [] : [[name.toLowerCase(), long] as const]));
    }),
  );
};

/**
 * The three-letter code for what a source wrote (`en`, `en-GB`, `eng`, `English`), or undefined where that is not sure.
 * Three letters are believed: Zenodo knows all of ISO 639-3, and answers 400 to what is none.
 */
export const toLanguage = (written: string): string | undefined => {
  const word = written.trim().toLowerCase();
  const [code = ''] = word.split(/[-_]/);
  if (code.length === 2) return LONG.get(code);
  if (/^[a-z]{3}$/.test(code)) return code;
  names ??= toNames();
  return names.get(word);
};
