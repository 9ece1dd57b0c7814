export const id = 382;
export const ids = [382];
export const modules = {

/***/ 5603:
/***/ ((module) => {

module.exports = validate21;module.exports["default"] = validate21;const schema6 = {"definitions":{"agent":{"type":"object","additionalProperties":false,"properties":{"family-names":{"type":"string"},"given-names":{"type":"string"},"name-particle":{"type":"string"},"name-suffix":{"type":"string"},"name":{"type":"string"},"affiliation":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"name":{"type":"string"},"ror":{"type":"string"}}}},"orcid":{"type":"string"},"alias":{"type":"string"},"email":{"type":"string"},"website":{"type":"string"},"address":{"type":"string"},"city":{"type":"string"},"region":{"type":"string"},"post-code":{"type":["string","number"]},"country":{"type":"string"},"tel":{"type":"string"},"fax":{"type":"string"},"location":{"type":"string"},"date-start":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-end":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}},"identifier":{"type":"object","additionalProperties":false,"required":["type","value"],"properties":{"type":{"type":"string","enum":["doi","url","swh","other"]},"value":{"type":"string"},"description":{"type":"string"}}},"reference":{"type":"object","additionalProperties":false,"required":["authors","title","type"],"properties":{"type":{"type":"string","enum":["art","article","audiovisual","bill","blog","book","catalogue","conference","conference-paper","data","database","dictionary","edited-work","encyclopedia","film-broadcast","generic","government-document","grant","hearing","historical-work","legal-case","legal-rule","magazine-article","manual","map","multimedia","music","newspaper-article","pamphlet","patent","personal-communication","proceedings","report","serial","slides","software","software-code","software-container","software-executable","software-virtual-machine","sound-recording","standard","statute","thesis","unpublished","video","website"]},"authors":{"type":"array","items":{"$ref":"#/definitions/agent"}},"contact":{"type":"array","items":{"$ref":"#/definitions/agent"}},"editors":{"type":"array","items":{"$ref":"#/definitions/agent"}},"editors-series":{"type":"array","items":{"$ref":"#/definitions/agent"}},"recipients":{"type":"array","items":{"$ref":"#/definitions/agent"}},"senders":{"type":"array","items":{"$ref":"#/definitions/agent"}},"translators":{"type":"array","items":{"$ref":"#/definitions/agent"}},"conference":{"$ref":"#/definitions/agent"},"database-provider":{"$ref":"#/definitions/agent"},"institution":{"$ref":"#/definitions/agent"},"location":{"$ref":"#/definitions/agent"},"publisher":{"$ref":"#/definitions/agent"},"title":{"type":"string"},"abbreviation":{"type":"string"},"abstract":{"type":"string"},"collection-doi":{"type":"string"},"collection-title":{"type":"string"},"collection-type":{"type":"string"},"commit":{"type":"string"},"copyright":{"type":"string"},"data-type":{"type":"string"},"database":{"type":"string"},"date-accessed":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-downloaded":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-published":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-released":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"department":{"type":"string"},"doi":{"type":"string"},"edition":{"type":["string","number"]},"end":{"type":["string","number"]},"entry":{"type":"string"},"filename":{"type":"string"},"format":{"type":"string"},"identifiers":{"type":"array","items":{"$ref":"#/definitions/identifier"}},"isbn":{"type":"string","pattern":"^[0-9\\- ]{10,17}X?$"},"issn":{"type":"string","pattern":"^\\d{4}-\\d{3}[\\dxX]$"},"issue":{"type":["string","number"]},"issue-date":{"type":"string"},"issue-title":{"type":"string"},"journal":{"type":"string"},"keywords":{"type":"array","items":{"type":"string"}},"languages":{"type":"array","items":{"type":"string"}},"license":{"type":["string","array"],"items":{"type":"string"}},"license-url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"loc-end":{"type":["string","number"]},"loc-start":{"type":["string","number"]},"medium":{"type":"string"},"month":{"type":["string","number"]},"nihmsid":{"type":"string"},"notes":{"type":"string"},"number":{"type":["string","number"]},"number-volumes":{"type":["string","number"]},"pages":{"type":["string","number"]},"patent-states":{"type":"array","items":{"type":"string"}},"pmcid":{"type":"string","pattern":"^PMC[0-9]{7,}$"},"repository":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-artifact":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-code":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"scope":{"type":"string"},"section":{"type":["string","number"]},"start":{"type":["string","number"]},"status":{"type":"string","enum":["abstract","advance-online","in-preparation","in-press","preprint","submitted"]},"term":{"type":"string"},"thesis-type":{"type":"string"},"url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"version":{"type":["string","number"]},"volume":{"type":["string","number"]},"volume-title":{"type":"string"},"year":{"type":["string","number"]},"year-original":{"type":["string","number"]}}}},"type":"object","additionalProperties":false,"required":["cff-version","message","title","authors"],"properties":{"cff-version":{"type":["string","number"]},"message":{"type":"string"},"title":{"type":"string"},"authors":{"type":"array","items":{"$ref":"#/definitions/agent"}},"abstract":{"type":"string"},"commit":{"type":"string"},"contact":{"type":"array","items":{"$ref":"#/definitions/agent"}},"date-released":{"type":"string"},"doi":{"type":"string"},"identifiers":{"type":"array","items":{"$ref":"#/definitions/identifier"}},"keywords":{"type":"array","items":{"type":"string"}},"license":{"type":["string","array"],"items":{"type":"string"}},"license-url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"preferred-citation":{"$ref":"#/definitions/reference"},"references":{"type":"array","items":{"$ref":"#/definitions/reference"}},"repository":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-artifact":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-code":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"type":{"type":"string","enum":["software","dataset"]},"url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"version":{"type":["string","number"]}}};const func2 = Object.prototype.hasOwnProperty;const schema7 = {"type":"object","additionalProperties":false,"properties":{"family-names":{"type":"string"},"given-names":{"type":"string"},"name-particle":{"type":"string"},"name-suffix":{"type":"string"},"name":{"type":"string"},"affiliation":{"type":["string","array"],"items":{"type":["string","object"],"properties":{"name":{"type":"string"},"ror":{"type":"string"}}}},"orcid":{"type":"string"},"alias":{"type":"string"},"email":{"type":"string"},"website":{"type":"string"},"address":{"type":"string"},"city":{"type":"string"},"region":{"type":"string"},"post-code":{"type":["string","number"]},"country":{"type":"string"},"tel":{"type":"string"},"fax":{"type":"string"},"location":{"type":"string"},"date-start":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-end":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}}};const pattern0 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema7.properties, key0))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data["family-names"] !== undefined){if(typeof data["family-names"] !== "string"){const err1 = {instancePath:instancePath+"/family-names",schemaPath:"#/properties/family-names/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["given-names"] !== undefined){if(typeof data["given-names"] !== "string"){const err2 = {instancePath:instancePath+"/given-names",schemaPath:"#/properties/given-names/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["name-particle"] !== undefined){if(typeof data["name-particle"] !== "string"){const err3 = {instancePath:instancePath+"/name-particle",schemaPath:"#/properties/name-particle/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data["name-suffix"] !== undefined){if(typeof data["name-suffix"] !== "string"){const err4 = {instancePath:instancePath+"/name-suffix",schemaPath:"#/properties/name-suffix/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.name !== undefined){if(typeof data.name !== "string"){const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.affiliation !== undefined){let data5 = data.affiliation;if((typeof data5 !== "string") && (!(Array.isArray(data5)))){const err6 = {instancePath:instancePath+"/affiliation",schemaPath:"#/properties/affiliation/type",keyword:"type",params:{type: schema7.properties.affiliation.type},message:"must be string,array"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(Array.isArray(data5)){const len0 = data5.length;for(let i0=0; i0<len0; i0++){let data6 = data5[i0];if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){const err7 = {instancePath:instancePath+"/affiliation/" + i0,schemaPath:"#/properties/affiliation/items/type",keyword:"type",params:{type: schema7.properties.affiliation.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data6 && typeof data6 == "object" && !Array.isArray(data6)){if(data6.name !== undefined){if(typeof data6.name !== "string"){const err8 = {instancePath:instancePath+"/affiliation/" + i0+"/name",schemaPath:"#/properties/affiliation/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data6.ror !== undefined){if(typeof data6.ror !== "string"){const err9 = {instancePath:instancePath+"/affiliation/" + i0+"/ror",schemaPath:"#/properties/affiliation/items/properties/ror/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}}}}if(data.orcid !== undefined){if(typeof data.orcid !== "string"){const err10 = {instancePath:instancePath+"/orcid",schemaPath:"#/properties/orcid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.alias !== undefined){if(typeof data.alias !== "string"){const err11 = {instancePath:instancePath+"/alias",schemaPath:"#/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.email !== undefined){if(typeof data.email !== "string"){const err12 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.website !== undefined){if(typeof data.website !== "string"){const err13 = {instancePath:instancePath+"/website",schemaPath:"#/properties/website/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.address !== undefined){if(typeof data.address !== "string"){const err14 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data.city !== undefined){if(typeof data.city !== "string"){const err15 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data.region !== undefined){if(typeof data.region !== "string"){const err16 = {instancePath:instancePath+"/region",schemaPath:"#/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data["post-code"] !== undefined){let data16 = data["post-code"];if((typeof data16 !== "string") && (!((typeof data16 == "number") && (isFinite(data16))))){const err17 = {instancePath:instancePath+"/post-code",schemaPath:"#/properties/post-code/type",keyword:"type",params:{type: schema7.properties["post-code"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(data.country !== undefined){if(typeof data.country !== "string"){const err18 = {instancePath:instancePath+"/country",schemaPath:"#/properties/country/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data.tel !== undefined){if(typeof data.tel !== "string"){const err19 = {instancePath:instancePath+"/tel",schemaPath:"#/properties/tel/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}if(data.fax !== undefined){if(typeof data.fax !== "string"){const err20 = {instancePath:instancePath+"/fax",schemaPath:"#/properties/fax/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data.location !== undefined){if(typeof data.location !== "string"){const err21 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data["date-start"] !== undefined){let data21 = data["date-start"];if(typeof data21 === "string"){if(!pattern0.test(data21)){const err22 = {instancePath:instancePath+"/date-start",schemaPath:"#/properties/date-start/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}else {const err23 = {instancePath:instancePath+"/date-start",schemaPath:"#/properties/date-start/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data["date-end"] !== undefined){let data22 = data["date-end"];if(typeof data22 === "string"){if(!pattern0.test(data22)){const err24 = {instancePath:instancePath+"/date-end",schemaPath:"#/properties/date-end/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}else {const err25 = {instancePath:instancePath+"/date-end",schemaPath:"#/properties/date-end/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}}else {const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}validate22.errors = vErrors;return errors === 0;}const schema8 = {"type":"object","additionalProperties":false,"required":["type","value"],"properties":{"type":{"type":"string","enum":["doi","url","swh","other"]},"value":{"type":"string"},"description":{"type":"string"}}};function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){if(data.type === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.value === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}for(const key0 in data){if(!(((key0 === "type") || (key0 === "value")) || (key0 === "description"))){const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.type !== undefined){let data0 = data.type;if(typeof data0 !== "string"){const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(!((((data0 === "doi") || (data0 === "url")) || (data0 === "swh")) || (data0 === "other"))){const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema8.properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.value !== undefined){if(typeof data.value !== "string"){const err5 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}else {const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}validate25.errors = vErrors;return errors === 0;}const schema9 = {"type":"object","additionalProperties":false,"required":["authors","title","type"],"properties":{"type":{"type":"string","enum":["art","article","audiovisual","bill","blog","book","catalogue","conference","conference-paper","data","database","dictionary","edited-work","encyclopedia","film-broadcast","generic","government-document","grant","hearing","historical-work","legal-case","legal-rule","magazine-article","manual","map","multimedia","music","newspaper-article","pamphlet","patent","personal-communication","proceedings","report","serial","slides","software","software-code","software-container","software-executable","software-virtual-machine","sound-recording","standard","statute","thesis","unpublished","video","website"]},"authors":{"type":"array","items":{"$ref":"#/definitions/agent"}},"contact":{"type":"array","items":{"$ref":"#/definitions/agent"}},"editors":{"type":"array","items":{"$ref":"#/definitions/agent"}},"editors-series":{"type":"array","items":{"$ref":"#/definitions/agent"}},"recipients":{"type":"array","items":{"$ref":"#/definitions/agent"}},"senders":{"type":"array","items":{"$ref":"#/definitions/agent"}},"translators":{"type":"array","items":{"$ref":"#/definitions/agent"}},"conference":{"$ref":"#/definitions/agent"},"database-provider":{"$ref":"#/definitions/agent"},"institution":{"$ref":"#/definitions/agent"},"location":{"$ref":"#/definitions/agent"},"publisher":{"$ref":"#/definitions/agent"},"title":{"type":"string"},"abbreviation":{"type":"string"},"abstract":{"type":"string"},"collection-doi":{"type":"string"},"collection-title":{"type":"string"},"collection-type":{"type":"string"},"commit":{"type":"string"},"copyright":{"type":"string"},"data-type":{"type":"string"},"database":{"type":"string"},"date-accessed":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-downloaded":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-published":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"date-released":{"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"department":{"type":"string"},"doi":{"type":"string"},"edition":{"type":["string","number"]},"end":{"type":["string","number"]},"entry":{"type":"string"},"filename":{"type":"string"},"format":{"type":"string"},"identifiers":{"type":"array","items":{"$ref":"#/definitions/identifier"}},"isbn":{"type":"string","pattern":"^[0-9\\- ]{10,17}X?$"},"issn":{"type":"string","pattern":"^\\d{4}-\\d{3}[\\dxX]$"},"issue":{"type":["string","number"]},"issue-date":{"type":"string"},"issue-title":{"type":"string"},"journal":{"type":"string"},"keywords":{"type":"array","items":{"type":"string"}},"languages":{"type":"array","items":{"type":"string"}},"license":{"type":["string","array"],"items":{"type":"string"}},"license-url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"loc-end":{"type":["string","number"]},"loc-start":{"type":["string","number"]},"medium":{"type":"string"},"month":{"type":["string","number"]},"nihmsid":{"type":"string"},"notes":{"type":"string"},"number":{"type":["string","number"]},"number-volumes":{"type":["string","number"]},"pages":{"type":["string","number"]},"patent-states":{"type":"array","items":{"type":"string"}},"pmcid":{"type":"string","pattern":"^PMC[0-9]{7,}$"},"repository":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-artifact":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"repository-code":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"scope":{"type":"string"},"section":{"type":["string","number"]},"start":{"type":["string","number"]},"status":{"type":"string","enum":["abstract","advance-online","in-preparation","in-press","preprint","submitted"]},"term":{"type":"string"},"thesis-type":{"type":"string"},"url":{"type":"string","pattern":"^(https|http|ftp|sftp)://.+"},"version":{"type":["string","number"]},"volume":{"type":["string","number"]},"volume-title":{"type":"string"},"year":{"type":["string","number"]},"year-original":{"type":["string","number"]}}};const pattern7 = new RegExp("^[0-9\\- ]{10,17}X?$", "u");const pattern8 = new RegExp("^\\d{4}-\\d{3}[\\dxX]$", "u");const pattern2 = new RegExp("^(https|http|ftp|sftp)://.+", "u");const pattern10 = new RegExp("^PMC[0-9]{7,}$", "u");function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){if(data.authors === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authors"},message:"must have required property '"+"authors"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.title === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.type === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}for(const key0 in data){if(!(func2.call(schema9.properties, key0))){const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.type !== undefined){let data0 = data.type;if(typeof data0 !== "string"){const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(!(((((((((((((((((((((((((((((((((((((((((((((((data0 === "art") || (data0 === "article")) || (data0 === "audiovisual")) || (data0 === "bill")) || (data0 === "blog")) || (data0 === "book")) || (data0 === "catalogue")) || (data0 === "conference")) || (data0 === "conference-paper")) || (data0 === "data")) || (data0 === "database")) || (data0 === "dictionary")) || (data0 === "edited-work")) || (data0 === "encyclopedia")) || (data0 === "film-broadcast")) || (data0 === "generic")) || (data0 === "government-document")) || (data0 === "grant")) || (data0 === "hearing")) || (data0 === "historical-work")) || (data0 === "legal-case")) || (data0 === "legal-rule")) || (data0 === "magazine-article")) || (data0 === "manual")) || (data0 === "map")) || (data0 === "multimedia")) || (data0 === "music")) || (data0 === "newspaper-article")) || (data0 === "pamphlet")) || (data0 === "patent")) || (data0 === "personal-communication")) || (data0 === "proceedings")) || (data0 === "report")) || (data0 === "serial")) || (data0 === "slides")) || (data0 === "software")) || (data0 === "software-code")) || (data0 === "software-container")) || (data0 === "software-executable")) || (data0 === "software-virtual-machine")) || (data0 === "sound-recording")) || (data0 === "standard")) || (data0 === "statute")) || (data0 === "thesis")) || (data0 === "unpublished")) || (data0 === "video")) || (data0 === "website"))){const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema9.properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.authors !== undefined){let data1 = data.authors;if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(!(validate22(data1[i0], {instancePath:instancePath+"/authors/" + i0,parentData:data1,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err6 = {instancePath:instancePath+"/authors",schemaPath:"#/properties/authors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.contact !== undefined){let data3 = data.contact;if(Array.isArray(data3)){const len1 = data3.length;for(let i1=0; i1<len1; i1++){if(!(validate22(data3[i1], {instancePath:instancePath+"/contact/" + i1,parentData:data3,parentDataProperty:i1,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err7 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.editors !== undefined){let data5 = data.editors;if(Array.isArray(data5)){const len2 = data5.length;for(let i2=0; i2<len2; i2++){if(!(validate22(data5[i2], {instancePath:instancePath+"/editors/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err8 = {instancePath:instancePath+"/editors",schemaPath:"#/properties/editors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data["editors-series"] !== undefined){let data7 = data["editors-series"];if(Array.isArray(data7)){const len3 = data7.length;for(let i3=0; i3<len3; i3++){if(!(validate22(data7[i3], {instancePath:instancePath+"/editors-series/" + i3,parentData:data7,parentDataProperty:i3,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err9 = {instancePath:instancePath+"/editors-series",schemaPath:"#/properties/editors-series/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.recipients !== undefined){let data9 = data.recipients;if(Array.isArray(data9)){const len4 = data9.length;for(let i4=0; i4<len4; i4++){if(!(validate22(data9[i4], {instancePath:instancePath+"/recipients/" + i4,parentData:data9,parentDataProperty:i4,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err10 = {instancePath:instancePath+"/recipients",schemaPath:"#/properties/recipients/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.senders !== undefined){let data11 = data.senders;if(Array.isArray(data11)){const len5 = data11.length;for(let i5=0; i5<len5; i5++){if(!(validate22(data11[i5], {instancePath:instancePath+"/senders/" + i5,parentData:data11,parentDataProperty:i5,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err11 = {instancePath:instancePath+"/senders",schemaPath:"#/properties/senders/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.translators !== undefined){let data13 = data.translators;if(Array.isArray(data13)){const len6 = data13.length;for(let i6=0; i6<len6; i6++){if(!(validate22(data13[i6], {instancePath:instancePath+"/translators/" + i6,parentData:data13,parentDataProperty:i6,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err12 = {instancePath:instancePath+"/translators",schemaPath:"#/properties/translators/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.conference !== undefined){if(!(validate22(data.conference, {instancePath:instancePath+"/conference",parentData:data,parentDataProperty:"conference",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data["database-provider"] !== undefined){if(!(validate22(data["database-provider"], {instancePath:instancePath+"/database-provider",parentData:data,parentDataProperty:"database-provider",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.institution !== undefined){if(!(validate22(data.institution, {instancePath:instancePath+"/institution",parentData:data,parentDataProperty:"institution",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.location !== undefined){if(!(validate22(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.publisher !== undefined){if(!(validate22(data.publisher, {instancePath:instancePath+"/publisher",parentData:data,parentDataProperty:"publisher",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err13 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.abbreviation !== undefined){if(typeof data.abbreviation !== "string"){const err14 = {instancePath:instancePath+"/abbreviation",schemaPath:"#/properties/abbreviation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data.abstract !== undefined){if(typeof data.abstract !== "string"){const err15 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data["collection-doi"] !== undefined){if(typeof data["collection-doi"] !== "string"){const err16 = {instancePath:instancePath+"/collection-doi",schemaPath:"#/properties/collection-doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data["collection-title"] !== undefined){if(typeof data["collection-title"] !== "string"){const err17 = {instancePath:instancePath+"/collection-title",schemaPath:"#/properties/collection-title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(data["collection-type"] !== undefined){if(typeof data["collection-type"] !== "string"){const err18 = {instancePath:instancePath+"/collection-type",schemaPath:"#/properties/collection-type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data.commit !== undefined){if(typeof data.commit !== "string"){const err19 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}if(data.copyright !== undefined){if(typeof data.copyright !== "string"){const err20 = {instancePath:instancePath+"/copyright",schemaPath:"#/properties/copyright/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data["data-type"] !== undefined){if(typeof data["data-type"] !== "string"){const err21 = {instancePath:instancePath+"/data-type",schemaPath:"#/properties/data-type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data.database !== undefined){if(typeof data.database !== "string"){const err22 = {instancePath:instancePath+"/database",schemaPath:"#/properties/database/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data["date-accessed"] !== undefined){let data30 = data["date-accessed"];if(typeof data30 === "string"){if(!pattern0.test(data30)){const err23 = {instancePath:instancePath+"/date-accessed",schemaPath:"#/properties/date-accessed/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}else {const err24 = {instancePath:instancePath+"/date-accessed",schemaPath:"#/properties/date-accessed/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(data["date-downloaded"] !== undefined){let data31 = data["date-downloaded"];if(typeof data31 === "string"){if(!pattern0.test(data31)){const err25 = {instancePath:instancePath+"/date-downloaded",schemaPath:"#/properties/date-downloaded/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}else {const err26 = {instancePath:instancePath+"/date-downloaded",schemaPath:"#/properties/date-downloaded/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}if(data["date-published"] !== undefined){let data32 = data["date-published"];if(typeof data32 === "string"){if(!pattern0.test(data32)){const err27 = {instancePath:instancePath+"/date-published",schemaPath:"#/properties/date-published/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}else {const err28 = {instancePath:instancePath+"/date-published",schemaPath:"#/properties/date-published/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}}if(data["date-released"] !== undefined){let data33 = data["date-released"];if(typeof data33 === "string"){if(!pattern0.test(data33)){const err29 = {instancePath:instancePath+"/date-released",schemaPath:"#/properties/date-released/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}else {const err30 = {instancePath:instancePath+"/date-released",schemaPath:"#/properties/date-released/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data.department !== undefined){if(typeof data.department !== "string"){const err31 = {instancePath:instancePath+"/department",schemaPath:"#/properties/department/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}}if(data.doi !== undefined){if(typeof data.doi !== "string"){const err32 = {instancePath:instancePath+"/doi",schemaPath:"#/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}if(data.edition !== undefined){let data36 = data.edition;if((typeof data36 !== "string") && (!((typeof data36 == "number") && (isFinite(data36))))){const err33 = {instancePath:instancePath+"/edition",schemaPath:"#/properties/edition/type",keyword:"type",params:{type: schema9.properties.edition.type},message:"must be string,number"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}}if(data.end !== undefined){let data37 = data.end;if((typeof data37 !== "string") && (!((typeof data37 == "number") && (isFinite(data37))))){const err34 = {instancePath:instancePath+"/end",schemaPath:"#/properties/end/type",keyword:"type",params:{type: schema9.properties.end.type},message:"must be string,number"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}}if(data.entry !== undefined){if(typeof data.entry !== "string"){const err35 = {instancePath:instancePath+"/entry",schemaPath:"#/properties/entry/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}}if(data.filename !== undefined){if(typeof data.filename !== "string"){const err36 = {instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err36];}else {vErrors.push(err36);}errors++;}}if(data.format !== undefined){if(typeof data.format !== "string"){const err37 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err37];}else {vErrors.push(err37);}errors++;}}if(data.identifiers !== undefined){let data41 = data.identifiers;if(Array.isArray(data41)){const len7 = data41.length;for(let i7=0; i7<len7; i7++){if(!(validate25(data41[i7], {instancePath:instancePath+"/identifiers/" + i7,parentData:data41,parentDataProperty:i7,rootData}))){vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);errors = vErrors.length;}}}else {const err38 = {instancePath:instancePath+"/identifiers",schemaPath:"#/properties/identifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err38];}else {vErrors.push(err38);}errors++;}}if(data.isbn !== undefined){let data43 = data.isbn;if(typeof data43 === "string"){if(!pattern7.test(data43)){const err39 = {instancePath:instancePath+"/isbn",schemaPath:"#/properties/isbn/pattern",keyword:"pattern",params:{pattern: "^[0-9\\- ]{10,17}X?$"},message:"must match pattern \""+"^[0-9\\- ]{10,17}X?$"+"\""};if(vErrors === null){vErrors = [err39];}else {vErrors.push(err39);}errors++;}}else {const err40 = {instancePath:instancePath+"/isbn",schemaPath:"#/properties/isbn/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err40];}else {vErrors.push(err40);}errors++;}}if(data.issn !== undefined){let data44 = data.issn;if(typeof data44 === "string"){if(!pattern8.test(data44)){const err41 = {instancePath:instancePath+"/issn",schemaPath:"#/properties/issn/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{3}[\\dxX]$"},message:"must match pattern \""+"^\\d{4}-\\d{3}[\\dxX]$"+"\""};if(vErrors === null){vErrors = [err41];}else {vErrors.push(err41);}errors++;}}else {const err42 = {instancePath:instancePath+"/issn",schemaPath:"#/properties/issn/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err42];}else {vErrors.push(err42);}errors++;}}if(data.issue !== undefined){let data45 = data.issue;if((typeof data45 !== "string") && (!((typeof data45 == "number") && (isFinite(data45))))){const err43 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: schema9.properties.issue.type},message:"must be string,number"};if(vErrors === null){vErrors = [err43];}else {vErrors.push(err43);}errors++;}}if(data["issue-date"] !== undefined){if(typeof data["issue-date"] !== "string"){const err44 = {instancePath:instancePath+"/issue-date",schemaPath:"#/properties/issue-date/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err44];}else {vErrors.push(err44);}errors++;}}if(data["issue-title"] !== undefined){if(typeof data["issue-title"] !== "string"){const err45 = {instancePath:instancePath+"/issue-title",schemaPath:"#/properties/issue-title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err45];}else {vErrors.push(err45);}errors++;}}if(data.journal !== undefined){if(typeof data.journal !== "string"){const err46 = {instancePath:instancePath+"/journal",schemaPath:"#/properties/journal/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err46];}else {vErrors.push(err46);}errors++;}}if(data.keywords !== undefined){let data49 = data.keywords;if(Array.isArray(data49)){const len8 = data49.length;for(let i8=0; i8<len8; i8++){if(typeof data49[i8] !== "string"){const err47 = {instancePath:instancePath+"/keywords/" + i8,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err47];}else {vErrors.push(err47);}errors++;}}}else {const err48 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err48];}else {vErrors.push(err48);}errors++;}}if(data.languages !== undefined){let data51 = data.languages;if(Array.isArray(data51)){const len9 = data51.length;for(let i9=0; i9<len9; i9++){if(typeof data51[i9] !== "string"){const err49 = {instancePath:instancePath+"/languages/" + i9,schemaPath:"#/properties/languages/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err49];}else {vErrors.push(err49);}errors++;}}}else {const err50 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err50];}else {vErrors.push(err50);}errors++;}}if(data.license !== undefined){let data53 = data.license;if((typeof data53 !== "string") && (!(Array.isArray(data53)))){const err51 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: schema9.properties.license.type},message:"must be string,array"};if(vErrors === null){vErrors = [err51];}else {vErrors.push(err51);}errors++;}if(Array.isArray(data53)){const len10 = data53.length;for(let i10=0; i10<len10; i10++){if(typeof data53[i10] !== "string"){const err52 = {instancePath:instancePath+"/license/" + i10,schemaPath:"#/properties/license/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err52];}else {vErrors.push(err52);}errors++;}}}}if(data["license-url"] !== undefined){let data55 = data["license-url"];if(typeof data55 === "string"){if(!pattern2.test(data55)){const err53 = {instancePath:instancePath+"/license-url",schemaPath:"#/properties/license-url/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err53];}else {vErrors.push(err53);}errors++;}}else {const err54 = {instancePath:instancePath+"/license-url",schemaPath:"#/properties/license-url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err54];}else {vErrors.push(err54);}errors++;}}if(data["loc-end"] !== undefined){let data56 = data["loc-end"];if((typeof data56 !== "string") && (!((typeof data56 == "number") && (isFinite(data56))))){const err55 = {instancePath:instancePath+"/loc-end",schemaPath:"#/properties/loc-end/type",keyword:"type",params:{type: schema9.properties["loc-end"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err55];}else {vErrors.push(err55);}errors++;}}if(data["loc-start"] !== undefined){let data57 = data["loc-start"];if((typeof data57 !== "string") && (!((typeof data57 == "number") && (isFinite(data57))))){const err56 = {instancePath:instancePath+"/loc-start",schemaPath:"#/properties/loc-start/type",keyword:"type",params:{type: schema9.properties["loc-start"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err56];}else {vErrors.push(err56);}errors++;}}if(data.medium !== undefined){if(typeof data.medium !== "string"){const err57 = {instancePath:instancePath+"/medium",schemaPath:"#/properties/medium/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err57];}else {vErrors.push(err57);}errors++;}}if(data.month !== undefined){let data59 = data.month;if((typeof data59 !== "string") && (!((typeof data59 == "number") && (isFinite(data59))))){const err58 = {instancePath:instancePath+"/month",schemaPath:"#/properties/month/type",keyword:"type",params:{type: schema9.properties.month.type},message:"must be string,number"};if(vErrors === null){vErrors = [err58];}else {vErrors.push(err58);}errors++;}}if(data.nihmsid !== undefined){if(typeof data.nihmsid !== "string"){const err59 = {instancePath:instancePath+"/nihmsid",schemaPath:"#/properties/nihmsid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err59];}else {vErrors.push(err59);}errors++;}}if(data.notes !== undefined){if(typeof data.notes !== "string"){const err60 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err60];}else {vErrors.push(err60);}errors++;}}if(data.number !== undefined){let data62 = data.number;if((typeof data62 !== "string") && (!((typeof data62 == "number") && (isFinite(data62))))){const err61 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: schema9.properties.number.type},message:"must be string,number"};if(vErrors === null){vErrors = [err61];}else {vErrors.push(err61);}errors++;}}if(data["number-volumes"] !== undefined){let data63 = data["number-volumes"];if((typeof data63 !== "string") && (!((typeof data63 == "number") && (isFinite(data63))))){const err62 = {instancePath:instancePath+"/number-volumes",schemaPath:"#/properties/number-volumes/type",keyword:"type",params:{type: schema9.properties["number-volumes"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err62];}else {vErrors.push(err62);}errors++;}}if(data.pages !== undefined){let data64 = data.pages;if((typeof data64 !== "string") && (!((typeof data64 == "number") && (isFinite(data64))))){const err63 = {instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/type",keyword:"type",params:{type: schema9.properties.pages.type},message:"must be string,number"};if(vErrors === null){vErrors = [err63];}else {vErrors.push(err63);}errors++;}}if(data["patent-states"] !== undefined){let data65 = data["patent-states"];if(Array.isArray(data65)){const len11 = data65.length;for(let i11=0; i11<len11; i11++){if(typeof data65[i11] !== "string"){const err64 = {instancePath:instancePath+"/patent-states/" + i11,schemaPath:"#/properties/patent-states/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err64];}else {vErrors.push(err64);}errors++;}}}else {const err65 = {instancePath:instancePath+"/patent-states",schemaPath:"#/properties/patent-states/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err65];}else {vErrors.push(err65);}errors++;}}if(data.pmcid !== undefined){let data67 = data.pmcid;if(typeof data67 === "string"){if(!pattern10.test(data67)){const err66 = {instancePath:instancePath+"/pmcid",schemaPath:"#/properties/pmcid/pattern",keyword:"pattern",params:{pattern: "^PMC[0-9]{7,}$"},message:"must match pattern \""+"^PMC[0-9]{7,}$"+"\""};if(vErrors === null){vErrors = [err66];}else {vErrors.push(err66);}errors++;}}else {const err67 = {instancePath:instancePath+"/pmcid",schemaPath:"#/properties/pmcid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err67];}else {vErrors.push(err67);}errors++;}}if(data.repository !== undefined){let data68 = data.repository;if(typeof data68 === "string"){if(!pattern2.test(data68)){const err68 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err68];}else {vErrors.push(err68);}errors++;}}else {const err69 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err69];}else {vErrors.push(err69);}errors++;}}if(data["repository-artifact"] !== undefined){let data69 = data["repository-artifact"];if(typeof data69 === "string"){if(!pattern2.test(data69)){const err70 = {instancePath:instancePath+"/repository-artifact",schemaPath:"#/properties/repository-artifact/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err70];}else {vErrors.push(err70);}errors++;}}else {const err71 = {instancePath:instancePath+"/repository-artifact",schemaPath:"#/properties/repository-artifact/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err71];}else {vErrors.push(err71);}errors++;}}if(data["repository-code"] !== undefined){let data70 = data["repository-code"];if(typeof data70 === "string"){if(!pattern2.test(data70)){const err72 = {instancePath:instancePath+"/repository-code",schemaPath:"#/properties/repository-code/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err72];}else {vErrors.push(err72);}errors++;}}else {const err73 = {instancePath:instancePath+"/repository-code",schemaPath:"#/properties/repository-code/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err73];}else {vErrors.push(err73);}errors++;}}if(data.scope !== undefined){if(typeof data.scope !== "string"){const err74 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err74];}else {vErrors.push(err74);}errors++;}}if(data.section !== undefined){let data72 = data.section;if((typeof data72 !== "string") && (!((typeof data72 == "number") && (isFinite(data72))))){const err75 = {instancePath:instancePath+"/section",schemaPath:"#/properties/section/type",keyword:"type",params:{type: schema9.properties.section.type},message:"must be string,number"};if(vErrors === null){vErrors = [err75];}else {vErrors.push(err75);}errors++;}}if(data.start !== undefined){let data73 = data.start;if((typeof data73 !== "string") && (!((typeof data73 == "number") && (isFinite(data73))))){const err76 = {instancePath:instancePath+"/start",schemaPath:"#/properties/start/type",keyword:"type",params:{type: schema9.properties.start.type},message:"must be string,number"};if(vErrors === null){vErrors = [err76];}else {vErrors.push(err76);}errors++;}}if(data.status !== undefined){let data74 = data.status;if(typeof data74 !== "string"){const err77 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err77];}else {vErrors.push(err77);}errors++;}if(!((((((data74 === "abstract") || (data74 === "advance-online")) || (data74 === "in-preparation")) || (data74 === "in-press")) || (data74 === "preprint")) || (data74 === "submitted"))){const err78 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema9.properties.status.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err78];}else {vErrors.push(err78);}errors++;}}if(data.term !== undefined){if(typeof data.term !== "string"){const err79 = {instancePath:instancePath+"/term",schemaPath:"#/properties/term/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err79];}else {vErrors.push(err79);}errors++;}}if(data["thesis-type"] !== undefined){if(typeof data["thesis-type"] !== "string"){const err80 = {instancePath:instancePath+"/thesis-type",schemaPath:"#/properties/thesis-type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err80];}else {vErrors.push(err80);}errors++;}}if(data.url !== undefined){let data77 = data.url;if(typeof data77 === "string"){if(!pattern2.test(data77)){const err81 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err81];}else {vErrors.push(err81);}errors++;}}else {const err82 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err82];}else {vErrors.push(err82);}errors++;}}if(data.version !== undefined){let data78 = data.version;if((typeof data78 !== "string") && (!((typeof data78 == "number") && (isFinite(data78))))){const err83 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema9.properties.version.type},message:"must be string,number"};if(vErrors === null){vErrors = [err83];}else {vErrors.push(err83);}errors++;}}if(data.volume !== undefined){let data79 = data.volume;if((typeof data79 !== "string") && (!((typeof data79 == "number") && (isFinite(data79))))){const err84 = {instancePath:instancePath+"/volume",schemaPath:"#/properties/volume/type",keyword:"type",params:{type: schema9.properties.volume.type},message:"must be string,number"};if(vErrors === null){vErrors = [err84];}else {vErrors.push(err84);}errors++;}}if(data["volume-title"] !== undefined){if(typeof data["volume-title"] !== "string"){const err85 = {instancePath:instancePath+"/volume-title",schemaPath:"#/properties/volume-title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err85];}else {vErrors.push(err85);}errors++;}}if(data.year !== undefined){let data81 = data.year;if((typeof data81 !== "string") && (!((typeof data81 == "number") && (isFinite(data81))))){const err86 = {instancePath:instancePath+"/year",schemaPath:"#/properties/year/type",keyword:"type",params:{type: schema9.properties.year.type},message:"must be string,number"};if(vErrors === null){vErrors = [err86];}else {vErrors.push(err86);}errors++;}}if(data["year-original"] !== undefined){let data82 = data["year-original"];if((typeof data82 !== "string") && (!((typeof data82 == "number") && (isFinite(data82))))){const err87 = {instancePath:instancePath+"/year-original",schemaPath:"#/properties/year-original/type",keyword:"type",params:{type: schema9.properties["year-original"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err87];}else {vErrors.push(err87);}errors++;}}}else {const err88 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err88];}else {vErrors.push(err88);}errors++;}validate27.errors = vErrors;return errors === 0;}function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){if(data["cff-version"] === undefined){const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cff-version"},message:"must have required property '"+"cff-version"+"'"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data.message === undefined){const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}if(data.title === undefined){const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(data.authors === undefined){const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "authors"},message:"must have required property '"+"authors"+"'"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}for(const key0 in data){if(!(func2.call(schema6.properties, key0))){const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data["cff-version"] !== undefined){let data0 = data["cff-version"];if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){const err5 = {instancePath:instancePath+"/cff-version",schemaPath:"#/properties/cff-version/type",keyword:"type",params:{type: schema6.properties["cff-version"].type},message:"must be string,number"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.message !== undefined){if(typeof data.message !== "string"){const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err7 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.authors !== undefined){let data3 = data.authors;if(Array.isArray(data3)){const len0 = data3.length;for(let i0=0; i0<len0; i0++){if(!(validate22(data3[i0], {instancePath:instancePath+"/authors/" + i0,parentData:data3,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err8 = {instancePath:instancePath+"/authors",schemaPath:"#/properties/authors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.abstract !== undefined){if(typeof data.abstract !== "string"){const err9 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.commit !== undefined){if(typeof data.commit !== "string"){const err10 = {instancePath:instancePath+"/commit",schemaPath:"#/properties/commit/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.contact !== undefined){let data7 = data.contact;if(Array.isArray(data7)){const len1 = data7.length;for(let i1=0; i1<len1; i1++){if(!(validate22(data7[i1], {instancePath:instancePath+"/contact/" + i1,parentData:data7,parentDataProperty:i1,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err11 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data["date-released"] !== undefined){if(typeof data["date-released"] !== "string"){const err12 = {instancePath:instancePath+"/date-released",schemaPath:"#/properties/date-released/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.doi !== undefined){if(typeof data.doi !== "string"){const err13 = {instancePath:instancePath+"/doi",schemaPath:"#/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data.identifiers !== undefined){let data11 = data.identifiers;if(Array.isArray(data11)){const len2 = data11.length;for(let i2=0; i2<len2; i2++){if(!(validate25(data11[i2], {instancePath:instancePath+"/identifiers/" + i2,parentData:data11,parentDataProperty:i2,rootData}))){vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);errors = vErrors.length;}}}else {const err14 = {instancePath:instancePath+"/identifiers",schemaPath:"#/properties/identifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data.keywords !== undefined){let data13 = data.keywords;if(Array.isArray(data13)){const len3 = data13.length;for(let i3=0; i3<len3; i3++){if(typeof data13[i3] !== "string"){const err15 = {instancePath:instancePath+"/keywords/" + i3,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}else {const err16 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data.license !== undefined){let data15 = data.license;if((typeof data15 !== "string") && (!(Array.isArray(data15)))){const err17 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: schema6.properties.license.type},message:"must be string,array"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(Array.isArray(data15)){const len4 = data15.length;for(let i4=0; i4<len4; i4++){if(typeof data15[i4] !== "string"){const err18 = {instancePath:instancePath+"/license/" + i4,schemaPath:"#/properties/license/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}}if(data["license-url"] !== undefined){let data17 = data["license-url"];if(typeof data17 === "string"){if(!pattern2.test(data17)){const err19 = {instancePath:instancePath+"/license-url",schemaPath:"#/properties/license-url/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}else {const err20 = {instancePath:instancePath+"/license-url",schemaPath:"#/properties/license-url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data["preferred-citation"] !== undefined){if(!(validate27(data["preferred-citation"], {instancePath:instancePath+"/preferred-citation",parentData:data,parentDataProperty:"preferred-citation",rootData}))){vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);errors = vErrors.length;}}if(data.references !== undefined){let data19 = data.references;if(Array.isArray(data19)){const len5 = data19.length;for(let i5=0; i5<len5; i5++){if(!(validate27(data19[i5], {instancePath:instancePath+"/references/" + i5,parentData:data19,parentDataProperty:i5,rootData}))){vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);errors = vErrors.length;}}}else {const err21 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data.repository !== undefined){let data21 = data.repository;if(typeof data21 === "string"){if(!pattern2.test(data21)){const err22 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}else {const err23 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data["repository-artifact"] !== undefined){let data22 = data["repository-artifact"];if(typeof data22 === "string"){if(!pattern2.test(data22)){const err24 = {instancePath:instancePath+"/repository-artifact",schemaPath:"#/properties/repository-artifact/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}else {const err25 = {instancePath:instancePath+"/repository-artifact",schemaPath:"#/properties/repository-artifact/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}if(data["repository-code"] !== undefined){let data23 = data["repository-code"];if(typeof data23 === "string"){if(!pattern2.test(data23)){const err26 = {instancePath:instancePath+"/repository-code",schemaPath:"#/properties/repository-code/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}else {const err27 = {instancePath:instancePath+"/repository-code",schemaPath:"#/properties/repository-code/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}if(data.type !== undefined){let data24 = data.type;if(typeof data24 !== "string"){const err28 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}if(!((data24 === "software") || (data24 === "dataset"))){const err29 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema6.properties.type.enum},message:"must be equal to one of the allowed values"};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}if(data.url !== undefined){let data25 = data.url;if(typeof data25 === "string"){if(!pattern2.test(data25)){const err30 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "^(https|http|ftp|sftp)://.+"},message:"must match pattern \""+"^(https|http|ftp|sftp)://.+"+"\""};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}else {const err31 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}}if(data.version !== undefined){let data26 = data.version;if((typeof data26 !== "string") && (!((typeof data26 == "number") && (isFinite(data26))))){const err32 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema6.properties.version.type},message:"must be string,number"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}}else {const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}validate21.errors = vErrors;return errors === 0;}


/***/ }),

/***/ 7059:
/***/ ((module) => {

module.exports = validate21;module.exports["default"] = validate21;const schema6 = {"definitions":{"name":{"type":["string","number"],"additionalProperties":false,"properties":{}},"names":{"type":["string","number","array"],"additionalProperties":false,"properties":{},"items":{"$ref":"#/definitions/name"}},"identifier":{"type":["string","number","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"propertyID":{"type":"string"},"value":{"type":["string","number"]},"name":{"type":"string"},"url":{"type":"string"},"description":{"type":"string"}}},"identifiers":{"type":["string","number","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"propertyID":{"type":"string"},"value":{"type":["string","number"]},"name":{"type":"string"},"url":{"type":"string"},"description":{"type":"string"}},"items":{"$ref":"#/definitions/identifier"}},"organisation":{"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}}},"organisations":{"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}},"items":{"$ref":"#/definitions/organisation"}},"agent":{"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"givenName":{"type":["string","array"],"items":{"type":"string"}},"familyName":{"type":["string","array"],"items":{"type":"string"}},"additionalName":{"type":["string","array"],"items":{"type":"string"}},"affiliation":{"$ref":"#/definitions/organisations"},"worksFor":{"$ref":"#/definitions/organisations"},"memberOf":{"$ref":"#/definitions/organisations"},"roleName":{"type":["string","array"],"items":{"type":"string"}},"startDate":{},"endDate":{},"author":{"$ref":"#/definitions/agents"},"creator":{"$ref":"#/definitions/agents"},"contributor":{"$ref":"#/definitions/agents"},"maintainer":{"$ref":"#/definitions/agents"},"editor":{"$ref":"#/definitions/agents"},"producer":{"$ref":"#/definitions/agents"},"provider":{"$ref":"#/definitions/agents"},"sponsor":{"$ref":"#/definitions/agents"},"translator":{"$ref":"#/definitions/agents"},"copyrightHolder":{"$ref":"#/definitions/agents"},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}}},"agents":{"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"givenName":{"type":["string","array"],"items":{"type":"string"}},"familyName":{"type":["string","array"],"items":{"type":"string"}},"additionalName":{"type":["string","array"],"items":{"type":"string"}},"affiliation":{"$ref":"#/definitions/organisations"},"worksFor":{"$ref":"#/definitions/organisations"},"memberOf":{"$ref":"#/definitions/organisations"},"roleName":{"type":["string","array"],"items":{"type":"string"}},"startDate":{},"endDate":{},"author":{"$ref":"#/definitions/agents"},"creator":{"$ref":"#/definitions/agents"},"contributor":{"$ref":"#/definitions/agents"},"maintainer":{"$ref":"#/definitions/agents"},"editor":{"$ref":"#/definitions/agents"},"producer":{"$ref":"#/definitions/agents"},"provider":{"$ref":"#/definitions/agents"},"sponsor":{"$ref":"#/definitions/agents"},"translator":{"$ref":"#/definitions/agents"},"copyrightHolder":{"$ref":"#/definitions/agents"},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}},"items":{"$ref":"#/definitions/agent"}},"grant":{"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"description":{"type":"string"},"funder":{"$ref":"#/definitions/organisations"},"funding":{},"sponsor":{},"amount":{}}},"grants":{"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"description":{"type":"string"},"funder":{"$ref":"#/definitions/organisations"},"funding":{},"sponsor":{},"amount":{}},"items":{"$ref":"#/definitions/grant"}},"licence":{"type":["string","object"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"url":{"type":"string"},"identifier":{"$ref":"#/definitions/identifiers"}}},"licences":{"type":["string","object","array"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"url":{"type":"string"},"identifier":{"$ref":"#/definitions/identifiers"}},"items":{"$ref":"#/definitions/licence"}},"work":{"type":["string","object"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"title":{"type":"string"},"headline":{"type":"string"},"datePublished":{"type":["string","number"]}}},"works":{"type":["string","object","array"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"title":{"type":"string"},"headline":{"type":"string"},"datePublished":{"type":["string","number"]}},"items":{"$ref":"#/definitions/work"}}},"type":"object","additionalProperties":false,"properties":{"about":{},"accessibilitySummary":{},"accountablePerson":{},"aggregateRating":{},"applicationCategory":{},"applicationSubCategory":{},"applicationSuite":{},"archivedAt":{},"audience":{},"availableOnDevice":{},"award":{},"comment":{},"conditionsOfAccess":{},"contIntegration":{},"continuousIntegration":{},"copyrightNotice":{},"countriesNotSupported":{},"countriesSupported":{},"creativeWorkStatus":{},"creditText":{},"discussionUrl":{},"encoding":{},"encodingFormat":{},"endDate":{},"expires":{},"featureList":{},"genre":{},"hasSourceCode":{},"image":{},"installUrl":{},"interactivityType":{},"isAccessibleForFree":{},"isSourceCodeOf":{},"logo":{},"mainEntity":{},"mainEntityOfPage":{},"material":{},"memoryRequirements":{},"mentions":{},"offers":{},"operatingSystem":{},"permissions":{},"position":{},"potentialAction":{},"processorRequirements":{},"publication":{},"releaseNotes":{},"review":{},"runtimePlatform":{},"screenshot":{},"softwareAddOn":{},"softwareRequirements":{},"softwareSuggestions":{},"sourceOrganization":{},"startDate":{},"storageRequirements":{},"subjectOf":{},"targetProduct":{},"thumbnailUrl":{},"usageInfo":{},"video":{},"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"$schema":{"type":"string"},"name":{"type":["string","array"],"items":{"type":"string"}},"title":{"type":["string","array"],"items":{"type":"string"}},"headline":{"type":["string","array"],"items":{"type":"string"}},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"description":{"type":["string","array"],"items":{"type":"string"}},"abstract":{"type":["string","array"],"items":{"type":"string"}},"author":{"$ref":"#/definitions/agents"},"creator":{"$ref":"#/definitions/agents"},"contributor":{"$ref":"#/definitions/agents"},"maintainer":{"$ref":"#/definitions/agents"},"editor":{"$ref":"#/definitions/agents"},"producer":{"$ref":"#/definitions/agents"},"provider":{"$ref":"#/definitions/agents"},"sponsor":{"$ref":"#/definitions/agents"},"translator":{"$ref":"#/definitions/agents"},"copyrightHolder":{"$ref":"#/definitions/agents"},"publisher":{"$ref":"#/definitions/organisations"},"funder":{"$ref":"#/definitions/organisations"},"funding":{"$ref":"#/definitions/grants"},"keywords":{"type":["string","array","object"],"properties":{"name":{"type":"string"}},"items":{"type":["string","object"],"properties":{"name":{"type":"string"}}}},"version":{"type":["string","number"]},"softwareVersion":{"type":["string","number"]},"dateCreated":{"type":["string","number"]},"dateModified":{"type":["string","number"]},"datePublished":{"type":["string","number"]},"copyrightYear":{"type":["string","number"]},"embargoDate":{"type":"string"},"embargoEndDate":{"type":"string"},"inLanguage":{"type":["string","array","object"],"properties":{"name":{"type":"string"},"alternateName":{"type":"string"}},"items":{"type":["string","object"],"properties":{"name":{"type":"string"},"alternateName":{"type":"string"}}}},"license":{"$ref":"#/definitions/licences"},"fileFormat":{"type":["string","array"],"items":{"type":"string"}},"fileSize":{"type":["string","number"]},"programmingLanguage":{"type":["string","array","object"],"properties":{"name":{"type":"string"}},"items":{"type":["string","object"],"properties":{"name":{"type":"string"}}}},"developmentStatus":{"type":["string","array"],"items":{"type":"string"}},"codeRepository":{"type":["string","array"],"items":{"type":"string"}},"issueTracker":{"type":["string","array"],"items":{"type":"string"}},"readme":{"type":["string","array"],"items":{"type":"string"}},"buildInstructions":{"type":["string","array"],"items":{"type":"string"}},"softwareHelp":{"$ref":"#/definitions/works"},"downloadUrl":{"type":["string","array"],"items":{"type":"string"}},"relatedLink":{"$ref":"#/definitions/works"},"referencePublication":{"$ref":"#/definitions/works"},"citation":{"$ref":"#/definitions/works"},"isPartOf":{"$ref":"#/definitions/works"},"hasPart":{"$ref":"#/definitions/works"},"isBasedOn":{"$ref":"#/definitions/works"},"exampleOfWork":{"$ref":"#/definitions/works"},"supportingData":{"$ref":"#/definitions/works"}}};const func2 = Object.prototype.hasOwnProperty;const schema7 = {"type":["string","number","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"propertyID":{"type":"string"},"value":{"type":["string","number"]},"name":{"type":"string"},"url":{"type":"string"},"description":{"type":"string"}},"items":{"$ref":"#/definitions/identifier"}};const schema8 = {"type":["string","number","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"propertyID":{"type":"string"},"value":{"type":["string","number"]},"name":{"type":"string"},"url":{"type":"string"},"description":{"type":"string"}}};function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema8.type},message:"must be string,number,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(((((((key0 === "@id") || (key0 === "@type")) || (key0 === "propertyID")) || (key0 === "value")) || (key0 === "name")) || (key0 === "url")) || (key0 === "description"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema8.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.propertyID !== undefined){if(typeof data.propertyID !== "string"){const err5 = {instancePath:instancePath+"/propertyID",schemaPath:"#/properties/propertyID/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.value !== undefined){let data4 = data.value;if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema8.properties.value.type},message:"must be string,number"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.name !== undefined){if(typeof data.name !== "string"){const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.url !== undefined){if(typeof data.url !== "string"){const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err9 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}validate23.errors = vErrors;return errors === 0;}function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(((!data || typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema7.type},message:"must be string,number,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate23(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(((((((key0 === "@id") || (key0 === "@type")) || (key0 === "propertyID")) || (key0 === "value")) || (key0 === "name")) || (key0 === "url")) || (key0 === "description"))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema7.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.propertyID !== undefined){if(typeof data.propertyID !== "string"){const err5 = {instancePath:instancePath+"/propertyID",schemaPath:"#/properties/propertyID/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.value !== undefined){let data5 = data.value;if((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))){const err6 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema7.properties.value.type},message:"must be string,number"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.name !== undefined){if(typeof data.name !== "string"){const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.url !== undefined){if(typeof data.url !== "string"){const err8 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err9 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}validate22.errors = vErrors;return errors === 0;}const schema9 = {"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"givenName":{"type":["string","array"],"items":{"type":"string"}},"familyName":{"type":["string","array"],"items":{"type":"string"}},"additionalName":{"type":["string","array"],"items":{"type":"string"}},"affiliation":{"$ref":"#/definitions/organisations"},"worksFor":{"$ref":"#/definitions/organisations"},"memberOf":{"$ref":"#/definitions/organisations"},"roleName":{"type":["string","array"],"items":{"type":"string"}},"startDate":{},"endDate":{},"author":{"$ref":"#/definitions/agents"},"creator":{"$ref":"#/definitions/agents"},"contributor":{"$ref":"#/definitions/agents"},"maintainer":{"$ref":"#/definitions/agents"},"editor":{"$ref":"#/definitions/agents"},"producer":{"$ref":"#/definitions/agents"},"provider":{"$ref":"#/definitions/agents"},"sponsor":{"$ref":"#/definitions/agents"},"translator":{"$ref":"#/definitions/agents"},"copyrightHolder":{"$ref":"#/definitions/agents"},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}},"items":{"$ref":"#/definitions/agent"}};const schema10 = {"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"givenName":{"type":["string","array"],"items":{"type":"string"}},"familyName":{"type":["string","array"],"items":{"type":"string"}},"additionalName":{"type":["string","array"],"items":{"type":"string"}},"affiliation":{"$ref":"#/definitions/organisations"},"worksFor":{"$ref":"#/definitions/organisations"},"memberOf":{"$ref":"#/definitions/organisations"},"roleName":{"type":["string","array"],"items":{"type":"string"}},"startDate":{},"endDate":{},"author":{"$ref":"#/definitions/agents"},"creator":{"$ref":"#/definitions/agents"},"contributor":{"$ref":"#/definitions/agents"},"maintainer":{"$ref":"#/definitions/agents"},"editor":{"$ref":"#/definitions/agents"},"producer":{"$ref":"#/definitions/agents"},"provider":{"$ref":"#/definitions/agents"},"sponsor":{"$ref":"#/definitions/agents"},"translator":{"$ref":"#/definitions/agents"},"copyrightHolder":{"$ref":"#/definitions/agents"},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}}};const schema11 = {"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}},"items":{"$ref":"#/definitions/organisation"}};const schema12 = {"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"legalName":{"type":"string"},"alternateName":{"type":["string","array"],"items":{"type":"string"}},"email":{"type":["string","array"],"items":{"type":"string"}},"address":{},"telephone":{},"faxNumber":{},"jobTitle":{},"honorificPrefix":{},"honorificSuffix":{},"description":{},"image":{},"logo":{},"parentOrganization":{},"location":{},"knowsAbout":{},"hasOccupation":{},"nationality":{},"contactPoint":{},"department":{},"founder":{},"member":{}}};function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema12.type},message:"must be string,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema12.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema12.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data4 = data.url;if((typeof data4 !== "string") && (!(Array.isArray(data4)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema12.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data4)){const len1 = data4.length;for(let i1=0; i1<len1; i1++){if(typeof data4[i1] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i1,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data6 = data.sameAs;if((typeof data6 !== "string") && (!(Array.isArray(data6)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema12.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data6)){const len2 = data6.length;for(let i2=0; i2<len2; i2++){if(typeof data6[i2] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i2,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.legalName !== undefined){if(typeof data.legalName !== "string"){const err10 = {instancePath:instancePath+"/legalName",schemaPath:"#/properties/legalName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.alternateName !== undefined){let data10 = data.alternateName;if((typeof data10 !== "string") && (!(Array.isArray(data10)))){const err11 = {instancePath:instancePath+"/alternateName",schemaPath:"#/properties/alternateName/type",keyword:"type",params:{type: schema12.properties.alternateName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(Array.isArray(data10)){const len3 = data10.length;for(let i3=0; i3<len3; i3++){if(typeof data10[i3] !== "string"){const err12 = {instancePath:instancePath+"/alternateName/" + i3,schemaPath:"#/properties/alternateName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}}if(data.email !== undefined){let data12 = data.email;if((typeof data12 !== "string") && (!(Array.isArray(data12)))){const err13 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema12.properties.email.type},message:"must be string,array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(Array.isArray(data12)){const len4 = data12.length;for(let i4=0; i4<len4; i4++){if(typeof data12[i4] !== "string"){const err14 = {instancePath:instancePath+"/email/" + i4,schemaPath:"#/properties/email/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}}validate30.errors = vErrors;return errors === 0;}function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((!data || typeof data != "object") && (typeof data !== "string")){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate30(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema11.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema11.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data5 = data.url;if((typeof data5 !== "string") && (!(Array.isArray(data5)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema11.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data5)){const len2 = data5.length;for(let i2=0; i2<len2; i2++){if(typeof data5[i2] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i2,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data7 = data.sameAs;if((typeof data7 !== "string") && (!(Array.isArray(data7)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema11.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data7)){const len3 = data7.length;for(let i3=0; i3<len3; i3++){if(typeof data7[i3] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i3,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.legalName !== undefined){if(typeof data.legalName !== "string"){const err10 = {instancePath:instancePath+"/legalName",schemaPath:"#/properties/legalName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.alternateName !== undefined){let data11 = data.alternateName;if((typeof data11 !== "string") && (!(Array.isArray(data11)))){const err11 = {instancePath:instancePath+"/alternateName",schemaPath:"#/properties/alternateName/type",keyword:"type",params:{type: schema11.properties.alternateName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(Array.isArray(data11)){const len4 = data11.length;for(let i4=0; i4<len4; i4++){if(typeof data11[i4] !== "string"){const err12 = {instancePath:instancePath+"/alternateName/" + i4,schemaPath:"#/properties/alternateName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}}if(data.email !== undefined){let data13 = data.email;if((typeof data13 !== "string") && (!(Array.isArray(data13)))){const err13 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema11.properties.email.type},message:"must be string,array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(Array.isArray(data13)){const len5 = data13.length;for(let i5=0; i5<len5; i5++){if(typeof data13[i5] !== "string"){const err14 = {instancePath:instancePath+"/email/" + i5,schemaPath:"#/properties/email/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}}validate29.errors = vErrors;return errors === 0;}const wrapper0 = {validate: validate26};function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema10.type},message:"must be string,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema10.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema10.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data4 = data.url;if((typeof data4 !== "string") && (!(Array.isArray(data4)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema10.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data4)){const len1 = data4.length;for(let i1=0; i1<len1; i1++){if(typeof data4[i1] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i1,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data6 = data.sameAs;if((typeof data6 !== "string") && (!(Array.isArray(data6)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema10.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data6)){const len2 = data6.length;for(let i2=0; i2<len2; i2++){if(typeof data6[i2] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i2,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.legalName !== undefined){if(typeof data.legalName !== "string"){const err10 = {instancePath:instancePath+"/legalName",schemaPath:"#/properties/legalName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.alternateName !== undefined){let data10 = data.alternateName;if((typeof data10 !== "string") && (!(Array.isArray(data10)))){const err11 = {instancePath:instancePath+"/alternateName",schemaPath:"#/properties/alternateName/type",keyword:"type",params:{type: schema10.properties.alternateName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(Array.isArray(data10)){const len3 = data10.length;for(let i3=0; i3<len3; i3++){if(typeof data10[i3] !== "string"){const err12 = {instancePath:instancePath+"/alternateName/" + i3,schemaPath:"#/properties/alternateName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}}if(data.email !== undefined){let data12 = data.email;if((typeof data12 !== "string") && (!(Array.isArray(data12)))){const err13 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema10.properties.email.type},message:"must be string,array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(Array.isArray(data12)){const len4 = data12.length;for(let i4=0; i4<len4; i4++){if(typeof data12[i4] !== "string"){const err14 = {instancePath:instancePath+"/email/" + i4,schemaPath:"#/properties/email/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}if(data.givenName !== undefined){let data14 = data.givenName;if((typeof data14 !== "string") && (!(Array.isArray(data14)))){const err15 = {instancePath:instancePath+"/givenName",schemaPath:"#/properties/givenName/type",keyword:"type",params:{type: schema10.properties.givenName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(Array.isArray(data14)){const len5 = data14.length;for(let i5=0; i5<len5; i5++){if(typeof data14[i5] !== "string"){const err16 = {instancePath:instancePath+"/givenName/" + i5,schemaPath:"#/properties/givenName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}}}if(data.familyName !== undefined){let data16 = data.familyName;if((typeof data16 !== "string") && (!(Array.isArray(data16)))){const err17 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: schema10.properties.familyName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(Array.isArray(data16)){const len6 = data16.length;for(let i6=0; i6<len6; i6++){if(typeof data16[i6] !== "string"){const err18 = {instancePath:instancePath+"/familyName/" + i6,schemaPath:"#/properties/familyName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}}if(data.additionalName !== undefined){let data18 = data.additionalName;if((typeof data18 !== "string") && (!(Array.isArray(data18)))){const err19 = {instancePath:instancePath+"/additionalName",schemaPath:"#/properties/additionalName/type",keyword:"type",params:{type: schema10.properties.additionalName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(Array.isArray(data18)){const len7 = data18.length;for(let i7=0; i7<len7; i7++){if(typeof data18[i7] !== "string"){const err20 = {instancePath:instancePath+"/additionalName/" + i7,schemaPath:"#/properties/additionalName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}}}if(data.affiliation !== undefined){if(!(validate29(data.affiliation, {instancePath:instancePath+"/affiliation",parentData:data,parentDataProperty:"affiliation",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.worksFor !== undefined){if(!(validate29(data.worksFor, {instancePath:instancePath+"/worksFor",parentData:data,parentDataProperty:"worksFor",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.memberOf !== undefined){if(!(validate29(data.memberOf, {instancePath:instancePath+"/memberOf",parentData:data,parentDataProperty:"memberOf",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.roleName !== undefined){let data23 = data.roleName;if((typeof data23 !== "string") && (!(Array.isArray(data23)))){const err21 = {instancePath:instancePath+"/roleName",schemaPath:"#/properties/roleName/type",keyword:"type",params:{type: schema10.properties.roleName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(Array.isArray(data23)){const len8 = data23.length;for(let i8=0; i8<len8; i8++){if(typeof data23[i8] !== "string"){const err22 = {instancePath:instancePath+"/roleName/" + i8,schemaPath:"#/properties/roleName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}}}if(data.author !== undefined){if(!(wrapper0.validate(data.author, {instancePath:instancePath+"/author",parentData:data,parentDataProperty:"author",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.creator !== undefined){if(!(wrapper0.validate(data.creator, {instancePath:instancePath+"/creator",parentData:data,parentDataProperty:"creator",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.contributor !== undefined){if(!(wrapper0.validate(data.contributor, {instancePath:instancePath+"/contributor",parentData:data,parentDataProperty:"contributor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.maintainer !== undefined){if(!(wrapper0.validate(data.maintainer, {instancePath:instancePath+"/maintainer",parentData:data,parentDataProperty:"maintainer",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.editor !== undefined){if(!(wrapper0.validate(data.editor, {instancePath:instancePath+"/editor",parentData:data,parentDataProperty:"editor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.producer !== undefined){if(!(wrapper0.validate(data.producer, {instancePath:instancePath+"/producer",parentData:data,parentDataProperty:"producer",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.provider !== undefined){if(!(wrapper0.validate(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.sponsor !== undefined){if(!(wrapper0.validate(data.sponsor, {instancePath:instancePath+"/sponsor",parentData:data,parentDataProperty:"sponsor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.translator !== undefined){if(!(wrapper0.validate(data.translator, {instancePath:instancePath+"/translator",parentData:data,parentDataProperty:"translator",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.copyrightHolder !== undefined){if(!(wrapper0.validate(data.copyrightHolder, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}}validate27.errors = vErrors;return errors === 0;}function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((!data || typeof data != "object") && (typeof data !== "string")){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate27(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema9.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema9.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data5 = data.url;if((typeof data5 !== "string") && (!(Array.isArray(data5)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema9.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data5)){const len2 = data5.length;for(let i2=0; i2<len2; i2++){if(typeof data5[i2] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i2,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data7 = data.sameAs;if((typeof data7 !== "string") && (!(Array.isArray(data7)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema9.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data7)){const len3 = data7.length;for(let i3=0; i3<len3; i3++){if(typeof data7[i3] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i3,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.legalName !== undefined){if(typeof data.legalName !== "string"){const err10 = {instancePath:instancePath+"/legalName",schemaPath:"#/properties/legalName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.alternateName !== undefined){let data11 = data.alternateName;if((typeof data11 !== "string") && (!(Array.isArray(data11)))){const err11 = {instancePath:instancePath+"/alternateName",schemaPath:"#/properties/alternateName/type",keyword:"type",params:{type: schema9.properties.alternateName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(Array.isArray(data11)){const len4 = data11.length;for(let i4=0; i4<len4; i4++){if(typeof data11[i4] !== "string"){const err12 = {instancePath:instancePath+"/alternateName/" + i4,schemaPath:"#/properties/alternateName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}}if(data.email !== undefined){let data13 = data.email;if((typeof data13 !== "string") && (!(Array.isArray(data13)))){const err13 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema9.properties.email.type},message:"must be string,array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(Array.isArray(data13)){const len5 = data13.length;for(let i5=0; i5<len5; i5++){if(typeof data13[i5] !== "string"){const err14 = {instancePath:instancePath+"/email/" + i5,schemaPath:"#/properties/email/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}if(data.givenName !== undefined){let data15 = data.givenName;if((typeof data15 !== "string") && (!(Array.isArray(data15)))){const err15 = {instancePath:instancePath+"/givenName",schemaPath:"#/properties/givenName/type",keyword:"type",params:{type: schema9.properties.givenName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(Array.isArray(data15)){const len6 = data15.length;for(let i6=0; i6<len6; i6++){if(typeof data15[i6] !== "string"){const err16 = {instancePath:instancePath+"/givenName/" + i6,schemaPath:"#/properties/givenName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}}}if(data.familyName !== undefined){let data17 = data.familyName;if((typeof data17 !== "string") && (!(Array.isArray(data17)))){const err17 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: schema9.properties.familyName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(Array.isArray(data17)){const len7 = data17.length;for(let i7=0; i7<len7; i7++){if(typeof data17[i7] !== "string"){const err18 = {instancePath:instancePath+"/familyName/" + i7,schemaPath:"#/properties/familyName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}}if(data.additionalName !== undefined){let data19 = data.additionalName;if((typeof data19 !== "string") && (!(Array.isArray(data19)))){const err19 = {instancePath:instancePath+"/additionalName",schemaPath:"#/properties/additionalName/type",keyword:"type",params:{type: schema9.properties.additionalName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(Array.isArray(data19)){const len8 = data19.length;for(let i8=0; i8<len8; i8++){if(typeof data19[i8] !== "string"){const err20 = {instancePath:instancePath+"/additionalName/" + i8,schemaPath:"#/properties/additionalName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}}}if(data.affiliation !== undefined){if(!(validate29(data.affiliation, {instancePath:instancePath+"/affiliation",parentData:data,parentDataProperty:"affiliation",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.worksFor !== undefined){if(!(validate29(data.worksFor, {instancePath:instancePath+"/worksFor",parentData:data,parentDataProperty:"worksFor",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.memberOf !== undefined){if(!(validate29(data.memberOf, {instancePath:instancePath+"/memberOf",parentData:data,parentDataProperty:"memberOf",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.roleName !== undefined){let data24 = data.roleName;if((typeof data24 !== "string") && (!(Array.isArray(data24)))){const err21 = {instancePath:instancePath+"/roleName",schemaPath:"#/properties/roleName/type",keyword:"type",params:{type: schema9.properties.roleName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(Array.isArray(data24)){const len9 = data24.length;for(let i9=0; i9<len9; i9++){if(typeof data24[i9] !== "string"){const err22 = {instancePath:instancePath+"/roleName/" + i9,schemaPath:"#/properties/roleName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}}}if(data.author !== undefined){if(!(wrapper0.validate(data.author, {instancePath:instancePath+"/author",parentData:data,parentDataProperty:"author",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.creator !== undefined){if(!(wrapper0.validate(data.creator, {instancePath:instancePath+"/creator",parentData:data,parentDataProperty:"creator",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.contributor !== undefined){if(!(wrapper0.validate(data.contributor, {instancePath:instancePath+"/contributor",parentData:data,parentDataProperty:"contributor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.maintainer !== undefined){if(!(wrapper0.validate(data.maintainer, {instancePath:instancePath+"/maintainer",parentData:data,parentDataProperty:"maintainer",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.editor !== undefined){if(!(wrapper0.validate(data.editor, {instancePath:instancePath+"/editor",parentData:data,parentDataProperty:"editor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.producer !== undefined){if(!(wrapper0.validate(data.producer, {instancePath:instancePath+"/producer",parentData:data,parentDataProperty:"producer",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.provider !== undefined){if(!(wrapper0.validate(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.sponsor !== undefined){if(!(wrapper0.validate(data.sponsor, {instancePath:instancePath+"/sponsor",parentData:data,parentDataProperty:"sponsor",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.translator !== undefined){if(!(wrapper0.validate(data.translator, {instancePath:instancePath+"/translator",parentData:data,parentDataProperty:"translator",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}if(data.copyrightHolder !== undefined){if(!(wrapper0.validate(data.copyrightHolder, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData}))){vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);errors = vErrors.length;}}}validate26.errors = vErrors;return errors === 0;}const schema13 = {"type":["string","object","array"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"description":{"type":"string"},"funder":{"$ref":"#/definitions/organisations"},"funding":{},"sponsor":{},"amount":{}},"items":{"$ref":"#/definitions/grant"}};const schema14 = {"type":["string","object"],"additionalProperties":false,"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"description":{"type":"string"},"funder":{"$ref":"#/definitions/organisations"},"funding":{},"sponsor":{},"amount":{}}};function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema14.type},message:"must be string,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema14.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema14.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data4 = data.url;if((typeof data4 !== "string") && (!(Array.isArray(data4)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema14.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data4)){const len1 = data4.length;for(let i1=0; i1<len1; i1++){if(typeof data4[i1] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i1,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data6 = data.sameAs;if((typeof data6 !== "string") && (!(Array.isArray(data6)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema14.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data6)){const len2 = data6.length;for(let i2=0; i2<len2; i2++){if(typeof data6[i2] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i2,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err10 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.funder !== undefined){if(!(validate29(data.funder, {instancePath:instancePath+"/funder",parentData:data,parentDataProperty:"funder",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}}validate55.errors = vErrors;return errors === 0;}function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((!data || typeof data != "object") && (typeof data !== "string")){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema13.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate55(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema13.properties, key0))){const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err2 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err3 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema13.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err4 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data5 = data.url;if((typeof data5 !== "string") && (!(Array.isArray(data5)))){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema13.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}if(Array.isArray(data5)){const len2 = data5.length;for(let i2=0; i2<len2; i2++){if(typeof data5[i2] !== "string"){const err6 = {instancePath:instancePath+"/url/" + i2,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}}if(data.sameAs !== undefined){let data7 = data.sameAs;if((typeof data7 !== "string") && (!(Array.isArray(data7)))){const err7 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema13.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(Array.isArray(data7)){const len3 = data7.length;for(let i3=0; i3<len3; i3++){if(typeof data7[i3] !== "string"){const err8 = {instancePath:instancePath+"/sameAs/" + i3,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err10 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.funder !== undefined){if(!(validate29(data.funder, {instancePath:instancePath+"/funder",parentData:data,parentDataProperty:"funder",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}}validate54.errors = vErrors;return errors === 0;}const schema15 = {"type":["string","object","array"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"url":{"type":"string"},"identifier":{"$ref":"#/definitions/identifiers"}},"items":{"$ref":"#/definitions/licence"}};const schema16 = {"type":["string","object"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"url":{"type":"string"},"identifier":{"$ref":"#/definitions/identifiers"}}};function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema16.type},message:"must be string,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err1 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err2 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema16.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err3 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.url !== undefined){if(typeof data.url !== "string"){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}validate63.errors = vErrors;return errors === 0;}function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((!data || typeof data != "object") && (typeof data !== "string")){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema15.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate63(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err1 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err2 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema15.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err3 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.url !== undefined){if(typeof data.url !== "string"){const err5 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}validate62.errors = vErrors;return errors === 0;}const schema17 = {"type":["string","object","array"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"title":{"type":"string"},"headline":{"type":"string"},"datePublished":{"type":["string","number"]}},"items":{"$ref":"#/definitions/work"}};const schema18 = {"type":["string","object"],"properties":{"@id":{"type":"string"},"@type":{"type":["string","array"],"items":{"type":"string"}},"identifier":{"$ref":"#/definitions/identifiers"},"url":{"type":["string","array"],"items":{"type":"string"}},"sameAs":{"type":["string","array"],"items":{"type":"string"}},"name":{"type":"string"},"title":{"type":"string"},"headline":{"type":"string"},"datePublished":{"type":["string","number"]}}};function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema18.type},message:"must be string,object"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(data && typeof data == "object" && !Array.isArray(data)){if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err1 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err2 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema18.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err3 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data4 = data.url;if((typeof data4 !== "string") && (!(Array.isArray(data4)))){const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema18.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(Array.isArray(data4)){const len1 = data4.length;for(let i1=0; i1<len1; i1++){if(typeof data4[i1] !== "string"){const err5 = {instancePath:instancePath+"/url/" + i1,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}}if(data.sameAs !== undefined){let data6 = data.sameAs;if((typeof data6 !== "string") && (!(Array.isArray(data6)))){const err6 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema18.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(Array.isArray(data6)){const len2 = data6.length;for(let i2=0; i2<len2; i2++){if(typeof data6[i2] !== "string"){const err7 = {instancePath:instancePath+"/sameAs/" + i2,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.headline !== undefined){if(typeof data.headline !== "string"){const err10 = {instancePath:instancePath+"/headline",schemaPath:"#/properties/headline/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.datePublished !== undefined){let data11 = data.datePublished;if((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))){const err11 = {instancePath:instancePath+"/datePublished",schemaPath:"#/properties/datePublished/type",keyword:"type",params:{type: schema18.properties.datePublished.type},message:"must be string,number"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}validate69.errors = vErrors;return errors === 0;}function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if((!data || typeof data != "object") && (typeof data !== "string")){const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema17.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}if(Array.isArray(data)){const len0 = data.length;for(let i0=0; i0<len0; i0++){if(!(validate69(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);errors = vErrors.length;}}}if(data && typeof data == "object" && !Array.isArray(data)){if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err1 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@type"] !== undefined){let data2 = data["@type"];if((typeof data2 !== "string") && (!(Array.isArray(data2)))){const err2 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema17.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(Array.isArray(data2)){const len1 = data2.length;for(let i1=0; i1<len1; i1++){if(typeof data2[i1] !== "string"){const err3 = {instancePath:instancePath+"/@type/" + i1,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data5 = data.url;if((typeof data5 !== "string") && (!(Array.isArray(data5)))){const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema17.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(Array.isArray(data5)){const len2 = data5.length;for(let i2=0; i2<len2; i2++){if(typeof data5[i2] !== "string"){const err5 = {instancePath:instancePath+"/url/" + i2,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}}if(data.sameAs !== undefined){let data7 = data.sameAs;if((typeof data7 !== "string") && (!(Array.isArray(data7)))){const err6 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema17.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(Array.isArray(data7)){const len3 = data7.length;for(let i3=0; i3<len3; i3++){if(typeof data7[i3] !== "string"){const err7 = {instancePath:instancePath+"/sameAs/" + i3,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}}if(data.name !== undefined){if(typeof data.name !== "string"){const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data.headline !== undefined){if(typeof data.headline !== "string"){const err10 = {instancePath:instancePath+"/headline",schemaPath:"#/properties/headline/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data.datePublished !== undefined){let data12 = data.datePublished;if((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))){const err11 = {instancePath:instancePath+"/datePublished",schemaPath:"#/properties/datePublished/type",keyword:"type",params:{type: schema17.properties.datePublished.type},message:"must be string,number"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}validate68.errors = vErrors;return errors === 0;}function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema6.properties, key0))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data["@id"] !== undefined){if(typeof data["@id"] !== "string"){const err1 = {instancePath:instancePath+"/@id",schemaPath:"#/properties/%40id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data["@type"] !== undefined){let data1 = data["@type"];if((typeof data1 !== "string") && (!(Array.isArray(data1)))){const err2 = {instancePath:instancePath+"/@type",schemaPath:"#/properties/%40type/type",keyword:"type",params:{type: schema6.properties["@type"].type},message:"must be string,array"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}if(Array.isArray(data1)){const len0 = data1.length;for(let i0=0; i0<len0; i0++){if(typeof data1[i0] !== "string"){const err3 = {instancePath:instancePath+"/@type/" + i0,schemaPath:"#/properties/%40type/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}}if(data.identifier !== undefined){if(!(validate22(data.identifier, {instancePath:instancePath+"/identifier",parentData:data,parentDataProperty:"identifier",rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}if(data.url !== undefined){let data4 = data.url;if((typeof data4 !== "string") && (!(Array.isArray(data4)))){const err4 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: schema6.properties.url.type},message:"must be string,array"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}if(Array.isArray(data4)){const len1 = data4.length;for(let i1=0; i1<len1; i1++){if(typeof data4[i1] !== "string"){const err5 = {instancePath:instancePath+"/url/" + i1,schemaPath:"#/properties/url/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}}}if(data.sameAs !== undefined){let data6 = data.sameAs;if((typeof data6 !== "string") && (!(Array.isArray(data6)))){const err6 = {instancePath:instancePath+"/sameAs",schemaPath:"#/properties/sameAs/type",keyword:"type",params:{type: schema6.properties.sameAs.type},message:"must be string,array"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}if(Array.isArray(data6)){const len2 = data6.length;for(let i2=0; i2<len2; i2++){if(typeof data6[i2] !== "string"){const err7 = {instancePath:instancePath+"/sameAs/" + i2,schemaPath:"#/properties/sameAs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}}}if(data.$schema !== undefined){if(typeof data.$schema !== "string"){const err8 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data.name !== undefined){let data9 = data.name;if((typeof data9 !== "string") && (!(Array.isArray(data9)))){const err9 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: schema6.properties.name.type},message:"must be string,array"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}if(Array.isArray(data9)){const len3 = data9.length;for(let i3=0; i3<len3; i3++){if(typeof data9[i3] !== "string"){const err10 = {instancePath:instancePath+"/name/" + i3,schemaPath:"#/properties/name/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}}if(data.title !== undefined){let data11 = data.title;if((typeof data11 !== "string") && (!(Array.isArray(data11)))){const err11 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: schema6.properties.title.type},message:"must be string,array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}if(Array.isArray(data11)){const len4 = data11.length;for(let i4=0; i4<len4; i4++){if(typeof data11[i4] !== "string"){const err12 = {instancePath:instancePath+"/title/" + i4,schemaPath:"#/properties/title/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}}}if(data.headline !== undefined){let data13 = data.headline;if((typeof data13 !== "string") && (!(Array.isArray(data13)))){const err13 = {instancePath:instancePath+"/headline",schemaPath:"#/properties/headline/type",keyword:"type",params:{type: schema6.properties.headline.type},message:"must be string,array"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(Array.isArray(data13)){const len5 = data13.length;for(let i5=0; i5<len5; i5++){if(typeof data13[i5] !== "string"){const err14 = {instancePath:instancePath+"/headline/" + i5,schemaPath:"#/properties/headline/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}}}if(data.alternateName !== undefined){let data15 = data.alternateName;if((typeof data15 !== "string") && (!(Array.isArray(data15)))){const err15 = {instancePath:instancePath+"/alternateName",schemaPath:"#/properties/alternateName/type",keyword:"type",params:{type: schema6.properties.alternateName.type},message:"must be string,array"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}if(Array.isArray(data15)){const len6 = data15.length;for(let i6=0; i6<len6; i6++){if(typeof data15[i6] !== "string"){const err16 = {instancePath:instancePath+"/alternateName/" + i6,schemaPath:"#/properties/alternateName/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}}}if(data.description !== undefined){let data17 = data.description;if((typeof data17 !== "string") && (!(Array.isArray(data17)))){const err17 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema6.properties.description.type},message:"must be string,array"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}if(Array.isArray(data17)){const len7 = data17.length;for(let i7=0; i7<len7; i7++){if(typeof data17[i7] !== "string"){const err18 = {instancePath:instancePath+"/description/" + i7,schemaPath:"#/properties/description/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}}if(data.abstract !== undefined){let data19 = data.abstract;if((typeof data19 !== "string") && (!(Array.isArray(data19)))){const err19 = {instancePath:instancePath+"/abstract",schemaPath:"#/properties/abstract/type",keyword:"type",params:{type: schema6.properties.abstract.type},message:"must be string,array"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}if(Array.isArray(data19)){const len8 = data19.length;for(let i8=0; i8<len8; i8++){if(typeof data19[i8] !== "string"){const err20 = {instancePath:instancePath+"/abstract/" + i8,schemaPath:"#/properties/abstract/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}}}if(data.author !== undefined){if(!(validate26(data.author, {instancePath:instancePath+"/author",parentData:data,parentDataProperty:"author",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.creator !== undefined){if(!(validate26(data.creator, {instancePath:instancePath+"/creator",parentData:data,parentDataProperty:"creator",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.contributor !== undefined){if(!(validate26(data.contributor, {instancePath:instancePath+"/contributor",parentData:data,parentDataProperty:"contributor",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.maintainer !== undefined){if(!(validate26(data.maintainer, {instancePath:instancePath+"/maintainer",parentData:data,parentDataProperty:"maintainer",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.editor !== undefined){if(!(validate26(data.editor, {instancePath:instancePath+"/editor",parentData:data,parentDataProperty:"editor",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.producer !== undefined){if(!(validate26(data.producer, {instancePath:instancePath+"/producer",parentData:data,parentDataProperty:"producer",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.provider !== undefined){if(!(validate26(data.provider, {instancePath:instancePath+"/provider",parentData:data,parentDataProperty:"provider",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.sponsor !== undefined){if(!(validate26(data.sponsor, {instancePath:instancePath+"/sponsor",parentData:data,parentDataProperty:"sponsor",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.translator !== undefined){if(!(validate26(data.translator, {instancePath:instancePath+"/translator",parentData:data,parentDataProperty:"translator",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.copyrightHolder !== undefined){if(!(validate26(data.copyrightHolder, {instancePath:instancePath+"/copyrightHolder",parentData:data,parentDataProperty:"copyrightHolder",rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}if(data.publisher !== undefined){if(!(validate29(data.publisher, {instancePath:instancePath+"/publisher",parentData:data,parentDataProperty:"publisher",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.funder !== undefined){if(!(validate29(data.funder, {instancePath:instancePath+"/funder",parentData:data,parentDataProperty:"funder",rootData}))){vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);errors = vErrors.length;}}if(data.funding !== undefined){if(!(validate54(data.funding, {instancePath:instancePath+"/funding",parentData:data,parentDataProperty:"funding",rootData}))){vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);errors = vErrors.length;}}if(data.keywords !== undefined){let data34 = data.keywords;if((!data34 || typeof data34 != "object") && (typeof data34 !== "string")){const err21 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: schema6.properties.keywords.type},message:"must be string,array,object"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(Array.isArray(data34)){const len9 = data34.length;for(let i9=0; i9<len9; i9++){let data35 = data34[i9];if((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))){const err22 = {instancePath:instancePath+"/keywords/" + i9,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: schema6.properties.keywords.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}if(data35 && typeof data35 == "object" && !Array.isArray(data35)){if(data35.name !== undefined){if(typeof data35.name !== "string"){const err23 = {instancePath:instancePath+"/keywords/" + i9+"/name",schemaPath:"#/properties/keywords/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}}}}if(data34 && typeof data34 == "object" && !Array.isArray(data34)){if(data34.name !== undefined){if(typeof data34.name !== "string"){const err24 = {instancePath:instancePath+"/keywords/name",schemaPath:"#/properties/keywords/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}}}if(data.version !== undefined){let data38 = data.version;if((typeof data38 !== "string") && (!((typeof data38 == "number") && (isFinite(data38))))){const err25 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema6.properties.version.type},message:"must be string,number"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}if(data.softwareVersion !== undefined){let data39 = data.softwareVersion;if((typeof data39 !== "string") && (!((typeof data39 == "number") && (isFinite(data39))))){const err26 = {instancePath:instancePath+"/softwareVersion",schemaPath:"#/properties/softwareVersion/type",keyword:"type",params:{type: schema6.properties.softwareVersion.type},message:"must be string,number"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}if(data.dateCreated !== undefined){let data40 = data.dateCreated;if((typeof data40 !== "string") && (!((typeof data40 == "number") && (isFinite(data40))))){const err27 = {instancePath:instancePath+"/dateCreated",schemaPath:"#/properties/dateCreated/type",keyword:"type",params:{type: schema6.properties.dateCreated.type},message:"must be string,number"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}if(data.dateModified !== undefined){let data41 = data.dateModified;if((typeof data41 !== "string") && (!((typeof data41 == "number") && (isFinite(data41))))){const err28 = {instancePath:instancePath+"/dateModified",schemaPath:"#/properties/dateModified/type",keyword:"type",params:{type: schema6.properties.dateModified.type},message:"must be string,number"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}}if(data.datePublished !== undefined){let data42 = data.datePublished;if((typeof data42 !== "string") && (!((typeof data42 == "number") && (isFinite(data42))))){const err29 = {instancePath:instancePath+"/datePublished",schemaPath:"#/properties/datePublished/type",keyword:"type",params:{type: schema6.properties.datePublished.type},message:"must be string,number"};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}if(data.copyrightYear !== undefined){let data43 = data.copyrightYear;if((typeof data43 !== "string") && (!((typeof data43 == "number") && (isFinite(data43))))){const err30 = {instancePath:instancePath+"/copyrightYear",schemaPath:"#/properties/copyrightYear/type",keyword:"type",params:{type: schema6.properties.copyrightYear.type},message:"must be string,number"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data.embargoDate !== undefined){if(typeof data.embargoDate !== "string"){const err31 = {instancePath:instancePath+"/embargoDate",schemaPath:"#/properties/embargoDate/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}}if(data.embargoEndDate !== undefined){if(typeof data.embargoEndDate !== "string"){const err32 = {instancePath:instancePath+"/embargoEndDate",schemaPath:"#/properties/embargoEndDate/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}if(data.inLanguage !== undefined){let data46 = data.inLanguage;if((!data46 || typeof data46 != "object") && (typeof data46 !== "string")){const err33 = {instancePath:instancePath+"/inLanguage",schemaPath:"#/properties/inLanguage/type",keyword:"type",params:{type: schema6.properties.inLanguage.type},message:"must be string,array,object"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}if(Array.isArray(data46)){const len10 = data46.length;for(let i10=0; i10<len10; i10++){let data47 = data46[i10];if((typeof data47 !== "string") && (!(data47 && typeof data47 == "object" && !Array.isArray(data47)))){const err34 = {instancePath:instancePath+"/inLanguage/" + i10,schemaPath:"#/properties/inLanguage/items/type",keyword:"type",params:{type: schema6.properties.inLanguage.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}if(data47 && typeof data47 == "object" && !Array.isArray(data47)){if(data47.name !== undefined){if(typeof data47.name !== "string"){const err35 = {instancePath:instancePath+"/inLanguage/" + i10+"/name",schemaPath:"#/properties/inLanguage/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}}if(data47.alternateName !== undefined){if(typeof data47.alternateName !== "string"){const err36 = {instancePath:instancePath+"/inLanguage/" + i10+"/alternateName",schemaPath:"#/properties/inLanguage/items/properties/alternateName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err36];}else {vErrors.push(err36);}errors++;}}}}}if(data46 && typeof data46 == "object" && !Array.isArray(data46)){if(data46.name !== undefined){if(typeof data46.name !== "string"){const err37 = {instancePath:instancePath+"/inLanguage/name",schemaPath:"#/properties/inLanguage/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err37];}else {vErrors.push(err37);}errors++;}}if(data46.alternateName !== undefined){if(typeof data46.alternateName !== "string"){const err38 = {instancePath:instancePath+"/inLanguage/alternateName",schemaPath:"#/properties/inLanguage/properties/alternateName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err38];}else {vErrors.push(err38);}errors++;}}}}if(data.license !== undefined){if(!(validate62(data.license, {instancePath:instancePath+"/license",parentData:data,parentDataProperty:"license",rootData}))){vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);errors = vErrors.length;}}if(data.fileFormat !== undefined){let data53 = data.fileFormat;if((typeof data53 !== "string") && (!(Array.isArray(data53)))){const err39 = {instancePath:instancePath+"/fileFormat",schemaPath:"#/properties/fileFormat/type",keyword:"type",params:{type: schema6.properties.fileFormat.type},message:"must be string,array"};if(vErrors === null){vErrors = [err39];}else {vErrors.push(err39);}errors++;}if(Array.isArray(data53)){const len11 = data53.length;for(let i11=0; i11<len11; i11++){if(typeof data53[i11] !== "string"){const err40 = {instancePath:instancePath+"/fileFormat/" + i11,schemaPath:"#/properties/fileFormat/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err40];}else {vErrors.push(err40);}errors++;}}}}if(data.fileSize !== undefined){let data55 = data.fileSize;if((typeof data55 !== "string") && (!((typeof data55 == "number") && (isFinite(data55))))){const err41 = {instancePath:instancePath+"/fileSize",schemaPath:"#/properties/fileSize/type",keyword:"type",params:{type: schema6.properties.fileSize.type},message:"must be string,number"};if(vErrors === null){vErrors = [err41];}else {vErrors.push(err41);}errors++;}}if(data.programmingLanguage !== undefined){let data56 = data.programmingLanguage;if((!data56 || typeof data56 != "object") && (typeof data56 !== "string")){const err42 = {instancePath:instancePath+"/programmingLanguage",schemaPath:"#/properties/programmingLanguage/type",keyword:"type",params:{type: schema6.properties.programmingLanguage.type},message:"must be string,array,object"};if(vErrors === null){vErrors = [err42];}else {vErrors.push(err42);}errors++;}if(Array.isArray(data56)){const len12 = data56.length;for(let i12=0; i12<len12; i12++){let data57 = data56[i12];if((typeof data57 !== "string") && (!(data57 && typeof data57 == "object" && !Array.isArray(data57)))){const err43 = {instancePath:instancePath+"/programmingLanguage/" + i12,schemaPath:"#/properties/programmingLanguage/items/type",keyword:"type",params:{type: schema6.properties.programmingLanguage.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err43];}else {vErrors.push(err43);}errors++;}if(data57 && typeof data57 == "object" && !Array.isArray(data57)){if(data57.name !== undefined){if(typeof data57.name !== "string"){const err44 = {instancePath:instancePath+"/programmingLanguage/" + i12+"/name",schemaPath:"#/properties/programmingLanguage/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err44];}else {vErrors.push(err44);}errors++;}}}}}if(data56 && typeof data56 == "object" && !Array.isArray(data56)){if(data56.name !== undefined){if(typeof data56.name !== "string"){const err45 = {instancePath:instancePath+"/programmingLanguage/name",schemaPath:"#/properties/programmingLanguage/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err45];}else {vErrors.push(err45);}errors++;}}}}if(data.developmentStatus !== undefined){let data60 = data.developmentStatus;if((typeof data60 !== "string") && (!(Array.isArray(data60)))){const err46 = {instancePath:instancePath+"/developmentStatus",schemaPath:"#/properties/developmentStatus/type",keyword:"type",params:{type: schema6.properties.developmentStatus.type},message:"must be string,array"};if(vErrors === null){vErrors = [err46];}else {vErrors.push(err46);}errors++;}if(Array.isArray(data60)){const len13 = data60.length;for(let i13=0; i13<len13; i13++){if(typeof data60[i13] !== "string"){const err47 = {instancePath:instancePath+"/developmentStatus/" + i13,schemaPath:"#/properties/developmentStatus/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err47];}else {vErrors.push(err47);}errors++;}}}}if(data.codeRepository !== undefined){let data62 = data.codeRepository;if((typeof data62 !== "string") && (!(Array.isArray(data62)))){const err48 = {instancePath:instancePath+"/codeRepository",schemaPath:"#/properties/codeRepository/type",keyword:"type",params:{type: schema6.properties.codeRepository.type},message:"must be string,array"};if(vErrors === null){vErrors = [err48];}else {vErrors.push(err48);}errors++;}if(Array.isArray(data62)){const len14 = data62.length;for(let i14=0; i14<len14; i14++){if(typeof data62[i14] !== "string"){const err49 = {instancePath:instancePath+"/codeRepository/" + i14,schemaPath:"#/properties/codeRepository/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err49];}else {vErrors.push(err49);}errors++;}}}}if(data.issueTracker !== undefined){let data64 = data.issueTracker;if((typeof data64 !== "string") && (!(Array.isArray(data64)))){const err50 = {instancePath:instancePath+"/issueTracker",schemaPath:"#/properties/issueTracker/type",keyword:"type",params:{type: schema6.properties.issueTracker.type},message:"must be string,array"};if(vErrors === null){vErrors = [err50];}else {vErrors.push(err50);}errors++;}if(Array.isArray(data64)){const len15 = data64.length;for(let i15=0; i15<len15; i15++){if(typeof data64[i15] !== "string"){const err51 = {instancePath:instancePath+"/issueTracker/" + i15,schemaPath:"#/properties/issueTracker/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err51];}else {vErrors.push(err51);}errors++;}}}}if(data.readme !== undefined){let data66 = data.readme;if((typeof data66 !== "string") && (!(Array.isArray(data66)))){const err52 = {instancePath:instancePath+"/readme",schemaPath:"#/properties/readme/type",keyword:"type",params:{type: schema6.properties.readme.type},message:"must be string,array"};if(vErrors === null){vErrors = [err52];}else {vErrors.push(err52);}errors++;}if(Array.isArray(data66)){const len16 = data66.length;for(let i16=0; i16<len16; i16++){if(typeof data66[i16] !== "string"){const err53 = {instancePath:instancePath+"/readme/" + i16,schemaPath:"#/properties/readme/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err53];}else {vErrors.push(err53);}errors++;}}}}if(data.buildInstructions !== undefined){let data68 = data.buildInstructions;if((typeof data68 !== "string") && (!(Array.isArray(data68)))){const err54 = {instancePath:instancePath+"/buildInstructions",schemaPath:"#/properties/buildInstructions/type",keyword:"type",params:{type: schema6.properties.buildInstructions.type},message:"must be string,array"};if(vErrors === null){vErrors = [err54];}else {vErrors.push(err54);}errors++;}if(Array.isArray(data68)){const len17 = data68.length;for(let i17=0; i17<len17; i17++){if(typeof data68[i17] !== "string"){const err55 = {instancePath:instancePath+"/buildInstructions/" + i17,schemaPath:"#/properties/buildInstructions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err55];}else {vErrors.push(err55);}errors++;}}}}if(data.softwareHelp !== undefined){if(!(validate68(data.softwareHelp, {instancePath:instancePath+"/softwareHelp",parentData:data,parentDataProperty:"softwareHelp",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.downloadUrl !== undefined){let data71 = data.downloadUrl;if((typeof data71 !== "string") && (!(Array.isArray(data71)))){const err56 = {instancePath:instancePath+"/downloadUrl",schemaPath:"#/properties/downloadUrl/type",keyword:"type",params:{type: schema6.properties.downloadUrl.type},message:"must be string,array"};if(vErrors === null){vErrors = [err56];}else {vErrors.push(err56);}errors++;}if(Array.isArray(data71)){const len18 = data71.length;for(let i18=0; i18<len18; i18++){if(typeof data71[i18] !== "string"){const err57 = {instancePath:instancePath+"/downloadUrl/" + i18,schemaPath:"#/properties/downloadUrl/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err57];}else {vErrors.push(err57);}errors++;}}}}if(data.relatedLink !== undefined){if(!(validate68(data.relatedLink, {instancePath:instancePath+"/relatedLink",parentData:data,parentDataProperty:"relatedLink",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.referencePublication !== undefined){if(!(validate68(data.referencePublication, {instancePath:instancePath+"/referencePublication",parentData:data,parentDataProperty:"referencePublication",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.citation !== undefined){if(!(validate68(data.citation, {instancePath:instancePath+"/citation",parentData:data,parentDataProperty:"citation",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.isPartOf !== undefined){if(!(validate68(data.isPartOf, {instancePath:instancePath+"/isPartOf",parentData:data,parentDataProperty:"isPartOf",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.hasPart !== undefined){if(!(validate68(data.hasPart, {instancePath:instancePath+"/hasPart",parentData:data,parentDataProperty:"hasPart",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.isBasedOn !== undefined){if(!(validate68(data.isBasedOn, {instancePath:instancePath+"/isBasedOn",parentData:data,parentDataProperty:"isBasedOn",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.exampleOfWork !== undefined){if(!(validate68(data.exampleOfWork, {instancePath:instancePath+"/exampleOfWork",parentData:data,parentDataProperty:"exampleOfWork",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}if(data.supportingData !== undefined){if(!(validate68(data.supportingData, {instancePath:instancePath+"/supportingData",parentData:data,parentDataProperty:"supportingData",rootData}))){vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);errors = vErrors.length;}}}else {const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err58];}else {vErrors.push(err58);}errors++;}validate21.errors = vErrors;return errors === 0;}


/***/ }),

/***/ 5760:
/***/ ((module) => {

module.exports = validate21;module.exports["default"] = validate21;const schema6 = {"definitions":{"creator":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"nameType":{"type":"string"},"givenName":{"type":"string"},"familyName":{"type":"string"},"nameIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"nameIdentifier":{"type":"string"},"nameIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"affiliation":{"type":["array","object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}},"items":{"type":["object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"lang":{"type":"string"}}},"contributor":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"nameType":{"type":"string"},"givenName":{"type":"string"},"familyName":{"type":"string"},"nameIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"nameIdentifier":{"type":"string"},"nameIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"affiliation":{"type":["array","object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}},"items":{"type":["object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"lang":{"type":"string"},"contributorType":{"type":"string"}}},"title":{"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"titleType":{"type":"string"},"lang":{"type":"string"}}},"point":{"type":"object","additionalProperties":false,"properties":{"pointLatitude":{"type":["string","number"]},"pointLongitude":{"type":["string","number"]}}}},"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"id":{},"prefix":{},"suffix":{},"url":{},"contentUrl":{},"metadataVersion":{},"state":{},"event":{},"isActive":{},"created":{},"registered":{},"published":{},"updated":{},"xml":{},"source":{},"reason":{},"landingPage":{},"agency":{},"clientId":{},"providerId":{},"viewCount":{},"viewsOverTime":{},"downloadCount":{},"downloadsOverTime":{},"referenceCount":{},"citationCount":{},"citationsOverTime":{},"partCount":{},"partOfCount":{},"versionCount":{},"versionOfCount":{},"schemaVersion":{"type":"string"},"doi":{"type":"string"},"types":{"type":"object","additionalProperties":false,"properties":{"resourceType":{"type":"string"},"resourceTypeGeneral":{"type":"string"},"ris":{},"bibtex":{},"citeproc":{},"schemaOrg":{}}},"identifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"identifier":{"type":"string"},"identifierType":{"type":"string"}}}},"alternateIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"alternateIdentifier":{"type":"string"},"alternateIdentifierType":{"type":"string"}}}},"creators":{"type":"array","items":{"$ref":"#/definitions/creator"}},"contributors":{"type":"array","items":{"$ref":"#/definitions/contributor"}},"titles":{"type":"array","items":{"$ref":"#/definitions/title"}},"publisher":{"type":["string","object"],"additionalProperties":false,"properties":{"name":{"type":"string"},"publisherIdentifier":{"type":"string"},"publisherIdentifierScheme":{"type":"string"},"lang":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}},"publicationYear":{"type":["string","number"]},"dates":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"date":{"type":["string","number"]},"dateType":{"type":"string"},"dateInformation":{"type":"string"}}}},"subjects":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"subject":{"type":"string"},"subjectScheme":{"type":"string"},"valueUri":{"type":"string"},"valueURI":{"type":"string"},"classificationCode":{"type":["string","number"]},"lang":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"language":{"type":"string"},"version":{"type":["string","number"]},"sizes":{"type":"array","items":{"type":"string"}},"formats":{"type":"array","items":{"type":"string"}},"rightsList":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"rights":{"type":"string"},"rightsUri":{"type":"string"},"rightsURI":{"type":"string"},"rightsIdentifier":{"type":"string"},"rightsIdentifierScheme":{"type":"string"},"lang":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"descriptions":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"description":{"type":"string"},"descriptionType":{"type":"string"},"lang":{"type":"string"}}}},"geoLocations":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"geoLocationPlace":{"type":"string"},"geoLocationPoint":{"$ref":"#/definitions/point"},"geoLocationBox":{"type":"object","additionalProperties":false,"properties":{"westBoundLongitude":{"type":["string","number"]},"eastBoundLongitude":{"type":["string","number"]},"southBoundLatitude":{"type":["string","number"]},"northBoundLatitude":{"type":["string","number"]}}},"geoLocationPolygon":{"type":"array","items":{"type":["object","array"],"additionalProperties":false,"properties":{"polygonPoint":{"$ref":"#/definitions/point"},"inPolygonPoint":{"$ref":"#/definitions/point"}},"items":{"type":"object","additionalProperties":false,"properties":{"polygonPoint":{"$ref":"#/definitions/point"},"inPolygonPoint":{"$ref":"#/definitions/point"}}}}},"geoLocationPolygons":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"polygonPoints":{"type":"array","items":{"$ref":"#/definitions/point"}},"inPolygonPoint":{"$ref":"#/definitions/point"}}}}}}},"fundingReferences":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"funderName":{"type":"string"},"funderIdentifier":{"type":"string"},"funderIdentifierType":{"type":"string"},"awardNumber":{"type":["string","number"]},"awardTitle":{"type":"string"},"awardUri":{"type":"string"},"awardURI":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"relatedIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"relatedIdentifier":{"type":"string"},"relatedIdentifierType":{"type":"string"},"relationType":{"type":"string"},"resourceTypeGeneral":{"type":"string"},"relatedMetadataScheme":{"type":"string"},"schemeType":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"relatedItems":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"relatedItemType":{"type":"string"},"relationType":{"type":"string"},"relatedItemIdentifier":{"type":"object","additionalProperties":false,"properties":{"relatedItemIdentifier":{"type":"string"},"relatedItemIdentifierType":{"type":"string"},"relatedMetadataScheme":{"type":"string"},"schemeType":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}},"creators":{"type":"array","items":{"$ref":"#/definitions/creator"}},"contributors":{"type":"array","items":{"$ref":"#/definitions/contributor"}},"titles":{"type":"array","items":{"$ref":"#/definitions/title"}},"publicationYear":{"type":["string","number"]},"volume":{"type":["string","number"]},"issue":{"type":["string","number"]},"number":{"type":["string","number"]},"numberType":{"type":"string"},"firstPage":{"type":["string","number"]},"lastPage":{"type":["string","number"]},"publisher":{"type":"string"},"edition":{"type":["string","number"]},"relatedMetadataScheme":{"type":"string"},"schemeType":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"container":{"type":"object","additionalProperties":false,"properties":{"type":{"type":"string"},"title":{"type":"string"},"identifier":{"type":"string"},"identifierType":{"type":"string"},"volume":{"type":["string","number"]},"issue":{"type":["string","number"]},"edition":{"type":["string","number"]},"number":{"type":["string","number"]},"chapterNumber":{"type":["string","number"]},"firstPage":{"type":["string","number"]},"lastPage":{"type":["string","number"]}}},"community":{"type":"string"},"pids":{"type":"object","properties":{"doi":{"type":"object","properties":{"identifier":{"type":"string"}}}}},"access":{"type":"object","properties":{"record":{"type":"string"},"files":{"type":"string"},"embargo":{"type":"object","properties":{"active":{"type":"boolean"},"until":{"type":"string"},"reason":{"type":"string"}}}}}}};const func2 = Object.prototype.hasOwnProperty;const schema7 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"nameType":{"type":"string"},"givenName":{"type":"string"},"familyName":{"type":"string"},"nameIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"nameIdentifier":{"type":"string"},"nameIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"affiliation":{"type":["array","object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}},"items":{"type":["object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"lang":{"type":"string"}}};function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(((((((key0 === "name") || (key0 === "nameType")) || (key0 === "givenName")) || (key0 === "familyName")) || (key0 === "nameIdentifiers")) || (key0 === "affiliation")) || (key0 === "lang"))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.name !== undefined){if(typeof data.name !== "string"){const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.nameType !== undefined){if(typeof data.nameType !== "string"){const err2 = {instancePath:instancePath+"/nameType",schemaPath:"#/properties/nameType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.givenName !== undefined){if(typeof data.givenName !== "string"){const err3 = {instancePath:instancePath+"/givenName",schemaPath:"#/properties/givenName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.familyName !== undefined){if(typeof data.familyName !== "string"){const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.nameIdentifiers !== undefined){let data4 = data.nameIdentifiers;if(Array.isArray(data4)){const len0 = data4.length;for(let i0=0; i0<len0; i0++){let data5 = data4[i0];if(data5 && typeof data5 == "object" && !Array.isArray(data5)){for(const key1 in data5){if(!((((key1 === "nameIdentifier") || (key1 === "nameIdentifierScheme")) || (key1 === "schemeUri")) || (key1 === "schemeURI"))){const err5 = {instancePath:instancePath+"/nameIdentifiers/" + i0,schemaPath:"#/properties/nameIdentifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data5.nameIdentifier !== undefined){if(typeof data5.nameIdentifier !== "string"){const err6 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/nameIdentifier",schemaPath:"#/properties/nameIdentifiers/items/properties/nameIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data5.nameIdentifierScheme !== undefined){if(typeof data5.nameIdentifierScheme !== "string"){const err7 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/nameIdentifierScheme",schemaPath:"#/properties/nameIdentifiers/items/properties/nameIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data5.schemeUri !== undefined){if(typeof data5.schemeUri !== "string"){const err8 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/schemeUri",schemaPath:"#/properties/nameIdentifiers/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data5.schemeURI !== undefined){if(typeof data5.schemeURI !== "string"){const err9 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/schemeURI",schemaPath:"#/properties/nameIdentifiers/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}else {const err10 = {instancePath:instancePath+"/nameIdentifiers/" + i0,schemaPath:"#/properties/nameIdentifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}else {const err11 = {instancePath:instancePath+"/nameIdentifiers",schemaPath:"#/properties/nameIdentifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.affiliation !== undefined){let data10 = data.affiliation;if((!data10 || typeof data10 != "object") && (typeof data10 !== "string")){const err12 = {instancePath:instancePath+"/affiliation",schemaPath:"#/properties/affiliation/type",keyword:"type",params:{type: schema7.properties.affiliation.type},message:"must be array,object,string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(Array.isArray(data10)){const len1 = data10.length;for(let i1=0; i1<len1; i1++){let data11 = data10[i1];if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (typeof data11 !== "string")){const err13 = {instancePath:instancePath+"/affiliation/" + i1,schemaPath:"#/properties/affiliation/items/type",keyword:"type",params:{type: schema7.properties.affiliation.items.type},message:"must be object,string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(data11 && typeof data11 == "object" && !Array.isArray(data11)){for(const key2 in data11){if(!(((((key2 === "name") || (key2 === "affiliationIdentifier")) || (key2 === "affiliationIdentifierScheme")) || (key2 === "schemeUri")) || (key2 === "schemeURI"))){const err14 = {instancePath:instancePath+"/affiliation/" + i1,schemaPath:"#/properties/affiliation/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data11.name !== undefined){if(typeof data11.name !== "string"){const err15 = {instancePath:instancePath+"/affiliation/" + i1+"/name",schemaPath:"#/properties/affiliation/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data11.affiliationIdentifier !== undefined){if(typeof data11.affiliationIdentifier !== "string"){const err16 = {instancePath:instancePath+"/affiliation/" + i1+"/affiliationIdentifier",schemaPath:"#/properties/affiliation/items/properties/affiliationIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data11.affiliationIdentifierScheme !== undefined){if(typeof data11.affiliationIdentifierScheme !== "string"){const err17 = {instancePath:instancePath+"/affiliation/" + i1+"/affiliationIdentifierScheme",schemaPath:"#/properties/affiliation/items/properties/affiliationIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(data11.schemeUri !== undefined){if(typeof data11.schemeUri !== "string"){const err18 = {instancePath:instancePath+"/affiliation/" + i1+"/schemeUri",schemaPath:"#/properties/affiliation/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data11.schemeURI !== undefined){if(typeof data11.schemeURI !== "string"){const err19 = {instancePath:instancePath+"/affiliation/" + i1+"/schemeURI",schemaPath:"#/properties/affiliation/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}}}}if(data10 && typeof data10 == "object" && !Array.isArray(data10)){for(const key3 in data10){if(!(((((key3 === "name") || (key3 === "affiliationIdentifier")) || (key3 === "affiliationIdentifierScheme")) || (key3 === "schemeUri")) || (key3 === "schemeURI"))){const err20 = {instancePath:instancePath+"/affiliation",schemaPath:"#/properties/affiliation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data10.name !== undefined){if(typeof data10.name !== "string"){const err21 = {instancePath:instancePath+"/affiliation/name",schemaPath:"#/properties/affiliation/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data10.affiliationIdentifier !== undefined){if(typeof data10.affiliationIdentifier !== "string"){const err22 = {instancePath:instancePath+"/affiliation/affiliationIdentifier",schemaPath:"#/properties/affiliation/properties/affiliationIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data10.affiliationIdentifierScheme !== undefined){if(typeof data10.affiliationIdentifierScheme !== "string"){const err23 = {instancePath:instancePath+"/affiliation/affiliationIdentifierScheme",schemaPath:"#/properties/affiliation/properties/affiliationIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data10.schemeUri !== undefined){if(typeof data10.schemeUri !== "string"){const err24 = {instancePath:instancePath+"/affiliation/schemeUri",schemaPath:"#/properties/affiliation/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(data10.schemeURI !== undefined){if(typeof data10.schemeURI !== "string"){const err25 = {instancePath:instancePath+"/affiliation/schemeURI",schemaPath:"#/properties/affiliation/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}}}if(data.lang !== undefined){if(typeof data.lang !== "string"){const err26 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}}else {const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}validate22.errors = vErrors;return errors === 0;}const schema8 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string"},"nameType":{"type":"string"},"givenName":{"type":"string"},"familyName":{"type":"string"},"nameIdentifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"nameIdentifier":{"type":"string"},"nameIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"affiliation":{"type":["array","object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}},"items":{"type":["object","string"],"additionalProperties":false,"properties":{"name":{"type":"string"},"affiliationIdentifier":{"type":"string"},"affiliationIdentifierScheme":{"type":"string"},"schemeUri":{"type":"string"},"schemeURI":{"type":"string"}}}},"lang":{"type":"string"},"contributorType":{"type":"string"}}};function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!((((((((key0 === "name") || (key0 === "nameType")) || (key0 === "givenName")) || (key0 === "familyName")) || (key0 === "nameIdentifiers")) || (key0 === "affiliation")) || (key0 === "lang")) || (key0 === "contributorType"))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.name !== undefined){if(typeof data.name !== "string"){const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.nameType !== undefined){if(typeof data.nameType !== "string"){const err2 = {instancePath:instancePath+"/nameType",schemaPath:"#/properties/nameType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.givenName !== undefined){if(typeof data.givenName !== "string"){const err3 = {instancePath:instancePath+"/givenName",schemaPath:"#/properties/givenName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.familyName !== undefined){if(typeof data.familyName !== "string"){const err4 = {instancePath:instancePath+"/familyName",schemaPath:"#/properties/familyName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.nameIdentifiers !== undefined){let data4 = data.nameIdentifiers;if(Array.isArray(data4)){const len0 = data4.length;for(let i0=0; i0<len0; i0++){let data5 = data4[i0];if(data5 && typeof data5 == "object" && !Array.isArray(data5)){for(const key1 in data5){if(!((((key1 === "nameIdentifier") || (key1 === "nameIdentifierScheme")) || (key1 === "schemeUri")) || (key1 === "schemeURI"))){const err5 = {instancePath:instancePath+"/nameIdentifiers/" + i0,schemaPath:"#/properties/nameIdentifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data5.nameIdentifier !== undefined){if(typeof data5.nameIdentifier !== "string"){const err6 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/nameIdentifier",schemaPath:"#/properties/nameIdentifiers/items/properties/nameIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data5.nameIdentifierScheme !== undefined){if(typeof data5.nameIdentifierScheme !== "string"){const err7 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/nameIdentifierScheme",schemaPath:"#/properties/nameIdentifiers/items/properties/nameIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data5.schemeUri !== undefined){if(typeof data5.schemeUri !== "string"){const err8 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/schemeUri",schemaPath:"#/properties/nameIdentifiers/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data5.schemeURI !== undefined){if(typeof data5.schemeURI !== "string"){const err9 = {instancePath:instancePath+"/nameIdentifiers/" + i0+"/schemeURI",schemaPath:"#/properties/nameIdentifiers/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}}else {const err10 = {instancePath:instancePath+"/nameIdentifiers/" + i0,schemaPath:"#/properties/nameIdentifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}else {const err11 = {instancePath:instancePath+"/nameIdentifiers",schemaPath:"#/properties/nameIdentifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}if(data.affiliation !== undefined){let data10 = data.affiliation;if((!data10 || typeof data10 != "object") && (typeof data10 !== "string")){const err12 = {instancePath:instancePath+"/affiliation",schemaPath:"#/properties/affiliation/type",keyword:"type",params:{type: schema8.properties.affiliation.type},message:"must be array,object,string"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}if(Array.isArray(data10)){const len1 = data10.length;for(let i1=0; i1<len1; i1++){let data11 = data10[i1];if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (typeof data11 !== "string")){const err13 = {instancePath:instancePath+"/affiliation/" + i1,schemaPath:"#/properties/affiliation/items/type",keyword:"type",params:{type: schema8.properties.affiliation.items.type},message:"must be object,string"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}if(data11 && typeof data11 == "object" && !Array.isArray(data11)){for(const key2 in data11){if(!(((((key2 === "name") || (key2 === "affiliationIdentifier")) || (key2 === "affiliationIdentifierScheme")) || (key2 === "schemeUri")) || (key2 === "schemeURI"))){const err14 = {instancePath:instancePath+"/affiliation/" + i1,schemaPath:"#/properties/affiliation/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data11.name !== undefined){if(typeof data11.name !== "string"){const err15 = {instancePath:instancePath+"/affiliation/" + i1+"/name",schemaPath:"#/properties/affiliation/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data11.affiliationIdentifier !== undefined){if(typeof data11.affiliationIdentifier !== "string"){const err16 = {instancePath:instancePath+"/affiliation/" + i1+"/affiliationIdentifier",schemaPath:"#/properties/affiliation/items/properties/affiliationIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data11.affiliationIdentifierScheme !== undefined){if(typeof data11.affiliationIdentifierScheme !== "string"){const err17 = {instancePath:instancePath+"/affiliation/" + i1+"/affiliationIdentifierScheme",schemaPath:"#/properties/affiliation/items/properties/affiliationIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(data11.schemeUri !== undefined){if(typeof data11.schemeUri !== "string"){const err18 = {instancePath:instancePath+"/affiliation/" + i1+"/schemeUri",schemaPath:"#/properties/affiliation/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data11.schemeURI !== undefined){if(typeof data11.schemeURI !== "string"){const err19 = {instancePath:instancePath+"/affiliation/" + i1+"/schemeURI",schemaPath:"#/properties/affiliation/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}}}}if(data10 && typeof data10 == "object" && !Array.isArray(data10)){for(const key3 in data10){if(!(((((key3 === "name") || (key3 === "affiliationIdentifier")) || (key3 === "affiliationIdentifierScheme")) || (key3 === "schemeUri")) || (key3 === "schemeURI"))){const err20 = {instancePath:instancePath+"/affiliation",schemaPath:"#/properties/affiliation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data10.name !== undefined){if(typeof data10.name !== "string"){const err21 = {instancePath:instancePath+"/affiliation/name",schemaPath:"#/properties/affiliation/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data10.affiliationIdentifier !== undefined){if(typeof data10.affiliationIdentifier !== "string"){const err22 = {instancePath:instancePath+"/affiliation/affiliationIdentifier",schemaPath:"#/properties/affiliation/properties/affiliationIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data10.affiliationIdentifierScheme !== undefined){if(typeof data10.affiliationIdentifierScheme !== "string"){const err23 = {instancePath:instancePath+"/affiliation/affiliationIdentifierScheme",schemaPath:"#/properties/affiliation/properties/affiliationIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data10.schemeUri !== undefined){if(typeof data10.schemeUri !== "string"){const err24 = {instancePath:instancePath+"/affiliation/schemeUri",schemaPath:"#/properties/affiliation/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(data10.schemeURI !== undefined){if(typeof data10.schemeURI !== "string"){const err25 = {instancePath:instancePath+"/affiliation/schemeURI",schemaPath:"#/properties/affiliation/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}}}if(data.lang !== undefined){if(typeof data.lang !== "string"){const err26 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}if(data.contributorType !== undefined){if(typeof data.contributorType !== "string"){const err27 = {instancePath:instancePath+"/contributorType",schemaPath:"#/properties/contributorType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}}else {const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}validate24.errors = vErrors;return errors === 0;}const schema9 = {"type":"object","additionalProperties":false,"properties":{"title":{"type":"string"},"titleType":{"type":"string"},"lang":{"type":"string"}}};function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(((key0 === "title") || (key0 === "titleType")) || (key0 === "lang"))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err1 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.titleType !== undefined){if(typeof data.titleType !== "string"){const err2 = {instancePath:instancePath+"/titleType",schemaPath:"#/properties/titleType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.lang !== undefined){if(typeof data.lang !== "string"){const err3 = {instancePath:instancePath+"/lang",schemaPath:"#/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}}else {const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}validate26.errors = vErrors;return errors === 0;}const schema10 = {"type":"object","additionalProperties":false,"properties":{"pointLatitude":{"type":["string","number"]},"pointLongitude":{"type":["string","number"]}}};function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!((key0 === "pointLatitude") || (key0 === "pointLongitude"))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.pointLatitude !== undefined){let data0 = data.pointLatitude;if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){const err1 = {instancePath:instancePath+"/pointLatitude",schemaPath:"#/properties/pointLatitude/type",keyword:"type",params:{type: schema10.properties.pointLatitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.pointLongitude !== undefined){let data1 = data.pointLongitude;if((typeof data1 !== "string") && (!((typeof data1 == "number") && (isFinite(data1))))){const err2 = {instancePath:instancePath+"/pointLongitude",schemaPath:"#/properties/pointLongitude/type",keyword:"type",params:{type: schema10.properties.pointLongitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}}else {const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}validate28.errors = vErrors;return errors === 0;}function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema6.properties, key0))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.$schema !== undefined){if(typeof data.$schema !== "string"){const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.schemaVersion !== undefined){if(typeof data.schemaVersion !== "string"){const err2 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.doi !== undefined){if(typeof data.doi !== "string"){const err3 = {instancePath:instancePath+"/doi",schemaPath:"#/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.types !== undefined){let data3 = data.types;if(data3 && typeof data3 == "object" && !Array.isArray(data3)){for(const key1 in data3){if(!((((((key1 === "resourceType") || (key1 === "resourceTypeGeneral")) || (key1 === "ris")) || (key1 === "bibtex")) || (key1 === "citeproc")) || (key1 === "schemaOrg"))){const err4 = {instancePath:instancePath+"/types",schemaPath:"#/properties/types/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data3.resourceType !== undefined){if(typeof data3.resourceType !== "string"){const err5 = {instancePath:instancePath+"/types/resourceType",schemaPath:"#/properties/types/properties/resourceType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data3.resourceTypeGeneral !== undefined){if(typeof data3.resourceTypeGeneral !== "string"){const err6 = {instancePath:instancePath+"/types/resourceTypeGeneral",schemaPath:"#/properties/types/properties/resourceTypeGeneral/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}}else {const err7 = {instancePath:instancePath+"/types",schemaPath:"#/properties/types/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}}if(data.identifiers !== undefined){let data6 = data.identifiers;if(Array.isArray(data6)){const len0 = data6.length;for(let i0=0; i0<len0; i0++){let data7 = data6[i0];if(data7 && typeof data7 == "object" && !Array.isArray(data7)){for(const key2 in data7){if(!((key2 === "identifier") || (key2 === "identifierType"))){const err8 = {instancePath:instancePath+"/identifiers/" + i0,schemaPath:"#/properties/identifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data7.identifier !== undefined){if(typeof data7.identifier !== "string"){const err9 = {instancePath:instancePath+"/identifiers/" + i0+"/identifier",schemaPath:"#/properties/identifiers/items/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data7.identifierType !== undefined){if(typeof data7.identifierType !== "string"){const err10 = {instancePath:instancePath+"/identifiers/" + i0+"/identifierType",schemaPath:"#/properties/identifiers/items/properties/identifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}}else {const err11 = {instancePath:instancePath+"/identifiers/" + i0,schemaPath:"#/properties/identifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}else {const err12 = {instancePath:instancePath+"/identifiers",schemaPath:"#/properties/identifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}}if(data.alternateIdentifiers !== undefined){let data10 = data.alternateIdentifiers;if(Array.isArray(data10)){const len1 = data10.length;for(let i1=0; i1<len1; i1++){let data11 = data10[i1];if(data11 && typeof data11 == "object" && !Array.isArray(data11)){for(const key3 in data11){if(!((key3 === "alternateIdentifier") || (key3 === "alternateIdentifierType"))){const err13 = {instancePath:instancePath+"/alternateIdentifiers/" + i1,schemaPath:"#/properties/alternateIdentifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data11.alternateIdentifier !== undefined){if(typeof data11.alternateIdentifier !== "string"){const err14 = {instancePath:instancePath+"/alternateIdentifiers/" + i1+"/alternateIdentifier",schemaPath:"#/properties/alternateIdentifiers/items/properties/alternateIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data11.alternateIdentifierType !== undefined){if(typeof data11.alternateIdentifierType !== "string"){const err15 = {instancePath:instancePath+"/alternateIdentifiers/" + i1+"/alternateIdentifierType",schemaPath:"#/properties/alternateIdentifiers/items/properties/alternateIdentifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}}else {const err16 = {instancePath:instancePath+"/alternateIdentifiers/" + i1,schemaPath:"#/properties/alternateIdentifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}}else {const err17 = {instancePath:instancePath+"/alternateIdentifiers",schemaPath:"#/properties/alternateIdentifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}if(data.creators !== undefined){let data14 = data.creators;if(Array.isArray(data14)){const len2 = data14.length;for(let i2=0; i2<len2; i2++){if(!(validate22(data14[i2], {instancePath:instancePath+"/creators/" + i2,parentData:data14,parentDataProperty:i2,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err18 = {instancePath:instancePath+"/creators",schemaPath:"#/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}if(data.contributors !== undefined){let data16 = data.contributors;if(Array.isArray(data16)){const len3 = data16.length;for(let i3=0; i3<len3; i3++){if(!(validate24(data16[i3], {instancePath:instancePath+"/contributors/" + i3,parentData:data16,parentDataProperty:i3,rootData}))){vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);errors = vErrors.length;}}}else {const err19 = {instancePath:instancePath+"/contributors",schemaPath:"#/properties/contributors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}if(data.titles !== undefined){let data18 = data.titles;if(Array.isArray(data18)){const len4 = data18.length;for(let i4=0; i4<len4; i4++){if(!(validate26(data18[i4], {instancePath:instancePath+"/titles/" + i4,parentData:data18,parentDataProperty:i4,rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}}else {const err20 = {instancePath:instancePath+"/titles",schemaPath:"#/properties/titles/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}}if(data.publisher !== undefined){let data20 = data.publisher;if((typeof data20 !== "string") && (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))){const err21 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/type",keyword:"type",params:{type: schema6.properties.publisher.type},message:"must be string,object"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}if(data20 && typeof data20 == "object" && !Array.isArray(data20)){for(const key4 in data20){if(!((((((key4 === "name") || (key4 === "publisherIdentifier")) || (key4 === "publisherIdentifierScheme")) || (key4 === "lang")) || (key4 === "schemeUri")) || (key4 === "schemeURI"))){const err22 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data20.name !== undefined){if(typeof data20.name !== "string"){const err23 = {instancePath:instancePath+"/publisher/name",schemaPath:"#/properties/publisher/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data20.publisherIdentifier !== undefined){if(typeof data20.publisherIdentifier !== "string"){const err24 = {instancePath:instancePath+"/publisher/publisherIdentifier",schemaPath:"#/properties/publisher/properties/publisherIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(data20.publisherIdentifierScheme !== undefined){if(typeof data20.publisherIdentifierScheme !== "string"){const err25 = {instancePath:instancePath+"/publisher/publisherIdentifierScheme",schemaPath:"#/properties/publisher/properties/publisherIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}if(data20.lang !== undefined){if(typeof data20.lang !== "string"){const err26 = {instancePath:instancePath+"/publisher/lang",schemaPath:"#/properties/publisher/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}if(data20.schemeUri !== undefined){if(typeof data20.schemeUri !== "string"){const err27 = {instancePath:instancePath+"/publisher/schemeUri",schemaPath:"#/properties/publisher/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}if(data20.schemeURI !== undefined){if(typeof data20.schemeURI !== "string"){const err28 = {instancePath:instancePath+"/publisher/schemeURI",schemaPath:"#/properties/publisher/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}}}}if(data.publicationYear !== undefined){let data27 = data.publicationYear;if((typeof data27 !== "string") && (!((typeof data27 == "number") && (isFinite(data27))))){const err29 = {instancePath:instancePath+"/publicationYear",schemaPath:"#/properties/publicationYear/type",keyword:"type",params:{type: schema6.properties.publicationYear.type},message:"must be string,number"};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}if(data.dates !== undefined){let data28 = data.dates;if(Array.isArray(data28)){const len5 = data28.length;for(let i5=0; i5<len5; i5++){let data29 = data28[i5];if(data29 && typeof data29 == "object" && !Array.isArray(data29)){for(const key5 in data29){if(!(((key5 === "date") || (key5 === "dateType")) || (key5 === "dateInformation"))){const err30 = {instancePath:instancePath+"/dates/" + i5,schemaPath:"#/properties/dates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data29.date !== undefined){let data30 = data29.date;if((typeof data30 !== "string") && (!((typeof data30 == "number") && (isFinite(data30))))){const err31 = {instancePath:instancePath+"/dates/" + i5+"/date",schemaPath:"#/properties/dates/items/properties/date/type",keyword:"type",params:{type: schema6.properties.dates.items.properties.date.type},message:"must be string,number"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}}if(data29.dateType !== undefined){if(typeof data29.dateType !== "string"){const err32 = {instancePath:instancePath+"/dates/" + i5+"/dateType",schemaPath:"#/properties/dates/items/properties/dateType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}if(data29.dateInformation !== undefined){if(typeof data29.dateInformation !== "string"){const err33 = {instancePath:instancePath+"/dates/" + i5+"/dateInformation",schemaPath:"#/properties/dates/items/properties/dateInformation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}}}else {const err34 = {instancePath:instancePath+"/dates/" + i5,schemaPath:"#/properties/dates/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}}}else {const err35 = {instancePath:instancePath+"/dates",schemaPath:"#/properties/dates/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}}if(data.subjects !== undefined){let data33 = data.subjects;if(Array.isArray(data33)){const len6 = data33.length;for(let i6=0; i6<len6; i6++){let data34 = data33[i6];if(data34 && typeof data34 == "object" && !Array.isArray(data34)){for(const key6 in data34){if(!((((((((key6 === "subject") || (key6 === "subjectScheme")) || (key6 === "valueUri")) || (key6 === "valueURI")) || (key6 === "classificationCode")) || (key6 === "lang")) || (key6 === "schemeUri")) || (key6 === "schemeURI"))){const err36 = {instancePath:instancePath+"/subjects/" + i6,schemaPath:"#/properties/subjects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err36];}else {vErrors.push(err36);}errors++;}}if(data34.subject !== undefined){if(typeof data34.subject !== "string"){const err37 = {instancePath:instancePath+"/subjects/" + i6+"/subject",schemaPath:"#/properties/subjects/items/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err37];}else {vErrors.push(err37);}errors++;}}if(data34.subjectScheme !== undefined){if(typeof data34.subjectScheme !== "string"){const err38 = {instancePath:instancePath+"/subjects/" + i6+"/subjectScheme",schemaPath:"#/properties/subjects/items/properties/subjectScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err38];}else {vErrors.push(err38);}errors++;}}if(data34.valueUri !== undefined){if(typeof data34.valueUri !== "string"){const err39 = {instancePath:instancePath+"/subjects/" + i6+"/valueUri",schemaPath:"#/properties/subjects/items/properties/valueUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err39];}else {vErrors.push(err39);}errors++;}}if(data34.valueURI !== undefined){if(typeof data34.valueURI !== "string"){const err40 = {instancePath:instancePath+"/subjects/" + i6+"/valueURI",schemaPath:"#/properties/subjects/items/properties/valueURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err40];}else {vErrors.push(err40);}errors++;}}if(data34.classificationCode !== undefined){let data39 = data34.classificationCode;if((typeof data39 !== "string") && (!((typeof data39 == "number") && (isFinite(data39))))){const err41 = {instancePath:instancePath+"/subjects/" + i6+"/classificationCode",schemaPath:"#/properties/subjects/items/properties/classificationCode/type",keyword:"type",params:{type: schema6.properties.subjects.items.properties.classificationCode.type},message:"must be string,number"};if(vErrors === null){vErrors = [err41];}else {vErrors.push(err41);}errors++;}}if(data34.lang !== undefined){if(typeof data34.lang !== "string"){const err42 = {instancePath:instancePath+"/subjects/" + i6+"/lang",schemaPath:"#/properties/subjects/items/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err42];}else {vErrors.push(err42);}errors++;}}if(data34.schemeUri !== undefined){if(typeof data34.schemeUri !== "string"){const err43 = {instancePath:instancePath+"/subjects/" + i6+"/schemeUri",schemaPath:"#/properties/subjects/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err43];}else {vErrors.push(err43);}errors++;}}if(data34.schemeURI !== undefined){if(typeof data34.schemeURI !== "string"){const err44 = {instancePath:instancePath+"/subjects/" + i6+"/schemeURI",schemaPath:"#/properties/subjects/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err44];}else {vErrors.push(err44);}errors++;}}}else {const err45 = {instancePath:instancePath+"/subjects/" + i6,schemaPath:"#/properties/subjects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err45];}else {vErrors.push(err45);}errors++;}}}else {const err46 = {instancePath:instancePath+"/subjects",schemaPath:"#/properties/subjects/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err46];}else {vErrors.push(err46);}errors++;}}if(data.language !== undefined){if(typeof data.language !== "string"){const err47 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err47];}else {vErrors.push(err47);}errors++;}}if(data.version !== undefined){let data44 = data.version;if((typeof data44 !== "string") && (!((typeof data44 == "number") && (isFinite(data44))))){const err48 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema6.properties.version.type},message:"must be string,number"};if(vErrors === null){vErrors = [err48];}else {vErrors.push(err48);}errors++;}}if(data.sizes !== undefined){let data45 = data.sizes;if(Array.isArray(data45)){const len7 = data45.length;for(let i7=0; i7<len7; i7++){if(typeof data45[i7] !== "string"){const err49 = {instancePath:instancePath+"/sizes/" + i7,schemaPath:"#/properties/sizes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err49];}else {vErrors.push(err49);}errors++;}}}else {const err50 = {instancePath:instancePath+"/sizes",schemaPath:"#/properties/sizes/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err50];}else {vErrors.push(err50);}errors++;}}if(data.formats !== undefined){let data47 = data.formats;if(Array.isArray(data47)){const len8 = data47.length;for(let i8=0; i8<len8; i8++){if(typeof data47[i8] !== "string"){const err51 = {instancePath:instancePath+"/formats/" + i8,schemaPath:"#/properties/formats/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err51];}else {vErrors.push(err51);}errors++;}}}else {const err52 = {instancePath:instancePath+"/formats",schemaPath:"#/properties/formats/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err52];}else {vErrors.push(err52);}errors++;}}if(data.rightsList !== undefined){let data49 = data.rightsList;if(Array.isArray(data49)){const len9 = data49.length;for(let i9=0; i9<len9; i9++){let data50 = data49[i9];if(data50 && typeof data50 == "object" && !Array.isArray(data50)){for(const key7 in data50){if(!((((((((key7 === "rights") || (key7 === "rightsUri")) || (key7 === "rightsURI")) || (key7 === "rightsIdentifier")) || (key7 === "rightsIdentifierScheme")) || (key7 === "lang")) || (key7 === "schemeUri")) || (key7 === "schemeURI"))){const err53 = {instancePath:instancePath+"/rightsList/" + i9,schemaPath:"#/properties/rightsList/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err53];}else {vErrors.push(err53);}errors++;}}if(data50.rights !== undefined){if(typeof data50.rights !== "string"){const err54 = {instancePath:instancePath+"/rightsList/" + i9+"/rights",schemaPath:"#/properties/rightsList/items/properties/rights/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err54];}else {vErrors.push(err54);}errors++;}}if(data50.rightsUri !== undefined){if(typeof data50.rightsUri !== "string"){const err55 = {instancePath:instancePath+"/rightsList/" + i9+"/rightsUri",schemaPath:"#/properties/rightsList/items/properties/rightsUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err55];}else {vErrors.push(err55);}errors++;}}if(data50.rightsURI !== undefined){if(typeof data50.rightsURI !== "string"){const err56 = {instancePath:instancePath+"/rightsList/" + i9+"/rightsURI",schemaPath:"#/properties/rightsList/items/properties/rightsURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err56];}else {vErrors.push(err56);}errors++;}}if(data50.rightsIdentifier !== undefined){if(typeof data50.rightsIdentifier !== "string"){const err57 = {instancePath:instancePath+"/rightsList/" + i9+"/rightsIdentifier",schemaPath:"#/properties/rightsList/items/properties/rightsIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err57];}else {vErrors.push(err57);}errors++;}}if(data50.rightsIdentifierScheme !== undefined){if(typeof data50.rightsIdentifierScheme !== "string"){const err58 = {instancePath:instancePath+"/rightsList/" + i9+"/rightsIdentifierScheme",schemaPath:"#/properties/rightsList/items/properties/rightsIdentifierScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err58];}else {vErrors.push(err58);}errors++;}}if(data50.lang !== undefined){if(typeof data50.lang !== "string"){const err59 = {instancePath:instancePath+"/rightsList/" + i9+"/lang",schemaPath:"#/properties/rightsList/items/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err59];}else {vErrors.push(err59);}errors++;}}if(data50.schemeUri !== undefined){if(typeof data50.schemeUri !== "string"){const err60 = {instancePath:instancePath+"/rightsList/" + i9+"/schemeUri",schemaPath:"#/properties/rightsList/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err60];}else {vErrors.push(err60);}errors++;}}if(data50.schemeURI !== undefined){if(typeof data50.schemeURI !== "string"){const err61 = {instancePath:instancePath+"/rightsList/" + i9+"/schemeURI",schemaPath:"#/properties/rightsList/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err61];}else {vErrors.push(err61);}errors++;}}}else {const err62 = {instancePath:instancePath+"/rightsList/" + i9,schemaPath:"#/properties/rightsList/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err62];}else {vErrors.push(err62);}errors++;}}}else {const err63 = {instancePath:instancePath+"/rightsList",schemaPath:"#/properties/rightsList/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err63];}else {vErrors.push(err63);}errors++;}}if(data.descriptions !== undefined){let data59 = data.descriptions;if(Array.isArray(data59)){const len10 = data59.length;for(let i10=0; i10<len10; i10++){let data60 = data59[i10];if(data60 && typeof data60 == "object" && !Array.isArray(data60)){for(const key8 in data60){if(!(((key8 === "description") || (key8 === "descriptionType")) || (key8 === "lang"))){const err64 = {instancePath:instancePath+"/descriptions/" + i10,schemaPath:"#/properties/descriptions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err64];}else {vErrors.push(err64);}errors++;}}if(data60.description !== undefined){if(typeof data60.description !== "string"){const err65 = {instancePath:instancePath+"/descriptions/" + i10+"/description",schemaPath:"#/properties/descriptions/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err65];}else {vErrors.push(err65);}errors++;}}if(data60.descriptionType !== undefined){if(typeof data60.descriptionType !== "string"){const err66 = {instancePath:instancePath+"/descriptions/" + i10+"/descriptionType",schemaPath:"#/properties/descriptions/items/properties/descriptionType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err66];}else {vErrors.push(err66);}errors++;}}if(data60.lang !== undefined){if(typeof data60.lang !== "string"){const err67 = {instancePath:instancePath+"/descriptions/" + i10+"/lang",schemaPath:"#/properties/descriptions/items/properties/lang/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err67];}else {vErrors.push(err67);}errors++;}}}else {const err68 = {instancePath:instancePath+"/descriptions/" + i10,schemaPath:"#/properties/descriptions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err68];}else {vErrors.push(err68);}errors++;}}}else {const err69 = {instancePath:instancePath+"/descriptions",schemaPath:"#/properties/descriptions/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err69];}else {vErrors.push(err69);}errors++;}}if(data.geoLocations !== undefined){let data64 = data.geoLocations;if(Array.isArray(data64)){const len11 = data64.length;for(let i11=0; i11<len11; i11++){let data65 = data64[i11];if(data65 && typeof data65 == "object" && !Array.isArray(data65)){for(const key9 in data65){if(!(((((key9 === "geoLocationPlace") || (key9 === "geoLocationPoint")) || (key9 === "geoLocationBox")) || (key9 === "geoLocationPolygon")) || (key9 === "geoLocationPolygons"))){const err70 = {instancePath:instancePath+"/geoLocations/" + i11,schemaPath:"#/properties/geoLocations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err70];}else {vErrors.push(err70);}errors++;}}if(data65.geoLocationPlace !== undefined){if(typeof data65.geoLocationPlace !== "string"){const err71 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPlace",schemaPath:"#/properties/geoLocations/items/properties/geoLocationPlace/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err71];}else {vErrors.push(err71);}errors++;}}if(data65.geoLocationPoint !== undefined){if(!(validate28(data65.geoLocationPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPoint",parentData:data65,parentDataProperty:"geoLocationPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}if(data65.geoLocationBox !== undefined){let data68 = data65.geoLocationBox;if(data68 && typeof data68 == "object" && !Array.isArray(data68)){for(const key10 in data68){if(!((((key10 === "westBoundLongitude") || (key10 === "eastBoundLongitude")) || (key10 === "southBoundLatitude")) || (key10 === "northBoundLatitude"))){const err72 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err72];}else {vErrors.push(err72);}errors++;}}if(data68.westBoundLongitude !== undefined){let data69 = data68.westBoundLongitude;if((typeof data69 !== "string") && (!((typeof data69 == "number") && (isFinite(data69))))){const err73 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox/westBoundLongitude",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/properties/westBoundLongitude/type",keyword:"type",params:{type: schema6.properties.geoLocations.items.properties.geoLocationBox.properties.westBoundLongitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err73];}else {vErrors.push(err73);}errors++;}}if(data68.eastBoundLongitude !== undefined){let data70 = data68.eastBoundLongitude;if((typeof data70 !== "string") && (!((typeof data70 == "number") && (isFinite(data70))))){const err74 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox/eastBoundLongitude",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/properties/eastBoundLongitude/type",keyword:"type",params:{type: schema6.properties.geoLocations.items.properties.geoLocationBox.properties.eastBoundLongitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err74];}else {vErrors.push(err74);}errors++;}}if(data68.southBoundLatitude !== undefined){let data71 = data68.southBoundLatitude;if((typeof data71 !== "string") && (!((typeof data71 == "number") && (isFinite(data71))))){const err75 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox/southBoundLatitude",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/properties/southBoundLatitude/type",keyword:"type",params:{type: schema6.properties.geoLocations.items.properties.geoLocationBox.properties.southBoundLatitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err75];}else {vErrors.push(err75);}errors++;}}if(data68.northBoundLatitude !== undefined){let data72 = data68.northBoundLatitude;if((typeof data72 !== "string") && (!((typeof data72 == "number") && (isFinite(data72))))){const err76 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox/northBoundLatitude",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/properties/northBoundLatitude/type",keyword:"type",params:{type: schema6.properties.geoLocations.items.properties.geoLocationBox.properties.northBoundLatitude.type},message:"must be string,number"};if(vErrors === null){vErrors = [err76];}else {vErrors.push(err76);}errors++;}}}else {const err77 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationBox",schemaPath:"#/properties/geoLocations/items/properties/geoLocationBox/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err77];}else {vErrors.push(err77);}errors++;}}if(data65.geoLocationPolygon !== undefined){let data73 = data65.geoLocationPolygon;if(Array.isArray(data73)){const len12 = data73.length;for(let i12=0; i12<len12; i12++){let data74 = data73[i12];if(!data74 || typeof data74 != "object"){const err78 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygon/items/type",keyword:"type",params:{type: schema6.properties.geoLocations.items.properties.geoLocationPolygon.items.type},message:"must be object,array"};if(vErrors === null){vErrors = [err78];}else {vErrors.push(err78);}errors++;}if(Array.isArray(data74)){const len13 = data74.length;for(let i13=0; i13<len13; i13++){let data75 = data74[i13];if(data75 && typeof data75 == "object" && !Array.isArray(data75)){for(const key11 in data75){if(!((key11 === "polygonPoint") || (key11 === "inPolygonPoint"))){const err79 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/" + i13,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygon/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err79];}else {vErrors.push(err79);}errors++;}}if(data75.polygonPoint !== undefined){if(!(validate28(data75.polygonPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/" + i13+"/polygonPoint",parentData:data75,parentDataProperty:"polygonPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}if(data75.inPolygonPoint !== undefined){if(!(validate28(data75.inPolygonPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/" + i13+"/inPolygonPoint",parentData:data75,parentDataProperty:"inPolygonPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}}else {const err80 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/" + i13,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygon/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err80];}else {vErrors.push(err80);}errors++;}}}if(data74 && typeof data74 == "object" && !Array.isArray(data74)){for(const key12 in data74){if(!((key12 === "polygonPoint") || (key12 === "inPolygonPoint"))){const err81 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygon/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err81];}else {vErrors.push(err81);}errors++;}}if(data74.polygonPoint !== undefined){if(!(validate28(data74.polygonPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/polygonPoint",parentData:data74,parentDataProperty:"polygonPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}if(data74.inPolygonPoint !== undefined){if(!(validate28(data74.inPolygonPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon/" + i12+"/inPolygonPoint",parentData:data74,parentDataProperty:"inPolygonPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}}}}else {const err82 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygon",schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygon/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err82];}else {vErrors.push(err82);}errors++;}}if(data65.geoLocationPolygons !== undefined){let data80 = data65.geoLocationPolygons;if(Array.isArray(data80)){const len14 = data80.length;for(let i14=0; i14<len14; i14++){let data81 = data80[i14];if(data81 && typeof data81 == "object" && !Array.isArray(data81)){for(const key13 in data81){if(!((key13 === "polygonPoints") || (key13 === "inPolygonPoint"))){const err83 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons/" + i14,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygons/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err83];}else {vErrors.push(err83);}errors++;}}if(data81.polygonPoints !== undefined){let data82 = data81.polygonPoints;if(Array.isArray(data82)){const len15 = data82.length;for(let i15=0; i15<len15; i15++){if(!(validate28(data82[i15], {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons/" + i14+"/polygonPoints/" + i15,parentData:data82,parentDataProperty:i15,rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}}else {const err84 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons/" + i14+"/polygonPoints",schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygons/items/properties/polygonPoints/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err84];}else {vErrors.push(err84);}errors++;}}if(data81.inPolygonPoint !== undefined){if(!(validate28(data81.inPolygonPoint, {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons/" + i14+"/inPolygonPoint",parentData:data81,parentDataProperty:"inPolygonPoint",rootData}))){vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);errors = vErrors.length;}}}else {const err85 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons/" + i14,schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygons/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err85];}else {vErrors.push(err85);}errors++;}}}else {const err86 = {instancePath:instancePath+"/geoLocations/" + i11+"/geoLocationPolygons",schemaPath:"#/properties/geoLocations/items/properties/geoLocationPolygons/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err86];}else {vErrors.push(err86);}errors++;}}}else {const err87 = {instancePath:instancePath+"/geoLocations/" + i11,schemaPath:"#/properties/geoLocations/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err87];}else {vErrors.push(err87);}errors++;}}}else {const err88 = {instancePath:instancePath+"/geoLocations",schemaPath:"#/properties/geoLocations/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err88];}else {vErrors.push(err88);}errors++;}}if(data.fundingReferences !== undefined){let data85 = data.fundingReferences;if(Array.isArray(data85)){const len16 = data85.length;for(let i16=0; i16<len16; i16++){let data86 = data85[i16];if(data86 && typeof data86 == "object" && !Array.isArray(data86)){for(const key14 in data86){if(!(func2.call(schema6.properties.fundingReferences.items.properties, key14))){const err89 = {instancePath:instancePath+"/fundingReferences/" + i16,schemaPath:"#/properties/fundingReferences/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err89];}else {vErrors.push(err89);}errors++;}}if(data86.funderName !== undefined){if(typeof data86.funderName !== "string"){const err90 = {instancePath:instancePath+"/fundingReferences/" + i16+"/funderName",schemaPath:"#/properties/fundingReferences/items/properties/funderName/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err90];}else {vErrors.push(err90);}errors++;}}if(data86.funderIdentifier !== undefined){if(typeof data86.funderIdentifier !== "string"){const err91 = {instancePath:instancePath+"/fundingReferences/" + i16+"/funderIdentifier",schemaPath:"#/properties/fundingReferences/items/properties/funderIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err91];}else {vErrors.push(err91);}errors++;}}if(data86.funderIdentifierType !== undefined){if(typeof data86.funderIdentifierType !== "string"){const err92 = {instancePath:instancePath+"/fundingReferences/" + i16+"/funderIdentifierType",schemaPath:"#/properties/fundingReferences/items/properties/funderIdentifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err92];}else {vErrors.push(err92);}errors++;}}if(data86.awardNumber !== undefined){let data90 = data86.awardNumber;if((typeof data90 !== "string") && (!((typeof data90 == "number") && (isFinite(data90))))){const err93 = {instancePath:instancePath+"/fundingReferences/" + i16+"/awardNumber",schemaPath:"#/properties/fundingReferences/items/properties/awardNumber/type",keyword:"type",params:{type: schema6.properties.fundingReferences.items.properties.awardNumber.type},message:"must be string,number"};if(vErrors === null){vErrors = [err93];}else {vErrors.push(err93);}errors++;}}if(data86.awardTitle !== undefined){if(typeof data86.awardTitle !== "string"){const err94 = {instancePath:instancePath+"/fundingReferences/" + i16+"/awardTitle",schemaPath:"#/properties/fundingReferences/items/properties/awardTitle/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err94];}else {vErrors.push(err94);}errors++;}}if(data86.awardUri !== undefined){if(typeof data86.awardUri !== "string"){const err95 = {instancePath:instancePath+"/fundingReferences/" + i16+"/awardUri",schemaPath:"#/properties/fundingReferences/items/properties/awardUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err95];}else {vErrors.push(err95);}errors++;}}if(data86.awardURI !== undefined){if(typeof data86.awardURI !== "string"){const err96 = {instancePath:instancePath+"/fundingReferences/" + i16+"/awardURI",schemaPath:"#/properties/fundingReferences/items/properties/awardURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err96];}else {vErrors.push(err96);}errors++;}}if(data86.schemeUri !== undefined){if(typeof data86.schemeUri !== "string"){const err97 = {instancePath:instancePath+"/fundingReferences/" + i16+"/schemeUri",schemaPath:"#/properties/fundingReferences/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err97];}else {vErrors.push(err97);}errors++;}}if(data86.schemeURI !== undefined){if(typeof data86.schemeURI !== "string"){const err98 = {instancePath:instancePath+"/fundingReferences/" + i16+"/schemeURI",schemaPath:"#/properties/fundingReferences/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err98];}else {vErrors.push(err98);}errors++;}}}else {const err99 = {instancePath:instancePath+"/fundingReferences/" + i16,schemaPath:"#/properties/fundingReferences/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err99];}else {vErrors.push(err99);}errors++;}}}else {const err100 = {instancePath:instancePath+"/fundingReferences",schemaPath:"#/properties/fundingReferences/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err100];}else {vErrors.push(err100);}errors++;}}if(data.relatedIdentifiers !== undefined){let data96 = data.relatedIdentifiers;if(Array.isArray(data96)){const len17 = data96.length;for(let i17=0; i17<len17; i17++){let data97 = data96[i17];if(data97 && typeof data97 == "object" && !Array.isArray(data97)){for(const key15 in data97){if(!((((((((key15 === "relatedIdentifier") || (key15 === "relatedIdentifierType")) || (key15 === "relationType")) || (key15 === "resourceTypeGeneral")) || (key15 === "relatedMetadataScheme")) || (key15 === "schemeType")) || (key15 === "schemeUri")) || (key15 === "schemeURI"))){const err101 = {instancePath:instancePath+"/relatedIdentifiers/" + i17,schemaPath:"#/properties/relatedIdentifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err101];}else {vErrors.push(err101);}errors++;}}if(data97.relatedIdentifier !== undefined){if(typeof data97.relatedIdentifier !== "string"){const err102 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/relatedIdentifier",schemaPath:"#/properties/relatedIdentifiers/items/properties/relatedIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err102];}else {vErrors.push(err102);}errors++;}}if(data97.relatedIdentifierType !== undefined){if(typeof data97.relatedIdentifierType !== "string"){const err103 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/relatedIdentifierType",schemaPath:"#/properties/relatedIdentifiers/items/properties/relatedIdentifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err103];}else {vErrors.push(err103);}errors++;}}if(data97.relationType !== undefined){if(typeof data97.relationType !== "string"){const err104 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/relationType",schemaPath:"#/properties/relatedIdentifiers/items/properties/relationType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err104];}else {vErrors.push(err104);}errors++;}}if(data97.resourceTypeGeneral !== undefined){if(typeof data97.resourceTypeGeneral !== "string"){const err105 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/resourceTypeGeneral",schemaPath:"#/properties/relatedIdentifiers/items/properties/resourceTypeGeneral/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err105];}else {vErrors.push(err105);}errors++;}}if(data97.relatedMetadataScheme !== undefined){if(typeof data97.relatedMetadataScheme !== "string"){const err106 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/relatedMetadataScheme",schemaPath:"#/properties/relatedIdentifiers/items/properties/relatedMetadataScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err106];}else {vErrors.push(err106);}errors++;}}if(data97.schemeType !== undefined){if(typeof data97.schemeType !== "string"){const err107 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/schemeType",schemaPath:"#/properties/relatedIdentifiers/items/properties/schemeType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err107];}else {vErrors.push(err107);}errors++;}}if(data97.schemeUri !== undefined){if(typeof data97.schemeUri !== "string"){const err108 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/schemeUri",schemaPath:"#/properties/relatedIdentifiers/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err108];}else {vErrors.push(err108);}errors++;}}if(data97.schemeURI !== undefined){if(typeof data97.schemeURI !== "string"){const err109 = {instancePath:instancePath+"/relatedIdentifiers/" + i17+"/schemeURI",schemaPath:"#/properties/relatedIdentifiers/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err109];}else {vErrors.push(err109);}errors++;}}}else {const err110 = {instancePath:instancePath+"/relatedIdentifiers/" + i17,schemaPath:"#/properties/relatedIdentifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err110];}else {vErrors.push(err110);}errors++;}}}else {const err111 = {instancePath:instancePath+"/relatedIdentifiers",schemaPath:"#/properties/relatedIdentifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err111];}else {vErrors.push(err111);}errors++;}}if(data.relatedItems !== undefined){let data106 = data.relatedItems;if(Array.isArray(data106)){const len18 = data106.length;for(let i18=0; i18<len18; i18++){let data107 = data106[i18];if(data107 && typeof data107 == "object" && !Array.isArray(data107)){for(const key16 in data107){if(!(func2.call(schema6.properties.relatedItems.items.properties, key16))){const err112 = {instancePath:instancePath+"/relatedItems/" + i18,schemaPath:"#/properties/relatedItems/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err112];}else {vErrors.push(err112);}errors++;}}if(data107.relatedItemType !== undefined){if(typeof data107.relatedItemType !== "string"){const err113 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemType",schemaPath:"#/properties/relatedItems/items/properties/relatedItemType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err113];}else {vErrors.push(err113);}errors++;}}if(data107.relationType !== undefined){if(typeof data107.relationType !== "string"){const err114 = {instancePath:instancePath+"/relatedItems/" + i18+"/relationType",schemaPath:"#/properties/relatedItems/items/properties/relationType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err114];}else {vErrors.push(err114);}errors++;}}if(data107.relatedItemIdentifier !== undefined){let data110 = data107.relatedItemIdentifier;if(data110 && typeof data110 == "object" && !Array.isArray(data110)){for(const key17 in data110){if(!((((((key17 === "relatedItemIdentifier") || (key17 === "relatedItemIdentifierType")) || (key17 === "relatedMetadataScheme")) || (key17 === "schemeType")) || (key17 === "schemeUri")) || (key17 === "schemeURI"))){const err115 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err115];}else {vErrors.push(err115);}errors++;}}if(data110.relatedItemIdentifier !== undefined){if(typeof data110.relatedItemIdentifier !== "string"){const err116 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/relatedItemIdentifier",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/relatedItemIdentifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err116];}else {vErrors.push(err116);}errors++;}}if(data110.relatedItemIdentifierType !== undefined){if(typeof data110.relatedItemIdentifierType !== "string"){const err117 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/relatedItemIdentifierType",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/relatedItemIdentifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err117];}else {vErrors.push(err117);}errors++;}}if(data110.relatedMetadataScheme !== undefined){if(typeof data110.relatedMetadataScheme !== "string"){const err118 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/relatedMetadataScheme",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/relatedMetadataScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err118];}else {vErrors.push(err118);}errors++;}}if(data110.schemeType !== undefined){if(typeof data110.schemeType !== "string"){const err119 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/schemeType",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/schemeType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err119];}else {vErrors.push(err119);}errors++;}}if(data110.schemeUri !== undefined){if(typeof data110.schemeUri !== "string"){const err120 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/schemeUri",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err120];}else {vErrors.push(err120);}errors++;}}if(data110.schemeURI !== undefined){if(typeof data110.schemeURI !== "string"){const err121 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier/schemeURI",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err121];}else {vErrors.push(err121);}errors++;}}}else {const err122 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedItemIdentifier",schemaPath:"#/properties/relatedItems/items/properties/relatedItemIdentifier/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err122];}else {vErrors.push(err122);}errors++;}}if(data107.creators !== undefined){let data117 = data107.creators;if(Array.isArray(data117)){const len19 = data117.length;for(let i19=0; i19<len19; i19++){if(!(validate22(data117[i19], {instancePath:instancePath+"/relatedItems/" + i18+"/creators/" + i19,parentData:data117,parentDataProperty:i19,rootData}))){vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);errors = vErrors.length;}}}else {const err123 = {instancePath:instancePath+"/relatedItems/" + i18+"/creators",schemaPath:"#/properties/relatedItems/items/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err123];}else {vErrors.push(err123);}errors++;}}if(data107.contributors !== undefined){let data119 = data107.contributors;if(Array.isArray(data119)){const len20 = data119.length;for(let i20=0; i20<len20; i20++){if(!(validate24(data119[i20], {instancePath:instancePath+"/relatedItems/" + i18+"/contributors/" + i20,parentData:data119,parentDataProperty:i20,rootData}))){vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);errors = vErrors.length;}}}else {const err124 = {instancePath:instancePath+"/relatedItems/" + i18+"/contributors",schemaPath:"#/properties/relatedItems/items/properties/contributors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err124];}else {vErrors.push(err124);}errors++;}}if(data107.titles !== undefined){let data121 = data107.titles;if(Array.isArray(data121)){const len21 = data121.length;for(let i21=0; i21<len21; i21++){if(!(validate26(data121[i21], {instancePath:instancePath+"/relatedItems/" + i18+"/titles/" + i21,parentData:data121,parentDataProperty:i21,rootData}))){vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);errors = vErrors.length;}}}else {const err125 = {instancePath:instancePath+"/relatedItems/" + i18+"/titles",schemaPath:"#/properties/relatedItems/items/properties/titles/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err125];}else {vErrors.push(err125);}errors++;}}if(data107.publicationYear !== undefined){let data123 = data107.publicationYear;if((typeof data123 !== "string") && (!((typeof data123 == "number") && (isFinite(data123))))){const err126 = {instancePath:instancePath+"/relatedItems/" + i18+"/publicationYear",schemaPath:"#/properties/relatedItems/items/properties/publicationYear/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.publicationYear.type},message:"must be string,number"};if(vErrors === null){vErrors = [err126];}else {vErrors.push(err126);}errors++;}}if(data107.volume !== undefined){let data124 = data107.volume;if((typeof data124 !== "string") && (!((typeof data124 == "number") && (isFinite(data124))))){const err127 = {instancePath:instancePath+"/relatedItems/" + i18+"/volume",schemaPath:"#/properties/relatedItems/items/properties/volume/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.volume.type},message:"must be string,number"};if(vErrors === null){vErrors = [err127];}else {vErrors.push(err127);}errors++;}}if(data107.issue !== undefined){let data125 = data107.issue;if((typeof data125 !== "string") && (!((typeof data125 == "number") && (isFinite(data125))))){const err128 = {instancePath:instancePath+"/relatedItems/" + i18+"/issue",schemaPath:"#/properties/relatedItems/items/properties/issue/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.issue.type},message:"must be string,number"};if(vErrors === null){vErrors = [err128];}else {vErrors.push(err128);}errors++;}}if(data107.number !== undefined){let data126 = data107.number;if((typeof data126 !== "string") && (!((typeof data126 == "number") && (isFinite(data126))))){const err129 = {instancePath:instancePath+"/relatedItems/" + i18+"/number",schemaPath:"#/properties/relatedItems/items/properties/number/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.number.type},message:"must be string,number"};if(vErrors === null){vErrors = [err129];}else {vErrors.push(err129);}errors++;}}if(data107.numberType !== undefined){if(typeof data107.numberType !== "string"){const err130 = {instancePath:instancePath+"/relatedItems/" + i18+"/numberType",schemaPath:"#/properties/relatedItems/items/properties/numberType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err130];}else {vErrors.push(err130);}errors++;}}if(data107.firstPage !== undefined){let data128 = data107.firstPage;if((typeof data128 !== "string") && (!((typeof data128 == "number") && (isFinite(data128))))){const err131 = {instancePath:instancePath+"/relatedItems/" + i18+"/firstPage",schemaPath:"#/properties/relatedItems/items/properties/firstPage/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.firstPage.type},message:"must be string,number"};if(vErrors === null){vErrors = [err131];}else {vErrors.push(err131);}errors++;}}if(data107.lastPage !== undefined){let data129 = data107.lastPage;if((typeof data129 !== "string") && (!((typeof data129 == "number") && (isFinite(data129))))){const err132 = {instancePath:instancePath+"/relatedItems/" + i18+"/lastPage",schemaPath:"#/properties/relatedItems/items/properties/lastPage/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.lastPage.type},message:"must be string,number"};if(vErrors === null){vErrors = [err132];}else {vErrors.push(err132);}errors++;}}if(data107.publisher !== undefined){if(typeof data107.publisher !== "string"){const err133 = {instancePath:instancePath+"/relatedItems/" + i18+"/publisher",schemaPath:"#/properties/relatedItems/items/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err133];}else {vErrors.push(err133);}errors++;}}if(data107.edition !== undefined){let data131 = data107.edition;if((typeof data131 !== "string") && (!((typeof data131 == "number") && (isFinite(data131))))){const err134 = {instancePath:instancePath+"/relatedItems/" + i18+"/edition",schemaPath:"#/properties/relatedItems/items/properties/edition/type",keyword:"type",params:{type: schema6.properties.relatedItems.items.properties.edition.type},message:"must be string,number"};if(vErrors === null){vErrors = [err134];}else {vErrors.push(err134);}errors++;}}if(data107.relatedMetadataScheme !== undefined){if(typeof data107.relatedMetadataScheme !== "string"){const err135 = {instancePath:instancePath+"/relatedItems/" + i18+"/relatedMetadataScheme",schemaPath:"#/properties/relatedItems/items/properties/relatedMetadataScheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err135];}else {vErrors.push(err135);}errors++;}}if(data107.schemeType !== undefined){if(typeof data107.schemeType !== "string"){const err136 = {instancePath:instancePath+"/relatedItems/" + i18+"/schemeType",schemaPath:"#/properties/relatedItems/items/properties/schemeType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err136];}else {vErrors.push(err136);}errors++;}}if(data107.schemeUri !== undefined){if(typeof data107.schemeUri !== "string"){const err137 = {instancePath:instancePath+"/relatedItems/" + i18+"/schemeUri",schemaPath:"#/properties/relatedItems/items/properties/schemeUri/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err137];}else {vErrors.push(err137);}errors++;}}if(data107.schemeURI !== undefined){if(typeof data107.schemeURI !== "string"){const err138 = {instancePath:instancePath+"/relatedItems/" + i18+"/schemeURI",schemaPath:"#/properties/relatedItems/items/properties/schemeURI/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err138];}else {vErrors.push(err138);}errors++;}}}else {const err139 = {instancePath:instancePath+"/relatedItems/" + i18,schemaPath:"#/properties/relatedItems/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err139];}else {vErrors.push(err139);}errors++;}}}else {const err140 = {instancePath:instancePath+"/relatedItems",schemaPath:"#/properties/relatedItems/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err140];}else {vErrors.push(err140);}errors++;}}if(data.container !== undefined){let data136 = data.container;if(data136 && typeof data136 == "object" && !Array.isArray(data136)){for(const key18 in data136){if(!(func2.call(schema6.properties.container.properties, key18))){const err141 = {instancePath:instancePath+"/container",schemaPath:"#/properties/container/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err141];}else {vErrors.push(err141);}errors++;}}if(data136.type !== undefined){if(typeof data136.type !== "string"){const err142 = {instancePath:instancePath+"/container/type",schemaPath:"#/properties/container/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err142];}else {vErrors.push(err142);}errors++;}}if(data136.title !== undefined){if(typeof data136.title !== "string"){const err143 = {instancePath:instancePath+"/container/title",schemaPath:"#/properties/container/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err143];}else {vErrors.push(err143);}errors++;}}if(data136.identifier !== undefined){if(typeof data136.identifier !== "string"){const err144 = {instancePath:instancePath+"/container/identifier",schemaPath:"#/properties/container/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err144];}else {vErrors.push(err144);}errors++;}}if(data136.identifierType !== undefined){if(typeof data136.identifierType !== "string"){const err145 = {instancePath:instancePath+"/container/identifierType",schemaPath:"#/properties/container/properties/identifierType/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err145];}else {vErrors.push(err145);}errors++;}}if(data136.volume !== undefined){let data141 = data136.volume;if((typeof data141 !== "string") && (!((typeof data141 == "number") && (isFinite(data141))))){const err146 = {instancePath:instancePath+"/container/volume",schemaPath:"#/properties/container/properties/volume/type",keyword:"type",params:{type: schema6.properties.container.properties.volume.type},message:"must be string,number"};if(vErrors === null){vErrors = [err146];}else {vErrors.push(err146);}errors++;}}if(data136.issue !== undefined){let data142 = data136.issue;if((typeof data142 !== "string") && (!((typeof data142 == "number") && (isFinite(data142))))){const err147 = {instancePath:instancePath+"/container/issue",schemaPath:"#/properties/container/properties/issue/type",keyword:"type",params:{type: schema6.properties.container.properties.issue.type},message:"must be string,number"};if(vErrors === null){vErrors = [err147];}else {vErrors.push(err147);}errors++;}}if(data136.edition !== undefined){let data143 = data136.edition;if((typeof data143 !== "string") && (!((typeof data143 == "number") && (isFinite(data143))))){const err148 = {instancePath:instancePath+"/container/edition",schemaPath:"#/properties/container/properties/edition/type",keyword:"type",params:{type: schema6.properties.container.properties.edition.type},message:"must be string,number"};if(vErrors === null){vErrors = [err148];}else {vErrors.push(err148);}errors++;}}if(data136.number !== undefined){let data144 = data136.number;if((typeof data144 !== "string") && (!((typeof data144 == "number") && (isFinite(data144))))){const err149 = {instancePath:instancePath+"/container/number",schemaPath:"#/properties/container/properties/number/type",keyword:"type",params:{type: schema6.properties.container.properties.number.type},message:"must be string,number"};if(vErrors === null){vErrors = [err149];}else {vErrors.push(err149);}errors++;}}if(data136.chapterNumber !== undefined){let data145 = data136.chapterNumber;if((typeof data145 !== "string") && (!((typeof data145 == "number") && (isFinite(data145))))){const err150 = {instancePath:instancePath+"/container/chapterNumber",schemaPath:"#/properties/container/properties/chapterNumber/type",keyword:"type",params:{type: schema6.properties.container.properties.chapterNumber.type},message:"must be string,number"};if(vErrors === null){vErrors = [err150];}else {vErrors.push(err150);}errors++;}}if(data136.firstPage !== undefined){let data146 = data136.firstPage;if((typeof data146 !== "string") && (!((typeof data146 == "number") && (isFinite(data146))))){const err151 = {instancePath:instancePath+"/container/firstPage",schemaPath:"#/properties/container/properties/firstPage/type",keyword:"type",params:{type: schema6.properties.container.properties.firstPage.type},message:"must be string,number"};if(vErrors === null){vErrors = [err151];}else {vErrors.push(err151);}errors++;}}if(data136.lastPage !== undefined){let data147 = data136.lastPage;if((typeof data147 !== "string") && (!((typeof data147 == "number") && (isFinite(data147))))){const err152 = {instancePath:instancePath+"/container/lastPage",schemaPath:"#/properties/container/properties/lastPage/type",keyword:"type",params:{type: schema6.properties.container.properties.lastPage.type},message:"must be string,number"};if(vErrors === null){vErrors = [err152];}else {vErrors.push(err152);}errors++;}}}else {const err153 = {instancePath:instancePath+"/container",schemaPath:"#/properties/container/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err153];}else {vErrors.push(err153);}errors++;}}if(data.community !== undefined){if(typeof data.community !== "string"){const err154 = {instancePath:instancePath+"/community",schemaPath:"#/properties/community/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err154];}else {vErrors.push(err154);}errors++;}}if(data.pids !== undefined){let data149 = data.pids;if(data149 && typeof data149 == "object" && !Array.isArray(data149)){if(data149.doi !== undefined){let data150 = data149.doi;if(data150 && typeof data150 == "object" && !Array.isArray(data150)){if(data150.identifier !== undefined){if(typeof data150.identifier !== "string"){const err155 = {instancePath:instancePath+"/pids/doi/identifier",schemaPath:"#/properties/pids/properties/doi/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err155];}else {vErrors.push(err155);}errors++;}}}else {const err156 = {instancePath:instancePath+"/pids/doi",schemaPath:"#/properties/pids/properties/doi/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err156];}else {vErrors.push(err156);}errors++;}}}else {const err157 = {instancePath:instancePath+"/pids",schemaPath:"#/properties/pids/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err157];}else {vErrors.push(err157);}errors++;}}if(data.access !== undefined){let data152 = data.access;if(data152 && typeof data152 == "object" && !Array.isArray(data152)){if(data152.record !== undefined){if(typeof data152.record !== "string"){const err158 = {instancePath:instancePath+"/access/record",schemaPath:"#/properties/access/properties/record/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err158];}else {vErrors.push(err158);}errors++;}}if(data152.files !== undefined){if(typeof data152.files !== "string"){const err159 = {instancePath:instancePath+"/access/files",schemaPath:"#/properties/access/properties/files/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err159];}else {vErrors.push(err159);}errors++;}}if(data152.embargo !== undefined){let data155 = data152.embargo;if(data155 && typeof data155 == "object" && !Array.isArray(data155)){if(data155.active !== undefined){if(typeof data155.active !== "boolean"){const err160 = {instancePath:instancePath+"/access/embargo/active",schemaPath:"#/properties/access/properties/embargo/properties/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};if(vErrors === null){vErrors = [err160];}else {vErrors.push(err160);}errors++;}}if(data155.until !== undefined){if(typeof data155.until !== "string"){const err161 = {instancePath:instancePath+"/access/embargo/until",schemaPath:"#/properties/access/properties/embargo/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err161];}else {vErrors.push(err161);}errors++;}}if(data155.reason !== undefined){if(typeof data155.reason !== "string"){const err162 = {instancePath:instancePath+"/access/embargo/reason",schemaPath:"#/properties/access/properties/embargo/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err162];}else {vErrors.push(err162);}errors++;}}}else {const err163 = {instancePath:instancePath+"/access/embargo",schemaPath:"#/properties/access/properties/embargo/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err163];}else {vErrors.push(err163);}errors++;}}}else {const err164 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err164];}else {vErrors.push(err164);}errors++;}}}else {const err165 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err165];}else {vErrors.push(err165);}errors++;}validate21.errors = vErrors;return errors === 0;}


/***/ }),

/***/ 4640:
/***/ ((module) => {

module.exports = validate21;module.exports["default"] = validate21;const schema6 = {"type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"title":{"type":"string"},"upload_type":{"type":"string"},"publication_type":{"type":"string"},"image_type":{"type":"string"},"software_type":{"type":"string"},"resource_type":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"type":"string"},"subtype":{"type":"string"},"id":{"type":"string"},"title":{}}},"creators":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"affiliation":{"type":"string"},"orcid":{"type":"string"},"gnd":{"type":"string"}}}},"contributors":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"affiliation":{"type":"string"},"orcid":{"type":"string"},"gnd":{"type":"string"},"type":{"type":"string"}}}},"description":{"type":"string"},"publication_date":{"type":["string","number"]},"version":{"type":["string","number"]},"access_right":{"type":"string"},"access":{},"embargo_date":{"type":"string"},"access_conditions":{"type":"string"},"license":{"type":["string","object","array"],"required":["id"],"properties":{"id":{"type":"string"},"title":{},"url":{}},"items":{"type":["string","object"],"required":["id"],"properties":{"id":{"type":"string"}}}},"keywords":{"type":"array","items":{"type":"string"}},"notes":{"type":"string"},"method":{"type":"string"},"related_identifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["identifier"],"properties":{"identifier":{"type":"string"},"relation":{"type":"string"},"relation_type":{"type":"object","properties":{"id":{"type":"string"}}},"scheme":{"type":"string"},"resource_type":{"type":["string","object"],"additionalProperties":false,"properties":{"type":{"type":"string"},"subtype":{"type":"string"},"id":{"type":"string"},"title":{}}}}}},"language":{"type":"string"},"references":{"type":"array","items":{"type":["string","object"],"required":["reference"],"properties":{"reference":{"type":"string"}}}},"dates":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"start":{"type":["string","number"]},"end":{"type":["string","number"]},"type":{"type":"string"},"description":{"type":"string"}}}},"locations":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["place"],"properties":{"place":{"type":"string"},"lat":{"type":["string","number"]},"lon":{"type":["string","number"]},"description":{"type":"string"}}}},"subjects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["term"],"properties":{"term":{"type":"string"},"identifier":{"type":"string"},"scheme":{"type":"string"}}}},"communities":{"type":"array","items":{"type":["object","string"],"additionalProperties":false,"required":["identifier"],"properties":{"identifier":{"type":"string"}}}},"grants":{"type":["array","string"],"items":{"type":["object","string"],"additionalProperties":false,"properties":{"id":{"type":["string","number"]},"code":{"type":["string","number"]},"title":{"type":["string","object"]},"acronym":{"type":"string"},"program":{"type":"string"},"url":{"type":"string"},"funder":{"type":"object","properties":{"doi":{"type":"string"},"name":{"type":"string"},"id":{"type":"string"}}},"links":{},"internal_id":{}}}},"funding":{"type":"array","items":{"type":"object","properties":{"award":{"type":"object","properties":{"id":{"type":["string","number"]},"number":{"type":["string","number"]},"title":{"type":["string","object"]}}},"funder":{"type":"object","properties":{"doi":{"type":"string"},"name":{"type":"string"},"id":{"type":"string"}}}}}},"alternate_identifiers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["identifier"],"properties":{"identifier":{"type":"string"},"scheme":{"type":"string"}}}},"doi":{"type":"string"},"prereserve_doi":{},"openaire_type":{},"imprint_publisher":{"type":"string"},"publisher":{"type":"string"},"imprint_isbn":{"type":["string","number"]},"imprint_place":{"type":"string"},"journal_title":{"type":"string"},"journal_volume":{"type":["string","number"]},"journal_issue":{"type":["string","number"]},"journal_pages":{"type":["string","number"]},"conference_title":{"type":"string"},"conference_acronym":{"type":"string"},"conference_dates":{"type":["string","number"]},"conference_place":{"type":"string"},"conference_url":{"type":"string"},"conference_session":{"type":["string","number"]},"conference_session_part":{"type":["string","number"]},"partof_title":{"type":"string"},"partof_pages":{"type":["string","number"]},"thesis_university":{"type":"string"},"thesis_supervisors":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"affiliation":{"type":"string"},"orcid":{"type":"string"},"gnd":{"type":"string"}}}},"custom":{"type":"object"},"custom_fields":{"type":"object"}}};const func2 = Object.prototype.hasOwnProperty;function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){let vErrors = null;let errors = 0;if(data && typeof data == "object" && !Array.isArray(data)){for(const key0 in data){if(!(func2.call(schema6.properties, key0))){const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err0];}else {vErrors.push(err0);}errors++;}}if(data.$schema !== undefined){if(typeof data.$schema !== "string"){const err1 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err1];}else {vErrors.push(err1);}errors++;}}if(data.title !== undefined){if(typeof data.title !== "string"){const err2 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err2];}else {vErrors.push(err2);}errors++;}}if(data.upload_type !== undefined){if(typeof data.upload_type !== "string"){const err3 = {instancePath:instancePath+"/upload_type",schemaPath:"#/properties/upload_type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err3];}else {vErrors.push(err3);}errors++;}}if(data.publication_type !== undefined){if(typeof data.publication_type !== "string"){const err4 = {instancePath:instancePath+"/publication_type",schemaPath:"#/properties/publication_type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err4];}else {vErrors.push(err4);}errors++;}}if(data.image_type !== undefined){if(typeof data.image_type !== "string"){const err5 = {instancePath:instancePath+"/image_type",schemaPath:"#/properties/image_type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err5];}else {vErrors.push(err5);}errors++;}}if(data.software_type !== undefined){if(typeof data.software_type !== "string"){const err6 = {instancePath:instancePath+"/software_type",schemaPath:"#/properties/software_type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err6];}else {vErrors.push(err6);}errors++;}}if(data.resource_type !== undefined){let data6 = data.resource_type;if((typeof data6 !== "string") && (!(data6 && typeof data6 == "object" && !Array.isArray(data6)))){const err7 = {instancePath:instancePath+"/resource_type",schemaPath:"#/properties/resource_type/type",keyword:"type",params:{type: schema6.properties.resource_type.type},message:"must be string,object"};if(vErrors === null){vErrors = [err7];}else {vErrors.push(err7);}errors++;}if(data6 && typeof data6 == "object" && !Array.isArray(data6)){for(const key1 in data6){if(!((((key1 === "type") || (key1 === "subtype")) || (key1 === "id")) || (key1 === "title"))){const err8 = {instancePath:instancePath+"/resource_type",schemaPath:"#/properties/resource_type/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err8];}else {vErrors.push(err8);}errors++;}}if(data6.type !== undefined){if(typeof data6.type !== "string"){const err9 = {instancePath:instancePath+"/resource_type/type",schemaPath:"#/properties/resource_type/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err9];}else {vErrors.push(err9);}errors++;}}if(data6.subtype !== undefined){if(typeof data6.subtype !== "string"){const err10 = {instancePath:instancePath+"/resource_type/subtype",schemaPath:"#/properties/resource_type/properties/subtype/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err10];}else {vErrors.push(err10);}errors++;}}if(data6.id !== undefined){if(typeof data6.id !== "string"){const err11 = {instancePath:instancePath+"/resource_type/id",schemaPath:"#/properties/resource_type/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err11];}else {vErrors.push(err11);}errors++;}}}}if(data.creators !== undefined){let data10 = data.creators;if(Array.isArray(data10)){const len0 = data10.length;for(let i0=0; i0<len0; i0++){let data11 = data10[i0];if(data11 && typeof data11 == "object" && !Array.isArray(data11)){if(data11.name === undefined){const err12 = {instancePath:instancePath+"/creators/" + i0,schemaPath:"#/properties/creators/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err12];}else {vErrors.push(err12);}errors++;}for(const key2 in data11){if(!((((key2 === "name") || (key2 === "affiliation")) || (key2 === "orcid")) || (key2 === "gnd"))){const err13 = {instancePath:instancePath+"/creators/" + i0,schemaPath:"#/properties/creators/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err13];}else {vErrors.push(err13);}errors++;}}if(data11.name !== undefined){if(typeof data11.name !== "string"){const err14 = {instancePath:instancePath+"/creators/" + i0+"/name",schemaPath:"#/properties/creators/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err14];}else {vErrors.push(err14);}errors++;}}if(data11.affiliation !== undefined){if(typeof data11.affiliation !== "string"){const err15 = {instancePath:instancePath+"/creators/" + i0+"/affiliation",schemaPath:"#/properties/creators/items/properties/affiliation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err15];}else {vErrors.push(err15);}errors++;}}if(data11.orcid !== undefined){if(typeof data11.orcid !== "string"){const err16 = {instancePath:instancePath+"/creators/" + i0+"/orcid",schemaPath:"#/properties/creators/items/properties/orcid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err16];}else {vErrors.push(err16);}errors++;}}if(data11.gnd !== undefined){if(typeof data11.gnd !== "string"){const err17 = {instancePath:instancePath+"/creators/" + i0+"/gnd",schemaPath:"#/properties/creators/items/properties/gnd/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err17];}else {vErrors.push(err17);}errors++;}}}else {const err18 = {instancePath:instancePath+"/creators/" + i0,schemaPath:"#/properties/creators/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err18];}else {vErrors.push(err18);}errors++;}}}else {const err19 = {instancePath:instancePath+"/creators",schemaPath:"#/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err19];}else {vErrors.push(err19);}errors++;}}if(data.contributors !== undefined){let data16 = data.contributors;if(Array.isArray(data16)){const len1 = data16.length;for(let i1=0; i1<len1; i1++){let data17 = data16[i1];if(data17 && typeof data17 == "object" && !Array.isArray(data17)){if(data17.name === undefined){const err20 = {instancePath:instancePath+"/contributors/" + i1,schemaPath:"#/properties/contributors/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err20];}else {vErrors.push(err20);}errors++;}for(const key3 in data17){if(!(((((key3 === "name") || (key3 === "affiliation")) || (key3 === "orcid")) || (key3 === "gnd")) || (key3 === "type"))){const err21 = {instancePath:instancePath+"/contributors/" + i1,schemaPath:"#/properties/contributors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err21];}else {vErrors.push(err21);}errors++;}}if(data17.name !== undefined){if(typeof data17.name !== "string"){const err22 = {instancePath:instancePath+"/contributors/" + i1+"/name",schemaPath:"#/properties/contributors/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err22];}else {vErrors.push(err22);}errors++;}}if(data17.affiliation !== undefined){if(typeof data17.affiliation !== "string"){const err23 = {instancePath:instancePath+"/contributors/" + i1+"/affiliation",schemaPath:"#/properties/contributors/items/properties/affiliation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err23];}else {vErrors.push(err23);}errors++;}}if(data17.orcid !== undefined){if(typeof data17.orcid !== "string"){const err24 = {instancePath:instancePath+"/contributors/" + i1+"/orcid",schemaPath:"#/properties/contributors/items/properties/orcid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err24];}else {vErrors.push(err24);}errors++;}}if(data17.gnd !== undefined){if(typeof data17.gnd !== "string"){const err25 = {instancePath:instancePath+"/contributors/" + i1+"/gnd",schemaPath:"#/properties/contributors/items/properties/gnd/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err25];}else {vErrors.push(err25);}errors++;}}if(data17.type !== undefined){if(typeof data17.type !== "string"){const err26 = {instancePath:instancePath+"/contributors/" + i1+"/type",schemaPath:"#/properties/contributors/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err26];}else {vErrors.push(err26);}errors++;}}}else {const err27 = {instancePath:instancePath+"/contributors/" + i1,schemaPath:"#/properties/contributors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err27];}else {vErrors.push(err27);}errors++;}}}else {const err28 = {instancePath:instancePath+"/contributors",schemaPath:"#/properties/contributors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err28];}else {vErrors.push(err28);}errors++;}}if(data.description !== undefined){if(typeof data.description !== "string"){const err29 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err29];}else {vErrors.push(err29);}errors++;}}if(data.publication_date !== undefined){let data24 = data.publication_date;if((typeof data24 !== "string") && (!((typeof data24 == "number") && (isFinite(data24))))){const err30 = {instancePath:instancePath+"/publication_date",schemaPath:"#/properties/publication_date/type",keyword:"type",params:{type: schema6.properties.publication_date.type},message:"must be string,number"};if(vErrors === null){vErrors = [err30];}else {vErrors.push(err30);}errors++;}}if(data.version !== undefined){let data25 = data.version;if((typeof data25 !== "string") && (!((typeof data25 == "number") && (isFinite(data25))))){const err31 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: schema6.properties.version.type},message:"must be string,number"};if(vErrors === null){vErrors = [err31];}else {vErrors.push(err31);}errors++;}}if(data.access_right !== undefined){if(typeof data.access_right !== "string"){const err32 = {instancePath:instancePath+"/access_right",schemaPath:"#/properties/access_right/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err32];}else {vErrors.push(err32);}errors++;}}if(data.embargo_date !== undefined){if(typeof data.embargo_date !== "string"){const err33 = {instancePath:instancePath+"/embargo_date",schemaPath:"#/properties/embargo_date/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err33];}else {vErrors.push(err33);}errors++;}}if(data.access_conditions !== undefined){if(typeof data.access_conditions !== "string"){const err34 = {instancePath:instancePath+"/access_conditions",schemaPath:"#/properties/access_conditions/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err34];}else {vErrors.push(err34);}errors++;}}if(data.license !== undefined){let data29 = data.license;if((!data29 || typeof data29 != "object") && (typeof data29 !== "string")){const err35 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: schema6.properties.license.type},message:"must be string,object,array"};if(vErrors === null){vErrors = [err35];}else {vErrors.push(err35);}errors++;}if(Array.isArray(data29)){const len2 = data29.length;for(let i2=0; i2<len2; i2++){let data30 = data29[i2];if((typeof data30 !== "string") && (!(data30 && typeof data30 == "object" && !Array.isArray(data30)))){const err36 = {instancePath:instancePath+"/license/" + i2,schemaPath:"#/properties/license/items/type",keyword:"type",params:{type: schema6.properties.license.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err36];}else {vErrors.push(err36);}errors++;}if(data30 && typeof data30 == "object" && !Array.isArray(data30)){if(data30.id === undefined){const err37 = {instancePath:instancePath+"/license/" + i2,schemaPath:"#/properties/license/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};if(vErrors === null){vErrors = [err37];}else {vErrors.push(err37);}errors++;}if(data30.id !== undefined){if(typeof data30.id !== "string"){const err38 = {instancePath:instancePath+"/license/" + i2+"/id",schemaPath:"#/properties/license/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err38];}else {vErrors.push(err38);}errors++;}}}}}if(data29 && typeof data29 == "object" && !Array.isArray(data29)){if(data29.id === undefined){const err39 = {instancePath:instancePath+"/license",schemaPath:"#/properties/license/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};if(vErrors === null){vErrors = [err39];}else {vErrors.push(err39);}errors++;}if(data29.id !== undefined){if(typeof data29.id !== "string"){const err40 = {instancePath:instancePath+"/license/id",schemaPath:"#/properties/license/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err40];}else {vErrors.push(err40);}errors++;}}}}if(data.keywords !== undefined){let data33 = data.keywords;if(Array.isArray(data33)){const len3 = data33.length;for(let i3=0; i3<len3; i3++){if(typeof data33[i3] !== "string"){const err41 = {instancePath:instancePath+"/keywords/" + i3,schemaPath:"#/properties/keywords/items/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err41];}else {vErrors.push(err41);}errors++;}}}else {const err42 = {instancePath:instancePath+"/keywords",schemaPath:"#/properties/keywords/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err42];}else {vErrors.push(err42);}errors++;}}if(data.notes !== undefined){if(typeof data.notes !== "string"){const err43 = {instancePath:instancePath+"/notes",schemaPath:"#/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err43];}else {vErrors.push(err43);}errors++;}}if(data.method !== undefined){if(typeof data.method !== "string"){const err44 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err44];}else {vErrors.push(err44);}errors++;}}if(data.related_identifiers !== undefined){let data37 = data.related_identifiers;if(Array.isArray(data37)){const len4 = data37.length;for(let i4=0; i4<len4; i4++){let data38 = data37[i4];if(data38 && typeof data38 == "object" && !Array.isArray(data38)){if(data38.identifier === undefined){const err45 = {instancePath:instancePath+"/related_identifiers/" + i4,schemaPath:"#/properties/related_identifiers/items/required",keyword:"required",params:{missingProperty: "identifier"},message:"must have required property '"+"identifier"+"'"};if(vErrors === null){vErrors = [err45];}else {vErrors.push(err45);}errors++;}for(const key4 in data38){if(!(((((key4 === "identifier") || (key4 === "relation")) || (key4 === "relation_type")) || (key4 === "scheme")) || (key4 === "resource_type"))){const err46 = {instancePath:instancePath+"/related_identifiers/" + i4,schemaPath:"#/properties/related_identifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err46];}else {vErrors.push(err46);}errors++;}}if(data38.identifier !== undefined){if(typeof data38.identifier !== "string"){const err47 = {instancePath:instancePath+"/related_identifiers/" + i4+"/identifier",schemaPath:"#/properties/related_identifiers/items/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err47];}else {vErrors.push(err47);}errors++;}}if(data38.relation !== undefined){if(typeof data38.relation !== "string"){const err48 = {instancePath:instancePath+"/related_identifiers/" + i4+"/relation",schemaPath:"#/properties/related_identifiers/items/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err48];}else {vErrors.push(err48);}errors++;}}if(data38.relation_type !== undefined){let data41 = data38.relation_type;if(data41 && typeof data41 == "object" && !Array.isArray(data41)){if(data41.id !== undefined){if(typeof data41.id !== "string"){const err49 = {instancePath:instancePath+"/related_identifiers/" + i4+"/relation_type/id",schemaPath:"#/properties/related_identifiers/items/properties/relation_type/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err49];}else {vErrors.push(err49);}errors++;}}}else {const err50 = {instancePath:instancePath+"/related_identifiers/" + i4+"/relation_type",schemaPath:"#/properties/related_identifiers/items/properties/relation_type/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err50];}else {vErrors.push(err50);}errors++;}}if(data38.scheme !== undefined){if(typeof data38.scheme !== "string"){const err51 = {instancePath:instancePath+"/related_identifiers/" + i4+"/scheme",schemaPath:"#/properties/related_identifiers/items/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err51];}else {vErrors.push(err51);}errors++;}}if(data38.resource_type !== undefined){let data44 = data38.resource_type;if((typeof data44 !== "string") && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){const err52 = {instancePath:instancePath+"/related_identifiers/" + i4+"/resource_type",schemaPath:"#/properties/related_identifiers/items/properties/resource_type/type",keyword:"type",params:{type: schema6.properties.related_identifiers.items.properties.resource_type.type},message:"must be string,object"};if(vErrors === null){vErrors = [err52];}else {vErrors.push(err52);}errors++;}if(data44 && typeof data44 == "object" && !Array.isArray(data44)){for(const key5 in data44){if(!((((key5 === "type") || (key5 === "subtype")) || (key5 === "id")) || (key5 === "title"))){const err53 = {instancePath:instancePath+"/related_identifiers/" + i4+"/resource_type",schemaPath:"#/properties/related_identifiers/items/properties/resource_type/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err53];}else {vErrors.push(err53);}errors++;}}if(data44.type !== undefined){if(typeof data44.type !== "string"){const err54 = {instancePath:instancePath+"/related_identifiers/" + i4+"/resource_type/type",schemaPath:"#/properties/related_identifiers/items/properties/resource_type/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err54];}else {vErrors.push(err54);}errors++;}}if(data44.subtype !== undefined){if(typeof data44.subtype !== "string"){const err55 = {instancePath:instancePath+"/related_identifiers/" + i4+"/resource_type/subtype",schemaPath:"#/properties/related_identifiers/items/properties/resource_type/properties/subtype/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err55];}else {vErrors.push(err55);}errors++;}}if(data44.id !== undefined){if(typeof data44.id !== "string"){const err56 = {instancePath:instancePath+"/related_identifiers/" + i4+"/resource_type/id",schemaPath:"#/properties/related_identifiers/items/properties/resource_type/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err56];}else {vErrors.push(err56);}errors++;}}}}}else {const err57 = {instancePath:instancePath+"/related_identifiers/" + i4,schemaPath:"#/properties/related_identifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err57];}else {vErrors.push(err57);}errors++;}}}else {const err58 = {instancePath:instancePath+"/related_identifiers",schemaPath:"#/properties/related_identifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err58];}else {vErrors.push(err58);}errors++;}}if(data.language !== undefined){if(typeof data.language !== "string"){const err59 = {instancePath:instancePath+"/language",schemaPath:"#/properties/language/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err59];}else {vErrors.push(err59);}errors++;}}if(data.references !== undefined){let data49 = data.references;if(Array.isArray(data49)){const len5 = data49.length;for(let i5=0; i5<len5; i5++){let data50 = data49[i5];if((typeof data50 !== "string") && (!(data50 && typeof data50 == "object" && !Array.isArray(data50)))){const err60 = {instancePath:instancePath+"/references/" + i5,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: schema6.properties.references.items.type},message:"must be string,object"};if(vErrors === null){vErrors = [err60];}else {vErrors.push(err60);}errors++;}if(data50 && typeof data50 == "object" && !Array.isArray(data50)){if(data50.reference === undefined){const err61 = {instancePath:instancePath+"/references/" + i5,schemaPath:"#/properties/references/items/required",keyword:"required",params:{missingProperty: "reference"},message:"must have required property '"+"reference"+"'"};if(vErrors === null){vErrors = [err61];}else {vErrors.push(err61);}errors++;}if(data50.reference !== undefined){if(typeof data50.reference !== "string"){const err62 = {instancePath:instancePath+"/references/" + i5+"/reference",schemaPath:"#/properties/references/items/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err62];}else {vErrors.push(err62);}errors++;}}}}}else {const err63 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err63];}else {vErrors.push(err63);}errors++;}}if(data.dates !== undefined){let data52 = data.dates;if(Array.isArray(data52)){const len6 = data52.length;for(let i6=0; i6<len6; i6++){let data53 = data52[i6];if(data53 && typeof data53 == "object" && !Array.isArray(data53)){if(data53.type === undefined){const err64 = {instancePath:instancePath+"/dates/" + i6,schemaPath:"#/properties/dates/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};if(vErrors === null){vErrors = [err64];}else {vErrors.push(err64);}errors++;}for(const key6 in data53){if(!((((key6 === "start") || (key6 === "end")) || (key6 === "type")) || (key6 === "description"))){const err65 = {instancePath:instancePath+"/dates/" + i6,schemaPath:"#/properties/dates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err65];}else {vErrors.push(err65);}errors++;}}if(data53.start !== undefined){let data54 = data53.start;if((typeof data54 !== "string") && (!((typeof data54 == "number") && (isFinite(data54))))){const err66 = {instancePath:instancePath+"/dates/" + i6+"/start",schemaPath:"#/properties/dates/items/properties/start/type",keyword:"type",params:{type: schema6.properties.dates.items.properties.start.type},message:"must be string,number"};if(vErrors === null){vErrors = [err66];}else {vErrors.push(err66);}errors++;}}if(data53.end !== undefined){let data55 = data53.end;if((typeof data55 !== "string") && (!((typeof data55 == "number") && (isFinite(data55))))){const err67 = {instancePath:instancePath+"/dates/" + i6+"/end",schemaPath:"#/properties/dates/items/properties/end/type",keyword:"type",params:{type: schema6.properties.dates.items.properties.end.type},message:"must be string,number"};if(vErrors === null){vErrors = [err67];}else {vErrors.push(err67);}errors++;}}if(data53.type !== undefined){if(typeof data53.type !== "string"){const err68 = {instancePath:instancePath+"/dates/" + i6+"/type",schemaPath:"#/properties/dates/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err68];}else {vErrors.push(err68);}errors++;}}if(data53.description !== undefined){if(typeof data53.description !== "string"){const err69 = {instancePath:instancePath+"/dates/" + i6+"/description",schemaPath:"#/properties/dates/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err69];}else {vErrors.push(err69);}errors++;}}}else {const err70 = {instancePath:instancePath+"/dates/" + i6,schemaPath:"#/properties/dates/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err70];}else {vErrors.push(err70);}errors++;}}}else {const err71 = {instancePath:instancePath+"/dates",schemaPath:"#/properties/dates/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err71];}else {vErrors.push(err71);}errors++;}}if(data.locations !== undefined){let data58 = data.locations;if(Array.isArray(data58)){const len7 = data58.length;for(let i7=0; i7<len7; i7++){let data59 = data58[i7];if(data59 && typeof data59 == "object" && !Array.isArray(data59)){if(data59.place === undefined){const err72 = {instancePath:instancePath+"/locations/" + i7,schemaPath:"#/properties/locations/items/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'"};if(vErrors === null){vErrors = [err72];}else {vErrors.push(err72);}errors++;}for(const key7 in data59){if(!((((key7 === "place") || (key7 === "lat")) || (key7 === "lon")) || (key7 === "description"))){const err73 = {instancePath:instancePath+"/locations/" + i7,schemaPath:"#/properties/locations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err73];}else {vErrors.push(err73);}errors++;}}if(data59.place !== undefined){if(typeof data59.place !== "string"){const err74 = {instancePath:instancePath+"/locations/" + i7+"/place",schemaPath:"#/properties/locations/items/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err74];}else {vErrors.push(err74);}errors++;}}if(data59.lat !== undefined){let data61 = data59.lat;if((typeof data61 !== "string") && (!((typeof data61 == "number") && (isFinite(data61))))){const err75 = {instancePath:instancePath+"/locations/" + i7+"/lat",schemaPath:"#/properties/locations/items/properties/lat/type",keyword:"type",params:{type: schema6.properties.locations.items.properties.lat.type},message:"must be string,number"};if(vErrors === null){vErrors = [err75];}else {vErrors.push(err75);}errors++;}}if(data59.lon !== undefined){let data62 = data59.lon;if((typeof data62 !== "string") && (!((typeof data62 == "number") && (isFinite(data62))))){const err76 = {instancePath:instancePath+"/locations/" + i7+"/lon",schemaPath:"#/properties/locations/items/properties/lon/type",keyword:"type",params:{type: schema6.properties.locations.items.properties.lon.type},message:"must be string,number"};if(vErrors === null){vErrors = [err76];}else {vErrors.push(err76);}errors++;}}if(data59.description !== undefined){if(typeof data59.description !== "string"){const err77 = {instancePath:instancePath+"/locations/" + i7+"/description",schemaPath:"#/properties/locations/items/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err77];}else {vErrors.push(err77);}errors++;}}}else {const err78 = {instancePath:instancePath+"/locations/" + i7,schemaPath:"#/properties/locations/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err78];}else {vErrors.push(err78);}errors++;}}}else {const err79 = {instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err79];}else {vErrors.push(err79);}errors++;}}if(data.subjects !== undefined){let data64 = data.subjects;if(Array.isArray(data64)){const len8 = data64.length;for(let i8=0; i8<len8; i8++){let data65 = data64[i8];if(data65 && typeof data65 == "object" && !Array.isArray(data65)){if(data65.term === undefined){const err80 = {instancePath:instancePath+"/subjects/" + i8,schemaPath:"#/properties/subjects/items/required",keyword:"required",params:{missingProperty: "term"},message:"must have required property '"+"term"+"'"};if(vErrors === null){vErrors = [err80];}else {vErrors.push(err80);}errors++;}for(const key8 in data65){if(!(((key8 === "term") || (key8 === "identifier")) || (key8 === "scheme"))){const err81 = {instancePath:instancePath+"/subjects/" + i8,schemaPath:"#/properties/subjects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err81];}else {vErrors.push(err81);}errors++;}}if(data65.term !== undefined){if(typeof data65.term !== "string"){const err82 = {instancePath:instancePath+"/subjects/" + i8+"/term",schemaPath:"#/properties/subjects/items/properties/term/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err82];}else {vErrors.push(err82);}errors++;}}if(data65.identifier !== undefined){if(typeof data65.identifier !== "string"){const err83 = {instancePath:instancePath+"/subjects/" + i8+"/identifier",schemaPath:"#/properties/subjects/items/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err83];}else {vErrors.push(err83);}errors++;}}if(data65.scheme !== undefined){if(typeof data65.scheme !== "string"){const err84 = {instancePath:instancePath+"/subjects/" + i8+"/scheme",schemaPath:"#/properties/subjects/items/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err84];}else {vErrors.push(err84);}errors++;}}}else {const err85 = {instancePath:instancePath+"/subjects/" + i8,schemaPath:"#/properties/subjects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err85];}else {vErrors.push(err85);}errors++;}}}else {const err86 = {instancePath:instancePath+"/subjects",schemaPath:"#/properties/subjects/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err86];}else {vErrors.push(err86);}errors++;}}if(data.communities !== undefined){let data69 = data.communities;if(Array.isArray(data69)){const len9 = data69.length;for(let i9=0; i9<len9; i9++){let data70 = data69[i9];if((!(data70 && typeof data70 == "object" && !Array.isArray(data70))) && (typeof data70 !== "string")){const err87 = {instancePath:instancePath+"/communities/" + i9,schemaPath:"#/properties/communities/items/type",keyword:"type",params:{type: schema6.properties.communities.items.type},message:"must be object,string"};if(vErrors === null){vErrors = [err87];}else {vErrors.push(err87);}errors++;}if(data70 && typeof data70 == "object" && !Array.isArray(data70)){if(data70.identifier === undefined){const err88 = {instancePath:instancePath+"/communities/" + i9,schemaPath:"#/properties/communities/items/required",keyword:"required",params:{missingProperty: "identifier"},message:"must have required property '"+"identifier"+"'"};if(vErrors === null){vErrors = [err88];}else {vErrors.push(err88);}errors++;}for(const key9 in data70){if(!(key9 === "identifier")){const err89 = {instancePath:instancePath+"/communities/" + i9,schemaPath:"#/properties/communities/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err89];}else {vErrors.push(err89);}errors++;}}if(data70.identifier !== undefined){if(typeof data70.identifier !== "string"){const err90 = {instancePath:instancePath+"/communities/" + i9+"/identifier",schemaPath:"#/properties/communities/items/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err90];}else {vErrors.push(err90);}errors++;}}}}}else {const err91 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err91];}else {vErrors.push(err91);}errors++;}}if(data.grants !== undefined){let data72 = data.grants;if((!(Array.isArray(data72))) && (typeof data72 !== "string")){const err92 = {instancePath:instancePath+"/grants",schemaPath:"#/properties/grants/type",keyword:"type",params:{type: schema6.properties.grants.type},message:"must be array,string"};if(vErrors === null){vErrors = [err92];}else {vErrors.push(err92);}errors++;}if(Array.isArray(data72)){const len10 = data72.length;for(let i10=0; i10<len10; i10++){let data73 = data72[i10];if((!(data73 && typeof data73 == "object" && !Array.isArray(data73))) && (typeof data73 !== "string")){const err93 = {instancePath:instancePath+"/grants/" + i10,schemaPath:"#/properties/grants/items/type",keyword:"type",params:{type: schema6.properties.grants.items.type},message:"must be object,string"};if(vErrors === null){vErrors = [err93];}else {vErrors.push(err93);}errors++;}if(data73 && typeof data73 == "object" && !Array.isArray(data73)){for(const key10 in data73){if(!(func2.call(schema6.properties.grants.items.properties, key10))){const err94 = {instancePath:instancePath+"/grants/" + i10,schemaPath:"#/properties/grants/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err94];}else {vErrors.push(err94);}errors++;}}if(data73.id !== undefined){let data74 = data73.id;if((typeof data74 !== "string") && (!((typeof data74 == "number") && (isFinite(data74))))){const err95 = {instancePath:instancePath+"/grants/" + i10+"/id",schemaPath:"#/properties/grants/items/properties/id/type",keyword:"type",params:{type: schema6.properties.grants.items.properties.id.type},message:"must be string,number"};if(vErrors === null){vErrors = [err95];}else {vErrors.push(err95);}errors++;}}if(data73.code !== undefined){let data75 = data73.code;if((typeof data75 !== "string") && (!((typeof data75 == "number") && (isFinite(data75))))){const err96 = {instancePath:instancePath+"/grants/" + i10+"/code",schemaPath:"#/properties/grants/items/properties/code/type",keyword:"type",params:{type: schema6.properties.grants.items.properties.code.type},message:"must be string,number"};if(vErrors === null){vErrors = [err96];}else {vErrors.push(err96);}errors++;}}if(data73.title !== undefined){let data76 = data73.title;if((typeof data76 !== "string") && (!(data76 && typeof data76 == "object" && !Array.isArray(data76)))){const err97 = {instancePath:instancePath+"/grants/" + i10+"/title",schemaPath:"#/properties/grants/items/properties/title/type",keyword:"type",params:{type: schema6.properties.grants.items.properties.title.type},message:"must be string,object"};if(vErrors === null){vErrors = [err97];}else {vErrors.push(err97);}errors++;}}if(data73.acronym !== undefined){if(typeof data73.acronym !== "string"){const err98 = {instancePath:instancePath+"/grants/" + i10+"/acronym",schemaPath:"#/properties/grants/items/properties/acronym/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err98];}else {vErrors.push(err98);}errors++;}}if(data73.program !== undefined){if(typeof data73.program !== "string"){const err99 = {instancePath:instancePath+"/grants/" + i10+"/program",schemaPath:"#/properties/grants/items/properties/program/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err99];}else {vErrors.push(err99);}errors++;}}if(data73.url !== undefined){if(typeof data73.url !== "string"){const err100 = {instancePath:instancePath+"/grants/" + i10+"/url",schemaPath:"#/properties/grants/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err100];}else {vErrors.push(err100);}errors++;}}if(data73.funder !== undefined){let data80 = data73.funder;if(data80 && typeof data80 == "object" && !Array.isArray(data80)){if(data80.doi !== undefined){if(typeof data80.doi !== "string"){const err101 = {instancePath:instancePath+"/grants/" + i10+"/funder/doi",schemaPath:"#/properties/grants/items/properties/funder/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err101];}else {vErrors.push(err101);}errors++;}}if(data80.name !== undefined){if(typeof data80.name !== "string"){const err102 = {instancePath:instancePath+"/grants/" + i10+"/funder/name",schemaPath:"#/properties/grants/items/properties/funder/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err102];}else {vErrors.push(err102);}errors++;}}if(data80.id !== undefined){if(typeof data80.id !== "string"){const err103 = {instancePath:instancePath+"/grants/" + i10+"/funder/id",schemaPath:"#/properties/grants/items/properties/funder/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err103];}else {vErrors.push(err103);}errors++;}}}else {const err104 = {instancePath:instancePath+"/grants/" + i10+"/funder",schemaPath:"#/properties/grants/items/properties/funder/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err104];}else {vErrors.push(err104);}errors++;}}}}}}if(data.funding !== undefined){let data84 = data.funding;if(Array.isArray(data84)){const len11 = data84.length;for(let i11=0; i11<len11; i11++){let data85 = data84[i11];if(data85 && typeof data85 == "object" && !Array.isArray(data85)){if(data85.award !== undefined){let data86 = data85.award;if(data86 && typeof data86 == "object" && !Array.isArray(data86)){if(data86.id !== undefined){let data87 = data86.id;if((typeof data87 !== "string") && (!((typeof data87 == "number") && (isFinite(data87))))){const err105 = {instancePath:instancePath+"/funding/" + i11+"/award/id",schemaPath:"#/properties/funding/items/properties/award/properties/id/type",keyword:"type",params:{type: schema6.properties.funding.items.properties.award.properties.id.type},message:"must be string,number"};if(vErrors === null){vErrors = [err105];}else {vErrors.push(err105);}errors++;}}if(data86.number !== undefined){let data88 = data86.number;if((typeof data88 !== "string") && (!((typeof data88 == "number") && (isFinite(data88))))){const err106 = {instancePath:instancePath+"/funding/" + i11+"/award/number",schemaPath:"#/properties/funding/items/properties/award/properties/number/type",keyword:"type",params:{type: schema6.properties.funding.items.properties.award.properties.number.type},message:"must be string,number"};if(vErrors === null){vErrors = [err106];}else {vErrors.push(err106);}errors++;}}if(data86.title !== undefined){let data89 = data86.title;if((typeof data89 !== "string") && (!(data89 && typeof data89 == "object" && !Array.isArray(data89)))){const err107 = {instancePath:instancePath+"/funding/" + i11+"/award/title",schemaPath:"#/properties/funding/items/properties/award/properties/title/type",keyword:"type",params:{type: schema6.properties.funding.items.properties.award.properties.title.type},message:"must be string,object"};if(vErrors === null){vErrors = [err107];}else {vErrors.push(err107);}errors++;}}}else {const err108 = {instancePath:instancePath+"/funding/" + i11+"/award",schemaPath:"#/properties/funding/items/properties/award/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err108];}else {vErrors.push(err108);}errors++;}}if(data85.funder !== undefined){let data90 = data85.funder;if(data90 && typeof data90 == "object" && !Array.isArray(data90)){if(data90.doi !== undefined){if(typeof data90.doi !== "string"){const err109 = {instancePath:instancePath+"/funding/" + i11+"/funder/doi",schemaPath:"#/properties/funding/items/properties/funder/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err109];}else {vErrors.push(err109);}errors++;}}if(data90.name !== undefined){if(typeof data90.name !== "string"){const err110 = {instancePath:instancePath+"/funding/" + i11+"/funder/name",schemaPath:"#/properties/funding/items/properties/funder/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err110];}else {vErrors.push(err110);}errors++;}}if(data90.id !== undefined){if(typeof data90.id !== "string"){const err111 = {instancePath:instancePath+"/funding/" + i11+"/funder/id",schemaPath:"#/properties/funding/items/properties/funder/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err111];}else {vErrors.push(err111);}errors++;}}}else {const err112 = {instancePath:instancePath+"/funding/" + i11+"/funder",schemaPath:"#/properties/funding/items/properties/funder/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err112];}else {vErrors.push(err112);}errors++;}}}else {const err113 = {instancePath:instancePath+"/funding/" + i11,schemaPath:"#/properties/funding/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err113];}else {vErrors.push(err113);}errors++;}}}else {const err114 = {instancePath:instancePath+"/funding",schemaPath:"#/properties/funding/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err114];}else {vErrors.push(err114);}errors++;}}if(data.alternate_identifiers !== undefined){let data94 = data.alternate_identifiers;if(Array.isArray(data94)){const len12 = data94.length;for(let i12=0; i12<len12; i12++){let data95 = data94[i12];if(data95 && typeof data95 == "object" && !Array.isArray(data95)){if(data95.identifier === undefined){const err115 = {instancePath:instancePath+"/alternate_identifiers/" + i12,schemaPath:"#/properties/alternate_identifiers/items/required",keyword:"required",params:{missingProperty: "identifier"},message:"must have required property '"+"identifier"+"'"};if(vErrors === null){vErrors = [err115];}else {vErrors.push(err115);}errors++;}for(const key11 in data95){if(!((key11 === "identifier") || (key11 === "scheme"))){const err116 = {instancePath:instancePath+"/alternate_identifiers/" + i12,schemaPath:"#/properties/alternate_identifiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err116];}else {vErrors.push(err116);}errors++;}}if(data95.identifier !== undefined){if(typeof data95.identifier !== "string"){const err117 = {instancePath:instancePath+"/alternate_identifiers/" + i12+"/identifier",schemaPath:"#/properties/alternate_identifiers/items/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err117];}else {vErrors.push(err117);}errors++;}}if(data95.scheme !== undefined){if(typeof data95.scheme !== "string"){const err118 = {instancePath:instancePath+"/alternate_identifiers/" + i12+"/scheme",schemaPath:"#/properties/alternate_identifiers/items/properties/scheme/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err118];}else {vErrors.push(err118);}errors++;}}}else {const err119 = {instancePath:instancePath+"/alternate_identifiers/" + i12,schemaPath:"#/properties/alternate_identifiers/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err119];}else {vErrors.push(err119);}errors++;}}}else {const err120 = {instancePath:instancePath+"/alternate_identifiers",schemaPath:"#/properties/alternate_identifiers/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err120];}else {vErrors.push(err120);}errors++;}}if(data.doi !== undefined){if(typeof data.doi !== "string"){const err121 = {instancePath:instancePath+"/doi",schemaPath:"#/properties/doi/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err121];}else {vErrors.push(err121);}errors++;}}if(data.imprint_publisher !== undefined){if(typeof data.imprint_publisher !== "string"){const err122 = {instancePath:instancePath+"/imprint_publisher",schemaPath:"#/properties/imprint_publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err122];}else {vErrors.push(err122);}errors++;}}if(data.publisher !== undefined){if(typeof data.publisher !== "string"){const err123 = {instancePath:instancePath+"/publisher",schemaPath:"#/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err123];}else {vErrors.push(err123);}errors++;}}if(data.imprint_isbn !== undefined){let data101 = data.imprint_isbn;if((typeof data101 !== "string") && (!((typeof data101 == "number") && (isFinite(data101))))){const err124 = {instancePath:instancePath+"/imprint_isbn",schemaPath:"#/properties/imprint_isbn/type",keyword:"type",params:{type: schema6.properties.imprint_isbn.type},message:"must be string,number"};if(vErrors === null){vErrors = [err124];}else {vErrors.push(err124);}errors++;}}if(data.imprint_place !== undefined){if(typeof data.imprint_place !== "string"){const err125 = {instancePath:instancePath+"/imprint_place",schemaPath:"#/properties/imprint_place/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err125];}else {vErrors.push(err125);}errors++;}}if(data.journal_title !== undefined){if(typeof data.journal_title !== "string"){const err126 = {instancePath:instancePath+"/journal_title",schemaPath:"#/properties/journal_title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err126];}else {vErrors.push(err126);}errors++;}}if(data.journal_volume !== undefined){let data104 = data.journal_volume;if((typeof data104 !== "string") && (!((typeof data104 == "number") && (isFinite(data104))))){const err127 = {instancePath:instancePath+"/journal_volume",schemaPath:"#/properties/journal_volume/type",keyword:"type",params:{type: schema6.properties.journal_volume.type},message:"must be string,number"};if(vErrors === null){vErrors = [err127];}else {vErrors.push(err127);}errors++;}}if(data.journal_issue !== undefined){let data105 = data.journal_issue;if((typeof data105 !== "string") && (!((typeof data105 == "number") && (isFinite(data105))))){const err128 = {instancePath:instancePath+"/journal_issue",schemaPath:"#/properties/journal_issue/type",keyword:"type",params:{type: schema6.properties.journal_issue.type},message:"must be string,number"};if(vErrors === null){vErrors = [err128];}else {vErrors.push(err128);}errors++;}}if(data.journal_pages !== undefined){let data106 = data.journal_pages;if((typeof data106 !== "string") && (!((typeof data106 == "number") && (isFinite(data106))))){const err129 = {instancePath:instancePath+"/journal_pages",schemaPath:"#/properties/journal_pages/type",keyword:"type",params:{type: schema6.properties.journal_pages.type},message:"must be string,number"};if(vErrors === null){vErrors = [err129];}else {vErrors.push(err129);}errors++;}}if(data.conference_title !== undefined){if(typeof data.conference_title !== "string"){const err130 = {instancePath:instancePath+"/conference_title",schemaPath:"#/properties/conference_title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err130];}else {vErrors.push(err130);}errors++;}}if(data.conference_acronym !== undefined){if(typeof data.conference_acronym !== "string"){const err131 = {instancePath:instancePath+"/conference_acronym",schemaPath:"#/properties/conference_acronym/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err131];}else {vErrors.push(err131);}errors++;}}if(data.conference_dates !== undefined){let data109 = data.conference_dates;if((typeof data109 !== "string") && (!((typeof data109 == "number") && (isFinite(data109))))){const err132 = {instancePath:instancePath+"/conference_dates",schemaPath:"#/properties/conference_dates/type",keyword:"type",params:{type: schema6.properties.conference_dates.type},message:"must be string,number"};if(vErrors === null){vErrors = [err132];}else {vErrors.push(err132);}errors++;}}if(data.conference_place !== undefined){if(typeof data.conference_place !== "string"){const err133 = {instancePath:instancePath+"/conference_place",schemaPath:"#/properties/conference_place/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err133];}else {vErrors.push(err133);}errors++;}}if(data.conference_url !== undefined){if(typeof data.conference_url !== "string"){const err134 = {instancePath:instancePath+"/conference_url",schemaPath:"#/properties/conference_url/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err134];}else {vErrors.push(err134);}errors++;}}if(data.conference_session !== undefined){let data112 = data.conference_session;if((typeof data112 !== "string") && (!((typeof data112 == "number") && (isFinite(data112))))){const err135 = {instancePath:instancePath+"/conference_session",schemaPath:"#/properties/conference_session/type",keyword:"type",params:{type: schema6.properties.conference_session.type},message:"must be string,number"};if(vErrors === null){vErrors = [err135];}else {vErrors.push(err135);}errors++;}}if(data.conference_session_part !== undefined){let data113 = data.conference_session_part;if((typeof data113 !== "string") && (!((typeof data113 == "number") && (isFinite(data113))))){const err136 = {instancePath:instancePath+"/conference_session_part",schemaPath:"#/properties/conference_session_part/type",keyword:"type",params:{type: schema6.properties.conference_session_part.type},message:"must be string,number"};if(vErrors === null){vErrors = [err136];}else {vErrors.push(err136);}errors++;}}if(data.partof_title !== undefined){if(typeof data.partof_title !== "string"){const err137 = {instancePath:instancePath+"/partof_title",schemaPath:"#/properties/partof_title/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err137];}else {vErrors.push(err137);}errors++;}}if(data.partof_pages !== undefined){let data115 = data.partof_pages;if((typeof data115 !== "string") && (!((typeof data115 == "number") && (isFinite(data115))))){const err138 = {instancePath:instancePath+"/partof_pages",schemaPath:"#/properties/partof_pages/type",keyword:"type",params:{type: schema6.properties.partof_pages.type},message:"must be string,number"};if(vErrors === null){vErrors = [err138];}else {vErrors.push(err138);}errors++;}}if(data.thesis_university !== undefined){if(typeof data.thesis_university !== "string"){const err139 = {instancePath:instancePath+"/thesis_university",schemaPath:"#/properties/thesis_university/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err139];}else {vErrors.push(err139);}errors++;}}if(data.thesis_supervisors !== undefined){let data117 = data.thesis_supervisors;if(Array.isArray(data117)){const len13 = data117.length;for(let i13=0; i13<len13; i13++){let data118 = data117[i13];if(data118 && typeof data118 == "object" && !Array.isArray(data118)){if(data118.name === undefined){const err140 = {instancePath:instancePath+"/thesis_supervisors/" + i13,schemaPath:"#/properties/thesis_supervisors/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};if(vErrors === null){vErrors = [err140];}else {vErrors.push(err140);}errors++;}for(const key12 in data118){if(!((((key12 === "name") || (key12 === "affiliation")) || (key12 === "orcid")) || (key12 === "gnd"))){const err141 = {instancePath:instancePath+"/thesis_supervisors/" + i13,schemaPath:"#/properties/thesis_supervisors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};if(vErrors === null){vErrors = [err141];}else {vErrors.push(err141);}errors++;}}if(data118.name !== undefined){if(typeof data118.name !== "string"){const err142 = {instancePath:instancePath+"/thesis_supervisors/" + i13+"/name",schemaPath:"#/properties/thesis_supervisors/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err142];}else {vErrors.push(err142);}errors++;}}if(data118.affiliation !== undefined){if(typeof data118.affiliation !== "string"){const err143 = {instancePath:instancePath+"/thesis_supervisors/" + i13+"/affiliation",schemaPath:"#/properties/thesis_supervisors/items/properties/affiliation/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err143];}else {vErrors.push(err143);}errors++;}}if(data118.orcid !== undefined){if(typeof data118.orcid !== "string"){const err144 = {instancePath:instancePath+"/thesis_supervisors/" + i13+"/orcid",schemaPath:"#/properties/thesis_supervisors/items/properties/orcid/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err144];}else {vErrors.push(err144);}errors++;}}if(data118.gnd !== undefined){if(typeof data118.gnd !== "string"){const err145 = {instancePath:instancePath+"/thesis_supervisors/" + i13+"/gnd",schemaPath:"#/properties/thesis_supervisors/items/properties/gnd/type",keyword:"type",params:{type: "string"},message:"must be string"};if(vErrors === null){vErrors = [err145];}else {vErrors.push(err145);}errors++;}}}else {const err146 = {instancePath:instancePath+"/thesis_supervisors/" + i13,schemaPath:"#/properties/thesis_supervisors/items/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err146];}else {vErrors.push(err146);}errors++;}}}else {const err147 = {instancePath:instancePath+"/thesis_supervisors",schemaPath:"#/properties/thesis_supervisors/type",keyword:"type",params:{type: "array"},message:"must be array"};if(vErrors === null){vErrors = [err147];}else {vErrors.push(err147);}errors++;}}if(data.custom !== undefined){let data123 = data.custom;if(!(data123 && typeof data123 == "object" && !Array.isArray(data123))){const err148 = {instancePath:instancePath+"/custom",schemaPath:"#/properties/custom/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err148];}else {vErrors.push(err148);}errors++;}}if(data.custom_fields !== undefined){let data124 = data.custom_fields;if(!(data124 && typeof data124 == "object" && !Array.isArray(data124))){const err149 = {instancePath:instancePath+"/custom_fields",schemaPath:"#/properties/custom_fields/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err149];}else {vErrors.push(err149);}errors++;}}}else {const err150 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};if(vErrors === null){vErrors = [err150];}else {vErrors.push(err150);}errors++;}validate21.errors = vErrors;return errors === 0;}


/***/ }),

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  archive: () => (/* binding */ archive)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/event/choose-assets.js
/** Which of the release's assets are archived. Pure. */

const isAll = (pattern) => pattern === '*' || pattern === '**';
/** Globs as in `node:path`; a lone `*` also takes names with a leading dot. */
const matches = (name, pattern) => isAll(pattern) || external_node_path_.posix.matchesGlob(name, pattern);
const withoutMark = (pattern) => (pattern.startsWith('!') ? pattern.slice(1) : pattern);
const toListing = (names) => {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown;
};
const warn = (code, message) => ({ severity: 'warning', code, message });
const toUnmatched = (patterns, names) => patterns
    .filter((pattern) => !isAll(withoutMark(pattern)) && !names.some((name) => matches(name, withoutMark(pattern))))
    .map((pattern) => warn('pattern-without-match', `The input files has ${pattern}, which no asset of the release matches. ${names.length === 0 ? 'The release has no assets.' : `There are: ${toListing(names)}.`}`));
/** In order: a pattern adds, one with `!` takes away; where all take away, they take away from all. */
const isChosen = (name, patterns) => patterns.reduce((isIn, pattern) => (matches(name, withoutMark(pattern)) ? !pattern.startsWith('!') : isIn), patterns.every((pattern) => pattern.startsWith('!')) && patterns.length > 0);
/** Whole assets that the patterns choose, in GitHub's order, empty ones only where the archive takes them; a warning for each that is left out for another reason than the patterns. */
const chooseAssets = (all, { patterns, takesEmpty }) => {
    const names = all.map((asset) => asset.name);
    const chosen = all.filter((asset) => isChosen(asset.name, patterns));
    const isWhole = (asset) => asset.state === 'uploaded';
    const isRefused = (asset) => asset.size === 0 && !takesEmpty;
    const problems = [
        ...toUnmatched(patterns, names),
        ...chosen
            .filter((asset) => !isWhole(asset))
            .map((asset) => warn('asset-not-uploaded', `${asset.name} is left out: its upload to GitHub was not finished (state ${asset.state}). Upload it again, then run the job again.`)),
        ...chosen
            .filter((asset) => isWhole(asset) && isRefused(asset))
            .map((asset) => warn('asset-empty', `${asset.name} is left out: it is empty, and the archive takes no empty files.`)),
    ];
    return { assets: chosen.filter((asset) => isWhole(asset) && !isRefused(asset)), problems };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/redact.js
var redact = __webpack_require__(9823);
// EXTERNAL MODULE: ./lib/http/stall.js
var stall = __webpack_require__(1906);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/event/prove-tar-gz.js
/** Reads a tar.gz file to its end: gzip's own checksum, each header's, and the two empty blocks that close it. Source: POSIX.1-2024, pax interchange format. */



const BLOCK = 512;
/** Extended headers hold a few names and numbers. */
const MOST_PAX_BYTES = 2 ** 20;
/** Takes and skips bytes of a stream. */
const createReader = (source) => {
    const pieces = source[Symbol.asyncIterator]();
    let left = Buffer.alloc(0);
    const fill = async () => {
        const { value, done } = await pieces.next();
        if (done)
            return false;
        left = left.length === 0 ? value : Buffer.concat([left, value]);
        return true;
    };
    return {
        take: async (length) => {
            while (left.length < length)
                if (!(await fill()))
                    return undefined;
            const taken = left.subarray(0, length);
            left = left.subarray(length);
            return taken;
        },
        skip: async (length) => {
            let togo = length;
            while (togo > left.length) {
                togo -= left.length;
                left = Buffer.alloc(0);
                if (!(await fill()))
                    return false;
            }
            left = left.subarray(togo);
            return true;
        },
        drain: async () => {
            do
                left = Buffer.alloc(0);
            while (await fill());
        },
    };
};
/** Octal digits, or (first bit set) a big binary number. */
const readNumber = (field) => {
    if ((field[0] ?? 0) & 0x80)
        return field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    const digits = field.toString('latin1').replace(/[\0 ]+/g, '');
    return digits === '' ? 0 : Number.parseInt(digits, 8);
};
/** The sum of all bytes, the sum's own field taken as spaces. */
const isSound = (header) => {
    const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    return sum === readNumber(header.subarray(148, 156));
};
/** Lines of `LENGTH KEY=VALUE`. */
const findPax = (body, key) => new RegExp(`(?:^|\\n)\\d+ ${key}=([^\\n]*)\\n`).exec(body.toString())?.[1];
const readEntries = async (source) => {
    const { take, skip, drain } = createReader(source);
    let commit;
    let longSize;
    for (let empty = 0; empty < 2;) {
        const header = await take(BLOCK);
        if (header === undefined)
            throw new Error('it has no end mark, so it was cut short');
        if (header.every((byte) => byte === 0)) {
            empty += 1;
            continue;
        }
        if (empty > 0 || !isSound(header))
            throw new Error('one of its headers is damaged');
        const type = String.fromCharCode(header[156] ?? 0);
        const size = longSize ?? readNumber(header.subarray(124, 136));
        if (!Number.isSafeInteger(size))
            throw new Error('one of its headers is damaged');
        const padded = Math.ceil(size / BLOCK) * BLOCK;
        longSize = undefined;
        if ((type === 'x' || type === 'g') && size <= MOST_PAX_BYTES) {
            const body = await take(padded);
            if (body === undefined)
                throw new Error('it ends early');
            const pax = body.subarray(0, size);
            if (type === 'x')
                longSize = /^\d+$/.test(findPax(pax, 'size') ?? '') ? Number(findPax(pax, 'size')) : undefined;
            else
                commit ??= /^[0-9a-f]{40}$/.exec(findPax(pax, 'comment') ?? '')?.[0];
        }
        else if (!(await skip(padded))) {
            throw new Error('it ends early');
        }
    }
    // Padding follows; what matters is that gzip comes to its end and its checksum.
    await drain();
    return commit;
};
/** Resolves with the commit where git wrote it into the archive. Throws an Error that completes «the archive is broken: …». */
const proveTarGz = async (file) => {
    let commit;
    const packed = (0,external_node_fs_.createReadStream)('', { fd: file.fd, start: 0, autoClose: false, highWaterMark: 2 ** 18 });
    await (0,external_node_stream_promises_.pipeline)(packed, (0,external_node_zlib_.createGunzip)(), async (source) => {
        commit = await readEntries(source);
    });
    return commit;
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/event/prove-zip.js
/** Reads a zip file to its end: the list at its end, and every entry against its checksum. Sources: PKWARE's APPNOTE 6.3, sections 4.3 and 4.5. */



const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record, and the longest comment. */
const LONGEST_END = 22 + 0xffff;
const MOST_LIST_BYTES = 512 * 2 ** 20;
const SMALL_BYTES = 4 * 2 ** 20;
const PIECE_BYTES = 2 ** 20;
/** Reads a megabyte at a time: entries follow each other, and most are small. */
const prove_zip_createReader = (file, fileSize) => {
    let piece = Buffer.alloc(0);
    let start = 0;
    const load = async (position, length) => {
        const bytes = Buffer.alloc(length);
        for (let done = 0; done < length;) {
            const { bytesRead } = await file.read(bytes, done, length - done, position + done);
            if (bytesRead === 0)
                throw new Error('it ends early');
            done += bytesRead;
        }
        piece = bytes;
        start = position;
    };
    return async (position, length) => {
        if (position + length > fileSize)
            throw new Error('it ends early');
        if (position < start || position + length > start + piece.length) {
            await load(position, Math.min(Math.max(length, PIECE_BYTES), fileSize - position));
        }
        return piece.subarray(position - start, position - start + length);
    };
};
const readEnd = async (readAt, fileSize) => {
    const length = Math.min(fileSize, LONGEST_END);
    const tail = await readAt(fileSize - length, length);
    let at = length - 22;
    while (at >= 0 && !(tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) === length))
        at -= 1;
    if (at < 0)
        throw new Error('it has no list of its entries at its end, so it was cut short');
    const position = fileSize - length + at;
    const comment = tail.subarray(at + 22).toString('latin1');
    const short = { count: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64)
        return { ...short, comment, position };
    const end64 = Number(tail.readBigUInt64LE(at - 12));
    const long = await readAt(end64, 56);
    if (long.readUInt32LE(0) !== END_64)
        throw new Error('its list of entries is damaged');
    const read = (from) => Number(long.readBigUInt64LE(from));
    return { count: read(32), size: read(40), offset: read(48), comment, position: end64 };
};
/** Sizes and offset over 4 GiB stand in an extra field, only those that need it, in this order. */
const widen = (extra, values) => {
    let at = 0;
    while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1)
        at += 4 + extra.readUInt16LE(at + 2);
    let next = at + 4;
    return values.map((value) => {
        if (value !== 0xffffffff || next + 8 > extra.length)
            return value;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
    });
};
const parseList = (list, count) => {
    const entries = [];
    let at = 0;
    while (entries.length < count) {
        if (at + 46 > list.length || list.readUInt32LE(at) !== LISTED)
            throw new Error('its list of entries is damaged');
        const name = list.readUInt16LE(at + 28);
        const extra = list.readUInt16LE(at + 30);
        const next = at + 46 + name + extra + list.readUInt16LE(at + 32);
        const [size = 0, packed = 0, offset = 0] = widen(list.subarray(at + 46 + name, at + 46 + name + extra), [
            list.readUInt32LE(at + 24),
            list.readUInt32LE(at + 20),
            list.readUInt32LE(at + 42),
        ]);
        entries.push({
            name: list.subarray(at + 46, at + 46 + name).toString(),
            method: list.readUInt16LE(at + 10),
            crc: list.readUInt32LE(at + 16),
            packed,
            size,
            offset,
        });
        at = next;
    }
    if (at !== list.length)
        throw new Error(`its list holds more than the ${count} entries that it tells`);
    return entries;
};
/** The entry's bytes unpacked: in one piece where it is small (most are, and that is ten times as fast), else as they come. */
const unpack = async ({ file, readAt }, entry, start) => {
    if (entry.packed === 0)
        return [];
    if (entry.method !== 0 && entry.method !== 8)
        throw new Error(`its entry ${entry.name} is packed by an unknown method (${entry.method})`);
    if (entry.packed <= SMALL_BYTES && entry.size <= SMALL_BYTES) {
        const packed = await readAt(start, entry.packed);
        return [entry.method === 0 ? packed : (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: entry.size + 1 })];
    }
    const packed = (0,external_node_fs_.createReadStream)('', { fd: file.fd, start, end: start + entry.packed - 1, autoClose: false, highWaterMark: 2 ** 18 });
    return entry.method === 0 ? packed : (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createInflateRaw)(), () => { }); // its error comes out where it is read
};
const proveEntry = async (opened, entry) => {
    const header = await opened.readAt(entry.offset, 30);
    if (header.readUInt32LE(0) !== LOCAL)
        throw new Error(`its entry ${entry.name} is not where the list says`);
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    let crc = 0;
    let size = 0;
    for await (const piece of await unpack(opened, entry, start)) {
        crc = (0,external_node_zlib_.crc32)(piece, crc);
        size += piece.length;
        if (size > entry.size)
            throw new Error(`its entry ${entry.name} is longer than the list says`);
    }
    if (size !== entry.size || crc !== entry.crc)
        throw new Error(`its entry ${entry.name} is damaged`);
};
/** Resolves with the archive's comment where that is a commit (git writes it there). Throws an Error that completes «the archive is broken: …». */
const proveZip = async (file, fileSize) => {
    const readAt = prove_zip_createReader(file, fileSize);
    const end = await readEnd(readAt, fileSize);
    if (end.offset + end.size > end.position || end.size > MOST_LIST_BYTES)
        throw new Error('its list of entries is damaged');
    const entries = parseList(await readAt(end.offset, end.size), end.count);
    for (const entry of entries)
        await proveEntry({ file, readAt }, entry);
    return /^[0-9a-f]{40}$/.test(end.comment) ? end.comment : undefined;
};

;// CONCATENATED MODULE: ./lib/event/source-archive.js
/** The source archive on this machine's disk: fetched once, proved to be whole, opened as often as it is needed. */








/** GitHub's archives are made while they are sent and are now and then cut short, without a length to tell by (facts/github.md 2.3). */
const ATTEMPTS = 3;
/** A download that stands still, or trickles, for so long is opened again. Milliseconds. */
const STALL_MS = 5 * 60_000;
const toDiskFailed = (cause, what) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    return new errors/* ArchiveError */.di('disk-failed', `The source archive could not be ${what} on this machine: ${message}.`, {
        remedy: 'Is there room left in the temporary folder (RUNNER_TEMP), and may it be written to? With the input source set to none, nothing is written there.',
        cause,
    });
};
/** A cause that came from the disk, told from one that came from the network by where it was thrown. */
const onDisk = async (what, act) => {
    try {
        return await act();
    }
    catch (cause) {
        throw cause instanceof errors/* ArchiveError */.di ? cause : toDiskFailed(cause, what);
    }
};
const write = async (file, source, pulse) => {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const md5 = (0,external_node_crypto_.createHash)('md5');
    let size = 0;
    await onDisk('written', () => file.truncate(0));
    for await (const piece of source) {
        const bytes = piece;
        pulse.beat(bytes.length);
        sha256.update(bytes);
        md5.update(bytes);
        for (let done = 0; done < bytes.length;) {
            const at = size + done;
            done += await onDisk('written', async () => (await file.write(bytes, done, bytes.length - done, at)).bytesWritten);
        }
        size += bytes.length;
    }
    return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
};
/** Every entry is unpacked and compared with its own checksum; where the archive names its commit, that is compared too. Throws an Error that tells what is wrong. */
const prove = async (file, size, wanted) => {
    const named = wanted.format === 'zip' ? await proveZip(file, size) : await proveTarGz(file);
    if (named !== undefined && named !== wanted.commit)
        throw new Error(`it is of the commit ${named}`);
};
const fetchWhole = async (file, release, options) => {
    const { github, format, signal } = options;
    let why = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        const source = await github.openSourceArchive(release.commit, format, signal);
        const pulse = (0,stall/* createPulse */.U)(() => performance.now());
        const watch = (0,stall/* watchForStall */.d)({ pulse, stallMs: STALL_MS, signal, describe: () => 'The source archive' });
        watch.signal.addEventListener('abort', () => source.destroy(watch.signal.reason), { once: true });
        try {
            const spooled = await write(file, source, pulse);
            await prove(file, spooled.size, { commit: release.commit, format });
            return spooled;
        }
        catch (thrown) {
            if (thrown instanceof errors/* ArchiveError */.di && thrown.code !== 'transfer-stalled')
                throw thrown;
            if (signal.aborted) {
                if (signal.reason instanceof errors/* ArchiveError */.di)
                    throw signal.reason;
                throw new errors/* ArchiveError */.di('cancelled', 'The run was cancelled while the source archive was fetched.', {
                    remedy: 'Run it again.',
                    cause: thrown,
                });
            }
            why = (0,redact/* redact */.E)(thrown instanceof Error ? thrown.message : String(thrown));
        }
        finally {
            watch.stop();
            source.destroy();
        }
    }
    throw new errors/* ArchiveError */.di('source-archive-broken', `The source archive (${format}) of ${release.tag} arrived broken ${ATTEMPTS} times: ${why}.`, {
        remedy: 'Run the job again later, take the other format by the input source, or leave the source archive out with source: none.',
    });
};
/** Only this user may read it: the repository may be private. */
const spoolTo = async (path, release, options) => {
    const file = await onDisk('written', () => (0,promises_.open)(path, 'wx+', 0o600));
    try {
        return await fetchWhole(file, release, options);
    }
    finally {
        await file.close();
    }
};
/** Throws `source-archive-broken`, `disk-failed`, `cancelled`, and what GitHub's client throws; nothing stays on the disk then. */
const spoolSource = async (release, options) => {
    const folder = await onDisk('written', () => (0,promises_.mkdtemp)((0,external_node_path_.join)(options.tempFolder, 'archive-release-')));
    const path = (0,external_node_path_.join)(folder, `source.${options.format}`);
    try {
        const spooled = await spoolTo(path, release, options);
        return {
            name: options.name,
            ...spooled,
            origin: 'source',
            open: (signal) => onDisk('read', async () => (await (0,promises_.open)(path)).createReadStream({ signal, highWaterMark: 2 ** 18 })),
        };
    }
    catch (thrown) {
        await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => { }); // what stopped us is the news, not this
        throw thrown;
    }
};

;// CONCATENATED MODULE: ./lib/event/source-name.js
/** Zenodo takes 255 characters (facts/zenodo.md, section on the bucket API); file systems take 255 bytes, and archives are unpacked on those. */
const MOST_BYTES = 255;
/** What Windows or an archive refuses in a file name, and what breaks a line. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
const cut = (text, bytes) => {
    let kept = text;
    while (Buffer.byteLength(kept) > bytes)
        kept = [...kept].slice(0, -1).join('');
    return kept;
};
/** `repo-tag.zip`; characters that a file name refuses become `-`. */
const toSourceName = (release, format) => {
    const stem = `${release.repository.name}-${release.tag}`.normalize().replace(REFUSED, '-');
    return `${cut(stem, MOST_BYTES - format.length - 1)}.${format}`;
};

;// CONCATENATED MODULE: ./lib/event/files.js



const toFile = (asset, github) => ({
    name: asset.name,
    size: asset.size,
    origin: 'asset',
    ...(asset.sha256 === undefined ? {} : { sha256: asset.sha256 }),
    open: (signal) => github.openAsset(asset, signal),
});
const toClash = (name) => ({
    severity: 'error',
    code: 'file-refused',
    message: `An asset has the name that the source archive gets, ${name}. Set the input source to none, to the other format, or leave the asset out by the line !${name} in the input files.`,
});
/**
 * Assets stay at GitHub until they are opened; the source archive is fetched now, once, into a folder of its own below `tempFolder`, read to its end and digested.
 * Throws `source-archive-broken`, `disk-failed`, `cancelled`, and what GitHub's client throws. Limits that depend on the archive are its adapter's to tell.
 */
const chooseFiles = async (release, wishes, doors) => {
    const { assets, problems } = chooseAssets(release.assets, wishes);
    const files = assets.map((asset) => toFile(asset, doors.github));
    if (wishes.source === 'none')
        return { files, problems };
    const name = toSourceName(release, wishes.source);
    if (files.some((file) => file.name.normalize() === name))
        return { files, problems: [...problems, toClash(name)] };
    return { files: [...files, await spoolSource(release, { ...doors, name, format: wishes.source })], problems };
};

// EXTERNAL MODULE: ./lib/github/shape.js
var shape = __webpack_require__(8326);
;// CONCATENATED MODULE: ./lib/event/tag-name.js
/** Names of tags, as they come in. */

const PREFIX = 'refs/tags/';
/** Git's rules for the name of a reference (`git help check-ref-format`); they also keep `..` out of addresses. */
const isTagName = (name) => 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what the rule is about
!/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(^|\/)\.|\.lock(\/|$)|^@$/.test(name);
/** `refs/tags/v1` and `v1` both name the tag v1; no text at all names none. Throws `release-not-found` for what can be no tag. */
const parseTag = (text) => {
    const trimmed = text?.trim() ?? '';
    const name = trimmed.startsWith(PREFIX) ? trimmed.slice(PREFIX.length) : trimmed;
    if (name === '')
        return undefined;
    if (!isTagName(name)) {
        throw new errors/* ArchiveError */.di('release-not-found', `${JSON.stringify(name)} cannot be the name of a tag, so it has no release.`, {
            remedy: 'Give the tag as it stands at the release, for example v1.2.0.',
        });
    }
    return name;
};
/** The tag of a full reference; undefined for a branch, a pull request, or nothing. */
const parseTagRef = (ref) => (ref?.startsWith(PREFIX) ? parseTag(ref) : undefined);

;// CONCATENATED MODULE: ./lib/event/which-release.js
/** Which release an event means. Pure: nothing is asked; the payload gives a name to look up and no more. */



/** Anyone with an account can cause these. */
const BY_STRANGERS = [
    'pull_request',
    'pull_request_target',
    'pull_request_review',
    'pull_request_review_comment',
    'issues',
    'issue_comment',
    'commit_comment',
    'discussion',
    'discussion_comment',
    'fork',
    'gollum',
    'watch',
];
/** `prereleased` fires for a prerelease that was never a draft; `released` also for one that became a full release (facts/github.md 1.1). */
const RELEASE_ACTIONS = ['published', 'released', 'prereleased'];
const DISPATCHES = {
    workflow_dispatch: ['inputs', 'tag'],
    repository_dispatch: ['client_payload', 'tag'],
};
const toRefused = (message, remedy) => new errors/* ArchiveError */.di('event-refused', message, { remedy });
const toNameless = (message) => new errors/* ArchiveError */.di('event-without-release', message, {
    remedy: 'Start the workflow by «on: release: types: [published]», or name the release by the input tag.',
});
const wanted = (tag) => ({ kind: 'wanted', ref: { tag } });
const fromRelease = (payload, tag) => {
    const named = (0,shape/* textAt */.$6)(payload, 'release', 'tag_name');
    if (tag !== undefined && tag !== named)
        return wanted(tag);
    const action = (0,shape/* textAt */.$6)(payload, 'action');
    const id = (0,shape/* wholeAt */.X7)(payload, 'release', 'id');
    if (action === undefined || id === undefined)
        throw toNameless('The event says that it is about a release, but it holds no action and no id of one.');
    if (!RELEASE_ACTIONS.includes(action)) {
        const reason = `The release was ${action}, which archives nothing. To start only when there is something to archive, write «on: release: types: [published]».`;
        return { kind: 'skipped', reason, ...(named === undefined ? {} : { tag: named }) };
    }
    return { kind: 'wanted', ref: { id } };
};
const fromPush = ({ event, payload, ref }) => {
    const pushed = (0,shape/* textAt */.$6)(payload, 'ref');
    const tag = event === 'create' ? ((0,shape/* textAt */.$6)(payload, 'ref_type') === 'tag' ? parseTag(pushed) : undefined) : parseTagRef(pushed ?? ref);
    if (tag === undefined)
        throw toNameless(`The event ${event} is not about a tag${pushed === undefined ? '' : `, but about ${pushed}`}.`);
    const isDeleted = typeof payload === 'object' && payload !== null && 'deleted' in payload && payload.deleted === true;
    return isDeleted ? { kind: 'skipped', reason: `The tag ${tag} was deleted; there is nothing to archive.`, tag } : wanted(tag);
};
/** A fork can name a branch like a tag, so only a run of the repository itself is believed. These checks hold with the input tag, too: it may have been taken from the run. */
const fromWorkflowRun = (payload, tag) => {
    const event = (0,shape/* textAt */.$6)(payload, 'workflow_run', 'event');
    const home = (0,shape/* wholeAt */.X7)(payload, 'repository', 'id');
    const head = (0,shape/* wholeAt */.X7)(payload, 'workflow_run', 'head_repository', 'id');
    if (event === undefined || home === undefined || head === undefined) {
        throw toNameless('The event workflow_run does not tell which repository and which event its run was for.');
    }
    if (head !== home || BY_STRANGERS.includes(event)) {
        throw toRefused(`The workflow run that started this one was for ${head === home ? `the event ${event}` : 'another repository'}, which a stranger can cause.`, "Start the archiving only after runs for pushes and releases of this repository: «if: github.event.workflow_run.event == 'push'».");
    }
    const conclusion = (0,shape/* textAt */.$6)(payload, 'workflow_run', 'conclusion');
    const branch = (0,shape/* textAt */.$6)(payload, 'workflow_run', 'head_branch');
    const name = tag ?? parseTag(branch);
    if (name === undefined)
        throw toNameless('The workflow run that started this one was for no branch and no tag.');
    if (conclusion !== 'success') {
        return {
            kind: 'skipped',
            reason: `The workflow run that started this one ended as ${conclusion ?? 'not yet done'}, not with success.`,
            tag: name,
        };
    }
    return { ...wanted(name), repositoryId: head };
};
/**
 * `tag` is the input; it wins over what the event names, but opens no door that the event keeps shut.
 * Throws `event-refused`, `event-without-release`, and `release-not-found` for what can be no tag.
 */
const whichRelease = (trigger, input) => {
    const { event, payload } = trigger;
    if (BY_STRANGERS.includes(event)) {
        throw toRefused(`The event ${event} can be caused by anyone, so nothing is archived from it.`, 'Start the workflow by «on: release: types: [published]», a tag push or workflow_dispatch.');
    }
    const tag = parseTag(input);
    if (event === 'release')
        return fromRelease(payload, tag);
    if (event === 'workflow_run')
        return fromWorkflowRun(payload, tag);
    if (tag !== undefined)
        return wanted(tag);
    if (event === 'push' || event === 'create')
        return fromPush(trigger);
    const path = DISPATCHES[event];
    const named = (path === undefined ? undefined : parseTag((0,shape/* textAt */.$6)(payload, ...path))) ??
        parseTagRef((0,shape/* textAt */.$6)(payload, 'ref')) ??
        parseTagRef(trigger.ref);
    if (named === undefined)
        throw toNameless(`The event ${event || '(none)'} names no release.`);
    return wanted(named);
};

;// CONCATENATED MODULE: ./lib/event/read-release.js
/** The room's first door: which release it is, read anew from GitHub, and whether it may be archived at all. */



/** What the input `tag` says for the release whose draft waits in the archive. */
const WAITING = 'waiting';
const toDraft = (tag) => new errors/* ArchiveError */.di('release-is-draft', `The release ${tag} is a draft.`, {
    remedy: 'Publish the release on GitHub, then run the job again.',
});
/** What has changed since the event was sent: a re-run is given the old event again (facts/github.md 1.4). */
const toNotices = ({ event, payload }, release) => {
    const then = event === 'release' ? (0,shape/* textAt */.$6)(payload, 'release', 'tag_name') : undefined;
    if (then === undefined || then === release.tag)
        return [];
    return [`The release had the tag ${then} when the event was sent; it has the tag ${release.tag} now, and that one is taken.`];
};
/**
 * Reads repository and release once. Throws, before anything else is asked, `event-refused` and `event-without-release`; then `repository-private`,
 * `release-not-found`, `release-is-draft`, and what GitHub's client throws.
 */
const readRelease = async (trigger, wishes, github) => {
    const wanted = whichRelease(trigger, wishes.tag);
    if (wanted.kind === 'skipped')
        return wanted;
    const repository = await github.readRepository();
    if (wanted.repositoryId !== undefined && wanted.repositoryId !== repository.id) {
        throw new errors/* ArchiveError */.di('event-refused', `The workflow run that started this one was for another repository than ${repository.owner}/${repository.name}.`, {
            remedy: 'Let workflow_run follow a workflow of this repository.',
        });
    }
    if (repository.isPrivate && !wishes.allowPrivate) {
        throw new errors/* ArchiveError */.di('repository-private', `${repository.owner}/${repository.name} is private, and the record would tell its name and address to everyone.`, {
            remedy: 'If that is wanted, set the input allow-private to true.',
        });
    }
    const tag = 'tag' in wanted.ref && wanted.ref.tag === WAITING ? await wishes.findWaiting?.(repository) : undefined;
    const isForWaiting = wishes.tag === WAITING && wishes.findWaiting !== undefined;
    if (isForWaiting && tag === undefined)
        return { kind: 'skipped', reason: 'No draft of this repository waits in the archive.' };
    const { isDraft, ...release } = await github.readRelease(tag === undefined ? wanted.ref : { tag }, repository);
    if (isDraft)
        throw toDraft(release.tag);
    if (release.isPrerelease && wishes.prereleases === 'skip') {
        const reason = `${release.tag} is a prerelease. To archive prereleases too, set the input prereleases to archive; when it becomes a full release, «types: [published, released]» starts the workflow again.`;
        return { kind: 'skipped', reason, tag: release.tag, release };
    }
    return { kind: 'release', release, notices: toNotices(trigger, release) };
};

// EXTERNAL MODULE: ./lib/metadata/describe.js
var describe = __webpack_require__(7372);
// EXTERNAL MODULE: ./lib/metadata/files-at-commit.js
var files_at_commit = __webpack_require__(3602);
// EXTERNAL MODULE: ./lib/model/release.js
var model_release = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/plan/kept-doi.js
var kept_doi = __webpack_require__(1278);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan = __webpack_require__(2606);
// EXTERNAL MODULE: ./lib/plan/step.js
var plan_step = __webpack_require__(9385);
;// CONCATENATED MODULE: ./lib/plan/preview.js


const MOST_ROUNDS = 7;
const blank = { id: 'new', state: 'draft', isEdit: false, createdAt: '', url: '', marker: {}, files: [], echo: undefined };
const foreseen = { algorithm: 'foreseen', value: 'same' };
/** The draft that a claim would open, as far as it can be foreseen; without a claim, the draft that is there. */
const foreseeDraft = (claim, { thisRelease, before, openDraft, abilities }) => {
    const current = (0,plan/* chooseDeposit */.IW)(thisRelease) ?? openDraft?.deposit ?? blank;
    if (claim?.do === 'create')
        return { ...blank, isFirst: true };
    if (claim?.do === 'edit')
        return { ...current, isEdit: true };
    if (claim?.do !== 'new-version')
        return current;
    // A new version says what the one before says, until it is described.
    const old = before?.files ?? [];
    return {
        ...{ ...blank, isFirst: false, echo: before?.echo },
        ...{ files: abilities.copiesFiles ? old : [], importable: abilities.importsFiles ? old : [] },
    };
};
/** What would be there once these steps were done; a proof is foreseen to hold. */
const play = (steps, { wanted, observed, differencesOf }) => {
    const claim = steps.find((step) => step.phase === 'claim');
    const hasPublished = steps.some((step) => step.do === 'publish');
    const { abilities, foreseen: own = {} } = observed;
    const claimed = { ...foreseeDraft(claim, observed), ...own };
    const draft = hasPublished ? { ...claimed, state: 'published', isEdit: false } : claimed;
    const gone = new Set(steps.flatMap((step) => (step.do === 'remove' ? [step.file] : [])));
    const proved = new Set(steps.flatMap((step) => (step.do === 'prove' || step.do === 'upload' ? [step.file] : [])));
    const sent = new Set(steps.flatMap((step) => (step.do === 'upload' ? [step.file] : [])));
    const { importable, ...rest } = draft;
    const isImported = steps.some((step) => step.do === 'import');
    const held = isImported ? (importable ?? []) : draft.files;
    const kept = held.filter(({ name }) => !gone.has(name) && !sent.has(name));
    const files = [...kept, ...wanted.files.filter(({ name }) => sent.has(name))].map(({ name, size, ...rest }) => proved.has(name) ? { name, size, checksum: foreseen } : { ...rest, name, size });
    return {
        wanted: {
            ...wanted,
            hasPublished,
            hasWritten: wanted.hasWritten || steps.some((step) => plan_step/* WRITING */.V9.includes(step.do)),
            isDescribed: wanted.isDescribed || steps.some((step) => step.do === 'describe'),
            proofs: new Map([...wanted.proofs, ...[...proved].map((name) => [name, foreseen])]),
        },
        observed: { abilities, foreseen: own, notices: [], thisRelease: [{ ...(isImported ? rest : draft), files }] },
        differencesOf: claim?.do === 'create' ? () => [] : differencesOf,
    };
};
/** The whole way to the end. Deposits that do not exist yet are called `new`. */
const preview = (wanted, observed, differencesOf) => {
    const all = [];
    let paper = { wanted, observed, differencesOf };
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
        const steps = (0,plan/* plan */.et)(paper.wanted, paper.observed, paper.differencesOf);
        all.push(...steps);
        const last = steps.at(-1);
        if (last === undefined || last.do === 'stop' || last.do === 'submit' || last.phase === 'follow')
            break;
        paper = play(steps, paper);
    }
    return all;
};

// EXTERNAL MODULE: ./lib/plan/review.js
var review = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/plan/rounds.js + 4 modules
var rounds = __webpack_require__(5965);
// EXTERNAL MODULE: ./lib/tale.js + 1 modules
var lib_tale = __webpack_require__(9906);
;// CONCATENATED MODULE: ./lib/archive.js
/** THE CORRIDOR. What was released, what is known of it, what is left to do, who keeps it; what came of it is told by the doors. */











/** Archives one release, or tells what archiving it would do. Never throws: a failure is an outcome, with what is done and what is left. */
const archive = async (doors) => {
    const tale = (0,lib_tale/* startTale */.H)(doors.settings.mode, doors.repository.name);
    try {
        await tell(tale, doors);
    }
    catch (thrown) {
        tale.fail(thrown, doors.signal);
    }
    return tale.outcome();
};
const tell = async (tale, doors) => {
    const { settings, github, repository, log, signal } = doors;
    // What was released
    const findWaiting = repository.findWaiting;
    const found = await readRelease(doors.trigger, { ...settings.release, ...(findWaiting && { findWaiting: ({ url }) => findWaiting([url, ...github.formerUrls()]) }) }, github);
    if (found.kind === 'skipped')
        return tale.skip(found);
    const { release } = found;
    tale.add({ release, notices: found.notices });
    log.info(`${release.repository.url} ${release.tag} (${release.commit.slice(0, 7)}) goes to ${repository.name}`);
    // What is known of it
    const files = (0,files_at_commit/* filesAtCommit */.a)(release.commit, { github, ...(doors.workspace === undefined ? {} : { workspace: doors.workspace }) });
    const { record, trail, problems, claimedDois, wishedDoi } = await (0,describe/* describe */.q)(release, {
        ...{ files, github, log },
        wishes: {
            ...settings.metadata,
            communities: settings.archive.communities,
            ...{ isMetadataOnly: settings.files.isMetadataOnly, isCodeWanted: repository.wantsCode === true },
        },
    });
    const { losses } = repository.crosswalk(record);
    tale.add({ record, trail, problems, losses });
    (0,lib_tale/* refuseProblems */.n)(tale);
    // What the archive holds, and what of the release is still to be kept: an archived release is settled, and nothing is fetched to look at it again
    const { communities, dmp } = settings.archive;
    const differencesOf = (deposit) => repository.differences(deposit, record);
    const hint = {
        claimedDois,
        isAsWanted: (deposit) => differencesOf(deposit).length === 0,
        formerUrls: github.formerUrls(),
        isFormerUrl: (url) => github.isSameRepository(url, release.repository),
        ...(doors.trigger.attempt > 1 ? { asOf: doors.clock.now() } : {}),
        ...(settings.archive.concept === undefined ? {} : { concept: settings.archive.concept }),
        ...(settings.archive.adopt ? { adopt: true } : {}),
        ...(communities.length === 0 ? {} : { communities }),
        ...(dmp === undefined ? {} : { dmp }),
    };
    await repository.checkCommunities?.(communities);
    const observed = await repository.observe(release, hint);
    tale.observe(observed);
    const kept = (0,plan/* chooseDeposit */.IW)(observed.thisRelease);
    if (kept)
        tale.add({ problems: (0,kept_doi/* tellKeptDoi */.O)(kept, wishedDoi, [...losses, ...differencesOf(kept)]) });
    // What somebody is looking at is settled, too, until they answer.
    const isSettled = kept?.state === 'published' || (kept !== undefined && (0,review/* isTheirs */.YZ)(kept));
    const source = isSettled ? 'none' : settings.files.source;
    const wishes = { ...settings.files, source, takesEmpty: observed.abilities.limits.emptyFiles };
    const chosen = await chooseFiles(release, wishes, { github, tempFolder: doors.tempFolder, signal });
    tale.add({ files: chosen.files, problems: chosen.problems });
    // Of a published record only one thing is asked: may what it says differently be what the archive does not take?
    if (!isSettled)
        tale.add({ problems: await repository.preflight(record, chosen.files) });
    else if (kept.state === 'published' && differencesOf(kept).length > 0)
        tale.add({ problems: await repository.preflight(record, undefined) });
    (0,lib_tale/* refuseProblems */.n)(tale);
    // What is left to do, and doing it
    const { publish, afterPublish } = settings;
    const wanted = {
        marker: (0,model_release/* toMarker */.E)(release),
        files: chosen.files,
        isSettled,
        publish,
        afterPublish,
        communities,
        ...(dmp === undefined ? {} : { dmp }),
        proofs: new Map(),
        isDescribed: false,
        hasWritten: false,
        hasPublished: false,
    };
    tale.add({ notices: (0,plan/* toOverwritten */.p0)(wanted, observed, differencesOf) });
    if (settings.mode === 'plan')
        return tale.planned(preview(wanted, observed, differencesOf), observed, differencesOf);
    const now = () => doors.clock.now().getTime();
    const end = await (0,rounds/* walk */.G)({ wanted, observed }, { release, record, hint, differencesOf }, { repository, log, signal, now, parallelUploads: settings.archive.parallelUploads, listener: tale });
    if (end)
        tale.settle(end.observed, end.wanted, differencesOf);
};


/***/ }),

/***/ 1937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  edit: () => (/* binding */ edit)
});

// EXTERNAL MODULE: ./lib/metadata/describe-by-hand.js + 1 modules
var describe_by_hand = __webpack_require__(8533);
// EXTERNAL MODULE: ./lib/plan/kept-doi.js
var kept_doi = __webpack_require__(1278);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan = __webpack_require__(2606);
// EXTERNAL MODULE: ./lib/repositories/catalogue.js
var catalogue = __webpack_require__(7409);
// EXTERNAL MODULE: ./lib/by-hand/doors.js
var by_hand_doors = __webpack_require__(3188);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/wanted.js
var wanted = __webpack_require__(8632);
// EXTERNAL MODULE: ./lib/by-hand/local-files.js
var local_files = __webpack_require__(8640);
;// CONCATENATED MODULE: ./lib/by-hand/kept-files.js
/** Which files of a record an edit keeps: what is not named, in the record itself or in the version before. */



const isMarked = ({ marker }) => marker.tag !== undefined && marker.commit !== undefined;
/** It carries both markers of a release that the version before is not of: that release's run finishes it (DESIGN.md, rules 2 and 3). */
const isOfRelease = ({ marker }, before) => isMarked({ marker }) && (marker.tag !== before.marker.tag || marker.commit !== before.marker.commit);
const isAmong = (files, { name, size, checksum }) => files.some((file) => file.name === name && file.size === size && file.checksum?.value === checksum?.value);
/**
 * The draft of a next version may be empty at first: what it is to keep then is what the version before holds. Not in a release's draft, which
 * has files of its own to come.
 */
const findHeld = async (base, findBefore) => {
    const { importable = [] } = base;
    const own = { files: base.files.filter(({ isPending }) => !isPending), of: base };
    const before = importable.length === 0 && !isMarked(base) ? undefined : await findBefore();
    if (before === undefined)
        return own;
    if (isOfRelease(base, before)) {
        // A run hands over what is complete.
        const isAwaited = base.request === undefined && own.files.every((file) => isAmong(before.files, file));
        return isAwaited ? { ...own, isAwaited } : own;
    }
    return importable.length === 0 ? own : { files: importable, of: before };
};
/** The files that there shall be, and whether that is another set than there is. Throws `bad-input` where a name is to be removed that is not there. */
const chooseFiles = (held, given, { remove, doors }) => {
    const { id, state, url } = held.of;
    const stored = new Map(held.files.map((file) => [file.name, file]));
    const unknown = remove.find((name) => !stored.has(name));
    if (unknown !== undefined)
        throw new errors/* ArchiveError */.di('bad-input', `${url} has no file ${unknown} that could be removed.`, {
            remedy: `It has: ${[...stored.keys()].join(', ') || 'none'}.`,
        });
    const kept = held.files
        .filter(({ name }) => !remove.includes(name) && !given.some((file) => file.name === name))
        .map((file) => (0,local_files/* toKeptFile */.oC)(file, { id, isDraft: state !== 'published', url }, doors));
    const isSame = (file) => {
        const twin = stored.get(file.name);
        return twin !== undefined && (0,wanted/* compareFile */.qz)(file, twin, new Map()) === 'same';
    };
    return { files: [...kept, ...given], kept, isChanged: remove.length > 0 || !given.every(isSame) };
};
const toNotice = (code, message) => [{ severity: 'notice', code, message }];
const toNames = (files) => files.map(({ name }) => name).join(', ');
/** Told where what is kept is not what stands in the draft, or is not what the draft was made for. */
const toKeptProblem = (base, { of, isAwaited }, kept) => {
    const { url, marker } = base;
    if (isAwaited) {
        const message = `${url} is the draft of ${marker.tag}, and holds no file of its own: most likely its run has sent none yet. That release's job, run again, finishes the draft.`;
        return toNotice('files-awaited', message);
    }
    if (of === base || kept.length === 0)
        return [];
    const message = `${url} has no files yet; those of the version before are kept: ${toNames(kept)}. \`--remove\` leaves one out.`;
    return toNotice('files-kept', message);
};
/** A release's draft is not published, and not filled in part, with files of the version before that nobody has named, nor with none. Throws `file-refused`. */
const refuseAwaited = ({ url, marker }, { isAwaited }, { kept, files }) => {
    if (!isAwaited || (kept.length === 0 && files.length > 0))
        return;
    const left = kept.length === 0 ? '' : ` The version before has these, too: ${toNames(kept)}.`;
    throw new errors/* ArchiveError */.di('file-refused', `${url} is the draft of ${marker.tag}, and holds no file of its own: most likely its run has sent none yet.${left}`, {
        remedy: "Run that release's job again: it sends what is missing, and finishes the draft. To do it by hand, name each of its files by `-f`, and by `--remove` those that are not its. Nothing was written.",
    });
};

// EXTERNAL MODULE: ./lib/by-hand/save.js
var save = __webpack_require__(8876);
// EXTERNAL MODULE: ./lib/by-hand/write.js
var write = __webpack_require__(9406);
;// CONCATENATED MODULE: ./lib/by-hand/edit.js
/** Changing a record: metadata in place; changed files as a new version, of which only they are sent. */









const isMarker = ({ marker }, { identifier }) => identifier === marker.tag || identifier === marker.commit;
/** A record that was made for a release stays that release's record; a new version of it by hand is none (DESIGN.md, rule 2). */
const withMarkers = (record, deposit, isNewVersion) => {
    const others = record.related.filter((one) => !isMarker(deposit, one));
    const { tag, commit } = deposit.marker;
    if (isNewVersion)
        return { ...record, related: others };
    const toRelated = (identifier, relation) => identifier === undefined ? [] : [{ identifier, relation, scheme: 'url', resourceType: 'software' }];
    return { ...record, related: [...toRelated(tag, 'isSupplementTo'), ...toRelated(commit, 'isDerivedFrom'), ...others] };
};
/** What the archive says of it, read back; a new version has a date and a version of its own. */
const describeAnew = async (doors, base, { isNewVersion, overrides }) => {
    const back = (0,catalogue/* needs */.eN)(doors.repository, 'readBack', 'tell a record in a form that can be written again: give a metadata file')(base);
    const today = (0,write/* toToday */.B)(doors);
    const wish = overrides === undefined ? {} : { overrides };
    const said = 'fields' in back ? back.fields : (await (0,describe_by_hand/* describeByHand */.G)({ today, file: { path: back.name, text: back.text } })).record;
    const { version, publicationDate, doi, ...fields } = said;
    const own = {
        ...(version === undefined ? {} : { version }),
        ...(publicationDate === undefined ? {} : { publicationDate }),
        ...(doi === undefined ? {} : { doi }),
    };
    const described = await (0,describe_by_hand/* describeByHand */.G)({ today, fields: { ...fields, ...(isNewVersion ? {} : own) }, ...wish });
    const unread = ('unread' in back ? back.unread : []).map((path) => ({
        severity: 'warning',
        code: 'not-read-back',
        message: `${base.url} says more than can be written again; left out: ${path}.`,
    }));
    return { ...described, problems: [...described.problems, ...unread] };
};
/** A record without files stays one until it is given some, whether a metadata file describes it anew or not. */
const staysWithoutFiles = (doors, base, { isMetadataOnly = false, files = [] }) => {
    if (isMetadataOnly || files.length > 0)
        return isMetadataOnly;
    const back = doors.catalogue.readBack?.(base);
    return back !== undefined && 'fields' in back && back.fields.isMetadataOnly === true;
};
const getDeposit = (deposit) => {
    if (deposit === undefined)
        throw new Error('a deposit that was looked for by its id is not there');
    return deposit;
};
/** Is no version of it public yet? Zenodo does not say so, and gives a concept its DOI with the first one. */
const isFirst = (draft) => draft.isFirst ?? draft.conceptDoi === undefined;
/** See the options. Throws `record-not-found`; `draft-foreign` where somebody else's change is open. */
const edit = async (doors, id, options = {}) => {
    const { metadata, remove = [], communities = [], isMetadataOnly = false, overrides } = options;
    (0,by_hand_doors/* needToken */.C)(doors, 'edit a record');
    const { repository, signal } = doors;
    // By which names a community goes is known before it is looked whether it was asked already.
    await repository.checkCommunities?.(communities);
    const given = await (0,local_files/* readLocalFiles */.zY)(options.files ?? [], signal);
    const file = metadata === undefined ? undefined : await (0,write/* readMetadataFile */.W)(metadata);
    const entry = await doors.catalogue.find(id);
    const look = async (where) => {
        const hint = { ...where, communities };
        return { hint, observed: await repository.observe(undefined, hint) };
    };
    let seen = await look({ id: entry.id, isFirstLook: true });
    let base = getDeposit((0,plan/* chooseDeposit */.IW)(seen.observed.thisRelease));
    const isPublished = base.state === 'published';
    const findBefore = async () => isMetadataOnly || isPublished || isFirst(base) ? undefined : (await look({ concept: base.conceptId ?? base.id })).observed.before;
    let held = await findHeld(base, findBefore);
    let chosen = chooseFiles(held, given, { remove, doors });
    if (options.publish || given.length > 0)
        refuseAwaited(base, held, chosen);
    let isNewVersion = isPublished && chosen.isChanged;
    if (isNewVersion) {
        // Whichever version was named: the next one follows the latest, if that does not hold the same files already.
        seen = await look({ concept: base.conceptId ?? base.id });
        base = getDeposit(seen.observed.before);
        held = { files: base.files, of: base };
        chosen = chooseFiles(held, given, { remove, doors });
        isNewVersion = chosen.isChanged;
        if (!isNewVersion)
            seen = await look({ id: base.id, isFirstLook: true });
    }
    const isOtherAsked = file !== undefined || overrides !== undefined || isNewVersion || communities.length > 0 || isMetadataOnly;
    // Nothing is to be changed: what stands open stays as it is, whoever wrote it there, and is published where that alone is asked for.
    const isAsItStands = !isOtherAsked && (given.length === 0 || options.publish !== true);
    const open = isAsItStands ? seen.observed.openDraft?.deposit : undefined;
    const said = open ?? base;
    const described = file === undefined
        ? await describeAnew(doors, said, { isNewVersion, overrides })
        : await (0,describe_by_hand/* describeByHand */.G)({ file, today: (0,write/* toToday */.B)(doors), ...(overrides === undefined ? {} : { overrides }) });
    const { isMetadataOnly: _asItWas, ...record } = withMarkers(described.record, base, isNewVersion);
    return (0,save/* save */.U)(doors, {
        record: {
            ...record,
            communities: [...new Set([...record.communities, ...communities])],
            ...(staysWithoutFiles(doors, said, options) ? { isMetadataOnly: true } : {}),
        },
        problems: [...described.problems, ...(isNewVersion ? [] : (0,kept_doi/* tellKeptDoi */.O)(base, record.doi)), ...toKeptProblem(base, held, chosen.kept)],
        ...{ ...seen, files: chosen.files },
        isSettled: isPublished && !isNewVersion,
        publish: options.publish ?? (isPublished && open === undefined),
    });
};


/***/ }),

/***/ 1307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printCodemeta: () => (/* binding */ printCodemeta)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/model/record.js
var model_record = __webpack_require__(9000);
// EXTERNAL MODULE: ./lib/repositories/ledger.js
var repositories_ledger = __webpack_require__(4755);
;// CONCATENATED MODULE: ./lib/metadata/json.js
/** JSON that is written: what is not said has no key. */
const isEmpty = (value) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const withoutEmpty = (parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => !isEmpty(value)));

// EXTERNAL MODULE: ./lib/metadata/codemeta/people.js + 1 modules
var people = __webpack_require__(4592);
;// CONCATENATED MODULE: ./lib/metadata/codemeta/to-codemeta.js




const PREFIXES = {
    orcid: 'https://orcid.org/',
    ror: 'https://ror.org/',
    isni: 'https://isni.org/isni/',
    gnd: 'https://d-nb.info/gnd/',
};
const toDoiUrl = (doi) => `https://doi.org/${doi}`;
const toAgent = ({ kind, family, given, identifiers, affiliations }) => {
    const [first, ...others] = identifiers.map(({ scheme, value, schemeName }) => PREFIXES[scheme] === undefined
        ? { '@type': 'PropertyValue', ...(schemeName && { propertyID: schemeName }), value }
        : `${PREFIXES[scheme]}${value}`);
    const isAddress = typeof first === 'string';
    return withoutEmpty({
        '@type': kind === 'person' ? 'Person' : 'Organization',
        '@id': isAddress ? first : undefined,
        identifier: isAddress || first === undefined ? others : [first, ...others],
        ...(given === undefined ? { name: (0,model_record/* toFullName */.q)({ family }) } : { givenName: given, familyName: family }),
        affiliation: affiliations.map(({ name, ror, identifier }) => withoutEmpty({ '@type': 'Organization', '@id': ror, identifier: identifier?.value, name })),
    });
};
const toLicence = ({ id, title, url, scheme }) => id !== undefined && scheme === undefined && !/\s|^LicenseRef/.test(id)
    ? `https://spdx.org/licenses/${id}`
    : withoutEmpty({ '@type': 'CreativeWork', identifier: id, name: title, url });
const toGrant = ({ funder, number, title, url, id }) => withoutEmpty({
    '@type': 'Grant',
    identifier: number ?? id,
    name: title,
    url,
    funder: funder &&
        withoutEmpty({
            '@type': 'Organization',
            '@id': funder.doi === undefined ? (funder.ror ?? funder.identifier?.value) : toDoiUrl(funder.doi),
            name: funder.name,
        }),
});
/** The relations that CodeMeta has a term for. */
const TERMS = {
    isDescribedBy: 'referencePublication',
    references: 'citation',
    cites: 'citation',
    isPartOf: 'isPartOf',
    hasPart: 'hasPart',
    isDerivedFrom: 'isBasedOn',
    isVersionOf: 'exampleOfWork',
    isSupplementedBy: 'supportingData',
    isDocumentedBy: 'softwareHelp',
    isIdenticalTo: 'sameAs',
};
const toAddress = ({ identifier, scheme }) => (scheme === 'doi' ? toDoiUrl(identifier) : identifier);
/** What CodeMeta has no term for at all. */
const UNSAID = ['subjects', 'relatedItems', 'locations', 'communities', 'publishing'];
const idsOf = (value) => [value].flat().flatMap((term) => {
    const id = typeof term === 'object' && term !== null ? term.id : term;
    return typeof id === 'string' ? [id] : [];
});
/** CodeMeta 3, and what of the record is changed in it or left out. */
const toCodemeta = (record) => {
    const ledger = (0,repositories_ledger/* openLedger */.a)();
    const drop = (field, what) => ledger.tell(field, 'dropped', `CodeMeta has no term for ${what}: left out.`);
    const terms = {};
    const put = (term, value) => {
        terms[term] = [...(terms[term] ?? []), value];
    };
    if (record.type.general !== 'software' && record.type.general !== 'dataset')
        drop('type', `the type «${record.type.general}»`);
    for (const [index, { type, ...agent }] of record.contributors.entries()) {
        const role = people/* ROLES */.g.find(([, known]) => known === type)?.[0];
        if (role === undefined)
            ledger.tell(`contributors[${index}]`, 'changed', `CodeMeta has no role «${type}»: ${(0,model_record/* toFullName */.q)(agent)} is a contributor.`);
        put(role ?? 'contributor', toAgent(agent));
    }
    for (const [index, one] of record.related.entries()) {
        const term = TERMS[one.relation];
        if (term !== undefined)
            put(term, toAddress(one));
        else {
            ledger.tell(`related[${index}]`, 'changed', `CodeMeta has no term for «${one.relation}»: ${one.identifier} is a related link.`);
            put('relatedLink', toAddress(one));
        }
    }
    for (const text of record.references)
        put('citation', { '@type': 'CreativeWork', name: text });
    const dates = {};
    for (const [index, { type, start }] of record.dates.entries()) {
        const term = { created: 'dateCreated', updated: 'dateModified', copyrighted: 'copyrightYear' }[type];
        if (term === undefined)
            drop(`dates[${index}]`, `a date of the type «${type}»`);
        else
            dates[term] = start;
    }
    const abstract = record.additionalDescriptions.find(({ type }) => type === 'abstract')?.html;
    for (const [index, { type }] of record.additionalDescriptions.entries())
        if (type !== 'abstract')
            drop(`additionalDescriptions[${index}]`, `a description of the type «${type}»`);
    for (const field of UNSAID)
        if (Object.keys(record[field] ?? {}).length > 0)
            drop(field, field);
    if (record.access.right !== 'open' && record.access.right !== 'embargoed')
        drop('access', `the access «${record.access.right}»`);
    const CODE = ['code:codeRepository', 'code:programmingLanguage', 'code:developmentStatus'];
    for (const key of Object.keys(record.custom))
        if (!CODE.includes(key))
            drop(`custom.${key}`, key);
    const identifiers = record.identifiers.map(({ identifier, scheme }) => withoutEmpty({ '@type': 'PropertyValue', propertyID: scheme, value: identifier }));
    const codemeta = withoutEmpty({
        '@context': 'https://w3id.org/codemeta/3.0',
        '@type': record.type.general === 'dataset' ? 'Dataset' : 'SoftwareSourceCode',
        '@id': record.doi === undefined ? undefined : toDoiUrl(record.doi),
        identifier: [...(record.doi === undefined ? [] : [toDoiUrl(record.doi)]), ...identifiers],
        name: record.title,
        alternateName: record.additionalTitles.map(({ title }) => title),
        description: record.description,
        abstract,
        author: record.creators.map(toAgent),
        keywords: record.keywords,
        version: record.version,
        datePublished: record.publicationDate,
        ...dates,
        embargoEndDate: record.access.embargoUntil,
        inLanguage: record.languages,
        license: record.rights.map(toLicence),
        publisher: record.publisher === undefined ? undefined : { '@type': 'Organization', name: record.publisher },
        funding: record.funding.map(toGrant),
        fileFormat: record.formats,
        fileSize: record.sizes[0],
        codeRepository: record.custom['code:codeRepository'],
        programmingLanguage: idsOf(record.custom['code:programmingLanguage']),
        developmentStatus: idsOf(record.custom['code:developmentStatus'])[0],
        ...terms,
    });
    return { codemeta, losses: ledger.losses };
};

// EXTERNAL MODULE: ./lib/metadata/describe-by-hand.js + 1 modules
var describe_by_hand = __webpack_require__(8533);
// EXTERNAL MODULE: ./lib/by-hand/write.js
var write = __webpack_require__(9406);
;// CONCATENATED MODULE: ./lib/by-hand/print-codemeta.js
/** CodeMeta of a record: as the server exports it; where it does not (a draft, an InvenioRDM without the page), made here of its DataCite metadata. */




/** What is lost on the way is told in the log. Throws `archive-cannot` for a server that prints neither. */
const printCodemeta = async (print, entry, doors) => {
    try {
        return await print(entry, 'codemeta');
    }
    catch (error) {
        if (!(error instanceof errors/* ArchiveError */.di) || error.code !== 'archive-cannot')
            throw error;
    }
    const { text } = await print(entry, 'datacite');
    const { record } = await (0,describe_by_hand/* describeByHand */.G)({ file: { path: 'datacite.json', text }, today: (0,write/* toToday */.B)(doors) });
    const { codemeta, losses } = toCodemeta(record);
    for (const { message } of losses)
        doors.log.warning(message);
    return { mediaType: 'application/ld+json', text: JSON.stringify(codemeta, undefined, 2) };
};


/***/ }),

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _plan_last_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7699);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2606);
/* harmony import */ var _plan_rounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5965);
/* harmony import */ var _plan_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9385);
/* harmony import */ var _plan_wanted_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8632);
/* harmony import */ var _tale_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9906);
/* harmony import */ var _told_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6716);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6770);
/** Writing a record by hand is what archiving a release is: what is there is observed, what is missing is planned, and carried out (docs/decisions/0001, 0007). */









const toSaved = (deposit, done, rest) => {
    const sent = new Set(done.flatMap((step) => (step.do === 'upload' ? [step.file] : [])));
    const { id, state, isEdit, url, version, doi, reservedDoi, conceptDoi, request } = deposit;
    return {
        ...{ id, state, isEdit, url },
        ...(version === undefined ? {} : { version }),
        ...(doi === undefined ? {} : { doi }),
        ...(reservedDoi === undefined ? {} : { reservedDoi }),
        ...(conceptDoi === undefined ? {} : { conceptDoi }),
        ...(request === undefined ? {} : { request }),
        files: deposit.files.map(({ name, size }) => ({ name, size, wasSent: sent.has(name) })),
        steps: done.map(_plan_step_js__WEBPACK_IMPORTED_MODULE_4__/* .toStepText */ .nZ),
        ...rest,
    };
};
/** A failure says where the draft is that it leaves behind. */
const withDraft = (failure, deposit) => deposit === undefined || deposit.state === 'published'
    ? failure
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di(failure.code, failure.message, {
        remedy: `${failure.remedy}\nThe draft is ${deposit.url}: go on with it by \`archive-release edit ${deposit.id}\`, or take it away by \`archive-release deposits discard ${deposit.id}\`.`,
        cause: failure,
    });
/** The correction that stands open, and says what was wanted, is what came of it: the public record says it only later. */
const toLast = (observed) => (0,_plan_last_js__WEBPACK_IMPORTED_MODULE_1__/* .findCorrection */ .o)(observed) ?? (0,_plan_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseDeposit */ .IW)(observed.thisRelease) ?? observed.openDraft?.deposit;
/** Throws before anything is written where metadata or files can't be taken; after that the error names the draft. What should be known besides is told in the log then. */
const save = async (doors, plan) => {
    const { losses } = doors.repository.crosswalk(plan.record);
    const news = { problems: plan.problems, losses, dropped: [], notices: new Set(plan.observed.notices) };
    try {
        return await saveAndTell(doors, plan, news);
    }
    catch (thrown) {
        const told = {
            problems: news.problems.filter(({ severity }) => severity !== 'error'),
            losses: losses.filter(({ outcome }) => outcome !== 'refused'),
            ...{ differences: news.dropped, notices: [...news.notices] },
        };
        for (const line of (0,_told_js__WEBPACK_IMPORTED_MODULE_7__/* .toToldLines */ .g)(told))
            doors.log.warning(line);
        throw thrown;
    }
};
const saveAndTell = async (doors, plan, news) => {
    const { repository, log, signal, clock, parallelUploads } = doors;
    const { record, observed, hint, files, isSettled, publish } = plan;
    const { losses, dropped, notices } = news;
    const refuse = () => (0,_tale_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseProblems */ .n)({ outcome: () => news });
    refuse();
    await repository.checkCommunities?.(record.communities);
    // A draft may wait for its files.
    const areJudged = !isSettled && (publish || files.length > 0);
    news.problems = [...plan.problems, ...(await repository.preflight(record, areJudged ? files : undefined))];
    refuse();
    const done = [];
    let deposit;
    let failure;
    const listener = {
        carry: (carried) => {
            done.push(...carried.done);
            dropped.push(...carried.dropped);
            deposit = carried.deposit ?? deposit;
            failure = carried.failure;
        },
        observe: (seen) => {
            for (const notice of seen.notices)
                notices.add(notice);
        },
    };
    const wanted = {
        ...{ files, isSettled, publish, afterPublish: 'correct', communities: record.communities },
        ...{ proofs: new Map(), isDescribed: false, hasWritten: false, hasPublished: false },
    };
    const end = await (0,_plan_rounds_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .G)({ wanted, observed }, { release: undefined, record, hint, differencesOf: (one) => repository.differences(one, record) }, { repository, log, signal, now: () => clock.now().getTime(), parallelUploads, listener });
    if (failure !== undefined)
        throw withDraft(failure, deposit);
    const last = end && toLast(end.observed);
    if (end === undefined || last === undefined)
        throw new Error('the deposit that was just written is not there when it is read again');
    // What somebody looks at is left as it is: nothing was sent.
    const isLeft = (0,_turn_js__WEBPACK_IMPORTED_MODULE_6__/* .isWaiting */ .Gu)(last) && done.length === 0;
    const missed = isSettled || isLeft ? [] : (0,_plan_wanted_js__WEBPACK_IMPORTED_MODULE_8__/* .missedFiles */ .LS)(end.wanted, last);
    if (missed.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('not-as-sent', `${last.url} does not hold these files as they were sent: ${missed.join(', ')}.`, {
            remedy: 'Look at the record, and send them again as a new version.',
        });
    }
    const differences = [...new Map([...dropped, ...repository.differences(last, record)].map((one) => [one.field, one])).values()];
    return toSaved(last, done, { problems: news.problems, losses, differences, notices: [...notices] });
};


/***/ }),

/***/ 9406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toToday),
/* harmony export */   W: () => (/* binding */ readMetadataFile),
/* harmony export */   write: () => (/* binding */ write)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _metadata_describe_by_hand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8533);
/* harmony import */ var _metadata_files_at_commit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3602);
/* harmony import */ var _doors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3188);
/* harmony import */ var _local_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8640);
/* harmony import */ var _save_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8876);
/** A record of one's own making: a metadata file and files, as a draft or published at once. */







/** Throws `bad-input`. */
const readMetadataFile = async (path) => {
    const text = await (0,_metadata_files_at_commit_js__WEBPACK_IMPORTED_MODULE_3__/* .filesInFolder */ .J)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path)).read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
    if (text !== undefined)
        return { path, text };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ArchiveError */ .di('bad-input', `The metadata file ${path} is not there, or no file.`, {
        remedy: 'Check its path. Nothing was written.',
    });
};
const toToday = ({ clock }) => clock.now().toISOString().slice(0, 10);
/** Makes a new record. Never repeated blindly: where the archive does not say whether it made the draft, the error says so. */
const write = async (doors, { metadata, files: paths = [], isMetadataOnly = false, publish = false, communities = [], overrides }) => {
    (0,_doors_js__WEBPACK_IMPORTED_MODULE_4__/* .needToken */ .C)(doors, 'write a record');
    const file = await readMetadataFile(metadata);
    const files = await (0,_local_files_js__WEBPACK_IMPORTED_MODULE_5__/* .readLocalFiles */ .zY)(paths, doors.signal);
    const { record, problems } = await (0,_metadata_describe_by_hand_js__WEBPACK_IMPORTED_MODULE_2__/* .describeByHand */ .G)({ file, today: toToday(doors), ...(overrides === undefined ? {} : { overrides }) });
    const hint = { communities };
    return (0,_save_js__WEBPACK_IMPORTED_MODULE_6__/* .save */ .U)(doors, {
        record: {
            ...record,
            communities: [...new Set([...record.communities, ...communities])],
            ...(isMetadataOnly ? { isMetadataOnly } : {}),
        },
        observed: await doors.repository.observe(undefined, hint),
        ...{ problems, hint, files, publish, isSettled: false },
    });
};


/***/ }),

/***/ 8326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   X7: () => (/* binding */ wholeAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt)
/* harmony export */ });
/** Looks into answers and payloads that nobody has checked yet: what is not there, or of another kind, is undefined; never a TypeError. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value under these keys, one below the other. */
const at = (value, ...keys) => {
    let found = value;
    for (const key of keys) {
        if (!isObject(found) || !Object.hasOwn(found, key))
            return undefined;
        found = found[key];
    }
    return found;
};
/** A text that is not empty. */
const textAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return typeof found === 'string' && found !== '' ? found : undefined;
};
/** A whole number from 0 on: an id, a count, bytes, epoch seconds. */
const wholeAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};
const listAt = (value, ...keys) => {
    const found = at(value, ...keys);
    return Array.isArray(found) ? found : undefined;
};


/***/ }),

/***/ 4592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ ROLES),
  k: () => (/* binding */ readPeople)
});

// EXTERNAL MODULE: ./lib/metadata/documents/document.js
var documents_document = __webpack_require__(203);
// EXTERNAL MODULE: ./lib/metadata/identifiers.js
var identifiers = __webpack_require__(933);
// EXTERNAL MODULE: ./lib/metadata/orcid-twins.js
var orcid_twins = __webpack_require__(4192);
// EXTERNAL MODULE: ./lib/metadata/people.js
var people = __webpack_require__(9998);
// EXTERNAL MODULE: ./lib/metadata/schemas/codemeta-json.js
var codemeta_json = __webpack_require__(7711);
// EXTERNAL MODULE: ./lib/metadata/text.js
var metadata_text = __webpack_require__(2134);
// EXTERNAL MODULE: ./lib/metadata/codemeta/plain.js
var plain = __webpack_require__(2574);
// EXTERNAL MODULE: ./lib/metadata/contributor-types.js
var contributor_types = __webpack_require__(6996);
// EXTERNAL MODULE: ./lib/metadata/codemeta/values.js
var codemeta_values = __webpack_require__(1890);
;// CONCATENATED MODULE: ./lib/metadata/codemeta/roles.js
/** Roles stand among people (schema.org's `Role`): around the person, or beside one whom they name by an id, as CodeMeta's generator writes them. Here each person gets the names of theirs. */




/** Under the name of the list that the role stands in; any other is understood, too. */
const PLAYED_BY = [
    'author',
    'creator',
    'contributor',
    'maintainer',
    'editor',
    'producer',
    'provider',
    'sponsor',
    'translator',
    'copyrightHolder',
];
const isRole = (one) => typeof one !== 'string' && (0,plain/* typesOf */.pl)(one).some((type) => /Role$/i.test(type));
const idOf = (one) => (typeof one === 'string' ? one : one['@id']);
/** It says nothing but who. */
const isBare = (one) => typeof one === 'string' || Object.keys(one).every((key) => key === '@id' || key === '@type');
/** Everybody in a list, in its order, with their roles; a role that names nobody there is told, and left out. */
const castOf = (values, notes) => {
    const listed = new Set(values.flatMap(([one]) => (isRole(one) ? [] : [idOf(one)])).filter((id) => id !== undefined));
    const rolesOf = new Map();
    const cast = values.flatMap(([one, path]) => {
        if (!isRole(one))
            return [{ written: one, path, roleNames: [] }];
        const roleNames = (0,codemeta_values/* linesOf */.Dx)(one.roleName, [...path, 'roleName']);
        const players = PLAYED_BY.flatMap((key) => (0,codemeta_values/* valuesOf */.sm)(one[key], [...path, key])).filter(([player]) => !isRole(player));
        const isElsewhere = ([player]) => isBare(player) && listed.has(idOf(player) ?? '');
        for (const [player] of players.filter(isElsewhere)) {
            const id = idOf(player) ?? '';
            rolesOf.set(id, [...(rolesOf.get(id) ?? []), ...roleNames]);
        }
        const inside = players.filter((player) => !isElsewhere(player) && !(isBare(player[0]) && (idOf(player[0]) ?? '_:').startsWith('_:')));
        if (inside.length === 0 && !players.some(isElsewhere)) {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` is the role of somebody who is named neither in it nor in the list: it is left out.`;
            notes.tellOnce('notice', 'role-ignored', { message, path });
        }
        if (one.startDate !== undefined || one.endDate !== undefined) {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: when somebody had a role is left out.`;
            notes.tellOnce('notice', 'role-dates', { message, path });
        }
        return inside.map(([player, at]) => ({ written: player, path: at, roleNames }));
    });
    return cast.map((one) => ({ ...one, roleNames: [...one.roleNames, ...(rolesOf.get(idOf(one.written) ?? '') ?? [])] }));
};
const toPlainWord = (text) => text.replace(/[\s_-]/g, '').toLowerCase();
/** In DataCite's words, the first that is one; else the list's own. What is no type is told. */
const toContributorType = ({ roleNames }, standard, notes) => {
    const known = roleNames.map(([name]) => contributor_types/* CONTRIBUTOR_TYPES */.YJ.find((type) => toPlainWord(type) === toPlainWord(name)));
    const type = known.find((one) => one !== undefined) ?? standard;
    const left = roleNames.find((_, index) => known[index] !== type);
    if (left !== undefined) {
        const [name, path] = left;
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: «${name.slice(0, 60)}» is left out, and \`${type}\` is taken: a contributor has one type, of DataCite's.`;
        notes.tellOnce('notice', 'role-ignored', { message, path });
    }
    return type;
};
/** Authors have none in a record. */
const tellOfAuthorRole = ({ roleNames }, notes) => {
    const [first] = roleNames;
    if (first === undefined)
        return;
    const [name, path] = first;
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: «${name.slice(0, 60)}» is left out: what authors did has no place in a record. Who did something else belongs under \`contributor\`.`;
    notes.tellOnce('notice', 'role-ignored', { message, path });
};

;// CONCATENATED MODULE: ./lib/metadata/codemeta/people.js









const joined = (written) => (0,codemeta_values/* linesOf */.Dx)(written, [])
    .map(([text]) => text)
    .join(' ');
const ORGANISATION = /organi[sz]ation|corporation|consortium|project|business|system|hospital|association|agency$/i;
const looksLikeOrcid = (text) => /orcid\.org\/|^(orcid:\s*)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(text);
const looksLikeRor = (text) => /ror\.org\//i.test(text);
const tellOfWrong = (what, { text, path }, notes) => {
    const words = what === 'orcid' ? 'an ORCID iD (16 digits, the last one a check)' : 'a ROR (nine characters, the last two a check)';
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${text.slice(0, 80)}\` is not ${words}; it is left out, or the archive would refuse the record.`;
    notes.tell('warning', `invalid-${what}`, { message, path });
};
/** ORCID and ROR from wherever they stand; other identifiers only where they are called that. */
const readIdentifiers = (written, { notes, path }) => {
    const found = new Map();
    for (const known of (0,codemeta_values/* knownAs */.w9)(written, path)) {
        const isOrcid = looksLikeOrcid(known.text) || /^orcid$/i.test(known.scheme ?? '');
        const orcid = isOrcid ? (0,identifiers/* toOrcid */.DQ)(known.text) : undefined;
        const ror = looksLikeRor(known.text) ? (0,identifiers/* toRor */.D)(known.text) : undefined;
        if (orcid !== undefined)
            found.set(`orcid ${orcid}`, (0,people/* toOrcidIdentifier */.QD)(orcid));
        else if (ror !== undefined)
            found.set(`ror ${ror}`, { scheme: 'ror', value: ror.slice('https://ror.org/'.length) });
        else if (isOrcid || looksLikeRor(known.text))
            tellOfWrong(isOrcid ? 'orcid' : 'ror', known, notes);
        else if (known.isNamed && !known.text.startsWith('_:')) {
            const { text, scheme } = known;
            found.set(text, { scheme: 'other', value: text, ...(scheme === undefined ? {} : { schemeName: scheme }) });
        }
    }
    return [...found.values()];
};
const readAffiliations = (written, { notes, path }) => {
    const key = ['affiliation', 'worksFor', 'memberOf'].find((one) => written[one] !== undefined);
    if (key === undefined)
        return [];
    return (0,codemeta_values/* valuesOf */.sm)(written[key], [...path, key]).flatMap(([one, at]) => {
        const organisation = typeof one === 'string' ? (looksLikeRor(one) ? { '@id': one } : { name: one }) : one;
        const name = (0,metadata_text/* toLine */.S5)(organisation.name ?? organisation.legalName ?? '');
        const written = (0,codemeta_values/* knownAs */.w9)(organisation, at).find(({ text }) => looksLikeRor(text));
        const ror = written === undefined ? undefined : (0,identifiers/* toRor */.D)(written.text);
        if (written !== undefined && ror === undefined)
            tellOfWrong('ror', written, notes);
        if (name !== '' || ror !== undefined)
            return [{ name, ...(ror === undefined ? {} : { ror }) }];
        const message = `\`${(0,documents_document/* toPathText */.WA)(at)}\` has neither a name nor a ROR, and is left out.`;
        notes.tellOnce('warning', 'affiliation-without-name', { message, path: at });
        return [];
    });
};
const toName = (written, isOrganisation) => {
    const [family, given] = [joined(written.familyName), joined(written.givenName)];
    const name = (0,metadata_text/* toLine */.S5)(written.name ?? written.legalName ?? '');
    if (isOrganisation)
        return { family: name || [given, family].filter(Boolean).join(' ') };
    const middle = joined(written.additionalName);
    const whole = middle === '' || given.includes(middle) ? given : `${given} ${middle}`.trim();
    if (family !== '')
        return whole === '' ? { family } : { family, given: whole };
    return name === '' ? { family: given || ((0,codemeta_values/* linesOf */.Dx)(written.alternateName, [])[0]?.[0] ?? '') } : (0,people/* parseName */.$q)(name);
};
/** `Ada Lovelace <ada@example.org>`, as package files have it; an address alone is no name. */
const fromText = (text) => {
    const line = (0,metadata_text/* toLine */.S5)(text);
    if (looksLikeOrcid(line) || /^(https?:\/\/|_:)/.test(line))
        return { '@id': line };
    const [, name = line, email] = /^([^<]*[^<\s])\s*<([^<>\s]+@[^<>\s]+)>$/.exec(line) ?? [];
    return email === undefined ? { name } : { name, email };
};
/** Undefined, and told, where there is no name. @param field where it will stand in the record: `creators[0]`. */
const readAgent = (one, { notes, path, field }) => {
    const written = typeof one === 'string' ? fromText(one) : one;
    const types = (0,plain/* typesOf */.pl)(written);
    const identifiers = readIdentifiers(written, { notes, path });
    const isPerson = types.includes('Person') || written.familyName !== undefined || identifiers.some(({ scheme }) => scheme === 'orcid');
    const isOrganisation = !isPerson && (types.some((type) => ORGANISATION.test(type)) || identifiers.some(({ scheme }) => scheme === 'ror'));
    const name = toName(written, isOrganisation);
    if (name.family === '') {
        notes.tell('warning', 'empty-name', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no name and is left out.`, path });
        return undefined;
    }
    if (!isOrganisation && name.given === undefined && written.familyName === undefined && name.family.includes(' ')) {
        const message = `The name \`${name.family.slice(0, 80)}\` stays whole as the family name, as nothing says where to split it. Write \`familyName\` and \`givenName\`, or \`"@type": "Organization"\`.`;
        notes.tellOnce('notice', 'name-not-split', { message, path });
    }
    const details = codemeta_json/* AGENT_DETAILS */.dv.filter((key) => Object.hasOwn(written, key));
    if (details.length > 0) {
        const message = `Of people and organisations archives keep names, identifiers and affiliations; ${details.map((key) => `\`${key}\``).join(', ')} is left out.`;
        notes.tellOnce('notice', 'person-details', { message, path: [...path, details[0] ?? ''] });
    }
    const affiliations = readAffiliations(written, { notes, path });
    const [email] = (0,codemeta_values/* linesOf */.Dx)(written.email, []).map(([text]) => text.replace(/^mailto:/i, ''));
    const login = (0,codemeta_values/* knownAs */.w9)(written, path)
        .map(({ text }) => (0,people/* toLoginFromUrl */.Ov)(text))
        .find((found) => found !== undefined);
    const [alias] = (0,codemeta_values/* linesOf */.Dx)(written.alternateName, []).map(([text]) => text);
    notes.point(field, path);
    return {
        kind: isOrganisation ? 'organisation' : 'person',
        ...name,
        identifiers,
        affiliations,
        ...(login === undefined ? {} : { login }),
        ...(alias === undefined ? {} : { alias }),
        ...(email === undefined ? {} : { email }),
    };
};
/** Who is what in DataCite's words. */
const ROLES = [
    ['contributor', 'Other'],
    ['maintainer', 'ContactPerson'],
    ['editor', 'Editor'],
    ['producer', 'Producer'],
    ['provider', 'Distributor'],
    ['sponsor', 'Sponsor'],
    ['translator', 'Translator'],
    ['copyrightHolder', 'RightsHolder'],
];
const readPeople = (data, notes) => {
    const creators = [];
    const listed = [];
    const key = data.author === undefined ? 'creator' : 'author';
    if (data.author !== undefined && data.creator !== undefined)
        notes.tell('notice', 'creator-ignored', { message: '`creator` is left out, as there is `author`.', path: ['creator'] });
    for (const [index, one] of castOf((0,codemeta_values/* valuesOf */.sm)(data[key], [key]), notes).entries()) {
        const agent = readAgent(one.written, { notes, path: one.path, field: `creators[${creators.length}]` });
        if (agent === undefined)
            continue;
        tellOfAuthorRole(one, notes);
        creators.push(agent);
        listed.push([index, agent]);
    }
    (0,orcid_twins/* warnOfTwins */.n)(listed, notes, [key, '@id']);
    if (creators.length > 0)
        notes.put('creators', creators, [key]);
    const contributors = [];
    for (const [role, type] of ROLES) {
        for (const one of castOf((0,codemeta_values/* valuesOf */.sm)(data[role], [role]), notes)) {
            const agent = readAgent(one.written, { notes, path: one.path, field: `contributors[${contributors.length}]` });
            if (agent === undefined)
                continue;
            const called = toContributorType(one, type, notes);
            contributors.push({ ...agent, ...(called === 'ContactPerson' ? (0,people/* toContactEmail */.Sg)(agent) : {}), type: called });
        }
    }
    const [first] = ROLES.filter(([role]) => data[role] !== undefined);
    if (contributors.length > 0)
        notes.put('contributors', contributors, [first?.[0] ?? 'contributor']);
};


/***/ }),

/***/ 2574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   pl: () => (/* binding */ typesOf)
/* harmony export */ });
/* unused harmony export toTerm */
const VOCABULARIES = /^(?:https?:\/\/schema\.org\/|schema:|https?:\/\/(?:w3id\.org\/codemeta|codemeta\.github\.io\/terms)\/(?:[\d.]+[/#])?|codemeta:)/i;
/** Aliases in CodeMeta's own contexts. */
const KEYWORDS = new Map([
    ['id', '@id'],
    ['type', '@type'],
]);
const WRAPPERS = ['@value', '@list', '@set'];
const isObject = (data) => data !== null && typeof data === 'object' && !Array.isArray(data);
const toTerm = (written) => written.replace(VOCABULARIES, '');
/** The types of a thing, without their vocabulary: `Person`. */
const typesOf = (thing) => {
    const written = typeof thing === 'object' && thing !== null ? thing['@type'] : undefined;
    return [written].flat().flatMap((type) => (typeof type === 'string' ? [toTerm(type.trim())] : []));
};
/** Of a graph, the node that is software, else the first. */
const findRoot = (data) => {
    const graph = isObject(data) ? data['@graph'] : undefined;
    if (!Array.isArray(graph) || !graph.some(isObject))
        return [];
    const plainTypes = (node) => (isObject(node) ? typesOf({ '@type': node['@type'] ?? node.type }) : []);
    const index = graph.findIndex((node) => plainTypes(node).some((type) => /software|application/i.test(type)));
    return ['@graph', index === -1 ? graph.findIndex(isObject) : index];
};
const toPlain = (document) => {
    const moved = new Map();
    const foreign = new Map();
    const walk = (data, path, from) => {
        if (Array.isArray(data))
            return data.map((item, index) => walk(item, [...path, index], [...from, index]));
        if (!isObject(data))
            return data;
        const wrapper = WRAPPERS.find((key) => Object.hasOwn(data, key));
        if (wrapper !== undefined) {
            moved.set(JSON.stringify(path), [...from, wrapper]);
            return walk(data[wrapper] ?? null, path, [...from, wrapper]);
        }
        const plain = {};
        for (const [key, value] of Object.entries(data)) {
            const term = KEYWORDS.get(key) ?? toTerm(key);
            if ((term.startsWith('@') && !['@id', '@type'].includes(term)) || term.includes(':')) {
                if (key !== '@context')
                    foreign.set(key, [...path, key]);
                continue;
            }
            // Of two spellings in one object, the plain one counts; `__proto__` is no data.
            if ((term !== key && Object.hasOwn(data, term)) || term === '__proto__')
                continue;
            if (term !== key)
                moved.set(JSON.stringify([...path, term]), [...from, key]);
            plain[term] = walk(value, [...path, term], [...from, key]);
        }
        return plain;
    };
    const { data } = document;
    const root = data === undefined ? [] : findRoot(data);
    const top = root.reduce((here, part) => here?.[part], data);
    if (root.length > 0)
        moved.set('[]', root);
    const plain = top === undefined ? undefined : walk(top, [], root);
    const toWritten = (path) => {
        for (let length = path.length; length >= 0 && moved.size > 0; length -= 1) {
            const from = moved.get(JSON.stringify(path.slice(0, length)));
            if (from !== undefined)
                return [...from, ...path.slice(length)];
        }
        return path;
    };
    return {
        document: {
            ...document,
            data: plain,
            at: (path, part) => document.at(toWritten(path), part),
            literal: (path) => document.literal(toWritten(path)),
        },
        foreign,
        root,
    };
};


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   w9: () => (/* binding */ knownAs)
/* harmony export */ });
/* harmony import */ var _documents_prune_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(492);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2134);


const valuesOf = (written, path) => {
    if (written === undefined)
        return [];
    if (!Array.isArray(written))
        return [[written, path]];
    return (0,_documents_prune_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(written).map(([index, item]) => [item, [...path, index]]);
};
/** Lines of text that are not empty. */
const linesOf = (written, path) => valuesOf(written, path).flatMap(([text, at]) => ((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(text) === '' ? [] : [[(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(text), at]]));
const toKnown = (written, path) => {
    if (typeof written !== 'object')
        return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(String(written)) === '' ? [] : [{ text: (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(String(written)), path, isNamed: true }];
    const { value, url, propertyID } = written;
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(String(value ?? written['@id'] ?? url ?? ''));
    const scheme = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(propertyID ?? '').replace(/^https?:\/\/(www\.)?(registry\.identifiers\.org\/registry|identifiers\.org)\//i, '');
    return text === '' ? [] : [{ text, path, isNamed: true, ...(scheme === '' || /^https?:/i.test(scheme) ? {} : { scheme }) }];
};
const identifiersOf = (thing, path) => valuesOf(thing.identifier, [...path, 'identifier']).flatMap(([written, at]) => toKnown(written, at));
/** All by which a thing is known, what names it best first. */
const knownAs = (thing, path) => [
    ...identifiersOf(thing, path),
    ...['@id', 'sameAs', 'url'].flatMap((key) => linesOf(thing[key], [...path, key]).map(([text, at]) => ({ text, path: at, isNamed: false }))),
];


/***/ }),

/***/ 6996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ORGANISATION_TYPES),
/* harmony export */   Kp: () => (/* binding */ readContributorType),
/* harmony export */   YJ: () => (/* binding */ CONTRIBUTOR_TYPES)
/* harmony export */ });
/* harmony import */ var _documents_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(203);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2134);


/** DataCite's contributor types, as Zenodo takes them (facts/zenodo.md 6.5). */
const CONTRIBUTOR_TYPES = [
    'ContactPerson',
    'DataCollector',
    'DataCurator',
    'DataManager',
    'Distributor',
    'Editor',
    'HostingInstitution',
    'Producer',
    'ProjectLeader',
    'ProjectManager',
    'ProjectMember',
    'RegistrationAgency',
    'RegistrationAuthority',
    'RelatedPerson',
    'Researcher',
    'ResearchGroup',
    'RightsHolder',
    'Sponsor',
    'Supervisor',
    'Translator',
    'WorkPackageLeader',
    'Other',
];
/** Roles that only organisations have. */
const ORGANISATION_TYPES = [
    'HostingInstitution',
    'RegistrationAgency',
    'RegistrationAuthority',
    'ResearchGroup',
    'Sponsor',
];
/** @param path of the type itself */
const readContributorType = (written, notes, path) => {
    const known = CONTRIBUTOR_TYPES.find((type) => type.toLowerCase() ===
        written
            ?.trim()
            .replace(/[\s_-]/g, '')
            .toLowerCase());
    if (known !== undefined)
        return known;
    const whole = (0,_documents_document_js__WEBPACK_IMPORTED_MODULE_0__/* .toPathText */ .WA)(path);
    if (written === undefined || written.trim() === '') {
        notes.tellOnce('warning', 'contributor-without-type', {
            message: `\`${(0,_documents_document_js__WEBPACK_IMPORTED_MODULE_0__/* .toPathText */ .WA)(path.slice(0, -1))}\` has no \`${path.at(-1)}\`; \`Other\` is taken.`,
            path: path.slice(0, -1),
        });
        return 'Other';
    }
    if (/^funder$/i.test(written.trim())) {
        const message = `\`${whole}\`: Zenodo refuses \`Funder\` today; \`Sponsor\` is taken. Funding itself belongs into \`grants\`.`;
        notes.tell('warning', 'contributor-funder', { message, path });
        return 'Sponsor';
    }
    const message = `\`${whole}\`: \`${(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toLine */ .S5)(written).slice(0, 60)}\` is not a contributor type; \`Other\` is taken. The types are ${CONTRIBUTOR_TYPES.join(', ')}.`;
    notes.tell('warning', 'contributor-type-unknown', { message, path });
    return 'Other';
};


/***/ }),

/***/ 8533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ describeByHand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/model/record.js
var record = __webpack_require__(9000);
;// CONCATENATED MODULE: ./lib/metadata/file-kind.js
/** Which metadata file is it? By its name; where that says nothing, by what stands in it. Pure. */
/** The names that sources look for, and how the same file may be called when it is given by hand. */
const NAMES = [
    ['.zenodo.json', /^\.?zenodo\.json$/],
    ['datacite.json', /^\.?datacite\.json$/],
    ['codemeta.json', /^\.?codemeta\.json$/],
    ['CITATION.cff', /\.cff$/],
];
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** The keys that only one kind has; `.zenodo.json` for any other JSON, whose reader says what is wrong with it. */
const guess = (text) => {
    if (!text.trimStart().startsWith('{'))
        return /^cff-version\s*:/m.test(text) ? 'CITATION.cff' : '.zenodo.json';
    const json = parse(text);
    const keys = new Set(typeof json === 'object' && json !== null ? Object.keys(json) : []);
    if (keys.has('@context'))
        return 'codemeta.json';
    // What the metadata of a deposit by Zenodo's API stands in is tolerated by its reader; DataCite's REST API wraps its own in `data`.
    return ['titles', 'types', 'schemaVersion', 'data'].some((key) => keys.has(key)) ? 'datacite.json' : '.zenodo.json';
};
/** The name under which a metadata source reads it. */
const toKnownName = (name, text) => NAMES.find(([, form]) => form.test(name.toLowerCase()))?.[0] ?? guess(text);

// EXTERNAL MODULE: ./lib/metadata/licences.js
var licences = __webpack_require__(3809);
// EXTERNAL MODULE: ./lib/metadata/merge.js + 5 modules
var merge = __webpack_require__(1608);
// EXTERNAL MODULE: ./lib/metadata/sources/index.js + 61 modules
var metadata_sources = __webpack_require__(5054);
// EXTERNAL MODULE: ./lib/metadata/stand-in.js
var stand_in = __webpack_require__(9945);
// EXTERNAL MODULE: ./lib/metadata/weigh.js
var weigh = __webpack_require__(5841);
;// CONCATENATED MODULE: ./lib/metadata/describe-by-hand.js
/** The room's other door: what is known of a record that is written by hand. One metadata file, what the archive says already, and the input `metadata`, which wins. */









const NEEDED = ['title', 'creators'];
const asOnlyFile = (name, text) => ({
    list: () => Promise.resolve([name]),
    read: (path) => Promise.resolve(path === name ? text : undefined),
});
/** Problems name the file as it was given. */
const called = (finding, path, name) => ({
    ...finding,
    problems: finding.problems.map((problem) => (problem.at?.file === name ? { ...problem, at: { ...problem.at, file: path } } : problem)),
});
/** Problems of severity `error` are returned. Throws `metadata-invalid` for a file that no source reads. */
const describeByHand = async ({ file, fields, overrides, today }) => {
    const name = file === undefined ? '' : toKnownName((0,external_node_path_.basename)(file.path), file.text);
    const files = asOnlyFile(name, file?.text ?? '');
    const sources = (0,metadata_sources/* openFileSources */.h)({ isByHand: true, ...(overrides === undefined ? {} : { overrides }) }, await (0,licences/* openLicenceBook */.n)());
    const release = (0,stand_in/* toStandInRelease */.w7)('', today);
    const read = await Promise.all(sources.map((source) => source.read(files, release)));
    const findings = read.flatMap((finding) => (finding === undefined ? [] : [called(finding, file?.path ?? '', name)]));
    if (file !== undefined && !findings.some(({ source }) => source === name)) {
        throw new errors/* ArchiveError */.di('metadata-invalid', `${file.path} is no metadata file that is understood.`, {
            remedy: `Give one of: ${sources.flatMap((source) => (source.name.includes('.') ? [source.name] : [])).join(', ')}.`,
        });
    }
    if (fields !== undefined)
        findings.push({ source: 'the archive', fields, at: {}, problems: [] });
    const merged = (0,merge/* merge */.h)(findings, undefined, { contributors: 'none', releaseFacts: 'file' });
    const missing = NEEDED.filter((field) => merged.fields[field] === undefined).map((field) => ({ severity: 'error', code: `no-${field}`, message: `Nobody says the ${field} of the record.`, path: field }));
    return {
        record: { ...record/* emptyRecord */.F, title: '', publicationDate: today, ...merged.fields },
        trail: merged.trail,
        problems: [...(0,weigh/* weigh */.v)(findings), ...merged.problems, ...missing],
        claimedDois: [],
    };
};


/***/ }),

/***/ 7372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ describe),
/* harmony export */   r: () => (/* binding */ describeOffline)
/* harmony export */ });
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9000);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(933);
/* harmony import */ var _licences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3809);
/* harmony import */ var _merge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1608);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9104);
/* harmony import */ var _sources_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5054);
/* harmony import */ var _stand_in_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9945);
/* harmony import */ var _weigh_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5841);








/** Where neither files nor statistics name anybody, the owner stands for the makers, as in Zenodo's own integration. */
const toOwner = ({ repository }) => ({
    kind: repository.ownerIsOrganisation ? 'organisation' : 'person',
    family: repository.owner,
    identifiers: [],
    affiliations: [],
    login: repository.owner,
});
const NAME_THEM = 'Name them in CITATION.cff (`authors`) or .zenodo.json (`creators`), or in the input `metadata`.';
const NO_LICENCE = {
    severity: 'warning',
    code: 'no-licence',
    message: 'No licence is named anywhere: others may read it, but not use it. Add a LICENSE file, or `license` in CITATION.cff.',
    path: 'rights',
};
const assemble = (findings, release, wishes) => {
    const merged = (0,_merge_js__WEBPACK_IMPORTED_MODULE_2__/* .merge */ .h)(findings, release, wishes);
    const problems = [...(0,_weigh_js__WEBPACK_IMPORTED_MODULE_5__/* .weigh */ .v)(findings), ...merged.problems];
    const trail = { ...merged.trail };
    const fields = { ...merged.fields };
    if (fields.creators === undefined && (wishes.contributors === 'auto' || wishes.contributors === 'creators')) {
        fields.creators = [toOwner(release)];
        trail.creators = { from: [{ source: _source_js__WEBPACK_IMPORTED_MODULE_6__/* .GITHUB */ .U0 }], how: 'derived', over: [] };
        const message = `No creators are named anywhere and there are no contributors, so the repository's owner, ${release.repository.owner}, is taken. ${NAME_THEM}`;
        problems.push({ severity: 'warning', code: 'creators-owner', message, path: 'creators' });
    }
    else if (fields.creators === undefined) {
        const message = `No creators are named anywhere, and with \`contributors: ${wishes.contributors}\` contributors do not become creators. ${NAME_THEM}`;
        problems.push({ severity: 'error', code: 'no-creators', message, path: 'creators' });
    }
    const record = {
        ..._model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyRecord */ .F,
        title: `${release.repository.name} ${release.tag}`,
        publicationDate: release.publishedAt.slice(0, 10),
        ...fields,
    };
    const claims = findings.flatMap(({ claimedDois }) => claimedDois ?? []).flatMap(({ doi }) => (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_7__/* .toDoi */ .Yl)(doi) ?? []);
    const isFirst = (doi, index) => claims.findIndex((other) => other.toLowerCase() === doi.toLowerCase()) === index;
    const isWished = trail.doi?.from.some(({ source }) => source === _source_js__WEBPACK_IMPORTED_MODULE_6__/* .METADATA_INPUT */ .dH);
    const wished = isWished && record.doi !== undefined ? { wishedDoi: record.doi } : {};
    return { record, trail, problems, claimedDois: claims.filter(isFirst), ...wished };
};
/**
 * Reads every source and merges. Problems of severity `error` are returned, not thrown: the corridor refuses before anything is created.
 * @throws ArchiveError `github-refused`, `github-failed` where GitHub can't be asked: half a list of contributors would be a wrong one.
 */
const describe = async (release, { files, github, wishes, log }) => {
    const sources = (0,_sources_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openSources */ .H)(github, wishes, await (0,_licences_js__WEBPACK_IMPORTED_MODULE_1__/* .openLicenceBook */ .n)());
    const findings = (await Promise.all(sources.map((source) => source.read(files, release)))).filter((finding) => finding !== undefined);
    for (const { source, fields } of findings)
        log.debug(`${source} gives ${Object.keys(fields).join(', ') || 'nothing'}`);
    const described = assemble(findings, release, wishes);
    return described.record.rights.length > 0 ? described : { ...described, problems: [...described.problems, NO_LICENCE] };
};
/**
 * For `validate`: files only, no network, no release. What comes from a release is what the files say, or a stand-in in parentheses and capitals, and told.
 * @param today ISO date
 */
const describeOffline = async (files, { wishes, today, folderName }) => {
    const release = (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_4__/* .toStandInRelease */ .w7)(folderName, today);
    const sources = (0,_sources_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openFileSources */ .h)(wishes, await (0,_licences_js__WEBPACK_IMPORTED_MODULE_1__/* .openLicenceBook */ .n)());
    const findings = (await Promise.all(sources.map((source) => source.read(files, release)))).filter((finding) => finding !== undefined);
    const mayCount = wishes.contributors === 'auto' || wishes.contributors === 'creators';
    const standIn = (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_4__/* .toStandIn */ .Jv)(findings, release, { mayCount, releaseFacts: wishes.releaseFacts });
    const described = assemble([...findings, standIn], release, { contributors: wishes.contributors, releaseFacts: 'file' });
    return (0,_stand_in_js__WEBPACK_IMPORTED_MODULE_4__/* .withReleaseFacts */ .h_)(described, findings, { releaseFacts: wishes.releaseFacts, today });
};


/***/ }),

/***/ 8383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ toUnreadable),
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   kP: () => (/* binding */ checkDepth),
/* harmony export */   p7: () => (/* binding */ startBuilding)
/* harmony export */ });
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(203);

/** Thrown inside a reader and caught at its door; never leaves it. */
class TooMuch extends Error {
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}
const isTooDeep = (depth) => depth > _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr;
/** @param offset where the level begins that is one too many */
const checkDepth = (depth, offset) => {
    if (isTooDeep(depth))
        throw new TooMuch(`It is nested more than ${_document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .lr} levels deep here.`, offset);
};
const startBuilding = (atlas, problems) => {
    let nodes = 0;
    let aliased = 0;
    return {
        /** To be called for every value, also for those that an alias brings once more; throws where the file is deeper or larger than anything that people write. */
        count: (path, offset, { isAliased = false } = {}) => {
            nodes += 1;
            aliased += isAliased ? 1 : 0;
            checkDepth(path.length, offset);
            if (aliased > _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ALIASED */ .Dq)
                throw new TooMuch(`Its aliases bring more than ${_document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_ALIASED */ .Dq} values.`, offset);
            if (nodes > _document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NODES */ .nm)
                throw new TooMuch(`It holds more than ${_document_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_NODES */ .nm} values.`, offset);
        },
        /** Sets a key; of two with one name the last counts, as for every JSON reader, and it is told. */
        set: (into, path, key, value) => {
            const place = atlas.toPlace(value.offset);
            const whole = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__/* .toPathText */ .WA)([...path, key]);
            if (key === '__proto__') {
                problems.push({
                    severity: 'warning',
                    code: 'unknown-key',
                    message: '`__proto__` is not a field and is ignored.',
                    path: whole,
                    at: place,
                });
                return;
            }
            if (Object.hasOwn(into, key)) {
                problems.push({
                    severity: 'warning',
                    code: 'duplicate-key',
                    message: `\`${whole}\` stands here for the second time; only this last one counts. Remove one of them.`,
                    path: whole,
                    at: place,
                });
            }
            into[key] = value.data;
        },
    };
};
/** A problem from whatever a parser threw: one of our limits, or the stack of a parser that met its own. */
const toUnreadable = (thrown, atlas, file) => ({
    severity: 'error',
    code: 'file-too-complex',
    message: thrown instanceof TooMuch
        ? `${file} can't be read. ${thrown.message}`
        : `${file} can't be read: it is nested too deeply, or broken in a way that no reader understands.`,
    at: atlas.toPlace(thrown instanceof TooMuch ? thrown.offset : 0),
});


/***/ }),

/***/ 203:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dq: () => (/* binding */ MAX_ALIASED),
/* harmony export */   SF: () => (/* binding */ MAX_CHARACTERS),
/* harmony export */   WA: () => (/* binding */ toPathText),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   nm: () => (/* binding */ MAX_NODES),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   q1: () => (/* binding */ drawAtlas)
/* harmony export */ });
/** Larger than any file that people write by hand, and small enough that a hostile one is read in a moment. */
const MAX_CHARACTERS = 500_000;
const MAX_DEPTH = 64;
const MAX_NODES = 50_000;
/** Of these so many may come from YAML's aliases. */
const MAX_ALIASED = 10_000;
/** `creators[1].orcid` */
const toPathText = (path) => path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
/** An atlas knows the offset of each value and key, and the spelling of scalars. Keys are paths as JSON text: no two paths share one. */
const drawAtlas = (file, text) => {
    const lineStarts = [0];
    for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1))
        lineStarts.push(offset + 1);
    const values = new Map();
    const keys = new Map();
    const literals = new Map();
    const name = (path) => JSON.stringify(path);
    const toPlace = (offset) => {
        let low = 0;
        let high = lineStarts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
    };
    return {
        toPlace,
        mark: (path, offset, literal) => {
            values.set(name(path), offset);
            if (literal !== undefined)
                literals.set(name(path), literal);
        },
        markKey: (path, offset) => {
            keys.set(name(path), offset);
        },
        literal: (path) => literals.get(name(path)),
        at: (path, part = 'value') => {
            for (let length = path.length; length >= 0; length -= 1) {
                const key = name(path.slice(0, length));
                const offset = part === 'key' && length === path.length ? (keys.get(key) ?? values.get(key)) : values.get(key);
                if (offset !== undefined)
                    return toPlace(offset);
            }
            return { file, line: 1, column: 1 };
        },
    };
};
/** The part of a document below one key, places kept. */
const inside = (document, key) => ({
    ...document,
    data: document.data !== null && typeof document.data === 'object' && !Array.isArray(document.data) ? document.data[key] : undefined,
    at: (path, part) => document.at([key, ...path], part),
    literal: (path) => document.literal([key, ...path]),
});


/***/ }),

/***/ 492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   US: () => (/* binding */ pruneAt),
/* harmony export */   YX: () => (/* binding */ findNulls),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   b0: () => (/* binding */ toPath),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
const isHolder = (data) => data !== null && typeof data === 'object';
const holderOf = (root, path) => {
    let here = root;
    for (const part of path.slice(0, -1)) {
        if (!isHolder(here))
            return undefined;
        here = here[part];
    }
    return isHolder(here) ? here : undefined;
};
const valueAt = (root, path) => {
    const last = path.at(-1);
    const holder = holderOf(root, path);
    return last === undefined ? root : holder?.[last];
};
/** From ajv's JSON pointer. */
const toPath = (pointer, root) => {
    const path = [];
    for (const part of pointer.split('/').slice(1)) {
        const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
        path.push(Array.isArray(valueAt(root, path)) ? Number(name) : name);
    }
    return path;
};
const replaceAt = (root, path, value) => {
    const last = path.at(-1);
    const holder = holderOf(root, path);
    if (holder !== undefined && last !== undefined)
        holder[last] = value;
};
const pruneAt = (root, path) => {
    const last = path.at(-1);
    const holder = holderOf(root, path);
    if (holder === undefined || last === undefined)
        return;
    if (Array.isArray(holder))
        delete holder[last];
    else
        delete holder[last];
};
/** Paths of all nulls, and of nothing below `untouched` keys of the root. */
const findNulls = (root, untouched) => {
    const found = [];
    const walk = (data, path) => {
        if (data === null)
            found.push(path);
        else if (Array.isArray(data))
            for (const [index, item] of data.entries())
                walk(item, [...path, index]);
        else if (typeof data === 'object') {
            for (const [key, value] of Object.entries(data))
                if (path.length > 0 || !untouched.includes(key))
                    walk(value, [...path, key]);
        }
    };
    walk(root, []);
    return found;
};
/** The items of a list that are left, with their true index. */
const itemsOf = (list) => (list ?? []).flatMap((item, index) => (item === undefined ? [] : [[index, item]]));


/***/ }),

/***/ 6611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/metadata/documents/builder.js
var builder = __webpack_require__(8383);
;// CONCATENATED MODULE: ./lib/metadata/documents/build-yaml.js


const offsetOf = (node) => ((0,dist/* isNode */.Ll)(node) ? (node.range?.[0] ?? 0) : 0);
const follow = (node, tools) => {
    if (!(0,dist/* isAlias */.Vj)(node))
        return node;
    const target = tools.anchors.get(node.source);
    if (target === undefined) {
        tools.problems.push({
            severity: 'error',
            code: 'yaml-syntax',
            message: `The alias \`*${node.source}\` names no anchor before it.`,
            at: tools.atlas.toPlace(offsetOf(node)),
        });
    }
    return target;
};
/** `<<: *anchor` is YAML 1.1, but people use it, and the readers that they know (PyYAML) merge. */
const mergeInto = (into, value) => {
    const maps = Array.isArray(value) ? value : [value];
    for (const map of maps) {
        if (map === null || typeof map !== 'object' || Array.isArray(map))
            continue;
        for (const [key, inherited] of Object.entries(map))
            if (!Object.hasOwn(into, key))
                into[key] = inherited;
    }
};
/** Sets one key. @returns what `<<` names, to be merged when the map is whole: what stands in the map itself wins. */
const buildPair = (into, pair, path, tools) => {
    const keyNode = follow(pair.key, tools);
    const offset = offsetOf(pair.key);
    if (!(0,dist/* isScalar */.jn)(keyNode)) {
        tools.problems.push({
            severity: 'warning',
            code: 'unknown-key',
            message: 'A key must be a text; this one is ignored.',
            at: tools.atlas.toPlace(offset),
        });
        return undefined;
    }
    const key = typeof keyNode.source === 'string' ? keyNode.source : String(keyNode.value);
    const here = [...path, key];
    tools.atlas.markKey(here, offset);
    const data = build(pair.value, here, offset, tools);
    if (key === '<<' && keyNode.type === 'PLAIN')
        return data;
    tools.building.set(into, path, key, { data, offset });
    return undefined;
};
const build = (written, path, around, above) => {
    const tools = (0,dist/* isAlias */.Vj)(written) ? { ...above, within: above.within + 1 } : above;
    const offset = (0,dist/* isNode */.Ll)(written) ? offsetOf(written) : around;
    tools.building.count(path, offset, { isAliased: tools.within > 0 });
    const node = follow(written, tools);
    if ((0,dist/* isNode */.Ll)(node) && !(0,dist/* isAlias */.Vj)(node) && node.anchor !== undefined)
        tools.anchors.set(node.anchor, node);
    if ((0,dist/* isMap */.jh)(node)) {
        tools.atlas.mark(path, offset);
        const into = {};
        const merges = node.items.map((pair) => ((0,dist/* isPair */.tO)(pair) ? buildPair(into, pair, path, tools) : undefined));
        for (const merge of merges)
            if (merge !== undefined)
                mergeInto(into, merge);
        return into;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        tools.atlas.mark(path, offset);
        return node.items.map((item, index) => build(item, [...path, index], offset, tools));
    }
    if (!(0,dist/* isScalar */.jn)(node)) {
        tools.atlas.mark(path, offset);
        return null;
    }
    const { value } = node;
    tools.atlas.mark(path, offset, typeof value === 'string' || value === null ? undefined : (node.source ?? String(value)));
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return value;
    return typeof value === 'number' && Number.isFinite(value) ? value : (node.source ?? String(value));
};
/** What stands under a node, with its places on the map; what is wrong with it is added to the problems. Throws where it is too much to read. */
const buildData = (node, atlas, problems) => build(node, [], 0, { atlas, problems, building: (0,builder/* startBuilding */.p7)(atlas, problems), anchors: new Map(), within: 0 });

// EXTERNAL MODULE: ./lib/metadata/documents/document.js
var documents_document = __webpack_require__(203);
;// CONCATENATED MODULE: ./lib/metadata/documents/read-yaml.js




/** A quote that nobody closed is missed where the text ends, and was forgotten where it begins: the last one that is open there. */
const findOpenQuote = (document, { message, pos }) => {
    if (!message.startsWith('Missing closing'))
        return undefined;
    let opened;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_key, { type, range }) => {
            if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] <= pos[0] && range[1] >= pos[0])
                opened = range[0];
        },
    });
    return opened;
};
/** yaml's message without the code frame; its first line says it all. */
const toSyntaxProblem = (error, document, { file, text, atlas }) => {
    const opened = findOpenQuote(document, error);
    // What is missed at the end of the text is not missed on an empty line after it.
    const at = atlas.toPlace(opened ?? Math.min(error.pos[0], text.trimEnd().length));
    const said = error.message
        .split('\n')[0]
        ?.replace(/[.:]?( at line.*)?$/, '')
        .replace(/(["'])quote$/, '$1 quote');
    const advice = opened === undefined ? 'Check the indentation and quotes here and just above' : 'The one that was opened here goes on to the end';
    const message = `${file} is not valid YAML: ${said}. ${advice}.`;
    return { severity: 'error', code: 'yaml-syntax', message, at };
};
/** `yaml` makes an error of every mistake, of which a hostile text has one a letter: nobody looks at their stacks, and drawing these is nearly all that such a text costs. */
const withoutStacks = (work) => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    try {
        return work();
    }
    finally {
        Error.stackTraceLimit = limit;
    }
};
/** The document around them and a value in them, which stand on the parser's stack as the levels do. */
const BESIDE_LEVELS = 2;
/** The file's tokens, up to where it is nested too deeply: `yaml` would go down until its stack is used up, wherever that may be. Behind the first document they just end there. */
function* tokensOf(text) {
    const parser = new dist/* Parser */.iX();
    let isFirst = true;
    for (const lexeme of new dist/* Lexer */.JG().lex(text)) {
        for (const token of parser.next(lexeme)) {
            isFirst &&= token.type !== 'document';
            yield token;
        }
        const depth = parser.stack.length - BESIDE_LEVELS;
        if (!isFirst && (0,builder/* isTooDeep */.f_)(depth))
            break;
        (0,builder/* checkDepth */.kP)(depth, parser.offset - lexeme.length);
    }
    yield* parser.end();
}
/** The first document. What stands behind it is read no further than to know that there is more. */
const parse = (text) => withoutStacks(() => {
    const composer = new dist/* Composer */.Dk({
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
        version: '1.2',
        schema: 'core',
        merge: false,
    });
    const documents = composer.compose(tokensOf(text));
    return { document: documents.next().value ?? undefined, isMany: documents.next().done !== true };
});
/** Never throws. A text that is not YAML has no data, and its first mistake as an error (the others mostly follow from it). */
const readYaml = (file, text) => {
    const atlas = (0,documents_document/* drawAtlas */.q1)(file, text);
    const problems = [];
    const result = (data) => ({
        file,
        language: 'yaml',
        data,
        problems,
        at: atlas.at,
        literal: atlas.literal,
    });
    try {
        const { document, isMany } = parse(text);
        const [mistake] = document?.errors ?? [];
        if (document === undefined || document.contents === null) {
            problems.push({ severity: 'error', code: 'yaml-syntax', message: `${file} is empty.`, at: atlas.toPlace(0) });
            return result(undefined);
        }
        if (mistake !== undefined) {
            problems.push(toSyntaxProblem(mistake, document, { file, text, atlas }));
            return result(undefined);
        }
        if (isMany) {
            problems.push({
                severity: 'warning',
                code: 'yaml-many-documents',
                message: `${file} holds several YAML documents (\`---\`); only the first is read.`,
                at: atlas.toPlace(0),
            });
        }
        const data = buildData(document.contents, atlas, problems);
        return result(problems.some((problem) => problem.severity === 'error') ? undefined : data);
    }
    catch (thrown) {
        problems.push((0,builder/* toUnreadable */.$)(thrown, atlas, file));
        return result(undefined);
    }
};


/***/ }),

/***/ 3602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ filesInFolder),
/* harmony export */   a: () => (/* binding */ filesAtCommit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8321);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
/* harmony import */ var _github_shape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8326);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9104);
/** The files that metadata is read from: the checkout's where git there knows the commit, else GitHub's; or a folder as it lies there. */








/** Nobody writes that much by hand. What is longer is cut off here, and refused by who reads it as a document (MAX_CHARACTERS), as a problem of the file. */
const MOST_BYTES = 10 * 2 ** 20;
/** UTF-8 without its mark. The first byte that is none leaves half a surrogate pair, which no UTF-8 gives: readers of documents refuse it at its place. */
const toText = (whole) => {
    const bytes = whole.subarray(0, MOST_BYTES);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const encoded = Buffer.from(text);
    if (encoded.equals(bytes))
        return text.replace(/^\uFEFF/, '');
    const wrong = bytes.findIndex((byte, at) => byte !== encoded[at]);
    const readable = bytes.subarray(0, wrong === -1 ? bytes.length : wrong);
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readable, { stream: true });
    return `${before}${_source_js__WEBPACK_IMPORTED_MODULE_6__/* .NOT_UTF_8 */ .td}${text.slice(before.length + 1)}`.replace(/^\uFEFF/, '');
};
/** A checkout must not lead git elsewhere, git must not ask for a password, and a partial clone must not fetch. */
const toGitEnvironment = () => {
    const { GIT_DIR, GIT_WORK_TREE, GIT_NAMESPACE, GIT_OBJECT_DIRECTORY, ...environment } = process.env;
    return { ...environment, GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
};
/** What git printed; undefined for any failure: no git, no repository, one that it does not trust, an object that is not there. */
const runGit = (folder, options, input = '') => new Promise((resolve) => {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', ['-C', folder, ...options], { encoding: 'buffer', maxBuffer: MOST_BYTES + 65_536, env: toGitEnvironment(), windowsHide: true }, (error, printed) => resolve(error ? undefined : printed));
    child.stdin?.on('error', () => { }); // git ended before it read; the callback tells
    child.stdin?.end(input);
});
/** `ask` where git can't tell. Blobs are read as they were committed: neither the working tree nor a line-ending filter is between. */
const fromCheckout = async (folder, commit, path) => {
    if (path.includes('\n'))
        return 'ask';
    const printed = await runGit(folder, ['cat-file', '--batch', '--follow-symlinks'], `${commit}:${path}\n`);
    if (printed === undefined)
        return 'ask';
    const end = printed.indexOf(10);
    const blob = /^[0-9a-f]+ blob (\d+)$/.exec(printed.subarray(0, end).toString());
    if (blob)
        return printed.subarray(end + 1, end + 1 + Number(blob[1]));
    if (!printed.subarray(0, end).toString().endsWith(' missing'))
        return 'none'; // a folder, or a link that leads out of the tree or nowhere
    const listed = await runGit(folder, ['ls-tree', '-z', '--full-tree', commit, '--', path]);
    // Listed as a file, but its bytes are not here: a partial clone. A submodule is listed as a commit.
    return listed === undefined || /^\d+ blob /.test(listed.toString()) ? 'ask' : 'none';
};
/**
 * Reads what the release's commit holds: from `workspace` where git knows the commit (an id names the same content in every clone), else by GitHub's API.
 * A folder, a submodule, a link that leads nowhere: undefined. Throws what GitHub's client throws.
 */
const filesAtCommit = (commit, doors) => {
    const { github, workspace } = doors;
    const texts = new Map();
    let isKnown;
    let names;
    const findCheckout = async () => {
        if (workspace === undefined || !/^[0-9a-f]{40}$/.test(commit))
            return undefined;
        isKnown ??= runGit(workspace, ['cat-file', '-t', commit]).then((type) => type?.toString().trim() === 'commit');
        return (await isKnown) ? workspace : undefined;
    };
    const readNames = async () => {
        const folder = await findCheckout();
        const printed = folder === undefined ? undefined : await runGit(folder, ['ls-tree', '-z', '--name-only', '--full-tree', commit]);
        if (printed === undefined)
            return github.listFiles(commit);
        return printed
            .toString()
            .split('\0')
            .filter((name) => name !== '');
    };
    const list = () => {
        names ??= readNames();
        return names;
    };
    const readText = async (path) => {
        const folder = await findCheckout();
        const found = folder === undefined ? 'ask' : await fromCheckout(folder, commit, path);
        if (found === 'none')
            return undefined;
        if (found !== 'ask')
            return toText(found);
        // The list costs one request for all files together; asking for a file that is not there costs one each.
        if (!path.includes('/') && !(await list()).includes(path))
            return undefined;
        const bytes = await github.readFile(commit, path);
        return bytes === undefined ? undefined : toText(bytes);
    };
    return {
        list,
        read: (path) => {
            const text = texts.get(path) ?? readText(path);
            texts.set(path, text);
            return text;
        },
    };
};
const isAbsent = (error) => ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes((0,_github_shape_js__WEBPACK_IMPORTED_MODULE_7__/* .textAt */ .$6)(error, 'code') ?? '');
const toUnreadable = (path, error) => new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ArchiveError */ .di('metadata-invalid', `${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`, {
    remedy: 'Check the path, and whether it may be read.',
});
/** A folder as it lies there, for `mode: validate`: no git, no network. A link that leads out of the folder is not followed: it may come from a stranger's branch. */
const filesInFolder = (folder) => {
    let names;
    const readNames = async () => {
        try {
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).sort();
        }
        catch (error) {
            throw toUnreadable(folder, error);
        }
    };
    return {
        // Every source asks.
        list: () => {
            names ??= readNames();
            return names;
        },
        read: async (path) => {
            try {
                const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, path));
                const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(folder), target);
                const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(target);
                if (!found.isFile() || inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep)[0] === '..' || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside))
                    return undefined;
                return toText(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.buffer)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(target, { end: MOST_BYTES - 1 })));
            }
            catch (error) {
                if (isAbsent(error))
                    return undefined;
                throw toUnreadable(path, error);
            }
        },
    };
};


/***/ }),

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toRor),
/* harmony export */   DQ: () => (/* binding */ toOrcid),
/* harmony export */   Gx: () => (/* binding */ toIdentifierKey),
/* harmony export */   L: () => (/* binding */ toIdentifier),
/* harmony export */   Yl: () => (/* binding */ toDoi),
/* harmony export */   bb: () => (/* binding */ toUrl),
/* harmony export */   k2: () => (/* binding */ isZenodoDoi),
/* harmony export */   rr: () => (/* binding */ repairUrl)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2134);

/** ISO 7064 MOD 11-2 over the first 15 digits (facts/github.md 5.6). */
const hasOrcidChecksum = (digits) => {
    let total = 0;
    for (const digit of digits.slice(0, 15))
        total = (total + Number(digit)) * 2;
    const check = (12 - (total % 11)) % 11;
    return digits.at(-1) === (check === 10 ? 'X' : String(check));
};
/** @returns `0000-0002-1825-0097`, from any URL form, with or without dashes. */
const toOrcid = (written) => {
    const bare = written.trim().replace(/^(https?:\/\/)?(www\.|sandbox\.)?orcid\.org\/|^orcid:\s*/i, '');
    const digits = bare.replace(/[-\s]/g, '').replace(/\/$/, '').toUpperCase();
    if (!/^\d{15}[\dX]$/.test(digits) || !hasOrcidChecksum(digits))
        return undefined;
    return digits.replace(/(.{4})(?=.)/g, '$1-');
};
const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
/** @returns `https://ror.org/…`, from the bare id as well; its checksum proved (facts/github.md 5.6). */
const toRor = (written) => {
    const id = written
        .trim()
        .replace(/^(https?:\/\/)?(www\.)?ror\.org\//i, '')
        .replace(/\/$/, '')
        .toLowerCase();
    if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(id))
        return undefined;
    let number = 0;
    for (const letter of id.slice(0, 7))
        number = number * 32 + CROCKFORD.indexOf(letter);
    const check = 98 - ((number * 100) % 97);
    return Number(id.slice(7)) === check ? `https://ror.org/${id}` : undefined;
};
/** @returns the bare DOI in its own spelling, from any URL form. */
const toDoi = (written) => {
    const bare = written.trim().replace(/^(https?:\/\/)?((dx|www)\.)?doi\.org\/|^doi:\s*/i, '');
    return /^10\.\d{4,9}(\.\d+)*\/\S+$/.test(bare) ? bare : undefined;
};
/** DOIs that Zenodo (or its sandbox) gives: in a metadata file they are a claim about this very software. */
const isZenodoDoi = (doi) => /^10\.(5281|5072)\/zenodo\.\d+$/i.test(doi);
/** @returns the URL as it was written, where a browser would understand it. */
const toUrl = (written) => {
    const text = written.trim();
    if (!/^(https?|s?ftp):\/\/[^\s/]/i.test(text) || /[\s<>"]/.test(text))
        return undefined;
    return URL.canParse(text) ? text : undefined;
};
/** `git@host:o/r.git` and `github.com/o/r`, which archives take for a handle (facts/zenodo.md 6.4), as a URL. */
const repairUrl = (written) => {
    const text = written.trim();
    const ssh = /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(text);
    if (ssh !== null)
        return `https://${ssh[1]}/${ssh[2]}`;
    return /^(www\.|github\.com\/|gitlab\.com\/|codeberg\.org\/|bitbucket\.org\/)[\w.-]+/i.test(text) ? toUrl(`https://${text}`) : undefined;
};
/** One identifier in its own form, and its scheme where that is sure. DOIs lose their address, SSH and bare forms of forges become URLs. */
const toIdentifier = (written, scheme) => {
    const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(written);
    const doi = toDoi(text);
    if (doi !== undefined)
        return { identifier: doi, scheme: 'doi' };
    const url = toUrl(text) ?? repairUrl(text);
    if (url !== undefined)
        return { identifier: url, scheme: 'url' };
    if (/^swh:1:(snp|rel|rev|dir|cnt):[0-9a-f]{40}(;.*)?$/i.test(text))
        return { identifier: text, scheme: 'swh' };
    const named = scheme?.trim().toLowerCase();
    return named === undefined || named === '' || named === 'url' || named === 'doi'
        ? { identifier: text }
        : { identifier: text, scheme: named };
};
/** The key by which two spellings of one identifier are the same. */
const toIdentifierKey = (identifier) => {
    const doi = toDoi(identifier);
    if (doi !== undefined)
        return `doi:${doi.toLowerCase()}`;
    if (toUrl(identifier) === undefined)
        return identifier.trim();
    const address = identifier
        .trim()
        .replace(/^http:/i, 'https:')
        .replace(/#$/, '')
        .toLowerCase();
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)(address, '/'), '.git');
};


/***/ }),

/***/ 3809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ openLicenceBook)
/* harmony export */ });
/* harmony import */ var _inputs_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3231);
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(933);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2134);
/**
 * Licences as people write them, brought to SPDX where that is sure. Nothing is guessed: what is not sure stays as it was written, and is told.
 * What an archive accepts is its own crosswalk's business.
 */



/** Longer than any name or expression: somebody pasted the licence itself. */
const LONGEST = 300;
/** Looking for the meant licence costs about a millisecond, and a hostile file names a hundred thousand. */
const MOST_GUESSES = 50;
/** `GPL-3.0` means `GPL-3.0-only` by SPDX's own definition, and `GPL-3.0+` means `-or-later`. */
const modernise = (id) => /^(A|L)?GPL-[\d.]+$|^GFDL-[\d.]+$/.test(id) ? `${id}-only` : /^((A|L)?GPL|GFDL)-[\d.]+\+$/.test(id) ? `${id.slice(0, -1)}-or-later` : id;
/** One key for `The MIT License`, `MIT license`, `Apache License, Version 2.0`, `Apache 2.0 License`. */
const toNameKey = (name) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toKey */ .fw)(name)
    .replace(/\b(the|version|licence|license)\b/g, ' ')
    .replace(/\bv(?=\d)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const toUrlKey = (url) => {
    const bare = url
        .toLowerCase()
        .replace(/^https?:\/\/(www\.)?/, '')
        .replace(/\/(legalcode|deed).*$/, '');
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutEnd */ .Mx)(bare, '/').replace(/\.(html?|txt|php)$/, '');
};
/** Addresses that name one licence by their path. */
const toIdFromUrl = (key) => {
    const named = /^(?:opensource\.org\/licenses?|spdx\.org\/licenses|choosealicense\.com\/licenses)\/([\w.+-]+)$/.exec(key)?.[1];
    if (named !== undefined)
        return named;
    const creative = /^creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)$/.exec(key);
    if (creative !== null)
        return `cc-${creative[1]}-${creative[2]}`;
    return key === 'creativecommons.org/publicdomain/zero/1.0' ? 'CC0-1.0' : undefined;
};
const addUnique = (map, key, id) => {
    // Two licences under one name or address: neither is sure.
    map.set(key, map.has(key) && map.get(key) !== id ? undefined : id);
};
const readList = async () => {
    const { default: list } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 5456, 19));
    const { default: parseExpression } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 3326, 19));
    const ids = new Map(Object.keys(list).map((id) => [id.toLowerCase(), id]));
    const byName = new Map([['cc0', 'CC0-1.0']]);
    const byUrl = new Map();
    for (const [id, { name, url }] of Object.entries(list)) {
        const modern = modernise(id);
        addUnique(byName, toNameKey(name), modern);
        addUnique(byName, toNameKey(id), modern);
        // A few entries have none, whatever the types say.
        if (typeof url === 'string')
            addUnique(byUrl, toUrlKey(url), modern);
    }
    return { list, parseExpression, ids, byName, byUrl };
};
let spdx;
/** Only runs that read a licence need the SPDX list, and all files of one process are read by the same. Guesses are counted for each book. */
const openLicenceBook = async () => {
    spdx ??= readList();
    const { list, parseExpression, ids, byName, byUrl } = await spdx;
    const toId = (word) => {
        const id = ids.get(word.toLowerCase());
        if (id !== undefined)
            return modernise(id);
        const plus = /^(.+)\+$/.exec(word)?.[1];
        const base = plus === undefined ? undefined : ids.get(plus.toLowerCase());
        return base === undefined ? undefined : modernise(`${base}+`);
    };
    const toExpression = (written) => {
        const slashed = written.split('/');
        const text = slashed.length > 1 && slashed.every((part) => toId(part.trim()) !== undefined) ? slashed.join(' OR ') : written;
        if (!/\s(or|and|with)\s/i.test(text))
            return undefined;
        const words = text.replace(/[()]/g, ' $& ').trim().split(/\s+/);
        const spelled = words.map((word) => (/^(or|and|with)$/i.test(word) ? word.toUpperCase() : (toId(word) ?? word)));
        const expression = spelled.join(' ').replace(/\( /g, '(').replace(/ \)/g, ')');
        try {
            parseExpression(expression);
            return expression;
        }
        catch {
            return undefined;
        }
    };
    const hints = new Map();
    const hint = (written) => {
        const known = hints.get(written);
        if (known !== undefined || hints.size === MOST_GUESSES)
            return known ?? '';
        const near = (0,_inputs_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(written, Object.keys(list));
        const said = near === undefined ? '' : ` Did you mean \`${near}\`?`;
        hints.set(written, said);
        return said;
    };
    const readUrl = (written, url) => {
        const key = toUrlKey(url);
        const id = toId(toIdFromUrl(key) ?? '') ?? byUrl.get(key);
        if (id === undefined)
            return { rights: { url } };
        return {
            rights: { id, url },
            problem: { severity: 'notice', code: 'licence-understood', message: `The licence \`${written}\` is taken as \`${id}\`.` },
        };
    };
    return {
        read: (raw, { wantsSpdx }) => {
            const written = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(raw);
            if (written === '')
                return {};
            if (written.length > LONGEST) {
                const message = `The licence is a text of ${written.length} characters; its beginning is kept as a title. Name its SPDX id instead.`;
                return { rights: { title: `${written.slice(0, LONGEST)}…` }, problem: { severity: 'warning', code: 'licence-not-spdx', message } };
            }
            if (/^(noassertion|none|other|unknown|n\/a)$/i.test(written)) {
                const message = `\`${written}\` says nothing about the licence, and is ignored. Name the SPDX id of the licence.`;
                return { problem: { severity: 'warning', code: 'licence-not-said', message } };
            }
            const url = (0,_identifiers_js__WEBPACK_IMPORTED_MODULE_2__/* .toUrl */ .bb)(written);
            if (url !== undefined)
                return readUrl(written, url);
            const id = toId(written) ?? toExpression(written);
            if (id !== undefined)
                return { rights: { id } };
            if (/^(DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(written))
                return { rights: { id: written } };
            const isWord = /^[\w.+-]+$/.test(written);
            const named = byName.get(toNameKey(written));
            if (named !== undefined) {
                const message = `The licence \`${written}\` is taken as \`${named}\`.`;
                return {
                    rights: { id: named },
                    ...(isWord && !wantsSpdx ? {} : { problem: { severity: 'notice', code: 'licence-understood', message } }),
                };
            }
            if (isWord && !wantsSpdx)
                return { rights: { id: written } };
            const message = `The licence \`${written}\` is not an SPDX id, and is kept as it is written.${hint(written)}`;
            const problem = { severity: 'warning', code: 'licence-not-spdx', message };
            return { rights: isWord ? { id: written } : { title: written }, problem };
        },
    };
};


/***/ }),

/***/ 1608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/model/problem.js
var problem = __webpack_require__(1246);
// EXTERNAL MODULE: ./lib/model/release.js
var model_release = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/metadata/identifiers.js
var identifiers = __webpack_require__(933);
// EXTERNAL MODULE: ./lib/metadata/source.js
var metadata_source = __webpack_require__(9104);
;// CONCATENATED MODULE: ./lib/metadata/markers.js



/** A link to another state of this repository, in one of the markers' own relations: left in, it would make this the record of that state. */
const isAlien = ({ identifier, relation }, repositoryUrl) => {
    const key = (0,identifiers/* toIdentifierKey */.Gx)(identifier);
    const own = (0,identifiers/* toIdentifierKey */.Gx)(repositoryUrl);
    return ((relation === 'isSupplementTo' && key.startsWith(`${own}/tree/`)) || (relation === 'isDerivedFrom' && key.startsWith(`${own}/commit/`)));
};
const addMarkers = (united, release) => {
    const marker = (0,model_release/* toMarker */.E)(release);
    const markers = [
        { identifier: marker.tag, scheme: 'url', relation: 'isSupplementTo', resourceType: 'software' },
        { identifier: marker.commit, scheme: 'url', relation: 'isDerivedFrom', resourceType: 'software' },
    ];
    const related = [...markers];
    const trails = {};
    for (const index of markers.keys())
        trails[`related[${index}]`] = { from: [{ source: metadata_source/* GITHUB */.U0 }], how: 'derived', over: [] };
    const problems = [];
    const own = new Set(markers.map(({ identifier, relation }) => `${relation} ${identifier}`));
    for (const { item, origin } of united.items) {
        const one = item;
        if (own.has(`${one.relation} ${one.identifier}`))
            continue;
        if (isAlien(one, release.repository.url)) {
            const message = `The link to ${one.identifier} (${one.relation}) is left out: it is another state of this repository than the release. The release's own links are added by themselves; remove it from ${origin.source}.`;
            problems.push({
                severity: 'warning',
                code: 'stale-link',
                message,
                path: 'related',
                ...(origin.at === undefined ? {} : { at: origin.at }),
            });
            continue;
        }
        trails[`related[${related.length}]`] = { from: [origin], how: 'replaced', over: [] };
        related.push(one);
    }
    trails.related = {
        from: [{ source: metadata_source/* GITHUB */.U0 }, ...united.from.filter(({ source }) => source !== metadata_source/* GITHUB */.U0)],
        how: united.from.length > 0 ? 'united' : 'derived',
        over: [],
    };
    return { related, trails, problems };
};

;// CONCATENATED MODULE: ./lib/metadata/merge-lists.js

/** By what two items of a list are the same. */
const KEYS = {
    keywords: (keyword) => keyword.toLowerCase(),
    related: ({ identifier, relation }) => `${relation.toLowerCase()} ${(0,identifiers/* toIdentifierKey */.Gx)(identifier)}`,
    identifiers: ({ identifier }) => (0,identifiers/* toIdentifierKey */.Gx)(identifier),
    subjects: ({ term, identifier }) => identifier ?? term.toLowerCase(),
    additionalDescriptions: ({ type, language }) => `${type} ${language ?? ''}`,
};
const UNITED_LISTS = Object.keys(KEYS);
const originOf = (finding, path) => {
    const at = finding.at[path] ?? finding.at[path.replace(/[.[].*$/, '')];
    return at === undefined ? { source: finding.source } : { source: finding.source, at };
};
/** Lists whose key says what a higher source speaks for, while one source may well give several of a key. */
const REPEATABLE = ['additionalDescriptions'];
/** @param findings highest source first */
const uniteList = (field, findings) => {
    const keyOf = KEYS[field];
    const seen = new Set();
    const items = [];
    const from = [];
    for (const finding of findings) {
        let hasAdded = false;
        const above = REPEATABLE.includes(field) ? new Set(seen) : seen;
        for (const [index, item] of (finding.fields[field] ?? []).entries()) {
            const key = keyOf(item);
            if (above.has(key))
                continue;
            seen.add(key);
            items.push({ item, origin: originOf(finding, `${field}[${index}]`) });
            hasAdded = true;
        }
        if (hasAdded)
            from.push(originOf(finding, field));
    }
    return { items, from };
};
/** Fields that are objects: their keys are united, and of one key the highest source's value counts. */
const uniteKeys = (field, findings) => {
    const value = {};
    const trails = {};
    const from = [];
    for (const finding of findings) {
        let hasAdded = false;
        for (const [key, one] of Object.entries(finding.fields[field] ?? {})) {
            const path = `${field}.${key}`;
            const origin = originOf(finding, path);
            const known = trails[path];
            if (known === undefined) {
                value[key] = one;
                trails[path] = { from: [origin], how: 'replaced', over: [] };
                hasAdded = true;
            }
            else {
                trails[path] = { ...known, over: [...known.over, { ...origin, value: one }] };
            }
        }
        if (hasAdded)
            from.push(originOf(finding, field));
    }
    return { value, trails, from };
};

// EXTERNAL MODULE: ./lib/metadata/people.js
var people = __webpack_require__(9998);
// EXTERNAL MODULE: ./lib/metadata/same-person.js
var same_person = __webpack_require__(8989);
;// CONCATENATED MODULE: ./lib/metadata/fill-person.js



/** Everybody whom a source names, and where. */
const peopleOf = (finding) => {
    const places = new Map();
    for (const [index, agent] of (finding.fields.creators ?? []).entries())
        places.set(agent, `creators[${index}]`);
    for (const [index, agent] of (finding.fields.contributors ?? []).entries())
        places.set(agent, `contributors[${index}]`);
    return { finding, places, directory: (0,same_person/* openDirectory */.A)([...places.keys()]) };
};
/** One source may name a person several times, as creator and as contributor. Nobody, where it could be two people. */
const unlessAmbiguous = (candidates) => new Set(candidates.flatMap((agent) => (0,people/* orcidOf */.v1)(agent) ?? [])).size > 1 ? [] : candidates;
/** The parts of `same` that `person` lacks, and what they are called in a trail. */
const lacking = (person, same) => {
    const missing = same.identifiers.filter(({ scheme }) => !person.identifiers.some((known) => known.scheme === scheme));
    const names = missing.map(({ scheme }) => scheme);
    const parts = missing.length === 0 ? {} : { identifiers: [...person.identifiers, ...missing] };
    if (person.affiliations.length === 0 && same.affiliations.length > 0) {
        parts.affiliations = same.affiliations;
        names.push('affiliations');
    }
    if (person.given === undefined && same.given !== undefined && person.kind === 'person') {
        parts.family = same.family;
        parts.given = same.given;
        names.push('given');
    }
    for (const handle of ['login', 'alias', 'email']) {
        const value = same[handle];
        if (person[handle] === undefined && value !== undefined)
            parts[handle] = value;
    }
    return { parts, names };
};
/**
 * Fills identifiers, affiliations, the split of the name, and the handles that a person is matched by.
 * @param others highest source first
 * @param options.path where the person stands in the record
 * @param options.peers those beside it in its list: what could belong to two of them goes to neither
 */
const fillPerson = (person, others, { path, peers, trails }) => {
    let filled = person;
    for (const { finding, places, directory } of others) {
        for (const same of unlessAmbiguous(directory.find(filled).filter((other) => other !== person))) {
            if (peers.find(same).some((peer) => peer !== person))
                continue;
            const { parts, names } = lacking(filled, same);
            // Whom nothing is added to stays the same object: what they are found by need not be worked out again.
            if (Object.keys(parts).length > 0)
                filled = { ...filled, ...parts };
            for (const name of names)
                trails[`${path}.${name}`] = { from: [originOf(finding, `${places.get(same)}.${name}`)], how: 'filled', over: [] };
        }
    }
    return filled;
};

;// CONCATENATED MODULE: ./lib/metadata/merge-people.js



/** The highest source that names creators, each filled up from the sources below it. */
const mergeCreators = (findings, trails) => {
    const first = findings.findIndex((finding) => (finding.fields.creators ?? []).length > 0);
    const winner = findings[first];
    if (winner === undefined)
        return [];
    const creators = winner.fields.creators ?? [];
    const over = findings.slice(first + 1).flatMap((finding) => {
        const value = finding.fields.creators;
        return value === undefined || finding.isCounted ? [] : [{ ...originOf(finding, 'creators'), value }];
    });
    trails.creators = { from: [originOf(winner, 'creators')], how: 'replaced', over };
    const lower = findings.slice(first + 1).map(peopleOf);
    const peers = (0,same_person/* openDirectory */.A)(creators);
    return creators.map((creator, index) => fillPerson(creator, lower, { path: `creators[${index}]`, peers, trails }));
};
const toUnitedTrail = (trail, added) => {
    const from = trail?.from ?? [];
    return { from: from.some(({ source }) => source === added.source) ? from : [...from, added], how: 'united', over: trail?.over ?? [] };
};
/**
 * Creators: of the highest source that names any, filled up from lower ones. Contributors: all that are named, once in each role.
 * Counted people come last: those who stand nowhere yet, as contributors or creators by `use`; and as creators where nobody is named.
 * @param findings highest source first
 */
const mergePeople = (findings, use) => {
    const trails = {};
    const named = findings.filter((finding) => !finding.isCounted);
    const counted = findings.find((finding) => finding.isCounted);
    const isNamed = named.some((finding) => (finding.fields.creators ?? []).length > 0);
    const mayCreate = use === 'auto' || use === 'creators';
    const creators = [...mergeCreators(isNamed || mayCreate ? findings : named, trails)];
    const contributors = [];
    const roles = new Map();
    const sources = [];
    const everybody = findings.map(peopleOf);
    for (const finding of named) {
        const added = [];
        for (const [index, contributor] of (finding.fields.contributors ?? []).entries()) {
            // What one source lists twice stays twice; only another source's entry is the same again.
            if ((roles.get(contributor.type)?.find(contributor).length ?? 0) > 0)
                continue;
            const path = `contributors[${contributors.length}]`;
            const filled = fillPerson(contributor, everybody, { path, peers: (0,same_person/* openDirectory */.A)(), trails });
            trails[path] = { from: [originOf(finding, `contributors[${index}]`)], how: 'replaced', over: [] };
            contributors.push(filled);
            added.push(filled);
        }
        for (const contributor of added) {
            const directory = roles.get(contributor.type) ?? (0,same_person/* openDirectory */.A)();
            directory.add(contributor);
            roles.set(contributor.type, directory);
        }
        if (added.length > 0)
            sources.push(finding);
    }
    if (counted !== undefined && isNamed && use !== 'none') {
        const here = (0,same_person/* openDirectory */.A)([...creators, ...contributors]);
        for (const person of counted.fields.contributors ?? []) {
            if (here.find(person).length > 0)
                continue;
            if (use === 'creators') {
                const { type: _, ...agent } = person;
                trails[`creators[${creators.length}]`] = { from: [originOf(counted, 'creators')], how: 'united', over: [] };
                creators.push(agent);
                trails.creators = toUnitedTrail(trails.creators, originOf(counted, 'creators'));
            }
            else {
                trails[`contributors[${contributors.length}]`] = { from: [originOf(counted, 'contributors')], how: 'united', over: [] };
                contributors.push(person);
                if (!sources.includes(counted))
                    sources.push(counted);
            }
        }
    }
    else if (counted !== undefined && use === 'contributors') {
        contributors.push(...(counted.fields.contributors ?? []));
        sources.push(counted);
    }
    if (contributors.length > 0) {
        trails.contributors = {
            from: sources.map((finding) => originOf(finding, 'contributors')),
            how: sources.length > 1 ? 'united' : 'replaced',
            over: [],
        };
    }
    return { creators, contributors, trails };
};

;// CONCATENATED MODULE: ./lib/metadata/merge-release-facts.js



const isSameVersion = (a, b) => {
    const plain = (version) => version
        .trim()
        .replace(/^v(?=\d)/i, '')
        .toLowerCase();
    return plain(a) === plain(b);
};
/** A coarser date (`2026-11`) agrees with a day in it. */
const agrees = (field, written, fact) => field === 'version' ? isSameVersion(written, fact) : fact.startsWith(written);
const WORDS = { version: ['version', 'stale-version'], publicationDate: ['publication date', 'stale-date'] };
/**
 * The input `metadata` wins always; then the release (`release`) or the files (`file`). A file that differs from the release is told, with both places.
 * @param findings highest source first
 */
const mergeReleaseFact = (field, findings, { release, winner }) => {
    const rank = ({ source }) => (source === metadata_source/* METADATA_INPUT */.dH ? 0 : source === metadata_source/* GITHUB */.U0 ? (winner === 'release' ? 1 : 3) : 2);
    const givers = findings.filter((finding) => finding.fields[field] !== undefined).toSorted((a, b) => rank(a) - rank(b));
    const [first, ...others] = givers;
    const value = first?.fields[field];
    if (first === undefined || value === undefined)
        return undefined;
    const fact = givers.find(({ source }) => source === metadata_source/* GITHUB */.U0)?.fields[field];
    const [word, code] = WORDS[field];
    const problems = givers.flatMap((finding) => {
        const written = finding.fields[field];
        if (release === undefined || fact === undefined || written === undefined || rank(finding) !== 2 || agrees(field, written, fact))
            return [];
        const at = finding.at[field];
        const place = at === undefined ? finding.source : (0,problem/* toPlaceText */.g)(at);
        const taken = first === finding ? "the file's is taken" : first.source === metadata_source/* GITHUB */.U0 ? "the release's is taken" : `${first.source} wins with ${value}`;
        const message = `The ${word} in ${place} is ${written.slice(0, 60)}, but the release ${release.tag} (${release.url}) says ${fact}; ${taken}.`;
        return [{ severity: 'warning', code, message, path: field, ...(at === undefined ? {} : { at }) }];
    });
    const over = others.map((finding) => ({ ...originOf(finding, field), value: finding.fields[field] }));
    return { value, trail: { from: [originOf(first, field)], how: 'replaced', over }, problems };
};

;// CONCATENATED MODULE: ./lib/metadata/merge.js





/** Fields where the highest source that says anything wins whole. The others have rules of their own, above. */
const FIRST_WINS = [
    'type',
    'title',
    'additionalTitles',
    'description',
    'languages',
    'rights',
    'access',
    'references',
    'dates',
    'locations',
    'funding',
    'relatedItems',
    'doi',
    'isMetadataOnly',
    'communities',
    'publisher',
    'sizes',
    'formats',
];
/** What goes with a field: of the source that gave it, or of none. */
const COMPANIONS = { title: 'titleLanguage', description: 'descriptionLanguage', publisher: 'publisherDetails' };
/** Two files that name different licences: one of them is wrong, and the archive will show one only. */
const compareLicences = (findings) => {
    const [first, ...others] = findings.filter(({ fields, isCounted }) => fields.rights?.[0]?.id !== undefined && !isCounted);
    const id = first?.fields.rights?.[0]?.id;
    if (first === undefined || id === undefined)
        return [];
    return others.flatMap((other) => {
        const ids = other.fields.rights?.map((rights) => rights.id?.toLowerCase()) ?? [];
        if (ids.includes(id.toLowerCase()) || /^other-/.test(id))
            return [];
        const at = other.at.rights;
        const place = (finding) => (finding.at.rights === undefined ? finding.source : (0,problem/* toPlaceText */.g)(finding.at.rights));
        const message = `The licence is ${id} in ${place(first)}, but ${other.fields.rights?.[0]?.id} in ${place(other)}; the first is taken.`;
        return [{ severity: 'warning', code: 'licence-differs', message, path: 'rights', ...(at === undefined ? {} : { at }) }];
    });
};
/**
 * @param findings in order of precedence, highest first
 * @returns what is said by anyone; `related` always holds both markers of the release, where there is one
 */
const merge = (findings, release, wishes) => {
    const fields = {};
    const trail = {};
    const problems = [];
    const set = (field, value) => {
        fields[field] = value;
    };
    for (const field of FIRST_WINS) {
        const isSaid = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
        const [first, ...others] = findings.filter((finding) => isSaid(finding.fields[field]));
        const value = first?.fields[field];
        if (first === undefined || value === undefined)
            continue;
        set(field, value);
        const over = others.map((finding) => ({ ...originOf(finding, field), value: finding.fields[field] }));
        trail[field] = { from: [originOf(first, field)], how: 'replaced', over };
        const companion = COMPANIONS[field];
        const said = companion === undefined ? undefined : first.fields[companion];
        if (companion === undefined || said === undefined)
            continue;
        set(companion, said);
        trail[companion] = { from: [originOf(first, companion)], how: 'replaced', over: [] };
    }
    problems.push(...compareLicences(findings));
    for (const field of ['version', 'publicationDate']) {
        const fact = mergeReleaseFact(field, findings, { release, winner: wishes.releaseFacts });
        if (fact === undefined)
            continue;
        set(field, fact.value);
        trail[field] = fact.trail;
        problems.push(...fact.problems);
    }
    for (const field of UNITED_LISTS) {
        const united = uniteList(field, findings);
        if (field === 'related' && release !== undefined) {
            const marked = addMarkers(united, release);
            set('related', marked.related);
            Object.assign(trail, marked.trails);
            problems.push(...marked.problems);
            continue;
        }
        if (united.items.length === 0)
            continue;
        set(field, united.items.map(({ item }) => item));
        trail[field] = { from: united.from, how: united.from.length > 1 ? 'united' : 'replaced', over: [] };
        if (united.from.length > 1) {
            for (const [index, { origin }] of united.items.entries())
                trail[`${field}[${index}]`] = { from: [origin], how: 'replaced', over: [] };
        }
    }
    for (const field of ['custom', 'publishing']) {
        const { value, trails, from } = uniteKeys(field, findings);
        if (from.length === 0)
            continue;
        set(field, value);
        Object.assign(trail, trails);
        trail[field] = { from, how: from.length > 1 ? 'united' : 'replaced', over: [] };
    }
    const people = mergePeople(findings, wishes.contributors);
    if (people.creators.length > 0)
        set('creators', people.creators);
    if (people.contributors.length > 0)
        set('contributors', people.contributors);
    Object.assign(trail, people.trails);
    return { fields, trail, problems };
};


/***/ }),

/***/ 4192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ warnOfTwins)
/* harmony export */ });
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9998);

/**
 * @param agents with their index in the file
 * @param where the list's key, and the key of the iD in each entry
 */
const warnOfTwins = (agents, notes, [key, part]) => {
    const seen = new Map();
    for (const [index, agent] of agents) {
        const orcid = (0,_people_js__WEBPACK_IMPORTED_MODULE_0__/* .orcidOf */ .v1)(agent);
        if (orcid === undefined)
            continue;
        const first = seen.get(orcid);
        if (first === undefined)
            seen.set(orcid, index);
        else {
            notes.tell('warning', 'orcid-twice', {
                message: `\`${key}[${index}]\` has the same ORCID iD (${orcid}) as \`${key}[${first}]\`. Both are kept; one of the two iDs is wrong, or the person stands twice.`,
                path: [key, index, part],
            });
        }
    }
};


/***/ }),

/***/ 9998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   Ov: () => (/* binding */ toLoginFromUrl),
/* harmony export */   QD: () => (/* binding */ toOrcidIdentifier),
/* harmony export */   Sg: () => (/* binding */ toContactEmail),
/* harmony export */   r5: () => (/* binding */ toAgent),
/* harmony export */   v1: () => (/* binding */ orcidOf),
/* harmony export */   z4: () => (/* binding */ toLoginFromEmail)
/* harmony export */ });
/* harmony import */ var _identifiers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(933);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2134);


const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/i;
/**
 * A name in one text, split only where the writer split it: `Family, Given`, or BibTeX's `Family, Suffix, Given`.
 * A display name (`Wang Wei`, `Ada Lovelace`) stays whole: which part is the family name can't be known.
 */
const parseName = (written) => {
    const line = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(written);
    const parts = line.split(',').map((part) => part.trim());
    const [family = '', second, third] = parts.filter((part) => part !== '');
    if (parts.length === 2 && family !== '' && second !== undefined) {
        return SUFFIX.test(second) ? { family: `${family} ${second}` } : { family, given: second };
    }
    if (parts.length === 3 && second !== undefined && third !== undefined && SUFFIX.test(second))
        return { family: `${family} ${second}`, given: third };
    const [first, last] = [parts.findIndex((part) => part !== ''), parts.findLastIndex((part) => part !== '')];
    return { family: parts.slice(Math.max(0, first), last + 1).join(', ') };
};
const orcidOf = (agent) => agent.identifiers.find(({ scheme }) => scheme === 'orcid')?.value;
const toOrcidIdentifier = (orcid) => ({ scheme: 'orcid', value: orcid });
/** The login in GitHub's no-reply addresses, old and new: `1234+ada@users.noreply.github.com`. */
const toLoginFromEmail = (email) => /^(?:\d+\+)?([\w-]+)@users\.noreply\.[\w.-]+$/i.exec(email ?? '')?.[1];
/** The login that a page of GitHub's names: `https://github.com/ada`. */
const toLoginFromUrl = (url) => /^https?:\/\/(?:www\.)?github\.com\/([\w-]+)\/?$/i.exec(url?.trim() ?? '')?.[1];
/** A company as people type it: `@acme`, `@acme @other`, `Acme Ltd.`. */
const toAffiliation = (company) => {
    const names = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(company ?? '')
        .split(/\s+(?=@)|(?<=^@[\w-]+),\s*/)
        .map((name) => name.replace(/^@/, '').replace(/,$/, '').trim());
    return names.find((name) => name !== '');
};
/** Of somebody whom a file names as the one to ask: the address that stands there is meant to be told. */
const toContactEmail = ({ email }) => (email === undefined ? {} : { contactEmail: email });
/** A contributor as an agent. The display name stays whole; without one the login stands for it. */
const toAgent = (contribution, profile) => {
    const login = contribution.login ?? toLoginFromEmail(contribution.email);
    const name = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S5)(profile?.name ?? contribution.name ?? '');
    const affiliation = toAffiliation(profile?.company);
    const urls = [profile?.websiteUrl, ...(profile?.socialUrls ?? [])];
    const orcid = urls
        .flatMap((url) => (url !== undefined && /orcid\.org\//i.test(url) ? [(0,_identifiers_js__WEBPACK_IMPORTED_MODULE_1__/* .toOrcid */ .DQ)(url)] : []))
        .find((found) => found !== undefined);
    return {
        kind: 'person',
        ...parseName(name || (login ?? contribution.email?.split('@')[0] ?? 'unknown')),
        identifiers: orcid === undefined ? [] : [toOrcidIdentifier(orcid)],
        affiliations: affiliation === undefined ? [] : [{ name: affiliation }],
        ...(login === undefined ? {} : { login }),
        ...(contribution.email === undefined ? {} : { email: contribution.email }),
    };
};


/***/ }),

/***/ 8989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openDirectory)
/* harmony export */ });
/* unused harmony export isSamePerson */
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9000);
/* harmony import */ var _people_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9998);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2134);



// Letters that decomposition leaves whole.
const LETTERS = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };
const UMLAUTS = { ä: 'ae', ö: 'oe', ü: 'ue' };
const spell = (text, letters) => [...text.normalize('NFC').toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
const toNameKey = (agent, letters) => {
    const words = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toKey */ .fw)(spell(spell((0,_model_record_js__WEBPACK_IMPORTED_MODULE_0__/* .toFullName */ .q)(agent), letters), LETTERS))
        .split(' ')
        .toSorted();
    const isLong = (word) => [...word].length > 1;
    return { whole: words.join(' '), long: words.filter(isLong).join(' '), initials: words.filter((word) => !isLong(word)).join(' ') };
};
const nameKeys = new WeakMap();
/** As it stands, and with ä as ae. Kept, as each person is compared with several. */
const nameKeysOf = (agent) => {
    const known = nameKeys.get(agent) ?? [toNameKey(agent, {}), toNameKey(agent, UMLAUTS)];
    nameKeys.set(agent, known);
    return known;
};
/** Same words in any order; or the same without initials, where at most one of the two writes them or both write the same. */
const isSameName = (a, b) => {
    const others = nameKeysOf(b);
    return nameKeysOf(a).some((one) => others.some((other) => {
        if (one.whole === other.whole)
            return one.whole !== '';
        const isOneWithout = one.initials === '' || other.initials === '' || one.initials === other.initials;
        return isOneWithout && one.long.includes(' ') && one.long === other.long;
    }));
};
const handlesOf = (agent) => [agent.login, agent.alias].flatMap((name) => (name === undefined ? [] : [name.replace(/^@/, '').toLowerCase()]));
/** Whether a handle of one is what the other is called by: its handle, or its whole name (`probonopd`). */
const isSameHandle = (a, b) => {
    const isKnownAs = (one, other) => {
        const names = [...handlesOf(other), ...(other.given === undefined ? [other.family.toLowerCase()] : [])];
        return handlesOf(one).some((handle) => names.includes(handle));
    };
    return isKnownAs(a, b) || isKnownAs(b, a);
};
/**
 * Whether two entries are one person: by ORCID, then login or alias, then e-mail, then normalised name.
 * Two ORCIDs that differ are two people, whatever they are called.
 */
const isSamePerson = (a, b) => {
    const [orcid, other] = [(0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .orcidOf */ .v1)(a), (0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .orcidOf */ .v1)(b)];
    if (orcid !== undefined && other !== undefined)
        return orcid === other;
    if (isSameHandle(a, b))
        return true;
    if (a.email !== undefined && a.email.toLowerCase() === b.email?.toLowerCase())
        return true;
    return isSameName(a, b);
};
/** A hostile file gives one name to thousands; the first of them are enough to compare with. */
const MOST_CANDIDATES = 20;
const cards = new WeakMap();
/** What somebody is found by. Kept, as each person is looked for in several lists. */
const cardsOf = (agent) => {
    const known = cards.get(agent) ?? toCards(agent);
    cards.set(agent, known);
    return known;
};
const toCards = (agent) => {
    const orcid = (0,_people_js__WEBPACK_IMPORTED_MODULE_2__/* .orcidOf */ .v1)(agent);
    const names = nameKeysOf(agent).flatMap(({ whole, long }) => [`name ${whole}`, ...(long.includes(' ') ? [`name ${long}`] : [])]);
    const handles = [...handlesOf(agent), ...(agent.given === undefined ? [agent.family.toLowerCase()] : [])].map((handle) => `handle ${handle}`);
    const email = agent.email === undefined ? [] : [`email ${agent.email.toLowerCase()}`];
    return [...new Set([...(orcid === undefined ? [] : [`orcid ${orcid}`]), ...names, ...handles, ...email])];
};
const openDirectory = (agents = []) => {
    const listedBy = new Map();
    const order = new Map();
    const add = (agent) => {
        order.set(agent, order.size);
        for (const card of cardsOf(agent)) {
            const listed = listedBy.get(card);
            if (listed === undefined)
                listedBy.set(card, [agent]);
            else if (listed.length < MOST_CANDIDATES)
                listed.push(agent);
        }
    };
    for (const agent of agents)
        add(agent);
    return {
        add,
        find: (agent) => {
            const candidates = new Set(cardsOf(agent).flatMap((card) => listedBy.get(card) ?? []));
            return [...candidates]
                .filter((candidate) => isSamePerson(candidate, agent))
                .toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        },
    };
};


/***/ }),

/***/ 7711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ CODEMETA_JSON_SYNONYMS),
/* harmony export */   dv: () => (/* binding */ AGENT_DETAILS),
/* harmony export */   sP: () => (/* binding */ UNCARRIED),
/* harmony export */   w$: () => (/* binding */ codemetaJsonSchema)
/* harmony export */ });
/**
 * The shape of `codemeta.json`: CodeMeta 2 and 3 (facts/github.md 5.4), after JSON-LD's spellings were brought to one (codemeta/plain.ts).
 * JSON-LD lets one value stand for a list, and an address for a thing, everywhere; so does this. What no record has a place for is not looked into.
 */
const text = { type: 'string' };
const texts = { type: ['string', 'array'], items: text };
/** People write numbers where texts belong. */
const spelled = { type: ['string', 'number'] };
const many = (name) => ({ $ref: `#/definitions/${name}s` });
/** One definition for a single value, and one for a list of them: one wrong key is one problem. */
const singleAndList = (name, properties, { isOpen = false, words = ['string', 'object'] } = {}) => {
    const shape = { ...(isOpen ? {} : { additionalProperties: false }), properties };
    return {
        [name]: { type: words, ...shape },
        [`${name}s`]: { type: [...words, 'array'], ...shape, items: { $ref: `#/definitions/${name}` } },
    };
};
const ids = { '@id': text, '@type': texts, identifier: many('identifier'), url: texts, sameAs: texts };
const organisation = { ...ids, name: text, legalName: text, alternateName: texts, email: texts };
/** What is known of a person or an organisation, and no archive asks for. */
const AGENT_DETAILS = 'address telephone faxNumber jobTitle honorificPrefix honorificSuffix description image logo parentOrganization location knowsAbout hasOccupation nationality contactPoint department founder member'.split(' ');
const ignored = (keys) => Object.fromEntries(keys.map((key) => [key, {}]));
/** Terms of CodeMeta and schema.org that say something true of software, and that no record has a place for. */
const UNCARRIED = ('about accessibilitySummary accountablePerson aggregateRating applicationCategory applicationSubCategory applicationSuite archivedAt audience ' +
    'availableOnDevice award comment conditionsOfAccess contIntegration continuousIntegration copyrightNotice countriesNotSupported countriesSupported ' +
    'creativeWorkStatus creditText discussionUrl encoding encodingFormat endDate expires featureList genre hasSourceCode image installUrl interactivityType ' +
    'isAccessibleForFree isSourceCodeOf logo mainEntity mainEntityOfPage material memoryRequirements mentions offers operatingSystem permissions position ' +
    'potentialAction processorRequirements publication releaseNotes review runtimePlatform screenshot softwareAddOn softwareRequirements softwareSuggestions ' +
    'sourceOrganization startDate storageRequirements subjectOf targetProduct thumbnailUrl usageInfo video').split(' ');
const publisher = many('organisation');
const codemetaJsonSchema = {
    definitions: {
        ...singleAndList('name', {}, { words: ['string', 'number'] }),
        ...singleAndList('identifier', { '@id': text, '@type': texts, propertyID: text, value: spelled, name: text, url: text, description: text }, { words: ['string', 'number', 'object'] }),
        ...singleAndList('organisation', { ...organisation, ...ignored(AGENT_DETAILS) }),
        ...singleAndList('agent', {
            ...organisation,
            givenName: texts,
            familyName: texts,
            additionalName: texts,
            affiliation: many('organisation'),
            worksFor: many('organisation'),
            memberOf: many('organisation'),
            roleName: texts,
            startDate: {},
            endDate: {},
            // Around whom a role stands.
            author: many('agent'),
            creator: many('agent'),
            contributor: many('agent'),
            maintainer: many('agent'),
            editor: many('agent'),
            producer: many('agent'),
            provider: many('agent'),
            sponsor: many('agent'),
            translator: many('agent'),
            copyrightHolder: many('agent'),
            ...ignored(AGENT_DETAILS),
        }),
        ...singleAndList('grant', {
            ...ids,
            name: text,
            description: text,
            funder: many('organisation'),
            funding: {},
            sponsor: {},
            amount: {},
        }),
        ...singleAndList('licence', { '@id': text, '@type': texts, name: text, url: text, identifier: many('identifier') }, { isOpen: true }),
        // Of another work anything may be said; only what is used has a type.
        ...singleAndList('work', { ...ids, name: text, title: text, headline: text, datePublished: spelled }, { isOpen: true }),
    },
    type: 'object',
    additionalProperties: false,
    properties: {
        ...ignored(UNCARRIED),
        ...ids,
        $schema: text,
        name: texts,
        title: texts,
        headline: texts,
        alternateName: texts,
        description: texts,
        abstract: texts,
        author: many('agent'),
        creator: many('agent'),
        contributor: many('agent'),
        maintainer: many('agent'),
        editor: many('agent'),
        producer: many('agent'),
        provider: many('agent'),
        sponsor: many('agent'),
        translator: many('agent'),
        copyrightHolder: many('agent'),
        publisher,
        funder: many('organisation'),
        funding: many('grant'),
        keywords: {
            type: ['string', 'array', 'object'],
            properties: { name: text },
            items: { type: ['string', 'object'], properties: { name: text } },
        },
        version: spelled,
        softwareVersion: spelled,
        dateCreated: spelled,
        dateModified: spelled,
        datePublished: spelled,
        copyrightYear: spelled,
        embargoDate: text,
        embargoEndDate: text,
        inLanguage: {
            type: ['string', 'array', 'object'],
            properties: { name: text, alternateName: text },
            items: { type: ['string', 'object'], properties: { name: text, alternateName: text } },
        },
        license: many('licence'),
        fileFormat: texts,
        fileSize: { type: ['string', 'number'] },
        programmingLanguage: {
            type: ['string', 'array', 'object'],
            properties: { name: text },
            items: { type: ['string', 'object'], properties: { name: text } },
        },
        developmentStatus: texts,
        codeRepository: texts,
        issueTracker: texts,
        readme: texts,
        buildInstructions: texts,
        softwareHelp: many('work'),
        downloadUrl: texts,
        relatedLink: many('work'),
        referencePublication: many('work'),
        citation: many('work'),
        isPartOf: many('work'),
        hasPart: many('work'),
        isBasedOn: many('work'),
        exampleOfWork: many('work'),
        supportingData: many('work'),
    },
};
/** Words that people write for a field of another name. */
const CODEMETA_JSON_SYNONYMS = {
    authors: 'author',
    creators: 'author',
    contributors: 'contributor',
    maintainers: 'maintainer',
    licence: 'license',
    licenseId: 'license',
    keyword: 'keywords',
    tags: 'keywords',
    topics: 'keywords',
    repository: 'codeRepository',
    homepage: 'url',
    language: 'programmingLanguage',
    programmingLanguages: 'programmingLanguage',
    references: 'citation',
    doi: 'identifier',
    summary: 'description',
    bugs: 'issueTracker',
    family: 'familyName',
    given: 'givenName',
    orcid: '@id',
    affiliations: 'affiliation',
};


/***/ }),

/***/ 5054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openFileSources),
  H: () => (/* binding */ openSources)
});

;// CONCATENATED MODULE: ./lib/metadata/dates.js
/** Dates as archives take them: EDTF level 0 (`2026`, `2026-11`, `2026-11-22`, and an interval of two of these). */
/** DataCite's kinds of dates, in lower case. */
const DATE_TYPES = 'accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(' ');
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDate = (text) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
    if (match === null)
        return false;
    const [year = 0, month = 1, day = 1] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    const days = DAYS[month - 1];
    if (days === undefined || day < 1 || day > days)
        return false;
    return !(month === 2 && day === 29) || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
};
/** @returns the date, and whether it had to be cut from a date with time. */
const toDate = (written) => {
    const text = written.trim();
    if (isDate(text))
        return { date: text, wasCut: false };
    const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/.exec(text)?.[1];
    return day !== undefined && isDate(day) ? { date: day, wasCut: true } : undefined;
};
/** A date or an interval, as a publication date may be. */
const toPublicationDate = (written) => {
    const [start, end, ...more] = written.trim().split('/');
    if (end === undefined)
        return toDate(written);
    return more.length === 0 && start !== undefined && isDate(start) && isDate(end) && start <= end
        ? { date: `${start}/${end}`, wasCut: false }
        : undefined;
};

// EXTERNAL MODULE: ./lib/metadata/documents/prune.js
var documents_prune = __webpack_require__(492);
// EXTERNAL MODULE: ./lib/metadata/source.js
var source = __webpack_require__(9104);
// EXTERNAL MODULE: ./lib/metadata/documents/document.js
var documents_document = __webpack_require__(203);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
// EXTERNAL MODULE: ./lib/metadata/documents/builder.js
var builder = __webpack_require__(8383);
;// CONCATENATED MODULE: ./lib/metadata/documents/read-json.js



/** jsonc-parser's codes (its `ParseErrorCode` and `SyntaxKind` are const enums, which erasable TypeScript can't read). */
const MISTAKES = {
    1: 'This is not a JSON value: texts stand in double quotes.',
    2: 'This number is malformed.',
    3: 'A key in double quotes is expected here.',
    4: 'A value is expected here; perhaps there is a comma too many.',
    5: 'A colon is missing between the key and its value.',
    6: 'A comma is missing before this.',
    7: 'A closing brace `}` is missing.',
    8: 'A closing bracket `]` is missing.',
    9: 'The JSON ended before this; perhaps the braces around all of it are missing.',
    11: 'A comment is not closed.',
    12: 'A text is not closed: its double quote is missing at the end of the line.',
    13: 'This number is malformed.',
    14: 'This `\\u` escape is malformed.',
    15: 'This escape is unknown: a backslash in a text is written twice.',
    16: 'A control character (a tab?) stands in a text; write `\\t`.',
};
const INVALID_CHARACTER = 16;
const TOKEN = {
    openBrace: 1,
    closeBrace: 2,
    openBracket: 3,
    closeBracket: 4,
    comma: 5,
    lineComment: 12,
    blockComment: 13,
    newline: 14,
    trivia: 15,
    end: 17,
};
/** One pass over the tokens: how deep it goes (the parser itself recurses), and what strict readers would refuse. */
const survey = (text) => {
    const scanner = (0,main.createScanner)(text, false);
    let depth = 0;
    let tooDeep;
    let comment;
    let comma;
    let trailingComma;
    for (let token = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
        if (token === TOKEN.newline || token === TOKEN.trivia)
            continue;
        if (token === TOKEN.lineComment || token === TOKEN.blockComment) {
            comment ??= scanner.getTokenOffset();
            continue;
        }
        if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
            depth += 1;
            if (depth > documents_document/* MAX_DEPTH */.lr)
                tooDeep ??= scanner.getTokenOffset();
        }
        if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) {
            depth -= 1;
            if (comma !== undefined)
                trailingComma ??= comma;
        }
        comma = token === TOKEN.comma ? scanner.getTokenOffset() : undefined;
    }
    return { tooDeep, comment, trailingComma };
};
const toSyntaxProblems = (errors, atlas, file) => {
    const seenLines = new Set();
    const problems = [];
    for (const { error, offset } of errors) {
        const at = atlas.toPlace(offset);
        if (seenLines.has(at.line) || problems.length === 5)
            continue;
        seenLines.add(at.line);
        const said = MISTAKES[error] ?? 'This is not JSON.';
        problems.push(error === INVALID_CHARACTER
            ? { severity: 'warning', code: 'json-control-character', message: `${said} It is understood here, other readers refuse it.`, at }
            : { severity: 'error', code: 'json-syntax', message: `${file} is not valid JSON. ${said}`, at });
    }
    return problems;
};
const build = (node, path, tools) => {
    const { text, atlas, building } = tools;
    building.count(path, node.offset);
    if (node.type === 'object') {
        atlas.mark(path, node.offset);
        const into = {};
        for (const property of node.children ?? []) {
            const [key, value] = property.children ?? [];
            if (key === undefined || value === undefined)
                continue;
            const name = String(key.value);
            const data = build(value, [...path, name], tools);
            atlas.markKey([...path, name], key.offset);
            building.set(into, path, name, { data, offset: key.offset });
        }
        return into;
    }
    if (node.type === 'array') {
        atlas.mark(path, node.offset);
        return (node.children ?? []).map((child, index) => build(child, [...path, index], tools));
    }
    atlas.mark(path, node.offset, node.type === 'string' ? undefined : text.slice(node.offset, node.offset + node.length));
    return node.value;
};
/** Never throws. A text that is not JSON has no data, and its first mistakes (one a line, five at the most) as errors. */
const readJson = (file, text) => {
    const atlas = (0,documents_document/* drawAtlas */.q1)(file, text);
    const problems = [];
    const document = (data) => ({
        file,
        language: 'json',
        data,
        problems,
        at: atlas.at,
        literal: atlas.literal,
    });
    const { tooDeep, comment, trailingComma } = survey(text);
    if (tooDeep !== undefined) {
        problems.push({
            severity: 'error',
            code: 'file-too-complex',
            message: `${file} can't be read. It is nested more than ${documents_document/* MAX_DEPTH */.lr} levels deep here.`,
            at: atlas.toPlace(tooDeep),
        });
        return document(undefined);
    }
    const errors = [];
    const tree = (0,main.parseTree)(text, errors, { allowTrailingComma: true });
    problems.push(...toSyntaxProblems(errors, atlas, file));
    if (tree === undefined || problems.some((problem) => problem.severity === 'error')) {
        if (problems.length === 0)
            problems.push({ severity: 'error', code: 'json-syntax', message: `${file} is empty.`, at: atlas.toPlace(0) });
        return document(undefined);
    }
    const understood = (code, what, offset) => {
        if (offset !== undefined)
            problems.push({
                severity: 'notice',
                code,
                message: `${what} is understood here, but strict JSON readers (Zenodo's own among them) refuse the file.`,
                at: atlas.toPlace(offset),
            });
    };
    understood('json-comment', 'A comment', comment);
    understood('json-trailing-comma', 'A trailing comma', trailingComma);
    try {
        return document(build(tree, [], { text, atlas, building: (0,builder/* startBuilding */.p7)(atlas, problems) }));
    }
    catch (thrown) {
        problems.push((0,builder/* toUnreadable */.$)(thrown, atlas, file));
        return document(undefined);
    }
};

;// CONCATENATED MODULE: ./lib/metadata/documents/read-document.js



/** What is not UTF-8 was marked when it was decoded; UTF-16 without its mark is UTF-8 full of NULs. */
const findUndecoded = (text) => {
    const isWide = /^.?.?(.\0|\0.)/s.test(text);
    // `u`: the half pair alone, not as a part of a whole one.
    const wrong = text.search(new RegExp(source/* NOT_UTF_8 */.td, 'u'));
    if (wrong !== -1) {
        const said = isWide ? 'It is UTF-16. Save it as UTF-8.' : 'This character is not UTF-8 (Latin-1, perhaps). Save it as UTF-8.';
        return { offset: wrong, said };
    }
    const nul = text.indexOf('\0');
    return nul === -1 ? undefined : { offset: nul, said: 'It holds NUL characters, as UTF-16 read as UTF-8 does. Save it as UTF-8.' };
};
/** A reader before this one met a byte that it could not read, and wrote this instead. */
const tellLost = (document, text) => {
    const lost = text.indexOf('\uFFFD');
    if (lost !== -1) {
        const message = 'A letter was lost here: `\uFFFD` stands for one that another program could not read. Write it anew.';
        document.problems.push({ severity: 'warning', code: 'lost-character', message, at: (0,documents_document/* drawAtlas */.q1)(document.file, text).toPlace(lost) });
    }
    return document;
};
const unreadable = (file, text, problem) => {
    const atlas = (0,documents_document/* drawAtlas */.q1)(file, text);
    const problems = [{ severity: 'error', code: problem.code, message: problem.message, at: atlas.toPlace(problem.offset) }];
    return { file, language: 'json', data: undefined, problems, at: atlas.at, literal: atlas.literal };
};
/** Reads a metadata file. Never throws; a document without data has an error that says why. */
const readDocument = async (file, written, language) => {
    const text = written.replace(/^\uFEFF/, '');
    if (text.length > documents_document/* MAX_CHARACTERS */.SF) {
        return unreadable(file, '', {
            code: 'file-too-large',
            message: `${file} has more than ${documents_document/* MAX_CHARACTERS */.SF} characters, which no metadata file has. Is it the right file? Make it smaller, or remove it.`,
            offset: 0,
        });
    }
    const undecoded = findUndecoded(text);
    if (undecoded !== undefined) {
        return unreadable(file, text, { code: 'not-utf-8', message: `${file} is not UTF-8 text. ${undecoded.said}`, offset: undecoded.offset });
    }
    if (text.trim() === '')
        return unreadable(file, text, { code: 'file-empty', message: `${file} is empty. Fill or remove it.`, offset: 0 });
    if (language === 'json')
        return tellLost(readJson(file, text), text);
    // Many repositories have no YAML file: its reader is loaded when there is one.
    const { readYaml } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 6611));
    return tellLost(readYaml(file, text), text);
};

;// CONCATENATED MODULE: ./lib/metadata/html.js
/** What Zenodo and InvenioRDM keep (facts/zenodo.md 7.2; facts/github.md 7). */
const TAGS = ('a abbr acronym b blockquote br code col colgroup div em h1 h2 h3 h4 h5 i li ol p pre s span strike strong sub sup ' +
    'table tbody tfoot thead td th tr u ul').split(' ');
const ATTRIBUTES = {
    a: ['href', 'title', 'name'],
    abbr: ['title'],
    acronym: ['title'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    div: ['dir', 'lang'],
    p: ['dir', 'lang'],
    span: ['dir', 'lang'],
};
const RENAMED = {
    del: 's',
    ins: 'u',
    h6: 'strong',
    kbd: 'code',
    samp: 'code',
    tt: 'code',
    var: 'i',
    cite: 'i',
    dfn: 'i',
    dl: 'ul',
    dt: 'li',
    dd: 'li',
    summary: 'p',
    figcaption: 'p',
    caption: 'p',
    center: 'div',
};
/** Their loss is no news: wrappers whose content stays, and lines. */
const SILENT = new Set('html body head details section article main header footer figure picture source g-emoji markdown-accessiblity-table font nav svg path hr wbr'.split(' '));
const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/**
 * Sanitises to the allow-list, after turning `del` to `s`, `h6` to `strong`, an image to a link with its text, task boxes to ☑ and ☐; `details` is unwrapped.
 * @param base resolves links such as `/owner/repo/pull/1`; without it, links that are not whole lose their target.
 */
const toCleanHtml = async (html, base) => {
    const { default: sanitize } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 3595, 19));
    const removed = new Set();
    let links = 0;
    const toHref = (href) => {
        if (href === undefined || href.startsWith('#'))
            return undefined;
        if (/^[a-z][a-z0-9+.-]*:/i.test(href))
            return href;
        return base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
    };
    /** A text in the tag's place. It needs a tag to stand in (sanitize-html loses what follows a dropped one); bare spans go at the end. */
    const asText = (text) => ({ tagName: 'span', attribs: {}, text });
    const toTag = (tagName, attribs) => {
        const renamed = RENAMED[tagName];
        if (renamed !== undefined)
            return { tagName: renamed, attribs: {} };
        if (!TAGS.includes(tagName) && !SILENT.has(tagName))
            removed.add(tagName);
        return { tagName, attribs };
    };
    const clean = sanitize(html, {
        allowedTags: TAGS,
        allowedAttributes: ATTRIBUTES,
        allowedSchemes: ['http', 'https', 'mailto', 'ftp'],
        allowProtocolRelative: false,
        nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'math'],
        nestingLimit: 50,
        transformTags: {
            a: (tagName, { href: written, ...others }) => {
                links += 1;
                const href = toHref(written);
                return { tagName, attribs: href === undefined ? others : { ...others, href } };
            },
            input: (_, attribs) => asText(attribs.type === 'checkbox' ? (attribs.checked === undefined ? '☐' : '☑') : ''),
            img: (_, attribs) => {
                const href = toHref(attribs['data-canonical-src'] ?? attribs.src);
                const text = attribs.alt || 'image';
                // An image in a link is the link's text: links don't nest.
                return href === undefined || links > 0 ? asText(text) : { tagName: 'a', attribs: { href }, text };
            },
            '*': toTag,
        },
        onCloseTag: (tagName) => {
            if (tagName === 'a')
                links = Math.max(0, links - 1);
        },
        // GitHub puts an empty anchor before each heading.
        exclusiveFilter: ({ tag, text, attribs }) => tag === 'a' && attribs.href === undefined && text.trim() === '',
    });
    const bare = clean.replace(/<span>([^<]*)<\/span>/g, '$1');
    return { html: bare.replace(/\n{3,}/g, '\n\n').trim(), removed: [...removed] };
};
/** Plain text as HTML: blank lines part paragraphs. */
const toParagraphs = (text) => {
    const paragraphs = [[]];
    for (const line of text.split('\n').map((written) => written.trim())) {
        if (line === '')
            paragraphs.push([]);
        else
            paragraphs.at(-1)?.push(line);
    }
    const filled = paragraphs.filter((lines) => lines.length > 0);
    return filled.map((lines) => `<p>${escapeText(lines.join(' '))}</p>`).join('\n');
};
/** Whether a text was written as HTML: a closing tag, or a line break. */
const isHtml = (text) => /<\/[a-z][a-z0-9]*\s*>|<(br|p)\s*\/?>/i.test(text);
/** Whether a text was written as Markdown: headings, fences, links, or strong words, and no HTML. */
const isMarkdown = (text) => !isHtml(text) && /^#{1,6} \S|^```|\]\(https?:|\*\*\S[^*]*\S?\*\*/m.test(text);

;// CONCATENATED MODULE: ./lib/metadata/notebook.js

/** More than anyone reads; a hostile file has one for every line. */
const MOST_PROBLEMS = 200;
const sortAndCap = (problems, file) => {
    const sorted = problems.toSorted((a, b) => (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
    if (sorted.length <= MOST_PROBLEMS)
        return sorted;
    // Errors are never among those that are cut, or an unusable file would pass.
    const ranked = [...sorted.filter((one) => one.severity === 'error'), ...sorted.filter((one) => one.severity !== 'error')];
    const [next, ...others] = ranked.slice(MOST_PROBLEMS);
    const message = `${file} has ${others.length + 1} more problems that are not shown, from here on.`;
    return [
        ...ranked.slice(0, MOST_PROBLEMS),
        { severity: 'warning', code: 'more-problems', message, at: next?.at ?? { file, line: 1, column: 1 } },
    ];
};
const openNotebook = (source, document) => {
    const fields = {};
    const at = {};
    const claimedDois = [];
    const problems = [];
    const repeated = new Map();
    return {
        put: (field, value, from) => {
            fields[field] = value;
            at[field] = document.at(from);
        },
        point: (field, from) => {
            at[field] = document.at(from);
        },
        tell: (severity, code, { message, path }) => {
            problems.push({ severity, code, message, path: (0,documents_document/* toPathText */.WA)(path), at: document.at(path) });
        },
        tellOnce: (severity, code, { message, path }) => {
            const known = repeated.get(code);
            if (known !== undefined)
                known.times += 1;
            else
                repeated.set(code, { problem: { severity, code, message, path: (0,documents_document/* toPathText */.WA)(path), at: document.at(path) }, times: 1 });
        },
        claim: (doi, from) => {
            claimedDois.push({ doi, at: document.at(from) });
        },
        literal: document.literal,
        toFinding: () => {
            const once = [...repeated.values()].map(({ problem, times }) => times === 1 ? problem : { ...problem, message: `${problem.message} (${times} places)` });
            const all = sortAndCap([...document.problems, ...problems, ...once], document.file);
            return { source, fields, at, problems: all, ...(claimedDois.length === 0 ? {} : { claimedDois }) };
        },
    };
};

// EXTERNAL MODULE: ./lib/metadata/people.js
var people = __webpack_require__(9998);
;// CONCATENATED MODULE: ./lib/metadata/schemas/citation-cff.js
/**
 * The shape of `CITATION.cff` 1.2.0, by the rules of its official schema (facts/github.md 5.1).
 * Patterns of fields that reach the record (DOI, ORCID, dates, licence) are judged by their reader, in better words; the others stand here.
 */
const citation_cff_text = { type: 'string' };
const spelled = { type: ['string', 'number'] };
const texts = { type: 'array', items: citation_cff_text };
const date = { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' };
const url = { type: 'string', pattern: '^(https|http|ftp|sftp)://.+' };
/** Version 1.2.0 has one affiliation as text; drafts of its successor have lists, and entries with a ROR. */
const affiliation = {
    type: ['string', 'array'],
    items: { type: ['string', 'object'], properties: { name: citation_cff_text, ror: citation_cff_text } },
};
/** A person or an entity: which of the two is told by its keys, so that one wrong key is one problem and not eight. */
const agent = {
    type: 'object',
    additionalProperties: false,
    properties: {
        'family-names': citation_cff_text,
        'given-names': citation_cff_text,
        'name-particle': citation_cff_text,
        'name-suffix': citation_cff_text,
        name: citation_cff_text,
        affiliation,
        orcid: citation_cff_text,
        alias: citation_cff_text,
        email: citation_cff_text,
        website: citation_cff_text,
        address: citation_cff_text,
        city: citation_cff_text,
        region: citation_cff_text,
        'post-code': spelled,
        country: citation_cff_text,
        tel: citation_cff_text,
        fax: citation_cff_text,
        location: citation_cff_text,
        'date-start': date,
        'date-end': date,
    },
};
const anAgent = { $ref: '#/definitions/agent' };
const agents = { type: 'array', items: anAgent };
const identifier = {
    type: 'object',
    additionalProperties: false,
    required: ['type', 'value'],
    properties: { type: { type: 'string', enum: ['doi', 'url', 'swh', 'other'] }, value: citation_cff_text, description: citation_cff_text },
};
const identifiers = { type: 'array', items: { $ref: '#/definitions/identifier' } };
const license = { type: ['string', 'array'], items: citation_cff_text };
const REFERENCE_TYPES = [
    'art',
    'article',
    'audiovisual',
    'bill',
    'blog',
    'book',
    'catalogue',
    'conference',
    'conference-paper',
    'data',
    'database',
    'dictionary',
    'edited-work',
    'encyclopedia',
    'film-broadcast',
    'generic',
    'government-document',
    'grant',
    'hearing',
    'historical-work',
    'legal-case',
    'legal-rule',
    'magazine-article',
    'manual',
    'map',
    'multimedia',
    'music',
    'newspaper-article',
    'pamphlet',
    'patent',
    'personal-communication',
    'proceedings',
    'report',
    'serial',
    'slides',
    'software',
    'software-code',
    'software-container',
    'software-executable',
    'software-virtual-machine',
    'sound-recording',
    'standard',
    'statute',
    'thesis',
    'unpublished',
    'video',
    'website',
];
const reference = {
    type: 'object',
    additionalProperties: false,
    required: ['authors', 'title', 'type'],
    properties: {
        type: { type: 'string', enum: REFERENCE_TYPES },
        authors: agents,
        contact: agents,
        editors: agents,
        'editors-series': agents,
        recipients: agents,
        senders: agents,
        translators: agents,
        conference: anAgent,
        'database-provider': anAgent,
        institution: anAgent,
        location: anAgent,
        publisher: anAgent,
        title: citation_cff_text,
        abbreviation: citation_cff_text,
        abstract: citation_cff_text,
        'collection-doi': citation_cff_text,
        'collection-title': citation_cff_text,
        'collection-type': citation_cff_text,
        commit: citation_cff_text,
        copyright: citation_cff_text,
        'data-type': citation_cff_text,
        database: citation_cff_text,
        'date-accessed': date,
        'date-downloaded': date,
        'date-published': date,
        'date-released': date,
        department: citation_cff_text,
        doi: citation_cff_text,
        edition: spelled,
        end: spelled,
        entry: citation_cff_text,
        filename: citation_cff_text,
        format: citation_cff_text,
        identifiers,
        isbn: { type: 'string', pattern: '^[0-9\\- ]{10,17}X?$' },
        issn: { type: 'string', pattern: '^\\d{4}-\\d{3}[\\dxX]$' },
        issue: spelled,
        'issue-date': citation_cff_text,
        'issue-title': citation_cff_text,
        journal: citation_cff_text,
        keywords: texts,
        languages: texts,
        license,
        'license-url': url,
        'loc-end': spelled,
        'loc-start': spelled,
        medium: citation_cff_text,
        month: spelled,
        nihmsid: citation_cff_text,
        notes: citation_cff_text,
        number: spelled,
        'number-volumes': spelled,
        pages: spelled,
        'patent-states': texts,
        pmcid: { type: 'string', pattern: '^PMC[0-9]{7,}$' },
        repository: url,
        'repository-artifact': url,
        'repository-code': url,
        scope: citation_cff_text,
        section: spelled,
        start: spelled,
        status: { type: 'string', enum: ['abstract', 'advance-online', 'in-preparation', 'in-press', 'preprint', 'submitted'] },
        term: citation_cff_text,
        'thesis-type': citation_cff_text,
        url,
        version: spelled,
        volume: spelled,
        'volume-title': citation_cff_text,
        year: spelled,
        'year-original': spelled,
    },
};
const citationCffSchema = {
    definitions: { agent, identifier, reference },
    type: 'object',
    additionalProperties: false,
    required: ['cff-version', 'message', 'title', 'authors'],
    properties: {
        'cff-version': spelled,
        message: citation_cff_text,
        title: citation_cff_text,
        authors: agents,
        abstract: citation_cff_text,
        commit: citation_cff_text,
        contact: agents,
        'date-released': citation_cff_text,
        doi: citation_cff_text,
        identifiers,
        keywords: texts,
        license,
        'license-url': url,
        'preferred-citation': { $ref: '#/definitions/reference' },
        references: { type: 'array', items: { $ref: '#/definitions/reference' } },
        repository: url,
        'repository-artifact': url,
        'repository-code': url,
        type: { type: 'string', enum: ['software', 'dataset'] },
        url,
        version: spelled,
    },
};
/** Words that people write for a field of another name. */
const CITATION_CFF_SYNONYMS = {
    author: 'authors',
    creators: 'authors',
    licence: 'license',
    description: 'abstract',
    date: 'date-released',
    affiliations: 'affiliation',
    tags: 'keywords',
    homepage: 'url',
    repo: 'repository-code',
};

// EXTERNAL MODULE: ./lib/metadata/schemas/generated/citation-cff.cjs
var citation_cff = __webpack_require__(5603);
// EXTERNAL MODULE: ./lib/metadata/text.js
var metadata_text = __webpack_require__(2134);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
;// CONCATENATED MODULE: ./lib/metadata/guess.js
/** The field that somebody probably meant. */

/** The nearest of `known`, where most of the letters are the same: `note` is not a slip for `name`. */
const guess = (word, known) => {
    // It looks at the first 60 letters only, but prepares the whole word for every candidate.
    const meant = (0,nearest/* nearest */.p)(word.slice(0, 60), known);
    if (meant === undefined)
        return undefined;
    const letters = [...meant.toLowerCase()];
    const shared = [...word.toLowerCase().slice(0, 60)].filter((letter) => {
        const at = letters.indexOf(letter);
        if (at !== -1)
            letters.splice(at, 1);
        return at !== -1;
    });
    return shared.length * 3 >= meant.length * 2 ? meant : undefined;
};

;// CONCATENATED MODULE: ./lib/metadata/respell.js


/** Mends type errors of that kind, and tells. @returns whether the document should be validated again. */
const respell = (document, errors) => {
    let isChanged = false;
    for (const error of errors) {
        if (document.language !== 'yaml' || error.keyword !== 'type' || ![error.params.type].flat().join().includes('string'))
            continue;
        const path = (0,documents_prune/* toPath */.b0)(error.instancePath, document.data);
        const literal = document.literal(path);
        if (literal === undefined || typeof (0,documents_prune/* valueAt */.fK)(document.data, path) === 'object')
            continue;
        (0,documents_prune/* replaceAt */._D)(document.data, path, literal);
        isChanged = true;
        document.problems.push({
            severity: 'notice',
            code: 'scalar-as-text',
            message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is taken as the text "${literal}". Put it in quotes to be sure.`,
            path: (0,documents_document/* toPathText */.WA)(path),
            at: document.at(path),
        });
    }
    return isChanged;
};
/** Turns all that is left of them to texts: `version: 1.10` stays `1.10`. */
const spellRest = (document) => {
    const walk = (data, path) => {
        if (typeof data === 'number' || typeof data === 'boolean')
            (0,documents_prune/* replaceAt */._D)(document.data, path, document.literal(path) ?? String(data));
        else if (Array.isArray(data))
            for (const [index, item] of data.entries())
                walk(item, [...path, index]);
        else if (data !== null && typeof data === 'object')
            for (const [key, value] of Object.entries(data))
                walk(value, [...path, key]);
    };
    walk(document.data, []);
};

;// CONCATENATED MODULE: ./lib/metadata/validate.js




/** A hostile file has a problem on every line; looking for the meant word is the only step that costs more than a moment. */
const MOST_GUESSES = 50;
const TYPE_WORDS = {
    string: 'a text',
    array: 'a list',
    object: 'an object (keys and values)',
    number: 'a number',
    boolean: 'true or false',
};
const typeWord = (value) => (value === null ? undefined : TYPE_WORDS[Array.isArray(value) ? 'array' : typeof value]) ?? 'nothing';
/** The keys that the schema knows at a path. */
const keysAt = (root, path) => {
    const resolve = (schema) => {
        const reference = schema?.$ref;
        if (typeof reference !== 'string')
            return schema;
        return root.definitions?.[reference.replace('#/definitions/', '')];
    };
    let here = root;
    for (const part of path) {
        const below = typeof part === 'number' ? here?.items : here?.properties?.[part];
        here = resolve(below);
    }
    return Object.keys(here?.properties ?? {});
};
const toTypeProblem = (error, path, { data, rules }) => {
    const expected = [error.params.type].flat().flatMap((types) => String(types).split(','));
    const value = (0,documents_prune/* valueAt */.fK)(data, path);
    const name = path.length === 0 ? `The content of ${rules.format}` : `\`${(0,documents_document/* toPathText */.WA)(path)}\``;
    const hint = expected.includes('array') && typeof value === 'string'
        ? ' Write it as a list, even of one.'
        : expected.includes('string') && Array.isArray(value)
            ? ' Write the text itself, without brackets.'
            : '';
    const words = expected.map((type) => TYPE_WORDS[type] ?? type).join(' or ');
    return {
        severity: rules.severity('type', path),
        code: 'wrong-type',
        message: `${name} must be ${words}, not ${typeWord(value)}.${hint}`,
        path: (0,documents_document/* toPathText */.WA)(path),
    };
};
const judge = (error, document, options) => {
    const { rules, mayGuess } = options;
    const path = (0,documents_prune/* toPath */.b0)(error.instancePath, document.data);
    const text = (0,documents_document/* toPathText */.WA)(path);
    if (error.keyword === 'additionalProperties') {
        const key = String(error.params.additionalProperty);
        if (key.startsWith('_') || key.startsWith('//'))
            return undefined; // a comment, as JSON people write them
        const known = keysAt(rules.schema, path);
        const synonym = rules.synonyms[key];
        const meant = synonym !== undefined && known.includes(synonym) ? synonym : mayGuess ? guess(key, known) : undefined;
        const whole = [...path, key];
        const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
        return {
            problem: {
                severity: 'warning',
                code: 'unknown-key',
                message: `\`${(0,documents_document/* toPathText */.WA)(whole)}\` is not a field of ${rules.format} and is ignored.${hint}`,
                path: (0,documents_document/* toPathText */.WA)(whole),
                at: document.at(whole, 'key'),
            },
        };
    }
    if (error.keyword === 'type') {
        return { problem: { ...toTypeProblem(error, path, { data: document.data, rules }), at: document.at(path) }, prune: path };
    }
    if (error.keyword === 'required') {
        const severity = rules.severity('required', path);
        const key = String(error.params.missingProperty);
        const message = path.length === 0 ? `There is no \`${key}\`, which ${rules.format} wants.` : `\`${text}\` has no \`${key}\`.`;
        const problem = { severity, code: 'missing-key', message, path: (0,documents_document/* toPathText */.WA)([...path, key]), at: document.at(path) };
        return severity === 'error' ? { problem, prune: path } : { problem };
    }
    const allowed = error.keyword === 'enum' ? error.params.allowedValues.map(String) : [];
    const found = (0,documents_prune/* valueAt */.fK)(document.data, path);
    if (typeof found === 'object')
        return undefined; // of the wrong type as well, and told as that
    const value = String(found).slice(0, 80);
    const meant = mayGuess ? guess(value, allowed) : undefined;
    return {
        problem: {
            severity: 'warning',
            code: 'invalid-value',
            message: `\`${text}\` is \`${value}\`, which ${rules.format} does not allow${meant === undefined ? '' : ` (\`${meant}\`?)`}; it is left out.`,
            path: text,
            at: document.at(path),
        },
        prune: path,
    };
};
/**
 * Adds what is wrong to the document's problems and takes unusable values out of its data. Never throws.
 * @returns true where there is something left to read.
 */
const validate = (document, rules) => {
    const { data } = document;
    if (data === undefined)
        return false;
    if (data === null || typeof data !== 'object' || Array.isArray(data)) {
        const message = `${document.file} must hold an object (keys and values), not ${typeWord(data)}.`;
        document.problems.push({ severity: 'error', code: 'wrong-type', message, at: document.at([]) });
        return false;
    }
    const whole = document;
    const nulls = (0,documents_prune/* findNulls */.YX)(data, rules.untouched);
    for (const path of nulls) {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` is empty (null) and is taken as not said.`;
        document.problems.push({ severity: 'notice', code: 'null-ignored', message, path: (0,documents_document/* toPathText */.WA)(path), at: document.at(path) });
        if (typeof path.at(-1) === 'string')
            (0,documents_prune/* pruneAt */.US)(data, path);
    }
    rules.validate(data);
    if (respell(whole, rules.validate.errors ?? []))
        rules.validate(data);
    const verdicts = [];
    for (const [index, error] of (rules.validate.errors ?? []).entries()) {
        if ((0,documents_prune/* valueAt */.fK)(data, (0,documents_prune/* toPath */.b0)(error.instancePath, data)) === null)
            continue; // an empty list item, told above
        const verdict = judge(error, whole, { rules, mayGuess: index < MOST_GUESSES });
        if (verdict !== undefined)
            verdicts.push(verdict);
    }
    document.problems.push(...verdicts.map(({ problem }) => problem));
    for (const { prune } of verdicts)
        if (prune !== undefined)
            (0,documents_prune/* pruneAt */.US)(data, prune);
    for (const path of nulls)
        if (typeof path.at(-1) === 'number')
            (0,documents_prune/* pruneAt */.US)(data, path);
    if (rules.isAllText)
        spellRest(whole);
    return true;
};

// EXTERNAL MODULE: ./lib/metadata/identifiers.js
var metadata_identifiers = __webpack_require__(933);
;// CONCATENATED MODULE: ./lib/metadata/cff/agent.js





const join = (...parts) => (0,metadata_text/* toLine */.S5)(parts.filter((part) => part !== undefined).join(' '));
/** The name by its parts: particle and suffix go with the family name. Given names alone stay whole, as nothing says where to split them. */
const toName = (agent) => {
    const family = join(agent['name-particle'], agent['family-names'], agent['name-suffix']);
    const given = join(agent['given-names']);
    if (family === '' && given === '' && agent.name !== undefined)
        return { name: { family: (0,metadata_text/* toLine */.S5)(agent.name) }, kind: 'organisation' };
    if (agent['family-names'] === undefined || family === '')
        return { name: (0,people/* parseName */.$q)(join(given, family)), kind: 'person' };
    return { name: given === '' ? { family } : { family, given }, kind: 'person' };
};
const toAffiliations = (written) => {
    if (written === undefined)
        return [];
    const list = typeof written === 'string' ? [written] : (0,documents_prune/* itemsOf */.S3)(written).map(([, one]) => one);
    return list.flatMap((one) => {
        const name = (0,metadata_text/* toLine */.S5)((typeof one === 'string' ? one : one.name) ?? '');
        const ror = typeof one === 'string' ? undefined : (0,metadata_identifiers/* toRor */.D)(one.ror ?? '');
        return name === '' ? [] : [{ name, ...(ror === undefined ? {} : { ror }) }];
    });
};
/** An agent as it stands, with nothing told: for references. Undefined without a name. */
const toQuietAgent = (agent) => {
    const { name, kind } = toName(agent);
    const alias = (0,metadata_text/* toLine */.S5)(agent.alias ?? '');
    const family = name.family === '' ? alias : name.family;
    if (family === '')
        return undefined;
    const orcid = (0,metadata_identifiers/* toOrcid */.DQ)(agent.orcid ?? '');
    const ror = (0,metadata_identifiers/* toRor */.D)(agent.website ?? '');
    const login = (0,people/* toLoginFromUrl */.Ov)(agent.website);
    const email = agent.email?.trim();
    const identifiers = [
        ...(orcid === undefined ? [] : [(0,people/* toOrcidIdentifier */.QD)(orcid)]),
        ...(ror === undefined ? [] : [{ scheme: 'ror', value: ror.slice('https://ror.org/'.length) }]),
    ];
    return {
        kind,
        family,
        ...(name.given === undefined ? {} : { given: name.given }),
        identifiers,
        affiliations: toAffiliations(agent.affiliation),
        ...(login === undefined ? {} : { login }),
        ...(alias === '' ? {} : { alias }),
        ...(email ? { email } : {}),
    };
};
const tellOfOrcid = (written, notes, path) => {
    const where = (0,documents_document/* toPathText */.WA)(path);
    if ((0,metadata_identifiers/* toOrcid */.DQ)(written) === undefined) {
        const message = `\`${where}\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 80)}\` is not an ORCID iD (16 digits, the last one a check); it is left out, or the archive would refuse the record.`;
        notes.tell('warning', 'invalid-orcid', { message, path });
    }
    else if (!/^https:\/\/orcid\.org\//.test(written)) {
        notes.tellOnce('notice', 'orcid-form', {
            message: `\`${where}\` is understood; CITATION.cff 1.2.0 wants it as \`https://orcid.org/…\`.`,
            path,
        });
    }
};
/** One author or contact. @param field where it will stand in the record: `creators[0]`. */
const readAgent = (written, notes, { path, field }) => {
    const where = (0,documents_document/* toPathText */.WA)(path);
    if (written.orcid !== undefined && written.orcid.trim() !== '')
        tellOfOrcid(written.orcid, notes, [...path, 'orcid']);
    const agent = toQuietAgent(written);
    if (agent === undefined) {
        notes.tell('warning', 'empty-name', { message: `\`${where}\` has no name and is left out.`, path });
        return undefined;
    }
    if (agent.alias === agent.family) {
        notes.tellOnce('notice', 'alias-as-name', { message: `\`${where}\` has no name; the alias \`${agent.family}\` stands for it.`, path });
    }
    else if (agent.kind === 'person' && written['family-names'] === undefined) {
        notes.tellOnce('notice', 'name-not-split', {
            message: `\`${where}\` has no \`family-names\`, so \`${agent.family}\` stays whole as the family name.`,
            path,
        });
    }
    if (Array.isArray(written.affiliation)) {
        notes.tellOnce('notice', 'affiliation-list', {
            message: `\`${where}.affiliation\` is a list, which is understood; CITATION.cff 1.2.0 knows one text only.`,
            path: [...path, 'affiliation'],
        });
    }
    notes.point(field, path);
    if (agent.identifiers.some(({ scheme }) => scheme === 'orcid'))
        notes.point(`${field}.orcid`, [...path, 'orcid']);
    if (agent.affiliations.length > 0)
        notes.point(`${field}.affiliations`, [...path, 'affiliation']);
    return agent;
};

;// CONCATENATED MODULE: ./lib/metadata/own-page.js
/** Pages of the repository itself, and DOIs that archives give to software and data. */

/** Pages of the repository itself: the markers say better which of its states this is. */
const isOwnPage = (url, repositoryUrl) => `${(0,metadata_identifiers/* toIdentifierKey */.Gx)(url.replace(/[?#].*$/, ''))}/`.startsWith(`${(0,metadata_identifiers/* toIdentifierKey */.Gx)(repositoryUrl)}/`);
// Archives that give DOIs to software and data. What else stands for a file's own DOI is a paper's far more often than the software's own.
const ARCHIVES = /^10\.(4121|5061|5063|6084|7910|11578|14278|17605|17632|18129|22002|24433|32614|48436|48546|5281|5072|70124)\/|^10\.\d+\/[\w.-]*(zenodo|rodare|figshare|dvn)[./]/i;
const isFromArchive = (doi) => ARCHIVES.test(doi);

;// CONCATENATED MODULE: ./lib/metadata/cff/reference.js




/** CFF's type in Zenodo's words; what is not here has none. */
const RESOURCE_TYPES = {
    article: 'publication-article',
    'magazine-article': 'publication-article',
    'newspaper-article': 'publication-article',
    book: 'publication-book',
    'edited-work': 'publication-book',
    'conference-paper': 'publication-conferencepaper',
    proceedings: 'publication-conferenceproceeding',
    thesis: 'publication-dissertation',
    report: 'publication-report',
    manual: 'publication-softwaredocumentation',
    standard: 'publication-standard',
    patent: 'publication-patent',
    data: 'dataset',
    database: 'dataset',
    slides: 'presentation',
    video: 'video',
    'film-broadcast': 'video',
    audiovisual: 'video',
    'sound-recording': 'audio',
    software: 'software',
    'software-code': 'software',
    'software-container': 'software',
    'software-executable': 'software',
    'software-virtual-machine': 'software',
};
const isSoftware = (reference) => RESOURCE_TYPES[reference.type ?? ''] === 'software';
/** The DOI of a reference: its own field first, then its identifiers. */
const doiOf = (reference) => {
    const written = [reference.doi, ...(0,documents_prune/* itemsOf */.S3)(reference.identifiers).map(([, one]) => (one.type === 'doi' ? one.value : undefined))];
    return written.map((text) => (0,metadata_identifiers/* toDoi */.Yl)(text ?? '')).find((doi) => doi !== undefined);
};
/** What it can be found by: DOI, then any other identifier that it has. */
const toRelated = (reference, relation) => {
    const found = [
        doiOf(reference),
        ...(0,documents_prune/* itemsOf */.S3)(reference.identifiers).map(([, one]) => one.value),
        reference.url,
        reference['repository-code'],
        reference.repository,
    ].find((text) => text !== undefined && ((0,metadata_identifiers/* toDoi */.Yl)(text) ?? (0,metadata_identifiers/* toUrl */.bb)(text) ?? (/^swh:1:/.test(text) ? text : undefined)) !== undefined);
    const isbn = found === undefined ? reference.isbn : undefined;
    const written = found ?? isbn;
    if (written === undefined)
        return undefined;
    const resourceType = RESOURCE_TYPES[reference.type ?? ''];
    return {
        ...(0,metadata_identifiers/* toIdentifier */.L)(written, isbn === undefined ? undefined : 'isbn'),
        relation,
        ...(resourceType === undefined ? {} : { resourceType }),
    };
};
const toInitials = (given) => given
    .split(/\s+/)
    .map((name) => `${[...name][0] ?? ''}.`)
    .join(' ');
const toPeople = (people) => {
    const names = (0,documents_prune/* itemsOf */.S3)(people).flatMap(([, written]) => {
        const agent = toQuietAgent(written);
        return agent === undefined ? [] : [agent.given === undefined ? agent.family : `${agent.family}, ${toInitials(agent.given)}`];
    });
    return names.length > 10 ? `${names.slice(0, 10).join(', ')} et al.` : names.join(', ');
};
const toPages = ({ pages, start, end }) => start === undefined ? (pages === undefined ? undefined : String(pages)) : end === undefined ? String(start) : `${start}–${end}`;
/** A plain citation: people (year). Title. Where it appeared. Link. Only what is there. */
const toCitation = (reference) => {
    const people = toPeople(reference.authors) || toPeople(reference.editors);
    const year = reference.year ?? (reference['date-published'] ?? reference['date-released'])?.slice(0, 4);
    const title = (0,metadata_text/* toLine */.S5)(reference.title ?? '');
    const version = reference.version === undefined ? '' : ` (version ${reference.version})`;
    const issue = reference.issue === undefined ? '' : `(${reference.issue})`;
    const volume = reference.volume === undefined ? undefined : `${reference.volume}${issue}`;
    const place = reference.journal ?? reference['collection-title'] ?? reference.conference?.name;
    const appeared = [place, volume, toPages(reference), reference.publisher?.name ?? reference.institution?.name];
    const doi = doiOf(reference);
    const link = doi === undefined ? (0,metadata_identifiers/* toUrl */.bb)(reference.url ?? '') : `https://doi.org/${doi}`;
    const head = [people, year === undefined ? '' : `(${year})`].filter((part) => part !== '').join(' ');
    const parts = [head, title === '' ? '' : `${title}${version}`, appeared.filter((part) => part !== undefined).join(', ')];
    const text = parts
        .filter((part) => part !== '')
        .map((part) => part.replace(/\.$/, ''))
        .join('. ');
    return (0,metadata_text/* toLine */.S5)([text === '' ? '' : `${text}.`, link ?? ''].join(' '));
};

;// CONCATENATED MODULE: ./lib/metadata/cff/links.js






/** A DOI that names this very software. Zenodo's is a claim; another archive's is the same thing elsewhere; any other is a paper. */
const readOwnDoi = (written, path, tools) => {
    const { notes, links, papers } = tools;
    const where = (0,documents_document/* toPathText */.WA)(path);
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(written);
    if (doi === undefined) {
        notes.tell('warning', 'invalid-doi', {
            message: `\`${where}\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 80)}\` is not a DOI; it is left out.`,
            path,
        });
        return;
    }
    if (doi !== written.trim()) {
        notes.tell('notice', 'doi-form', {
            message: `\`${where}\` is taken as \`${doi}\`; CITATION.cff 1.2.0 wants the DOI without an address.`,
            path,
        });
    }
    notes.claim(doi, path);
    if ((0,metadata_identifiers/* isZenodoDoi */.k2)(doi))
        return;
    if (papers.has((0,metadata_identifiers/* toIdentifierKey */.Gx)(doi))) {
        const message = `\`${where}\`: \`${doi}\` is also a paper in this file, so it is not taken for the software's own.`;
        notes.tell('notice', 'doi-of-paper', { message, path });
        return;
    }
    const relation = isFromArchive(doi) ? 'isIdenticalTo' : 'isDescribedBy';
    const what = isFromArchive(doi) ? 'is given by an archive of software and data' : 'is taken for that of a paper';
    const message = `\`${where}\`: \`${doi}\` ${what}, and related to the record as \`${relation}\`. To say it better, use \`related_identifiers\` of .zenodo.json, or \`preferred-citation\` for a paper.`;
    notes.tell('notice', 'doi-foreign', { message, path });
    links.add({ identifier: doi, scheme: 'doi', relation }, path);
};
const readOwnIdentifiers = (data, repositoryUrl, tools) => {
    const others = [];
    if (data.doi !== undefined && data.doi.trim() !== '')
        readOwnDoi(data.doi, ['doi'], tools);
    for (const [index, { type, value }] of (0,documents_prune/* itemsOf */.S3)(data.identifiers)) {
        const path = ['identifiers', index];
        const written = (0,metadata_text/* toLine */.S5)(value ?? '');
        if (written === '')
            continue;
        if (type === 'doi') {
            if ((0,metadata_identifiers/* toIdentifierKey */.Gx)(written) !== (0,metadata_identifiers/* toIdentifierKey */.Gx)(data.doi ?? ''))
                readOwnDoi(written, [...path, 'value'], tools);
        }
        else if ((0,metadata_identifiers/* toUrl */.bb)(written) !== undefined || type === 'swh') {
            if (!isOwnPage(written, repositoryUrl))
                tools.links.add({ ...(0,metadata_identifiers/* toIdentifier */.L)(written), relation: 'isIdenticalTo' }, path);
        }
        else
            others.push({ identifier: written, scheme: 'other' });
    }
    if (others.length > 0)
        tools.notes.put('identifiers', others, ['identifiers']);
};
/** A page that CITATION.cff names, and how the record is related to it. */
const PAGES = [
    ['repository-code', 'isSupplementTo'],
    ['repository', 'isIdenticalTo'],
    ['repository-artifact', 'isSourceOf'],
    ['url', 'isDescribedBy'],
];
/** Related identifiers, references and claims. @param repositoryUrl the repository that is being archived. */
const readLinks = (data, notes, repositoryUrl) => {
    const related = [];
    const links = {
        related,
        add: (one, from) => {
            notes.point(`related[${related.length}]`, from);
            related.push(one);
        },
    };
    const preferred = data['preferred-citation'];
    const cited = (0,documents_prune/* itemsOf */.S3)(data.references);
    const papers = new Set([...(preferred === undefined || isSoftware(preferred) ? [] : [preferred]), ...cited.map(([, reference]) => reference)].flatMap((reference) => {
        const doi = doiOf(reference);
        return doi === undefined ? [] : [(0,metadata_identifiers/* toIdentifierKey */.Gx)(doi)];
    }));
    readOwnIdentifiers(data, repositoryUrl, { notes, links, papers });
    for (const [key, relation] of PAGES) {
        const url = (0,metadata_identifiers/* toUrl */.bb)(data[key] ?? '');
        if (url !== undefined && !isOwnPage(url, repositoryUrl))
            links.add({ identifier: url, scheme: 'url', relation }, [key]);
    }
    const references = [];
    if (preferred !== undefined) {
        const path = ['preferred-citation'];
        const doi = doiOf(preferred);
        const isItself = isSoftware(preferred) && (doi === undefined || (0,metadata_identifiers/* isZenodoDoi */.k2)(doi));
        if (isItself && doi !== undefined)
            notes.claim(doi, path);
        const one = isItself ? undefined : toRelated(preferred, 'isDescribedBy');
        if (one !== undefined)
            links.add(one, path);
        else if (!isItself)
            references.push(toCitation(preferred));
    }
    for (const [index, reference] of cited) {
        const one = toRelated(reference, 'references');
        if (one !== undefined)
            links.add(one, ['references', index]);
        references.push(toCitation(reference));
    }
    const told = references.filter((text) => text !== '');
    if (told.length > 0)
        notes.put('references', told, [data.references === undefined ? 'preferred-citation' : 'references']);
    const [first] = ['doi', 'identifiers', ...PAGES.map(([key]) => key), 'preferred-citation', 'references'].filter((key) => Object.hasOwn(data, key));
    if (related.length > 0)
        notes.put('related', related, [first ?? 'references']);
};

;// CONCATENATED MODULE: ./lib/metadata/cff/read-citation-cff.js












/** What the record can't do without. A wrong type elsewhere is told, but is no reason to stop a release. */
const USED = new Set('title authors abstract keywords license version date-released'.split(' '));
/** What version the file says it is, and what that means for reading it by the rules of 1.2.0. */
const readFormat = (document) => {
    const { data } = document;
    if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data))
        return 'known';
    const version = data['cff-version'];
    if (typeof version !== 'string' && typeof version !== 'number')
        return 'known'; // missing, or of the wrong type: the schema tells
    const written = (0,metadata_text/* toLine */.S5)(document.literal(['cff-version']) ?? String(version));
    if (/^1\.2\.\d+$/.test(written))
        return 'known';
    const isOlder = /^(0|1\.[01])\./.test(written);
    document.problems.push({
        severity: isOlder ? 'notice' : 'warning',
        code: isOlder ? 'cff-version-old' : 'cff-version-unknown',
        message: `The file says cff-version ${written.slice(0, 30)}; it is read by the rules of 1.2.0, and what does not fit them is told, not refused.`,
        path: 'cff-version',
        at: document.at(['cff-version']),
    });
    return 'other';
};
const readPeople = (data, notes) => {
    const creators = [];
    for (const [index, written] of (0,documents_prune/* itemsOf */.S3)(data.authors)) {
        const agent = readAgent(written, notes, { path: ['authors', index], field: `creators[${creators.length}]` });
        if (agent !== undefined)
            creators.push(agent);
    }
    if (creators.length > 0)
        notes.put('creators', creators, ['authors']);
    const contacts = [];
    for (const [index, written] of (0,documents_prune/* itemsOf */.S3)(data.contact)) {
        const agent = readAgent(written, notes, { path: ['contact', index], field: `contributors[${contacts.length}]` });
        if (agent !== undefined)
            contacts.push({ ...agent, ...(0,people/* toContactEmail */.Sg)(agent), type: 'ContactPerson' });
    }
    if (contacts.length > 0)
        notes.put('contributors', contacts, ['contact']);
};
/** The abstract is plain text by the format, but people write HTML there as well. */
const readTexts = async (data, notes) => {
    const title = (0,metadata_text/* toLine */.S5)(data.title ?? '');
    if (title !== '')
        notes.put('title', title, ['title']);
    const abstract = data.abstract ?? '';
    const description = isHtml(abstract) ? (await toCleanHtml(abstract)).html : toParagraphs(abstract);
    if (isHtml(abstract)) {
        notes.tell('notice', 'abstract-html', {
            message: '`abstract` holds HTML, which is kept; by the format it is plain text.',
            path: ['abstract'],
        });
    }
    if (description !== '')
        notes.put('description', description, ['abstract']);
    const keywords = (0,documents_prune/* itemsOf */.S3)(data.keywords).flatMap(([index, written]) => {
        const keyword = (0,metadata_text/* toLine */.S5)(written);
        return keyword === '' ? [] : [{ keyword, index }];
    });
    for (const [at, { index }] of keywords.entries())
        notes.point(`keywords[${at}]`, ['keywords', index]);
    if (keywords.length > 0)
        notes.put('keywords', keywords.map(({ keyword }) => keyword), ['keywords']);
};
const readReleaseFacts = (data, notes, release) => {
    if (data.type === 'software' || data.type === 'dataset')
        notes.put('type', { general: data.type }, ['type']);
    const version = (0,metadata_text/* toLine */.S5)(data.version ?? '');
    if (version !== '')
        notes.put('version', version, ['version']);
    const path = ['date-released'];
    const written = data['date-released'];
    const date = toDate(written ?? '');
    if (date?.wasCut)
        notes.tell('notice', 'date-with-time', { message: `\`date-released\` has a time; \`${date.date}\` is taken.`, path });
    if (date !== undefined)
        notes.put('publicationDate', date.date, path);
    else if (written !== undefined && written.trim() !== '') {
        const message = `\`date-released\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
        notes.tell('warning', 'invalid-date', { message, path });
    }
    const commit = (0,metadata_text/* toLine */.S5)(data.commit ?? '').toLowerCase();
    if (/^[0-9a-f]{7,40}$/.test(commit) && /^[0-9a-f]{40}$/.test(release.commit) && !release.commit.startsWith(commit)) {
        const message = `\`commit\` says ${commit.slice(0, 12)}, but the release is of ${release.commit.slice(0, 12)}; the release's is taken.`;
        notes.tell('warning', 'stale-commit', { message, path: ['commit'] });
    }
};
/** A list means that one may choose; `license-url` belongs to the first. */
const readLicence = (data, notes, book) => {
    const written = Array.isArray(data.license)
        ? (0,documents_prune/* itemsOf */.S3)(data.license).map(([index, one]) => [['license', index], one])
        : typeof data.license === 'string'
            ? [[['license'], data.license]]
            : [];
    const url = data['license-url']?.trim();
    const entries = written.length > 0 || !url ? written : [[['license-url'], url]];
    const rights = [];
    for (const [path, text] of entries) {
        const reading = book.read(text, { wantsSpdx: true });
        if (reading.problem !== undefined)
            notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
        if (reading.rights !== undefined)
            rights.push(reading.rights);
    }
    const [first, ...others] = rights;
    if (first === undefined)
        return;
    notes.put('rights', [{ ...first, ...(url && first.url === undefined ? { url } : {}) }, ...others], [written.length > 0 ? 'license' : 'license-url']);
};
/** Never throws: a text that can't be read gives a finding without fields and an error. */
const readCitationCff = async (text, { source, file, release, book }) => {
    const document = await readDocument(file, text, 'yaml');
    const notes = openNotebook(source, document);
    const format = readFormat(document);
    const severity = (kind, path) => kind === 'type' && format === 'known' && USED.has(path[0]) ? 'error' : 'warning';
    const rules = {
        format: 'CITATION.cff 1.2.0',
        schema: citationCffSchema,
        validate: citation_cff,
        synonyms: CITATION_CFF_SYNONYMS,
        isAllText: true,
        untouched: [],
        severity,
    };
    if (!validate(document, rules))
        return notes.toFinding();
    // What the schema refused is gone, so the rest has the types that it names.
    const data = document.data;
    readPeople(data, notes);
    await readTexts(data, notes);
    readReleaseFacts(data, notes, release);
    readLicence(data, notes, book);
    readLinks(data, notes, release.repository.url);
    return notes.toFinding();
};

;// CONCATENATED MODULE: ./lib/metadata/sources/find-file.js
const plain = (name) => name.toLowerCase().replace(/^\.|\.ya?ml$/g, '');
const findFile = async (files, release, name) => {
    const folder = release.package?.folder.replace(/^\.?\/+|\/+$/g, '');
    if (folder) {
        const path = `${folder}/${name}`;
        const text = await files.read(path);
        if (text !== undefined)
            return { kind: 'file', path, text };
    }
    const names = await files.list();
    if (names.includes(name)) {
        const text = await files.read(name);
        if (text !== undefined)
            return { kind: 'file', path: name, text };
    }
    const near = names.find((other) => plain(other) === plain(name) && other !== name);
    if (near === undefined)
        return { kind: 'none' };
    const problem = {
        severity: 'warning',
        code: 'file-name',
        message: `\`${near}\` is not read: the file must be called \`${name}\`. Rename it.`,
        at: { file: near },
    };
    return { kind: 'nearly', finding: { source: name, fields: {}, at: {}, problems: [problem] } };
};

;// CONCATENATED MODULE: ./lib/metadata/sources/citation-cff.js
/** `CITATION.cff`: who made it and how to cite it. */


const NAME = 'CITATION.cff';
const openCitationCff = (book) => ({
    name: NAME,
    read: async (files, release) => {
        const found = await findFile(files, release, NAME);
        if (found.kind === 'nearly')
            return found.finding;
        return found.kind === 'none' ? undefined : readCitationCff(found.text, { source: NAME, file: found.path, release, book });
    },
});

// EXTERNAL MODULE: ./lib/metadata/schemas/codemeta-json.js
var codemeta_json = __webpack_require__(7711);
// EXTERNAL MODULE: ./lib/metadata/schemas/generated/codemeta-json.cjs
var generated_codemeta_json = __webpack_require__(7059);
;// CONCATENATED MODULE: ./lib/metadata/language-id.js
/** GitHub's name of a programming language as the id that archives have for it: small letters, `_` for blanks and hyphens, symbols kept (`c++`, `jupyter_notebook`; facts/inveniordm.md 1.5). */
const toLanguageId = (name) => name.trim().toLowerCase().replace(/[\s-]/g, '_');

// EXTERNAL MODULE: ./lib/metadata/codemeta/values.js
var values = __webpack_require__(1890);
;// CONCATENATED MODULE: ./lib/metadata/codemeta/code.js
/** What is said of code alone: Zenodo and InvenioRDM have fields of their own for it (facts/inveniordm.md 1.5). */




/** repostatus.org's words, in which the archives have it. */
const STATUSES = ['concept', 'wip', 'suspended', 'abandoned', 'active', 'inactive', 'unsupported', 'moved'];
const toStatus = (written) => {
    const word = written.replace(/^https?:\/\/(www\.)?repostatus\.org\/(badges\/[\w.-]+\/)?#?/i, '').toLowerCase();
    return STATUSES.find((status) => status === word);
};
/** A version of the language has no place. */
const withoutVersion = (name) => (0,metadata_text/* toLine */.S5)(name).replace(/\s+v?\d[\d.]*$/i, '');
/** Of an address as git has it, the page: `git+https://…`, `git@…`. */
const toRepositoryUrl = (written) => {
    const bare = written.replace(/^git\+(?=https?:)/i, '').replace(/^git:\/\//i, 'https://');
    return (0,metadata_identifiers/* toUrl */.bb)(bare) ?? (0,metadata_identifiers/* repairUrl */.rr)(bare);
};
const readStatus = (data, notes) => {
    const written = (0,values/* linesOf */.Dx)(data.developmentStatus, ['developmentStatus']);
    const found = written.flatMap(([text, path]) => {
        const id = toStatus(text);
        return id === undefined ? [] : [{ id, path }];
    });
    const left = written.filter(([text]) => found[0] === undefined || toStatus(text) !== found[0].id);
    const [first] = left;
    if (first !== undefined) {
        const message = `\`developmentStatus\`: ${left.map(([text]) => `\`${text.slice(0, 80)}\``).join(', ')} is left out: archives keep one, of repostatus.org (${STATUSES.join(', ')}).`;
        notes.tell(found.length > 0 ? 'notice' : 'warning', 'status-unknown', { message, path: first[1] });
    }
    return found[0] === undefined ? {} : { 'code:developmentStatus': { id: found[0].id } };
};
const readLanguages = (data) => {
    const ids = (0,values/* valuesOf */.sm)(data.programmingLanguage, ['programmingLanguage']).flatMap(([one]) => {
        const id = toLanguageId(withoutVersion(typeof one === 'string' ? one : (one.name ?? '')));
        return id === '' ? [] : [id];
    });
    return ids.length === 0 ? {} : { 'code:programmingLanguage': [...new Set(ids)].map((id) => ({ id })) };
};
const readCode = (data, notes) => {
    const [repository, ...others] = (0,values/* linesOf */.Dx)(data.codeRepository, ['codeRepository']).flatMap(([text, path]) => {
        const url = toRepositoryUrl(text);
        if (url !== undefined)
            return [[url, path]];
        const message = `\`codeRepository\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
        notes.tell('warning', 'invalid-url', { message, path });
        return [];
    });
    if (others[0] !== undefined) {
        const message = 'Of several `codeRepository` the first is the one; the others are related to the record.';
        notes.tell('notice', 'repository-several', { message, path: others[0][1] });
    }
    const parts = [
        ['codeRepository', repository === undefined ? {} : { 'code:codeRepository': repository[0] }],
        ['programmingLanguage', readLanguages(data)],
        ['developmentStatus', readStatus(data, notes)],
    ];
    const custom = Object.assign({}, ...parts.map(([, part]) => part));
    for (const [key, part] of parts)
        for (const name of Object.keys(part))
            notes.point(`custom.${name}`, [key]);
    const [first] = parts.filter(([, part]) => Object.keys(part).length > 0);
    if (first !== undefined)
        notes.put('custom', custom, [first[0]]);
};

;// CONCATENATED MODULE: ./lib/metadata/spell.js

/** The text of a value that may be a number: as it is spelled in the file, `1.10` and not 1.1. */
const spell = (value, notes, path) => {
    if (typeof value !== 'number')
        return value;
    const text = notes.literal(path) ?? String(value);
    notes.tell('notice', 'number-as-text', {
        message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is a number, taken as the text "${text}". Put it in quotes.`,
        path,
    });
    return text;
};

// EXTERNAL MODULE: ./lib/metadata/codemeta/plain.js
var codemeta_plain = __webpack_require__(2574);
;// CONCATENATED MODULE: ./lib/metadata/codemeta/facts.js





/** What stands in a file of this name is software, whatever kind of it; a data set says so. */
const readType = (data, notes) => {
    const types = (0,codemeta_plain/* typesOf */.pl)(data);
    if (types.length === 0)
        return;
    const path = ['@type'];
    if (types.some((type) => /software|application|code|script|library|service/i.test(type)))
        notes.put('type', { general: 'software' }, path);
    else if (types.includes('Dataset'))
        notes.put('type', { general: 'dataset' }, path);
    else {
        const message = `\`@type\`: \`${types.join(', ').slice(0, 60)}\` is neither software nor a Dataset; it is left out.`;
        notes.tell('warning', 'resource-type-unknown', { message, path });
    }
};
const readVersion = (data, notes) => {
    const [version = '', other = ''] = ['version', 'softwareVersion'].map((key) => (0,metadata_text/* toLine */.S5)(spell(data[key], notes, [key]) ?? ''));
    if (version !== '' && other !== '' && version !== other) {
        const message = `\`softwareVersion\` is ${other.slice(0, 60)}, but \`version\` is ${version.slice(0, 60)}; \`version\` is taken.`;
        notes.tell('warning', 'version-differs', { message, path: ['softwareVersion'] });
    }
    if (version !== '')
        notes.put('version', version, ['version']);
    else if (other !== '')
        notes.put('version', other, ['softwareVersion']);
};
/** The time of a timestamp is cut without a word: the format allows it. */
const readDate = (data, key, notes) => {
    const written = (0,metadata_text/* toLine */.S5)(String(data[key] ?? ''));
    const date = toDate(written)?.date;
    if (written !== '' && date === undefined) {
        const message = `\`${key}\`: \`${written.slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
        notes.tell('warning', 'invalid-date', { message, path: [key] });
    }
    return date;
};
const readDates = (data, notes) => {
    const published = readDate(data, 'datePublished', notes);
    if (published !== undefined)
        notes.put('publicationDate', published, ['datePublished']);
    const kinds = [
        ['dateCreated', 'created'],
        ['dateModified', 'updated'],
        ['copyrightYear', 'copyrighted'],
    ];
    const dates = kinds.flatMap(([key, type]) => {
        const date = readDate(data, key, notes);
        return date === undefined ? [] : [{ start: date, end: date, type, key }];
    });
    const [first] = dates;
    if (first !== undefined)
        notes.put('dates', dates.map(({ key: _key, ...date }) => date), [first.key]);
};
/** CodeMeta 3 renamed it. Without its day, nothing becomes public by mistake. */
const readEmbargo = (data, notes) => {
    const key = data.embargoEndDate === undefined ? 'embargoDate' : 'embargoEndDate';
    if ((0,metadata_text/* toLine */.S5)(data[key] ?? '') === '')
        return;
    const until = readDate(data, key, notes);
    if (until?.length === 10)
        notes.put('access', { right: 'embargoed', embargoUntil: until }, [key]);
    else {
        const message = `\`${key}\` must be the day on which the embargo ends (YYYY-MM-DD).`;
        notes.tell('error', 'embargo-without-date', { message, path: [key] });
        notes.put('access', { right: 'restricted' }, [key]);
    }
};
const readForm = (data, notes) => {
    const formats = (0,values/* linesOf */.Dx)(data.fileFormat, ['fileFormat']).map(([text]) => text);
    if (formats.length > 0)
        notes.put('formats', formats, ['fileFormat']);
    const size = (0,metadata_text/* toLine */.S5)(spell(data.fileSize, notes, ['fileSize']) ?? '');
    if (size !== '')
        notes.put('sizes', [size], ['fileSize']);
};

;// CONCATENATED MODULE: ./lib/metadata/codemeta/funding.js




const readFunder = (written, path) => {
    const thing = typeof written === 'string' ? ((0,metadata_identifiers/* toUrl */.bb)(written) === undefined ? { name: written } : { '@id': written }) : written;
    const name = (0,metadata_text/* toLine */.S5)(thing.name ?? thing.legalName ?? '');
    const known = (0,values/* knownAs */.w9)(thing, path).map(({ text }) => text);
    const doi = known.map(metadata_identifiers/* toDoi */.Yl).find((found) => found?.startsWith('10.13039/'));
    const ror = known.flatMap((text) => (/ror\.org\//i.test(text) ? ((0,metadata_identifiers/* toRor */.D)(text) ?? []) : []))[0];
    const other = known.find((text) => (0,metadata_identifiers/* toUrl */.bb)(text) !== undefined);
    const funder = {
        ...(name === '' ? {} : { name }),
        ...(doi === undefined ? {} : { doi }),
        ...(ror === undefined ? {} : { ror }),
        ...((doi ?? ror ?? other === undefined) ? {} : { identifier: { value: other, scheme: 'URL' } }),
    };
    return Object.keys(funder).length === 0 ? undefined : funder;
};
const readFunders = (written, path) => (0,values/* valuesOf */.sm)(written, path).flatMap(([one, at]) => readFunder(one, at) ?? []);
/** A text is an address, a number, or words. */
const fromText = (text) => (0,metadata_identifiers/* toUrl */.bb)(text) !== undefined ? { url: text } : /^\S*\d\S*$/.test(text) ? { number: text } : { title: text };
const fromGrant = (grant, path) => {
    const known = (0,values/* knownAs */.w9)(grant, path).map(({ text }) => text);
    const url = known.find((text) => (0,metadata_identifiers/* toUrl */.bb)(text) !== undefined);
    const number = known.find((text) => (0,metadata_identifiers/* toUrl */.bb)(text) === undefined && !text.startsWith('_:'));
    const title = (0,metadata_text/* toLine */.S5)(grant.name ?? '') || (0,metadata_text/* toLine */.S5)(grant.description ?? '');
    return { ...(number === undefined ? {} : { number }), ...(title === '' ? {} : { title }), ...(url === undefined ? {} : { url }) };
};
const keyOf = ({ doi, ror, name }) => doi ?? ror ?? (0,metadata_text/* toKey */.fw)(name ?? '');
const readFunding = (data, notes) => {
    const all = readFunders(data.funder, ['funder']);
    const [only] = all.length === 1 ? all : [];
    const funding = [];
    const named = new Set();
    for (const [one, path] of (0,values/* valuesOf */.sm)(data.funding, ['funding'])) {
        const award = typeof one === 'string' ? ((0,metadata_text/* toLine */.S5)(one) === '' ? {} : fromText((0,metadata_text/* toLine */.S5)(one))) : fromGrant(one, path);
        const own = typeof one === 'string' ? [] : readFunders(one.funder, [...path, 'funder']);
        const funders = own.length > 0 ? own : only === undefined ? [] : [only];
        for (const funder of funders)
            named.add(keyOf(funder));
        if (funders.length === 0 && Object.keys(award).length === 0) {
            notes.tell('warning', 'grant-empty', {
                message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` names neither a funder nor an award, and is left out.`,
                path,
            });
            continue;
        }
        notes.point(`funding[${funding.length}]`, path);
        funding.push(...(funders.length === 0 ? [award] : funders.map((funder) => ({ funder, ...award }))));
    }
    const rest = all.filter((funder) => !named.has(keyOf(funder)));
    if (rest.length > 1 && funding.some(({ funder }) => funder === undefined)) {
        const message = '`funder` names several, and nothing says which of them gave what `funding` names; they are kept apart. Write `funding` as Grants with a `funder` each.';
        notes.tell('notice', 'funders-apart', { message, path: ['funder'] });
    }
    funding.push(...rest.map((funder) => ({ funder })));
    if (funding.length > 0)
        notes.put('funding', funding, [data.funding === undefined ? 'funder' : 'funding']);
};

;// CONCATENATED MODULE: ./lib/metadata/codemeta/links.js







const SWHID = /^swh:1:(snp|rel|rev|dir|cnt):[0-9a-f]{40}/i;
const WORKS = [
    ['referencePublication', 'isDescribedBy'],
    ['citation', 'references'],
    ['isPartOf', 'isPartOf'],
    ['hasPart', 'hasPart'],
    ['isBasedOn', 'isDerivedFrom'],
    ['exampleOfWork', 'isVersionOf'],
    ['supportingData', 'isSupplementedBy'],
    ['softwareHelp', 'isDocumentedBy'],
    ['relatedLink', 'references'],
];
const links_PAGES = [
    ['url', 'isDescribedBy'],
    ['readme', 'isDocumentedBy'],
    ['buildInstructions', 'isDocumentedBy'],
    ['issueTracker', 'isSupplementedBy'],
    ['downloadUrl', 'isIdenticalTo'],
];
const links_RESOURCE_TYPES = [
    [/^(ScholarlyArticle|Article|TechArticle|MedicalScholarlyArticle)$/, 'publication-article'],
    [/^Book$/, 'publication-book'],
    [/^Thesis$/, 'publication-thesis'],
    [/^Report$/, 'publication-report'],
    [/^Dataset$/, 'dataset'],
    [/software|application/i, 'software'],
];
const toResourceType = (work) => {
    const found = links_RESOURCE_TYPES.find(([form]) => (0,codemeta_plain/* typesOf */.pl)(work).some((type) => form.test(type)));
    return found === undefined ? {} : { resourceType: found[1] };
};
/** Each thing once: of two relations to it, the first counts, which says more. */
const openLinks = (notes) => {
    const seen = new Set();
    const links = {
        references: [],
        related: [],
        first: undefined,
        isKnown: (identifier) => seen.has((0,metadata_identifiers/* toIdentifierKey */.Gx)(identifier)),
        add: (one, from) => {
            if (links.isKnown(one.identifier))
                return;
            seen.add((0,metadata_identifiers/* toIdentifierKey */.Gx)(one.identifier));
            notes.point(`related[${links.related.length}]`, from);
            links.first ??= from;
            links.related.push(one);
        },
    };
    return links;
};
const readWork = (written, tools) => {
    const { notes, links, path, relation } = tools;
    const work = typeof written === 'string' ? { '@id': written } : written;
    const known = (0,values/* knownAs */.w9)(work, path).map(({ text }) => text);
    const found = known.find((text) => (0,metadata_identifiers/* toDoi */.Yl)(text) !== undefined) ?? known.find((text) => (0,metadata_identifiers/* toUrl */.bb)(text) !== undefined || SWHID.test(text));
    if (found !== undefined) {
        links.add({ ...(0,metadata_identifiers/* toIdentifier */.L)(found), relation, ...toResourceType(work) }, path);
        return;
    }
    const title = typeof written === 'string' ? (0,metadata_text/* toLine */.S5)(written) : (0,metadata_text/* toLine */.S5)(work.name ?? work.title ?? work.headline ?? '');
    const year = String(work.datePublished ?? '').slice(0, 4);
    if (title !== '')
        links.references.push(year === '' ? title : `${title} (${year})`);
    if (title !== '' && relation !== 'references' && relation !== 'isDescribedBy') {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has neither a DOI nor an address, so it is kept as a reference only.`;
        notes.tell('notice', 'work-without-address', { message, path });
    }
    else if (title === '')
        notes.tell('warning', 'related-empty', {
            message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has neither an identifier nor a name, and is left out.`,
            path,
        });
};
/** A DOI of the software itself is a claim. Zenodo's is no more; another archive's is the same thing elsewhere; any other is a paper. */
const readOwn = (data, tools) => {
    const { notes, links, repositoryUrl } = tools;
    const others = [];
    const claimed = new Set();
    for (const { text, scheme, isNamed, path } of (0,values/* knownAs */.w9)({ ...data, url: [] }, [])) {
        const doi = (0,metadata_identifiers/* toDoi */.Yl)(text);
        if (doi !== undefined) {
            if (claimed.has(doi.toLowerCase()) || links.isKnown(doi))
                continue;
            claimed.add(doi.toLowerCase());
            notes.claim(doi, path);
            if ((0,metadata_identifiers/* isZenodoDoi */.k2)(doi))
                continue;
            const relation = isFromArchive(doi) ? 'isIdenticalTo' : 'isDescribedBy';
            const what = isFromArchive(doi) ? 'is given by an archive of software and data' : 'is taken for that of a paper';
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${doi}\` ${what}, and related to the record as \`${relation}\`. A paper belongs into \`referencePublication\`.`;
            notes.tell('notice', 'doi-foreign', { message, path });
            links.add({ identifier: doi, scheme: 'doi', relation }, path);
        }
        else if (SWHID.test(text))
            links.add({ ...(0,metadata_identifiers/* toIdentifier */.L)(text), relation: 'isIdenticalTo' }, path);
        else if ((0,metadata_identifiers/* toUrl */.bb)(text) !== undefined) {
            // `@id` is often no page of anything, but a name.
            if (path[0] !== '@id' && !isOwnPage(text, repositoryUrl))
                links.add({ ...(0,metadata_identifiers/* toIdentifier */.L)(text), relation: 'isIdenticalTo' }, path);
        }
        else if (scheme !== undefined)
            others.push({ identifier: text, scheme });
        else if (isNamed && (0,metadata_text/* toKey */.fw)(text) !== (0,metadata_text/* toKey */.fw)([data.name].flat()[0] ?? '')) {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${text.slice(0, 80)}\` is neither a DOI nor an address, and no \`propertyID\` says what it is; it is left out.`;
            notes.tell('notice', 'identifier-unknown', { message, path });
        }
    }
    if (others.length > 0)
        notes.put('identifiers', others, ['identifier']);
};
/** @param repositoryUrl the repository that is being archived. */
const links_readLinks = (data, notes, repositoryUrl) => {
    const links = openLinks(notes);
    for (const [key, relation] of WORKS)
        for (const [written, path] of (0,values/* valuesOf */.sm)(data[key], [key]))
            readWork(written, { notes, links, path, relation });
    readOwn(data, { notes, links, repositoryUrl });
    for (const [text, path] of (0,values/* linesOf */.Dx)(data.codeRepository, ['codeRepository'])) {
        const url = toRepositoryUrl(text);
        if (url !== undefined && !isOwnPage(url, repositoryUrl))
            links.add({ identifier: url, scheme: 'url', relation: 'isSupplementTo' }, path);
    }
    // What stands below a repository that the file names as its own is told by the link to it.
    const own = [repositoryUrl, ...(0,values/* linesOf */.Dx)(data.codeRepository, []).map(([text]) => toRepositoryUrl(text) ?? repositoryUrl)];
    for (const [key, relation] of links_PAGES) {
        for (const [text, path] of (0,values/* linesOf */.Dx)(data[key], [key])) {
            const doi = (0,metadata_identifiers/* toDoi */.Yl)(text);
            const url = doi ?? (0,metadata_identifiers/* toUrl */.bb)(text);
            if (url !== undefined && !own.some((page) => isOwnPage(url, page)))
                links.add({ ...(0,metadata_identifiers/* toIdentifier */.L)(url), relation }, path);
            else if (url === undefined && key !== 'readme' && key !== 'buildInstructions') {
                const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
                notes.tell('warning', 'invalid-url', { message, path });
            }
        }
    }
    if (links.references.length > 0)
        notes.put('references', links.references, [data.citation === undefined ? 'referencePublication' : 'citation']);
    if (links.first !== undefined)
        notes.put('related', links.related, links.first);
};

// EXTERNAL MODULE: ./lib/metadata/codemeta/people.js + 1 modules
var codemeta_people = __webpack_require__(4592);
;// CONCATENATED MODULE: ./lib/metadata/codemeta/rights.js




/** `LICENSE`, or its page in a forge: it says where the licence is, not which. */
const isLicenceFile = (text) => {
    const path = (0,metadata_identifiers/* toUrl */.bb)(text) === undefined ? text : /\/(blob|raw|tree|src)\/|^https?:\/\/raw\./.test(text) ? text : '';
    return /(^|\/|file:)(licen[cs]e|copying)([.-][a-z0-9.]+)?$/i.test(path);
};
const readLicences = (data, notes, book) => {
    const rights = [];
    for (const [one, path] of (0,values/* valuesOf */.sm)(data.license, ['license'])) {
        const names = typeof one === 'string' ? [one] : [...(0,values/* knownAs */.w9)(one, path).map(({ text }) => text), one.name ?? ''];
        const words = names.map(metadata_text/* toLine */.S5).filter((word) => word !== '' && !word.startsWith('_:'));
        const [first] = words;
        if (first === undefined)
            continue;
        if (words.every(isLicenceFile)) {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` is a file, which does not say which licence it is; what GitHub finds in it counts. Name the SPDX address: https://spdx.org/licenses/….`;
            notes.tell('notice', 'licence-file', { message, path });
            continue;
        }
        const readings = words.map((word) => book.read(word, { wantsSpdx: true }));
        const reading = readings.find((found) => found.rights?.id !== undefined && found.problem?.severity !== 'warning') ?? readings[0];
        // An address is how the format wants it: that it was understood is no news.
        if (reading?.problem !== undefined && !(reading.problem.severity === 'notice' && reading.rights?.url !== undefined))
            notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
        if (reading?.rights === undefined)
            continue;
        notes.point(`rights[${rights.length}]`, path);
        rights.push(reading.rights);
    }
    if (rights.length > 0)
        notes.put('rights', rights, ['license']);
};

// EXTERNAL MODULE: ./lib/repositories/languages.js
var languages = __webpack_require__(9207);
;// CONCATENATED MODULE: ./lib/metadata/read-html.js


/** HTML is sanitised; a text of several paragraphs without any HTML gets them as paragraphs, as it would otherwise run together. */
const readHtml = async (written, notes, path) => {
    const name = (0,documents_document/* toPathText */.WA)(path);
    if (isMarkdown(written)) {
        const message = `\`${name}\` looks like Markdown, which no archive renders: it will show as it is written. Write HTML.`;
        notes.tell('warning', 'description-markdown', { message, path });
    }
    if (!isHtml(written) && /\n\s*\n/.test(written))
        return toParagraphs(written);
    const { html, removed } = await toCleanHtml(written);
    if (removed.length > 0) {
        const message = `\`${name}\` uses HTML that archives do not keep (${removed
            .slice(0, 10)
            .map((tag) => `<${tag.slice(0, 30)}>`)
            .join(', ')}); the tags are taken out.`;
        notes.tell('notice', 'html-removed', { message, path });
    }
    return html;
};

;// CONCATENATED MODULE: ./lib/metadata/codemeta/texts.js
/** Titles, description, keywords, languages of `codemeta.json`. */






const readTitles = (data, notes) => {
    const [title, ...others] = ['name', 'title', 'headline'].flatMap((key) => (0,values/* linesOf */.Dx)(data[key], [key]));
    if (title === undefined)
        return;
    notes.put('title', title[0], title[1]);
    const further = [...others, ...(0,values/* linesOf */.Dx)(data.alternateName, ['alternateName'])].filter(([text]) => text !== title[0]);
    for (const [at, [, path]] of further.entries())
        notes.point(`additionalTitles[${at}]`, path);
    const [first] = further;
    if (first !== undefined)
        notes.put('additionalTitles', further.map(([text]) => ({ title: text, type: 'alternative-title' })), first[1]);
};
/** Plain text by the format; HTML is kept where it is obviously HTML. */
const readText = async (written, notes, path) => {
    const html = await readHtml(written, notes, path);
    return isHtml(written) ? html : toParagraphs(written);
};
/** The first description counts; beside it `abstract` is a further one. */
const readDescriptions = async (data, notes) => {
    const [main, ...others] = [
        ...(0,values/* valuesOf */.sm)(data.description, ['description']).map((one) => [...one, 'other']),
        ...(0,values/* valuesOf */.sm)(data.abstract, ['abstract']).map((one) => [...one, 'abstract']),
    ].filter(([text]) => (0,metadata_text/* toLine */.S5)(text) !== '');
    if (main === undefined)
        return;
    notes.put('description', await readText(main[0], notes, main[1]), main[1]);
    const [first] = others;
    if (first === undefined)
        return;
    const additional = await Promise.all(others.map(async ([text, path, type]) => ({ type, html: await readText(text, notes, path) })));
    notes.put('additionalDescriptions', additional, first[1]);
};
/** A list, or one text with commas; a term of a vocabulary by its name. */
const readKeywords = (data, notes) => {
    const isOne = typeof data.keywords === 'string';
    const keywords = (0,values/* valuesOf */.sm)(data.keywords, ['keywords']).flatMap(([one, path]) => {
        const text = typeof one === 'string' ? one : (one.name ?? '');
        const words = isOne ? text.split(/[,;\n]/) : [text];
        return words.map(metadata_text/* toLine */.S5).flatMap((word) => (word === '' ? [] : [[word, path]]));
    });
    for (const [at, [, path]] of keywords.entries())
        notes.point(`keywords[${at}]`, path);
    if (keywords.length > 0)
        notes.put('keywords', keywords.map(([word]) => word), ['keywords']);
};
/** A code stays as it is written, the name of a language becomes its code. */
const texts_readLanguages = (data, notes) => {
    const codes = (0,values/* valuesOf */.sm)(data.inLanguage, ['inLanguage']).flatMap(([one, path]) => {
        const written = (0,metadata_text/* toLine */.S5)(typeof one === 'string' ? one : (one.alternateName ?? one.name ?? ''));
        const code = (0,languages/* toLanguage */.e)(written);
        if (code !== undefined)
            return [/^[a-z]{2,3}([-_]|$)/i.test(written) ? written : code];
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${written.slice(0, 60)}\` is neither the code nor the name of a language (\`en\`, \`eng\`, \`English\`); it is left out.`;
        if (written !== '')
            notes.tell('warning', 'invalid-language', { message, path });
        return [];
    });
    if (codes.length > 0)
        notes.put('languages', codes, ['inLanguage']);
};

;// CONCATENATED MODULE: ./lib/metadata/codemeta/read-codemeta-json.js















const RULES = {
    format: 'codemeta.json',
    schema: codemeta_json/* codemetaJsonSchema */.w$,
    validate: generated_codemeta_json,
    synonyms: codemeta_json/* CODEMETA_JSON_SYNONYMS */.LW,
    isAllText: false,
    untouched: codemeta_json/* UNCARRIED */.sP,
    severity: () => 'error',
};
const toList = (keys) => `${keys
    .slice(0, 20)
    .map((key) => `\`${key.slice(0, 60)}\``)
    .join(', ')}${keys.length > 20 ? `, and ${keys.length - 20} more` : ''}`;
/** Said of the software, and true, but no archive has a place for it. Each file tells it once. */
const tellOfUncarried = (data, { foreign, root }, notes) => {
    const own = codemeta_json/* UNCARRIED */.sP.filter((key) => Object.hasOwn(data, key));
    if (own[0] !== undefined) {
        const message = `A record has no place for ${toList(own)}: left out.`;
        notes.tell('notice', 'not-carried', { message, path: [own[0]] });
    }
    const [first] = foreign.values();
    if (first !== undefined) {
        const message = `Terms of other vocabularies, and JSON-LD's own, are left out: ${toList([...foreign.keys()])}.`;
        notes.tell('notice', 'foreign-terms', { message, path: first });
    }
    if (root.length > 0)
        notes.tell('notice', 'graph-understood', { message: 'The file is a graph; the software in it is read, and nothing else.', path: [] });
};
const readPublisher = (data, notes) => {
    for (const [one, path] of (0,values/* valuesOf */.sm)(data.publisher, ['publisher'])) {
        const name = (0,metadata_text/* toLine */.S5)(typeof one === 'string' ? one : (one.name ?? one.legalName ?? ''));
        if (name === '')
            continue;
        notes.put('publisher', name, path);
        return;
    }
};
/**
 * @param file as people know it; the finding's source and the places carry it.
 * Never throws: a text that can't be read gives a finding without fields and an error.
 */
const readCodemetaJson = async (text, { source, file, release, book }) => {
    const plain = (0,codemeta_plain/* toPlain */.Ul)(await readDocument(file, text, 'json'));
    const notes = openNotebook(source, plain.document);
    if (!validate(plain.document, RULES))
        return notes.toFinding();
    // What the schema refused is gone, so the rest has the types that it names.
    const data = plain.document.data;
    readType(data, notes);
    readTitles(data, notes);
    (0,codemeta_people/* readPeople */.k)(data, notes);
    await readDescriptions(data, notes);
    readKeywords(data, notes);
    texts_readLanguages(data, notes);
    readVersion(data, notes);
    readDates(data, notes);
    readEmbargo(data, notes);
    readForm(data, notes);
    readLicences(data, notes, book);
    readFunding(data, notes);
    readCode(data, notes);
    links_readLinks(data, notes, release.repository.url);
    readPublisher(data, notes);
    tellOfUncarried(data, plain, notes);
    return notes.toFinding();
};

;// CONCATENATED MODULE: ./lib/metadata/sources/codemeta-json.js
/** `codemeta.json`: software in the words of CodeMeta and schema.org. */


const codemeta_json_NAME = 'codemeta.json';
const openCodemetaJson = (book) => ({
    name: codemeta_json_NAME,
    read: async (files, release) => {
        const found = await findFile(files, release, codemeta_json_NAME);
        if (found.kind === 'nearly')
            return found.finding;
        return found.kind === 'none' ? undefined : readCodemetaJson(found.text, { source: codemeta_json_NAME, file: found.path, release, book });
    },
});

;// CONCATENATED MODULE: ./lib/metadata/schemas/datacite-json.js
/**
 * The shape of `datacite.json`: DataCite's metadata kernel 4.3 to 4.6 as JSON (facts/github.md 5.5), with the two spellings that are about (`rightsURI`, `rightsUri`),
 * what DataCite's own API adds to it, and what Caltech's tools do. It holds types only; closed lists are judged by their readers, in better words.
 */
const datacite_json_text = { type: 'string' };
/** People write numbers where texts belong, and texts where numbers do. */
const datacite_json_spelled = { type: ['string', 'number'] };
const datacite_json_texts = { type: 'array', items: datacite_json_text };
const uri = { schemeUri: datacite_json_text, schemeURI: datacite_json_text };
const object = (properties) => ({ type: 'object', additionalProperties: false, properties });
const list = (properties) => ({ type: 'array', items: object(properties) });
const listOf = (name) => ({ type: 'array', items: { $ref: `#/definitions/${name}` } });
const datacite_json_affiliation = { name: datacite_json_text, affiliationIdentifier: datacite_json_text, affiliationIdentifierScheme: datacite_json_text, ...uri };
const person = {
    name: datacite_json_text,
    nameType: datacite_json_text,
    givenName: datacite_json_text,
    familyName: datacite_json_text,
    nameIdentifiers: list({ nameIdentifier: datacite_json_text, nameIdentifierScheme: datacite_json_text, ...uri }),
    affiliation: {
        type: ['array', 'object', 'string'],
        additionalProperties: false,
        properties: datacite_json_affiliation,
        items: { type: ['object', 'string'], additionalProperties: false, properties: datacite_json_affiliation },
    },
    lang: datacite_json_text,
};
const point = { $ref: '#/definitions/point' };
/** One area as its points, or several areas. */
const polygon = {
    type: 'array',
    items: {
        type: ['object', 'array'],
        additionalProperties: false,
        properties: { polygonPoint: point, inPolygonPoint: point },
        items: object({ polygonPoint: point, inPolygonPoint: point }),
    },
};
const metadataScheme = { relatedMetadataScheme: datacite_json_text, schemeType: datacite_json_text, ...uri };
/** What DataCite's API keeps beside the metadata: it is the registration's, not the record's. */
const BOOKKEEPING = ('id prefix suffix url contentUrl metadataVersion state event isActive created registered published updated xml source reason landingPage agency ' +
    'clientId providerId viewCount viewsOverTime downloadCount downloadsOverTime referenceCount citationCount citationsOverTime partCount partOfCount ' +
    'versionCount versionOfCount').split(' ');
const dataciteJsonSchema = {
    definitions: {
        creator: object(person),
        contributor: object({ ...person, contributorType: datacite_json_text }),
        title: object({ title: datacite_json_text, titleType: datacite_json_text, lang: datacite_json_text }),
        point: object({ pointLatitude: datacite_json_spelled, pointLongitude: datacite_json_spelled }),
    },
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: datacite_json_text,
        ...Object.fromEntries(BOOKKEEPING.map((key) => [key, {}])),
        schemaVersion: datacite_json_text,
        doi: datacite_json_text,
        types: object({ resourceType: datacite_json_text, resourceTypeGeneral: datacite_json_text, ris: {}, bibtex: {}, citeproc: {}, schemaOrg: {} }),
        identifiers: list({ identifier: datacite_json_text, identifierType: datacite_json_text }),
        alternateIdentifiers: list({ alternateIdentifier: datacite_json_text, alternateIdentifierType: datacite_json_text }),
        creators: listOf('creator'),
        contributors: listOf('contributor'),
        titles: listOf('title'),
        publisher: {
            type: ['string', 'object'],
            additionalProperties: false,
            properties: { name: datacite_json_text, publisherIdentifier: datacite_json_text, publisherIdentifierScheme: datacite_json_text, lang: datacite_json_text, ...uri },
        },
        publicationYear: datacite_json_spelled,
        dates: list({ date: datacite_json_spelled, dateType: datacite_json_text, dateInformation: datacite_json_text }),
        subjects: list({ subject: datacite_json_text, subjectScheme: datacite_json_text, valueUri: datacite_json_text, valueURI: datacite_json_text, classificationCode: datacite_json_spelled, lang: datacite_json_text, ...uri }),
        language: datacite_json_text,
        version: datacite_json_spelled,
        sizes: datacite_json_texts,
        formats: datacite_json_texts,
        rightsList: list({
            rights: datacite_json_text,
            rightsUri: datacite_json_text,
            rightsURI: datacite_json_text,
            rightsIdentifier: datacite_json_text,
            rightsIdentifierScheme: datacite_json_text,
            lang: datacite_json_text,
            ...uri,
        }),
        descriptions: list({ description: datacite_json_text, descriptionType: datacite_json_text, lang: datacite_json_text }),
        geoLocations: list({
            geoLocationPlace: datacite_json_text,
            geoLocationPoint: point,
            geoLocationBox: object({
                westBoundLongitude: datacite_json_spelled,
                eastBoundLongitude: datacite_json_spelled,
                southBoundLatitude: datacite_json_spelled,
                northBoundLatitude: datacite_json_spelled,
            }),
            geoLocationPolygon: polygon,
            geoLocationPolygons: list({ polygonPoints: listOf('point'), inPolygonPoint: point }),
        }),
        fundingReferences: list({
            funderName: datacite_json_text,
            funderIdentifier: datacite_json_text,
            funderIdentifierType: datacite_json_text,
            awardNumber: datacite_json_spelled,
            awardTitle: datacite_json_text,
            awardUri: datacite_json_text,
            awardURI: datacite_json_text,
            ...uri,
        }),
        relatedIdentifiers: list({
            relatedIdentifier: datacite_json_text,
            relatedIdentifierType: datacite_json_text,
            relationType: datacite_json_text,
            resourceTypeGeneral: datacite_json_text,
            ...metadataScheme,
        }),
        relatedItems: list({
            relatedItemType: datacite_json_text,
            relationType: datacite_json_text,
            relatedItemIdentifier: object({ relatedItemIdentifier: datacite_json_text, relatedItemIdentifierType: datacite_json_text, ...metadataScheme }),
            creators: listOf('creator'),
            contributors: listOf('contributor'),
            titles: listOf('title'),
            publicationYear: datacite_json_spelled,
            volume: datacite_json_spelled,
            issue: datacite_json_spelled,
            number: datacite_json_spelled,
            numberType: datacite_json_text,
            firstPage: datacite_json_spelled,
            lastPage: datacite_json_spelled,
            publisher: datacite_json_text,
            edition: datacite_json_spelled,
            ...metadataScheme,
        }),
        container: object({
            type: datacite_json_text,
            title: datacite_json_text,
            identifier: datacite_json_text,
            identifierType: datacite_json_text,
            volume: datacite_json_spelled,
            issue: datacite_json_spelled,
            edition: datacite_json_spelled,
            number: datacite_json_spelled,
            chapterNumber: datacite_json_spelled,
            firstPage: datacite_json_spelled,
            lastPage: datacite_json_spelled,
        }),
        community: datacite_json_text,
        pids: { type: 'object', properties: { doi: { type: 'object', properties: { identifier: datacite_json_text } } } },
        access: {
            type: 'object',
            properties: {
                record: datacite_json_text,
                files: datacite_json_text,
                embargo: { type: 'object', properties: { active: { type: 'boolean' }, until: datacite_json_text, reason: datacite_json_text } },
            },
        },
    },
};
/** Words that people write for a field of another name. */
const DATACITE_JSON_SYNONYMS = {
    authors: 'creators',
    author: 'creators',
    title: 'titles',
    description: 'descriptions',
    abstract: 'descriptions',
    keywords: 'subjects',
    license: 'rightsList',
    licence: 'rightsList',
    rights: 'rightsList',
    funding: 'fundingReferences',
    funders: 'fundingReferences',
    locations: 'geoLocations',
    identifier: 'identifiers',
    affiliations: 'affiliation',
    resourceType: 'types',
    publicationDate: 'dates',
    keyword: 'subject',
    given: 'givenName',
    family: 'familyName',
    orcid: 'nameIdentifiers',
};

// EXTERNAL MODULE: ./lib/metadata/schemas/generated/datacite-json.cjs
var datacite_json = __webpack_require__(5760);
;// CONCATENATED MODULE: ./lib/metadata/datacite/dates.js





/** @returns undefined for what is no date, and whether a time was cut. */
const toEnds = (written) => {
    const [first = '', last, ...more] = written.split('/').map((part) => (part.trim() === '..' ? '' : part.trim()));
    if (more.length > 0)
        return undefined;
    const [start, end] = [toDate(first), last === undefined ? undefined : toDate(last)];
    if ((first !== '' && start === undefined) || (last && end === undefined) || (start === undefined && end === undefined))
        return undefined;
    if (start !== undefined && end !== undefined && start.date > end.date && !end.date.startsWith(start.date))
        return undefined;
    const until = last === undefined ? start : end;
    return {
        ends: { ...(start === undefined ? {} : { start: start.date }), ...(until === undefined ? {} : { end: until.date }) },
        wasCut: start?.wasCut === true || end?.wasCut === true,
    };
};
/** The first `Issued` is the day of publication, else the publication year. An `Issued` with words of its own is kept as a date, too. */
const dates_readDates = (data, notes) => {
    const dates = [];
    let published;
    for (const [index, item] of (0,documents_prune/* itemsOf */.S3)(data.dates)) {
        const path = ['dates', index];
        const written = (0,metadata_text/* toLine */.S5)(spell(item.date, notes, [...path, 'date']) ?? '');
        if (written === '')
            continue;
        const read = toEnds(written);
        if (read === undefined) {
            const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'date'])}\`: \`${written.slice(0, 60)}\` is not a date (YYYY-MM-DD, YYYY-MM or YYYY) or a range of two; it is left out.`;
            notes.tell('warning', 'invalid-date', { message, path: [...path, 'date'] });
            continue;
        }
        if (read.wasCut)
            notes.tellOnce('notice', 'date-with-time', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has a time, which is left out.`, path });
        const said = (0,metadata_text/* toLine */.S5)(item.dateType ?? '').toLowerCase();
        const type = DATE_TYPES.includes(said) ? said : 'other';
        if (type !== said) {
            const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'dateType'])}\`: \`${said.slice(0, 60)}\` is not a type of date; \`Other\` is taken. The types are ${DATE_TYPES.join(', ')}.`;
            notes.tell('warning', 'date-type-unknown', { message, path: [...path, 'dateType'] });
        }
        const { start, end } = read.ends;
        const description = (0,metadata_text/* toLine */.S5)(item.dateInformation ?? '');
        if (type === 'issued' && published === undefined && start !== undefined && end !== undefined) {
            published = { date: start === end ? start : `${start}/${end}`, index };
            if (description === '')
                continue;
        }
        dates.push({ ...read.ends, type, ...(description === '' ? {} : { description }) });
    }
    const year = (0,metadata_text/* toLine */.S5)(spell(data.publicationYear, notes, ['publicationYear']) ?? '');
    if (year !== '' && !/^\d{4}$/.test(year)) {
        const message = `\`publicationYear\`: \`${year.slice(0, 60)}\` is not a year of four digits; it is left out.`;
        notes.tell('warning', 'invalid-date', { message, path: ['publicationYear'] });
    }
    else if (published !== undefined && year !== '' && !published.date.startsWith(year)) {
        const message = `\`publicationYear\` is ${year}, but the date \`Issued\` is ${published.date}; the date is taken.`;
        notes.tell('warning', 'year-differs', { message, path: ['publicationYear'] });
    }
    if (published !== undefined)
        notes.put('publicationDate', published.date, ['dates', published.index]);
    else if (/^\d{4}$/.test(year))
        notes.put('publicationDate', year, ['publicationYear']);
    if (dates.length > 0)
        notes.put('dates', dates, ['dates']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/unknown.js
/** DataCite's words for a value that is not known (kernel 4, appendix 3): they stand where one is demanded, and say nothing. */

/** What is written where the kernel demands a value, and the record has none. */
const UNAVAILABLE = ':unav';
/** One line of text, empty where it says that it is unknown. */
const toSaid = (text) => {
    const line = (0,metadata_text/* toLine */.S5)(text ?? '');
    return /^[(:]?:(unac|unal|unap|unas|unav|unkn|none|null|tba|etal)\)?$/i.test(line) ? '' : line;
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/name-identifiers.js





const toIsni = (written) => {
    const digits = written
        .replace(/^(https?:\/\/)?(www\.)?isni\.org\/(isni\/)?/i, '')
        .replace(/[\s-]/g, '')
        .toUpperCase();
    return /^\d{15}[\dX]$/.test(digits) ? digits : undefined;
};
const toGnd = (written) => {
    const value = written.replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
    return /^[\dX-]{3,20}$/i.test(value) ? value : undefined;
};
const SCHEMES = [
    { scheme: 'orcid', address: /orcid\.org\//i, what: 'an ORCID iD (16 digits, the last one a check)', toValue: metadata_identifiers/* toOrcid */.DQ },
    {
        scheme: 'ror',
        address: /ror\.org\//i,
        what: 'a ROR (nine characters, the last two a check)',
        toValue: (written) => (0,metadata_identifiers/* toRor */.D)(written)?.slice(16),
    },
    { scheme: 'isni', address: /isni\.org\//i, what: 'an ISNI (16 digits)', toValue: toIsni },
    { scheme: 'gnd', address: /d-nb\.info\/gnd\//i, what: 'a GND number', toValue: toGnd },
];
const schemeUrlOf = (written) => {
    const url = (0,metadata_text/* toLine */.S5)(written.schemeUri ?? written.schemeURI ?? '');
    return url === '' ? {} : { schemeUrl: url };
};
/** An identifier with the scheme and its address, where its file names them. Undefined where there is none. */
const toSchemed = (value, scheme, written) => {
    const text = (0,metadata_text/* toLine */.S5)(value ?? '');
    return text === '' ? undefined : { value: text, scheme: (0,metadata_text/* toLine */.S5)(scheme ?? '') || 'Other', ...schemeUrlOf(written) };
};
const readOne = (written, notes, path) => {
    const value = (0,metadata_text/* toLine */.S5)(written.nameIdentifier ?? '');
    if (value === '')
        return undefined;
    const named = (0,metadata_text/* toLine */.S5)(written.nameIdentifierScheme ?? '');
    // The address tells best what it is: a ROR is often given the scheme of a person.
    const known = SCHEMES.find(({ address }) => address.test(value)) ??
        SCHEMES.find(({ scheme }) => scheme === named.toLowerCase().replace(/[\s_-]/g, ''));
    if (known === undefined)
        return { scheme: 'other', value, ...(named === '' ? {} : { schemeName: named }), ...schemeUrlOf(written) };
    const proved = known.toValue(value);
    if (proved !== undefined)
        return { scheme: known.scheme, value: proved };
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${value.slice(0, 80)}\` is not ${known.what}; it is left out, or the archive would refuse the record.`;
    notes.tell('warning', `invalid-${known.scheme}`, { message, path: [...path, 'nameIdentifier'] });
    return undefined;
};
const readNameIdentifiers = (written, notes, path) => (0,documents_prune/* itemsOf */.S3)(written).flatMap(([index, one]) => readOne(one, notes, [...path, index]) ?? []);
/** One or several, each a text or an object. A ROR is proved, any other identifier kept with its scheme. */
const readAffiliations = (written, notes, path) => {
    const list = Array.isArray(written)
        ? (0,documents_prune/* itemsOf */.S3)(written)
        : written === undefined
            ? []
            : [[0, written]];
    return list.flatMap(([index, one]) => {
        if (typeof one === 'string')
            return (0,metadata_text/* toLine */.S5)(one) === '' ? [] : [{ name: (0,metadata_text/* toLine */.S5)(one) }];
        const { name, affiliationIdentifier, affiliationIdentifierScheme } = one;
        const identifier = toSchemed(affiliationIdentifier, affiliationIdentifierScheme, one);
        const called = toSaid(name);
        if (identifier === undefined)
            return called === '' ? [] : [{ name: called }];
        if (!/ror\.org\//i.test(identifier.value) && !/^ror$/i.test(identifier.scheme))
            return [{ name: called, identifier }];
        const ror = (0,metadata_identifiers/* toRor */.D)(identifier.value);
        if (ror !== undefined)
            return [{ name: called, ror }];
        const here = [...path, ...(Array.isArray(written) ? [index] : []), 'affiliationIdentifier'];
        const message = `\`${(0,documents_document/* toPathText */.WA)(here)}\`: \`${identifier.value.slice(0, 80)}\` is not a ROR (nine characters, the last two a check); it is left out.`;
        notes.tell('warning', 'invalid-ror', { message, path: here });
        return called === '' ? [] : [{ name: called }];
    });
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/funding.js







/** A number alone is one of Crossref's registry, where the file says so. */
const toFunderDoi = (value, scheme) => {
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(value);
    if (doi?.startsWith('10.13039/'))
        return doi;
    return /^crossref/i.test(scheme) && /^\d{6,}$/.test(value) ? `10.13039/${value}` : undefined;
};
const funding_readFunder = (written, notes, path) => {
    const name = toSaid(written.funderName);
    const called = name === '' ? {} : { name };
    const identifier = toSchemed(written.funderIdentifier, written.funderIdentifierType, written);
    if (identifier === undefined)
        return name === '' ? undefined : called;
    const doi = toFunderDoi(identifier.value, identifier.scheme);
    if (doi !== undefined)
        return { ...called, doi };
    if (!/ror\.org\//i.test(identifier.value) && !/^ror$/i.test(identifier.scheme))
        return { ...called, identifier };
    const ror = (0,metadata_identifiers/* toRor */.D)(identifier.value);
    if (ror !== undefined)
        return { ...called, ror };
    const here = [...path, 'funderIdentifier'];
    const message = `\`${(0,documents_document/* toPathText */.WA)(here)}\`: \`${identifier.value.slice(0, 80)}\` is not a ROR (nine characters, the last two a check); it is left out.`;
    notes.tell('warning', 'invalid-ror', { message, path: here });
    return name === '' ? undefined : called;
};
/** A web address; a DOI of an award is one. */
const readAddress = (written, notes, path) => {
    const text = (0,metadata_text/* toLine */.S5)(written.awardUri ?? written.awardURI ?? '');
    if (text === '')
        return undefined;
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(text);
    const url = (0,metadata_identifiers/* toUrl */.bb)(text) ?? (doi === undefined ? undefined : `https://doi.org/${doi}`);
    if (url === undefined) {
        const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'awardUri'])}\`: \`${text.slice(0, 80)}\` is not a web address; it is left out.`;
        notes.tell('warning', 'invalid-url', { message, path: [...path, written.awardUri === undefined ? 'awardURI' : 'awardUri'] });
    }
    return url;
};
const funding_readFunding = (data, notes) => {
    const funding = (0,documents_prune/* itemsOf */.S3)(data.fundingReferences).flatMap(([index, written]) => {
        const path = ['fundingReferences', index];
        const funder = funding_readFunder(written, notes, path);
        const number = toSaid(spell(written.awardNumber, notes, [...path, 'awardNumber']));
        const title = toSaid(written.awardTitle);
        const url = readAddress(written, notes, path);
        const entry = {
            ...(funder === undefined ? {} : { funder }),
            ...(number === '' ? {} : { number }),
            ...(title === '' ? {} : { title }),
            ...(url === undefined ? {} : { url }),
        };
        if (Object.keys(entry).length > 0)
            return [entry];
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` names neither a funder nor an award, and is left out.`;
        notes.tell('warning', 'grant-empty', { message, path });
        return [];
    });
    if (funding.length > 0)
        notes.put('funding', funding, ['fundingReferences']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/identifiers.js



/** DataCite's types of identifiers, by the record's name for them. */
const IDENTIFIER_TYPES = new Map('ARK arXiv bibcode CSTR DOI EAN13 EISSN Handle IGSN ISBN ISSN ISTC LISSN LSID PMID PURL RRID UPC URL URN w3id'
    .split(' ')
    .map((type) => [type.toLowerCase(), type]));
/** The scheme that the file names is kept, unless the form of the identifier proves another: a DOI is one, also where it is called a URL. */
const toNamedIdentifier = (written, type) => {
    const named = (0,metadata_text/* toLine */.S5)(type ?? '');
    const key = named.toLowerCase() === 'swhid' ? 'swh' : named.toLowerCase();
    const found = (0,metadata_identifiers/* toIdentifier */.L)(written, key);
    if (found.scheme === 'doi' || found.scheme === 'swh')
        return found;
    if (['', 'url', 'doi', 'other'].includes(key))
        return { identifier: found.identifier, ...(found.scheme === 'url' ? { scheme: 'url' } : {}) };
    return { identifier: found.identifier, scheme: IDENTIFIER_TYPES.has(key) ? key : named };
};
const identifiers_readOwnDoi = (data, notes) => {
    const listed = (0,documents_prune/* itemsOf */.S3)(data.identifiers).find(([, { identifierType }]) => /^doi$/i.test(identifierType?.trim() ?? ''));
    const places = [
        [data.doi, ['doi']],
        [listed?.[1].identifier, ['identifiers', listed?.[0] ?? 0, 'identifier']],
        [data.pids?.doi?.identifier, ['pids', 'doi', 'identifier']],
        [data.id, ['id']],
    ];
    for (const [written, path] of places) {
        if (typeof written !== 'string' || (0,metadata_text/* toLine */.S5)(written) === '')
            continue;
        const doi = (0,metadata_identifiers/* toDoi */.Yl)((0,metadata_text/* toLine */.S5)(written));
        if (doi === undefined) {
            const message = `\`${(0,metadata_text/* toLine */.S5)(written).slice(0, 80)}\` is not a DOI; it is left out.`;
            if (path[0] !== 'id')
                notes.tell('warning', 'invalid-doi', { message, path });
            continue;
        }
        notes.claim(doi, path);
        notes.put('doi', doi, path);
        const message = `${doi} is taken as the DOI of this record. An archive that knows it as a version's goes on from there; one that takes no DOI from elsewhere gives its own, and says so.`;
        notes.tell('notice', 'doi-own', { message, path });
        return doi;
    }
    return undefined;
};
const readIdentifiers = (data, notes) => {
    const own = identifiers_readOwnDoi(data, notes);
    const written = [
        ...(0,documents_prune/* itemsOf */.S3)(data.identifiers).map(([, { identifier, identifierType }]) => [identifier, identifierType]),
        ...(0,documents_prune/* itemsOf */.S3)(data.alternateIdentifiers).map(([, one]) => [one.alternateIdentifier, one.alternateIdentifierType]),
    ];
    // DataCite's API tells the same ones under both names.
    const seen = new Set(own === undefined ? [] : [(0,metadata_identifiers/* toIdentifierKey */.Gx)(own)]);
    const identifiers = written.flatMap(([value, type]) => {
        if ((0,metadata_text/* toLine */.S5)(value ?? '') === '')
            return [];
        const identifier = toNamedIdentifier(value ?? '', type);
        const key = (0,metadata_identifiers/* toIdentifierKey */.Gx)(identifier.identifier);
        if (seen.has(key))
            return [];
        seen.add(key);
        return [identifier];
    });
    if (identifiers.length > 0)
        notes.put('identifiers', identifiers, [data.identifiers === undefined ? 'alternateIdentifiers' : 'identifiers']);
};

// EXTERNAL MODULE: ./lib/metadata/contributor-types.js
var contributor_types = __webpack_require__(6996);
// EXTERNAL MODULE: ./lib/metadata/orcid-twins.js
var orcid_twins = __webpack_require__(4192);
;// CONCATENATED MODULE: ./lib/metadata/datacite/people.js








const isOrganisationScheme = ({ scheme, schemeName }) => scheme === 'ror' || /^(grid|crossref funder id|wikidata)$/i.test(schemeName ?? '');
/** `nameType`, where it is said and one; else what the parts of the name and the identifiers tell. */
const readKind = (written, identifiers, tools) => {
    const said = (0,metadata_text/* toLine */.S5)(written.nameType ?? '').toLowerCase();
    if (said === 'personal')
        return 'person';
    if (/^organi[sz]ational$/.test(said))
        return 'organisation';
    if (said !== '') {
        const path = [...tools.path, 'nameType'];
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${said.slice(0, 60)}\` is neither \`Personal\` nor \`Organizational\`; it is taken as not said.`;
        tools.notes.tell('warning', 'name-type-unknown', { message, path });
    }
    if (written.familyName || written.givenName || identifiers.some(({ scheme }) => scheme === 'orcid'))
        return 'person';
    const isWhole = (0,people/* parseName */.$q)(written.name ?? '').given === undefined;
    const isOrganisation = identifiers.some(isOrganisationScheme) ||
        contributor_types/* ORGANISATION_TYPES */.B.some((type) => type.toLowerCase() === written.contributorType?.toLowerCase());
    return isWhole && isOrganisation ? 'organisation' : 'person';
};
/** A person's parts where the file gives them, else what can be read from the name. */
const people_toName = (written, kind) => {
    const [name, family, given] = [written.name, written.familyName, written.givenName].map(toSaid);
    if (kind === 'organisation')
        return { family: name || [given, family].filter(Boolean).join(' ') };
    if (family)
        return given ? { family, given } : { family };
    return name ? (0,people/* parseName */.$q)(name) : { family: given ?? '' };
};
const tellOfName = (written, name, tools) => {
    const { notes, path } = tools;
    const whole = (0,people/* parseName */.$q)(written.name ?? '');
    if (name.given === undefined && written.familyName === undefined && name.family.includes(' ')) {
        const message = `The name \`${name.family.slice(0, 80)}\` has no comma, so it stays whole as the family name. Write \`familyName\` and \`givenName\`, or \`nameType\`: \`Organizational\`.`;
        notes.tellOnce('notice', 'name-not-split', { message, path: [...path, 'name'] });
    }
    else if (whole.family !== '' && [whole.family, whole.given].join() !== [name.family, name.given].join()) {
        const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'name'])}\` is \`${(0,metadata_text/* toLine */.S5)(written.name ?? '').slice(0, 80)}\`, but the parts of the name say otherwise; the parts are taken.`;
        notes.tellOnce('warning', 'name-differs', { message, path: [...path, 'name'] });
    }
};
/** Undefined, and told, where there is no name. @param field where it will stand in the record: `creators[0]`; undefined where nothing points there. */
const people_readAgent = (written, notes, { path, field }) => {
    const identifiers = readNameIdentifiers(written.nameIdentifiers, notes, [...path, 'nameIdentifiers']);
    const kind = readKind(written, identifiers, { notes, path });
    const name = people_toName(written, kind);
    if (name.family === '') {
        // A name that is said to be unknown is no slip.
        if ((0,metadata_text/* toLine */.S5)(written.name ?? '') === '')
            notes.tell('warning', 'empty-name', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no name and is left out.`, path });
        return undefined;
    }
    if (kind === 'person')
        tellOfName(written, name, { notes, path });
    const affiliations = readAffiliations(written.affiliation, notes, [...path, 'affiliation']);
    const language = (0,metadata_text/* toLine */.S5)(written.lang ?? '');
    if (field !== undefined) {
        notes.point(field, path);
        if (identifiers.some(({ scheme }) => scheme === 'orcid'))
            notes.point(`${field}.orcid`, [...path, 'nameIdentifiers']);
        if (affiliations.length > 0)
            notes.point(`${field}.affiliations`, [...path, 'affiliation']);
    }
    return { kind, ...name, identifiers, affiliations, ...(language === '' ? {} : { language }) };
};
/** The contributors of a list, each with its type. */
const readContributorList = (written, notes, { path, field }) => {
    const contributors = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(written)) {
        const here = [...path, index];
        const agent = people_readAgent(one, notes, { path: here, ...(field === undefined ? {} : { field: `${field}[${contributors.length}]` }) });
        if (agent !== undefined)
            contributors.push({ ...agent, type: (0,contributor_types/* readContributorType */.Kp)(one.contributorType, notes, [...here, 'contributorType']) });
    }
    return contributors;
};
const people_readPeople = (data, notes) => {
    const creators = [];
    const listed = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(data.creators)) {
        const agent = people_readAgent(one, notes, { path: ['creators', index], field: `creators[${creators.length}]` });
        if (agent === undefined)
            continue;
        creators.push(agent);
        listed.push([index, agent]);
    }
    (0,orcid_twins/* warnOfTwins */.n)(listed, notes, ['creators', 'nameIdentifiers']);
    if (creators.length > 0)
        notes.put('creators', creators, ['creators']);
    const contributors = readContributorList(data.contributors, notes, { path: ['contributors'], field: 'contributors' });
    if (contributors.length > 0)
        notes.put('contributors', contributors, ['contributors']);
};

;// CONCATENATED MODULE: ./lib/metadata/coordinates.js
/** Degrees as files write them. */
/** @param limit 90 for a latitude, 180 for a longitude */
const readCoordinate = (written, limit) => {
    if (written === undefined || (typeof written === 'string' && !/^\s*[-+]?\d+(\.\d+)?\s*$/.test(written)))
        return undefined;
    const degrees = Number(written);
    return Number.isFinite(degrees) && Math.abs(degrees) <= limit ? degrees : undefined;
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/places.js




const isLatitude = (key) => key.endsWith('Latitude');
/** All of these as degrees, or nothing, and told: half a point is no point. */
const readDegrees = (written, keys, { notes, path }) => {
    const degrees = keys.map((key) => [key, readCoordinate(written[key], isLatitude(key) ? 90 : 180)]);
    const wrong = degrees.find(([, value]) => value === undefined)?.[0];
    if (wrong === undefined)
        return Object.fromEntries(degrees);
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no \`${wrong}\` that is a number of degrees, and is left out.`;
    notes.tell('warning', 'invalid-coordinate', { message, path: written[wrong] === undefined ? path : [...path, wrong] });
    return undefined;
};
const readPoint = (written, notes, path) => {
    if (written === undefined)
        return undefined;
    const read = readDegrees(written, ['pointLatitude', 'pointLongitude'], { notes, path });
    return read === undefined ? undefined : { latitude: read.pointLatitude, longitude: read.pointLongitude };
};
const readBox = (written, notes, path) => {
    if (written === undefined)
        return undefined;
    const keys = ['westBoundLongitude', 'eastBoundLongitude', 'southBoundLatitude', 'northBoundLatitude'];
    const read = readDegrees(written, keys, { notes, path });
    if (read === undefined)
        return undefined;
    return { west: read.westBoundLongitude, east: read.eastBoundLongitude, south: read.southBoundLatitude, north: read.northBoundLatitude };
};
/** Three corners at least; where its last point is not its first, that is added. */
const toPolygon = (points, inside, { notes, path }) => {
    const whole = points.filter((point) => point !== undefined);
    const [first, last] = [whole[0], whole.at(-1)];
    const isClosed = first !== undefined && first.latitude === last?.latitude && first.longitude === last.longitude;
    const closed = isClosed || first === undefined ? whole : [...whole, first];
    if (whole.length < points.length)
        return []; // of points that are none, and were told
    if (closed.length >= 4)
        return [{ points: closed, ...(inside === undefined ? {} : { inside }) }];
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has fewer than three corners, which make no area; it is left out.`;
    notes.tell('warning', 'invalid-area', { message, path });
    return [];
};
/** A list of points is one area, a list of lists several. */
const readPolygons = (written, notes, path) => {
    const here = [...path, 'geoLocationPolygon'];
    const readArea = (area, at) => {
        const points = (0,documents_prune/* itemsOf */.S3)(area).flatMap(([index, { polygonPoint }]) => polygonPoint === undefined ? [] : [readPoint(polygonPoint, notes, [...at, index, 'polygonPoint'])]);
        const [index, within] = (0,documents_prune/* itemsOf */.S3)(area).find(([, { inPolygonPoint }]) => inPolygonPoint !== undefined) ?? [];
        const inside = index === undefined ? undefined : readPoint(within?.inPolygonPoint, notes, [...at, index, 'inPolygonPoint']);
        return toPolygon(points, inside, { notes, path: at });
    };
    const list = (0,documents_prune/* itemsOf */.S3)(written.geoLocationPolygon);
    const loose = list.flatMap(([, one]) => (Array.isArray(one) ? [] : [one]));
    return [
        ...(loose.length > 0 ? readArea(loose, here) : []),
        ...list.flatMap(([index, one]) => (Array.isArray(one) ? readArea(one, [...here, index]) : [])),
        ...(0,documents_prune/* itemsOf */.S3)(written.geoLocationPolygons).flatMap(([index, { polygonPoints, inPolygonPoint }]) => {
            const at = [...path, 'geoLocationPolygons', index];
            const points = (0,documents_prune/* itemsOf */.S3)(polygonPoints).map(([place, point]) => readPoint(point, notes, [...at, 'polygonPoints', place]));
            return toPolygon(points, readPoint(inPolygonPoint, notes, [...at, 'inPolygonPoint']), { notes, path: at });
        }),
    ];
};
const readPlaces = (data, notes) => {
    const locations = (0,documents_prune/* itemsOf */.S3)(data.geoLocations).flatMap(([index, written]) => {
        const path = ['geoLocations', index];
        const place = (0,metadata_text/* toLine */.S5)(written.geoLocationPlace ?? '');
        const point = readPoint(written.geoLocationPoint, notes, [...path, 'geoLocationPoint']);
        const box = readBox(written.geoLocationBox, notes, [...path, 'geoLocationBox']);
        const polygons = readPolygons(written, notes, path);
        const location = {
            ...(place === '' ? {} : { place }),
            ...point,
            ...(box === undefined ? {} : { box }),
            ...(polygons.length === 0 ? {} : { polygons }),
        };
        return Object.keys(location).length === 0 ? [] : [location];
    });
    if (locations.length > 0)
        notes.put('locations', locations, ['geoLocations']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/types.js


/** DataCite's general type, and the record's. */
const GENERAL = {
    Audiovisual: 'video',
    Award: 'award',
    Book: 'publication-book',
    BookChapter: 'publication-section',
    Collection: 'collection',
    ComputationalNotebook: 'software-computationalnotebook',
    ConferencePaper: 'publication-conferencepaper',
    ConferenceProceeding: 'publication-conferenceproceeding',
    DataPaper: 'publication-datapaper',
    Dataset: 'dataset',
    Dissertation: 'publication-dissertation',
    Event: 'event',
    Image: 'image',
    Instrument: 'instrument',
    InteractiveResource: 'interactiveresource',
    Journal: 'publication-journal',
    JournalArticle: 'publication-article',
    Model: 'model',
    Other: 'other',
    OutputManagementPlan: 'publication-datamanagementplan',
    PeerReview: 'publication-peerreview',
    PhysicalObject: 'physicalobject',
    Preprint: 'publication-preprint',
    Project: 'project',
    Report: 'publication-report',
    Service: 'service',
    Software: 'software',
    Sound: 'audio',
    Standard: 'publication-standard',
    StudyRegistration: 'publication-studyregistration',
    Text: 'publication',
    Workflow: 'workflow',
};
/** Of kernel 4.7: read, and written as what 4.6 has for it. */
const LATER = { Poster: 'poster', Presentation: 'presentation' };
/** Kinds that DataCite has only as a general type with a word of its own. InvenioRDM writes and Caltech's tools read these words. */
const FINER = {
    'publication-annotationcollection': ['Collection', 'Annotation collection'],
    'publication-patent': ['Text', 'Patent'],
    'publication-deliverable': ['Text', 'Project deliverable'],
    'publication-milestone': ['Text', 'Project milestone'],
    'publication-proposal': ['Text', 'Proposal'],
    'publication-softwaredocumentation': ['Text', 'Software documentation'],
    'publication-taxonomictreatment': ['Text', 'Taxonomic treatment'],
    'publication-technicalnote': ['Text', 'Technical note'],
    'publication-workingpaper': ['Text', 'Working paper'],
    'publication-thesis': ['Dissertation', 'Thesis'],
    'publication-other': ['Text', 'Other'],
    'image-figure': ['Image', 'Figure'],
    'image-plot': ['Image', 'Plot'],
    'image-drawing': ['Image', 'Drawing'],
    'image-diagram': ['Image', 'Diagram'],
    'image-photo': ['Image', 'Photo'],
    'image-other': ['Image', 'Other'],
    poster: ['Text', 'Poster'],
    presentation: ['Text', 'Presentation'],
    lesson: ['InteractiveResource', 'Lesson'],
};
/** Words of kernels that had no general type for it yet. */
const OLD_WORDS = {
    'text book': 'publication-book',
    'text booksection': 'publication-section',
    'text conferencepaper': 'publication-conferencepaper',
    'text conferenceproceeding': 'publication-conferenceproceeding',
    'text datamanagementplan': 'publication-datamanagementplan',
    'text journalarticle': 'publication-article',
    'text preprint': 'publication-preprint',
    'text report': 'publication-report',
    'text thesis': 'publication-thesis',
    'text dissertation': 'publication-dissertation',
};
const toKey = (word) => word.toLowerCase().replace(/[\s_-]/g, '');
const BY_GENERAL = new Map(Object.entries({ ...GENERAL, ...LATER }).map(([general, ours]) => [toKey(general), ours]));
const BY_WORD = new Map([
    ...Object.entries(FINER).map(([ours, [general, word]]) => [`${toKey(general)} ${toKey(word)}`, ours]),
    ...Object.entries(OLD_WORDS),
]);
const BACK = new Map(Object.entries(GENERAL).map(([general, ours]) => [ours, general]));
/** `publication-article`, from any case of `JournalArticle`. */
const fromGeneralType = (written) => BY_GENERAL.get(toKey(written));
/** The general type that was probably meant. */
const guessGeneralType = (written) => guess(written, Object.keys(GENERAL));
/** @param word DataCite's `resourceType`: a finer kind where it is one, else kept as it is, unless it only repeats the general one. */
const types_toResourceType = (written, word) => {
    const base = fromGeneralType(written);
    if (base === undefined)
        return undefined;
    const text = (0,metadata_text/* toLine */.S5)(word ?? '');
    const finer = BY_WORD.get(`${toKey(written)} ${toKey(text)}`);
    const [general = '', subtype] = (finer ?? base).split('-');
    const isNews = text !== '' && finer === undefined && toKey(text) !== toKey(written);
    return { general, ...(subtype === undefined ? {} : { subtype }), ...(isNews ? { text } : {}) };
};
/** DataCite's general type, and the word for what it has none for. Undefined where it has neither. */
const toDataciteType = (ours) => {
    const finer = FINER[ours];
    if (finer !== undefined)
        return { general: finer[0], word: finer[1] };
    const general = BACK.get(ours);
    return general === undefined ? undefined : { general };
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/publishing.js
/** By whom, in what and in which form it is published: type, publisher, container, version, language, sizes, formats. */








/** An unknown type is an error: what a thing is can't be guessed. */
const publishing_readType = ({ types }, notes) => {
    const [general, word] = [types?.resourceTypeGeneral, types?.resourceType].map((text) => (0,metadata_text/* toLine */.S5)(text ?? ''));
    // Where only the free word is there, it is often a general type.
    const written = general || word || '';
    const type = types_toResourceType(written, general ? word : undefined);
    const path = ['types', general ? 'resourceTypeGeneral' : 'resourceType'];
    if (type !== undefined)
        notes.put('type', type, path);
    else if (written !== '') {
        const meant = guessGeneralType(written);
        const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${written.slice(0, 60)}\` is not a resource type of DataCite.${hint}`;
        notes.tell('error', 'resource-type-unknown', { message, path });
    }
};
const publishing_readPublisher = ({ publisher }, notes) => {
    const whole = typeof publisher === 'string' ? { name: publisher } : publisher;
    const name = toSaid(whole?.name);
    if (name === '')
        return;
    notes.put('publisher', name, ['publisher']);
    const identifier = toSchemed(whole?.publisherIdentifier, whole?.publisherIdentifierScheme, whole ?? {});
    const language = (0,metadata_text/* toLine */.S5)(whole?.lang ?? '');
    if (identifier === undefined && language === '')
        return;
    const details = { ...(identifier === undefined ? {} : { identifier }), ...(language === '' ? {} : { language }) };
    notes.put('publisherDetails', details, ['publisher']);
};
/** `12-34`, or the one page that is said. */
const publishing_toPages = (first, last) => [first, last].filter((page) => page !== '').join('-');
/** DataCite's own summary of where it appeared. What a journal's or a book's fields have no place for is told. */
const readContainer = ({ container }, notes) => {
    if (container === undefined)
        return;
    const path = ['container'];
    const word = (key) => (0,metadata_text/* toLine */.S5)(spell(container[key], notes, [...path, key]) ?? '');
    const isJournal = /^(journal|series)$/i.test((0,metadata_text/* toLine */.S5)(container.type ?? ''));
    if (/^series$/i.test((0,metadata_text/* toLine */.S5)(container.type ?? '')))
        notes.tell('notice', 'container-series', { message: 'The `container` is a series; it is kept in the fields of a journal.', path });
    const isIssn = /^e?issn$/i.test((0,metadata_text/* toLine */.S5)(container.identifierType ?? ''));
    const pages = publishing_toPages(word('firstPage'), word('lastPage'));
    const parts = isJournal
        ? { title: word('title'), volume: word('volume'), issue: word('issue'), pages, issn: isIssn ? word('identifier') : '' }
        : { title: word('title'), pages };
    const said = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
    if (Object.keys(said).length > 0)
        notes.put('publishing', { [isJournal ? 'journal' : 'partof']: said }, path);
    const taken = isJournal
        ? ['title', 'volume', 'issue', 'firstPage', 'lastPage', ...(isIssn ? ['identifier'] : [])]
        : ['title', 'firstPage', 'lastPage'];
    for (const key of ['identifier', 'volume', 'issue', 'edition', 'number', 'chapterNumber']) {
        if (taken.includes(key) || word(key) === '')
            continue;
        const message = `\`container.${key}\` has no place beside the ${isJournal ? "journal's title, volume, issue and pages" : "book's title and pages"}, and is left out. \`relatedItems\` can hold it.`;
        notes.tell('warning', 'container-part', { message, path: [...path, key] });
    }
};
/** A code stays as it is written, the name of a language becomes its code. */
const readLanguage = (data, notes) => {
    const written = (0,metadata_text/* toLine */.S5)(data.language ?? '');
    if (written === '')
        return;
    const path = ['language'];
    const code = (0,languages/* toLanguage */.e)(written);
    if (code === undefined) {
        const message = `\`language\`: \`${written.slice(0, 60)}\` is neither the code nor the name of a language (\`en\`, \`eng\`, \`English\`); it is left out.`;
        notes.tell('warning', 'invalid-language', { message, path });
        return;
    }
    const isCode = /^[a-z]{2,3}([-_]|$)/i.test(written);
    if (!isCode)
        notes.tell('notice', 'language-understood', { message: `\`language\`: \`${written}\` is taken as \`${code}\`.`, path });
    notes.put('languages', [isCode ? written : code], path);
};
const publishing_readForm = (data, notes) => {
    const version = (0,metadata_text/* toLine */.S5)(spell(data.version, notes, ['version']) ?? '');
    if (version !== '')
        notes.put('version', version, ['version']);
    for (const key of ['sizes', 'formats']) {
        const words = (0,documents_prune/* itemsOf */.S3)(data[key]).flatMap(([, word]) => (0,metadata_text/* toLine */.S5)(word) || []);
        if (words.length > 0)
            notes.put(key, words, [key]);
    }
    const community = (0,metadata_text/* toLine */.S5)(data.community ?? '');
    if (community !== '') {
        const message = '`community` is no part of DataCite; it is understood as the community that the record is for.';
        notes.tell('notice', 'community-understood', { message, path: ['community'] });
        notes.put('communities', [community], ['community']);
    }
};

;// CONCATENATED MODULE: ./lib/metadata/relations.js
/** How two things are related: DataCite's words, as Zenodo spells them. */
/** In Zenodo's spelling (facts/zenodo.md 6.3); any case is understood. */
const RELATIONS = [
    'isCitedBy',
    'cites',
    'isSupplementTo',
    'isSupplementedBy',
    'isContinuedBy',
    'continues',
    'isDescribedBy',
    'describes',
    'hasMetadata',
    'isMetadataFor',
    'hasVersion',
    'isVersionOf',
    'isNewVersionOf',
    'isPreviousVersionOf',
    'isPartOf',
    'hasPart',
    'isPublishedIn',
    'isReferencedBy',
    'references',
    'isDocumentedBy',
    'documents',
    'isCompiledBy',
    'compiles',
    'isVariantFormOf',
    'isOriginalFormOf',
    'isIdenticalTo',
    'isReviewedBy',
    'reviews',
    'isDerivedFrom',
    'isSourceOf',
    'isRequiredBy',
    'requires',
    'isObsoletedBy',
    'obsoletes',
    'isAlternateIdentifier',
    'isTranslationOf',
    'hasTranslation',
    'isCollectedBy',
    'collects',
    'other',
];
/** The old schema's typo, which files still hold (facts/zenodo.md 6.3). */
const TYPOS = { isorignialformof: 'isOriginalFormOf' };
/** Any case, with or without blanks and dashes. */
const findRelation = (written) => {
    const key = written
        .trim()
        .replace(/[\s_-]/g, '')
        .toLowerCase();
    return TYPOS[key] ?? RELATIONS.find((relation) => relation.toLowerCase() === key);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/texts.js





const TITLE_TYPES = {
    AlternativeTitle: 'alternative-title',
    Subtitle: 'subtitle',
    TranslatedTitle: 'translated-title',
    Other: 'other',
};
const DESCRIPTION_TYPES = {
    Abstract: 'abstract',
    Methods: 'methods',
    SeriesInformation: 'series-information',
    TableOfContents: 'table-of-contents',
    TechnicalInfo: 'technical-info',
    Other: 'other',
};
/** One of a closed list, any case; another word is told, and taken as `Other`. */
const findType = (written, types, tools) => {
    const key = written.toLowerCase().replace(/[\s_-]/g, '');
    const known = Object.entries(types).find(([type]) => type.toLowerCase() === key);
    if (known !== undefined)
        return known[1];
    const meant = guess(written, Object.keys(types));
    const hint = meant === undefined ? ` The types are ${Object.keys(types).join(', ')}.` : ` Did you mean \`${meant}\`?`;
    const message = `\`${(0,documents_document/* toPathText */.WA)(tools.path)}\`: \`${written.slice(0, 60)}\` is not a type; \`Other\` is taken.${hint}`;
    tools.notes.tell('warning', 'text-type-unknown', { message, path: tools.path });
    return tools.other;
};
const languageOf = (lang) => {
    const language = (0,metadata_text/* toLine */.S5)(lang ?? '');
    return language === '' ? {} : { language };
};
/** The first title without a type is the title; the others keep what they are. Undefined where there is none. */
const readTitleList = (written, notes, path) => {
    const titles = (0,documents_prune/* itemsOf */.S3)(written).flatMap(([index, one]) => {
        const title = (0,metadata_text/* toLine */.S5)(one.title ?? '');
        return title === '' ? [] : [{ index, title, type: (0,metadata_text/* toLine */.S5)(one.titleType ?? ''), ...languageOf(one.lang) }];
    });
    const main = titles.find(({ type }) => type === '') ?? titles[0];
    if (main === undefined)
        return undefined;
    if (main.type !== '') {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no title without a \`titleType\`; the first, «${main.title.slice(0, 80)}», is taken as the title.`;
        notes.tell('warning', 'title-typed', { message, path: [...path, main.index, 'titleType'] });
    }
    const additional = titles
        .filter((one) => one !== main)
        .map(({ title, type, index, language }) => {
        if (type === '')
            notes.tellOnce('notice', 'title-untyped', {
                message: `\`${(0,documents_document/* toPathText */.WA)([...path, index])}\` is a further title without a \`titleType\`; it is kept as an alternative title.`,
                path: [...path, index],
            });
        const here = { notes, path: [...path, index, 'titleType'], other: 'other' };
        const known = type === '' ? 'alternative-title' : findType(type, TITLE_TYPES, here);
        return { title, type: known, ...(language === undefined ? {} : { language }) };
    });
    return { title: main.title, ...(main.language === undefined ? {} : { titleLanguage: main.language }), additional, index: main.index };
};
const texts_readTitles = (data, notes) => {
    const titles = readTitleList(data.titles, notes, ['titles']);
    if (titles === undefined)
        return;
    const path = ['titles', titles.index];
    notes.put('title', titles.title, path);
    if (titles.titleLanguage !== undefined)
        notes.put('titleLanguage', titles.titleLanguage, [...path, 'lang']);
    if (titles.additional.length > 0)
        notes.put('additionalTitles', titles.additional, ['titles']);
};
/** The first abstract is the description, or a single text of no particular type; the others keep what they are. */
const texts_readDescriptions = async (data, notes) => {
    const read = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(data.descriptions)) {
        const path = ['descriptions', index];
        const html = await readHtml(one.description ?? '', notes, [...path, 'description']);
        if (html === '')
            continue;
        const written = (0,metadata_text/* toLine */.S5)(one.descriptionType ?? '');
        const here = { notes, path: [...path, 'descriptionType'], other: 'other' };
        read.push({ index, type: written === '' ? 'other' : findType(written, DESCRIPTION_TYPES, here), html, ...languageOf(one.lang) });
    }
    const [only] = read;
    const main = read.find(({ type }) => type === 'abstract') ?? (read.length === 1 && only?.type === 'other' ? only : undefined);
    if (main !== undefined) {
        const path = ['descriptions', main.index];
        if (main.type === 'other')
            notes.tell('notice', 'description-understood', {
                message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is the only one, and taken as the abstract.`,
                path,
            });
        notes.put('description', main.html, path);
        if (main.language !== undefined)
            notes.put('descriptionLanguage', main.language, [...path, 'lang']);
    }
    const additional = read.filter((one) => one !== main);
    for (const [place, { index }] of additional.entries())
        notes.point(`additionalDescriptions[${place}]`, ['descriptions', index]);
    if (additional.length > 0)
        notes.put('additionalDescriptions', additional.map(({ index: _index, ...one }) => one), ['descriptions']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/related.js










/** A relation that is none is an error, as a guess would say something false. */
const readRelation = (written, notes, path) => {
    const relation = findRelation(written ?? '');
    if (relation !== undefined && relation !== 'isAlternateIdentifier')
        return relation;
    if ((0,metadata_text/* toLine */.S5)(written ?? '') === '') {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no \`relationType\`: say how the two are related (\`Cites\`, \`IsSupplementTo\`, …).`;
        notes.tell('error', 'missing-key', { message, path });
        return undefined;
    }
    const meant = guess(written ?? '', RELATIONS);
    const hint = meant === undefined ? '' : ` Did you mean \`${meant.charAt(0).toUpperCase()}${meant.slice(1)}\`?`;
    const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'relationType'])}\`: \`${(0,metadata_text/* toLine */.S5)(written ?? '').slice(0, 60)}\` is not a relation.${hint}`;
    notes.tell('error', 'relation-unknown', { message, path: [...path, 'relationType'] });
    return undefined;
};
/** Undefined where none is said, or one that DataCite does not have; then it is told. */
const related_readType = (written, notes, path) => {
    const type = (0,metadata_text/* toLine */.S5)(written ?? '');
    const known = fromGeneralType(type);
    if (type === '' || known !== undefined)
        return known;
    const meant = guessGeneralType(type);
    const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${type.slice(0, 60)}\` is not a resource type; it is left out.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
    notes.tell('warning', 'resource-type-unknown', { message, path });
    return undefined;
};
const toMetadataScheme = (written) => {
    const parts = { name: written.relatedMetadataScheme, url: written.schemeUri ?? written.schemeURI, type: written.schemeType };
    const said = Object.entries(parts).flatMap(([key, value]) => ((0,metadata_text/* toLine */.S5)(value ?? '') === '' ? [] : [[key, (0,metadata_text/* toLine */.S5)(value ?? '')]]));
    return said.length === 0 ? {} : { metadataScheme: Object.fromEntries(said) };
};
const readRelatedIdentifiers = (data, notes) => {
    const related = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(data.relatedIdentifiers)) {
        const path = ['relatedIdentifiers', index];
        if ((0,metadata_text/* toLine */.S5)(one.relatedIdentifier ?? '') === '') {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no identifier and is left out.`;
            notes.tell('warning', 'related-empty', { message, path });
            continue;
        }
        const relation = readRelation(one.relationType, notes, path);
        if (relation === undefined)
            continue;
        const resourceType = related_readType(one.resourceTypeGeneral, notes, [...path, 'resourceTypeGeneral']);
        notes.point(`related[${related.length}]`, path);
        related.push({
            ...toNamedIdentifier(one.relatedIdentifier ?? '', one.relatedIdentifierType),
            relation,
            ...(resourceType === undefined ? {} : { resourceType }),
            ...toMetadataScheme(one),
        });
    }
    if (related.length > 0)
        notes.put('related', related, ['relatedIdentifiers']);
};
const WORDS = ['volume', 'issue', 'number', 'numberType', 'firstPage', 'lastPage', 'publisher', 'edition'];
const readItem = (one, notes, path) => {
    const relation = readRelation(one.relationType, notes, path);
    const titles = readTitleList(one.titles, notes, [...path, 'titles']);
    if (relation === undefined)
        return undefined;
    if (titles === undefined) {
        notes.tell('warning', 'related-empty', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no title and is left out.`, path });
        return undefined;
    }
    const { relatedItemIdentifier } = one;
    const identifier = (0,metadata_text/* toLine */.S5)(relatedItemIdentifier?.relatedItemIdentifier ?? '');
    const year = (0,metadata_text/* toLine */.S5)(spell(one.publicationYear, notes, [...path, 'publicationYear']) ?? '');
    const words = WORDS.flatMap((key) => {
        const word = (0,metadata_text/* toLine */.S5)(spell(one[key], notes, [...path, key]) ?? '');
        return word === '' ? [] : [[key, word]];
    });
    return {
        relation,
        resourceType: related_readType(one.relatedItemType, notes, [...path, 'relatedItemType']) ?? 'other',
        ...(identifier === '' ? {} : toNamedIdentifier(identifier, relatedItemIdentifier?.relatedItemIdentifierType)),
        ...toMetadataScheme(relatedItemIdentifier ?? {}),
        ...toMetadataScheme(one),
        title: titles.title,
        ...(titles.titleLanguage === undefined ? {} : { titleLanguage: titles.titleLanguage }),
        additionalTitles: titles.additional,
        creators: (0,documents_prune/* itemsOf */.S3)(one.creators).flatMap(([index, agent]) => people_readAgent(agent, notes, { path: [...path, 'creators', index] }) ?? []),
        contributors: readContributorList(one.contributors, notes, { path: [...path, 'contributors'] }),
        ...(year === '' ? {} : { year }),
        ...Object.fromEntries(words),
    };
};
const readRelated = (data, notes) => {
    readRelatedIdentifiers(data, notes);
    const items = (0,documents_prune/* itemsOf */.S3)(data.relatedItems).flatMap(([index, one]) => readItem(one, notes, ['relatedItems', index]) ?? []);
    if (items.length > 0)
        notes.put('relatedItems', items, ['relatedItems']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/rights.js




/** OpenAIRE's words for who may read it stand among the licences of many records. */
const ACCESS = /^info:eu-repo\/semantics\/(open|embargoed|restricted|closed)Access$/i;
/** What names it best counts: the identifier, else the address, else the title, where it is a licence's name. */
const toReading = ({ id, url, title, isForeign }, book) => {
    if (id !== '')
        return isForeign ? { rights: { id } } : book.read(id, { wantsSpdx: true });
    const known = [url, title]
        .map((written) => book.read(written, { wantsSpdx: true }))
        .filter(({ problem }) => problem?.code !== 'licence-not-spdx');
    const rights = known.find((one) => one.rights?.id !== undefined)?.rights;
    return rights === undefined ? {} : { rights };
};
const rights_readOne = (one, { notes, path, book }) => {
    const [id = '', title = '', written = ''] = [one.rightsIdentifier, one.rights, one.rightsUri ?? one.rightsURI].map((text) => (0,metadata_text/* toLine */.S5)(text ?? ''));
    const [scheme = '', schemeUrl = '', language = ''] = [one.rightsIdentifierScheme, one.schemeUri ?? one.schemeURI, one.lang].map((text) => (0,metadata_text/* toLine */.S5)(text ?? ''));
    const url = (0,metadata_identifiers/* toUrl */.bb)(written) ?? '';
    if (url !== written) {
        const message = `\`${written.slice(0, 80)}\` is not a web address; it is left out.`;
        notes.tell('warning', 'invalid-url', { message, path: [...path, one.rightsUri === undefined ? 'rightsURI' : 'rightsUri'] });
    }
    const isForeign = scheme !== '' && !/^spdx$/i.test(scheme);
    const { rights: known, problem } = toReading({ id, url, title, isForeign }, book);
    if (problem !== undefined)
        notes.tell(problem.severity, problem.code, { message: problem.message, path: [...path, 'rightsIdentifier'] });
    const parts = {
        id: known?.id,
        title: title || known?.title,
        url,
        ...(isForeign ? { scheme, schemeUrl } : {}),
        language,
    };
    const rights = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
    return rights.id === undefined && rights.title === undefined && rights.url === undefined ? undefined : rights;
};
/** An embargo needs its end, which kernel 4 has as the date `Available`. Without it, nothing becomes public by mistake. */
const toAccess = (right, data, tools) => {
    if (right !== 'embargoed')
        return { right };
    const available = (0,documents_prune/* itemsOf */.S3)(data.dates).find(([, { dateType }]) => /^available$/i.test(dateType ?? ''))?.[1].date;
    const until = toDate(String(available ?? ''))?.date;
    if (until !== undefined && until.length === 10)
        return { right, embargoUntil: until };
    const message = 'The rights say that it is under embargo, so there must be a date of the type `Available` with the day of its end (YYYY-MM-DD).';
    tools.notes.tell('error', 'embargo-without-date', { message, path: tools.path });
    return { right: 'restricted' };
};
/** Caltech's tools take InvenioRDM's own form along. */
const readInvenioAccess = ({ access }, notes) => {
    if (access === undefined)
        return;
    const path = ['access'];
    notes.tell('notice', 'access-understood', { message: '`access` is no part of DataCite; it is understood as InvenioRDM has it.', path });
    const { active, until: written = '', reason } = access.embargo ?? {};
    const until = toDate(written)?.date;
    const isHidden = access.record === 'restricted';
    if (active === true && until?.length === 10) {
        const conditions = (0,metadata_text/* toLine */.S5)(reason ?? '');
        const more = { ...(isHidden ? { hidesRecord: true } : {}), ...(conditions === '' ? {} : { conditions }) };
        notes.put('access', { right: 'embargoed', embargoUntil: until, ...more }, path);
        return;
    }
    if (active === true) {
        const message = `\`access\`: the embargo needs the day of its end in \`until\` (YYYY-MM-DD), and has \`${written.slice(0, 60)}\`.`;
        notes.tell('error', 'embargo-without-date', { message, path: [...path, 'embargo'] });
    }
    const isClosed = access.files === 'restricted' || active === true;
    notes.put('access', { right: isHidden ? 'closed' : isClosed ? 'restricted' : 'open' }, path);
};
const readRights = (data, notes, book) => {
    const rights = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(data.rightsList)) {
        const path = ['rightsList', index];
        const word = ACCESS.exec((0,metadata_text/* toLine */.S5)(one.rightsUri ?? one.rightsURI ?? '')) ?? ACCESS.exec((0,metadata_text/* toLine */.S5)(one.rights ?? ''));
        const right = word?.[1]?.toLowerCase();
        const access = right === undefined ? undefined : toAccess(right, data, { notes, path });
        if (access !== undefined)
            notes.put('access', access, path);
        const read = right === undefined ? rights_readOne(one, { notes, path, book }) : undefined;
        if (read === undefined)
            continue;
        notes.point(`rights[${rights.length}]`, path);
        rights.push(read);
    }
    if (rights.length > 0)
        notes.put('rights', rights, ['rightsList']);
    readInvenioAccess(data, notes);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/subjects.js



const compact = (parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
const readSubjects = (data, notes) => {
    const keywords = [];
    const subjects = [];
    for (const [index, one] of (0,documents_prune/* itemsOf */.S3)(data.subjects)) {
        const path = ['subjects', index];
        const details = compact({
            identifier: (0,metadata_text/* toLine */.S5)(one.valueUri ?? one.valueURI ?? ''),
            scheme: (0,metadata_text/* toLine */.S5)(one.subjectScheme ?? ''),
            schemeUrl: (0,metadata_text/* toLine */.S5)(one.schemeUri ?? one.schemeURI ?? ''),
            code: (0,metadata_text/* toLine */.S5)(spell(one.classificationCode, notes, [...path, 'classificationCode']) ?? ''),
            language: (0,metadata_text/* toLine */.S5)(one.lang ?? ''),
        });
        const term = (0,metadata_text/* toLine */.S5)(one.subject ?? '') || details.identifier || details.code;
        if (term === undefined)
            notes.tellOnce('warning', 'empty-keyword', { message: 'A subject without a word is left out.', path });
        else if (Object.keys(details).length > 0)
            subjects.push({ term, ...details });
        else {
            notes.point(`keywords[${keywords.length}]`, path);
            keywords.push(term);
        }
    }
    if (keywords.length > 0)
        notes.put('keywords', keywords, ['subjects']);
    if (subjects.length > 0)
        notes.put('subjects', subjects, ['subjects']);
};

;// CONCATENATED MODULE: ./lib/metadata/datacite/read-datacite-json.js
















const read_datacite_json_RULES = {
    format: 'datacite.json',
    schema: dataciteJsonSchema,
    validate: datacite_json,
    synonyms: DATACITE_JSON_SYNONYMS,
    isAllText: false,
    untouched: BOOKKEEPING,
    severity: () => 'error',
};
const hasObject = ({ data }, key) => {
    const inner = data !== null && typeof data === 'object' && !Array.isArray(data) ? data[key] : undefined;
    return inner !== null && typeof inner === 'object' && !Array.isArray(inner);
};
/** DataCite's API answers `{"data": {"attributes": …}}`; what stands around the attributes is its own. */
const unwrap = (document) => {
    const data = hasObject(document, 'data') ? (0,documents_document/* inside */.nx)(document, 'data') : document;
    return hasObject(data, 'attributes') ? (0,documents_document/* inside */.nx)(data, 'attributes') : document;
};
/** Nothing of a record is in these; they are named once. */
const tellOfBookkeeping = (data, notes) => {
    const own = BOOKKEEPING.filter((key) => key !== 'id' && Object.hasOwn(data, key));
    if (own.length === 0)
        return;
    const message = `DataCite's own notes on the registration are not part of the metadata, and are left out: ${own.map((key) => `\`${key}\``).join(', ')}.`;
    notes.tell('notice', 'bookkeeping-ignored', { message, path: [own[0] ?? ''] });
};
const tellOfVersion = ({ schemaVersion }, notes) => {
    if (schemaVersion === undefined || /kernel-4(\.[3-6])?(\/|$)|^4(\.[3-6])?$/.test(schemaVersion.trim()))
        return;
    const message = `\`schemaVersion\` is \`${schemaVersion.slice(0, 60)}\`; the file is read as kernel 4.3 to 4.6.`;
    notes.tell('warning', 'schema-version', { message, path: ['schemaVersion'] });
};
/**
 * @param file as people know it; the finding's source and the places carry it.
 * Never throws: a text that can't be read gives a finding without fields and an error.
 */
const readDataciteJson = async (text, { source, file, book }) => {
    const document = unwrap(await readDocument(file, text, 'json'));
    const notes = openNotebook(source, document);
    if (!validate(document, read_datacite_json_RULES))
        return notes.toFinding();
    // What the schema refused is gone, so the rest has the types that it names.
    const data = document.data;
    tellOfVersion(data, notes);
    tellOfBookkeeping(data, notes);
    publishing_readType(data, notes);
    texts_readTitles(data, notes);
    people_readPeople(data, notes);
    await texts_readDescriptions(data, notes);
    dates_readDates(data, notes);
    readSubjects(data, notes);
    readLanguage(data, notes);
    readRights(data, notes, book);
    readIdentifiers(data, notes);
    readRelated(data, notes);
    readPlaces(data, notes);
    funding_readFunding(data, notes);
    publishing_readPublisher(data, notes);
    readContainer(data, notes);
    publishing_readForm(data, notes);
    return notes.toFinding();
};

;// CONCATENATED MODULE: ./lib/metadata/sources/datacite-json.js
/** `datacite.json`: the metadata as DataCite's kernel has it, and as CaltechDATA's users write it. */


const datacite_json_NAME = 'datacite.json';
const openDataciteJson = (book) => ({
    name: datacite_json_NAME,
    read: async (files, release) => {
        const found = await findFile(files, release, datacite_json_NAME);
        if (found.kind === 'nearly')
            return found.finding;
        return found.kind === 'none' ? undefined : readDataciteJson(found.text, { source: datacite_json_NAME, file: found.path, book });
    },
});

;// CONCATENATED MODULE: ./lib/metadata/bots.js

// People's accounts that are none, beside those that GitHub calls `Bot` (facts/github.md 2.4).
const BOT_LOGINS = new Set('actions-user allcontributors claude codecov-commenter codecov-io copilot cursoragent deepsource-autofix devin-ai-integration gemini-code-assist github-actions gitter-badger google-labs-jules imgbot openhands-agent pre-commit-ci pyup-bot readthedocs-assistant semantic-release-bot snyk-bot travis-ci web-flow weblate'.split(' '));
const BOT_WORDS = /^(dependabot|renovate|greenkeeper|codecov|pre-commit-ci|allcontributors|sourcery-ai|whitesource|mergify)/;
const BOT_EMAILS = /^(noreply@anthropic\.com|cursoragent@cursor\.com|noreply@openai\.com|.*\[bot\]@.*|support@dependabot\.com|bot@.*)$/;
/** Whether a contribution is a person's. */
const isHuman = (contribution, profile) => {
    if (contribution.type === 'Bot' || contribution.type === 'Organization')
        return false;
    const login = (contribution.login ?? '').toLowerCase();
    if (login.endsWith('[bot]') || BOT_LOGINS.has(login) || BOT_WORDS.test(login) || /(^|[-_.])bot$/.test(login))
        return false;
    const name = (0,metadata_text/* toLine */.S5)(profile?.name ?? contribution.name ?? '').toLowerCase();
    // Bot is a Dutch family name too: the name alone convicts only where no login speaks for a person.
    if (/(^|\W)bot$/.test(name) && (login === '' || login.includes('bot')))
        return false;
    if (BOT_WORDS.test(name) || name === 'github actions' || name === 'copilot')
        return false;
    return !BOT_EMAILS.test((contribution.email ?? '').toLowerCase());
};

// EXTERNAL MODULE: ./lib/metadata/same-person.js
var same_person = __webpack_require__(8989);
;// CONCATENATED MODULE: ./lib/metadata/sources/github.js








/** One entry a person: the same one may commit under several addresses. Most commits first, then by name, so that the order never drifts. */
const countPeople = (contributions, profiles) => {
    const directory = (0,same_person/* openDirectory */.A)();
    const counted = new Map();
    for (const contribution of contributions.toSorted((a, b) => b.commits - a.commits)) {
        const login = contribution.login ?? (0,people/* toLoginFromEmail */.z4)(contribution.email);
        const profile = profiles.get(login ?? '');
        if (contribution.commits <= 0 || !isHuman(contribution, profile))
            continue;
        const agent = (0,people/* toAgent */.r5)(contribution, profile);
        const [known] = directory.find(agent);
        if (known === undefined)
            directory.add(agent);
        counted.set(known ?? agent, (counted.get(known ?? agent) ?? 0) + contribution.commits);
    }
    return [...counted]
        .map(([agent, commits]) => ({ agent, commits }))
        .toSorted((a, b) => b.commits - a.commits || (a.agent.family < b.agent.family ? -1 : a.agent.family > b.agent.family ? 1 : 0));
};
const github_readPeople = async (github, release, wishes) => {
    if (wishes.contributors === 'none')
        return { fields: {}, problems: [] };
    const contributions = await github.readContributions(release.publishedAt);
    const candidates = contributions.list.filter((contribution) => isHuman(contribution));
    const profiles = await github.readProfiles(candidates);
    const people = countPeople(candidates, profiles)
        .filter(({ commits }) => commits >= wishes.contributorsMinCommits)
        .map(({ agent }) => agent);
    const problems = contributions.counted === 'total' && people.length > 0
        ? [
            {
                severity: 'notice',
                code: 'contributors-until-now',
                message: "GitHub's weekly statistics could not be had, so contributors are those until now, not until the release.",
            },
        ]
        : [];
    if (people.length === 0)
        return { fields: {}, problems };
    return { fields: { creators: people, contributors: people.map((agent) => ({ ...agent, type: wishes.contributorType })) }, problems };
};
/** The release's own title, with the repository's name before it where it does not say it. */
const toReleaseTitle = (release) => {
    const { name } = release.repository;
    const title = (0,metadata_text/* toLine */.S5)(release.title) || release.tag;
    return title.toLowerCase().includes(name.toLowerCase()) ? title : `${name}: ${title}`;
};
const readDescription = async (release) => {
    const { html } = await toCleanHtml(release.notesHtml ?? '', release.repository.url);
    return html || toParagraphs(release.repository.description ?? '') || undefined;
};
/** Where the code is, and in which language most of it is written. */
const toCode = ({ url, language }) => ({
    'code:codeRepository': url,
    ...(language === undefined ? {} : { 'code:programmingLanguage': [{ id: toLanguageId(language) }] }),
});
const openGitHubSource = (github, wishes, book) => ({
    name: source/* GITHUB */.U0,
    read: async (_, release) => {
        const { repository } = release;
        const [description, people, licence] = await Promise.all([
            readDescription(release),
            github_readPeople(github, release, wishes),
            github.readLicence(release.commit),
        ]);
        const { rights } = licence === undefined ? {} : book.read(licence, { wantsSpdx: true });
        const parent = (0,metadata_identifiers/* toUrl */.bb)(repository.parentUrl ?? '');
        const fields = {
            type: { general: 'software' },
            title: toReleaseTitle(release),
            ...(description === undefined ? {} : { description }),
            version: release.version,
            publicationDate: release.publishedAt.slice(0, 10),
            ...(repository.topics.length === 0 ? {} : { keywords: repository.topics }),
            ...(rights === undefined ? {} : { rights: [rights] }),
            ...(parent === undefined
                ? {}
                : { related: [{ identifier: parent, scheme: 'url', relation: 'isDerivedFrom', resourceType: 'software' }] }),
            ...(wishes.isCodeWanted ? { custom: toCode(repository) } : {}),
            ...people.fields,
        };
        return { source: source/* GITHUB */.U0, fields, at: {}, problems: people.problems, isCounted: true };
    },
});

// EXTERNAL MODULE: ./lib/metadata/schemas/generated/zenodo-json.cjs
var zenodo_json = __webpack_require__(4640);
;// CONCATENATED MODULE: ./lib/metadata/schemas/zenodo-json.js
/**
 * The shape of `.zenodo.json`: the deposit metadata as Zenodo takes it today (facts/zenodo.md 7), a superset of its old `legacyrecord.json`.
 * It holds types and closed lists only. What a value means (an ORCID, a date, a licence) is judged by its reader, in better words.
 */
const zenodo_json_text = { type: 'string' };
/** YAML and people write numbers where texts belong; the reader takes them as they are spelled. */
const zenodo_json_spelled = { type: ['string', 'number'] };
const zenodo_json_texts = { type: 'array', items: zenodo_json_text };
const zenodo_json_person = { name: zenodo_json_text, affiliation: zenodo_json_text, orcid: zenodo_json_text, gnd: zenodo_json_text };
const creator = { type: 'object', additionalProperties: false, required: ['name'], properties: zenodo_json_person };
const contributor = { ...creator, properties: { ...zenodo_json_person, type: zenodo_json_text } };
/** Zenodo takes a text; the record's own form and GitHub's example write an object. */
const resourceType = {
    type: ['string', 'object'],
    additionalProperties: false,
    properties: { type: zenodo_json_text, subtype: zenodo_json_text, id: zenodo_json_text, title: {} },
};
const related = {
    type: 'object',
    additionalProperties: false,
    required: ['identifier'],
    properties: {
        identifier: zenodo_json_text,
        relation: zenodo_json_text,
        relation_type: { type: 'object', properties: { id: zenodo_json_text } },
        scheme: zenodo_json_text,
        resource_type: resourceType,
    },
};
const funder = { type: 'object', properties: { doi: zenodo_json_text, name: zenodo_json_text, id: zenodo_json_text } };
const grant = {
    type: ['object', 'string'],
    additionalProperties: false,
    properties: {
        id: zenodo_json_spelled,
        code: zenodo_json_spelled,
        title: { type: ['string', 'object'] },
        acronym: zenodo_json_text,
        program: zenodo_json_text,
        url: zenodo_json_text,
        funder,
        links: {},
        internal_id: {},
    },
};
const zenodoJsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: zenodo_json_text,
        title: zenodo_json_text,
        upload_type: zenodo_json_text,
        publication_type: zenodo_json_text,
        image_type: zenodo_json_text,
        software_type: zenodo_json_text,
        resource_type: resourceType,
        creators: { type: 'array', items: creator },
        contributors: { type: 'array', items: contributor },
        description: zenodo_json_text,
        publication_date: zenodo_json_spelled,
        version: zenodo_json_spelled,
        access_right: zenodo_json_text,
        // No field of Zenodo's: InvenioRDM's word for it, or text.
        access: {},
        embargo_date: zenodo_json_text,
        access_conditions: zenodo_json_text,
        license: {
            type: ['string', 'object', 'array'],
            required: ['id'],
            properties: { id: zenodo_json_text, title: {}, url: {} },
            items: { type: ['string', 'object'], required: ['id'], properties: { id: zenodo_json_text } },
        },
        keywords: zenodo_json_texts,
        notes: zenodo_json_text,
        method: zenodo_json_text,
        related_identifiers: { type: 'array', items: related },
        language: zenodo_json_text,
        references: { type: 'array', items: { type: ['string', 'object'], required: ['reference'], properties: { reference: zenodo_json_text } } },
        dates: {
            type: 'array',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['type'],
                properties: { start: zenodo_json_spelled, end: zenodo_json_spelled, type: zenodo_json_text, description: zenodo_json_text },
            },
        },
        locations: {
            type: 'array',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['place'],
                properties: { place: zenodo_json_text, lat: zenodo_json_spelled, lon: zenodo_json_spelled, description: zenodo_json_text },
            },
        },
        subjects: {
            type: 'array',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['term'],
                properties: { term: zenodo_json_text, identifier: zenodo_json_text, scheme: zenodo_json_text },
            },
        },
        communities: {
            type: 'array',
            items: { type: ['object', 'string'], additionalProperties: false, required: ['identifier'], properties: { identifier: zenodo_json_text } },
        },
        grants: { type: ['array', 'string'], items: grant },
        funding: {
            type: 'array',
            items: {
                type: 'object',
                properties: {
                    award: { type: 'object', properties: { id: zenodo_json_spelled, number: zenodo_json_spelled, title: { type: ['string', 'object'] } } },
                    funder,
                },
            },
        },
        alternate_identifiers: {
            type: 'array',
            items: { type: 'object', additionalProperties: false, required: ['identifier'], properties: { identifier: zenodo_json_text, scheme: zenodo_json_text } },
        },
        doi: zenodo_json_text,
        prereserve_doi: {},
        openaire_type: {},
        imprint_publisher: zenodo_json_text,
        publisher: zenodo_json_text,
        imprint_isbn: zenodo_json_spelled,
        imprint_place: zenodo_json_text,
        journal_title: zenodo_json_text,
        journal_volume: zenodo_json_spelled,
        journal_issue: zenodo_json_spelled,
        journal_pages: zenodo_json_spelled,
        conference_title: zenodo_json_text,
        conference_acronym: zenodo_json_text,
        conference_dates: zenodo_json_spelled,
        conference_place: zenodo_json_text,
        conference_url: zenodo_json_text,
        conference_session: zenodo_json_spelled,
        conference_session_part: zenodo_json_spelled,
        partof_title: zenodo_json_text,
        partof_pages: zenodo_json_spelled,
        thesis_university: zenodo_json_text,
        thesis_supervisors: { type: 'array', items: creator },
        custom: { type: 'object' },
        custom_fields: { type: 'object' },
    },
};
/** Words that people write for a field of another name. */
const ZENODO_JSON_SYNONYMS = {
    authors: 'creators',
    author: 'creators',
    licence: 'license',
    type: 'upload_type',
    abstract: 'description',
    tags: 'keywords',
    date: 'publication_date',
    affiliations: 'affiliation',
    relationType: 'relation',
    lang: 'language',
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/access.js




const RIGHTS = ['open', 'embargoed', 'restricted', 'closed'];
/** An access right that is not one is an error: a guess could publish what should stay closed. */
const readAccess = (data, notes) => {
    const written = (0,metadata_text/* toLine */.S5)(data.access_right ?? '').toLowerCase();
    const right = RIGHTS.find((known) => known === written);
    const path = ['access_right'];
    if (written !== '' && right === undefined) {
        const message = `\`access_right\`: \`${written.slice(0, 60)}\` is none of ${RIGHTS.join(', ')}.`;
        notes.tell('error', 'access-right-unknown', { message, path });
        return;
    }
    if (data.access !== undefined) {
        const message = `\`access\` is not a field of .zenodo.json: who may read it is said by \`access_right\` (${RIGHTS.join(', ')}), with \`embargo_date\`.`;
        notes.tell(right === undefined ? 'error' : 'warning', 'access-right-unknown', { message, path: ['access'] });
        if (right === undefined)
            return;
    }
    const conditions = data.access_conditions?.trim();
    const embargo = toDate(data.embargo_date ?? '');
    if (right === 'embargoed' && (embargo === undefined || embargo.date.length < 10)) {
        const message = '`access_right` is `embargoed`, so `embargo_date` must be a day (YYYY-MM-DD).';
        notes.tell('error', 'embargo-without-date', { message, path: data.embargo_date === undefined ? path : ['embargo_date'] });
        return;
    }
    if (data.embargo_date !== undefined && right !== 'embargoed') {
        const message = `\`embargo_date\` counts only with \`access_right: embargoed\`, and this is \`${right ?? 'open'}\`; it is left out.`;
        notes.tell('warning', 'embargo-without-right', { message, path: ['embargo_date'] });
    }
    if (right === undefined && !conditions)
        return;
    const access = {
        right: right ?? 'open',
        ...(right === 'embargoed' && embargo !== undefined ? { embargoUntil: embargo.date } : {}),
        ...(conditions ? { conditions } : {}),
    };
    notes.put('access', access, right === undefined ? ['access_conditions'] : path);
};
const access_readLicence = (data, notes, book) => {
    const { license } = data;
    if (license === undefined)
        return;
    const list = Array.isArray(license)
        ? (0,documents_prune/* itemsOf */.S3)(license).map(([index, one]) => [
            ['license', index],
            (typeof one === 'string' ? one : one.id) ?? '',
        ])
        : [[['license'], (typeof license === 'string' ? license : license.id) ?? '']];
    const rights = [];
    for (const [path, written] of list) {
        const reading = book.read(written, { wantsSpdx: false });
        if (reading.problem !== undefined)
            notes.tell(reading.problem.severity, reading.problem.code, { message: reading.problem.message, path });
        if (reading.rights !== undefined)
            rights.push(reading.rights);
    }
    if (Array.isArray(license)) {
        const message = rights.length > 1
            ? '`license` is a list, which Zenodo refuses; the first is the main one.'
            : '`license` is a list of one, which Zenodo refuses; it is understood.';
        notes.tell(rights.length > 1 ? 'warning' : 'notice', 'licence-list', { message, path: ['license'] });
    }
    if (rights.length > 0)
        notes.put('rights', rights, ['license']);
};
/** A DOI in a repository's file is never sent: the archive's own is a claim to be proved, another's would be every release's. What somebody says of this one record is its own. */
const readDoi = (data, notes, as) => {
    const written = (0,metadata_text/* toLine */.S5)(data.doi ?? '');
    const path = ['doi'];
    if (data.prereserve_doi !== undefined && data.prereserve_doi !== false) {
        notes.tell('notice', 'prereserve-ignored', {
            message: '`prereserve_doi` is not needed: every draft gets its DOI.',
            path: ['prereserve_doi'],
        });
    }
    if (written === '')
        return;
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(written);
    if (doi === undefined) {
        notes.tell('warning', 'invalid-doi', { message: `\`doi\`: \`${written.slice(0, 80)}\` is not a DOI; it is left out.`, path });
        return;
    }
    notes.claim(doi, path);
    if ((0,metadata_identifiers/* isZenodoDoi */.k2)(doi)) {
        const message = '`doi` is taken as a hint to the record that this is a version of; each version gets a DOI of its own. Use the input `concept` to be sure.';
        notes.tell('notice', 'doi-claim', { message, path });
        return;
    }
    if (as === 'own') {
        notes.put('doi', doi, path);
        return;
    }
    const message = `\`doi\`: \`${doi}\` was given elsewhere. It is not sent: a record with a DOI from outside can have no versions. To relate the two, put it into \`related_identifiers\` (\`isIdenticalTo\`).`;
    notes.tell('warning', 'doi-external', { message, path });
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/contents.js




const readTitle = (data, notes) => {
    const title = (0,metadata_text/* toLine */.S5)(data.title ?? '');
    if (title !== '')
        notes.put('title', title, ['title']);
    else if (data.title !== undefined)
        notes.tell('warning', 'empty-title', { message: '`title` is empty and is taken as not said.', path: ['title'] });
};
const contents_readDescriptions = async (data, notes) => {
    const description = await readHtml(data.description ?? '', notes, ['description']);
    if (description !== '')
        notes.put('description', description, ['description']);
    const additional = [];
    for (const [key, type] of [
        ['notes', 'notes'],
        ['method', 'methods'],
    ]) {
        const html = await readHtml(data[key] ?? '', notes, [key]);
        if (html === '')
            continue;
        notes.point(`additionalDescriptions[${additional.length}]`, [key]);
        additional.push({ type, html });
    }
    if (additional.length > 0)
        notes.put('additionalDescriptions', additional, [data.notes === undefined ? 'method' : 'notes']);
};
const contents_readKeywords = (data, notes) => {
    const keywords = [];
    for (const [index, written] of (0,documents_prune/* itemsOf */.S3)(data.keywords)) {
        const keyword = (0,metadata_text/* toLine */.S5)(written);
        const path = ['keywords', index];
        if (keyword === '')
            notes.tell('warning', 'empty-keyword', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is empty and is left out.`, path });
        else {
            notes.point(`keywords[${keywords.length}]`, path);
            keywords.push(keyword);
        }
    }
    if (keywords.length > 0)
        notes.put('keywords', keywords, ['keywords']);
};
const readReferences = (data, notes) => {
    const references = (0,documents_prune/* itemsOf */.S3)(data.references).flatMap(([index, written]) => {
        if (typeof written !== 'string') {
            const path = ['references', index];
            notes.tellOnce('notice', 'reference-understood', {
                message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is an object; its \`reference\` is taken. Write the text itself.`,
                path,
            });
        }
        return (0,metadata_text/* toLine */.S5)((typeof written === 'string' ? written : written.reference) ?? '') || [];
    });
    if (references.length > 0)
        notes.put('references', references, ['references']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/funding.js




const EUROPEAN_COMMISSION = '10.13039/501100000780';
/** `283595` (the European Commission's), `10.13039/…::283595`, `021nxhr62::2118240`. */
const fromId = (id) => {
    const [funder = '', number, ...more] = id.split('::');
    if (number === undefined)
        return /^\d{4,}$/.test(id) ? { id, number: id, funder: { doi: EUROPEAN_COMMISSION } } : { id };
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(funder);
    const ror = (0,metadata_identifiers/* toRor */.D)(funder);
    const whole = [number, ...more].join('::');
    return { id, number: whole, ...(doi === undefined ? (ror === undefined ? {} : { funder: { ror } }) : { funder: { doi } }) };
};
const toFunder = (funder) => {
    if (funder === undefined)
        return undefined;
    const doi = (0,metadata_identifiers/* toDoi */.Yl)(funder.doi ?? '');
    const ror = (0,metadata_identifiers/* toRor */.D)(funder.id ?? '');
    const name = (0,metadata_text/* toLine */.S5)(funder.name ?? '');
    const known = { ...(doi === undefined ? {} : { doi }), ...(ror === undefined ? {} : { ror }), ...(name === '' ? {} : { name }) };
    return Object.keys(known).length === 0 ? undefined : known;
};
/** The parts that are there. */
const funding_compact = (parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
/** As it is spelled in the file: a grant number may start with zeros. */
const funding_spell = (value, notes, path) => value === undefined ? '' : (0,metadata_text/* toLine */.S5)(typeof value === 'number' ? (notes.literal(path) ?? String(value)) : value);
const readGrant = (grant, notes, path) => {
    if (typeof grant === 'string') {
        const text = (0,metadata_text/* toLine */.S5)(grant);
        if (text === '')
            return undefined;
        if (/^\S+::\S+$|^\d{4,}$/.test(text))
            return fromId(text);
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` is free text, kept as the title of a grant. Zenodo needs \`{"id": "<funder DOI>::<number>"}\`.`;
        notes.tell('warning', 'grant-free-text', { message, path });
        return { title: text };
    }
    const title = (0,metadata_text/* toTitle */.wy)(grant.title) ?? (0,metadata_text/* toTitle */.wy)(grant.acronym);
    const id = funding_spell(grant.id, notes, [...path, 'id']);
    if (id !== '')
        return { ...fromId(id), ...(title === undefined ? {} : { title }) };
    const number = funding_spell(grant.code, notes, [...path, 'code']);
    const funder = toFunder(grant.funder);
    const url = (0,metadata_identifiers/* toUrl */.bb)(grant.url ?? '');
    const made = number !== '' && funder?.doi !== undefined ? `${funder.doi}::${number}` : '';
    if (number === '' && title === undefined && funder === undefined) {
        notes.tell('warning', 'grant-empty', {
            message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` names neither an id, a number, a title nor a funder, and is left out.`,
            path,
        });
        return undefined;
    }
    if (made === '') {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no \`id\`, and none can be made of it; what it says is kept. Zenodo needs \`{"id": "<funder DOI>::<number>"}\`.`;
        notes.tell('warning', 'grant-without-id', { message, path });
    }
    else {
        notes.tell('notice', 'grant-id-made', {
            message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has no \`id\`; \`${made}\` is made of funder and number.`,
            path,
        });
    }
    return funding_compact({ id: made, number, title, url, funder });
};
const zenodo_funding_readFunding = (data, notes) => {
    const grants = typeof data.grants === 'string' ? [data.grants] : data.grants;
    const funding = (0,documents_prune/* itemsOf */.S3)(grants).flatMap(([index, grant]) => {
        const path = typeof data.grants === 'string' ? ['grants'] : ['grants', index];
        return readGrant(grant, notes, path) ?? [];
    });
    for (const [index, { award, funder }] of (0,documents_prune/* itemsOf */.S3)(data.funding)) {
        const path = ['funding', index];
        const id = funding_spell(award?.id, notes, [...path, 'award', 'id']);
        const parts = {
            ...(id === '' ? {} : fromId(id)),
            ...funding_compact({ number: funding_spell(award?.number, notes, [...path, 'award', 'number']), title: (0,metadata_text/* toTitle */.wy)(award?.title) }),
        };
        const known = { ...parts.funder, ...toFunder(funder) };
        const whole = { ...parts, ...(Object.keys(known).length === 0 ? {} : { funder: known }) };
        if (Object.keys(whole).length === 0)
            continue;
        notes.tellOnce('notice', 'funding-understood', { message: '`funding` is understood as `grants`.', path });
        funding.push(whole);
    }
    if (funding.length > 0)
        notes.put('funding', funding, [data.grants === undefined ? 'funding' : 'grants']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/lists.js




const lists_readSubjects = (data, notes) => {
    const subjects = (0,documents_prune/* itemsOf */.S3)(data.subjects).flatMap(([, { term, identifier, scheme }]) => {
        const name = (0,metadata_text/* toLine */.S5)(term ?? '');
        return name === ''
            ? []
            : [
                {
                    term: name,
                    ...(identifier?.trim() ? { identifier: identifier.trim() } : {}),
                    ...(scheme?.trim() ? { scheme: scheme.trim() } : {}),
                },
            ];
    });
    if (subjects.length > 0)
        notes.put('subjects', subjects, ['subjects']);
};
const readCommunities = (data, notes) => {
    const slugs = (0,documents_prune/* itemsOf */.S3)(data.communities).flatMap(([index, written]) => {
        const path = ['communities', index];
        if (typeof written === 'string') {
            const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\` is understood; Zenodo wants \`{"identifier": "…"}\`.`;
            notes.tellOnce('notice', 'community-understood', { message, path });
        }
        const slug = ((typeof written === 'string' ? written : written.identifier) ?? '').trim();
        // People paste the address of the community's page.
        return slug.replace(/^https?:\/\/[^/]+\/communities\/([^/?#]+).*$/, '$1') || [];
    });
    if (slugs.length > 0)
        notes.put('communities', [...new Set(slugs)], ['communities']);
};
const readLocations = (data, notes) => {
    const locations = (0,documents_prune/* itemsOf */.S3)(data.locations).map(([index, { place, lat, lon, description }]) => {
        const [latitude, longitude] = [readCoordinate(lat, 90), readCoordinate(lon, 180)];
        for (const [key, written, read] of [
            ['lat', lat, latitude],
            ['lon', lon, longitude],
        ]) {
            const path = ['locations', index, key];
            if (written !== undefined && read === undefined) {
                notes.tell('warning', 'invalid-coordinate', {
                    message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is not a number of degrees; it is left out.`,
                    path,
                });
            }
            else if (typeof written === 'string') {
                notes.tell('notice', 'text-as-number', {
                    message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is a text, taken as the number ${read}. Take the quotes away.`,
                    path,
                });
            }
        }
        return {
            ...(place === undefined ? {} : { place: (0,metadata_text/* toLine */.S5)(place) }),
            ...(latitude === undefined ? {} : { latitude }),
            ...(longitude === undefined ? {} : { longitude }),
            ...(description === undefined ? {} : { description: (0,metadata_text/* toLine */.S5)(description) }),
        };
    });
    if (locations.length > 0)
        notes.put('locations', locations, ['locations']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/person.js







const person_readIdentifiers = (person, notes, path) => {
    const identifiers = [];
    if (person.orcid !== undefined && person.orcid.trim() !== '') {
        const orcid = (0,metadata_identifiers/* toOrcid */.DQ)(person.orcid);
        if (orcid !== undefined)
            identifiers.push((0,people/* toOrcidIdentifier */.QD)(orcid));
        else {
            const here = [...path, 'orcid'];
            notes.tell('warning', 'invalid-orcid', {
                message: `\`${(0,documents_document/* toPathText */.WA)(here)}\`: \`${(0,metadata_text/* toLine */.S5)(person.orcid).slice(0, 80)}\` is not an ORCID iD (16 digits, the last one a check); it is left out, or the archive would refuse the record.`,
                path: here,
            });
        }
    }
    const gnd = person.gnd?.trim().replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
    if (gnd !== undefined && /^[\dX-]{3,20}$/i.test(gnd))
        identifiers.push({ scheme: 'gnd', value: gnd });
    else if (gnd) {
        const here = [...path, 'gnd'];
        notes.tell('warning', 'invalid-gnd', { message: `\`${(0,documents_document/* toPathText */.WA)(here)}\` is not a GND number; it is left out.`, path: here });
    }
    return identifiers;
};
/** One person; undefined, and told, where the name is empty. `field` is where it will stand in the record: `creators[0]`. */
const readPerson = (person, notes, { path, field, isOrganisation = false }) => {
    if (person.name === undefined)
        return undefined; // of the wrong type, and told
    const name = (0,people/* parseName */.$q)(person.name);
    if (name.family === '') {
        notes.tell('warning', 'empty-name', { message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has an empty name and is left out.`, path });
        return undefined;
    }
    if (!isOrganisation && name.given === undefined && name.family.includes(' ')) {
        notes.tellOnce('notice', 'name-not-split', {
            message: `The name \`${name.family.slice(0, 80)}\` has no comma, so it stays whole as the family name. Write it as \`Family, Given\`.`,
            path: [...path, 'name'],
        });
    }
    const identifiers = person_readIdentifiers(person, notes, path);
    const affiliation = (0,metadata_text/* toLine */.S5)(person.affiliation ?? '');
    notes.point(field, path);
    if (identifiers.some(({ scheme }) => scheme === 'orcid'))
        notes.point(`${field}.orcid`, [...path, 'orcid']);
    if (affiliation !== '')
        notes.point(`${field}.affiliations`, [...path, 'affiliation']);
    return { kind: 'person', ...name, identifiers, affiliations: affiliation === '' ? [] : [{ name: affiliation }] };
};
const readCreators = (data, notes) => {
    const creators = [];
    const listed = [];
    for (const [index, person] of (0,documents_prune/* itemsOf */.S3)(data.creators)) {
        const agent = readPerson(person, notes, { path: ['creators', index], field: `creators[${creators.length}]` });
        if (agent === undefined)
            continue;
        creators.push(agent);
        listed.push([index, agent]);
    }
    (0,orcid_twins/* warnOfTwins */.n)(listed, notes, ['creators', 'orcid']);
    if (creators.length > 0)
        notes.put('creators', creators, ['creators']);
};
const readContributors = (data, notes) => {
    const contributors = [];
    const add = (person, path, type) => {
        const isOrganisation = contributor_types/* ORGANISATION_TYPES */.B.includes(type) && !person.name?.includes(',') && !person.orcid;
        const agent = readPerson(person, notes, { path, field: `contributors[${contributors.length}]`, isOrganisation });
        if (agent !== undefined)
            contributors.push({ ...agent, kind: isOrganisation ? 'organisation' : 'person', type });
    };
    for (const [index, person] of (0,documents_prune/* itemsOf */.S3)(data.contributors)) {
        const path = ['contributors', index];
        add(person, path, (0,contributor_types/* readContributorType */.Kp)(person.type, notes, [...path, 'type']));
    }
    for (const [index, person] of (0,documents_prune/* itemsOf */.S3)(data.thesis_supervisors))
        add(person, ['thesis_supervisors', index], 'Supervisor');
    if (contributors.length > 0)
        notes.put('contributors', contributors, [data.contributors === undefined ? 'thesis_supervisors' : 'contributors']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/publishing.js


/** `journal_title` becomes `journal.title`: Zenodo's names without their prefix. */
const readPublishing = (data, notes) => {
    const publishing = {};
    for (const [key, written] of Object.entries(data)) {
        const match = /^(journal|conference|imprint|partof|thesis)_([a-z_]+)$/.exec(key);
        if (match === null || (typeof written !== 'string' && typeof written !== 'number'))
            continue;
        const value = (0,metadata_text/* toLine */.S5)(spell(written, notes, [key]) ?? '');
        if (value === '')
            continue;
        const [, group = '', name = ''] = match;
        publishing[group] = { ...publishing[group], [name]: value };
        notes.point(`publishing.${group}.${name}`, [key]);
    }
    const publisher = (0,metadata_text/* toLine */.S5)(data.publisher ?? '');
    if (publisher !== '' && publishing.imprint?.publisher === undefined) {
        notes.tell('notice', 'publisher-understood', { message: '`publisher` is understood as `imprint_publisher`.', path: ['publisher'] });
        publishing.imprint = { ...publishing.imprint, publisher };
    }
    const [first] = Object.keys(data).filter((key) => /^(journal|conference|imprint|partof|thesis|publisher)/.test(key));
    if (Object.keys(publishing).length > 0)
        notes.put('publishing', publishing, [first ?? 'publisher']);
    if (publishing.imprint?.publisher !== undefined) {
        notes.put('publisher', publishing.imprint.publisher, [data.publisher === undefined ? 'imprint_publisher' : 'publisher']);
    }
};
const readCustom = (data, notes) => {
    const custom = { ...data.custom_fields, ...data.custom };
    if (data.custom_fields !== undefined) {
        notes.tell('notice', 'custom-fields-understood', { message: '`custom_fields` is understood as `custom`.', path: ['custom_fields'] });
    }
    if (Object.keys(custom).length > 0)
        notes.put('custom', custom, [data.custom === undefined ? 'custom_fields' : 'custom']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/resource-type.js



const SUBTYPES = {
    publication: ('annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview preprint deliverable ' +
        'milestone proposal report softwaredocumentation taxonomictreatment technicalnote thesis workingpaper datapaper dissertation standard studyregistration other').split(' '),
    image: 'figure plot drawing diagram photo other'.split(' '),
    software: ['computationalnotebook'],
};
const TYPES = 'publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument'.split(' ');
/** `publication-article`, `publication` + `article`, `Software`: any way that the words are put. */
const parseType = (general, subtype) => {
    const [first = '', second] = (0,metadata_text/* toLine */.S5)(general).toLowerCase().split('-');
    const finer = (0,metadata_text/* toLine */.S5)(subtype ?? second ?? '').toLowerCase();
    if (!TYPES.includes(first))
        return undefined;
    return SUBTYPES[first]?.includes(finer) ? { general: first, subtype: finer } : { general: first };
};
/** A finer kind written where the general one belongs: `book`. `other` and `proposal` are not looked for: the first is a general one. */
const findByFinerKind = (written) => {
    const word = (0,metadata_text/* toLine */.S5)(written)
        .toLowerCase()
        .replace(/[\s_-]/g, '');
    const general = Object.keys(SUBTYPES).find((type) => SUBTYPES[type]?.includes(word));
    return general === undefined ? undefined : { general, subtype: word };
};
/** What a text or an object says, as one line for {@link parseType}. */
const toWords = (written) => {
    if (typeof written === 'string')
        return { general: written };
    const general = written.type ?? written.id ?? '';
    if (written.subtype === undefined)
        return { general };
    const prefix = `${general}-`;
    return { general, subtype: written.subtype.startsWith(prefix) ? written.subtype.slice(prefix.length) : written.subtype };
};
/** The type of a related thing: `publication-article`. Undefined where it is not one that Zenodo knows; then it is told. */
const readRelatedType = (written, notes, path) => {
    if (written === undefined)
        return undefined;
    const { general, subtype } = toWords(written);
    const type = parseType(general, subtype) ?? findByFinerKind(general);
    if (type === undefined) {
        const message = `\`${(0,documents_document/* toPathText */.WA)(path)}\`: \`${(0,metadata_text/* toLine */.S5)(general).slice(0, 60)}\` is not a resource type; it is left out.`;
        notes.tell('warning', 'resource-type-unknown', { message, path });
        return undefined;
    }
    if (typeof written === 'object') {
        notes.tellOnce('notice', 'resource-type-object', {
            message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` is understood as \`${[type.general, type.subtype].filter(Boolean).join('-')}\`; Zenodo drops a resource type that is an object. Write it as a text.`,
            path,
        });
    }
    return [type.general, type.subtype].filter(Boolean).join('-');
};
/** `upload_type` with its finer kind, or `resource_type`. An unknown type is an error: what a thing is can't be guessed. */
const readResourceType = (data, notes) => {
    const fromUpload = data.upload_type !== undefined;
    const path = [fromUpload ? 'upload_type' : 'resource_type'];
    const written = data.upload_type ?? data.resource_type;
    if (written === undefined)
        return;
    const words = toWords(written);
    if (words.general.trim() === '')
        return;
    const [general = ''] = words.general.toLowerCase().trim().split('-');
    const kinds = {
        publication: data.publication_type,
        image: data.image_type,
        software: data.software_type,
    };
    const subtype = words.subtype ?? kinds[general];
    const type = parseType(words.general, subtype);
    if (type === undefined) {
        const finer = findByFinerKind(words.general);
        if (finer !== undefined) {
            notes.tell('warning', 'upload-type-finer', {
                message: `\`${path[0]}\`: \`${words.general}\` is taken as \`${finer.general}\` with the finer kind \`${finer.subtype}\`. Write both: \`upload_type\` and \`${finer.general}_type\`.`,
                path,
            });
            notes.put('type', finer, path);
            return;
        }
        const meant = guess(words.general, TYPES);
        const hint = meant === undefined ? ` The types are ${TYPES.join(', ')}.` : ` Did you mean \`${meant}\`?`;
        notes.tell('error', 'upload-type-unknown', {
            message: `\`${path[0]}\`: \`${(0,metadata_text/* toLine */.S5)(words.general).slice(0, 60)}\` is not a type of upload.${hint}`,
            path,
        });
        return;
    }
    if (!fromUpload)
        notes.tellOnce('notice', 'resource-type-understood', {
            message: `\`resource_type\` is understood as \`upload_type: ${type.general}\`.`,
            path,
        });
    if (subtype !== undefined && subtype.trim() !== '' && type.subtype === undefined) {
        const message = `\`${(0,metadata_text/* toLine */.S5)(subtype).slice(0, 60)}\` is not a finer kind of \`${type.general}\`; it is left out.`;
        notes.tell('warning', 'upload-type-finer-unknown', { message, path: kinds[general] === undefined ? path : [`${general}_type`] });
    }
    notes.put('type', type, path);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/related.js







const related_readRelated = (data, notes) => {
    const related = [];
    const identifiers = [];
    for (const [index, item] of (0,documents_prune/* itemsOf */.S3)(data.related_identifiers)) {
        const path = ['related_identifiers', index];
        const text = (0,documents_document/* toPathText */.WA)(path);
        const written = item.relation ?? item.relation_type?.id;
        if ((0,metadata_text/* toLine */.S5)(item.identifier ?? '') === '') {
            notes.tell('warning', 'related-empty', { message: `\`${text}\` has an empty identifier and is left out.`, path });
            continue;
        }
        if (written === undefined) {
            notes.tell('error', 'missing-key', {
                message: `\`${text}\` has no \`relation\`: say how the two are related (\`cites\`, \`isSupplementTo\`, …).`,
                path,
            });
            continue;
        }
        if (item.relation === undefined) {
            notes.tellOnce('notice', 'relation-type-understood', {
                message: `\`${text}.relation_type\` is understood as \`relation\`.`,
                path: [...path, 'relation_type'],
            });
        }
        const relation = findRelation(written);
        if (relation === undefined) {
            const meant = guess(written, RELATIONS);
            const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
            notes.tell('error', 'relation-unknown', {
                message: `\`${text}.relation\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 60)}\` is not a relation.${hint}`,
                path: [...path, 'relation'],
            });
            continue;
        }
        if (item.scheme !== undefined) {
            const message = `\`${text}.scheme\` is understood, but Zenodo finds the scheme by itself and ignores it.`;
            notes.tellOnce('notice', 'scheme-ignored', { message, path: [...path, 'scheme'] });
        }
        const identifier = (0,metadata_identifiers/* toIdentifier */.L)(item.identifier ?? '', item.scheme);
        if ((0,metadata_identifiers/* repairUrl */.rr)(item.identifier ?? '') !== undefined && (0,metadata_identifiers/* toUrl */.bb)(item.identifier ?? '') === undefined) {
            const message = `\`${text}.identifier\` is taken as \`${identifier.identifier}\`: archives would take it for a handle. Write the whole URL.`;
            notes.tell('notice', 'url-completed', { message, path: [...path, 'identifier'] });
        }
        if (relation === 'isAlternateIdentifier') {
            identifiers.push(identifier);
            continue;
        }
        const resourceType = readRelatedType(item.resource_type, notes, [...path, 'resource_type']);
        notes.point(`related[${related.length}]`, path);
        related.push({ ...identifier, relation, ...(resourceType === undefined ? {} : { resourceType }) });
    }
    for (const [, item] of (0,documents_prune/* itemsOf */.S3)(data.alternate_identifiers)) {
        if (item.identifier !== undefined && item.identifier.trim() !== '')
            identifiers.push((0,metadata_identifiers/* toIdentifier */.L)(item.identifier, item.scheme));
    }
    if (related.length > 0)
        notes.put('related', related, ['related_identifiers']);
    if (identifiers.length > 0)
        notes.put('identifiers', identifiers, [data.alternate_identifiers === undefined ? 'related_identifiers' : 'alternate_identifiers']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/release-facts.js





const readVersionAndDate = (data, notes) => {
    const version = (0,metadata_text/* toLine */.S5)(spell(data.version, notes, ['version']) ?? '');
    if (version !== '')
        notes.put('version', version, ['version']);
    const path = ['publication_date'];
    const written = spell(data.publication_date, notes, path);
    if (written === undefined || written.trim() === '')
        return;
    const date = toPublicationDate(written);
    if (date === undefined) {
        const message = `\`publication_date\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 60)}\` is not a date (YYYY-MM-DD, YYYY-MM or YYYY); it is left out.`;
        notes.tell('warning', 'invalid-date', { message, path });
        return;
    }
    if (date.wasCut)
        notes.tell('notice', 'date-with-time', { message: `\`publication_date\` has a time; \`${date.date}\` is taken.`, path });
    notes.put('publicationDate', date.date, path);
};
/** A two- or three-letter code; the region of `en-US` is cut. A word (`English`) is told. */
const release_facts_readLanguage = (data, notes) => {
    const written = (0,metadata_text/* toLine */.S5)(data.language ?? '');
    if (written === '')
        return;
    const code = /^([a-z]{2,3})([-_][a-z]{2,4})?$/i.exec(written)?.[1]?.toLowerCase();
    const path = ['language'];
    if (code === undefined) {
        const message = `\`language\`: \`${written.slice(0, 60)}\` is not a language code of two or three letters (\`eng\`); it is left out.`;
        notes.tell('warning', 'invalid-language', { message, path });
        return;
    }
    if (code !== written)
        notes.tell('notice', 'language-understood', { message: `\`language\`: \`${written}\` is taken as \`${code}\`.`, path });
    notes.put('languages', [code], path);
};
const release_facts_readDates = (data, notes) => {
    const dates = [];
    for (const [index, item] of (0,documents_prune/* itemsOf */.S3)(data.dates)) {
        const path = ['dates', index];
        const ends = ['start', 'end'].map((end) => {
            const written = spell(item[end], notes, [...path, end]);
            if (written === undefined || written.trim() === '')
                return undefined;
            const date = toDate(written);
            if (date !== undefined)
                return date.date;
            const message = `\`${(0,documents_document/* toPathText */.WA)([...path, end])}\`: \`${(0,metadata_text/* toLine */.S5)(written).slice(0, 60)}\` is not a date (YYYY-MM-DD); it is left out.`;
            notes.tell('warning', 'invalid-date', { message, path: [...path, end] });
            return undefined;
        });
        const [start, end] = ends;
        if (start === undefined && end === undefined) {
            notes.tell('warning', 'date-empty', {
                message: `\`${(0,documents_document/* toPathText */.WA)(path)}\` has neither a start nor an end that is a date, and is left out.`,
                path,
            });
            continue;
        }
        const known = (0,metadata_text/* toLine */.S5)(item.type ?? '').toLowerCase();
        if (!DATE_TYPES.includes(known)) {
            const message = `\`${(0,documents_document/* toPathText */.WA)([...path, 'type'])}\`: \`${known.slice(0, 60)}\` is not a type of date; \`other\` is taken. The types are ${DATE_TYPES.join(', ')}.`;
            notes.tell('warning', 'date-type-unknown', { message, path: [...path, 'type'] });
        }
        const description = (0,metadata_text/* toLine */.S5)(item.description ?? '');
        dates.push({
            ...(start === undefined ? {} : { start }),
            ...(end === undefined ? {} : { end }),
            type: DATE_TYPES.includes(known) ? known : 'other',
            ...(description === '' ? {} : { description }),
        });
    }
    if (dates.length > 0)
        notes.put('dates', dates, ['dates']);
};

;// CONCATENATED MODULE: ./lib/metadata/zenodo/read-zenodo-json.js















const read_zenodo_json_RULES = {
    format: '.zenodo.json',
    schema: zenodoJsonSchema,
    validate: zenodo_json,
    synonyms: ZENODO_JSON_SYNONYMS,
    isAllText: false,
    untouched: ['custom', 'custom_fields'],
    severity: () => 'error',
};
/** Zenodo's API wraps the metadata in `{"metadata": …}`, and files copied from there do so too. */
const read_zenodo_json_unwrap = (document) => {
    const { data } = document;
    if (data === undefined || data === null || typeof data !== 'object' || Array.isArray(data))
        return document;
    const inner = data.metadata;
    if (inner === undefined || inner === null || typeof inner !== 'object' || Array.isArray(inner))
        return document;
    const message = 'The wrapper `{"metadata": …}` is understood; Zenodo\'s own integration ignores everything in it. Take it away.';
    document.problems.push({ severity: 'notice', code: 'metadata-wrapper', message, path: 'metadata', at: document.at(['metadata'], 'key') });
    const others = Object.keys(data).filter((key) => key !== 'metadata');
    for (const key of others.slice(0, 20)) {
        const at = document.at([key], 'key');
        document.problems.push({
            severity: 'warning',
            code: 'unknown-key',
            message: `\`${key}\` stands beside \`metadata\` and is ignored.`,
            path: key,
            at,
        });
    }
    return (0,documents_document/* inside */.nx)(document, 'metadata');
};
/** Never throws: a text that can't be read gives a finding without fields and an error. */
const readZenodoJson = async (text, { source, file, language, book, isOwnDoi = false }) => {
    const document = read_zenodo_json_unwrap(await readDocument(file, text, language));
    const notes = openNotebook(source, document);
    if (!validate(document, read_zenodo_json_RULES))
        return notes.toFinding();
    // What the schema refused is gone, so the rest has the types that it names.
    const data = document.data;
    readResourceType(data, notes);
    readTitle(data, notes);
    readCreators(data, notes);
    readContributors(data, notes);
    await contents_readDescriptions(data, notes);
    readVersionAndDate(data, notes);
    release_facts_readLanguage(data, notes);
    readAccess(data, notes);
    access_readLicence(data, notes, book);
    readDoi(data, notes, isOwnDoi ? 'own' : 'claim');
    contents_readKeywords(data, notes);
    lists_readSubjects(data, notes);
    related_readRelated(data, notes);
    readReferences(data, notes);
    release_facts_readDates(data, notes);
    readLocations(data, notes);
    zenodo_funding_readFunding(data, notes);
    readCommunities(data, notes);
    readPublishing(data, notes);
    readCustom(data, notes);
    return notes.toFinding();
};

;// CONCATENATED MODULE: ./lib/metadata/sources/metadata-input.js


const openMetadataInput = (overrides, book) => ({
    name: source/* METADATA_INPUT */.dH,
    read: async () => {
        if (overrides === undefined || overrides.trim() === '')
            return undefined;
        const read = (language) => readZenodoJson(overrides, { source: source/* METADATA_INPUT */.dH, file: source/* METADATA_INPUT */.dH, language, book, isOwnDoi: true });
        if (!overrides.trimStart().startsWith('{'))
            return read('yaml');
        // `{title: My tool}` is YAML; what is neither is told as the JSON that it looks like.
        const isBroken = ({ problems }) => problems.some(({ code }) => code === 'json-syntax' || code === 'yaml-syntax');
        const json = await read('json');
        if (!isBroken(json))
            return json;
        const yaml = await read('yaml');
        return isBroken(yaml) ? json : yaml;
    },
});

;// CONCATENATED MODULE: ./lib/metadata/sources/record-inputs.js

const openRecordInputs = ({ communities = [], isMetadataOnly }) => {
    const fields = {
        ...(communities.length === 0 ? {} : { communities }),
        ...(isMetadataOnly === true ? { isMetadataOnly } : {}),
    };
    return {
        name: source/* RECORD_INPUTS */.wX,
        read: async () => (Object.keys(fields).length === 0 ? undefined : { source: source/* RECORD_INPUTS */.wX, fields, at: {}, problems: [] }),
    };
};

;// CONCATENATED MODULE: ./lib/metadata/sources/zenodo-json.js


const zenodo_json_NAME = '.zenodo.json';
const openZenodoJson = (book, { isOwnDoi }) => ({
    name: zenodo_json_NAME,
    read: async (files, release) => {
        const found = await findFile(files, release, zenodo_json_NAME);
        if (found.kind === 'nearly')
            return found.finding;
        return found.kind === 'none'
            ? undefined
            : readZenodoJson(found.text, { source: zenodo_json_NAME, file: found.path, language: 'json', book, isOwnDoi });
    },
});

;// CONCATENATED MODULE: ./lib/metadata/sources/index.js







const openFileSources = ({ overrides, isByHand = false, ...inputs }, book) => [
    openRecordInputs(inputs),
    openMetadataInput(overrides, book),
    openZenodoJson(book, { isOwnDoi: isByHand }),
    openDataciteJson(book),
    openCitationCff(book),
    openCodemetaJson(book),
];
const openSources = (github, wishes, book) => [
    ...openFileSources(wishes, book),
    openGitHubSource(github, wishes, book),
];


/***/ }),

/***/ 9945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ toStandIn),
/* harmony export */   h_: () => (/* binding */ withReleaseFacts),
/* harmony export */   w7: () => (/* binding */ toStandInRelease)
/* harmony export */ });
/* unused harmony export STAND_IN */
/* harmony import */ var _model_problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1246);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9104);
/** For `validate`, which knows no release: a release that nobody takes for a real one, and what it stands in for. */


const STAND_IN = 'stand-in';
/** @param today ISO date */
const toStandInRelease = (folderName, today) => ({
    repository: {
        id: 0,
        owner: 'OWNER',
        name: folderName,
        url: 'https://github.com/OWNER/REPOSITORY',
        isPrivate: false,
        isFork: false,
        topics: [],
        defaultBranch: 'main',
        ownerIsOrganisation: false,
    },
    id: 0,
    tag: 'TAG',
    version: 'VERSION',
    commit: 'COMMIT',
    title: `${folderName} (title of the release)`,
    url: 'https://github.com/OWNER/REPOSITORY/releases/tag/TAG',
    publishedAt: `${today}T00:00:00Z`,
    isPrerelease: false,
    assets: [],
});
/** A person, so that no archive has anything to say about it. */
const CONTRIBUTORS = { kind: 'person', family: '(contributors of the repository)', identifiers: [], affiliations: [] };
const WORDS = {
    title: "the title (the release's)",
    creators: "the creators (GitHub's contributors)",
    version: "the version (the release's)",
    publicationDate: "the publication date (the release's)",
    description: "the description (the release's notes)",
    rights: 'the licence (what GitHub finds in the LICENSE file)',
};
/**
 * The lowest finding: it fills what the files don't say, and tells of it in one notice.
 * @param mayCount whether GitHub's contributors may become creators; if not, somebody must be named
 */
const toStandIn = (findings, release, { mayCount, releaseFacts }) => {
    const fields = {
        type: { general: 'software' },
        title: release.title,
        ...(mayCount ? { creators: [CONTRIBUTORS] } : {}),
        publicationDate: release.publishedAt.slice(0, 10),
        description: '<p>(notes of the release)</p>',
    };
    const isReleases = (field) => releaseFacts === 'release' && (field === 'version' || field === 'publicationDate');
    const isSaid = (field) => !isReleases(field) && findings.some((finding) => finding.fields[field] !== undefined);
    const missing = Object.entries(WORDS).flatMap(([field, words]) => (isSaid(field) || (field === 'creators' && !mayCount) ? [] : [words]));
    const message = `No release is known here. It will give ${[...missing, 'the links to its tag and commit'].join(', ')}.`;
    const nothing = 'There is no metadata file here (.zenodo.json, datacite.json, CITATION.cff, codemeta.json): the whole record will come from GitHub. Write one of them to say who made this, and what it is.';
    return {
        source: STAND_IN,
        fields,
        at: {},
        problems: [
            ...(findings.length > 0 ? [] : [{ severity: 'warning', code: 'no-metadata-files', message: nothing }]),
            { severity: 'notice', code: 'stand-in', message },
        ],
    };
};
const FACTS = { version: 'version', publicationDate: 'publication date' };
/** Files that contradict each other; online each is held against the release. */
const findContradictions = (findings) => ['version', 'publicationDate'].flatMap((field) => {
    const [first, ...others] = findings.filter(({ fields }) => fields[field] !== undefined);
    return others
        .filter((other) => other.fields[field] !== first?.fields[field])
        .map((other) => {
        const place = (finding) => {
            const at = finding?.at[field];
            return at === undefined ? (finding?.source ?? '') : (0,_model_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlaceText */ .g)(at);
        };
        const at = other.at[field];
        const message = `The ${FACTS[field]} in ${place(other)} is ${other.fields[field]}, but ${place(first)} says ${first?.fields[field]}.`;
        return {
            severity: 'warning',
            code: `${field === 'version' ? 'version' : 'date'}s-differ`,
            message,
            path: field,
            ...(at === undefined ? {} : { at }),
        };
    });
});
const todays = { from: [{ source: STAND_IN }], how: 'derived', over: [] };
/** Version and publication date are the release's, unless the files were told to win: what files say of them is not what will be archived. */
const withReleaseFacts = (described, findings, { releaseFacts, today }) => {
    const problems = [...described.problems, ...findContradictions(findings)];
    if (releaseFacts === 'file')
        return { ...described, problems };
    const { version, ...record } = { ...described.record, publicationDate: today };
    const { version: origin, ...trail } = { ...described.trail, publicationDate: todays };
    // The input wins over the release in either way.
    const isWished = origin?.from[0]?.source === _source_js__WEBPACK_IMPORTED_MODULE_1__/* .METADATA_INPUT */ .dH && version !== undefined;
    return {
        ...described,
        record: isWished ? { ...record, version } : record,
        trail: isWished ? { ...trail, version: origin } : trail,
        problems,
    };
};


/***/ }),

/***/ 2134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mx: () => (/* binding */ withoutEnd),
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   fw: () => (/* binding */ toKey),
/* harmony export */   wy: () => (/* binding */ toTitle)
/* harmony export */ });
/** Texts as they come from files: one line, composed, without characters that nobody sees. */
// Control characters, zero-width ones and byte-order marks: archives strip them too (facts/zenodo.md 7.2).
const UNSEEN = /[\p{Cc}\u200B-\u200D\u2060\uFEFF]/gu;
/** One line of text: NFC, inner white space as single blanks, trimmed. */
const toLine = (text) => text
    .normalize('NFC')
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();
/** A title that is a text, or a text by language (`{"en": "…"}`). */
const toTitle = (title) => {
    if (typeof title === 'string')
        return toLine(title) || undefined;
    if (title === null || typeof title !== 'object')
        return undefined;
    const byLanguage = title;
    const [first] = [byLanguage.en, ...Object.values(byLanguage)].filter((value) => typeof value === 'string');
    return first === undefined ? undefined : toLine(first) || undefined;
};
/** Two texts that differ only in case, accents, punctuation or white space have the same key. */
const toKey = (text) => text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Without any number of `end` at its end. (A regular expression for it takes the square of a long run's length.) */
const withoutEnd = (text, end) => {
    let length = text.length;
    while (length > 0 && text.endsWith(end, length))
        length -= end.length;
    return text.slice(0, length);
};


/***/ }),

/***/ 5841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ weigh)
/* harmony export */ });
/** Which field of the record a key of a file makes, where it is not of the same name. */
const FIELDS = {
    upload_type: 'type',
    resource_type: 'type',
    publication_type: 'type',
    image_type: 'type',
    software_type: 'type',
    authors: 'creators',
    author: 'creators',
    creator: 'creators',
    contact: 'contributors',
    contributor: 'contributors',
    maintainer: 'contributors',
    thesis_supervisors: 'contributors',
    abstract: 'description',
    notes: 'additionalDescriptions',
    method: 'additionalDescriptions',
    publication_date: 'publicationDate',
    'date-released': 'publicationDate',
    access_right: 'access',
    embargo_date: 'access',
    access_conditions: 'access',
    license: 'rights',
    language: 'languages',
    related_identifiers: 'related',
    alternate_identifiers: 'identifiers',
    grants: 'funding',
    imprint_publisher: 'publisher',
    '@type': 'type',
    name: 'title',
    softwareVersion: 'version',
    datePublished: 'publicationDate',
    inLanguage: 'languages',
    embargoEndDate: 'access',
    embargoDate: 'access',
    funder: 'funding',
    types: 'type',
    titles: 'title',
    descriptions: 'description',
    publicationYear: 'publicationDate',
    rightsList: 'rights',
    relatedIdentifiers: 'related',
    alternateIdentifiers: 'identifiers',
    fundingReferences: 'funding',
    geoLocations: 'locations',
};
const fieldOf = (problem) => {
    const key = /^[^.[]+/.exec(problem.path ?? '')?.[0];
    return key === undefined ? undefined : (FIELDS[key] ?? (/^(journal|conference|imprint|partof|thesis)_/.test(key) ? 'publishing' : key));
};
/**
 * An error in a file stops the run, and the file at a released commit can't be mended any more. So it is a warning where a higher source gives
 * the same field; and an unreadable file is one where higher sources give both a title and creators.
 * @param findings in order of precedence, highest first
 */
const weigh = (findings) => {
    const said = new Set();
    return findings.flatMap(({ fields, problems, source }) => {
        const isWhole = said.has('title') && said.has('creators');
        const weighed = problems.map((problem) => {
            const field = fieldOf(problem);
            const isSaid = field === undefined ? isWhole : said.has(field);
            if (problem.severity !== 'error' || !isSaid)
                return problem;
            const message = `${problem.message} ${field === undefined ? `Nothing is taken from ${source}` : 'It is left out'}; what comes before ${source} says it.`;
            return { ...problem, severity: 'warning', message };
        });
        for (const field of Object.keys(fields))
            said.add(field);
        return weighed;
    });
};


/***/ }),

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ tellKeptDoi)
/* harmony export */ });
/** @param wanted the DOI that somebody asks for @param told what is said of the fields anyway */
const tellKeptDoi = ({ state, url, doi }, wanted, told = []) => {
    if (told.some(({ field }) => field === 'doi'))
        return [];
    if (state !== 'published' || doi === undefined || wanted === undefined || wanted.toLowerCase() === doi.toLowerCase())
        return [];
    return [
        { severity: 'warning', code: 'doi-kept', message: `${url} keeps its DOI ${doi}, as all that is published: ${wanted} is left out.` },
    ];
};


/***/ }),

/***/ 7699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ toLast),
/* harmony export */   o: () => (/* binding */ findCorrection)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2606);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2591);


/** The correction of a public record that stands open: what it says, the record says only later. */
const findCorrection = ({ thisRelease, openDraft }) => {
    const open = openDraft?.deposit;
    return open?.isEdit && open.id === (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseDeposit */ .IW)(thisRelease)?.id ? open : undefined;
};
/** Of a release: its correction, where that waits for somebody's word and is wanted, or stands before what is wanted; else what is kept of the release. */
const toLast = (observed, wanted, differencesOf) => {
    const kept = (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseDeposit */ .IW)(observed.thisRelease);
    const correction = findCorrection(observed);
    if (kept === undefined || correction === undefined || kept.isEdit)
        return kept;
    const isDue = differencesOf(kept).length > 0 && ((0,_review_js__WEBPACK_IMPORTED_MODULE_1__/* .isSpokenOf */ .Sb)(correction) || differencesOf(correction).length === 0);
    return (0,_review_js__WEBPACK_IMPORTED_MODULE_1__/* .toWaitingState */ .u)(wanted, correction) !== undefined && isDue ? correction : kept;
};


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IW: () => (/* binding */ chooseDeposit),
  et: () => (/* binding */ plan),
  p0: () => (/* binding */ toOverwritten)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/model/release.js
var release = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/plan/review.js
var review = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/plan/wanted.js
var plan_wanted = __webpack_require__(8632);
;// CONCATENATED MODULE: ./lib/plan/plan-files.js


/** A record of somebody's own making belongs to no release, and is not spoken of as one. */
const isByHand = ({ marker }) => marker === undefined;
/** Files that the version before has, too, come without an upload; but each that came with them and is not wanted is removed by a request of its own. */
const planImport = (wanted, { id, importable = [] }) => {
    const stored = new Map(importable.map((file) => [file.name, file]));
    const kept = wanted.files.filter((file) => {
        const twin = stored.get(file.name);
        return twin !== undefined && (0,plan_wanted/* compareFile */.qz)(file, twin, wanted.proofs) !== 'differs';
    });
    if (kept.length === 0 || kept.length * 2 < importable.length)
        return [];
    const files = importable.map(({ name }) => name);
    return [
        {
            phase: 'upload',
            do: 'import',
            deposit: id,
            files,
            why: `${kept.length} of them are ${isByHand(wanted) ? 'wanted' : 'in this release'}`,
        },
    ];
};
const planFiles = (given, deposit) => {
    const wanted = { ...given, files: (0,plan_wanted/* filesFor */.P_)(given, deposit) };
    const imports = planImport(wanted, deposit);
    if (imports.length > 0)
        return imports; // what came with them is judged in the next round
    const stored = new Map(deposit.files.filter(({ isPending }) => !isPending).map((file) => [file.name, file]));
    const judged = wanted.files.map((file) => {
        const twin = stored.get(file.name);
        return { file, likeness: twin === undefined ? 'missing' : (0,plan_wanted/* compareFile */.qz)(file, twin, wanted.proofs) };
    });
    const names = (...which) => judged.filter(({ likeness }) => which.includes(likeness)).map(({ file }) => file.name);
    const kept = new Set(names('same', 'unproved'));
    const missing = new Set(names('missing', 'differs'));
    // Reading the source again is for what is about to be handed over, not for every look at what waits.
    const unproved = (0,review/* mustAnswer */["if"])(wanted, deposit) ? [] : names('unproved');
    // What a proof finds decides what is removed and sent: a plan with proofs ends there, and the next round goes on.
    if (unproved.length > 0) {
        return unproved.map((file) => ({
            phase: 'upload',
            do: 'prove',
            deposit: deposit.id,
            file,
            why: 'the archive holds a file of this name and size',
        }));
    }
    const removals = deposit.files
        // An entry that waits for its bytes is filled where it is wanted.
        .filter(({ name, isPending }) => !kept.has(name) && !(isPending && missing.has(name)))
        .map(({ name }) => ({
        phase: 'upload',
        do: 'remove',
        deposit: deposit.id,
        file: name,
        why: missing.has(name) ? 'other bytes' : isByHand(wanted) || deposit.isLetGo ? 'not wanted any more' : 'not in this release',
    }));
    const declared = missing.size === 0
        ? []
        : [{ phase: 'upload', do: 'declare', deposit: deposit.id, files: [...missing], why: 'some servers want a list first' }];
    const uploads = wanted.files
        .filter(({ name }) => missing.has(name))
        .map(({ name, size }) => ({ phase: 'upload', do: 'upload', deposit: deposit.id, file: name, size, why: 'not there yet' }));
    return [...removals, ...declared, ...uploads];
};

;// CONCATENATED MODULE: ./lib/plan/plan.js
/**
 * What is still to do, up to the next claim (or the next proof). Pure: the same observation gives the same plan, so a crash, a re-run,
 * a dry run and a resume are all this one function.
 */




const byAge = (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id, 'en', { numeric: true });
/** Of several deposits for one release the published one counts, else the oldest. */
const chooseDeposit = (deposits) => deposits.toSorted((a, b) => Number(b.state === 'published') - Number(a.state === 'published') || byAge(a, b))[0];
const stop = (code, message, remedy) => [
    { phase: 'claim', do: 'stop', code, message, remedy },
];
const toCount = ({ length }) => (length === 1 ? '1 field differs' : `${length} fields differ`);
const planDescribe = (wanted, deposit, differences) => differences.length > 0 && !wanted.isDescribed
    ? [
        {
            phase: 'describe',
            do: 'describe',
            deposit: deposit.id,
            fields: differences.map(({ field }) => field),
            why: toCount(differences),
        },
    ]
    : [];
/**
 * The draft of a next version is given to everybody who asks for one: two runs of two releases may have got the same. One that was described for
 * another tag since is that run's. Until it is described at all a copy has no version, and the markers of the version before (facts/zenodo.md 4.8; facts/inveniordm.md 1.2).
 */
const isTakenOver = ({ marker: ours, isDescribed }, { marker, version }) => {
    const theirs = marker.tag === undefined ? undefined : (0,release/* findTag */.I)(marker.tag);
    return ours !== undefined && theirs !== undefined && theirs !== (0,release/* findTag */.I)(ours.tag) && (isDescribed || version !== undefined);
};
/** The commit itself: a repository that was renamed has another address, and the same commits. */
const toSha = (marker) => marker.slice(marker.lastIndexOf('/') + 1).toLowerCase();
const isMoved = (ours, { marker: { commit } }) => commit !== undefined && toSha(commit) !== toSha(ours.commit);
/**
 * Not written anew from the files: a release's files are not their word against a curator's. Where the tag was moved since, what they looked at is of another
 * commit than the files that are sent. Who writes it by hand (no marker) knows what they do.
 */
const isLeftAsItIs = (ours, deposit) => ours !== undefined && (0,review/* isKeptAsItIs */._O)(deposit) && !isMoved(ours, deposit);
/** A draft can be told to be without files only once it has none: before that the archive takes every field but this one (facts/inveniordm.md 1.2). */
const isEmptied = (wanted, differences) => wanted.files.length === 0 && differences.some(({ field }) => field === 'isMetadataOnly');
/** A draft that is ours, from whatever state it is in to the next observation. */
const planDraft = (wanted, abilities, deposit, differences) => {
    if ((0,review/* isTheirs */.YZ)(deposit))
        return [];
    if (isTakenOver(wanted, deposit)) {
        return stop('draft-foreign', `The draft ${deposit.url} belongs to another release by now (${deposit.marker.tag ?? deposit.version ?? 'unknown'}): a run for that one got the same draft.`, `Let that run finish, then run this job again: the release becomes the next version. ${errors/* ONE_BY_ONE */.sS}`);
    }
    const words = isLeftAsItIs(wanted.marker, deposit) ? [] : planDescribe(wanted, deposit, differences);
    const files = planFiles(wanted, deposit);
    const steps = isEmptied(wanted, differences) ? [...files, ...words] : [...words, ...files];
    if ((0,review/* isHandedIn */.sU)(deposit) && steps.some((step) => step.do !== 'prove'))
        return [];
    // Publishing is planned from an observation in which nothing else is missing, never on the strength of answers to single uploads.
    return steps.length > 0 ? [...(0,review/* planForeword */.GA)(wanted, deposit, steps), ...steps] : (0,review/* planEnd */.H6)(wanted, abilities, deposit);
};
/** A published record that is open for correction: its files are locked. */
const planEdit = (wanted, abilities, deposit, differences) => {
    if ((0,review/* isTheirs */.YZ)(deposit))
        return [];
    const steps = planDescribe(wanted, deposit, differences);
    return steps.length > 0 ? steps : (0,review/* planEnd */.H6)(wanted, abilities, deposit);
};
const planPublished = (wanted, observed, deposit, differencesOf) => {
    const { abilities } = observed;
    const followUp = (0,review/* planFollowUp */.yX)(wanted, abilities, deposit);
    if (wanted.hasPublished)
        return followUp;
    const differences = differencesOf(deposit);
    if (wanted.marker !== undefined && isMoved(wanted.marker, deposit)) {
        return stop('tag-moved', `This tag was archived as ${deposit.url} from another commit: ${deposit.marker.commit}. Now it points at ${wanted.marker.commit}.`, 'A published record is not changed. Make a new release with a tag of its own.');
    }
    // Where a release's run has nothing to correct, an open correction is somebody's, changed or not.
    const isUntouched = !deposit.isEdit || observed.openDraft?.whose === 'pristine-copy';
    const isAsWanted = wanted.marker !== undefined && differences.length === 0 && isUntouched && !wanted.isDescribed;
    if (wanted.afterPublish === 'keep' || !abilities.editsPublished || isAsWanted)
        return followUp;
    // Found open and changed: rule 3. What this run opened itself is read by its id, and judged by nobody.
    const open = observed.openDraft;
    if (open?.whose === 'foreign') {
        const left = differencesOf(open.deposit);
        const due = wanted.marker === undefined && left.length > 0 ? undefined : (0,review/* toCorrect */.Y_)(open.deposit, differences, left);
        return due
            ? planEdit(wanted, abilities, open.deposit, due)
            : stop('draft-foreign', `The published record ${deposit.url} is open for a correction that is not this one. Somebody may be working in it.`, 'Publish or discard that correction by hand, then run this job again. Nothing was changed.');
    }
    if (deposit.isEdit)
        return planEdit(wanted, abilities, deposit, differences);
    return differences.length === 0 ? followUp : [{ phase: 'claim', do: 'edit', of: deposit.id, why: toCount(differences) }];
};
/** A new concept, a new version, or the open draft that stands in the way of one. */
const planClaim = (wanted, observed, differencesOf) => {
    const open = observed.openDraft;
    if (open?.whose === 'pristine-copy')
        return planDraft(wanted, observed.abilities, open.deposit, differencesOf(open.deposit));
    if (open?.whose === 'other-release') {
        return stop('draft-foreign', `The draft ${open.deposit.url} of another release (${open.deposit.marker.tag ?? open.deposit.version ?? 'unknown'}) is open, and an archive keeps one open draft a record.`, "Run that release's job again: it finishes its draft. Or publish or discard the draft by hand, then run this job again.");
    }
    if (open?.whose === 'foreign') {
        return stop('draft-foreign', `The draft ${open.deposit.url} is open in this record, and it was not made for ${wanted.marker === undefined ? 'this edit' : 'a release of this repository'}. Somebody may be working in it.`, `Publish or discard that draft by hand${wanted.marker === undefined ? ', or edit it by its own id' : ', then run this job again'}. Nothing was changed.`);
    }
    return observed.before !== undefined && observed.abilities.versions
        ? [
            {
                phase: 'claim',
                do: 'new-version',
                of: observed.before.id,
                why: `after ${observed.before.version ?? observed.before.doi ?? 'the version before'}`,
            },
        ]
        : [{ phase: 'claim', do: 'create', why: 'nothing is archived yet' }];
};
const plan = (wanted, observed, differencesOf) => {
    const deposit = chooseDeposit(observed.thisRelease);
    if (deposit === undefined)
        return planClaim(wanted, observed, differencesOf);
    if (deposit.state === 'published')
        return planPublished(wanted, observed, deposit, differencesOf);
    return planDraft(wanted, observed.abilities, deposit, differencesOf(deposit));
};
/** What a draft or correction that was found says otherwise than the metadata files: perhaps improved by hand, and about to be written anew. One sentence, or none. */
const toOverwritten = (wanted, observed, differencesOf) => {
    const own = chooseDeposit(observed.thisRelease);
    const found = own?.state === 'draft' ? own : observed.openDraft?.whose === 'foreign' ? observed.openDraft.deposit : undefined;
    const isWritten = plan(wanted, observed, differencesOf).some((step) => step.do === 'describe' && step.deposit === found?.id);
    const differences = found !== undefined && isWritten ? differencesOf(found) : [];
    const fields = [...new Set(differences.filter(({ isUnsettled }) => !isUnsettled).map(({ field }) => field))];
    return fields.length === 0
        ? []
        : [
            `The ${own?.state === 'draft' ? 'draft' : 'correction'} ${found?.url} says something else than the metadata files (${fields.join(', ')}), and is written anew from them. What was improved there by hand belongs into the files, or into the input \`metadata\`.`,
        ];
};


/***/ }),

/***/ 2591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ planForeword),
/* harmony export */   H6: () => (/* binding */ planEnd),
/* harmony export */   Sb: () => (/* binding */ isSpokenOf),
/* harmony export */   YZ: () => (/* binding */ isTheirs),
/* harmony export */   Y_: () => (/* binding */ toCorrect),
/* harmony export */   _O: () => (/* binding */ isKeptAsItIs),
/* harmony export */   "if": () => (/* binding */ mustAnswer),
/* harmony export */   sU: () => (/* binding */ isHandedIn),
/* harmony export */   u: () => (/* binding */ toWaitingState),
/* harmony export */   yX: () => (/* binding */ planFollowUp)
/* harmony export */ });
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9385);

/** Somebody else's turn: a reviewer's, a curator's, the archive's own. What they look at is not changed under their eyes. */
const isTheirs = ({ state, isEdit, request }) => request === undefined
    ? state !== 'draft' && state !== 'published'
    : request.status === 'open' && !request.mayAccept && (state !== 'published' || isEdit);
/** Handed in, and complete at that time: what is looked at is accepted as it stands, or left to the reviewers. */
const isHandedIn = ({ request }) => request?.status === 'open';
/** They said yes to what stands there, or it was changed in answer to them, perhaps by hand: it is not written anew from the files. */
const isKeptAsItIs = ({ request }) => request !== undefined && (request.status === 'accepted' || request.status === 'changed' || request.isAnswered);
/** Somebody was asked about it, and has not said yes: it is on its way to them and back, and nobody else's. */
const isSpokenOf = ({ request }) => request !== undefined && !['accepted', 'changed'].includes(request.status);
/**
 * What is to be written into a correction that was found open and changed; undefined where it is somebody else's work (DESIGN.md, rule 3). Nothing while they look,
 * after a yes, and where it was changed in answer to a no. After a no only what the record itself says otherwise than is wanted: whoever changed more is a person.
 *
 * @param due where the public record differs from what is wanted
 * @param left where the correction does
 */
const toCorrect = ({ request }, due, left) => {
    if (left.length === 0)
        return left;
    if (request === undefined || request.status === 'changed')
        return undefined;
    if (['open', 'accepted'].includes(request.status) || request.isAnswered)
        return [];
    const fields = new Set(due.map(({ field }) => field));
    return left.every(({ field }) => fields.has(field)) ? left : undefined;
};
/** They said something else than yes, and nobody has changed anything since: asking again would only be a nuisance. */
const mustAnswer = (wanted, { request }) => request !== undefined && !['open', 'accepted', 'changed'].includes(request.status) && !request.isAnswered && !wanted.hasWritten;
/**
 * What is said to the archive before the first file is changed of a deposit that somebody has answered: a change of files leaves no trace there
 * (facts/inveniordm.md 1.13), and a run that ends after it would leave what nobody has seen behind their yes, or an answer to their no that nobody is told of.
 * A yes is taken back. Under another answer the metadata is written once more, and so later than their last word, which a removal alone would not show either.
 */
const planForeword = (wanted, { id, request }, steps) => {
    const isDue = request !== undefined && steps.some((step) => _step_js__WEBPACK_IMPORTED_MODULE_0__/* .WRITING_FILES */ .Pw.includes(step.do));
    if (!isDue)
        return [];
    if (request.status === 'accepted')
        return [{ phase: 'describe', do: 'reopen', deposit: id, why: 'other files than they accepted are wanted' }];
    if (steps.some((step) => step.do === 'describe') || !mustAnswer(wanted, { request }))
        return [];
    return [
        { phase: 'describe', do: 'describe', deposit: id, fields: [], why: 'it shows that something is changed in answer: files do not' },
    ];
};
/** Who has to look at it before it is public; nobody where it may be published. */
const toLook = (wanted, abilities, { request, isFirst }) => {
    if (abilities.review === 'curation' || request?.to === 'curators')
        return { to: 'curators' };
    const [community] = wanted.communities;
    return abilities.asksCommunities && isFirst !== false && community !== undefined ? { to: 'community', community } : undefined;
};
const toReason = ({ request }) => {
    if (request === undefined)
        return 'metadata and every file are as wanted';
    if (request.mayAccept)
        return 'this account asked, and may accept it itself';
    return ['accepted', 'changed'].includes(request.status) ? 'it was changed since it was accepted' : 'it was changed in answer to them';
};
/** What a run comes to where somebody's word is missing, or was not yes; undefined where it is not about that. */
const toWaitingState = (wanted, deposit) => {
    const { state, isEdit, request } = deposit;
    if (state === 'published' && !(isEdit && wanted.afterPublish === 'correct'))
        return undefined;
    if (request === undefined)
        return state === 'draft' || state === 'published' ? undefined : state;
    if (request.status === 'accepted')
        return undefined;
    if (['declined', 'cancelled', 'expired'].includes(request.status))
        return 'declined';
    return request.to === 'curators' ? 'in-curation' : 'in-review';
};
/** The last steps of a deposit in which nothing is missing: it becomes public, or somebody is asked, or nothing is done before a person has answered. */
const planEnd = (wanted, abilities, deposit) => {
    if (!wanted.publish)
        return [];
    const { id, request, isEdit } = deposit;
    // What is written by hand has no twin: nothing tells it from another.
    const hasTwins = !isEdit && wanted.marker !== undefined;
    const twin = hasTwins ? [{ phase: 'publish', do: 'look-for-twin', deposit: id, why: 'searches lag' }] : [];
    const look = toLook(wanted, abilities, deposit);
    if (look === undefined || (request?.status === 'accepted' && !wanted.hasWritten)) {
        const why = isEdit ? 'the correction is complete' : 'metadata and every file are as wanted';
        return [...twin, { phase: 'publish', do: 'publish', deposit: id, why: request?.status === 'accepted' ? 'it was accepted' : why }];
    }
    const isSame = request?.to === look.to && (look.community === undefined || request.names.includes(look.community));
    if (isSame && mustAnswer(wanted, deposit))
        return [];
    const why = isSame ? toReason(deposit) : 'somebody looks at it before it is public';
    return [...twin, { phase: 'publish', do: 'submit', deposit: id, ...look, why }];
};
/** What is still to do with a public record. */
const planFollowUp = (wanted, abilities, { id, communities = [], dmps = [], outlived = [] }) => {
    if (!wanted.publish)
        return [];
    const { dmp } = wanted;
    const missing = abilities.asksCommunities ? wanted.communities.filter((name) => !communities.includes(name)) : [];
    return [
        ...missing.map((community) => ({ phase: 'follow', do: 'join', deposit: id, community, why: 'it does not belong to it yet' })),
        ...(dmp === undefined || !abilities.linksDmps || dmps.includes(dmp)
            ? []
            : [{ phase: 'follow', do: 'link-dmp', deposit: id, dmp, why: 'it is not named there yet' }]),
        ...(outlived.length === 0
            ? []
            : [{ phase: 'follow', do: 'let-go', deposit: id, releases: outlived, why: 'newer releases have outlived them' }]),
    ];
};


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ walk)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/body.js
var body = __webpack_require__(6150);
// EXTERNAL MODULE: ./lib/plan/progress.js
var progress = __webpack_require__(4796);
// EXTERNAL MODULE: ./lib/http/digest-thread.js
var digest_thread = __webpack_require__(3607);
;// CONCATENATED MODULE: ./lib/plan/side-by-side.js
/** Several of one kind of step at once: as soon as one has ended the next begins. */

/** A file of this size fills the line alone; smaller ones go side by side (facts/zenodo.md 4.9: the server serialises big ones anyway), and has the one thread to itself: eight of them took 80 MiB. Bytes. */
const ALONE_FROM = digest_thread/* WORTH_A_THREAD */.IJ;
/** The longest run of uploads from here that may go side by side: new files only, and a big one by itself. */
const takeUploads = (steps) => {
    const batch = [];
    for (const step of steps) {
        if (step.do !== 'upload')
            break;
        if (step.size >= ALONE_FROM)
            return batch.length > 0 ? batch : [step];
        batch.push(step);
    }
    return batch;
};
/**
 * After a failure none is begun any more, and all that run come to their end before it is told: nothing else may touch the draft meanwhile (DESIGN.md, rule 13).
 * @throws what the first failure was
 */
const sideBySide = async (jobs, atOnce, run) => {
    const waiting = [...jobs];
    const failures = [];
    const work = async () => {
        for (let job = waiting.shift(); job !== undefined && failures.length === 0; job = waiting.shift()) {
            await run(job).catch((thrown) => failures.push(thrown));
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, work));
    if (failures.length > 0)
        throw failures[0];
};

// EXTERNAL MODULE: ./lib/plan/step.js
var plan_step = __webpack_require__(9385);
;// CONCATENATED MODULE: ./lib/plan/subject.js
/** What the steps of a plan speak of. A plan only names things; here the names become deposits and files. */

const held = (found, what) => {
    if (found === undefined)
        throw new Error(`the plan names ${what}`);
    return found;
};
/** Each look-up throws where the plan names what is not there: the plan is wrong then, and nobody's input; but of a file that a draft holds no more (`draft-foreign`). */
const toNamed = (subject) => {
    const deposits = new Map(subject.deposits.map((deposit) => [deposit.id, deposit]));
    const files = new Map(subject.files.map((file) => [file.name, file]));
    const depositOf = (id) => held(deposits.get(id), `a deposit that was not observed: ${id}`);
    return {
        remember: (deposit) => void deposits.set(deposit.id, deposit),
        depositOf,
        fileOf: (name) => held(files.get(name), `a file that the release does not have: ${name}`),
        storedOf: (id, name) => {
            const { files: stored, url } = depositOf(id);
            const file = stored.find((each) => each.name === name);
            if (file !== undefined)
                return file;
            // It was there when the plan was made: what the archive answered since has it no more.
            throw new errors/* ArchiveError */.di('draft-foreign', `${name} was taken out of ${url} by somebody else while this run worked there.`, {
                remedy: `Run this job again once nobody else works in that draft. ${errors/* ONE_BY_ONE */.sS}`,
            });
        },
    };
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan = __webpack_require__(2606);
// EXTERNAL MODULE: ./lib/plan/review.js
var review = __webpack_require__(2591);
;// CONCATENATED MODULE: ./lib/plan/twin.js
/** The last look before publishing: is another run doing the same, or beginning a record of its own for the same repository? (DESIGN.md, rules 11 and 13) */




const TWINS = 'Two runs of one release at the same time make twins.';
const GONE = 'The draft that this run had made is discarded.';
const toTwin = (first, own) => {
    const isPublished = first.state === 'published';
    const next = isPublished ? 'Nothing is left to do' : 'Let the run that made it finish, or run this job again';
    return {
        message: isPublished
            ? `This release was published meanwhile: ${first.url}.`
            : `Another draft of this release is there, and it is older: ${first.url}.`,
        toRemedy: (isGone) => `${next}. ${isGone ? GONE : `Discard the draft ${own.url} by hand.`} ${TWINS} ${errors/* ONE_BY_ONE */.sS}`,
    };
};
const toRival = (first, own) => ({
    message: `Another release of this repository (${first.version ?? first.marker.tag ?? 'unknown'}) began a record meanwhile, ${first.url}: publishing ${own.url} would make a second one.`,
    toRemedy: (isGone) => `Let the run of that release finish,${isGone ? '' : ` discard the draft ${own.url} by hand,`} and run this job again: the release becomes a version of that record. ${isGone ? `${GONE} ` : ''}${errors/* ONE_BY_ONE */.sS}`,
});
const read = async (own, { release, hint }, repository) => (await repository.observe(release, { ...hint, id: own.id })).thisRelease[0];
/** What tells whose a deposit is, with which files, and where its metadata are not as wanted. */
const toContent = (deposit, { record }, repository) => ({
    ...{ state: deposit.state, marker: deposit.marker, version: deposit.version },
    differences: repository.differences(deposit, record),
    files: deposit.files.map(({ name, size, checksum }) => ({ name, size, checksum })).toSorted((a, b) => a.name.localeCompare(b.name)),
});
const toFaster = ({ url }) => new errors/* ArchiveError */.di('twin-found', `${url} was published meanwhile.`, { remedy: `Nothing is left to do. ${TWINS} ${errors/* ONE_BY_ONE */.sS}` });
/** Mending the files changes nothing of a draft that is not written anew from them. */
const toKept = ({ message, cause }, { url }) => new errors/* ArchiveError */.di('record-refused', message, {
    remedy: `What others accepted, or somebody changed in answer to them, is not written anew from the files: change what is named in the draft itself, ${url}, and run this job again. It hands the draft back to those who look at it, and publishes what they accept.`,
    cause,
});
/**
 * What the archive refused to do with a draft, where more is known of it than the archive says: it is public by now, as another run of the release was faster;
 * or what it says is not this run's to mend. Never throws.
 */
const explainRefusal = async (failure, own, look, repository) => {
    if (own?.state !== 'draft' || !['archive-refused', 'record-refused'].includes(failure.code))
        return failure;
    const now = await read(own, look, repository).catch(() => undefined);
    if (now?.state === 'published' && !now.isEdit)
        return toFaster(now);
    return failure.code === 'record-refused' && (0,review/* isKeptAsItIs */._O)(own) ? toKept(failure, own) : failure;
};
/**
 * The look takes seconds. The draft of a next version is given to everybody who asks for one, and a run of the same release finds what another one made:
 * it may be another release's by now, or lack a file that the other run is sending once more.
 */
const findChange = async (own, look, repository) => {
    const now = await read(own, look, repository);
    if (now !== undefined && (0,external_node_util_.isDeepStrictEqual)(toContent(now, look, repository), toContent(own, look, repository)))
        return undefined;
    return now?.state === 'published'
        ? toFaster(now)
        : new errors/* ArchiveError */.di('draft-foreign', `The draft ${own.url} was changed by somebody else while this run made ready to publish it.`, {
            remedy: `Run this job again once nobody else works in that draft. ${errors/* ONE_BY_ONE */.sS}`,
        });
};
/**
 * A stray of our own goes, and nobody else's: this run asked the archive to make it, and it is what this run left there, to the last field and file.
 * Whatever stands in the way of that, it is left to a person.
 */
const discardOwn = async (own, look, repository) => {
    if (look.made !== own.id || repository.discard === undefined)
        return false;
    try {
        const now = await read(own, look, repository);
        if (now?.state !== 'draft' || now.isEdit || !(0,external_node_util_.isDeepStrictEqual)(now, own))
            return false;
        await repository.discard(now);
        return true;
    }
    catch {
        return false; // What is told is that there is a twin.
    }
};
/** Of two deposits the published or older one goes on; the other stops here with `twin-found`, and one that others have changed with `draft-foreign`. @returns undefined where it may go on */
const lookForTwin = async (own, look, repository) => {
    const { release, hint, claimedAt } = look;
    const asOf = claimedAt === undefined ? {} : { asOf: claimedAt };
    const { thisRelease, rivals = [] } = await repository.observe(release, { ...hint, ...asOf, lastLookOf: own });
    const firstOf = (others) => {
        const first = (0,plan/* chooseDeposit */.IW)([...others.filter(({ id }) => id !== own.id), own]);
        return first?.id === own.id ? undefined : first;
    };
    const [twin, rival] = [firstOf(thisRelease), firstOf(rivals)];
    const told = twin ? toTwin(twin, own) : rival && toRival(rival, own);
    if (told === undefined) {
        const failure = await findChange(own, look, repository);
        return failure && { failure, isGone: false };
    }
    const isGone = await discardOwn(own, look, repository);
    return { failure: new errors/* ArchiveError */.di('twin-found', told.message, { remedy: told.toRemedy(isGone) }), isGone };
};

;// CONCATENATED MODULE: ./lib/plan/carry-out.js
/** Does what a plan says, step by step, and stops at the first that fails. It does not throw for a failed step: what is done and what is left is always known. */







/** A source that stands still for so long is cut off. Milliseconds. */
const STALL_MS = 5 * 60_000;
const toCancelled = (step, cause) => new errors/* ArchiveError */.di('cancelled', step?.phase === 'publish'
    ? 'The job was cancelled while the deposit was being published: the archive may have done it, or not.'
    : 'The job was cancelled.', { remedy: 'Run it again: it finds what is done and goes on from there.', cause });
/** A step is planned only where the archive's abilities tell of it. */
const ableTo = (method) => {
    if (method === undefined)
        throw new Error('the plan asks the archive for what it cannot do');
    return method;
};
const carryOut = async (steps, subject, doors) => {
    const { repository, log, signal } = doors;
    const { depositOf, fileOf, storedOf, ...named } = toNamed(subject);
    const proofs = new Map();
    const dropped = [];
    const warnings = [];
    const done = [];
    let latest;
    let isGone = false;
    const remember = (deposit) => {
        named.remember(deposit);
        latest = deposit;
    };
    const upload = async (step) => {
        const file = fileOf(step.file);
        const onProgress = (0,progress/* trackProgress */.Z7)(file, log, doors.now);
        const startedAt = doors.now();
        const answer = await repository.upload(depositOf(step.deposit), file, { onProgress, signal });
        if (answer.checksum)
            proofs.set(file.name, answer.checksum); // compared with the bytes that went through
        const seconds = Math.max(0.001, (doors.now() - startedAt) / 1000);
        log.info(`${file.name}: ${(0,progress/* toSizeText */.Qe)(file.size)} sent and proved (${(0,progress/* toSizeText */.Qe)(file.size / seconds)}/s)`);
        done.push(step);
    };
    const prove = async (step) => {
        const { checksum } = storedOf(step.deposit, step.file);
        const algorithm = checksum?.algorithm ?? 'none';
        const algorithms = checksum === undefined ? [] : [algorithm];
        const { digests } = await (0,body/* digestSource */.I)(fileOf(step.file), { algorithms, signal, stallMs: STALL_MS });
        proofs.set(step.file, { algorithm, value: digests[algorithm] ?? '' });
    };
    const take = async (step) => {
        switch (step.do) {
            case 'stop':
                throw new errors/* ArchiveError */.di(step.code, step.message, { remedy: step.remedy });
            case 'create':
                return remember(await repository.create(subject.record));
            case 'new-version':
                return remember(await repository.newVersion(depositOf(step.of)));
            case 'edit':
                return remember(await repository.edit(depositOf(step.of)));
            case 'describe': {
                const answer = await repository.describe(depositOf(step.deposit), subject.record);
                dropped.push(...answer.dropped);
                for (const { field } of answer.dropped)
                    log.warning(`${repository.name} did not take «${field}» as it was sent.`);
                return remember(answer.deposit);
            }
            case 'reopen':
                return ableTo(repository.reopen)(depositOf(step.deposit));
            case 'import':
                return repository.importFiles(depositOf(step.deposit));
            case 'prove':
                return prove(step);
            case 'remove':
                return repository.removeFile(depositOf(step.deposit), storedOf(step.deposit, step.file));
            case 'declare':
                return repository.declareFiles(depositOf(step.deposit), step.files.map(fileOf));
            case 'look-for-twin': {
                if (subject.release === undefined)
                    throw new Error('a twin was to be looked for without a release');
                const found = await lookForTwin(depositOf(step.deposit), { ...subject, release: subject.release }, repository);
                if (found === undefined)
                    return;
                isGone = found.isGone;
                throw found.failure;
            }
            case 'publish':
                return remember(await repository.publish(depositOf(step.deposit)));
            case 'submit':
                return remember(await ableTo(repository.submit)(depositOf(step.deposit), step));
            case 'join':
                return ableTo(repository.join)(depositOf(step.deposit), step.community);
            case 'link-dmp':
                return ableTo(repository.linkDmp)(depositOf(step.deposit), step.dmp);
            case 'let-go':
                return ableTo(repository.letGo)(depositOf(step.deposit));
        }
    };
    let failure;
    let at = 0;
    const atOnce = Math.max(1, Math.min(doors.parallelUploads, subject.abilities.parallelUploads));
    while (at < steps.length && failure === undefined) {
        const rest = steps.slice(at);
        const uploads = takeUploads(rest);
        try {
            signal.throwIfAborted();
            if (uploads.length > 0) {
                await sideBySide(uploads, atOnce, upload);
                at += uploads.length;
            }
            else {
                const step = rest[0];
                log.info((0,plan_step/* toStepText */.nZ)(step));
                await take(step);
                done.push(step);
                at += 1;
            }
        }
        catch (thrown) {
            if (steps[at]?.phase === 'follow' && !signal.aborted) {
                const { message, remedy } = (0,errors/* toArchiveError */.E5)(thrown);
                warnings.push(`${message} ${remedy}`);
                at += 1;
                continue;
            }
            failure = signal.aborted ? toCancelled(steps[at], thrown) : (0,errors/* toArchiveError */.E5)(thrown);
        }
    }
    return {
        done,
        left: steps.filter((step) => !done.includes(step) && step.do !== 'stop'),
        proofs,
        dropped,
        warnings,
        mayHaveWritten: repository.mayHaveWritten(),
        ...(latest === undefined ? {} : { deposit: latest }),
        ...(isGone ? { isGone } : {}),
        ...(failure === undefined ? {} : { failure }),
    };
};

;// CONCATENATED MODULE: ./lib/plan/rounds.js
/** The one mechanism: observe, plan, carry out, until nothing is left. A first run, a re-run, a resume and a correction are all this loop. */





/** Claim; describe and import; prove; remove and upload; publish; what follows; and two to spare for what changed in between. */
const MOST_ROUNDS = 8;
const LETTING_GO = ['publish', 'submit'];
/** What is in reach of the steps: everything that was observed. */
const depositsOf = ({ thisRelease, before, openDraft }) => [...thisRelease, before, openDraft?.deposit].filter((deposit) => deposit !== undefined);
/** @returns the last standing, or undefined where a step failed (the listener was told) */
const walk = async (start, { release, record, hint, differencesOf }, doors) => {
    let { wanted, observed } = start;
    let id;
    let claimedAt;
    let made;
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
        const steps = (0,plan/* plan */.et)(wanted, observed, differencesOf);
        if (steps.length === 0)
            return { wanted, observed };
        const subject = {
            release,
            record,
            hint,
            files: wanted.files,
            deposits: depositsOf(observed),
            abilities: observed.abilities,
            ...(claimedAt === undefined ? {} : { claimedAt }),
            ...(made === undefined ? {} : { made }),
        };
        const carried = await carryOut(steps, subject, doors);
        if (carried.failure && release !== undefined) {
            const own = carried.deposit ?? (0,plan/* chooseDeposit */.IW)(observed.thisRelease);
            carried.failure = await explainRefusal(carried.failure, own, { ...subject, release }, doors.repository);
        }
        doors.listener.carry(carried);
        if (carried.done.some((step) => step.do === 'create' || step.do === 'new-version'))
            claimedAt = new Date(doors.now());
        if (carried.deposit?.isMade)
            made = carried.deposit.id;
        if (carried.failure)
            return undefined;
        const isFollowUp = steps.every(({ phase }) => phase === 'follow');
        // What a claim opened is read by its id from now on, never searched for (DESIGN.md, rule 11). By the id of a public record one would get what somebody is changing in it.
        if (!isFollowUp)
            id ??= carried.deposit?.id ?? ((0,plan/* chooseDeposit */.IW)(observed.thisRelease) ?? observed.openDraft?.deposit)?.id;
        const { isFirstLook: _, ...known } = hint;
        observed = await doors.repository.observe(release, id === undefined ? known : { ...known, id });
        doors.listener.observe(observed);
        const hasDone = (which) => carried.done.some((step) => which.includes(step.do));
        const now = (0,plan/* chooseDeposit */.IW)(observed.thisRelease);
        const isPublic = now?.state === 'published' && !now.isEdit;
        wanted = {
            ...wanted,
            hasWritten: (wanted.hasWritten || hasDone(plan_step/* WRITING */.V9)) && !hasDone(LETTING_GO),
            hasPublished: wanted.hasPublished || (isPublic && hasDone(LETTING_GO)),
            proofs: new Map([...wanted.proofs, ...carried.proofs]),
            isDescribed: wanted.isDescribed || carried.done.some((step) => step.do === 'describe'),
        };
        // What follows a publication is tried once.
        if (isFollowUp)
            return { wanted, observed };
    }
    throw new errors/* ArchiveError */.di('archive-failed', `${doors.repository.name} answers well, and does not keep what it is given: after ${MOST_ROUNDS} rounds there is still something to do.`, { remedy: 'Run it again later. If it stays, look whether something stands between here and the archive that answers in its place.' });
};


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ strayFiles),
/* harmony export */   LS: () => (/* binding */ missedFiles),
/* harmony export */   P_: () => (/* binding */ filesFor),
/* harmony export */   qz: () => (/* binding */ compareFile)
/* harmony export */ });
/** The checksum of a file of the release in the archive's algorithm, as far as it is known without reading the file. */
const knownChecksum = (file, algorithm, proofs) => {
    const proof = proofs.get(file.name);
    if (proof?.algorithm === algorithm)
        return proof.value;
    return algorithm === 'md5' ? file.md5 : algorithm === 'sha256' ? file.sha256 : undefined;
};
/** `same` and `differs` are certain; `unproved` means: same size, and nothing to compare yet. */
const compareFile = (file, stored, proofs) => {
    if (file.size !== stored.size)
        return 'differs';
    // An archive without checksums proves nothing by reading the source: after that was tried, the file is sent again.
    if (stored.checksum === undefined)
        return proofs.has(file.name) ? 'differs' : 'unproved';
    const known = knownChecksum(file, stored.checksum.algorithm, proofs);
    return known === undefined ? 'unproved' : known === stored.checksum.value ? 'same' : 'differs';
};
/** What of the release the deposit is to hold. */
const filesFor = ({ files }, { isLetGo }) => (isLetGo ? [] : files);
/** Names of files of the release that the deposit lacks, or holds with other bytes; what can't be told apart is not counted. */
const missedFiles = (wanted, deposit) => {
    const stored = new Map(deposit.files.map((file) => [file.name, file]));
    return filesFor(wanted, deposit)
        .filter((file) => {
        const twin = stored.get(file.name);
        return twin === undefined || compareFile(file, twin, wanted.proofs) === 'differs';
    })
        .map(({ name }) => name);
};
/** Names of files that the deposit holds, and the release does not. */
const strayFiles = (wanted, deposit) => {
    const names = new Set(wanted.files.map(({ name }) => name));
    return deposit.files.filter(({ name }) => !names.has(name)).map(({ name }) => name);
};


/***/ }),

/***/ 9906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ refuseProblems),
  H: () => (/* binding */ startTale)
});

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/model/problem.js
var problem = __webpack_require__(1246);
// EXTERNAL MODULE: ./lib/model/provenance.js
var provenance = __webpack_require__(1962);
// EXTERNAL MODULE: ./lib/plan/last.js
var last = __webpack_require__(7699);
// EXTERNAL MODULE: ./lib/plan/plan.js + 1 modules
var plan = __webpack_require__(2606);
// EXTERNAL MODULE: ./lib/plan/review.js
var review = __webpack_require__(2591);
// EXTERNAL MODULE: ./lib/plan/wanted.js
var plan_wanted = __webpack_require__(8632);
// EXTERNAL MODULE: ./lib/report/clean.js
var clean = __webpack_require__(8651);
// EXTERNAL MODULE: ./lib/report/doi.js
var report_doi = __webpack_require__(4378);
;// CONCATENATED MODULE: ./lib/report/deposit-problems.js


const ANSWERS = {
    critiqued: 'want changes before it is published',
    declined: 'declined it',
    expired: 'did not look at it in time',
};
/** What should not be overlooked in a job that succeeds: they want something, or said no. */
const toRequestProblems = ({ request, url }) => {
    if (request?.status !== 'critiqued' && request?.status !== 'declined' && request?.status !== 'expired')
        return [];
    const said = request.words.at(-1);
    const who = request.to === 'curators' ? 'The curators' : 'The reviewers of the community';
    const message = `${who} ${ANSWERS[request.status]} (${url})${said === undefined ? '.' : `: ${(0,clean/* toPlainWords */.VY)(said)}`}`;
    return [{ severity: 'warning', code: `request-${request.status}`, message }];
};
/** A DOI that is not written like one: no badge, citation or output is made of it, and nobody would know why. */
const toDoiProblems = ({ doi, reservedDoi, conceptDoi, url }) => [...new Set([doi, reservedDoi, conceptDoi])]
    .filter((told) => told !== undefined && told !== '' && !(0,report_doi/* isDoi */.n)(told))
    .map((told) => ({
    severity: 'warning',
    code: 'doi-unlike-one',
    message: `The archive gives ${url} a DOI that is not written like one: ${(0,clean/* toPlainWords */.VY)(told ?? '')}. The outputs leave it out: correct it there, or ask who runs the archive.`,
}));

;// CONCATENATED MODULE: ./lib/tale.js
/** What a run has come to so far. The corridor adds to it; whatever happens, it can be told at any moment. */








const unique = (items) => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
const toReport = (file) => ({
    name: file.name,
    size: file.size,
    origin: file.origin,
    ...(file.sha256 === undefined ? {} : { sha256: file.sha256 }),
    ...(file.md5 === undefined ? {} : { md5: file.md5 }),
    isProved: false,
});
const toFollowUpProblem = (message) => ({ severity: 'warning', code: 'follow-up', message });
const startTale = (mode, archive) => {
    let outcome = {
        ...{ state: 'failed', mode, archive, problems: [], losses: [], notices: [] },
        ...{ plan: [], done: [], left: [], mayHaveWritten: false, differences: [], files: [] },
    };
    const change = (changes) => {
        outcome = { ...outcome, ...changes };
    };
    const observe = (observed) => {
        const open = observed.openDraft;
        const deposit = (0,plan/* chooseDeposit */.IW)(observed.thisRelease) ?? (open?.whose === 'pristine-copy' ? open.deposit : undefined);
        const twins = observed.thisRelease.filter(({ id }) => id !== deposit?.id);
        const told = [
            ...(observed.abilities.seesDrafts ? [] : ["Without a token only public records were read: drafts can't be seen."]),
            ...twins.map(({ url, state }) => `There is another deposit of this release (${state}): ${url}. Only one of them should stay.`),
            ...observed.notices,
        ];
        change({ notices: unique([...outcome.notices, ...told]), ...(deposit === undefined ? {} : { deposit }) });
    };
    /** The files as the archive holds them, each beside what the release says of it. */
    const fileReports = (observed, wanted) => {
        const stored = new Map((0,plan/* chooseDeposit */.IW)(observed.thisRelease)?.files.map((file) => [file.name, file]));
        const known = wanted.files.map((file) => {
            const twin = stored.get(file.name);
            stored.delete(file.name);
            return {
                ...toReport(file),
                ...(twin?.checksum?.algorithm === 'md5' ? { md5: twin.checksum.value } : {}),
                ...(twin?.id === undefined ? {} : { id: twin.id }),
                ...(twin?.url === undefined ? {} : { url: twin.url }),
                isProved: twin !== undefined && (0,plan_wanted/* compareFile */.qz)(file, twin, wanted.proofs) === 'same',
            };
        });
        const others = [...stored.values()].map(({ id, name, size, url, checksum }) => ({
            ...{ name, size, origin: 'source', isProved: false },
            ...(id === undefined ? {} : { id }),
            ...(url === undefined ? {} : { url }),
            ...(checksum?.algorithm === 'md5' ? { md5: checksum.value } : {}),
        }));
        return [...known, ...others];
    };
    return {
        outcome: () => outcome,
        add: ({ files, problems = [], losses = [], notices = [], ...rest }) => change({
            ...rest,
            problems: unique([...outcome.problems, ...problems]),
            losses: unique([...outcome.losses, ...losses]),
            notices: unique([...outcome.notices, ...notices]),
            ...(files === undefined ? {} : { files: files.map(toReport) }),
        }),
        observe,
        pass: () => change({ state: 'valid' }),
        skip: ({ reason, release }) => change({ state: 'skipped', reason, ...(release === undefined ? {} : { release }) }),
        planned: (steps, observed, differencesOf) => {
            const deposit = (0,plan/* chooseDeposit */.IW)(observed.thisRelease);
            const stop = steps.find((step) => step.do === 'stop');
            change({ state: 'planned', plan: steps, left: steps, differences: deposit === undefined ? [] : differencesOf(deposit) });
            if (stop)
                throw new lib_errors/* ArchiveError */.di(stop.code, stop.message, { remedy: stop.remedy });
        },
        carry: ({ done, left, deposit, isGone, dropped, warnings, mayHaveWritten, failure }) => {
            if (isGone) {
                const { deposit: _, ...rest } = outcome;
                outcome = rest;
            }
            change({
                problems: unique([...outcome.problems, ...warnings.map(toFollowUpProblem)]),
                plan: [...outcome.plan, ...done, ...left],
                done: [...outcome.done, ...done],
                ...{ left, mayHaveWritten },
                differences: unique([...outcome.differences, ...dropped]),
                ...(deposit === undefined ? {} : { deposit }),
                ...(failure === undefined ? {} : { state: 'failed', failure }),
            });
        },
        /** The end of a run that met no failure: reading back is part of it (DESIGN.md, rule 9). */
        settle: (observed, wanted, differencesOf) => {
            const deposit = (0,last/* toLast */.m)(observed, wanted, differencesOf);
            if (deposit === undefined)
                throw new Error('the deposit that was just written is not there when it is read again');
            const differences = differencesOf(deposit);
            const missed = (0,plan_wanted/* missedFiles */.LS)(wanted, deposit);
            const wrong = wanted.isSettled ? [] : [...missed, ...(0,plan_wanted/* strayFiles */.$L)(wanted, deposit)];
            const waiting = (0,review/* toWaitingState */.u)(wanted, deposit);
            const hasPublished = outcome.done.some((step) => step.do === 'publish' || step.do === 'submit') &&
                deposit.state === 'published' &&
                waiting === undefined;
            const problems = unique([...outcome.problems, ...toDoiProblems(deposit)]);
            change({ deposit, differences, files: fileReports(observed, wanted), left: [], problems });
            if (hasPublished && wrong.length > 0) {
                throw new lib_errors/* ArchiveError */.di('not-as-sent', `The published record ${deposit.url} does not hold these files as they were sent: ${wrong.join(', ')}.`, {
                    remedy: 'Look at the record. The archive lets its owner replace files for some days; else make a new release.',
                });
            }
            const drifted = [
                ...differences,
                ...missed.map((name) => ({ field: `files: ${name}`, wanted: 'as in the release', found: 'missing or other bytes' })),
            ];
            if (waiting !== undefined)
                change({ state: waiting, problems: [...outcome.problems, ...toRequestProblems(deposit)] });
            else if (deposit.state !== 'published')
                change({ state: 'draft' });
            else if (hasPublished)
                change({ state: 'published' });
            else
                change({ state: drifted.length > 0 ? 'drifted' : 'unchanged', differences: drifted });
        },
        fail: (thrown, signal) => change({
            state: 'failed',
            failure: signal.aborted && !(thrown instanceof lib_errors/* ArchiveError */.di)
                ? new lib_errors/* ArchiveError */.di('cancelled', 'The job was cancelled.', {
                    remedy: 'Run it again: it goes on where it stopped.',
                    cause: thrown,
                })
                : (0,lib_errors/* toArchiveError */.E5)(thrown),
        }),
    };
};
const toLine = ({ at, path, message }) => [at && (0,problem/* toPlaceText */.g)(at), path, message].filter(Boolean).join(': ');
/** Stops the run, before anything is created, at problems that somebody has to mend. */
const refuseProblems = (tale) => {
    const { problems, losses, trail = {} } = tale.outcome();
    const errors = problems.filter(({ severity }) => severity === 'error');
    const refused = losses.filter(({ outcome }) => outcome === 'refused');
    if (errors.length > 0) {
        const isFile = errors.every(({ code, at }) => code.startsWith('file') && at === undefined);
        throw new lib_errors/* ArchiveError */.di(isFile ? 'file-refused' : 'metadata-invalid', errors.map(toLine).join('\n'), {
            remedy: isFile
                ? 'Mend the files, then run it again. Nothing was created.'
                : 'Mend these places, then run the job again. Nothing was created.',
        });
    }
    if (refused.length > 0) {
        const lines = refused.map(({ field, message }) => toLine({ at: (0,provenance/* toPlaceOf */.y)(trail, field), path: field, message }));
        throw new lib_errors/* ArchiveError */.di('record-refused', lines.join('\n'), {
            remedy: 'The archive would refuse the record. Mend these values in the metadata files, then run the job again. Nothing was created.',
        });
    }
};


/***/ }),

/***/ 1041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validate: () => (/* binding */ validate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _http_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(486);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7309);
/* harmony import */ var _metadata_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7372);
/* harmony import */ var _metadata_files_at_commit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3602);
/* harmony import */ var _repositories_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9225);
/* harmony import */ var _tale_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9906);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3411);
/** The files' problems, and what the archive will carry, change, drop or refuse. Needs neither token nor network. */










/** Never throws: what is wrong is the outcome's failure. */
const validate = async (settings, { folder, now, signal }) => {
    const repository = (0,_repositories_index_js__WEBPACK_IMPORTED_MODULE_7__/* .openRepository */ .h)(settings.archive.name, settings.archive, { log: _log_js__WEBPACK_IMPORTED_MODULE_4__/* .silentLog */ .aB, clock: _http_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_9__/* .USER_AGENT */ ._ });
    const tale = (0,_tale_js__WEBPACK_IMPORTED_MODULE_8__/* .startTale */ .H)('validate', repository.name);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false })?.isDirectory()) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ArchiveError */ .di('bad-input', `${folder} is no folder.`, { remedy: 'Name the folder that holds the metadata files.' });
        }
        const { record, trail, problems } = await (0,_metadata_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describeOffline */ .r)((0,_metadata_files_at_commit_js__WEBPACK_IMPORTED_MODULE_6__/* .filesInFolder */ .J)(folder), {
            wishes: { ...settings.metadata, communities: settings.archive.communities, isMetadataOnly: settings.files.isMetadataOnly },
            today: now.toISOString().slice(0, 10),
            folderName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder),
        });
        signal.throwIfAborted();
        tale.add({ record, trail, problems, losses: repository.crosswalk(record).losses });
        (0,_tale_js__WEBPACK_IMPORTED_MODULE_8__/* .refuseProblems */ .n)(tale);
        tale.pass();
    }
    catch (thrown) {
        tale.fail(thrown, signal);
    }
    return tale.outcome();
};


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wireUp: () => (/* binding */ wireUp)
});

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
// EXTERNAL MODULE: ./lib/http/dispatcher.js
var http_dispatcher = __webpack_require__(7151);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/redact.js
var redact = __webpack_require__(9823);
// EXTERNAL MODULE: ./lib/http/whole.js
var whole = __webpack_require__(6163);
;// CONCATENATED MODULE: ./lib/github/api-fetch.js




const MOST_REDIRECTS = 5;
/** GitHub itself gives up after 10 s (facts/github.md 2.5). */
const ANSWER_WITHIN_MS = 60_000;
/** Far more than the statistics of a hundred people over twenty years. */
const MOST_BYTES = 64 * 2 ** 20;
const readWhole = async (body) => {
    const pieces = [];
    let size = 0;
    const stop = (0,whole/* endSoon */.nJ)(body);
    try {
        for await (const piece of body) {
            size += piece.length;
            if (size > MOST_BYTES)
                throw new Error(`the answer is longer than ${MOST_BYTES} bytes`);
            pieces.push(piece);
        }
    }
    finally {
        stop();
    }
    return Buffer.concat(pieces);
};
/** An answer that tells no length is cut without a sign on the wire. A raw file has another type, which also ends in `json`. */
const checkWhole = (headers, bytes) => {
    if (bytes.length === 0 || !/^application\/json\b/i.test(headers.get('content-type') ?? ''))
        return;
    try {
        JSON.parse(bytes.toString());
    }
    catch {
        throw new Error('the answer ended before its JSON did');
    }
};
const toHeaders = (raw) => {
    const headers = new Headers();
    for (const [name, value] of Object.entries(raw))
        for (const one of [value].flat())
            if (one !== undefined)
                headers.append(name, one);
    return headers;
};
/**
 * Every request carries the token, so it goes to the configured origins only, redirects included (DESIGN.md, rule 6). Redirects are followed (a renamed
 * repository answers 301), unless `redirect` is `manual`: then `body` is the stream as it comes. Else the whole body is read here; an answer that was cut short rejects.
 */
const openApiFetch = (origins, dispatcher) => async (address, init = {}) => {
    let url = new URL(address);
    for (let hops = 0;; hops += 1) {
        if (!origins.includes(url.origin)) {
            throw new errors/* ArchiveError */.di('github-failed', `GitHub's API points to ${(0,redact/* redactUrl */.B)(url.href)}, which is another server; the token is not sent there.`, {
                remedy: `Is the address of the API right? It is ${origins[0]}, by GITHUB_API_URL.`,
            });
        }
        const answer = await (0,undici/* request */.Em)(url, {
            dispatcher,
            method: (init.method ?? 'GET'),
            headers: init.headers ?? {},
            body: init.body ?? null,
            signal: init.signal ?? null,
            headersTimeout: ANSWER_WITHIN_MS,
            bodyTimeout: ANSWER_WITHIN_MS,
        });
        const headers = toHeaders(answer.headers);
        const location = headers.get('location');
        const { statusCode: status, body } = answer;
        const told = { status, url: url.href, headers, body };
        if (init.redirect === 'manual')
            return { ...told, body: (0,whole/* hold */._2)(body), text: () => body.text(), arrayBuffer: () => body.arrayBuffer() };
        if (![301, 302, 307, 308].includes(status) || location === null) {
            const bytes = await readWhole(body);
            if (status === 200)
                checkWhole(headers, bytes);
            const copy = () => new Uint8Array(bytes).buffer;
            return { ...told, text: async () => bytes.toString(), arrayBuffer: async () => copy() };
        }
        (0,whole/* leave */.qG)(body);
        if (hops === MOST_REDIRECTS || !URL.canParse(location, url.href))
            throw new Error(`${(0,redact/* redactUrl */.B)(url.href)} redirects without end`);
        url = new URL(location, url);
    }
};

// EXTERNAL MODULE: ./lib/http/no-answer.js
var no_answer = __webpack_require__(4948);
// EXTERNAL MODULE: ./lib/github/shape.js
var shape = __webpack_require__(8326);
;// CONCATENATED MODULE: ./lib/github/refusal.js
/** What GitHub says when it does not do as it was asked, as an error that helps. */




/** A word of the server, short and on one line; a page of HTML is not repeated. */
const toWords = (said) => {
    if (typeof said !== 'string' || said.trim() === '')
        return '';
    if (/^\s*<|<html/i.test(said))
        return ' with a page of HTML';
    const line = (0,redact/* redact */.E)(said.replace(/\s+/g, ' ').trim());
    return `: ${line.length > 300 ? `${line.slice(0, 300)}…` : line}`;
};
const statusOf = (thrown) => (thrown instanceof Error ? (0,shape/* wholeAt */.X7)(thrown, 'status') : undefined);
const headerOf = (thrown, name) => (0,shape/* textAt */.$6)((0,shape.at)(thrown, 'response'), 'headers', name);
/** GraphQL tells of its limit with status 200 (facts/github.md 2.5). */
const isGraphqlLimit = (answer) => ((0,shape/* listAt */.gT)(answer, 'data', 'errors') ?? []).some((error) => (0,shape/* textAt */.$6)(error, 'type') === 'RATE_LIMITED');
const headersOf = (answer) => (name) => (0,shape/* textAt */.$6)(answer, 'headers', name);
/** By GitHub's clock, where it told the time; that of this machine (`now`) may be wrong. */
const toLimit = (answer, now, until) => {
    const told = Date.parse(headersOf(answer)('date') ?? '');
    const answered = Number.isNaN(told) ? now.getTime() : told;
    const left = 'left' in until ? until.left : Math.max(0, until.reset - answered);
    return { end: answered + left, left };
};
/** By the answer's headers; undefined where it is no rate limit (facts/github.md 2.8). */
const readLimit = (answer, now) => {
    const status = (0,shape/* wholeAt */.X7)(answer, 'status');
    const header = headersOf(answer);
    const isGraphql = isGraphqlLimit(answer);
    if (status !== 403 && status !== 429 && !isGraphql)
        return undefined;
    const retryAfter = Number(header('retry-after'));
    if (retryAfter > 0)
        return toLimit(answer, now, { left: retryAfter * 1000 });
    const reset = Number(header('x-ratelimit-reset'));
    if ((header('x-ratelimit-remaining') === '0' || isGraphql) && reset > 0)
        return toLimit(answer, now, { reset: reset * 1000 });
    const isLimit = isGraphql || status === 429 || /rate limit/i.test((0,shape/* textAt */.$6)(answer, 'data', 'message') ?? '');
    return isLimit ? toLimit(answer, now, { left: 60_000 }) : undefined; // «else at least a minute», says GitHub
};
/** Of the requests that GitHub grants in an hour this share is left to the other jobs of the repository where there is another way. */
const LEFT_TO_OTHERS = 1 / 10;
/** How long there are few requests left, by the headers of an answer; undefined where there are more (facts/github.md 2.8). */
const readScarcity = (answer, now) => {
    const [limit = 0, remaining = 0, reset = 0] = ['limit', 'remaining', 'reset'].map((name) => Number(headersOf(answer)(`x-ratelimit-${name}`)));
    return limit > 0 && remaining < limit * LEFT_TO_OTHERS && reset > 0 ? toLimit(answer, now, { reset: reset * 1000 }) : undefined;
};
/** Epoch milliseconds, for people: to the second. */
const toTime = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
/** The limit that an ArchiveError tells of. */
const findLimit = (error, now) => readLimit((0,shape.at)(error.cause, 'response'), now);
const tokenRemedy = 'Leave the input github-token at its default, or give a token that is still valid and may read the contents of this repository.';
/** `contents=read` as GitHub's header tells it, as it is written in a workflow. */
const toPermission = (header) => (header ?? 'contents=read').split(/[;,]/)[0]?.trim().replace('=', ': ') ?? 'contents: read';
const toRefused = (thrown, status, doing) => {
    const said = toWords((0,shape/* textAt */.$6)(thrown, 'response', 'data', 'message') ?? thrown.message);
    if (status === 401) {
        return new errors/* ArchiveError */.di('github-refused', `GitHub does not accept the token (401), ${doing}${said}.`, {
            remedy: tokenRemedy,
            cause: thrown,
        });
    }
    const sso = headerOf(thrown, 'x-github-sso');
    const permission = toPermission(headerOf(thrown, 'x-accepted-github-permissions'));
    const remedy = status === 403
        ? `${sso === undefined ? '' : 'The token must be authorised for single sign-on of the organisation. '}Write into the workflow's job:\npermissions:\n  ${permission}\nFor another repository than the workflow's own, give github-token a token that may read it.`
        : tokenRemedy;
    return new errors/* ArchiveError */.di('github-refused', `GitHub refused (${status}), ${doing}${said}.`, { remedy, cause: thrown });
};
/**
 * Anything that a request to GitHub threw, as an ArchiveError: `github-refused` (401, 403, other 4xx, a limit that lasts too long), `github-failed`
 * (5xx, no answer, no API), `cancelled`. `doing` completes the sentence: `reading the release v1.0`.
 */
const toGitHubError = (thrown, details) => {
    const { doing, now, signal } = details;
    if (thrown instanceof errors/* ArchiveError */.di)
        return thrown;
    if (signal?.aborted) {
        if (signal.reason instanceof errors/* ArchiveError */.di)
            return signal.reason;
        return new errors/* ArchiveError */.di('cancelled', `The run was cancelled, ${doing}.`, {
            remedy: 'Run it again: it finds what is done and goes on.',
            cause: thrown,
        });
    }
    const limit = readLimit((0,shape.at)(thrown, 'response'), now);
    if (limit !== undefined) {
        const until = toTime(limit.end);
        return new errors/* ArchiveError */.di('github-refused', `GitHub's limit of requests is used up until ${until}, ${doing}.`, {
            remedy: `Run the job again after ${until}. Without a github-token GitHub answers only 60 requests an hour.`,
            cause: thrown,
        });
    }
    const status = statusOf(thrown);
    const isAnswer = (0,shape.at)(thrown, 'response') !== undefined;
    if (thrown instanceof Error && isAnswer && status !== undefined && status >= 400 && status < 500)
        return toRefused(thrown, status, doing);
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const what = isAnswer ? `GitHub failed (${status})` : 'GitHub could not be reached';
    return new errors/* ArchiveError */.di('github-failed', `${what}, ${doing}${toWords(message)}.`, {
        remedy: (0,no_answer/* toStandingRemedy */.s)(thrown) ??
            'Run the job again later (https://www.githubstatus.com tells of outages). On GitHub Enterprise Server, and behind a proxy, check GITHUB_API_URL and https_proxy.',
        cause: thrown,
    });
};
/** An answer that is not what GitHub's API answers. */
const toStrange = (doing, what) => new errors/* ArchiveError */.di('github-failed', `GitHub answered something that is not its API, ${doing}: ${what}.`, {
    remedy: 'Is GITHUB_API_URL the address of GitHub’s API, and does a proxy or a login page stand before it?',
});

;// CONCATENATED MODULE: ./lib/github/octokit.js




/** Known to github.com and to every GitHub Enterprise Server that is still kept; 2026-03-10 is not, and changes nothing for our calls (facts/github.md 2). */
const API_VERSION = '2022-11-28';
/** How long one rate limit is waited for, at the most; past it the error says until when. */
const MOST_LIMIT_WAIT_MS = 15 * 60_000;
const MOST_LIMIT_RETRIES = 3;
/** With pauses of 1, 4, 9 and 16 seconds: a server that is started anew is outlived. */
const RETRIES = 4;
/**
 * Octokit is evaluated when GitHub is first asked, not when the action starts; `eager` keeps it in the chunk that asks (facts/toolchain.md 1).
 * Failures (5xx, no answer) are repeated after 1, 4 and 9 s; rate limits after the time that their headers tell.
 */
const openOctokit = async (options) => {
    const { clock, log } = options;
    const [{ Octokit: Core }, { retry }, { throttling }] = await Promise.all([
        Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 9988)),
        Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 9735)),
        Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 6856)),
    ]);
    /** Stands innermost, so it sees each attempt. The plugins decide, with waits of their own set to nothing; the clock waits here and below. */
    const attempts = (octokit) => {
        octokit.hook.before('request', async (call) => {
            const { retryCount = 0, signal } = call.request;
            if (retryCount > 0)
                await clock.wait(retryCount ** 2 * 1000, signal);
        });
        octokit.hook.after('request', (answer, call) => {
            call.request.limit = readLimit(answer, clock.now());
        });
        octokit.hook.error('request', (error, call) => {
            if (error instanceof Error && error.cause instanceof errors/* ArchiveError */.di)
                throw error.cause; // ours is final: no retry
            const limit = readLimit((0,shape.at)(error, 'response'), clock.now());
            call.request.limit = limit;
            // What is a limit is said in one place; the plugin knows it by these words, which a bare 429 lacks.
            if (limit !== undefined)
                error.message += ' (secondary rate limit)';
            throw error;
        });
        return {};
    };
    /** The plugin's own number goes by the machine's clock; ours by GitHub's. */
    const waitForLimit = async (seconds, call, retryCount) => {
        const { limit, signal } = call.request;
        const ms = limit === undefined ? seconds * 1000 : limit.left + 1000;
        if (ms > MOST_LIMIT_WAIT_MS || retryCount >= MOST_LIMIT_RETRIES)
            return false;
        log.notice(`GitHub allows no more requests for now: waiting ${Math.ceil(ms / 1000)} s.`);
        await clock.wait(ms, signal);
        return true;
    };
    const say = (message) => {
        if (typeof message === 'string')
            log.debug((0,redact/* redact */.E)(message));
    };
    const Patient = Core.plugin(attempts, retry, throttling);
    const octokit = new Patient({
        ...(options.token === undefined ? {} : { auth: options.token }),
        baseUrl: options.apiUrl,
        userAgent: options.userAgent,
        request: { fetch: options.fetch },
        log: { debug: () => { }, info: say, warn: say, error: say },
        // 429 is the throttling plugin's to judge, and the others do not get better by asking again.
        retry: { retries: RETRIES, retryAfterBaseValue: 0, doNotRetry: [400, 401, 403, 404, 406, 409, 410, 413, 415, 422, 429, 451] },
        throttle: {
            retryAfterBaseValue: 0,
            onRateLimit: (seconds, call, _octokit, count) => waitForLimit(seconds, call, count),
            onSecondaryRateLimit: (seconds, call, _octokit, count) => waitForLimit(seconds, call, count),
        },
    });
    octokit.hook.before('request', (call) => {
        call.headers['x-github-api-version'] = API_VERSION;
    });
    return octokit;
};

;// CONCATENATED MODULE: ./lib/github/connection.js





const withoutSlash = (address) => address.replace(/\/+$/, '');
/** GitHub Enterprise Server has `/api/v3` and `/api/graphql` (facts/github.md 1.5). */
const toGraphqlUrl = (apiUrl) => (apiUrl.endsWith('/api/v3') ? apiUrl.replace(/\/v3$/, '/graphql') : `${apiUrl}/graphql`);
const openConnection = (settings, doors) => {
    const { log, clock } = doors;
    const apiUrl = withoutSlash(settings.apiUrl);
    const graphqlUrl = settings.graphqlUrl ?? toGraphqlUrl(apiUrl);
    const token = settings.token === '' ? undefined : settings.token;
    if (token !== undefined)
        log.mask(token);
    const dispatcher = (0,http_dispatcher/* openDispatcher */.y)(doors.environment ?? {});
    const origins = [...new Set([apiUrl, graphqlUrl].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin))];
    const fetch = openApiFetch(origins, dispatcher);
    let place = { owner: settings.owner, repo: settings.name };
    let octokit;
    const signalOf = ({ signal }) => signal ?? doors.signal;
    const send = async (route, question) => {
        const { parameters } = question;
        const signal = signalOf(question);
        octokit ??= openOctokit({ apiUrl, userAgent: settings.userAgent, token, fetch, log, clock });
        const ways = { ...parameters?.request, ...(signal === undefined ? {} : { signal }) };
        // Octokit sends what a route has no place for as query or body.
        return (await octokit).request(route, { ...(route.includes('{owner}') ? place : {}), ...parameters, request: ways });
    };
    const ask = async (route, question) => {
        try {
            return await send(route, question);
        }
        catch (thrown) {
            throw toGitHubError(thrown, { doing: question.doing, now: clock.now(), signal: signalOf(question) });
        }
    };
    return {
        ask,
        find: async (route, question) => {
            try {
                return await send(route, question);
            }
            catch (thrown) {
                if ((question.absent ?? [404]).includes(statusOf(thrown) ?? 0))
                    return undefined;
                throw toGitHubError(thrown, { doing: question.doing, now: clock.now(), signal: signalOf(question) });
            }
        },
        bare: (url, signal) => (0,undici/* request */.Em)(url, {
            dispatcher,
            method: 'GET',
            headers: { 'user-agent': settings.userAgent },
            signal,
            headersTimeout: 60_000,
            bodyTimeout: 120_000,
        }),
        rename: (owner, name) => {
            place = { owner, repo: name };
        },
        place: () => place,
        settings: { ...settings, apiUrl, serverUrl: withoutSlash(settings.serverUrl) },
        log,
        clock,
        graphqlUrl,
        hasToken: token !== undefined,
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/github/about.js
/** Whether an answer is about what was asked for. GitHub's answers name their object by its address: one that names another must not become metadata. */


const toPath = (url) => {
    try {
        return decodeURIComponent(url.pathname);
    }
    catch {
        return url.pathname;
    }
};
/** @param told the address in the answer; where there is none, nothing is said against it. @throws ArchiveError `github-failed` */
const requireAbout = ({ place }, told, { doing, below, ref }) => {
    if (told === undefined)
        return;
    const url = URL.canParse(told) ? new URL(told) : undefined;
    const path = url === undefined ? '' : toPath(url);
    const { owner, repo } = place();
    const home = `/${owner}/${repo}/`;
    // What stands before it is the server's, or a gateway's (facts/github.md 1.5).
    const at = path.toLowerCase().indexOf(home.toLowerCase());
    const rest = path.slice(at + home.length);
    const isBelow = at >= 0 && (below.endsWith('/') ? rest.startsWith(below) : rest === below);
    const commit = /^[0-9a-f]{40}$/.exec(url?.searchParams.get('ref') ?? '')?.[0];
    const isAnotherCommit = ref !== undefined && commit !== undefined && commit !== ref;
    if (!isBelow || isAnotherCommit)
        throw toStrange(doing, `it is about ${(0,redact/* redactUrl */.B)(told)}`);
};

;// CONCATENATED MODULE: ./lib/github/contents.js
/** The files at a commit, and the licence that GitHub sees in them. What is listed proves what is read: an id of git is a digest of the bytes. */




/** GitHub's contents list holds a thousand names at the most (facts/github.md 2.7). */
const LONGEST_CONTENTS = 1000;
/** A list that is understood in part would say of a file that it is not there, and the record would be made without it. */
const readListing = (entries, key, doing) => {
    if (entries === undefined)
        throw toStrange(doing, 'it is no list');
    return new Map(entries.map((entry) => {
        const name = (0,shape/* textAt */.$6)(entry, key);
        if (name === undefined)
            throw toStrange(doing, 'an entry has no name');
        return [name, { type: (0,shape/* textAt */.$6)(entry, 'type'), sha: (0,shape/* textAt */.$6)(entry, 'sha') }];
    }));
};
/** Folders and links among them. */
const list = async (connection, commit) => {
    const doing = `listing the files at ${commit.slice(0, 7)}`;
    const told = await connection.ask('GET /repos/{owner}/{repo}/contents/', { doing, parameters: { ref: commit } });
    const entries = (0,shape/* listAt */.gT)(told, 'data');
    const listing = readListing(entries, 'name', doing);
    for (const entry of entries ?? [])
        requireAbout(connection, (0,shape/* textAt */.$6)(entry, 'url'), { doing, below: 'contents/', ref: commit });
    if (listing.size < LONGEST_CONTENTS)
        return listing;
    const tree = await connection.ask('GET /repos/{owner}/{repo}/git/trees/{commit}', { doing, parameters: { commit } });
    const whole = readListing((0,shape/* listAt */.gT)(tree.data, 'tree'), 'path', doing);
    const other = [...listing].find(([name, { sha }]) => whole.get(name)?.sha !== sha);
    if (other !== undefined)
        throw toStrange(doing, `the tree does not hold ${other[0]} as it is listed`);
    return new Map([...whole, ...listing]);
};
const toBlobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
/** Over 1 MB the contents leave the bytes out; the raw form would come as text, with foreign bytes already lost. */
const readBytes = async (connection, data, doing) => {
    const content = (0,shape/* textAt */.$6)(data, 'content');
    if ((0,shape/* textAt */.$6)(data, 'encoding') === 'base64' && (content !== undefined || (0,shape/* wholeAt */.X7)(data, 'size') === 0))
        return Buffer.from(content ?? '', 'base64');
    const sha = (0,shape/* textAt */.$6)(data, 'sha');
    const blob = await connection.ask('GET /repos/{owner}/{repo}/git/blobs/{sha}', { doing, parameters: { sha } });
    if ((0,shape/* textAt */.$6)(blob.data, 'encoding') !== 'base64')
        throw toStrange(doing, 'it holds no bytes');
    return Buffer.from((0,shape/* textAt */.$6)(blob.data, 'content') ?? '', 'base64');
};
const openContents = (connection) => {
    /** By commit: those that were asked for. */
    const listings = new Map();
    const listedAt = async (commit, path) => (await listings.get(commit)?.catch(() => undefined))?.get(path);
    return {
        listFiles: async (commit) => {
            const listing = list(connection, commit);
            listings.set(commit, listing);
            return [...(await listing).keys()];
        },
        /** Asked for as JSON first: the raw form of a folder is its list, and looks like a file (facts/github.md 2.7). */
        readFile: async (commit, path) => {
            const doing = `reading ${path} at ${commit.slice(0, 7)}`;
            const told = await connection.find('GET /repos/{owner}/{repo}/contents/{path}', {
                doing,
                parameters: { path, ref: commit, headers: { accept: 'application/vnd.github.object+json' } },
            });
            const listed = await listedAt(commit, path);
            const isFile = listed?.type === 'file' || listed?.type === 'blob';
            if (told === undefined && isFile)
                throw toStrange(doing, 'it is listed, and not there');
            if (told === undefined)
                return undefined;
            const type = (0,shape/* textAt */.$6)(told.data, 'type');
            if (type === undefined)
                throw toStrange(doing, 'it does not say what it is');
            // A link is answered by the file that it leads to, which has another id, and perhaps another address.
            requireAbout(connection, (0,shape/* textAt */.$6)(told.data, 'url'), { doing, below: isFile ? `contents/${path}` : 'contents/', ref: commit });
            const sha = (0,shape/* textAt */.$6)(told.data, 'sha');
            if (isFile && listed.sha !== undefined && listed.sha !== sha)
                throw toStrange(doing, `it is ${sha}, and ${listed.sha} is listed`);
            if (type !== 'file')
                return undefined;
            const bytes = await readBytes(connection, told.data, doing);
            if (sha !== undefined && toBlobId(bytes) !== sha)
                throw toStrange(doing, `its bytes are not those of ${sha}`);
            return bytes;
        },
        /** GitHub cannot tell «only» from «or later» and says the bare old id (facts/github.md 2.6). */
        readLicence: async (commit) => {
            const doing = 'reading the licence';
            const told = await connection.find('GET /repos/{owner}/{repo}/license', { doing, parameters: { ref: commit } });
            if (told === undefined)
                return undefined;
            if (!((0,shape/* isObject */.Gv)(told.data) && Object.hasOwn(told.data, 'license')))
                throw toStrange(doing, 'it holds no licence');
            requireAbout(connection, (0,shape/* textAt */.$6)(told.data, 'url'), { doing, below: 'contents/' });
            const [path, sha] = [(0,shape/* textAt */.$6)(told.data, 'path'), (0,shape/* textAt */.$6)(told.data, 'sha')];
            const listed = path === undefined ? undefined : await listedAt(commit, path);
            if (listed?.sha !== undefined && listed.type !== 'symlink' && sha !== undefined && listed.sha !== sha) {
                // Of another commit, where a server does not know `ref` here: better none than the licence of another version.
                connection.log.notice(`GitHub tells the licence of another ${path} than that of ${commit.slice(0, 7)}: it is left out.`);
                return undefined;
            }
            const id = (0,shape/* textAt */.$6)(told.data, 'license', 'spdx_id');
            return id === 'NOASSERTION' || id === 'NONE' ? undefined : id;
        },
    };
};

;// CONCATENATED MODULE: ./lib/github/contributions.js


/** While GitHub counts it answers 202; a push right before the release makes that the normal case (facts/github.md 2.4). */
const WAITS_MS = [1, 2, 4, 8, 15, 15, 15].map((seconds) => seconds * 1000);
const MOST_WAIT_MS = 60_000;
const STATISTICS = 'reading the contributor statistics';
const WEEK_S = 7 * 24 * 3600;
const PAGE = 100;
/** GitHub links only the first 500 addresses to accounts; past these pages all are anonymous (facts/github.md 2.4). */
const MOST_PAGES = 5;
const readWeeks = (author) => ((0,shape/* listAt */.gT)(author, 'weeks') ?? []).map((week) => ({
    start: (0,shape/* wholeAt */.X7)(week, 'w') ?? Number.POSITIVE_INFINITY,
    commits: (0,shape/* wholeAt */.X7)(week, 'c') ?? 0,
}));
const toContribution = (person, commits) => {
    const login = (0,shape/* textAt */.$6)(person, 'login');
    const nodeId = (0,shape/* textAt */.$6)(person, 'node_id');
    const name = (0,shape/* textAt */.$6)(person, 'name');
    const email = (0,shape/* textAt */.$6)(person, 'email');
    if (login === undefined && name === undefined)
        return undefined;
    return {
        type: (0,shape/* textAt */.$6)(person, 'type') ?? (login === undefined ? 'Anonymous' : 'User'),
        commits,
        ...(login === undefined ? {} : { login }),
        ...(nodeId === undefined ? {} : { nodeId }),
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
    };
};
/** Most commits first; the same each time. */
const sorted = (list) => {
    const key = (one) => (one.login ?? one.name ?? '').toLowerCase();
    return list
        .filter((one) => one !== undefined && one.commits > 0)
        .map((one) => one)
        .sort((a, b) => b.commits - a.commits || (key(a) < key(b) ? -1 : 1));
};
/**
 * Commits by week (`w` is the Sunday, 00:00 UTC, in epoch seconds) as contributions. Counted are the weeks whose seven days had passed at `until`: they say
 * the same next month, whatever is committed after the release. A project without a commit in any such week (it is younger than that) has the week of the release counted too.
 * Authors without an account are left out: the statistics do not name them.
 */
const countWeeks = (authors, until) => {
    const untilSeconds = Date.parse(until) / 1000;
    const people = authors.map((author) => ({ person: (0,shape.at)(author, 'author'), weeks: readWeeks(author) }));
    const count = (isCounted) => sorted(people.map(({ person, weeks }) => toContribution(person, weeks.filter((week) => isCounted(week.start)).reduce((sum, week) => sum + week.commits, 0))));
    const whole = count((start) => start + WEEK_S <= untilSeconds);
    return whole.length > 0 ? whole : count((start) => start <= untilSeconds);
};
/** It names no repository, so nothing tells it from another's (see about.ts). The statistics' answer once it is there; undefined where GitHub is still counting after the budget. */
const askStatistics = async ({ ask, clock }) => {
    const question = { doing: STATISTICS };
    const start = clock.now().getTime();
    for (const wait of [...WAITS_MS, undefined]) {
        const told = await ask('GET /repos/{owner}/{repo}/stats/contributors', question);
        if (told.status !== 202)
            return told;
        if (wait === undefined || clock.now().getTime() - start + wait > MOST_WAIT_MS)
            return undefined;
        await clock.wait(wait);
    }
    return undefined;
};
const listAll = async ({ find, log }) => {
    const doing = 'reading the contributors';
    const all = [];
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        const told = await find('GET /repos/{owner}/{repo}/contributors', {
            doing,
            parameters: { anon: 1, per_page: PAGE, page },
            absent: [403],
        });
        if (told === undefined) {
            // A history that is too large to list (facts/github.md 2.4); a missing permission would have shown before.
            log.warning('GitHub does not list the contributors of this repository (its history is too large), so none are taken. Name the creators in CITATION.cff or .zenodo.json.');
            return { list: [], counted: 'empty' };
        }
        if (told.status === 204)
            break;
        const list = (0,shape/* listAt */.gT)(told, 'data');
        if (list === undefined)
            throw toStrange(doing, 'it is no list');
        if (list.some((person) => (0,shape/* wholeAt */.X7)(person, 'contributions') === undefined))
            throw toStrange(doing, 'somebody has no count');
        all.push(...list);
        if (list.length < PAGE)
            break;
        if (page === MOST_PAGES)
            log.warning(`GitHub lists more than ${MOST_PAGES * PAGE} contributors; the ones with the fewest commits are left out.`);
    }
    const list = sorted(all.map((person) => toContribution(person, (0,shape/* wholeAt */.X7)(person, 'contributions') ?? 0)));
    return { list, counted: list.length === 0 ? 'empty' : 'total' };
};
/** `until` is ISO 8601. Throws what asking throws. */
const readContributions = async (connection, until) => {
    const told = await askStatistics(connection);
    if (told?.status === 204)
        return { list: [], counted: 'empty' };
    const authors = (0,shape/* listAt */.gT)(told, 'data');
    if (authors?.some((author) => (0,shape/* listAt */.gT)(author, 'weeks') === undefined))
        throw toStrange(STATISTICS, 'an author has no weeks');
    if (told !== undefined && authors === undefined)
        throw toStrange(STATISTICS, 'it is no list');
    if (authors !== undefined)
        return { list: countWeeks(authors, until), counted: 'weeks' };
    connection.log.warning('GitHub has no contributor statistics yet; its list of contributors is used instead, which counts all commits up to today. Run the job again later to have them counted up to the release.');
    return listAll(connection);
};

;// CONCATENATED MODULE: ./lib/github/download.js



const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_HOPS = 5;
/** Pauses before a download is opened anew. The API's own failures are repeated by octokit.ts. */
const PAUSES_MS = [1000, 4000, 9000, 16_000];
const toLength = (header) => typeof header === 'string' && /^\d+$/.test(header) ? { length: Number(header) } : {};
const toFailed = (url, what) => new errors/* ArchiveError */.di('github-failed', `The download from ${url.host} ${what}.`, {
    remedy: `Run the job again later; behind a proxy or a firewall, ${url.host} must be allowed.`,
});
/** Follows to other servers without the token: a blob store refuses a request with two kinds of authorisation (facts/github.md 2.2). */
const follow = async (connection, location, signal) => {
    let url = location;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
        if (url.search !== '')
            connection.log.mask(url.href);
        const answer = await connection.bare(url, signal);
        const to = answer.headers.location;
        if (answer.statusCode === 200)
            return { body: (0,whole/* hold */._2)(answer.body), ...toLength(answer.headers['content-length']) };
        (0,whole/* leave */.qG)(answer.body);
        if (!REDIRECTS.includes(answer.statusCode) || typeof to !== 'string' || !URL.canParse(to, url.href))
            throw toFailed(url, `answered ${answer.statusCode}`);
        url = new URL(to, url);
    }
    throw toFailed(url, 'redirects without end');
};
const openOnce = async (connection, wanted, { doing, signal }) => {
    let { route, parameters } = wanted;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
        const told = await connection.ask(route, {
            doing,
            signal,
            parameters: { ...parameters, request: { redirect: 'manual', parseSuccessResponseBody: false } },
        });
        const body = told.data;
        const base = `${connection.settings.apiUrl}/`;
        const to = told.headers.location;
        const scarcity = readScarcity(told, connection.clock.now());
        if (!REDIRECTS.includes(told.status))
            return { body, scarcity, ...toLength(told.headers['content-length']) };
        (0,whole/* leave */.qG)(body);
        if (typeof to !== 'string' || !URL.canParse(to, base))
            throw toFailed(new URL(base), `redirects to no address (${told.status})`);
        const url = new URL(to, base);
        // A renamed repository first sends on to its new address in the API. An Enterprise Server has its files on the same host, outside of it.
        if (!url.href.startsWith(base))
            return { ...(await follow(connection, url, signal)), scarcity };
        route = `GET ${url.href}`;
        parameters = { headers: parameters.headers };
    }
    throw toFailed(new URL(connection.settings.apiUrl), 'redirects without end');
};
const insist = async (connection, { doing, signal }, open) => {
    for (const pause of [...PAUSES_MS, undefined]) {
        try {
            return await open();
        }
        catch (thrown) {
            const error = toGitHubError(thrown, { doing, now: connection.clock.now(), signal });
            if (error.code !== 'github-failed' || pause === undefined)
                throw error;
            connection.log.debug(`${error.message} Once more in ${pause / 1000} s.`);
            await connection.clock.wait(pause, signal);
        }
    }
    throw new errors/* ArchiveError */.di('internal', 'The downloads came to an end.', { remedy: 'This should not happen. Please report it.' });
};
/**
 * By the API, which counts each asset as a request; where nine of ten of this hour's are gone, by the page of a public release, which counts nothing and takes no
 * token (facts/github.md 2.2): the hour belongs to all jobs of a repository. Where the page is not the file, since a server wants a login, the API is asked all the same.
 * The function that it returns throws `file-changed` where the length is not the one that GitHub told.
 */
const openAssets = (connection) => {
    const { clock, log } = connection;
    /** Of the limit that lasts longest: by GitHub's clock, and by the one here. */
    let scarce = { end: 0, isOverAt: 0 };
    const save = (limit) => {
        if (limit === undefined || limit.end <= scarce.end)
            return;
        scarce = { end: limit.end, isOverAt: clock.now().getTime() + limit.left };
        log.notice(`GitHub's limit of requests is all but used up until ${toTime(limit.end)}: assets are loaded from their public addresses.`);
    };
    /** Both answers are right: 200 with the bytes, and 302 (facts/github.md 2.2). */
    const openByApi = async ({ id, name, size, page }, task) => {
        const parameters = { id, headers: { accept: 'application/octet-stream' } };
        const { body, length, ...opened } = await insist(connection, task, () => openOnce(connection, { route: 'GET /repos/{owner}/{repo}/releases/assets/{id}', parameters }, task));
        if (page !== undefined)
            save(opened.scarcity);
        if (length === undefined || length === size)
            return body;
        body.destroy();
        throw new errors/* ArchiveError */.di('file-changed', `${name} is ${length} bytes long at its download address, and GitHub told ${size}.`, {
            remedy: 'Was the asset replaced while it was read? Run the job again; if it stays, upload the asset to the release anew.',
        });
    };
    /** Undefined where the page is not the file. */
    const openByPage = async ({ name, size, page }, task) => {
        if (page === undefined)
            return undefined;
        try {
            const { body, length } = await insist(connection, task, () => follow(connection, new URL(page), task.signal));
            if (length === size)
                return body;
            body.destroy();
            log.notice(`The public address of ${name} gives something else than the file.`);
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* ArchiveError */.di) || thrown.code !== 'github-failed')
                throw thrown;
            log.notice(thrown.message);
        }
        return undefined;
    };
    return async (asset, signal) => {
        const task = { doing: `downloading ${asset.name}`, signal };
        const isScarce = clock.now().getTime() < scarce.isOverAt;
        const saved = isScarce ? await openByPage(asset, task) : undefined;
        if (saved !== undefined)
            return saved;
        try {
            return await openByApi(asset, task);
        }
        catch (thrown) {
            const limit = thrown instanceof errors/* ArchiveError */.di ? findLimit(thrown, clock.now()) : undefined;
            if (limit === undefined || isScarce || asset.page === undefined)
                throw thrown;
            save(limit);
            const instead = await openByPage(asset, task);
            if (instead === undefined)
                throw thrown;
            return instead;
        }
    };
};
/** Asked for by the commit, so that a branch or a moved tag of the same name can't stand in. */
const openSourceArchive = async (connection, commit, options) => {
    const kind = options.format === 'zip' ? 'zipball' : 'tarball';
    const task = { doing: `downloading the source archive (${options.format})`, signal: options.signal };
    const wanted = { route: `GET /repos/{owner}/{repo}/${kind}/{ref}`, parameters: { ref: commit } };
    return (await insist(connection, task, () => openOnce(connection, wanted, task))).body;
};

;// CONCATENATED MODULE: ./lib/github/profiles.js


/**
 * Never asks for `email`: without a scope of its own GitHub refuses the whole document for it (facts/github.md 2.5).
 * A test holds it against GitHub's published schema.
 */
const PROFILES_QUERY = `query Profiles($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on User {
      id
      login
      name
      company
      websiteUrl
      socialAccounts(first: 10) {
        nodes {
          url
        }
      }
    }
  }
}`;
const profiles_PAGE = 100;
const toProfile = (node, login) => {
    const name = (0,shape/* textAt */.$6)(node, 'name');
    const company = (0,shape/* textAt */.$6)(node, 'company');
    const websiteUrl = (0,shape/* textAt */.$6)(node, 'websiteUrl');
    const socialUrls = ((0,shape/* listAt */.gT)(node, 'socialAccounts', 'nodes') ?? [])
        .map((account) => (0,shape/* textAt */.$6)(account, 'url'))
        .filter((url) => url !== undefined);
    return {
        login,
        socialUrls,
        ...(name === undefined ? {} : { name }),
        ...(company === undefined ? {} : { company }),
        ...(websiteUrl === undefined ? {} : { websiteUrl }),
    };
};
/** By either: an id may come back in its newer form, and people take other names. */
const isOf = (node, { nodeId, login }) => (0,shape/* textAt */.$6)(node, 'id') === nodeId || (0,shape/* textAt */.$6)(node, 'login')?.toLowerCase() === login?.toLowerCase();
const askFor = async (connection, people) => {
    const doing = 'reading the profiles of the contributors';
    const variables = { ids: people.map((person) => person.nodeId) };
    const told = await connection.ask(`POST ${connection.graphqlUrl}`, { doing, parameters: { query: PROFILES_QUERY, variables } });
    const nodes = (0,shape/* listAt */.gT)(told.data, 'data', 'nodes');
    const errors = ((0,shape/* listAt */.gT)(told.data, 'errors') ?? []).map((error) => (0,shape/* textAt */.$6)(error, 'message') ?? 'an error without a message');
    if (nodes === undefined)
        throw toStrange(doing, errors.join('; ') || 'it holds no nodes');
    if (errors.length > 0)
        connection.log.debug(`GitHub did not find all profiles: ${errors.join('; ')}`);
    // In the order that was asked for; what was not found is null.
    return people.flatMap((person, index) => {
        const node = nodes[index];
        const login = (0,shape/* textAt */.$6)(node, 'login');
        if (login === undefined)
            return [];
        if (!isOf(node, person))
            throw toStrange(doing, `for ${person.login} it tells of ${login}`);
        return [toProfile(node, person.login ?? '')];
    });
};
/** By login, as the contribution spells it. Who has no account, is a bot, or is not found is not in it. Without a token GitHub tells none, and a warning says so. */
const readProfiles = async (connection, contributions) => {
    const people = contributions.filter((one) => one.type === 'User' && one.nodeId !== undefined && one.login !== undefined);
    const profiles = new Map();
    if (people.length > 0 && !connection.hasToken) {
        connection.log.warning('Without a github-token GitHub tells no profiles: contributors stand there by their login.');
        return profiles;
    }
    for (let start = 0; start < people.length; start += profiles_PAGE) {
        for (const profile of await askFor(connection, people.slice(start, start + profiles_PAGE)))
            profiles.set(profile.login, profile);
    }
    return profiles;
};

;// CONCATENATED MODULE: ./lib/github/tag.js
/** The commit of a tag. Asked by the ref, whose answer says which ref it is; the commit's bare id would be nobody's (facts/github.md 1.3). */




/** A tag of a tag of a tag: nobody does, and somebody could. */
const MOST_TAGS = 5;
const toMissing = (tag) => new errors/* ArchiveError */.di('release-not-found', `The release has the tag ${tag}, but the repository has no such tag.`, {
    remedy: 'Was the tag deleted or moved? Push it again, then run the job again.',
});
const idIn = (told, doing, ...keys) => {
    const sha = (0,shape/* textAt */.$6)(told.data, ...keys, 'sha');
    if (sha === undefined || !/^[0-9a-f]{40}$/.test(sha))
        throw toStrange(doing, 'it holds no id');
    return sha;
};
/** Annotated tags peeled. `tags/` keeps a branch of the same name out. @throws ArchiveError `release-not-found` */
const resolveTag = async (connection, tag) => {
    const doing = `resolving the tag ${tag}`;
    const found = await connection.find('GET /repos/{owner}/{repo}/git/ref/{ref}', {
        doing,
        parameters: { ref: `tags/${tag}` },
        absent: [404, 409, 422],
    });
    if (found === undefined)
        throw toMissing(tag);
    const ref = (0,shape/* textAt */.$6)(found.data, 'ref');
    if (ref !== `refs/tags/${tag}`)
        throw toStrange(doing, `it is ${ref ?? 'no ref'}`);
    let told = found;
    for (let depth = 0; depth <= MOST_TAGS; depth += 1) {
        const sha = idIn(told, doing, 'object');
        const type = (0,shape/* textAt */.$6)(told.data, 'object', 'type');
        requireAbout(connection, (0,shape/* textAt */.$6)(told.data, 'object', 'url'), { doing, below: `git/${type}s/${sha}` });
        if (type === 'commit')
            return sha;
        if (type !== 'tag')
            throw toMissing(tag);
        told = await connection.ask('GET /repos/{owner}/{repo}/git/tags/{sha}', { doing, parameters: { sha } });
        if (idIn(told, doing) !== sha)
            throw toStrange(doing, 'it is another tag');
    }
    throw toStrange(doing, 'its tags lead nowhere');
};

;// CONCATENATED MODULE: ./lib/github/release.js
/** The release as GitHub tells it now: notes rendered, assets paged, the tag resolved to its commit. */





const release_PAGE = 100;
/** A release holds about a thousand assets (facts/github.md 2.2); this is a stop for a server that never ends. */
const release_MOST_PAGES = 50;
/** `v1.2.0` is version 1.2.0; `vendor-2` stays. */
const toVersion = (tag) => tag.replace(/^v(?=\d)/, '');
const nameOf = (ref) => ('tag' in ref ? `the release of tag ${ref.tag}` : `the release ${ref.id}`);
/** GitHub renders the notes itself: links to issues and people come out right (facts/github.md 2.1). */
const RENDERED = { accept: 'application/vnd.github.full+json' };
/** Drafts are not found by their tag, and are listed only to who may write (facts/github.md 1.3). */
const findDraft = async (connection, tag) => {
    const told = await connection.find('GET /repos/{owner}/{repo}/releases', {
        doing: 'listing the releases',
        parameters: { per_page: release_PAGE, headers: RENDERED },
    });
    return (0,shape/* listAt */.gT)(told, 'data')?.find((release) => (0,shape/* textAt */.$6)(release, 'tag_name') === tag && (0,shape.at)(release, 'draft') === true);
};
const find = async (connection, ref) => {
    const doing = `reading ${nameOf(ref)}`;
    if ('id' in ref) {
        const told = await connection.find('GET /repos/{owner}/{repo}/releases/{id}', { doing, parameters: { id: ref.id, headers: RENDERED } });
        return told?.data;
    }
    const told = await connection.find('GET /repos/{owner}/{repo}/releases/tags/{tag}', {
        doing,
        parameters: { tag: ref.tag, headers: RENDERED },
    });
    return told?.data ?? findDraft(connection, ref.tag);
};
/** Page by page, by number: the addresses in the `Link` header are not followed, only believed that there are more. */
const listAssets = async (connection, id) => {
    const doing = `listing the assets of the release ${id}`;
    const all = [];
    for (let page = 1; page <= release_MOST_PAGES; page += 1) {
        const told = await connection.ask('GET /repos/{owner}/{repo}/releases/{id}/assets', {
            doing,
            parameters: { id, per_page: release_PAGE, page },
        });
        const list = (0,shape/* listAt */.gT)(told, 'data');
        if (list === undefined)
            throw toStrange(doing, 'it is no list');
        all.push(...list);
        if (list.length === 0 || (list.length < release_PAGE && !/rel="next"/.test(String(told.headers.link ?? ''))))
            return all;
    }
    throw toStrange(doing, `the list does not end after ${all.length} assets`);
};
/** By its address and by that of its page: the first tells the repository, the second the tag as well. @returns the page's */
const requireOwnAsset = (connection, asset, { doing, tag }) => {
    requireAbout(connection, (0,shape/* textAt */.$6)(asset, 'url'), { doing, below: `releases/assets/${(0,shape/* wholeAt */.X7)(asset, 'id')}` });
    const page = (0,shape/* textAt */.$6)(asset, 'browser_download_url');
    if (!page?.includes('/releases/download/'))
        return undefined;
    requireAbout(connection, page, { doing, below: `releases/download/${tag}/` });
    return page;
};
const toAsset = (asset, { doing, page }) => {
    const id = (0,shape/* wholeAt */.X7)(asset, 'id');
    const name = (0,shape/* textAt */.$6)(asset, 'name');
    const size = (0,shape/* wholeAt */.X7)(asset, 'size');
    const state = (0,shape/* textAt */.$6)(asset, 'state');
    if (id === undefined || name === undefined || size === undefined || state === undefined) {
        throw toStrange(doing, 'an asset has no id, name, size or state');
    }
    const sha256 = /^sha256:([0-9a-f]{64})$/i.exec((0,shape/* textAt */.$6)(asset, 'digest') ?? '')?.[1]?.toLowerCase();
    return { id, name, size, state, ...(sha256 === undefined ? {} : { sha256 }), ...(page === undefined ? {} : { page }) };
};
/** Throws `release-not-found` where there is none, or the token may not see it. A draft has no commit to be sure of: its `commit` is empty. */
const readRelease = async (connection, ref, repository) => {
    const doing = `reading ${nameOf(ref)}`;
    const data = await find(connection, ref);
    const full = `${repository.owner}/${repository.name}`;
    if (data === undefined) {
        throw new errors/* ArchiveError */.di('release-not-found', `${full} has no published release ${'tag' in ref ? `for the tag ${ref.tag}` : `with the id ${ref.id}`}.`, {
            remedy: 'Make a release from the tag (a tag alone is none), or publish the draft; if a later step makes it, start this job after that step. A deleted release cannot be archived.',
        });
    }
    const id = (0,shape/* wholeAt */.X7)(data, 'id');
    const tag = (0,shape/* textAt */.$6)(data, 'tag_name');
    const isDraft = (0,shape.at)(data, 'draft');
    const isPrerelease = (0,shape.at)(data, 'prerelease');
    const publishedAt = (0,shape/* textAt */.$6)(data, 'published_at') ?? (isDraft === true ? ((0,shape/* textAt */.$6)(data, 'created_at') ?? '') : undefined);
    if (id === undefined || tag === undefined || typeof isDraft !== 'boolean' || typeof isPrerelease !== 'boolean') {
        throw toStrange(doing, 'it holds no id, tag, draft and prerelease');
    }
    if ('tag' in ref ? tag !== ref.tag : id !== ref.id)
        throw toStrange(doing, `it is the release ${id} of tag ${tag}`);
    requireAbout(connection, (0,shape/* textAt */.$6)(data, 'url'), { doing, below: `releases/${id}` });
    if (publishedAt === undefined || (!isDraft && Number.isNaN(Date.parse(publishedAt))))
        throw toStrange(doing, 'it holds no time of publication');
    const notesHtml = (0,shape/* textAt */.$6)(data, 'body_html');
    const release = {
        repository,
        id,
        tag,
        version: toVersion(tag),
        title: (0,shape/* textAt */.$6)(data, 'name')?.trim() || tag,
        url: `${repository.url}/releases/tag/${tag.split('/').map(encodeURIComponent).join('/')}`,
        publishedAt,
        isPrerelease,
        isDraft,
        ...(notesHtml === undefined ? {} : { notesHtml }),
    };
    if (isDraft)
        return { ...release, commit: '', assets: [] };
    const listed = await listAssets(connection, id);
    const assets = listed.map((asset) => {
        const page = requireOwnAsset(connection, asset, { doing, tag });
        const isForAll = !repository.isPrivate && page?.startsWith(`${connection.settings.serverUrl}/`);
        return toAsset(asset, { doing, page: isForAll ? page : undefined });
    });
    const told = (0,shape/* listAt */.gT)(data, 'assets')?.length ?? 0;
    if (assets.length < told)
        throw toStrange(doing, `${assets.length} assets are listed, and the release has ${told}`);
    return { ...release, commit: await resolveTag(connection, tag), assets };
};

;// CONCATENATED MODULE: ./lib/github/repository.js
/** The repository: by its name, or by one that it had before. */



/** GitHub sends on from an old name to the repository's number (facts/github.md 2.6); an answer of another name without that is another repository's. */
const isAnswerFor = ({ url, data }, owner, name) => {
    const [trueOwner, trueName, id] = [(0,shape/* textAt */.$6)(data, 'owner', 'login'), (0,shape/* textAt */.$6)(data, 'name'), (0,shape/* wholeAt */.X7)(data, 'id')];
    return `${trueOwner}/${trueName}`.toLowerCase() === `${owner}/${name}`.toLowerCase() || url.endsWith(`/repositories/${id}`);
};
/** Throws `github-refused` where there is no such repository, or the token may not see it: GitHub does not tell which. */
const readRepository = async (connection) => {
    const { owner, name, serverUrl } = connection.settings;
    const doing = `reading the repository ${owner}/${name}`;
    const told = await connection.find('GET /repos/{owner}/{repo}', { doing });
    if (told === undefined) {
        throw new errors/* ArchiveError */.di('github-refused', `GitHub shows no repository ${owner}/${name}.`, {
            remedy: `Check the name. A private repository is seen only with a github-token that may read it${connection.hasToken ? '' : ', and none is given'}.`,
        });
    }
    const { data } = told;
    const id = (0,shape/* wholeAt */.X7)(data, 'id');
    const trueOwner = (0,shape/* textAt */.$6)(data, 'owner', 'login');
    const trueName = (0,shape/* textAt */.$6)(data, 'name');
    const isPrivate = (0,shape.at)(data, 'private');
    if (id === undefined || trueOwner === undefined || trueName === undefined || typeof isPrivate !== 'boolean') {
        throw toStrange(doing, 'it holds no id, owner, name and visibility');
    }
    if (!isAnswerFor(told, owner, name))
        throw toStrange(doing, `it is the repository ${trueOwner}/${trueName}`);
    connection.rename(trueOwner, trueName);
    const parent = (0,shape/* textAt */.$6)(data, 'parent', 'full_name');
    const description = (0,shape/* textAt */.$6)(data, 'description');
    const homepage = (0,shape/* textAt */.$6)(data, 'homepage');
    const language = (0,shape/* textAt */.$6)(data, 'language');
    return {
        id,
        owner: trueOwner,
        name: trueName,
        url: `${serverUrl}/${trueOwner}/${trueName}`,
        isPrivate,
        isFork: (0,shape.at)(data, 'fork') === true,
        topics: ((0,shape/* listAt */.gT)(data, 'topics') ?? []).filter((topic) => typeof topic === 'string'),
        defaultBranch: (0,shape/* textAt */.$6)(data, 'default_branch') ?? 'main',
        ownerIsOrganisation: (0,shape/* textAt */.$6)(data, 'owner', 'type') === 'Organization',
        ...(description === undefined ? {} : { description }),
        ...(homepage === undefined ? {} : { homepage }),
        ...(language === undefined ? {} : { language }),
        ...(parent === undefined ? {} : { parentUrl: `${serverUrl}/${parent}` }),
    };
};
/** By its number, which survives renaming. An address that leads nowhere, or to another server, is no address of it. */
const isSameRepository = async (connection, url, { id }) => {
    const path = url.startsWith(`${connection.settings.serverUrl}/`) ? url.slice(connection.settings.serverUrl.length + 1) : '';
    const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(path) ?? [];
    if (owner === undefined || repo === undefined)
        return false;
    const told = await connection.find('GET /repos/{owner}/{repo}', {
        doing: `asking where ${path} is now`,
        parameters: { owner, repo },
        absent: [403, 404, 451],
    });
    return told !== undefined && (0,shape/* wholeAt */.X7)(told.data, 'id') === id && isAnswerFor(told, owner, repo);
};

;// CONCATENATED MODULE: ./lib/github/client.js







/**
 * Opens nothing until it is asked. Every method throws ArchiveError (`github-refused`, `github-failed`, `cancelled`, and what stands at the method).
 * `formerUrls` tells the configured address of the repository once `readRepository` has found that GitHub sends on from it to a new name.
 */
const github = (settings, doors) => {
    const connection = openConnection(settings, doors);
    const asked = `${settings.owner}/${settings.name}`;
    let former = [];
    return {
        readRepository: async () => {
            const facts = await readRepository(connection);
            const isRenamed = `${facts.owner}/${facts.name}`.toLowerCase() !== asked.toLowerCase();
            former = isRenamed ? [`${connection.settings.serverUrl}/${asked}`] : [];
            return facts;
        },
        isSameRepository: (url, repository) => isSameRepository(connection, url, repository),
        readRelease: (ref, repository) => readRelease(connection, ref, repository),
        readContributions: (until) => readContributions(connection, until),
        readProfiles: (contributions) => readProfiles(connection, contributions),
        ...openContents(connection),
        openAsset: openAssets(connection),
        openSourceArchive: (commit, format, signal) => openSourceArchive(connection, commit, { format, signal }),
        formerUrls: () => former,
    };
};

// EXTERNAL MODULE: ./lib/http/clock.js
var clock = __webpack_require__(486);
// EXTERNAL MODULE: ./lib/repositories/index.js + 218 modules
var repositories = __webpack_require__(9225);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/wire-up.js




/** GitHub's three addresses, as the runner tells them (facts/github.md 1.5); github.com where it does not. */
const readAddresses = (env) => ({
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    ...(env.GITHUB_GRAPHQL_URL ? { graphqlUrl: env.GITHUB_GRAPHQL_URL } : {}),
});
const wireUp = (settings, { env, ...rest }) => {
    const [owner = '', name = ''] = rest.trigger.repository.split('/');
    const { archive } = settings;
    return {
        ...rest,
        settings,
        clock: clock/* systemClock */.m,
        github: github({
            owner,
            name,
            userAgent: version/* USER_AGENT */._,
            ...readAddresses(env),
            ...(settings.github.token === undefined ? {} : { token: settings.github.token }),
        }, { log: rest.log, clock: clock/* systemClock */.m, environment: env, signal: rest.signal }),
        repository: (0,repositories/* openRepository */.h)(archive.name, archive, {
            log: rest.log,
            clock: clock/* systemClock */.m,
            userAgent: version/* USER_AGENT */._,
            environment: env,
            signal: rest.signal,
        }),
    };
};


/***/ })

};
