/** Funders, as InvenioRDM 13 ships them: `ROR id|country|name|English title, where it is another`. */

export const funders = `
00rbzpz17|FR|Agence Nationale de la Recherche|National Agency for Research
05k73zm37|FI|Academy of Finland
05mmh0f86|AU|Australian Research Council
01gavpb45|CA|Canadian Institutes of Health Research
00k4n6c32|BE|European Commission
02k4b9v70|DK|European Environment Agency
00snfqn58|PT|Fundação para a Ciência e e Tecnologia|Foundation for science and technology
013tf3c58|AT|FWF Austrian Science Fund
01cwqze88|US|National Institutes of Health
03n51vw80|HR|Croatian Science Foundation
01znas443|RS|Ministry of Education, Science and Technological Development
011kf5r70|AU|National Health and Medical Research Council
01h531d29|CA|Natural Sciences and Engineering Research Council
021nxhr62|US|National Science Foundation
04jsz6e67|NL|Dutch Research Council
001aqnf71|GB|UK Research and Innovation
0271asj38|IE|Science Foundation Ireland
00yjd3n13|CH|Swiss National Science Foundation
04w9kkr77|TR|Scientific and Technological Research Council of Turkey
006cvnv84|US|Social Science Research Council
029chgv08|GB|Wellcome Trust`;
