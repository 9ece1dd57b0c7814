/** ISO 639-3, as InvenioRDM 13 ships it: the first two letters, then every third. */

const groups = `
aa:abcdefghiklnopqrstuwxz ab:abcdefghijklmnopqrstuvwxyz ac:abdefhiklmnpqrstuvwxyz ad:abdefghijlnoqrstuwxyz ae:abcdeklmnqrsuwyz af:bdeghiknoprstuz
ag:abcdefghijklmnoqrstuvwxyz ah:abghiklmnoprst ai:abcdefghijklmnopqrstwxy aj:aginptuwz ak:abcdefghijklmopqrstuvwxyz al:acdefhijklmnopqrstuwxyz
am:abcefghijklmnopqrstuvwxyz an:abcdefghijklmnopqrstuvwxyz ao:abcdefghijklmnrstuxz ap:bcdefghijklmnopqrstuvwxyz aq:cdgmnprtz
ar:abcdeghijklnopqrsuvwxyz as:abcdefghijklmnopqrstuvwxyz at:abcdegijklmnopqrstuvwxyz au:abcdghijklmnopqrtuwxyz av:abdeiklmnostuv
aw:abceghikmnorstuvwxy ax:begklmx ay:abcdeghiklmnopqrstuyz az:abdegjmnotz ba:abcefghjklmnoprsuvwxy bb:abcdefghijklmnopqrstuvwxyz
bc:abcdefghijklmnopqrstuvwyz bd:abcdefghijklmnopqrstuvwxyz be:abcdefghijklmnopqstuvwxyz bf:abcdefghijklmnopqrstuwxyz bg:abcdefgijklnopqrstuvwxyz
bh:abcdefghijlmnopqrstuvwxyz bi:abcdefgjklmnopqrstuvwxyz bj:abcefghijklmnoprstuvwxyz bk:acdfghijklmnopqrstuvwxyz bl:abcdefghijklmnopqrstvwxyz
bm:abcdefghijklmnopqrstuvwxz bn:abcdefgijklmnopqrsuvwxyz bo:abdefghijklmnopqrstuvwxyz bp:abdghijklmnopqrstuvwxyz bq:abcdfghijklmnopqrstuvwxyz
br:abcdefghijklmnopqrstuvwxyz bs:abcefghijklmnopqrstuvwxy bt:acdefghijmnopqrstuvwxyz bu:abcdefghijklmnopqstuvwxyz bv:abcdefghijklmnopqrtuvwxyz
bw:abcdefghijklmnopqrstuwxyz bx:abcdefghijklmnopqrsuvwz by:abcdefghijklmnopqrstvwxz bz:abcdefghijklmnopqrstuvwxyz ca:abcdefghjklmnopqrstvwxyz
cb:bcdgijklnoqrstuvwy cc:acdeghjlmopr cd:aefghijmnorsyz ce:abgknst cf:adgm cg:acgk ch:abcdefghjklmnopqrtuvwxyz ci:abcdehkmnprwy cj:aehikmnopsvy
ck:bhlnoqrstuvxyz cl:acdehijklmotuwy cm:aegilmnorst cn:abcghiklostuwx co:abcdefghjklmnopqrstuvwxz cp:abcginosuxy cq:d cr:abcdefghijklmnoqrstvwxyz
cs:abcdefghijklmnoqrstvwyz ct:acdeghlmnopstuz cu:abcghijklopqrtuvwx cv:gn cw:abdegt cy:abmo cz:hknot da:acdeghijklmnoqrsuvwxz db:abdefgijlmnopqrtuvwy
dc:cr dd:adegijnorsw de:cdefghiklmnpqrsuvz dg:abcdeghiklnorstuwxz dh:dgilmnorsuvwx di:abcdfghijklmnopqrstuvwxyz dj:abcdefijkmnoruw dk:akrsx dl:gkmn
dm:abcdegklmorsuvwxy dn:adegijknrtuvwy do:abcefhiklnopqrstvwxyz dp:p dr:bcdegilnoqrstuy ds:behilnoq dt:abdhikmnoprstuy du:abcdefghiklmnopqrsuvwxyz
dv:a dw:arsuwy dy:abdgimnouy dz:aeglno ea:a eb:gkoru ec:rsy ee:e ef:aei eg:aloy eh:u ei:ptv ej:a ek:acegiklmopry el:ehiklmoux em:abegikmnpsuwxy
en:abcdfghlmnoqruvwx eo:t ep:io er:aghikorstw es:eghiklmnoqstuy et:bchnorstuxz eu:s ev:ehn ew:eo ex:t ey:ao ez:ae fa:abdfghijklmnoprstuxyz fb:l fc:s
fe:r ff:im fg:r fi:aejlnprtw fk:kv fl:ahilnry fm:pu fn:bgi fo:dimnrs fp:e fq:s fr:acdkmopqrsty fs:els fu:bcdefhijlmnqrtuvy fv:r fw:ae
ga:abcdefghijklmnopqrstuwxyz gb:abdefghijklmnopqrsuvwxyz gc:cdeflnrt gd:abcdefghijklmnoqrstux ge:abcdghijklqsvwxyz gf:kt gg:abdegkltuw gh:acehklnorst
gi:abcdghlmnpqrstuwxyz gj:ikmnru gk:aenopu gl:acdeghijkloruvwy gm:abdghlmnuvxyz gn:abcdeghiklmnoqrtuwz go:abcdefghijklmnopqrstuwxyz gp:aen gq:ainru
gr:abcdghijmnoqrstuvwxyz gs:eglmnopsw gt:au gu:abcdefghijklmnopqrstuwxz gv:acefjlmnoprsy gw:abcdefgijmnrtuwx gx:x gy:abdefgilmnry gz:ain
ha:abcdefghijklmnopqrstuvwxyz hb:abnosu hc:ah hd:nsy he:abdghimr hg:mw hh:iry hi:abdfghijklnortwx hj:i hk:aeks hl:abdetu hm:abcdefghijklmnopqrstuvwyz
hn:adehijnosu ho:abcdehijlmoprstvwyz hp:os hr:acekmoptuvwxz hs:bhlns ht:iosux hu:bcdefghijklmnopqrstuvwxyz hv:ceknv hw:aco hy:ae ia:inr
ib:abdeglmnoruy ic:ahlr id:abcdeiorstu if:abefkmuy ig:beglmnosw ih:bipw ii:in ij:cejns ik:eikloprstuvwxz il:abegikmopsuv im:ailnorsy in:abdghjlmnopstz
io:ruw ip:iko iq:uw ir:ehiknruxy is:acdeghiklmnortu it:abdeiklmorstvwxyz iu:m iv:bv iw:kmos ix:cl iy:aox iz:hrz ja:abcdefhjklmnoqstuvxyz jb:eijknortuw
jc:st jd:agt je:beghiklnrtu jg:beko jh:is ji:abcdeghilmoqtuvy jj:er jk:amopru jl:es jm:abcdilnrswx jn:adgijls jo:bdgrsw jp:anr jq:r jr:abrtu js:l
ju:abcdhiklmnoprstuwy jv:dn jw:i jy:aey ka:abcdefghijklmnopqstuvwxyz kb:abcdeghijklmnopqrstuvwxyz kc:abcdefghijklmnopqrstuvwxyz
kd:acdefghijklmnpqrtuwxyz ke:abcdefghijklmnopqrstuvwxyz kf:abcdefghijklmnopqrstuvwxyz kg:abdefgijklmnopqrstuvwxy kh:abcdefghjklmnopqrstuvwxyz
ki:abcdefghijklmnopqrstuvwxyz kj:abcdefghijklmnopqrstuvxyz kk:abcdefghijklmnopqrstuvwxyz kl:abcdefghijklmnopqrstuvwxyz km:abcdefghijklmnopqrstuvwxyz
kn:abcdefgijklmnopqrstuvwxyz ko:acdefghiklmnopqrstuvwyz kp:abcdefghijklmnoqrstuvwxyz kq:abcdefghijklmnopqrstuvwxyz kr:abcdefhijklmnprstuvwxyz
ks:abcdefghijklmnopqrstuvwxyz kt:abcdefghijklmnopqstuvwxyz ku:abcdefghijklmnopqrstuvwxyz kv:abcdefghijklmnopqrtuvwxyz kw:abcdefghijklmnoprstuvwxyz
kx:abcdfhijklmnopqrstuvwxyz ky:abcdefghijklmnopqrstuvwxyz kz:abcdefgiklmnopqrsuvwxyz la:abcdefghijklmnopqrstuvwxyz lb:abcefgijklmnoqrstuvwxyz
lc:cdefhlmpqs ld:abdghijklmnopq le:abcdefhijklmnopqrstuvwxyz lf:an lg:abghiklmnqrtuz lh:ahilmnpstu li:abcdefghjklmnopqrstuvwxyz lj:aeilpwx
lk:abcdehijlmnorstuy ll:abcdefghijklmnopqsux lm:abcdefghijklnopqruvwxyz ln:abdghijlmnosuwz lo:abcefghijklmnopqrstuvwxyz lp:aenox lr:acegiklmnortvz
ls:adeghilmoprsty lt:cginosuz lu:abcdefgijklmnopqrstuvwyz lv:aksu lw:aeghlmotuw ly:agn lz:hlnz ma:abdefghijklmnqrstuvwxz mb:abcdefhijklmnopqrstuvwxyz
mc:abcdefghijklmnopqrstuvwxyz md:abcdefghijklmnpqrstuvwxyz me:abcdefhijklmnopqrstuvwyz mf:abcdefghijklmnopqrstuvwxyz mg:abcdefghijklmnopqrstuvwyz
mh:abcdefgijklmnopqrstuwxyz mi:abcdefghijklmnopqrstuwxyz mj:bcdeghijklmnopqrstuvwxyz mk:abcdefgijklmnopqrstuvwxyz ml:abcefghijklmnopqrstuvwxz
mm:abcdefghijklmnopqrtuvwxyz mn:abcdefghijklmnpqrsuvwxyz mo:acdeghijkmnopqrstuvwxyz mp:abcdeghijklmnopqrstuvwxyz mq:abcefghijklmnopqrstuvwxyz
mr:abcdefghijklmnopqrstuvwxyz ms:abcdefghijklmnopqrsuvwxyz mt:abcdefghijklmnopqrstuvwxy mu:abcdeghijklmopqrstuvxyz mv:abdefghiklmnopqrstuvwxyz
mw:abcefghiklmnopqrstuvwxyz mx:abcdefghijklmnopqrstuvwxyz my:abcdefghijklmoprsuvwxyz mz:abcdeghijklmnopqrstuvwxyz na:abcefgjklmnopqrstuvwxyz
nb:abcdeghijklmnopqrstuvwy nc:abcdefghijklmnoprstuxz nd:abcdefghijklmnopqrstuvwxyz ne:abcdefghijkmnopqrstuvwxyz nf:adlru ng:abcdeghijklmnopqrstuvwxyz
nh:abcdefghikmnopqrtuvwxyz ni:abdefghijklmnoqrstuvwxyz nj:abdhijlmnorstuxyz nk:abcdefghijkmnopqrstuvwxz nl:acdegijkloquvwxyz
nm:abcdefghijklmnopqrstuvwxyz nn:abcdefghijklmnopqrstuvwyz no:abcdefghijklmnpqrstuvwyz np:abghilnosuy nq:gkmnoqy nr:abcefgiklmnprtuxz
ns:acdefghiklmnopqrstuvwxyz nt:degijkmopruwxyz nu:acdefghijklmnopqrstuvwxyz nv:hmo nw:abcegimorxy nx:adegiklmnoqrux ny:abcdefghijklmnopqrstuvwxy
nz:abikmsuyz oa:acrv ob:iklmortu oc:ahiou od:aktu of:osu og:bcegou oh:tu oi:an oj:bcgipsvw ok:abdeghijklmnorsuvx ol:adekmortu om:abcgiklnoprtuwx
on:abegijknoprstuwx oo:dgnrs op:akmoty or:aceghimnorstuvwxyz os:aciopstux ot:abdeiklmnqrstuwxyz ou:abeim ow:il oy:bdmy oz:m
pa:bcdefghiklmnopqrstuvwxyz pb:bcefghilnoprstuvy pc:abcdefghijklmnpw pd:acinotu pe:abdefghijklmopqsvxyz pf:ael pg:adgiklnsuz ph:adghklmnoqrtuvw
pi:abcdefghijlmnoprstuvwxyz pj:t pk:abcghnoprstu pl:abcdeghijklnopqrstuvwyz pm:abdefhijklmnoqrstwxyz pn:abceghijklmnopqrstuvwxyz
po:cefghiklmnopqrstvwxy pp:eiklmnopqstu pq:am pr:bcdefghiklmnopqrstuwxz ps:acdeghilmnopqrstuwy pt:ahinopqrtuvwy pu:abcdefgijkmopqrstuwxy pw:abgimnorw
px:m py:emnsuxy pz:n qu:abcdefghiklmnpqrsvwxyz qv:acehijlmnopswyz qw:achmst qx:achlnopqrstuw qy:ap ra:abcdfghijklmnopqrstuvwxyz rb:bklp rc:f rd:b
re:abegijlmnrsty rg:aeknrsu rh:gp ri:aeflmnrtu rj:gis rk:abhimtw rm:abcdefghiklmnopqstuvwxyz rn:dglnprw ro:bcdefghlmnopruw rp:nt rr:iot rs:bilm
rt:chmsw ru:bcefghiknopqstuyz rw:akmor rx:dw ry:nsu rz:h sa:abcdefghjkmnoqrstuvwxyz sb:abcdefghijklmnopqrstuvwxyz sc:befghiklnopqsuvwx
sd:abcefghjklmnoprstuxz se:abcdefghijklnopqrstuvwyz sf:bemsw sg:abcdeghijkmprstuwxyz sh:abcdeghijklmnopqrstuvwxyz si:abdefghijklmnpqrsuvwxyz
sj:abdegklmnoprstuw sk:abcdefghijkmnopqrstuvwxyz sl:cdefghijklmnpqrstuvwxyz sm:abcdefghjklmnopqrstuvwxyz sn:abcdefghijklmnopqrsuvwxyz
so:abcdeghijklmopqrstuvwxyz sp:abcdegiklmnopqrstuvxy sq:ahikmnoqrstu sr:abcdefghiklmnopqrstuvwxyz ss:bcdefghijklmnopqrstuvwxyz
st:abdefghijklmnopqrstuvwy su:abcegijknqrstvwxyz sv:abcekmsx sw:abcefghijklmnopqrstuvwxy sx:bcegklmnorsuw sy:abciklmnorswxy sz:abcdeglnpvw
ta:abcdefghjklmnopqrstuvwxyz tb:abcdefghijklmnoprstuvwxyz tc:abcdefghiklmnopqstuwxyz td:abcdefghijklmnoqrstvxy te:abcdefghiklmnopqrstuvwxy tf:inort
tg:abcdefhijklnopqrstuvwxyz th:adefhiklmnpqrstuvwyz ti:acfghijklmnopqrstuvwxyz tj:agilmnosuw tk:abdefglmnpqrstuvwxz tl:abcdfghijklmnopqrstuvxy
tm:abcdefghijklmnoqrstuvwyz tn:abcdeghiklmnopqrstuvwxyz to:bcdfghijlmnopqrsuvwxyz tp:acefgijklmnopqrtuvwxyz tq:blmnopqrtuw
tr:abcdefghijlmnopqrstuvwxyz ts:abcdeghijklmnopqrstuvwxyz tt:abcdefghijklmnopqrstuvwyz tu:abcdefghijklmnoqrsuvxyz tv:adeklmnostuwy
tw:abcdefghilmnopqrtuwxy tx:abceghijmnoqrstuxy ty:aehijlnprstuvxz tz:ahjlmnox ua:mnr ub:ailruy ud:aegijlmu ue:s uf:i ug:abenoy uh:an ui:gsv uj:i
uk:aghlpqrsuwy ul:abcefiklmnuw um:abcdgimnoprsu un:adegkmnruxz up:iv ur:abcdefghiklmnoprtuvwxyz us:ahikpu ut:aepru uu:mnru uv:ehl uw:a uy:a uz:bns
va:aefghijlmnoprsuvy vb:bk ve:cdlmnopr vg:rt vi:cdefglnstv vk:aijklmoptu vl:ps vm:abcdefghijklmpqrsuvwxyz vn:kmp vo:lrt vr:aost vs:ilv vt:o vu:mnt
vw:a wa:abcdefghijlmnopqrstuvwxyz wb:abefhijklmpqrtvw wc:ai wd:dgjkuy we:acdghimoprstuw wf:g wg:abgiouy wh:agku wi:bcefghijklmnruvy wj:ai wk:abdluwy
wl:acegiklmnorsuvwxy wm:abcdehimnostwx wn:bcdegikmnopuwy wo:abcdefgiklmnorswy wp:c wr:abdghiklmnoprsuvwxyz ws:agikrsuv wt:fhikmw wu:abdhlmnrtuvxy
ww:aborw wx:aw wy:abimry xa:abcdegijklmnopqrstuvwy xb:bcdegijmnoprwy xc:bceghlmnortuvwy xd:ackmy xe:bdglmprstu xf:a xg:abdfgilmruw xh:acdeortuv
xi:bilnrsvy xj:bt xk:abcdefgijklnopqrstuvwxyz xl:abcdeginopsuy xm:abcdefghjklmnopqrstuvwxyz xn:abghiknorstuyz xo:cdgikmnoprw xp:acegijkmnopqrstuy
xq:at xr:abdegimnqrtuw xs:abcdehilmnopqrsuvy xt:abcdeghijlmnopqrstuvwyz xu:abdgjlmnoprtu xv:einos xw:acdegjklortw xx:bkmrt xy:abjklty xz:hmp
ya:abcdefghijklmnopqrstuvwxyz yb:abehijklmnoxy yc:hlnp yd:adegk ye:aceijlrstuvy yg:ailmprsuw yh:adls yi:adfghijklmnpqrstuvxz yk:agiklmnortuy
yl:abegilmnoruy ym:bcdeghiklmnopqrsxz yn:adegklnoqsu yo:bgiklmnrtxy yp:abghmnopz yr:abeklmnoswy ys:cdglnoprsy yt:alpwy yu:abcdefgijklmnpqrtwxyz yv:at
yw:aglnqrtuw yx:aglmuy yy:ruz yz:gk za:abcdefghijklmopqrstuvwxyz zb:celtw zc:ah zd:j ze:aghn zg:abhmnr zh:abdinow zi:abklmnrwz zk:abdghknoprtuvz
zl:jmnq zm:abcdefghijklmnopqrstuvwxyz zn:aegks zo:chmoqrs zp:abcdefghijklmnopqrstuvwxyz zq:e zr:agnops zs:aklmru zt:eglmnpqstuxy zu:ahlmny zw:a zx:x
zy:bgjnp zz:aj`;

export const languageIds: ReadonlySet<string> = new Set(
  groups
    .trim()
    .split(/\s+/)
    .flatMap((group) => [...group.slice(3)].map((letter) => `${group.slice(0, 2)}${letter}`)),
);

/** Those that are spoken no more, are made up, or stand for several: all others are single and living. */
const special = {
  'individual extinct': `aaq abj aci ack acl acs aea aes aga aho aid ait ajw akj akm akx aky ama amz ana anb ans aoh aor apv aqp ard arj aru ash atc auo aux avm avo
avs awg awk axb axe axg axl ayd ayy bae bjb bjy bll bmn boi bow bpb bpt bqf brc brk bsl bsv bte bue bvv bxi byg byq byt bzr caj caz cca ccr
cea chb chc chg cht cid cjh cmm cob coj cop coq cow cpg crb crf crr crz csi css ctm cuo cup cyb czk dcr dda ddr dep dgn dgt dgw dhu dif dit
dja djf djw dlm dmd drq drr dth duy duz dyb dyd dyg dze eaa ekc eli emm emy err esm esq etc eya fln fos frk gcd gce gdc gdt gft ggd ggk ghc
gho gjm gko gku gli gll gly gma gnc gnl gnr gqn gtu gvy gwm gwu gyf gyy hib hmk hod hom hor hrp huw iff ihw iin ikr ilg iml inz iow ite jan
jbi jbw jgb jng jor juc jui jvd kae kba kbb kda kgl kgm kii kla koc kof kpn kqu kqz krb krk ktg ktk ktq ktw kuz kwz kxo kzk kzw laz lba lby
len lhs lja ljx lkm lku llf llj llk lmc lmz lnj lnw lre lrg mbe mcl mem mfw mje mjq mjy mkq mmv mod mom mre msp mtm mtn mvb mvl mwu mxi mys
mzo nay ncz ndf ngv nhc nid nig nkp nlw nmp nmr nmv nnr nnt nnv nny nok nol nom nrn nrr nrt nrx ntg ntw nuc nug nwa nwg nwo nwy nxn nxu nyp
nyt nyv nyx obi ofo okg okj okl olk omc omk omu opt oti otu oum paf pax paz pbg peb pef pej pie pij pim pit pkc pmd pmk pml pmz pnj pno pog
pox ppu prr psm psy pth ptw pue puq puy pwi qun qwm qwt qyp rbp rem rer rgk rkw rmd rnr rrt rts rxw sam sar sds sdt sgm sht sia sis sjk sjs
skw sln smc smp smu snh sni sqn sut svx sww sxk sxl szd tas tbb tbh tbu tcl teb ten tep tgv tgy tgz til tjm tjn tju tka tkf tkm tme tmg tmr
tmz tnq tpk tpn tpw tqr tqw try trz tta tud tun tux tvy twa twc twt txc typ uam uby ugb uky ule umd umg umo umr unm urc urf uru urv veo vka
vkm vmb vmi vml vms vmu vmv waf wam wao wdk wdu wdy wea wga wgg wgu wie wif wil wir wiy wka wkw wky wlk wlu wly wma wmi wmn wnd wnm wnn woy
wrb wrg wrh wri wro wrw wrz wsu wsv wth wur wwb wwr wxw wyi xad xag xai xaj xak xam xap xar xas xbb xbd xbe xbg xbj xbn xbo xbp xbw xcb xch
xcm xcn xcu xcv xcw xcy xdk xeg xgb xgd xgf xgg xgi xgl xgm xgr xgw xhc xin xir xjb xjt xkr xlb xlo xmp xmq xmu xni xnk xnt xnu xoc xoo xpa
xpc xpi xpj xpm xpn xpo xpp xpq xps xpt xpy xrd xrg xrm xrn xrq xrt xso xss xsv xth xtv xtz xud xul xun xup xut xwc xwd xwj xwk xwo xwt xww
xxb xxm xxr xxt xya xyb xyj xyk xyl xyt xzm ybn yda yei yga ygi yil ylr yme ynd ynn ynu yob yol ysc ysr yty yub yug yuk yvt yww yxa yxg yxl
yxm yxu yxy yyr zir zkb zkg zkh zkk zko zkp zkt zku zkv zkz zmc zme zmh zmk zmu zmv znk zra zrp`,
  'individual constructed': `afh avk bzt dws epo ido igs ile ina jbo ldn lfn neu nov qya rmv sjn tlh tzl vol zbl`,
  'macrolanguage living': `aka ara aym aze bal bik bnc bua chm cre del den din doi est fas ful gba gon grb grn hai hbs hmn iku ipk jrb kau kln kok kom kon kpe kur lah
lav luy man mlg mon msa mwr nep nor oji ori orm pus que raj rom sqi srd swa syr tmh uzb yid zap zha zho zza`,
  'individual ancient': `akk arc ave chu cms ecr ecy egy elx ett gez gmy got hit hlu htx ims imy inm kaw kho lab lat lng nei nrc nrp nxm oar obm och oht omn oos osc
oty pal pgl pgn phn pli plq pyx san sbv scx sog spx sux sxc sxo txb txg txh txr uga umc xae xaq xbc xcc xce xcg xco xcr xdc xdm xeb xep xfa
xga xha xhd xhr xht xhu xib xil xiv xlc xld xle xlg xli xln xlp xls xlu xly xme xmk xmr xna xpg xpr xpu xqt xrr xsa xsc xsd xtg xto xtr xum
xur xve xvn xvo xvs xzh yms zsk`,
  'individual historical': `ang axm cmg cnx dum enm frm fro gmh gml goh grc hbo jpa jut kjv ltc lzh mga myz nci non nwc nwx oav obr obt oco odt ofs oge ohu ojp okm oko
olt omp omr omx onw orv osp osx ota otb otk oui owl peo pgd pka pmh pro psu qwc sga sqr syc wlm xaa xbm xcl xct xmn xng xno xqa xtq xzp`,
  'special-scope special-type': `mis mul und zxx`,
};

const tagged = new Map(Object.entries(special).flatMap(([tags, ids]) => ids.split(/\s+/).map((id) => [id, tags.split(' ')] as const)));
export const languageTags = (id: string): string[] => tagged.get(id) ?? ['individual', 'living'];
