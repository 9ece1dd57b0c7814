/**
 * Resource types, as InvenioRDM 13 ships them:
 * `id|icon|English|Swedish|German|Czech|csl|datacite general|datacite type|openaire resource type|openaire type|eurepo|schema.org|marc21 type|marc21 subtype`.
 */

export const resourceTypes = `
publication|file alternate|Publication|Publikation|Publikation|Publikace|report|Text||0017|publication|other|CreativeWork|publication|
publication-annotationcollection|file alternate|Annotation collection|Annoteringssamling|Anmerkungssammlung|Kolekce anotací|report|Collection||0009|publication|technicalDocumentation|Collection|publication|annotationcollection
publication-book|file alternate|Book|Bok|Buch|Kniha|book|Book||0002|publication|book|Book|publication|book
publication-section|file alternate|Book chapter|Bokkapitel|Buchkapitel|Kapitola v knize|chapter|BookChapter||0013|publication|bookPart|ScholarlyArticle|publication|section
publication-conferencepaper|file alternate|Conference paper|Konferensbidrag|Konferenzbeitrag|Konferenční příspěvek|paper-conference|ConferencePaper||0004|publication|conferencePaper|ScholarlyArticle|publication|conferencepaper
publication-conferenceproceeding|file alternate|Conference proceeding|Konferenshandling|Tagungsband|Sborník konference|paper-conference|ConferenceProceeding||0004|publication|conferenceProceedings|ScholarlyArticle|publication|conferenceproceeding
publication-datamanagementplan|file alternate|Output management plan|Outputhanteringsplan|Outputmanagementplan|Plán správy dat|report|OutputManagementPlan||0045|publication|technicalDocumentation|CreativeWork|publication|datamanagementplan
publication-journal|file alternate|Journal|Tidskrift|Zeitschrift|Časopis|journal|Journal||0043|publication|article|ScholarlyArticle|publication|journal
publication-article|file alternate|Journal article|Tidskriftsartikel|Zeitschriftenartikel|Článek v časopise|article-journal|JournalArticle||0001|publication|article|ScholarlyArticle|publication|article
publication-patent|file alternate|Patent|Patent|Patent|Patent|patent|Text|Patent|0019|publication|patent|CreativeWork|publication|patent
publication-peerreview|file alternate|Peer review|Peer review|Peer Review|Recenze|article|PeerReview||0015|publication|review|ScholarlyArticle|publication|peerreview
publication-preprint|file alternate|Preprint|Preprint|Preprint|Preprint|article|Preprint||0016|publication|preprint|ScholarlyArticle|publication|preprint
publication-deliverable|file alternate|Project deliverable|Projektresultat|Projektergebnis|Výstup projektu|report|Text|Project deliverable|0034|publication|report|CreativeWork|publication|deliverable
publication-milestone|file alternate|Project milestone|Milstolpe för projektet|Projektmeilenstein|Mezník projektu|report|Text|Project milestone|0035|publication|report|CreativeWork|publication|milestone
publication-proposal|file alternate|Proposal|Förslag|Antrag|Návrh|article|Text|Proposal|0036|publication|researchProposal|CreativeWork|publication|proposal
publication-report|file alternate|Report|Rapport|Bericht|Zpráva|article|Report||0017|publication|report|ScholarlyArticle|publication|report
publication-softwaredocumentation|file alternate|Software documentation|Mjukvarudokumentation|Softwaredokumentation|Dokumentace softwaru|article|Text|Software documentation|0009|publication|technicalDocumentation|CreativeWork|publication|softwaredocumentation
publication-taxonomictreatment|file alternate|Taxonomic treatment|Taxonomisk behandling|Taxonomische Behandlung|Taxonomické zpracování|article|Text|Taxonomic treatment|0020|publication|other|ScholarlyArticle|publication|taxonomictreatment
publication-technicalnote|file alternate|Technical note|Technical note|Technical Note|Technická poznámka|article|Text|Technical note|0009|publication|technicalDocumentation|ScholarlyArticle|publication|technicalnote
publication-thesis|file alternate|Thesis|Avhandling|Abschlussarbeit|Závěrečná práce|thesis|Text|Thesis|0006|publication|doctoralThesis|Thesis|publication|thesis
publication-workingpaper|file alternate|Working paper|Arbetsdokument|Arbeitspapier|Pracovní dokument|article|Text|Working paper|0014|publication|workingPaper|ScholarlyArticle|publication|workingpaper
publication-datapaper|file alternate|Data paper|Datadokument|Datenpapier|Datový článek|article|DataPaper||0031|publication|workingPaper|ScholarlyArticle|publication|datapaper
publication-dissertation|file alternate|Dissertation|Avhandling|Dissertation|Disertační práce|article|Dissertation||0044|publication|other|Thesis|publication|dissertation
publication-standard|file alternate|Standard|Standard|Standard|Standard|article|Standard||0038|publication|other|other|publication|standard
publication-other|file alternate|Other|Övrig|Sonstige|Jiné|article|Text|Other|0020|publication|other|CreativeWork|publication|other
poster|columns|Poster|Poster|Poster|Poster|graphic|Text|Poster|0004|publication|conferencePoster|CreativeWork|poster|
presentation|group|Presentation|Presentation|Präsentation|Prezentace|speech|Text|Presentation|0004|publication|lecture|PresentationDigitalDocument|presentation|
event|calendar alternate outline|Event|Evenemang|Veranstaltung|Událost|event|Event||0023|publication|other|Event|event|
dataset|table|Dataset|Dataset|Datensatz|Datová sada|dataset|Dataset||0021|dataset|other|Dataset|dataset|
image|chart bar outline|Image|Bild|Bild|Obrázek|figure|Image||0025|dataset|other|ImageObject|image|
image-figure|chart bar outline|Figure|Figur|Abbildung|Schéma|figure|Image|Figure|0025|dataset|other|ImageObject|image|figure
image-plot|chart bar outline|Plot|Plot|Plot|Graf|figure|Image|Plot|0025|dataset|other|ImageObject|image|plot
image-drawing|chart bar outline|Drawing|Ritning|Zeichnung|Kresba|graphic|Image|Drawing|0025|dataset|other|ImageObject|image|drawing
image-diagram|chart bar outline|Diagram|Diagram|Diagramm|Diagram|figure|Image|Diagram|0025|dataset|other|ImageObject|image|diagram
image-photo|chart bar outline|Photo|Foto|Foto|Fotografie|graphic|Image|Photo|0025|dataset|other|Photograph|image|photo
image-other|chart bar outline|Other|Övrig|Sonstiges|Jiné|graphic|Image|Other|0025|dataset|other|ImageObject|image|other
model|chart bar outline|Model|Modell|Modell|Model|figure|Model||0027|dataset|other|CreativeWork|model|
video|film|Video|Video|Video|Video|motion_picture|Audiovisual||0033|dataset|other|MediaObject|video|
audio|volume up|Audio|Audio|Audio|Audio|document|Sound||0033|dataset|other|MediaObject|audio|
software|code|Software|Mjukvara|Software|Software|software|Software||0029|software|other|SoftwareSourceCode|software|
lesson|graduation|Lesson|Lektion|Unterrichtseinheit|Lekce|speech|InteractiveResource||0010|other|lecture|CreativeWork|lesson|
software-computationalnotebook|code|Computational notebook|Computational notebook|Computational Notebook|Výpočetní notebook|software|ComputationalNotebook||40|software|other|SoftwareSourceCode|software|computationalnotebook
other|asterisk|Other|Övrig|Sonstige|Jiné|article|Other||0020|other|other|CreativeWork|other|
physicalobject|cube|Physical object|Fysiskt objekt|Physikalisches Objekt|Fyzický objekt|graphic|PhysicalObject||0010|other|other|CreativeWork|physicalobject|
workflow|code fork|Workflow|Workflow|Workflow|Workflow|software|Workflow||0020|other|other|CreativeWork|workflow|`;
