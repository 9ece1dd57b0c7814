/** The small vocabularies, as InvenioRDM 13 ships them (facts/inveniordm.md 1.5): `id|English|Swedish|German|Czech|props`, one term a line. */

export const roles = `
contactperson|Contact person|Kontaktperson|Kontaktperson|Kontaktní osoba|ContactPerson|prc
datacollector|Data collector|Datainsamlare|DatensammlerIn|Sběratel dat|DataCollector|col
datacurator|Data curator|Datakurator|DatenkuratorIn|Kurátor dat|DataCurator|cur
datamanager|Data manager|Dataansvarig|DatenmanagerIn|Správce dat|DataManager|dtm
distributor|Distributor|Distributör|VerteilerIn|Distributor|Distributor|dst
editor|Editor|Redaktör|EditorIn|Editor|Editor|edt
hostinginstitution|Hosting institution|Värdinstitution|Bereitstellende Institution|Hostující instituce|HostingInstitution|his
producer|Producer|Producent|ProduzentIn|Producent|Producer|pro
projectleader|Project leader|Projektledare|ProjektleiterIn|Vedoucí projektu|ProjectLeader|pdr
projectmanager|Project manager|Projektansvarig|ProjektmanagerIn|Manažer projektu|ProjectManager|rth
projectmember|Project member|Projektmedlem|Projektmitglied|Člen projektu|ProjectMember|rtm
registrationagency|Registration agency|Registreringsorgan|Registrierungsstelle|Registrační agentura|RegistrationAgency|cor
registrationauthority|Registration authority|Registreringsmyndighet|Registrierungsbehörde|Registrační autorita|RegistrationAuthority|cor
relatedperson|Related person|Relaterad person|Verwandte Person|Související osoba|RelatedPerson|oth
researcher|Researcher|Forskare|WissenschaftlerIn|Výzkumník|Researcher|res
researchgroup|Research group|Forskningsgrupp|Forschungsgruppe|Výzkumná skupina|ResearchGroup|rtm
rightsholder|Rights holder|Rättighetsinnehavare|RechteinhaberIn|Držitel práv|RightsHolder|cph
sponsor|Sponsor|Sponsor|Sponsor|Sponzor|Sponsor|spn
supervisor|Supervisor|Handledare|SupervisorIn|Supervizor|Supervisor|dgs
workpackageleader|Work package leader|Arbetspaketsledare|ArbeitspaketleiterIn|Vedoucí pracovního balíku|WorkPackageLeader|led
other|Other|Övriga|Andere|Jiné|Other|oth`;

export const relationTypes = `
iscitedby|Is cited by|Citeras av|Wird zitiert von|Je citován (čím)|IsCitedBy
cites|Cites|Citerar|Zitiert|Cituje (co)|Cites
issupplementto|Is supplement to|Är supplement till|Ergänzt|Je doplňkem k (čemu)|IsSupplementTo
issupplementedby|Is supplemented by|Supplementerad av|Wird ergänzt durch|Má doplněk (co)|IsSupplementedBy
iscontinuedby|Is continued by|Är fortsatt av|Wird fortgesetzt durch|Je pokračováním (čeho)|IsContinuedBy
continues|Continues|Fortsätter|Setzt fort|Pokračuje (čím)|Continues
isdescribedby|Is described by|Beskrivs av|Wird beschrieben von|Je popsán (čím)|IsDescribedBy
describes|Describes|Beskriver|Beschreibt|Popisuje (co)|Describes
hasmetadata|Has metadata|Har metadata|Hat Metadaten in|Má metadata|HasMetadata
ismetadatafor|Is metadata for|Är metadata för|Hat Metadaten für|Je metadaty pro|IsMetadataFor
hasversion|Has version|Har version|Hat versionierte Instanz|Má verzi|HasVersion
isversionof|Is version of|Är version av|Ist eine Version von|Je verzí (čeho)|IsVersionOf
isnewversionof|Is new version of|Är en ny version av|Ist eine neue Version von|Je novou verzí (čeho)|IsNewVersionOf
ispreviousversionof|Is previous version of|Är en tidigare version av|Ist eine vorherige Version von|Je předchozí verzí (čeho)|IsPreviousVersionOf
ispartof|Is part of|Är del av|Ist Teil von|Je součástí (čeho)|IsPartOf
haspart|Has part|Innehåller följande del|Umfasst folgenden Teil|Má část/i (co)|HasPart
ispublishedin|Is published in|Är publicerad i|Ist veröffentlicht in|Je publikován v|IsPublishedIn
isreferencedby|Is referenced by|Hänvisas till av|Wird referenziert von|Je na něj odkazováno z (čeho)|IsReferencedBy
references|References|Hänvisar till|Referenziert|Odkazuje na (co)|References
isdocumentedby|Is documented by|Är dokumenterad av|Wird dokumentiert von|Je zdokumentován (čím)|IsDocumentedBy
documents|Documents|Dokumenterar|Dokumentiert|Dokumentuje (co)|Documents
iscompiledby|Is compiled by|Är sammanställd av|Kompiliert durch|Je kompilován (čím)|IsCompiledBy
compiles|Compiles|Sammanställer|Kompiliert|Kompiluje (co)|Compiles
isvariantformof|Is variant form of|Är en variant av|Ist eine Variante von|Je variantou (čeho)|IsVariantFormOf
isoriginalformof|Is original form of|Är originalet av|Ist das Orginal von|Je původní variantou (čeho)|IsOriginalFormOf
isidenticalto|Is identical to|Är identisk med|Ist identisch mit|Je identický s (čím)|IsIdenticalTo
isreviewedby|Is reviewed by|Är granskad av|Wird begutachtet von|Je recenzován (čím)|IsReviewedBy
reviews|Reviews|Granskar|Begutachtet|Recenzuje (co)|Reviews
isderivedfrom|Is derived from|Härrör från|Wird abgeleitet von|Je odvozen od (čeho)|IsDerivedFrom
issourceof|Is source of|Är källa till|Ist Quelle von|Je zdrojem odvozené verze|IsSourceOf
isrequiredby|Is required by|Krävs av|Wird gefordert von|Je požadován (čím)|IsRequiredBy
requires|Requires|Kräver|Setzt voraus|Požaduje (co)|Requires
isobsoletedby|Is obsoleted by|Ersätts av|Wird ersetzt durch|Je nahrazen (čím)|IsObsoletedBy
obsoletes|Obsoletes|Ersätter|Ersetzt|Nahrazuje (co)|Obsoletes`;

export const dateTypes = `
accepted|Accepted|Accepterad|Angenommen|Přijato|Accepted
available|Available|Tillgänglig|Verfügbar|Dostupné|Available
collected|Collected|Samlade|Gesammelt|Sebrané|Collected
copyrighted|Copyrighted|Upphovsrättsligt skyddad|Mit Copyright versehen|Copyright udělen|Copyrighted
created|Created|Skapad|Erstellt|Vytvořeno|Created
issued|Issued|Utfärdad|Veröffentlicht|Vydáno|Issued
other|Other|Övrig|Sonstiges|Jiné|Other
submitted|Submitted|Inskickad|Eingereicht|Odesláno|Submitted
updated|Updated|Uppdaterad|Aktualisiert|Aktualizováno|Updated
valid|Valid|Giltig|Gültig|Platnost|Valid
withdrawn|Withdrawn|Tillbakadragen|Zurückgezogen|Stáhnuto|Withdrawn`;

export const descriptionTypes = `
abstract|Abstract|Abstract|Abstract|Abstrakt|Abstract
methods|Methods|Metoder|Methoden|Metody|Methods
series-information|Series information|Information om serien|Informationen zur Reihe|Informace o sérii|SeriesInformation
table-of-contents|Table of contents|Innehållsförteckning|Inhaltsverzeichnis|Obsah|TableOfContents
technical-info|Technical info|Teknisk information|Technische Informationen|Technické informace|TechnicalInfo
other|Other|Övrig|Sonstige|Jiné|Other`;

export const titleTypes = `
alternative-title|Alternative title|Alternativ titel|Alternativer Titel|Alternativní název|AlternativeTitle
subtitle|Subtitle|Undertitel|Untertitel|Podtitul|Subtitle
translated-title|Translated title|Översatt titel|Übersetzter Titel|Přeložený název|TranslatedTitle
other|Other|Övrig titel|Sonstiger Titel|Jiný název|Other`;

export const removalReasons = `
duplicate|Duplicate of another record|Duplikat av en annan post|Duplikat eines anderen Eintrags|Duplikát jiného záznamu
retracted|Retraction/Withdrawal of a record|Återkallande/tillbakadragande av en post|Widerruf eines Eintrags|Stáhnutí záznamu
replaced|Substitution|Ersättning|Ersetzung|Nahrazení záznamu
spam|Spam|Spam|Spam|Spam
test-record|Test upload of a record|Test-uppladdning av en post|Test-Upload eines Eintrags|Testovací nahrání záznamu
copyright|Copyright infringement|Upphovsrättsintrång|Urheberrechtsverletzung|Porušení autorských práv
personal-data|Personal data issue|Problem med personuppgifter|Problem mit personenbezogenen Daten|Problém s osobními údaji
take-down-request|Take-down request|Nedtagningsbegäran|Deaktivierungsanfrage|Žádost o stažení
disputed-authorship|Disputed authorship|Omtvistat författarskap|Umstrittene Urheberschaft|Sporné autorství
misconduct|Misconduct|Misskötsamhet|Fehlverhalten|Nedovolené jednání
fraud|Fraud|Bedrägeri|Betrug|Podvod
out-of-scope|Content out of scope for repository|Innehåll som ligger utanför repositoriets område|Inhalt außerhalb des Rahmens des Repositoriums|Obsah mimo rozsah určení repozitáře`;

export const communityTypes = `
organization|Organization|Organisation|Organisation|Organizace
event|Event|Evenemang|Event|Událost
topic|Topic|Tema|Thema|Téma
project|Project|Projekt|Projekt|Projekt`;
