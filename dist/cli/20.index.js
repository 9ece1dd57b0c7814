export const id = 20;
export const ids = [20];
export const modules = {

/***/ 2601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandbox: () => (/* binding */ sandbox_sandbox)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./lib/sandbox/server.js
/** One small HTTP server on loopback, the ground that every side of the local archive stands on. */

/**
 * Listens on 127.0.0.1 only; port 0 (the default) takes a free one.
 * A handler that throws answers 500 as plain text, so that a bug of ours is never taken for a behaviour of the server that it stands for.
 */
const listen = (side, handler, options = {}) => new Promise((resolve, reject) => {
    let origin = '';
    const answer = async (request, response) => {
        const exchange = { side, method: request.method ?? 'GET', path: request.url ?? '/' };
        const userAgent = request.headers['user-agent'];
        if (userAgent !== undefined)
            exchange.userAgent = userAgent;
        response.once('close', () => options.watch?.after?.({ ...exchange, status: response.statusCode }));
        if ((await options.watch?.before?.(exchange)) === 'drop') {
            request.socket.destroy();
            return;
        }
        await handler(request, response, origin);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(request, response).catch((error) => {
            if (!response.headersSent)
                response.writeHead(500, { 'content-type': 'text/plain' });
            response.end(`the local archive failed: ${error instanceof Error ? error.stack : String(error)}`);
        });
    });
    server.requestTimeout = 0; // a slow upload is not an error
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
        origin = `http://127.0.0.1:${server.address().port}`;
        resolve({
            origin,
            close: () => new Promise((done) => {
                server.close(() => done());
                server.closeAllConnections();
            }),
        });
    });
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/sandbox/store.js
/** Where a side of the local archive keeps its files and its state: a folder that stays, or a temporary one that goes with it. */



/** One folder after the other: Node's own recursive way never ends where a folder is refused as not there (`/proc/x`). */
const makeFolder = (path) => {
    if ((0,external_node_fs_.existsSync)(path))
        return;
    makeFolder((0,external_node_path_.dirname)(path));
    (0,external_node_fs_.mkdirSync)(path);
};
/** @param dir kept when given; else a temporary folder, removed by `close` */
const openStore = (dir) => {
    const root = dir ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'local-archive-'));
    const blobs = (0,external_node_path_.join)(root, 'files');
    const state = (0,external_node_path_.join)(root, 'state.json');
    makeFolder((0,external_node_path_.resolve)(blobs));
    return {
        lasting: dir !== undefined,
        read: () => ((0,external_node_fs_.existsSync)(state) ? (0,external_node_fs_.readFileSync)(state, 'utf8') : undefined),
        write: (text) => {
            const draft = `${state}.new`;
            try {
                const file = (0,external_node_fs_.openSync)(draft, 'w');
                try {
                    (0,external_node_fs_.writeFileSync)(file, text); // not writeSync: on a full disk that writes a part, and says nothing
                    (0,external_node_fs_.fsyncSync)(file);
                }
                finally {
                    (0,external_node_fs_.closeSync)(file);
                }
                (0,external_node_fs_.renameSync)(draft, state);
            }
            catch (error) {
                (0,external_node_fs_.rmSync)(draft, { force: true });
                throw error;
            }
        },
        pathOf: (blob) => (0,external_node_path_.join)(blobs, blob),
        close: () => {
            if (dir === undefined)
                (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/faults.js
/** The switches of the local CKAN: its version, its settings, and what can go wrong. Tests flip them on the live object, the command line by `--fault name=value`. */
const defaultCkanFaults = {
    ckanVersion: '2.11',
    ckanHidesVersion: false,
    ckanSearch: 'up',
    ckanStorage: true,
    ckanSchemas: true,
    ckanBcdc: false,
    ckanHeader: 'Authorization',
    maxResourceSizeMb: 10,
    searchRowsMax: 1000,
    proxyBodyLimit: 0,
    redirectToHttps: false,
    tooBusy: 0,
    fail5xx: 0,
    fail5xxAs: '500',
    crashAfterWrite: 0,
    badGatewayAfterWrite: 0,
    cutAfterRequest: 0,
    dropConnectionAfter: 0,
    corruptUpload: 0,
};
const ckanWords = {
    ckanVersion: ['2.8', '2.10', '2.11', '2.12'],
    ckanSearch: ['up', 'down', 'late'],
    fail5xxAs: ['500', '500-error-id', '502'],
};

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/sandbox/ckan/call.js
/** The name that messages have: nothing for nobody. */
const nameOf = ({ user }) => user?.name ?? '';
/** A piece of a path, decoded where it can be. */
const decoded = (piece) => {
    try {
        return decodeURIComponent(piece);
    }
    catch {
        return piece;
    }
};
const html = (status, text, headers = {}) => ({
    status,
    text,
    type: 'text/html; charset=utf-8',
    headers,
});

;// CONCATENATED MODULE: ./lib/sandbox/ckan/json.js
/** Plain data, and how Python prints it: CKAN's messages quote what they were given. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** The list, or none. */
const listOf = (value) => (Array.isArray(value) ? value : []);
const objectsOf = (value) => listOf(value).filter(isObject);
/** What Python's `if value:` says. */
const isTruthy = (value) => Array.isArray(value) ? value.length > 0 : isObject(value) ? Reflect.ownKeys(value).length > 0 : Boolean(value);
const quoted = (text) => {
    const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
    return text.includes("'") && !text.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
};
/** Python's `repr`. */
const repr = (value) => {
    if (value === null || value === undefined)
        return 'None';
    if (value === true)
        return 'True';
    if (value === false)
        return 'False';
    if (typeof value === 'string')
        return quoted(value);
    if (Array.isArray(value))
        return `[${value.map(repr).join(', ')}]`;
    if (isObject(value))
        return `{${Object.entries(value)
            .map(([key, item]) => `${quoted(key)}: ${repr(item)}`)
            .join(', ')}}`;
    return String(value);
};
/** A Python tuple of names and numbers. */
const tuple = (path) => `(${path.map(repr).join(', ')}${path.length === 1 ? ',' : ''})`;
/** `<class 'dict'>` */
const className = (value) => {
    const name = value === null
        ? 'NoneType'
        : Array.isArray(value)
            ? 'list'
            : isObject(value)
                ? 'dict'
                : typeof value === 'string'
                    ? 'str'
                    : typeof value === 'boolean'
                        ? 'bool'
                        : Number.isInteger(value)
                            ? 'int'
                            : 'float';
    return `<class '${name}'>`;
};
/** Python's `json.dumps`. */
const dumps = (value) => {
    if (Array.isArray(value))
        return `[${value.map(dumps).join(', ')}]`;
    if (!isObject(value))
        return JSON.stringify(value) ?? 'null';
    return `{${Object.entries(value)
        .map(([key, item]) => `${JSON.stringify(key)}: ${dumps(item)}`)
        .join(', ')}}`;
};
/** As CKAN's `unicode_safe` makes a text of anything. */
const toText = (value) => (typeof value === 'string' ? value : dumps(value));
const isSame = (a, b) => {
    if (a === b)
        return true;
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((item, at) => isSame(item, b[at]));
    if (!isObject(a) || !isObject(b))
        return false;
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => name in b && isSame(a[name], b[name]));
};
/** PostgreSQL takes no NUL in a text. */
const hasNul = (value) => typeof value === 'string' ? value.includes('\0') : typeof value === 'object' && value !== null && Object.values(value).some(hasNul);

;// CONCATENATED MODULE: ./lib/sandbox/ckan/refusal.js
/** An action that fails: its envelope gets `error`. */
class Refusal extends Error {
    status;
    error;
    constructor(status, error) {
        super(`${status}`);
        this.name = 'Refusal';
        this.status = status;
        this.error = error;
    }
}
/** An answer without an envelope: a bare JSON string. */
class BareRefusal extends Error {
}
/** An answer of what stands before CKAN's API: Flask, Werkzeug or a proxy, as a page. */
class PageRefusal extends Error {
    status;
    title;
    headers;
    constructor(status, title, headers = {}) {
        super(title);
        this.name = 'PageRefusal';
        this.status = status;
        this.title = title;
        this.headers = headers;
    }
}
const told = (message, reason) => (reason === undefined ? message : `${message}: ${reason}`);
const denied = (reason) => new Refusal(403, { __type: 'Authorization Error', message: told('Access denied', reason) });
const notFound = (reason) => new Refusal(404, { __type: 'Not Found Error', message: told('Not found', reason) });
const invalid = (errors) => new Refusal(409, { ...errors, __type: 'Validation Error' });
const missing = (field) => invalid({ [field]: ['Missing value'] });
/** The structure itself is wrong: the answer gives back what was sent. */
const misshapen = (message) => new Refusal(400, { __type: 'Integrity Error', message });
const badQuery = (message) => new Refusal(400, { __type: 'Search Query Error', message: `Search Query is invalid: ${message}` });
const searchFailed = (message) => new Refusal(409, { __type: 'Search Error', message: `Search error: ${message}` });
const notIndexed = (reason) => new Refusal(500, { __type: 'Search Index Error', message: `Unable to add package to search index: ${reason}` });
const searchDown = () => new Refusal(500, { __type: 'Search Connection Error', message: 'Unable to connect to the search server' });
const crash = () => new Refusal(500, { __type: 'Internal Server Error', message: 'Internal Server Error' });
/** The machine's own trouble (a full disk): the client gets the server's bare 500, the person who runs the local archive the reason. */
const crashFor = (cause) => {
    process.emitWarning(`The local archive could not write: ${cause instanceof Error ? cause.message : String(cause)}`);
    return Object.assign(crash(), { cause });
};
const tooLarge = () => new PageRefusal(413, '413 Request Entity Too Large');

;// CONCATENATED MODULE: ./lib/sandbox/ckan/world.js
const newWorld = () => ({
    users: [],
    groups: [],
    members: [],
    datasets: [],
    tags: [],
    vocabularies: [],
    views: [],
    relationships: [],
    activities: [],
    files: {},
});
/** By id first, then by name; of two with one name the one that is not deleted. */
const findDataset = (world, key) => world.datasets.find(({ id }) => id === key) ??
    world.datasets.find(({ name, state }) => name === key && state !== 'deleted') ??
    world.datasets.find(({ name }) => name === key);
const findGroup = (world, key) => world.groups.find(({ id }) => id === key) ?? world.groups.find(({ name }) => name === key);
const findUser = (world, key) => world.users.find(({ id }) => id === key) ?? world.users.find(({ name }) => name === key);
/** The dataset that has this resource, and whether it was taken out of it. */
const findResource = (world, id) => {
    for (const dataset of world.datasets) {
        const resource = dataset.resources.find((one) => one.id === id);
        if (resource !== undefined)
            return { dataset, resource, removed: false };
    }
    for (const dataset of world.datasets) {
        const resource = dataset.removed.find((one) => one.id === id);
        if (resource !== undefined)
            return { dataset, resource, removed: true };
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/access.js
/** Who may do what: roles in organisations and groups, and who sees which dataset (facts/ckan.md 1.4). */




const granted = {
    editor: ['read', 'create_dataset', 'update_dataset', 'delete_dataset', 'manage_group'],
    member: ['read', 'manage_group'],
};
const grants = (capacity, permission) => capacity === 'admin' || granted[capacity]?.includes(permission) === true;
const isSysadmin = ({ user }) => user?.sysadmin === true;
/** The groups or organisations in which the caller has a permission, with the capacity that gives it. */
const groupsWith = (call, permission) => {
    const { world } = call.house;
    const mine = world.members.filter(({ user, capacity }) => user === call.user?.id && grants(capacity, permission));
    return world.groups
        .filter(({ state }) => state === 'active')
        .flatMap((group) => mine.filter((member) => member.group === group.id).map(({ capacity }) => ({ group, capacity })));
};
const may = (call, permission, group) => isSysadmin(call) || (group !== null && groupsWith(call, permission).some((one) => one.group.id === group));
/** What a search compares with `labelsOf`: a dataset is seen by whoever shares a label with it. */
const labelsOfUser = (call) => call.user === undefined
    ? ['public']
    : [
        'public',
        `creator-${call.user.id}`,
        ...groupsWith(call, 'read')
            .filter(({ group }) => group.isOrganization)
            .toSorted((a, b) => (a.group.title < b.group.title ? -1 : 1))
            .map(({ group }) => `member-${group.id}`),
    ];
const labelsOf = ({ state, private: isPrivate, ownerOrg, creator }) => state === 'active' && !isPrivate ? ['public'] : [ownerOrg === null ? `creator-${creator}` : `member-${ownerOrg}`];
const maySee = (call, dataset) => {
    const mine = labelsOfUser(call);
    return isSysadmin(call) || labelsOf(dataset).some((label) => mine.includes(label));
};
const requireSight = (call, dataset) => {
    if (!maySee(call, dataset))
        throw denied(`User ${nameOf(call)} not authorized to read package ${dataset.id}`);
};
/** Groups that a write adds must be the caller's; those that are there already are not looked at. @throws Refusal 403, 404 for an unknown one */
const requireGroups = (call, data, dataset) => {
    if (data.groups === null)
        throw crash();
    const groups = listOf(data.groups).flatMap((given) => {
        const key = isObject(given) ? given.id || given.name : given;
        if (!key)
            return [];
        const group = findGroup(call.house.world, key);
        if (group === undefined)
            throw notFound('Group was not found.');
        return dataset?.groups.includes(group.id) ? [] : [group];
    });
    if (groups.some(({ id }) => !may(call, 'manage_group', id)))
        throw denied(`User ${nameOf(call)} not authorized to edit these groups`);
};
const requireCreation = (call, data) => {
    if (isSysadmin(call))
        return;
    if (groupsWith(call, 'create_dataset').length === 0)
        throw denied(`User ${nameOf(call)} not authorized to create packages`);
    requireGroups(call, data);
    if (!data.owner_org)
        return;
    const organisation = findGroup(call.house.world, data.owner_org);
    if (!may(call, 'create_dataset', organisation?.id ?? null)) {
        throw denied(`User ${nameOf(call)} not authorized to add dataset to this organization`);
    }
};
const mayEdit = (call, dataset) => may(call, 'update_dataset', dataset.ownerOrg);
const requireEdit = (call, dataset, data = {}) => {
    if (!mayEdit(call, dataset))
        throw denied(`User ${nameOf(call)} not authorized to edit package ${dataset.id}`);
    if (!isSysadmin(call))
        requireGroups(call, data, dataset);
};
/** @throws Refusal 403 without a reason: that is all that CKAN says */
const requireSysadmin = (call) => {
    if (!isSysadmin(call))
        throw denied();
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/checks.js
/** The rules of single values, with CKAN's words for what breaks them. */

const longestName = 100;
const longestVersion = 100;
/** A trailing line end slips through, as it does there (facts/ckan.md 1.5). */
const checkName = (name) => {
    if (['new', 'edit', 'search'].includes(name))
        return 'That name cannot be used';
    if ([...name].length < 2)
        return 'Must be at least 2 characters long';
    if ([...name].length > longestName)
        return `Name must be a maximum of ${longestName} characters long`;
    return /^[a-z0-9_-]*\n?$/.test(name) ? undefined : 'Must be purely lowercase alphanumeric (ascii) characters and these symbols: -_';
};
/** The second of two checks of a dataset's name; it says the same in other words. */
const checkLength = (name) => {
    if ([...name].length < 2)
        return `Name "${name}" length is less than minimum 2`;
    return [...name].length > longestName ? `Name "${name}" length is more than maximum ${longestName}` : undefined;
};
const checkVersion = (version) => [...version].length > longestVersion ? `Version must be a maximum of ${longestVersion} characters long` : undefined;
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const email = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})*$`);
const checkEmail = (text) => text === '' || (email.test(text) && !/^\.|\.\./.test(text)) ? undefined : `Email ${text} is not a valid format`;
const checkTag = (name) => [
    ...([...name].length < 2 ? [`Tag "${name}" length is less than minimum 2`] : []),
    ...([...name].length > 100 ? [`Tag "${name}" length is more than maximum 100`] : []),
    ...(/^[\p{L}\p{N}_ \-.]*\n?$/u.test(name)
        ? []
        : [`Tag "${name}" can only contain alphanumeric characters, spaces (" "), hyphens ("-"), underscores ("_") or dots (".")`]),
];
const isUuid = (value) => typeof value === 'string' && /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(value);
const toBoolean = (value) => typeof value === 'boolean' ? value : ['true', 'yes', 't', 'y', '1'].includes(String(value).toLowerCase());
/** A parameter that may be a text, as in a query. */
const isOn = (value) => (typeof value === 'string' ? toBoolean(value) || value === 'on' : isTruthy(value));
/** A whole number; `undefined` for what is none. */
const toInteger = (value) => {
    if (typeof value === 'number')
        return Number.isInteger(value) ? value : undefined;
    return typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : undefined;
};
/** Python's naive ISO date; `undefined` for what is none. */
const toDate = (text) => {
    const numbers = text.split(/\D+/).filter(Boolean).map(Number);
    if (!/^\d/.test(text) || numbers.length < 3)
        return undefined;
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers;
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
        return undefined;
    const fraction = /:\d\d\.(\d{1,6})/.exec(text)?.[1]?.padEnd(6, '0') ?? '';
    return `${date.toISOString().slice(0, 19)}${Number(fraction) === 0 ? '' : `.${fraction}`}`;
};
const oneOf = (words) => `Value must be one of ${repr(words)}`;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/group-fields.js
const groupFields = (group) => ({
    id: group.id,
    name: group.name,
    title: group.title,
    type: group.type,
    description: group.description,
    image_url: group.imageUrl,
    created: group.created,
    is_organization: group.isOrganization,
    approval_status: 'approved',
    state: group.state,
});

;// CONCATENATED MODULE: ./lib/sandbox/ckan/licences.js
/** Id, title, address, and whether it is meant for content, for data, and is a whole kind of licences. */
const rows = [
    ['notspecified', 'License not specified', '', '--g'],
    ['odc-pddl', 'Open Data Commons Public Domain Dedication and License (PDDL)', 'http://www.opendefinition.org/licenses/odc-pddl', '-d-'],
    ['odc-odbl', 'Open Data Commons Open Database License (ODbL)', 'http://www.opendefinition.org/licenses/odc-odbl', '-d-'],
    ['odc-by', 'Open Data Commons Attribution License', 'http://www.opendefinition.org/licenses/odc-by', '-d-'],
    ['cc-zero', 'Creative Commons CCZero', 'http://www.opendefinition.org/licenses/cc-zero', 'cd-'],
    ['cc-by', 'Creative Commons Attribution', 'http://www.opendefinition.org/licenses/cc-by', '---'],
    ['cc-by-sa', 'Creative Commons Attribution Share-Alike', 'http://www.opendefinition.org/licenses/cc-by-sa', 'c--'],
    ['gfdl', 'GNU Free Documentation License', 'http://www.opendefinition.org/licenses/gfdl', 'c--'],
    ['other-open', 'Other (Open)', '', 'c-g'],
    ['other-pd', 'Other (Public Domain)', '', 'c-g'],
    ['other-at', 'Other (Attribution)', '', 'c-g'],
    ['uk-ogl', 'UK Open Government Licence (OGL)', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/', 'c--'],
    ['cc-nc', 'Creative Commons Non-Commercial (Any)', 'http://creativecommons.org/licenses/by-nc/2.0/', '---'],
    ['other-nc', 'Other (Non-Commercial)', '', '--g'],
    ['other-closed', 'Other (Not Open)', '', '--g'],
];
const licences_closed = new Set(['notspecified', 'cc-nc', 'other-nc', 'other-closed']);
const flag = (domains, letter) => (domains.includes(letter) ? 'True' : 'False');
const licences = rows.map(([id, title, url, domains]) => ({
    domain_content: flag(domains, 'c'),
    id,
    domain_data: flag(domains, 'd'),
    domain_software: 'False',
    family: '',
    is_generic: flag(domains, 'g'),
    od_conformance: licences_closed.has(id) ? 'not reviewed' : 'approved',
    osd_conformance: 'not reviewed',
    maintainer: '',
    status: 'active',
    url,
    title,
}));
/** Some of the BC Data Catalogue's: numbers, and none for software either (facts/ckan.md 5). */
const bcLicences = [
    ['2', 'Open Government Licence - British Columbia', 'https://www2.gov.bc.ca/gov/content?id=A519A56BC2BF44E4A008B33FCF527F61'],
    ['22', 'Access Only', 'https://www2.gov.bc.ca/gov/content?id=1AAACC9C65754E4D89A118B875E0FBDA'],
    ['24', 'Open Government Licence - Canada', 'https://open.canada.ca/en/open-government-licence-canada'],
    ['25', "King's Printer Licence - British Columbia", 'https://www.bclaws.gov.bc.ca/standards/QP-License.html'],
    ['45', 'Open Data Commons - Public Domain Dedication and Licence', 'https://opendatacommons.org/licenses/pddl/1-0/'],
].map(([id, title, url]) => ({
    ...{ domain_content: false, id, domain_data: true, domain_software: false, family: '', is_okd_compliant: false, is_osi_compliant: false },
    ...{ maintainer: '', status: 'active', is_open: false, url, title },
}));
const own = new Map(licences.map((licence) => [licence.id, licence]));
const ofBc = new Map(bcLicences.map((licence) => [licence.id, licence]));
const find = ({ house }, id) => (house.faults.ckanBcdc ? ofBc : own).get(id);
/** What an answer says of a licence; any text is one, and an unknown one has itself for a title. */
const describeLicence = (call, id) => {
    const known = id === null ? undefined : find(call, id);
    if (known === undefined)
        return { isopen: false, license_title: id };
    return {
        isopen: known.od_conformance === 'approved',
        license_title: known.title,
        ...(known.url === '' ? {} : { license_url: known.url }),
    };
};
const licenceTitle = (call, id) => find(call, id)?.title ?? id;
const list = { reads: true, run: ({ house }) => (house.faults.ckanBcdc ? bcLicences : licences) };
const licenceActions = { license_list: list };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/schema-fields.js
/** What a schema of ckanext-scheming is made of. */
const choice = (field_name, label, words) => ({
    field_name,
    label,
    required: true,
    preset: 'select',
    choices: words.split('|').map((value) => ({ value })),
});
const plain = (field_name, label, more = {}) => ({ field_name, label, ...more });
const optional = ({ required: _, ...field }) => field;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/schema-bc.js
/** The BC Data Catalogue's own schema, as its choices were told by a real server that had it (recorded; facts/ckan.md 5). */

const audiences = 'Public|Government and Business BCeID|Government|Named users';
const everybody = ['editor', 'admin', 'sysadmin'];
const administrators = ['admin', 'sysadmin'];
/** Where a record may go from each state. */
const moves = {
    DRAFT: [{ state: 'PENDING PUBLISH', by: everybody }],
    'PENDING PUBLISH': [
        { state: 'DRAFT', by: everybody },
        { state: 'PUBLISHED', by: administrators },
    ],
    PUBLISHED: [
        { state: 'PENDING ARCHIVE', by: everybody },
        { state: 'PENDING PUBLISH', by: administrators },
    ],
    'PENDING ARCHIVE': [
        { state: 'ARCHIVED', by: administrators },
        { state: 'PUBLISHED', by: administrators },
    ],
    ARCHIVED: [{ state: 'PENDING ARCHIVE', by: administrators }],
};
/** The only state of a new record. */
const firstMove = { state: 'DRAFT', by: everybody };
const conditional = (name, label, when) => ({
    ...(when.choices === undefined ? plain(name, label) : optional(choice(name, label, when.choices))),
    validators: 'conditional_required',
    conditional_field: when.field,
    conditional_values: [when.value],
});
const schema_bc_link = [plain('description', 'Description'), plain('url', 'URL')];
const geographic = { field: 'bcdc_type', value: 'geographic' };
const bc = {
    scheming_version: 2,
    dataset_type: 'bcdc_dataset',
    about: 'The records of a government catalogue (own text, made for tests)',
    about_url: 'http://example.org/',
    dataset_fields: [
        plain('title', 'Title', { preset: 'title', validators: 'title_validator', required: true }),
        plain('name', 'URL', { preset: 'dataset_slug', required: true }),
        plain('owner_org', 'Organization', { preset: 'dataset_organization', required: true }),
        plain('notes', 'Description', { required: true, form_snippet: 'markdown.html' }),
        plain('license_id', 'Licence', { required: true, form_snippet: 'license.html' }),
        plain('contacts', 'Contacts', {
            repeating_subfields: [
                plain('name', 'Name', { required: true }),
                plain('email', 'E-mail', { required: true }),
                plain('org', 'Organization', { required: true }),
                choice('role', 'Role', 'pointOfContact|businessExpert|dataManager|dataSteward|custodian|AccessApprover|distributor'),
                { ...optional(choice('displayed', 'Displayed', 'displayed')), preset: 'multiple_checkbox' },
            ],
        }),
        plain('purpose', 'Purpose'),
        plain('data_quality', 'Data quality'),
        plain('lineage_statement', 'Lineage'),
        plain('support_url', 'Support'),
        plain('more_info', 'More information', { repeating_subfields: schema_bc_link }),
        choice('security_class', 'Security class', 'PUBLIC|PROTECTED A|PROTECTED B|PROTECTED C'),
        choice('view_audience', 'View audience', audiences),
        choice('download_audience', 'Download audience', `${audiences}|Not downloadable|NA`),
        choice('metadata_visibility', 'Visibility', 'Public|IDIR'),
        plain('tag_string', 'Keywords', { preset: 'tag_string_autocomplete', required: true }),
        plain('publish_state', 'State', {
            required: true,
            preset: 'state_machine',
            validators: 'scheming_required scheming_choices valid_next_state',
            choices: Object.entries(moves).map(([value, validTo]) => ({ value, validTo })),
        }),
        choice('resource_status', 'Status', 'planned|underDevelopment|onGoing|required|completed|obsolete|historicalArchive|destroyed'),
        plain('dates', 'Dates', {
            repeating_subfields: [
                choice('type', 'Type', 'Created|Published|Modified|Archived|Destroyed'),
                plain('date', 'Date', { preset: 'date', required: true }),
            ],
        }),
        conditional('replacement_record', 'Replacement', { field: 'resource_status', value: 'obsolete' }),
        conditional('retention_expiry_date', 'Retention expiry', { field: 'resource_status', value: 'historicalArchive' }),
        conditional('source_data_path', 'Source data path', { field: 'resource_status', value: 'historicalArchive' }),
    ],
    resource_fields: [
        plain('name', 'Name', { required: true }),
        plain('url', 'URL', { preset: 'resource_url_upload' }),
        choice('bcdc_type', 'Type', 'document|geographic|webservice|application'),
        plain('description', 'Description', { form_snippet: 'markdown.html' }),
        plain('supplemental_info', 'Supplemental information', { form_snippet: 'markdown.html' }),
        choice('resource_update_cycle', 'Update cycle', 'daily|nightly|biweekly|weekly|fortnightly|monthly|quarterly|biannually|annually|continual|asNeeded|irregular|notPlanned|unknown'),
        plain('last_modified', 'Last refreshed', { form_snippet: 'markdown.html' }),
        plain('temporal_extent', 'Temporal extent', {
            repeating_subfields: [plain('beginning_date', 'Beginning', { preset: 'date' }), plain('end_date', 'End', { preset: 'date' })],
        }),
        choice('format', 'Format', 'arcgis_rest|atom|cded|csv|e00|fgdb|geojson|georss|gft|gpkg|html|json|kml|kmz|multiple|openapi-json|oracle_sde|other|pdf|rdf|shp|tsv|txt|wms|wmts|xls|xlsx|xml|zip'),
        choice('resource_storage_location', 'Storage', 'bc geographic warehouse|catalogue data store|esri arcgis online|external|file system|ministry or other database|pub.data.gov.bc.ca|unspecified|web or ftp site|na'),
        conditional('spatial_datatype', 'Spatial datatype', geographic),
        conditional('projection_name', 'Projection', geographic),
        { ...conditional('iso_topic_category', 'Topic', geographic), validators: 'conditional_required iso_topic_category' },
        choice('resource_type', 'Resource type', 'abstraction|data|reports|na'),
        choice('resource_access_method', 'Access', 'application|direct access|indirect access|service|other'),
    ],
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/schemas.js




/** What a preset adds to its field, as `scheming_dataset_schema_show` shows it. */
const presets = {
    title: {
        validators: 'if_empty_same_as(name) unicode_safe',
        form_snippet: 'large_text.html',
        form_attrs: { 'data-module': 'slug-preview-target' },
    },
    dataset_slug: { validators: 'not_empty unicode_safe name_validator package_name_validator', form_snippet: 'slug.html' },
    dataset_organization: { validators: 'owner_org_validator unicode_safe', form_snippet: 'organization.html' },
    tag_string_autocomplete: {
        validators: 'ignore_missing tag_string_convert',
        classes: ['control-full'],
        form_attrs: {
            'data-module': 'autocomplete',
            'data-module-tags': '',
            'data-module-source': '/api/2/util/tag/autocomplete?incomplete=?',
            class: '',
        },
    },
    resource_url_upload: {
        validators: 'ignore_missing unicode_safe remove_whitespace',
        form_snippet: 'upload.html',
        form_placeholder: 'http://example.com/my-data.csv',
        upload_field: 'upload',
        upload_clear: 'clear_upload',
        upload_label: 'File',
    },
    select: { form_snippet: 'select.html', display_snippet: 'select.html', validators: 'scheming_required scheming_choices' },
    date: { form_snippet: 'date.html', display_snippet: 'date.html', validators: 'scheming_required isodate convert_to_json_if_date' },
};
const expanded = (field) => ({
    ...presets[field.preset ?? ''],
    ...field,
    ...(field.repeating_subfields === undefined ? {} : { repeating_subfields: field.repeating_subfields.map(expanded) }),
});
const schemas_audiences = 'Public|Government and Business BCeID|Government|Named users';
/** Of the shape of the BC Data Catalogue's, with which the recordings were made. */
const bcLike = {
    scheming_version: 2,
    dataset_type: 'bcdc_dataset',
    about: 'A dataset type with the shape of a government catalogue record (own text, made for tests)',
    about_url: 'http://example.org/',
    dataset_fields: [
        plain('title', 'Title', { preset: 'title', required: true }),
        plain('name', 'URL', { preset: 'dataset_slug' }),
        plain('owner_org', 'Organization', { preset: 'dataset_organization', required: true }),
        choice('publish_state', 'State', 'DRAFT|PENDING PUBLISH|PUBLISHED|PENDING ARCHIVE|ARCHIVED'),
        plain('notes', 'Description', { required: true, form_snippet: 'markdown.html' }),
        plain('license_id', 'Licence', { required: true }),
        choice('security_class', 'Security class', 'PUBLIC|PROTECTED A|PROTECTED B|PROTECTED C'),
        choice('view_audience', 'View audience', schemas_audiences),
        choice('download_audience', 'Download audience', `${schemas_audiences}|Not downloadable|NA`),
        choice('metadata_visibility', 'Visibility', 'Public|IDIR'),
        choice('resource_status', 'Status', 'planned|underDevelopment|onGoing|required|completed|obsolete|historicalArchive|destroyed'),
        plain('tag_string', 'Tags', { preset: 'tag_string_autocomplete', required: true }),
        plain('purpose', 'Purpose'),
        plain('lineage_statement', 'Lineage'),
        plain('contacts', 'Contacts', {
            repeating_subfields: [
                plain('name', 'Name', { required: true }),
                plain('email', 'E-mail', { required: true }),
                plain('org', 'Organization'),
                optional(choice('role', 'Role', 'pointOfContact|businessExpert|dataManager|custodian')),
                plain('displayed', 'Displayed'),
            ],
        }),
        plain('dates', 'Dates', {
            repeating_subfields: [choice('type', 'Type', 'Created|Published|Modified|Archived'), plain('date', 'Date', { preset: 'date' })],
        }),
        plain('more_info', 'More information', { repeating_subfields: [plain('description', 'Description'), plain('url', 'URL')] }),
    ],
    resource_fields: [
        plain('url', 'URL', { preset: 'resource_url_upload' }),
        plain('name', 'Name', { required: true }),
        plain('description', 'Description'),
        choice('bcdc_type', 'Type', 'document|geographic|webservice|application'),
        choice('resource_update_cycle', 'Cycle', 'daily|monthly|annually|asNeeded|notPlanned|unknown'),
        choice('format', 'Format', 'csv|html|json|other|pdf|txt|xml|zip'),
        choice('resource_storage_location', 'Storage', 'catalogue data store|external|web or ftp site|unspecified'),
        choice('resource_type', 'Resource type', 'abstraction|data|reports|na'),
        choice('resource_access_method', 'Access', 'application|direct access|indirect access|service|other'),
    ],
};
/** @param faults which of the two this catalogue has */
const findSchema = (type, { ckanBcdc }) => type === bc.dataset_type ? (ckanBcdc ? bc : bcLike) : undefined;
const schemas_list = { reads: true, run: () => [bc.dataset_type] };
const show = {
    reads: true,
    run: ({ house }, { type, expanded: isExpanded = true }) => {
        if (type === undefined)
            throw missing('type');
        const schema = findSchema(String(type), house.faults);
        if (schema === undefined)
            throw notFound();
        if (!isOn(isExpanded))
            return schema;
        return {
            ...schema,
            dataset_fields: schema.dataset_fields.map(expanded),
            resource_fields: schema.resource_fields.map(expanded),
        };
    },
};
const schemaActions = { scheming_dataset_schema_list: schemas_list, scheming_dataset_schema_show: show };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/faulty.js

const counted = (faults, name) => {
    if (faults[name] <= 0)
        return false;
    faults[name] -= 1;
    return true;
};
const badGateway = () => new PageRefusal(502, '502 Bad Gateway');
/** @throws PageRefusal of CKAN's own machine, of a proxy, or one that leads to https */
const maybeFail = ({ faults }, request, origin) => {
    if (faults.redirectToHttps) {
        throw new PageRefusal(301, '301 Moved Permanently', { location: `${origin.replace('http:', 'https:')}${request.url ?? '/'}` });
    }
    if (counted(faults, 'tooBusy'))
        throw new PageRefusal(429, '429 Too Many Requests', { 'retry-after': '1' });
    if (!counted(faults, 'fail5xx'))
        return;
    throw faults.fail5xxAs === '502' ? badGateway() : new PageRefusal(500, '500 Internal Server Error');
};
/** What was done is done; its answer is lost. @throws Refusal 500, PageRefusal 502 */
const maybeLoseAnswer = ({ faults }) => {
    if (counted(faults, 'crashAfterWrite'))
        throw crash();
    if (counted(faults, 'badGatewayAfterWrite'))
        throw badGateway();
};
const cutsAnswer = ({ faults }, { wrote }) => wrote && counted(faults, 'cutAfterRequest');
/** Turns one bit over, if the switch says so. */
const maybeCorrupt = ({ faults }, bytes) => {
    if (bytes.length === 0 || !counted(faults, 'corruptUpload'))
        return bytes;
    const [first = 0] = bytes;
    return Buffer.concat([Buffer.of(first ^ 1), bytes.subarray(1)]);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/multipart.js
/** `multipart/form-data` as it arrives: files go straight to disk, texts are kept. */



/** No JSON can look like it. */
const uploadKind = Symbol('upload');
const isUpload = (value) => typeof value === 'object' && value !== null && 'kind' in value && value.kind === uploadKind;
/** Flask's own limit of a text field (facts/ckan.md 1.7, item 6). */
const longestText = 500_000;
const attribute = (header, name) => new RegExp(`[;\\s]${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(header)?.[1]?.replace(/\\(.)/g, '$1');
/** RFC 5987's own way of writing a name. */
const encodedName = (header) => {
    const found = /[;\s]filename\*=utf-8''([^;\s]+)/i.exec(header)?.[1];
    return found === undefined ? undefined : decodeURIComponent(found);
};
const readHeader = (header) => {
    const name = attribute(header, 'name');
    if (name === undefined)
        return undefined;
    const filename = encodedName(header) ?? attribute(header, 'filename');
    return { name, ...(filename === undefined ? {} : { filename }), chunks: [], size: 0 };
};
/**
 * Takes a form to pieces. Without its last boundary nothing of it counts (facts/ckan.md 1.7, item 12).
 * @throws PageRefusal 413 for a text that is too long
 */
const readForm = async (house, body, boundary) => {
    const separator = Buffer.from(`\r\n--${boundary}`);
    const form = { texts: [], files: [] };
    const opened = [];
    let rest = Buffer.from('\r\n');
    let part;
    let isComplete = false;
    const open = (header) => {
        part = readHeader(header);
        if (part?.filename === undefined)
            return;
        const name = house.uuid();
        opened.push(name);
        part.blob = { name, handle: (0,external_node_fs_.openSync)(house.store.pathOf(name), 'w') };
    };
    const take = (bytes) => {
        if (part === undefined)
            return;
        const isFirst = part.size === 0;
        part.size += bytes.length;
        if (part.blob !== undefined)
            (0,external_node_fs_.writeSync)(part.blob.handle, isFirst ? maybeCorrupt(house, bytes) : bytes);
        else if (part.size > longestText)
            throw tooLarge();
        else
            part.chunks.push(bytes);
    };
    const close = () => {
        if (part === undefined)
            return;
        const { name, filename, size, blob, chunks } = part;
        if (filename !== undefined && blob !== undefined) {
            (0,external_node_fs_.closeSync)(blob.handle);
            form.files.push([name, { kind: uploadKind, filename, blob: blob.name, size }]);
        }
        else
            form.texts.push([name, Buffer.concat(chunks).toString('utf8')]);
        part = undefined;
    };
    const advance = () => {
        const at = rest.indexOf(separator);
        if (at < 0) {
            const safe = rest.length - separator.length;
            if (safe > 0) {
                take(rest.subarray(0, safe));
                rest = rest.subarray(safe);
            }
            return false;
        }
        const next = at + separator.length;
        if (rest.length < next + 2)
            return false;
        if (rest.subarray(next, next + 2).toString() === '--') {
            take(rest.subarray(0, at));
            close();
            isComplete = true;
            return false;
        }
        const headerEnd = rest.indexOf('\r\n\r\n', next);
        if (headerEnd < 0)
            return false;
        take(rest.subarray(0, at));
        close();
        open(rest.subarray(next, headerEnd).toString('utf8'));
        rest = rest.subarray(headerEnd + 4);
        return true;
    };
    const forget = () => {
        if (part?.blob !== undefined)
            (0,external_node_fs_.closeSync)(part.blob.handle);
        for (const name of opened)
            (0,external_node_fs_.rmSync)(house.store.pathOf(name), { force: true });
    };
    try {
        for await (const chunk of body) {
            if (isComplete)
                continue;
            rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
            while (advance())
                ;
        }
    }
    catch (error) {
        forget();
        throw error instanceof Error && 'code' in error && error.code === 'ENOSPC' ? crashFor(error) : error;
    }
    if (isComplete)
        return form;
    forget();
    return { texts: [], files: [] };
};
const boundaryOf = (type) => {
    const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
    if (boundary === undefined)
        throw new PageRefusal(400, '400 Bad Request');
    return boundary;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/uploads.js


/** As Python's `mimetypes` knows them on a Debian machine (tried on CKAN 2.11.5). */
const types = {
    '7z': 'application/x-7z-compressed',
    apk: 'application/vnd.android.package-archive',
    asc: 'application/pgp-keys',
    avi: 'video/x-msvideo',
    bib: 'text/x-bibtex',
    bin: 'application/octet-stream',
    bmp: 'image/bmp',
    c: 'text/x-csrc',
    css: 'text/css',
    csv: 'text/csv',
    deb: 'application/vnd.debian.binary-package',
    dll: 'application/octet-stream',
    dmg: 'application/x-apple-diskimage',
    doc: 'application/msword',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    exe: 'application/x-msdos-program',
    geojson: 'application/geo+json',
    gif: 'image/gif',
    gpkg: 'application/geopackage+sqlite3',
    h5: 'application/x-hdf5',
    htm: 'text/html',
    html: 'text/html',
    ico: 'image/vnd.microsoft.icon',
    jar: 'application/java-archive',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript',
    json: 'application/json',
    md: 'text/markdown',
    mov: 'video/quicktime',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
    nc: 'application/x-netcdf',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    pdf: 'application/pdf',
    png: 'image/png',
    py: 'text/x-python',
    rar: 'application/vnd.rar',
    rpm: 'application/x-redhat-package-manager',
    rst: 'text/prs.fallenstein.rst',
    sh: 'text/x-sh',
    sig: 'application/pgp-signature',
    so: 'application/octet-stream',
    sql: 'application/sql',
    svg: 'image/svg+xml',
    tar: 'application/x-tar',
    tex: 'text/x-tex',
    tif: 'image/tiff',
    tsv: 'text/tab-separated-values',
    txt: 'text/plain',
    wasm: 'application/wasm',
    webm: 'video/webm',
    webp: 'image/webp',
    woff2: 'font/woff2',
    xls: 'application/vnd.ms-excel',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    xml: 'application/xml',
    zip: 'application/zip',
    zst: 'application/zstd',
};
/** Python's `mimetypes.guess_type`: a compressed file has the type of what is in it, a name of dots and an ending has none. */
const guessType = (name) => {
    const base = (name.split('/').at(-1) ?? '').replace(/\.(tgz|taz|tz|tbz2|txz)$/i, '.tar').replace(/\.svgz$/i, '.svg');
    const bare = base.replace(/(?<=[^.].*)\.(gz|z|bz2|xz|br)$/i, '');
    const extension = /[^.].*\.([^.]+)$|[^.]\.([^.]+)$/.exec(bare);
    return types[(extension?.[1] ?? extension?.[2] ?? '').toLowerCase()];
};
const letters = { Æ: 'Ae', æ: 'ae', Ð: 'Th', ð: 'th', Þ: 'th', þ: 'th', ß: 'ss', Ø: 'O', ø: 'o' };
/** Latin-1 letters become plain ones; all else that is not ASCII goes. */
const toAscii = (text) => [...text]
    .map((letter) => letters[letter] ?? (letter <= '\u00ff' ? (letter.normalize('NFD')[0] ?? '') : letter))
    .filter((letter) => letter <= '\u007f')
    .join('');
const shortest = 3;
const longest = 100;
const longestEnding = 21;
/** The name under which CKAN keeps a file. */
const mungeFilename = (given) => {
    const base = given.split('/').at(-1) ?? '';
    const name = toAscii(base.toLowerCase().trim())
        .replace(/[^a-zA-Z0-9_. -]/g, '')
        .replaceAll(' ', '-')
        .replace(/-+/g, '-');
    const dot = name.lastIndexOf('.');
    const hasEnding = dot > 0 && /[^.]/.test(name.slice(0, dot));
    const ending = hasEnding ? name.slice(dot).slice(0, longestEnding) : '';
    const stem = hasEnding ? name.slice(0, dot) : name;
    const least = Math.max(1, shortest - ending.length);
    return stem.padEnd(least, '_').slice(0, longest - ending.length) + ending;
};
/** What of an address its type is guessed from; blanks at its end count, so that nothing is guessed then. */
const pathOfUrl = (url) => /^\s*[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1] ?? url.split(/[?#]/)[0] ?? '';
/**
 * Takes the file out of a resource that was sent, and fills in what follows from it. `size` is believed where the client gives it,
 * but for an update, and from 2.12 on (facts/ckan.md 1.7, item 3).
 */
const takeUpload = (house, resource, { creates }) => {
    const { upload: sent, clear_upload: clears, url } = resource;
    delete resource.upload;
    delete resource.clear_upload;
    let type = typeof url === 'string' && url !== '' && pathOfUrl(url) !== '' ? guessType(pathOfUrl(url)) : undefined;
    if (!isUpload(sent) || sent.filename === '') {
        if (!('mimetype' in resource))
            resource.mimetype = type ?? null;
        if (clears)
            resource.url_type = '';
        return { clears: Boolean(clears) };
    }
    if (!house.faults.ckanStorage)
        throw crash();
    const name = mungeFilename(sent.filename);
    type ??= guessType(name);
    Object.assign(resource, { url: name, url_type: 'upload', last_modified: house.stamp() });
    if (!('mimetype' in resource))
        resource.mimetype = type ?? null;
    if (!creates || !('size' in resource) || house.faults.ckanVersion === '2.12')
        resource.size = sent.size;
    return { upload: sent, clears: false };
};
/** @throws Refusal 409; it is found after everything else */
const requireRoom = (house, { upload }) => {
    if (upload !== undefined && upload.size > house.faults.maxResourceSizeMb * 1_048_576)
        throw invalid({ upload: ['File upload too large'] });
};
/** Puts a file in its place, over the one that was there. */
const keepUpload = (house, id, { upload, clears }) => {
    const { files } = house.world;
    const before = files[id];
    if (upload !== undefined)
        files[id] = { blob: upload.blob, size: upload.size, stored: house.now().getTime() };
    else if (clears)
        delete files[id];
    else
        return;
    if (before !== undefined)
        house.orphans.push(before.blob);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/dataset-json.js





/** Texts of a dataset; a write without one of them takes it away. */
const textColumns = [
    'title',
    'version',
    'url',
    'author',
    'author_email',
    'maintainer',
    'maintainer_email',
    'notes',
    'license_id',
];
/** What a resource has for a key that it was not given. A write without one of `lost` takes it away, the others stay (facts/ckan.md 1.8). */
const resourceColumns = {
    cache_last_updated: null,
    cache_url: null,
    created: null,
    description: null,
    format: '',
    hash: '',
    last_modified: null,
    mimetype: null,
    mimetype_inner: null,
    name: null,
    resource_type: null,
    size: null,
    url: '',
    url_type: null,
};
const lost = ['url', 'description', 'resource_type', 'mimetype', 'mimetype_inner'];
const urlOf = ({ origin }, dataset, resource) => {
    const url = String(resource.fields.url ?? '');
    if (resource.fields.url_type === 'upload') {
        const name = mungeFilename(url.split('/').at(-1) ?? '');
        return `${origin}/${dataset.type}/${dataset.id}/resource/${resource.id}/download/${name}`;
    }
    return url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url.replace(/^\/+/, '')}`;
};
/** A scheming type's: `findSchema`, where the catalogue has any. */
const schemaOf = ({ house }, { type }) => house.faults.ckanSchemas ? findSchema(type, house.faults) : undefined;
/** A field that the schema names, and that says nothing, is not there at all (recorded). */
const withoutEmpty = (fields, schema) => Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || !schema?.resource_fields.some((field) => field.field_name === name)));
const resourceJson = (call, dataset, resource) => ({
    ...withoutEmpty(resource.fields, schemaOf(call, dataset)),
    ...resource.more,
    id: resource.id,
    package_id: dataset.id,
    position: resource.position,
    state: 'active',
    metadata_modified: resource.modified,
    url: urlOf(call, dataset, resource),
});
const groupJson = (group) => ({
    description: group.description,
    display_name: group.title || group.name,
    id: group.id,
    image_display_url: group.imageUrl,
    name: group.name,
    title: group.title,
});
const byName = (a, b) => (a.name < b.name ? -1 : 1);
/** A scheming type without any has not even the empty list (recorded: `bcdc-like: create without repeating fields`). */
const extrasJson = (call, dataset) => {
    const { extras } = dataset;
    if (schemaOf(call, dataset) !== undefined && Object.keys(extras).length === 0)
        return {};
    const sorted = Object.entries(extras).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { extras: sorted.map(([key, value]) => ({ key, value })) };
};
const datasetJson = (call, dataset) => {
    const { world } = call.house;
    const { fields, resources } = dataset;
    const organisation = findGroup(world, dataset.ownerOrg);
    const tags = world.tags.filter(({ id }) => dataset.tags.includes(id)).toSorted(byName);
    return {
        ...fields,
        ...dataset.more,
        ...describeLicence(call, fields.license_id ?? null),
        creator_user_id: dataset.creator,
        id: dataset.id,
        metadata_created: dataset.created,
        metadata_modified: dataset.modified,
        name: dataset.name,
        num_resources: resources.length,
        num_tags: tags.length,
        organization: organisation === undefined ? null : groupFields(organisation),
        owner_org: dataset.ownerOrg,
        private: dataset.private,
        state: dataset.state,
        title: (fields.title || dataset.name).trim(),
        type: dataset.type,
        ...extrasJson(call, dataset),
        groups: dataset.groups
            .flatMap((id) => findGroup(world, id) ?? [])
            .toSorted(byName)
            .map(groupJson),
        resources: resources.map((resource) => resourceJson(call, dataset, resource)),
        tags: tags.map(({ id, name, vocabulary }) => ({ display_name: name, id, name, state: 'active', vocabulary_id: vocabulary })),
        relationships_as_subject: [],
        relationships_as_object: [],
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/activities.js
/** The stream of activities: a dataset as it was after each write (facts/ckan.md 3). */






const note = (call, activity) => {
    const { house, user } = call;
    house.world.activities.push({ id: house.uuid(), timestamp: house.stamp(), user: user?.id ?? 'not logged in', ...activity });
};
const noteViewActivity = (call, view, type) => {
    const { id, resource, dataset, title, description, more } = view;
    const order = call.house.world.views.filter((other) => other.resource === resource).indexOf(view);
    const data = { id, resource_id: resource, title, description, view_type: view.type, order, config: more, package_id: dataset };
    note(call, { object: dataset, type, data, labels: null });
};
/** A deletion is noted once, whatever follows. */
const noteActivity = (call, dataset, given) => {
    const { activities } = call.house.world;
    const isDeletion = given === 'changed package' && dataset.state === 'deleted';
    const type = isDeletion ? 'deleted package' : given;
    if (isDeletion && activities.some((one) => one.object === dataset.id && one.type === type))
        return;
    const data = { package: datasetJson(call, dataset), actor: call.user?.fullname ?? call.user?.name ?? '' };
    note(call, { object: dataset.id, type, data, labels: labelsOf(dataset) });
};
const toJson = ({ id, timestamp, user, object, type, data, labels }) => ({
    id,
    timestamp,
    user_id: user,
    object_id: object,
    activity_type: type,
    data,
    permission_labels: labels,
});
const activities_list = {
    reads: true,
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        const dataset = findDataset(call.house.world, data.id);
        if (dataset === undefined)
            throw notFound();
        requireSight(call, dataset);
        if (isOn(data.include_hidden_activity))
            requireEdit(call, dataset);
        const mine = labelsOfUser(call);
        const offset = Number(data.offset ?? 0);
        return call.house.world.activities
            .filter(({ object, labels }) => object === dataset.id && (isSysadmin(call) || labels === null || labels.some((label) => mine.includes(label))))
            .toReversed()
            .slice(offset, offset + Math.min(Number(data.limit ?? 31), 100))
            .map(toJson);
    },
};
const getActivity = (call, id) => {
    if (!isTruthy(id))
        throw missing('id');
    const activity = call.house.world.activities.find((one) => one.id === id);
    if (activity === undefined)
        throw notFound();
    const mine = labelsOfUser(call);
    if (!isSysadmin(call) && activity.labels !== null && !activity.labels.some((label) => mine.includes(label)))
        throw denied();
    return activity;
};
const activities_show = {
    reads: true,
    run: (call, data) => {
        const activity = getActivity(call, data.id);
        if (!isOn(data.include_data))
            throw crash();
        return toJson(activity);
    },
};
const showData = {
    reads: true,
    run: (call, data) => {
        const activity = getActivity(call, data.id);
        if (!isTruthy(data.object_type))
            return activity.data;
        const found = activity.data[String(data.object_type)];
        if (found === undefined)
            throw notFound(`Could not find the object in the activity data. Activity id: ${activity.id}`);
        return found;
    },
};
const activityActions = { package_activity_list: activities_list, activity_show: activities_show, activity_data_show: showData };

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/sandbox/ckan/users.js
/** Users, as they are told to themselves and to others (facts/ckan.md 1.3). */





const hashOf = (email) => (0,external_node_crypto_.createHash)('md5').update(email.trim().toLowerCase()).digest('hex');
/** What anybody is told. */
const publicUser = (call, user) => ({
    id: user.id,
    name: user.name,
    fullname: user.fullname,
    created: user.created,
    about: user.about,
    last_active: user.lastActive,
    activity_streams_email_notifications: false,
    sysadmin: user.sysadmin,
    state: user.state,
    image_url: null,
    display_name: user.fullname ?? user.name,
    email_hash: hashOf(user.email),
    number_created_packages: call.house.world.datasets.filter(({ creator, state, private: isPrivate }) => creator === user.id && state === 'active' && !isPrivate).length,
    image_display_url: null,
});
/** What they themselves, and who may do anything, are told: private datasets and drafts count, too. */
const ownUser = (call, user) => ({
    ...publicUser(call, user),
    number_created_packages: call.house.world.datasets.filter(({ creator, state }) => creator === user.id && state !== 'deleted').length,
    email: user.email,
    apikey: null,
});
/** Without an id it is about the caller: 404 tells a token that is not good; before 2.10 it is 404 for all. */
const users_show = {
    reads: true,
    run: (call, data) => {
        const caller = call.house.faults.ckanVersion === '2.8' ? undefined : call.user;
        const user = isTruthy(data.id) ? findUser(call.house.world, data.id) : caller;
        if (user === undefined || (user.state === 'deleted' && !isSysadmin(call)))
            throw notFound();
        return isSysadmin(call) || call.user?.id === user.id ? ownUser(call, user) : publicUser(call, user);
    },
};
const newUser = (call, { name, email }) => ({
    id: call.house.uuid(),
    name,
    fullname: null,
    about: null,
    email,
    sysadmin: false,
    state: 'active',
    created: call.house.stamp(),
    lastActive: null,
    tokens: [],
});
const create = {
    run: (call, data) => {
        requireSysadmin(call);
        const absent = ['name', 'email', 'password'].filter((field) => !isTruthy(data[field]));
        if (absent.length > 0)
            throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
        if (findUser(call.house.world, data.name) !== undefined)
            throw invalid({ name: ['That login name is not available.'] });
        const user = newUser(call, { name: toText(data.name), email: toText(data.email) });
        call.house.world.users.push(user);
        return ownUser(call, user);
    },
};
const remove = {
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        requireSysadmin(call);
        const user = findUser(call.house.world, data.id);
        if (user === undefined)
            throw notFound(`User "${toText(data.id)}" was not found.`);
        user.state = 'deleted';
        call.house.world.members = call.house.world.members.filter((member) => member.user !== user.id);
        return undefined;
    },
};
const userActions = { user_show: users_show, user_create: create, user_delete: remove };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/group-json.js
/** Organisations and groups as answers have them: one kind of thing with two names. */







/** Private ones count for those who may read them. */
const packagesOf = (call, group) => call.house.world.datasets.filter(({ state, private: isPrivate, ownerOrg, groups }) => state === 'active' &&
    (!isPrivate || may(call, 'read', ownerOrg)) &&
    (group.isOrganization ? ownerOrg === group.id : groups.includes(group.id))).length;
const shortJson = (group) => ({
    ...groupFields(group),
    display_name: group.title || group.name,
    image_display_url: group.imageUrl,
});
const usersOf = (call, group) => call.house.world.members
    .filter((member) => member.group === group.id)
    .flatMap((member) => {
    const user = findUser(call.house.world, member.user);
    return user === undefined ? [] : [{ user, capacity: member.capacity }];
})
    .toSorted((a, b) => (a.user.name < b.user.name ? -1 : 1))
    .map(({ user, capacity }) => ({ ...publicUser(call, user), capacity }));
/** Whether a part of the answer was asked for; `standard` where nothing is said. */
const wants = (data, name, standard) => (data[name] === undefined ? standard : isOn(data[name]));
const fullJson = (call, group, data = {}) => ({
    ...shortJson(group),
    ...(wants(data, 'include_dataset_count', true) ? { package_count: packagesOf(call, group) } : {}),
    num_followers: 0,
    ...(wants(data, 'include_users', true) ? { users: usersOf(call, group) } : {}),
    ...(wants(data, 'include_extras', true)
        ? { extras: Object.entries(group.extras).map(([key, value]) => ({ key, value, state: 'active', group_id: group.id })) }
        : {}),
    ...(call.house.faults.ckanVersion === '2.12' ? {} : wants(data, 'include_tags', true) ? { tags: [] } : {}),
    ...(wants(data, 'include_groups', true) ? { groups: [] } : {}),
});
/** @throws Refusal 409, 404 */
const getGroup = (call, kind, id) => {
    if (!isTruthy(id))
        throw missing('id');
    const group = findGroup(call.house.world, id);
    if (group === undefined || group.isOrganization !== (kind === 'organization'))
        throw notFound();
    return group;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/members.js
/** Who belongs to an organisation or a group, and which datasets do. */






/** Whoever is not named in an update is no member any more. */
const replaceMembers = (call, group, users) => {
    const { world } = call.house;
    const named = users.flatMap(({ name, capacity }) => {
        const user = findUser(world, name);
        return user === undefined ? [] : [{ id: call.house.uuid(), group: group.id, user: user.id, capacity: toText(capacity ?? 'member') }];
    });
    world.members = [...world.members.filter((member) => member.group !== group.id), ...named];
};
const addMember = (kind) => ({
    run: (call, data) => {
        const { world } = call.house;
        const absent = ['id', 'username', 'role'].filter((field) => !isTruthy(data[field]));
        if (absent.length > 0)
            throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
        const group = getGroup(call, kind, data.id);
        if (!may(call, 'admin', group.id))
            throw denied(`User ${nameOf(call)} not authorized to add members`);
        if (!['admin', 'editor', 'member'].includes(toText(data.role)))
            throw invalid({ role: ['role does not exist.'] });
        const user = findUser(world, data.username);
        if (user === undefined)
            throw invalid({ username: ['Not found: User'] });
        const known = world.members.find((member) => member.group === group.id && member.user === user.id);
        const member = known ?? { id: call.house.uuid(), group: group.id, user: user.id, capacity: '' };
        if (known === undefined)
            world.members.push(member);
        member.capacity = toText(data.role);
        return memberJson({ ...member, table: 'user', object: user.id });
    },
});
const memberJson = (member) => ({
    id: member.id,
    table_name: member.table,
    table_id: member.object,
    capacity: member.capacity,
    group_id: member.group,
    state: 'active',
});
const removeMember = (kind) => ({
    run: (call, data) => {
        const { world } = call.house;
        for (const field of ['id', 'username'])
            if (!isTruthy(data[field]))
                throw missing(field);
        const group = getGroup(call, kind, data.id);
        if (!may(call, 'admin', group.id))
            throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
        const user = findUser(world, data.username);
        world.members = world.members.filter((member) => member.group !== group.id || member.user !== user?.id);
        return undefined;
    },
});
/** The older way: a dataset or a user into a group. */
const createMember = {
    run: (call, data) => {
        const { world } = call.house;
        for (const field of ['id', 'object', 'object_type', 'capacity'])
            if (!isTruthy(data[field]))
                throw missing(field);
        const group = findGroup(world, data.id);
        if (group === undefined)
            throw notFound('Group was not found.');
        if (!may(call, data.object_type === 'user' ? 'admin' : 'manage_group', group.id)) {
            throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
        }
        const base = { id: call.house.uuid(), table: toText(data.object_type), capacity: toText(data.capacity), group: group.id };
        if (data.object_type === 'user') {
            const user = findUser(world, data.object);
            if (user === undefined)
                throw notFound('User was not found.');
            world.members.push({ id: base.id, group: group.id, user: user.id, capacity: base.capacity });
            return memberJson({ ...base, object: user.id });
        }
        const dataset = findDataset(world, data.object);
        if (dataset === undefined)
            throw notFound('Package was not found.');
        if (!dataset.groups.includes(group.id))
            dataset.groups.push(group.id);
        return memberJson({ ...base, object: dataset.id });
    },
};
const deleteMember = {
    run: (call, data) => {
        const { world } = call.house;
        for (const field of ['id', 'object', 'object_type'])
            if (!isTruthy(data[field]))
                throw missing(field);
        const group = findGroup(world, data.id);
        if (group === undefined)
            throw notFound('Group was not found.');
        if (!may(call, data.object_type === 'user' ? 'admin' : 'manage_group', group.id)) {
            throw denied(`User ${nameOf(call)} not authorized to edit group ${group.id}`);
        }
        const [user, dataset] = [findUser(world, data.object), findDataset(world, data.object)];
        if (data.object_type === 'user')
            world.members = world.members.filter((one) => one.group !== group.id || one.user !== user?.id);
        else if (dataset !== undefined)
            dataset.groups = dataset.groups.filter((id) => id !== group.id);
        return undefined;
    },
};
const actionsOf = (kind) => ({
    [`${kind}_member_create`]: addMember(kind),
    [`${kind}_member_delete`]: removeMember(kind),
});
const memberActions = {
    ...actionsOf('organization'),
    ...actionsOf('group'),
    member_create: createMember,
    member_delete: deleteMember,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/reading.js
/** How a dataset that was sent is read: value by value, every complaint kept under its field. */



const complain = (errors, field, ...messages) => {
    const found = messages.filter((message) => message !== undefined);
    if (found.length > 0)
        errors[field] = [...(errors[field] ?? []), ...found];
};
const isAbsent = (value) => value === undefined || value === null;
/** A text, or nothing where none was sent. */
const readText = (data, field) => (isAbsent(data[field]) ? undefined : toText(data[field]));
/**
 * The items of a list of objects; empty ones are as if they had not been sent.
 * @throws Refusal 400 for anything else in its place
 */
const readItems = (data, field, at = []) => {
    const value = data[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0))
        return [];
    if (!Array.isArray(value) || !isObject(value[0])) {
        throw misshapen(`Only lists of dicts can be placed against subschema ${tuple([...at, field])}, not ${className(value)}`);
    }
    if (!value.every(isObject))
        throw misshapen('Values in lists need to be dicts');
    return value;
};
/** Lists of objects under keys that know none: 2.11 refuses them, 2.12 drops them. */
const findJunk = (data, known, at = []) => Object.entries(data).flatMap(([key, value]) => {
    if (known.has(key) || !Array.isArray(value) || !isObject(value[0]))
        return [];
    return value.flatMap((item, index) => isObject(item) ? Object.keys(item).map((name) => tuple([...at, key, index, name])) : []);
});
/** One field of a scheming type: required ones must be there, and a choice must be one of its own. */
const readField = (data, field, errors) => {
    const { field_name: name, required, choices } = field;
    const value = data[name];
    if (!isTruthy(value) && value !== false && value !== 0) {
        if (required)
            complain(errors, name, 'Missing value');
        return undefined;
    }
    const words = choices?.map((one) => one.value);
    if (words !== undefined && !words.includes(String(value)))
        complain(errors, name, oneOf(words));
    return Array.isArray(value) || isObject(value) ? value : toText(value);
};
/** The objects of a repeating field; their keys come back by the alphabet, however they were sent (recorded: `bc: contacts as list`). */
const readSubfields = (items, fields) => {
    const errors = items.map(() => ({}));
    const read = items.map((item, at) => {
        const pairs = fields.map((field) => [field.field_name, readField(item, field, errors[at] ?? {})]);
        return Object.fromEntries(pairs.filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    });
    return { items: read, errors };
};
const hasErrors = (errors) => Object.keys(errors).length > 0;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/groups.js
/** The actions on organisations and groups. */








const groups_show = (kind) => ({
    reads: true,
    run: (call, data) => {
        if (call.house.faults.ckanSearch === 'down')
            throw searchDown();
        const group = getGroup(call, kind, data.id);
        if (group.state === 'deleted' && !may(call, 'admin', group.id))
            throw denied(`User ${nameOf(call)} not authorized to read group ${group.id}`);
        return fullJson(call, group, data);
    },
});
/** `title asc` where nothing is said. */
const byWish = (call, sort) => {
    const [field = 'title', direction = 'asc'] = isTruthy(sort) ? toText(sort).split(' ') : [];
    const keyOf = (group) => field === 'package_count' ? packagesOf(call, group) : field === 'name' ? group.name : group.title || group.name;
    const sign = direction === 'desc' ? -1 : 1;
    return (a, b) => (keyOf(a) < keyOf(b) ? -sign : sign);
};
const mostWithFields = 25;
const mostNames = 1000;
const groups_list = (kind) => ({
    reads: true,
    run: (call, data) => {
        const isFull = isOn(data.all_fields);
        const most = isFull ? mostWithFields : mostNames;
        const offset = Number(data.offset ?? 0);
        const found = call.house.world.groups
            .filter(({ state, isOrganization }) => state === 'active' && isOrganization === (kind === 'organization'))
            .toSorted(byWish(call, data.sort))
            .slice(offset, offset + Math.min(Number(data.limit ?? most), most));
        const asked = { include_users: false, include_extras: false, include_tags: false, include_groups: false, ...data };
        return isFull ? found.map((group) => fullJson(call, group, asked)) : found.map(({ name }) => name);
    },
});
/** Any user may: `ckan.auth.user_create_organizations` and `…_groups` are true where nothing is said (2.11.5 and 2.12.0; recorded for an editor). */
const groups_create = (kind) => ({
    run: (call, data) => {
        const { house } = call;
        if (call.user === undefined)
            throw denied(`User ${nameOf(call)} not authorized to create ${kind}s`);
        const errors = {};
        const name = toText(data.name ?? '');
        if (name === '')
            complain(errors, 'name', 'Missing value');
        else {
            const isTaken = house.world.groups.some((group) => group.name === name);
            complain(errors, 'name', checkName(name), isTaken ? 'Group name already exists in database' : undefined);
        }
        if (hasErrors(errors))
            throw invalid(errors);
        const group = {
            id: house.uuid(),
            name,
            title: toText(data.title ?? ''),
            description: toText(data.description ?? ''),
            imageUrl: toText(data.image_url ?? ''),
            type: toText(data.type ?? kind),
            isOrganization: kind === 'organization',
            state: 'active',
            created: house.stamp(),
            extras: extrasOf(data),
        };
        house.world.groups.push(group);
        house.world.members.push({ id: house.uuid(), group: group.id, user: call.user.id, capacity: 'admin' });
        return fullJson(call, group);
    },
});
const extrasOf = (data) => Object.fromEntries(objectsOf(data.extras).map(({ key, value }) => [toText(key), toText(value)]));
/** Who made one is its administrator. An `update` forgets extras and members that were not sent, a `patch` keeps them. */
const change = (kind, { keeps }) => ({
    run: (call, data) => {
        const group = getGroup(call, kind, data.id);
        if (!may(call, 'admin', group.id))
            throw denied(`User ${nameOf(call)} not authorized to edit ${kind} ${group.id}`);
        const text = (field, old) => (data[field] === undefined ? old : toText(data[field]));
        const name = data.name === undefined ? group.name : toText(data.name);
        const isTaken = call.house.world.groups.some((other) => other !== group && other.name === name);
        const errors = {};
        complain(errors, 'name', checkName(name), isTaken ? 'Group name already exists in database' : undefined);
        if (hasErrors(errors))
            throw invalid(errors);
        Object.assign(group, {
            name,
            title: text('title', group.title),
            description: text('description', group.description),
            imageUrl: text('image_url', group.imageUrl),
            extras: data.extras === undefined ? (keeps ? group.extras : {}) : extrasOf(data),
            state: data.state === 'deleted' ? 'deleted' : data.state === 'active' ? 'active' : group.state,
        });
        if (!keeps || data.users !== undefined)
            replaceMembers(call, group, objectsOf(data.users));
        const { num_followers: _, ...json } = fullJson(call, group);
        return { ...json, packages: [] };
    },
});
const groups_remove = (kind) => ({
    run: (call, data) => {
        const group = getGroup(call, kind, data.id);
        if (!may(call, 'admin', group.id))
            throw denied(`User ${nameOf(call)} not authorized to delete ${kind} ${group.id}`);
        const owns = kind === 'organization' && call.house.world.datasets.some(({ ownerOrg, state }) => ownerOrg === group.id && state !== 'deleted');
        if (owns)
            throw invalid({ message: 'Organization cannot be deleted while it still has datasets' });
        group.state = 'deleted';
        return undefined;
    },
});
const purge = (kind) => ({
    run: (call, data) => {
        requireSysadmin(call);
        const group = getGroup(call, kind, data.id);
        const { world } = call.house;
        world.groups = world.groups.filter((other) => other !== group);
        world.members = world.members.filter((member) => member.group !== group.id);
        for (const dataset of world.datasets)
            dataset.groups = dataset.groups.filter((id) => id !== group.id);
        return undefined;
    },
});
const listForUser = {
    reads: true,
    run: (call, data) => {
        const { world } = call.house;
        const all = isSysadmin(call)
            ? world.groups.filter(({ state }) => state === 'active').map((group) => ({ group, capacity: 'admin' }))
            : groupsWith(call, toText(data.permission ?? 'manage_group'));
        return all
            .filter(({ group }) => group.isOrganization)
            .toSorted((a, b) => ((a.group.title || a.group.name) < (b.group.title || b.group.name) ? -1 : 1))
            .map(({ group, capacity }) => ({ ...shortJson(group), capacity }));
    },
};
/** Those that the caller may put a dataset into; all of them for whoever may do anything. */
const listEditable = {
    reads: true,
    run: (call) => {
        const all = isSysadmin(call)
            ? call.house.world.groups.filter(({ state }) => state === 'active')
            : groupsWith(call, 'manage_group').map(({ group }) => group);
        return all.filter(({ isOrganization }) => !isOrganization).map(shortJson);
    },
};
const groups_actionsOf = (kind) => ({
    [`${kind}_show`]: groups_show(kind),
    [`${kind}_list`]: groups_list(kind),
    [`${kind}_create`]: groups_create(kind),
    [`${kind}_update`]: change(kind, { keeps: false }),
    [`${kind}_patch`]: change(kind, { keeps: true }),
    [`${kind}_delete`]: groups_remove(kind),
    [`${kind}_purge`]: purge(kind),
});
const groupActions = {
    ...groups_actionsOf('organization'),
    ...groups_actionsOf('group'),
    organization_list_for_user: listForUser,
    group_list_authz: listEditable,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/analysis.js
/** How Solr takes a text to pieces, with the field types of CKAN's schema. */
const analysis_types = {
    title: 'text',
    notes: 'text',
    text: 'text',
    urls: 'text',
    author: 'text_general',
    author_email: 'text_general',
    maintainer: 'text_general',
    maintainer_email: 'text_general',
    res_name: 'text_general',
    res_description: 'text_general',
    title_ngram: 'ngram',
    name_ngram: 'ngram',
    metadata_created: 'date',
    metadata_modified: 'date',
};
/** A key that nobody declared is an exact string; by their names some are dates or texts (facts/ckan.md 1.9). */
const typeOf = (field) => {
    const known = analysis_types[field];
    if (known !== undefined)
        return known;
    if (field.endsWith('_date'))
        return 'date';
    return /^(extras|res_extras)_/.test(field) ? 'text' : 'string';
};
/** The first steps of the English stemmer: plurals, -ed and -ing. */
const stem = (word) => {
    if (word.length < 3)
        return word;
    const singular = /(sses|ies|ied)$/.test(word)
        ? word.replace(/sses$/, 'ss').replace(/(ies|ied)$/, word.length > 4 ? 'i' : 'ie')
        : /[aeiouy].*[^aeious]s$|[aeiouy].*[aeiou].*[aeiou]s$|[aeiouy][^aeiou]+[aeiou]s$/.test(word) && !/(us|ss)$/.test(word)
            ? word.slice(0, -1)
            : word;
    const bare = /^(.*[aeiouy].*?)(ed|ing)$/.exec(singular)?.[1];
    const rest = bare === undefined
        ? singular
        : /(at|bl|iz)$/.test(bare)
            ? `${bare}e`
            : bare.replace(/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/, (twin) => twin[0] ?? '');
    return rest.replace(/(?<=.[^aeiouy])y$/, 'i');
};
/** The parts of a word, as they are cut at marks, between letters and digits, and (but in names of people) at a capital. */
const partsOf = (word, type) => {
    const pattern = type === 'text' ? /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|\p{N}+/gu : /[\p{L}\p{M}]+|\p{N}+/gu;
    return word.replace(/'s\b/gi, '').match(pattern) ?? [];
};
const fold = (word) => word.normalize('NFD').replace(/\p{M}/gu, '');
const finish = (word, type) => (type === 'text' ? fold(stem(word.toLowerCase())) : word.toLowerCase());
/** The words that a query asks for, in their order. */
const analyseQuery = (text, type) => {
    if (type === 'ngram')
        return text.toLowerCase().split(/\s+/).filter(Boolean);
    return text
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => partsOf(word, type))
        .map((part) => finish(part, type));
};
/** What of a text is in the index: at each place the word, and what it makes with its neighbours of one kind. */
const analyse = (text, type) => {
    if (type === 'ngram')
        return [
            text
                .toLowerCase()
                .split('')
                .flatMap((_, at, all) => [2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => all.slice(at, at + n).join(''))),
        ];
    return text
        .split(/\s+/)
        .filter(Boolean)
        .flatMap((word) => {
        const parts = partsOf(word, type);
        return parts.map((part, at) => {
            const isNumber = /\p{N}/u.test(part);
            const run = [];
            for (let next = at; next < parts.length && /\p{N}/u.test(parts[next] ?? '') === isNumber; next += 1)
                run.push(parts[next] ?? '');
            const isFirst = at === 0 || /\p{N}/u.test(parts[at - 1] ?? '') !== isNumber;
            return [finish(part, type), ...(isFirst && run.length > 1 ? [finish(run.join(''), type)] : [])];
        });
    });
};
/** A time as it is compared: with microseconds, so that one write after another is the later one. */
const toInstant = (date, text) => `${date.toISOString().slice(0, 19)}.${(/:\d\d\.(\d{1,6})/.exec(text)?.[1] ?? '').padEnd(6, '0')}Z`;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/facets.js



const titleOf = (call, field, value) => {
    if (field === 'license_id')
        return licenceTitle(call, value);
    if (field !== 'groups' && field !== 'organization')
        return value;
    return findGroup(call.house.world, value)?.title || value;
};
const fieldsOf = (value) => {
    if (typeof value !== 'string')
        return listOf(value).map(toText);
    try {
        const parsed = JSON.parse(value);
        return listOf(parsed).map(toText);
    }
    catch {
        return [value];
    }
};
const countOf = (documents, field, limit) => {
    const counts = new Map();
    for (const value of documents.flatMap(({ fields }) => fields[field] ?? []))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    const sorted = [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
    return limit < 0 ? sorted : sorted.slice(0, limit);
};
const facetsOf = (call, documents, query) => {
    const limit = Number(query['facet.limit']);
    const counted = fieldsOf(query['facet.field']).map((field) => [field, countOf(documents, field, limit)]);
    return {
        counts: Object.fromEntries(counted.map(([field, values]) => [field, Object.fromEntries(values)])),
        described: Object.fromEntries(counted.map(([field, values]) => {
            const items = values.map(([name, count]) => ({ name, display_name: titleOf(call, field, name), count }));
            return [field, { title: field, items: items.toSorted((a, b) => (a.display_name < b.display_name ? 1 : -1)) }];
        })),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/solr-lexer.js
/** Solr's query syntax, word by word, and with which words it fails (facts/ckan.md 1.9). */
/** What Solr says; CKAN hands it on. */
class SyntaxFailure extends Error {
}
const escaped = (text) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
const lexical = (query, column, what) => new SyntaxFailure(`org.apache.solr.search.SyntaxError: Cannot parse '${query}': Lexical error at line 1, column ${column}.  Encountered: ${what}`);
const expected = (isInside) => [
    ...(isInside ? [] : ['<EOF> ']),
    '<AND> ...',
    '<OR> ...',
    '<NOT> ...',
    '"+" ...',
    '"-" ...',
    '<BAREOPER> ...',
    '"(" ...',
    ...(isInside ? ['")" ...'] : []),
    '"*" ...',
    '"^" ...',
    '<QUOTED> ...',
    '<TERM> ...',
    '<FUZZY_SLOP> ...',
    '<PREFIXTERM> ...',
    '<WILDTERM> ...',
    '<REGEXPTERM> ...',
    '"[" ...',
    '"{" ...',
    '<LPARAMS> ...',
    '"filter(" ...',
    '<NUMBER> ...',
    '',
].join('\n    ');
const unexpected = (query, token, isInside) => {
    const mark = escaped(token.text);
    const what = token.kind === 'end' ? '"<EOF>"' : `" "${mark}" "${mark} ""`;
    return new SyntaxFailure(`org.apache.solr.search.SyntaxError: Cannot parse '${query}': Encountered ${what} at line 1, column ${token.at}.\nWas expecting one of:\n    ${expected(isInside)}`);
};
/** Each kind of token, tried in this order. */
const patterns = [
    ['AND', /(?:AND(?=[\s():"]|$)|&&)/y],
    ['OR', /(?:OR(?=[\s():"]|$)|\|\|)/y],
    ['NOT', /(?:NOT(?=[\s():"]|$)|!)/y],
    ['+', /\+/y],
    ['-', /-/y],
    ['(', /\(/y],
    [')', /\)/y],
    [':', /:/y],
    ['^', /\^\d*(?:\.\d+)?/y],
    ['~', /~\d*(?:\.\d+)?/y],
    ['quoted', /"(?:[^"\\]|\\.)*"/sy],
    ['params', /\{![^}]*\}\S*/y],
    ['range', /[[{]\s*(?:"(?:[^"\\]|\\.)*"|[^\s\]}]+)\s+TO\s+(?:"(?:[^"\\]|\\.)*"|[^\s\]}]+)\s*[\]}]/y],
    ['regex', /\/[^*/](?:[^/\\]|\\.)*\//y],
    ['wild', /(?:[^\s+\-!():^[\]"{}~\\/]|\\.)(?:[^\s!():^[\]"{}~\\]|\\.)*/y],
];
const plainOf = (text) => text.replace(/\\(.)/gs, '$1');
const hasWildcard = (text) => /(?<!\\)(?:\\\\)*[*?]/.test(text);
const toToken = (kind, text, at) => {
    if (kind === 'quoted')
        return { kind, text: plainOf(text.slice(1, -1)), at };
    if (kind === 'wild' && !hasWildcard(text))
        return { kind: 'term', text: plainOf(text), at };
    return { kind, text, at };
};
const next = (query, at) => {
    for (const [kind, pattern] of patterns) {
        pattern.lastIndex = at;
        const found = pattern.exec(query)?.[0];
        if (found)
            return { ...toToken(kind, found, at), end: at + found.length };
    }
    const character = query[at] ?? '';
    if (character === '/' && /[*/]/.test(query[at + 1] ?? '')) {
        throw lexical(query, at + 2, `"${query[at + 1]}" (${query.charCodeAt(at + 1)}), after : "/"`);
    }
    if (/["/[{]/.test(character))
        throw lexical(query, query.length + 1, `<EOF> after : "${escaped(query.slice(at))}"`);
    throw lexical(query, at + 1, `"${escaped(character)}" (${query.charCodeAt(at)}), after : ""`);
};
/** Token after token, each read only when it is asked for: of two faults the first is told. */
const tokensOf = (query) => {
    const tokens = [];
    let at = 0;
    const read = () => {
        while (/\s/.test(query[at] ?? ''))
            at += 1;
        if (at >= query.length)
            return { kind: 'end', text: '', at: query.length };
        const { end, ...token } = next(query, at);
        at = end;
        return token;
    };
    return (index) => {
        while (tokens.length <= index)
            tokens.push(read());
        return tokens[index] ?? read();
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/solr-match.js
/** Which documents a query finds, and roughly how well. */


const words = new WeakMap();
/** The places of a field, value after value. */
const placesOf = (document, field, type) => {
    const known = words.get(document) ?? new Map();
    words.set(document, known);
    const found = known.get(field) ?? (document.fields[field] ?? []).flatMap((value) => [...analyse(value, type), []]);
    known.set(field, found);
    return found;
};
const hasPhrase = (places, wanted) => wanted.length > 0 && places.some((_, at) => wanted.every((word, ahead) => places[at + ahead]?.includes(word)));
const toTime = (text) => {
    const date = new Date(text);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) || Number.isNaN(date.getTime()))
        throw new SyntaxFailure(`Invalid Date String:'${text}'`);
    return toInstant(date, text);
};
/** Words of a text without quotes: those that a mark divides are wanted one beside the other, too. */
const matchText = (document, field, text) => {
    const type = typeOf(field);
    const values = document.fields[field] ?? [];
    if (type === 'string')
        return values.includes(text);
    if (type === 'date')
        return values.includes(toTime(text));
    const wanted = analyseQuery(text, type);
    if (type === 'ngram')
        return wanted.some((word) => placesOf(document, field, type).some((place) => place.includes(word)));
    return hasPhrase(placesOf(document, field, type), wanted);
};
const matchWords = (document, field, text) => {
    const type = typeOf(field);
    if (type !== 'text' && type !== 'text_general')
        return matchText(document, field, text);
    const places = placesOf(document, field, type);
    const wanted = analyseQuery(text, type);
    return wanted.length > 0 && wanted.every((word) => places.some((place) => place.includes(word)));
};
const matchPattern = (document, field, pattern) => {
    const type = typeOf(field);
    const values = document.fields[field] ?? [];
    if (type === 'string' || type === 'date')
        return values.some((value) => pattern.test(value));
    return placesOf(document, field, type).some((place) => place.some((word) => pattern.test(word)));
};
const matchRange = (document, query) => {
    const { field, includesFrom, includesTo } = query;
    const isDate = typeOf(field) === 'date';
    const end = (text) => (text === '*' ? undefined : isDate ? toTime(text) : text);
    const [from, to] = [end(query.from), end(query.to)];
    return (document.fields[field] ?? []).some((value) => (from === undefined || value > from || (includesFrom && value === from)) &&
        (to === undefined || value < to || (includesTo && value === to)));
};
const matchBool = (document, { clauses }) => {
    const scores = clauses.map(({ occur, query }) => ({ occur, score: match(document, query) }));
    const needed = scores.filter(({ occur }) => occur === 'must');
    const wished = scores.filter(({ occur }) => occur === 'should');
    if (scores.some(({ occur, score }) => occur === 'not' && score > 0) || needed.some(({ score }) => score === 0))
        return 0;
    if (needed.length === 0 && !wished.some(({ score }) => score > 0))
        return 0;
    return [...needed, ...wished].reduce((sum, { score }) => sum + score, 0);
};
/** @throws SyntaxFailure for a date that is none */
const match = (document, query) => {
    if (query.kind === 'all')
        return 1;
    if (query.kind === 'term')
        return matchWords(document, query.field, query.text) ? 1 : 0;
    if (query.kind === 'phrase')
        return matchText(document, query.field, query.text) ? 1 : 0;
    if (query.kind === 'pattern')
        return matchPattern(document, query.field, query.pattern) ? 1 : 0;
    if (query.kind === 'range')
        return matchRange(document, query) ? 1 : 0;
    return matchBool(document, query);
};
/** Where words without a field are looked for, and how much a hit there counts. */
const weights = [
    ['name', 4],
    ['title', 4],
    ['tags', 2],
    ['groups', 2],
    ['text', 1],
];
const tie = 0.1;
const lengthOf = (document, field, type) => placesOf(document, field, type).reduce((sum, place) => sum + place.length, 0);
const timesOf = (document, field, word) => typeOf(field) === 'string'
    ? (document.fields[field] ?? []).filter((value) => value === word).length
    : placesOf(document, field, typeOf(field)).filter((place) => place.includes(word)).length;
const frequencyOf = ({ documents, counted }, field, word) => {
    const key = `${field}:${word}`;
    const known = counted.get(key);
    if (known !== undefined)
        return known;
    const type = typeOf(field);
    const filled = documents.filter(({ fields }) => (fields[field]?.length ?? 0) > 0);
    const total = type === 'string' ? filled.length : filled.reduce((sum, document) => sum + lengthOf(document, field, type), 0);
    const having = filled.filter((document) => timesOf(document, field, word) > 0).length;
    const frequency = { documents: filled.length, having, averageLength: total / Math.max(1, filled.length) };
    counted.set(key, frequency);
    return frequency;
};
/** Lucene's BM25; a string has no length to speak of. */
const bm25 = (corpus, document, { field, word }) => {
    const times = timesOf(document, field, word);
    if (times === 0)
        return 0;
    const type = typeOf(field);
    const { documents, having, averageLength } = frequencyOf(corpus, field, word);
    const rarity = Math.log(1 + (documents - having + 0.5) / (having + 0.5));
    const length = type === 'string' ? 1 : lengthOf(document, field, type) / averageLength;
    return (rarity * times) / (times + 1.2 * (0.25 + 0.75 * length));
};
const bestOf = (scores) => {
    const best = Math.max(...scores);
    return best + tie * (scores.reduce((sum, one) => sum + one, 0) - best);
};
/** One word: any part of it will do, the more the better. */
const scoreWord = (corpus, document, word) => bestOf(weights.map(([field, weight]) => {
    const type = typeOf(field);
    const parts = type === 'string' ? [word] : analyseQuery(word, type);
    return weight * parts.reduce((sum, part) => sum + bm25(corpus, document, { field, word: part }), 0);
}));
const scorePhrase = (document, phrase) => bestOf(weights.map(([field, weight]) => (matchText(document, field, phrase) ? weight : 0)));
/** Up to two words all must be found, up to five all but one, of more four fifths (`mm`). */
const neededOf = (count) => (count <= 2 ? count : count <= 5 ? count - 1 : Math.floor(count * 0.8));
/** A query without a colon, which CKAN leaves to dismax: no syntax but quotes, and none of it fails. */
const matchFree = (corpus, document, text) => {
    const clauses = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
    const wanted = clauses.filter((clause) => !clause.startsWith('-'));
    const unwanted = clauses.filter((clause) => clause.startsWith('-') && clause.length > 1).map((clause) => clause.slice(1));
    const score = (clause) => clause.startsWith('"') ? scorePhrase(document, clause.replaceAll('"', '')) : scoreWord(corpus, document, clause.replace(/^\+/, ''));
    if (unwanted.some((clause) => score(clause) > 0))
        return 0;
    const scores = wanted.map(score);
    const found = scores.filter((one) => one > 0).length;
    return found < Math.max(1, neededOf(wanted.length)) ? 0 : scores.reduce((sum, one) => sum + one, 0);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/solr-syntax.js
/** Solr's standard query syntax: what it reads (facts/ckan.md 1.9). */

const toPattern = (text) => new RegExp(`^${text.replace(/\\(.)|([*?])|([\s\S])/g, (_, quoted, wildcard, plain) => wildcard === '*' ? '[\\s\\S]*' : wildcard === '?' ? '[\\s\\S]' : (quoted ?? plain ?? '').replace(/[$()*+.?[\\\]^{|}/]/g, '\\$&'))}$`, 'u');
const toRange = (field, text) => {
    const [, open, from = '', to = '', close] = /^([[{])\s*("[^"]*"|\S+)\s+TO\s+("[^"]*"|[^\s\]}]+)\s*([\]}])$/.exec(text) ?? [];
    const bare = (end) => end.replace(/^"|"$/g, '');
    return { kind: 'range', field, from: bare(from), to: bare(to), includesFrom: open === '[', includesTo: close === ']' };
};
const mostClauses = 1024;
/**
 * Reads a query in which words without an operator are all wanted (`q.op=AND`).
 * @throws SyntaxFailure in Solr's own words
 */
const parseQuery = (query) => {
    const tokenAt = tokensOf(query);
    let at = 0;
    const peek = (ahead = 0) => tokenAt(at + ahead);
    const take = () => {
        const token = peek();
        at += 1;
        return token;
    };
    const fail = (isInside) => unexpected(query, peek(), isInside);
    const readValue = (field, isInside) => {
        const token = take();
        const { kind, text } = token;
        if (kind === '(') {
            const inner = readClauses(field, true);
            if (peek().kind !== ')')
                throw fail(true);
            take();
            return inner;
        }
        if (kind === 'quoted')
            return { kind: 'phrase', field, text };
        if (kind === 'term')
            return { kind: 'term', field, text };
        if (kind === 'wild')
            return field === '*' && text === '*' ? { kind: 'all' } : { kind: 'pattern', field, pattern: toPattern(text) };
        if (kind === 'regex')
            return { kind: 'pattern', field, pattern: new RegExp(`^(?:${text.slice(1, -1)})$`, 'u') };
        if (kind === 'range')
            return toRange(field, text);
        if (kind === 'params')
            return fromParams(text, field);
        at -= 1;
        throw fail(isInside);
    };
    const readClause = (field, isInside) => {
        const isField = (peek().kind === 'term' || peek().text === '*') && peek(1).kind === ':';
        const name = isField ? take().text : field;
        if (isField)
            take();
        const value = readValue(name, isInside);
        while (peek().kind === '^' || peek().kind === '~')
            take();
        return value;
    };
    /** Lucene's classic way: an operator also changes what came before it. */
    const readClauses = (field, isInside) => {
        const clauses = [];
        while (peek().kind !== 'end' && peek().kind !== ')') {
            const operator = peek().kind === 'AND' || peek().kind === 'OR' ? take().kind : undefined;
            if (operator !== undefined && clauses.length === 0) {
                at -= 1;
                throw fail(isInside);
            }
            const sign = peek().kind === '+' || peek().kind === '-' || peek().kind === 'NOT' ? take().kind : undefined;
            const previous = clauses.at(-1);
            if (previous !== undefined && previous.occur !== 'not') {
                if (operator === 'AND')
                    previous.occur = 'must';
                if (operator === 'OR')
                    previous.occur = 'should';
            }
            const occur = sign === '-' || sign === 'NOT' ? 'not' : operator === 'OR' && sign !== '+' ? 'should' : 'must';
            clauses.push({ occur, query: readClause(field, isInside) });
            if (clauses.length > mostClauses) {
                throw new SyntaxFailure(`org.apache.solr.search.SyntaxError: Cannot parse '${query}': too many boolean clauses`);
            }
        }
        if (clauses.length === 0)
            throw fail(isInside);
        return { kind: 'bool', clauses };
    };
    const parsed = readClauses('text', false);
    if (peek().kind !== 'end')
        throw fail(false);
    const excludesOnly = parsed.kind === 'bool' && parsed.clauses.every(({ occur }) => occur === 'not');
    return excludesOnly ? { kind: 'bool', clauses: [{ occur: 'must', query: { kind: 'all' } }, ...parsed.clauses] } : parsed;
};
/** Local parameters: `{!term f=FIELD}VALUE` and the like. */
const fromParams = (text, field) => {
    const [, params = '', value = ''] = /^\{!([^}]*)\}(.*)$/s.exec(text) ?? [];
    const target = /\bf=([^\s}]+)/.exec(params)?.[1] ?? field;
    return { kind: /^(term|raw)/.test(params) ? 'term' : 'phrase', field: target, text: value };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/package-search.js
/** `package_search` (facts/ckan.md 1.9). */










const parameters = 'q fl fq rows sort start wt qf bf boost facet facet.mincount facet.limit facet.field extras fq_list tie defType mm df'.split(' ');
/** Those that CKAN checks: they come first in what it hands on. */
const checked = 'q fl fq rows sort start qf facet facet.mincount facet.limit facet.field extras'.split(' ');
const flags = ['include_private', 'include_drafts', 'include_deleted', 'use_default_schema'];
const standardSort = 'score desc, metadata_modified desc';
/** A number from 0 on; what is none is a complaint. */
const readNumber = (data, name, errors) => {
    const value = data[name];
    if (value === undefined || value === null || value === '')
        return undefined;
    const number = toInteger(value);
    if (number === undefined)
        complain(errors, name, 'Invalid integer', ...(name.includes('.limit') ? [] : ['Please enter an integer value']));
    else if (number < 0 && name !== 'facet.limit')
        complain(errors, name, 'Must be a natural number');
    return number;
};
/** The query as CKAN hands it to Solr; the order of its keys is what a failure shows. */
const toSolr = (call, data) => {
    const errors = {};
    const rows = Math.min(readNumber(data, 'rows', errors) ?? 10, call.house.faults.searchRowsMax);
    const start = readNumber(data, 'start', errors);
    const limit = readNumber(data, 'facet.limit', errors);
    if (hasErrors(errors))
        throw invalid(errors);
    const sent = Object.entries(data).filter(([name, value]) => !flags.includes(name) && !name.startsWith('ext_') && value !== null);
    const [known = [], others = []] = [true, false].map((isKnown) => sent.filter(([name]) => checked.includes(name) === isKnown));
    const query = { ...Object.fromEntries(known), rows, ...Object.fromEntries(others), df: 'text' };
    if (start !== undefined)
        query.start = start;
    if (limit !== undefined)
        query['facet.limit'] = limit;
    query.sort = !isTruthy(data.sort) || data.sort === 'rank' ? standardSort : toText(data.sort);
    query.fl = isTruthy(data.fl) ? (Array.isArray(data.fl) ? data.fl.join(' ') : toText(data.fl)) : 'id validated_data_dict';
    const unknown = Object.keys(query).filter((name) => !parameters.includes(name));
    if (unknown.length > 0)
        throw badQuery(repr(`Invalid search parameters: ${repr(unknown)}`));
    query.fq = filtersOf(call, data);
    if (!isTruthy(data.q) || data.q === '""' || data.q === "''")
        query.q = '*:*';
    if (rows > 0)
        query.rows = rows + 1;
    for (const [name, value] of Object.entries({ facet: 'true', 'facet.limit': 50, 'facet.mincount': 1, wt: 'json' }))
        query[name] ??= value;
    if (isFree(query))
        Object.assign(query, { defType: data.defType ?? 'dismax', tie: '0.1', mm: '2<-1 5<80%', qf: 'name^4 title^4 tags^2 groups^2 text' });
    query['q.op'] = 'AND';
    return query;
};
const isFree = ({ q, defType }) => !toText(q).includes(':') || defType === 'edismax';
const filtersOf = (call, data) => {
    let fq = toText(data.fq ?? '');
    if (!isOn(data.include_private))
        fq = `+capacity:public ${fq}`;
    if (!fq.includes('+state')) {
        const states = ['active', ...(isOn(data.include_drafts) ? ['draft'] : []), ...(isOn(data.include_deleted) ? ['deleted'] : [])];
        fq += ` +state:(${states.join(' OR ')})`;
    }
    // A text in place of a list is taken letter by letter.
    const more = typeof data.fq_list === 'string' ? [...data.fq_list] : listOf(data.fq_list).map(toText);
    const all = [fq, ...more, '+site_id:"main"'];
    if (!all.some((one) => one.includes('+state:')))
        all.push('+state:active');
    if (isSysadmin(call))
        return all;
    return [
        ...all,
        `+permission_labels:(${labelsOfUser(call)
            .map((label) => `"${label}"`)
            .join(' OR ')})`,
    ];
};
/** Local parameters at the head of a value are refused; from 2.12 on those that what CKAN writes before them has hidden, too. */
const requireNoParameters = (call, query, data) => {
    for (const name of ['q', 'fq'].filter((one) => call.house.faults.ckanVersion === '2.12' && toText(data[one] ?? '').includes('{!'))) {
        throw searchFailed(repr(`Local parameters must be defined at the beginning of param '${name}'.`));
    }
    for (const [name, value] of Object.entries(query)) {
        const all = Array.isArray(value) ? value : [value];
        if (all.some((one) => typeof one === 'string' && one.trim().startsWith('{!'))) {
            throw searchFailed(repr(`Local parameters are not supported in param '${name}'.`));
        }
    }
};
/** By one key after the other; a document without a value comes last, either way. */
const byOrder = (sort) => {
    const keys = sort.split(',').map((part) => {
        const [, field = '', direction = ''] = /^\s*(\S+)\s+(asc|desc)\s*$/i.exec(part) ?? [];
        if (field === '')
            throw badQuery(repr('Invalid "sort" parameter'));
        return { field, sign: direction.toLowerCase() === 'asc' ? 1 : -1 };
    });
    return ([a, scoreA], [b, scoreB]) => {
        for (const { field, sign } of keys) {
            if (field === 'score') {
                if (scoreA !== scoreB)
                    return sign * (scoreA - scoreB);
                continue;
            }
            const [left, right] = [a.fields[field]?.[0], b.fields[field]?.[0]];
            if (left === right)
                continue;
            if (left === undefined)
                return 1;
            if (right === undefined)
                return -1;
            return sign * (left < right ? -1 : 1);
        }
        return 0;
    };
};
/** Free keys are indexed and not stored: they come out under their text twin's name (facts/ckan.md 1.9). */
const stored = (field) => typeOf(field) !== 'string' ||
    'id name title version url license_id state dataset_type organization tags groups res_name res_url res_format'.split(' ').includes(field);
const pick = (document, names) => Object.fromEntries(names
    .filter((name) => stored(name) && (document.fields[name]?.length ?? 0) > 0)
    .map((name) => [name.replace(/^extras_/, ''), /^(tags|groups|res_)/.test(name) ? document.fields[name] : document.fields[name]?.[0]]));
const package_search_find = (call, query) => {
    const documents = [...call.house.index.values()];
    const corpus = { documents, counted: new Map() };
    const filters = listOf(query.fq).map((one) => parseQuery(toText(one)));
    const text = toText(query.q);
    const parsed = isFree(query) ? undefined : parseQuery(text);
    // Looked at even where nothing is there to be found: a date that is none fails all the same.
    const sample = { id: '', fields: {}, json: {} };
    for (const filter of parsed === undefined ? filters : [...filters, parsed])
        match(sample, filter);
    return documents
        .filter((document) => filters.every((filter) => match(document, filter) > 0))
        .map((document) => [document, parsed === undefined ? matchFree(corpus, document, text) : match(document, parsed)])
        .filter(([, score]) => score > 0);
};
const findOrFail = (call, query) => {
    try {
        return package_search_find(call, query);
    }
    catch (error) {
        if (!(error instanceof SyntaxFailure))
            throw error;
        const reason = `SolrError(${repr(`Solr responded with an error (HTTP 400): [Reason: ${error.message}]`)})`;
        throw searchFailed(repr(`SOLR returned an error running query: ${repr(query)} Error: ${reason}`));
    }
};
const search = {
    reads: true,
    run: (call, data) => {
        if (call.house.faults.ckanSearch === 'down')
            throw searchDown();
        if (call.house.faults.ckanSearch !== 'late')
            for (const put of call.house.late.splice(0))
                put();
        const query = toSolr(call, data);
        requireNoParameters(call, query, data);
        const order = byOrder(toText(query.sort));
        const hits = findOrFail(call, query).toSorted(order);
        const start = Number(query.start ?? 0);
        const rows = Math.min(Number(data.rows ?? 10), call.house.faults.searchRowsMax);
        const names = isTruthy(data.fl) ? toText(query.fl).split(/[\s,]+/) : undefined;
        const facets = facetsOf(call, hits.map(([document]) => document), query);
        return {
            count: hits.length,
            facets: facets.counts,
            results: hits.slice(start, start + rows).map(([document]) => (names === undefined ? document.json : pick(document, names))),
            sort: query.sort,
            search_facets: facets.described,
        };
    },
};
const searchActions = { package_search: search, dataset_search: search };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/index-dataset.js
/** What the search knows of a dataset: the document that CKAN sends to Solr (facts/ckan.md 1.9). */






const siteId = 'main';
const longestTerm = 32_766;
const resourceFields = {
    name: 'res_name',
    description: 'res_description',
    format: 'res_format',
    url: 'res_url',
    resource_type: 'res_type',
};
/** Copied into `text`, where a word without a field is looked for: no address of a dataset among them. */
const copied = ['name', 'title', 'notes', 'tags', 'groups', 'organization', 'res_name', 'res_description', 'maintainer', 'author'];
const valuesOf = (value) => Array.isArray(value)
    ? value.map(toText)
    : value === null || value === undefined
        ? []
        : [typeof value === 'boolean' ? String(value) : toText(value)];
/** A date without a time of day is one all the same; anything else is not indexed. */
const toSolrDate = (text) => {
    const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text.replace(/(?<![Zz]|[+-]\d\d:?\d\d)$/, 'Z'));
    return Number.isNaN(date.getTime()) ? [] : [toInstant(date, text)];
};
/** An extra is found under its plain key, where no field of CKAN has it, and as a text under `extras_KEY`. */
const extraFields = (dataset, taken) => {
    const fields = {};
    for (const [given, value] of Object.entries(dataset.extras)) {
        const key = given.replace(/[^0-9A-Za-z_-]/g, '');
        fields[`extras_${key}`] = [value];
        if (!(key in taken))
            fields[key] = [value];
    }
    return fields;
};
const tagFields = (call, json) => {
    const fields = { tags: [] };
    for (const { name, vocabulary_id: id } of objectsOf(json.tags)) {
        const vocabulary = call.house.world.vocabularies.find((one) => one.id === id);
        const field = vocabulary === undefined ? 'tags' : `vocab_${vocabulary.name}`;
        fields[field] = [...(fields[field] ?? []), toText(name)];
    }
    return fields;
};
const scalars = (json) => Object.fromEntries(Object.entries(json)
    .filter(([, value]) => !isObject(value) && !Array.isArray(value))
    .map(([name, value]) => [name, valuesOf(value)]));
const toDocument = (call, dataset) => {
    const json = datasetJson(call, dataset);
    const resources = objectsOf(json.resources);
    const base = {
        ...scalars(json),
        ...Object.fromEntries(Object.entries(dataset.more).map(([name, value]) => [name, valuesOf(value)])),
    };
    const fields = {
        ...base,
        ...extraFields(dataset, { ...base, ...json }),
        ...tagFields(call, json),
        ...Object.fromEntries(Object.entries(resourceFields).map(([from, to]) => [to, resources.flatMap((one) => valuesOf(one[from]))])),
        groups: objectsOf(json.groups).map(({ name }) => toText(name)),
        organization: isObject(json.organization) ? [toText(json.organization.name)] : [],
        capacity: [dataset.private ? 'private' : 'public'],
        permission_labels: labelsOf(dataset),
        dataset_type: [dataset.type],
        entity_type: ['package'],
        site_id: [siteId],
        title_string: valuesOf(json.title),
        title_ngram: valuesOf(json.title),
        name_ngram: [dataset.name],
        index_id: [(0,external_node_crypto_.createHash)('md5').update(`${dataset.id}${siteId}`).digest('hex')],
    };
    for (const name of Object.keys(fields))
        if (typeOf(name) === 'date')
            fields[name] = (fields[name] ?? []).flatMap(toSolrDate);
    fields.urls = [...(fields.url ?? []), ...(fields.res_url ?? [])];
    const more = Object.keys(fields).filter((name) => /^(extras|vocab)_/.test(name));
    fields.text = [...copied, ...more].flatMap((name) => fields[name] ?? []);
    return { id: dataset.id, fields, json };
};
const tooLong = (field, value, id) => {
    const bytes = Buffer.from(value);
    const prefix = [...bytes.subarray(0, 30)].join(', ');
    return `Solr returned an error: Solr responded with an error (HTTP 400): [Reason: Exception writing document id ${id} to the index; possible analysis error: Document contains at least one immense term in field="${field}" (whose UTF8 encoding is longer than the max length ${longestTerm}), all of which were skipped.  Please correct the analyzer to not produce such terms.  The prefix of the first immense term is: '[${prefix}]...', original message: bytes can be at most ${longestTerm} in length; got ${bytes.length}. Perhaps the document has an indexed string field (solr.StrField) which is too large]`;
};
/** CKAN writes a date that names its zone as Python does, and Solr takes no zone but `Z`: `2026-11-01T12:00:00Z` is refused, the same without `Z` is not. */
const toRefusedDate = (text) => {
    const zone = /[Tt ]\d\d:\d\d\S*?([Zz]|[+-]\d\d:?\d\d)$/.exec(text)?.[1];
    return zone === undefined || toSolrDate(text).length === 0 ? undefined : text.replace(/[Zz]$/, '+00:00');
};
const refusedDate = (field, value, id) => `Solr returned an error: Solr responded with an error (HTTP 400): [Reason: ERROR: [doc=${id}] Error adding field '${field}'='${value}' msg=Invalid Date String:'${value}']`;
/** @throws Refusal 500 for a value that is too long for an exact field or a date with a zone, or without a Solr: the write is not done then */
const requireIndexable = (call, dataset) => {
    if (call.house.faults.ckanSearch === 'down') {
        throw notIndexed('Solr returned an error: Failed to connect to server at http://127.0.0.1:8983/solr/ckan/update/: Connection refused');
    }
    const { fields } = toDocument(call, dataset);
    for (const [key, value] of Object.entries(dataset.extras)) {
        const refused = key.endsWith('_date') ? toRefusedDate(value) : undefined;
        if (refused !== undefined)
            throw notIndexed(refusedDate(key, refused, fields.index_id?.[0] ?? ''));
    }
    for (const [field, values] of Object.entries(fields)) {
        const long = typeOf(field) === 'string' ? values.find((value) => Buffer.byteLength(value) > longestTerm) : undefined;
        if (long !== undefined)
            throw notIndexed(tooLong(field, long, fields.index_id?.[0] ?? ''));
    }
};
/** A dataset that is written anew goes to the end of the index. A deleted one is never in it. */
const indexDataset = (call, dataset) => {
    const { house } = call;
    if (house.faults.ckanSearch === 'late') {
        house.late.push(() => putIn(call, dataset));
        return;
    }
    for (const put of house.late.splice(0))
        put();
    putIn(call, dataset);
};
const putIn = (call, dataset) => {
    const { index } = call.house;
    index.delete(dataset.id);
    if (dataset.state !== 'deleted')
        index.set(dataset.id, toDocument(call, dataset));
};
const forgetDataset = (house, id) => {
    house.index.delete(id);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/read-extras.js



/** PostgreSQL's way with a Python list. */
const toArray = (items) => {
    if (items.some((item) => typeof item === 'object' && item !== null))
        throw crash();
    return `{${items.map(toText).join(',')}}`;
};
/** As it is stored; nothing for what is not. @throws Refusal 500 for an object, up to 2.11 */
const toStored = (value, version) => {
    if (value === null)
        return version === '2.12' ? '' : undefined;
    if (version === '2.12')
        return typeof value === 'string' ? value : dumps(value);
    if (Array.isArray(value))
        return toArray(value);
    if (isObject(value))
        throw crash();
    return toText(value);
};
const readExtras = (items, { errors, known }) => {
    const wrong = items.map((item) => {
        const found = {};
        if (Object.keys(item).length === 0)
            return found;
        if (!isTruthy(item.key))
            complain(found, 'key', 'Missing value');
        else if (known.has(toText(item.key)))
            complain(found, 'key', 'There is a schema field with the same name');
        if (item.value === undefined)
            complain(found, 'value', 'Missing value');
        return found;
    });
    if (wrong.some(hasErrors))
        errors.extras = wrong;
    const kept = items.filter((item) => Object.keys(item).length > 0 && !item.deleted);
    const keys = kept.map(({ key }) => toText(key ?? ''));
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined)
        errors.extras_validation = [`Duplicate key ${repr(twice).replace(/^'|'$/g, '"')}`];
    return kept.map(({ key, value }) => ({ key: toText(key), value }));
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/formats.js
/** The names of formats that CKAN understands, and what else it takes for them: what a resource says is put into CKAN's own words (facts/ckan.md 1.6). */
/** Between bars: the long name, media types and other names, in lower case. */
const others = {
    'ArcGIS Map Preview': '',
    'ArcGIS Map Service': '',
    'ArcGIS Online Map': 'web map application',
    'Atom Feed': 'application/atom+xml',
    BIN: 'binary data|application/octet-stream',
    BMP: 'bitmap image file|image/x-ms-bmp',
    CSV: 'comma separated values file|text/csv|text/comma-separated-values',
    DCR: 'adobe shockwave format|application/x-director',
    dBase: 'dbase database|application/x-dbf|dbf',
    DOC: 'word document|application/msword',
    DOCM: 'word ooxml - macro enabled|application/vnd.ms-word.document.macroenabled.12',
    DOCX: 'word ooxml document|application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    DOTM: 'word ooxml template - macro enabled|application/vnd.ms-word.template.macroenabled.12',
    DOTX: 'word ooxml - template|application/vnd.openxmlformats-officedocument.wordprocessingml.template',
    'Esri REST': 'esri rest api endpoint|arcgis_rest',
    EXE: 'windows executable program|application/x-msdownload',
    E00: ' arc/info interchange file format|application/x-e00',
    GeoJSON: 'geographic javascript object notation|application/geo+json',
    GIF: 'gif image file|image/gif',
    GTFS: 'general transit feed specification',
    GZ: 'gzip file|application/gzip|application/x-gzip',
    HTML: 'web page|text/html|htm|http://purl.org/net/mediatypes/text/html',
    ICS: 'icalendar|text/calendar|ifb|ical',
    JPEG: 'jpg image file|image/jpeg|jpg',
    JS: 'javascript|application/x-javascript',
    JSON: 'javascript object notation|application/json',
    KML: 'kml file|application/vnd.google-earth.kml+xml',
    KMZ: 'kmz file|application/vnd.google-earth.kmz+xml|application/vnd.google-earth.kmz',
    MDB: 'access database|application/x-msaccess',
    MOP: 'mopac input format|chemical/x-mopac-input',
    MP3: 'mpeg-1 audio layer-3|audio/mpeg|audio/mpeg3|audio/x-mpeg-3|video/mpeg|video/x-mpeg',
    MP4: 'mpeg video file|video/mp4|application/mp4',
    MrSID: 'image/x-mrsid',
    MXD: 'esri arcgis project file|application/x-mxd',
    NetCDF: 'netcdf file|application/netcdf',
    N3: 'n3 triples|application/x-n3',
    OGG: 'ogg vorbis audio file|audio/ogg',
    ODB: 'opendocument database|application/vnd.oasis.opendocument.database',
    ODC: 'opendocument chart|application/vnd.oasis.opendocument.chart',
    ODF: 'opendocument math formula|application/vnd.oasis.opendocument.formula',
    ODG: 'opendocument image|application/vnd.oasis.opendocument.graphics',
    OWL: 'web ontology language|application/owl+xml',
    ODP: 'opendocument presentation|application/vnd.oasis.opendocument.presentation',
    ODS: 'opendocument spreadsheet|application/vnd.oasis.opendocument.spreadsheet',
    ODT: 'opendocument text|application/vnd.oasis.opendocument.text',
    PDF: 'pdf file|application/pdf',
    Perl: 'perl script|text/x-perl',
    PNG: 'png image file|image/png',
    POTM: 'powerpoint open xml - macro-enabled template|application/vnd.ms-powerpoint.template.macroenabled.12',
    POTX: 'powerpoint ooxml presentation - template|application/vnd.openxmlformats-officedocument.presentationml.template',
    PPAM: 'powerpoint open xml - macro-enabled add-in|application/vnd.ms-powerpoint.addin.macroenabled.12',
    PPT: 'powerpoint presentation|application/vnd.ms-powerpoint',
    PPTM: 'powerpoint open xml - macro-enabled|application/vnd.ms-powerpoint.presentation.macroenabled.12',
    PPTX: 'powerpoint ooxml presentation|application/vnd.openxmlformats-officedocument.presentationml.presentation',
    PPSM: 'powerpoint open xml - macro-enabled slide show|application/vnd.ms-powerpoint.slideshow.macroenabled.12',
    PPSX: 'powerpoint open xml - slide show|application/vnd.openxmlformats-officedocument.presentationml.slideshow',
    QGIS: 'qgis file|application/x-qgis',
    RAR: 'rar compressed file|application/rar',
    RDF: 'application/rdf+xml|rdf/xml',
    RSS: 'rss feed|application/rss+xml',
    SHP: 'shapefile|esri shapefile',
    SPARQL: 'sparql end-point|application/sparql-results+xml',
    SVG: 'svg vector image|image/svg+xml',
    TAR: 'tar compressed file|application/x-tar',
    TIFF: 'tiff image file|image/tiff',
    TORRENT: 'application/x-bittorrent|bittorrent',
    TSV: 'tab separated values file|text/tab-separated-values|text/tsv',
    TXT: 'text file|text/plain',
    WAV: 'wave file|audio/x-wav|audio/wav',
    WCS: 'web coverage service',
    WebM: 'webm video|video/webm',
    WFS: 'web feature service',
    WMS: 'web mapping service',
    WMTS: 'web map tile service',
    XLAM: 'excel ooxml spreadsheet - macro-enabled add-in|application/vnd.ms-excel.addin.macroenabled.12',
    XLS: 'excel document|application/vnd.ms-excel|excel|application/msexcel|application/x-msexcel|application/x-ms-excel|application/x-excel|application/x-dos_ms_excel|application/xls|application/x-xls',
    XLSB: 'excel ooxml spreadsheet - binary workbook|application/vnd.ms-excel.sheet.binary.macroenabled.12',
    XLSM: 'excel ooxml spreadsheet - macro-enabled|application/vnd.ms-excel.sheet.macroenabled.12',
    XLSX: 'excel ooxml spreadsheet|application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    XLTM: 'excel ooxml spreadsheet - macro-enabled template|application/vnd.ms-excel.template.macroenabled.12',
    XLTX: 'excel ooxml spreadsheet - template|application/vnd.openxmlformats-officedocument.spreadsheetml.template',
    XML: 'xml file|application/xml|text/xml|http://purl.org/net/mediatypes/application/xml',
    XSLT: 'extensible stylesheet language transformations|application/xslt+xml',
    XYZ: 'xyz chemical file|chemical/x-xyz',
    ZIP: 'zip file|application/zip|http://purl.org/net/mediatypes/application/zip',
};
const canonical = new Map(Object.entries(others).flatMap(([name, words]) => [name.toLowerCase(), ...words.split('|').filter(Boolean)].map((word) => [word, name])));
/** CKAN's own name for a format; what it does not know stays as it is. */
const toFormat = (given) => canonical.get(given.toLowerCase()) ?? given;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/bc-rules.js
/** The BC Data Catalogue's own checks: the ladder of states, titles that are there once, fields that another one makes required (facts/ckan.md 5). */





const bc_rules_shortest = 2;
const bc_rules_longest = 100;
/** Deleted ones count: it looks for another word than they have. A title that is not there at all makes it fall over (recorded). */
const checkTitle = ({ call, data, errors, dataset }) => {
    const { title } = data;
    if (title === undefined || title === null)
        throw crash();
    const text = toText(title);
    const isTaken = call.house.world.datasets.some((other) => other.id !== dataset?.id && other.fields.title === text);
    const { length } = [...text];
    complain(errors, 'title', isTaken ? 'That Title is already in use.' : undefined, length < bc_rules_shortest ? `Title "${text}" length is less than minimum ${bc_rules_shortest}` : undefined, length > bc_rules_longest ? `Title "${text}" length is more than maximum ${bc_rules_longest}` : undefined);
};
const rolesOf = (call, organisation) => [
    ...(isSysadmin(call) ? ['sysadmin'] : []),
    ...(may(call, 'admin', organisation) ? ['admin'] : []),
    ...(may(call, 'update_dataset', organisation) ? ['editor'] : []),
];
/** Where the move is none, nobody may make it: the list of who may is empty, and its text ends in the middle of a word (recorded). */
const checkState = ({ call, data, errors, dataset }, { field_name: name, choices = [] }, organisation) => {
    if (errors[name] !== undefined)
        return;
    const before = dataset?.more[name];
    if (before !== undefined && before === data[name])
        return;
    const moves = before === undefined ? [firstMove] : (choices.find(({ value }) => value === before)?.validTo ?? []);
    const move = moves.find(({ state }) => state === data[name]);
    const by = move?.by ?? [];
    const isAllowed = rolesOf(call, organisation).some((role) => by.includes(role));
    const who = `You lack permission to move to this state, you must be one of${by.map((role) => ` ${role},`).join('')}`;
    complain(errors, name, move === undefined ? `Invalid state valid choices are: ${moves.map(({ state }) => state).join(', ')}` : undefined, isAllowed ? undefined : who.slice(0, -1));
};
/** It looks for the other field in the dataset alone, also for a resource: there it never wants anything (recorded). */
const readConditional = (data, field, { errors, ofDataset }) => {
    const { field_name: name, conditional_field: other = '', conditional_values: values = [], validators = '' } = field;
    const value = isTruthy(data[name]) ? data[name] : '';
    const isWanted = ofDataset && values.includes(String(data[other]));
    if (isWanted && value === '')
        complain(errors, name, `Required when ${tuple([other])} is set to ${toText(data[other])}`);
    if (!validators.includes('iso_topic_category'))
        return value;
    return Array.isArray(value) ? value : value === '' ? [] : [value];
};
/** What the validators of a field of its own say; nothing for any other. */
const checkOwnRule = (one, field, organisation) => {
    if (field.validators === 'title_validator')
        checkTitle(one);
    if (field.validators?.endsWith('valid_next_state'))
        checkState(one, field, organisation);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/read-schema.js
/** Reads what a scheming type asks for beyond CKAN's own fields (facts/ckan.md 5). */


/** `field-0-subfield` becomes an item of `field`, as forms send it (facts/ckan.md 1.7, item 8). */
const unfold = (data, fields) => {
    for (const { field_name: name, repeating_subfields: subfields } of fields) {
        if (subfields === undefined || name in data)
            continue;
        const rows = new Map();
        for (const key of Object.keys(data).toSorted()) {
            const [, row, subfield] = new RegExp(`^${name}-([^-]+)-(.+)$`).exec(key) ?? [];
            if (row === undefined || subfield === undefined)
                continue;
            rows.set(row, { ...rows.get(row), [subfield]: data[key] });
            delete data[key];
        }
        if (rows.size > 0)
            data[name] = [...rows.values()];
    }
};
/** One field's value, for `more`; `undefined` where there is none. @param at where its object stands, for the text of a 400 */
const readAny = (data, field, to) => {
    const { field_name: name, repeating_subfields: subfields, validators } = field;
    const { errors, at = [] } = to;
    if (subfields !== undefined) {
        const read = readSubfields(readItems(data, name, at), subfields);
        if (read.errors.some(hasErrors))
            errors[name] = read.errors;
        return read.items.length > 0 ? read.items : undefined;
    }
    return validators?.startsWith('conditional_required')
        ? readConditional(data, field, { errors, ofDataset: at.length === 0 })
        : readField(data, field, errors);
};
/** CKAN itself reads these, whatever the schema says. */
const readByCkan = (preset) => preset !== undefined && !['select', 'date', 'state_machine'].includes(preset);
/** Fields of a scheming type that CKAN itself does not have. @param organisation whose dataset it is to be */
const readMore = (schema, one, { own, organisation }) => {
    const more = {};
    for (const field of schema.dataset_fields) {
        const { field_name: name, preset } = field;
        if (!readByCkan(preset)) {
            const value = readAny(one.data, field, one);
            if (value !== undefined && !own.includes(name))
                more[name] = value;
        }
        checkOwnRule(one, field, organisation);
    }
    return more;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/read-resource.js
/** Reads one resource of a dataset (facts/ckan.md 1.6). */










const texts = ['url', 'description', 'hash', 'name', 'resource_type', 'url_type', 'mimetype', 'mimetype_inner', 'cache_url'];
const dates = ['created', 'last_modified', 'cache_last_updated'];
/** Set by the server, or no part of what is kept. */
const ignored = new Set(['id', 'package_id', 'state', 'position', 'extras', 'revision_timestamp', 'tracking_summary', 'metadata_modified']);
/** From the ending of its address, but only for a resource that was given no id (facts/ckan.md 1.6). */
const guessFormat = (data) => {
    if (isTruthy(data.id) || typeof data.url !== 'string' || data.url === '')
        return undefined;
    const [, path] = /^[a-z]+:\/\/[^/]*(.*)$/i.exec(data.url) ?? [undefined, data.url];
    return path === '' ? undefined : guessType(data.url);
};
const readFormat = (data) => {
    const given = isTruthy(data.format) ? data.format : (guessFormat(data) ?? data.format);
    return isAbsent(given) ? undefined : toFormat(toText(given));
};
const readId = (data, errors, { world, dataset }) => {
    if (!isTruthy(data.id))
        return undefined;
    const id = toText(data.id);
    if (!isUuid(id))
        complain(errors, 'id', 'Invalid id provided');
    const owner = findResource(world, id);
    if (owner !== undefined && !owner.removed && owner.dataset.id !== dataset)
        complain(errors, 'id', 'Resource id already exists.');
    return id;
};
const readResource = (data, errors, where) => {
    const id = readId(data, errors, where);
    const fields = {};
    for (const name of texts) {
        const text = readText(data, name);
        if (text !== undefined)
            fields[name] = name === 'url' ? text.trim() : text;
    }
    for (const name of dates) {
        if (isAbsent(data[name]))
            continue;
        fields[name] = data[name] === '' ? null : toDate(toText(data[name]));
        if (fields[name] === undefined)
            complain(errors, name, 'Date format incorrect');
    }
    if (!isAbsent(data.size)) {
        fields.size = data.size === '' ? null : toInteger(data.size);
        if (fields.size === undefined)
            complain(errors, 'size', 'Invalid integer');
    }
    const format = readFormat(data);
    if (format !== undefined)
        fields.format = format;
    if (Object.values(data).some(isUpload))
        throw crash(); // a file in any other field than `upload`
    const more = Object.fromEntries(Object.entries(data).filter(([name]) => !ignored.has(name) && !(name in resourceColumns)));
    for (const field of where.schema ?? []) {
        const { field_name: name } = field;
        const value = readAny(data, field, { errors, at: ['resources', where.at] });
        if (!(name in resourceColumns)) {
            if (field.repeating_subfields !== undefined || field.validators !== undefined)
                more[name] = value;
        }
        else if (field.choices !== undefined)
            fields[name] = value;
    }
    return {
        ...(id === undefined ? {} : { id }),
        ...(isAbsent(data.metadata_modified) ? {} : { modified: data.metadata_modified }),
        fields,
        more,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/relation-types.js
/** The kinds of relationships between datasets, each with its reverse. */
const relationPairs = [
    ['depends_on', 'dependency_of'],
    ['derives_from', 'has_derivation'],
    ['links_to', 'linked_from'],
    ['child_of', 'parent_of'],
];
const relationTypes = relationPairs.flat();
const reverseOf = (type) => {
    const pair = relationPairs.find(([forward, backward]) => forward === type || backward === type);
    return pair === undefined ? type : pair[0] === type ? pair[1] : pair[0];
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/read-dataset.js
/** Reads a dataset that is to be made or written over, with all that is wrong with it at once (facts/ckan.md 1.2, 1.5). */












const lists = ['resources', 'tags', 'extras', 'groups', 'relationships_as_object', 'relationships_as_subject'];
const read_dataset_own = [
    ...lists,
    ...textColumns,
    'id',
    'name',
    'state',
    'type',
    'owner_org',
    'private',
    'tag_string',
    'plugin_data',
    'save',
    'return_to',
];
const read_dataset_readId = (call, data, errors) => {
    const id = readText(data, 'id');
    if (id === undefined)
        return undefined;
    if (!isSysadmin(call) && id !== '') {
        complain(errors, 'id', 'The input field id was not expected.');
        return undefined;
    }
    if (!isUuid(id))
        complain(errors, 'id', 'Invalid id provided');
    else if (call.house.world.datasets.some((other) => other.id === id))
        complain(errors, 'id', 'Dataset id already exists');
    return id;
};
const readName = (call, data, { errors, dataset }) => {
    const name = readText(data, 'name');
    if (name === undefined || (name === '' && dataset === undefined)) {
        if (dataset === undefined)
            complain(errors, 'name', 'Missing value');
        return undefined;
    }
    const isTaken = call.house.world.datasets.some((other) => other.name === name && other.state !== 'deleted' && other.id !== (dataset?.id ?? data.id));
    complain(errors, 'name', checkName(name), isTaken ? 'That URL is already in use.' : undefined, checkLength(name));
    return name;
};
const readOwner = (call, data, { errors, dataset }) => {
    const { owner_org: given } = data;
    if (isAbsent(given) && dataset !== undefined)
        return undefined;
    const organisation = isTruthy(given) ? findGroup(call.house.world, given) : undefined;
    if (!isTruthy(given))
        complain(errors, 'owner_org', 'An organization must be provided');
    else if (organisation === undefined)
        complain(errors, 'owner_org', 'Organization does not exist');
    else if (organisation.id !== dataset?.ownerOrg && !may(call, 'create_dataset', organisation.id)) {
        complain(errors, 'owner_org', 'You cannot add a dataset to this organization');
    }
    return organisation?.id;
};
const readTags = (call, data, { errors, items }) => {
    const wrong = [];
    const tags = items.flatMap((item) => {
        if (Object.keys(item).length === 0)
            return [];
        const name = readText(item, 'name') ?? '';
        const found = name === '' ? ['Missing value'] : checkTag(name);
        if (found.length > 0)
            wrong.push(found.join(', '));
        const vocabulary = readText(item, 'vocabulary_id') ?? null;
        const isKnown = vocabulary === null || call.house.world.vocabularies.some(({ id }) => id === vocabulary);
        if (!isKnown)
            complain(errors, 'tags', 'Tag vocabulary was not found.');
        return [{ name, vocabulary }];
    });
    if (wrong.length > 0)
        errors.tags = wrong;
    const more = (readText(data, 'tag_string') ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean);
    const bad = more.flatMap(checkTag)[0];
    complain(errors, 'tag_string', bad);
    return [...tags, ...more.map((name) => ({ name, vocabulary: null }))];
};
const readRelationships = (items) => items.map((item) => {
    const errors = {};
    if (!isTruthy(item.type))
        complain(errors, 'type', 'Missing value');
    else if (!relationTypes.includes(toText(item.type)))
        complain(errors, 'type', oneOf(relationTypes));
    return errors;
});
const readTexts = (data, errors) => {
    const fields = {};
    for (const column of textColumns) {
        const text = readText(data, column);
        if (text !== undefined)
            fields[column] = column.endsWith('email') ? text.trim() : text;
    }
    complain(errors, 'version', fields.version === undefined ? undefined : checkVersion(fields.version));
    for (const column of ['author_email', 'maintainer_email']) {
        complain(errors, column, fields[column] === undefined ? undefined : checkEmail(fields[column]));
    }
    return fields;
};
/** @throws Refusal 400 for a wrong structure, 409 with what is wrong under its field, 500 for a NUL character */
const readDataset = (call, data, dataset) => {
    const { house } = call;
    const schema = house.faults.ckanSchemas ? findSchema(dataset?.type ?? String(data.type), house.faults) : undefined;
    if (schema !== undefined) {
        unfold(data, schema.dataset_fields);
        for (const resource of objectsOf(data.resources))
            unfold(resource, schema.resource_fields);
    }
    const errors = {};
    const [resources, tags, extras, groups, asObject, asSubject] = lists.map((name) => readItems(data, name));
    const known = new Set([...read_dataset_own, ...(schema?.dataset_fields.map(({ field_name: name }) => name) ?? [])]);
    const knownOfResource = new Set(schema?.resource_fields.map(({ field_name: name }) => name));
    const junk = findJunk(data, known);
    const resourceErrors = (resources ?? []).map(() => ({}));
    const read = {
        fields: readTexts(data, errors),
        extras: readExtras(extras ?? [], { errors, known }),
        tags: readTags(call, data, { errors, items: tags ?? [] }),
        groups: groups ?? [],
        resources: (resources ?? []).map((resource, at) => {
            junk.push(...findJunk(resource, knownOfResource, ['resources', at]));
            return readResource(resource, resourceErrors[at] ?? {}, {
                world: house.world,
                at,
                ...(dataset === undefined ? (typeof data.id === 'string' ? { dataset: data.id } : {}) : { dataset: dataset.id }),
                ...(schema === undefined ? {} : { schema: schema.resource_fields }),
            });
        }),
        more: {},
    };
    const id = dataset === undefined ? read_dataset_readId(call, data, errors) : undefined;
    const name = readName(call, data, { errors, dataset });
    const ownerOrg = readOwner(call, data, { errors, dataset });
    if (schema !== undefined) {
        read.more = readMore(schema, { call, data, errors, dataset }, { own: read_dataset_own, organisation: dataset?.ownerOrg ?? ownerOrg ?? null });
    }
    const isPrivate = isAbsent(data.private) ? undefined : toBoolean(data.private);
    if (isPrivate && dataset === undefined && !isTruthy(data.owner_org)) {
        complain(errors, 'private', "Datasets with no organization can't be private.");
    }
    if (resourceErrors.some(hasErrors))
        errors.resources = resourceErrors;
    for (const [field, items] of Object.entries({ relationships_as_object: asObject, relationships_as_subject: asSubject })) {
        const wrong = readRelationships(items ?? []);
        if (wrong.some(hasErrors))
            errors[field] = wrong;
    }
    if (junk.length > 0 && house.faults.ckanVersion !== '2.12')
        errors.__junk = [`The input field [${junk.join(', ')}] was not expected.`];
    if (hasErrors(errors))
        throw invalid(errors);
    if (hasNul(read))
        throw crash();
    const mayState = isSysadmin(call) || (dataset !== undefined && mayEdit(call, dataset));
    const state = mayState ? readText(data, 'state') : undefined;
    return {
        ...read,
        ...(id === undefined ? {} : { id }),
        ...(name === undefined ? {} : { name }),
        ...(ownerOrg === undefined ? {} : { ownerOrg }),
        ...(isPrivate === undefined ? {} : { private: isPrivate }),
        ...(state === undefined ? {} : { state }),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/save-dataset.js
/** Writes a dataset that was read: what a write without a field does to it, and what follows from a write (facts/ckan.md 1.8). */







const newDataset = (call, type) => {
    const created = call.house.stamp();
    return {
        id: call.house.uuid(),
        name: '',
        type,
        state: 'active',
        private: false,
        ownerOrg: null,
        creator: call.user?.id ?? null,
        created,
        modified: call.house.stamp(),
        fields: {},
        extras: {},
        more: {},
        tags: [],
        groups: [],
        resources: [],
        removed: [],
    };
};
const saveResource = (call, read, before) => {
    const { fields, more, modified } = read;
    const id = before?.id ?? read.id ?? call.house.uuid();
    const isUpload = fields.url_type === 'upload';
    const sent = isUpload
        ? {
            ...fields,
            url: String(fields.url ?? '')
                .split('/')
                .at(-1),
        }
        : fields;
    const blank = Object.fromEntries(lost.map((name) => [name, resourceColumns[name]]));
    const now = call.house.stamp();
    const old = before?.fields ?? { ...resourceColumns, created: now };
    const next = { ...old, ...blank, ...sent };
    const isUnchanged = before !== undefined &&
        isSame(next, before.fields) &&
        isSame(more, before.more) &&
        (modified === undefined || modified === before.modified);
    return { id, position: 0, modified: isUnchanged ? before.modified : now, fields: next, more };
};
/**
 * In the order in which they were sent; one that was sent twice stands where it came last, and leaves a gap. 2.12.0 looks up the unchanged ones by
 * their place, and so meets another one after such a gap, or none (facts/ckan.md 1.10, rule 2).
 */
const saveResources = (call, read, { before, copies }) => {
    const known = [...before.resources, ...before.removed];
    const saved = new Map();
    const ids = read.map((one, position) => {
        const place = copies.get(position);
        const copied = place === undefined ? undefined : before.resources[place];
        if (place !== undefined && copied === undefined)
            throw crash();
        const resource = copied ?? saveResource(call, one, saved.get(one.id ?? '') ?? known.find(({ id }) => id === one.id));
        saved.set(resource.id, { ...resource, position });
        return resource.id;
    });
    const isInPlace = call.house.faults.ckanVersion === '2.12' &&
        isSame(ids, known.slice(0, before.resources.length).map(({ id }) => id));
    const places = new Map(isInPlace ? before.resources.map(({ id, position }) => [id, position]) : []);
    const resources = [...saved.values()].map((resource) => ({ ...resource, position: places.get(resource.id) ?? resource.position }));
    return { resources: resources.toSorted((x, y) => x.position - y.position), ids };
};
const saveTags = (call, read) => {
    const { house } = call;
    const ids = read.map(({ name, vocabulary }) => {
        const known = house.world.tags.find((tag) => tag.name === name && tag.vocabulary === vocabulary);
        if (known !== undefined)
            return known.id;
        const tag = { id: house.uuid(), name, vocabulary };
        house.world.tags.push(tag);
        return tag.id;
    });
    return [...new Set(ids)];
};
/** A group that the caller can't read is neither added nor taken away, and nobody is told. */
const saveGroups = (call, read, before) => {
    const wanted = read.flatMap(({ id, name }) => findGroup(call.house.world, id || name)?.id ?? []);
    const isMine = (id) => may(call, 'read', id) || isSysadmin(call);
    const kept = before.filter((id) => wanted.includes(id) || !isMine(id));
    return [...kept, ...wanted.filter((id) => !kept.includes(id) && isMine(id))];
};
const applied = (call, read, { before, resources }) => {
    const { ckanVersion: version } = call.house.faults;
    const extras = read.extras.flatMap(({ key, value }) => {
        const text = toStored(value, version);
        return text === undefined ? [] : [[key, text]];
    });
    const kept = new Set(resources.map(({ id }) => id));
    return {
        ...before,
        id: read.id ?? before.id,
        name: read.name ?? before.name,
        state: read.state ?? before.state,
        private: read.private ?? before.private,
        ownerOrg: read.ownerOrg ?? before.ownerOrg,
        fields: Object.fromEntries(textColumns.map((column) => [column, read.fields[column] ?? null])),
        extras: Object.fromEntries(extras),
        more: read.more,
        groups: saveGroups(call, read.groups, before.groups),
        resources,
        removed: before.resources.filter(({ id }) => !kept.has(id)),
    };
};
/** What a write of 2.12 that changes nothing is known by. */
const trace = (call, dataset) => ({ ...datasetJson(call, dataset), metadata_modified: '', removed: 0 });
/**
 * Puts it in the world and in the search.
 * @throws Refusal 500 where the search does not take it: nothing is done then
 */
const saveDataset = (call, read, { before, type, copies = new Map(), keepsResources }) => {
    const { house } = call;
    const { world, faults } = house;
    const base = before ?? newDataset(call, type);
    const { resources, ids } = keepsResources
        ? { resources: base.resources, ids: [] }
        : saveResources(call, read.resources, { before: base, copies });
    const dataset = applied(call, read, { before: base, resources });
    requireIndexable(call, dataset);
    dataset.tags = saveTags(call, read.tags);
    if (before !== undefined && faults.ckanVersion === '2.12' && isSame(trace(call, before), trace(call, dataset)))
        return { dataset: before, ids };
    if (before === undefined) {
        const namesake = world.datasets.find(({ name }) => name === dataset.name);
        if (namesake !== undefined)
            namesake.name = namesake.id;
        world.datasets.push(dataset);
    }
    else {
        dataset.modified = house.stamp();
        world.datasets[world.datasets.indexOf(before)] = dataset;
        for (const relation of world.relationships) {
            if (relation.subject === dataset.id || relation.object === dataset.id)
                relation.state = 'deleted';
        }
    }
    indexDataset(call, dataset);
    return { dataset, ids };
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/views.js
/** Views of resources: some are made without being asked for, by the format (`ckan.views.default_views`: image_view, text_view). */






const textFormats = 'text/plain txt plain xml application/xml text/xml rdf rdf+xml owl+xml atom rss json application/json gjson geojson jsonp'.split(' ');
const imageFormats = 'png jpeg jpg gif svg'.split(' ');
const viewsFor = (call, { fields }) => {
    const format = String(fields.format ?? '').toLowerCase();
    const isOurs = fields.url_type === 'upload' || String(fields.url ?? '').startsWith(call.origin);
    if (imageFormats.includes(format))
        return [{ type: 'image_view', title: 'Image' }];
    return isOurs && textFormats.includes(format) ? [{ type: 'text_view', title: 'Text' }] : [];
};
const makeDefaultViews = (call, dataset, resource) => {
    const { views } = call.house.world;
    for (const { type, title } of viewsFor(call, resource)) {
        if (views.some((view) => view.resource === resource.id && view.type === type))
            continue;
        const view = { id: call.house.uuid(), resource: resource.id, dataset: dataset.id, title, description: '', type, more: {} };
        views.push(view);
        noteViewActivity(call, view, 'new resource view');
    }
};
const views_toJson = ({ id, resource, dataset, title, description, type, more }) => ({
    ...more,
    id,
    resource_id: resource,
    title,
    description,
    view_type: type,
    package_id: dataset,
});
const getDatasetOf = (call, resource) => {
    const found = findResource(call.house.world, resource);
    if (found === undefined || found.removed)
        throw notFound();
    return found.dataset;
};
const getView = (call, id) => {
    if (!isTruthy(id))
        throw missing('id');
    const view = call.house.world.views.find((one) => one.id === id);
    if (view === undefined)
        throw notFound();
    return view;
};
const views_requireEdit = (call, dataset, resource) => {
    if (!mayEdit(call, dataset))
        throw denied(`User ${nameOf(call)} not authorized to edit resource ${resource}`);
};
const views_requireSight = (call, dataset, resource) => {
    if (!maySee(call, dataset))
        throw denied(`User ${nameOf(call)} not authorized to read resource ${resource}`);
};
const known = ['id', 'resource_id', 'title', 'description', 'view_type', 'package_id'];
const moreOf = (data) => Object.fromEntries(Object.entries(data).filter(([name]) => !known.includes(name)));
const views_list = {
    reads: true,
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        views_requireSight(call, getDatasetOf(call, data.id), data.id);
        return call.house.world.views.filter(({ resource }) => resource === data.id).map(views_toJson);
    },
};
const views_show = {
    reads: true,
    run: (call, data) => {
        const view = getView(call, data.id);
        views_requireSight(call, getDatasetOf(call, view.resource), view.resource);
        return views_toJson(view);
    },
};
const views_create = {
    run: (call, data) => {
        if (!isTruthy(data.resource_id))
            throw missing('resource_id');
        const dataset = getDatasetOf(call, data.resource_id);
        const absent = ['title', 'view_type'].filter((field) => !isTruthy(data[field]));
        if (absent.length > 0)
            throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
        views_requireEdit(call, dataset, data.resource_id);
        if (!['text_view', 'image_view'].includes(toText(data.view_type))) {
            throw invalid({ view_type: [`No plugin found for view_type ${toText(data.view_type)}`] });
        }
        const view = {
            id: call.house.uuid(),
            resource: toText(data.resource_id),
            dataset: dataset.id,
            title: toText(data.title),
            description: data.description === undefined ? null : toText(data.description),
            type: toText(data.view_type),
            more: moreOf(data),
        };
        call.house.world.views.push(view);
        noteViewActivity(call, view, 'new resource view');
        return views_toJson(view);
    },
};
const update = {
    run: (call, data) => {
        const view = getView(call, data.id);
        views_requireEdit(call, getDatasetOf(call, view.resource), view.resource);
        if (isTruthy(data.title))
            view.title = toText(data.title);
        if (data.description !== undefined)
            view.description = toText(data.description);
        view.more = moreOf(data);
        noteViewActivity(call, view, 'changed resource view');
        return views_toJson(view);
    },
};
const views_remove = {
    run: (call, data) => {
        const { world } = call.house;
        const view = getView(call, data.id);
        views_requireEdit(call, getDatasetOf(call, view.resource), view.resource);
        world.views = world.views.filter((one) => one !== view);
        return undefined;
    },
};
const viewActions = {
    resource_view_list: views_list,
    resource_view_show: views_show,
    resource_view_create: views_create,
    resource_view_update: update,
    resource_view_delete: views_remove,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/packages.js
/** The actions on datasets: `package_show`, `package_create` and their kin (facts/ckan.md 1.8). */












/** Asked for by a check of rights, which has words of its own. @throws Refusal 409, 404 */
const getDataset = (call, id) => {
    if (!isTruthy(id))
        throw invalid({ message: 'Missing id, can not get Package object' });
    const dataset = findDataset(call.house.world, id);
    if (dataset === undefined)
        throw notFound();
    return dataset;
};
/** As `package_show` gives it to this caller. @throws Refusal 403, 404, 409 */
const showDataset = (call, id) => {
    if (!isTruthy(id))
        throw missing('name_or_id');
    if (typeof id === 'object')
        throw crash(); // a list, from a form with two of them: the database does not take it
    const dataset = findDataset(call.house.world, id);
    if (dataset === undefined)
        throw notFound();
    requireSight(call, dataset);
    return { dataset, json: datasetJson(call, dataset) };
};
const untouched = { clears: false };
/** 2.12 does nothing where it is sent what it shows. A time of change that was sent is part of it. */
const isAsShown = (data, shown) => isSame(isTruthy(data.metadata_modified) ? data : { ...data, metadata_modified: shown.metadata_modified }, shown);
/** Resources that are sent as they are shown, by the place where they are now and the one that they say. */
const copiesOf = (data, shown) => {
    const known = new Map(objectsOf(shown.resources).map((resource) => [resource.id, resource]));
    return new Map(objectsOf(data.resources).flatMap((resource, at) => isSame(resource, known.get(resource.id)) ? [[at, Number(resource.position)]] : []));
};
/** What `package_update` does, for every action that ends there; the answer is the dataset. */
const updateDataset = (call, data) => {
    const { house } = call;
    const key = data.id || data.name;
    if (key === undefined || key === null)
        throw invalid({ id: 'Missing value' });
    const before = findDataset(house.world, key);
    if (before === undefined)
        throw notFound('Package was not found.');
    Object.assign(data, { id: before.id, type: before.type });
    requireEdit(call, before, data);
    const { resources } = data;
    if (resources !== undefined && !(Array.isArray(resources) && resources.every(isObject)))
        throw crash();
    const is212 = house.faults.ckanVersion === '2.12';
    const shown = datasetJson(call, before);
    if (is212 && isAsShown(data, shown))
        return { json: shown, changed: false };
    const keepsResources = is212 && data.resources === undefined;
    if (is212)
        data.groups ??= shown.groups;
    const copies = is212 ? copiesOf(data, shown) : new Map();
    const incoming = objectsOf(data.resources).map((resource, at) => copies.has(at) ? untouched : takeUpload(house, resource, { creates: false }));
    const read = readDataset(call, data, before);
    for (const one of incoming)
        requireRoom(house, one);
    const { dataset, ids } = saveDataset(call, read, { before, type: before.type, copies, keepsResources });
    for (const [at, one] of incoming.entries())
        keepUpload(house, ids[at] ?? '', one);
    noteActivity(call, dataset, 'changed package');
    return { json: datasetJson(call, dataset), changed: true };
};
const packages_show = { reads: true, run: (call, data) => showDataset(call, data.id || data.name_or_id).json };
const packages_list = {
    reads: true,
    run: (call, data) => {
        const names = call.house.world.datasets
            .filter(({ state, private: isPrivate }) => state === 'active' && !isPrivate)
            .map(({ name }) => name)
            .toSorted();
        const offset = Number(data.offset ?? 0);
        return names.slice(offset, data.limit === undefined ? undefined : offset + Number(data.limit));
    },
};
/** It looks at no file: one that came with a resource is lost (facts/ckan.md 1.7). */
const packages_create = {
    run: (call, data) => {
        if (!isTruthy(data.type))
            data.type = 'dataset';
        requireCreation(call, data);
        const { dataset } = saveDataset(call, readDataset(call, data), { type: String(data.type) });
        for (const resource of dataset.resources)
            makeDefaultViews(call, dataset, resource);
        noteActivity(call, dataset, 'new package');
        return datasetJson(call, dataset);
    },
};
const packages_update = {
    run: (call, data) => {
        const { json, changed } = updateDataset(call, data);
        if (changed && call.house.faults.ckanVersion === '2.12')
            call.envelope.changed_entities = { packages: [json.id] };
        return json;
    },
};
const patch = {
    run: (call, data) => {
        requireEdit(call, getDataset(call, data.id), data);
        const { json } = showDataset(call, data.id);
        return updateDataset(call, { ...json, ...data, id: json.id }).json;
    },
};
const packages_remove = {
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        const dataset = findDataset(call.house.world, data.id);
        if (dataset === undefined)
            throw notFound();
        if (!may(call, 'delete_dataset', dataset.ownerOrg))
            throw denied(`User ${nameOf(call)} not authorized to edit package ${dataset.id}`);
        dataset.state = 'deleted';
        dataset.modified = call.house.stamp();
        forgetDataset(call.house, dataset.id);
        noteActivity(call, dataset, 'changed package');
        return undefined;
    },
};
const packages_purge = {
    run: (call, data) => {
        const { world } = call.house;
        if (!isTruthy(data.id))
            throw missing('id');
        const dataset = findDataset(world, data.id);
        if (dataset === undefined && isSysadmin(call))
            throw notFound('Dataset was not found');
        requireSysadmin(call);
        world.datasets = world.datasets.filter((other) => other !== dataset);
        world.views = world.views.filter((view) => view.dataset !== dataset?.id);
        if (dataset !== undefined)
            forgetDataset(call.house, dataset.id);
        return undefined;
    },
};
const packageActions = {
    package_show: packages_show,
    dataset_show: packages_show,
    package_list: packages_list,
    package_create: packages_create,
    package_update: packages_update,
    package_patch: patch,
    package_delete: packages_remove,
    dataset_purge: packages_purge,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/relationships.js
/** Relationships between datasets, which any later write of either takes away (facts/ckan.md 1.8). */







const relationships_toJson = (call, relation, side) => {
    const nameOf = (id) => findDataset(call.house.world, id)?.name ?? id;
    const { subject, object, type, comment } = relation;
    return side === 'subject'
        ? { subject: nameOf(subject), type, object: nameOf(object), comment }
        : { subject: nameOf(object), type: reverseOf(type), object: nameOf(subject), comment };
};
const relationships_getDataset = (call, data, field) => {
    const dataset = findDataset(call.house.world, data[field]);
    if (dataset === undefined)
        throw notFound(`${field === 'subject' ? 'Subject' : 'Object'} package ${repr(toText(data[field]))} was not found.`);
    return dataset;
};
/** Made a second time it is written, and answers 500 all the same. */
const relationships_create = {
    run: (call, data) => {
        const absent = ['subject', 'object', 'type'].filter((field) => !isTruthy(data[field]));
        if (absent.length > 0)
            throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
        const type = toText(data.type);
        if (!relationTypes.includes(type))
            throw invalid({ type: [oneOf(relationTypes)] });
        const [a, b] = [relationships_getDataset(call, data, 'subject'), relationships_getDataset(call, data, 'object')];
        requireEdit(call, a);
        requireEdit(call, b);
        const isForward = relationPairs.some(([forward]) => forward === type);
        const [subject, object] = isForward ? [a, b] : [b, a];
        const wanted = {
            subject: subject.id,
            object: object.id,
            type: isForward ? type : reverseOf(type),
            comment: toText(data.comment ?? ''),
            state: 'active',
        };
        const { relationships } = call.house.world;
        const known = relationships.find((one) => one.subject === wanted.subject && one.object === wanted.object && one.type === wanted.type);
        if (known !== undefined) {
            Object.assign(known, wanted);
            throw crash();
        }
        relationships.push(wanted);
        return relationships_toJson(call, wanted, isForward ? 'subject' : 'object');
    },
};
const relationships_list = {
    reads: true,
    run: (call, data) => {
        const { dataset } = showDataset(call, data.id);
        return call.house.world.relationships
            .filter(({ subject, object, state }) => state === 'active' && (subject === dataset.id || object === dataset.id))
            .map((relation) => relationships_toJson(call, relation, relation.subject === dataset.id ? 'subject' : 'object'));
    },
};
const relationshipActions = { package_relationship_create: relationships_create, package_relationships_list: relationships_list };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/resource-search.js



const columns = new Set([...Object.keys(resourceColumns), 'id', 'package_id', 'position', 'state', 'metadata_modified']);
const toTerms = (query) => (Array.isArray(query) ? listOf(query) : [query]).map((given) => {
    const [, field, term] = /^([^:]+):(.*)$/s.exec(toText(given)) ?? [];
    if (field === undefined || term === undefined)
        throw invalid({ query: 'Must be <field>:<value> pair(s)' });
    if (!columns.has(field))
        throw invalid({ query: `Field "${field}" not recognised in resource_search.` });
    return [field, term];
});
/** A hash by its beginning, a text by any part, in either case; all else exactly. */
const fits = (field, value, term) => {
    if (typeof value !== 'string')
        return value !== null && toText(value) === term;
    const [text, part] = [value.toLowerCase(), term.toLowerCase()];
    return field === 'hash' ? text.startsWith(part) : text.includes(part);
};
const resource_search_search = {
    reads: true,
    run: (call, data) => {
        if (data.query === undefined)
            throw invalid({ query: 'Missing value' });
        const terms = toTerms(data.query);
        const found = call.house.world.datasets
            .filter(({ state, private: isPrivate }) => state === 'active' && !isPrivate)
            .flatMap((dataset) => dataset.resources.map((resource) => ({ resource, json: resourceJson(call, dataset, resource) })))
            .filter(({ resource, json }) => terms.every(([field, term]) => fits(field, resource.fields[field] ?? json[field], term)))
            .map(({ json }) => json);
        const offset = Number(data.offset ?? 0);
        return { count: found.length, results: found.slice(offset, data.limit === undefined ? undefined : offset + Number(data.limit)) };
    },
};
const resourceSearchActions = { resource_search: resource_search_search };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/resources.js
/** The actions on resources: each of them ends in an update of the whole dataset (facts/ckan.md 1.6 to 1.8). */










/** Only one that is there. @throws Refusal 404, 403 */
const getResource = (call, id) => {
    const found = findResource(call.house.world, id);
    if (found === undefined)
        throw notFound();
    if (found.removed)
        throw notFound(call.house.faults.ckanVersion === '2.12' ? 'Resource was not found.' : undefined);
    if (!maySee(call, found.dataset))
        throw denied(`User ${nameOf(call)} not authorized to read resource ${found.resource.id}`);
    return found;
};
const requireResourceEdit = (call, { dataset, resource }, verb) => {
    if (!mayEdit(call, dataset))
        throw denied(`User ${nameOf(call)} not authorized to ${verb} resource ${resource.id}`);
};
/** What is wrong with this one resource comes to the top (facts/ckan.md 1.2). */
const lifted = (at, act) => {
    try {
        return act();
    }
    catch (error) {
        const own = error instanceof Refusal && error.status === 409 ? listOf(error.error.resources).at(at) : undefined;
        throw isObject(own) ? invalid(own) : error;
    }
};
const resources_show = {
    reads: true,
    run: (call, data) => {
        if (data.id === undefined)
            throw missing('id');
        const { dataset, resource } = getResource(call, data.id);
        return resourceJson(call, dataset, resource);
    },
};
const resources_create = {
    run: (call, data) => {
        const { house } = call;
        if (!isTruthy(data.package_id))
            throw missing('package_id');
        const { dataset, json } = showDataset(call, data.package_id);
        if (!mayEdit(call, dataset))
            throw denied(`User ${nameOf(call)} not authorized to create resources on dataset ${data.package_id}`);
        if (!isTruthy(data.url))
            data.url = '';
        const incoming = takeUpload(house, data, { creates: true });
        const shown = lifted(-1, () => {
            requireRoom(house, incoming);
            return updateDataset(call, { ...json, resources: [...objectsOf(json.resources), data] }).json;
        });
        const after = findDataset(house.world, shown.id) ?? dataset;
        const resource = after.resources.at(-1);
        if (resource === undefined)
            throw notFound();
        keepUpload(house, resource.id, incoming);
        makeDefaultViews(call, after, resource);
        return resourceJson(call, after, resource);
    },
};
/** `resource_update` and `resource_patch` after the look-up. */
const replace = (call, data) => {
    const found = findResource(call.house.world, data.id);
    if (found === undefined || found.removed)
        throw notFound('Resource was not found.');
    requireResourceEdit(call, found, 'edit');
    if (!isTruthy(data.url))
        data.url = '';
    const { json } = showDataset(call, found.dataset.id);
    const resources = objectsOf(json.resources);
    const is212 = call.house.faults.ckanVersion === '2.12';
    // 2.12 goes by the place that the resource says, which after a gap is another's, or nobody's (facts/ckan.md 1.10, rule 2).
    const at = is212 ? found.resource.position : resources.findIndex(({ id }) => id === data.id);
    if (resources[at] === undefined)
        throw crash();
    if (resources[at].id !== data.id)
        throw notFound('Resource was not found.');
    const { format } = found.resource.fields;
    const { changed } = lifted(at, () => updateDataset(call, { ...json, resources: resources.with(at, data) }));
    const { dataset, resource } = getResource(call, data.id);
    if (!changed)
        noteActivity(call, dataset, 'changed package'); // of a resource alone it is noted all the same (tried on 2.12.0)
    if (resource.fields.format !== format)
        makeDefaultViews(call, dataset, resource);
    return resourceJson(call, dataset, resource);
};
const resources_update = {
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        return replace(call, data);
    },
};
const resources_patch = {
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw invalid({ message: 'Missing id, can not get Resource object' });
        const found = findResource(call.house.world, data.id);
        if (found === undefined)
            throw notFound();
        requireResourceEdit(call, found, 'edit');
        const { dataset, resource } = getResource(call, data.id);
        return replace(call, { ...resourceJson(call, dataset, resource), ...data });
    },
};
/** Of one that is deleted already it goes well once more; then nobody knows it (facts/ckan.md 1.8). */
const resources_remove = {
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        const found = findResource(call.house.world, data.id);
        if (found === undefined)
            throw notFound();
        requireResourceEdit(call, found, 'delete');
        const { json } = showDataset(call, found.dataset.id);
        updateDataset(call, { ...json, resources: objectsOf(json.resources).filter(({ id }) => id !== data.id) });
        return undefined;
    },
};
const reorder = {
    run: (call, data) => {
        for (const field of ['id', 'order'])
            if (!isTruthy(data[field]))
                throw missing(field);
        const { order } = data;
        if (!Array.isArray(order))
            throw invalid({ order: 'Must be a list of resource' });
        if (new Set(order).size !== order.length)
            throw invalid({ order: 'Must supply unique resource_ids' });
        const { json } = showDataset(call, data.id);
        const resources = objectsOf(json.resources);
        const first = order.map((id) => {
            const resource = resources.find((one) => one.id === id);
            if (resource === undefined)
                throw invalid({ order: `resource_id ${id} can not be found` });
            return resource;
        });
        const next = [...first, ...resources.filter((resource) => !first.includes(resource))];
        updateDataset(call, { ...json, resources: next });
        return { id: data.id, order: next.map(({ id }) => id) };
    },
};
const resourceActions = {
    resource_show: resources_show,
    resource_create: resources_create,
    resource_update: resources_update,
    resource_patch: resources_patch,
    resource_delete: resources_remove,
    package_resource_reorder: reorder,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/string-keys.js
/** The little language of `package_revise`: paths such as `resources__1f9ab__name`, what to match, to take out and to merge (facts/ckan.md 1.8). */

const joined = (path) => path.join('__');
/** A path that leads nowhere, or to something of another kind. */
class NoSuchKey extends Error {
}
const unmatched = (path, key) => new NoSuchKey(`Unmatched key ${joined([...path, key])}`);
/** An item of a list, by its place (also from the end) or by at least five characters of its id. */
const indexOf = (list, key, path) => {
    if (key.length >= 5) {
        const at = list.findIndex((item) => isObject(item) && String(item.id ?? '').startsWith(key));
        if (at < 0)
            throw unmatched(path, key);
        return at;
    }
    const at = /^-?\d+$/.test(key) ? Number(key) : Number.NaN;
    if (Number.isNaN(at) || at < -list.length || at >= list.length)
        throw unmatched(path, key);
    return at < 0 ? at + list.length : at;
};
const resolve = (data, keys) => {
    let value = data;
    const path = [];
    for (const key of keys) {
        if (isObject(value)) {
            if (!(key in value))
                throw unmatched(path, key);
            path.push(key);
            value = value[key];
        }
        else if (Array.isArray(value)) {
            const at = indexOf(value, key, path);
            path.push(at);
            value = value[at];
        }
        else
            throw unmatched(path, key);
    }
    return { value, path };
};
/** Where `data` is not what `wanted` says; a list is compared as far as the wanted one goes. */
const differences = (data, wanted, path = []) => {
    if (isObject(wanted)) {
        if (!isObject(data))
            return [path];
        return Object.keys(wanted)
            .toSorted()
            .flatMap((key) => (key in data ? differences(data[key], wanted[key], [...path, key]) : [[...path, key]]));
    }
    if (Array.isArray(wanted)) {
        if (!Array.isArray(data))
            return [path];
        return wanted.flatMap((item, at) => (at < data.length ? differences(data[at], item, [...path, at]) : [[...path, at]]));
    }
    return isSame(data, wanted) ? [] : [path];
};
/** @throws NoSuchKey */
const differencesAt = (data, key, wanted) => {
    const { value, path } = resolve(data, key.split('__'));
    return differences(value, wanted, path);
};
const filterObject = (data, globs) => {
    const kept = {};
    const below = new Map();
    for (const { keeps, keys } of globs) {
        const [head = '', ...rest] = keys;
        if (head === '*') {
            if (keeps)
                Object.assign(kept, data);
            else
                for (const name of Object.keys(data))
                    delete data[name];
        }
        else if (head in data) {
            if (rest.length > 0)
                below.set(head, [...(below.get(head) ?? []), { keeps, keys: rest }]);
            else if (keeps)
                kept[head] = data[head];
            else
                delete data[head];
        }
    }
    Object.assign(data, kept);
    for (const [head, inner] of below)
        if (head in data)
            filter(data[head], inner);
};
const filterList = (data, globs) => {
    const kept = new Set();
    const gone = new Set();
    for (const { keeps, keys } of globs) {
        const [head = '', ...rest] = keys;
        const places = head === '*' ? [...data.keys()] : string_keys_placesOf(data, head);
        for (const at of places) {
            if (rest.length > 0 && head !== '*')
                filter(data[at], [{ keeps, keys: rest }]);
            else if (keeps && !gone.has(at))
                kept.add(at);
            else if (!keeps && !kept.has(at))
                gone.add(at);
        }
    }
    data.splice(0, data.length, ...data.filter((_, at) => !gone.has(at)));
};
const string_keys_placesOf = (data, key) => {
    try {
        return [indexOf(data, key, [])];
    }
    catch {
        return [];
    }
};
const filter = (data, globs) => {
    if (isObject(data))
        filterObject(data, globs);
    else if (Array.isArray(data))
        filterList(data, globs);
};
/** Takes out what `-path` names; `+path` protects, and the first of both that fits wins. */
const filterBy = (data, patterns) => filter(data, patterns.map((pattern) => ({ keeps: pattern.startsWith('+'), keys: pattern.replace(/^[-+]+/, '').split('__') })));
/** @throws NoSuchKey where a list meets something else */
const merge = (data, update, path = []) => {
    if (!isObject(update))
        throw new NoSuchKey(`Expected dict for ${joined(path)}`);
    for (const [key, value] of Object.entries(update)) {
        const old = data[key];
        if (isObject(old))
            merge(old, value, [...path, key]);
        else if (Array.isArray(old))
            mergeList(old, value, [...path, key]);
        else
            data[key] = value;
    }
};
const mergeList = (data, update, path) => {
    if (!Array.isArray(update))
        throw new NoSuchKey(`Expected list for ${joined(path)}`);
    for (const [at, value] of update.entries()) {
        const old = data[at];
        if (isObject(old))
            merge(old, value, [...path, at]);
        else if (Array.isArray(old))
            mergeList(old, value, [...path, at]);
        else
            data[at] = value;
    }
};
/** Sets, merges or, with `__extend` at the end, appends what stands under a path. @throws NoSuchKey */
const mergeAt = (data, key, value) => {
    const keys = key.split('__');
    const last = keys.at(-1) ?? '';
    const { value: parent, path } = resolve(data, keys.slice(0, -1));
    if (last === 'extend') {
        if (!Array.isArray(parent) || !Array.isArray(value))
            throw new NoSuchKey(`Expected list for ${joined(path)}`);
        parent.push(...value);
    }
    else if (isObject(parent))
        merge(parent, { [last]: value }, path);
    else if (Array.isArray(parent)) {
        const at = indexOf(parent, last, path);
        mergeList(parent, Object.assign([...parent], { [at]: value }), path);
    }
    else
        throw unmatched(path, last);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/revise.js
/** `package_revise`: a change under a condition, in one go (facts/ckan.md 1.8). */





/** What was sent as `match__name` and the like, by what follows; a text in a form may be JSON. */
const flattened = (data, prefix) => Object.entries(data)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
const fromText = (value) => {
    if (typeof value !== 'string')
        return value;
    try {
        const parsed = JSON.parse(value);
        return parsed;
    }
    catch {
        return value;
    }
};
const revise_patterns = (value) => {
    const parsed = fromText(value);
    return typeof parsed === 'string' ? parsed.split(',').map((word) => word.trim()) : listOf(parsed).map(String);
};
const refuse = (key, act) => {
    try {
        act();
    }
    catch (error) {
        throw error instanceof NoSuchKey ? invalid({ [key]: [error.message] }) : error;
    }
};
/** Lists grow before anything is put into their items, so that a file finds the resource that it came with. */
const inOrder = (updates) => {
    const weight = (key) => (key.endsWith('extend') ? '_' : key);
    return updates.toSorted(([a], [b]) => (weight(a) < weight(b) ? -1 : weight(a) > weight(b) ? 1 : 0));
};
const requireMatch = (shown, match, flat) => {
    try {
        const found = [
            ...(match === undefined ? [] : differences(shown, match)),
            ...flat.flatMap(([key, value]) => differencesAt(shown, key, value)),
        ];
        if (found.length > 0)
            throw invalid({ match: found.map(joined) });
    }
    catch (error) {
        throw error instanceof NoSuchKey ? misshapen(error.message) : error;
    }
};
const revise = {
    run: (call, data) => {
        const match = fromText(data.match);
        const update = fromText(data.update);
        const flat = flattened(data, 'match__');
        const wanted = { ...(isObject(match) ? match : {}), ...Object.fromEntries(flat) };
        const key = wanted.id || wanted.name;
        if (!key)
            throw invalid({ match__id: 'Missing value' });
        const { dataset, json } = showDataset(call, key);
        requireMatch(json, match, flat);
        if (data.filter !== undefined) {
            filterBy(json, revise_patterns(data.filter));
            json.id = dataset.id;
        }
        if (update !== undefined)
            refuse('update', () => merge(json, update));
        for (const [name, value] of inOrder(flattened(data, 'update__')))
            refuse(name, () => mergeAt(json, name, fromText(value)));
        requireEdit(call, dataset, json);
        // Here those that are there already are looked at, too, which no other write does (tried on 2.11.5 and 2.12.0).
        if (!isSysadmin(call))
            requireGroups(call, json);
        const answer = { package: updateDataset(call, json).json };
        if (data.include !== undefined)
            filterBy(answer, revise_patterns(data.include));
        return answer;
    },
};
const reviseActions = { package_revise: revise };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/status.js

const versions = { '2.8': '2.8.12', '2.10': '2.10.9', '2.11': '2.11.5', '2.12': '2.12.0' };
const status_status = {
    reads: true,
    run: ({ house, origin }) => ({
        site_title: 'CKAN',
        site_description: '',
        site_url: origin,
        error_emails_to: '',
        locale_default: 'en',
        extensions: ['activity', 'expire_api_token', 'image_view', 'text_view', ...(house.faults.ckanSchemas ? ['scheming_datasets'] : [])],
        ...(house.faults.ckanHidesVersion ? {} : { ckan_version: versions[house.faults.ckanVersion] }),
    }),
};
const help = {
    reads: true,
    run: (_call, { name }) => {
        if (name === undefined)
            throw missing('name');
        if (name !== 'status_show')
            throw notFound('Action function not found');
        return "Return a dictionary with information about the site's configuration.\n\n    :rtype: dictionary\n\n    ";
    },
};
const statusActions = { status_show: status_status, help_show: help };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/tokens.js
/** API tokens: who a request comes from (facts/ckan.md 1.3). A token that is not good makes nobody of its owner, and no error. */





const dayMs = 86_400_000;
/** A user's last visit is noted at most this often (`ckan.user.last_active_interval`). */
const visitMs = 600_000;
const secretOf = (request, { faults }) => {
    const names = faults.ckanVersion === '2.10' || faults.ckanVersion === '2.8' ? ['x-ckan-api-key', 'authorization'] : [faults.ckanHeader.toLowerCase()];
    const header = names.map((name) => request.headers[name]).find((value) => value !== undefined);
    return (Array.isArray(header) ? header[0] : header)?.trim();
};
const callerOf = (house, request) => {
    const secret = secretOf(request, house);
    const now = house.now().getTime();
    const user = house.world.users.find(({ state, tokens }) => state === 'active' && tokens.some((token) => token.secret === secret && token.expires > now));
    if (user === undefined)
        return undefined;
    if (user.lastActive === null || now - Date.parse(`${user.lastActive}Z`) > visitMs)
        user.lastActive = house.stamp();
    return user;
};
const newToken = (house, name, lifeMs = 365 * dayMs) => ({
    id: (0,external_node_crypto_.randomBytes)(32).toString('base64url'),
    secret: `${(0,external_node_crypto_.randomBytes)(12).toString('base64url')}.${(0,external_node_crypto_.randomBytes)(60).toString('base64url')}`,
    name,
    created: house.stamp(),
    lastAccess: null,
    expires: house.now().getTime() + lifeMs,
});
const ownerOf = (call, key) => {
    const user = findUser(call.house.world, key);
    if (call.user === undefined || (!call.user.sysadmin && user?.id !== call.user.id))
        throw denied();
    if (user === undefined)
        throw notFound();
    return user;
};
const tokens_create = {
    run: (call, data) => {
        const user = ownerOf(call, data.user);
        const absent = ['name', 'expires_in', 'unit'].filter((field) => !isTruthy(data[field]));
        if (absent.length > 0)
            throw invalid(Object.fromEntries(absent.map((field) => [field, ['Missing value']])));
        const token = newToken(call.house, String(data.name), Number(data.expires_in) * Number(data.unit) * 1000);
        user.tokens.push(token);
        return { ...(call.house.faults.ckanVersion === '2.12' ? { id: token.id } : {}), token: token.secret };
    },
};
const tokens_list = {
    reads: true,
    run: (call, data) => {
        const { user_id: key = data.user } = data;
        if (!isTruthy(key))
            throw missing('user_id');
        const user = ownerOf(call, key);
        return user.tokens.map(({ id, name, created, lastAccess }) => ({
            id,
            name,
            user_id: user.id,
            created_at: created,
            last_access: lastAccess,
        }));
    },
};
const revoke = {
    run: (call, data) => {
        const { token: secret, jti: id } = data;
        const owner = call.house.world.users.find(({ tokens }) => tokens.some((token) => token.secret === secret || token.id === id));
        if (owner === undefined || (!call.user?.sysadmin && owner.name !== nameOf(call)))
            throw denied();
        owner.tokens = owner.tokens.filter((token) => token.secret !== secret && token.id !== id);
        return undefined;
    },
};
const tokenActions = { api_token_create: tokens_create, api_token_list: tokens_list, api_token_revoke: revoke };

;// CONCATENATED MODULE: ./lib/sandbox/ckan/vocabularies.js
/** Tags, and the vocabularies that some of them belong to. */




const vocabularies_toJson = ({ id, name, vocabulary }) => ({ id, name, vocabulary_id: vocabulary, display_name: name });
const describe = (call, { id, name }) => ({
    id,
    name,
    tags: call.house.world.tags
        .filter(({ vocabulary }) => vocabulary === id)
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(vocabularies_toJson),
});
const getVocabulary = (call, key) => {
    if (!isTruthy(key))
        throw missing('id');
    const found = call.house.world.vocabularies.find(({ id, name }) => id === key || name === key);
    if (found === undefined)
        throw notFound(`Could not find vocabulary "${toText(key)}"`);
    return found;
};
const vocabularies_create = {
    run: (call, data) => {
        requireSysadmin(call);
        const { world } = call.house;
        if (!isTruthy(data.name))
            throw missing('name');
        const name = toText(data.name);
        if (world.vocabularies.some((one) => one.name === name))
            throw invalid({ name: ['That vocabulary name is already in use.'] });
        const vocabulary = { id: call.house.uuid(), name };
        world.vocabularies.push(vocabulary);
        for (const tag of objectsOf(data.tags)) {
            world.tags.push({ id: call.house.uuid(), name: toText(tag.name), vocabulary: vocabulary.id });
        }
        return describe(call, vocabulary);
    },
};
const vocabularies_show = { reads: true, run: (call, data) => describe(call, getVocabulary(call, data.id)) };
const vocabularies_list = { reads: true, run: (call) => call.house.world.vocabularies.map((one) => describe(call, one)) };
/** Free tags that a dataset has, or those of a vocabulary. */
const listTags = {
    reads: true,
    run: (call, data) => {
        const { tags, datasets } = call.house.world;
        const vocabulary = isTruthy(data.vocabulary_id) ? getVocabulary(call, data.vocabulary_id).id : null;
        const used = new Set(datasets.filter(({ state }) => state !== 'deleted').flatMap((dataset) => dataset.tags));
        const query = toText(data.query ?? '').toLowerCase();
        const found = tags
            .filter((tag) => tag.vocabulary === vocabulary && (vocabulary !== null || used.has(tag.id)))
            .filter(({ name }) => name.toLowerCase().includes(query))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1));
        return isOn(data.all_fields) ? found.map(vocabularies_toJson) : found.map(({ name }) => name);
    },
};
const showTag = {
    reads: true,
    run: (call, data) => {
        if (!isTruthy(data.id))
            throw missing('id');
        const tag = call.house.world.tags.find(({ id, name }) => id === data.id || name === data.id);
        if (tag === undefined)
            throw notFound();
        return vocabularies_toJson(tag);
    },
};
const vocabularyActions = {
    vocabulary_create: vocabularies_create,
    vocabulary_show: vocabularies_show,
    vocabulary_list: vocabularies_list,
    tag_list: listTags,
    tag_show: showTag,
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/actions.js
/** Every action by its name. */
















const actions = {
    ...statusActions,
    ...userActions,
    ...tokenActions,
    ...groupActions,
    ...memberActions,
    ...packageActions,
    ...reviseActions,
    ...resourceActions,
    ...viewActions,
    ...relationshipActions,
    ...activityActions,
    ...vocabularyActions,
    ...licenceActions,
    ...schemaActions,
    ...searchActions,
    ...resourceSearchActions,
};
const isThere = (name, { ckanSchemas, ckanVersion }) => (ckanSchemas || !name.startsWith('scheming_')) && !(ckanVersion === '2.8' && name === 'package_revise');
const findAction = (name, faults) => Object.hasOwn(actions, name) && isThere(name, faults) ? actions[name] : undefined;

;// CONCATENATED MODULE: ./lib/sandbox/ckan/arguments.js



/** The body broke off: there is nobody left to answer. */
class BrokenOff extends Error {
}
const bad = (message) => new BareRefusal(`JSON Error: ${message}`);
const undecodable = (reason) => bad(`Error decoding JSON data. Error: ${reason} JSON data extracted from the request: {}`);
/** One value by name, or a list where a name came more than once. */
const toData = (pairs) => {
    const groups = Map.groupBy(pairs, ([name]) => name);
    return Object.fromEntries([...groups].map(([name, all]) => [name, all.length === 1 ? all[0]?.[1] : all.map(([, value]) => value)]));
};
/** A form whose one value is empty or `1` has JSON for a name: what `curl -d` makes of a JSON text. */
const fromForm = (pairs) => {
    const [first] = pairs;
    if (pairs.length !== 1 || first === undefined || !['', '1'].includes(first[1]))
        return toData(pairs);
    try {
        return JSON.parse(first[0]);
    }
    catch {
        throw undecodable("JSONDecodeError('Expecting value: line 1 column 1 (char 0)')");
    }
};
const fromJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        throw undecodable("<BadRequest '400: Bad Request'>");
    }
};
/** Counts what passes, for the proxy's limit and for a connection that is to break. */
async function* watched(request, house) {
    const { faults } = house;
    const limit = faults.proxyBodyLimit;
    let passed = 0;
    try {
        for await (const chunk of request) {
            const bytes = chunk;
            passed += bytes.length;
            if (limit > 0 && passed > limit)
                throw tooLarge();
            if (faults.dropConnectionAfter > 0 && passed >= faults.dropConnectionAfter) {
                faults.dropConnectionAfter = 0;
                request.socket.resetAndDestroy();
            }
            yield bytes;
        }
    }
    catch (error) {
        throw error instanceof PageRefusal ? error : new BrokenOff();
    }
    if (!request.complete)
        throw new BrokenOff();
}
const arguments_textOf = async (body) => {
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
};
const readBody = async (request, house) => {
    const type = request.headers['content-type'] ?? '';
    const limit = house.faults.proxyBodyLimit;
    if (limit > 0 && Number(request.headers['content-length'] ?? 0) > limit)
        throw tooLarge();
    const body = watched(request, house);
    if (type.startsWith('multipart/form-data')) {
        const { texts, files } = await readForm(house, body, boundaryOf(type));
        const data = texts.length === 0 ? {} : fromForm(texts);
        return isObject(data) ? { ...data, ...Object.fromEntries(files) } : data;
    }
    const text = await arguments_textOf(body);
    if (type.startsWith('application/x-www-form-urlencoded'))
        return text === '' ? {} : fromForm([...new URLSearchParams(text)]);
    if (text === '')
        return undefined;
    if (!/^application\/([^;]*\+)?json/.test(type))
        throw new PageRefusal(415, '415 Unsupported Media Type');
    return fromJson(text);
};
/**
 * The arguments of an action.
 * @throws BareRefusal 400 for what is no object, and for GET where something would be changed; PageRefusal 413, 415; BrokenOff
 */
const readArguments = async (request, house, { query, reads }) => {
    if (request.method !== 'POST') {
        if (!reads)
            throw bad('Invalid request. Please use POST method for your request');
        return toData([...query]);
    }
    const data = (await readBody(request, house)) ?? (reads ? toData([...query]) : {});
    if (!isObject(data))
        throw bad(`Request data JSON decoded to ${repr(data)} but it needs to be a dictionary.`);
    return data;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/pages.js
/** Pages for people: plain HTML, everything escaped, nothing fetched from elsewhere. */

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid currentColor;vertical-align:top}
td.number{text-align:right;white-space:nowrap}.note{border:2px solid currentColor;padding:.5rem .75rem}.wrap{overflow-wrap:anywhere}.text{white-space:pre-wrap}`;
const page = (title, content) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
<footer><p><a href="/">All datasets of this local catalogue</a>. It stands in for CKAN on this machine; nothing here is public.</p></footer>
</body>
</html>
`;
/** What stands before CKAN's API answers with a page. */
const refusalPage = ({ status, title, headers }) => html(status, page(title, `<h1>${escapeHtml(title)}</h1>`), headers);

;// CONCATENATED MODULE: ./lib/sandbox/ckan/landing-page.js



/** Only an address of the web becomes a link. */
const landing_page_link = (text, href) => (/^https?:\/\//.test(href) ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text));
const units = ['B', 'kB', 'MB', 'GB', 'TB'];
const readableSize = (bytes) => {
    let size = bytes;
    let unit = 0;
    for (; size >= 1000 && unit < units.length - 1; unit += 1)
        size /= 1000;
    return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
};
const row = (term, value) => {
    if (value === null || value === undefined || value === '')
        return '';
    const text = toText(value);
    return `<dt>${escapeHtml(term)}</dt><dd class="wrap">${landing_page_link(text, text)}</dd>\n`;
};
const facts = (json, dataset) => {
    const { organization, license_title: licence, license_url: url } = json;
    const tags = objectsOf(json.tags).map(({ name }) => toText(name));
    const licenceRow = licence === null ? '' : `<dt>Licence</dt><dd>${landing_page_link(toText(licence), toText(url ?? ''))}</dd>\n`;
    return `<dl>
${row('Organisation', isObject(organization) ? organization.title : undefined)}${row('Version', json.version)}${row('Source', json.url)}${row('Author', json.author)}${row('Maintainer', json.maintainer)}${licenceRow}${row('Tags', tags.join(', '))}${row('Groups', objectsOf(json.groups)
        .map(({ title, name }) => toText(title || name))
        .join(', '))}${Object.entries(dataset.more)
        .map(([key, value]) => row(key, value))
        .join('')}${Object.entries(dataset.extras)
        .map(([key, value]) => row(key, value))
        .join('')}${row('Changed', json.metadata_modified)}</dl>`;
};
/** Own keys of a resource, such as a checksum or a tag. */
const landing_page_moreOf = (resource, known) => known
    .filter((key) => resource[key] !== null && resource[key] !== '' && resource[key] !== undefined)
    .map((key) => `<br>${escapeHtml(key)}: ${escapeHtml(toText(resource[key]))}`)
    .join('');
const files = (json, dataset) => {
    const resources = objectsOf(json.resources);
    if (resources.length === 0)
        return '<p>No resources.</p>';
    const rows = resources.map((resource, at) => {
        const { name, url, format, size, url_type: kind } = resource;
        const own = Object.keys(dataset.resources[at]?.more ?? {});
        const title = landing_page_link(toText(name ?? url), toText(url));
        const bytes = typeof size === 'number' ? readableSize(size) : '';
        return `<tr><td class="wrap">${title}${landing_page_moreOf(resource, ['description', 'hash', ...own])}</td><td>${escapeHtml(toText(format))}</td><td>${kind === 'upload' ? 'file' : 'link'}</td><td class="number">${bytes}</td></tr>`;
    });
    return `<table><thead><tr><th scope="col">Name</th><th scope="col">Format</th><th scope="col">Kind</th><th scope="col">Size</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};
const noteOf = (dataset) => {
    if (dataset.state !== 'active')
        return `<p class="note">This dataset is ${dataset.state === 'draft' ? 'a draft' : 'deleted'}.</p>\n`;
    return dataset.private ? '<p class="note">This dataset is private.</p>\n' : '';
};
const datasetPage = (call, dataset) => {
    const json = datasetJson(call, dataset);
    const title = toText(json.title);
    return page(title, `${noteOf(dataset)}<h1>${escapeHtml(title)}</h1>
${facts(json, dataset)}
${json.notes === null ? '' : `<h2>Description</h2>\n<div class="wrap text">${escapeHtml(toText(json.notes))}</div>`}
<h2>Resources</h2>
${files(json, dataset)}`);
};
const cataloguePage = (call) => {
    const rows = call.house.world.datasets
        .filter(({ state }) => state !== 'deleted')
        .toReversed()
        .map(({ name, type, fields, resources }) => {
        const count = resources.length === 1 ? '1 resource' : `${resources.length} resources`;
        return `<li><a href="/${escapeHtml(type)}/${escapeHtml(name)}">${escapeHtml(fields.title || name)}</a>, ${count}</li>`;
    });
    const list = rows.length === 0 ? '<p>Nothing is in the catalogue yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
    return page('Local catalogue', `<h1>Local catalogue</h1>\n${list}`);
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/page-routes.js






const noPage = () => new PageRefusal(404, '404 Not Found');
const noEntry = () => new PageRefusal(403, '403 Forbidden');
/** @throws PageRefusal 404, 403 */
const page_routes_getDataset = (call, key) => {
    const dataset = findDataset(call.house.world, key);
    if (dataset === undefined)
        throw noPage();
    if (!maySee(call, dataset))
        throw noEntry();
    return dataset;
};
/** `bytes=10-19`; what can't be had is as if it had not been asked for. */
const rangeOf = (request, size) => {
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (from === '' && to === '')
        return undefined;
    const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
    const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
    return start <= end ? { start, end } : undefined;
};
/** Whatever the name in the address, it gives the file that is there now. */
const download = (call, request, { key, id, name }) => {
    const { house } = call;
    const resource = page_routes_getDataset(call, key).resources.find((one) => one.id === id);
    if (resource === undefined)
        throw noPage();
    const { url, url_type: kind, mimetype } = resource.fields;
    if (kind !== 'upload') {
        if (typeof url !== 'string' || url === '')
            throw noPage();
        const text = `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n`;
        return html(302, text, { location: url });
    }
    const file = house.world.files[id];
    if (file === undefined)
        throw noPage();
    const range = rangeOf(request, file.size);
    const { start, end } = range ?? { start: 0, end: file.size - 1 };
    return {
        status: range === undefined ? 200 : 206,
        type: typeof mimetype === 'string' && mimetype !== '' ? mimetype : typeByName(name),
        headers: {
            etag: `"${file.stored / 1000}-${file.size}-${file.blob.slice(0, 8)}"`,
            'last-modified': new Date(file.stored).toUTCString(),
            'accept-ranges': 'bytes',
            ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${file.size}` }),
        },
        file: { path: house.store.pathOf(file.blob), start, end },
    };
};
/** Where the resource has no type of its own. */
const typeByName = (name) => {
    const type = guessType(name) ?? 'application/octet-stream';
    return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
};
const downloadPath = /^\/([^/]+)\/([^/]+)\/resource\/([^/]+)\/download(?:\/([^/]*))?$/;
const datasetPath = /^\/([^/]+)\/([^/]+)$/;
/** @throws PageRefusal 404, 403, and 405 for whatever would not read */
const findPage = (call, request, path) => {
    if (/^\/api\/\d+\/action\//.test(path))
        throw noPage(); // another version of the API than ours
    if (request.method !== 'GET' && request.method !== 'HEAD')
        throw new PageRefusal(405, '405 Method Not Allowed');
    const [, , key, id, filename = ''] = downloadPath.exec(path)?.map((part) => decoded(part ?? '')) ?? [];
    if (key !== undefined && id !== undefined)
        return download(call, request, { key, id, name: filename });
    if (/^\/api(\/3)?$/.test(path))
        return { status: 200, text: `{"version": ${path === '/api' ? 1 : 3}}`, type: 'application/json;charset=utf-8' };
    if (/^\/(dataset\/?)?$/.test(path))
        return html(200, cataloguePage(call));
    const [, type, name] = datasetPath.exec(path) ?? [];
    const dataset = name === undefined ? undefined : findDataset(call.house.world, decoded(name));
    if (dataset === undefined || dataset.type !== type)
        throw noPage();
    // Anybody may look: on this machine there is nobody to log in.
    return html(200, datasetPage(call, dataset));
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/front-door.js
/** Where every request comes in and every answer goes out. */











const json = (status, body, headers = {}) => ({
    status,
    text: JSON.stringify(body),
    type: 'application/json;charset=utf-8',
    headers,
});
const bareText = ({ faults }, { message }) => faults.ckanVersion === '2.12' ? `Bad request: ${message}` : `Bad request - ${message}`;
const send = async (request, response, reply) => {
    const { file, text = '' } = reply;
    const length = file === undefined ? Buffer.byteLength(text) : file.end - file.start + 1;
    response.writeHead(reply.status, {
        ...reply.headers,
        'content-type': reply.type ?? 'text/plain; charset=utf-8',
        'content-length': String(length),
    });
    if (request.method === 'HEAD' || length === 0)
        response.end();
    else if (file !== undefined)
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file.path, { start: file.start, end: file.end }), response);
    else
        response.end(text);
};
/** What was sent as a file and no resource took goes off the disk again. */
const forgetUploads = (house, data) => {
    const held = new Set(Object.values(house.world.files).map(({ blob }) => blob));
    for (const value of Object.values(data)) {
        if (isUpload(value) && !held.has(value.blob))
            (0,external_node_fs_.rmSync)(house.store.pathOf(value.blob), { force: true });
    }
};
const answerAction = async (request, call, name, query) => {
    const { house, origin } = call;
    const action = findAction(name, house.faults);
    if (action === undefined)
        throw new BareRefusal(`Action name not known: ${name}`);
    const reads = action.reads === true;
    const data = await readArguments(request, house, { query, reads });
    const help = `${origin}/api/3/action/help_show?name=${name}`;
    try {
        const result = action.run(call, data);
        if (!reads)
            house.commit();
        if (!reads)
            maybeLoseAnswer(house);
        return { ...json(200, { help, success: true, result: result ?? null, ...call.envelope }), wrote: !reads };
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        const echo = error.error.__type === 'Integrity Error' ? { data } : {};
        return json(error.status, { help, error: { ...error.error, ...echo }, success: false });
    }
    finally {
        forgetUploads(house, data);
    }
};
const actionPath = /^\/api(?:\/3)?\/action\/([^/]+)$/;
const answer = async (house, request, origin) => {
    const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
    const query = new URLSearchParams(search);
    const method = request.method ?? 'GET';
    try {
        maybeFail(house, request, origin);
        const user = callerOf(house, request);
        const call = { house, origin, envelope: {}, ...(user === undefined ? {} : { user }) };
        const name = actionPath.exec(path)?.[1];
        if (name === undefined)
            return findPage(call, request, path);
        if (method === 'OPTIONS') {
            return { status: 200, text: '', type: 'text/html; charset=utf-8', headers: { allow: 'HEAD, OPTIONS, POST, GET' } };
        }
        if (!['GET', 'HEAD', 'POST'].includes(method))
            throw new PageRefusal(405, '405 Method Not Allowed');
        return await answerAction(request, call, decoded(name), query);
    }
    catch (error) {
        if (error instanceof BareRefusal)
            return json(400, bareText(house, error));
        if (error instanceof PageRefusal)
            return refusalPage(error);
        throw error;
    }
};
/** Links lead to the host that was asked, whatever its name. */
const originOf = (request, origin) => request.headers.host === undefined ? origin : `http://${request.headers.host}`;
const openFrontDoor = (house) => async (request, response, origin) => {
    try {
        const reply = await answer(house, request, originOf(request, origin));
        if (cutsAnswer(house, { wrote: reply.wrote === true }))
            request.socket.destroy();
        else if (!response.destroyed)
            await send(request, response, reply);
    }
    catch (error) {
        if (error instanceof BrokenOff || response.destroyed)
            return;
        throw error;
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/house.js
/** What every room of the local CKAN shares: its world, its clock, its switches and its store. */




const isWorld = (value) => typeof value === 'object' && value !== null && 'datasets' in value && 'files' in value;
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** @throws Error when the folder holds something else */
const readWorld = (text) => {
    if (text === undefined)
        return newWorld();
    const value = parsed(text);
    if (!isWorld(value))
        throw new Error("state.json in the folder of the local archive's CKAN is not its own. Give another --dir.");
    return value;
};
const newStamp = (now) => {
    let last = 0n;
    return () => {
        const micros = BigInt(now().getTime()) * 1000n;
        last = micros > last ? micros : last + 1n;
        const second = new Date(Number(last / 1000n)).toISOString().slice(0, 19);
        return `${second}.${String(last % 1000000n).padStart(6, '0')}`;
    };
};
const openHouse = ({ faults, now, store }) => {
    let saved = store.read();
    const house = {
        world: readWorld(saved),
        faults,
        now,
        stamp: newStamp(now),
        uuid: external_node_crypto_.randomUUID,
        store,
        index: new Map(),
        late: [],
        orphans: [],
        restored: () => undefined,
        commit: () => {
            const orphans = house.orphans.splice(0);
            try {
                const text = store.lasting ? JSON.stringify(house.world) : undefined;
                if (text !== undefined)
                    store.write(text);
                saved = text;
            }
            catch (error) {
                house.world = readWorld(saved);
                house.restored();
                throw crashFor(error);
            }
            for (const blob of orphans)
                (0,external_node_fs_.rmSync)(store.pathOf(blob), { force: true });
        },
    };
    return house;
};

;// CONCATENATED MODULE: ./lib/sandbox/ckan/index.js
/** A local CKAN: the Action API as CKAN 2.11.5 speaks it, with what it loses in silence (facts/ckan.md). */








const standardUsers = ['admin', 'editor', 'orgadmin', 'member', 'outsider'];
/** The organisations that are there from the start; all but the second have members. */
const organisations = [
    ['sw-team', 'Software team', true],
    ['other-org', 'Other organisation', false],
    ['bc-unit', 'BC Unit', true],
];
const capacities = { orgadmin: 'admin', member: 'member' };
const outside = new Set(['admin', 'outsider']);
const addUsers = (house, given) => {
    const { users } = house.world;
    const wanted = Array.isArray(given) ? given.map((name) => [name, undefined]) : Object.entries(given);
    for (const [name, secret] of wanted) {
        let user = users.find((known) => known.name === name);
        if (user === undefined) {
            user = { ...newUser({ house }, { name, email: `${name}@example.org` }), sysadmin: name === 'admin' };
            users.push(user);
        }
        if (user.tokens.length === 0)
            user.tokens.push(newToken(house, 'ci'));
        const [first] = user.tokens;
        if (secret !== undefined && first !== undefined)
            first.secret = secret;
    }
};
/** Whoever has no role by name is an editor. */
const addOrganisations = (house) => {
    const { world } = house;
    const idOf = (name) => world.users.find((user) => user.name === name)?.id ?? '';
    for (const [name, title, hasMembers] of organisations) {
        const known = world.groups.find((group) => group.name === name);
        const group = known ?? {
            id: house.uuid(),
            name,
            title,
            description: '',
            imageUrl: '',
            type: 'organization',
            isOrganization: true,
            state: 'active',
            created: house.stamp(),
            extras: {},
        };
        if (known === undefined) {
            world.groups.push(group);
            if (idOf('admin') !== '')
                world.members.push({ id: house.uuid(), group: group.id, user: idOf('admin'), capacity: 'admin' });
        }
        const joining = hasMembers ? world.users.filter((user) => !outside.has(user.name)) : [];
        for (const user of joining) {
            if (world.members.some((member) => member.group === group.id && member.user === user.id))
                continue;
            world.members.push({ id: house.uuid(), group: group.id, user: user.id, capacity: capacities[user.name] ?? 'editor' });
        }
    }
};
/** What is kept has been in the search for long. */
const fillIndex = (house, origin) => {
    const call = { house, origin, envelope: {} };
    house.index.clear();
    for (const dataset of house.world.datasets.toSorted((a, b) => (a.modified < b.modified ? -1 : 1)))
        indexDataset(call, dataset);
};
/**
 * Starts it on loopback.
 * @throws Error when the port is taken, or the folder holds something else
 */
const startCkan = async (options = {}) => {
    const faults = { ...defaultCkanFaults, ...options.faults };
    const store = openStore(options.dir);
    const house = openHouse({ faults, now: options.now ?? (() => new Date()), store });
    addUsers(house, options.users ?? standardUsers);
    addOrganisations(house);
    house.commit();
    const { origin, close } = await listen('ckan', openFrontDoor(house), {
        ...(options.port === undefined ? {} : { port: options.port }),
        ...(options.watch === undefined ? {} : { watch: options.watch }),
    });
    house.restored = () => fillIndex(house, origin);
    house.restored();
    return {
        origin,
        tokens: Object.fromEntries(house.world.users.map(({ name, tokens }) => [name, tokens[0]?.secret ?? ''])),
        faults,
        close: async () => {
            await close();
            store.close();
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/answer.js
const answer_json = (body, status = 200) => ({ status, json: body });
const documentation = 'https://docs.github.com/rest';
/** An error in GitHub's form. Private, absent and forbidden are all 404. */
const answer_refuse = (status, message, errors) => {
    const body = { message, documentation_url: documentation, status: String(status) };
    return { status, json: errors === undefined ? body : { ...body, errors } };
};
const answer_notFound = () => answer_refuse(404, 'Not Found');
const answer_readBody = async (request) => {
    const pieces = [];
    for await (const piece of request)
        pieces.push(piece);
    return Buffer.concat(pieces);
};
/** The body as a JSON object, or the 400 that GitHub gives. */
const readObject = async (request) => {
    try {
        const body = JSON.parse((await answer_readBody(request)).toString());
        if (typeof body === 'object' && body !== null && !Array.isArray(body))
            return body;
        return answer_refuse(400, 'Body should be a JSON object');
    }
    catch {
        return answer_refuse(400, 'Problems parsing JSON');
    }
};
const isAnswer = (value) => typeof value.status === 'number' && 'json' in value;
/** One page of a list, 30 unless asked, 100 at the most, with GitHub's `Link` header, whose addresses name the repository by its number. */
const paged = (call, list, options) => {
    const number = (name, otherwise) => Math.max(1, Number.parseInt(call.url.searchParams.get(name) ?? '', 10) || otherwise);
    const size = Math.min(100, number('per_page', 30));
    const page = number('page', 1);
    const last = Math.max(1, Math.ceil(list.length / size));
    const link = (to, rel) => {
        const query = new URLSearchParams(call.url.searchParams);
        query.set('page', String(to));
        return `<${call.world.origin}${options.path}?${query}>; rel="${rel}"`;
    };
    const links = [
        ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
        ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ];
    const shown = list.slice((page - 1) * size, page * size).map(options.toJson);
    return links.length === 0 ? answer_json(shown) : { status: 200, json: shown, headers: { link: links.join(', ') } };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/faults.js
/** The switches by which the local GitHub misbehaves as the real one does. Live: a test turns them while the server runs. */
const noFaults = () => ({
    statsPending: 0,
    statsEmpty: false,
    contributorsTooLarge: false,
    directDownload: false,
    cutDownload: { after: 0, times: 0 },
    stallDownload: { after: 0, times: 0 },
    wrongBytes: 0,
    expiredUrl: 0,
    archiveLength: 'later',
    truncateArchive: 0,
    rateLimit: { kind: 'primary', times: 0 },
    graphqlPartial: false,
    graphqlRateLimited: 0,
    html5xx: 0,
    uploadFails: 0,
});
/** Whether the fault strikes now; each time uses one up. */
const strikes = (faults, name) => {
    if (faults[name] <= 0)
        return false;
    faults[name] -= 1;
    return true;
};
/** The same for a fault that has a setting beside its count. */
const strikesOf = (fault) => {
    if (fault.times <= 0)
        return false;
    fault.times -= 1;
    return true;
};

;// CONCATENATED MODULE: ./lib/sandbox/github/ids.js
/** Numbers and node ids: derived from what they name, so that they are the same in every run. */

/** A number as GitHub's database would give it, from a text that stays the same. */
const numberOf = (text) => ((0,external_node_crypto_.createHash)('sha1').update(text).digest().readUInt32BE(0) >>> 1) + 1;
const toInt = (value) => [0xce, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
/** Node ids of today's form: a kind, and a MessagePack list of a zero and the database ids, as base64url. */
const nodeId = (kind, ...ids) => `${kind}_${Buffer.from([0x91 + ids.length, 0, ...ids.flatMap(toInt)]).toString('base64url')}`;
/** Node ids of git's things end in their name. */
const gitNodeId = (kind, repository, name) => `${kind}_${Buffer.concat([Buffer.from([0x93, 0, ...toInt(repository), 0xd9, name.length & 255]), Buffer.from(name)]).toString('base64url')}`;

;// CONCATENATED MODULE: ./lib/sandbox/github/budget.js
/** Rate limits: what each caller has spent this hour, and the headers that tell it (facts/github.md 2.8). */



const hour = 3600;
const createBudget = (now) => {
    const spent = new Map();
    const account = (caller, resource) => {
        const key = `${caller.name} ${resource}`;
        const seconds = Math.floor(now().getTime() / 1000);
        const known = spent.get(key);
        if (known !== undefined && known.reset > seconds)
            return known;
        const fresh = { used: 0, reset: seconds + hour };
        spent.set(key, fresh);
        return fresh;
    };
    const look = (caller, resource) => {
        const { used, reset } = account(caller, resource);
        return { limit: caller.limit, remaining: Math.max(0, caller.limit - used), reset, used };
    };
    return {
        look,
        spend: (caller, resource) => {
            account(caller, resource).used += 1;
            return look(caller, resource);
        },
    };
};
const toRateHeaders = (rate, resource) => ({
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.remaining),
    'x-ratelimit-reset': String(rate.reset),
    'x-ratelimit-used': String(Math.min(rate.used, rate.limit)),
    'x-ratelimit-resource': resource,
});
const primary = (caller) => caller.name === 'anonymous'
    ? "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a higher rate limit.)"
    : `API rate limit exceeded for ${caller.isApp ? 'installation ID' : 'user ID'} ${nodeId('U', caller.limit)}.`;
/** The refusal that is due: the hour's budget is used up, or the fault `rateLimit` is on. */
const findLimit = (world, caller, rate) => {
    const fault = world.faults.rateLimit;
    if (strikesOf(fault)) {
        const wait = fault.retryAfter;
        if (fault.kind === 'secondary') {
            const answer = answer_refuse(429, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.');
            return wait === undefined ? answer : { ...answer, headers: { 'retry-after': String(wait) } };
        }
        const reset = Math.floor(world.now().getTime() / 1000) + (wait ?? hour);
        return { ...answer_refuse(403, primary(caller)), headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) } };
    }
    return rate.used > rate.limit ? answer_refuse(403, primary(caller)) : undefined;
};

;// CONCATENATED MODULE: ./lib/sandbox/github/world.js

/** facts/github.md 2.8: 1 000 for a workflow's token, 5 000 for a person's, 60 without one. */
const callers = [
    { name: 'actions', access: 'read', isApp: true, limit: 1000 },
    { name: 'actions-write', access: 'write', isApp: true, limit: 1000 },
    { name: 'maintainer', access: 'write', isApp: false, limit: 5000 },
    { name: 'stranger', access: 'none', isApp: false, limit: 5000 },
];
const anonymous = { name: 'anonymous', access: 'none', isApp: false, limit: 60 };
const fullName = (seed) => `${seed.owner}/${seed.name}`;
const world_isSame = (a, b) => a.toLowerCase() === b.toLowerCase();
/** By `OWNER/NAME`, of now or of before, in any case of letters. */
const findRepository = (world, name) => {
    const seed = world.repositories.find((candidate) => world_isSame(fullName(candidate), name));
    if (seed !== undefined)
        return { seed, isRenamed: false };
    const renamed = world.repositories.find((candidate) => candidate.formerNames?.some((former) => world_isSame(former, name)));
    return renamed === undefined ? undefined : { seed: renamed, isRenamed: true };
};
/** Survives a renaming that keeps the first former name. */
const repositoryId = (seed) => seed.id ?? numberOf(`repository ${seed.formerNames?.[0] ?? fullName(seed)}`);
const releaseId = (seed, release) => release.id ?? numberOf(`release ${repositoryId(seed)} ${release.tag}`);
const assetId = (seed, release, asset) => asset.id ?? numberOf(`asset ${releaseId(seed, release)} ${asset.name}`);
const authorOf = (seed, release) => release.author ?? seed.contributors?.find((person) => person.login !== undefined && !person.login.endsWith('[bot]'))?.login ?? seed.owner;
const world_typeOf = (user) => user.type ?? (user.login.endsWith('[bot]') ? 'Bot' : 'User');
const userId = (user) => user.id ?? numberOf(`user ${user.login.toLowerCase()}`);
const kinds = { User: 'U', Bot: 'BOT', Organization: 'O' };
const userNodeId = (user) => nodeId(kinds[world_typeOf(user)], userId(user));
/** Accounts that a seed describes, and those that it only mentions: owners, contributors, authors. */
const world_usersOf = (world) => {
    const users = new Map();
    for (const seed of world.repositories)
        for (const user of seed.users ?? [])
            users.set(user.login.toLowerCase(), user);
    const mentioned = world.repositories.flatMap((seed) => [
        seed.owner,
        ...(seed.contributors ?? []).flatMap((person) => person.login ?? []),
        ...(seed.releases ?? []).flatMap((release) => [
            authorOf(seed, release),
            ...(release.assets ?? []).flatMap((asset) => asset.uploader ?? []),
        ]),
    ]);
    for (const login of mentioned)
        if (!users.has(login.toLowerCase()))
            users.set(login.toLowerCase(), { login });
    return [...users.values()];
};
/** The account of a login; one that nobody told of gets the same number each time. */
const getUser = (world, login) => world_usersOf(world).find((user) => world_isSame(user.login, login)) ?? { login };

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/user.js

/** The short form that stands in lists, for the API and for event payloads alike. */
const toSimpleUser = (world, login) => {
    const user = getUser(world, login);
    const url = `${world.origin}/users/${encodeURIComponent(user.login)}`;
    const type = world_typeOf(user);
    const page = type === 'Bot' ? `apps/${user.login.replace(/\[bot\]$/, '')}` : user.login;
    return {
        login: user.login,
        id: userId(user),
        node_id: userNodeId(user),
        avatar_url: `${world.serverUrl}/avatars/u/${userId(user)}?v=4`,
        gravatar_id: '',
        url,
        html_url: `${world.serverUrl}/${page}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type,
        user_view_type: 'public',
        site_admin: false,
    };
};
/** The public profile. An e-mail address is told to signed-in callers only (facts/github.md 2.5). */
const toPublicUser = (world, user, options) => ({
    ...toSimpleUser(world, user.login),
    name: user.name ?? null,
    company: user.company ?? null,
    blog: user.blog ?? '',
    location: user.location ?? null,
    email: options.withEmail ? (user.email ?? null) : null,
    hireable: null,
    bio: user.bio ?? null,
    twitter_username: null,
    public_repos: world.repositories.filter((seed) => seed.owner === user.login && seed.private !== true).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2015-03-14T09:26:53Z',
    updated_at: '2026-01-02T03:04:05Z',
});
const toSocialAccounts = (user) => (user.socialAccounts ?? []).map(({ provider, url }) => ({ provider: provider.toLowerCase(), url }));

;// CONCATENATED MODULE: ./lib/sandbox/github/graphql/schema.js


const leaf = (pick) => ({
    resolve: (source, _, { context }) => pick(source, context),
});
const findNode = (world, id) => {
    const user = world_usersOf(world).find((candidate) => userNodeId(candidate) === id && candidate.ghost !== true);
    return user === undefined ? undefined : { __typename: world_typeOf(user), value: user };
};
const schema_missing = (id) => `Could not resolve to a node with the global id of '${id}'.`;
const resolveNodes = (_, args, { context, path }) => args.ids.map((id, index) => {
    const node = context.world.faults.graphqlPartial && index % 2 === 1 ? undefined : findNode(context.world, id);
    if (node === undefined)
        context.report({ type: 'NOT_FOUND', message: schema_missing(id), path: [...path, index] });
    return node ?? null;
});
const resolveUser = (_, args, { context, path }) => {
    const login = String(args.login);
    const user = world_usersOf(context.world).find((each) => each.login.toLowerCase() === login.toLowerCase() && each.ghost !== true);
    if (user !== undefined && world_typeOf(user) === 'User')
        return { __typename: 'User', value: user };
    context.report({ type: 'NOT_FOUND', message: `Could not resolve to a User with the login of '${login}'.`, path });
    return null;
};
const resolveAccounts = (source, args) => {
    const accounts = source.socialAccounts ?? [];
    const first = typeof args.first === 'number' ? accounts.slice(0, args.first) : accounts.slice(-Number(args.last));
    return { __typename: 'SocialAccountConnection', value: { shown: first, all: accounts } };
};
const account = {
    id: leaf((user) => userNodeId(user)),
    login: leaf((user) => user.login),
    databaseId: leaf((user) => userId(user)),
    url: leaf((user, { world }) => toSimpleUser(world, user.login).html_url),
    avatarUrl: leaf((user, { world }) => toSimpleUser(world, user.login).avatar_url),
};
/** An instant of GraphQL: ISO 8601, whole seconds. */
const schema_toInstant = (seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const schema_types = {
    Query: {
        node: { type: 'Node', args: { id: 'required' }, resolve: (_, args, { context }) => findNode(context.world, String(args.id)) ?? null },
        nodes: { type: 'Node', args: { ids: 'required' }, resolve: resolveNodes },
        user: { type: 'User', args: { login: 'required' }, resolve: resolveUser },
        rateLimit: {
            type: 'RateLimit',
            args: { dryRun: 'optional' },
            resolve: (_, __, { context }) => ({ __typename: 'RateLimit', value: context.rate }),
        },
    },
    Node: { id: account.id },
    Actor: { login: account.login, url: account.url, avatarUrl: account.avatarUrl },
    User: {
        ...account,
        name: leaf((user) => user.name ?? null),
        company: leaf((user) => user.company ?? null),
        websiteUrl: leaf((user) => user.blog ?? null),
        location: leaf((user) => user.location ?? null),
        bio: leaf((user) => user.bio ?? null),
        socialAccounts: {
            type: 'SocialAccountConnection',
            args: { first: 'optional', last: 'optional', after: 'optional', before: 'optional' },
            isConnection: true,
            resolve: resolveAccounts,
        },
    },
    Bot: account,
    Organization: {
        ...account,
        name: leaf((user) => user.name ?? null),
        websiteUrl: leaf((user) => user.blog ?? null),
        location: leaf((user) => user.location ?? null),
    },
    SocialAccountConnection: {
        totalCount: leaf(({ all }) => all.length),
        nodes: {
            type: 'SocialAccount',
            resolve: (source) => source.shown.map((value) => ({ __typename: 'SocialAccount', value })),
        },
    },
    SocialAccount: {
        provider: leaf(({ provider }) => provider.toUpperCase()),
        url: leaf(({ url }) => url),
        displayName: leaf(({ displayName, url }) => displayName ?? url.replace(/^https?:\/\//, '')),
    },
    RateLimit: {
        cost: leaf(() => 1),
        limit: leaf(({ limit }) => limit),
        remaining: leaf(({ remaining }) => remaining),
        used: leaf(({ used }) => used),
        nodeCount: leaf(() => 0),
        resetAt: leaf(({ reset }) => schema_toInstant(reset)),
    },
};
/** Which objects an interface stands for. */
const kindsOf = { Node: ['User', 'Bot', 'Organization'], Actor: ['User', 'Bot', 'Organization'] };
/** Fields that need a scope which a workflow's token lacks: GitHub then refuses the whole document (facts/github.md 2.5). */
const scopedFields = { 'User.email': "['user:email', 'read:user']" };

;// CONCATENATED MODULE: ./lib/sandbox/github/graphql/check.js

const checkArguments = (field, on, known) => {
    const locations = [field.at];
    const unknown = Object.keys(field.args).filter((name) => !(name in known));
    const missing = Object.keys(known).filter((name) => known[name] === 'required' && !(name in field.args));
    return [
        ...unknown.map((name) => ({
            message: `Field '${field.name}' doesn't accept argument '${name}'`,
            locations,
            extensions: { code: 'argumentNotAccepted', name: field.name, typeName: 'Field', argumentName: name },
        })),
        ...missing.map((name) => ({
            message: `Field '${field.name}' is missing required arguments: ${name}`,
            locations,
            extensions: { code: 'missingRequiredArguments', className: 'Field', name: `${on}.${field.name}`, arguments: name },
        })),
    ];
};
const checkField = (field, on, path) => {
    const locations = [field.at];
    const here = [...path, field.alias];
    if (field.name === '__typename')
        return [];
    const scopes = scopedFields[`${on}.${field.name}`];
    if (scopes !== undefined)
        return [
            {
                type: 'INSUFFICIENT_SCOPES',
                locations,
                message: `Your token has not been granted the required scopes to execute this query. The '${field.name}' field requires one of the following scopes: ${scopes}, but your token has only been granted the: [] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.`,
            },
        ];
    const known = schema_types[on]?.[field.name];
    if (known === undefined)
        return [
            {
                message: `Field '${field.name}' doesn't exist on type '${on}'`,
                path: here,
                locations,
                extensions: { code: 'undefinedField', typeName: on, fieldName: field.name },
            },
        ];
    const faults = checkArguments(field, on, known.args ?? {});
    if (known.isConnection === true && !('first' in field.args) && !('last' in field.args))
        faults.push({
            type: 'MISSING_PAGINATION_BOUNDARIES',
            message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${field.name}\` connection.`,
            path: here,
            locations,
        });
    if (known.type === undefined && field.selections !== undefined)
        faults.push({ message: `Selections can't be made on scalars (field '${field.name}' has selections)`, path: here, locations });
    if (known.type !== undefined && field.selections === undefined)
        faults.push({
            message: `Field must have selections (field '${field.name}' returns ${known.type} but has no selections)`,
            path: here,
            locations,
        });
    return known.type === undefined ? faults : [...faults, ...(field.selections ?? []).flatMap(checkIn({ on: known.type, path: here }))];
};
const checkIn = ({ on, path }) => (selection) => {
    if (selection.kind === 'field')
        return checkField(selection, on, path);
    if (selection.kind === 'spread')
        return []; // checked once, where the fragment is written
    const inside = selection.on ?? on;
    if (schema_types[inside] !== undefined)
        return selection.selections.flatMap(checkIn({ on: inside, path: [...path, `... on ${inside}`] }));
    return [{ message: `No such type ${inside}, so it can't be a fragment condition`, locations: [selection.at] }];
};
const spreadsOf = (selections) => selections.flatMap((each) => (each.kind === 'spread' ? [each] : spreadsOf(each.selections ?? [])));
const checkVariables = (document, given) => Object.entries(document.variables).flatMap(([name, { type, isRequired }]) => {
    const value = given[name];
    const isMissing = isRequired && (value === undefined || value === null);
    const isNoList = type.startsWith('[') && value !== undefined && value !== null && !Array.isArray(value);
    if (!isMissing && !isNoList)
        return [];
    return [{ message: `Variable $${name} of type ${type} was provided invalid value`, extensions: { value: value ?? null } }];
});
/** Faults of the document and of the variables given to it; empty for a good one. */
const checkDocument = (document, given) => {
    if (document.operation !== 'query')
        return [{ message: `The local GitHub carries out no ${document.operation}` }];
    const fragments = Object.entries(document.fragments);
    const selections = [...document.selections, ...fragments.flatMap(([, fragment]) => fragment.selections)];
    return [
        ...document.selections.flatMap(checkIn({ on: 'Query', path: ['query'] })),
        ...fragments.flatMap(([name, { on, selections: inside }]) => schema_types[on] === undefined
            ? [{ message: `No such type ${on}, so it can't be a fragment condition` }]
            : inside.flatMap(checkIn({ on, path: [`fragment ${name}`] }))),
        ...spreadsOf(selections)
            .filter((spread) => !(spread.name in document.fragments))
            .map((spread) => ({ message: `Fragment ${spread.name} was used, but not defined`, locations: [spread.at] })),
        ...checkVariables(document, given),
    ];
};

;// CONCATENATED MODULE: ./lib/sandbox/github/graphql/tokens.js
/** Cuts a GraphQL document into its words, and reads them one after the other. */
/** A document that is no GraphQL, or uses a part of it that the local GitHub does not know (directives, two operations). */
class GraphqlSyntaxError extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const pattern = /[\s,\uFEFF]+|#[^\n]*|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|\.\.\.|[!$()[\]{}:=@|&]|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[_A-Za-z]\w*/y;
const tokenize = (text) => {
    const tokens = [];
    let at = 0;
    while (at < text.length) {
        pattern.lastIndex = at;
        const found = pattern.exec(text)?.[0];
        const before = text.slice(0, at).split('\n');
        const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
        if (found === undefined)
            throw new GraphqlSyntaxError(`Expected one of SCHEMA, QUERY, …, actual: UNKNOWN_CHAR ("${text[at]}")`, place);
        if (!/^[\s,\uFEFF#]/.test(found))
            tokens.push({ text: found, ...place });
        at += found.length;
    }
    return tokens;
};
const createReader = (tokens) => {
    let at = 0;
    const end = { text: '', line: tokens.at(-1)?.line ?? 1, column: tokens.at(-1)?.column ?? 1 };
    const token = () => tokens[at] ?? end;
    const fail = (expected) => {
        throw new GraphqlSyntaxError(`Parse error on ${JSON.stringify(token().text)}: expected ${expected}`, token());
    };
    const take = (expected) => {
        const { text } = token();
        if (text === '' || (expected !== undefined && text !== expected))
            fail(expected ?? 'more');
        at += 1;
        return text;
    };
    return {
        peek: () => token().text,
        place: () => ({ line: token().line, column: token().column }),
        take,
        takeIf: (text) => {
            if (token().text !== text)
                return false;
            at += 1;
            return true;
        },
        takeName: () => (/^[_A-Za-z]/.test(token().text) ? take() : fail('a name')),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/graphql/parse.js
/** Reads the part of GraphQL's language that a client of this kind uses: one query, variables, fields with arguments and aliases, fragments. */


const readValue = (reader) => {
    if (reader.takeIf('$'))
        return { variable: reader.takeName() };
    if (reader.takeIf('[')) {
        const list = [];
        while (!reader.takeIf(']'))
            list.push(readValue(reader));
        return { list };
    }
    if (reader.takeIf('{')) {
        const object = {};
        while (!reader.takeIf('}')) {
            const name = reader.takeName();
            reader.take(':');
            object[name] = readValue(reader);
        }
        return { object };
    }
    const text = reader.take();
    if (text.startsWith('"""'))
        return { literal: text.slice(3, -3) };
    if (/^["\-\d]/.test(text) || ['true', 'false', 'null'].includes(text))
        return { literal: JSON.parse(text) };
    return { literal: text }; // an enum's word
};
const parse_readArguments = (reader) => {
    const args = {};
    if (!reader.takeIf('('))
        return args;
    while (!reader.takeIf(')')) {
        const name = reader.takeName();
        reader.take(':');
        args[name] = readValue(reader);
    }
    return args;
};
const readSelection = (reader) => {
    const at = reader.place();
    if (reader.takeIf('...')) {
        if (reader.peek() === '{')
            return { kind: 'inline', selections: readSelections(reader), at };
        if (reader.takeIf('on'))
            return { kind: 'inline', on: reader.takeName(), selections: readSelections(reader), at };
        return { kind: 'spread', name: reader.takeName(), at };
    }
    const first = reader.takeName();
    const name = reader.takeIf(':') ? reader.takeName() : first;
    const field = { kind: 'field', alias: first, name, args: parse_readArguments(reader), at };
    return reader.peek() === '{' ? { ...field, selections: readSelections(reader) } : field;
};
const readSelections = (reader) => {
    const selections = [];
    reader.take('{');
    while (!reader.takeIf('}'))
        selections.push(readSelection(reader));
    return selections;
};
const readType = (reader) => {
    const inner = reader.takeIf('[') ? `[${readType(reader)}${reader.take(']')}` : reader.takeName();
    return reader.takeIf('!') ? `${inner}!` : inner;
};
const readVariables = (reader) => {
    const variables = {};
    if (!reader.takeIf('('))
        return variables;
    while (!reader.takeIf(')')) {
        reader.take('$');
        const name = reader.takeName();
        reader.take(':');
        const type = readType(reader);
        const otherwise = reader.takeIf('=') ? { otherwise: readValue(reader) } : {};
        variables[name] = { type, isRequired: type.endsWith('!') && !('otherwise' in otherwise), ...otherwise };
    }
    return variables;
};
/** Throws `GraphqlSyntaxError`. */
const parseGraphql = (text) => {
    const reader = createReader(tokenize(text));
    const document = { operation: '', variables: {}, selections: [], fragments: {} };
    while (reader.peek() !== '') {
        if (reader.takeIf('fragment')) {
            const name = reader.takeName();
            reader.take('on');
            document.fragments[name] = { on: reader.takeName(), selections: readSelections(reader) };
            continue;
        }
        if (document.operation !== '')
            throw new GraphqlSyntaxError('An operation name is required', reader.place());
        document.operation = reader.peek() === '{' ? 'query' : reader.takeName();
        if (reader.peek() !== '{' && reader.peek() !== '(')
            reader.takeName();
        document.variables = readVariables(reader);
        document.selections = readSelections(reader);
    }
    return document;
};

;// CONCATENATED MODULE: ./lib/sandbox/github/graphql/execute.js
/** Carries out a document that was found good. */



const toValue = (value, variables) => {
    if ('variable' in value)
        return variables[value.variable];
    if ('list' in value)
        return value.list.map((each) => toValue(each, variables));
    if ('object' in value)
        return Object.fromEntries(Object.entries(value.object).map(([key, each]) => [key, toValue(each, variables)]));
    return value.literal;
};
const isOf = (typename, condition) => typename === condition || (kindsOf[condition]?.includes(typename) ?? false);
const isTyped = (value) => typeof value === 'object' && value !== null && '__typename' in value;
const complete = (run, field, at) => {
    if (Array.isArray(at.value))
        return at.value.map((value, index) => complete(run, field, { value, path: [...at.path, index] }));
    return isTyped(at.value) ? execute_select(run, field.selections ?? [], { source: at.value, path: at.path }) : at.value;
};
const execute_select = (run, selections, at) => {
    const { __typename, value } = at.source;
    const result = {};
    for (const selection of selections) {
        if (selection.kind === 'field') {
            const { name, alias } = selection;
            const path = [...at.path, alias];
            const args = Object.fromEntries(Object.entries(selection.args).map(([key, each]) => [key, toValue(each, run.variables)]));
            const resolved = name === '__typename' ? __typename : schema_types[__typename]?.[name]?.resolve(value, args, { context: run.context, path });
            result[alias] = complete(run, selection, { value: resolved, path });
            continue;
        }
        const fragment = selection.kind === 'spread' ? run.document.fragments[selection.name] : { on: selection.on ?? __typename, ...selection };
        if (fragment !== undefined && isOf(__typename, fragment.on ?? __typename))
            Object.assign(result, execute_select(run, fragment.selections, at));
    }
    return result;
};
/** At most so many in `nodes(ids:)`; from memory, not documented (facts/github.md 2.5). */
const nodeLimit = 100;
const findTooMany = (document, variables) => document.selections.flatMap((field) => {
    const ids = field.kind === 'field' && field.args.ids !== undefined ? toValue(field.args.ids, variables) : [];
    if (!Array.isArray(ids) || ids.length <= nodeLimit)
        return [];
    const message = `You may not provide more than ${nodeLimit} node ids; you provided ${ids.length}.`;
    return [{ type: 'ARGUMENT_LIMIT', message, locations: [field.at] }];
});
/** `{data, errors}` as GitHub's body has it; a document that is refused has errors only. */
const executeGraphql = (query, given, context) => {
    let document;
    try {
        document = parseGraphql(query);
    }
    catch (error) {
        if (!(error instanceof GraphqlSyntaxError))
            throw error;
        return { errors: [{ message: error.message, locations: [error.at] }] };
    }
    const defaults = Object.entries(document.variables).flatMap(([name, { otherwise }]) => otherwise === undefined ? [] : [[name, toValue(otherwise, {})]]);
    const variables = { ...Object.fromEntries(defaults), ...given };
    const faults = [...checkDocument(document, variables), ...findTooMany(document, variables)];
    if (faults.length > 0)
        return { errors: faults };
    const errors = [];
    const run = { document, variables, context: { ...context, report: (error) => errors.push(error) } };
    const data = execute_select(run, document.selections, { source: { __typename: 'Query', value: undefined }, path: [] });
    return errors.length === 0 ? { data } : { data, errors };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/router.js
const matchParts = (pattern, path) => {
    const params = {};
    for (const [index, part] of pattern.entries()) {
        if (part.startsWith('*')) {
            params[part.slice(1)] = path.slice(index).join('/');
            return params;
        }
        const given = path[index];
        if (given === undefined)
            return undefined;
        if (part.startsWith(':'))
            params[part.slice(1)] = given;
        else if (part !== given)
            return undefined;
    }
    return pattern.length === path.length ? params : undefined;
};
/** The parts of a path, each decoded; an encoded slash inside a part is part of the name. */
const toParts = (path) => path
    .split('/')
    .filter((part) => part !== '')
    .map((part) => {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
});
const findRoute = (routes, method, parts) => {
    for (const route of routes) {
        const params = route.method === method ? matchParts(toParts(route.pattern), parts) : undefined;
        if (params !== undefined)
            return { route, params };
    }
    return undefined;
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/sandbox/zip.js
/** Writes a zip as `git archive` does: entries in order, times in UTC, the commit's id as the comment. */

/** MS-DOS date and time: two-second steps, years from 1980. */
const toDosTime = (date) => ({
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    day: ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
});
/** The fields that a local header and a directory entry have in common. */
const toShared = (entry, packed, date) => {
    const shared = Buffer.alloc(26);
    const { time, day } = toDosTime(date);
    shared.writeUInt16LE(10, 0); // needs version 1.0
    shared.writeUInt16LE(0x0800, 2); // names are UTF-8
    shared.writeUInt16LE(packed.method, 4);
    shared.writeUInt16LE(time, 6);
    shared.writeUInt16LE(day, 8);
    shared.writeUInt32LE((0,external_node_zlib_.crc32)(entry.bytes), 10);
    shared.writeUInt32LE(packed.data.length, 14);
    shared.writeUInt32LE(entry.bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(entry.path), 22);
    return shared;
};
const pack = (entry) => {
    const deflated = (0,external_node_zlib_.deflateRawSync)(entry.bytes);
    const isSmaller = entry.kind === 'file' && deflated.length < entry.bytes.length;
    return isSmaller ? { method: 8, data: deflated } : { method: 0, data: entry.bytes };
};
const toZip = (entries, options) => {
    const files = [];
    const directory = [];
    let offset = 0;
    for (const entry of entries) {
        const packed = pack(entry);
        const shared = toShared(entry, packed, options.date);
        const name = Buffer.from(entry.path);
        const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed.data]);
        const rest = Buffer.alloc(14);
        rest.writeUInt32LE((entry.kind === 'folder' ? 0x10 : 0) + ((entry.mode << 16) >>> 0), 6); // Unix mode in the upper half
        rest.writeUInt32LE(offset, 10);
        directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([0, 3]), shared, rest, name])); // made on Unix
        files.push(local);
        offset += local.length;
    }
    const index = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(entries.length, 4);
    end.writeUInt16LE(entries.length, 6);
    end.writeUInt32LE(index.length, 8);
    end.writeUInt32LE(offset, 12);
    end.writeUInt16LE(Buffer.byteLength(options.comment), 16);
    return Buffer.concat([...files, index, Buffer.from('PK\x05\x06'), end, Buffer.from(options.comment)]);
};

;// CONCATENATED MODULE: ./lib/sandbox/github/git/objects.js
/** Git's objects and their ids: SHA-1 over `type length NUL content`, so that a real checkout of the same files has the same ids. */

const objectId = (type, content) => (0,external_node_crypto_.createHash)('sha1').update(`${type} ${content.length}\0`).update(content).digest('hex');
const blobId = (content) => objectId('blob', content);
const toBytes = (content) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content));
const toEntry = (path, file) => {
    if (typeof file === 'object' && 'submodule' in file)
        return { path, mode: '160000', sha: file.submodule, bytes: Buffer.alloc(0), submoduleUrl: file.url };
    const [mode, content] = typeof file === 'string' || file instanceof Uint8Array
        ? ['100644', file]
        : 'symlink' in file
            ? ['120000', file.symlink]
            : [file.executable ? '100755' : '100644', file.content];
    const bytes = toBytes(content);
    return { path, mode, sha: blobId(bytes), bytes };
};
/** Git compares names as bytes, a folder as if it ended in a slash. */
const inGitOrder = (a, b) => Buffer.compare(Buffer.from(a.tree ? `${a.name}/` : a.name), Buffer.from(b.tree ? `${b.name}/` : b.name));
const buildTree = (entries) => {
    const folders = new Map();
    const children = [];
    for (const [path, entry] of entries) {
        const slash = path.indexOf('/');
        if (slash < 0)
            children.push({ name: path, mode: entry.mode, sha: entry.sha, entry });
        else {
            const folder = path.slice(0, slash);
            folders.set(folder, [...(folders.get(folder) ?? []), [path.slice(slash + 1), entry]]);
        }
    }
    for (const [name, inside] of folders) {
        const tree = buildTree(inside);
        children.push({ name, mode: '040000', sha: tree.sha, tree });
    }
    children.sort(inGitOrder);
    // The mode of a folder is written `40000`, without the leading zero of listings (facts/github.md 0.10).
    const content = children.map((c) => Buffer.concat([Buffer.from(`${c.mode.replace(/^0/, '')} ${c.name}\0`), Buffer.from(c.sha, 'hex')]));
    return { sha: objectId('tree', Buffer.concat(content)), children };
};
const toGitTree = (files) => buildTree(Object.entries(files).map(([path, file]) => [path, toEntry(path, file)]));
/** Every file below, folders left out, in git's order. */
const entriesOf = (tree) => tree.children.flatMap((c) => (c.tree ? entriesOf(c.tree) : c.entry ? [c.entry] : []));
const toLine = (who) => `${who.name} <${who.email}> ${Math.floor(Date.parse(who.date) / 1000)} +0000`;
const commitId = (commit) => objectId('commit', Buffer.from([
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${toLine(commit.author)}`,
    `committer ${toLine(commit.author)}`,
    '',
    `${commit.message}\n`,
].join('\n')));
const tagId = (tag) => objectId('tag', Buffer.from(`object ${tag.commit}\ntype commit\ntag ${tag.name}\ntagger ${toLine(tag.tagger)}\n\n${tag.message}\n`));

;// CONCATENATED MODULE: ./lib/sandbox/github/archive/entries.js
/** What goes into a source archive: the files of a commit under one root folder, `export-ignore` obeyed, submodules as empty folders. */


/** Patterns of `.gitattributes` in the root that carry `export-ignore`. One without a slash matches at every depth. */
const readIgnored = (tree) => {
    const attributes = tree.children.find((child) => child.name === '.gitattributes')?.entry?.bytes.toString() ?? '';
    return attributes.split('\n').flatMap((line) => {
        const [pattern, ...words] = line.trim().split(/\s+/);
        if (pattern === undefined || !words.includes('export-ignore'))
            return [];
        const path = pattern.replace(/^\/|\/$/g, '');
        return path.includes('/') || pattern.startsWith('/') ? [path] : [path, `**/${path}`];
    });
};
const isIgnored = (path, patterns) => {
    const parts = path.split('/');
    return parts.some((_, depth) => patterns.some((pattern) => (0,external_node_path_.matchesGlob)(parts.slice(0, depth + 1).join('/'), pattern)));
};
const toFile = (entry, root) => {
    const path = `${root}/${entry.path}`;
    if (entry.mode === '160000')
        return { path: `${path}/`, kind: 'folder', mode: 0o40775, bytes: Buffer.alloc(0) };
    if (entry.mode === '120000')
        return { path, kind: 'link', mode: 0o120777, bytes: entry.bytes };
    return { path, kind: 'file', mode: entry.mode === '100755' ? 0o100775 : 0o100664, bytes: entry.bytes };
};
/** In the order of `git archive`: a folder stands before what it holds. */
const toArchiveEntries = (tree, root) => {
    const ignored = readIgnored(tree);
    const seen = new Set();
    const folder = (path) => {
        if (seen.has(path))
            return [];
        seen.add(path);
        return [{ path: `${path}/`, kind: 'folder', mode: 0o40775, bytes: Buffer.alloc(0) }];
    };
    return [
        ...folder(root),
        ...entriesOf(tree)
            .filter((entry) => !isIgnored(entry.path, ignored))
            .flatMap((entry) => {
            const parts = entry.path.split('/').slice(0, -1);
            const above = parts.flatMap((_, depth) => folder(`${root}/${parts.slice(0, depth + 1).join('/')}`));
            return [...above, toFile(entry, root)];
        }),
    ];
};

;// CONCATENATED MODULE: ./lib/sandbox/github/archive/tar.js
/** Writes a tar.gz as `git archive` does: ustar headers, one time for all, the commit's id in a global pax header. */

const tar_types = { file: '0', link: '2', folder: '5' };
const pad = (length) => Buffer.alloc((512 - (length % 512)) % 512);
const toOctal = (value, width) => `${value.toString(8).padStart(width - 1, '0')}\0`;
const toHeader = (fields) => {
    const header = Buffer.alloc(512);
    header.write(fields.name, 0, 100);
    header.write(toOctal(fields.mode, 8), 100);
    header.write(toOctal(0, 8), 108);
    header.write(toOctal(0, 8), 116);
    header.write(toOctal(fields.size, 12), 124);
    header.write(toOctal(fields.seconds, 12), 136);
    header.write(' '.repeat(8), 148); // the checksum is taken over spaces
    header.write(fields.type, 156);
    header.write((fields.link ?? '').slice(0, 100), 157);
    header.write('ustar\x0000', 257, 'latin1');
    header.write('root', 265);
    header.write('root', 297);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return header;
};
/** A pax record counts its own length. */
const toPax = (key, value) => {
    const rest = ` ${key}=${value}\n`;
    let length = Buffer.byteLength(rest);
    while (String(length).length + Buffer.byteLength(rest) !== length)
        length = String(length).length + Buffer.byteLength(rest);
    return `${length}${rest}`;
};
const toPaxBlock = (type, records, seconds) => {
    const body = Buffer.from(records);
    const name = type === 'g' ? 'pax_global_header' : 'long.paxheader';
    return Buffer.concat([toHeader({ name, mode: 0o666, size: body.length, seconds, type }), body, pad(body.length)]);
};
const toBlocks = (entry, seconds) => {
    const isLong = Buffer.byteLength(entry.path) > 100;
    const header = toHeader({
        name: isLong ? entry.path.slice(-90) : entry.path,
        mode: entry.mode & 0o777,
        size: entry.kind === 'file' ? entry.bytes.length : 0,
        seconds,
        type: tar_types[entry.kind],
        ...(entry.kind === 'link' ? { link: entry.bytes.toString() } : {}),
    });
    const before = isLong ? [toPaxBlock('x', toPax('path', entry.path), seconds)] : [];
    return entry.kind === 'file' ? [...before, header, entry.bytes, pad(entry.bytes.length)] : [...before, header];
};
const toTarGz = (entries, options) => {
    const seconds = Math.floor(options.date.getTime() / 1000);
    const blocks = entries.flatMap((entry) => toBlocks(entry, seconds));
    return (0,external_node_zlib_.gzipSync)(Buffer.concat([toPaxBlock('g', toPax('comment', options.comment), seconds), ...blocks, Buffer.alloc(1024)]));
};

;// CONCATENATED MODULE: ./lib/sandbox/github/git/history.js

const defaultBranchOf = (seed) => seed.defaultBranch ?? 'main';
/** When it was published; the same each time where a seed does not say. */
const publishedAtOf = (release) => release.publishedAt ?? '2026-01-05T10:00:00Z';
const committedAtOf = (tag) => {
    if (tag.committedAt !== undefined)
        return tag.committedAt;
    const published = Date.parse(publishedAtOf(tag));
    return new Date(published - 3_600_000).toISOString().replace('.000Z', 'Z');
};
const lay = (tree, over = {}) => {
    const files = { ...tree };
    for (const [path, file] of Object.entries(over)) {
        if (file === null)
            delete files[path];
        else
            files[path] = file;
    }
    return files;
};
const history_authorOf = (seed, date) => {
    const login = seed.contributors?.find((person) => person.login !== undefined)?.login ?? seed.owner;
    const name = seed.users?.find((user) => user.login === login)?.name ?? login;
    return { name, email: `${login}@users.noreply.github.com`, date };
};
const toCommit = (seed, tag) => {
    const tree = toGitTree(lay(seed.tree ?? {}, tag.tree));
    const author = history_authorOf(seed, committedAtOf(tag));
    const message = tag.message ?? `Release ${tag.tag}`;
    const parents = tag.parents ?? [];
    return { sha: commitId({ tree: tree.sha, parents, author, message }), tree, parents, author, message };
};
const toTag = (seed, tag) => {
    const commit = toCommit(seed, tag);
    if (tag.annotated === undefined || tag.annotated === false)
        return { name: tag.tag, commit };
    const message = tag.annotated === true ? tag.tag : tag.annotated;
    const tagger = commit.author;
    return { name: tag.tag, commit, object: { sha: tagId({ commit: commit.sha, name: tag.tag, tagger, message }), message, tagger } };
};
/** Every tag, in the seed's order. The tag of a draft does not exist yet. */
const tagsOf = (seed) => {
    const released = (seed.releases ?? []).filter((release) => release.draft !== true);
    return [...released, ...(seed.tags ?? [])].map((tag) => toTag(seed, tag));
};
const findTag = (seed, name) => tagsOf(seed).find((tag) => tag.name === name);
/** The default branch stands at the last tag; a repository without files and tags is empty and has no commit. */
const branchesOf = (seed) => {
    const branches = new Map();
    const tip = tagsOf(seed).at(-1)?.commit;
    if (tip !== undefined)
        branches.set(defaultBranchOf(seed), tip);
    else if (seed.tree !== undefined)
        branches.set(defaultBranchOf(seed), toCommit(seed, { tag: 'none', message: 'First commit' }));
    for (const [name, tree] of Object.entries(seed.branches ?? {})) {
        branches.set(name, toCommit(seed, { tag: name, tree, message: `Work on ${name}` }));
    }
    return branches;
};
/**
 * What a ref of any form stands for: a commit id (7 digits or more), `[refs/]heads/X`, `[refs/]tags/X`, a branch, a tag.
 * A bare name that is both is taken for the branch: so a client that wants the tag must ask for its commit (facts/github.md 2.3).
 */
const findCommit = (seed, ref) => {
    const tags = tagsOf(seed);
    const branches = branchesOf(seed);
    const name = ref.replace(/^refs\//, '');
    if (name.startsWith('tags/'))
        return tags.find((tag) => tag.name === name.slice(5))?.commit;
    if (name.startsWith('heads/'))
        return branches.get(name.slice(6));
    if (name === 'HEAD')
        return branches.get(defaultBranchOf(seed));
    const named = branches.get(name) ?? tags.find((tag) => tag.name === name)?.commit;
    if (named !== undefined || !/^[0-9a-f]{7,40}$/.test(name))
        return named;
    return [...tags.map((tag) => tag.commit), ...branches.values()].find((commit) => commit.sha.startsWith(name));
};

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/archives.js
/** Source archives: the API sends on to a second origin, which packs the commit. */






/** A name is sent on as a full ref, a commit's id as it is (facts/github.md 2.3). */
const toFullRef = (seed, ref) => {
    if (ref === '')
        return `refs/heads/${defaultBranchOf(seed)}`;
    if (ref.startsWith('refs/'))
        return ref;
    if (branchesOf(seed).has(ref))
        return `refs/heads/${ref}`;
    return findTag(seed, ref) === undefined ? ref : `refs/tags/${ref}`;
};
/** The address is given for any ref; it is the second origin that finds there is no such commit. */
const sendOn = (format) => (call) => {
    const { seed, world } = call;
    if (branchesOf(seed).size === 0)
        return answer_notFound();
    const ref = toFullRef(seed, call.params.ref ?? '');
    const path = ref.split('/').map(encodeURIComponent).join('/');
    const secret = seed.private === true ? `?token=${encodeURIComponent(`for-${call.caller.name}`)}` : '';
    return {
        status: 302,
        headers: { location: `${world.blobs}/${fullName(seed)}/legacy.${format}/${path}${secret}`, 'content-length': '0' },
    };
};
const archiveRoutes = [
    { method: 'GET', pattern: '/tarball/*ref', answer: sendOn('tar.gz') },
    { method: 'GET', pattern: '/zipball/*ref', answer: sendOn('zip') },
];
/** The archive's bytes, the same each time. Its one root folder is `OWNER-NAME-SHA7`. */
const packCommit = (seed, commit, format) => {
    const root = `${seed.owner}-${seed.name}-${commit.sha.slice(0, 7)}`;
    const options = { date: new Date(commit.author.date), comment: commit.sha };
    const entries = toArchiveEntries(commit.tree, root);
    return { bytes: format === 'zip' ? toZip(entries, options) : toTarGz(entries, options), root };
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/sandbox/github/content.js
/** The bytes of assets: held in memory, or generated as they are read, so that a gigabyte costs nothing to seed. */


const blockSize = 65_536;
/** A block that compresses badly, as binaries do; its first eight bytes are its number. */
const content_pattern = (() => {
    const parts = [];
    for (let seed = 0; seed < blockSize / 64; seed += 1)
        parts.push((0,external_node_crypto_.createHash)('sha512').update(String(seed)).digest());
    return Buffer.concat(parts);
})();
const blockAt = (index) => {
    const block = Buffer.from(content_pattern);
    block.writeBigUInt64LE(BigInt(index));
    return block;
};
function* generate(start, end) {
    for (let at = start; at < end;) {
        const index = Math.floor(at / blockSize);
        const inside = at - index * blockSize;
        const piece = blockAt(index).subarray(inside, Math.min(blockSize, inside + end - at));
        at += piece.length;
        yield piece;
    }
}
const isGenerated = (content) => typeof content === 'object' && 'generate' in content;
/** bytes */
const sizeOf = (content) => (isGenerated(content) ? content.generate : Buffer.byteLength(content));
/** From `start` (included) to `end` (excluded), in pieces. */
const read = (content, start, end) => {
    if (isGenerated(content))
        return external_node_stream_.Readable.from(generate(start, end));
    const bytes = Buffer.from(content).subarray(start, end);
    return external_node_stream_.Readable.from(bytes.length === 0 ? [] : [bytes]);
};
const digests = new Map();
/** SHA-256, hexadecimal. Of generated bytes once per size, as it takes a while. */
const sha256Of = (content) => {
    if (!isGenerated(content))
        return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
    const known = digests.get(content.generate);
    if (known !== undefined)
        return known;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const piece of generate(0, content.generate))
        hash.update(piece);
    const digest = hash.digest('hex');
    digests.set(content.generate, digest);
    return digest;
};
const content_types = {
    zip: 'application/zip',
    gz: 'application/gzip',
    json: 'application/json',
    txt: 'text/plain',
    csv: 'text/csv',
    md: 'text/markdown',
    pdf: 'application/pdf',
    png: 'image/png',
    svg: 'image/svg+xml',
};
const contentTypeOf = (name) => content_types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
;// CONCATENATED MODULE: ./lib/sandbox/github/send-bytes.js
/** Sends the bytes of an asset: whole or a range, and with the faults that downloads have in life. */



/** One range of bytes; `undefined` for the whole, `none` where it lies outside. */
const readRange = (header, size) => {
    const found = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
    if (found === null || (found[1] === '' && found[2] === ''))
        return undefined;
    const start = found[1] === '' ? Math.max(0, size - Number(found[2])) : Number(found[1]);
    const end = found[1] === '' || found[2] === '' ? size : Math.min(size, Number(found[2]) + 1);
    return start < end ? { start, end } : 'none';
};
const toWrong = (piece) => {
    const wrong = Buffer.from(piece);
    wrong[0] = (wrong[0] ?? 0) ^ 0xff;
    return wrong;
};
/** Waits until the reader has room, or is gone. */
const write = async (response, piece) => {
    if (response.write(piece) || response.destroyed)
        return;
    const settled = new AbortController(); // takes the listener of the other event away
    const { signal } = settled;
    await Promise.race([(0,external_node_events_.once)(response, 'drain', { signal }), (0,external_node_events_.once)(response, 'close', { signal })]);
    settled.abort();
};
/** Answers 200, 206 or 416 with `content-length`; the body ends early where a fault says so. */
const sendBytes = async (exchange, content, headers) => {
    const { request, response, faults } = exchange;
    const size = sizeOf(content);
    const range = readRange(request.headers.range, size);
    if (range === 'none') {
        response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
        return;
    }
    const { start, end } = range ?? { start: 0, end: size };
    response.writeHead(range === undefined ? 200 : 206, {
        'accept-ranges': 'bytes',
        'content-length': String(end - start),
        ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
        ...headers,
    });
    if (request.method === 'HEAD') {
        response.end();
        return;
    }
    const stall = strikesOf(faults.stallDownload) ? faults.stallDownload.after : undefined;
    const cut = stall === undefined && strikesOf(faults.cutDownload) ? faults.cutDownload.after : undefined;
    let isWrong = strikes(faults, 'wrongBytes');
    let left = Math.min(end - start, stall ?? cut ?? Number.POSITIVE_INFINITY);
    for await (const piece of read(content, start, end)) {
        if (left <= 0 || response.destroyed)
            break;
        const part = (isWrong ? toWrong(piece) : piece).subarray(0, left);
        isWrong = false;
        left -= part.length;
        await write(response, part);
    }
    if (stall !== undefined)
        return; // left open: it is the reader who must lose patience
    if (cut === undefined)
        response.end();
    else
        response.socket?.destroySoon(); // what was written goes out before the cut
};

;// CONCATENATED MODULE: ./lib/sandbox/github/signed.js
/** Signed addresses on the second origin: they need no token, name their own lifetime, and are refused once it is over. */


/** Five minutes, as GitHub gives (facts/github.md 2.2). */
const lifetimeSeconds = 300;
const sign = (path, date) => (0,external_node_crypto_.createHmac)('sha256', 'the local archive signs with this').update(`${path} ${date}`).digest('hex');
const toBasic = (date) => `${date.toISOString().replace(/[-:]|\.\d+/g, '')}`;
const fromBasic = (text) => Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
/** An address on the blob origin that is good for five minutes (or, by the fault `expiredUrl`, was until now). */
const toSignedUrl = (world, path, names) => {
    const age = strikes(world.faults, 'expiredUrl') ? lifetimeSeconds + 60 : 0;
    const date = toBasic(new Date(world.now().getTime() - age * 1000));
    const query = new URLSearchParams({
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Date': date,
        'X-Amz-Expires': String(lifetimeSeconds),
        'X-Amz-Signature': sign(path, date),
        'X-Amz-SignedHeaders': 'host',
        'response-content-disposition': names.disposition,
        'response-content-type': names.type,
    });
    return `${world.blobs}${path}?${query}`;
};
const judgeSignature = (world, url) => {
    const date = url.searchParams.get('X-Amz-Date') ?? '';
    if (url.searchParams.get('X-Amz-Signature') !== sign(url.pathname, date))
        return 'wrong';
    return fromBasic(date) + lifetimeSeconds * 1000 < world.now().getTime() ? 'expired' : 'good';
};

;// CONCATENATED MODULE: ./lib/sandbox/github/markdown.js
/** Renders the Markdown of release notes as GitHub does in outline: headings, lists, code, quotes, links, mentions. Raw HTML is escaped. */
const markdown_escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const isSafe = (address) => /^(https?:|mailto:|[^:]*$)/i.test(address);
const toLink = (text, address) => (isSafe(address) ? `<a href="${address}" rel="nofollow">${text}</a>` : text);
const toEmphasis = (text) => text
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/~~(.+?)~~/g, '<del>$1</del>')
    .replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)])/g, '$1<em>$2</em>');
const toMentions = (text, links) => {
    const people = text.replace(/(^|[\s(])@([a-z\d](?:[a-z\d-]*[a-z\d])?)/gi, (_, before, login) => `${before}<a class="user-mention notranslate" href="${links.serverUrl}/${login}">@${login}</a>`);
    if (links.repository === undefined)
        return people;
    return people.replace(/(^|[\s(])#(\d+)\b/g, (_, before, number) => `${before}<a class="issue-link" href="${links.serverUrl}/${links.repository}/issues/${number}">#${number}</a>`);
};
/** One pass over code, images, links and bare addresses, so that nothing inside one is taken for another. */
const spans = /`([^`]+)`|!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>)]*[^\s<>).,;:!?])/g;
const toInline = (text, links) => {
    const plain = (piece) => toMentions(toEmphasis(markdown_escapeHtml(piece)), links);
    let html = '';
    let at = 0;
    for (const found of text.matchAll(spans)) {
        const [whole, code, alt, image, label, address, bare] = found;
        html += plain(text.slice(at, found.index));
        if (code !== undefined)
            html += `<code>${markdown_escapeHtml(code)}</code>`;
        else if (image !== undefined)
            html += isSafe(image) ? `<img src="${markdown_escapeHtml(image)}" alt="${markdown_escapeHtml(alt ?? '')}">` : plain(alt ?? '');
        else if (label !== undefined)
            html += toLink(plain(label), markdown_escapeHtml(address ?? ''));
        else if (bare !== undefined)
            html += toLink(markdown_escapeHtml(bare), markdown_escapeHtml(bare));
        at = found.index + whole.length;
    }
    return html + plain(text.slice(at));
};
const bullet = /^\s*(?:[*+-]|\d+\.)\s+/;
const toList = (lines, links) => {
    const kind = /^\s*\d/.test(lines[0] ?? '') ? 'ol' : 'ul';
    const items = lines.reduce((list, line) => {
        if (bullet.test(line))
            list.push(line.replace(bullet, ''));
        else
            list.push(`${list.pop() ?? ''} ${line.trim()}`);
        return list;
    }, []);
    return `<${kind}>\n${items.map((item) => `<li>${toInline(item, links)}</li>`).join('\n')}\n</${kind}>`;
};
const toBlock = (block, links) => {
    const lines = block.split('\n');
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(block);
    if (heading !== null && lines.length === 1) {
        const level = heading[1]?.length ?? 1;
        return `<h${level}>${toInline(heading[2] ?? '', links)}</h${level}>`;
    }
    if (/^([-*_])(\s*\1){2,}$/.test(block))
        return '<hr>';
    if (lines.every((line) => line.startsWith('>')))
        return `<blockquote>\n${toHtml(lines.map((line) => line.replace(/^> ?/, '')).join('\n'), links)}\n</blockquote>`;
    if (bullet.test(block))
        return toList(lines, links);
    return `<p>${lines.map((line) => toInline(line, links)).join('<br>\n')}</p>`; // notes keep their line breaks
};
/** Blocks are parted by empty lines, a heading stands alone, and a list begins where its first item does. */
const markdown_toBlocks = (text) => text
    .replace(/^(#{1,6}\s.*)$/gm, '\n\n$1\n\n')
    .replace(/^(?!\s*(?:[*+-]|\d+\.)\s)(\S.*)\n(?=(?:[*+-]|1\.)\s)/gm, '$1\n\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '');
const toHtml = (text, links) => markdown_toBlocks(text)
    .map((block) => toBlock(block, links))
    .join('\n');
/** Markdown to HTML, the same for the same text. Fenced code is cut out first, so that nothing in it is read as Markdown. */
const renderMarkdown = (markdown, links) => markdown
    .replace(/\r\n?/g, '\n')
    .split(/^(```.*\n[\s\S]*?^```[ \t]*)$/m)
    .map((part) => {
    const code = /^```(.*)\n([\s\S]*?)^```/m.exec(part);
    return code === null ? toHtml(part, links) : `<pre><code>${markdown_escapeHtml(code[2] ?? '')}</code></pre>`;
})
    .filter((part) => part !== '')
    .join('\n');
/** The text alone, as `body_text`. */
const toPlainText = (html) => html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/release.js






const isWhole = (asset) => (asset.state ?? 'uploaded') === 'uploaded';
const digestOf = (asset) => {
    if (asset.digest !== undefined)
        return asset.digest;
    return isWhole(asset) ? `sha256:${sha256Of(asset.content)}` : null;
};
const toPath = (ref) => ref.split('/').map(encodeURIComponent).join('/');
const toAsset = (world, place, asset) => {
    const { seed, release } = place;
    const created = asset.createdAt ?? publishedAtOf(release);
    return {
        url: `${world.origin}/repos/${fullName(seed)}/releases/assets/${assetId(seed, release, asset)}`,
        id: assetId(seed, release, asset),
        node_id: nodeId('RA', repositoryId(seed), assetId(seed, release, asset)),
        name: asset.name,
        label: asset.label ?? null,
        uploader: toSimpleUser(world, asset.uploader ?? authorOf(seed, release)),
        content_type: asset.contentType ?? contentTypeOf(asset.name),
        // The schema knows `uploaded` and `open`; its own prose, and life, know `starter` too (facts/github.md 2.2).
        state: (asset.state ?? 'uploaded'),
        size: isWhole(asset) ? sizeOf(asset.content) : 0,
        digest: digestOf(asset),
        download_count: 0,
        created_at: created,
        updated_at: created,
        browser_download_url: `${world.serverUrl}/${fullName(seed)}/releases/download/${toPath(release.tag)}/${encodeURIComponent(asset.name)}`,
    };
};
/** `created_at` is the date of the tagged commit, not of the release (facts/github.md 1.1). A draft's page and its dates are provisional. */
const toRelease = (world, seed, release) => {
    const url = `${world.origin}/repos/${fullName(seed)}`;
    const html = `${world.serverUrl}/${fullName(seed)}/releases`;
    const id = releaseId(seed, release);
    const isDraft = release.draft === true;
    const published = publishedAtOf(release);
    return {
        url: `${url}/releases/${id}`,
        assets_url: `${url}/releases/${id}/assets`,
        upload_url: `${world.origin}/uploads/repos/${fullName(seed)}/releases/${id}/assets{?name,label}`,
        html_url: isDraft ? `${html}/tag/untagged-${id.toString(16).padStart(20, '0')}` : `${html}/tag/${toPath(release.tag)}`,
        id,
        author: toSimpleUser(world, authorOf(seed, release)),
        node_id: nodeId('RE', repositoryId(seed), id),
        tag_name: release.tag,
        target_commitish: release.targetCommitish ?? defaultBranchOf(seed),
        name: release.name === undefined ? release.tag : release.name,
        draft: isDraft,
        immutable: release.immutable === true,
        prerelease: release.prerelease === true,
        created_at: (isDraft ? undefined : findTag(seed, release.tag)?.commit.author.date) ?? published,
        updated_at: published,
        published_at: isDraft ? null : published,
        assets: (release.assets ?? []).map((asset) => toAsset(world, { seed, release }, asset)),
        tarball_url: isDraft ? null : `${url}/tarball/${toPath(release.tag)}`,
        zipball_url: isDraft ? null : `${url}/zipball/${toPath(release.tag)}`,
        body: release.notes ?? null,
    };
};
/** The media types `raw`, `text`, `html` and `full` choose the forms of the body (facts/github.md 2.1). */
const toReleaseAs = (form, world, place) => {
    const { body, ...release } = toRelease(world, place.seed, place.release);
    const html = renderMarkdown(body ?? '', { serverUrl: world.serverUrl, repository: fullName(place.seed) });
    return {
        ...release,
        ...(form === 'html' || form === 'text' ? {} : { body }),
        ...(form === 'html' || form === 'full' ? { body_html: html } : {}),
        ...(form === 'text' || form === 'full' ? { body_text: toPlainText(html) } : {}),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/assets.js
/** Assets: listed, told, downloaded by way of the second origin, and uploaded. */







const assetsOf = (seed) => (seed.releases ?? []).flatMap((release) => (release.assets ?? []).map((asset) => ({ seed, release, asset })));
const findAsset = (seed, id) => assetsOf(seed).find((placed) => String(assetId(placed.seed, placed.release, placed.asset)) === id);
const isSeen = (call, release) => release.draft !== true || call.caller.access === 'write';
const byId = (call) => (call.seed.releases ?? []).find((release) => String(releaseId(call.seed, release)) === call.params.id && isSeen(call, release));
const assets_list = (call) => {
    const release = byId(call);
    if (release === undefined)
        return answer_notFound();
    return paged(call, release.assets ?? [], {
        path: `/repositories/${repositoryId(call.seed)}/releases/${releaseId(call.seed, release)}/assets`,
        toJson: (asset) => toAsset(call.world, { seed: call.seed, release }, asset),
    });
};
const toDownloadHeaders = ({ asset }) => ({
    'content-type': asset.contentType ?? contentTypeOf(asset.name),
    'content-disposition': `attachment; filename=${asset.name.replace(/[^\x20-\x7e]/gu, encodeURIComponent)}`,
});
/** Where the bytes are: on the second origin, for five minutes. */
const toAssetLocation = (world, placed) => {
    const { seed, release, asset } = placed;
    const path = `/github-production-release-asset/${repositoryId(seed)}/${assetId(seed, release, asset)}`;
    const headers = toDownloadHeaders(placed);
    return toSignedUrl(world, path, { disposition: headers['content-disposition'] ?? '', type: headers['content-type'] ?? '' });
};
const assets_isWhole = (asset) => (asset.state ?? 'uploaded') === 'uploaded';
/** JSON by default; for `application/octet-stream` 302 to the bytes, or 200 with them: a client must take both (facts/github.md 2.2). */
const one = (call) => {
    const placed = findAsset(call.seed, call.params.id ?? '');
    if (placed === undefined || !isSeen(call, placed.release))
        return answer_notFound();
    if (!/octet-stream/.test(call.request.headers.accept ?? ''))
        return answer_json(toAsset(call.world, placed, placed.asset));
    if (!assets_isWhole(placed.asset))
        return answer_notFound();
    const { request, world } = call;
    if (world.faults.directDownload)
        return {
            status: 200,
            send: (response) => sendBytes({ request, response, faults: world.faults }, placed.asset.content, toDownloadHeaders(placed)),
        };
    return { status: 302, headers: { location: toAssetLocation(world, placed), 'content-length': '0' } };
};
/** GitHub cleans a name: what is no letter, digit, dot, dash or underscore becomes a dot, and dots at the ends go (facts/github.md 2.2). */
const toCleanName = (name) => name.replace(/[^\w.+-]+/g, '.').replace(/^\.+|\.+$/g, '');
const refuseAsset = (code, field) => answer_refuse(422, 'Validation Failed', [{ resource: 'ReleaseAsset', code, field }]);
/** A failed upload answers 502 and leaves an asset in the state `starter`. */
const upload = async (call) => {
    if (call.caller.access !== 'write')
        return call.caller.isApp ? answer_refuse(403, 'Resource not accessible by integration') : answer_notFound();
    const release = byId(call);
    if (release === undefined)
        return answer_notFound();
    const content = await answer_readBody(call.request);
    const name = toCleanName(call.url.searchParams.get('name') ?? '');
    if (release.immutable === true)
        return answer_refuse(422, 'Cannot upload assets to an immutable release.');
    if (name === '')
        return refuseAsset('missing_field', 'name');
    release.assets ??= [];
    if (release.assets.some((asset) => asset.name === name))
        return refuseAsset('already_exists', 'name');
    const hasFailed = strikes(call.world.faults, 'uploadFails');
    const asset = {
        name,
        content,
        label: call.url.searchParams.get('label'),
        contentType: call.request.headers['content-type'] ?? contentTypeOf(name),
        state: hasFailed ? 'starter' : 'uploaded',
        createdAt: call.world.now().toISOString().replace(/\.\d+/, ''),
    };
    release.assets.push(asset);
    return hasFailed ? answer_refuse(502, 'Server Error') : answer_json(toAsset(call.world, { seed: call.seed, release }, asset), 201);
};
const assetRoutes = [
    { method: 'GET', pattern: '/releases/:id/assets', answer: assets_list },
    { method: 'GET', pattern: '/releases/assets/:id', answer: one },
];
/** Under `/uploads/repos/…`, as `upload_url` tells. */
const uploadRoutes = [{ method: 'POST', pattern: '/releases/:id/assets', answer: upload }];

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/contents.js

const contents_toPath = (path) => path.split('/').map(encodeURIComponent).join('/');
const toLinks = (world, { seed, ref }, item) => {
    const url = `${world.origin}/repos/${fullName(seed)}/contents/${contents_toPath(item.path)}?ref=${encodeURIComponent(ref)}`;
    const git = `${world.origin}/repos/${fullName(seed)}/git/${item.kind}s/${item.sha}`;
    const html = `${world.serverUrl}/${fullName(seed)}/${item.kind}/${contents_toPath(ref)}/${contents_toPath(item.path)}`;
    return { url, git_url: git, html_url: html, _links: { self: url, git, html } };
};
const contents_nameOf = (path) => path.split('/').at(-1) ?? path;
const toDownload = (world, { seed, ref }, path) => `${world.serverUrl}/${fullName(seed)}/raw/${contents_toPath(ref)}/${contents_toPath(path)}`;
/** base64 in lines of 60 letters, as GitHub breaks them. */
const toBase64 = (bytes) => bytes.toString('base64').replace(/.{1,60}/g, '$&\n');
/** Up to this size content is told; above it only raw (facts/github.md 2.7). bytes */
const contentLimit = 1_048_576;
const contents_toFile = (world, at, entry) => {
    const isTold = entry.bytes.length <= contentLimit;
    return {
        name: contents_nameOf(entry.path),
        path: entry.path,
        sha: entry.sha,
        size: entry.bytes.length,
        ...toLinks(world, at, { ...entry, kind: 'blob' }),
        download_url: toDownload(world, at, entry.path),
        type: 'file',
        content: isTold ? toBase64(entry.bytes) : '',
        encoding: isTold ? 'base64' : 'none',
    };
};
const toSymlink = (world, at, entry) => ({
    name: contents_nameOf(entry.path),
    path: entry.path,
    sha: entry.sha,
    size: entry.bytes.length,
    ...toLinks(world, at, { ...entry, kind: 'blob' }),
    download_url: toDownload(world, at, entry.path),
    type: 'symlink',
    target: entry.bytes.toString(),
});
const toSubmodule = (world, at, entry) => ({
    name: contents_nameOf(entry.path),
    path: entry.path,
    sha: entry.sha,
    size: 0,
    ...toLinks(world, at, { ...entry, kind: 'tree' }),
    download_url: null,
    type: 'submodule',
    submodule_git_url: entry.submoduleUrl ?? '',
});
/** A folder's listing. A submodule stands there as a file until version 2026-03-10 of the API (facts/github.md 2). */
const toListing = (world, at, folder) => folder.tree.children.slice(0, 1000).map(({ name, mode, sha, entry }) => {
    const path = folder.path === '' ? name : `${folder.path}/${name}`;
    const isFolder = mode === '040000';
    const isSubmodule = mode === '160000';
    const type = isFolder ? 'dir' : mode === '120000' ? 'symlink' : isSubmodule && folder.version !== '2022-11-28' ? 'submodule' : 'file';
    return {
        name,
        path,
        sha,
        size: entry?.bytes.length ?? 0,
        ...toLinks(world, at, { path, sha, kind: isFolder || isSubmodule ? 'tree' : 'blob' }),
        download_url: isFolder || isSubmodule ? null : toDownload(world, at, path),
        type,
    };
});

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/contents.js
/** Reading files at a commit: `GET /repos/{owner}/{repo}/contents/{path}?ref=`. */






const findPath = (tree, path) => {
    let found = { tree };
    for (const part of path.split('/').filter((name) => name !== '')) {
        const child = 'tree' in found ? found.tree.children.find(({ name }) => name === part) : undefined;
        if (child?.tree !== undefined)
            found = { tree: child.tree };
        else if (child?.entry !== undefined)
            found = { entry: child.entry };
        else
            return undefined;
    }
    return found;
};
/** A link to a file is answered by that file; one that leads elsewhere by itself (facts/github.md 2.7). */
const follow = (tree, entry) => {
    if (entry.mode !== '120000')
        return entry;
    const target = findPath(tree, external_node_path_.posix.join(external_node_path_.posix.dirname(entry.path), entry.bytes.toString()));
    return target !== undefined && 'entry' in target && target.entry.mode !== '120000' ? { ...target.entry, path: entry.path } : entry;
};
const contents_tooLarge = () => answer_refuse(403, 'This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API, but you can use the Git Data API to request blobs up to 100 MB in size.', [{ resource: 'Blob', field: 'data', code: 'too_large' }]);
const tellFile = (call, at, entry) => {
    if (call.form === 'raw')
        return { status: 200, bytes: entry.bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
    if (call.form === 'html') {
        const html = renderMarkdown(entry.bytes.toString(), { serverUrl: call.world.serverUrl, repository: fullName(call.seed) });
        return { status: 200, bytes: html, headers: { 'content-type': 'application/vnd.github.html; charset=utf-8' } };
    }
    if (entry.mode === '160000')
        return answer_json(toSubmodule(call.world, at, entry));
    if (entry.mode === '120000')
        return answer_json(toSymlink(call.world, at, entry));
    if (entry.bytes.length > contentLimit && call.form !== 'object')
        return contents_tooLarge();
    return answer_json(contents_toFile(call.world, at, entry));
};
const contents = (call) => {
    const { seed, world, version } = call;
    const ref = call.url.searchParams.get('ref') ?? defaultBranchOf(seed);
    const commit = findCommit(seed, ref);
    if (commit === undefined)
        return answer_refuse(404, `No commit found for the ref ${ref}`);
    const path = call.params.path ?? '';
    const found = findPath(commit.tree, path);
    if (found === undefined)
        return answer_notFound();
    const at = { seed, ref };
    if ('entry' in found)
        return tellFile(call, at, follow(commit.tree, found.entry));
    const entries = toListing(world, at, { tree: found.tree, path, version });
    return answer_json(call.form === 'object' ? { type: 'dir', name: path.split('/').at(-1) ?? '', path, sha: found.tree.sha, size: 0, entries } : entries);
};
const contentsRoutes = [{ method: 'GET', pattern: '/contents/*path', answer: contents }];

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/contributors.js




const commitsOf = (person) => person.commits ?? (person.weeks ?? []).reduce((sum, week) => sum + week.commits, 0);
const toContributor = (world, person) => {
    const contributions = commitsOf(person);
    if (person.login !== undefined)
        return { ...toSimpleUser(world, person.login), contributions };
    return { email: person.email ?? '', name: person.name ?? '', type: 'Anonymous', contributions };
};
const empty = { status: 204 };
/** Most commits first; anonymous ones with `anon=1` only; 204 for an empty repository (facts/github.md 2.4). */
const contributors_list = (call) => {
    if (call.world.faults.contributorsTooLarge)
        return answer_refuse(403, 'The history or contributor list is too large to list contributors for this repository via the API.');
    const people = call.seed.contributors ?? [];
    if (people.length === 0)
        return empty;
    const withAnonymous = /^(1|true)$/.test(call.url.searchParams.get('anon') ?? '');
    const shown = people.filter((person) => withAnonymous || person.login !== undefined).sort((a, b) => commitsOf(b) - commitsOf(a));
    return paged(call, shown, {
        path: `/repositories/${repositoryId(call.seed)}/contributors`,
        toJson: (person) => toContributor(call.world, person),
    });
};
/** Every week that anyone worked in is told for everyone, as GitHub does. */
const toActivity = (world, person, weeks) => ({
    total: commitsOf(person),
    weeks: weeks.map((week) => {
        const work = person.weeks?.find((each) => each.week === week);
        return { w: Date.parse(`${week}T00:00:00Z`) / 1000, a: work?.added ?? 0, d: work?.deleted ?? 0, c: work?.commits ?? 0 };
    }),
    author: person.login === undefined ? null : toSimpleUser(world, person.login),
});
/** 202 while it is computed, 204 for an empty repository; the 100 with most commits, fewest first (facts/github.md 2.4). */
const statistics = (call) => {
    const { faults } = call.world;
    if (faults.statsEmpty || (call.seed.contributors ?? []).length === 0)
        return empty;
    if (strikes(faults, 'statsPending'))
        return answer_json({}, 202);
    const people = (call.seed.contributors ?? []).filter((person) => person.login !== undefined);
    const weeks = [...new Set(people.flatMap((person) => (person.weeks ?? []).map(({ week }) => week)))].sort();
    const counted = people.sort((a, b) => commitsOf(a) - commitsOf(b)).slice(-100);
    return answer_json(counted.map((person) => toActivity(call.world, person, weeks)));
};
const contributorRoutes = [
    { method: 'GET', pattern: '/contributors', answer: contributors_list },
    { method: 'GET', pattern: '/stats/contributors', answer: statistics },
];

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/git.js


const unsigned = {
    verified: false,
    reason: 'unsigned',
    signature: null,
    payload: null,
    verified_at: null,
};
const api = (world, seed) => `${world.origin}/repos/${fullName(seed)}`;
const git_page = (world, seed) => `${world.serverUrl}/${fullName(seed)}`;
/** Of `GET /repos/{owner}/{repo}/commits/{ref}`. Authors are told by git's words, without an account. */
const git_toCommit = (world, seed, commit) => ({
    sha: commit.sha,
    node_id: gitNodeId('C', repositoryId(seed), commit.sha),
    commit: {
        author: commit.author,
        committer: commit.author,
        message: commit.message,
        tree: { sha: commit.tree.sha, url: `${api(world, seed)}/git/trees/${commit.tree.sha}` },
        url: `${api(world, seed)}/git/commits/${commit.sha}`,
        comment_count: 0,
        verification: unsigned,
    },
    url: `${api(world, seed)}/commits/${commit.sha}`,
    html_url: `${git_page(world, seed)}/commit/${commit.sha}`,
    comments_url: `${api(world, seed)}/commits/${commit.sha}/comments`,
    author: null,
    committer: null,
    parents: commit.parents.map((sha) => ({
        sha,
        url: `${api(world, seed)}/commits/${sha}`,
        html_url: `${git_page(world, seed)}/commit/${sha}`,
    })),
    stats: { total: 0, additions: 0, deletions: 0 },
    files: [],
});
/** Of `GET /repos/{owner}/{repo}/git/commits/{sha}`. */
const toGitCommit = (world, seed, commit) => ({
    sha: commit.sha,
    node_id: gitNodeId('C', repositoryId(seed), commit.sha),
    url: `${api(world, seed)}/git/commits/${commit.sha}`,
    html_url: `${git_page(world, seed)}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.author,
    tree: { sha: commit.tree.sha, url: `${api(world, seed)}/git/trees/${commit.tree.sha}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
        sha,
        url: `${api(world, seed)}/git/commits/${sha}`,
        html_url: `${git_page(world, seed)}/commit/${sha}`,
    })),
    verification: unsigned,
});
const toRef = (world, seed, ref) => ({
    ref: `refs/${ref.name}`,
    node_id: gitNodeId('REF', repositoryId(seed), `refs/${ref.name}`),
    url: `${api(world, seed)}/git/refs/${ref.name.split('/').map(encodeURIComponent).join('/')}`,
    object: { sha: ref.sha, type: ref.type, url: `${api(world, seed)}/git/${ref.type}s/${ref.sha}` },
});
/** An annotated tag's ref points at the tag object, a lightweight one's at the commit. */
const toTagRef = (world, seed, tag) => toRef(world, seed, {
    name: `tags/${tag.name}`,
    ...(tag.object ? { type: 'tag', sha: tag.object.sha } : { type: 'commit', sha: tag.commit.sha }),
});
const toTagObject = (world, seed, tag) => ({
    node_id: gitNodeId('TA', repositoryId(seed), tag.object.sha),
    sha: tag.object.sha,
    url: `${api(world, seed)}/git/tags/${tag.object.sha}`,
    tagger: tag.object.tagger,
    object: { sha: tag.commit.sha, type: 'commit', url: `${api(world, seed)}/git/commits/${tag.commit.sha}` },
    tag: tag.name,
    message: tag.object.message,
    verification: unsigned,
});
/** Of `GET /repos/{owner}/{repo}/tags`. */
const toTagListing = (world, seed, tag) => ({
    name: tag.name,
    zipball_url: `${api(world, seed)}/zipball/refs/tags/${tag.name}`,
    tarball_url: `${api(world, seed)}/tarball/refs/tags/${tag.name}`,
    commit: { sha: tag.commit.sha, url: `${api(world, seed)}/commits/${tag.commit.sha}` },
    node_id: gitNodeId('REF', repositoryId(seed), `refs/tags/${tag.name}`),
});
const git_typeOf = (mode) => (mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob');
const listFolder = (tree, above = '') => tree.children.map((child) => ({ ...child, path: `${above}${child.name}` }));
/** Folders are listed too, each before what it holds. */
const listAll = (tree, above = '') => listFolder(tree, above).flatMap((child) => [child, ...(child.tree ? listAll(child.tree, `${child.path}/`) : [])]);
/** One folder, or with `recursive` everything below it. */
const toTree = (world, seed, asked) => {
    const url = `${api(world, seed)}/git`;
    return {
        sha: asked.tree.sha,
        url: `${url}/trees/${asked.tree.sha}`,
        truncated: false,
        tree: (asked.recursive ? listAll(asked.tree) : listFolder(asked.tree)).map(({ path, mode, sha, entry }) => ({
            path,
            mode,
            type: git_typeOf(mode),
            sha,
            ...(git_typeOf(mode) === 'blob' && entry !== undefined ? { size: entry.bytes.length } : {}),
            ...(git_typeOf(mode) === 'commit' ? {} : { url: `${url}/${git_typeOf(mode)}s/${sha}` }),
        })),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/git.js






const git_commitsOf = (call) => [...tagsOf(call.seed).map((tag) => tag.commit), ...branchesOf(call.seed).values()];
/** The media type `sha` gives the bare id: a tag's commit in one question (facts/github.md 1.3). */
const commit = (call) => {
    const ref = call.params.ref ?? '';
    if (git_commitsOf(call).length === 0)
        return answer_refuse(409, 'Git Repository is empty.');
    const found = findCommit(call.seed, ref);
    if (found === undefined)
        return answer_refuse(422, `No commit found for SHA: ${ref}`);
    if (call.form !== 'sha')
        return answer_json(git_toCommit(call.world, call.seed, found));
    return { status: 200, bytes: found.sha, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' } };
};
const ref = (call) => {
    const name = call.params.ref ?? '';
    const tag = name.startsWith('tags/') ? findTag(call.seed, name.slice(5)) : undefined;
    if (tag !== undefined)
        return answer_json(toTagRef(call.world, call.seed, tag));
    const branch = name.startsWith('heads/') ? branchesOf(call.seed).get(name.slice(6)) : undefined;
    return branch === undefined ? answer_notFound() : answer_json(toRef(call.world, call.seed, { name, type: 'commit', sha: branch.sha }));
};
const tagObject = (call) => {
    for (const tag of tagsOf(call.seed))
        if (tag.object?.sha === call.params.sha && tag.object !== undefined)
            return answer_json(toTagObject(call.world, call.seed, { ...tag, object: tag.object }));
    return answer_notFound();
};
const allTrees = (tree) => [tree, ...tree.children.flatMap((child) => (child.tree ? allTrees(child.tree) : []))];
/** A tree is asked for by its own id, or by any ref. */
const tree = (call) => {
    const sha = call.params.sha ?? '';
    const found = git_commitsOf(call)
        .flatMap((each) => allTrees(each.tree))
        .find((each) => each.sha === sha) ?? findCommit(call.seed, sha)?.tree;
    if (found === undefined)
        return answer_notFound();
    return answer_json(toTree(call.world, call.seed, { tree: found, recursive: call.url.searchParams.has('recursive') }));
};
const blob = (call) => {
    const { sha = '' } = call.params;
    const entry = git_commitsOf(call)
        .flatMap((each) => entriesOf(each.tree))
        .find((each) => each.sha === sha && each.mode !== '160000');
    if (entry === undefined)
        return answer_notFound();
    if (call.form === 'raw')
        return { status: 200, bytes: entry.bytes, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } };
    const url = `${call.world.origin}/repos/${fullName(call.seed)}/git/blobs/${sha}`;
    return answer_json({
        sha,
        node_id: gitNodeId('C', repositoryId(call.seed), sha),
        size: entry.bytes.length,
        url,
        content: entry.bytes.toString('base64'),
        encoding: 'base64',
    });
};
const gitCommit = (call) => {
    const found = git_commitsOf(call).find((each) => each.sha === call.params.sha);
    return found === undefined ? answer_notFound() : answer_json(toGitCommit(call.world, call.seed, found));
};
const tags = (call) => paged(call, tagsOf(call.seed).reverse(), {
    path: `/repositories/${repositoryId(call.seed)}/tags`,
    toJson: (tag) => toTagListing(call.world, call.seed, tag),
});
const gitRoutes = [
    { method: 'GET', pattern: '/commits/*ref', answer: commit },
    { method: 'GET', pattern: '/tags', answer: tags },
    { method: 'GET', pattern: '/git/ref/*ref', answer: ref },
    { method: 'GET', pattern: '/git/tags/:sha', answer: tagObject },
    { method: 'GET', pattern: '/git/commits/:sha', answer: gitCommit },
    { method: 'GET', pattern: '/git/trees/*sha', answer: tree },
    { method: 'GET', pattern: '/git/blobs/:sha', answer: blob },
];

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/releases.js
/** Releases: listed, by id, by tag, the latest, and edited. */




/** Drafts are there only for those who may push (facts/github.md 1.3). */
const visible = ({ seed, caller }) => (seed.releases ?? []).filter((release) => release.draft !== true || caller.access === 'write');
const published = (seed) => (seed.releases ?? []).filter((release) => release.draft !== true);
const tell = (call, release) => release === undefined ? answer_notFound() : answer_json(toReleaseAs(call.form, call.world, { seed: call.seed, release }));
const releases_byId = (call) => visible(call).find((release) => String(releaseId(call.seed, release)) === call.params.id);
/** The one marked as latest, else the newest by the date of its commit, prereleases left out (facts/github.md 1.3). */
const findLatest = (seed) => {
    const full = published(seed).filter((release) => release.prerelease !== true);
    const dateOf = (release) => findTag(seed, release.tag)?.commit.author.date ?? '';
    return full.find((release) => release.latest === true) ?? full.sort((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];
};
const isText = (value) => value === null || typeof value === 'string';
/** `make_latest` is a word, not a boolean (facts/github.md 2.1). */
const findFault = (change) => {
    if (change.make_latest !== undefined && !['true', 'false', 'legacy'].includes(String(change.make_latest)))
        return 'make_latest';
    if (typeof change.make_latest === 'boolean')
        return 'make_latest';
    for (const key of ['body', 'name'])
        if (change[key] !== undefined && !isText(change[key]))
            return key;
    for (const key of ['draft', 'prerelease'])
        if (change[key] !== undefined && typeof change[key] !== 'boolean')
            return key;
    return undefined;
};
const edit = async (call) => {
    const { caller } = call;
    if (caller.name === 'anonymous')
        return answer_refuse(401, 'Requires authentication');
    if (caller.access !== 'write')
        return caller.isApp ? answer_refuse(403, 'Resource not accessible by integration') : answer_notFound();
    const release = releases_byId(call);
    // An app's token may not touch a release whose commit changes the workflows: GitHub says 404 (facts/github.md 1.6).
    if (release === undefined || (caller.isApp && release.changesWorkflows === true))
        return answer_notFound();
    const change = await readObject(call.request);
    if (isAnswer(change))
        return change;
    const fault = findFault(change);
    if (fault !== undefined)
        return answer_refuse(422, 'Validation Failed', [{ resource: 'Release', code: 'invalid', field: fault }]);
    if (release.immutable === true && change.tag_name !== undefined && change.tag_name !== release.tag)
        return answer_refuse(422, 'Validation Failed', [
            { resource: 'Release', code: 'custom', message: 'tag_name cannot be changed on an immutable release' },
        ]);
    if (change.body !== undefined)
        release.notes = change.body;
    if (change.name !== undefined)
        release.name = change.name;
    if (typeof change.prerelease === 'boolean')
        release.prerelease = change.prerelease;
    if (typeof change.draft === 'boolean')
        release.draft = change.draft;
    if (change.make_latest === 'true')
        for (const other of call.seed.releases ?? [])
            other.latest = other === release;
    return tell(call, release);
};
const releases_list = (call) => paged(call, visible(call).sort((a, b) => publishedAtOf(b).localeCompare(publishedAtOf(a))), {
    path: `/repositories/${repositoryId(call.seed)}/releases`,
    toJson: (release) => toReleaseAs(call.form, call.world, { seed: call.seed, release }),
});
const byTag = (call) => tell(call, published(call.seed).find((release) => release.tag === call.params.tag));
/** Immutable releases switched off, as it is for most repositories: 404 (facts/github.md 2.9). */
const immutable = (call) => answer_refuse(404, `Immutable releases are not enabled for ${fullName(call.seed)}`);
const releaseRoutes = [
    { method: 'GET', pattern: '/releases', answer: releases_list },
    { method: 'GET', pattern: '/releases/latest', answer: (call) => tell(call, findLatest(call.seed)) },
    { method: 'GET', pattern: '/releases/tags/*tag', answer: byTag },
    { method: 'GET', pattern: '/releases/:id', answer: (call) => tell(call, releases_byId(call)) },
    { method: 'PATCH', pattern: '/releases/:id', answer: edit },
    { method: 'GET', pattern: '/immutable-releases', answer: immutable },
];

;// CONCATENATED MODULE: ./lib/sandbox/github/licences.js

/** GitHub reports the bare old ids of the GNU family: it cannot tell "only" from "or later" (facts/github.md 2.6). More specific ones stand first. */
const licences_known = [
    {
        key: 'mit',
        name: 'MIT License',
        spdx_id: 'MIT',
        words: ['permission is hereby granted, free of charge', 'the above copyright notice'],
    },
    { key: 'apache-2.0', name: 'Apache License 2.0', spdx_id: 'Apache-2.0', words: ['apache license', 'version 2.0'] },
    {
        key: 'agpl-3.0',
        name: 'GNU Affero General Public License v3.0',
        spdx_id: 'AGPL-3.0',
        words: ['gnu affero general public license', 'version 3'],
    },
    {
        key: 'lgpl-3.0',
        name: 'GNU Lesser General Public License v3.0',
        spdx_id: 'LGPL-3.0',
        words: ['gnu lesser general public license', 'version 3'],
    },
    { key: 'gpl-3.0', name: 'GNU General Public License v3.0', spdx_id: 'GPL-3.0', words: ['gnu general public license', 'version 3'] },
    { key: 'gpl-2.0', name: 'GNU General Public License v2.0', spdx_id: 'GPL-2.0', words: ['gnu general public license', 'version 2'] },
    {
        key: 'bsd-3-clause',
        name: 'BSD 3-Clause "New" or "Revised" License',
        spdx_id: 'BSD-3-Clause',
        words: ['redistribution and use in source and binary forms', 'neither the name'],
    },
    {
        key: 'bsd-2-clause',
        name: 'BSD 2-Clause "Simplified" License',
        spdx_id: 'BSD-2-Clause',
        words: ['redistribution and use in source and binary forms'],
    },
    { key: 'mpl-2.0', name: 'Mozilla Public License 2.0', spdx_id: 'MPL-2.0', words: ['mozilla public license', 'version 2.0'] },
    { key: 'cc0-1.0', name: 'Creative Commons Zero v1.0 Universal', spdx_id: 'CC0-1.0', words: ['cc0 1.0 universal'] },
];
const other = { key: 'other', name: 'Other', spdx_id: 'NOASSERTION', words: [] };
/** The licence of a seed that names it by SPDX id. */
const licenceOf = (spdxId) => licences_known.find((licence) => licence.spdx_id === spdxId) ?? { ...other, spdx_id: spdxId };
const findLicenceFile = (tree) => entriesOf(tree).find((entry) => /^(licen[cs]e|copying)([.-][^/]*)?$/i.test(entry.path));
const detectLicence = (text) => {
    const words = text.toLowerCase().replace(/\s+/g, ' ');
    return licences_known.find((licence) => licence.words.every((word) => words.includes(word))) ?? other;
};

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/repository-urls.js
/** The addresses that every form of a repository carries. */

/** Those of the API, as in the shortest form of a repository. */
const toApiUrls = (world, seed) => {
    const url = `${world.origin}/repos/${fullName(seed)}`;
    return {
        url,
        archive_url: `${url}/{archive_format}{/ref}`,
        assignees_url: `${url}/assignees{/user}`,
        blobs_url: `${url}/git/blobs{/sha}`,
        branches_url: `${url}/branches{/branch}`,
        collaborators_url: `${url}/collaborators{/collaborator}`,
        comments_url: `${url}/comments{/number}`,
        commits_url: `${url}/commits{/sha}`,
        compare_url: `${url}/compare/{base}...{head}`,
        contents_url: `${url}/contents/{+path}`,
        contributors_url: `${url}/contributors`,
        deployments_url: `${url}/deployments`,
        downloads_url: `${url}/downloads`,
        events_url: `${url}/events`,
        forks_url: `${url}/forks`,
        git_commits_url: `${url}/git/commits{/sha}`,
        git_refs_url: `${url}/git/refs{/sha}`,
        git_tags_url: `${url}/git/tags{/sha}`,
        hooks_url: `${url}/hooks`,
        issue_comment_url: `${url}/issues/comments{/number}`,
        issue_events_url: `${url}/issues/events{/number}`,
        issues_url: `${url}/issues{/number}`,
        keys_url: `${url}/keys{/key_id}`,
        labels_url: `${url}/labels{/name}`,
        languages_url: `${url}/languages`,
        merges_url: `${url}/merges`,
        milestones_url: `${url}/milestones{/number}`,
        notifications_url: `${url}/notifications{?since,all,participating}`,
        pulls_url: `${url}/pulls{/number}`,
        releases_url: `${url}/releases{/id}`,
        stargazers_url: `${url}/stargazers`,
        statuses_url: `${url}/statuses/{sha}`,
        subscribers_url: `${url}/subscribers`,
        subscription_url: `${url}/subscription`,
        tags_url: `${url}/tags`,
        teams_url: `${url}/teams`,
        trees_url: `${url}/git/trees{/sha}`,
    };
};
/** Where git finds it. */
const toGitUrls = (world, seed) => {
    const html = `${world.serverUrl}/${fullName(seed)}`;
    const host = new URL(world.serverUrl).host;
    return {
        git_url: `git://${host}/${fullName(seed)}.git`,
        ssh_url: `git@${host}:${fullName(seed)}.git`,
        clone_url: `${html}.git`,
        svn_url: html,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/wire/repository.js







const toLicence = (world, licence) => ({
    key: licence.key,
    name: licence.name,
    spdx_id: licence.spdx_id,
    url: licence.key === 'other' ? null : `${world.origin}/licenses/${licence.key}`,
    node_id: Buffer.from(`07:License${licence.key.length}`).toString('base64'),
});
/** The licence at the default branch, which need not be the tag's. */
const licenceAtHead = (seed) => {
    if (seed.licence === null)
        return undefined;
    if (seed.licence !== undefined)
        return licenceOf(seed.licence);
    const tree = branchesOf(seed).get(defaultBranchOf(seed))?.tree;
    const file = tree === undefined ? undefined : findLicenceFile(tree);
    return file === undefined ? undefined : detectLicence(file.bytes.toString());
};
const toPermissions = (caller) => ({
    admin: false,
    maintain: false,
    push: caller.access === 'write',
    triage: caller.access === 'write',
    pull: true,
});
/** What the API's forms and the payload's form have in common. */
const toBase = (world, seed) => {
    const licence = licenceAtHead(seed);
    const tree = branchesOf(seed).get(defaultBranchOf(seed))?.tree;
    const bytes = tree === undefined ? 0 : entriesOf(tree).reduce((sum, entry) => sum + entry.bytes.length, 0);
    const [language] = Object.entries(seed.languages ?? {}).sort(([, a], [, b]) => b - a)[0] ?? [null];
    const pushed = (seed.releases ?? []).map(publishedAtOf).sort().at(-1) ?? '2026-01-01T00:00:00Z';
    return {
        id: repositoryId(seed),
        node_id: nodeId('R', repositoryId(seed)),
        name: seed.name,
        full_name: fullName(seed),
        owner: toSimpleUser(world, seed.owner),
        private: seed.private === true,
        html_url: `${world.serverUrl}/${fullName(seed)}`,
        description: seed.description ?? null,
        fork: seed.parent !== undefined,
        ...toApiUrls(world, seed),
        ...toGitUrls(world, seed),
        mirror_url: null,
        homepage: seed.homepage ?? null,
        language,
        license: licence === undefined ? null : toLicence(world, licence),
        size: Math.ceil(bytes / 1024),
        default_branch: defaultBranchOf(seed),
        topics: seed.topics ?? [],
        visibility: seed.private === true ? 'private' : 'public',
        archived: seed.archived === true,
        disabled: false,
        is_template: false,
        web_commit_signoff_required: false,
        allow_forking: true,
        has_issues: true,
        has_projects: true,
        has_wiki: false,
        has_pages: false,
        has_downloads: true,
        has_discussions: false,
        forks: 0,
        forks_count: 0,
        open_issues: 0,
        open_issues_count: 0,
        watchers: 0,
        watchers_count: 0,
        stargazers_count: 0,
        created_at: seed.createdAt ?? '2020-02-02T02:02:02Z',
        updated_at: pushed,
        pushed_at: pushed,
        custom_properties: seed.customProperties ?? {},
    };
};
/** The parent of a fork, seeded or only named. */
const toParent = (world, name) => {
    const [owner = '', repository = ''] = name.split('/');
    return toBase(world, findRepository(world, name)?.seed ?? { owner, name: repository });
};
/** The full form, of `GET /repos/{owner}/{repo}`. Version 2026-03-10 of the API leaves `has_downloads` out (facts/github.md 2). */
const toFullRepository = (world, seed, asked) => {
    const { has_downloads, ...base } = toBase(world, seed);
    const parent = seed.parent === undefined ? undefined : toParent(world, seed.parent);
    return {
        ...base,
        ...(asked.version === '2022-11-28' ? { has_downloads } : {}),
        ...(asked.caller.name === 'anonymous' ? {} : { permissions: toPermissions(asked.caller) }),
        ...(world_typeOf(getUser(world, seed.owner)) === 'Organization' ? { organization: toSimpleUser(world, seed.owner) } : {}),
        ...(parent === undefined ? {} : { parent, source: parent }),
        subscribers_count: 0,
        network_count: 0,
    };
};
/** The form in event payloads. */
const toPayloadRepository = (world, seed) => {
    const base = toBase(world, seed);
    return {
        ...base,
        visibility: seed.private === true ? 'private' : 'public',
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/repository.js





/** The licence at a ref. A text that GitHub does not know is `other`, `NOASSERTION`; no file is 404 (facts/github.md 2.6). */
const licence = (call) => {
    const { seed, world } = call;
    const ref = call.url.searchParams.get('ref') ?? defaultBranchOf(seed);
    const commit = findCommit(seed, ref);
    if (commit === undefined)
        return answer_refuse(404, `No commit found for the ref ${ref}`);
    const file = findLicenceFile(commit.tree);
    if (file === undefined || seed.licence === null)
        return answer_notFound();
    const known = seed.licence === undefined ? detectLicence(file.bytes.toString()) : licenceOf(seed.licence);
    return answer_json({ ...contents_toFile(world, { seed, ref }, file), license: toLicence(world, known) });
};
const properties = ({ seed }) => answer_json(Object.entries(seed.customProperties ?? {}).map(([property_name, value]) => ({ property_name, value })));
const repositoryRoutes = [
    { method: 'GET', pattern: '/', answer: (call) => answer_json(toFullRepository(call.world, call.seed, call)) },
    { method: 'GET', pattern: '/license', answer: licence },
    { method: 'GET', pattern: '/languages', answer: ({ seed }) => answer_json((seed.languages ?? {})) },
    { method: 'GET', pattern: '/topics', answer: ({ seed }) => answer_json({ names: seed.topics ?? [] }) },
    { method: 'GET', pattern: '/properties/values', answer: properties },
    { method: 'GET', pattern: '/attestations/:digest', answer: () => answer_json({ attestations: [] }) },
];

;// CONCATENATED MODULE: ./lib/sandbox/github/routes/users.js
/** Accounts and what stands beside the repositories: profiles, Markdown, the rate limit. */




const users_find = (call) => {
    const { login, id } = call.params;
    const users = world_usersOf(call.world).filter((user) => user.ghost !== true);
    return users.find((user) => (login === undefined ? String(userId(user)) === id : user.login.toLowerCase() === login.toLowerCase()));
};
const profile = (call) => {
    const user = users_find(call);
    return user === undefined ? answer_notFound() : answer_json(toPublicUser(call.world, user, { withEmail: call.caller.name !== 'anonymous' }));
};
const socialAccounts = (call) => {
    const user = users_find(call);
    return user === undefined ? answer_notFound() : answer_json(toSocialAccounts(user));
};
/** `POST /markdown`: HTML for any text. */
const markdown = async (call) => {
    const body = await readObject(call.request);
    if (isAnswer(body))
        return body;
    if (typeof body.text !== 'string')
        return answer_refuse(422, 'Invalid request.\n\n"text" wasn\'t supplied.');
    const context = typeof body.context === 'string' ? { repository: body.context } : {};
    const html = renderMarkdown(body.text, { serverUrl: call.world.serverUrl, ...context });
    return { status: 200, bytes: html, headers: { 'content-type': 'text/html;charset=utf-8' } };
};
const userRoutes = [
    { method: 'GET', pattern: '/users/:login', answer: profile },
    { method: 'GET', pattern: '/users/:login/social_accounts', answer: socialAccounts },
    { method: 'GET', pattern: '/user/:id', answer: profile },
    { method: 'POST', pattern: '/markdown', answer: markdown },
];

;// CONCATENATED MODULE: ./lib/sandbox/github/send-answer.js
/** Turns an answer of the API into HTTP: headers, entity tags, and bodies that a `HEAD` leaves out. */

/** `headers` are those that every answer carries; the answer's own win. */
const sendAnswer = async (call, answer, { response, headers }) => {
    for (const [name, value] of Object.entries({ ...headers, ...answer.headers }))
        response.setHeader(name, value);
    response.statusCode = answer.status;
    if (answer.send !== undefined)
        return answer.send(response);
    if (answer.json === undefined && answer.bytes === undefined) {
        response.end();
        return;
    }
    const body = answer.json === undefined ? Buffer.from(answer.bytes ?? '') : Buffer.from(JSON.stringify(answer.json));
    if (answer.json !== undefined)
        response.setHeader('content-type', 'application/json; charset=utf-8');
    const etag = `W/"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex')}"`;
    if (answer.status === 200 && call.method !== 'POST')
        response.setHeader('etag', etag);
    if (answer.status === 200 && call.request.headers['if-none-match'] === etag)
        response.writeHead(304).end();
    else
        response.setHeader('content-length', body.length).end(call.method === 'HEAD' ? undefined : body);
};

;// CONCATENATED MODULE: ./lib/sandbox/github/api.js















const repositoryScoped = [
    ...assetRoutes,
    ...releaseRoutes,
    ...contentsRoutes,
    ...gitRoutes,
    ...contributorRoutes,
    ...archiveRoutes,
    ...repositoryRoutes,
];
const api_versions = ['2022-11-28', '2026-03-10'];
/** The caller of a token, in any of the forms that GitHub takes; `undefined` for a token that nobody has. */
const findCaller = (world, authorization) => {
    if (authorization === undefined)
        return anonymous;
    const [scheme = '', secret = ''] = authorization.split(' ');
    const token = /^basic$/i.test(scheme) ? Buffer.from(secret, 'base64').toString().split(':').at(-1) : secret;
    return callers.find((caller) => world.tokens[caller.name] === token);
};
const api_readForm = (accept) => /application\/vnd\.github(?:\.v3)?\.([a-z]+)/.exec(accept)?.[1] ?? '';
/** The asset route gives bytes; everywhere else a plain `application/octet-stream` is refused (facts/github.md 2.3). */
const isAcceptable = (accept, path) => accept === '' || /json|vnd\.github|\*\/\*/.test(accept) || /\/releases\/assets\/\d+$/.test(path);
const redirect = (call, rest, id) => {
    const url = `${call.world.origin}/${['repositories', String(id), ...rest.map(encodeURIComponent)].join('/')}${call.url.search}`;
    return {
        status: call.method === 'GET' || call.method === 'HEAD' ? 301 : 307,
        headers: { location: url },
        json: { message: 'Moved Permanently', url, documentation_url: documentation },
    };
};
/** `/repos/OWNER/NAME/…` and `/repositories/ID/…`; a private repository is not there for a stranger. */
const answerRepository = (call, parts, routes) => {
    const isById = parts[0] === 'repositories';
    const rest = parts.slice(isById ? 2 : 3);
    const seed = isById ? call.world.repositories.find((each) => String(repositoryId(each)) === parts[1]) : undefined;
    const found = isById ? seed && { seed, isRenamed: false } : findRepository(call.world, `${parts[1]}/${parts[2]}`);
    if (found === undefined || (found.seed.private === true && call.caller.access === 'none'))
        return answer_notFound();
    if (found.isRenamed)
        return redirect(call, rest, repositoryId(found.seed));
    const route = findRoute(routes, call.method === 'HEAD' ? 'GET' : call.method, rest);
    return route === undefined ? answer_notFound() : route.route.answer({ ...call, seed: found.seed, params: route.params });
};
const answerGraphql = async (call, rate) => {
    if (call.caller.name === 'anonymous')
        return answer_refuse(401, 'This endpoint requires you to be authenticated.');
    const body = await readObject(call.request);
    if (isAnswer(body))
        return body;
    if (strikes(call.world.faults, 'graphqlRateLimited'))
        return answer_json({
            errors: [{ type: 'RATE_LIMITED', code: 'graphql_rate_limit', message: 'API rate limit already exceeded for installation ID 1.' }],
        });
    if (typeof body.query !== 'string')
        return answer_refuse(400, 'A query attribute must be specified and must be a string.');
    return answer_json(executeGraphql(body.query, (body.variables ?? {}), { world: call.world, rate }));
};
const answerRoute = (call, rate) => {
    const parts = toParts(call.url.pathname);
    if (call.method === 'POST' && call.url.pathname === '/graphql')
        return answerGraphql(call, rate);
    if (parts[0] === 'uploads')
        return answerRepository(call, parts.slice(1), uploadRoutes);
    if (parts[0] === 'repos' || parts[0] === 'repositories')
        return answerRepository(call, parts, repositoryScoped);
    const found = findRoute(userRoutes, call.method === 'HEAD' ? 'GET' : call.method, parts);
    return found === undefined ? answer_notFound() : found.route.answer({ ...call, params: found.params });
};
const unicorn = '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p>We had issues producing the response to your request.</p></body></html>';
/** What stands before every route: faults, the token, the limits, the version, the media type. */
const answerCall = (call, caller, rate) => {
    if (strikes(call.world.faults, 'html5xx'))
        return { status: 502, bytes: unicorn, headers: { 'content-type': 'text/html; charset=utf-8' } };
    if (call.request.headers['user-agent'] === undefined)
        return { status: 403, bytes: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n' };
    if (caller === undefined)
        return answer_refuse(401, 'Bad credentials');
    const limit = findLimit(call.world, caller, rate);
    if (limit !== undefined)
        return limit;
    if (!api_versions.includes(call.version))
        return answer_refuse(400, `${call.version} is not a supported version.`);
    const accept = call.request.headers.accept ?? '';
    if (!isAcceptable(accept, call.url.pathname))
        return answer_refuse(415, `Unsupported 'Accept' header: '${accept}'. Must accept 'application/json'.`);
    return answerRoute(call, rate);
};
const toCall = (world, caller, request) => ({
    world,
    caller,
    request,
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', world.origin),
    params: {},
    form: api_readForm(request.headers.accept ?? ''),
    version: String(request.headers['x-github-api-version'] ?? api_versions[0]),
});
/** Asking for the limit costs nothing. */
const tellLimits = (budget, caller, version) => {
    const core = budget.look(caller, 'core');
    const search = { limit: 30, remaining: 30, reset: core.reset, used: 0 };
    const resources = { core, graphql: budget.look(caller, 'graphql'), search };
    return answer_json(version === '2022-11-28' ? { resources, rate: core } : { resources });
};
const createApi = (world, budget) => {
    let requests = 0;
    return async (request, response) => {
        const caller = findCaller(world, request.headers.authorization);
        const call = toCall(world, caller ?? anonymous, request);
        const resource = call.url.pathname === '/graphql' ? 'graphql' : 'core';
        const isFree = call.url.pathname === '/rate_limit';
        const rate = isFree ? budget.look(call.caller, resource) : budget.spend(call.caller, resource);
        requests += 1;
        const headers = {
            date: world.now().toUTCString(), // what the reset of a limit is measured against
            ...toRateHeaders(rate, resource),
            'x-github-request-id': `LOCA:${requests.toString(16).toUpperCase().padStart(8, '0')}`,
            'x-github-api-version-selected': call.version,
            'x-github-media-type': `github.v3${call.form === '' ? '' : `; param=${call.form}`}; format=json`,
        };
        const answer = isFree && caller !== undefined ? tellLimits(budget, caller, call.version) : await answerCall(call, caller, rate);
        await sendAnswer(call, answer, { response, headers });
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/blobs.js









const refuseXml = (response, status, error) => {
    const body = `<?xml version="1.0" encoding="utf-8"?>\n<Error><Code>${error.code}</Code><Message>${markdown_escapeHtml(error.message)}</Message></Error>`;
    response.writeHead(status, { 'content-type': 'application/xml', 'content-length': String(Buffer.byteLength(body)) }).end(body);
};
/** A signed address is its own credential: with a second one the store refuses (facts/github.md 2.2). */
const sendAsset = async (world, { request, response, url }, [repository = '', id = '']) => {
    if (request.headers.authorization !== undefined)
        return refuseXml(response, 400, {
            code: 'InvalidArgument',
            message: 'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
        });
    const signature = judgeSignature(world, url);
    if (signature === 'expired')
        return refuseXml(response, 403, { code: 'AccessDenied', message: 'Request has expired' });
    if (signature === 'wrong')
        return refuseXml(response, 403, {
            code: 'SignatureDoesNotMatch',
            message: 'The request signature we calculated does not match the signature you provided.',
        });
    const seed = world.repositories.find((each) => String(repositoryId(each)) === repository);
    const placed = seed === undefined ? undefined : findAsset(seed, id);
    if (placed === undefined)
        return refuseXml(response, 404, { code: 'BlobNotFound', message: 'The specified blob does not exist.' });
    await sendBytes({ request, response, faults: world.faults }, placed.asset.content, { ...toDownloadHeaders(placed), etag: `"0x${id}"` });
};
const formats = { 'legacy.zip': 'zip', 'legacy.tar.gz': 'tar.gz' };
const blobs_types = { zip: 'application/zip', 'tar.gz': 'application/x-gzip' };
/** Made while it is sent, so without a length the first time; later it lies in a cache and has one (facts/github.md 2.3). */
const createCodeload = (world) => {
    const cached = new Set();
    return ({ request, response, url }, parts) => {
        const [owner = '', name = '', kind = '', ...ref] = parts;
        const format = formats[kind];
        const seed = findRepository(world, `${owner}/${name}`)?.seed;
        const isClosed = seed?.private === true && !url.searchParams.has('token');
        const commit = seed === undefined || isClosed ? undefined : findCommit(seed, ref.join('/'));
        if (seed === undefined || commit === undefined || format === undefined) {
            response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404: Not Found');
            return;
        }
        const { bytes, root } = packCommit(seed, commit, format);
        const key = `${fullName(seed)} ${commit.sha} ${format}`;
        const hasLength = world.faults.archiveLength === 'later' ? cached.has(key) : world.faults.archiveLength;
        cached.add(key);
        const isCut = strikes(world.faults, 'truncateArchive');
        response.writeHead(200, {
            'content-type': blobs_types[format],
            'content-disposition': `attachment; filename=${root}.${format}`,
            etag: `W/"${commit.sha}${format}"`,
            ...(hasLength ? { 'content-length': String(bytes.length) } : {}),
        });
        if (request.method === 'HEAD')
            response.end();
        else if (!isCut)
            response.end(bytes);
        else {
            response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
            if (hasLength)
                response.socket?.destroySoon();
            else
                response.end(); // looks whole: only reading the archive to its end tells
        }
    };
};
/** `leaked` gathers the path of every request that brought a token along. */
const createBlobs = (world, leaked) => {
    const sendArchive = createCodeload(world);
    return async (request, response, origin) => {
        const url = new URL(request.url ?? '/', origin);
        const parts = toParts(url.pathname);
        if (request.headers.authorization !== undefined)
            leaked.push(url.pathname);
        const exchange = { request, response, url };
        if (parts[0] === 'github-production-release-asset')
            await sendAsset(world, exchange, parts.slice(1));
        else
            sendArchive(exchange, parts);
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/github/pages.js







const toPage = (title, body) => `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${markdown_escapeHtml(title)}</title></head>\n<body><h1>${markdown_escapeHtml(title)}</h1>\n${body}\n</body></html>\n`;
const showRepository = (world, seed) => {
    const releases = (seed.releases ?? []).filter((release) => release.draft !== true).map((release) => toRelease(world, seed, release));
    const items = releases.map(({ html_url, name, tag_name }) => `<li><a href="${html_url}">${markdown_escapeHtml(name ?? tag_name)}</a></li>`);
    return toPage(fullName(seed), `<p>${markdown_escapeHtml(seed.description ?? '')}</p>\n<ul>\n${items.join('\n')}\n</ul>`);
};
const showRelease = (world, seed, release) => {
    const told = toRelease(world, seed, release);
    const files = told.assets.map((asset) => `<li><a href="${asset.browser_download_url}">${markdown_escapeHtml(asset.name)}</a> (${asset.size} bytes)</li>`);
    const notes = renderMarkdown(release.notes ?? '', { serverUrl: world.serverUrl, repository: fullName(seed) });
    return toPage(`${fullName(seed)}: ${told.name ?? told.tag_name}`, `${notes}\n<ul>\n${files.join('\n')}\n</ul>`);
};
/** `/releases/download/TAG/NAME` sends on to the signed address, without a token and outside the API's limits. */
const findDownload = (seed, rest) => {
    const name = rest.at(-1);
    const release = seed.releases?.find((each) => each.tag === rest.slice(2, -1).join('/') && each.draft !== true);
    const asset = release?.assets?.find((each) => each.name === name && (each.state ?? 'uploaded') === 'uploaded');
    return release === undefined || asset === undefined ? undefined : { seed, release, asset };
};
/** `/raw/REF/PATH`: a ref may hold slashes, so the longest that fits is taken. */
const findRaw = (seed, rest) => {
    for (let length = rest.length - 1; length > 0; length -= 1) {
        const commit = findCommit(seed, rest.slice(0, length).join('/'));
        const found = commit === undefined ? undefined : findPath(commit.tree, rest.slice(length).join('/'));
        if (found !== undefined && 'entry' in found)
            return found.entry.bytes;
    }
    return undefined;
};
const reply = (status, html) => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: html });
const nothing = () => reply(404, toPage('Not Found', ''));
const answerPage = (world, seed, rest) => {
    const [kind, next, ...more] = rest;
    if (kind === 'releases' && next === 'download') {
        const placed = findDownload(seed, rest);
        if (placed === undefined)
            return nothing();
        return { status: 302, headers: { location: toAssetLocation(world, placed), 'content-length': '0' } };
    }
    if (kind === 'raw') {
        const bytes = findRaw(seed, rest.slice(1));
        return bytes === undefined ? nothing() : { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: bytes };
    }
    const tag = kind === 'releases' && next === 'tag' ? more.join('/') : kind === 'tree' ? rest.slice(1).join('/') : undefined;
    const release = seed.releases?.find((each) => each.tag === tag && each.draft !== true);
    return reply(200, release === undefined ? showRepository(world, seed) : showRelease(world, seed, release));
};
const showAll = (world, status) => {
    const shown = world.repositories.filter((each) => each.private !== true);
    const links = shown.map((each) => `<li><a href="/${fullName(each)}">${fullName(each)}</a></li>`);
    return reply(status, toPage(status === 200 ? 'Local GitHub' : 'Not Found', `<ul>\n${links.join('\n')}\n</ul>`));
};
const createPages = (world) => (request, response, origin) => {
    const [owner, name, ...rest] = toParts(new URL(request.url ?? '/', origin).pathname);
    const seed = findRepository(world, `${owner}/${name}`)?.seed;
    const isPublic = seed !== undefined && seed.private !== true;
    const { status, headers, body } = isPublic ? answerPage(world, seed, rest) : showAll(world, owner === undefined ? 200 : 404);
    response.writeHead(status, headers).end(body);
};

;// CONCATENATED MODULE: ./lib/sandbox/github/index.js
/** The local GitHub: the API, the second origin for downloads, and the pages, each with a port of its own, for seeded repositories. */






/** Listens on loopback. In a watcher its sides are `github`, `github-blobs` and `github-pages`. */
const startGitHub = async (options) => {
    const now = options.now ?? (() => new Date());
    const world = {
        repositories: structuredClone([...options.seeds]),
        faults: noFaults(),
        origin: '',
        serverUrl: '',
        blobs: '',
        now,
        tokens: {
            actions: 'ghs_local_actions_contents_read',
            'actions-write': 'ghs_local_actions_contents_write',
            maintainer: 'ghp_local_maintainer',
            stranger: 'ghp_local_stranger',
        },
    };
    const leaked = [];
    const watching = options.watch === undefined ? {} : { watch: options.watch };
    const open = [];
    const listenAt = async (side, offset, handler) => {
        const port = options.port === undefined || options.port === 0 ? {} : { port: options.port + offset };
        const listening = await listen(side, handler, { ...port, ...watching });
        open.push(listening);
        return listening.origin;
    };
    const close = async () => {
        await Promise.all(open.map((listening) => listening.close()));
    };
    try {
        world.origin = await listenAt('github', 0, createApi(world, createBudget(now)));
        world.blobs = await listenAt('github-blobs', 1, createBlobs(world, leaked));
        world.serverUrl = options.serverUrl ?? (await listenAt('github-pages', 2, createPages(world)));
    }
    catch (error) {
        await close(); // a taken port must not leave the others open
        throw error;
    }
    const { origin, serverUrl, blobs, tokens, repositories, faults } = world;
    return { origin, serverUrl, blobs, tokens, repositories, faults, leaked, close };
};

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/sandbox/github/seed.js
/** Reads seeded repositories from a folder: `OWNER/NAME/` with its facts as JSON, its files as files. The shapes are those of seed-words.ts. */


const isMissing = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
const seed_list = async (folder) => {
    try {
        return (await (0,external_node_fs_promises_.readdir)(folder)).sort();
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
};
/** A JSON file of ours, which is trusted to have its shape; `otherwise` where there is none. */
const readJson = async (path, otherwise) => {
    try {
        return JSON.parse(await (0,external_node_fs_promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        if (isMissing(error))
            return otherwise;
        throw new Error(`${path} cannot be read as a seed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
};
const seed_readText = async (path) => {
    try {
        return await (0,external_node_fs_promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
};
const readEntry = async (path) => {
    const { mode } = await (0,external_node_fs_promises_.lstat)(path);
    const content = await (0,external_node_fs_promises_.readFile)(path);
    return (mode & 0o100) === 0 ? content : { content, executable: true };
};
/** All files below a folder, by their path in it. Links stay links. */
const readTree = async (folder, above = '') => {
    const tree = {};
    for (const name of await seed_list(folder)) {
        const path = (0,external_node_path_.join)(folder, name);
        const status = await (0,external_node_fs_promises_.lstat)(path);
        if (status.isDirectory())
            Object.assign(tree, await readTree(path, `${above}${name}/`));
        else
            tree[`${above}${name}`] = status.isSymbolicLink() ? { symlink: await (0,external_node_fs_promises_.readlink)(path) } : await readEntry(path);
    }
    return tree;
};
/** Files of `assets/TAG/`, then those that are only told of; the facts of one name go together. */
const readAssets = async (folder, told) => {
    const names = await seed_list(folder);
    const files = names.map(async (name) => {
        const facts = told.find((asset) => asset.name === name);
        return { name, ...facts, content: await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, name)) };
    });
    const made = told.flatMap(({ generate, ...facts }) => {
        if (names.includes(facts.name))
            return [];
        return [{ ...facts, content: generate === undefined ? '' : { generate } }];
    });
    return [...(await Promise.all(files)), ...made];
};
/** `%2F` in a file's name stands for a slash in the tag. */
const readRelease = async (folder, file) => {
    const base = file.slice(0, -'.json'.length);
    const { assets = [], ...facts } = await readJson((0,external_node_path_.join)(folder, 'releases', file), {});
    const notes = await seed_readText((0,external_node_path_.join)(folder, 'releases', `${base}.md`));
    const tree = await readTree((0,external_node_path_.join)(folder, `tree@${base}`));
    return {
        tag: decodeURIComponent(base),
        ...facts,
        ...(notes === undefined ? {} : { notes }),
        assets: await readAssets((0,external_node_path_.join)(folder, 'assets', base), assets),
        ...(Object.keys(tree).length === 0 ? {} : { tree }),
    };
};
const readSeed = async (folder, place) => {
    const files = (await seed_list((0,external_node_path_.join)(folder, 'releases'))).filter((file) => file.endsWith('.json'));
    const releases = await Promise.all(files.map((file) => readRelease(folder, file)));
    releases.sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? ''));
    return {
        ...place,
        ...(await readJson((0,external_node_path_.join)(folder, 'repository.json'), {})),
        contributors: await readJson((0,external_node_path_.join)(folder, 'contributors.json'), []),
        users: await readJson((0,external_node_path_.join)(folder, 'users.json'), []),
        tree: await readTree((0,external_node_path_.join)(folder, 'tree')),
        releases,
    };
};
/**
 * Every `FOLDER/OWNER/NAME/`: `repository.json`, `contributors.json`, `users.json`, `releases/TAG.json` with `releases/TAG.md` (notes),
 * `assets/TAG/*`, `tree/` (files at every commit) and `tree@TAG/` (laid over it for one tag). Releases come oldest first.
 * Throws where the folder holds no repository, and names the file that is no JSON.
 */
const readSeeds = async (folder) => {
    const seeds = [];
    for (const owner of await seed_list(folder)) {
        const above = (0,external_node_path_.join)(folder, owner);
        if (!(await (0,external_node_fs_promises_.lstat)(above)).isDirectory())
            continue;
        for (const name of await seed_list(above)) {
            if ((await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(above, name))).isDirectory())
                seeds.push(await readSeed((0,external_node_path_.join)(above, name), { owner, name }));
        }
    }
    if (seeds.length === 0)
        throw new Error(`${folder} holds no repository: name a folder with OWNER/NAME/repository.json in it.`);
    return seeds;
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/faults.js
const defaultInvenioFaults = {
    release: 'v13',
    indexLagMs: 800,
    createTimeout: 'off',
    publishTimeout: 'off',
    newversionTimeout: 'off',
    cutAfterRequest: 0,
    rateLimit: 0,
    fail5xx: 0,
    fail5xxAs: '500',
    waf: false,
    dropConnectionAfter: 0,
    corruptUpload: 0,
    oldCsrf: false,
    linkOrigin: '',
    customFields: true,
    dois: true,
    deposits: true,
    fileLimit: 10_000_000_000,
    quota: 10_000_000_000,
    s3: false,
    publishMsPerFile: 0,
    communityRequired: false,
    curations: false,
    damap: 'off',
    oaiPageSize: 100,
};
const invenioWords = {
    release: ['v12', 'v13', 'v14'],
    damap: ['off', 'on', 'refuses', 'down'],
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/refusal.js
/** What an Invenio server, Zenodo or another, says when it says no: facts/zenodo.md 2.4 and facts/inveniordm.md 1.1 have the cases, the recordings have the texts. */
/** Ends a request with an answer other than the wanted one. */
class refusal_Refusal extends Error {
    status;
    body;
    type;
    constructor(status, body, type = 'application/json') {
        super(`${status}`);
        this.name = 'Refusal';
        this.status = status;
        this.body = body;
        this.type = type;
    }
}
/** Raised by the resources: `status` first. */
const resource = (status, message, more = {}) => new refusal_Refusal(status, { status, message, ...more });
/** Raised by the framework below them: `message` first. */
const framework = (status, message) => new refusal_Refusal(status, { message, status });
const refusal_denied = (message = 'Permission denied.') => resource(403, message);
/** The files of a published record stay as they are, an open edit or not. */
const locked = () => resource(403, 'Bucket is locked for modifications.');
const refusal_notFound = (message = 'Not found.') => resource(404, message);
const noSuchPid = () => resource(404, 'The persistent identifier does not exist.');
const notRegistered = () => resource(404, 'The persistent identifier is not registered.');
const noSuchFile = (id, key) => resource(404, `Record '${id}' has no file '${key}'.`);
const refusal_bad = (message) => resource(400, message);
const refusal_invalid = (errors) => resource(400, 'A validation error occurred.', { errors });
const invalidField = (field, ...messages) => refusal_invalid([{ field, messages }]);
/** A value that a vocabulary does not have: no `errors`, unlike any other bad value. */
const notInVocabulary = (value) => refusal_bad(`Invalid value ${value}.`);
const stale = (given, ours) => resource(412, `Revision id provided(${given}) doesn't match record's one(${ours})`);
const wrongAccept = (expected) => resource(406, `Invalid 'Accept' header. Expected one of: ${expected.join(', ')}`);
const wrongContentType = (expected) => resource(415, `Invalid 'Content-Type' header. Expected one of: ${expected.join(', ')}`);
const gone = (tombstone) => resource(410, 'Record deleted', { tombstone });
const noSuchRoute = () => framework(404, 'The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.');
const noSuchMethod = () => framework(405, 'The method is not allowed for the requested URL.');
const misunderstood = () => framework(400, 'The browser (or proxy) sent a request that this server could not understand.');
/** The machine's own trouble (a full disk): the client gets the server's bare 500, the person who runs the local archive the reason. */
const refusal_crashFor = (cause) => {
    process.emitWarning(`The local archive could not write: ${cause instanceof Error ? cause.message : String(cause)}`);
    return Object.assign(refusal_crash(), { cause });
};
/** The index did not take what was kept a moment ago. */
const misconfiguredSearch = () => resource(500, 'Misconfigured search.');
const refusal_crash = () => framework(500, 'The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.');

;// CONCATENATED MODULE: ./lib/sandbox/framework/failing.js

const failing_page = (title, text) => `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
const failing_html = (status, title, text = '') => new refusal_Refusal(status, failing_page(title, text), 'text/html');
const gatewayTimeout = () => failing_html(504, '504 Gateway Time-out', 'nginx');
const failing_badGateway = () => failing_html(502, '502 Bad Gateway', 'nginx');
const failing_tooLarge = () => failing_html(413, '413 Request Entity Too Large', 'nginx');
const firewall = () => failing_html(403, 'Access blocked', 'Unusual traffic was seen from your network. If you think that this is a mistake, write to our support.');
/** Does it, or answers 504 with or without having done it; what would have failed anyway fails as ever. The switch goes off. */
const timeout = (house, name, act) => {
    const { faults } = house;
    const mode = faults[name];
    if (mode === 'off')
        return act();
    faults[name] = 'off';
    if (mode === 'applied')
        act();
    throw gatewayTimeout();
};
const failing_counted = (faults, name) => {
    if (faults[name] <= 0)
        return false;
    faults[name] -= 1;
    return true;
};
/** @throws Refusal 403 while the switch counts (zenodo#2493) */
const maybeDenyFile = (house) => {
    if (failing_counted(house.faults, 'spurious403'))
        throw refusal_denied();
};
/** @throws Refusal of the firewall, or a 5xx */
const failing_maybeFail = (house) => {
    const { faults } = house;
    if (faults.waf)
        throw firewall();
    if (!failing_counted(faults, 'fail5xx'))
        return;
    if (faults.fail5xxAs === '502')
        throw failing_badGateway();
    const { body } = refusal_crash();
    if (faults.fail5xxAs === '500')
        throw refusal_crash();
    throw new refusal_Refusal(500, { ...body, error_id: house.uuid().replaceAll('-', '') });
};
const failing_cutsAnswer = (house, method) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && failing_counted(house.faults, 'cutAfterRequest');
const corruptsUpload = (house) => failing_counted(house.faults, 'corruptUpload');

;// CONCATENATED MODULE: ./lib/sandbox/framework/rate-limit.js

const windowMs = 60_000;
/** A refusal that carries the headers of the limit. */
class Limited extends refusal_Refusal {
    headers;
    constructor(limit, headers) {
        super(429, { message: `${limit} per 1 minute`, status: 429 });
        this.headers = headers;
    }
}
const newRateLimit = (faults, { standard, searches, isSearch: searchesIn }) => {
    const counts = new Map();
    return {
        count: (request, path, nowMs) => {
            const isSearch = searchesIn(path) && request.method === 'GET';
            const key = `${isSearch ? 'search' : 'all'} ${request.headers['user-agent'] ?? ''} ${request.socket.remoteAddress ?? ''}`;
            const before = counts.get(key);
            const count = before === undefined || nowMs - before.fromMs >= windowMs ? { fromMs: nowMs, used: 0 } : before;
            counts.set(key, count);
            count.used += 1;
            const limit = faults.rateLimit > 0 ? faults.rateLimit : isSearch ? searches : standard;
            const reset = Math.ceil((count.fromMs + windowMs) / 1000);
            const headers = {
                'x-ratelimit-limit': String(limit),
                'x-ratelimit-remaining': String(Math.max(0, limit - count.used)),
                'x-ratelimit-reset': String(reset),
                'retry-after': String(Math.max(1, Math.ceil((count.fromMs + windowMs - nowMs) / 1000))),
            };
            if (faults.rateLimit > 0 && count.used > limit)
                throw new Limited(limit, headers);
            return headers;
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/sending.js
/** From a request to who asks, and from a reply to bytes on the wire. */




const tokenOf = (request, query) => /^bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? query.get('access_token') ?? undefined;
const refusalReply = (error, headers) => {
    if (!(error instanceof refusal_Refusal))
        throw error;
    const more = error instanceof Limited ? error.headers : headers;
    if (error.type === 'application/json')
        return { status: error.status, body: error.body, headers: more };
    return { status: error.status, text: String(error.body), type: error.type, headers: more };
};
const sending_send = async (request, response, reply) => {
    const { file } = reply;
    const text = 'body' in reply ? JSON.stringify(reply.body) : (reply.bytes ?? reply.text ?? '');
    const length = file?.size ?? Buffer.byteLength(text);
    const isEmpty = reply.status === 204;
    response.writeHead(reply.status, {
        ...reply.headers,
        'content-type': reply.type ?? 'application/json',
        ...(isEmpty ? {} : { 'content-length': String(length) }),
    });
    if (request.method === 'HEAD' || isEmpty)
        response.end();
    else if (file !== undefined && file.size > 0)
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file.path), response);
    else
        response.end(text);
};
/** Links lead to the host that was asked, whatever its name. */
const sending_originOf = (request, origin) => request.headers.host === undefined ? origin : `http://${request.headers.host}`;

;// CONCATENATED MODULE: ./lib/sandbox/framework/call.js

const call_json = (status, body, headers = {}) => ({ status, body, headers });
/** Flask's empty answer: no content, and a type for it all the same. */
const call_nothing = () => ({ status: 204, text: '', type: 'text/html; charset=utf-8' });
/** @throws Refusal 403 for nobody */
const requireUser = (call) => {
    if (call.user === undefined)
        throw refusal_denied();
    return call.user;
};
const mediaType = (text) => text.split(';')[0]?.trim() ?? '';
/** The first of what a route offers that `Accept` takes. @throws Refusal 406 */
const negotiate = (call, offered) => {
    const asked = (call.request.headers.accept ?? '*/*').split(',').map(mediaType);
    const [standard = 'application/json'] = offered;
    for (const type of asked) {
        if (type === '*/*' || type === '' || type === 'application/*')
            return standard;
        if (offered.includes(type))
            return type;
    }
    throw wrongAccept(offered);
};
/** Exactly one of these types or none at all: a charset is one too many (facts/zenodo.md 1, rows 3 and 4; facts/inveniordm.md 1.1). @throws Refusal 415 */
const requireType = (call, ...types) => {
    const given = call.request.headers['content-type'];
    if (given !== undefined && !types.includes(given))
        throw wrongContentType(types);
};
/** The body broke off: there is nobody left to answer. */
class call_BrokenOff extends Error {
}
const call_readBody = async (request) => {
    const chunks = [];
    try {
        for await (const chunk of request)
            chunks.push(chunk);
    }
    catch {
        throw new call_BrokenOff();
    }
    return Buffer.concat(chunks);
};
/** The parsed body; `undefined` when it is empty. @throws Refusal 400 for what is no JSON, 415 for another type than one of these */
const call_readJson = async (call, ...types) => {
    requireType(call, ...(types.length === 0 ? ['application/json'] : types));
    const text = (await call_readBody(call.request)).toString('utf8');
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw refusal_bad('Unable to decode JSON data in request body.');
    }
};
/** `next` lets every other request that has arrived have its turn, as a transaction that takes its time would. */
const takeTurn = () => new Promise((resolve) => setImmediate(resolve));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/call.js

/** Who may everything. */
const isSuperuser = (call) => call.user?.roles.includes('superuser') ?? false;

;// CONCATENATED MODULE: ./lib/sandbox/framework/routing.js

const matchPath = (pattern, path) => {
    const source = pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*(\w+)/g, '(?<$1>[^\\n]+)');
    const match = new RegExp(`^${source}$`, 'su').exec(path);
    return match === null ? undefined : { ...match.groups };
};
const decodedPath = (path) => {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
};
const allow = (methods) => ({
    status: 200,
    text: '',
    type: 'text/html; charset=utf-8',
    headers: { allow: [...new Set(['OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : []), ...methods])].join(', ') },
});
/**
 * Matches a path that is decoded already, so that `%2F` is a slash.
 * @throws Refusal 404, 405
 */
const findAmong = (routes, method, path) => {
    const matched = routes.flatMap((route) => {
        const params = matchPath(route.path, path);
        return params === undefined ? [] : [{ route, params }];
    });
    const methods = matched.map(({ route }) => route.method);
    if (matched.length === 0)
        throw noSuchRoute();
    if (method === 'OPTIONS')
        return { params: {}, handle: () => allow(methods) };
    const found = matched.find(({ route }) => route.method === (method === 'HEAD' ? 'GET' : method));
    if (found === undefined)
        throw noSuchMethod();
    return { params: found.params, handle: found.route.handle };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/account-routes.js
/** `/api/me`: whose the token is. Unlike its neighbours it answers 401 to a bad one (tried on 13.0.0). */


const GROUPS = { superuser: 'admin', curation: 'administration-rdm-records-curation' };
const nobody = () => new refusal_Refusal(401, {
    message: "The server could not verify that you are authorized to access the URL requested. You either supplied the wrong credentials (e.g. a bad password), or your browser doesn't understand how to supply the credentials required.",
    status: 401,
});
const readMe = ({ user }) => {
    if (user === undefined)
        throw nobody();
    const roles = user.roles.map((role) => ({ description: null, id: GROUPS[role], name: GROUPS[role] }));
    return call_json(200, {
        ...{ confirmed_at: '2026-01-01T00:00:00.000000', email: `${user.name}@example.org`, id: user.id, last_login_at: null, roles },
    });
};
const accountRoutes = [{ method: 'GET', path: '/api/me', handle: readMe }];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/search-index.js
const newIndex = () => {
    const timelines = new Map();
    const add = (key, entry) => {
        timelines.set(key, [...(timelines.get(key) ?? []), entry].slice(-12));
    };
    return {
        put: (document, atMs) => add(`${document.kind}:${document.version.id}`, { atMs, document: structuredClone(document) }),
        remove: (kind, id, atMs) => add(`${kind}:${id}`, { atMs }),
        visible: (atMs, lagMs) => [...timelines.values()].flatMap((timeline) => timeline.findLast((entry) => entry.atMs + lagMs <= atMs)?.document ?? []),
    };
};
/** Takes down how a version stands now: called after each write. */
const indexVersion = (index, world, id, atMs) => {
    const version = world.versions[id];
    const { draft, published } = version ?? {};
    const [ofDraft, ofRecord] = [draft, published].map((state) => (state === undefined ? undefined : world.buckets[state.bucket]));
    if (version === undefined || ofDraft === undefined)
        index.remove('draft', id, atMs);
    else
        index.put({ kind: 'draft', version, bucket: ofDraft }, atMs);
    const isHidden = version?.tombstone !== undefined || version?.unindexed === true;
    if (version === undefined || ofRecord === undefined || isHidden)
        index.remove('record', id, atMs);
    else
        index.put({ kind: 'record', version, bucket: ofRecord }, atMs);
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/json.js
const json_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/sandbox/framework/languages.js
/** Languages: two letters (ISO 639-1) to three (ISO 639-3), and which three are a language at all. */
const pairs = `aa aar ab abk ae ave af afr ak aka am amh an arg ar ara as asm av ava ay aym az aze ba bak be bel bg bul bi bis bm bam bn ben bo bod
  br bre bs bos ca cat ce che ch cha co cos cr cre cs ces cu chu cv chv cy cym da dan de deu dv div dz dzo ee ewe el ell en eng eo epo es spa et est
  eu eus fa fas ff ful fi fin fj fij fo fao fr fra fy fry ga gle gd gla gl glg gn grn gu guj gv glv ha hau he heb hi hin ho hmo hr hrv ht hat hu hun
  hy hye hz her ia ina id ind ie ile ig ibo ii iii ik ipk io ido is isl it ita iu iku ja jpn jv jav ka kat kg kon ki kik kj kua kk kaz kl kal km khm
  kn kan ko kor kr kau ks kas ku kur kv kom kw cor ky kir la lat lb ltz lg lug li lim ln lin lo lao lt lit lu lub lv lav mg mlg mh mah mi mri mk mkd
  ml mal mn mon mr mar ms msa mt mlt my mya na nau nb nob nd nde ne nep ng ndo nl nld nn nno no nor nr nbl nv nav ny nya oc oci oj oji om orm or ori
  os oss pa pan pi pli pl pol ps pus pt por qu que rm roh rn run ro ron ru rus rw kin sa san sc srd sd snd se sme sg sag si sin sk slk sl slv sm smo
  sn sna so som sq sqi sr srp ss ssw st sot su sun sv swe sw swa ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn to ton tr tur ts tso tt tat
  tw twi ty tah ug uig uk ukr ur urd uz uzb ve ven vi vie vo vol wa wln wo wol xh xho yi yid yo yor za zha zh zho zu zul`.split(/\s+/);
const byTwo = new Map();
const byThree = new Map();
for (let at = 0; at + 1 < pairs.length; at += 2) {
    byTwo.set(pairs[at] ?? '', pairs[at + 1] ?? '');
    byThree.set(pairs[at + 1] ?? '', pairs[at] ?? '');
}
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const languages_nameOf = (code) => {
    try {
        return names.of(code);
    }
    catch {
        return undefined; // not even shaped like a language
    }
};
const languageOfTwo = (code) => byTwo.get(code);
/** The English name, for a three-letter id in lower case that is a language; of the rarest, only those that the runtime knows by name. */
const languageName = (id) => (/^[a-z]{3}$/.test(id) ? languages_nameOf(byThree.get(id) ?? id) : undefined);
const languageTwo = (id) => byThree.get(id);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/awards.js
const european = '00k4n6c32';
/** Of the European Commission: `number|acronym|programme|title`. */
const awards_grants = `
283595|OpenAIREplus|FP7-INFRASTRUCTURES|2nd-Generation Open Access Infrastructure for Research in Europe
643410|OpenAIRE2020|H2020-EU.1.4.|Open Access Infrastructure for Research in Europe 2020
777541|OpenAIRE-Advance|H2020-EU.1.4.|OpenAIRE Advancing Open Scholarship
777523|FREYA|H2020-EU.1.4.|Connected Open Identifiers for Discovery, Access and Use of Research Resources
831558|FAIRsFAIR|H2020-EU.1.4.|Fostering FAIR Data Practices in Europe
101017452|OpenAIRE-Nexus|H2020-EU.1.4.|OpenAIRE-Nexus Scholarly Communication Services for EOSC users
`;
/** By `<ROR id of the funder>::<number>`. */
const awardTerms = new Map(awards_grants
    .trim()
    .split('\n')
    .map((line) => {
    const [number = '', acronym, program, title] = line.split('|');
    const identifiers = [{ identifier: `https://cordis.europa.eu/projects/${number}`, scheme: 'url' }];
    const funder = { id: european, name: 'European Commission' };
    return [`${european}::${number}`, { title: { en: title }, identifiers, number, funder, acronym, program }];
}));
/** The OECD's fields of science, by number. */
const fields = `
1 Natural sciences|1.1 Mathematics|1.2 Computer and information sciences|1.3 Physical sciences|1.4 Chemical sciences
1.5 Earth and related environmental sciences|1.6 Biological sciences|1.7 Other natural sciences|2 Engineering and technology|2.1 Civil engineering
2.2 Electrical engineering, electronic engineering, information engineering|2.3 Mechanical engineering|2.4 Chemical engineering|2.5 Materials engineering
2.6 Medical engineering|2.7 Environmental engineering|2.8 Environmental biotechnology|2.9 Industrial biotechnology|2.10 Nano-technology
3 Medical and health sciences|3.1 Basic medicine|3.2 Clinical medicine|3.3 Health sciences|3.4 Medical biotechnology|4 Agricultural and veterinary sciences
4.1 Agriculture, forestry, and fisheries|4.2 Animal and dairy science|4.3 Veterinary science|5 Social sciences|5.1 Psychology and cognitive sciences
5.2 Economics and business|5.3 Education|5.4 Sociology|5.5 Law|5.6 Political science|5.7 Social and economic geography|5.8 Media and communications
6 Humanities and the arts|6.1 History and archaeology|6.2 Languages and literature|6.3 Philosophy, ethics and religion|6.4 Arts (arts, history of arts, performing arts, music)
`;
const subjectTerms = new Map(fields
    .trim()
    .split(/[|\n]/)
    .map((line) => {
    const at = line.indexOf(' ');
    const subject = line.slice(at + 1);
    return [`http://www.oecd.org/science/inno/38235147.pdf?${line.slice(0, at)}`, { title: { en: subject }, scheme: 'FOS', subject }];
}));
/** ORCID's own example, and two of the people who made it. */
const people = `
0000-0002-1825-0097|Carberry|Josiah
0000-0001-5109-3700|Haak|Laurel L.
0000-0003-1419-2405|Fenner|Martin
`;
/** By ORCID iD. */
const nameTerms = new Map(people
    .trim()
    .split('\n')
    .map((line) => {
    const [id = '', family, given] = line.split('|');
    const identifiers = [{ identifier: id, scheme: 'orcid' }];
    return [id, { internal_id: null, name: `${family}, ${given}`, given_name: given, family_name: family, identifiers }];
}));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/language-ids.js
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
const languageIds = new Set(groups
    .trim()
    .split(/\s+/)
    .flatMap((group) => [...group.slice(3)].map((letter) => `${group.slice(0, 2)}${letter}`)));
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
const tagged = new Map(Object.entries(special).flatMap(([tags, ids]) => ids.split(/\s+/).map((id) => [id, tags.split(' ')])));
const languageTags = (id) => tagged.get(id) ?? ['individual', 'living'];

// EXTERNAL MODULE: ./node_modules/spdx-license-list/index.js
var spdx_license_list = __webpack_require__(5456);
;// CONCATENATED MODULE: ./lib/sandbox/framework/licence-ids.js
/** The licences that Invenio's servers ship: SPDX's ids of about 2021, in lower case (facts/zenodo.md 6.1, facts/inveniordm.md 1.5). */
const shippedLicences = `
  0bsd aal abstyles adobe-2006 adobe-glyph adsl afl-1.1 afl-1.2 afl-2.0 afl-2.1 afl-3.0 afmparse agpl-1.0-only agpl-1.0-or-later
  agpl-3.0-only agpl-3.0-or-later aladdin amdplpa aml ampas antlr-pd antlr-pd-fallback apache-1.0 apache-1.1 apache-2.0 apafml apl-1.0
  apsl-1.0 apsl-1.1 apsl-1.2 apsl-2.0 artistic-1.0 artistic-1.0-cl8 artistic-1.0-perl artistic-2.0 bahyph barr beerware bittorrent-1.0
  bittorrent-1.1 blessing blueoak-1.0.0 borceux bsd-1-clause bsd-2-clause bsd-2-clause-patent bsd-2-clause-views bsd-3-clause
  bsd-3-clause-attribution bsd-3-clause-clear bsd-3-clause-lbnl bsd-3-clause-no-nuclear-license bsd-3-clause-no-nuclear-license-2014
  bsd-3-clause-no-nuclear-warranty bsd-3-clause-open-mpi bsd-4-clause bsd-4-clause-uc bsd-protection bsd-source-code bsl-1.0 busl-1.1
  bzip2-1.0.6 cal-1.0 cal-1.0-combined-work-exception caldera catosl-1.1 cc-by-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-3.0-at
  cc-by-3.0-us cc-by-4.0 cc-by-nc-1.0 cc-by-nc-2.0 cc-by-nc-2.5 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-1.0 cc-by-nc-nd-2.0
  cc-by-nc-nd-2.5 cc-by-nc-nd-3.0 cc-by-nc-nd-3.0-igo cc-by-nc-nd-4.0 cc-by-nc-sa-1.0 cc-by-nc-sa-2.0 cc-by-nc-sa-2.5 cc-by-nc-sa-3.0
  cc-by-nc-sa-4.0 cc-by-nd-1.0 cc-by-nd-2.0 cc-by-nd-2.5 cc-by-nd-3.0 cc-by-nd-4.0 cc-by-sa-1.0 cc-by-sa-2.0 cc-by-sa-2.0-uk
  cc-by-sa-2.5 cc-by-sa-3.0 cc-by-sa-3.0-at cc-by-sa-4.0 cc-pddc cc0-1.0 cddl-1.0 cddl-1.1 cdla-permissive-1.0 cdla-sharing-1.0
  cecill-1.0 cecill-1.1 cecill-2.0 cecill-2.1 cecill-b cecill-c cern-ohl-1.1 cern-ohl-1.2 cern-ohl-p-2.0 cern-ohl-s-2.0 cern-ohl-w-2.0
  clartistic cnri-jython cnri-python cnri-python-gpl-compatible condor-1.1 copyleft-next-0.3.0 copyleft-next-0.3.1 cpal-1.0 cpl-1.0
  cpol-1.02 crossword crystalstacker cua-opl-1.0 cube curl d-fsl-1.0 diffmark doc dotseqn dsdp dvipdfm ecl-1.0 ecl-2.0 efl-1.0 efl-2.0
  egenix entessa epics epl-1.0 epl-2.0 erlpl-1.1 etalab-2.0 eudatagrid eupl-1.0 eupl-1.1 eupl-1.2 eurosym fair frameworx-1.0 freeimage
  fsfap fsful fsfullr ftl gfdl-1.1-invariants-only gfdl-1.1-invariants-or-later gfdl-1.1-no-invariants-only
  gfdl-1.1-no-invariants-or-later gfdl-1.1-only gfdl-1.1-or-later gfdl-1.2-invariants-only gfdl-1.2-invariants-or-later
  gfdl-1.2-no-invariants-only gfdl-1.2-no-invariants-or-later gfdl-1.2-only gfdl-1.2-or-later gfdl-1.3-invariants-only
  gfdl-1.3-invariants-or-later gfdl-1.3-no-invariants-only gfdl-1.3-no-invariants-or-later gfdl-1.3-only gfdl-1.3-or-later giftware
  gl2ps glide glulxe glwtpl gnuplot gpl-1.0-only gpl-1.0-or-later gpl-2.0-only gpl-2.0-or-later gpl-3.0-only gpl-3.0-or-later
  gsoap-1.3b haskellreport hippocratic-2.1 hpnd hpnd-sell-variant htmltidy ibm-pibs icu ijg imagemagick imatix imlib2 info-zip intel
  intel-acpi interbase-1.0 ipa ipl-1.0 isc jasper-2.0 jpnic json lal-1.2 lal-1.3 latex2e leptonica lgpl-2.0-only lgpl-2.0-or-later
  lgpl-2.1-only lgpl-2.1-or-later lgpl-3.0-only lgpl-3.0-or-later lgpllr libpng libpng-2.0 libselinux-1.0 libtiff liliq-p-1.1
  liliq-r-1.1 liliq-rplus-1.1 linux-openib lpl-1.0 lpl-1.02 lppl-1.0 lppl-1.1 lppl-1.2 lppl-1.3a lppl-1.3c makeindex miros mit mit-0
  mit-advertising mit-cmu mit-enna mit-feh mit-open-group mitnfa motosoto mpich2 mpl-1.0 mpl-1.1 mpl-2.0 mpl-2.0-no-copyleft-exception
  ms-pl ms-rl mtll mulanpsl-1.0 mulanpsl-2.0 multics mup nasa-1.3 naumen nbpl-1.0 ncgl-uk-2.0 ncsa netcdf newsletr ngpl nist-pd
  nist-pd-fallback nlod-1.0 nlpl nokia nosl noweb npl-1.0 npl-1.1 nposl-3.0 nrl ntp ntp-0 o-uda-1.0 occt-pl oclc-2.0 odbl-1.0
  odc-by-1.0 ofl-1.0 ofl-1.0-no-rfn ofl-1.0-rfn ofl-1.1 ofl-1.1-no-rfn ofl-1.1-rfn ogc-1.0 ogl-canada-2.0 ogl-uk-1.0 ogl-uk-2.0
  ogl-uk-3.0 ogtsl oldap-1.1 oldap-1.2 oldap-1.3 oldap-1.4 oldap-2.0 oldap-2.0.1 oldap-2.1 oldap-2.2 oldap-2.2.1 oldap-2.2.2 oldap-2.3
  oldap-2.4 oldap-2.5 oldap-2.6 oldap-2.7 oldap-2.8 oml openssl opl-1.0 oset-pl-2.1 osl-1.0 osl-1.1 osl-2.0 osl-2.1 osl-3.0
  parity-6.0.0 parity-7.0.0 pddl-1.0 php-3.0 php-3.01 plexus polyform-noncommercial-1.0.0 polyform-small-business-1.0.0 postgresql
  psf-2.0 psfrag psutils python-2.0 qhull qpl-1.0 rdisc rhecos-1.1 rpl-1.1 rpl-1.5 rpsl-1.0 rsa-md rscpl ruby sax-pd saxpath scea
  sendmail sendmail-8.23 sgi-b-1.0 sgi-b-1.1 sgi-b-2.0 shl-0.5 shl-0.51 simpl-2.0 sissl sissl-1.2 sleepycat smlnj smppl snia
  spencer-86 spencer-94 spencer-99 spl-1.0 ssh-openssh ssh-short sspl-1.0 sugarcrm-1.1.3 swl tapr-ohl-1.0 tcl tcp-wrappers tmate
  torque-1.1 tosl tu-berlin-1.0 tu-berlin-2.0 ucl-1.0 unicode-dfs-2015 unicode-dfs-2016 unicode-tou unlicense upl-1.0 vim vostrom
  vsl-1.0 w3c w3c-19980720 w3c-20150513 watcom-1.0 wsuipa wtfpl x11 xerox xfree86-1.1 xinetd xnet xpp xskat ypl-1.0 ypl-1.1 zed
  zend-2.0 zimbra-1.3 zimbra-1.4 zlib zlib-acknowledgement zpl-1.1 zpl-2.0 zpl-2.1
`
    .trim()
    .split(/\s+/);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/licences.js
/** The licences that InvenioRDM 13 ships (facts/inveniordm.md 1.5): SPDX's names, and where it differs from them. */


const setOf = (text) => new Set(text.trim().split(/\s+/));
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
const forData = setOf('cdla-permissive-1.0 cdla-sharing-1.0 odc-by-1.0 odbl-1.0 ogl-canada-2.0 ogl-uk-1.0 ogl-uk-2.0 ogl-uk-3.0 pddl-1.0 etalab-2.0');
/** Told of those that people choose most. */
const descriptions = {
    'apache-2.0': 'A permissive license whose main conditions require preservation of copyright and license notices. Contributors provide an express grant of patent rights. Licensed works, modifications, and larger works may be distributed under different terms and without source code.',
    'cc-by-4.0': 'The Creative Commons Attribution license allows re-distribution and re-use of a licensed work on the condition that the creator is appropriately credited.',
    'cc-by-sa-4.0': 'Permits almost any use subject to providing credit and license notice. Frequently used for media assets and educational materials. The most common license for Open Access scientific publications. Not recommended for software.',
    'cc0-1.0': "CC0 waives copyright interest in a work you've created and dedicates it to the world-wide public domain. Use CC0 to opt out of copyright entirely and ensure your work has the widest reach.",
    'gpl-3.0-or-later': 'Permissions of this strong copyleft license are conditioned on making available complete source code of licensed works and modifications, which include larger works using a licensed work, under the same license. Copyright and license notices must be preserved. Contributors provide an express grant of patent rights.',
    'lgpl-3.0-or-later': 'Permissions of this copyleft license are conditioned on making available complete source code of licensed works and modifications under the same license or the GNU GPLv3. Copyright and license notices must be preserved. Contributors provide an express grant of patent rights. However, a larger work using the licensed work through interfaces provided by the licensed work may be distributed under different terms and without source code for the larger work.',
    mit: 'A short and simple permissive license with conditions only requiring preservation of copyright and license notices. Licensed works, modifications, and larger works may be distributed under different terms and without source code.',
};
const titles = {
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
const atOsi = new Map(`
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
}));
/** At creativecommons.org, where the id does not say it. */
const atCc = {
    'cc-by-nc-nd-1.0': 'licenses/by-nd-nc/1.0/',
    'cc-pddc': 'licenses/publicdomain/',
    'cc-pdm-1.0': 'publicdomain/mark/1.0/',
    'cc0-1.0': 'publicdomain/zero/1.0/',
};
const icons = {
    'cc-pddc': 'cc-pddc-icon',
    'cc-pdm-1.0': 'cc-pddc-icon',
    'cc0-1.0': 'cc-cc0-icon',
    'cc-by-sa-2.0-uk': '',
};
const vocabularies_licences_known = new Map(Object.entries(spdx_license_list).map(([id, licence]) => [id.toLowerCase(), { id, ...licence }]));
/** Without the version and the country. */
const family = (id) => id.replace(/-\d.*$/, '');
const isCc = (id) => /^cc(-by|0)/.test(id);
const licences_urlOf = (id) => {
    const name = atOsi.get(id);
    if (name !== undefined)
        return `https://opensource.org/license/${name}`;
    const [, kind, version, country] = /^cc-(by[a-z-]*)-(\d\.\d)(?:-([a-z]+))?$/.exec(id) ?? [];
    const path = atCc[id] ?? (kind === undefined ? undefined : `licenses/${kind}/${version}/${country === undefined ? '' : `${country}/`}`);
    return path === undefined ? `https://spdx.org/licenses/${vocabularies_licences_known.get(id)?.id ?? id}` : `https://creativecommons.org/${path}`;
};
const isApproved = (id) => vocabularies_licences_known.get(id)?.osiApproved === true && !notYetApproved.has(id);
const licences_tagsOf = (id) => [
    ...(id in descriptions && id !== 'lgpl-3.0-or-later' ? ['recommended'] : []),
    'all',
    ...(isCc(id) || forData.has(id) ? ['data'] : []),
    ...(softwareToo.has(id) || (isApproved(id) && !notSoftware.has(id)) ? ['software'] : []),
];
/** As its page in the vocabulary shows it. */
const licenceTerm = (id) => ({
    title: { en: titles[id] ?? vocabularies_licences_known.get(id)?.name ?? id },
    description: { en: descriptions[id] ?? '' },
    icon: icons[id] ?? (isCc(id) ? `${family(id)}-icon` : ''),
    tags: licences_tagsOf(id),
    props: { url: licences_urlOf(id), scheme: 'spdx', osi_approved: isApproved(id) ? 'y' : '' },
});
/** In lower case; the bare names of before (`gpl-3.0`) are not among them. */
const licenceIds = new Set([...shippedLicences, 'cc-pdm-1.0', 'net-snmp', 'bzip2-1.0.5']);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/funders.js
/** Funders, as InvenioRDM 13 ships them: `ROR id|country|name|English title, where it is another`. */
const funders = `
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

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/organisations.js

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
const organisations_known = `
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
const rowsOf = (text) => text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
const titlesOf = (text) => Object.fromEntries(text.split(';').map((pair) => pair.split('=')));
const whole = ([id = '', name, acronym, country, countryName, place, grid, isni, types = '', titles = '', aliases]) => [
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
const brief = ([id = '', name, country = '', place]) => [
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
const affiliationTerms = new Map([...rowsOf(shipped).map(whole), ...rowsOf(organisations_known).map(brief)]);
const funderTerms = new Map(rowsOf(funders).map(([id = '', country, name, title = name]) => [
    id,
    { title: { en: title }, name, country, identifiers: [{ identifier: id, scheme: 'ror' }] },
]));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/programming-languages.js
/** GitHub's linguist list, as InvenioRDM 13 ships it: `Name=linguist's number`, parted by `|`. The id is the name in lower case, with `_` for blanks and hyphens. */
const programming_languages_list = `
1C Enterprise=0|2-Dimensional Array=387204628|4D=577529595|ABAP=1|ABAP CDS=452681853|ABNF=429|AGS Script=2|AIDL=451700185|AL=658971832|AMPL=3|ANTLR=4
API Blueprint=5|APL=6|ASL=124996147|ASN.1=7|ASP.NET=564186416|ATS=9|ActionScript=10|Ada=11|Adblock Filter List=884614762|Adobe Font Metrics=147198098
Agda=12|Alloy=13|Alpine Abuild=14|Altium Designer=187772328|AngelScript=389477596|Ant Build System=15|Antlers=1067292663|ApacheConf=16|Apex=17
Apollo Guidance Computer=18|AppleScript=19|Arc=20|AsciiDoc=22|AspectJ=23|Assembly=24|Astro=578209015|Asymptote=591605007|Augeas=25|AutoHotkey=26
AutoIt=27|Avro IDL=785497837|Awk=28|BASIC=28923963|Ballerina=720859680|Batchfile=29|Beef=545626333|Befunge=30|Berry=121855308|BibTeX=982188347
Bicep=321200902|Bikeshed=1055528081|Bison=31|BitBake=32|Blade=33|BlitzBasic=34|BlitzMax=35|Bluespec=36|Bluespec BH=641580358|Boo=37|Boogie=955017407
Brainfuck=38|BrighterScript=943571030|Brightscript=39|Browserslist=153503348|C=41|C#=42|C++=43|C-ObjDump=44|C2hs Haskell=45|CAP CDS=390788699
CIL=29176339|CLIPS=46|CMake=47|COBOL=48|CODEOWNERS=321684729|COLLADA=49|CSON=424|CSS=50|CSV=51|CUE=356063509|CWeb=657332628|Cabal Config=677095381
Cadence=270184138|Cairo=620599567|CameLIGO=829207807|Cap'n Proto=52|CartoCSS=53|Ceylon=54|Chapel=55|Charity=56|Checksums=372063053|ChucK=57
Circom=1042332086|Cirru=58|Clarion=59|Clarity=91493841|Classic ASP=8|Clean=60|Click=61|Clojure=62|Closure Templates=357046146
Cloud Firestore Security Rules=407996372|CoNLL-U=421026389|CodeQL=424259634|CoffeeScript=63|ColdFusion=64|ColdFusion CFC=65|Common Lisp=66
Common Workflow Language=988547172|Component Pascal=67|Cool=68|Coq=69|Cpp-ObjDump=70|Creole=71|Crystal=72|Csound=73|Csound Document=74|Csound Score=75
Cuda=77|Cue Sheet=942714150|Curry=439829048|Cycript=78|Cypher=850806976|Cython=79|D=80|D-ObjDump=81|D2=37531557|DIGITAL Command Language=82|DM=83
DNS Zone=84|DTrace=85|Dafny=969323346|Darcs Patch=86|Dart=87|DataWeave=974514097|Debian Package Control File=527438264|DenizenScript=435000929
Dhall=793969321|Diff=88|DirectX 3D File=201049282|Dockerfile=89|Dogescript=90|Dotenv=111148035|Dylan=91|E=92|E-mail=529653389|EBNF=430|ECL=93
ECLiPSe=94|EJS=95|EQ=96|Eagle=97|Earthly=963512632|Easybuild=342840477|Ecere Projects=98|Ecmarkup=844766630|EditorConfig=96139566
Edje Data Collection=342840478|Eiffel=99|Elixir=100|Elm=101|Elvish=570996448|Elvish Transcript=452025714|Emacs Lisp=102|EmberScript=103|Erlang=104
Euphoria=880693982|F#=105|F*=336943375|FIGlet Font=686129783|FLUX=106|Factor=108|Fancy=109|Fantom=110|Faust=622529198|Fennel=239946126
Filebench WML=111|Filterscript=112|Fluent=206353404|Formatted=113|Forth=114|Fortran=107|Fortran Free Form=761352333|FreeBasic=472896659|FreeMarker=115
Frege=116|Futhark=97358117|G-code=117|GAML=290345951|GAMS=118|GAP=119|GCC Machine Description=121|GDB=122|GDScript=123|GEDCOM=459577965|GLSL=124
GN=302957008|GSC=257856279|Game Maker Language=125|Gemfile.lock=907065713|Gemini=310828396|Genero=986054050|Genero Forms=902995658|Genie=792408528
Genshi=126|Gentoo Ebuild=127|Gentoo Eclass=128|Gerber Image=404627610|Gettext Catalog=129|Gherkin=76|Git Attributes=956324166|Git Config=807968997
Git Revision List=461881235|Gleam=1054258749|Glyph=130|Glyph Bitmap Distribution Format=997665271|Gnuplot=131|Go=132|Go Checksums=1054391671
Go Module=947461016|Go Workspace=934546256|Godot Resource=738107771|Golo=133|Gosu=134|Grace=135|Gradle=136|Gradle Kotlin DSL=432600901
Grammatical Framework=137|Graph Modeling Language=138|GraphQL=139|Graphviz (DOT)=140|Groovy=142|Groovy Server Pages=143|HAProxy=366607477|HCL=144
HLSL=145|HOCON=679725279|HTML=146|HTML+ECR=148|HTML+EEX=149|HTML+ERB=150|HTML+PHP=151|HTML+Razor=479039817|HTTP=152|HXML=786683730|Hack=153|Haml=154
Handlebars=155|Harbour=156|Haskell=157|Haxe=158|HiveQL=931814087|HolyC=928121743|Hosts File=231021894|Hy=159|HyPhy=160|IDL=161|IGOR Pro=162|INI=163
IRC log=164|Idris=165|Ignore List=74444240|ImageJ Macro=575143428|Imba=1057618448|Inform 7=166|Ink=838252715|Inno Setup=167|Io=168|Ioke=169
Isabelle=170|Isabelle ROOT=171|J=172|JAR Manifest=447261135|JCL=316620079|JFlex=173|JSON=174|JSON with Comments=423|JSON5=175|JSONLD=176|JSONiq=177
Janet=1028705371|Jasmin=180|Java=181|Java Properties=519377561|Java Server Pages=182|JavaScript=183|JavaScript+ERB=914318960|Jest Snapshot=774635084
JetBrains MPS=465165328|Jinja=147|Jison=284531423|Jison Lex=406395330|Jolie=998078858|Jsonnet=664885656|Julia=184|Jupyter Notebook=185|Just=128447695
KRL=186|Kaitai Struct=818804755|KakouneScript=603336474|KerboScript=59716426|KiCad Layout=187|KiCad Legacy Layout=140848857|KiCad Schematic=622447435
Kickstart=692635484|Kit=188|Kotlin=189|Kusto=225697190|LFE=190|LLVM=191|LOLCODE=192|LSL=193|LTspice Symbol=1013566805|LabVIEW=194|Lark=758480799
Lasso=195|Latte=196|Lean=197|Less=198|Lex=199|LigoLANG=1040646257|LilyPond=200|Limbo=201|Linker Script=202|Linux Kernel Module=203|Liquid=204
Literate Agda=205|Literate CoffeeScript=206|Literate Haskell=207|LiveScript=208|Logos=209|Logtalk=210|LookML=211|LoomScript=212|Lua=213|M=214|M4=215
M4Sugar=216|MATLAB=225|MAXScript=217|MDX=512838272|MLIR=448253929|MQL4=426|MQL5=427|MTML=218|MUF=219|Macaulay2=34167825|Makefile=220|Mako=221
Markdown=222|Marko=932782397|Mask=223|Mathematica=224|Maven POM=226|Max=227|Mercury=229|Mermaid=385992043|Meson=799141244|Metal=230
Microsoft Developer Studio Project=800983837|Microsoft Visual Studio Solution=849523096|MiniD=231|MiniYAML=4896465|Mint=968740319|Mirah=232
Modelica=233|Modula-2=234|Modula-3=564743864|Module Management System=235|Monkey=236|Monkey C=231751931|Moocode=237|MoonScript=238|Motoko=202937027
Motorola 68K Assembly=477582706|Move=638334599|Muse=474864066|Mustache=638334590|Myghty=239|NASL=171666519|NCL=240|NEON=481192983|NL=241
NPM Config=685022663|NSIS=242|NWScript=731233819|Nasal=178322513|Nearley=521429430|Nemerle=243|NetLinx=244|NetLinx+ERB=245|NetLogo=246|NewLisp=247
Nextflow=506780613|Nginx=248|Nim=249|Ninja=250|Nit=251|Nix=252|Nu=253|NumPy=254|Nunjucks=461856962|Nushell=446573572|OASv2-json=834374816
OASv2-yaml=105187618|OASv3-json=980062566|OASv3-yaml=51239111|OCaml=255|ObjDump=256|Object Data Instance Notation=985227236|ObjectScript=202735509
Objective-C=257|Objective-C++=258|Objective-J=259|Odin=889244082|Omgrofl=260|Opa=261|Opal=262|Open Policy Agent=840483232
OpenAPI Specification v2=848295328|OpenAPI Specification v3=557959099|OpenCL=263|OpenEdge ABL=264|OpenQASM=153739399|OpenRC runscript=265|OpenSCAD=266
OpenStep Property List=598917541|OpenType Feature File=374317347|Option List=723589315|Org=267|Ox=268|Oxygene=269|Oz=270|P4=348895984|PDDL=736235603
PEG.js=81442128|PHP=272|PLSQL=273|PLpgSQL=274|POV-Ray SDL=275|Pact=756774415|Pan=276|Papyrus=277|Parrot=278|Parrot Assembly=279
Parrot Internal Representation=280|Pascal=281|Pawn=271|Pep8=840372442|Perl=282|Pic=425|Pickle=284|PicoLisp=285|PigLatin=286|Pike=287
PlantUML=833504686|Pod=288|Pod 6=155357471|PogoScript=289|Polar=839112914|Pony=290|Portugol=832391833|PostCSS=262764437|PostScript=291
PowerBuilder=292|PowerShell=293|Prisma=499933428|Processing=294|Procfile=305313959|Proguard=716513858|Prolog=295|Promela=441858312|Propeller Spin=296
Protocol Buffer=297|Protocol Buffer Text Format=436568854|Public Key=298|Pug=179|Puppet=299|Pure Data=300|PureBasic=301|PureScript=302|Pyret=252961827
Python=303|Python console=428|Python traceback=304|Q#=697448245|QML=305|QMake=306|Qt Script=558193693|Quake=375265331|R=307|RAML=308|RBS=899227493
RDoc=309|REALbasic=310|REXX=311|RMarkdown=313|RPC=1031374237|RPGLE=609977990|RPM Spec=314|RUNOFF=315|Racket=316|Ragel=317|Raku=283|Rascal=173616037
Raw token data=318|ReScript=501875647|Readline Config=538732839|Reason=869538413|ReasonLIGO=319002153|Rebol=319|Record Jar=865765202|Red=320
Redcode=321|Redirect Rules=1020148948|Regular Expression=363378884|Ren'Py=322|RenderScript=323|Rez=498022874|Rich Text Format=51601661|Ring=431
Riot=878396783|RobotFramework=324|Roff=141|Roff Manpage=612669833|Rouge=325|RouterOS Script=592853203|Ruby=326|Rust=327|SAS=328|SCSS=329
SELinux Policy=880010326|SMT=330|SPARQL=331|SQF=332|SQL=333|SQLPL=334|SRecode Template=335|SSH Config=554920715|STAR=424510560|STL=455361735|STON=336
SVG=337|SWIG=1066250075|Sage=338|SaltStack=339|Sass=340|Scala=341|Scaml=342|Scenic=619814037|Scheme=343|Scilab=344|Self=345|ShaderLab=664257356
Shell=346|ShellCheck Config=687511714|ShellSession=347|Shen=348|Sieve=208976687|Simple File Verification=735623761|Singularity=987024632|Slash=349
Slice=894641667|Slim=350|SmPL=164123055|Smali=351|Smalltalk=352|Smarty=353|Smithy=1027892786|Snakemake=151241392|Solidity=237469032|Soong=222900098
SourcePawn=354|Spline Font Database=767169629|Squirrel=355|Stan=356|Standard ML=357|Starlark=960266174|Stata=358|StringTemplate=89855901|Stylus=359
SubRip Text=360|SugarSS=826404698|SuperCollider=361|Svelte=928734530|Sway=271471144|Sweave=558779190|Swift=362|SystemVerilog=363|TI Program=422
TL-Verilog=118656070|TLA=364|TOML=365|TSQL=918334941|TSV=1035892117|TSX=94901924|TXL=366|Talon=959889508|Tcl=367|Tcsh=368|TeX=369|Tea=370|Terra=371
Texinfo=988020015|Text=372|TextMate Properties=981795023|Textile=373|Thrift=374|Turing=375|Turtle=376|Twig=377|Type Language=632765617|TypeScript=378
Typst=704730682|Unified Parallel C=379|Unity3D Asset=380|Unix Assembly=120|Uno=381|UnrealScript=382|UrWeb=383|V=603371597|VBA=399230729
VBScript=408016005|VCL=384|VHDL=385|Vala=386|Valve Data Format=544060961|Velocity Template Language=292377326|Verilog=387|Vim Help File=508563686
Vim Script=388|Vim Snippet=81265970|Visual Basic .NET=389|Visual Basic 6.0=679594952|Volt=390|Vue=391|Vyper=1055641948|WDL=374521672|WGSL=836605993
Wavefront Material=392|Wavefront Object=393|Web Ontology Language=394|WebAssembly=956556503|WebAssembly Interface Type=134534086|WebIDL=395
WebVTT=658679714|Wget Config=668457123|Whiley=888779559|Wikitext=228|Win32 Message File=950967261|Windows Registry Entries=969674868
Witcher Script=686821385|Wollok=632745969|World of Warcraft Addon Data=396|Wren=713580619|X BitMap=782911107|X Font Directory Index=208700028
X PixMap=781846279|X10=397|XC=398|XCompose=225167241|XML=399|XML Property List=75622871|XPages=400|XProc=401|XQuery=402|XS=403|XSLT=404|Xojo=405
Xonsh=614078284|Xtend=406|YAML=407|YANG=408|YARA=805122868|YASnippet=378760102|Yacc=409|Yul=237469033|ZAP=952972794|ZIL=973483626|Zeek=40
ZenScript=494938890|Zephir=410|Zig=646424281|Zimpl=411|cURL Config=992375436|desktop=412|dircolors=691605112|eC=413|edn=414|fish=415|hoon=560883276
jq=905371884|kvlang=970675279|mIRC Script=517654727|mcfunction=462488745|mupad=416|nanorc=775996197|nesC=417|ooc=418|q=970539067|reStructuredText=419
robots.txt=674736065|sed=847830017|wisp=420|xBase=421`;
/** By id. */
const programmingLanguages = new Map(programming_languages_list
    .trim()
    .split(/[|\n]+/)
    .map((item) => {
    const at = item.lastIndexOf('=');
    const title = item.slice(0, at);
    return [title.toLowerCase().replace(/[ -]/g, '_'), { title, number: item.slice(at + 1) }];
}));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/term-words.js
/** The small vocabularies, as InvenioRDM 13 ships them (facts/inveniordm.md 1.5): `id|English|Swedish|German|Czech|props`, one term a line. */
const roles = `
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
const term_words_relationTypes = `
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
const dateTypes = `
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
const descriptionTypes = `
abstract|Abstract|Abstract|Abstract|Abstrakt|Abstract
methods|Methods|Metoder|Methoden|Metody|Methods
series-information|Series information|Information om serien|Informationen zur Reihe|Informace o sérii|SeriesInformation
table-of-contents|Table of contents|Innehållsförteckning|Inhaltsverzeichnis|Obsah|TableOfContents
technical-info|Technical info|Teknisk information|Technische Informationen|Technické informace|TechnicalInfo
other|Other|Övrig|Sonstige|Jiné|Other`;
const titleTypes = `
alternative-title|Alternative title|Alternativ titel|Alternativer Titel|Alternativní název|AlternativeTitle
subtitle|Subtitle|Undertitel|Untertitel|Podtitul|Subtitle
translated-title|Translated title|Översatt titel|Übersetzter Titel|Přeložený název|TranslatedTitle
other|Other|Övrig titel|Sonstiger Titel|Jiný název|Other`;
const removalReasons = `
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
const communityTypes = `
organization|Organization|Organisation|Organisation|Organizace
event|Event|Evenemang|Event|Událost
topic|Topic|Tema|Thema|Téma
project|Project|Projekt|Projekt|Projekt`;

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/development-status.js
/** repostatus.org's words, as InvenioRDM 13 ships them: title and description in English, Swedish and Czech, one a line. */
const developmentStatuses = `
concept|Concept|Koncept|Koncept|Minimal or no implementation has been done yet, or the repository is only intended to be a limited example, demo, or proof-of-concept.|Minimal eller ingen implementation har skett hittills, eller så är repositoriet enbart avsett att vara ett begränsat exempel, demo eller proof-of-concept.|Minimální nebo žádná implementace zatím neproběhla, nebo je repozitář určen pouze jako omezený příklad, demo nebo důkaz konceptu.
wip|Wip|Pågående arbete|Rozpracováno|Initial development is in progress, but there has not yet been a stable, usable release suitable for the public.|Initial utveckling pågår, men det finns ännu ingen stabil och användbar publik version tillgänglig.|Probíhá počáteční vývoj, ale zatím nebyla vydána stabilní a veřejně použitelná verze.
suspended|Suspended|Avstannad|Pozastaveno|Initial development has started, but there has not yet been a stable, usable release; work has been stopped for the time being but the author(s) intend on resuming work.|Initial utveckling har påbörjats, men det finns ännu ingen stabil och användbar publik version tillgänglig; arbetet har avstannat för stunden men utvecklarna avser att fortsätta arbetet.|Počáteční vývoj začal, ale nebyla vydána stabilní a použitelná verze; práce byly dočasně pozastaveny, ale autoři plánují pokračovat.
abandoned|Abandoned|Övergivet|Opuštěno|Initial development has started, but there has not yet been a stable, usable release; the project has been abandoned and the author(s) do not intend on continuing development.|Initial utveckling har påbörjats, men det finns ännu ingen stabil och användbar publik version tillgänglig; arbetet har övergivits och utvecklarna avser inte att fortsätta arbetet.|Vývoj začal, ale nebyla vydána stabilní verze; projekt byl opuštěn a autoři neplánují pokračovat.
active|Active|Aktiv|Aktivní|The project has reached a stable, usable state and is being actively developed.|Projektet har nått ett stabilt, användbart stadie och utvecklas aktivt.|Projekt dosáhl stabilního a použitelného stavu a je aktivně vyvíjen.
inactive|Inactive|Inaktiv|Neaktivní|The project has reached a stable, usable state but is no longer being actively developed; support/maintenance will be provided as time allows.|Projektet har nått ett stabilt, användbart stadie men utvecklas inte längre aktivt; support/underhåll kommer ske i den mån det är möjligt.|Projekt je ve stabilním a použitelném stavu, ale již není aktivně vyvíjen; podpora bude poskytována dle časových možností.
unsupported|Unsupported|Ej stödd|Nepodporovaný|The project has reached a stable, usable state but the author(s) have ceased all work on it. A new maintainer may be desired.|Projektet har nått ett stabilt, användbart stadie men allt utvecklingsarbete har upphört. En ny förvaltare kan vara önskvärt.|Projekt je stabilní a použitelný, ale vývoj byl ukončen. Může být žádoucí nový správce.
moved|Moved|Flyttat|Přesunuto|The project has been moved to a new location, and the version at that location should be considered authoritative. This status should be accompanied by a new URL.|Projektet har flyttat till en ny plats, och versionen på den platsen bör anses vederhäftig. Denna status bör åtföljas av en ny URL.|Projekt byl přesunut a verze v novém umístění by měla být považována za oficiální. Tento stav by měl být doplněn novou URL.`;

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/resource-type-words.js
/**
 * Resource types, as InvenioRDM 13 ships them:
 * `id|icon|English|Swedish|German|Czech|csl|datacite general|datacite type|openaire resource type|openaire type|eurepo|schema.org|marc21 type|marc21 subtype`.
 */
const resourceTypes = `
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

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/terms.js


const terms_rowsOf = (text) => text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
const filled = (pairs) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined && value !== ''));
/** @param props names of the columns behind the titles */
const termsOf = (text, ...props) => new Map(terms_rowsOf(text).map(([id = '', en, sv, de, cs, ...values]) => [
    id,
    {
        title: filled([
            ['en', en],
            ['sv', sv],
            ['de', de],
            ['cs', cs],
        ]),
        ...(props.length === 0 ? {} : { props: Object.fromEntries(props.map((name, at) => [name, values[at] ?? ''])) }),
    },
]));
const statusTerms = new Map(terms_rowsOf(developmentStatuses).map(([id = '', en, sv, cs, ...descriptions]) => [
    id,
    {
        title: filled([
            ['en', en],
            ['sv', sv],
            ['cs', cs],
        ]),
        description: filled([
            ['en', descriptions[0]],
            ['sv', descriptions[1]],
            ['cs', descriptions[2]],
        ]),
    },
]));
const resourceTypeTerms = new Map(terms_rowsOf(resourceTypes).map(([id = '', icon, en, sv, de, cs, csl, general, dataciteType, openaire, openaireType, eurepo, schema, marc, marcSubtype]) => [
    id,
    {
        title: filled([
            ['en', en],
            ['sv', sv],
            ['de', de],
            ['cs', cs],
        ]),
        icon,
        tags: ['depositable', 'linkable'],
        props: {
            csl,
            datacite_general: general,
            datacite_type: dataciteType,
            openaire_resourceType: openaire,
            openaire_type: openaireType,
            eurepo: `info:eu-repo/semantics/${eurepo}`,
            'schema.org': `https://schema.org/${schema}`,
            subtype: id.includes('-') ? id : '',
            type: id.split('-')[0],
            marc21_type: marc,
            marc21_subtype: marcSubtype,
        },
    },
]));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/index.js
/** The words that a server knows: InvenioRDM 13's own, and of those that each server loads for itself a few real ones (facts/inveniordm.md 1.5). */








const roleTerms = termsOf(roles, 'datacite', 'marc');
const languageTerm = (id) => ({
    title: { en: languageName(id) ?? id },
    tags: languageTags(id),
    props: { alpha_2: languageTwo(id) ?? '' },
});
const vocabularies_all = {
    languages: new Map([...languageIds].map((id) => [id, languageTerm(id)])),
    licenses: new Map([...licenceIds].map((id) => [id, licenceTerm(id)])),
    resourcetypes: resourceTypeTerms,
    creatorsroles: roleTerms,
    contributorsroles: roleTerms,
    relationtypes: termsOf(term_words_relationTypes, 'datacite'),
    datetypes: termsOf(dateTypes, 'datacite'),
    descriptiontypes: termsOf(descriptionTypes, 'datacite'),
    titletypes: termsOf(titleTypes, 'datacite'),
    removalreasons: termsOf(removalReasons),
    communitytypes: termsOf(communityTypes),
    'code:programmingLanguages': new Map([...programmingLanguages].map(([id, { title, number }]) => [
        id,
        { title: { en: title }, props: { popular: 'False', language_id: number } },
    ])),
    'code:developmentStatus': statusTerms,
    affiliations: affiliationTerms,
    funders: funderTerms,
    awards: awardTerms,
    subjects: subjectTerms,
    names: nameTerms,
};
/** What a record shows of a term, where that is more than its title. */
const shown = {
    licenses: ['title', 'description', 'icon', 'props'],
    affiliations: ['name', 'identifiers'],
    funders: ['name', 'identifiers'],
    awards: ['title', 'number', 'identifiers', 'acronym', 'program'],
    subjects: ['subject', 'scheme'],
    names: ['name'],
};
const isTold = (value) => value !== undefined && value !== '';
/** Of a licence's props, only where it is written down. */
const asShown = (type, name, value) => {
    if (type !== 'licenses' || name !== 'props')
        return value;
    const { url, scheme } = value;
    return { url, scheme };
};
const vocabularies = {
    has: (type, id) => vocabularies_all[type].has(id),
    find: (type, id) => vocabularies_all[type].get(id),
    link: (type, id) => {
        const term = vocabularies_all[type].get(id);
        if (term === undefined)
            return { id };
        const pairs = (shown[type] ?? ['title']).filter((name) => isTold(term[name])).map((name) => [name, asShown(type, name, term[name])]);
        return { id, ...Object.fromEntries(pairs) };
    },
};
/** The vocabulary with this name, or nothing. */
const findTerms = (type) => (Object.hasOwn(vocabularies_all, type) ? vocabularies_all[type] : undefined);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/terms.js
/** Puts what the vocabularies say in place of the ids that a record keeps. */


const terms_types = {
    resource_type: 'resourcetypes',
    relation_type: 'relationtypes',
    languages: 'languages',
    lang: 'languages',
    rights: 'licenses',
    affiliations: 'affiliations',
    subjects: 'subjects',
    funder: 'funders',
    award: 'awards',
};
const terms_typeOf = {
    additional_titles: 'titletypes',
    additional_descriptions: 'descriptiontypes',
    dates: 'datetypes',
};
const roleOf = { creators: 'creatorsroles', contributors: 'contributorsroles' };
const vocabularyOf = (name, within) => name === 'type' ? terms_typeOf[within] : name === 'role' ? roleOf[within] : terms_types[name];
/** @param within the field of the metadata that it stands in */
const linked = (value, name, within) => {
    if (Array.isArray(value))
        return value.map((item) => linked(item, name, within));
    if (!json_isObject(value))
        return value;
    const type = vocabularyOf(name, within);
    if (type !== undefined && typeof value.id === 'string')
        return vocabularies.link(type, value.id);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, linked(item, key, within)]));
};
const linkedMetadata = (metadata) => Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, linked(value, name, name)]));
const customTypes = {
    'code:programmingLanguage': 'code:programmingLanguages',
    'code:developmentStatus': 'code:developmentStatus',
};
const customTerm = (type, value) => json_isObject(value) && typeof value.id === 'string' ? vocabularies.link(type, value.id) : value;
const linkedCustomFields = (fields) => Object.fromEntries(Object.entries(fields).map(([name, value]) => {
    const type = customTypes[name];
    if (type === undefined)
        return [name, value];
    return [name, Array.isArray(value) ? value.map((item) => customTerm(type, item)) : customTerm(type, value)];
}));
/** Does it name a term? Each save that follows its links counts twice (seen in every recorded ETag). */
const namesTerm = (value) => Array.isArray(value)
    ? value.some(namesTerm)
    : json_isObject(value) && ('id' in value ? typeof value.id === 'string' : Object.values(value).some(namesTerm));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/ids.js
/** Ids of records: ten digits of Crockford's base 32, the last two a checksum, a dash in the middle (facts/inveniordm.md 1.2). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** @param number below 2^40 */
const toBase32Id = (number) => {
    let rest = number;
    let digits = '';
    for (let place = 0; place < 8; place += 1) {
        digits = `${alphabet[rest % 32] ?? ''}${digits}`;
        rest = Math.floor(rest / 32);
    }
    // ISO 7064, mod 97-10, in decimal: as base32-lib does.
    const checksum = String(98 - Number((BigInt(number) * 100n) % 97n)).padStart(2, '0');
    return `${digits.slice(0, 5)}-${digits.slice(5)}${checksum}`;
};
/** As short as it gets, without a checksum: the numbers of requests. */
const toBase32 = (number) => number < 32 ? (alphabet[number] ?? '') : `${toBase32(Math.floor(number / 32))}${alphabet[number % 32] ?? ''}`;

;// CONCATENATED MODULE: ./lib/sandbox/invenio/world.js
/** Everything that the local InvenioRDM knows, as plain data: it is written to disk as it is. */


const world_newWorld = () => ({
    kind: 'inveniordm',
    users: [],
    parents: {},
    versions: {},
    buckets: {},
    dois: {},
    communities: {},
    requests: {},
    plans: {},
    lastRequest: 0,
});
const world_isWorld = (value) => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'inveniordm';
/** An id that nobody has. */
const takeId = (world) => {
    const id = toBase32Id((0,external_node_crypto_.randomInt)(2 ** 40));
    return id in world.versions || id in world.parents ? takeId(world) : id;
};
const held = (value, what) => {
    if (value === undefined)
        throw new Error(`${what} is missing`);
    return value;
};
const parentOf = (world, { parent }) => held(world.parents[parent], `parent ${parent}`);
const bucketOf = (world, id) => held(world.buckets[id], `bucket ${id}`);
/** As Python writes a time: microseconds and a zero offset. */
const timestamp = (date) => date.toISOString().replace('Z', '000+00:00');

;// CONCATENATED MODULE: ./lib/sandbox/invenio/drafts.js
/** Making, changing and taking away drafts in the world; the rules of who may are elsewhere. */




const newBucket = (house, enabled) => {
    const bucket = { id: house.uuid(), enabled, locked: false, defaultPreview: null, entries: {}, burned: [] };
    house.world.buckets[bucket.id] = bucket;
    return bucket;
};
/** How far a save moves the revision: a step more where it follows links to vocabularies. */
const revisionStep = ({ metadata, customFields }) => namesTerm(metadata) || namesTerm(customFields) ? 2 : 1;
/** `2026-11-22 21:21:24.809213`: the time of its creation, which is no expiry (facts/inveniordm.md 1.2). */
const pythonTime = (date) => date.toISOString().replace('T', ' ').replace('Z', '000');
/** How many steps a draft takes to be there. */
const firstRevision = 3;
const newDraft = (house, content, { bucket, revision }) => {
    const now = house.now();
    return {
        ...content,
        created: timestamp(now),
        updated: timestamp(now),
        revision: revision ?? firstRevision + revisionStep(content),
        bucket: bucket.id,
        expires: pythonTime(now),
    };
};
/** The parent's id is taken first. */
const newDeposit = (house, owner, content) => {
    const { world } = house;
    const { enabled, ...kept } = content;
    const parent = takeId(world);
    world.parents[parent] = { id: parent, owner, pids: {}, published: [], communities: [] };
    const version = { id: takeId(world), parent, index: 1, draft: newDraft(house, kept, { bucket: newBucket(house, enabled) }) };
    world.versions[version.id] = version;
    return version;
};
/** A change: the time moves, and the revision. */
const touch = (house, draft) => {
    draft.updated = timestamp(house.now());
    draft.revision += revisionStep(draft);
};
/** OpenSearch's `geo_shape` takes one value a draft; a published record may have more (tried on 13.0.0 with OpenSearch 2.19.1). */
const drawsSeveral = ({ metadata }) => {
    const features = metadata.locations?.features ?? [];
    return features.filter(({ geometry }) => geometry !== undefined).length > 1;
};
/**
 * Keeps what was done and lets the search know of it.
 * @throws Refusal 500 for a draft that the search does not take: it is kept all the same, and found as it was before
 */
const settle = (house, ...ids) => {
    house.commit();
    const isTaken = (id) => {
        const draft = house.world.versions[id]?.draft;
        return draft === undefined || !drawsSeveral(draft);
    };
    for (const id of ids.filter(isTaken))
        indexVersion(house.index, house.world, id, house.now().getTime());
    if (!ids.every(isTaken))
        throw misconfiguredSearch();
};
/** The draft goes: an edit leaves the record as it was, anything else leaves nothing. */
const dropDraft = (house, version) => {
    const { world } = house;
    const { draft } = version;
    if (draft === undefined)
        return;
    for (const { identifier } of Object.values(draft.pids))
        if (world.dois[identifier]?.status === 'new')
            delete world.dois[identifier];
    if (draft.bucket !== version.published?.bucket)
        delete world.buckets[draft.bucket];
    delete version.draft;
    version.lastRevision = draft.revision;
    if (version.published !== undefined)
        return;
    version.deleted = true;
    const parent = parentOf(world, version);
    if (parent.nextDraft === version.id)
        delete parent.nextDraft;
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/membership.js
const isMember = (community, user) => community !== undefined && user !== undefined && (community.owner === user.id || community.members.includes(user.id));
/** By id or slug. */
const findCommunity = (world, name) => world.communities[name] ?? Object.values(world.communities).find(({ slug }) => slug === name);
const maySubmit = (community, user) => community.access.record_submission_policy === 'open' || isMember(community, user);
/** In without a review, unless one is asked for. */
const mayInclude = (community, user) => community.access.review_policy !== 'closed' && isMember(community, user);
const notAllowed = 'Submission to this community is only allowed to community members.';

;// CONCATENATED MODULE: ./lib/sandbox/invenio/curations.js
/** Of one version, whoever asked. */
const curationsOf = ({ world }, version) => Object.values(world.requests).filter(({ type, topic }) => type === 'rdm-curation' && 'record' in topic && topic.record === version);
const prefix = 'RDM Curation: ';
/** One that the server made, and keeps up with the draft's. */
const isCurationTitle = (title) => title.startsWith(prefix);
const curationTitle = ({ metadata }) => `${prefix}${typeof metadata.title === 'string' ? metadata.title : ''}`;
/** What a change is measured by. Files are not among it: nobody notices when one is added later. */
const acceptedPart = ({ metadata, customFields, access }) => structuredClone({ metadata, customFields, access });

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/machine.js
/** What can be done with a request, when, and by whom (facts/inveniordm.md 1.9, 1.10, 1.13). */


const review = {
    submit: { by: 'creator', from: ['created'], to: 'submitted' },
    accept: { by: 'receiver', from: ['submitted'], to: 'accepted' },
    decline: { by: 'receiver', from: ['submitted'], to: 'declined' },
    cancel: { by: 'creator', from: ['submitted'], to: 'cancelled' },
};
const resting = ['submitted', 'review', 'critiqued', 'resubmitted', 'accepted', 'pending_resubmission', 'cancelled'];
const curation = {
    submit: { by: 'creator', from: ['created'], to: 'submitted' },
    review: { by: 'receiver', from: ['submitted', 'resubmitted'], to: 'review' },
    accept: { by: 'receiver', from: ['review'], to: 'accepted' },
    critique: { by: 'receiver', from: ['review'], to: 'critiqued' },
    /** There is such an action, and never its time. */
    decline: { by: 'receiver', from: [], to: 'declined' },
    cancel: { by: 'creator', from: resting, to: 'cancelled' },
    resubmit: { by: 'creator', from: ['critiqued', 'pending_resubmission', 'cancelled'], to: 'resubmitted' },
    pending_resubmission: { by: 'creator', from: ['accepted', 'cancelled'], to: 'pending_resubmission' },
};
const machines = {
    'community-submission': review,
    'community-inclusion': review,
    'community-invitation': review,
    'rdm-curation': curation,
};
const machine_open = ['submitted', 'review', 'critiqued', 'resubmitted'];
const isOpen = ({ status }) => machine_open.includes(status);
const isClosed = (request) => !isOpen(request) && request.status !== 'created';
/** The group of curators. */
const curators = 'administration-rdm-records-curation';
const isCurator = (call) => call.user?.roles.includes('curation') ?? false;
const stands = (call, entity) => {
    const { user } = call;
    if (user === undefined)
        return false;
    if ('user' in entity)
        return entity.user === String(user.id);
    if ('group' in entity)
        return isCurator(call);
    return isMember(call.house.world.communities[entity.community], user);
};
const plays = (call, request, role) => isSuperuser(call) || stands(call, role === 'creator' ? request.by : request.receiver);
/** Its two sides, and whoever may everything. */
const machine_maySee = (call, request) => plays(call, request, 'creator') || plays(call, request, 'receiver');
/** What would come of it: whether there is such an action is looked at first, then who asks, then when. */
const judge = (call, request, name) => {
    const machine = machines[request.type];
    const action = Object.hasOwn(machine, name) ? machine[name] : undefined;
    if (action === undefined)
        return { refused: 'unknown' };
    if (!plays(call, request, action.by))
        return { refused: 'denied' };
    return action.from.includes(request.status) ? { to: action.to } : { refused: 'untimely' };
};
/** What the caller could do now. */
const offered = (call, request) => Object.keys(machines[request.type]).filter((name) => 'to' in judge(call, request, name));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/making.js

const nowOf = (house) => timestamp(house.now());
/** In status `created`. */
const makeRequest = (house, made) => {
    house.world.lastRequest += 1;
    const now = nowOf(house);
    const request = {
        id: house.uuid(),
        number: house.world.lastRequest,
        status: 'created',
        created: now,
        updated: now,
        revision: 2,
        events: [],
        ...made,
    };
    house.world.requests[request.id] = request;
    return request;
};
/** One more step that was taken; each is a revision. */
const making_touch = (house, request, change) => {
    Object.assign(request, change);
    request.revision += 1;
    request.updated = nowOf(house);
};
const addEvent = (call, request, type, payload) => {
    const now = nowOf(call.house);
    const event = { id: call.house.uuid(), created: now, updated: now, revision: 1, type, by: call.user?.id ?? 0, payload };
    request.events.push(event);
    return event;
};
/** What the timeline tells of a step. */
const log = (call, request, status) => {
    addEvent(call, request, 'L', { event: status, format: 'html' });
};
/** `{payload: {content, format}}`, as actions and comments carry it. */
const contentOf = (body) => {
    const payload = typeof body === 'object' && body !== null && 'payload' in body ? body.payload : undefined;
    const content = typeof payload === 'object' && payload !== null && 'content' in payload ? payload.content : undefined;
    return typeof content === 'string' ? content : undefined;
};
const comment = (call, request, content) => addEvent(call, request, 'C', { content, format: 'html' });
/** What came along with an action is kept as a comment. */
const commentFrom = (call, request, body) => {
    const content = contentOf(body);
    if (content)
        comment(call, request, content);
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/reviews.js
/** The review of a draft by a community, before it is published (facts/inveniordm.md 1.9). */






const noReview = () => refusal_notFound('Review for draft not found');
const findReview = ({ world }, { review }) => review === undefined ? undefined : world.requests[review];
/** @throws Refusal 404 */
const getReview = (call, version) => {
    const review = findReview(call.house, parentOf(call.house.world, version));
    if (review === undefined)
        throw noReview();
    return review;
};
/** By its id alone: a slug is not understood here. @throws Refusal 404 */
const receiverOf = (call, body) => {
    const id = json_isObject(body.receiver) ? body.receiver.community : undefined;
    const community = typeof id === 'string' ? call.house.world.communities[id] : undefined;
    if (community === undefined)
        throw refusal_notFound();
    return community;
};
/** Unlinks it; one that was never handed in goes for good. @throws Refusal 400 while it is open */
const dropReview = (house, parent) => {
    const review = findReview(house, parent);
    if (review === undefined)
        return;
    if (isOpen(review))
        throw refusal_bad('An open review cannot be deleted.');
    if (review.status === 'created')
        delete house.world.requests[review.id];
    delete parent.review;
};
/** Sets it, in place of another. Nothing is handed in yet. @throws Refusal 400, 404 */
const setReview = (call, version, body) => {
    const { house } = call;
    const given = json_isObject(body) ? body : {};
    if (given.type !== 'community-submission')
        throw invalidField('type', 'Invalid review type.');
    const parent = parentOf(house.world, version);
    if (parent.published.length > 0)
        throw refusal_bad('You cannot create a review for an already published record.');
    const community = receiverOf(call, given);
    dropReview(house, parent);
    const review = makeRequest(house, {
        type: 'community-submission',
        title: '',
        by: { user: String(call.user?.id ?? 0) },
        receiver: { community: community.id },
        topic: { record: version.id },
    });
    parent.review = review.id;
    return review;
};
/** May it be handed in now, and does that mean that it is in? @throws Refusal 403, 500 */
const judgeSubmission = (call, review, body) => {
    if (review.status !== 'created')
        throw refusal_crash();
    const community = 'community' in review.receiver ? call.house.world.communities[review.receiver.community] : undefined;
    if (community === undefined)
        throw refusal_notFound();
    if (!maySubmit(community, call.user))
        throw refusal_denied(notAllowed);
    const wantsReview = json_isObject(body) && body.require_review === true;
    return { isDirect: mayInclude(community, call.user) && !wantsReview };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/gates.js
/** Where reviews and curations have a say in the life of a draft. */








/** May this user see the draft, though it is not theirs? A curator who was asked, and whose community it was handed to. */
const mayReview = (call, version) => {
    const { house } = call;
    if (isCurator(call) && curationsOf(house, version.id).length > 0)
        return true;
    const review = findReview(house, parentOf(house.world, version));
    if (review === undefined || !isOpen(review) || !('community' in review.receiver))
        return false;
    return isMember(house.world.communities[review.receiver.community], call.user);
};
/** The words for "a curator has not accepted it": none, and a full stop (facts/inveniordm.md 1.13). */
const uncurated = () => {
    const errors = [{ field: 'metadata.title', messages: ['.'] }];
    return new refusal_Refusal(400, { status: 400, message: '', errors });
};
/** @throws Refusal where something must happen before the draft may be published */
const beforePublish = ({ house }, version) => {
    const parent = parentOf(house.world, version);
    const review = findReview(house, parent);
    if (house.faults.communityRequired && parent.communities.length === 0)
        throw refusal_bad('Cannot publish without selecting a community.');
    if (review !== undefined && (review.status === 'created' || isOpen(review)))
        throw refusal_bad('');
    if (house.faults.curations && !curationsOf(house, version.id).some(({ status }) => status === 'accepted'))
        throw uncurated();
};
/**
 * The trap of a declined review: the record is out, but the server fails at what comes next, and no search ever finds it
 * (facts/inveniordm.md 1.9). To be asked before the index is told.
 */
const stumblesOver = (house, version) => {
    const parent = parentOf(house.world, version);
    if (findReview(house, parent)?.status !== 'declined')
        return false;
    delete parent.review;
    version.unindexed = true;
    return true;
};
/** What the server says when it stumbled. */
const stumble = () => new refusal_Refusal(500, { status: 500, message: 'Internal server error' });
/** The draft was written anew: a curation's title follows, and what was accepted is no longer so (facts/inveniordm.md 1.13). */
const afterDraftSaved = ({ house }, version) => {
    const { draft } = version;
    if (draft === undefined)
        return;
    for (const request of curationsOf(house, version.id)) {
        const title = curationTitle(draft);
        if (isCurationTitle(request.title) && request.title !== title)
            making_touch(house, request, { title });
        if (request.status !== 'accepted' || (0,external_node_util_.isDeepStrictEqual)(request.accepted, acceptedPart(draft)))
            continue;
        making_touch(house, request, { status: 'pending_resubmission' });
    }
};
/** @throws Refusal where the draft may not go */
const beforeDraftDeleted = ({ house }, version) => {
    const parent = parentOf(house.world, version);
    const review = findReview(house, parent);
    if (review !== undefined && isOpen(review))
        throw refusal_bad('You cannot delete a draft with an open review. Please cancel the review first.');
    if (version.published !== undefined)
        return;
    for (const { id } of [...curationsOf(house, version.id), ...(review?.status === 'created' ? [review] : [])])
        delete house.world.requests[id];
};
const gates_words = { created: 'draft_with_review', submitted: 'in_review', declined: 'declined' };
/** The word for where a draft stands in its review; nothing where there is none. */
const reviewStatus = (house, version) => {
    const review = findReview(house, parentOf(house.world, version));
    return review === undefined ? undefined : gates_words[review.status];
};
/** `parent.review`, where there is one: as it was when it was made, but for its status. */
const printReview = (house, parent) => {
    const review = findReview(house, parent);
    if (review === undefined)
        return undefined;
    const { id, type, status, receiver } = review;
    return { id, links: {}, type, title: '', status, receiver };
};
/** A review that came with a new draft (`parent.review`). @throws Refusal 400, 404 */
const reviewOnCreate = (call, version, body) => {
    const parent = typeof body === 'object' && body !== null && 'parent' in body ? body.parent : undefined;
    const review = typeof parent === 'object' && parent !== null && 'review' in parent ? parent.review : undefined;
    if (review !== undefined && review !== null)
        setReview(call, version, review);
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/records.js
/** Finds what a path names, and who may (facts/inveniordm.md 1.1, the four texts of 404). */




/** The owner, and whoever may everything. */
const mayManage = (call, version) => call.user !== undefined && (parentOf(call.house.world, version).owner === call.user.id || isSuperuser(call));
/** @throws Refusal 403 */
const requireManager = (call, version) => {
    if (!mayManage(call, version))
        throw refusal_denied();
};
const isRestricted = (version) => version.published?.access.record === 'restricted';
const mayRead = (call, version) => !isRestricted(version) || mayManage(call, version);
const mayReadFiles = (call, version) => {
    const { access } = version.published ?? {};
    return (access?.record !== 'restricted' && access?.files !== 'restricted') || mayManage(call, version);
};
/** @throws Refusal 404 for an id that is nobody's */
const getVersion = (call, id = call.params.id ?? '') => {
    const version = call.house.world.versions[id];
    if (version === undefined || version.deleted)
        throw noSuchPid();
    return version;
};
/** A published record that the caller may read. @throws Refusal 404, 403, 410 */
const getRecord = (call, id = call.params.id ?? '') => {
    const version = getVersion(call, id);
    const { published } = version;
    if (published === undefined)
        throw notRegistered();
    if (version.tombstone !== undefined)
        throw version.tombstone.is_visible === false ? noSuchPid() : gone(version.tombstone);
    if (!mayRead(call, version))
        throw refusal_denied();
    return { version, published };
};
/** A draft that the caller may see. @throws Refusal 404, 403 */
const getDraft = (call, id = call.params.id ?? '') => {
    const version = getVersion(call, id);
    const { draft } = version;
    if (draft === undefined)
        throw noSuchPid();
    if (!mayManage(call, version) && !mayReview(call, version))
        throw refusal_denied();
    return { version, draft };
};
/** A draft for its owner to change: of a published record without one, the text of the 404 is another. @throws Refusal 404, 403 */
const getOwnDraft = (call, id = call.params.id ?? '') => {
    const version = getVersion(call, id);
    const { draft } = version;
    if (draft === undefined)
        throw refusal_notFound();
    requireManager(call, version);
    return { version, draft };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/inclusion.js
/** The first becomes the default one. */
const addToCommunity = (parent, id) => {
    parent.communities = [...new Set([...parent.communities, id])].toSorted();
    if (parent.communities.length === 1)
        parent.defaultCommunity = id;
};
/** The default is not passed on. */
const removeFromCommunity = (parent, id) => {
    parent.communities = parent.communities.filter((other) => other !== id);
    if (parent.defaultCommunity === id)
        delete parent.defaultCommunity;
};
const printEntry = ({ id, created, updated, revision, slug, metadata, access }, metadataOf) => ({
    id,
    created,
    updated,
    links: {},
    revision_id: revision,
    slug,
    metadata: metadataOf(metadata),
    access,
    custom_fields: {},
    deletion_status: { is_deleted: false, status: 'P' },
    children: { allow: false },
});
/** `parent.communities`. @param metadataOf how the metadata of each are shown: as they are, or with the title of their type */
const printCommunitiesOf = (world, parent, metadataOf = (metadata) => metadata) => {
    if (parent.communities.length === 0)
        return {};
    return {
        ids: parent.communities,
        ...(parent.defaultCommunity === undefined ? {} : { default: parent.defaultCommunity }),
        entries: parent.communities.flatMap((id) => {
            const community = world.communities[id];
            return community === undefined ? [] : [printEntry(community, metadataOf)];
        }),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/checks.js
const noFiles = {
    field: 'files.enabled',
    messages: ['Missing uploaded files. To disable files for this record please mark it as metadata-only.'],
};
/** Applies what the client wants of the bucket, as far as it may. */
const filesErrors = (bucket, wanted) => {
    const keys = Object.keys(bucket.entries);
    if (!wanted.enabled && keys.length > 0) {
        return [{ field: 'files.enabled', messages: ['You must first delete all files to set the record to be metadata-only.'] }];
    }
    bucket.enabled = wanted.enabled;
    if (wanted.enabled && keys.length === 0)
        return [noFiles];
    const { defaultPreview } = wanted;
    if (typeof defaultPreview === 'string' && !keys.includes(defaultPreview)) {
        return [{ field: 'files.default_preview', messages: [`No file with key "${defaultPreview}"`] }];
    }
    bucket.defaultPreview = defaultPreview ?? null;
    return [];
};
const publishErrors = ({ enabled, entries }) => {
    const all = Object.values(entries);
    if (!enabled)
        return [];
    if (all.length === 0)
        return [noFiles];
    return all.every(({ completed }) => completed)
        ? []
        : [{ field: 'files', messages: ['One or more files have not completed their transfer, please wait.'] }];
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/identifiers.js
/** Which scheme an identifier is of, and how it is written down (facts/zenodo.md 6.4). Detected, never believed. */
const byPattern = (name, pattern, keep = 'match') => ({
    name,
    read: (text) => {
        const found = pattern.exec(text);
        return found ? (keep === 'group' ? found[1] : text) : undefined;
    },
});
const digitsOf = (text) => text.replace(/[\s-]/g, '').toUpperCase();
const value = (digit) => (digit === 'X' ? 10 : Number(digit));
/** ISO 7064 mod 11-2, the check digit of ORCID and ISNI. */
const mod11x2 = (digits) => {
    if (!/^\d{15}[\dX]$/.test(digits))
        return false;
    const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
    return (12 - (total % 11)) % 11 === value(digits.slice(15));
};
const ean13 = (digits) => /^\d{13}$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0;
const isbn10 = (digits) => /^\d{9}[\dX]$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + value(digit) * (10 - at), 0) % 11 === 0;
const issn = (digits) => /^\d{7}[\dX]$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + value(digit) * (8 - at), 0) % 11 === 0;
const identifiers_checked = (name, prefix, good) => ({
    name,
    read: (text) => {
        const rest = text.replace(prefix, '');
        return good(digitsOf(rest)) ? rest : undefined;
    },
});
const doi = byPattern('doi', /^(?:doi:\s*|(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)?(10\.\d+(?:\.\d+)*\/\S+)$/i, 'group');
/** In the order in which they are tried; what could be two things is the first. */
const schemes = [
    byPattern('arxiv', /^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i),
    doi,
    byPattern('ark', /^(?:https?:\/\/[^/]+\/)?ark:\/?\d{5,9}\/.+$/i),
    byPattern('handle', /^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)(.+\/.+)$/i, 'group'),
    byPattern('purl', /^https?:\/\/(?:purl\.(?:oclc\.)?org|purl\.net|purl\.com)\/.+$/i),
    byPattern('w3id', /^https?:\/\/w3id\.org\/.+$/i),
    byPattern('lsid', /^urn:lsid:[^:]+(?::[^:]+){2,3}$/i),
    byPattern('urn', /^urn:[a-z0-9][a-z0-9-]+:.+$/i),
    byPattern('url', /^[a-z][a-z0-9+.-]*:\/\/\S.*$/i),
    byPattern('rrid', /^RRID:[A-Za-z]+_?.+$/),
    byPattern('pmid', /^pmid:(\d+)$/i, 'group'),
    byPattern('ads', /^(?:ads:|http:\/\/adsabs\.harvard\.edu\/abs\/)?(\d{4}[A-Za-z]\S{13}[A-Za-z.:])$/, 'group'),
    identifiers_checked('isbn', /^isbn[:\s]*/i, (digits) => isbn10(digits) || (/^97[89]/.test(digits) && ean13(digits))),
    identifiers_checked('issn', /^issn[:\s]*/i, issn),
    identifiers_checked('isni', /^isni[:\s]*/i, mod11x2),
    identifiers_checked('ean13', /^ean[:\s]*/i, ean13),
    byPattern('wikidata', /^Q\d+$/),
    byPattern('pmid', /^\d+$/),
    byPattern('handle', /^[^/.]+(?:\.[^/.]+)*\/.*$/),
];
const detect = (text) => {
    const trimmed = text.trim();
    for (const { name, read } of schemes) {
        const identifier = read(trimmed);
        if (identifier !== undefined)
            return { scheme: name, identifier };
    }
    return undefined;
};
/** A DOI without `doi:` or `https://doi.org/`, or the text as it is. */
const plainDoi = (text) => doi.read(text.trim()) ?? text.trim();
const isDoi = (text) => doi.read(text) === text;
const isIsbn = (text) => isbn10(digitsOf(text)) || ean13(digitsOf(text));
const isUrl = (text) => URL.canParse(text) && /^(https?|ftp):\/\/[^/]*\.[^/]/i.test(text);
/** Four groups of four of whatever is there: `abc` becomes `abc---`, as the real one writes it. */
const writtenOrcid = (text) => {
    const bare = text
        .trim()
        .replace(/^(?:orcid:\s*|https?:\/\/orcid\.org\/)/i, '')
        .replaceAll('-', '');
    return [0, 4, 8, 12].map((at) => bare.slice(at, at + 4)).join('-');
};
const isOrcid = (text) => /^\d{4}(-\d{4}){2}-\d{3}[\dX]$/.test(text) && mod11x2(digitsOf(text));
const gnd = /^(?:gnd:|https?:\/\/d-nb\.info\/gnd\/)?(1[01]?\d{7}[0-9X]|[47]\d{6}-\d|[1-9]\d{0,7}-[0-9X]|3\d{7}[0-9X])$/i;
/** The number of the German authority file, or nothing. */
const readGnd = (text) => gnd.exec(text.trim())?.[1];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/pids.js
/** DOIs: reserved, given by the client, minted at publish (facts/inveniordm.md 1.7). */



const pids_prefix = '10.1234';
const site = 'Local RDM';
const managed = (identifier) => ({ identifier, provider: 'datacite', client: 'datacite' });
const isManaged = (pid) => pid?.provider === 'datacite';
const ownDoi = (id) => `${pids_prefix}/${id}`;
const problem = (message) => ({ field: 'pids.doi', messages: [message] });
const takenError = (house, version, identifier) => {
    const holder = house.world.dois[identifier];
    return holder === undefined || holder.of === version.id ? [] : [problem(`doi:${identifier} already exists.`)];
};
/** @throws Refusal 500 for a client, or a provider that nobody is */
const externalErrors = (house, version, { identifier, provider, client }) => {
    if (provider !== 'external' || client !== undefined)
        throw refusal_crash();
    if (identifier === '')
        return [problem('Missing DOI for required field.')];
    if (!isDoi(identifier))
        return [problem('Invalid DOI')];
    if (!identifier.startsWith(pids_prefix))
        return takenError(house, version, identifier);
    return [
        problem(`The prefix '${pids_prefix}' is managed by ${site}. Please supply an external DOI or select 'No' to have a DOI generated for you.`),
    ];
};
/** Without `doi:` or `https://doi.org/`. */
const withPlainDois = (pids) => Object.fromEntries(Object.entries(pids).map(([scheme, pid]) => [
    scheme,
    { ...pid, identifier: scheme === 'doi' ? plainDoi(pid.identifier) : pid.identifier },
]));
/**
 * What is wrong with the DOI that a draft has, or would be given.
 * @throws Refusal 500 where the real one breaks
 */
const pidErrors = (house, version, content) => {
    const { doi } = content.pids;
    if (!house.faults.dois) {
        if (doi !== undefined)
            throw refusal_crash();
        return [];
    }
    if (doi !== undefined && !isManaged(doi))
        return externalErrors(house, version, doi);
    const noPublisher = { field: 'metadata.publisher', messages: ['Missing publisher field required for DOI registration.'] };
    return [
        ...(doi === undefined ? [] : takenError(house, version, doi.identifier)),
        ...(content.metadata.publisher === undefined ? [noPublisher] : []),
    ];
};
/** @throws Refusal 400 for a DOI that was taken out of the draft and is still given to it */
const claim = (house, id) => {
    const identifier = ownDoi(id);
    if (house.world.dois[identifier] !== undefined)
        throw refusal_bad('The persistent identifier is already registered.');
    return identifier;
};
/** @throws Refusal 400 where there is one, 500 where the server registers none */
const reserveDoi = (house, version, draft) => {
    if (!house.faults.dois)
        throw refusal_crash();
    if (draft.pids.doi !== undefined)
        throw invalidField('pids.doi', 'A PID already exists for type doi');
    const identifier = claim(house, version.id);
    house.world.dois[identifier] = { of: version.id, status: 'new' };
    draft.pids = { ...draft.pids, doi: managed(identifier) };
};
const registeredMessage = 'Cannot discard a reserved or registered persistent identifier.';
const oai = (id) => ({ identifier: `oai:127.0.0.1:${id}`, provider: 'oai' });
/** What a record is published with. @throws Refusal 400 */
const pidsToPublish = (house, version, draft) => {
    const before = version.published?.pids ?? {};
    const isRestricted = draft.access.record === 'restricted';
    const { doi } = draft.pids;
    if (before.doi !== undefined && doi !== undefined && doi.identifier !== before.doi.identifier && isManaged(before.doi)) {
        throw invalidField('pids.doi', registeredMessage);
    }
    if (isRestricted && version.published === undefined) {
        // A DOI that is only reserved goes; one that the client brought stays.
        return doi === undefined || isManaged(doi) ? {} : { doi };
    }
    const kept = doi ?? before.doi ?? (house.faults.dois ? managed(claim(house, version.id)) : undefined);
    return { ...(kept === undefined ? {} : { doi: kept }), oai: before.oai ?? oai(version.id) };
};
/** Takes down whose they are, and gives the family its own where the record's is managed here. */
const registerPids = (house, version, pids) => {
    const { dois } = house.world;
    const parent = parentOf(house.world, version);
    const { doi } = pids;
    if (doi === undefined)
        return;
    dois[doi.identifier] = { of: version.id, status: 'registered' };
    if (!isManaged(doi) || parent.pids.doi !== undefined)
        return;
    parent.pids = { ...parent.pids, doi: managed(ownDoi(parent.id)) };
    dois[ownDoi(parent.id)] = { of: parent.id, status: 'registered' };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/print.js
/** A community as JSON (facts/inveniordm.md 1.9). */


/** With the titles of its type. */
const print_linkedMetadata = (metadata) => {
    const { type } = metadata;
    if (typeof type !== 'object' || type === null || !('id' in type))
        return metadata;
    return { ...metadata, type: vocabularies.link('communitytypes', String(type.id)) };
};
const printCommunity = (call, { id, slug, created, updated, revision, metadata, access }) => {
    const self = `${call.origin}/api/communities/${id}`;
    const html = `${call.origin}/communities/${slug}/`;
    return {
        id,
        created,
        updated,
        links: {
            ...(isSuperuser(call) ? { featured: `${self}/featured` } : {}),
            self,
            self_html: html,
            settings_html: `${html}settings`,
            logo: `${self}/logo`,
            rename: `${self}/rename`,
            members: `${self}/members`,
            public_members: `${self}/members/public`,
            invitations: `${self}/invitations`,
            requests: `${self}/requests`,
            records: `${self}/records`,
            membership_requests: `${self}/membership-requests`,
        },
        revision_id: revision,
        slug,
        metadata: print_linkedMetadata(metadata),
        access,
        custom_fields: {},
        ...(isSuperuser(call) ? { is_verified: true } : {}),
        deletion_status: { is_deleted: false, status: 'P' },
        children: { allow: false },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/media-types.js
/** What Python's `mimetypes` takes a file for, by its name. */
const media_types_types = {
    bib: 'text/x-bibtex',
    cff: 'application/octet-stream',
    css: 'text/css',
    csv: 'text/csv',
    gif: 'image/gif',
    gz: 'application/gzip',
    htm: 'text/html',
    html: 'text/html',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    js: 'text/javascript',
    json: 'application/json',
    md: 'text/markdown',
    pdf: 'application/pdf',
    png: 'image/png',
    py: 'text/x-python',
    svg: 'image/svg+xml',
    tar: 'application/x-tar',
    tgz: 'application/gzip',
    txt: 'text/plain',
    whl: 'application/octet-stream',
    xml: 'text/xml',
    xz: 'application/x-xz',
    zip: 'application/zip',
};
const extensionOf = (key) => (/\.([^.]+)$/.exec(key)?.[1] ?? '').toLowerCase();
const mimetypeOf = (key) => media_types_types[extensionOf(key)] ?? 'application/octet-stream';

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/print.js
/** Files as JSON: the short form inside a record, and the long one in lists (facts/inveniordm.md 1.3). */

/** Signs that may stand in a path stay as they are. */
const quotedKey = (key) => encodeURIComponent(key).replace(/%(24|26|2B|2C|2F|3A|3B|3D|40)/g, (code) => decodeURIComponent(code));
const print_stored = (entry) => entry.fileId === undefined
    ? {}
    : {
        id: entry.fileId,
        ...(entry.checksum === null ? {} : { checksum: entry.checksum }),
        ext: extensionOf(entry.key) || 'bin',
        size: entry.size,
        mimetype: mimetypeOf(entry.key),
        storage_class: 'L',
    };
/** Inside a record only these are told of a file. */
const print_told = ['page', 'type', 'language', 'encoding', 'charset', 'previewer', 'width', 'height'];
const toldMetadata = (metadata) => Object.fromEntries(Object.entries(metadata).filter(([name]) => print_told.includes(name)));
const inside = (entry, filesAt) => ({
    ...print_stored(entry),
    key: entry.key,
    metadata: entry.metadata === null ? null : toldMetadata(entry.metadata),
    access: { hidden: entry.hidden === true },
    ...(filesAt === undefined
        ? {}
        : { links: { self: `${filesAt}/${quotedKey(entry.key)}`, content: `${filesAt}/${quotedKey(entry.key)}/content` } }),
});
/** `files` of a draft or record. @param filesAt the address of its files, where links are wanted */
const printFiles = (bucket, filesAt) => {
    const entries = Object.values(bucket.entries);
    return {
        enabled: bucket.enabled,
        order: [],
        count: bucket.enabled ? entries.length : 0,
        total_bytes: entries.reduce((sum, entry) => sum + (entry.fileId === undefined ? 0 : (entry.size ?? 0)), 0),
        ...(bucket.defaultPreview === null ? {} : { default_preview: bucket.defaultPreview }),
        entries: Object.fromEntries(entries.map((entry) => [entry.key, inside(entry, filesAt)])),
    };
};
const expiryMs = 14 * 24 * 3600 * 1000;
/** Where a part goes: to the server, or to a storage of its own that asks for no token. */
const partAddress = (entry, self, { house, at }) => house.faults.s3 ? `${new URL(at).origin}/s3/${entry.fileId ?? ''}` : `${self}/content`;
const partLinks = (entry, self, shelf) => Array.from({ length: entry.transfer.parts ?? 0 }, (_, at) => ({
    part: at + 1,
    url: `${partAddress(entry, self, shelf)}/${at + 1}`,
    expiration: new Date(shelf.house.now().getTime() + expiryMs).toISOString().replace('Z', '000'),
}));
const linksOf = (entry, self, shelf) => {
    const isParted = entry.transfer.type === 'M';
    return {
        self,
        ...(isParted ? { parts: partLinks(entry, self, shelf) } : { content: `${self}/content` }),
        ...(shelf.isDraft ? { commit: `${self}/commit` } : {}),
    };
};
const print_printEntry = (entry, shelf) => {
    const { bucket, at, house } = shelf;
    const self = `${at}/${quotedKey(entry.key)}`;
    return {
        created: entry.created,
        updated: entry.updated,
        ...(entry.fileId === undefined
            ? {}
            : { mimetype: mimetypeOf(entry.key), version_id: entry.versionId, file_id: entry.fileId, bucket_id: bucket.id, storage_class: 'L' }),
        metadata: entry.metadata,
        access: { hidden: entry.hidden === true },
        links: linksOf(entry, self, shelf),
        key: entry.key,
        ...(house.faults.release === 'v12' ? {} : { transfer: entry.transfer }),
        status: entry.completed ? 'completed' : 'pending',
        ...(entry.checksum === undefined ? {} : { checksum: entry.checksum }),
        ...(entry.size === undefined ? {} : { size: entry.size }),
    };
};
const printList = (shelf) => {
    const { bucket, at } = shelf;
    const links = { self: at, archive: `${at}-archive` };
    if (!bucket.enabled)
        return { enabled: false, links };
    return {
        enabled: true,
        links,
        entries: Object.values(bucket.entries).map((entry) => print_printEntry(entry, shelf)),
        default_preview: bucket.defaultPreview,
        order: [],
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/links.js
/** The links of drafts and records (facts/inveniordm.md 1.2, "Link keys"). */


const links_page = (origin, doi) => `${origin}/doi/${doi}`;
const resolver = (doi) => `https://doi.org/${doi}`;
const parentDoi = ({ origin, house, version }) => {
    const doi = parentOf(house.world, version).pids.doi?.identifier;
    return doi === undefined ? {} : { parent_doi: resolver(doi), parent_doi_html: links_page(origin, doi) };
};
const shared = (base, api, iiif) => ({
    preview_html: `${base.origin}/records/${base.version.id}?preview=1`,
    reserve_doi: `${base.origin}/api/records/${base.version.id}/draft/pids/doi`,
    self_iiif_manifest: `${base.origin}/api/iiif/${iiif}:${base.version.id}/manifest`,
    self_iiif_sequence: `${base.origin}/api/iiif/${iiif}:${base.version.id}/sequence/default`,
    files: `${api}/files`,
    media_files: `${api}/media-files`,
    archive: `${api}/files-archive`,
    archive_media: `${api}/media-files-archive`,
});
const around = (record) => ({
    versions: `${record}/versions`,
    access_links: `${record}/access/links`,
    access_grants: `${record}/access/grants`,
    access_users: `${record}/access/users`,
    access_groups: `${record}/access/groups`,
    access_request: `${record}/access/request`,
    access: `${record}/access`,
    communities: `${record}/communities`,
    'communities-suggestions': `${record}/communities-suggestions`,
    requests: `${record}/requests`,
});
const draftLinks = (base) => {
    const { origin, house, version } = base;
    const record = `${origin}/api/records/${version.id}`;
    const draft = `${record}/draft`;
    const doi = version.draft?.pids.doi?.identifier;
    return {
        self: draft,
        self_html: `${origin}/uploads/${version.id}`,
        ...(doi === undefined ? {} : { doi: resolver(doi), self_doi: resolver(doi) }),
        ...parentDoi(base),
        ...shared(base, draft, 'draft'),
        record,
        record_html: `${origin}/records/${version.id}`,
        publish: `${draft}/actions/publish`,
        review: `${draft}/review`,
        ...(reviewStatus(house, version) === undefined ? {} : { 'submit-review': `${draft}/actions/submit-review` }),
        ...around(record),
    };
};
const recordLinks = (base) => {
    const { origin, version } = base;
    const record = `${origin}/api/records/${version.id}`;
    const html = `${origin}/records/${version.id}`;
    const doi = version.published?.pids.doi?.identifier;
    return {
        self: record,
        self_html: html,
        ...(doi ? { doi: resolver(doi), self_doi: resolver(doi), self_doi_html: links_page(origin, doi) } : {}),
        parent: `${origin}/api/records/${version.parent}`,
        parent_html: `${origin}/records/${version.parent}`,
        ...parentDoi(base),
        ...shared(base, record, 'record'),
        latest: `${record}/versions/latest`,
        latest_html: `${html}/latest`,
        draft: `${record}/draft`,
        ...around(record),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/print.js









/** Where it stands, in one word: `open`, `embargoed`, `restricted`, `metadata-only`. */
const accessStatus = ({ access }, hasFiles) => {
    if (access.embargo.active)
        return 'embargoed';
    if (access.record === 'restricted')
        return 'restricted';
    if (!hasFiles)
        return 'metadata-only';
    return access.files === 'restricted' ? 'restricted' : 'open';
};
const printParent = (call, version, isTitled) => {
    const parent = parentOf(call.house.world, version);
    const manages = mayManage(call, version);
    const review = printReview(call.house, parent);
    return {
        id: parent.id,
        access: {
            ...(manages ? { grants: [], links: [] } : {}),
            owned_by: { user: String(parent.owner) },
            settings: { allow_user_requests: false, allow_guest_requests: false, accept_conditions_text: null, secret_link_expiration: 0 },
        },
        communities: printCommunitiesOf(call.house.world, parent, isTitled ? print_linkedMetadata : undefined),
        pids: parent.pids,
        ...(isSuperuser(call) ? { is_verified: true } : {}),
        ...(review === undefined ? {} : { review }),
    };
};
const isLatest = (call, version) => parentOf(call.house.world, version).published.at(-1) === version.id;
/** No newer version, not even a draft of one. */
const isLatestDraft = (call, version) => {
    const { nextDraft } = parentOf(call.house.world, version);
    return nextDraft === undefined ? version.published === undefined || isLatest(call, version) : nextDraft === version.id;
};
const noMedia = { enabled: false, order: [], count: 0, total_bytes: 0, entries: {} };
const printState = (call, version, state, { manages, readsFiles, isBare }) => ({
    id: version.id,
    created: state.created,
    updated: state.updated,
    revision_id: state.revision,
    parent: printParent(call, version, isBare !== true),
    versions: {
        is_latest: isLatest(call, version),
        ...(manages ? { is_latest_draft: isLatestDraft(call, version) } : {}),
        index: version.index,
    },
    is_published: version.published !== undefined,
    pids: state.pids,
    metadata: linkedMetadata(state.metadata),
    custom_fields: linkedCustomFields(state.customFields),
    ...(isSuperuser(call) ? { internal_notes: [] } : {}),
    media_files: readsFiles ? noMedia : { enabled: false },
});
const statusOf = (call, version) => {
    if (version.published !== undefined)
        return 'published';
    const review = reviewStatus(call.house, version);
    return review ?? (version.index > 1 ? 'new_version_draft' : 'draft');
};
/** @throws Error for a version without a draft */
const printDraft = (call, version, { errors = [], hadFiles, wasOpen = false } = {}) => {
    const { draft } = version;
    if (draft === undefined)
        throw new Error(`${version.id} has no draft`);
    const bucket = bucketOf(call.house.world, draft.bucket);
    return {
        ...printState(call, version, draft, { manages: mayManage(call, version), readsFiles: true }),
        ...(wasOpen ? { metadata: draft.metadata, custom_fields: draft.customFields } : {}),
        links: draftLinks({ origin: call.origin, house: call.house, version }),
        is_draft: true,
        expires_at: draft.expires,
        access: { ...draft.access, status: accessStatus(draft, hadFiles ?? bucket.enabled) },
        files: printFiles(bucket),
        status: statusOf(call, version),
        ...(errors.length === 0 ? {} : { errors }),
    };
};
const noVisits = { views: 0, unique_views: 0, downloads: 0, unique_downloads: 0, data_volume: 0 };
/** @throws Error for a version that is not published */
const printRecord = (call, version, { filesAt } = {}) => {
    const { published } = version;
    if (published === undefined)
        throw new Error(`${version.id} is not published`);
    const bucket = bucketOf(call.house.world, published.bucket);
    const readsFiles = mayReadFiles(call, version);
    return {
        ...printState(call, version, published, { manages: mayManage(call, version), readsFiles, isBare: filesAt !== undefined }),
        links: recordLinks({ origin: call.origin, house: call.house, version }),
        is_draft: false,
        access: { ...published.access, status: accessStatus(published, bucket.enabled) },
        files: readsFiles ? printFiles(bucket, filesAt) : { enabled: bucket.enabled },
        status: 'published',
        deletion_status: { is_deleted: version.tombstone !== undefined, status: version.tombstone === undefined ? 'P' : 'D' },
        stats: { this_version: noVisits, all_versions: noVisits },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/dates.js
/** Dates as Invenio takes them: EDTF level 0, that is a year, a month, a day, or two of them with a slash between. */
const single = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const isSingle = (text) => {
    const [, year, month, day] = single.exec(text) ?? [];
    if (year === undefined)
        return false;
    if (month === undefined)
        return true;
    if (Number(month) < 1 || Number(month) > 12)
        return false;
    if (day === undefined)
        return true;
    const date = new Date(0);
    date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
    return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(day) > 0;
};
const isEdtf = (text) => {
    const [start = '', end, ...more] = text.split('/');
    if (more.length > 0)
        return false;
    if (end === undefined)
        return isSingle(start);
    return isSingle(start) && isSingle(end) && start.slice(0, end.length) <= end.slice(0, start.length);
};
/** `YYYY-MM-DD` and nothing else. */
const isDay = (text) => text.length === 10 && isSingle(text);
const dayOf = (date) => date.toISOString().slice(0, 10);

// EXTERNAL MODULE: ./node_modules/sanitize-html/index.js
var sanitize_html = __webpack_require__(3595);
;// CONCATENATED MODULE: ./lib/sandbox/framework/text.js
/** What the server does to every text that it takes: control characters out, HTML cleaned (facts/zenodo.md 7.2). */

const isControl = (code) => code < 32 && code !== 9 && code !== 10 && code !== 13;
/** Trimmed, without control and zero-width characters. */
const cleanText = (text) => [...text]
    .filter((character) => !isControl(character.codePointAt(0) ?? 0) && !/[\u007f-\u009f\u200b\u2060\ufeff]/.test(character))
    .join('')
    .trim();
const allowedTags = `a abbr acronym b blockquote br code col colgroup div table tbody tfoot thead td th tr em h1 h2 h3 h4 h5 i li ol p pre s span
  strike strong sub sup u ul`.split(/\s+/);
/** Allowed tags stay, others go and leave their text; what stands open is closed. */
const cleanHtml = (text) => sanitize_html(cleanText(text), {
    allowedTags,
    allowedAttributes: {
        '*': ['class'],
        a: ['href', 'title', 'name', 'target', 'rel'],
        abbr: ['title'],
        acronym: ['title'],
        td: ['colspan', 'rowspan', 'width'],
        th: ['colspan', 'rowspan', 'width'],
    },
    nonTextTags: [],
})
    .replace(/<table>(?=<tr)([\s\S]*?)<\/table>/g, '<table><tbody>$1</tbody></table>')
    .trim();
const stripTags = (html) => sanitize_html(html, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const text_entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text_escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => text_entities[character] ?? character);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/schema/loading.js


const newLoading = () => ({ errors: [], terms: [] });
const loading_complain = (loading, field, message) => {
    const known = loading.errors.find((error) => error.field === field);
    if (known === undefined)
        loading.errors.push({ field, messages: [message] });
    else
        known.messages.push(message);
    return { ok: false };
};
const loading_missing = 'Missing data for required field.';
const isNull = 'Field may not be null.';
/** Null is no value, for any field. */
const notNull = (field) => (value, at, loading) => value === null ? loading_complain(loading, at, isNull) : field(value, at, loading);
/** @param complaint what is wrong with a value, or nothing */
const loading_checked = (field, complaint) => notNull((value, at, loading) => {
    const loaded = field(value, at, loading);
    const message = loaded.ok ? complaint(loaded.value) : undefined;
    return message === undefined ? loaded : loading_complain(loading, at, message);
});
const loading_textOf = (clean) => notNull((value, at, loading) => typeof value === 'string' ? { ok: true, value: clean(value) } : loading_complain(loading, at, 'Not a valid string.'));
const loading_text = loading_textOf(cleanText);
const loading_html = loading_textOf(cleanHtml);
const longer = (field, least) => loading_checked(field, (value) => ([...String(value)].length < least ? `Shorter than minimum length ${least}.` : undefined));
const mapping = notNull((value, at, loading) => json_isObject(value) ? { ok: true, value } : loading_complain(loading, at, 'Not a valid mapping type.'));
const loading_listOf = (item) => notNull((value, at, loading) => {
    if (!Array.isArray(value))
        return loading_complain(loading, at, 'Not a valid list.');
    const items = value.map((each, index) => item(each, `${at}.${index}`, loading));
    return { ok: items.every(({ ok }) => ok), value: items.flatMap(({ value: left }) => (left === undefined ? [] : [left])) };
});
const objectOf = ({ fields, required = [], others = 'told', readOnly = [], before, whole, after }) => notNull((given, at, loading) => {
    const under = (name) => (at === '' ? name : `${at}.${name}`);
    if (!json_isObject(given))
        return loading_complain(loading, under('_schema'), 'Invalid input type.');
    const raw = Object.fromEntries(Object.entries(given).filter(([name]) => !readOnly.includes(name)));
    const value = before?.(raw) ?? raw;
    const result = {};
    let ok = true;
    for (const [name, field] of Object.entries(fields)) {
        if (!(name in value)) {
            if (required.includes(name))
                ok = loading_complain(loading, under(name), loading_missing).ok;
            continue;
        }
        const loaded = field(value[name], under(name), loading);
        ok &&= loaded.ok;
        if (loaded.value !== undefined)
            result[name] = loaded.value;
    }
    for (const name of Object.keys(value)) {
        if (others === 'told' && !(name in fields))
            ok = loading_complain(loading, under(name), 'Unknown field.').ok;
    }
    if (!ok)
        return { ok, value: result };
    const wrong = Object.entries(whole?.(result) ?? {});
    for (const [name, message] of wrong)
        loading_complain(loading, under(name), message);
    if (wrong.length > 0)
        return { ok: false, value: result };
    return { ok, value: after?.(result) ?? result };
});
/** `{id}` of a vocabulary; whether it is there is asked when everything is read. */
const term = (type) => {
    const shape = objectOf({ fields: { id: loading_text }, required: ['id'], readOnly: ['title'] });
    return (value, at, loading) => {
        const loaded = shape(value, at, loading);
        const id = json_isObject(loaded.value) ? loaded.value.id : undefined;
        if (typeof id === 'string')
            loading.terms.push({ type, id });
        return loaded;
    };
};
const isEmpty = (value) => value === null || value === undefined || (Array.isArray(value) ? value.length === 0 : json_isObject(value) && Object.keys(value).length === 0);
/** Without what is empty, at any depth: null, lists and objects; an empty text stays. */
const loading_withoutEmpty = (value) => {
    if (Array.isArray(value))
        return value.map(loading_withoutEmpty).filter((item) => !isEmpty(item));
    if (!json_isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .map(([name, item]) => [name, loading_withoutEmpty(item)])
        .filter(([, item]) => !isEmpty(item)));
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/schema/identifiers.js
/** Identifiers with a scheme: detected where it is left out, checked where it is given (facts/inveniordm.md 1.4). */


const digits = (identifier) => identifier.replaceAll(/[-\s]/g, '');
const detected = (scheme) => (identifier) => detect(identifier)?.scheme === scheme;
const always = () => true;
const ror = /^(?:(?:https?:\/\/)?ror\.org\/)?(0\w{6}\d{2})$/i;
const orcid = (identifier) => isOrcid(writtenOrcid(identifier));
const identifiers_people = {
    orcid: { label: 'ORCID', good: orcid },
    isni: { label: 'ISNI', good: (identifier) => isOrcid(writtenOrcid(digits(identifier))) },
    gnd: { label: 'GND', good: (identifier) => readGnd(identifier) !== undefined },
    ror: { label: 'ROR', good: (identifier) => ror.test(identifier) },
};
const records = {
    ark: { label: 'ARK', good: detected('ark') },
    arxiv: { label: 'arXiv', good: (identifier) => detect(identifier.replace(/^(?!arxiv)/i, 'arXiv:'))?.scheme === 'arxiv' },
    ads: { label: 'Bibcode', good: detected('ads') },
    crossreffunderid: { label: 'Crossref Funder ID', good: always },
    doi: { label: 'DOI', good: (identifier) => isDoi(plainDoi(identifier)) },
    ean13: { label: 'EAN13', good: detected('ean13') },
    eissn: { label: 'EISSN', good: (identifier) => detected('issn')(identifier) },
    grid: { label: 'GRID', good: always },
    handle: {
        label: 'Handle',
        good: (identifier) => /^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)?[^/.]+(\.[^/.]+)*\/.*$/i.test(identifier),
    },
    igsn: { label: 'IGSN', good: always },
    isbn: { label: 'ISBN', good: isIsbn },
    isni: { label: 'ISNI', good: identifiers_people.isni?.good ?? always },
    issn: { label: 'ISSN', good: detected('issn') },
    istc: { label: 'ISTC', good: (identifier) => /^[\dA-F]{16}$/i.test(digits(identifier)) },
    lissn: { label: 'LISSN', good: detected('issn') },
    lsid: { label: 'LSID', good: detected('lsid') },
    pmid: { label: 'PMID', good: (identifier) => /^(pmid:)?\d+$/i.test(identifier) },
    purl: { label: 'PURL', good: detected('purl') },
    upc: { label: 'UPC', good: always },
    url: { label: 'URL', good: (identifier) => /^(https?|ftps?):\/\/[^\s/$.?#][^\s]*$/i.test(identifier) },
    urn: { label: 'URN', good: (identifier) => /^urn:[a-z0-9][a-z0-9-]+:.+$/i.test(identifier) },
    w3id: { label: 'W3ID', good: detected('w3id') },
    other: { label: 'Other', good: always },
};
const places = { wikidata: { label: 'Wikidata', good: always }, geonames: { label: 'GeoNames', good: always } };
const awards = {
    url: { label: 'URL', good: isUrl },
    doi: { label: 'DOI', good: (identifier) => isDoi(plainDoi(identifier)) },
};
const detectAmong = (schemes, identifier) => {
    if ('ror' in schemes && ror.test(identifier))
        return 'ror';
    if ('orcid' in schemes && orcid(identifier))
        return 'orcid';
    if ('gnd' in schemes && readGnd(identifier) !== undefined)
        return 'gnd';
    const scheme = detect(identifier)?.scheme;
    return scheme !== undefined && scheme in schemes ? scheme : undefined;
};
/** How it is written down, without what a scheme puts before it. */
const normalised = (scheme, identifier) => {
    if (scheme === 'doi')
        return plainDoi(identifier);
    if (scheme === 'orcid' || scheme === 'isni')
        return scheme === 'orcid' ? writtenOrcid(identifier) : digits(identifier);
    if (scheme === 'ror')
        return ror.exec(identifier)?.[1] ?? identifier;
    if (scheme === 'gnd')
        return readGnd(identifier) ?? identifier;
    if (scheme === 'handle')
        return identifier.replace(/^(?:hdl:\s*|(?:https?:\/\/)?hdl\.handle\.net\/)/i, '');
    if (scheme === 'arxiv')
        return identifier.replace(/^(?:arxiv:|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?/i, 'arXiv:');
    return identifier;
};
const identifierIn = (schemes, { fields = {}, required = [], identifierNeeded = true, whole } = {}) => objectOf({
    fields: { identifier: loading_text, scheme: loading_text, ...fields },
    required,
    before: (value) => {
        if (typeof value.identifier !== 'string' || value.identifier === '' || value.scheme)
            return value;
        const scheme = detectAmong(schemes, value.identifier.trim());
        return scheme === undefined ? value : { ...value, scheme };
    },
    whole: (value) => {
        const { identifier, scheme } = value;
        const more = whole?.(value) ?? {};
        if (!identifierNeeded && !identifier && !scheme)
            return more;
        const known = typeof scheme === 'string' ? schemes[scheme] : undefined;
        const badScheme = !scheme
            ? identifier
                ? 'No valid scheme recognized for identifier.'
                : loading_missing
            : known === undefined
                ? 'Invalid scheme.'
                : '';
        const badIdentifier = !identifier
            ? loading_missing
            : known !== undefined && !known.good(String(identifier))
                ? `Invalid ${known.label} identifier.`
                : '';
        return {
            ...more,
            ...(badScheme === '' ? {} : { scheme: badScheme }),
            ...(badIdentifier === '' ? {} : { identifier: badIdentifier }),
        };
    },
    after: (value) => (typeof value.identifier === 'string' ? { ...value, identifier: normalised(value.scheme, value.identifier) } : value),
});
const identifiers_pairs = (list, name) => list.map(name);
const hasTwice = (names) => new Set(names).size !== names.length;
/** A list, and no two of what `name` gives. */
const identifiers_setOf = (item, name, message) => (value, at, loading) => {
    const loaded = loading_listOf(item)(value, at, loading);
    if (!loaded.ok || !hasTwice(identifiers_pairs(loaded.value, name)))
        return loaded;
    loading.errors.push({ field: at, messages: [message] });
    return { ok: false };
};
const onePerScheme = (item) => identifiers_setOf(item, ({ scheme }) => String(scheme), 'Only one identifier per scheme is allowed.');
const peopleIdentifiers = onePerScheme(identifierIn(identifiers_people));
const awardIdentifiers = onePerScheme(identifierIn(awards, { identifierNeeded: false }));
const placeIdentifiers = loading_listOf(identifierIn(places));
const recordIdentifiers = identifiers_setOf(identifierIn(records), ({ scheme, identifier }) => `${scheme} ${identifier}`, 'Duplicated identifier entry is not allowed.');
const recordIdentifier = (more) => identifierIn(records, more);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/schema/metadata.js
/** The metadata of a record (facts/inveniordm.md 1.4). */




const url = (field) => loading_checked(field, (value) => (metadata_isUrl(String(value)) ? undefined : 'Not a valid URL.'));
const metadata_isUrl = (value) => /^(https?|ftps?):\/\/([\w-]+(\.[\w-]+)+|localhost)(:\d+)?([/?#]\S*)?$/i.test(value);
const urlText = url(loading_text);
const date = loading_checked(loading_text, (value) => (isEdtf(String(value)) ? undefined : 'Please provide a valid date or interval.'));
/** With a time of day, too. */
const moment = loading_checked(loading_text, (value) => isEdtf(String(value).replace(/T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$/, '')) ? undefined : 'Please provide a valid date or interval.');
/** A term by its id, or free text under `name`. What a record shows of a term beyond that is refused. */
const termOrText = (type, name, complaintAt, more = {}) => {
    const shape = objectOf({
        fields: { id: loading_text, [name]: loading_text },
        whole: (value) => (value.id || value[name] ? {} : { [complaintAt]: `An existing id or a free text ${name} must be present.` }),
        ...more,
    });
    return remembered(type, shape);
};
/** Remembers the id that an object names. */
const remembered = (type, shape) => (value, at, loading) => {
    const loaded = shape(value, at, loading);
    if (json_isObject(loaded.value) && typeof loaded.value.id === 'string')
        loading.terms.push({ type, id: loaded.value.id });
    return loaded;
};
const metadata_kinds = "Invalid value. Choose one of ['organizational', 'personal'].";
const personOrOrganisation = objectOf({
    fields: {
        type: loading_checked(loading_text, (value) => (value === 'personal' || value === 'organizational' ? undefined : metadata_kinds)),
        name: loading_text,
        given_name: loading_text,
        family_name: loading_text,
        identifiers: peopleIdentifiers,
    },
    required: ['type'],
    whole: ({ type, family_name, name }) => {
        if (type === 'personal' && !family_name)
            return { family_name: 'Family name cannot be blank.' };
        return type === 'organizational' && !name ? { name: 'Name cannot be blank.' } : {};
    },
    after: ({ type, family_name, given_name, ...rest }) => type === 'personal'
        ? {
            type,
            ...rest,
            ...(given_name === undefined ? {} : { given_name }),
            family_name,
            name: [family_name, given_name].filter(Boolean).join(', '),
        }
        : { type, ...rest },
});
/** The field that is told of is the type, in words of its own. */
const person = (value, at, loading) => {
    const loaded = personOrOrganisation(value, at, loading);
    for (const error of loading.errors) {
        if (error.field === `${at}.type`)
            error.messages = error.messages.map((message) => (message === loading_missing ? metadata_kinds : message));
    }
    return loaded;
};
const affiliation = termOrText('affiliations', 'name', 'affiliations');
const agent = (role, required) => objectOf({
    fields: { person_or_org: person, role: term(role), affiliations: loading_listOf(affiliation) },
    required,
    whole: ({ affiliations = [] }) => {
        const all = affiliations;
        const names = new Set(all.map(({ name, id }) => String(name ?? id)));
        return names.size === all.length ? {} : { affiliations: `Duplicated affiliations: ${[...names].join(', ')}` };
    },
});
const oneLocale = loading_checked(mapping, (value) => {
    const locales = Object.keys(value);
    if (locales.length > 1)
        return 'Only one value is accepted.';
    return locales.length === 0 || ['en', 'de', 'cs', 'sv'].includes(locales[0] ?? '') ? undefined : 'Not a valid locale.';
});
const right = remembered('licenses', objectOf({
    fields: {
        id: loading_text,
        title: oneLocale,
        description: oneLocale,
        props: objectOf({ fields: { url: urlText, scheme: loading_text } }),
        link: urlText,
    },
    whole: ({ id, title, ...rest }) => {
        if (!id && !title)
            return { rights: 'An existing id or a free text title must be present' };
        const both = id && (title !== undefined || Object.keys(rest).length > 0);
        return both
            ? { rights: 'Only an existing id or free text title/description/link is accepted, but not both cases at the same time' }
            : {};
    },
}));
const number = (value, at, loading) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))
    ? { ok: true, value: Number(value) }
    : loading_complain(loading, at, 'Not a valid number.');
const depths = {
    Point: loading_listOf(number),
    MultiPoint: loading_listOf(loading_listOf(number)),
    Polygon: loading_listOf(loading_listOf(loading_listOf(number))),
};
const geometry = (value, at, loading) => {
    const type = json_isObject(value) ? value.type : undefined;
    if (type === undefined)
        return loading_complain(loading, `${at}.type`, loading_missing);
    const coordinates = depths[String(type)];
    if (coordinates === undefined)
        return loading_complain(loading, `${at}.type`, `Unsupported value: ${String(type)}`);
    return objectOf({ fields: { coordinates, type: loading_text }, required: ['coordinates'] })(value, at, loading);
};
const place = objectOf({
    fields: { geometry, place: loading_text, identifiers: placeIdentifiers, description: loading_text },
    whole: (value) => Object.values(value).some(Boolean)
        ? {}
        : { locations: "At least one of ['geometry', 'place',                 identifiers', 'description'] must be present." },
});
const funder = termOrText('funders', 'name', 'funder', {
    fields: { id: loading_text, name: loading_checked(loading_text, (value) => (value === '' ? 'Name cannot be blank.' : undefined)) },
});
const award = remembered('awards', objectOf({
    fields: { id: loading_text, number: loading_text, title: mapping, identifiers: awardIdentifiers, acronym: loading_text, program: loading_text },
    whole: ({ id, number: its, title }) => id || its || title ? {} : { award: 'An existing id or either number or title must be present.' },
}));
const notBlank = (message) => loading_checked(loading_text, (value) => (value === '' ? message : undefined));
const typed = (fields, type) => objectOf({ fields: { ...fields, type: term(type), lang: term('languages') }, required: [...Object.keys(fields), 'type'] });
const metadata = objectOf({
    fields: {
        resource_type: term('resourcetypes'),
        creators: loading_checked(loading_listOf(agent('creatorsroles', ['person_or_org'])), (value) => value.length === 0 ? loading_missing : undefined),
        title: longer(loading_text, 3),
        additional_titles: loading_listOf(typed({ title: longer(loading_text, 3) }, 'titletypes')),
        publisher: loading_text,
        publication_date: date,
        subjects: loading_listOf(termOrText('subjects', 'subject', 'subjects', { others: 'ignored' })),
        contributors: loading_listOf(agent('contributorsroles', ['person_or_org', 'role'])),
        dates: loading_listOf(objectOf({ fields: { date: moment, type: term('datetypes'), description: loading_text }, required: ['date', 'type'] })),
        languages: loading_listOf(term('languages')),
        identifiers: recordIdentifiers,
        related_identifiers: loading_listOf(recordIdentifier({
            fields: { relation_type: term('relationtypes'), resource_type: term('resourcetypes') },
            whole: ({ relation_type }) => (relation_type ? {} : { relation_type: loading_missing }),
        })),
        sizes: loading_listOf(notBlank('Size cannot be a blank string.')),
        formats: loading_listOf(notBlank('Format cannot be a blank string.')),
        version: loading_text,
        rights: loading_listOf(right),
        copyright: longer(loading_html, 1),
        description: longer(loading_html, 3),
        additional_descriptions: loading_listOf(typed({ description: longer(loading_html, 3) }, 'descriptiontypes')),
        locations: objectOf({ fields: { features: loading_listOf(place) } }),
        funding: loading_listOf(objectOf({ fields: { funder, award }, required: ['funder'] })),
        references: loading_listOf(recordIdentifier({ fields: { reference: loading_text }, required: ['reference'], identifierNeeded: false })),
    },
    required: ['resource_type', 'creators', 'title', 'publication_date'],
});

;// CONCATENATED MODULE: ./lib/sandbox/invenio/schema/record.js
/** The body of a draft: metadata, custom fields, access, files, pids (facts/inveniordm.md 1.2, "Draft-save semantics"). */






/** As `metadata` for a schema: an object or a complaint, and null is one. */
const record_read = (loading, field, body, name) => {
    if (!(name in body))
        return {};
    const { value } = field(body[name], name, loading);
    return json_isObject(value) ? loading_withoutEmpty(value) : {};
};
/** Wrong shapes here are told in words of their own. */
const shaped = (field) => (value, at, loading) => value === undefined || value === null || json_isObject(value) ? field(value, at, loading) : loading_complain(loading, at, 'Invalid type.');
const customShape = objectOf({
    fields: {
        'code:codeRepository': urlText,
        'code:programmingLanguage': (value, at, loading) => Array.isArray(value) ? loading_listOf(term('code:programmingLanguages'))(value, at, loading) : loading_complain(loading, at, 'Invalid type.'),
        'code:developmentStatus': shaped(term('code:developmentStatus')),
    },
});
const noCustom = objectOf({ fields: {} });
const accessShape = objectOf({
    fields: { record: loading_text, files: loading_text, embargo: (value) => ({ ok: true, value }), status: loading_text },
});
const embargoErrors = (loading, embargo, nowMs) => {
    const given = embargo.until;
    const until = typeof given === 'string' && isDay(given) ? given : undefined;
    const at = 'access.embargo.until';
    const active = embargo.active === true;
    if (given !== undefined && given !== null && until === undefined)
        loading_complain(loading, at, 'Not a valid date.');
    else if (active && (until === undefined || Date.parse(until) < nowMs))
        loading_complain(loading, at, 'Embargo end date must be set to a future date.');
    else if (embargo.active === false && until !== undefined && Date.parse(until) > nowMs) {
        loading_complain(loading, at, 'Embargo end date must be unset or in the past.');
    }
    return { active, ...(until === undefined ? {} : { until }), reason: typeof embargo.reason === 'string' ? embargo.reason : null };
};
const openAccess = () => ({ record: 'public', files: 'public', embargo: { active: false, reason: null } });
/** @throws Refusal 400 for a wrong word or half of the pair (facts/inveniordm.md 1.2, hard 400) */
const readAccess = (loading, body, nowMs) => {
    const given = record_read(loading, accessShape, body, 'access');
    if (Object.keys(given).length === 0)
        return openAccess();
    const { record, files } = given;
    for (const [name, word] of [
        ['record', record],
        ['files', files],
    ]) {
        if (word !== 'public' && word !== 'restricted')
            throw invalidField('access', `'${name}'`);
    }
    const embargo = json_isObject(given.embargo) ? given.embargo : {};
    return {
        record: record,
        files: record === 'restricted' ? 'restricted' : files,
        embargo: embargoErrors(loading, embargo, nowMs),
    };
};
const pidShape = objectOf({ fields: { identifier: loading_text, provider: loading_text, client: loading_text }, required: ['identifier', 'provider'] });
/** @throws Refusal 500 for what the server looks at without asking whether it is there */
const readPids = (loading, body) => {
    if (!('pids' in body))
        return undefined;
    const given = body.pids;
    if (given === null)
        loading_complain(loading, 'pids', 'Field may not be null.');
    else if (!json_isObject(given))
        loading_complain(loading, 'pids', 'Not a valid mapping type.');
    if (!json_isObject(given))
        return {};
    const pids = {};
    for (const [scheme, pid] of Object.entries(given)) {
        if (scheme !== 'doi' && scheme !== 'oai') {
            // The real one takes its text for a list of messages.
            loading.errors.push({ field: `pids.${scheme}.key`, messages: [...'Invalid persistent identifier scheme.'] });
            continue;
        }
        const loaded = pidShape(pid, `pids.${scheme}.value`, loading);
        if (!loaded.ok) {
            if (json_isObject(pid))
                throw refusal_crash();
            continue;
        }
        pids[scheme] = loaded.value;
    }
    return pids;
};
const truths = [true, 1, '1', 't', 'T', 'true', 'True', 'TRUE', 'on', 'On', 'ON', 'y', 'Y', 'yes', 'Yes', 'YES'];
/** @throws Refusal 500 for a list */
const readFiles = (loading, body) => {
    if (!('files' in body))
        return { enabled: true };
    const { files } = body;
    if (files === null)
        loading_complain(loading, 'files', 'Field may not be null.');
    else if (Array.isArray(files))
        throw refusal_crash();
    else if (!json_isObject(files))
        loading_complain(loading, 'files._schema', 'Invalid input type.');
    if (!json_isObject(files))
        return { enabled: true };
    const preview = files.default_preview;
    return {
        enabled: !('enabled' in files) || truths.includes(files.enabled),
        ...(typeof preview === 'string' || preview === null ? { defaultPreview: preview } : {}),
    };
};
/**
 * Reads what a client wants a draft to be. What is wrong with it comes in `errors`.
 * @throws Refusal 400 for a term that is in no vocabulary and for access of a wrong shape, 500 where the real one breaks
 */
const record_readBody = (house, given) => {
    if (given !== undefined && given !== null && !json_isObject(given))
        throw refusal_crash();
    const body = json_isObject(given) ? given : {};
    const loading = newLoading();
    const pids = readPids(loading, body);
    const metadataRead = record_read(loading, metadata, 'metadata' in body ? body : {}, 'metadata');
    const customFields = record_read(loading, house.faults.customFields ? customShape : noCustom, body, 'custom_fields');
    const access = readAccess(loading, body, house.now().getTime());
    const files = readFiles(loading, body);
    const unknown = loading.terms.find(({ type, id }) => !vocabularies.has(type, id));
    if (unknown !== undefined)
        throw notInVocabulary(unknown.id);
    return { metadata: metadataRead, customFields, access, ...(pids === undefined ? {} : { pids }), files, errors: loading.errors };
};
/** What is wrong with a draft as it is kept: asked again before it is published. */
const errorsOf = (house, draft) => {
    const loading = newLoading();
    metadata(draft.metadata, 'metadata', loading);
    embargoErrors(loading, { ...draft.access.embargo }, house.now().getTime());
    return loading.errors;
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/publish.js
/** `actions/publish`: a draft becomes a record, or an edit part of its record (facts/inveniordm.md 1.8). */











/** A new record is written in four steps, a change of one in two (seen in every recorded ETag). */
const publish_firstRevision = 4;
const publish_revisionStep = 2;
const draftOf = ({ id, draft }) => {
    if (draft === undefined)
        throw new Error(`${id} has no draft`);
    return draft;
};
/** Metadata first, then files, then the DOI; only the first that complains is heard. @throws Refusal 400 */
const requirePublishable = (house, version) => {
    const draft = draftOf(version);
    for (const errors of [errorsOf(house, draft), publishErrors(bucketOf(house.world, draft.bucket)), pidErrors(house, version, draft)]) {
        if (errors.length > 0)
            throw refusal_invalid(errors);
    }
};
/** Publishes, whoever asks. @throws Refusal 400 for what is wrong with the draft */
const publishDraft = (house, version) => {
    const { world } = house;
    requirePublishable(house, version);
    const draft = draftOf(version);
    const parent = parentOf(world, version);
    const pids = pidsToPublish(house, version, draft);
    const now = timestamp(house.now());
    const { metadata, customFields, access } = draft;
    const before = version.published;
    if (before === undefined) {
        const bucket = bucketOf(world, draft.bucket);
        bucket.locked = true;
        for (const entry of Object.values(bucket.entries))
            Object.assign(entry, { created: now, updated: now, metadata: entry.metadata ?? {} });
        parent.published.push(version.id);
        if (parent.nextDraft === version.id)
            delete parent.nextDraft;
        version.published = { metadata, customFields, access, pids, created: now, updated: now, revision: publish_firstRevision, bucket: bucket.id };
        version.firstCreated = draft.created;
    }
    else {
        delete world.buckets[draft.bucket];
        version.published = { ...before, metadata, customFields, access, pids, updated: now, revision: before.revision + publish_revisionStep };
    }
    if (pids.doi === undefined)
        for (const { identifier } of Object.values(draft.pids))
            delete world.dois[identifier];
    registerPids(house, version, pids);
    delete version.draft;
    version.lastRevision = draft.revision;
    settle(house, ...parent.published, version.id);
};
/** A body and `If-Match` are not looked at. */
const publish = async (call) => {
    const { house } = call;
    getOwnDraft(call);
    await takeTurn();
    const { version, draft } = getOwnDraft(call);
    requirePublishable(house, version);
    beforePublish(call, version);
    await slowly(house, Object.keys(bucketOf(house.world, draft.bucket).entries).length);
    return timeout(house, 'publishTimeout', () => {
        const stumbles = stumblesOver(house, version);
        publishDraft(house, getOwnDraft(call).version);
        if (stumbles)
            throw stumble();
        return call_json(202, printRecord(call, version), { etag: `"${version.published?.revision ?? 0}"` });
    });
};
/** It takes its time with each file, and ends whether its client waits or not. */
const slowly = (house, files) => new Promise((resolve) => {
    const ms = house.faults.publishMsPerFile * files;
    if (ms === 0)
        resolve();
    else
        setTimeout(resolve, ms);
});
const publishRoutes = [{ method: 'POST', path: '/api/records/:id/draft/actions/publish', handle: publish }];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/acting.js
/** Takes a step in the life of a request, with all that comes of it (facts/inveniordm.md 1.9, 1.10, 1.13). */








const versionOf = (call, { topic }) => 'record' in topic ? call.house.world.versions[topic.record] : undefined;
const joins = (call, { receiver, topic }) => {
    const community = 'community' in topic ? call.house.world.communities[topic.community] : undefined;
    if ('user' in receiver)
        community?.members.push(Number(receiver.user));
};
/** What accepting does, besides. @throws Refusal 400 for a draft that cannot be published */
const accept = (call, request) => {
    const { house } = call;
    const version = versionOf(call, request);
    if (request.type === 'community-invitation')
        joins(call, request);
    if (version === undefined)
        return;
    if (request.type === 'rdm-curation') {
        if (version.draft !== undefined)
            request.accepted = acceptedPart(version.draft);
        return;
    }
    const parent = parentOf(house.world, version);
    if (request.type === 'community-submission')
        requirePublishable(house, version);
    if ('community' in request.receiver)
        addToCommunity(parent, request.receiver.community);
    if (request.type === 'community-submission') {
        delete parent.review;
        publishDraft(house, version);
    }
    else
        settle(house, ...parent.published);
};
/** A review that was called off is gone from its draft; one that was declined stays there. */
const cancel = (call, request) => {
    const version = versionOf(call, request);
    if (version === undefined || request.type !== 'community-submission')
        return;
    delete parentOf(call.house.world, version).review;
};
/** Moves it on and writes that down, whoever asks. @throws Refusal 400 for a draft that cannot be published */
const move = (call, request, { to, body }) => {
    if (to === 'accepted')
        accept(call, request);
    if (to === 'cancelled')
        cancel(call, request);
    making_touch(call.house, request, { status: to });
    if (to !== 'submitted')
        log(call, request, to);
    commentFrom(call, request, body);
};
const failed = (name, why) => refusal_bad(`Error for action '${name}': ${why}`);
/** @throws Refusal 400, 403 */
const act = (call, request, { name, body }) => {
    const verdict = judge(call, request, name);
    if ('to' in verdict)
        move(call, request, { to: verdict.to, body });
    else if (verdict.refused === 'denied')
        throw refusal_denied();
    else
        throw failed(name, verdict.refused === 'unknown' ? 'No such action available' : 'Could not execute the action');
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/print.js


/** Users that were made without a profile, as ours are, are told so (facts/inveniordm.md, part 2). */
const expandedUser = (call, id) => ({
    id,
    username: 'Deleted user',
    email: '',
    profile: { full_name: 'Deleted user', affiliations: '' },
    links: { avatar: `${call.origin}/api/users/${id}/avatar.svg` },
    blocked_at: null,
    verified_at: null,
    confirmed_at: null,
    active: null,
    is_current_user: null,
});
const expandedOf = (call, { by, topic }) => ({
    ...('user' in by ? { created_by: expandedUser(call, by.user) } : {}),
    ...('record' in topic ? { topic: { id: { id: topic.record } } } : {}),
});
const printRequest = (call, request, { expand, next } = {}) => {
    const self = `${call.origin}/api/requests/${request.id}`;
    const { id, created, updated, type, title, description, status, by, receiver, topic } = request;
    return {
        id,
        created,
        updated,
        links: {
            actions: Object.fromEntries(offered(call, request).map((name) => [name, `${self}/actions/${name}`])),
            self,
            self_html: `${call.origin}/requests/${id}`,
            comments: `${self}/comments`,
            timeline: `${self}/timeline`,
            ...(next === undefined ? {} : { next_html: next }),
        },
        revision_id: request.revision,
        type,
        title,
        ...(description === undefined ? {} : { description }),
        number: toBase32(request.number),
        status,
        is_closed: isClosed(request),
        is_open: isOpen(request),
        expires_at: null,
        is_expired: false,
        created_by: by,
        receiver,
        topic,
        ...(expand ? { expanded: expandedOf(call, request) } : {}),
    };
};
const mayChange = (call, { type, by }) => type === 'C' && (call.user?.id === by || (call.user?.roles.includes('superuser') ?? false));
const printEvent = (call, request, event) => {
    const may = mayChange(call, event);
    return {
        id: event.id,
        created: event.created,
        updated: event.updated,
        links: { self: `${call.origin}/api/requests/${request.id}/comments/${event.id}` },
        revision_id: event.revision,
        type: event.type,
        created_by: { user: String(event.by) },
        permissions: event.type === 'C' ? { can_update_comment: may, can_delete_comment: may } : {},
        payload: event.payload,
        ...(call.query.has('expand') ? { expanded: { created_by: expandedUser(call, String(event.by)) } } : {}),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/listing.js
/** Lists of what is no record (words, communities, requests): a page of them, in an order, with links (facts/inveniordm.md 1.5, 1.11). */


/** As far as the index goes. */
const deepest = 10_000;
const listing_numberOf = (call, name, standard, errors) => {
    const text = call.query.get(name);
    if (text === null)
        return standard;
    if (!/^-?\d+$/.test(text))
        errors.push({ field: name, messages: ['Not a valid integer.'] });
    else if (Number(text) < 1)
        errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
    return Number(text);
};
const isSearch = (call) => (call.query.get('q') ?? call.query.get('suggest') ?? '') !== '';
/** @throws Refusal 400 */
const listed = (call, { path, items, orders, standard, print, aggregations }) => {
    const errors = [];
    const page = listing_numberOf(call, 'page', 1, errors);
    const size = listing_numberOf(call, 'size', 25, errors);
    if (errors.length > 0)
        throw refusal_invalid(errors);
    if (page * size > deepest)
        throw refusal_bad('Invalid querystring parameters.');
    const sort = call.query.get('sort') ?? (isSearch(call) ? 'bestmatch' : standard);
    const order = sort === 'bestmatch' ? () => 0 : orders[sort];
    if (order === undefined)
        throw invalidField('_schema', `Invalid sort option '${sort}'.`);
    const link = (number) => {
        const given = {
            expand: call.query.has('expand') ? 'True' : null,
            page: String(number),
            q: call.query.get('q'),
            size: String(size),
            sort,
            suggest: call.query.get('suggest'),
        };
        const told = Object.entries(given).flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []));
        return `${call.origin}/api${path}?${told.join('&')}`;
    };
    const from = (page - 1) * size;
    return call_json(200, {
        hits: {
            hits: items
                .toSorted(order)
                .slice(from, from + size)
                .map(print),
            total: items.length,
        },
        ...(aggregations === undefined ? {} : { aggregations }),
        sortBy: sort,
        links: {
            self: link(page),
            ...(page > 1 ? { prev: link(page - 1) } : {}),
            ...(from + size < items.length ? { next: link(page + 1) } : {}),
        },
    });
};
/** By a text, capitals first, as a keyword is sorted. */
const byText = (text, direction = 1) => (a, b) => text(a) < text(b) ? -direction : text(a) > text(b) ? direction : 0;
/** One facet: how many there are of each. */
const facet = (label, keys, titleOf) => ({
    buckets: [...new Set(keys)].map((key) => ({
        key,
        doc_count: keys.filter((other) => other === key).length,
        label: titleOf(key),
        is_selected: false,
    })),
    label,
});

;// CONCATENATED MODULE: ./lib/sandbox/framework/search-query.js
/** The query-string syntax of Zenodo's searches, as far as clients use it: fields, quotes, wildcards, ranges, AND OR NOT, brackets. */
/** Syntax that the server sends back (`refused`), or that it takes for mere words (`words`). */
class QuerySyntax extends Error {
    outcome;
    constructor(outcome) {
        super(outcome);
        this.outcome = outcome;
    }
}
const search_query_whole = /\s+|([()])|(AND|OR|NOT|&&|\|\|)(?=[\s()]|$)|([+!-])(?=[\w"(\\])|((?:\\.|[\w.@-])+):(?=\()|(?:((?:\\.|[\w.@-])+):)?(?:"((?:\\.|[^"\\])*)"(?:~\d+)?|\[([^\]]*)\]|((?:\\.|[^\s()"\\])+))/gy;
const unescaped = (text) => text.replace(/\\(.)/g, '$1');
/** A bare value keeps its escapes until wildcards are told from literal stars. */
const search_query_tokensOf = (text) => {
    const tokens = [];
    search_query_whole.lastIndex = 0;
    while (search_query_whole.lastIndex < text.length) {
        const match = search_query_whole.exec(text);
        if (match === null)
            throw new QuerySyntax('words');
        const [, bracket, operator, sign, opening, field, phrase, range, bare] = match;
        if (bracket === '(' || bracket === ')')
            tokens.push({ kind: bracket });
        else if (operator !== undefined)
            tokens.push({ kind: operator === '&&' ? 'AND' : operator === '||' ? 'OR' : operator });
        else if (sign !== undefined)
            tokens.push(...(sign === '+' ? [] : [{ kind: 'NOT' }]));
        else if (opening !== undefined)
            tokens.push({ kind: 'open', field: unescaped(opening) });
        else if (phrase !== undefined || bare !== undefined || range !== undefined) {
            const value = phrase === undefined ? (bare ?? `[${range}]`) : unescaped(phrase);
            // `field:https://x` is two colons to the parser, and one too many.
            if (field !== undefined && bare !== undefined && /(?<!\\):(?=\/)/.test(bare))
                throw new QuerySyntax('refused');
            tokens.push({ kind: 'word', ...(field === undefined ? {} : { field: unescaped(field) }), value, quoted: phrase !== undefined });
        }
    }
    return tokens;
};
const termOf = (token, field) => {
    const of = token.field ?? field;
    const range = of !== undefined && !token.quoted ? /^\[(\S+) TO (\S+)\]$/.exec(token.value) : null;
    if (of !== undefined && range)
        return { kind: 'range', field: of, from: range[1] ?? '*', to: range[2] ?? '*' };
    if (token.value === '*' && (of === undefined || of === '*'))
        return { kind: 'all' };
    return { kind: 'term', ...(of === undefined ? {} : { field: of }), value: token.value, quoted: token.quoted };
};
/** @throws QuerySyntax */
const search_query_parseQuery = (text) => {
    const tokens = search_query_tokensOf(text);
    let at = 0;
    const either = (field) => {
        const parts = [both(field)];
        while (tokens[at]?.kind === 'OR') {
            at += 1;
            parts.push(both(field));
        }
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts };
    };
    const both = (field) => {
        const parts = [];
        for (let token = tokens[at]; token !== undefined && token.kind !== ')' && token.kind !== 'OR'; token = tokens[at]) {
            if (token.kind === 'AND')
                at += 1;
            else
                parts.push(one(field));
        }
        if (parts.length === 0)
            throw new QuerySyntax('words');
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', parts };
    };
    const one = (field) => {
        const token = tokens[at];
        at += 1;
        if (token === undefined)
            throw new QuerySyntax('words');
        if (token.kind === 'NOT')
            return { kind: 'not', part: one(field) };
        if (token.kind === 'open') {
            at += 1; // the bracket, which is there
            return closed(token.field);
        }
        if (token.kind === '(')
            return closed(field);
        if (token.kind === 'word')
            return termOf(token, field);
        throw new QuerySyntax('words');
    };
    const closed = (field) => {
        const inner = either(field);
        if (tokens[at]?.kind !== ')')
            throw new QuerySyntax('words');
        at += 1;
        return inner;
    };
    if (tokens.length === 0)
        return { kind: 'all' };
    const query = either();
    if (at < tokens.length)
        throw new QuerySyntax('words');
    return query;
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/query-match.js
/** Does a plain document answer to a query? For what is no record: words, communities, requests. */


const textsOf = (value) => {
    if (typeof value === 'string')
        return [value];
    if (typeof value === 'number' || typeof value === 'boolean')
        return [String(value)];
    if (Array.isArray(value))
        return value.flatMap(textsOf);
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
/** What stands at `a.b.c`, lists on the way included. */
const valuesAt = (value, path) => {
    const [name, ...rest] = path;
    if (name === undefined)
        return [value];
    if (Array.isArray(value))
        return value.flatMap((item) => valuesAt(item, path));
    if (typeof value !== 'object' || value === null)
        return [];
    return valuesAt(value[name], rest);
};
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const matchesText = (text, { value, quoted }) => {
    if (text === value)
        return true;
    if (!quoted && /(?<!\\)[*?]/.test(value)) {
        const pattern = value.replace(/\\(.)|[.+^${}()|[\]]/g, (_, kept) => (kept === undefined ? `\\${_}` : `\\${kept}`));
        return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'is').test(text);
    }
    const [wanted, there] = [wordsOf(value.replace(/\\(.)/g, '$1')), wordsOf(text)];
    if (wanted.length === 0)
        return false;
    if (!quoted)
        return wanted.some((word) => there.includes(word));
    return there.some((_, at) => wanted.every((word, offset) => there[at + offset] === word));
};
/** Fields that are kept as they are, and not taken apart into words. */
const keywords = /(^|\.)(id|slug|status|type|tags|number|scheme|identifier|record|community|group|user)$/;
const matches = (document, query) => {
    switch (query.kind) {
        case 'all':
            return true;
        case 'and':
            // Bare words side by side are alternatives, as the search engine has it by default.
            return query.parts.every((part) => part.kind === 'term' && part.field === undefined)
                ? query.parts.some((part) => matches(document, part))
                : query.parts.every((part) => matches(document, part));
        case 'or':
            return query.parts.some((part) => matches(document, part));
        case 'not':
            return !matches(document, query.part);
        case 'range':
            return valuesAt(document, query.field.split('.'))
                .flatMap(textsOf)
                .some((text) => (query.from === '*' || text >= query.from) && (query.to === '*' || text <= query.to));
        case 'term': {
            const texts = (query.field === undefined ? [document] : valuesAt(document, query.field.split('.'))).flatMap(textsOf);
            if (keywords.test(query.field ?? '') && !/[*?]/.test(query.value))
                return texts.includes(query.value.replace(/\\(.)/g, '$1'));
            return texts.some((text) => matchesText(text, query));
        }
    }
};
/** @throws Refusal 400 for what the server sends back */
const matching = (items, q, documentOf) => {
    if (q === null || q === '')
        return [...items];
    try {
        const query = search_query_parseQuery(q);
        return items.filter((item) => matches(documentOf(item), query));
    }
    catch (error) {
        if (!(error instanceof QuerySyntax))
            throw error;
        if (error.outcome === 'refused')
            throw refusal_bad('Invalid query string syntax.');
        return items.filter((item) => matches(documentOf(item), { kind: 'term', value: q, quoted: false }));
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/list.js




const list_typeOf = ({ metadata }) => {
    const { type } = metadata;
    return typeof type === 'object' && type !== null && 'id' in type ? [String(type.id)] : [];
};
const typeTitle = (id) => {
    const { title } = vocabularies.link('communitytypes', id);
    return typeof title === 'object' && title !== null && 'en' in title ? String(title.en) : id;
};
const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const documentOf = ({ id, slug, metadata, access, created }) => ({ id, slug, metadata, access, created });
/** @throws Refusal 400 */
const listCommunities = (call, path, communities) => {
    const items = matching(communities, call.query.get('q'), documentOf);
    return listed(call, {
        path,
        items,
        orders: { newest: byText(({ created }) => created, -1), oldest: byText(({ created }) => created) },
        standard: 'newest',
        print: (community) => printCommunity(call, community),
        aggregations: {
            type: facet('Type', items.flatMap(list_typeOf), typeTitle),
            visibility: facet('Visibility', items.map(({ access }) => access.visibility), capital),
        },
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/of-record.js
/** `/api/records/ID/communities`: a published record goes in and out (facts/inveniordm.md 1.9). */













/** @throws Refusal 400 */
const readWanted = async (call) => {
    const body = await call_readJson(call);
    const given = json_isObject(body) ? body : {};
    const { communities } = given;
    const errors = [];
    if (!Array.isArray(communities))
        errors.push({ field: 'communities', messages: ['Missing data for required field.'] });
    else if (communities.length === 0)
        errors.push({ field: 'communities', messages: ['Shorter than minimum length 1.'] });
    for (const field of Object.keys(given))
        if (field !== 'communities')
            errors.push({ field, messages: ['Unknown field.'] });
    if (errors.length > 0)
        throw refusal_invalid(errors);
    return Array.isArray(communities) ? communities.filter(json_isObject) : [];
};
const openRequest = ({ house }, version, community) => Object.values(house.world.requests).find((request) => request.type === 'community-inclusion' &&
    isOpen(request) &&
    'record' in request.topic &&
    request.topic.record === version.id &&
    'community' in request.receiver &&
    request.receiver.community === community.id);
/** Why it cannot be asked for, if so. */
const objection = (call, version, community) => {
    if (community === undefined)
        return 'Community not found.';
    if (parentOf(call.house.world, version).communities.includes(community.id))
        return 'The record is already included in this community.';
    if (openRequest(call, version, community) !== undefined)
        return 'There is already an open inclusion request for this community.';
    return maySubmit(community, call.user) ? undefined : notAllowed;
};
const include = (call, { version, community, wish }) => {
    const request = makeRequest(call.house, {
        type: 'community-inclusion',
        title: String(version.published?.metadata.title ?? ''),
        by: { user: String(call.user?.id ?? 0) },
        receiver: { community: community.id },
        topic: { record: version.id },
    });
    move(call, request, { to: 'submitted', body: wish.comment });
    if (mayInclude(community, call.user) && wish.require_review !== true)
        move(call, request, { to: 'accepted' });
    return request;
};
const outcome = (processed, errors) => call_json(processed.length === 0 ? 400 : 200, {
    ...(processed.length === 0 ? {} : { processed }),
    ...(errors.length === 0 ? {} : { errors }),
});
const addCommunities = async (call) => {
    const { version } = getRecord(call);
    requireManager(call, version);
    const wishes = await readWanted(call);
    const processed = [];
    const errors = [];
    for (const wish of wishes) {
        const name = String(wish.id);
        const community = findCommunity(call.house.world, name);
        const message = objection(call, version, community);
        if (community === undefined || message !== undefined) {
            errors.push({ community_id: name, message });
            continue;
        }
        const request = include(call, { version, community, wish });
        processed.push({ community_id: name, request_id: request.id, request: printRequest(call, request) });
    }
    settle(call.house, version.id);
    return outcome(processed, errors);
};
const removeCommunities = async (call) => {
    const { version } = getRecord(call);
    requireManager(call, version);
    const wishes = await readWanted(call);
    const parent = parentOf(call.house.world, version);
    const errors = [];
    for (const wish of wishes) {
        const name = String(wish.id);
        const id = findCommunity(call.house.world, name)?.id;
        // The record's own number in the database, which nothing else tells.
        if (id !== undefined && parent.communities.includes(id))
            removeFromCommunity(parent, id);
        else
            errors.push({ community: name, message: `The record ${call.house.uuid()} in not included in the community ${name}.` });
    }
    settle(call.house, ...parent.published);
    return call_json(errors.length === wishes.length ? 400 : 200, errors.length === 0 ? {} : { errors });
};
const listOfRecord = (call) => {
    const { version } = getRecord(call);
    const held = parentOf(call.house.world, version).communities.flatMap((id) => call.house.world.communities[id] ?? []);
    return listCommunities(call, '/communities', held);
};
const path = '/api/records/:id/communities';
const recordCommunityRoutes = [
    { method: 'GET', path, handle: listOfRecord },
    { method: 'POST', path, handle: addCommunities },
    { method: 'DELETE', path, handle: removeCommunities },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/told.js
/** A record as its exports see it: the JSON that the API prints, with what can be counted on once it is published. */

const filesOf = ({ files }) => Object.values(files.entries ?? {});
const doiOf = ({ pids }) => pids.doi?.identifier;
const parentDoiOf = ({ parent }) => parent.pids.doi?.identifier;
const doiUrl = (doi) => `https://doi.org/${doi}`;
const slugsOf = ({ parent }) => (parent.communities.entries ?? []).map(({ slug }) => slug);
/** Where a file is, for people. */
const fileUrl = ({ links }, { key }) => `${links.self_html}/files/${encodeURIComponent(key)}`;
const communityUrl = ({ links }, slug) => `${new URL(links.self_html).origin}/communities/${slug}/`;
/** What a vocabulary says of a term besides its title. */
const propOf = (type, id, name) => {
    const props = id === undefined ? undefined : vocabularies.find(type, id)?.props;
    return typeof props?.[name] === 'string' ? props[name] : '';
};
const addresses = {
    doi: 'https://doi.org/',
    orcid: 'https://orcid.org/',
    ror: 'https://ror.org/',
    handle: 'https://hdl.handle.net/',
    arxiv: 'https://arxiv.org/abs/',
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/',
    gnd: 'https://d-nb.info/gnd/',
};
/** The address of what is identified so, where its scheme has one. */
const told_urlOf = ({ identifier, scheme }) => {
    if (/^https?:\/\//.test(identifier))
        return identifier;
    if (scheme === 'isni')
        return `http://isni.org/isni/${identifier}`;
    const base = addresses[scheme];
    return base === undefined ? undefined : `${base}${identifier}`;
};
/** Year, month and day, as far as they are told, of each end of the publication date. */
const datePartsOf = ({ metadata }) => metadata.publication_date.split('/').map((date) => date.split('-'));
const yearOf = (told) => datePartsOf(told)[0]?.[0] ?? '';

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/citations.js
/** How a record is cited: in a sentence, and in the formats of citation managers. */



const initialsOf = ({ person_or_org: { given_name } }) => (given_name ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `${[...name][0] ?? ''}.`)
    .join(' ');
const familyOf = ({ person_or_org: { name, family_name } }) => family_name ?? name;
const lastFirst = (agent) => [familyOf(agent), initialsOf(agent)].filter(Boolean).join(', ');
const firstLast = (agent) => [initialsOf(agent), familyOf(agent)].filter(Boolean).join(' ');
const citations_joined = (names, last) => names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
const dotted = (text) => (text.endsWith('.') ? text : `${text}.`);
const harvard = (record) => {
    const { title, publisher = '', creators } = record.metadata;
    const doi = doiOf(record);
    const end = doi === undefined ? '' : ` doi:${doi}.`;
    return `${citations_joined(creators.map(lastFirst), ' and ')} (${yearOf(record)}) “${title}”. ${publisher}.${end}`;
};
const apa = (record) => {
    const { title, publisher = '', version, creators } = record.metadata;
    const doi = doiOf(record);
    const end = doi === undefined ? '' : ` ${doiUrl(doi)}`;
    return `${dotted(citations_joined(creators.map(lastFirst), ', & '))} (${yearOf(record)}). ${title}${version ? ` (${version})` : ''}. ${publisher}.${end}`;
};
const monthNames = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.'];
const ieee = (record) => {
    const { title, publisher = '', creators } = record.metadata;
    const [year = '', month, day] = datePartsOf(record)[0] ?? [];
    const named = month === undefined ? '' : `${monthNames[Number(month) - 1] ?? ''} `;
    const date = `${named}${day === undefined ? '' : `${Number(day)}, `}${year}`;
    const doi = doiOf(record);
    return `[1]${citations_joined(creators.map(firstLast), ' and ')}, “${title}”. ${publisher}, ${date}.${doi === undefined ? '' : ` doi: ${doi}.`}`;
};
const styles = { harvard1: harvard, 'harvard-cite-them-right': harvard, apa, ieee };
/** @throws Refusal 400 for a style that is not known here */
const bibliography = (record, style) => {
    const write = Object.hasOwn(styles, style) ? styles[style] : undefined;
    if (write === undefined)
        throw refusal_bad('Citation string style not found.');
    return write(record);
};
const csl = (record) => {
    const { metadata, id } = record;
    const { description, languages, version, publisher, identifiers = [], creators } = metadata;
    const numbered = (scheme) => identifiers.find((other) => other.scheme === scheme)?.identifier;
    const [doi, isbn, issn] = [doiOf(record), numbered('isbn'), numbered('issn')];
    return {
        id,
        type: propOf('resourcetypes', metadata.resource_type.id, 'csl') || 'article',
        title: metadata.title,
        ...(description ? { abstract: stripTags(description) } : {}),
        author: creators.map((agent) => ({
            family: familyOf(agent),
            ...(agent.person_or_org.given_name ? { given: agent.person_or_org.given_name } : {}),
        })),
        issued: { 'date-parts': datePartsOf(record) },
        ...(languages?.[0] ? { language: languages[0].id } : {}),
        ...(version ? { version } : {}),
        ...(doi ? { DOI: doi } : {}),
        ...(isbn ? { ISBN: isbn } : {}),
        ...(issn ? { ISSN: issn } : {}),
        ...(publisher ? { publisher } : {}),
    };
};
const entries = {
    'publication-conferencepaper': 'inproceedings',
    'publication-conferenceproceeding': 'proceedings',
    'publication-book': 'book',
    'publication-section': 'incollection',
    'publication-article': 'article',
    'publication-preprint': 'unpublished',
    'publication-thesis': 'phdthesis',
    'publication-technicalnote': 'manual',
    'publication-workingpaper': 'unpublished',
    software: 'software',
    dataset: 'dataset',
};
/** Without accents and signs, in lower case. */
const citations_plain = (text) => text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
const bibtex = (record) => {
    const { title, publisher, version, creators, resource_type } = record.metadata;
    const [year = '', month] = datePartsOf(record)[0] ?? [];
    const doi = doiOf(record);
    const braced = (text) => (text ? `{${text}}` : undefined);
    const lines = [
        ['author', braced(creators.map(({ person_or_org: { name } }) => name).join(` and\n${' '.repeat(18)}`))],
        ['title', braced(title)],
        ['month', month === undefined ? undefined : monthNames[Number(month) - 1]?.slice(0, 3).toLowerCase()],
        ['year', year],
        ['publisher', braced(publisher)],
        ['version', braced(version)],
        ['doi', braced(doi)],
        ['url', braced(doi === undefined ? undefined : doiUrl(doi))],
    ];
    const told = lines.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(12)} = ${value},`]));
    const key = `${citations_plain(creators[0] === undefined ? 'unknown' : familyOf(creators[0]))}_${year}_${record.id}`;
    return `@${entries[resource_type.id] ?? 'misc'}{${key},\n${told.join('\n')}\n}`;
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/csv.js
/** A record as a table: one column for each value, however deep it lies. */

const csv_flattened = (value, key) => {
    const under = (name) => (key === '' ? name : `${key}.${name}`);
    if (json_isObject(value))
        return Object.entries(value).flatMap(([name, inner]) => csv_flattened(inner, under(name)));
    if (Array.isArray(value))
        return value.flatMap((inner, at) => csv_flattened(inner, under(String(at))));
    return [[key, value]];
};
/** As Python prints it. */
const cell = (value) => {
    const text = value === null || value === undefined ? '' : value === true ? 'True' : value === false ? 'False' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const table = (rows, headers) => [headers, ...rows.map((row) => headers.map((name) => row.get(name)))].map((line) => `${line.map(cell).join(',')}\r\n`).join('');
const fullCsv = (records) => {
    const rows = records.map((record) => new Map(csv_flattened(record, '')));
    return table(rows, [...new Set(rows.flatMap((row) => [...row.keys()]))].toSorted());
};
/** What the short table holds. */
const csv_columns = [
    'id',
    'created',
    'pids.doi.identifier',
    'metadata.title',
    'metadata.description',
    'metadata.resource_type.title.en',
    'metadata.publication_date',
    'metadata.creators.person_or_org.type',
    'metadata.creators.person_or_org.name',
    'metadata.rights.id',
];
/** All values at a path, a line each. */
const csv_valuesAt = (value, path) => {
    if (Array.isArray(value))
        return value.flatMap((item) => csv_valuesAt(item, path));
    const [name, ...rest] = path;
    if (name === undefined)
        return value === undefined ? [] : [value];
    return json_isObject(value) ? csv_valuesAt(value[name], rest) : [];
};
const simpleCsv = (records) => table(records.map((record) => new Map(csv_columns.map((name) => [name, csv_valuesAt(record, name.split('.')).join('\n')]))), csv_columns);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/datacite.js
/** DataCite 4.3 as JSON, as InvenioRDM sends it to DataCite and exports it. */


/** DataCite's names of schemes; others keep their own. */
const schemeNames = {
    ark: 'ARK',
    arxiv: 'arXiv',
    ads: 'bibcode',
    crossreffunderid: 'Crossref Funder ID',
    doi: 'DOI',
    ean13: 'EAN13',
    eissn: 'EISSN',
    handle: 'Handle',
    igsn: 'IGSN',
    isbn: 'ISBN',
    issn: 'ISSN',
    istc: 'ISTC',
    lissn: 'LISSN',
    lsid: 'LSID',
    pmid: 'PMID',
    purl: 'PURL',
    upc: 'UPC',
    url: 'URL',
    urn: 'URN',
    orcid: 'ORCID',
    isni: 'ISNI',
    gnd: 'GND',
    ror: 'ROR',
    grid: 'GRID',
};
const relatable = 'ark arxiv bibcode doi ean13 eissn handle igsn isbn issn istc lissn pmid purl upc url urn w3id'.split(' ');
const datacite_nameOf = (scheme) => schemeNames[scheme] ?? scheme;
/** Only what is there. */
const datacite_told = (pairs) => Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined));
const some = (list) => (list.length === 0 ? undefined : list);
const preferred = (identifiers, schemes) => schemes.flatMap((scheme) => identifiers?.find((other) => other.scheme === scheme) ?? [])[0];
const affiliationOf = ({ id, name, identifiers }) => {
    const found = id === undefined ? undefined : preferred(identifiers, ['ror', 'isni', 'gnd']);
    if (found === undefined)
        return { name };
    const affiliationIdentifier = found.scheme === 'ror' ? `https://ror.org/${found.identifier}` : found.identifier;
    return { name, affiliationIdentifier, affiliationIdentifierScheme: datacite_nameOf(found.scheme) };
};
const agentOf = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [], role }) => datacite_told({
    name,
    nameType: type === 'organizational' ? 'Organizational' : 'Personal',
    givenName: given_name,
    familyName: family_name,
    nameIdentifiers: identifiers.map(({ identifier, scheme }) => ({ nameIdentifier: identifier, nameIdentifierScheme: datacite_nameOf(scheme) })),
    affiliation: some(affiliations.map(affiliationOf)),
    contributorType: role === undefined ? undefined : propOf('contributorsroles', role.id, 'datacite'),
});
const creatorOf = (agent) => {
    const { contributorType: _, ...creator } = agentOf(agent);
    return creator;
};
const datacite_titlesOf = ({ title, additional_titles = [] }) => [
    { title },
    ...additional_titles.map((other) => datacite_told({
        title: other.title,
        titleType: other.type === undefined ? undefined : propOf('titletypes', other.type.id, 'datacite') || 'Other',
        lang: other.lang?.id,
    })),
];
const descriptionsOf = ({ description, additional_descriptions = [] }) => [
    ...(description ? [{ description: stripTags(description), descriptionType: 'Abstract' }] : []),
    ...additional_descriptions.map((other) => datacite_told({
        description: stripTags(other.description),
        descriptionType: propOf('descriptiontypes', other.type?.id, 'datacite') || 'Other',
        lang: other.lang?.id,
    })),
];
const datesOf = ({ updated, metadata: { publication_date, dates = [] } }) => [
    { date: publication_date, dateType: 'Issued' },
    ...dates.map(({ date, type, description }) => datacite_told({ date, dateType: propOf('datetypes', type.id, 'datacite') || 'Other', dateInformation: description || undefined })),
    ...(dates.some(({ type }) => type.id === 'updated') ? [] : [{ date: updated.split('T')[0], dateType: 'Updated' }]),
];
const identifiersOf = ({ links, pids, metadata: { identifiers = [] } }) => [
    { identifier: links.self_html, identifierType: 'URL' },
    ...Object.entries(pids).map(([scheme, { identifier }]) => ({ identifier, identifierType: datacite_nameOf(scheme) })),
    ...identifiers.filter(({ scheme }) => scheme !== 'doi').map(({ identifier, scheme }) => ({ identifier, identifierType: datacite_nameOf(scheme) })),
];
const relatedOf = (record) => {
    const parent = parentDoiOf(record);
    const related = (record.metadata.related_identifiers ?? []).filter(({ scheme }) => relatable.includes(datacite_nameOf(scheme).toLowerCase()));
    return [
        ...related.map(({ identifier, scheme, relation_type, resource_type }) => datacite_told({
            relatedIdentifier: identifier,
            relationType: propOf('relationtypes', relation_type.id, 'datacite'),
            relatedIdentifierType: datacite_nameOf(scheme),
            resourceTypeGeneral: resource_type === undefined ? undefined : propOf('resourcetypes', resource_type.id, 'datacite_general') || 'Other',
        })),
        ...(parent === undefined ? [] : [{ relatedIdentifier: parent, relationType: 'IsVersionOf', relatedIdentifierType: 'DOI' }]),
        ...slugsOf(record).map((slug) => ({
            relatedIdentifier: communityUrl(record, slug),
            relationType: 'IsPartOf',
            relatedIdentifierType: 'URL',
        })),
    ];
};
const rightsOf = ({ rights = [], copyright }) => [
    ...rights.map(({ id, title, link, props }) => datacite_told({
        rights: title?.en,
        rightsIdentifier: id,
        rightsIdentifierScheme: id === undefined ? undefined : props?.scheme,
        rightsUri: props?.url ?? link,
    })),
    ...(copyright ? [{ rights: copyright, rightsUri: 'http://rightsstatements.org/vocab/InC/1.0/' }] : []),
];
const placeOf = ({ place, geometry }) => datacite_told({
    geoLocationPlace: place,
    geoLocationPoint: geometry?.type === 'Point'
        ? { pointLongitude: String(geometry.coordinates[0]), pointLatitude: String(geometry.coordinates[1]) }
        : undefined,
});
const fundingOf = ({ funder, award }) => {
    const known = preferred(funder.identifiers, ['ror', 'doi', 'grid', 'isni', 'gnd']);
    const uri = preferred(award?.identifiers, ['doi', 'url'])?.identifier;
    return datacite_told({
        funderName: funder.name,
        funderIdentifier: known?.identifier,
        funderIdentifierType: known === undefined ? undefined : known.scheme === 'doi' ? 'Crossref Funder ID' : datacite_nameOf(known.scheme),
        awardTitle: award?.title?.en,
        awardNumber: award?.number,
        awardURI: uri,
    });
};
const datacite = (record) => {
    const { metadata } = record;
    const { resource_type: type, subjects = [], locations, funding = [] } = metadata;
    return datacite_told({
        types: {
            resourceTypeGeneral: propOf('resourcetypes', type.id, 'datacite_general') || 'Other',
            resourceType: propOf('resourcetypes', type.id, 'datacite_type'),
        },
        titles: datacite_titlesOf(metadata),
        creators: metadata.creators.map(creatorOf),
        contributors: some((metadata.contributors ?? []).map(agentOf)),
        publisher: metadata.publisher,
        publicationYear: yearOf(record),
        subjects: some(subjects.map(({ id, subject, scheme }) => datacite_told({ subject, subjectScheme: id && scheme, valueURI: id }))),
        dates: datesOf(record),
        language: metadata.languages?.[0]?.id,
        identifiers: identifiersOf(record),
        relatedIdentifiers: some(relatedOf(record)),
        sizes: metadata.sizes,
        formats: metadata.formats,
        version: metadata.version,
        rightsList: some(rightsOf(metadata)),
        descriptions: some(descriptionsOf(metadata)),
        geoLocations: some((locations?.features ?? []).map(placeOf)),
        fundingReferences: some(funding.map(fundingOf)),
        schemaVersion: 'http://datacite.org/schema/kernel-4',
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/xml.js
/** XML as lxml writes it: two blanks a level, an empty text kept apart from no text. */
const el = (name, content, attributes = {}) => ({ name, content, attributes });
const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const written = ({ name, attributes, content }, indent) => {
    const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${safe(value).replaceAll('"', '&quot;')}"`);
    const start = `${indent}<${name}${given.join('')}`;
    if (content === undefined || (Array.isArray(content) && content.length === 0))
        return `${start}/>`;
    if (typeof content === 'string')
        return `${start}>${safe(content)}</${name}>`;
    return `${start}>\n${content.map((child) => written(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
};
/** Without the declaration: to stand within another document. */
const fragment = (root, indent = '') => written(root, indent);
const xmlDocument = (root) => `<?xml version='1.0' encoding='utf-8'?>\n${written(root, '')}\n`;

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/datacite-xml.js


const datacite_xml_list = (value) => (Array.isArray(value) ? value : []);
const datacite_xml_text = (value) => (typeof value === 'string' ? value : '');
/** Attributes that the JSON calls by another name. */
const keys = { 'xml:lang': 'lang', rightsURI: 'rightsUri' };
/** Of an object, those that it has. */
const attributes = (from, names) => Object.fromEntries(names.map((name) => [name, datacite_xml_text(from[keys[name] ?? name])]).filter(([, value]) => value !== ''));
const group = (name, children) => (children.length === 0 ? [] : [el(name, children)]);
const line = (name, value) => (typeof value === 'string' && value !== '' ? [el(name, value)] : []);
const datacite_xml_agent = (kind, from) => el(kind, [
    el(`${kind}Name`, datacite_xml_text(from.name), attributes(from, ['nameType'])),
    ...line('givenName', from.givenName),
    ...line('familyName', from.familyName),
    ...datacite_xml_list(from.nameIdentifiers).map((item) => el('nameIdentifier', datacite_xml_text(item.nameIdentifier), attributes(item, ['nameIdentifierScheme']))),
    ...datacite_xml_list(from.affiliation).map((item) => el('affiliation', datacite_xml_text(item.name), attributes(item, ['affiliationIdentifier', 'affiliationIdentifierScheme']))),
], attributes(from, ['contributorType']));
const identifiers = (json) => {
    const all = datacite_xml_list(json.identifiers);
    const doi = all.find(({ identifierType }) => identifierType === 'DOI');
    const others = all.filter((item) => item !== doi);
    return [
        ...(doi === undefined ? [] : [el('identifier', datacite_xml_text(doi.identifier), { identifierType: 'DOI' })]),
        ...group('alternateIdentifiers', others.map(({ identifier, identifierType }) => el('alternateIdentifier', datacite_xml_text(identifier), { alternateIdentifierType: datacite_xml_text(identifierType) }))),
    ];
};
/** A list whose items are a text with attributes. */
const datacite_xml_texts = (from, [outer, inner, key], names) => group(outer, datacite_xml_list(from).map((item) => el(inner, datacite_xml_text(item[key]), attributes(item, names))));
const datacite_xml_words = (from, outer, inner) => group(outer, Array.isArray(from) ? from.map((item) => el(inner, datacite_xml_text(item))) : []);
const datacite_xml_place = (from) => {
    const point = from.geoLocationPoint;
    return el('geoLocation', [
        ...line('geoLocationPlace', from.geoLocationPlace),
        ...(point === undefined
            ? []
            : [el('geoLocationPoint', [el('pointLongitude', datacite_xml_text(point.pointLongitude)), el('pointLatitude', datacite_xml_text(point.pointLatitude))])]),
    ]);
};
const funding = (from) => el('fundingReference', [
    el('funderName', datacite_xml_text(from.funderName)),
    ...(from.funderIdentifier === undefined
        ? []
        : [el('funderIdentifier', datacite_xml_text(from.funderIdentifier), attributes(from, ['funderIdentifierType']))]),
    ...(from.awardNumber === undefined ? [] : [el('awardNumber', datacite_xml_text(from.awardNumber), attributes(from, ['awardURI']))]),
    ...line('awardTitle', from.awardTitle),
]);
const kernel = 'http://datacite.org/schema/kernel-4';
const dataciteXml = (record) => {
    const json = datacite(record);
    const types = json.types;
    return el('resource', [
        ...identifiers(json),
        ...group('creators', datacite_xml_list(json.creators).map((item) => datacite_xml_agent('creator', item))),
        ...datacite_xml_texts(json.titles, ['titles', 'title', 'title'], ['xml:lang', 'titleType']),
        el('publisher', datacite_xml_text(json.publisher)),
        el('publicationYear', datacite_xml_text(json.publicationYear)),
        ...datacite_xml_texts(json.subjects, ['subjects', 'subject', 'subject'], ['subjectScheme', 'valueURI']),
        ...group('contributors', datacite_xml_list(json.contributors).map((item) => datacite_xml_agent('contributor', item))),
        ...datacite_xml_texts(json.dates, ['dates', 'date', 'date'], ['dateType', 'dateInformation']),
        ...line('language', json.language),
        el('resourceType', datacite_xml_text(types.resourceType), attributes(types, ['resourceTypeGeneral'])),
        ...datacite_xml_texts(json.relatedIdentifiers, ['relatedIdentifiers', 'relatedIdentifier', 'relatedIdentifier'], ['relatedIdentifierType', 'relationType', 'resourceTypeGeneral']),
        ...datacite_xml_words(json.sizes, 'sizes', 'size'),
        ...datacite_xml_words(json.formats, 'formats', 'format'),
        ...line('version', json.version),
        ...datacite_xml_texts(json.rightsList, ['rightsList', 'rights', 'rights'], ['rightsURI', 'rightsIdentifierScheme', 'rightsIdentifier']),
        ...datacite_xml_texts(json.descriptions, ['descriptions', 'description', 'description'], ['descriptionType', 'xml:lang']),
        ...group('geoLocations', datacite_xml_list(json.geoLocations).map(datacite_xml_place)),
        ...group('fundingReferences', datacite_xml_list(json.fundingReferences).map(funding)),
    ], {
        xmlns: kernel,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${kernel} http://schema.datacite.org/meta/kernel-4.3/metadata.xsd`,
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/dcat.js
/** DCAT-AP in RDF: what InvenioRDM makes of its DataCite export. */


const namespaces = Object.fromEntries(Object.entries({
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    adms: 'http://www.w3.org/ns/adms#',
    bibo: 'http://purl.org/ontology/bibo/',
    citedcat: 'https://w3id.org/citedcat-ap/',
    dct: 'http://purl.org/dc/terms/',
    dctype: 'http://purl.org/dc/dcmitype/',
    dcat: 'http://www.w3.org/ns/dcat#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    gsp: 'http://www.opengis.net/ont/geosparql#',
    locn: 'http://www.w3.org/ns/locn#',
    org: 'http://www.w3.org/ns/org#',
    owl: 'http://www.w3.org/2002/07/owl#',
    prov: 'http://www.w3.org/ns/prov#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    wdrs: 'http://www.w3.org/2007/05/powder-s#',
}).map(([prefix, address]) => [`xmlns:${prefix}`, address]));
const xsd = (type) => ({ 'rdf:datatype': `http://www.w3.org/2001/XMLSchema#${type}` });
const at = (name, address) => el(name, undefined, { 'rdf:resource': address });
const about = (address, content) => el('rdf:Description', content, address === undefined ? {} : { 'rdf:about': address });
const dcat_agent = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [] }) => about(identifiers.flatMap((item) => told_urlOf(item) ?? [])[0], [
    at('rdf:type', `http://xmlns.com/foaf/0.1/${type === 'organizational' ? 'Organization' : 'Person'}`),
    el('foaf:name', name),
    ...(given_name ? [el('foaf:givenName', given_name)] : []),
    ...(family_name ? [el('foaf:familyName', family_name)] : []),
    ...affiliations.map((affiliation) => el('org:memberOf', [el('foaf:Organization', [el('foaf:name', affiliation.name)])])),
]);
const identifier = (text, agency, type) => el('adms:identifier', [
    el('adms:Identifier', [el('skos:notation', text, type === undefined ? {} : xsd(type)), el('adms:schemeAgency', agency)]),
]);
const related = (name, address) => el(name, [about(address, [el('dct:identifier', address)])]);
/** DCMI's words for DataCite's, where they have one. */
const dcmiType = (general) => ({ Software: 'Software', Dataset: 'Dataset', Collection: 'Collection', Event: 'Event', Image: 'Image', Sound: 'Sound', Text: 'Text' })[general];
const dcat = (record) => {
    const { metadata, links, pids, updated } = record;
    const doi = doiOf(record);
    const [address, parent] = [doi === undefined ? links.self_html : doiUrl(doi), parentDoiOf(record)];
    const type = dcmiType(propOf('resourcetypes', metadata.resource_type.id, 'datacite_general'));
    const licences = (metadata.rights ?? []).flatMap(({ props, link }) => props?.url ?? link ?? []);
    const [published = ''] = metadata.publication_date.split('/');
    const access = [...licences.map((url) => at('dct:license', url)), at('dcat:accessURL', address)];
    return el('rdf:RDF', [
        about(address, [
            at('rdf:type', 'http://www.w3.org/ns/dcat#Dataset'),
            ...(type === undefined ? [] : [at('dct:type', `http://purl.org/dc/dcmitype/${type}`)]),
            el('dct:identifier', address, xsd('anyURI')),
            at('foaf:page', address),
            ...metadata.creators.map((creator) => el('dct:creator', [dcat_agent(creator)])),
            ...(metadata.contributors ?? []).map((contributor) => el('dct:contributor', [dcat_agent(contributor)])),
            el('dct:title', metadata.title),
            ...(metadata.publisher ? [el('dct:publisher', [el('foaf:Agent', [el('foaf:name', metadata.publisher)])])] : []),
            el('dct:issued', yearOf(record), xsd('gYear')),
            ...(metadata.subjects ?? []).map(({ subject }) => el('dcat:keyword', subject)),
            ...(published.length === 10 ? [el('dct:issued', published, xsd('date'))] : []),
            el('dct:modified', updated.slice(0, 10), xsd('date')),
            at('owl:sameAs', links.self_html),
            identifier(links.self_html, 'URL', 'anyURI'),
            ...(pids.oai === undefined ? [] : [identifier(pids.oai.identifier, 'oai')]),
            ...(metadata.related_identifiers ?? []).map((item) => related('dct:relation', told_urlOf(item) ?? item.identifier)),
            ...(parent === undefined ? [] : [related('dct:isVersionOf', doiUrl(parent))]),
            ...(metadata.version ? [el('owl:versionInfo', metadata.version)] : []),
            el('dcat:distribution', [el('dcat:Distribution', access)]),
            ...filesOf(record).map((file) => el('dcat:distribution', [
                el('dcat:Distribution', [
                    at('dcat:downloadURL', fileUrl(record, file)),
                    el('dcat:mediaType', file.mimetype),
                    el('dcat:byteSize', String(file.size)),
                    ...access,
                ]),
            ])),
        ]),
    ], namespaces);
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/dublin-core.js
/** Dublin Core, as OAI-PMH carries it: its fifteen words, in the order of the alphabet. */



/** An address, or at least with the name of its scheme before it. */
const identified = (item) => told_urlOf(item) ?? (item.identifier.startsWith(item.scheme) ? item.identifier : `${item.scheme}:${item.identifier}`);
const accessWord = (status) => (status === 'metadata-only' ? 'closed' : status);
const namesOf = (agents = []) => agents.map(({ person_or_org: { name } }) => name);
const dublin_core_rightsOf = ({ access, metadata: { rights = [] } }) => [
    `info:eu-repo/semantics/${accessWord(access.status)}Access`,
    ...rights.flatMap(({ title, link, props }) => [title?.en, props?.url ?? link].filter((text) => text !== undefined)),
];
const relationsOf = (record) => {
    const parent = parentDoiOf(record);
    return [
        ...(record.metadata.related_identifiers ?? []).map(identified),
        ...slugsOf(record).map((slug) => communityUrl(record, slug)),
        ...(parent === undefined ? [] : [doiUrl(parent)]),
    ];
};
const dublin_core_datesOf = ({ access, metadata }) => [
    metadata.publication_date,
    ...(access.status === 'embargoed' && access.embargo.until ? [`info:eu-repo/date/embargoEnd/${access.embargo.until}`] : []),
];
const dublinCore = (record) => {
    const { metadata, pids } = record;
    const { description, additional_descriptions = [], identifiers = [] } = metadata;
    const type = propOf('resourcetypes', metadata.resource_type.id, 'eurepo');
    const values = [
        ['contributor', namesOf(metadata.contributors)],
        ['creator', namesOf(metadata.creators)],
        ['date', dublin_core_datesOf(record)],
        ['description', [...(description ? [description] : []), ...additional_descriptions.map((other) => other.description)].map(stripTags)],
        ['format', metadata.formats ?? []],
        [
            'identifier',
            [...Object.entries(pids).map(([scheme, { identifier }]) => identified({ scheme, identifier })), ...identifiers.map(identified)],
        ],
        ['language', (metadata.languages ?? []).map(({ id }) => id)],
        ['publisher', metadata.publisher ? [metadata.publisher] : []],
        ['relation', relationsOf(record)],
        ['rights', dublin_core_rightsOf(record)],
        ['subject', (metadata.subjects ?? []).map(({ subject }) => subject)],
        ['title', [metadata.title, ...(metadata.additional_titles ?? []).map(({ title }) => title)]],
        ['type', type === '' ? [] : [type]],
    ];
    return el('oai_dc:dc', values.flatMap(([name, texts]) => texts.map((text) => el(`dc:${name}`, text))), {
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/interface-json.js
/** What `application/vnd.inveniordm.v1+json` adds for a page of the record: dates, titles and names ready to be shown. */


const formatted = (date, style) => {
    const parts = date.slice(0, 10).split('-');
    const [year, month = '1', day = '1'] = parts;
    const month_ = style === 'long' ? 'long' : 'short';
    return new Intl.DateTimeFormat('en-US', {
        timeZone: 'UTC',
        year: 'numeric',
        ...(parts.length > 1 ? { month: month_ } : {}),
        ...(parts.length > 2 ? { day: 'numeric' } : {}),
    }).format(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))));
};
const interface_json_published = (date, style) => date
    .split('/')
    .map((end) => formatted(end, style))
    .join(' – ');
const titled = (term) => ({ id: term.id, title_l10n: term.title?.en ?? term.id });
const statuses = {
    open: ['Open', 'The record and files are publicly accessible.', 'unlock'],
    embargoed: ['Embargoed', 'The record is publicly accessible, but files are restricted until the embargo ends.', 'outline clock'],
    restricted: ['Restricted', 'The record and files are restricted to users with access.', 'ban'],
    'metadata-only': ['Metadata-only', 'No files are available for this record.', 'tag'],
};
const messages = { embargoed: 'warning', restricted: 'negative' };
const accessOf = ({ access: { status, embargo } }) => {
    const [title, description, icon] = statuses[status] ?? [status, '', ''];
    return {
        id: status,
        title_l10n: title,
        description_l10n: description,
        icon,
        embargo_date_l10n: embargo.until === undefined ? null : formatted(embargo.until, 'long'),
        message_class: messages[status] ?? '',
    };
};
/** Affiliations are numbered, each name once. */
const indexed = (name, agents) => {
    if (agents === undefined)
        return {};
    const affiliations = [];
    const numberOf = ({ id, name: title }) => {
        const known = affiliations.find(([, other]) => other === title);
        if (known !== undefined)
            return [known[0], title];
        affiliations.push([affiliations.length + 1, title, id ?? null]);
        return [affiliations.length, title];
    };
    const people = agents.map(({ affiliations: own, role, ...agent }) => ({
        ...agent,
        ...(role === undefined ? {} : { role: { id: role.id, title: role.title?.en ?? role.id } }),
        ...(own === undefined ? {} : { affiliations: own.map(numberOf) }),
    }));
    return { [name]: { [name]: people, affiliations } };
};
/** The same, with each title and description in English in place of one by language. */
const inEnglish = (value) => {
    if (Array.isArray(value))
        return value.map(inEnglish);
    if (!json_isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => (name === 'title' || name === 'description') && json_isObject(item) ? [`${name}_l10n`, item.en] : [name, inEnglish(item)]));
};
/** Shown as they are kept, but for their words. */
const alike = ['additional_titles', 'related_identifiers', 'additional_descriptions', 'dates', 'rights', 'funding'];
/** @param record or a draft, which may lack what a record must have */
const interfaceJson = (record, { customFields, index, isDraft }) => {
    const { metadata, created, updated } = record;
    return {
        ...(metadata.publication_date
            ? {
                publication_date_l10n_medium: interface_json_published(metadata.publication_date, 'medium'),
                publication_date_l10n_long: interface_json_published(metadata.publication_date, 'long'),
            }
            : {}),
        created_date_l10n_long: formatted(created, 'long'),
        updated_date_l10n_long: formatted(updated, 'long'),
        ...(metadata.resource_type ? { resource_type: titled(metadata.resource_type) } : {}),
        custom_fields: inEnglish(customFields),
        access_status: accessOf(record),
        ...indexed('creators', metadata.creators),
        ...indexed('contributors', metadata.contributors),
        ...(metadata.languages ? { languages: metadata.languages.map(titled) } : {}),
        ...(metadata.description ? { description_stripped: stripTags(metadata.description) } : {}),
        ...Object.fromEntries(alike.flatMap((name) => (name in metadata ? [[name, inEnglish(metadata[name])]] : []))),
        version: metadata.version || `v${index}`,
        is_draft: isDraft,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/linked-data.js
/** A record as schema.org JSON-LD, as a set of links, as a data package, and its places as GeoJSON. */


const linked_data_person = ({ person_or_org: { type, name, given_name, family_name, identifiers = [] }, affiliations = [] }) => {
    const url = identifiers.flatMap((item) => told_urlOf(item) ?? [])[0];
    return {
        name,
        ...(given_name ? { givenName: given_name } : {}),
        ...(family_name ? { familyName: family_name } : {}),
        ...(affiliations.length === 0
            ? {}
            : {
                affiliation: affiliations.map((affiliation) => {
                    const at = affiliation.id === undefined ? undefined : affiliation.identifiers?.[0];
                    return { '@type': 'Organization', name: affiliation.name, ...(at === undefined ? {} : { '@id': told_urlOf(at) }) };
                }),
            }),
        ...(url === undefined ? {} : { '@id': url }),
        '@type': type === 'organizational' ? 'Organization' : 'Person',
    };
};
const schemaType = ({ metadata }) => propOf('resourcetypes', metadata.resource_type.id, 'schema.org') || 'https://schema.org/CreativeWork';
const linked_data_units = ['B', 'KB', 'MB', 'GB', 'TB'];
/** `6.0 B`, `1.25 MB`. */
const linked_data_sizeOf = (bytes) => {
    let [size, unit] = [bytes, 0];
    for (; size >= 1000 && unit < linked_data_units.length - 1; unit += 1)
        size /= 1000;
    return `${unit === 0 ? size.toFixed(1) : Number(size.toFixed(2))} ${linked_data_units[unit]}`;
};
const linked_data_licenceOf = ({ metadata: { rights = [] } }) => {
    const first = rights.find(({ id }) => id !== undefined) ?? rights.find(({ link }) => link !== undefined);
    return first?.props?.url ?? first?.link;
};
const linked_data_grants = ({ metadata: { funding = [] } }) => funding.map(({ funder, award }) => ({
    funder: { '@type': 'Organization', ...(funder.id ? { '@id': funder.id } : {}), name: funder.name },
    ...(award?.title?.en || award?.number
        ? { name: award.title?.en && award.number ? `${award.title.en} (${award.number})` : (award.title?.en ?? award.number) }
        : {}),
    ...(award?.id ? { identifier: award.id } : {}),
}));
const jsonLd = (record) => {
    const { metadata, created, updated, links, files } = record;
    const doi = doiOf(record);
    const people = metadata.creators.map(linked_data_person);
    const [language] = metadata.languages ?? [];
    const size = files.total_bytes ? linked_data_sizeOf(files.total_bytes) : undefined;
    const licence = linked_data_licenceOf(record);
    const funding = linked_data_grants(record);
    const cited = (metadata.related_identifiers ?? []).filter(({ relation_type }) => relation_type.id === 'cites');
    return {
        '@context': 'http://schema.org',
        ...(doi ? { '@id': doiUrl(doi) } : {}),
        '@type': schemaType(record),
        identifier: doi ? doiUrl(doi) : links.self,
        name: metadata.title,
        creator: people,
        author: people,
        ...(metadata.contributors ? { editor: metadata.contributors.map(linked_data_person) } : {}),
        ...(metadata.publisher ? { publisher: { '@type': 'Organization', name: metadata.publisher } } : {}),
        ...(metadata.subjects ? { keywords: metadata.subjects.map(({ subject }) => subject).join(', ') } : {}),
        dateCreated: created,
        dateModified: updated,
        datePublished: metadata.publication_date.split('/')[0],
        ...(language ? { inLanguage: { alternateName: language.id, '@type': 'Language', name: languageName(language.id) } } : {}),
        ...(size ? { contentSize: size, size } : {}),
        ...(metadata.formats?.[0] ? { encodingFormat: metadata.formats.length === 1 ? metadata.formats[0] : metadata.formats } : {}),
        ...(metadata.version ? { version: metadata.version } : {}),
        ...(licence ? { license: licence } : {}),
        ...(metadata.description ? { description: metadata.description } : {}),
        ...(funding.length > 0 ? { funding } : {}),
        ...(cited.length > 0 ? { citation: cited.map((item) => ({ '@type': 'CreativeWork', '@id': told_urlOf(item) ?? item.identifier })) } : {}),
        url: links.self_html,
    };
};
/** FAIR Signposting, level 2. @param types in which the record is described */
const linkset = (record, types) => {
    const { metadata, links } = record;
    const page = links.self_html;
    const up = [{ href: page, type: 'text/html' }];
    const doi = doiOf(record);
    const authors = metadata.creators.flatMap(({ person_or_org: { identifiers = [] } }) => identifiers.flatMap((item) => told_urlOf(item) ?? [])[0] ?? []);
    const licences = (metadata.rights ?? []).flatMap(({ link, props }) => link ?? props?.url ?? []);
    const files = filesOf(record);
    const landing = {
        ...(authors.length === 0 ? {} : { author: authors.map((href) => ({ href })) }),
        ...(doi ? { 'cite-as': [{ href: doiUrl(doi) }] } : {}),
        describedby: types
            .filter((type) => type !== 'application/linkset+json')
            .toSorted()
            .map((type) => ({ href: links.self, type })),
        ...(files.length === 0 ? {} : { item: files.map((file) => ({ href: fileUrl(record, file), type: file.mimetype })) }),
        ...(licences.length === 0 ? {} : { license: licences.map((href) => ({ href })) }),
        type: [{ href: schemaType(record) }, { href: 'https://schema.org/AboutPage' }],
        anchor: page,
    };
    return {
        linkset: [landing, ...files.map((file) => ({ anchor: fileUrl(record, file), collection: up })), { anchor: links.self, describes: up }],
    };
};
const dataPackage = (record) => {
    const { metadata, links, id, created } = record;
    const agents = [
        ...metadata.creators.map((agent) => ({ agent, kind: 'creator' })),
        ...(metadata.contributors ?? []).map((agent) => ({ agent, kind: 'contributor' })),
    ];
    const licences = (metadata.rights ?? []).filter((right) => right.id !== undefined);
    return {
        $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
        ...(links.doi ? { id: links.doi } : {}),
        name: id,
        title: metadata.title,
        ...(metadata.description ? { description: metadata.description } : {}),
        ...(metadata.version ? { version: metadata.version } : {}),
        created,
        homepage: links.self_html,
        ...(metadata.subjects ? { keywords: metadata.subjects.map(({ subject }) => subject) } : {}),
        resources: filesOf(record).map(({ key, ext, mimetype, size, checksum }) => ({
            name: key,
            path: `${links.self_html}/files/${key}`,
            ...(ext ? { format: ext } : {}),
            mimetype,
            bytes: size,
            hash: checksum,
        })),
        ...(licences.length === 0
            ? {}
            : { licenses: licences.map((right) => ({ name: right.id, path: right.link ?? right.props?.url, title: right.title?.en })) }),
        contributors: agents.map(({ agent: { person_or_org: of, affiliations, role }, kind }) => ({
            title: of.name,
            ...(of.given_name ? { givenName: of.given_name } : {}),
            ...(of.family_name ? { familyName: of.family_name } : {}),
            roles: [role?.id ?? kind],
            ...(affiliations?.[0] ? { organization: affiliations[0].name } : {}),
        })),
    };
};
const geoJson = ({ metadata }) => ({
    features: (metadata.locations?.features ?? []).map(({ place, geometry }) => ({
        type: 'Feature',
        geometry: geometry ?? null,
        properties: place === undefined ? {} : { place },
    })),
    type: 'FeatureCollection',
});

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/marc.js
/** MARC 21 as XML. */



/** @param tag with its two indicators: `909CO` */
const field = (tag, subfields) => {
    const told = subfields.flatMap(([code, text]) => (text ? [el('subfield', text, { code })] : []));
    return told.length === 0 ? [] : [el('datafield', told, { tag: tag.slice(0, 3), ind1: tag[3] ?? ' ', ind2: tag[4] ?? ' ' })];
};
const marc_fields = (tag, texts) => texts.flatMap((text) => field(tag, [['a', text]]));
const marc_agent = (tag, { person_or_org: { name, identifiers = [] }, affiliations, role }) => field(tag, [
    ['a', name],
    ...identifiers
        .filter(({ scheme }) => scheme === 'gnd' || scheme === 'orcid')
        .map(({ scheme, identifier }) => ['0', `(${scheme})${identifier}`]),
    ['u', affiliations?.[0]?.name],
    ['4', propOf('contributorsroles', role?.id, 'marc')],
]);
/** The kind of thing, in the seventh place of the leader. */
const marc_kinds = { image: 'k', video: 'g', dataset: 'm', software: 'm' };
const marc_rightsOf = ({ access, metadata: { rights = [] } }) => [
    ...marc_fields('540  ', [`info:eu-repo/semantics/${access.status}Access`]),
    ...rights.flatMap(({ title, link, props }) => field('540  ', [
        ['a', title?.en],
        ['u', link ?? props?.url],
    ])),
    ...rights.flatMap(({ id, props }) => field('65017', [
        ['a', id],
        ['2', props?.scheme],
    ])),
];
const publishedOf = ({ access, metadata }) => field('260  ', [
    ['b', metadata.publisher],
    ['c', metadata.publication_date],
    ['c', access.status === 'embargoed' && access.embargo.until ? `info:eu-repo/date/embargoEnd/${access.embargo.until}` : undefined],
]);
const typesOf = (record) => {
    const { id } = record.metadata.resource_type;
    return [
        ...marc_fields('980  ', slugsOf(record).map((slug) => `user-${slug}`)),
        ...marc_fields('980  ', [propOf('resourcetypes', id, 'eurepo')]),
        ...field('980  ', [
            ['a', propOf('resourcetypes', id, 'marc21_type')],
            ['b', propOf('resourcetypes', id, 'marc21_subtype')],
        ]),
    ];
};
const hostsOf = (record) => [
    ...(record.metadata.related_identifiers ?? []).flatMap(({ identifier, scheme, relation_type }) => field('773  ', [
        ['a', identifier],
        ['i', relation_type.title?.en],
        ['n', scheme],
    ])),
    ...field('773  ', parentDoiOf(record) === undefined
        ? []
        : [
            ['a', parentDoiOf(record)],
            ['i', 'isVersionOf'],
            ['n', 'doi'],
        ]),
];
const marc = (record) => {
    const { metadata, pids } = record;
    const [first, ...others] = metadata.creators;
    const doi = doiOf(record);
    return el('record', [
        el('leader', `00000n${marc_kinds[metadata.resource_type.id] ?? 'a'}m##2200000uu#4500`),
        el('controlfield', record.id, { tag: '001' }),
        ...field('024  ', doi === undefined
            ? []
            : [
                ['2', 'doi'],
                ['a', doi],
            ]),
        ...field('909CO', [['o', pids.oai?.identifier], ...slugsOf(record).map((slug) => ['p', `user-${slug}`])]),
        ...[...(metadata.contributors ?? []), ...others].flatMap((other) => marc_agent('700  ', other)),
        ...marc_fields('245  ', [metadata.title]),
        ...(first === undefined ? [] : marc_agent('100  ', first)),
        ...marc_fields('856 2', (metadata.related_identifiers ?? []).map(({ identifier, scheme }) => `${scheme}:${identifier}`)),
        ...marc_rightsOf(record),
        ...marc_fields('653  ', (metadata.subjects ?? []).map(({ subject }) => subject)),
        ...marc_fields('520  ', [metadata.description && stripTags(metadata.description)]),
        ...marc_fields('500  ', (metadata.additional_descriptions ?? []).map(({ description }) => stripTags(description))),
        ...marc_fields('041  ', (metadata.languages ?? []).map(({ id }) => id)),
        ...(metadata.references ?? []).flatMap(({ reference }) => field('999C5', [['x', reference]])),
        ...publishedOf(record),
        ...typesOf(record),
        ...marc_fields('520 1', metadata.formats ?? []),
        ...marc_fields('520 2', metadata.sizes ?? []),
        ...(metadata.funding ?? []).flatMap(({ award }) => field('536  ', [
            ['c', award?.number],
            ['a', award?.title?.en],
        ])),
        el('controlfield', `${record.updated.replace(/\D/g, '').slice(0, 14)}.0`, { tag: '005' }),
        ...filesOf(record).flatMap((file) => field('8564 ', [
            ['s', String(file.size)],
            ['z', file.checksum],
            ['u', fileUrl(record, file)],
        ])),
        ...field('542  ', [['l', record.access.status]]),
        ...hostsOf(record),
    ], { xmlns: 'http://www.loc.gov/MARC21/slim' });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/formats/index.js
/** In which form a record is told: by `Accept`, and on its page as an export (facts/inveniordm.md 1.1). */












const withInterface = (record) => {
    const whole = record;
    const { custom_fields: customFields, versions, is_draft: isDraft, } = whole;
    return { ...whole, ui: interfaceJson(record, { customFields, index: versions.index, isDraft }) };
};
const asTable = (write) => (record) => write([record]);
const formats_formats = {
    'application/json': { tell: (record) => record },
    'application/ld+json': { tell: jsonLd, hasEtag: false },
    'application/vnd.inveniordm.v1.full+csv': { tell: asTable(fullCsv), hasEtag: false },
    'application/vnd.inveniordm.v1.simple+csv': { tell: asTable(simpleCsv), hasEtag: false },
    'application/marcxml+xml': { tell: (record) => xmlDocument(marc(record)) },
    'application/vnd.inveniordm.v1+json': { tell: withInterface },
    'application/vnd.citationstyles.csl+json': { tell: csl },
    'application/vnd.datacite.datacite+json': { tell: datacite },
    'application/vnd.geo+json': { tell: geoJson },
    'application/vnd.datacite.datacite+xml': { tell: (record) => xmlDocument(dataciteXml(record)) },
    'application/ld+json;profile="https://datapackage.org/profiles/2.0/datapackage.json"': { tell: dataPackage },
    'application/x-dc+xml': { tell: (record) => xmlDocument(dublinCore(record)) },
    'text/x-bibliography': { tell: (record, call) => bibliography(record, call.query.get('style') ?? 'harvard1'), type: 'text/plain' },
    'application/x-bibtex': { tell: bibtex },
    'application/dcat+xml': { tell: (record) => xmlDocument(dcat(record)) },
    'application/linkset+json': { tell: (record) => linkset(record, recordFormats), hasEtag: false },
};
/** As the refusal lists them. */
const recordFormats = Object.keys(formats_formats);
/** @throws Refusal 406 */
const negotiateRecord = (call) => negotiate(call, recordFormats);
/** As the API prints it, links of its files with it: what every other format is made of. */
const toldOf = (call, version) => printRecord(call, version, { filesAt: `${call.origin}/api/records/${version.id}/files` });
const replyWith = (type, told, headers) => typeof told === 'string'
    ? { status: 200, text: told, type, headers }
    : type === 'application/json'
        ? call_json(200, told, headers)
        : { status: 200, text: JSON.stringify(told), type, headers };
/** The names that exports have on a record's page. */
const formats_exports = {
    json: 'application/json',
    'json-ld': 'application/ld+json',
    csl: 'application/vnd.citationstyles.csl+json',
    'datacite-json': 'application/vnd.datacite.datacite+json',
    'datacite-xml': 'application/vnd.datacite.datacite+xml',
    dublincore: 'application/x-dc+xml',
    marcxml: 'application/marcxml+xml',
    bibtex: 'application/x-bibtex',
    'dcat-ap': 'application/dcat+xml',
    geojson: 'application/vnd.geo+json',
};
/** As the page of a record exports it; nothing for a format that is not known. */
const exported = (call, version, name) => {
    const type = Object.hasOwn(formats_exports, name) ? formats_exports[name] : undefined;
    const format = type === undefined ? undefined : formats_formats[type];
    if (type === undefined || format === undefined)
        return undefined;
    return replyWith(type, format.tell(toldOf(call, version), call), {});
};
/** One record. @throws Refusal 400 for a style of citation that is not known, 406 */
const tellRecord = (call, version) => {
    const accepted = negotiateRecord(call);
    const format = formats_formats[accepted];
    const here = `${call.origin}/api/records/${version.id}`;
    const link = `<${here}> ; rel="linkset" ; type="application/linkset+json"`;
    const etag = format?.hasEtag === false ? {} : { etag: `"${version.published?.revision ?? 0}"` };
    return replyWith(format?.type ?? accepted, format?.tell(toldOf(call, version), call), { ...etag, link });
};
/** A draft, as it was printed. @throws Refusal 406 */
const tellDraft = (call, draft, etag) => {
    const accepted = negotiateRecord(call);
    const format = formats_formats[accepted];
    return replyWith(format?.type ?? accepted, format?.tell(draft, call), format?.hasEtag === false ? {} : { etag });
};
/** What a search found, in a format that is a text: one after the other. Nothing for those that are told as JSON. */
const tellList = (call, versions, accepted) => {
    const format = formats_formats[accepted];
    if (format === undefined || /json$/.test(accepted))
        return undefined;
    const records = versions.map((version) => toldOf(call, version));
    const text = accepted.endsWith('csv')
        ? (accepted.includes('full') ? fullCsv : simpleCsv)(records)
        : records.map((record) => String(format.tell(record, call))).join('\n');
    return { status: 200, text, type: format.type ?? accepted };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/search-facets.js
/** The facets of a search: counted before `is_published` and `f` narrow it down (recorded). */




const stateOf = ({ kind, version }) => {
    const state = kind === 'draft' ? version.draft : version.published;
    if (state === undefined)
        throw new Error(`${version.id} is no ${kind}`);
    return state;
};
const search_facets_words = { true: 'Published', false: 'Unpublished', 'metadata-only': 'Metadata-only' };
const search_facets_capital = (word) => search_facets_words[word] ?? word.charAt(0).toUpperCase() + word.slice(1);
const search_facets_typeTitle = (id) => {
    const { title } = vocabularies.link('resourcetypes', id);
    return json_isObject(title) && typeof title.en === 'string' ? title.en : id;
};
const search_facets_typeOf = (document) => {
    const type = stateOf(document).metadata.resource_type;
    return json_isObject(type) && typeof type.id === 'string' ? [type.id] : [];
};
const search_facets_counted = (label, keys, titleOf, more = {}) => {
    const groups = [...Map.groupBy(keys, (key) => key)].toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    return { buckets: groups.map(([key, all]) => ({ key, doc_count: all.length, label: titleOf(key), is_selected: false, ...more })), label };
};
const search_facets_facetsOf = (documents, isOwn) => ({
    access_status: search_facets_counted('Access status', documents.map((document) => accessStatus(stateOf(document), document.bucket.enabled)), search_facets_capital),
    ...(isOwn
        ? {
            is_published: search_facets_counted('Status', documents.map(({ version }) => String(version.published !== undefined)), search_facets_capital),
        }
        : {}),
    resource_type: search_facets_counted('Resource types', documents.flatMap(search_facets_typeOf), search_facets_typeTitle, { inner: { buckets: [] } }),
    file_type: search_facets_counted('File type', documents.flatMap(({ bucket }) => [...new Set(Object.keys(bucket.entries).map(extensionOf))].filter(Boolean)), (key) => key.toUpperCase()),
});

;// CONCATENATED MODULE: ./lib/sandbox/framework/search-words.js
/** What a term of a query stands for: wildcards, phrases, escapes. Which words a text has, each server decides for itself. */
const search_words_escaped = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** Stars and question marks that are not escaped stand for anything. */
const patternOf = (bare) => new RegExp(`^${bare.replace(/\\(.)|([*?])|([^*?\\]+)/g, (_, literal, wild, plain) => wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : search_words_escaped(literal ?? plain ?? ''))}$`, 'u');
/** @param words of a text, in order */
const search_words_hasPhrase = (words, phrase) => phrase.length > 0 && words.some((_, start) => phrase.every((word, offset) => words[start + offset] === word));
const search_words_unescaped = (text) => text.replace(/\\(.)/g, '$1');

;// CONCATENATED MODULE: ./lib/sandbox/invenio/search-match.js
/** Which documents answer to a query (facts/inveniordm.md 1.11): some fields by their words, all others whole and by case. */





/** Searched by word. */
const search_match_texts = /^metadata\.(title|description|publisher|additional_titles\.title|additional_descriptions\.description|(creators|contributors)\.(person_or_org\.(name|given_name|family_name)|affiliations\.name)|subjects\.subject)$/;
/** A dot between letters or digits parts no words. */
const search_match_wordsOf = (text) => stripTags(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
const flat = (value) => leaves(value).map(({ text }) => text);
/** Every value, with the names that lead to it. */
const leaves = (value, path = '') => {
    if (Array.isArray(value))
        return value.flatMap((item) => leaves(item, path));
    if (json_isObject(value))
        return Object.entries(value).flatMap(([name, item]) => leaves(item, path === '' ? name : `${path}.${name}`));
    return value === null || value === undefined ? [] : [{ path, text: String(value) }];
};
/** What stands at a path; names with a dot or a colon in them are one piece. */
const search_match_at = (value, path) => {
    if (Array.isArray(value))
        return value.flatMap((item) => search_match_at(item, path));
    if (path === '')
        return [value];
    if (!json_isObject(value))
        return [];
    return Object.entries(value).flatMap(([name, item]) => path === name ? search_match_at(item, '') : path.startsWith(`${name}.`) ? search_match_at(item, path.slice(name.length + 1)) : []);
};
const matchesTerm = (document, { field, value, quoted }) => {
    if (field === '_exists_')
        return search_match_at(document, value).flatMap(flat).length > 0;
    const found = field === undefined ? leaves(document) : search_match_at(document, field).flatMap((item) => leaves(item, field));
    const isWild = !quoted && /(?<!\\)[*?]/.test(value);
    const whole = isWild ? patternOf(value) : undefined;
    const exact = quoted ? value : search_words_unescaped(value);
    if (found.some(({ text }) => whole?.test(text) ?? text === exact))
        return true;
    const searched = found.flatMap(({ path, text }) => (search_match_texts.test(path) ? [text] : []));
    if (!isWild)
        return searched.some((text) => search_words_hasPhrase(search_match_wordsOf(text), search_match_wordsOf(exact)));
    const pattern = patternOf(value.toLowerCase());
    return searched.some((text) => search_match_wordsOf(text).some((word) => pattern.test(word)));
};
const search_match_matches = (document, query) => {
    switch (query.kind) {
        case 'all':
            return true;
        case 'and':
            return query.parts.every((part) => search_match_matches(document, part));
        case 'or':
            return query.parts.some((part) => search_match_matches(document, part));
        case 'not':
            return !search_match_matches(document, query.part);
        case 'range':
            return search_match_at(document, query.field)
                .flatMap(flat)
                .some((value) => (query.from === '*' || value >= query.from) && (query.to === '*' || value <= query.to));
        case 'term':
            return matchesTerm(document, query);
    }
};
/**
 * A test for documents. Brackets and quotes that do not close make mere words of the query, and any of them will do.
 * @throws Refusal 400 for the one kind of broken syntax that is told
 */
const matcherOf = (q) => {
    try {
        const query = search_query_parseQuery(q);
        return (document) => search_match_matches(document, query);
    }
    catch (error) {
        if (!(error instanceof QuerySyntax))
            throw error;
        if (error.outcome === 'refused')
            throw refusal_bad('Invalid query string syntax.');
        const words = search_match_wordsOf(q);
        return (document) => words.some((value) => matchesTerm(document, { kind: 'term', value, quoted: true }));
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/search-page.js
/** Which page of a search is asked for, in which order, and the links to its neighbours (facts/inveniordm.md 1.11). */

const search_page_stateOf = ({ kind, version }) => (kind === 'draft' ? version.draft : version.published);
const by = (key) => (a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
const reversed = (order) => (a, b) => order(b, a);
const created = by((document) => search_page_stateOf(document)?.created ?? '');
const updated = by((document) => search_page_stateOf(document)?.updated ?? '');
const orders = {
    bestmatch: reversed(updated),
    newest: reversed(created),
    oldest: created,
    'updated-desc': reversed(updated),
    'updated-asc': updated,
    version: reversed(by(({ version }) => version.index)),
    mostviewed: reversed(created),
    mostdownloaded: reversed(created),
};
const search_page_deepest = 10_000;
const search_page_numberOf = (call, name, standard, errors) => {
    const text = call.query.get(name);
    if (text === null)
        return standard;
    if (!/^-?\d+$/.test(text))
        errors.push({ field: name, messages: ['Not a valid integer.'] });
    else if (Number(text) < 1)
        errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
    return Number(text);
};
/** A truth as marshmallow reads it, or nothing. */
const flagOf = (call, name) => {
    const text = call.query.get(name);
    return text === null ? undefined : ['true', 'True', 'TRUE', 't', 'on', 'yes', 'y', '1'].includes(text);
};
/** @param standard the order where nothing is searched for. @throws Refusal 400 */
const readPage = (call, standard) => {
    const errors = [];
    const page = search_page_numberOf(call, 'page', 1, errors);
    const size = search_page_numberOf(call, 'size', 25, errors);
    if (errors.length > 0)
        throw refusal_invalid(errors);
    if (page * size > search_page_deepest)
        throw refusal_bad('Invalid querystring parameters.');
    const q = call.query.get('q') ?? '';
    const wanted = call.query.get('sort') ?? 'bestmatch';
    const sort = wanted === 'bestmatch' && q === '' ? standard : wanted;
    if (orders[sort] === undefined)
        throw invalidField('_schema', `Invalid sort option '${sort}'.`);
    return { q, allVersions: flagOf(call, 'allversions') ?? false, page, size, sort };
};
/** Of two that are alike the younger comes first, as everywhere but in the orders that begin with the oldest. */
const pageOf = (found, { sort, page, size }) => {
    const young = sort === 'oldest' || sort === 'updated-asc' ? found : found.toReversed();
    return young.toSorted(orders[sort]).slice((page - 1) * size, page * size);
};
const search_page_quoted = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
/** Flags are told as Python has them, but for one that is no flag there. */
const toldFlag = (call, name) => {
    const flag = flagOf(call, name);
    return flag === undefined ? {} : { [name]: name === 'is_published' ? String(call.query.get(name)) : flag ? 'True' : 'False' };
};
/** What was asked is told again, in the order of the alphabet. */
const pageLinks = (call, { page, size, sort, q }, { path, total }) => {
    const link = (number) => {
        const asked = {
            ...toldFlag(call, 'allversions'),
            ...toldFlag(call, 'expand'),
            ...toldFlag(call, 'is_published'),
            page: String(number),
            ...(q === '' ? {} : { q }),
            ...toldFlag(call, 'shared_with_me'),
            size: String(size),
            sort,
        };
        const words = Object.entries(asked).map(([name, value]) => `${name}=${search_page_quoted(value)}`);
        return `${call.origin}/api${path}?${words.join('&')}`;
    };
    return {
        ...(page > 1 ? { prev: link(page - 1) } : {}),
        self: link(page),
        ...(page * size < total ? { next: link(page + 1) } : {}),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/search.js
/** `GET /records` and `GET /user/records` (facts/inveniordm.md 1.11). */









/** What the index tells of files: of a draft's, or of closed ones in an open record, nothing; of others all but where they are stored (recorded). */
const indexedFiles = (document, files) => {
    if (!json_isObject(files) || !json_isObject(files.entries))
        return files;
    const { record, files: ofFiles } = stateOf(document).access;
    const isClosed = record === 'public' && ofFiles === 'restricted';
    if (document.kind === 'draft' || isClosed)
        return { ...files, count: 0, total_bytes: 0, entries: {} };
    const entries = Object.entries(files.entries).map(([key, entry]) => {
        const { storage_class: _, ...rest } = entry;
        return [key, rest];
    });
    return { ...files, entries: Object.fromEntries(entries) };
};
/** The index does not keep the custom fields of communities (recorded). */
const indexedParent = (parent) => {
    if (!json_isObject(parent) || !json_isObject(parent.communities) || !Array.isArray(parent.communities.entries))
        return parent;
    const entries = parent.communities.entries.map(({ custom_fields: _, ...rest }) => rest);
    return { ...parent, communities: { ...parent.communities, entries } };
};
/** The document as it was when it was taken down, files included. */
const printDocument = (call, document) => {
    const { house } = call;
    const { kind, version, bucket } = document;
    const then = { ...house.world, buckets: { ...house.world.buckets, [bucket.id]: bucket } };
    const view = { ...call, house: { ...house, world: then } };
    const body = kind === 'draft' ? printDraft(view, version) : printRecord(view, version);
    return { ...body, parent: indexedParent(body.parent), files: indexedFiles(document, body.files) };
};
const search_visible = ({ house }) => house.index.visible(house.now().getTime(), house.faults.indexLagMs);
/** The newest state of each family: of its records, or of its drafts, too. */
const newest = (call, documents) => {
    const latest = Map.groupBy(documents, ({ version }) => version.parent);
    return documents.filter((document) => {
        const { nextDraft, published } = parentOf(call.house.world, document.version);
        const last = Math.max(...(latest.get(document.version.parent) ?? []).map(({ version }) => version.index));
        if (document.kind === 'record' && nextDraft === undefined)
            return document.version.id === published.at(-1);
        return document.version.index === last;
    });
};
const newestRecords = (call, documents) => documents.filter(({ version }) => parentOf(call.house.world, version).published.at(-1) === version.id);
const search_search = (call, { path, documents, standard, isOwn }) => {
    const accepted = negotiateRecord(call);
    const page = readPage(call, standard);
    const test = matcherOf(page.q);
    const latest = page.allVersions ? documents : isOwn ? newest(call, documents) : newestRecords(call, documents);
    const matching = latest.filter((document) => test(printDocument(call, document)));
    const isPublished = isOwn ? flagOf(call, 'is_published') : undefined;
    const types = call.query.getAll('f').flatMap((facet) => /^resource_type:(.+)$/.exec(facet)?.[1] ?? []);
    const found = matching
        .filter(({ version }) => isPublished === undefined || (version.published !== undefined) === isPublished)
        .filter((document) => types.length === 0 || search_facets_typeOf(document).some((type) => types.includes(type)));
    const shown = pageOf(found, page);
    const told = tellList(call, shown.flatMap(({ kind, version }) => (kind === 'record' ? [version] : [])), accepted);
    if (told !== undefined)
        return told;
    return call_json(200, {
        hits: { hits: shown.map((document) => printDocument(call, document)), total: found.length },
        aggregations: search_facets_facetsOf(matching, isOwn),
        sortBy: page.sort,
        links: pageLinks(call, page, { path, total: found.length }),
    });
};
/** Drafts and records that one owns; a superuser's are everybody's, but where own ones are asked for. An edit stands in front of its record. */
const searchOwn = (call) => {
    const user = requireUser(call);
    const isShared = flagOf(call, 'shared_with_me');
    const isEverybodys = isSuperuser(call) && isShared === undefined;
    const mine = search_visible(call).filter(({ version }) => isShared !== true && (isEverybodys || parentOf(call.house.world, version).owner === user.id));
    const drafts = new Set(mine.flatMap(({ kind, version }) => (kind === 'draft' ? [version.id] : [])));
    const documents = mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
    return search_search(call, { path: '/user/records', documents, standard: 'updated-desc', isOwn: true });
};
const searchPublic = (call) => {
    const documents = search_visible(call).filter(({ kind, version }) => kind === 'record' && mayRead(call, version));
    return search_search(call, { path: '/records', documents, standard: 'newest', isOwn: false });
};
/** Those that a community holds. */
const searchCommunity = (call, community) => {
    const documents = search_visible(call).filter(({ kind, version }) => kind === 'record' && mayRead(call, version) && parentOf(call.house.world, version).communities.includes(community.id));
    return search_search(call, { path: `/communities/${community.id}/records`, documents, standard: 'newest', isOwn: false });
};
const search_familyOf = (call) => {
    const { id = '' } = call.params;
    const { parents, versions } = call.house.world;
    return parents[id]?.id ?? versions[id]?.parent;
};
/** The versions of a family, newest first, as the index has them. */
const listVersions = (call) => {
    const parent = search_familyOf(call);
    const all = search_visible(call).filter(({ kind, version }) => kind === 'record' && version.parent === parent && (mayRead(call, version) || mayManage(call, version)));
    const page = { ...readPage(call, 'version'), q: '' };
    return call_json(200, {
        hits: { hits: pageOf(all, page).map((document) => printDocument(call, document)), total: all.length },
        sortBy: page.sort,
        links: pageLinks(call, page, { path: `/records/${call.params.id ?? ''}/versions`, total: all.length }),
    });
};
const searchRoutes = [
    { method: 'GET', path: '/api/records', handle: searchPublic },
    { method: 'GET', path: '/api/user/records', handle: searchOwn },
    { method: 'GET', path: '/api/records/:id/versions', handle: listVersions },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/communities/routes.js
/** `/api/communities` (facts/inveniordm.md 1.9). */










const routes_maySee = (call, community) => community.access.visibility === 'public' || isMember(community, call.user) || isSuperuser(call);
/** @throws Refusal 403, 404 */
const getCommunity = (call) => {
    const community = findCommunity(call.house.world, call.params.community ?? '');
    if (community === undefined)
        throw noSuchPid();
    if (!routes_maySee(call, community))
        throw refusal_denied();
    return community;
};
const openDoors = {
    visibility: 'public',
    members_visibility: 'public',
    member_policy: 'open',
    record_submission_policy: 'open',
    review_policy: 'open',
};
/** @throws Refusal 400 */
const readGiven = (call, body, own) => {
    const { slug, metadata, access } = json_isObject(body) ? body : {};
    const errors = [];
    const missing = (field) => errors.push({ field, messages: ['Missing data for required field.'] });
    const known = typeof slug === 'string' ? findCommunity(call.house.world, slug) : undefined;
    if (typeof slug !== 'string')
        missing('slug');
    else if (known !== undefined && known !== own)
        errors.push({ field: 'slug', messages: ['A community with this identifier already exists.'] });
    if (!json_isObject(metadata))
        missing('metadata');
    else if (typeof metadata.title !== 'string')
        missing('metadata.title');
    if (errors.length > 0)
        throw refusal_invalid(errors);
    const kept = json_isObject(metadata) ? metadata : {};
    const type = json_isObject(kept.type) ? String(kept.type.id) : undefined;
    if (type !== undefined && !vocabularies.has('communitytypes', type))
        throw notInVocabulary(type);
    return { slug: String(slug), metadata: kept, access: { ...openDoors, ...(json_isObject(access) ? access : {}) } };
};
const createCommunity = async (call) => {
    const { house } = call;
    const user = requireUser(call);
    const given = readGiven(call, await call_readJson(call));
    const now = timestamp(house.now());
    const community = { id: house.uuid(), owner: user.id, members: [], created: now, updated: now, revision: 2, ...given };
    house.world.communities[community.id] = community;
    house.commit();
    return call_json(201, printCommunity(call, community), { etag: `"${community.revision}"` });
};
const readCommunity = (call) => {
    const community = getCommunity(call);
    return call_json(200, printCommunity(call, community), { etag: `"${community.revision}"` });
};
/** @throws Refusal 403 */
const requireOwner = (call, community) => {
    if (community.owner !== call.user?.id && !isSuperuser(call))
        throw refusal_denied();
};
const updateCommunity = async (call) => {
    const body = await call_readJson(call);
    const community = getCommunity(call);
    requireOwner(call, community);
    Object.assign(community, readGiven(call, body, community), { updated: timestamp(call.house.now()), revision: community.revision + 1 });
    call.house.commit();
    return call_json(200, printCommunity(call, community), { etag: `"${community.revision}"` });
};
/** Each of them is asked: a request of its own. */
const invite = async (call) => {
    const body = await call_readJson(call);
    const { house } = call;
    const community = getCommunity(call);
    requireOwner(call, community);
    const members = json_isObject(body) && Array.isArray(body.members) ? body.members.filter(json_isObject) : [];
    for (const { id } of members) {
        const request = makeRequest(house, {
            type: 'community-invitation',
            title: `Invitation to join "${String(community.metadata.title)}"`,
            by: { community: community.id },
            receiver: { user: String(id) },
            topic: { community: community.id },
        });
        request.status = 'submitted';
    }
    house.commit();
    return call_nothing();
};
const routes_listAll = (call) => listCommunities(call, '/communities', Object.values(call.house.world.communities).filter((community) => routes_maySee(call, community)));
const listOwn = (call) => {
    const user = requireUser(call);
    const own = Object.values(call.house.world.communities).filter((community) => isMember(community, user));
    return listCommunities(call, '/user/communities', own);
};
const communityRoutes = [
    { method: 'GET', path: '/api/communities', handle: routes_listAll },
    { method: 'POST', path: '/api/communities', handle: createCommunity },
    { method: 'GET', path: '/api/user/communities', handle: listOwn },
    { method: 'GET', path: '/api/communities/:community', handle: readCommunity },
    { method: 'PUT', path: '/api/communities/:community', handle: updateCommunity },
    { method: 'GET', path: '/api/communities/:community/records', handle: (call) => searchCommunity(call, getCommunity(call)) },
    { method: 'POST', path: '/api/communities/:community/invitations', handle: invite },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/finding.js
/** Which request a path names, and which a person may list (facts/inveniordm.md 1.10). */






/** @throws Refusal 404, 403 */
const getRequest = (call) => {
    const request = call.house.world.requests[call.params.request ?? ''];
    if (request === undefined)
        throw refusal_notFound();
    if (!machine_maySee(call, request))
        throw refusal_denied();
    return request;
};
/** Those that the search knows of: what was just made is not yet among them (facts/inveniordm.md 1.11). */
const indexedRequests = ({ world, faults, now }) => {
    const latest = now().getTime() - faults.indexLagMs;
    return Object.values(world.requests).filter(({ created }) => Date.parse(created) <= latest);
};
const labels = {
    'community-submission': 'Draft review',
    'community-inclusion': 'Community inclusion',
    'community-invitation': 'Member invitation',
};
const finding_capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const finding_documentOf = ({ id, title, type, status, by, receiver, topic, created }) => ({
    id,
    title,
    type,
    status,
    created_by: by,
    receiver,
    topic,
    created,
});
/** A list of requests at this address. @throws Refusal 400, 403 for nobody */
const listRequests = (call, path, requests) => {
    requireUser(call);
    const wanted = call.query.get('is_open');
    const told = requests.filter((request) => request.status !== 'created' && (wanted === null || String(isOpen(request)) === wanted));
    const items = matching(told, call.query.get('q'), finding_documentOf);
    const more = call.query.has('expand') ? { expand: true } : {};
    return listed(call, {
        path,
        items,
        orders: { newest: byText(({ created }) => created, -1), oldest: byText(({ created }) => created) },
        standard: 'newest',
        print: (request) => printRequest(call, request, more),
        aggregations: {
            type: facet('Type', items.map(({ type }) => type), (type) => labels[type] ?? type),
            status: facet('Status', items.map(({ status }) => status), finding_capital),
        },
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/slashes.js
const redirectWithSlash = (call) => {
    const [path, search] = (call.request.url ?? '').split(/\?(.*)/s);
    const location = `${call.origin}${path}/${search ? `?${search}` : ''}`;
    const html = location.replaceAll('&', '&amp;');
    return {
        status: 308,
        headers: { location },
        text: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${html}">${html}</a>. If not, click the link.\n`,
        type: 'text/html; charset=utf-8',
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/curation-routes.js
/** `/api/curations/`: a curator is asked to look at a draft (facts/inveniordm.md 1.13). Only where the instance has them. */










const textIn = (body, name) => (typeof body[name] === 'string' ? body[name] : undefined);
/**
 * Anybody may ask, for anybody's draft. Whether somebody has asked before is looked up in the search: within its lag, a second request is made.
 * @throws Refusal 400 where there is one, 404, 500 for what is no topic
 */
const createCuration = async (call) => {
    const { house } = call;
    const user = requireUser(call);
    const body = await call_readJson(call);
    const topic = json_isObject(body) && json_isObject(body.topic) ? body.topic.record : undefined;
    if (!json_isObject(body) || typeof topic !== 'string')
        throw refusal_crash();
    const version = getVersion(call, topic);
    const known = new Set(curationsOf(house, version.id));
    if (indexedRequests(house).some((request) => known.has(request)))
        throw refusal_bad('');
    const state = version.draft ?? version.published;
    const description = textIn(body, 'description');
    const request = makeRequest(house, {
        type: 'rdm-curation',
        title: textIn(body, 'title') ?? (state === undefined ? '' : curationTitle(state)),
        ...(description === undefined ? {} : { description }),
        by: { user: String(user.id) },
        receiver: { group: curators },
        topic: { record: version.id },
    });
    request.status = 'submitted';
    house.commit();
    return call_json(201, printRequest(call, request, { expand: true }), { etag: `"${request.revision}"` });
};
/** Everybody's, to everybody. The links lead to the list of all requests. */
const listCurations = (call) => listRequests(call, '/requests', indexedRequests(call.house).filter(({ type }) => type === 'rdm-curation'));
/** It asks for the roles of a user without looking whether there is one. Privileged is a role that nobody has here. */
const readSettings = (call) => {
    if (call.user === undefined)
        throw refusal_crash();
    return call_json(200, { is_privileged: false, publishing_edits: false });
};
const where = (handle) => (call) => {
    if (!call.house.faults.curations)
        throw noSuchRoute();
    return handle(call);
};
const curationRoutes = [
    { method: 'GET', path: '/api/curations', handle: where(redirectWithSlash) },
    { method: 'POST', path: '/api/curations', handle: where(redirectWithSlash) },
    { method: 'GET', path: '/api/curations/', handle: where(listCurations) },
    { method: 'POST', path: '/api/curations/', handle: where(createCuration) },
    { method: 'GET', path: '/api/curations/data', handle: where(readSettings) },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/damap-routes.js
/** `/api/invenio_damap`: data management plans that a record can be linked to, as TU Wien has them (facts/inveniordm.md 1.13; read, not tried). */




/** Two plans for each person; the numbers are theirs alone. */
const plansOf = ({ id, name }) => [
    { id: id * 10 + 1, title: `Data management plan of ${name}` },
    { id: id * 10 + 2, title: `Another plan of ${name}` },
];
/** DAMAP itself stands behind it, and is not always there. @throws Refusal 400, 404, 500 */
const requireDamap = ({ house }) => {
    if (house.faults.damap === 'off')
        throw noSuchRoute();
    if (house.faults.damap === 'refuses')
        throw refusal_bad('DAMAP refused the request.');
    if (house.faults.damap === 'down')
        throw refusal_crash();
};
const printPlan = (call, { id, title }) => ({
    id,
    project: { id, title, description: '' },
    datasets: (call.house.world.plans[String(id)] ?? []).map((record) => ({
        title: record,
        // As invenio-damap 0.2.1 names a record to DAMAP: by the address of its page.
        datasetId: { type: 'handle', identifier: `${call.origin}/records/${record}` },
    })),
});
const listPlans = (call) => {
    const user = requireUser(call);
    requireDamap(call);
    const q = (call.query.get('q') ?? '').toLowerCase();
    const [page, size] = [Number(call.query.get('page') ?? 1), Number(call.query.get('size') ?? 25)];
    const direction = call.query.get('sort_direction') === 'desc' ? -1 : 1;
    const found = plansOf(user)
        .filter(({ title }) => title.toLowerCase().includes(q))
        .toSorted(byText(({ title }) => title, direction));
    const hits = found.slice((page - 1) * size, page * size).map((plan) => printPlan(call, plan));
    return call_json(200, { hits: { hits, total: found.length } });
};
const linkRecord = async (call) => {
    const user = requireUser(call);
    await call_readJson(call);
    requireDamap(call);
    const { plan: given = '', record = '' } = call.params;
    const plan = plansOf(user).find(({ id }) => String(id) === given);
    if (plan === undefined)
        throw refusal_notFound();
    requireManager(call, getRecord(call, record).version);
    const { plans } = call.house.world;
    plans[given] = [...new Set([...(plans[given] ?? []), record])];
    call.house.commit();
    return call_json(201, printPlan(call, plan));
};
const damapRoutes = [
    { method: 'GET', path: '/api/invenio_damap/damap/dmp', handle: listPlans },
    { method: 'POST', path: '/api/invenio_damap/damap/dmp/:plan/dataset/:record', handle: linkRecord },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/deletion.js
/** `DELETE /records/ID/delete`: an administrator takes a record away and leaves a tombstone (facts/inveniordm.md 1.1). */





const deletion_textOf = (value) => (typeof value === 'string' ? value : '');
/** `Carberry, J.`, as APA has it. */
const shortName = (person) => {
    const { type, name, family_name, given_name } = (json_isObject(person) ? person.person_or_org : {});
    if (type !== 'personal')
        return deletion_textOf(name);
    const initials = deletion_textOf(given_name)
        .split(/\s+/)
        .filter(Boolean)
        .map((part) => `${part.charAt(0)}.`);
    return [deletion_textOf(family_name), initials.join(' ')].filter(Boolean).join(', ');
};
const citation = ({ metadata, pids }) => {
    const { creators, publication_date, title, version, publisher } = metadata;
    const names = (Array.isArray(creators) ? creators : []).map(shortName).join(', ');
    const edition = typeof version === 'string' ? ` (${version})` : '';
    const doi = pids.doi === undefined ? '' : ` https://doi.org/${pids.doi.identifier}`;
    return `${names} (${deletion_textOf(publication_date).slice(0, 4)}). ${deletion_textOf(title)}${edition}. ${deletion_textOf(publisher)}.${doi}`;
};
const deleteForGood = async (call) => {
    const body = await call_readJson(call);
    const { house, user } = call;
    const { version, published } = getRecord(call);
    if (user === undefined || !isSuperuser(call))
        throw refusal_denied();
    const { removal_reason, note, is_visible } = json_isObject(body) ? body : {};
    version.tombstone = {
        note: deletion_textOf(note),
        removed_by: { user: String(user.id) },
        removal_date: house.now().toISOString().replace('Z', '000'),
        citation_text: citation(published),
        is_visible: is_visible !== false,
        ...(removal_reason === undefined ? {} : { removal_reason }),
    };
    settle(house, version.id);
    return { ...call_nothing(), type: 'application/json' };
};
const deletionRoutes = [{ method: 'DELETE', path: '/api/records/:id/delete', handle: deleteForGood }];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/buckets.js
/** Buckets: copied for an edit or a new version, and swept when nobody holds a content any more. */


/** The same files under another roof: each entry is new, its content is not. */
const copyEntries = (house, from) => {
    const now = timestamp(house.now());
    const copies = Object.values(from.entries).map((entry) => ({
        ...structuredClone(entry),
        created: now,
        updated: now,
        metadata: entry.metadata ?? {},
        versionId: house.uuid(),
    }));
    return Object.fromEntries(copies.map((entry) => [entry.key, entry]));
};
/** The files of a record for an edit of it: there to be seen, not to be changed. */
const fillBucket = (house, bucket, from) => {
    bucket.entries = copyEntries(house, from);
    bucket.defaultPreview = from.defaultPreview;
    bucket.locked = true;
};
const isHeld = (house, blob) => Object.values(house.world.buckets).some(({ entries }) => Object.values(entries).some((entry) => entry.blob === blob || Object.values(entry.parts ?? {}).includes(blob)));
/** Takes the bytes off the disk that no bucket holds any more. */
const forgetOrphans = async (house, blobs) => {
    const orphans = blobs.filter((blob) => blob !== undefined).filter((blob) => !isHeld(house, blob));
    await Promise.all(orphans.map((blob) => (0,external_node_fs_promises_.rm)(house.store.pathOf(blob), { force: true })));
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/draft-routes.js
/** Drafts: make, read, write, take away, and open a published record for an edit (facts/inveniordm.md 1.2). */













const replyWithDraft = (call, version, status, more = {}) => call_json(status, printDraft(call, version, more), { etag: `"${version.draft?.revision ?? 0}"` });
const recordTypes = ['application/json', 'application/ld+json;profile="https://w3id.org/ro/crate/1.1"'];
/** @throws Refusal 400, 415 */
const readDraftJson = (call) => call_readJson(call, ...recordTypes);
/** `If-Match` is a bare number here. @throws Refusal 400, 412 */
const draft_routes_requireMatch = (call, draft) => {
    const given = call.request.headers['if-match'];
    if (given === undefined)
        return;
    if (!/^-?\d+$/.test(given.trim()))
        throw invalidField('if_match', 'Not a valid integer.');
    if (Number(given) !== draft.revision)
        throw stale(Number(given), draft.revision);
};
/** Writes what was read into a draft, and tells what is wrong with it. */
const draft_routes_write = (call, { version, draft }, body) => {
    const { house } = call;
    const pids = body.pids === undefined ? draft.pids : withPlainDois(body.pids);
    const wrongPids = pidErrors(house, version, { pids, metadata: body.metadata });
    Object.assign(draft, { metadata: body.metadata, customFields: body.customFields, access: body.access, pids });
    return [...body.errors, ...filesErrors(bucketOf(house.world, draft.bucket), body.files), ...wrongPids];
};
const createDraft = async (call) => {
    negotiateRecord(call);
    const user = requireUser(call);
    const { house } = call;
    const given = await readDraftJson(call);
    if (!house.faults.deposits && !isSuperuser(call))
        throw refusal_denied();
    const body = record_readBody(house, given);
    const { metadata, customFields, access } = body;
    const pids = withPlainDois(body.pids ?? {});
    const wrongPids = pidErrors(house, { id: '', parent: '', index: 1 }, { pids, metadata });
    return timeout(house, 'createTimeout', () => {
        const version = newDeposit(house, user.id, { metadata, customFields, access, pids, enabled: body.files.enabled });
        reviewOnCreate(call, version, given);
        settle(house, version.id);
        return replyWithDraft(call, version, 201, { errors: [...body.errors, ...wrongPids], hadFiles: false });
    });
};
const readDraft = (call) => {
    const { version, draft } = getDraft(call);
    return tellDraft(call, printDraft(call, version), `"${draft.revision}"`);
};
/** Two at once: the second finds the revision moved, and says so in the words of a vocabulary (facts/inveniordm.md 1.2). */
const requireAlone = (draft, began) => {
    if (draft.revision === began)
        return;
    const type = draft.metadata.resource_type;
    throw refusal_bad(`Invalid value ${type?.id ?? 'software'}.`);
};
const updateDraft = async (call) => {
    negotiateRecord(call);
    const { house } = call;
    const given = await readDraftJson(call);
    const began = getOwnDraft(call).draft.revision;
    draft_routes_requireMatch(call, getOwnDraft(call).draft);
    await takeTurn();
    const found = getOwnDraft(call);
    requireAlone(found.draft, began);
    const hadFiles = bucketOf(house.world, found.draft.bucket).enabled;
    const errors = draft_routes_write(call, found, record_readBody(house, given));
    touch(house, found.draft);
    afterDraftSaved(call, found.version);
    settle(house, found.version.id);
    return replyWithDraft(call, found.version, 200, { errors, hadFiles });
};
const deleteDraft = (call) => {
    const { house } = call;
    const { version, draft } = getOwnDraft(call);
    draft_routes_requireMatch(call, draft);
    beforeDraftDeleted(call, version);
    dropDraft(house, version);
    settle(house, version.id);
    return { status: 204, text: '', type: 'text/html; charset=utf-8' };
};
/** An edit begins seven steps after the last draft ended (seen in every recorded ETag). */
const editSteps = 7;
/** An open draft comes back with its changes. */
const editRecord = (call) => {
    const { house } = call;
    const version = getVersion(call);
    const { published } = version;
    requireManager(call, version);
    const wasOpen = version.draft !== undefined;
    if (!wasOpen) {
        if (published === undefined)
            throw noSuchPid();
        if (version.tombstone !== undefined)
            throw refusal_denied();
        const bucket = newBucket(house, bucketOf(house.world, published.bucket).enabled);
        const { metadata, customFields, access, pids } = structuredClone(published);
        const content = { metadata, customFields, access, pids };
        version.draft = newDraft(house, content, { bucket, revision: (version.lastRevision ?? 0) + editSteps });
        version.draft.created = version.firstCreated ?? version.draft.created;
        fillBucket(house, bucket, bucketOf(house.world, published.bucket));
        settle(house, version.id);
    }
    return replyWithDraft(call, version, 201, { wasOpen });
};
const draftRoutes = [
    { method: 'POST', path: '/api/records', handle: createDraft },
    { method: 'GET', path: '/api/records/:id/draft', handle: readDraft },
    { method: 'PUT', path: '/api/records/:id/draft', handle: updateDraft },
    { method: 'DELETE', path: '/api/records/:id/draft', handle: deleteDraft },
    { method: 'POST', path: '/api/records/:id/draft', handle: editRecord },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/shelf.js
/** The files of a draft, as a request names them. */



const shelfOf = (call, { version, draft }) => ({
    version,
    draft,
    bucket: bucketOf(call.house.world, draft.bucket),
    at: `${call.origin}/api/records/${version.id}/draft/files`,
    isDraft: true,
    house: call.house,
});
/** To look at. @throws Refusal 404 (of a published record without a draft, with the text of a change), 403 */
const readShelf = (call) => {
    const { id = '' } = call.params;
    const hasDraft = call.house.world.versions[id]?.draft !== undefined;
    return shelfOf(call, hasDraft ? getDraft(call) : getOwnDraft(call));
};
/** To change. @throws Refusal 404, 403 */
const getShelf = (call) => shelfOf(call, getOwnDraft(call));
/** @throws Refusal 404 */
const getEntry = (call, { bucket, version }) => {
    const { key = '' } = call.params;
    // v12 takes a slash for the end of the name.
    if (call.house.faults.release === 'v12' && key.includes('/'))
        throw noSuchRoute();
    const entry = Object.hasOwn(bucket.entries, key) ? bucket.entries[key] : undefined;
    if (entry === undefined)
        throw noSuchFile(version.id, key);
    return entry;
};
/** The files of a published record stay as they are, an open edit or not. @throws Refusal 403 */
const requireUnlocked = ({ bucket }) => {
    if (bucket.locked)
        throw locked();
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/announcing.js
/** Step one: files are announced, all in one array or none (facts/inveniordm.md 1.3). */






const mostFiles = 100;
const announcing_known = ['key', 'size', 'checksum', 'metadata', 'access', 'transfer', 'storage_class'];
const transferErrors = (transfer, at) => {
    if (transfer === undefined)
        return [];
    if (!json_isObject(transfer))
        return [{ field: `${at}._schema`, messages: ['Invalid input type.'] }];
    const { type } = transfer;
    if (type === 'L' || type === undefined)
        return [];
    // No domain is allowed, as the software comes.
    if (type === 'F' || type === 'R')
        return [{ field: `${at}.url`, messages: ['Domain not allowed'] }];
    if (type !== 'M')
        return [{ field: `${at}.type`, messages: [`Unsupported value: ${String(type)}`] }];
    return ['parts', 'part_size'].flatMap((name) => transfer[name] === null ? [{ field: `${at}.${name}`, messages: ['Field may not be null.'] }] : []);
};
const itemErrors = (item, at) => {
    if (!json_isObject(item))
        return [{ field: `${at}._schema`, messages: ['Invalid input type.'] }];
    return [
        ...(item.key === undefined ? [{ field: `${at}.key`, messages: ['Missing data for required field.'] }] : []),
        ...transferErrors(item.transfer, `${at}.transfer`),
        ...Object.keys(item).flatMap((name) => (announcing_known.includes(name) ? [] : [{ field: `${at}.${name}`, messages: ['Unknown field.'] }])),
    ];
};
/** @throws Refusal 400 */
const announcing_readItems = (body) => {
    const items = Array.isArray(body) ? body : [body];
    if (items.length === 0)
        throw invalidField('_schema', 'No files to upload.');
    const errors = Array.isArray(body) ? items.flatMap(itemErrors) : [{ field: '0._schema', messages: ['Invalid input type.'] }];
    if (errors.length > 0)
        throw refusal_invalid(errors);
    return items;
};
/** @throws Refusal 400 for a multipart file that does not say how many bytes in how many parts */
const readTransfer = (item) => {
    const transfer = json_isObject(item.transfer) ? item.transfer : {};
    if (transfer.type !== 'M')
        return { type: 'L' };
    if (typeof item.size !== 'number')
        throw refusal_bad('Multipart file transfer requires file size.');
    if (!transfer.parts)
        throw refusal_bad('Multipart file transfer requires parts.');
    if (!transfer.part_size)
        throw refusal_bad('Multipart file transfer requires part_size.');
    return { type: 'M', part_size: Number(transfer.part_size), parts: Number(transfer.parts) };
};
const announced = (call, item) => {
    const { house } = call;
    const now = timestamp(house.now());
    const transfer = readTransfer(item);
    const isParted = transfer.type === 'M';
    const checksum = typeof item.checksum === 'string' ? item.checksum : undefined;
    return {
        key: String(item.key),
        created: now,
        updated: now,
        metadata: json_isObject(item.metadata) ? item.metadata : null,
        transfer,
        ...(item.size === undefined || item.size === null ? {} : { size: Number(item.size) }),
        ...(isParted ? { checksum: null, fileId: house.uuid(), versionId: house.uuid(), parts: {} } : {}),
        ...(checksum === undefined ? {} : { checksum }),
    };
};
/** @throws Refusal 400 */
const add = (bucket, entry) => {
    if (Object.hasOwn(bucket.entries, entry.key))
        throw refusal_bad(`File with key ${entry.key} already exists.`);
    // "Delete all" leaves rows behind that nobody sees and that a name runs into, for ever.
    if (bucket.burned.includes(entry.key))
        throw refusal_crash();
    if (Object.keys(bucket.entries).length >= mostFiles) {
        throw refusal_bad('Uploading selected files will result in exceeding the max amount per record.');
    }
    bucket.entries[entry.key] = entry;
};
const addAll = ({ bucket }, entries) => {
    const before = { ...bucket.entries };
    try {
        for (const entry of entries)
            add(bucket, entry);
    }
    catch (error) {
        bucket.entries = before;
        throw error;
    }
};
const announceFiles = async (call) => {
    const body = await call_readJson(call);
    const shelf = getShelf(call);
    const items = announcing_readItems(body);
    if (!shelf.bucket.enabled)
        throw new refusal_Refusal(403, { status: 403, message: 'Files are not enabled.' });
    addAll(shelf, items.map((item) => announced(call, item)));
    call.house.commit();
    return call_json(201, printList(shelf));
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/archive.js
/** All files of a draft or record in one zip. */


const archiveReply = async (call, { entries }) => {
    const { house } = call;
    const files = await Promise.all(Object.values(entries)
        .filter(({ completed }) => completed)
        .map(async ({ key, blob = '' }) => ({
        path: key,
        kind: 'file',
        mode: 0o100644,
        bytes: await (0,external_node_fs_promises_.readFile)(house.store.pathOf(blob)),
    })));
    return { status: 200, bytes: toZip(files, { date: house.now(), comment: '' }), type: 'application/zip' };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/content.js
/** A stored file on its way out: whole, whatever range is asked for. */

/** Types that a browser may be told; all other content goes out as bytes, and text as plain text. */
const harmless = /^(audio\/(mpeg|ogg|wav|webm|x-wav)|video\/(mp4|ogg|webm)|image\/(gif|jpeg|png|tiff))$/;
const content_plain = /^(text\/.*|application\/(javascript|json|xml|xhtml\+xml)|image\/svg\+xml)$/;
const contentReply = (call, { key, blob = '', stored, checksum }) => {
    const type = mimetypeOf(key);
    const isText = content_plain.test(type);
    return {
        status: 200,
        file: { path: call.house.store.pathOf(blob), size: stored?.size ?? 0 },
        type: isText ? 'text/plain; charset=utf-8' : harmless.test(type) ? type : 'application/octet-stream',
        headers: {
            'content-disposition': isText ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(key)}`,
            ...(checksum ? { etag: `"${checksum}"`, 'content-md5': checksum.replace('md5:', '') } : {}),
            'x-content-type-options': 'nosniff',
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/receiving.js
/** Bytes on their way to disk: hashed as they pass, nothing kept in memory. */






const chunkBytes = 1 << 20;
/** Turns one bit over in what passes, if the switch says so. */
const corrupted = (chunk) => {
    chunk[0] = (chunk[0] ?? 0) ^ 1;
};
/**
 * As `pipeline`, but a target that fails leaves the source alive: what is left of a request is read and thrown away, so that an answer can be given.
 */
const pour = (source, target) => new Promise((resolve, reject) => {
    target.once('finish', resolve);
    target.once('error', (error) => {
        source.unpipe(target);
        source.resume();
        reject(error);
    });
    const brokenOff = () => {
        if (source.readableEnded)
            return;
        // Only once the file is closed can it be taken away for good.
        target.once('close', () => reject(new call_BrokenOff()));
        target.destroy();
    };
    // It may have broken off while it waited for its turn: then there is no event to come.
    if (source.destroyed) {
        brokenOff();
        return;
    }
    source.once('error', brokenOff);
    source.once('close', brokenOff);
    source.pipe(target);
});
/** Writes a stream to the store. @throws BrokenOff when it ends early (nothing is left then); Refusal 500 when the disk is full */
const receive = async (call, source) => {
    const { house } = call;
    const blob = house.uuid();
    const path = house.store.pathOf(blob);
    const hash = (0,external_node_crypto_.createHash)('md5');
    const dropAfter = house.faults.dropConnectionAfter;
    if (dropAfter > 0)
        house.faults.dropConnectionAfter = 0;
    const corrupt = corruptsUpload(house);
    let size = 0;
    source.on('data', (chunk) => {
        if (corrupt && size === 0)
            corrupted(chunk);
        size += chunk.length;
        hash.update(chunk);
        if (dropAfter > 0 && size >= dropAfter)
            call.request.socket.resetAndDestroy();
    });
    try {
        await pour(source, (0,external_node_fs_.createWriteStream)(path, { highWaterMark: chunkBytes }));
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        throw error instanceof call_BrokenOff ? error : refusal_crashFor(error);
    }
    return { blob, size, md5: hash.digest('hex') };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/sending.js
/** Step two: the bytes of an announced file (facts/inveniordm.md 1.3). Nothing that the client declared is held against them. */







const sending_longestName = 255;
/** @throws Refusal 413 and 400 when a file, or all of them together, are too much */
const sending_requireRoom = (call, bucket, bytes) => {
    const { fileLimit, quota } = call.house.faults;
    if (bytes > fileLimit) {
        throw new refusal_Refusal(413, { message: 'The data value transmitted exceeds the capacity limit.', status: 413 });
    }
    const used = Object.values(bucket.entries).reduce((sum, { stored }) => sum + (stored?.size ?? 0), 0);
    if (used + bytes > quota)
        throw refusal_bad('Bucket quota exceeded.');
};
/** The answer to a transfer that the server gave up: a 200 all the same. */
const failedReply = (entry, shelf) => call_json(200, { ...print_printEntry(entry, shelf), errors: 'File upload transfer failed.' });
/** Takes in the bytes, for a file that is still there when they are. @throws Refusal 400, 413, 500 for the loser of two at once */
const takeIn = async (call, store) => {
    const { house } = call;
    sending_requireRoom(call, getShelf(call).bucket, Number(call.request.headers['content-length'] ?? 0));
    const before = getEntry(call, getShelf(call)).blob;
    const received = await receive(call, call.request);
    try {
        const shelf = getShelf(call);
        const entry = getEntry(call, shelf);
        // Two at once: the row that the second wants to write has moved.
        if (entry.blob !== before)
            throw refusal_crash();
        sending_requireRoom(call, shelf.bucket, received.size);
        const reply = store(shelf, entry, received);
        house.commit();
        await forgetOrphans(house, [before, received.blob]);
        return reply;
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(house.store.pathOf(received.blob), { force: true });
        throw error;
    }
};
/** Once committed, or in parts, a file that gets content in one piece is destroyed, with a 200. */
const sendContent = async (call) => {
    requireType(call, 'application/octet-stream');
    const first = getShelf(call);
    const { key } = getEntry(call, first);
    requireUnlocked(first);
    if ([...key].length > sending_longestName)
        throw refusal_bad('Filename is too long.');
    return takeIn(call, (shelf, entry, { blob, size, md5 }) => {
        if (entry.completed || entry.transfer.type === 'M') {
            delete shelf.bucket.entries[entry.key];
            return failedReply(entry, shelf);
        }
        entry.blob = blob;
        entry.stored = { size, md5 };
        return call_json(200, print_printEntry(entry, shelf));
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/multipart.js
/** Files in parts (facts/inveniordm.md 1.3): what is missing is filled with zeros, and no checksum is made. */









/** How long part `number` is; the last one is what the others leave. */
const multipart_lengthOf = (entry, number) => {
    const { parts = 0, part_size: partSize = 0 } = entry.transfer;
    return number === parts ? (entry.size ?? 0) - partSize * (parts - 1) : partSize;
};
/** @throws Refusal 400, 403, 404, 415 */
const sendPart = (call) => {
    requireType(call, 'application/octet-stream');
    return takePart(call);
};
const takePart = (call) => {
    const number = Number(call.params.part);
    const { transfer } = getEntry(call, getShelf(call));
    if (transfer.type !== 'M')
        throw refusal_bad(`Transfer type "${transfer.type}" does not support multipart uploads.`);
    return takeIn(call, (shelf, entry, { blob, size }) => {
        const { parts = 0 } = entry.transfer;
        if (number < 1 || number > parts || size !== multipart_lengthOf(entry, number))
            return failedReply(entry, shelf);
        entry.parts = { ...entry.parts, [number]: blob };
        return call_json(200, print_printEntry(entry, shelf));
    });
};
/** A storage as S3 is: its address says who may, and a token beside that is one too many (facts/inveniordm.md 1.3). */
const sendToStorage = async (call) => {
    const { versions, buckets, users } = call.house.world;
    const { file = '', part = '' } = call.params;
    if (call.request.headers.authorization !== undefined) {
        const text = '<Error><Code>InvalidArgument</Code><Message>Only one auth mechanism allowed</Message></Error>';
        return { status: 400, text, type: 'application/xml' };
    }
    for (const version of Object.values(versions)) {
        const entry = Object.values(buckets[version.draft?.bucket ?? '']?.entries ?? {}).find(({ fileId }) => fileId === file);
        const user = users.find(({ id }) => id === call.house.world.parents[version.parent]?.owner);
        if (entry === undefined || user === undefined)
            continue;
        const { status } = await takePart({ ...call, user, params: { id: version.id, key: entry.key, part } });
        return { status, text: '', type: 'application/xml', headers: { etag: `"${file}-${part}"` } };
    }
    return { status: 404, text: '<Error><Code>NoSuchUpload</Code></Error>', type: 'application/xml' };
};
/** Puts the parts in their places, in a file of the declared size. */
const joinParts = async (house, { transfer, parts = {}, size = 0 }) => {
    const blob = house.uuid();
    const path = house.store.pathOf(blob);
    const file = await (0,external_node_fs_promises_.open)(path, 'w');
    await file.truncate(size);
    await file.close();
    for (const [number, part] of Object.entries(parts)) {
        const start = (Number(number) - 1) * (transfer.part_size ?? 0);
        await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(house.store.pathOf(part)), (0,external_node_fs_.createWriteStream)(path, { flags: 'r+', start }));
    }
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return { blob, stored: { size, md5: hash.digest('hex') } };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/draft-routes.js
/** The files of a draft: announce, send, commit; read and delete (facts/inveniordm.md 1.3). The search hears of them when the draft is saved. */













const listFiles = (call) => call_json(200, printList(readShelf(call)));
const draft_routes_readEntry = (call) => {
    const shelf = readShelf(call);
    return call_json(200, print_printEntry(getEntry(call, shelf), shelf));
};
const readContent = (call) => {
    const entry = getEntry(call, readShelf(call));
    if (!entry.completed)
        throw refusal_crash();
    return contentReply(call, entry);
};
/** The server's own size and checksum take the place of what the client declared. */
const draft_routes_complete = async (call, entry) => {
    const { house } = call;
    if (entry.transfer.type === 'M') {
        Object.assign(entry, await joinParts(house, entry), { transfer: { type: 'L' }, completed: true });
        const parts = Object.values(entry.parts ?? {});
        delete entry.parts;
        await forgetOrphans(house, parts);
        return;
    }
    const { stored } = entry;
    if (stored === undefined)
        throw refusal_crash();
    Object.assign(entry, {
        completed: true,
        size: stored.size,
        checksum: `md5:${stored.md5}`,
        fileId: house.uuid(),
        versionId: house.uuid(),
    });
};
/** The first answer to it shows no metadata yet, every later one an empty object. */
const commitFile = async (call) => {
    const shelf = getShelf(call);
    const entry = getEntry(call, shelf);
    const { metadata } = entry;
    if (!entry.completed)
        await draft_routes_complete(call, entry);
    entry.updated = timestamp(call.house.now());
    entry.metadata = metadata ?? {};
    call.house.commit();
    return call_json(200, { ...print_printEntry(entry, shelf), metadata });
};
/** Two at once: the draft's revision has moved under the second (facts/inveniordm.md 1.3). */
const draft_routes_requireAlone = (draft, began) => {
    if (draft.revision !== began)
        throw refusal_bad('Not a valid value.');
};
/** A file that goes is two steps of the draft (seen in the recorded ETags). */
const deleteSteps = 2;
const deleteFile = async (call) => {
    const { house } = call;
    const first = getShelf(call);
    const began = first.draft.revision;
    // What was only announced is no file yet: it goes even where the files are locked.
    if (getEntry(call, first).fileId !== undefined)
        requireUnlocked(first);
    await takeTurn();
    const shelf = getShelf(call);
    const { key, blob, parts = {} } = getEntry(call, shelf);
    draft_routes_requireAlone(shelf.draft, began);
    delete shelf.bucket.entries[key];
    shelf.draft.revision += deleteSteps;
    house.commit();
    await forgetOrphans(house, [blob, ...Object.values(parts)]);
    return call_nothing();
};
/** Burns every name that was there. */
const deleteAll = async (call) => {
    const shelf = getShelf(call);
    requireUnlocked(shelf);
    const { bucket } = shelf;
    const gone = Object.values(bucket.entries);
    bucket.burned.push(...gone.map(({ key }) => key));
    bucket.entries = {};
    shelf.draft.revision += deleteSteps;
    call.house.commit();
    await forgetOrphans(call.house, gone.flatMap(({ blob, parts = {} }) => [blob, ...Object.values(parts)]));
    return call_nothing();
};
const updateEntry = async (call) => {
    const body = await call_readJson(call);
    const shelf = getShelf(call);
    const entry = getEntry(call, shelf);
    const { metadata, access } = json_isObject(body) ? body : {};
    if (json_isObject(metadata))
        entry.metadata = metadata;
    if (json_isObject(access)) {
        if (access.hidden === true)
            entry.hidden = true;
        else
            delete entry.hidden;
    }
    entry.updated = timestamp(call.house.now());
    call.house.commit();
    return call_json(200, print_printEntry(entry, shelf));
};
/** The files of the version before, without sending them again. @throws Refusal 404 for a first draft, 400 */
const importFiles = (call) => {
    const { house } = call;
    const shelf = getShelf(call);
    const { bucket, version } = shelf;
    const before = parentOf(house.world, version).published.findLast((id) => id !== version.id);
    const published = before === undefined ? undefined : house.world.versions[before]?.published;
    if (published === undefined || !mayManage(call, version))
        throw refusal_notFound();
    if (!bucket.enabled)
        throw invalidField('files.enabled', 'Files support must be enabled.');
    if (Object.keys(bucket.entries).length > 0)
        throw invalidField('files.enabled', 'Please remove all files first.');
    const entries = copyEntries(house, bucketOf(house.world, published.bucket));
    if (Object.keys(entries).some((key) => bucket.burned.includes(key)))
        throw refusal_crash();
    bucket.entries = entries;
    house.commit();
    return call_json(201, printList(shelf));
};
const draft_routes_at = '/api/records/:id/draft/files';
/** A name that begins with a slash is lost on the way (facts/inveniordm.md 1.3). */
const leadingSlash = (call) => {
    const location = `${call.origin}${(call.request.url ?? '').replace(/\/files\/+(%2F)*/i, '/files/')}`;
    return { status: 308, headers: { location }, type: 'text/html; charset=utf-8', text: 'Redirecting...' };
};
const draftFileRoutes = [
    ...['GET', 'PUT', 'POST', 'DELETE'].map((method) => ({ method, path: `${draft_routes_at}//*key`, handle: leadingSlash })),
    { method: 'GET', path: draft_routes_at, handle: listFiles },
    { method: 'POST', path: draft_routes_at, handle: announceFiles },
    { method: 'DELETE', path: draft_routes_at, handle: deleteAll },
    { method: 'PUT', path: `${draft_routes_at}/*key/content`, handle: sendContent },
    { method: 'GET', path: `${draft_routes_at}/*key/content`, handle: readContent },
    { method: 'PUT', path: `${draft_routes_at}/*key/content/:part`, handle: sendPart },
    { method: 'PUT', path: '/s3/:file/:part', handle: sendToStorage },
    { method: 'POST', path: `${draft_routes_at}/*key/commit`, handle: commitFile },
    { method: 'GET', path: `${draft_routes_at}/*key`, handle: draft_routes_readEntry },
    { method: 'PUT', path: `${draft_routes_at}/*key`, handle: updateEntry },
    { method: 'DELETE', path: `${draft_routes_at}/*key`, handle: deleteFile },
    { method: 'GET', path: '/api/records/:id/draft/files-archive', handle: (call) => archiveReply(call, readShelf(call).bucket) },
    { method: 'POST', path: '/api/records/:id/draft/actions/files-import', handle: importFiles },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/files/record-routes.js
/** The files of a published record. */







/** @throws Refusal 404, 403, 410 */
const record_routes_readShelf = (call) => {
    const { version, published } = getRecord(call);
    if (!mayReadFiles(call, version))
        throw refusal_denied();
    const at = `${call.origin}/api/records/${version.id}/files`;
    return { id: version.id, bucket: bucketOf(call.house.world, published.bucket), at, isDraft: false, house: call.house };
};
const record_routes_getEntry = (call, { bucket, id }) => {
    const { key = '' } = call.params;
    const entry = Object.hasOwn(bucket.entries, key) ? bucket.entries[key] : undefined;
    if (entry === undefined)
        throw noSuchFile(id, key);
    return entry;
};
const record_routes_readEntry = (call) => {
    const shelf = record_routes_readShelf(call);
    return call_json(200, print_printEntry(record_routes_getEntry(call, shelf), shelf));
};
/** The bytes. @throws Refusal 404, 403, 410 */
const record_routes_readContent = (call) => contentReply(call, record_routes_getEntry(call, record_routes_readShelf(call)));
const record_routes_at = '/api/records/:id/files';
const recordFileRoutes = [
    { method: 'GET', path: record_routes_at, handle: (call) => call_json(200, printList(record_routes_readShelf(call))) },
    { method: 'GET', path: `${record_routes_at}/*key/content`, handle: record_routes_readContent },
    { method: 'GET', path: `${record_routes_at}/*key`, handle: record_routes_readEntry },
    { method: 'GET', path: '/api/records/:id/files-archive', handle: (call) => archiveReply(call, record_routes_readShelf(call).bucket) },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/oai/answer.js
/** The envelope of OAI-PMH 2.0, as invenio-oaiserver writes it. */


/** To the second, as the protocol has it. */
const datestamp = (date) => date.toISOString().replace(/\.\d+Z$/, 'Z');
const namespace = 'http://www.openarchives.org/OAI/2.0/';
const envelope = (call, content, given) => el('OAI-PMH', [el('responseDate', datestamp(call.house.now())), el('request', `${call.origin}/oai2d`, given), ...content], {
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${namespace}OAI-PMH.xsd`,
});
const answer_written = (root) => `<?xml version='1.0' encoding='UTF-8'?>\n${fragment(root)}\n`;
/** What was asked for, within its verb. */
const answered = (call, verb, content) => {
    const given = Object.fromEntries([...call.query].filter(([name]) => name !== 'access_token'));
    return { status: 200, text: answer_written(envelope(call, [el(verb, content)], given)), type: 'text/xml' };
};
/** An error of the protocol: with 422, where others say 200. */
const refused = (call, code, message) => new refusal_Refusal(422, answer_written(envelope(call, [el('error', message, { code })], {})), 'text/xml');

;// CONCATENATED MODULE: ./lib/sandbox/invenio/oai/harvest.js








const oaiNamespace = 'http://schema.datacite.org/oai/oai-1.1/';
const oaiDatacite = (record) => el('oai_datacite', [el('schemaVersion', '4.3'), el('datacentreSymbol'), el('payload', [dataciteXml(record)])], {
    xmlns: oaiNamespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${oaiNamespace} ${oaiNamespace}oai.xsd`,
});
const marcPrefix = {
    schema: 'https://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd',
    namespace: 'https://www.loc.gov/standards/marcxml/',
    tell: marc,
};
const datacitePrefix = {
    schema: 'http://schema.datacite.org/meta/kernel-4.3/metadata.xsd',
    namespace: 'http://datacite.org/schema/kernel-4',
    tell: dataciteXml,
};
const oaiDatacitePrefix = { schema: `${oaiNamespace}oai.xsd`, namespace: oaiNamespace, tell: oaiDatacite };
const prefixes = {
    marcxml: marcPrefix,
    oai_dc: {
        schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
        namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
        tell: dublinCore,
    },
    dcat: { schema: 'http://schema.datacite.org/meta/kernel-4/metadata.xsd', namespace: 'https://www.w3.org/ns/dcat', tell: dcat },
    marc21: marcPrefix,
    datacite: datacitePrefix,
    oai_datacite: oaiDatacitePrefix,
    datacite4: datacitePrefix,
    oai_datacite4: oaiDatacitePrefix,
};
/** Public records that the index knows and that have an OAI identifier, the one that was changed longest ago first. */
const harvestable = ({ house }) => house.index
    .visible(house.now().getTime(), house.faults.indexLagMs)
    .filter(({ kind, version }) => kind === 'record' && version.published?.access.record === 'public')
    .map(({ version }) => version)
    .filter(({ published }) => published?.pids.oai !== undefined)
    .toSorted((a, b) => ((a.published?.updated ?? '') < (b.published?.updated ?? '') ? -1 : 1));
/** Each community is a set. */
const setsOf = ({ house }, version) => parentOf(house.world, version).communities.flatMap((id) => {
    const community = house.world.communities[id];
    return community === undefined ? [] : [`community-${community.slug}`];
});
const updatedOf = ({ published }) => new Date(published?.updated ?? 0);
const header = (call, version) => el('header', [
    el('identifier', version.published?.pids.oai?.identifier ?? ''),
    el('datestamp', datestamp(updatedOf(version))),
    ...setsOf(call, version).map((set) => el('setSpec', set)),
]);
const recordElement = (call, version, prefix) => el('record', [header(call, version), el('metadata', [prefix.tell(toldOf(call, version))])]);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/oai/tokens.js

/** A token that is older is refused. */
const tokenLifeMs = 60_000;
const writeToken = (call, wish) => Buffer.from(JSON.stringify({ ...wish, at: call.house.now().getTime() })).toString('base64url');
const parse = (text) => {
    try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
};
const isWish = (value) => typeof value === 'object' && value !== null && 'verb' in value && 'page' in value && typeof value.page === 'number' && 'at' in value;
/** @throws Refusal 422 for one that was not given here, for another verb, or too long ago */
const readToken = (call, text, verb) => {
    const code = 'badResumptionToken';
    const wish = parse(text);
    const now = call.house.now().getTime();
    if (!isWish(wish) || wish.verb !== verb || now - wish.at > tokenLifeMs)
        throw refused(call, code, 'The value of the resumptionToken argument is invalid or expired.');
    return wish;
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/oai/routes.js
/** `/oai2d`: the archive as harvesters see it, by OAI-PMH 2.0. */





const routes_line = (name, text) => el(name, text);
const identify = (call) => {
    const [first] = harvestable(call).toSorted((a, b) => ((a.published?.created ?? '') < (b.published?.created ?? '') ? -1 : 1));
    const earliest = first?.published === undefined ? '0001-01-01T00:00:00Z' : datestamp(new Date(first.published.created));
    return answered(call, 'Identify', [
        routes_line('repositoryName', 'Invenio-OAIServer'),
        routes_line('baseURL', `${call.origin}/oai2d`),
        routes_line('protocolVersion', '2.0'),
        routes_line('adminEmail', 'info@inveniosoftware.org'),
        routes_line('earliestDatestamp', earliest),
        routes_line('deletedRecord', 'no'),
        routes_line('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
    ]);
};
const listFormats = (call) => answered(call, 'ListMetadataFormats', Object.entries(prefixes).map(([name, { schema, namespace }]) => el('metadataFormat', [routes_line('metadataPrefix', name), routes_line('schema', schema), routes_line('metadataNamespace', namespace)])));
const listSets = (call) => answered(call, 'ListSets', Object.values(call.house.world.communities)
    .filter(({ access }) => access.visibility === 'public')
    .map(({ slug, metadata }) => el('set', [routes_line('setSpec', `community-${slug}`), routes_line('setName', String(metadata.title))])));
/** @throws Refusal 422 */
const requirePrefix = (call) => {
    const name = call.query.get('metadataPrefix');
    if (name === null)
        throw refused(call, 'badArgument', 'Missing data for required field.');
    if (!Object.hasOwn(prefixes, name))
        throw refused(call, 'badArgument', 'metadataPrefix does not exist');
    return name;
};
const routes_getRecord = (call) => {
    const prefix = prefixes[requirePrefix(call)];
    const identifier = call.query.get('identifier');
    if (identifier === null)
        throw refused(call, 'badArgument', 'Missing data for required field.');
    const version = harvestable(call).find(({ published }) => published?.pids.oai?.identifier === identifier);
    if (version === undefined || prefix === undefined)
        throw refused(call, 'idDoesNotExist', 'No matching identifier');
    return answered(call, 'GetRecord', [recordElement(call, version, prefix)]);
};
/** @throws Refusal 422 for what is no date */
const dateOf = (call, text) => {
    if (text === undefined)
        return undefined;
    const time = Date.parse(text);
    if (Number.isNaN(time))
        throw refused(call, 'badArgument', 'Not a valid datetime.');
    return time;
};
/** What is asked for, from the beginning or from where it stopped. @throws Refusal 422 */
const readWish = (call, verb) => {
    const token = call.query.get('resumptionToken');
    if (token !== null)
        return readToken(call, token, verb);
    const [from, until, set] = ['from', 'until', 'set'].map((name) => call.query.get(name) ?? undefined);
    return {
        verb,
        metadataPrefix: requirePrefix(call),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
        ...(set === undefined ? {} : { set }),
        page: 1,
    };
};
/** A day that is named as the end is meant whole. @throws Refusal 422 */
const wanted = (call, { from, until, set }) => {
    const [start, end] = [dateOf(call, from), dateOf(call, until !== undefined && until.length === 10 ? `${until}T23:59:59Z` : until)];
    if (start !== undefined && end !== undefined && start > end)
        throw refused(call, 'badArgument', 'Date "from" must be before "until".');
    return harvestable(call).filter((version) => {
        const seconds = Math.floor(updatedOf(version).getTime() / 1000) * 1000;
        if (start !== undefined && seconds < start)
            return false;
        if (end !== undefined && seconds > end)
            return false;
        return set === undefined || setsOf(call, version).includes(set);
    });
};
/** None where everything fits on one page; empty on the last of several. */
const tokenElement = (call, wish, { total, size }) => {
    const hasNext = wish.page * size < total;
    if (wish.page === 1 && !hasNext)
        return [];
    const attributes = {
        expirationDate: datestamp(new Date(call.house.now().getTime() + tokenLifeMs)),
        cursor: String((wish.page - 1) * size),
        completeListSize: String(total),
    };
    return [el('resumptionToken', hasNext ? writeToken(call, { ...wish, page: wish.page + 1 }) : undefined, attributes)];
};
const routes_list = (verb, print) => (call) => {
    const wish = readWish(call, verb);
    const found = wanted(call, wish);
    if (found.length === 0)
        throw refused(call, 'noRecordsMatch', '');
    const size = call.house.faults.oaiPageSize;
    const page = found.slice((wish.page - 1) * size, wish.page * size);
    return answered(call, verb, [
        ...page.map((version) => print(call, version, wish.metadataPrefix)),
        ...tokenElement(call, wish, { total: found.length, size }),
    ]);
};
const verbs = {
    Identify: { handle: identify, takes: [] },
    ListMetadataFormats: { handle: listFormats, takes: ['identifier'] },
    ListSets: { handle: listSets, takes: ['resumptionToken'] },
    GetRecord: { handle: routes_getRecord, takes: ['identifier', 'metadataPrefix'] },
    ListIdentifiers: { handle: routes_list('ListIdentifiers', header), takes: ['from', 'until', 'set', 'metadataPrefix'] },
    ListRecords: {
        handle: routes_list('ListRecords', (call, version, name) => {
            const prefix = prefixes[name];
            if (prefix === undefined)
                throw refused(call, 'badArgument', 'metadataPrefix does not exist');
            return recordElement(call, version, prefix);
        }),
        takes: ['from', 'until', 'set', 'metadataPrefix'],
    },
};
/** A token stands for all other arguments. */
const routes_answer = (call) => {
    const name = call.query.get('verb');
    if (name === null)
        throw refused(call, 'badVerb', 'Missing data for required field.');
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb === undefined)
        throw refused(call, 'badVerb', `This is not a valid OAI-PMH verb:${name}`);
    const takes = call.query.has('resumptionToken') ? ['resumptionToken'] : verb.takes;
    const extra = [...call.query.keys()].filter((key) => key !== 'verb' && !takes.includes(key));
    if (extra.length > 0)
        throw refused(call, 'badArgument', 'You have passed too many arguments.');
    return verb.handle(call);
};
/** The arguments may come as a form. */
const answerForm = async (call) => routes_answer({ ...call, query: new URLSearchParams((await call_readBody(call.request)).toString('utf8')) });
const oaiRoutes = [
    { method: 'GET', path: '/oai2d', handle: routes_answer },
    { method: 'POST', path: '/oai2d', handle: answerForm },
];

;// CONCATENATED MODULE: ./lib/sandbox/framework/badge.js
/** The DOI badge: an image with two words, measured roughly. */

const widthOf = (text) => Math.round([...text].reduce((sum, character) => sum + (/[.,il/:]/.test(character) ? 4 : 7), 0)) + 10;
const badge = (doi) => {
    const [label, value] = ['DOI', text_escapeHtml(doi)];
    const [left, right] = [widthOf(label), widthOf(doi)];
    const text = (x, words) => `<text x="${x}" y="14">${words}</text>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${label}: ${value}">
<rect width="${left + right}" height="20" rx="3" fill="#555"/>
<path fill="#0669b5" d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1 -3 3H${left}z"/>
<g fill="#fff" text-anchor="middle" font-family="DejaVu Sans,Verdana,Geneva,sans-serif" font-size="11">
${text(left / 2, label)}
${text(left + right / 2, value)}
</g>
</svg>
`;
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/landing-page.js
/** The page of a record, for people, on either side: plain HTML, everything escaped, nothing fetched from elsewhere. */

const landing_page_style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid currentColor}
td.number{text-align:right;white-space:nowrap}code,pre{font-family:ui-monospace,monospace}pre{overflow:auto;padding:.75rem;border:1px solid currentColor}
.note{border:2px solid currentColor;padding:.5rem .75rem}.wrap{overflow-wrap:anywhere}`;
/** @param standsFor which archive it is that this one stands in for */
const landing_page_page = (title, content, standsFor = 'Zenodo') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text_escapeHtml(title)}</title>
<style>${landing_page_style}</style>
</head>
<body>
<main>
${content}
</main>
<footer><p><a href="/">All records of this local archive</a>. It stands in for ${text_escapeHtml(standsFor)} on this machine; nothing here is public.</p></footer>
</body>
</html>
`;
const landing_page_units = ['B', 'kB', 'MB', 'GB', 'TB'];
const landing_page_readableSize = (bytes) => {
    let size = bytes;
    let unit = 0;
    for (; size >= 1000 && unit < landing_page_units.length - 1; unit += 1)
        size /= 1000;
    return `${unit === 0 ? size : size.toFixed(1)} ${landing_page_units[unit]}`;
};
/** Only an address of the web becomes a link. */
const framework_landing_page_link = (text, href) => /^https?:\/\//.test(href) ? `<a href="${text_escapeHtml(href)}">${text_escapeHtml(text)}</a>` : text_escapeHtml(text);
const landing_page_person = ({ name, orcid, affiliation }) => {
    const where = affiliation === undefined ? '' : ` (${text_escapeHtml(affiliation)})`;
    return `${text_escapeHtml(name)}${orcid === undefined ? '' : ` ${framework_landing_page_link(`ORCID ${orcid}`, `https://orcid.org/${orcid}`)}`}${where}`;
};
const landing_page_row = (term, html) => html === undefined || html === '' ? '' : `<dt>${term}</dt><dd class="wrap">${html}</dd>\n`;
const landing_page_facts = (shown) => {
    const related = shown.related.map(({ relation, text, href }) => `<li>${text_escapeHtml(relation)}: ${framework_landing_page_link(text, href)}</li>`).join('');
    const { licence } = shown;
    const rows = [
        landing_page_row('Creators', shown.creators.map(landing_page_person).join('; ')),
        landing_page_row('Contributors', shown.contributors.map(landing_page_person).join('; ')),
        landing_page_row('Published', text_escapeHtml(shown.published ?? '')),
        landing_page_row('Version', text_escapeHtml(shown.version ?? '')),
        landing_page_row('Type', text_escapeHtml(shown.type ?? '')),
        landing_page_row('Licence', licence && framework_landing_page_link(licence.title, licence.url)),
        landing_page_row('Access', text_escapeHtml(shown.access)),
        landing_page_row('DOI', text_escapeHtml(shown.doi ?? '')),
        landing_page_row('Keywords', shown.keywords.map(text_escapeHtml).join(', ')),
        landing_page_row('Related', related && `<ul>${related}</ul>`),
    ];
    return `<dl>\n${rows.join('')}</dl>`;
};
const landing_page_files = ({ files: list }) => {
    if (list === undefined)
        return '<p>The files are not public.</p>';
    if (list.length === 0)
        return '<p>No files.</p>';
    const rows = list.map(({ name, href, size, checksum }) => `<tr><td class="wrap"><a href="${text_escapeHtml(href)}" download>${text_escapeHtml(name)}</a></td><td class="number">${landing_page_readableSize(size)}</td><td class="wrap"><code>${text_escapeHtml(checksum)}</code></td></tr>`);
    return `<table><thead><tr><th scope="col">Name</th><th scope="col">Size</th><th scope="col">Checksum</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
};
const landing_page_versions = ({ versions: list }) => {
    const rows = list.map(({ href, name, date, doi, isThis }) => `<li><a href="${text_escapeHtml(href)}"${isThis ? ' aria-current="page"' : ''}>${text_escapeHtml(name)}</a>, ${text_escapeHtml(date)}, ${text_escapeHtml(doi)}</li>`);
    return rows.length === 0 ? '' : `<h2>Versions</h2>\n<ul>\n${rows.join('\n')}\n</ul>`;
};
const landing_page_badge = (doi, origin) => {
    const path = `/badge/DOI/${doi}.svg`;
    const markdown = `[![DOI](${origin}${path})](https://doi.org/${doi})`;
    return `\n<p><a href="/doi/${text_escapeHtml(doi)}"><img src="${text_escapeHtml(path)}" alt="DOI ${text_escapeHtml(doi)}"></a> <code class="wrap">${text_escapeHtml(markdown)}</code></p>`;
};
const citing = ({ citing: how, doi }) => {
    if (how === undefined)
        return '';
    return `<h2>Cite it</h2>
<p class="wrap">${text_escapeHtml(how.sentence)}</p>
<pre>${text_escapeHtml(how.bibtex)}</pre>${doi === undefined ? '' : landing_page_badge(doi, how.origin)}`;
};
const landingPage = (shown) => landing_page_page(shown.title, `${shown.isDraft ? '<p class="note">A draft: it is not published.</p>' : ''}
<h1>${text_escapeHtml(shown.title)}</h1>
${landing_page_facts(shown)}
${shown.description === undefined ? '' : `<h2>Description</h2>\n<div class="wrap">${shown.description}</div>`}
<h2>Files</h2>
${landing_page_files(shown)}
${landing_page_versions(shown)}
${citing(shown)}`, shown.standsFor);

;// CONCATENATED MODULE: ./lib/sandbox/invenio/pages.js






const pages_agentOf = ({ person_or_org: { name, identifiers }, affiliations }) => ({
    name,
    orcid: identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier,
    affiliation: affiliations?.[0]?.name,
});
const pages_titleOf = (term) => term?.title?.en ?? term?.id;
const pages_licenceOf = ([right] = []) => right === undefined ? undefined : { title: right.title?.en ?? right.id ?? '', url: right.props?.url ?? right.link ?? '' };
const versionsShown = ({ house }, version) => parentOf(house.world, version)
    .published.toReversed()
    .flatMap((id) => {
    const other = house.world.versions[id];
    if (other?.published === undefined || other.tombstone !== undefined)
        return [];
    const { version: name, publication_date: date } = other.published.metadata;
    const doi = other.published.pids.doi?.identifier ?? '';
    return [{ href: `/records/${id}`, name: name || `Version ${other.index}`, date: date ?? '', doi, isThis: id === version.id }];
});
/** A draft may lack anything. */
const described = (metadata) => ({
    title: metadata.title ?? 'Without a title',
    creators: (metadata.creators ?? []).map(pages_agentOf),
    contributors: (metadata.contributors ?? []).map(pages_agentOf),
    published: metadata.publication_date,
    version: metadata.version,
    type: pages_titleOf(metadata.resource_type),
    licence: pages_licenceOf(metadata.rights),
    keywords: (metadata.subjects ?? []).map(({ subject }) => subject),
    related: (metadata.related_identifiers ?? []).map((item) => ({
        relation: pages_titleOf(item.relation_type) ?? '',
        text: item.identifier,
        href: told_urlOf(item) ?? item.identifier,
    })),
    description: metadata.description,
    standsFor: 'InvenioRDM',
});
const shownRecord = (call, version) => {
    const told = toldOf(call, version);
    const files = filesOf(told).map(({ key, size, checksum }) => ({
        name: key,
        href: `/records/${version.id}/files/${encodeURIComponent(key)}?download=1`,
        size,
        checksum,
    }));
    return {
        ...described(told.metadata),
        isDraft: false,
        access: told.access.status,
        doi: doiOf(told),
        files: mayReadFiles(call, version) ? files : undefined,
        versions: versionsShown(call, version),
        citing: { sentence: apa(told), bibtex: bibtex(told), origin: call.origin },
    };
};
const shownDraft = (call, version) => {
    const told = printDraft(call, version);
    const entries = version.draft === undefined ? {} : bucketOf(call.house.world, version.draft.bucket).entries;
    return {
        ...described(told.metadata),
        isDraft: true,
        access: told.access.status,
        doi: told.pids.doi?.identifier,
        files: Object.values(entries).flatMap(({ key, size = 0, checksum, completed }) => completed
            ? [{ name: key, href: `/api/records/${version.id}/draft/files/${encodeURIComponent(key)}/content`, size, checksum: checksum ?? '' }]
            : []),
        versions: versionsShown(call, version),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/page-routes.js
/** Pages for people, and the addresses that the API's links and DOIs lead to. */








const page_routes_html = (status, text, headers = {}) => ({
    status,
    text,
    type: 'text/html; charset=utf-8',
    headers,
});
const page_routes_redirect = (location) => page_routes_html(302, '', { location });
const page_routes_titles = { 403: 'Not for you', 404: 'Not found', 410: 'Gone: this record was deleted' };
/** A page that cannot be shown says so as a page. */
const asPage = (handle) => async (call) => {
    try {
        return await handle(call);
    }
    catch (error) {
        if (!(error instanceof refusal_Refusal))
            throw error;
        const title = page_routes_titles[error.status] ?? `Error ${error.status}`;
        return page_routes_html(error.status, landing_page_page(title, `<h1>${text_escapeHtml(title)}</h1>`, 'InvenioRDM'));
    }
};
const home = ({ house: { world } }) => {
    const rows = Object.values(world.parents)
        .flatMap(({ published }) => world.versions[published.at(-1) ?? ''] ?? [])
        .filter(({ published, tombstone }) => published?.access.record === 'public' && tombstone === undefined)
        .toReversed()
        .map(({ id, published }) => {
        const { title = '' } = (published?.metadata ?? {});
        return `<li><a href="/records/${id}">${text_escapeHtml(title)}</a>, ${text_escapeHtml(published?.pids.doi?.identifier ?? '')}</li>`;
    });
    const list = rows.length === 0 ? '<p>Nothing is published yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
    return page_routes_html(200, landing_page_page('Local archive', `<h1>Local archive</h1>\n${list}`, 'InvenioRDM'));
};
/** The newest of the family that this id stands for. @throws Refusal 404 */
const latestOf = (call, id) => {
    const { parents, versions } = call.house.world;
    const latest = parents[versions[id]?.parent ?? id]?.published.at(-1);
    if (latest === undefined)
        throw noSuchPid();
    return latest;
};
const recordPage = (call) => {
    const { id = '' } = call.params;
    if (Object.hasOwn(call.house.world.parents, id))
        return page_routes_redirect(`/records/${latestOf(call, id)}`);
    return page_routes_html(200, landingPage(shownRecord(call, getRecord(call).version)));
};
/** Anybody may look: on this machine there is nobody to log in. */
const draftPage = (call) => {
    const version = getVersion(call);
    if (version.draft === undefined)
        throw noSuchPid();
    return page_routes_html(200, landingPage(shownDraft(call, version)));
};
const exportPage = (call) => {
    const reply = exported(call, getRecord(call).version, call.params.format ?? '');
    if (reply === undefined)
        throw noSuchPid();
    return reply;
};
/** A DOI of a version, or of a family. */
const doiPage = (call) => {
    const { doi = '' } = call.params;
    const { parents, versions } = call.house.world;
    const version = Object.values(versions).find(({ published }) => published?.pids.doi?.identifier === doi);
    const parent = Object.values(parents).find(({ pids }) => pids.doi?.identifier === doi);
    const id = version?.id ?? parent?.id;
    if (id === undefined)
        throw noSuchPid();
    return page_routes_redirect(`${call.origin}/records/${id}`);
};
const badgePage = ({ params: { doi = '' } }) => ({
    status: 200,
    text: badge(doi),
    type: 'image/svg+xml; charset=utf-8',
    headers: { etag: `"${Buffer.from(doi).toString('hex')}"`, 'cache-control': 'no-cache' },
});
const get = (path, handle) => ({ method: 'GET', path, handle: asPage(handle) });
const pageRoutes = [
    get('/', home),
    get('/records/:id', recordPage),
    get('/records/:id/latest', (call) => page_routes_redirect(`/records/${latestOf(call, call.params.id ?? '')}`)),
    get('/records/:id/files/*key', record_routes_readContent),
    get('/records/:id/export/:format', exportPage),
    get('/uploads/:id', draftPage),
    get('/doi/*doi', doiPage),
    get('/badge/DOI/*doi.svg', badgePage),
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/pid-routes.js
/** `draft/pids/doi`: reserve and discard. */





const requireDoi = (call) => {
    if (call.params.scheme !== 'doi')
        throw refusal_crash();
};
const reserve = (call) => {
    const { version, draft } = getOwnDraft(call);
    requireDoi(call);
    reserveDoi(call.house, version, draft);
    touch(call.house, draft);
    settle(call.house, version.id);
    return replyWithDraft(call, version, 201);
};
/** 200 with the draft, not the 204 of the documents (facts/inveniordm.md 1.2). */
const discard = (call) => {
    const { house } = call;
    const { version, draft } = getOwnDraft(call);
    requireDoi(call);
    if (!house.faults.dois)
        throw refusal_crash();
    const { doi, ...others } = draft.pids;
    // One that the client brought is nobody's until it is published, and can't be discarded so (tried on 13.0.0).
    if (doi === undefined || house.world.dois[doi.identifier] === undefined)
        throw noSuchPid();
    if (house.world.dois[doi.identifier]?.status === 'registered')
        throw invalidField('pids.doi', registeredMessage);
    delete house.world.dois[doi.identifier];
    draft.pids = others;
    touch(house, draft);
    settle(house, version.id);
    return replyWithDraft(call, version, 200);
};
const pidRoutes = [
    { method: 'POST', path: '/api/records/:id/draft/pids/:scheme', handle: reserve },
    { method: 'DELETE', path: '/api/records/:id/draft/pids/:scheme', handle: discard },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/versions.js
/** New versions, and the way from one to the latest (facts/inveniordm.md 1.2, "Versions"). */








const versions_latestOf = (call, parent) => {
    const { versions } = call.house.world;
    const all = parent.published.flatMap((id) => versions[id] ?? []);
    return all.findLast(({ tombstone }) => tombstone === undefined) ?? all.at(-1);
};
const startVersion = (call, parent) => {
    const { house } = call;
    const { world } = house;
    const before = versions_latestOf(call, parent);
    if (before?.published === undefined)
        throw refusal_notFound();
    const { metadata, customFields, access, bucket } = structuredClone(before.published);
    const { publication_date: _date, version: _version, ...kept } = metadata;
    const dated = house.faults.release === 'v14' ? { ...kept, publication_date: dayOf(house.now()) } : kept;
    const content = { metadata: dated, customFields, access, pids: {} };
    const version = { id: takeId(world), parent: parent.id, index: before.index + 1 };
    version.draft = newDraft(house, content, { bucket: newBucket(house, bucketOf(world, bucket).enabled) });
    world.versions[version.id] = version;
    parent.nextDraft = version.id;
    return version;
};
/** One after the other it is the same draft; at once, each has one of its own (facts/inveniordm.md 1.2). */
const newVersion = async (call) => {
    const { house } = call;
    const { world } = house;
    if (world.parents[call.params.id ?? ''] !== undefined)
        throw refusal_notFound();
    const of = getVersion(call);
    if (of.published === undefined)
        throw notRegistered();
    if (!mayManage(call, of))
        throw refusal_denied();
    const open = parentOf(world, of).nextDraft;
    await takeTurn();
    return timeout(house, 'newversionTimeout', () => {
        const known = open === undefined ? undefined : house.world.versions[open];
        const version = known ?? startVersion(call, parentOf(house.world, of));
        if (known === undefined)
            settle(house, version.id, ...parentOf(house.world, of).published);
        return replyWithDraft(call, version, 201, { wasOpen: known !== undefined });
    });
};
/** 301 and an absolute address, from a version or from the parent. */
const latest = (call) => {
    const { world } = call.house;
    const parent = world.parents[call.params.id ?? ''] ?? parentOf(world, getPublished(call));
    const version = versions_latestOf(call, parent);
    if (version === undefined)
        throw notRegistered();
    if (!mayRead(call, version))
        throw refusal_denied();
    const location = `${call.origin}/api/records/${version.id}`;
    return call_json(301, { status: 301, message: 'Redirecting...', location }, { location });
};
const getPublished = (call) => {
    const version = getVersion(call);
    if (version.published === undefined)
        throw notRegistered();
    return version;
};
/** From a parent to its latest version: 302, a relative address and a page. @throws Refusal 404 */
const redirectToLatest = (call, parent) => {
    const version = versions_latestOf(call, parent);
    if (version === undefined)
        throw noSuchPid();
    const location = `/api/records/${version.id}`;
    return {
        status: 302,
        headers: { location },
        type: 'text/html; charset=utf-8',
        text: `<!doctype html>\n<html lang=en>\n<title>Redirecting...</title>\n<h1>Redirecting...</h1>\n<p>You should be redirected automatically to the target URL: <a href="${location}">${location}</a>. If not, click the link.\n`,
    };
};
const versionRoutes = [
    { method: 'POST', path: '/api/records/:id/versions', handle: newVersion },
    { method: 'GET', path: '/api/records/:id/versions/latest', handle: latest },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/record-routes.js
/** Published records. */




const readRecord = (call) => {
    const { id = '' } = call.params;
    const parent = call.house.world.parents[id];
    negotiateRecord(call);
    if (parent !== undefined)
        return redirectToLatest(call, parent);
    return tellRecord(call, getRecord(call).version);
};
/** Not a way to change a record. */
const putRecord = (call) => {
    getVersion(call);
    throw refusal_crash();
};
const deleteRecord = (call) => {
    getVersion(call);
    throw refusal_denied();
};
const recordRoutes = [
    { method: 'GET', path: '/api/records/:id', handle: readRecord },
    { method: 'PUT', path: '/api/records/:id', handle: putRecord },
    { method: 'DELETE', path: '/api/records/:id', handle: deleteRecord },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/requests/routes.js
/** `/api/requests`: what is asked of whom, and what was said about it (facts/inveniordm.md 1.10). */











const routes_told = (call, request, status = 200) => call_json(status, printRequest(call, request), { etag: `"${request.revision}"` });
const readRequest = (call) => routes_told(call, getRequest(call));
const runAction = async (call) => {
    const body = await call_readJson(call);
    const request = getRequest(call);
    act(call, request, { name: call.params.action ?? '', body });
    call.house.commit();
    return routes_told(call, request);
};
const routes_textIn = (body, name) => {
    const value = typeof body === 'object' && body !== null ? body[name] : undefined;
    return typeof value === 'string' ? value : undefined;
};
/** Title and description are the creator's. */
const updateRequest = async (call) => {
    const body = await call_readJson(call);
    const request = getRequest(call);
    if (!('user' in request.by) || request.by.user !== String(call.user?.id))
        throw refusal_denied();
    const [title, description] = [routes_textIn(body, 'title'), routes_textIn(body, 'description')];
    making_touch(call.house, request, { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) });
    call.house.commit();
    return routes_told(call, request);
};
/** Only what was never handed in. */
const deleteRequest = (call) => {
    const request = getRequest(call);
    if (request.status !== 'created')
        throw refusal_denied();
    delete call.house.world.requests[request.id];
    call.house.commit();
    return call_nothing();
};
/** @throws Refusal 400 */
const routes_readContent = async (call) => {
    const content = contentOf(await call_readJson(call));
    const errors = [];
    if (content === undefined)
        errors.push({ field: 'payload.content', messages: ['Missing data for required field.'] });
    if (content === '')
        errors.push({ field: 'payload.content', messages: ['Shorter than minimum length 1.'] });
    if (errors.length > 0)
        throw refusal_invalid(errors);
    return content ?? '';
};
const toldEvent = (call, request, { event, status }) => call_json(status, printEvent(call, request, event), { etag: `"${event.revision}"` });
const addComment = async (call) => {
    getRequest(call);
    const content = await routes_readContent(call);
    const request = getRequest(call);
    const event = comment(call, request, content);
    call.house.commit();
    return toldEvent(call, request, { event, status: 201 });
};
/** @throws Refusal 403, 404 */
const getEvent = (call) => {
    const request = getRequest(call);
    const event = request.events.find(({ id }) => id === call.params.comment);
    if (event === undefined)
        throw refusal_notFound();
    return { request, event };
};
const readComment = (call) => {
    const { request, event } = getEvent(call);
    return toldEvent(call, request, { event, status: 200 });
};
const updateComment = async (call) => {
    const content = await routes_readContent(call);
    const { request, event } = getEvent(call);
    if (!mayChange(call, event))
        throw refusal_denied();
    const updated = timestamp(call.house.now());
    Object.assign(event, { payload: { ...event.payload, content }, revision: event.revision + 1, updated });
    call.house.commit();
    return toldEvent(call, request, { event, status: 200 });
};
/** What was said goes; that something was, stays in the timeline. */
const deleteComment = (call) => {
    const { event } = getEvent(call);
    if (!mayChange(call, event))
        throw refusal_denied();
    Object.assign(event, { type: 'L', payload: { event: 'comment_deleted', format: 'html' }, revision: event.revision + 1 });
    call.house.commit();
    return call_nothing();
};
const readTimeline = (call) => {
    const request = getRequest(call);
    return listed(call, {
        path: `/requests/${request.id}/timeline`,
        items: request.events,
        orders: { oldest: () => 0, newest: (a, b) => request.events.indexOf(b) - request.events.indexOf(a) },
        standard: 'oldest',
        print: (event) => printEvent(call, request, event),
    });
};
const listMine = (path) => (call) => listRequests(call, path, indexedRequests(call.house).filter((request) => machine_maySee(call, request)));
const routes_listOfRecord = (call) => {
    const { version } = getRecord(call);
    const of = indexedRequests(call.house).filter(({ topic }) => 'record' in topic && topic.record === version.id);
    return listRequests(call, `/records/${version.id}/requests`, of.filter((request) => machine_maySee(call, request)));
};
const requestRoutes = [
    { method: 'GET', path: '/api/requests', handle: redirectWithSlash },
    { method: 'GET', path: '/api/requests/', handle: listMine('/requests') },
    { method: 'GET', path: '/api/user/requests', handle: listMine('/user/requests') },
    { method: 'GET', path: '/api/records/:id/requests', handle: routes_listOfRecord },
    { method: 'GET', path: '/api/requests/:request', handle: readRequest },
    { method: 'PUT', path: '/api/requests/:request', handle: updateRequest },
    { method: 'DELETE', path: '/api/requests/:request', handle: deleteRequest },
    { method: 'POST', path: '/api/requests/:request/actions/:action', handle: runAction },
    { method: 'POST', path: '/api/requests/:request/comments', handle: addComment },
    { method: 'GET', path: '/api/requests/:request/comments/:comment', handle: readComment },
    { method: 'PUT', path: '/api/requests/:request/comments/:comment', handle: updateComment },
    { method: 'DELETE', path: '/api/requests/:request/comments/:comment', handle: deleteComment },
    { method: 'GET', path: '/api/requests/:request/timeline', handle: readTimeline },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/review-routes.js
/** `/api/records/ID/draft/review`: a draft is handed to a community (facts/inveniordm.md 1.9). */








const readReview = (call) => {
    const review = getReview(call, getOwnDraft(call).version);
    return call_json(200, printRequest(call, review), { etag: `"${review.revision}"` });
};
const putReview = async (call) => {
    const body = await call_readJson(call);
    const { version } = getOwnDraft(call);
    const review = setReview(call, version, body);
    settle(call.house, version.id);
    return call_json(200, printRequest(call, review));
};
const deleteReview = (call) => {
    const { version } = getOwnDraft(call);
    const parent = parentOf(call.house.world, version);
    if (parent.review === undefined)
        throw noReview();
    dropReview(call.house, parent);
    settle(call.house, version.id);
    return call_nothing();
};
/** Handed in; and taken in at once where the person may do that. */
const submitReview = async (call) => {
    const body = await call_readJson(call);
    const { version, draft } = getOwnDraft(call);
    const review = getReview(call, version);
    const { isDirect } = judgeSubmission(call, review, body);
    requirePublishable(call.house, version);
    review.title = String(draft.metadata.title ?? '');
    move(call, review, { to: 'submitted', body });
    if (isDirect)
        move(call, review, { to: 'accepted' });
    settle(call.house, version.id);
    const next = isDirect ? `${call.origin}/records/${version.id}` : `${call.origin}/me/requests/${review.id}`;
    return call_json(202, printRequest(call, review, { next }));
};
const review_routes_path = '/api/records/:id/draft/review';
const reviewRoutes = [
    { method: 'GET', path: review_routes_path, handle: readReview },
    { method: 'PUT', path: review_routes_path, handle: putReview },
    { method: 'DELETE', path: review_routes_path, handle: deleteReview },
    { method: 'POST', path: '/api/records/:id/draft/actions/submit-review', handle: submitReview },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/localised.js
/** Words in the reader's language alone, as a page shows them: what each vocabulary tells under InvenioRDM's own media type (the server's source, invenio-vocabularies: serializers of L10N items). */

const LOCALISED = 'application/vnd.inveniordm.v1+json';
/** What is told as it is kept, beside the id, and title and description in one language. */
const kept = {
    funders: ['props', 'name', 'country', 'country_name', 'identifiers'],
    awards: ['number', 'acronym', 'program', 'funder', 'identifiers'],
};
const common = ['props', 'icon', 'tags'];
/** Those of which the source was not read tell everything, whatever is asked for. */
const isRead = (path) => path.startsWith('/vocabularies/') || path.slice(1) in kept;
/** @param path of the vocabulary, behind `/api` */
const localised = (path, id, term) => {
    if (!isRead(path))
        return undefined;
    const told = [
        ...['title', 'description'].map((name) => {
            const words = term[name];
            return [`${name}_l10n`, json_isObject(words) ? words.en : undefined];
        }),
        ...(kept[path.slice(1)] ?? common).map((name) => [name, term[name]]),
    ];
    return { id, ...Object.fromEntries(told.filter(([, value]) => value !== undefined)) };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabularies/shelves.js
/** The vocabularies as lists that have an address: how each is sorted, and what a suggestion looks into (facts/inveniordm.md 1.5). */


const shelves_textOf = (value) => (typeof value === 'string' ? value : '');
const englishOf = ({ title }) => shelves_textOf(title?.en);
const shelves_identifiersOf = ({ identifiers }) => Array.isArray(identifiers) ? identifiers.map(({ identifier }) => identifier) : [];
const shelves_organisations = (name) => ({
    path: `/${name}`,
    terms: findTerms(name) ?? new Map(),
    revision: 2,
    sort: { name: 'name', text: (term) => shelves_textOf(term.name) },
    suggested: (_id, term) => [
        shelves_textOf(term.acronym),
        shelves_textOf(term.name),
        ...(Array.isArray(term.aliases) ? term.aliases.map(shelves_textOf) : []),
        englishOf(term),
        ...shelves_identifiersOf(term),
        shelves_textOf(term.country_name),
    ],
    more: {},
});
const shelves_own = {
    affiliations: shelves_organisations('affiliations'),
    funders: shelves_organisations('funders'),
    awards: {
        path: '/awards',
        terms: findTerms('awards') ?? new Map(),
        revision: 2,
        sort: { name: 'newest', text: () => '' },
        suggested: (_id, term) => [shelves_textOf(term.acronym), shelves_textOf(term.number), ...shelves_identifiersOf(term)],
        more: {},
    },
    subjects: {
        path: '/subjects',
        terms: findTerms('subjects') ?? new Map(),
        revision: 2,
        sort: { name: 'subject', text: (term) => shelves_textOf(term.subject) },
        suggested: (_id, term) => [shelves_textOf(term.subject)],
        more: {},
    },
    names: {
        path: '/names',
        terms: findTerms('names') ?? new Map(),
        revision: 3,
        sort: { name: 'name', text: (term) => shelves_textOf(term.name) },
        suggested: (_id, term) => [shelves_textOf(term.name), ...shelves_identifiersOf(term)],
        more: {},
    },
};
const shelves_common = (type) => {
    const terms = type in shelves_own ? undefined : findTerms(type);
    if (terms === undefined)
        return undefined;
    return {
        path: `/vocabularies/${encodeURIComponent(type)}`,
        terms,
        revision: 1,
        sort: { name: 'title', text: englishOf },
        suggested: (id, term) => [id, englishOf(term)],
        more: { type },
    };
};
/** Whole words, and the beginning of the last; the earlier the field, the better. None: 0. */
const scoreOf = (texts, wanted) => texts.reduce((sum, text, at) => {
    const words = wordsOf(text);
    const met = wanted.filter((word, n) => n === wanted.length - 1 ? words.some((other) => other.startsWith(word)) : words.includes(word));
    return sum + met.length * 100 ** -at;
}, 0);
const suggest = (shelf, terms, text) => {
    const wanted = wordsOf(text);
    return terms
        .map((item) => ({ item, score: scoreOf(shelf.suggested(...item), wanted) }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score || (a.item[0] < b.item[0] ? -1 : 1))
        .map(({ item }) => item);
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/vocabulary-routes.js
/** `/api/vocabularies/TYPE`, and the five that have an address of their own: which words the server knows (facts/inveniordm.md 1.5). */






/** When the words were loaded, long ago. */
const loaded = '2026-01-01T00:00:00.000000+00:00';
/** @throws Refusal 406 */
const isLocalised = (call) => negotiate(call, ['application/json', LOCALISED]) === LOCALISED;
const printed = (call, shelf, [id, term]) => (isLocalised(call) ? localised(shelf.path, id, term) : undefined) ?? {
    id,
    created: loaded,
    updated: loaded,
    links: { self: `${call.origin}/api${shelf.path}/${encodeURIComponent(id)}` },
    revision_id: shelf.revision,
    ...term,
    ...shelf.more,
};
const hasTags = (call, { tags }) => {
    const wanted = call.query.getAll('tags');
    return wanted.length === 0 || (Array.isArray(tags) && wanted.some((tag) => tags.includes(tag)));
};
const vocabulary_routes_list = (call, shelf) => {
    const tagged = [...shelf.terms].filter(([, term]) => hasTags(call, term));
    const suggestion = call.query.get('suggest');
    const items = suggestion
        ? suggest(shelf, tagged, suggestion)
        : matching(tagged, call.query.get('q'), ([id, term]) => ({ id, ...term, ...shelf.more }));
    const listing = {
        path: shelf.path,
        items,
        orders: { [shelf.sort.name]: byText(([, term]) => shelf.sort.text(term)), newest: () => 0, oldest: () => 0 },
        standard: shelf.sort.name,
        print: (item) => printed(call, shelf, item),
    };
    if (shelf !== shelves_own.awards)
        return listed(call, listing);
    const funders = items.map(([, { funder }]) => funder);
    const buckets = facet('Funders', funders.map(({ id }) => shelves_textOf(id)), (id) => shelves_textOf(funders.find((funder) => funder.id === id)?.name));
    return listed(call, { ...listing, aggregations: { funders: buckets } });
};
const vocabulary_routes_read = (call, shelf, id) => {
    const term = shelf.terms.get(id);
    if (term === undefined)
        throw shelf.path.startsWith('/vocabularies/') ? noSuchPid() : refusal_notFound();
    return call_json(200, printed(call, shelf, [id, term]), { etag: `"${shelf.revision}"` });
};
/** Names are people: who is nobody does not see them. @throws Refusal 403 */
const admit = (call, name) => {
    if (name === 'names')
        requireUser(call);
};
const ownRoutes = Object.entries(shelves_own).flatMap(([name, shelf]) => [
    {
        method: 'GET',
        path: `/api/${name}`,
        handle: (call) => {
            admit(call, name);
            return vocabulary_routes_list(call, shelf);
        },
    },
    {
        method: 'GET',
        path: `/api/${name}/*id`,
        handle: (call) => {
            admit(call, name);
            return vocabulary_routes_read(call, shelf, call.params.id ?? '');
        },
    },
]);
const vocabularyRoutes = [
    ...ownRoutes,
    {
        method: 'GET',
        path: '/api/vocabularies/:type',
        handle: (call) => {
            const shelf = shelves_common(call.params.type ?? '');
            if (shelf === undefined)
                throw refusal_notFound();
            return vocabulary_routes_list(call, shelf);
        },
    },
    {
        method: 'GET',
        path: '/api/vocabularies/:type/*id',
        handle: (call) => {
            const shelf = shelves_common(call.params.type ?? '');
            if (shelf === undefined)
                throw noSuchPid();
            return vocabulary_routes_read(call, shelf, call.params.id ?? '');
        },
    },
];

;// CONCATENATED MODULE: ./lib/sandbox/invenio/routes.js
/** Which path and method lead to which room. A feature has its routes in a file of its own, and stands here once. */




















const ping = { method: 'GET', path: '/ping', handle: () => ({ status: 200, text: 'OK', type: 'text/html; charset=utf-8' }) };
const routes_all = [
    ...draftRoutes,
    ...draftFileRoutes,
    ...publishRoutes,
    ...pidRoutes,
    ...versionRoutes,
    ...recordRoutes,
    ...recordFileRoutes,
    ...searchRoutes,
    ...deletionRoutes,
    ...vocabularyRoutes,
    ...communityRoutes,
    ...recordCommunityRoutes,
    ...reviewRoutes,
    ...requestRoutes,
    ...curationRoutes,
    ...damapRoutes,
    ...oaiRoutes,
    ...pageRoutes,
    ...accountRoutes,
    ping,
];
/** @throws Refusal 404, 405 */
const routes_findRoute = (method, rawPath) => findAmong(routes_all, method, decodedPath(rawPath));

;// CONCATENATED MODULE: ./lib/sandbox/invenio/front-door.js






const front_door_isRead = (method) => ['GET', 'HEAD', 'OPTIONS'].includes(method ?? 'GET');
/** Who has no good token is a guest with a browser's session (facts/inveniordm.md 1.1). @throws Refusal 400 */
const requireNoSession = (house, request, user) => {
    const cookie = request.headers.cookie ?? '';
    if (user !== undefined || front_door_isRead(request.method))
        return;
    if (house.faults.oldCsrf)
        throw refusal_bad('CSRF cookie not set.');
    if (cookie !== '')
        throw refusal_bad('CSRF token missing or incorrect.');
};
const front_door_answer = async (house, { request, origin, limit }) => {
    const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
    const query = new URLSearchParams(search);
    const token = tokenOf(request, query);
    const user = token === undefined ? undefined : house.world.users.find((known) => known.token === token);
    let headers = {};
    try {
        failing_maybeFail(house);
        headers = limit.count(request, path, house.now().getTime());
        const { params, handle } = routes_findRoute(request.method ?? 'GET', path);
        requireNoSession(house, request, user);
        const call = { house, request, origin, params, query, ...(user === undefined ? {} : { user }) };
        const reply = await handle(call);
        return { ...reply, headers: { ...headers, ...reply.headers } };
    }
    catch (error) {
        return refusalReply(error, headers);
    }
};
/** What fits into the buffers of a connection is sent before the answer can come. */
const bufferedBytes = 65_536;
/** A refused upload is answered before its body is read, and the connection closed (facts/inveniordm.md 1.1). */
const refusesEarly = ({ method, headers, complete }, { status }) => method === 'PUT' &&
    [403, 404, 415].includes(status) &&
    !complete &&
    Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) > bufferedBytes;
const front_door_openFrontDoor = (house) => {
    const limit = newRateLimit(house.faults, { standard: 500, searches: 500, isSearch: () => false });
    return async (request, response, origin) => {
        try {
            const linked = house.faults.linkOrigin === '' ? sending_originOf(request, origin) : house.faults.linkOrigin;
            const reply = await front_door_answer(house, { request, origin: linked, limit });
            if (failing_cutsAnswer(house, request.method ?? 'GET'))
                request.socket.destroy();
            else if (!response.destroyed) {
                const isEarly = refusesEarly(request, reply);
                if (isEarly)
                    response.once('finish', () => request.socket.destroySoon());
                await sending_send(request, response, isEarly ? { ...reply, headers: { ...reply.headers, connection: 'close' } } : reply);
            }
        }
        catch (error) {
            if (error instanceof call_BrokenOff || response.destroyed)
                return;
            throw error;
        }
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/framework/keeping.js

const keeping_parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** @throws Error when the folder holds something else */
const keepWorld = (store, { fresh, isOurs }) => {
    const read = (text) => {
        if (text === undefined)
            return fresh();
        const value = keeping_parsed(text);
        if (!isOurs(value))
            throw new Error('state.json in the folder of the local archive is not its own. Give another --dir.');
        return value;
    };
    let saved = store.read();
    let world = read(saved);
    return {
        world: () => world,
        commit: () => {
            if (!store.lasting)
                return;
            const text = JSON.stringify(world);
            try {
                store.write(text);
                saved = text;
            }
            catch (error) {
                world = read(saved);
                throw refusal_crashFor(error);
            }
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/house.js
/** What every room of the local InvenioRDM shares: its world, its clock, its faults, its store and its search index. */




/** @throws Error when the folder holds something else */
const house_openHouse = ({ faults, now, store }) => {
    const keeper = keepWorld(store, { fresh: world_newWorld, isOurs: world_isWorld });
    return {
        get world() {
            return keeper.world();
        },
        faults,
        now,
        uuid: external_node_crypto_.randomUUID,
        store,
        index: newIndex(),
        commit: keeper.commit,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/invenio/index.js
/** A local InvenioRDM: its native API, as release 13.0.0 behaves (facts/inveniordm.md). */







/** Who may more than a user, by name: as in the recordings. */
const invenio_roles = { curator: ['superuser'], reviewer: ['curation'] };
const invenio_addUsers = (house, named) => {
    const { users } = house.world;
    const wanted = Array.isArray(named) ? named.map((name) => [name, undefined]) : Object.entries(named);
    for (const [name, given] of wanted) {
        const known = users.find((user) => user.name === name);
        const token = given ?? known?.token ?? (0,external_node_crypto_.randomBytes)(30).toString('hex');
        if (known === undefined)
            users.push({ id: users.length + 1, name, token, roles: invenio_roles[name] ?? [] });
        else
            known.token = token;
    }
    house.commit();
};
/** What was on disk has been in the index for long. */
const invenio_fillIndex = (house) => {
    for (const { id } of Object.values(house.world.versions))
        indexVersion(house.index, house.world, id, 0);
};
/**
 * Starts it on loopback.
 * @throws Error when the port is taken, or the folder holds something else
 */
const startInvenio = async (options = {}) => {
    const faults = { ...defaultInvenioFaults, ...options.faults };
    const store = openStore(options.dir);
    const house = house_openHouse({ faults, now: options.now ?? (() => new Date()), store });
    invenio_addUsers(house, options.users ?? ['owner']);
    invenio_fillIndex(house);
    const { origin, close } = await listen('inveniordm', front_door_openFrontDoor(house), {
        ...(options.port === undefined ? {} : { port: options.port }),
        ...(options.watch === undefined ? {} : { watch: options.watch }),
    });
    return {
        origin,
        tokens: Object.fromEntries(house.world.users.map(({ name, token }) => [name, token])),
        faults,
        close: async () => {
            await close();
            store.close();
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/faults.js
/**
 * The switches of the Zenodo side: what can go wrong at Zenodo, and what differs from day to day. Tests flip them on the live object, the command line by `--fault name=value`.
 * A switch that counts (`spurious403`, `fail5xx`, `cutAfterRequest`, `corruptUpload`) counts down as it strikes; the three timeouts, `dropConnectionAfter` and `existingDraft`
 * strike once and switch themselves off, so that a client that tries again can succeed; the others stay as they are set.
 */
const defaultFaults = {
    sandbox: false,
    era: 'v25.2.5',
    indexLagMs: 800,
    latestLagMs: 10_000,
    spurious403: 0,
    publishTimeout: 'off',
    createTimeout: 'off',
    newversionTimeout: 'off',
    cutAfterRequest: 0,
    rateLimit: 0,
    fail5xx: 0,
    fail5xxAs: '500',
    waf: false,
    dropConnectionAfter: 0,
    corruptUpload: 0,
    docs2021: false,
    existingDraft: 'off',
    webEdits: false,
    proxy: true,
};
const timeouts = ['off', 'applied', 'notApplied'];
/** What a switch of words takes. */
const faultWords = {
    era: ['v25.2.5', 'fixed'],
    publishTimeout: timeouts,
    createTimeout: timeouts,
    newversionTimeout: timeouts,
    fail5xxAs: ['500', '500-error-id', '502'],
    existingDraft: ['off', 'foreign', 'ours', 'untouched'],
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/call.js


;// CONCATENATED MODULE: ./lib/sandbox/zenodo/deposit-links.js
const actionLinks = (self) => Object.fromEntries(['publish', 'edit', 'discard', 'newversion'].map((action) => [action, `${self}/actions/${action}`]));
const deposit_links_badge = (origin, doi) => `${origin}/badge/doi/${encodeURIComponent(doi)}.svg`;
const depositLinks = ({ id, draft, published }, { origin, doi, conceptDoi, bucket }) => {
    const self = `${origin}/api/deposit/depositions/${id}`;
    const record = `${origin}/api/records/${id}`;
    const isPublic = published !== undefined && draft === undefined;
    return {
        self: isPublic ? record : self,
        html: isPublic ? `${origin}/records/${id}` : `${origin}/deposit/${id}`,
        ...(doi === undefined ? {} : { doi: `https://doi.org/${doi}` }),
        ...(isPublic && conceptDoi !== undefined ? { parent_doi: `https://doi.org/${conceptDoi}` } : {}),
        badge: deposit_links_badge(origin, doi ?? ''),
        ...(isPublic && conceptDoi !== undefined ? { conceptbadge: deposit_links_badge(origin, conceptDoi) } : {}),
        files: `${isPublic ? record : self}/files`,
        ...(bucket === undefined ? {} : { bucket: `${origin}/api/files/${bucket}` }),
        latest_draft: self,
        latest_draft_html: `${origin}/deposit/${id}`,
        ...actionLinks(self),
        ...(published === undefined
            ? {}
            : {
                record,
                record_html: `${origin}/record/${id}`,
                latest: `${record}/versions/latest`,
                latest_html: `${origin}/records/${id}/latest`,
            }),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/rdm.js
/** Metadata as InvenioRDM keeps it. The deposit API translates to it on the way in, and from it on the way out. */
const emptyRdm = () => ({
    metadata: {},
    custom: {},
    access: { record: 'public', files: 'public', embargo: { active: false } },
    communities: [],
});

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/world.js
/** Is the whole of it there? */
const world_isWhole = ({ blob, sent }) => blob !== undefined && sent === undefined;
/** The first number given out here; all before it are other people's. */
const firstId = 1_000_001;
const zenodo_world_newWorld = () => ({
    nextId: firstId,
    users: [],
    concepts: {},
    versions: {},
    buckets: {},
    dois: {},
    communities: {},
    requests: [],
});
const world_takeId = (world) => {
    const id = world.nextId;
    world.nextId += 1;
    return id;
};
/** The concept with this number, if there is one. */
const findConcept = (world, id) => {
    const concept = world.concepts[id];
    return concept?.deleted ? undefined : concept;
};
const conceptOf = (world, version) => {
    const concept = world.concepts[version.concept];
    if (concept === undefined)
        throw new Error(`concept ${version.concept} of ${version.id} is missing`);
    return concept;
};
const world_bucketOf = (world, id) => {
    const bucket = world.buckets[id];
    if (bucket === undefined)
        throw new Error(`bucket ${id} is missing`);
    return bucket;
};
/** As Python writes a time: microseconds and a zero offset. */
const world_timestamp = (date) => date.toISOString().replace('Z', '000+00:00');

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/strangers.js


/** Nobody has this number as a user. */
const stranger = 1;
const strangers_published = '2020-01-01T00:00:00.000000+00:00';
const rdmOf = (id) => ({
    ...emptyRdm(),
    doi: `10.5281/zenodo.${id}`,
    metadata: {
        title: `Record ${id}, of somebody else`,
        resource_type: { id: 'software' },
        creators: [{ person_or_org: { type: 'personal', family_name: 'Body', given_name: 'Some', name: 'Body, Some' } }],
        publication_date: strangers_published.slice(0, 10),
        publisher: 'Zenodo',
        rights: [{ id: 'cc-by-4.0' }],
    },
});
const isOld = (number) => Number.isInteger(number) && number > 1 && number < firstId;
/** Lets the world know the record, or the concept, with this number. */
const meetStranger = (world, text) => {
    const number = /^\d+$/.test(text) ? Number(text) : 0;
    const id = number % 2 === 0 ? number + 1 : number;
    if (!isOld(number) || world.versions[id] !== undefined)
        return;
    const bucket = `00000000-0000-4000-9000-${String(id).padStart(12, '0')}`;
    world.concepts[id - 1] = { id: id - 1, owner: stranger, published: [id], communities: [] };
    world.buckets[bucket] = { id: bucket, of: id, locked: true, files: {}, instances: [] };
    world.versions[id] = {
        id,
        concept: id - 1,
        published: { created: strangers_published, updated: strangers_published, revision: 3, rdm: rdmOf(id), bucket, index: 1 },
    };
};
/** Is this the DOI of such a record or concept? */
const isStrangersDoi = (doi) => {
    const number = /^10\.5281\/zenodo\.(\d+)$/.exec(doi)?.[1];
    return number !== undefined && isOld(Number(number));
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/dois.js



const production = '10.5281';
const sandbox = '10.5072';
const prefixOf = (faults) => (faults.sandbox ? sandbox : production);
const mintedDoi = (faults, id) => `${prefixOf(faults)}/zenodo.${id}`;
/** Is it one that a server of Zenodo's kind gives out itself? */
const dois_isManaged = (doi) => doi.startsWith(`${production}/`) || doi.startsWith(`${sandbox}/`);
/** The concept's DOI, with the prefix under which its first version went out; an external DOI has no concept DOI. */
const conceptDoi = (world, concept) => {
    const [first] = concept.published;
    const doi = first === undefined ? undefined : world.versions[first]?.published?.rdm.doi;
    return doi !== undefined && dois_isManaged(doi) ? `${doi.split('/')[0]}/zenodo.${concept.id}` : undefined;
};
const wrongPrefix = (doi, faults) => {
    const prefix = prefixOf(faults);
    if (!faults.sandbox || !dois_isManaged(doi))
        return undefined;
    const message = doi.startsWith(`${sandbox}/`)
        ? `The prefix '${prefix}' is managed by Zenodo. Please supply an external DOI or select 'No' to have a DOI generated for you.`
        : `Wrong DOI ${production} prefix provided, it should be ${prefix} as defined in the rest client`;
    return { field: 'pids.doi', messages: [message] };
};
const isTaken = (world, doi, by) => isStrangersDoi(doi) || (world.dois[doi] ?? by) !== by;
/** The DOI that this version is published with. @throws Refusal 400 when it cannot be had */
const doiToPublish = (world, version, faults) => {
    const own = mintedDoi(faults, version.id);
    const doi = version.draft?.rdm.doi;
    if (doi === undefined || version.published?.rdm.doi === doi)
        return doi ?? own;
    if (!isDoi(doi))
        throw invalidField('pids.doi', 'Invalid DOI');
    // On the sandbox not even its own number may be given by hand (seen in the recordings).
    const wrong = wrongPrefix(doi, faults);
    if (wrong !== undefined)
        throw invalidField(wrong.field, ...wrong.messages);
    if (isTaken(world, doi, version.id))
        throw invalidField('pids.doi', `doi:${doi} already exists.`);
    return doi;
};
/** A draft that carries somebody else's registered DOI cannot be thrown away. @throws Refusal 400 */
const requireDiscardable = (world, version) => {
    const doi = version.draft?.rdm.doi;
    if (version.published === undefined && doi !== undefined && isTaken(world, doi, version.id)) {
        throw invalidField('pids.doi', 'Cannot discard a reserved or registered persistent identifier.');
    }
};
/** What becomes of the DOI when new metadata come without one: a managed one stays, another goes. */
const keptDoi = (before, given) => given ?? (before !== undefined && dois_isManaged(before) ? before : undefined);

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/reading.js
/** Reads a deposit's JSON and keeps what is wrong with it, in the order in which the real one finds it. */


const reading_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const newReading = () => ({ errors: [], unknown: [] });
const reading_complain = (reading, field, message) => {
    reading.errors.push({ field, messages: [message] });
};
const check = (reading, vocabulary, word) => {
    if (!vocabulary.has(word))
        reading.unknown.push(word);
};
/** @throws Refusal for what was found wrong */
const conclude = ({ errors, unknown }) => {
    if (errors.length > 0)
        throw refusal_invalid(errors);
    const [word] = unknown;
    if (word !== undefined)
        throw notInVocabulary(word);
};
const nullMessage = 'Field may not be null.';
/** A text, cleaned; nothing, with a complaint, for null and for what is no text. */
const reading_readText = (reading, metadata, name) => {
    const value = metadata[name];
    if (value === undefined)
        return undefined;
    if (typeof value === 'string')
        return cleanText(value);
    reading_complain(reading, `metadata.${name}`, value === null ? nullMessage : 'Not a valid string.');
    return undefined;
};
/** A list; nothing, with a complaint, for null and for what is no list. */
const readList = (reading, metadata, name) => {
    const value = metadata[name];
    if (value === undefined)
        return undefined;
    if (Array.isArray(value))
        return value;
    reading_complain(reading, `metadata.${name}`, value === null ? nullMessage : 'Not a valid list.');
    return undefined;
};
/** An item that the real one takes for an object without looking: it crashes on anything else. */
const objectOrCrash = (value) => {
    if (!reading_isObject(value))
        throw refusal_crash();
    return value;
};
const textOrCrash = (value) => {
    if (typeof value !== 'string')
        throw refusal_crash();
    return value;
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/software.js
/** The vocabularies behind the `code:` custom fields. */
const languages = `ada:Ada assembly:Assembly awk:Awk c:C c-sharp:C# c-plus-plus:C++ clojure:Clojure cmake:CMake cobol:COBOL common-lisp:Common Lisp
cuda:Cuda cython:Cython d:D dart:Dart dockerfile:Dockerfile elixir:Elixir elm:Elm erlang:Erlang f-sharp:F# fortran:Fortran go:Go groovy:Groovy
haskell:Haskell html:HTML idl:IDL java:Java javascript:JavaScript json:JSON julia:Julia jupyter-notebook:Jupyter Notebook kotlin:Kotlin lua:Lua
makefile:Makefile markdown:Markdown mathematica:Mathematica matlab:MATLAB nim:Nim objective-c:Objective-C ocaml:OCaml pascal:Pascal perl:Perl php:PHP
prolog:Prolog python:Python r:R raku:Raku ruby:Ruby rust:Rust sas:SAS scala:Scala scheme:Scheme shell:Shell smalltalk:Smalltalk sql:SQL stan:Stan
stata:Stata swift:Swift tcl:Tcl tex:TeX typescript:TypeScript vhdl:VHDL verilog:Verilog webassembly:WebAssembly xslt:XSLT zig:Zig`;
const software_programmingLanguages = new Map([...languages.matchAll(/(\S+?):(.+?)(?=\s\S+?:|\n|$)/g)].map(([, id = '', name = '']) => [id, name]));
const software_developmentStatuses = new Map([
    ['abandoned', { en: 'Abandoned' }],
    ['active', { cs: 'Aktivní', en: 'Active', es: 'Activo', sv: 'Aktiv' }],
    ['concept', { en: 'Concept' }],
    ['inactive', { en: 'Inactive' }],
    ['moved', { en: 'Moved' }],
    ['suspended', { en: 'Suspended' }],
    ['unsupported', { en: 'Unsupported' }],
    ['wip', { en: 'Work in Progress' }],
]);

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/read-custom.js
/** Fields that InvenioRDM has no place for, and keeps beside its metadata (facts/zenodo.md 7). A value that does not fit goes without a word. */





/** Deposit field to the place where it is kept: field and key. */
const journalFields = {
    journal_title: ['journal:journal', 'title'],
    journal_volume: ['journal:journal', 'volume'],
    journal_issue: ['journal:journal', 'issue'],
    journal_pages: ['journal:journal', 'pages'],
    conference_title: ['meeting:meeting', 'title'],
    conference_acronym: ['meeting:meeting', 'acronym'],
    conference_dates: ['meeting:meeting', 'dates'],
    conference_place: ['meeting:meeting', 'place'],
    conference_url: ['meeting:meeting', 'url'],
    conference_session: ['meeting:meeting', 'session'],
    conference_session_part: ['meeting:meeting', 'session_part'],
    imprint_place: ['imprint:imprint', 'place'],
    imprint_isbn: ['imprint:imprint', 'isbn'],
    partof_title: ['imprint:imprint', 'title'],
    partof_pages: ['imprint:imprint', 'pages'],
    thesis_university: ['thesis:thesis', 'university'],
};
const read_custom_fits = (name, value) => {
    if (name === 'conference_url')
        return isUrl(value);
    if (name === 'imprint_isbn')
        return isIsbn(value);
    return value !== '';
};
const textNamespaces = /^(dwc|gbif-dwc|ac|dc|openbiodiv|obo|geo|mo):[A-Za-z]/;
const readCode = (reading, custom) => {
    const kept = {};
    const repository = custom['code:codeRepository'];
    if (typeof repository === 'string' && isUrl(repository))
        kept['code:codeRepository'] = repository;
    const languages = custom['code:programmingLanguage'];
    if (Array.isArray(languages) && languages.length > 0 && languages.every((item) => reading_isObject(item) && typeof item.id === 'string')) {
        for (const { id } of languages)
            check(reading, software_programmingLanguages, id);
        kept['code:programmingLanguage'] = languages.map(({ id }) => ({ id }));
    }
    const status = custom['code:developmentStatus'];
    if (reading_isObject(status) && typeof status.id === 'string') {
        check(reading, software_developmentStatuses, status.id);
        kept['code:developmentStatus'] = { id: status.id };
    }
    return kept;
};
/** The `custom` object and the journal, conference, imprint and thesis fields, each where InvenioRDM keeps it. */
const readCustom = (reading, metadata) => {
    const kept = {};
    if ('custom' in metadata) {
        const custom = metadata.custom;
        if (!reading_isObject(custom))
            throw refusal_crash();
        Object.assign(kept, readCode(reading, custom));
        for (const [name, value] of Object.entries(custom)) {
            if (textNamespaces.test(name) && Array.isArray(value) && value.every((item) => typeof item === 'string'))
                kept[name] = value;
        }
    }
    for (const [name, [field, key]] of Object.entries(journalFields)) {
        const value = metadata[name];
        if (typeof value !== 'string' || !read_custom_fits(name, cleanText(value)))
            continue;
        const before = kept[field];
        kept[field] = { ...(reading_isObject(before) ? before : {}), [key]: cleanText(value) };
    }
    return kept;
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/awards.js
/** Funders and awards. The real vocabulary has millions; the local one has what a test needs, one of them as Zenodo has it. */
const awards_european = '00k4n6c32';
/** By ROR id. */
const awards_funders = new Map([
    [awards_european, { name: 'European Commission', doi: '10.13039/501100000780', acronym: 'EC' }],
    ['021nxhr62', { name: 'U.S. National Science Foundation', doi: '10.13039/100000001', acronym: 'NSF' }],
]);
const awards_list = [
    {
        number: '283595',
        funder: awards_european,
        title: '2nd-Generation Open Access Infrastructure for Research in Europe',
        acronym: 'OpenAIREplus',
        program: 'FP7-INFRASTRUCTURES',
        url: 'https://cordis.europa.eu/project/id/283595',
    },
    {
        number: '777541',
        funder: awards_european,
        title: 'OpenAIRE Advancing Open Scholarship',
        acronym: 'OpenAIRE-Advance',
        program: 'H2020-EU.1.4.',
        url: 'https://cordis.europa.eu/project/id/777541',
    },
];
/** By `<ROR id>::<number>`. */
const awards_awards = new Map(awards_list.map((award) => [`${award.funder}::${award.number}`, award]));
/** A bare number is the European Commission's; a funder's DOI is turned into its ROR id. */
const awardId = (grant) => {
    const [first = '', number] = grant.split('::');
    if (number === undefined)
        return `${awards_european}::${first}`;
    const ror = [...awards_funders].find(([, { doi }]) => doi === first)?.[0] ?? first;
    return `${ror}::${number}`;
};
/** As the deposit API prints it: with the funder's DOI. */
const printedGrant = (id) => {
    const [ror = '', number = ''] = id.split('::');
    return `${awards_funders.get(ror)?.doi ?? ror}::${number}`;
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/licence-ids.js
/** Zenodo's licence vocabulary, as of v25.2.5: ids only (facts/zenodo.md 6.1; they are SPDX's, in lower case, of about 2021, and some of its own). */

const licence_ids_own = `
  against-drm canada-crown dli-model-use dsl eurofound geo-no-fee-unrestricted geogratis hesa-withrights jabber-osl
  localauth-withrights met-office-cp mitre notspecified other-at other-closed other-nc other-open other-pd ukclickusepsi ukcrown
  ukcrown-withrights ukpsi user-jsim zenodo-freetoread-1.0
`;
const licence_ids_words = (text) => text.trim().split(/\s+/);
const licence_ids_licenceIds = new Set([...shippedLicences, ...licence_ids_words(licence_ids_own)]);
/** Old names that are taken for an id. */
const licenceAliases = new Map(`
  apache apache-2.0|apache2.0 apache-2.0|mit-license mit|isc-license isc|zlib-license zlib|artistic-license-2.0 artistic-2.0|bsd-license bsd-1-clause
  bsd-2-clause-netbsd bsd-2-clause|bsl1.0 bsl-1.0|cc-by cc-by-4.0|cc-by-sa cc-by-sa-4.0|cc-nc cc-by-nc-4.0|cc-zero cc0-1.0|odc-odbl odbl-1.0|odc-by odc-by-1.0|odc-pddl pddl-1.0
  mozilla mpl-1.0|mozilla1.1 mpl-1.1|ecl2 ecl-2.0|eclipse-1.0 epl-1.0|eiffel efl-1.0|ver2_eiffel efl-2.0|pythonpl python-2.0|pythonsoftfoundation psf-2.0|intel-osl intel|uoi-ncsa ncsa
  apl1.0 apl-1.0|attribution aal|ca-tosl1.1 catosl-1.1|cddl1 cddl-1.0|cpal_1.0 cpal-1.0|cuaoffice cua-opl-1.0|frameworx frameworx-1.0|ibmpl ipl-1.0|ipafont ipa|lucent-plan9 lpl-1.0
  lucent1.02 lpl-1.02|nasa1.3 nasa-1.3|nethack ngpl|nosl3.0 nposl-3.0|ntp-license ntp|oclc2 oclc-2.0|openfont ofl-1.1|opengroup ogtsl|php php-3.0|qtpl qpl-1.0|real rpsl-1.0|ricohpl rscpl
  rpl1.5 rpl-1.5|sun-issl sissl|sunpublic spl-1.0|sybase watcom-1.0|vovidapl vsl-1.0|zpl zpl-2.0|uk-ogl ogl-uk-1.0|agpl-v3 agpl-3.0-only|apgl-v3 agpl-3.0-only
`
    .trim()
    .split(/\n|\|/)
    .map((pair) => {
    const [from = '', to = ''] = pair.trim().split(' ');
    return [from, to];
}));

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/licences.js
/** Which licences Zenodo takes, and by which name it gives them back (facts/zenodo.md 6.1). */

/** Aliases whose target the vocabulary lost: taken as free text, and never echoed. */
const broken = new Set(['fal', 'gfdl']);
/** What the deposit API prints for an id: names of before 2023. */
const licences_printed = {
    'apache-2.0': 'apache2.0',
    mit: 'mit-license',
    isc: 'isc-license',
    zlib: 'zlib-license',
    'gpl-2.0-only': 'gpl-2.0',
    'gpl-3.0-only': 'gpl-3.0',
    'lgpl-2.0-only': 'lgpl-2.0',
    'lgpl-2.1-only': 'lgpl-2.1',
    'lgpl-3.0-only': 'lgpl-3.0',
    'agpl-3.0-only': 'apgl-v3',
    'cc0-1.0': 'cc-zero',
    'bsd-1-clause': 'bsd-license',
    'bsd-2-clause': 'bsd-2-clause-netbsd',
    'mpl-1.0': 'mozilla',
    'artistic-2.0': 'artistic-license-2.0',
    'odbl-1.0': 'odc-odbl',
    'bsl-1.0': 'bsl1.0',
    'psf-2.0': 'pythonsoftfoundation',
    'python-2.0': 'pythonpl',
    intel: 'intel-osl',
    ncsa: 'uoi-ncsa',
    'ecl-2.0': 'ecl2',
};
/** The vocabulary's entry for a name in any case, free text for a broken alias, or nothing. */
const findLicence = (name) => {
    const key = name.trim().toLowerCase();
    if (broken.has(key))
        return { title: key };
    const id = licenceAliases.get(key) ?? key;
    if (licence_ids_licenceIds.has(id))
        return { id };
    if (licence_ids_licenceIds.has(`${id}-only`))
        return { id: `${id}-only` };
    // `AGPL-3.0+` alone of its kind is refused.
    const later = id.endsWith('+') && !id.startsWith('agpl') ? `${id.slice(0, -1)}-or-later` : '';
    return licence_ids_licenceIds.has(later) ? { id: later } : undefined;
};
const printedLicence = (id) => licences_printed[id] ?? id;

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/terms.js
/** The smaller vocabularies of Zenodo (facts/zenodo.md 6.2, 6.3, 6.5, 6.6). */
const subtypes = {
    publication: `annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview
    preprint deliverable milestone proposal report softwaredocumentation taxonomictreatment technicalnote workingpaper datapaper dissertation
    standard studyregistration other`,
    image: 'figure plot drawing diagram photo other',
    software: 'computationalnotebook',
};
const plainTypes = `publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument`;
const terms_resourceTypes = new Set([
    ...plainTypes.split(' '),
    ...Object.entries(subtypes).flatMap(([type, list]) => list.split(/\s+/).map((subtype) => `${type}-${subtype}`)),
]);
const relations = `isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion
  isVersionOf isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy
  compiles isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes`;
/** By id: how the deposit API spells it; nothing for those that it takes and cannot print. */
const terms_relationTypes = new Map([
    ...relations.split(/\s+/).map((name) => [name.toLowerCase(), name]),
    ...['istranslationof', 'hastranslation', 'iscollectedby', 'collects', 'other'].map((id) => [id, undefined]),
]);
const terms_roles = `ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager
  ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor WorkPackageLeader Other`;
/** By id: how the deposit API spells it; nothing for `translator`, which it takes and prints as null. */
const contributorRoles = new Map([
    ...terms_roles.split(/\s+/).map((name) => [name.toLowerCase(), name]),
    ['translator', undefined],
]);
const terms_dateTypes = new Set('accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(' '));

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/to-legacy.js






const printAgent = ({ person_or_org: person, affiliations, role }) => {
    const printed = { affiliation: affiliations?.[0]?.name ?? null };
    if (person.name !== undefined)
        printed.name = person.name;
    for (const { scheme, identifier } of person.identifiers ?? [])
        printed[scheme] = identifier;
    return role === undefined ? printed : { ...printed, type: contributorRoles.get(role.id) ?? null };
};
const printRelated = (metadata) => [
    ...(metadata.related_identifiers ?? []).map(({ identifier, scheme, relation_type, resource_type }) => {
        const relation = terms_relationTypes.get(relation_type.id);
        return {
            identifier,
            scheme,
            ...(relation === undefined ? {} : { relation }),
            ...(resource_type === undefined ? {} : { resource_type: resource_type.id }),
        };
    }),
    ...(metadata.identifiers ?? []).map(({ identifier, scheme }) => ({ identifier, scheme, relation: 'isAlternateIdentifier' })),
];
const accessRight = ({ files, embargo }) => {
    if (embargo.active)
        return 'embargoed';
    return files === 'restricted' ? 'restricted' : 'open';
};
/** Only an interval comes back: a single day is kept and printed without its day (zenodo#2594). */
const printDates = (dates) => dates.map(({ date, type, description }) => {
    const [start, end] = date?.split('/') ?? [];
    return {
        type: type.id,
        ...(description === undefined ? {} : { description }),
        ...(end === undefined ? {} : { start, end }),
    };
});
const printCustomValue = (name, value) => {
    if (name === 'code:programmingLanguage' && Array.isArray(value)) {
        return value.map(({ id }) => ({ id, title: { en: software_programmingLanguages.get(id) ?? id } }));
    }
    if (name === 'code:developmentStatus' && reading_isObject(value)) {
        const id = String(value.id);
        return { id, title: software_developmentStatuses.get(id) ?? { en: id } };
    }
    return value;
};
/** Custom fields that are printed as such; journal, conference and the like have fields of their own. */
const printCustom = (custom) => {
    const own = new Set(['legacy:subjects', ...Object.values(journalFields).map(([field]) => field)]);
    const printed = Object.entries(custom).filter(([name]) => !own.has(name));
    if (printed.length === 0)
        return undefined;
    return Object.fromEntries(printed.map(([name, value]) => [name, printCustomValue(name, value)]));
};
const printJournal = (custom) => {
    const printed = {};
    for (const [name, [field, key]] of Object.entries(journalFields)) {
        const kept = custom[field];
        if (reading_isObject(kept) && kept[key] !== undefined)
            printed[name] = kept[key];
    }
    return printed;
};
const printType = (id) => {
    if (id === undefined)
        return {};
    const [type = '', subtype] = id.split('-');
    return { upload_type: type, ...(subtype === undefined ? {} : { [`${type}_type`]: subtype }) };
};
const to_legacy_some = (name, list) => list !== undefined && list.length > 0 ? { [name]: list } : {};
const given = (name, value) => (value === undefined ? {} : { [name]: value });
/** What both flavours of JSON, the deposit's and the record's, have in common. */
const printShared = ({ metadata, custom, access, doi }) => ({
    ...given('title', metadata.title),
    ...given('doi', doi),
    ...given('publication_date', metadata.publication_date),
    ...given('description', metadata.description),
    access_right: accessRight(access),
    ...given('embargo_date', access.embargo.active ? access.embargo.until : undefined),
    ...to_legacy_some('creators', metadata.creators?.map(printAgent)),
    ...to_legacy_some('contributors', metadata.contributors?.map((agent) => ({ type: null, ...printAgent(agent) }))),
    ...to_legacy_some('keywords', metadata.subjects?.map(({ subject }) => subject).filter(Boolean)),
    ...to_legacy_some('related_identifiers', printRelated(metadata)),
    ...given('version', metadata.version),
    ...to_legacy_some('references', metadata.references?.map(({ reference }) => reference)),
    ...given('language', metadata.languages?.[0]?.id),
    ...to_legacy_some('dates', printDates(metadata.dates ?? [])),
    ...to_legacy_some('locations', metadata.locations?.map(({ place, description, lat, lon }) => ({
        place,
        ...given('description', description),
        ...given('lat', lat),
        ...given('lon', lon),
    }))),
    ...to_legacy_some('subjects', Array.isArray(custom['legacy:subjects']) ? custom['legacy:subjects'] : []),
    ...given('notes', metadata.additional_descriptions?.find(({ type }) => type.id === 'notes')?.description),
    ...given('method', metadata.additional_descriptions?.find(({ type }) => type.id === 'methods')?.description),
    ...given('custom', printCustom(custom)),
});
const rightId = (metadata) => {
    const [right] = metadata.rights ?? [];
    return right !== undefined && 'id' in right ? printedLicence(right.id) : undefined;
};
/** The `metadata` of a deposition. `communities` are the slugs that it shows, true or not (facts/zenodo.md 6.8). */
const printDepositMetadata = (rdm, id, communities) => ({
    ...printShared(rdm),
    ...printJournal(rdm.custom),
    ...given('license', rightId(rdm.metadata)),
    ...to_legacy_some('grants', rdm.metadata.funding?.map(({ award }) => ({ id: printedGrant(award) }))),
    ...to_legacy_some('communities', communities.map((identifier) => ({ identifier }))),
    ...given('imprint_publisher', rdm.metadata.publisher),
    ...printType(rdm.metadata.resource_type?.id),
    // Hard-wired on every server, the sandbox too (facts/zenodo.md 1, row 19).
    prereserve_doi: { doi: `10.5281/zenodo.${id}`, recid: id },
});

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/deposit-json.js
/** A deposition, and the two shapes of its files, as the deposit API prints them (facts/zenodo.md 3). */




/** Key of a file in a link, as Werkzeug builds it: the letters that a path may hold stay, a slash too. */
const deposit_json_quoted = (key) => encodeURIComponent(key).replace(/%(2F|2B|3A|3B|3D|40|24|26|2C)/g, (code) => decodeURIComponent(code));
/** Finished files; one that was announced and not sent is left out. */
const wholeFiles = (files) => Object.values(files).filter(world_isWhole);
/** `files[]` of a deposition. Its download link is the draft's, and broken once published. */
const fileOfDeposit = (file, origin, id, filesLink) => ({
    id: file.id,
    filename: file.key,
    filesize: file.size,
    checksum: file.md5,
    links: { self: `${String(filesLink)}/${file.id}`, download: `${origin}/api/records/${id}/draft/files/${deposit_json_quoted(file.key)}/content` },
});
/** An entry of `/:id/files`; both its links work. */
const fileOfList = (file, origin, version) => ({
    id: file.id,
    filename: file.key,
    filesize: file.size,
    checksum: file.md5,
    links: {
        self: `${origin}/api/deposit/depositions/${version.id}/files/${file.id}`,
        download: `${origin}/api/records/${version.id}/${version.draft === undefined ? '' : 'draft/'}files/${deposit_json_quoted(file.key)}/content`,
    },
});
const deposit_json_stateOf = ({ draft, published }) => {
    if (published === undefined)
        return { state: 'unsubmitted', submitted: false };
    return { state: draft === undefined ? 'done' : 'inprogress', submitted: true };
};
/** What the record is said to be in: its own wish while a draft, afterwards what came of it and whatever nobody knows (facts/zenodo.md 6.8). */
const shownCommunities = (house, version) => {
    const concept = conceptOf(house.world, version);
    if (version.published === undefined || version.draft !== undefined) {
        const wished = version.draft?.rdm.communities ?? [];
        return [...new Set([...concept.communities, ...wished])];
    }
    return [...concept.communities, ...version.published.rdm.communities.filter((slug) => house.world.communities[slug] === undefined)];
};
/** @param entry `list`: as an entry of the list, without its bucket, and a draft without its files */
const printDeposit = (house, origin, version, entry = 'single') => {
    const current = version.draft ?? version.published;
    if (current === undefined)
        throw new Error(`${version.id} is neither draft nor record`);
    const concept = conceptOf(house.world, version);
    const { rdm } = current;
    const family = concept.published.length > 0 ? conceptDoi(house.world, concept) : undefined;
    const links = depositLinks(version, {
        origin,
        ...(rdm.doi === undefined ? {} : { doi: rdm.doi }),
        ...(family === undefined ? {} : { conceptDoi: family }),
        ...(entry === 'single' ? { bucket: current.bucket } : {}),
    });
    const files = entry === 'list' && version.draft !== undefined ? {} : (house.world.buckets[current.bucket]?.files ?? {});
    return {
        created: current.created,
        modified: current.updated,
        id: version.id,
        conceptrecid: String(version.concept),
        ...(rdm.doi === undefined ? {} : { doi: rdm.doi }),
        ...(family === undefined ? {} : { conceptdoi: family }),
        ...(rdm.doi === undefined ? {} : { doi_url: `https://doi.org/${rdm.doi}` }),
        metadata: printDepositMetadata(rdm, version.id, shownCommunities(house, version)),
        title: rdm.metadata.title ?? '',
        links,
        record_id: version.id,
        owner: concept.owner,
        files: wholeFiles(files).map((file) => fileOfDeposit(file, origin, version.id, links.files)),
        ...deposit_json_stateOf(version),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/search-index.js

const dueMs = (entry, lagMs) => entry.atMs + (entry.document === undefined ? lagMs / 2 : lagMs);
const search_index_newIndex = () => {
    const timelines = new Map();
    const add = (key, entry) => {
        timelines.set(key, [...(timelines.get(key) ?? []), entry].slice(-12));
    };
    return {
        put: (document, atMs) => add(`${document.kind}:${document.version.id}`, { atMs, document: structuredClone(document) }),
        remove: (kind, id, atMs) => add(`${kind}:${id}`, { atMs }),
        visible: (atMs, { indexLagMs }) => [...timelines.values()].flatMap((timeline) => timeline.findLast((entry) => dueMs(entry, indexLagMs) <= atMs)?.document ?? []),
    };
};
/** Takes down how a version stands now: called after each write. */
const search_index_indexVersion = (index, world, id, atMs) => {
    const version = world.versions[id];
    if (version === undefined || version.deleted) {
        index.remove('draft', id, atMs);
        return;
    }
    const { owner } = conceptOf(world, version);
    if (version.draft === undefined)
        index.remove('draft', id, atMs);
    else
        index.put({ kind: 'draft', version, owner }, atMs);
    if (version.tombstone !== undefined)
        index.remove('record', id, atMs);
    else if (version.published !== undefined)
        index.put({ kind: 'record', version, owner }, atMs);
};
/** A version stops being the latest only some time after a newer one is out (facts/zenodo.md 4.1). */
const search_index_isLatest = (document, all, lagMs, atMs) => {
    const { concept, published } = document.version;
    return !all.some(({ kind, version }) => kind === 'record' &&
        version.concept === concept &&
        (version.published?.index ?? 0) > (published?.index ?? Number.POSITIVE_INFINITY) &&
        Date.parse(version.published?.created ?? '') + lagMs <= atMs);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/drafts.js


const drafts_newBucket = (house, of) => {
    const bucket = { id: house.uuid(), of, locked: false, files: {}, instances: [] };
    house.world.buckets[bucket.id] = bucket;
    return bucket;
};
/** A change of vocabulary links counts twice (seen in every recorded ETag). */
const drafts_revisionStep = (rdm) => (Object.keys(rdm.metadata).length > 2 || (rdm.metadata.rights?.length ?? 0) > 0 ? 2 : 1);
/** Two numbers are taken: the concept's, then the version's. */
const drafts_newDeposit = (house, owner, rdm) => {
    const { world } = house;
    const now = world_timestamp(house.now());
    const concept = { id: world_takeId(world), owner, published: [], communities: [] };
    const id = world_takeId(world);
    const draft = { created: now, updated: now, revision: 3 + drafts_revisionStep(rdm), rdm, bucket: drafts_newBucket(house, id).id };
    const version = { id, concept: concept.id, draft };
    world.concepts[concept.id] = concept;
    world.versions[id] = version;
    return version;
};
/** Keeps what was done and lets the search know of it. */
const drafts_settle = (house, ...ids) => {
    house.commit();
    for (const id of ids)
        search_index_indexVersion(house.index, house.world, id, house.now().getTime());
};
/** The draft goes: an edit leaves the record as it was, anything else leaves nothing. */
const drafts_dropDraft = (house, version) => {
    const { world } = house;
    const { draft } = version;
    if (draft === undefined)
        return;
    const concept = conceptOf(world, version);
    delete world.buckets[draft.bucket];
    delete version.draft;
    version.lastDraft = { revision: draft.revision, discarded: true };
    if (version.published !== undefined)
        return;
    version.deleted = true;
    if (concept.nextDraft === version.id)
        delete concept.nextDraft;
    const others = Object.values(world.versions).some(({ concept: id, deleted }) => id === concept.id && !deleted);
    if (!others)
        concept.deleted = true;
};
/** Puts the files of one bucket into another: the same instances, once more (facts/zenodo.md 4.6). */
const drafts_importFiles = (from, to) => {
    to.files = structuredClone(from.files);
    to.instances.push(...Object.values(from.files).map(({ id }) => id));
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/finding.js
/** Finds what a path names, and says who may touch it. 404 comes before 403 (facts/zenodo.md 2.4). */


const isConcept = (world, id) => world.versions[id] === undefined && findConcept(world, id) !== undefined;
/** @throws Refusal 404: unknown, deleted, or a concept, which is no version */
const finding_getVersion = (world, id) => {
    const version = world.versions[id];
    if (version !== undefined && !version.deleted)
        return version;
    const concept = findConcept(world, id);
    if (concept === undefined || version !== undefined)
        throw noSuchPid();
    throw concept.published.length > 0 ? refusal_notFound() : notRegistered();
};
const isOwner = (call, version) => call.user !== undefined && conceptOf(call.house.world, version).owner === call.user.id;
const finding_requireOwner = (call, version) => {
    if (!isOwner(call, version))
        throw refusal_denied();
};
/** The version of `:id`, for its owner only. @throws Refusal 404, 403 */
const getOwnVersion = (call) => {
    const version = finding_getVersion(call.house.world, call.params.id ?? '');
    finding_requireOwner(call, version);
    return version;
};
/** The draft of `:id`, for its owner only. @throws Refusal 404 (a concept and a record without an edit have none), then 403 */
const finding_getOwnDraft = (call) => {
    const { world } = call.house;
    const id = call.params.id ?? '';
    if (isConcept(world, id))
        throw refusal_notFound();
    const version = finding_getVersion(world, id);
    const { draft } = version;
    if (draft === undefined)
        throw refusal_notFound();
    finding_requireOwner(call, version);
    return { version, draft };
};
/** `If-Match` is a bare integer, or it is refused (facts/zenodo.md 2.3). @throws Refusal 400, 412 */
const finding_requireMatch = (call, revision) => {
    const given = call.request.headers['if-match'];
    if (given === undefined)
        return;
    if (!/^-?\d+$/.test(given))
        throw invalidField('if_match', 'Not a valid integer.');
    if (Number(given) !== revision)
        throw stale(Number(given), revision);
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** A word where a UUID is expected crashes the real one. @throws Refusal 500 */
const requireUuid = (word) => {
    if (!uuid.test(word))
        throw refusal_crash();
    return word.toLowerCase();
};
/** @throws Refusal 500 for a malformed id, 404 */
const getBucket = (call) => {
    const { world } = call.house;
    const bucket = world.buckets[requireUuid(call.params.bucket ?? '')];
    const version = bucket === undefined ? undefined : world.versions[bucket.of];
    if (bucket === undefined || version === undefined)
        throw refusal_notFound();
    return { bucket, version };
};
/**
 * Of two writes to one draft at a time, the one that began before the other ended loses: it stores nothing and gets a text that misleads
 * (facts/zenodo.md 4.9). `began` is the revision at its beginning.
 * @throws Refusal 400 or 500
 */
const finding_requireAlone = (draft, began, swallowed) => {
    if (draft.revision === began)
        return;
    throw swallowed === undefined ? refusal_crash() : refusal_bad(swallowed);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/receiving.js
/** Transfers into buckets: one at a time in each (facts/zenodo.md 4.9), and what no bucket holds any more goes. */



/** Waits for this bucket's turn. @throws Refusal 500 for the second of two transfers of one key: it waits, and loses */
const takeBucket = async (house, bucket, key) => {
    const transfers = house.transfers.get(bucket) ?? { tail: Promise.resolve(), running: 0, keys: new Map(), publishWaits: false };
    house.transfers.set(bucket, transfers);
    const before = transfers.tail;
    const twin = transfers.keys.get(key);
    const own = { stored: false };
    let done = () => { };
    transfers.tail = new Promise((resolve) => {
        done = resolve;
    });
    transfers.running += 1;
    transfers.keys.set(key, own);
    const release = () => {
        transfers.running -= 1;
        if (transfers.keys.get(key) === own)
            transfers.keys.delete(key);
        if (transfers.running === 0)
            house.transfers.delete(bucket);
        done();
    };
    await before;
    if (twin?.stored) {
        release();
        throw refusal_crash();
    }
    const stored = () => {
        own.stored = true;
    };
    return { transfers, stored, release };
};
const receiving_isHeld = (house, blob) => Object.values(house.world.buckets).some(({ files }) => Object.values(files).some((file) => file.blob === blob));
/** Takes the bytes off the disk that no bucket holds any more. */
const receiving_forgetOrphans = async (house, blobs) => {
    const orphans = blobs.filter((blob) => blob !== undefined).filter((blob) => !receiving_isHeld(house, blob));
    await Promise.all(orphans.map((blob) => (0,external_node_fs_promises_.rm)(house.store.pathOf(blob), { force: true })));
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/storing.js
/** Files in buckets: which names and how many, and what a stored one looks like (facts/zenodo.md 4.7). */



const storing_mostFiles = 100;
const storing_longestName = 255;
const mostBytes = 50_000_000_000;
/** Looked at before the transfer, so that uploads side by side slip past the count. @throws Refusal 400 */
const storing_requireRoom = (bucket, key) => {
    if ([...key].length > storing_longestName)
        throw refusal_bad('Filename is too long.');
    const { [key]: replaced, ...others } = bucket.files;
    if (replaced === undefined && Object.keys(others).length >= storing_mostFiles) {
        throw refusal_bad('Uploading selected files will result in exceeding the max amount per record.');
    }
};
/** @throws Refusal 400 when it does not fit beside the others */
const requireQuota = (bucket, key, bytes) => {
    if (bytes > mostBytes)
        throw refusal_bad('Maximum file size exceeded.');
    const { [key]: _replaced, ...others } = bucket.files;
    const used = Object.values(others).reduce((sum, { size }) => sum + size, 0);
    if (used + bytes > mostBytes)
        throw refusal_bad('Bucket quota exceeded.');
};
/** Puts a file in its place. Over another it is a change of the draft, a new one is not (seen in every recorded ETag). */
const storeFile = (house, target, received) => {
    const { bucket, draft, key } = target;
    const now = world_timestamp(house.now());
    const before = bucket.files[key];
    const file = {
        id: house.uuid(),
        key,
        size: received.size,
        md5: received.md5,
        mimetype: mimetypeOf(key),
        versionId: house.uuid(),
        created: now,
        updated: now,
        blob: received.blob,
    };
    bucket.files[key] = file;
    bucket.instances.push(file.id);
    if (before?.blob !== undefined)
        draft.revision += 2;
    return file;
};
const removeFile = (bucket, draft, key) => {
    delete bucket.files[key];
    draft.revision += 2;
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/buckets.js
/** `/api/files/<bucket>`: uploads and downloads by name (facts/zenodo.md 4.7). */








const printObject = (file, bucket, origin) => {
    const self = `${origin}/api/files/${bucket.id}/${deposit_json_quoted(file.key)}`;
    return {
        created: file.created,
        updated: file.updated,
        version_id: file.versionId,
        key: file.key,
        size: file.size,
        mimetype: file.mimetype,
        checksum: `md5:${file.md5}`,
        is_head: true,
        delete_marker: false,
        links: { self, version: `${self}?version_id=${file.versionId}`, uploads: `${self}?uploads=1` },
    };
};
/** @throws Refusal 403 locked by an open edit, 404 and 403 on a published one */
const requireWritable = (bucket, version, key) => {
    if (version.draft?.bucket !== bucket.id)
        throw bucket.files[key] === undefined ? refusal_notFound() : refusal_denied();
};
const buckets_lengthOf = (call) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = call.request.headers;
    // nginx passes a chunked body on, and uWSGI hands it over without a length: it counts as empty.
    if (length === undefined && (call.house.faults.proxy || encoding === undefined))
        return 0;
    return length === undefined ? Number.NaN : Number(length);
};
const putObject = async (call) => {
    const { house } = call;
    const key = call.params.key ?? '';
    requireType(call, 'application/octet-stream');
    const { bucket, version } = getBucket(call);
    finding_requireOwner(call, version);
    if (bucket.locked && version.draft?.bucket === bucket.id)
        throw locked();
    requireWritable(bucket, version, key);
    maybeDenyFile(house);
    const length = buckets_lengthOf(call);
    if (length === 0)
        throw refusal_bad('Empty files are not accepted.');
    storing_requireRoom(bucket, key);
    if (!Number.isNaN(length))
        requireQuota(bucket, key, length);
    const began = bucket.files[key] === undefined ? undefined : version.draft?.revision;
    const { transfers, stored, release } = await takeBucket(house, bucket.id, key);
    try {
        const received = await receive(call, call.request);
        const before = bucket.files[key]?.blob;
        try {
            const now = getBucketOrCrash(call);
            const { draft } = now.version;
            if (transfers.publishWaits || draft === undefined || draft.bucket !== bucket.id)
                throw refusal_crash();
            if (received.size === 0)
                throw refusal_bad('Empty files are not accepted.');
            if (began !== undefined)
                finding_requireAlone(draft, began, 'Not a valid value.');
            const file = storeFile(house, { bucket: now.bucket, draft, key }, received);
            house.commit();
            stored();
            return call_json(201, printObject(file, now.bucket, call.origin));
        }
        finally {
            await receiving_forgetOrphans(house, [received.blob, before]);
        }
    }
    finally {
        release();
    }
};
const getBucketOrCrash = (call) => {
    try {
        return getBucket(call);
    }
    catch {
        throw refusal_crash();
    }
};
const buckets_isOpen = (version, bucket) => version.published?.bucket === bucket.id && version.published.rdm.access.files === 'public' && version.tombstone === undefined;
/** What a missing object looks like: forbidden in v25.2.5, missing since rdm#1408. */
const missingObject = (call, version, key) => call.house.faults.era === 'v25.2.5' ? refusal_denied() : noSuchFile(version.id, key);
/** Types that a browser may be told; all other content goes out as bytes, and text as plain text. */
const buckets_harmless = /^(audio\/(mpeg|ogg|wav|webm|x-wav)|video\/(mp4|ogg|webm)|image\/(gif|jpeg|png|tiff))$/;
const buckets_plain = /^(text\/.*|application\/(javascript|json|xml|xhtml\+xml)|image\/svg\+xml)$/;
/** Text is shown, the rest is handed over. */
const buckets_contentReply = (call, file) => {
    const { blob = '' } = file;
    const isText = buckets_plain.test(file.mimetype);
    return {
        status: 200,
        file: { path: call.house.store.pathOf(blob), size: file.size },
        type: isText ? 'text/plain; charset=utf-8' : buckets_harmless.test(file.mimetype) ? file.mimetype : 'application/octet-stream',
        headers: {
            'content-disposition': isText ? 'inline' : `attachment; filename*=UTF-8''${deposit_json_quoted(file.key)}`,
            'content-md5': file.md5,
            'x-content-type-options': 'nosniff',
        },
    };
};
const getObject = (call) => {
    const key = call.params.key ?? '';
    const { bucket, version } = getBucket(call);
    const file = bucket.files[key];
    if (file?.blob === undefined && call.house.faults.era === 'fixed')
        throw noSuchFile(version.id, key);
    if (!buckets_isOpen(version, bucket))
        finding_requireOwner(call, version);
    if (file?.blob === undefined)
        throw missingObject(call, version, key);
    return buckets_contentReply(call, file);
};
const listBucket = (call) => {
    const { bucket, version } = getBucket(call);
    if (!buckets_isOpen(version, bucket))
        finding_requireOwner(call, version);
    if (call.house.faults.era === 'v25.2.5')
        throw refusal_crash();
    return call_json(200, { contents: wholeFiles(bucket.files).map((file) => printObject(file, bucket, call.origin)) });
};
const deleteObject = async (call) => {
    const { house } = call;
    const key = call.params.key ?? '';
    const began = getBucket(call).version.draft?.revision;
    await takeTurn();
    const { bucket, version } = getBucket(call);
    if (!isOwner(call, version))
        throw refusal_denied();
    const file = bucket.files[key];
    const { draft } = version;
    if (file === undefined)
        throw noSuchFile(version.id, key);
    if (draft?.bucket !== bucket.id)
        throw refusal_denied();
    if (bucket.locked)
        throw locked();
    maybeDenyFile(house);
    finding_requireAlone(draft, began ?? draft.revision, 'Not a valid value.');
    removeFile(bucket, draft, key);
    drafts_settle(house, version.id);
    await receiving_forgetOrphans(house, [file.blob]);
    // It is gone, and the answer says otherwise (zenodo#2561).
    if (house.faults.era === 'v25.2.5')
        throw refusal_crash();
    return call_nothing();
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/communities.js
/** Communities, as far as a deposition touches them (facts/zenodo.md 6.8). */




const communityJson = (community, origin) => {
    const self = `${origin}/api/communities/${community.id}`;
    const page = `${origin}/communities/${community.slug}`;
    const under = 'logo rename members invitations requests records collection-trees membership-requests'.split(' ');
    return {
        id: community.id,
        created: community.created,
        updated: community.updated,
        revision_id: community.revision,
        slug: community.slug,
        metadata: community.metadata,
        access: community.access,
        custom_fields: {},
        deletion_status: { is_deleted: false, status: 'P' },
        children: { allow: false },
        links: {
            self,
            self_html: `${page}/`,
            settings_html: `${page}/settings`,
            public_members: `${self}/members/public`,
            ...Object.fromEntries(under.map((name) => [name.replace('-', '_'), `${self}/${name}`])),
        },
    };
};
/** A policy that lets members' records in without a look. */
const isOpenTo = (community, user) => community.owner === user && community.access.review_policy === 'open';
/** Inside publish: the own community with open review takes it in at once, any other known one gets a request, and nobody hears of the rest. */
const joinCommunities = (house, version) => {
    const { world } = house;
    const concept = conceptOf(world, version);
    const { published } = version;
    const slugs = (published?.rdm.communities ?? []).filter((slug) => world.communities[slug] !== undefined && !concept.communities.includes(slug));
    // The record is written once more when any community is asked (seen in every recorded ETag).
    if (published !== undefined && slugs.length > 0)
        published.revision += 1;
    for (const slug of slugs) {
        const community = world.communities[slug];
        if (community === undefined)
            continue;
        const taken = isOpenTo(community, concept.owner);
        if (taken)
            concept.communities.push(slug);
        world.requests.push({
            id: house.uuid(),
            number: world.requests.length + 1,
            record: version.id,
            concept: concept.id,
            community: slug,
            by: concept.owner,
            created: world_timestamp(house.now()),
            status: taken ? 'accepted' : 'submitted',
        });
    }
};
/** `record_policy` is an old name that the server forgets. */
const givenAccess = (value) => {
    const { record_policy: _, ...access } = reading_isObject(value) ? value : {};
    return access;
};
const communities_createCommunity = async (call) => {
    const body = await call_readJson(call);
    const user = requireUser(call);
    const { house } = call;
    const slug = reading_isObject(body) ? body.slug : undefined;
    if (!reading_isObject(body) || typeof slug !== 'string' || slug === '')
        throw invalidField('slug', 'Missing data for required field.');
    if (house.world.communities[slug] !== undefined)
        throw invalidField('slug', 'A community with this identifier already exists.');
    const now = world_timestamp(house.now());
    const community = {
        id: house.uuid(),
        slug,
        owner: user.id,
        created: now,
        updated: now,
        revision: 2,
        metadata: reading_isObject(body.metadata) ? body.metadata : {},
        access: {
            visibility: 'public',
            members_visibility: 'public',
            member_policy: 'open',
            record_submission_policy: 'open',
            review_policy: 'closed',
            ...givenAccess(body.access),
        },
    };
    house.world.communities[slug] = community;
    house.commit();
    return call_json(201, communityJson(community, call.origin), { etag: `"${community.revision}"` });
};
/** By slug (case matters) or id. */
const communities_readCommunity = (call) => {
    const { slug = '' } = call.params;
    const { communities } = call.house.world;
    const community = communities[slug] ?? Object.values(communities).find(({ id }) => id === slug);
    if (community === undefined)
        throw noSuchPid();
    return call_json(200, communityJson(community, call.origin), { etag: `"${community.revision}"` });
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/forms.js
/** `multipart/form-data`, in memory: the old file API caps a form at 100 MiB. */
const forms_attribute = (header, name) => new RegExp(`[;\\s]${name}="([^"]*)"`).exec(header)?.[1];
const readPart = (bytes) => {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0)
        return undefined;
    const header = bytes.subarray(0, end).toString('utf8');
    const name = forms_attribute(header, 'name');
    if (name === undefined)
        return undefined;
    const filename = forms_attribute(header, 'filename');
    return { name, ...(filename === undefined ? {} : { filename }), bytes: bytes.subarray(end + 4) };
};
/** The parts of a form; none when the type has no boundary. */
const forms_readForm = (body, contentType) => {
    const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
    if (boundary === undefined)
        return [];
    const separator = Buffer.from(`--${boundary}`);
    const parts = [];
    let from = body.indexOf(separator);
    while (from >= 0) {
        const start = from + separator.length + 2; // the line's end
        const next = body.indexOf(separator, start);
        if (next < 0)
            break;
        const part = readPart(body.subarray(start, next - 2));
        if (part !== undefined)
            parts.push(part);
        from = next;
    }
    return parts;
};
/** As Werkzeug makes a name safe: letters with marks lose them, spaces and slashes become `_`, the rest of the world goes. */
const secureName = (name) => name
    .normalize('NFKD')
    .replace(/[^\u0020-\u007e]/g, '')
    .replace(/[/\\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .join('_')
    .replace(/[^A-Za-z0-9_.-]/g, '')
    .replace(/^[._]+|[._]+$/g, '');

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/deposit-files.js
/** `/:id/files`: the old file API (facts/zenodo.md 4.6). */











const mostFormBytes = 100 * 2 ** 20;
const bucketOfVersion = (call, version) => world_bucketOf(call.house.world, (version.draft ?? version.published)?.bucket ?? '');
/** The sizes of this listing are floats. */
const withFloats = (entries) => JSON.stringify(entries).replace(/("filesize":\d+)(?=[,}])/g, '$1.0');
const deposit_files_listFiles = (call) => {
    const version = getOwnVersion(call);
    const files = Object.values(bucketOfVersion(call, version).files);
    // A file that was announced and not sent breaks the whole list.
    if (!files.every(world_isWhole))
        throw refusal_crash();
    return {
        status: 200,
        text: withFloats(wholeFiles(bucketOfVersion(call, version).files).map((file) => fileOfList(file, call.origin, version))),
        type: 'application/json',
    };
};
/** 404 first for what is not there, 500 for an instance that was imported twice. @throws Refusal */
const findFile = (call, version) => {
    const id = requireUuid(call.params.file ?? '');
    const bucket = bucketOfVersion(call, version);
    const times = bucket.instances.filter((instance) => instance === id).length;
    if (times > 1 && call.house.faults.era === 'v25.2.5')
        throw refusal_crash();
    const file = Object.values(bucket.files).find((stored) => stored.id === id);
    if (file === undefined)
        throw noSuchRoute();
    return { bucket, file };
};
const readFile = (call) => {
    const version = finding_getVersion(call.house.world, call.params.id ?? '');
    const { file } = findFile(call, version);
    finding_requireOwner(call, version);
    return { status: 200, text: withFloats(fileOfList(file, call.origin, version)), type: 'application/json' };
};
const deposit_files_deleteFile = async (call) => {
    const { house } = call;
    const began = finding_getVersion(house.world, call.params.id ?? '').draft?.revision;
    await takeTurn();
    const version = finding_getVersion(house.world, call.params.id ?? '');
    const { bucket, file } = findFile(call, version);
    finding_requireOwner(call, version);
    if (version.draft === undefined || bucket.locked)
        throw refusal_denied();
    maybeDenyFile(house);
    finding_requireAlone(version.draft, began ?? version.draft.revision, 'Not a valid value.');
    removeFile(bucket, version.draft, file.key);
    drafts_settle(house, version.id);
    await receiving_forgetOrphans(house, [file.blob]);
    return call_nothing();
};
const requireFormSize = (call, length) => {
    if (length <= mostFormBytes)
        return;
    throw call.house.faults.proxy
        ? failing_tooLarge()
        : new refusal_Refusal(413, { message: 'The data value transmitted exceeds the capacity limit.', status: 413 });
};
const postFile = async (call) => {
    const { house } = call;
    requireFormSize(call, Number(call.request.headers['content-length'] ?? 0));
    const { version, draft } = finding_getOwnDraft(call);
    const form = forms_readForm(await call_readBody(call.request), call.request.headers['content-type'] ?? '');
    const file = form.find(({ filename }) => filename !== undefined);
    if (file === undefined || file.name !== 'file')
        throw misunderstood();
    const bucket = world_bucketOf(house.world, draft.bucket);
    if (bucket.locked)
        throw refusal_denied();
    const named = form.find(({ name, filename }) => name === 'name' && filename === undefined)?.bytes.toString('utf8');
    const key = secureName(named || (file.filename ?? ''));
    if (bucket.files[key] !== undefined)
        throw refusal_bad(`File with key ${key} already exists.`);
    const stored = storeFile(house, { bucket, draft, key }, await receive(call, external_node_stream_.Readable.from([file.bytes])));
    house.commit();
    return { status: 201, text: withFloats(fileOfList(stored, call.origin, version)), type: 'application/json' };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/read-access.js
/** Access rights and licence on their way in (facts/zenodo.md 6.1 and 7). */



const read_access_readAccess = (reading, metadata) => {
    const right = metadata.access_right ?? 'open';
    const until = metadata.embargo_date;
    const access = { record: 'public', files: 'public', embargo: { active: false } };
    if (right === 'restricted' || right === 'closed')
        return { ...access, files: 'restricted' };
    if (right === 'embargoed' && until !== undefined && until !== null && until !== '') {
        const day = typeof until === 'string' && isDay(until) ? { until } : {};
        return { ...access, files: 'restricted', embargo: { active: true, ...day } };
    }
    if (right !== 'open' && right !== '')
        reading_complain(reading, '_schema', 'Unknown access type.');
    return access;
};
/** As Python would print it, for the one message that quotes a value. */
const asPython = (value) => {
    if (Array.isArray(value))
        return `[${value.map(asPython).join(', ')}]`;
    if (reading_isObject(value))
        return `{${Object.entries(value).map(([key, item]) => `'${key}': ${asPython(item)}`)}}`;
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    return typeof value === 'string' ? `'${value}'` : String(value);
};
/** Without a licence one is put in, where the files are or will be open: nobody asked for it. */
const standardLicence = (metadata) => {
    const right = 'access_right' in metadata ? metadata.access_right : 'open';
    if (Object.keys(metadata).length === 0 || (right !== 'open' && right !== 'embargoed'))
        return undefined;
    return metadata.upload_type === 'dataset' ? 'cc0-1.0' : 'cc-by-4.0';
};
const readRights = (reading, metadata) => {
    if (!('license' in metadata)) {
        const id = standardLicence(metadata);
        return id === undefined ? [] : [{ id }];
    }
    const value = metadata.license;
    if (value === null) {
        reading_complain(reading, 'metadata.license', nullMessage);
        return [];
    }
    if (typeof value !== 'string' && !reading_isObject(value)) {
        const what = `Invalid license value provided (expected string, or object with 'id' key): ${asPython(value)}`;
        reading_complain(reading, 'metadata.license', what);
        return [];
    }
    const name = typeof value === 'string' ? value : textOrCrash(value.id);
    const found = findLicence(name);
    if (found === undefined)
        reading_complain(reading, 'metadata.license', `Invalid license provided: ${name}`);
    return found === undefined ? [] : [found];
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/read-people.js
/** Creators and contributors on their way in (facts/zenodo.md 6.5 and 7). */





/** `Family, Given` only with exactly one comma; all else is a family name. */
const splitName = (name) => {
    const parts = name.split(',').map(cleanText);
    const [family = '', given = ''] = parts;
    if (parts.length !== 2)
        return { family_name: cleanText(name) };
    return given === '' ? { family_name: family } : { family_name: family, given_name: given };
};
const readIdentifiers = (person) => {
    const identifiers = [];
    if (person.orcid)
        identifiers.push({ scheme: 'orcid', identifier: writtenOrcid(textOrCrash(person.orcid)) });
    if (person.gnd) {
        const gnd = readGnd(textOrCrash(person.gnd));
        if (gnd === undefined)
            throw refusal_crash();
        identifiers.push({ scheme: 'gnd', identifier: gnd });
    }
    return identifiers;
};
/** What makes a person invalid; publish says it, and until then the person has no `name`. */
const personProblem = (person) => {
    if (person.family_name === '')
        return { field: 'family_name', message: 'Family name cannot be blank.' };
    const wrong = (person.identifiers ?? []).findIndex(({ scheme, identifier }) => scheme === 'orcid' && !isOrcid(identifier));
    return wrong < 0 ? undefined : { field: `identifiers.${wrong}.identifier`, message: 'Invalid ORCID identifier.' };
};
const readPerson = (value) => {
    const person = objectOrCrash(value);
    const identifiers = readIdentifiers(person);
    const agent = { person_or_org: { type: 'personal', ...splitName(textOrCrash(person.name ?? '')) } };
    if (identifiers.length > 0)
        agent.person_or_org.identifiers = identifiers;
    const { family_name, given_name } = agent.person_or_org;
    if (personProblem(agent.person_or_org) === undefined) {
        agent.person_or_org.name = given_name === undefined ? family_name : `${family_name}, ${given_name}`;
    }
    const affiliation = person.affiliation;
    if (typeof affiliation === 'string' && affiliation !== '')
        agent.affiliations = [{ name: cleanText(affiliation) }];
    return agent;
};
const readCreators = (reading, metadata) => readList(reading, metadata, 'creators')?.map(readPerson);
/** Supervisors of a thesis are contributors too, and stand first. */
const readContributors = (reading, metadata) => {
    const supervisors = readList(reading, metadata, 'thesis_supervisors') ?? [];
    const contributors = readList(reading, metadata, 'contributors') ?? [];
    return [
        ...supervisors.map((value) => ({ ...readPerson(value), role: { id: 'supervisor' } })),
        ...contributors.map((value) => {
            const agent = readPerson(value);
            const type = objectOrCrash(value).type;
            if (type === undefined || type === null)
                return agent;
            const id = textOrCrash(type).toLowerCase();
            check(reading, contributorRoles, id);
            return { ...agent, role: { id } };
        }),
    ];
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/read-related.js
/** Related and alternate identifiers, references and other lists on their way in (facts/zenodo.md 6.3, 6.4, 6.6, 6.7). */







const read_related_missing = 'Missing data for required field.';
const readIdentifier = (reading, value) => {
    if (typeof value !== 'string') {
        reading_complain(reading, 'metadata.related_identifiers.identifier', 'Not a valid string.');
        return undefined;
    }
    if (value === '') {
        reading_complain(reading, 'metadata.related_identifiers.scheme', read_related_missing);
        reading_complain(reading, 'metadata.related_identifiers.identifier', read_related_missing);
        return undefined;
    }
    const found = detect(value);
    if (found === undefined)
        reading_complain(reading, 'metadata.related_identifiers.scheme', 'No valid scheme recognized for identifier.');
    return found;
};
/** Alternate identifiers are told apart and kept by themselves. */
const readRelated = (reading, metadata) => {
    const related = [];
    const alternate = [];
    const list = metadata.related_identifiers;
    if (list !== undefined && !Array.isArray(list))
        reading_complain(reading, 'metadata.related_identifiers', 'related_identifiers must be a list');
    for (const value of Array.isArray(list) ? list : []) {
        const item = objectOrCrash(value);
        if (!('relation' in item) || !('identifier' in item))
            throw refusal_crash();
        const relation = textOrCrash(item.relation).toLowerCase().replace('isorignialformof', 'isoriginalformof');
        const identifier = readIdentifier(reading, item.identifier);
        if (identifier === undefined)
            continue;
        if (relation === 'isalternateidentifier') {
            alternate.push(identifier);
            continue;
        }
        check(reading, terms_relationTypes, relation);
        const type = item.resource_type;
        if (typeof type === 'string')
            check(reading, terms_resourceTypes, type);
        related.push({ ...identifier, relation_type: { id: relation }, ...(typeof type === 'string' ? { resource_type: { id: type } } : {}) });
    }
    return { related, alternate };
};
/** A text is a list of its characters, as in Python; what is no text goes without a word. */
const readWords = (reading, metadata, name) => {
    const value = metadata[name];
    const list = typeof value === 'string' ? [...value] : (readList(reading, metadata, name) ?? []);
    return list.filter((word) => typeof word === 'string').map(cleanText);
};
const readDates = (reading, metadata) => (readList(reading, metadata, 'dates') ?? []).map((value) => {
    const item = objectOrCrash(value);
    const { start, end, description } = item;
    const type = textOrCrash(item.type).toLowerCase();
    if (!start && !end)
        reading_complain(reading, 'metadata.dates', 'At least one of "start" or "end" is needed.');
    check(reading, terms_dateTypes, type);
    const date = start && end && start !== end ? `${start}/${end}` : `${start || end}`;
    return {
        type: { id: type },
        ...(isEdtf(date) ? { date } : {}),
        ...(typeof description === 'string' ? { description } : {}),
    };
});
const readLocations = (reading, metadata) => (readList(reading, metadata, 'locations') ?? []).map((value) => {
    const { place, description, lat, lon } = objectOrCrash(value);
    // A point on the equator or on the zero meridian is lost: zero counts as nothing there.
    const point = Number(lat) && Number(lon) ? { lat: Number(lat), lon: Number(lon) } : {};
    return { place: textOrCrash(place), ...(typeof description === 'string' ? { description } : {}), ...point };
});
const readGrants = (reading, metadata) => (readList(reading, metadata, 'grants') ?? []).map((value) => {
    const award = awardId(textOrCrash(objectOrCrash(value).id));
    check(reading, awards_awards, award);
    return { award };
});
/** Subjects with a term are kept as they come. */
const readSubjects = (reading, metadata) => (readList(reading, metadata, 'subjects') ?? []).map(objectOrCrash);
/** Slugs, as they come; whether there are such communities is nobody's question before publish. */
const readCommunities = (reading, metadata) => {
    const value = metadata.communities;
    if (value === undefined || value === null)
        return [];
    const slugs = Array.isArray(value) ? value.map((item) => (reading_isObject(item) ? item.identifier : undefined)) : [undefined];
    if (slugs.every((slug) => typeof slug === 'string'))
        return slugs;
    reading_complain(reading, 'communities', "Communities must be an array of objects with an 'identifier' key.");
    return [];
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/to-rdm.js
/** The deposit API's JSON to what InvenioRDM keeps: what is refused at once, what is dropped, what waits for publish (facts/zenodo.md 7). */












const minimum = 3;
/** Longer versions vanish (facts/zenodo.md 7). */
const to_rdm_longestVersion = 191;
const to_rdm_readType = (reading, metadata) => {
    const type = metadata.upload_type;
    if (typeof type !== 'string' || type === '')
        return undefined;
    const subtype = metadata[`${type}_type`];
    const renamed = subtype === 'thesis' ? 'dissertation' : subtype;
    const id = typeof renamed === 'string' && renamed !== '' ? `${type}-${renamed}` : type;
    check(reading, terms_resourceTypes, id);
    return id;
};
const readLanguage = (reading, metadata) => {
    const value = metadata.language;
    if (value === undefined)
        return undefined;
    if (value === null) {
        reading_complain(reading, 'metadata.language', nullMessage);
        return undefined;
    }
    const code = textOrCrash(value);
    if (code.length === 2)
        return languageOfTwo(code.toLowerCase());
    if (code.length !== 3) {
        reading_complain(reading, 'metadata.language', 'Language must be either ISO-639-1 or 639-2 compatible.');
        return undefined;
    }
    check(reading, { has: (id) => languageName(id) !== undefined }, code);
    return code;
};
/** A description that does not fit is kept empty, so that publish stumbles over it. */
const readNote = (metadata, name, id) => {
    const value = metadata[name];
    if (value === undefined || value === null || value === '')
        return [];
    const description = typeof value === 'string' ? cleanHtml(value) : '';
    return [{ type: { id }, ...(description.length < minimum ? {} : { description }) }];
};
const readDoi = (metadata) => {
    const value = metadata.doi;
    return value === undefined || value === null || value === '' ? undefined : plainDoi(textOrCrash(value));
};
/** Leaves out what is undefined or an empty list. */
const compact = (metadata) => Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
const readMetadata = (reading, metadata, now) => {
    const title = reading_readText(reading, metadata, 'title');
    const date = 'publication_date' in metadata ? reading_readText(reading, metadata, 'publication_date') : dayOf(now);
    const version = reading_readText(reading, metadata, 'version');
    const description = reading_readText(reading, metadata, 'description');
    const html = description === undefined ? '' : cleanHtml(description);
    const publisher = 'imprint_publisher' in metadata ? reading_readText(reading, metadata, 'imprint_publisher') : 'Zenodo';
    const type = to_rdm_readType(reading, metadata);
    const creators = readCreators(reading, metadata);
    const contributors = readContributors(reading, metadata);
    const language = readLanguage(reading, metadata);
    const { related, alternate } = readRelated(reading, metadata);
    return compact({
        title: title !== undefined && title.length >= minimum ? title : undefined,
        resource_type: type === undefined ? undefined : { id: type },
        creators,
        contributors,
        publication_date: date !== undefined && isEdtf(date) ? date : undefined,
        publisher,
        version: version !== undefined && version.length <= to_rdm_longestVersion ? version : undefined,
        description: html.length >= minimum ? html : undefined,
        additional_descriptions: [...readNote(metadata, 'notes', 'notes'), ...readNote(metadata, 'method', 'methods')],
        subjects: readWords(reading, metadata, 'keywords').map((subject) => ({ subject })),
        languages: language === undefined ? undefined : [{ id: language }],
        dates: readDates(reading, metadata),
        related_identifiers: related,
        identifiers: alternate,
        references: readWords(reading, metadata, 'references').map((reference) => ({ reference })),
        rights: readRights(reading, metadata),
        funding: readGrants(reading, metadata),
        locations: readLocations(reading, metadata),
    });
};
/** What the top level may hold; `files` is let through and not looked at. */
const topLevel = new Set(['metadata', 'files']);
/**
 * @param body the parsed JSON; `undefined` for an empty body
 * @throws Refusal 400 or 500, as the real one answers
 */
const toRdm = (body, now) => {
    if (!reading_isObject(body))
        throw refusal_crash();
    const strangers = Object.keys(body).filter((key) => !topLevel.has(key));
    if (strangers.length > 0)
        throw refusal_invalid(strangers.map((field) => ({ field, messages: ['Unknown field.'] })));
    if (!('metadata' in body))
        return emptyRdm();
    const metadata = body.metadata;
    if (metadata === null)
        throw refusal_invalid([{ field: 'metadata', messages: [nullMessage] }]);
    if (!reading_isObject(metadata))
        throw refusal_crash();
    const reading = newReading();
    const read = readMetadata(reading, metadata, now);
    const custom = readCustom(reading, metadata);
    const subjects = readSubjects(reading, metadata);
    if (subjects.length > 0)
        custom['legacy:subjects'] = subjects;
    const access = read_access_readAccess(reading, metadata);
    const communities = readCommunities(reading, metadata);
    const doi = readDoi(metadata);
    conclude(reading);
    return { metadata: read, custom, access, communities, ...(doi === undefined ? {} : { doi }) };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/deposits.js
/** `/api/deposit/depositions`: create, read, update, delete (facts/zenodo.md 4.2 to 4.5). */











const replyWithDeposit = (call, status, version) => {
    const revision = (version.draft ?? version.published)?.revision ?? 0;
    return call_json(status, printDeposit(call.house, call.origin, version), { etag: `"${revision}"` });
};
const createDeposit = async (call) => {
    const body = await call_readJson(call);
    const user = requireUser(call);
    const { house } = call;
    const rdm = toRdm(body, house.now());
    return timeout(house, 'createTimeout', () => {
        const version = drafts_newDeposit(house, user.id, rdm);
        drafts_settle(house, version.id);
        return replyWithDeposit(call, 201, version);
    });
};
const readDeposit = (call) => {
    const version = getOwnVersion(call);
    if (call.house.faults.webEdits && version.draft?.isNative)
        throw refusal_crash();
    return replyWithDeposit(call, 200, version);
};
/** What a lost race makes of a body that is right: a swallowed lock error (facts/zenodo.md 4.9). */
const swallowed = (body) => {
    const metadata = reading_isObject(body) ? body.metadata : undefined;
    const type = reading_isObject(metadata) ? metadata.upload_type : undefined;
    return typeof type === 'string' ? `Invalid value ${type}.` : undefined;
};
const updateDeposit = async (call) => {
    const { house } = call;
    const began = house.world.versions[call.params.id ?? '']?.draft?.revision;
    const body = await call_readJson(call);
    await takeTurn();
    const { version, draft } = finding_getOwnDraft(call);
    finding_requireMatch(call, draft.revision);
    const rdm = toRdm(body, house.now());
    finding_requireAlone(draft, began ?? draft.revision, swallowed(body));
    const doi = keptDoi(draft.rdm.doi, rdm.doi);
    draft.rdm = { ...rdm, ...(doi === undefined ? {} : { doi }) };
    delete draft.isNative;
    draft.revision += drafts_revisionStep(rdm);
    draft.updated = world_timestamp(house.now());
    drafts_settle(house, version.id);
    return replyWithDeposit(call, 200, version);
};
/** The same operation as discard (facts/zenodo.md 1, row 9). */
const deleteDeposit = async (call) => {
    const { house } = call;
    await takeTurn();
    const { version, draft } = finding_getOwnDraft(call);
    finding_requireMatch(call, draft.revision);
    // A transfer holds the bucket: the deletion gives up, the draft stays.
    if ((house.transfers.get(draft.bucket)?.running ?? 0) > 0)
        throw refusal_crash();
    requireDiscardable(house.world, version);
    const blobs = Object.values(house.world.buckets[draft.bucket]?.files ?? {}).map(({ blob }) => blob);
    drafts_dropDraft(house, version);
    drafts_settle(house, version.id);
    await receiving_forgetOrphans(house, blobs);
    if (house.faults.docs2021)
        return call_json(201, {});
    return call_nothing();
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/search-fields.js
/** Which values a document has for a field of a query: exact ones, and texts that are searched by word. */



/** The names that the deposit API had before 2023. */
const legacyNames = {
    recid: 'id',
    conceptrecid: 'parent.id',
    conceptdoi: 'parent.pids.doi.identifier',
    doi: 'pids.doi.identifier',
    title: 'metadata.title',
    description: 'metadata.description',
    'creators.name': 'metadata.creators.person_or_org.name',
    creators: 'metadata.creators.person_or_org.name',
    'creators.orcid': 'metadata.creators.person_or_org.identifiers.identifier',
    'creators.affiliation': 'metadata.creators.affiliations.name',
    contributors: 'metadata.contributors.person_or_org.name',
    communities: 'parent.communities.entries.slug',
    'related.identifier': 'metadata.related_identifiers.identifier',
    keywords: 'metadata.subjects.subject',
    publication_date: 'metadata.publication_date',
    // Not the version that a person wrote: its number in the order of publication.
    version: 'versions.index',
    'resource_type.type': 'metadata.resource_type.id',
    license: 'metadata.rights.id',
};
const search_fields_names = (agents) => (agents ?? []).map(({ person_or_org: { name } }) => name ?? '');
const orcids = (agents) => (agents ?? []).flatMap(({ person_or_org: { identifiers } }) => (identifiers ?? []).map(({ identifier }) => identifier));
const search_fields_one = (value) => (value === undefined ? [] : [String(value)]);
const search_fields_flat = (value) => {
    if (Array.isArray(value))
        return value.flatMap(search_fields_flat);
    return reading_isObject(value) ? Object.values(value).flatMap(search_fields_flat) : search_fields_one(value === null ? undefined : String(value));
};
/** Fields whose words are looked for; all others are compared whole. */
const search_fields_texts = new Set([
    'metadata.title',
    'metadata.description',
    'metadata.creators.person_or_org.name',
    'metadata.contributors.person_or_org.name',
    'metadata.creators.affiliations.name',
]);
const search_fields_fieldsOf = (house, { kind, version }) => {
    const { rdm, created, updated } = (kind === 'draft' ? version.draft : version.published) ?? { rdm: undefined, created: '', updated: '' };
    const concept = house.world.concepts[version.concept];
    const { metadata, custom, access, doi } = rdm ?? { metadata: {}, custom: {}, access: undefined, doi: undefined };
    const parentDoi = concept === undefined ? undefined : conceptDoi(house.world, concept);
    return {
        id: search_fields_one(version.id),
        'parent.id': search_fields_one(version.concept),
        'parent.pids.doi.identifier': search_fields_one(parentDoi),
        'parent.communities.entries.slug': concept?.communities ?? [],
        'pids.doi.identifier': search_fields_one(doi),
        is_published: search_fields_one(version.published !== undefined),
        is_draft: search_fields_one(kind === 'draft'),
        created: search_fields_one(created),
        updated: search_fields_one(updated),
        'versions.index': search_fields_one(version.published?.index),
        'access.record': search_fields_one(access?.record),
        'access.files': search_fields_one(access?.files),
        'metadata.title': search_fields_one(metadata.title),
        'metadata.description': search_fields_one(metadata.description === undefined ? undefined : stripTags(metadata.description)),
        'metadata.version': search_fields_one(metadata.version),
        'metadata.publication_date': search_fields_one(metadata.publication_date),
        'metadata.publisher': search_fields_one(metadata.publisher),
        'metadata.resource_type.id': search_fields_one(metadata.resource_type?.id),
        'metadata.creators.person_or_org.name': search_fields_names(metadata.creators),
        'metadata.creators.person_or_org.identifiers.identifier': orcids(metadata.creators),
        'metadata.creators.affiliations.name': (metadata.creators ?? []).flatMap(({ affiliations }) => (affiliations ?? []).map(({ name }) => name)),
        'metadata.contributors.person_or_org.name': search_fields_names(metadata.contributors),
        'metadata.subjects.subject': (metadata.subjects ?? []).map(({ subject }) => subject),
        'metadata.related_identifiers.identifier': (metadata.related_identifiers ?? []).map(({ identifier }) => identifier),
        'metadata.identifiers.identifier': (metadata.identifiers ?? []).map(({ identifier }) => identifier),
        'metadata.rights.id': (metadata.rights ?? []).flatMap((right) => ('id' in right ? [right.id] : [])),
        ...Object.fromEntries(Object.entries(custom).map(([name, value]) => [`custom_fields.${name}`, search_fields_flat(value)])),
    };
};
/** @param field as in the query, old names included; without one, everything is searched by word */
const search_fields_valuesOf = (house, document, field) => {
    const fields = search_fields_fieldsOf(house, document);
    if (field === undefined)
        return { values: Object.values(fields).flat(), text: true };
    const name = legacyNames[field] ?? field;
    return { values: fields[name] ?? [], text: search_fields_texts.has(name) };
};
const hasField = (house, document, field) => {
    const name = legacyNames[field] ?? field;
    return Object.entries(search_fields_fieldsOf(house, document)).some(([key, values]) => (key === name || key.startsWith(`${name}.`)) && values.length > 0);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/search.js
/** Searching: which documents match a query (facts/zenodo.md 4.1). */




const search_wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const search_matchesTerm = (house, document, { field, value, quoted }) => {
    if (field === '_exists_')
        return hasField(house, document, value);
    const { values, text } = search_fields_valuesOf(house, document, field);
    const isWild = !quoted && /(?<!\\)[*?]/.test(value);
    if (text && isWild) {
        const pattern = patternOf(value.toLowerCase());
        return values.some((candidate) => search_wordsOf(candidate).some((word) => pattern.test(word)));
    }
    if (text)
        return values.some((candidate) => search_words_hasPhrase(search_wordsOf(candidate), search_wordsOf(search_words_unescaped(value))));
    const pattern = isWild ? patternOf(value) : undefined;
    const exact = quoted ? value : search_words_unescaped(value);
    return values.some((candidate) => pattern?.test(candidate) ?? candidate === exact);
};
const search_matches = (house, document, query) => {
    switch (query.kind) {
        case 'all':
            return true;
        case 'and':
            return query.parts.every((part) => search_matches(house, document, part));
        case 'or':
            return query.parts.some((part) => search_matches(house, document, part));
        case 'not':
            return !search_matches(house, document, query.part);
        case 'range':
            return search_fields_valuesOf(house, document, query.field).values.some((value) => (query.from === '*' || value >= query.from) && (query.to === '*' || value <= query.to));
        case 'term':
            return search_matchesTerm(house, document, query);
    }
};
/** @throws Refusal 400 for the one kind of broken syntax that is told */
const search_find = (house, documents, q) => {
    try {
        const query = search_query_parseQuery(q);
        return documents.filter((document) => search_matches(house, document, query));
    }
    catch (error) {
        if (!(error instanceof QuerySyntax))
            throw error;
        if (error.outcome === 'refused')
            throw refusal_bad('Invalid query string syntax.');
        const words = search_wordsOf(q);
        return documents.filter((document) => words.every((value) => search_matchesTerm(house, document, { kind: 'term', value, quoted: true })));
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/search-page.js
/** In which order documents come, and which page of them is asked for (facts/zenodo.md 4.1). */

const current = ({ kind, version }) => (kind === 'draft' ? version.draft : version.published);
const createdOf = (document) => current(document)?.created ?? '';
const search_page_updatedOf = (document) => current(document)?.updated ?? '';
const publicationOf = (document) => current(document)?.rdm.metadata.publication_date ?? '';
const search_page_indexOf = ({ version }) => version.published?.index ?? Number.POSITIVE_INFINITY;
const search_page_by = (key) => (a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.version.id - b.version.id;
const search_page_reversed = (order) => (a, b) => order(b, a);
const search_page_orders = {
    bestmatch: search_page_reversed(search_page_by(createdOf)),
    newest: search_page_reversed(search_page_by(createdOf)),
    oldest: search_page_by(createdOf),
    'updated-desc': search_page_reversed(search_page_by(search_page_updatedOf)),
    'updated-asc': search_page_by(search_page_updatedOf),
    mostrecent: search_page_reversed(search_page_by(createdOf)),
    '-mostrecent': search_page_by(createdOf),
    publication_date: search_page_reversed(search_page_by(publicationOf)),
    '-publication_date': search_page_by(publicationOf),
    version: search_page_reversed(search_page_by(search_page_indexOf)),
};
const zenodo_search_page_deepest = 10_000;
const zenodo_search_page_numberOf = (call, name, standard, errors) => {
    const text = call.query.get(name);
    if (text === null)
        return standard;
    if (!/^-?\d+$/.test(text.trim()))
        errors.push({ field: name, messages: ['Not a valid integer.'] });
    else if (Number(text) < 1)
        errors.push({ field: name, messages: ['Must be greater than or equal to 1.'] });
    return Number(text);
};
const booleanOf = (call, name, errors) => {
    const text = call.query.get(name);
    if (text === null)
        return false;
    if (['', 'true', 'True', 'TRUE', 't', 'on', 'yes', 'y', '1'].includes(text))
        return true;
    if (!['false', 'False', 'FALSE', 'f', 'off', 'no', 'n', '0'].includes(text))
        errors.push({ field: name, messages: ['Not a valid boolean.'] });
    return false;
};
/** Reads `q`, `page`, `size`, `sort`, `all_versions`; anything else is ignored. @throws Refusal 400 */
const search_page_readPage = (call, limits) => {
    const errors = [];
    const page = zenodo_search_page_numberOf(call, 'page', 1, errors);
    const size = zenodo_search_page_numberOf(call, 'size', limits.standard, errors);
    const allVersions = booleanOf(call, 'all_versions', errors);
    if (size > limits.most)
        errors.push({ field: 'size', messages: [`Page size cannot be greater than ${limits.most}.${limits.hint ?? ''}`] });
    if (errors.length > 0)
        throw refusal_invalid(errors);
    if (page * size > zenodo_search_page_deepest)
        throw invalidField('_schema', `Maximum ${zenodo_search_page_deepest} results have been reached.`);
    const q = call.query.get('q') ?? '';
    const sort = call.query.get('sort') ?? (q === '' ? 'newest' : 'bestmatch');
    const order = search_page_orders[sort];
    if (order === undefined)
        throw invalidField('_schema', `Invalid sort option '${sort}'.`);
    return { q, allVersions, page, size, order, sort };
};
/** Page and size alone, for lists that are no search. */
const pageSize = (call) => {
    const { page, size } = search_page_readPage(call, { standard: 25, most: 1000 });
    return { page, size };
};
const search_page_pageOf = (found, { order, page, size }) => found.toSorted(order).slice((page - 1) * size, page * size);

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/listing.js
/** `GET /api/deposit/depositions` (facts/zenodo.md 4.1): what the token owns, as the index knew it a moment ago. */





/** One document a version: the draft, if there is one. */
const ownDocuments = (call, owner) => {
    const { house } = call;
    const mine = house.index.visible(house.now().getTime(), house.faults).filter((document) => document.owner === owner);
    const drafts = new Set(mine.filter(({ kind }) => kind === 'draft').map(({ version }) => version.id));
    return mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
};
/** The default view: one entry a concept, and an open draft of a next version hides the published ones. */
const latestOnly = (call, documents) => {
    const { house } = call;
    const hiding = new Set(documents.filter(({ version }) => version.published === undefined).map(({ version }) => version.concept));
    const atMs = house.now().getTime();
    return documents.filter((document) => document.version.published === undefined ||
        (!hiding.has(document.version.concept) &&
            search_index_isLatest(document, house.index.visible(atMs, house.faults), house.faults.latestLagMs, atMs)));
};
const listDeposits = (call) => {
    const { house } = call;
    const user = requireUser(call);
    const page = search_page_readPage(call, { standard: 10, most: 100 });
    const mine = ownDocuments(call, user.id);
    const found = search_find(house, page.allVersions ? mine : latestOnly(call, mine), page.q);
    return call_json(200, search_page_pageOf(found, page).map(({ kind, version }) => {
        // A record that is being edited stands in the index twice, each time without the other half.
        const half = kind === 'draft' ? version : { ...version };
        if (kind === 'record')
            delete half.draft;
        return printDeposit(house, call.origin, half, 'list');
    }));
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-links.js
const sharedLinks = (api) => ({
    access_links: `${api}/access/links`,
    access_grants: `${api}/access/grants`,
    access_users: `${api}/access/users`,
    access_request: `${api}/access/request`,
    access: `${api}/access`,
    communities: `${api}/communities`,
    'communities-suggestions': `${api}/communities-suggestions`,
    quota_increase: `${api}/quota-increase`,
    requests: `${api}/requests`,
});
const doiLinks = ({ origin, doi }) => doi === undefined ? {} : { doi: `https://doi.org/${doi}`, self_doi: `https://doi.org/${doi}`, self_doi_html: `${origin}/doi/${doi}` };
const parentDoiLinks = ({ origin, conceptDoi }) => conceptDoi === undefined ? {} : { parent_doi: `https://doi.org/${conceptDoi}`, parent_doi_html: `${origin}/doi/${conceptDoi}` };
const fileLinks = (base) => ({
    files: `${base}/files`,
    media_files: `${base}/media-files`,
    archive: `${base}/files-archive`,
    archive_media: `${base}/media-files-archive`,
});
const record_links_recordLinks = (parts) => {
    const { origin, id, concept, isDraft } = parts;
    const api = `${origin}/api/records/${id}`;
    const page = `${origin}/records/${id}`;
    const self = isDraft ? `${api}/draft` : api;
    const iiif = `${origin}/api/iiif/${isDraft ? 'draft' : 'record'}:${id}`;
    return {
        self,
        self_html: isDraft ? `${origin}/uploads/${id}` : page,
        preview_html: `${page}?preview=1`,
        ...(isDraft ? {} : doiLinks(parts)),
        reserve_doi: `${api}/draft/pids/doi`,
        ...(isDraft ? {} : { parent: `${origin}/api/records/${concept}`, parent_html: `${origin}/records/${concept}` }),
        ...parentDoiLinks(parts),
        self_iiif_manifest: `${iiif}/manifest`,
        self_iiif_sequence: `${iiif}/sequence/default`,
        ...fileLinks(self),
        versions: `${api}/versions`,
        ...(isDraft
            ? { record: api, record_html: page, publish: `${self}/actions/publish`, review: `${self}/review` }
            : {
                latest: `${api}/versions/latest`,
                latest_html: `${page}/latest`,
                draft: `${api}/draft`,
                request_deletion: `${api}/request-deletion`,
                file_modification: `${api}/file-modification`,
            }),
        ...sharedLinks(api),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabularies/titles.js
/** What people read for an id: titles of resource types and licences, and where a licence is written down. */

const titles_subtypes = {
    annotationcollection: 'Annotation collection',
    article: 'Journal article',
    section: 'Book chapter',
    conferencepaper: 'Conference paper',
    conferenceproceeding: 'Conference proceeding',
    datamanagementplan: 'Data management plan',
    peerreview: 'Peer review',
    deliverable: 'Project deliverable',
    milestone: 'Project milestone',
    softwaredocumentation: 'Software documentation',
    taxonomictreatment: 'Taxonomic treatment',
    technicalnote: 'Technical note',
    workingpaper: 'Working paper',
    datapaper: 'Data paper',
    dissertation: 'Thesis',
    studyregistration: 'Study registration',
    computationalnotebook: 'Computational notebook',
};
const titles_types = { video: 'Video/Audio', audio: 'Audio', physicalobject: 'Physical object' };
const titles_capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const resourceTypeTitle = (id) => {
    const [type = '', subtype] = id.split('-');
    return subtype === undefined ? (titles_types[type] ?? titles_capital(type)) : (titles_subtypes[subtype] ?? titles_capital(subtype));
};
/** The one type whose entry the recordings show in all languages. */
const softwareTitles = { ar: 'برنامج حاسوب', cs: 'Software', de: 'Software', en: 'Software', es: 'Software', sv: 'Mjukvara' };
/** In every language that is known here. */
const resourceTypeTitles = (id) => id === 'software' ? softwareTitles : { en: resourceTypeTitle(id) };
const ownLicences = {
    'other-open': 'Other (Open)',
    'other-closed': 'Other (Not Open)',
    'other-at': 'Other (Attribution)',
    'other-nc': 'Other (Non-Commercial)',
    'other-pd': 'Other (Public Domain)',
    notspecified: 'License Not Specified',
    'zenodo-freetoread-1.0': 'Zenodo Free to Read License',
};
const urls = {
    mit: 'https://opensource.org/licenses/MIT',
    'apache-2.0': 'http://www.apache.org/licenses/LICENSE-2.0',
    'cc-by-4.0': 'https://creativecommons.org/licenses/by/4.0/legalcode',
    'mit-0': 'https://github.com/aws/mit-0',
    aml: 'https://fedoraproject.org/wiki/Licensing/Apple_MIT_License',
};
const spdx = new Map(Object.entries(spdx_license_list).map(([id, licence]) => [id.toLowerCase(), licence]));
const licenceEntry = (id) => {
    const found = spdx.get(id);
    return {
        title: ownLicences[id] ?? found?.name ?? id,
        url: urls[id] ?? found?.url ?? '',
        isSpdx: found !== undefined,
        osiApproved: found?.osiApproved ?? false,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-json.js
/** A record, or a draft, as `application/json` prints it: the flavour that Zenodo had before 2023, laid over the new one (facts/zenodo.md 5). */







const currentOf = ({ version, side }) => {
    const current = side === 'draft' ? version.draft : version.published;
    if (current === undefined)
        throw new Error(`${version.id} has no ${side}`);
    return current;
};
const record_json_filesOf = (view) => view.files ? wholeFiles(view.house.world.buckets[currentOf(view).bucket]?.files ?? {}) : [];
const record_json_linksOf = (view) => {
    const { house, origin, version, side } = view;
    const concept = conceptOf(house.world, version);
    const family = conceptDoi(house.world, concept);
    const { doi } = currentOf(view).rdm;
    return record_links_recordLinks({
        origin,
        id: version.id,
        concept: concept.id,
        isDraft: side === 'draft',
        ...(doi === undefined ? {} : { doi }),
        ...(family === undefined ? {} : { conceptDoi: family }),
    });
};
const printGrants = ({ metadata }) => (metadata.funding ?? []).map(({ award: id }) => {
    const award = awards_awards.get(id);
    const funder = awards_funders.get(award?.funder ?? '');
    return {
        code: award?.number,
        internal_id: printedGrant(id),
        funder: { name: funder?.name, doi: funder?.doi, acronym: funder?.acronym },
        title: award?.title,
        acronym: award?.acronym,
        program: award?.program,
        url: award?.url,
    };
});
const record_json_printType = (id) => {
    if (id === undefined)
        return {};
    const [type, subtype] = id.split('-');
    return { resource_type: { title: resourceTypeTitle(id), type, ...(subtype === undefined ? {} : { subtype }) } };
};
/** `index` counts from 0 here; a draft is never the last. */
const printRelations = (view) => {
    const { house, version, side } = view;
    const { id, published } = conceptOf(house.world, version);
    const index = side === 'record' || version.published !== undefined ? (version.published?.index ?? 1) - 1 : published.length;
    const is_last = side === 'record' && published.at(-1) === version.id;
    return { relations: { version: [{ index, is_last, parent: { pid_type: 'recid', pid_value: String(id) } }] } };
};
const journals = {
    'journal:journal': 'journal',
    'meeting:meeting': 'meeting',
    'imprint:imprint': 'imprint',
    'thesis:thesis': 'thesis',
};
const printMetadata = (view) => {
    const { rdm } = currentOf(view);
    const license = rightId(rdm.metadata);
    const grants = printGrants(rdm);
    const communities = shownCommunities(view.house, view.version);
    return {
        ...printShared(rdm),
        ...Object.fromEntries(Object.entries(rdm.custom).flatMap(([name, value]) => (journals[name] === undefined ? [] : [[journals[name], value]]))),
        ...record_json_printType(rdm.metadata.resource_type?.id),
        ...(license === undefined ? {} : { license: { id: license } }),
        ...(grants.length === 0 ? {} : { grants }),
        ...(communities.length === 0 ? {} : { communities: communities.map((id) => ({ id })) }),
        ...printRelations(view),
    };
};
const noStats = Object.fromEntries(['downloads', 'views'].flatMap((what) => [what, `unique_${what}`, `version_${what}`, `version_unique_${what}`]).map((name) => [name, 0]));
const record_json_stateOf = ({ version, side }) => {
    const submitted = version.published !== undefined;
    if (side === 'record')
        return { status: 'published', swh: {}, stats: noStats, state: 'done', submitted };
    return { status: 'draft', state: submitted ? 'inprogress' : 'unsubmitted', submitted };
};
const record_json_printRecord = (view) => {
    const { house, version, side, origin } = view;
    const current = currentOf(view);
    const concept = conceptOf(house.world, version);
    const family = conceptDoi(house.world, concept);
    const { doi } = current.rdm;
    const content = `${origin}/api/records/${version.id}/${side === 'draft' ? 'draft/' : ''}files`;
    return {
        created: current.created,
        modified: current.updated,
        id: version.id,
        conceptrecid: String(concept.id),
        ...(doi === undefined ? {} : { doi }),
        ...(family === undefined ? {} : { conceptdoi: family }),
        ...(doi === undefined ? {} : { doi_url: `https://doi.org/${doi}` }),
        metadata: printMetadata(view),
        title: current.rdm.metadata.title ?? '',
        links: record_json_linksOf(view),
        updated: current.updated,
        recid: String(version.id),
        revision: current.revision,
        files: record_json_filesOf(view).map((file) => ({
            id: file.id,
            key: file.key,
            size: file.size,
            checksum: `md5:${file.md5}`,
            links: { self: `${content}/${deposit_json_quoted(file.key)}/content` },
        })),
        owners: [{ id: String(concept.owner) }],
        ...record_json_stateOf(view),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/citations.js
/** How a record is cited: in a sentence, and in the formats of citation managers. */


const citations_partsOf = (view) => {
    const { metadata, doi = '' } = currentOf(view).rdm;
    const [year = '', month, day] = (metadata.publication_date ?? '').split('/')[0]?.split('-') ?? [];
    return { id: view.version.id, metadata, doi, year, ...(month && { month }), ...(day && { day }) };
};
const isSoftware = (metadata) => metadata.resource_type?.id.startsWith('software') ?? false;
const withInitials = ({ person_or_org: { family_name, given_name } }) => {
    const initials = (given_name ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => `${[...name][0] ?? ''}.`);
    return initials.length === 0 ? family_name : `${family_name}, ${initials.join(' ')}`;
};
const zenodo_citations_joined = (names, last) => names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
/** Harvard, as `text/x-bibliography` has it. */
const citations_bibliography = (view) => {
    const { metadata, doi, year } = citations_partsOf(view);
    const authors = zenodo_citations_joined((metadata.creators ?? []).map(withInitials), ' and ');
    return `${authors} (${year}) “${metadata.title ?? ''}”. ${metadata.publisher ?? ''}. Available at: https://doi.org/${doi}.`;
};
/** APA, as on the record's page and in a tombstone. */
const citations_citation = (view) => {
    const { metadata, doi, year } = citations_partsOf(view);
    const authors = zenodo_citations_joined((metadata.creators ?? []).map(withInitials), ', & ');
    const dotted = authors.endsWith('.') ? authors : `${authors}.`;
    const version = metadata.version ? ` (Version ${metadata.version})` : '';
    const kind = isSoftware(metadata) ? ' [Computer software]' : '';
    const start = `${authors === '' ? '' : `${dotted} `}(${year}). ${metadata.title ?? ''}${version}${kind}.`;
    return `${start} ${metadata.publisher ?? ''}. https://doi.org/${doi}`;
};
const cslTypes = {
    publication: 'article-journal',
    software: 'software',
    dataset: 'dataset',
    image: 'figure',
    video: 'motion_picture',
    poster: 'graphic',
    presentation: 'speech',
};
const citations_csl = (view) => {
    const { id, metadata, doi, year, month, day } = citations_partsOf(view);
    return {
        id: String(id),
        type: cslTypes[metadata.resource_type?.id.split('-')[0] ?? ''] ?? 'article',
        title: metadata.title,
        ...(metadata.description && { abstract: stripTags(metadata.description) }),
        author: (metadata.creators ?? []).map(({ person_or_org: { family_name, given_name } }) => ({
            family: family_name,
            ...(given_name && { given: given_name }),
        })),
        issued: { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] },
        ...(metadata.languages?.[0] && { language: metadata.languages[0].id }),
        ...(metadata.version && { version: metadata.version }),
        DOI: doi,
        publisher: metadata.publisher,
    };
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const bibtexType = (metadata) => {
    const id = metadata.resource_type?.id ?? '';
    if (isSoftware(metadata))
        return 'software';
    if (id === 'publication-article')
        return 'article';
    return id === 'dataset' ? 'dataset' : 'misc';
};
const braced = (text) => `{${text.replace(/[{}]/g, '')}}`;
const citations_bibtex = (view) => {
    const { id, metadata, doi, year, month } = citations_partsOf(view);
    const creators = metadata.creators ?? [];
    const first = (creators[0]?.person_or_org.family_name ?? 'unknown').toLowerCase().replace(/[^a-z0-9]/g, '');
    const authors = creators.map(({ person_or_org: { name, family_name } }) => name ?? family_name).join(` and\n${' '.repeat(18)}`);
    const fields = [
        ['author', braced(authors)],
        ['title', braced(metadata.title ?? '')],
        ['month', months[Number(month) - 1]],
        ['year', year],
        ['publisher', braced(metadata.publisher ?? '')],
        ['version', metadata.version ? braced(metadata.version) : undefined],
        ['doi', braced(doi)],
        ['url', braced(`https://doi.org/${doi}`)],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(12)} = ${value},`]));
    return `@${bibtexType(metadata)}{${first}_${year}_${id},\n${lines.join('\n')}\n}`;
};
/** Quoted where YAML would take it for something else than this text. */
const yaml = (text) => /^[A-Za-z<(][^\n]*$/.test(text) && !/: | #|[:\s]$|^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
const cffPerson = ({ person_or_org: { family_name, given_name, identifiers }, affiliations }) => {
    const orcid = identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier;
    const fields = [
        ['affiliation', affiliations?.[0]?.name],
        ['family-names', family_name],
        ['given-names', given_name],
        ['orcid', orcid],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${name === 'orcid' ? value : yaml(value)}`]));
    return `- ${lines.join('\n  ')}`;
};
/** CITATION.cff, keys in the order of the alphabet, contributors among the authors, as the real export has it. */
const cff = (view) => {
    const { metadata, doi } = citations_partsOf(view);
    const people = [...(metadata.creators ?? []), ...(metadata.contributors ?? [])].map(cffPerson).join('\n');
    const repository = metadata.related_identifiers?.find(({ relation_type }) => relation_type.id === 'issupplementto')?.identifier;
    const licence = metadata.rights?.flatMap((right) => ('id' in right ? [`- ${right.id}`] : []));
    return [
        ...(metadata.description ? [`abstract: ${yaml(metadata.description)}`] : []),
        `authors:\n${people}`,
        'cff-version: 1.2.0',
        `date-released: '${metadata.publication_date ?? ''}'`,
        `doi: ${doi}`,
        ...(metadata.subjects ? [`keywords:\n${metadata.subjects.map(({ subject }) => `- ${yaml(subject)}`).join('\n')}`] : []),
        ...(licence && licence.length > 0 ? [`license:\n${licence.join('\n')}`] : []),
        'message: If you use this software, please cite it using the metadata from this file.',
        ...(repository ? [`repository-code: ${repository}`] : []),
        `title: ${yaml(metadata.title ?? '')}`,
        'type: software',
        ...(metadata.version ? [`version: ${metadata.version}`] : []),
        '',
    ].join('\n');
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/landing-page.js







const landing_page_agentOf = ({ person_or_org: { name, family_name, identifiers }, affiliations }) => ({
    name: name ?? family_name,
    orcid: identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier,
    affiliation: affiliations?.[0]?.name,
});
const filesShown = (view) => {
    const list = record_json_filesOf(view);
    if (list.length === 0 && !view.files)
        return undefined;
    const { id } = view.version;
    return list.map(({ key, size, md5 }) => ({
        name: key,
        href: view.side === 'draft' ? `/api/records/${id}/draft/files/${deposit_json_quoted(key)}/content` : `/records/${id}/files/${deposit_json_quoted(key)}?download=1`,
        size,
        checksum: `md5:${md5}`,
    }));
};
const landing_page_versionsShown = ({ house, version }) => conceptOf(house.world, version)
    .published.toReversed()
    .flatMap((id) => {
    const other = house.world.versions[id];
    if (other?.published === undefined || other.tombstone !== undefined)
        return [];
    const { metadata, doi = '' } = other.published.rdm;
    const name = metadata.version || `Version ${other.published.index}`;
    return [{ href: `/records/${id}`, name, date: metadata.publication_date ?? '', doi, isThis: id === version.id }];
});
const shownOf = (view) => {
    const { metadata, access, doi } = currentOf(view).rdm;
    const isDraft = view.side === 'draft';
    return {
        title: metadata.title ?? 'Without a title',
        isDraft,
        creators: (metadata.creators ?? []).map(landing_page_agentOf),
        contributors: (metadata.contributors ?? []).map(landing_page_agentOf),
        published: metadata.publication_date,
        version: metadata.version,
        type: metadata.resource_type && resourceTypeTitle(metadata.resource_type.id),
        licence: metadata.rights?.flatMap((right) => ('id' in right ? [licenceEntry(right.id)] : []))[0],
        access: accessRight(access),
        doi,
        keywords: (metadata.subjects ?? []).map(({ subject }) => subject),
        related: (metadata.related_identifiers ?? []).map(({ identifier, scheme, relation_type }) => ({
            relation: terms_relationTypes.get(relation_type.id) ?? relation_type.id,
            text: identifier,
            href: scheme === 'doi' ? `https://doi.org/${identifier}` : identifier,
        })),
        description: metadata.description,
        files: filesShown(view),
        versions: landing_page_versionsShown(view),
        citing: isDraft ? undefined : { sentence: citations_citation(view), bibtex: citations_bibtex(view), origin: view.origin },
        standsFor: 'Zenodo',
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/linked-data.js
/** A record as schema.org JSON-LD and as CodeMeta. */





const schemaTypes = {
    software: 'https://schema.org/SoftwareSourceCode',
    dataset: 'https://schema.org/Dataset',
    publication: 'https://schema.org/ScholarlyArticle',
    image: 'https://schema.org/ImageObject',
    video: 'https://schema.org/MediaObject',
    presentation: 'https://schema.org/PresentationDigitalDocument',
};
const linked_data_schemaType = (view) => schemaTypes[citations_partsOf(view).metadata.resource_type?.id.split('-')[0] ?? ''] ?? 'https://schema.org/CreativeWork';
const zenodo_linked_data_person = ({ person_or_org: { name, family_name, given_name, identifiers }, affiliations }) => {
    const orcid = identifiers?.find(({ scheme }) => scheme === 'orcid')?.identifier;
    return {
        name: name ?? family_name,
        ...(given_name && { givenName: given_name }),
        familyName: family_name,
        ...(affiliations && { affiliation: affiliations.map(({ name: title }) => ({ '@type': 'Organization', name: title })) }),
        ...(orcid && { '@id': `https://orcid.org/${orcid}` }),
        '@type': 'Person',
    };
};
const zenodo_linked_data_sizeOf = (view) => {
    let size = record_json_filesOf(view).reduce((sum, file) => sum + file.size, 0);
    const units = ['B', 'KB', 'MB', 'GB', 'TB'];
    let unit = 0;
    for (; size >= 1000 && unit < units.length - 1; unit += 1)
        size /= 1000;
    return `${size.toFixed(unit === 0 ? 1 : 2)} ${units[unit]}`;
};
const linked_data_funding = (view) => (citations_partsOf(view).metadata.funding ?? []).map(({ award: id }) => {
    const award = awards_awards.get(id);
    return {
        funder: { '@type': 'Organization', '@id': award?.funder, name: awards_funders.get(award?.funder ?? '')?.name },
        name: `${award?.title} (${award?.number})`,
        identifier: id,
        url: { identifier: award?.url, scheme: 'url' },
    };
});
const licenceUrl = (view) => {
    const [right] = citations_partsOf(view).metadata.rights ?? [];
    return right !== undefined && 'id' in right ? licenceEntry(right.id).url : undefined;
};
const linked_data_shared = (view) => {
    const { metadata, doi } = citations_partsOf(view);
    const { created, updated } = currentOf(view);
    const people = (metadata.creators ?? []).map(zenodo_linked_data_person);
    const editors = (metadata.contributors ?? []).filter(({ role }) => role?.id === 'editor').map(zenodo_linked_data_person);
    const cited = (metadata.related_identifiers ?? []).filter(({ relation_type }) => relation_type.id === 'cites');
    const [language] = metadata.languages ?? [];
    const size = zenodo_linked_data_sizeOf(view);
    const licence = licenceUrl(view);
    return {
        '@id': `https://doi.org/${doi}`,
        '@type': linked_data_schemaType(view),
        name: metadata.title,
        creator: people,
        author: people,
        ...(editors.length > 0 && { editor: editors }),
        publisher: { '@type': 'Organization', name: metadata.publisher },
        ...(metadata.subjects && { keywords: metadata.subjects.map(({ subject }) => subject).join(', ') }),
        dateCreated: created,
        dateModified: updated,
        datePublished: metadata.publication_date,
        ...(language && { inLanguage: { alternateName: language.id, '@type': 'Language', name: languageName(language.id) } }),
        contentSize: size,
        size,
        ...(metadata.version && { version: metadata.version }),
        ...(licence && { license: licence.replace('http://', 'https://') }),
        ...(metadata.description && { description: metadata.description }),
        ...(cited.length > 0 && {
            citation: cited.map(({ identifier, scheme }) => ({
                '@type': 'CreativeWork',
                '@id': scheme === 'doi' ? `https://doi.org/${identifier}` : identifier,
            })),
        }),
        url: `${view.origin}/records/${view.version.id}`,
    };
};
const linked_data_jsonLd = (view) => {
    const { metadata, doi } = citations_partsOf(view);
    return {
        '@context': 'http://schema.org',
        ...linked_data_shared(view),
        identifier: `https://doi.org/${doi}`,
        ...(metadata.funding && { funding: linked_data_funding(view) }),
    };
};
const codemeta = (view) => {
    const { metadata, doi } = citations_partsOf(view);
    const repository = currentOf(view).rdm.custom['code:codeRepository'];
    const award = awards_awards.get(metadata.funding?.[0]?.award ?? '');
    return {
        '@context': 'https://doi.org/10.5063/schema/codemeta-2.0',
        ...linked_data_shared(view),
        identifier: { '@type': 'doi', value: doi, propertyID: `http://doi.org/${doi}` },
        ...(award && { funding: award.url }),
        ...(repository === undefined ? {} : { codeRepository: repository }),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/linkset.js
/** Where the things of a record are: as a linkset, and as the `Link` header of its page. */




/** Formats that the real one describes a record in; a few of them it does in earnest only there. */
const linkset_described = [
    { type: 'application/dcat+xml' },
    { type: 'application/json' },
    { type: 'application/ld+json' },
    { type: 'application/ld+json', profile: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    { type: 'application/marcxml+xml' },
    { type: 'application/vnd.citationstyles.csl+json' },
    { type: 'application/vnd.datacite.datacite+json' },
    { type: 'application/vnd.datacite.datacite+xml' },
    { type: 'application/vnd.geo+json' },
    { type: 'application/vnd.inveniordm.v1+json' },
    { type: 'application/vnd.inveniordm.v1.full+csv' },
    { type: 'application/vnd.inveniordm.v1.simple+csv' },
    { type: 'application/x-bibtex' },
    { type: 'application/x-dc+xml' },
    { type: 'text/x-bibliography' },
];
const linksOut = (view) => {
    const { metadata, doi } = citations_partsOf(view);
    const api = `${view.origin}/api/records/${view.version.id}`;
    const page = `${view.origin}/records/${view.version.id}`;
    const orcids = (metadata.creators ?? []).flatMap(({ person_or_org: { identifiers } }) => (identifiers ?? []).filter(({ scheme }) => scheme === 'orcid').map(({ identifier }) => ({ href: `https://orcid.org/${identifier}` })));
    const licence = licenceUrl(view);
    return {
        ...(orcids.length > 0 && { author: orcids }),
        'cite-as': [{ href: `https://doi.org/${doi}` }],
        describedby: linkset_described.map((format) => ({ href: api, ...format })),
        item: record_json_filesOf(view).map((file) => ({ href: `${page}/files/${deposit_json_quoted(file.key)}`, type: file.mimetype })),
        ...(licence && { license: [{ href: licence }] }),
        type: [{ href: linked_data_schemaType(view) }, { href: 'https://schema.org/AboutPage' }],
    };
};
const linkset_linkset = (view) => {
    const page = `${view.origin}/records/${view.version.id}`;
    const up = [{ href: page, type: 'text/html' }];
    return {
        linkset: [
            { ...linksOut(view), anchor: page },
            ...record_json_filesOf(view).map((file) => ({ anchor: `${page}/files/${deposit_json_quoted(file.key)}`, collection: up })),
            { anchor: `${view.origin}/api/records/${view.version.id}`, describes: up },
        ],
    };
};
const asLink = (rel, { href, type, profile }) => `<${href}> ; rel="${rel}"${type === undefined ? '' : ` ; type="${type}"`}${profile === undefined ? '' : ` ; profile="${profile}"`}`;
/** The same as a `Link` header, for the page of a record. */
const linkset_pageLinks = (view) => [
    ...Object.entries(linksOut(view)).flatMap(([rel, links]) => links.map((link) => asLink(rel, link))),
    asLink('linkset', { href: `${view.origin}/api/records/${view.version.id}`, type: 'application/linkset+json' }),
].join(' , ');

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/native-metadata.js
/** Metadata as InvenioRDM's own JSON prints it: every word of a vocabulary with its title. */




/** `isSupplementTo` as people read it: `Is supplement to`. */
const spaced = (name) => {
    const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
    return words.charAt(0).toUpperCase() + words.slice(1);
};
const native_metadata_titled = (id, name) => ({ id, title: { en: spaced(name ?? id) } });
const native_metadata_printAgent = ({ role, ...agent }) => ({
    ...agent,
    ...(role === undefined ? {} : { role: native_metadata_titled(role.id, contributorRoles.get(role.id)) }),
});
const native_metadata_typed = ({ id }) => ({ id, title: resourceTypeTitles(id) });
const printRight = (right) => {
    if ('title' in right)
        return { title: { en: right.title } };
    const { title, url, isSpdx } = licenceEntry(right.id);
    return { id: right.id, title: { en: title }, props: { url, scheme: isSpdx ? 'spdx' : '' } };
};
const printFunding = ({ award: id }) => {
    const award = awards_awards.get(id);
    return {
        funder: { id: award?.funder, name: awards_funders.get(award?.funder ?? '')?.name },
        award: {
            id,
            number: award?.number,
            title: { en: award?.title },
            identifiers: [{ identifier: award?.url, scheme: 'url' }],
            acronym: award?.acronym,
            program: award?.program,
        },
    };
};
const descriptionTitles = { notes: { de: 'Anmerkungen', en: 'Notes' }, methods: { en: 'Methods' } };
const native_metadata_printMetadata = (metadata) => {
    const { creators, contributors, resource_type, languages, related_identifiers, additional_descriptions, rights, funding, locations, ...rest } = metadata;
    return {
        ...rest,
        ...(resource_type && { resource_type: native_metadata_typed(resource_type) }),
        ...(creators && { creators: creators.map(native_metadata_printAgent) }),
        ...(contributors && { contributors: contributors.map(native_metadata_printAgent) }),
        ...(languages && { languages: languages.map(({ id }) => ({ id, title: { en: languageName(id) } })) }),
        ...(related_identifiers && {
            related_identifiers: related_identifiers.map(({ relation_type, resource_type: type, ...identifier }) => ({
                ...identifier,
                relation_type: native_metadata_titled(relation_type.id, terms_relationTypes.get(relation_type.id)),
                ...(type && { resource_type: native_metadata_typed(type) }),
            })),
        }),
        ...(additional_descriptions && {
            additional_descriptions: additional_descriptions.map(({ description, type }) => ({
                description,
                type: { id: type.id, title: descriptionTitles[type.id] },
            })),
        }),
        ...(rights && { rights: rights.map(printRight) }),
        ...(funding && { funding: funding.map(printFunding) }),
        ...(locations && {
            locations: {
                features: locations.map(({ lat, lon, ...place }) => ({
                    ...place,
                    ...(lat !== undefined && lon !== undefined && { geometry: { type: 'Point', coordinates: [lon, lat] } }),
                })),
            },
        }),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/native-json.js
/** A record, or a draft, as `application/vnd.inveniordm.v1+json` prints it; without the `ui` part, which is for pages. */







const printFile = (file, base) => {
    const self = `${base}/${deposit_json_quoted(file.key)}`;
    return {
        id: file.id,
        checksum: `md5:${file.md5}`,
        ext: extensionOf(file.key),
        size: file.size,
        mimetype: file.mimetype,
        storage_class: 'L',
        key: file.key,
        metadata: {},
        access: { hidden: false },
        links: { self, content: `${self}/content` },
    };
};
const native_json_noStats = { views: 0, unique_views: 0, downloads: 0, unique_downloads: 0, data_volume: 0 };
const native_json_parentOf = (view) => {
    const concept = conceptOf(view.house.world, view.version);
    const doi = conceptDoi(view.house.world, concept);
    return {
        id: String(concept.id),
        access: {
            owned_by: { user: String(concept.owner) },
            settings: { allow_user_requests: false, allow_guest_requests: false, accept_conditions_text: null, secret_link_expiration: 0 },
        },
        communities: concept.communities.length === 0 ? {} : { ids: concept.communities.map((slug) => view.house.world.communities[slug]?.id ?? slug) },
        pids: doi === undefined ? {} : { doi: { identifier: doi, provider: 'datacite', client: 'datacite' } },
    };
};
const pidsOf = ({ version, side }, doi) => {
    if (doi === undefined)
        return {};
    const managed = doi.startsWith('10.5281/') || doi.startsWith('10.5072/');
    return {
        doi: { identifier: doi, ...(managed ? { provider: 'datacite', client: 'datacite' } : { provider: 'external' }) },
        ...(side === 'record' ? { oai: { identifier: `oai:zenodo.org:${version.id}`, provider: 'oai' } } : {}),
    };
};
const native_json_accessStatus = (access) => access.embargo.active ? 'embargoed' : access.files === 'public' ? 'open' : 'restricted';
const printNative = (view) => {
    const { version, side, origin, house } = view;
    const current = currentOf(view);
    const { rdm } = current;
    const files = record_json_filesOf(view);
    const base = `${origin}/api/records/${version.id}/${side === 'draft' ? 'draft/' : ''}files`;
    const { published } = conceptOf(house.world, version);
    const isRecord = side === 'record';
    return {
        id: String(version.id),
        created: current.created,
        updated: current.updated,
        links: record_json_linksOf(view),
        revision_id: current.revision,
        parent: native_json_parentOf(view),
        versions: {
            is_latest: isRecord && published.at(-1) === version.id,
            ...(isRecord ? {} : { is_latest_draft: true }),
            index: version.published?.index ?? published.length + 1,
        },
        is_published: version.published !== undefined,
        is_draft: !isRecord,
        pids: pidsOf(view, rdm.doi),
        metadata: native_metadata_printMetadata(rdm.metadata),
        custom_fields: printCustom(rdm.custom) ?? {},
        access: { ...rdm.access, embargo: { ...rdm.access.embargo, reason: null }, status: native_json_accessStatus(rdm.access) },
        files: {
            enabled: true,
            order: [],
            count: files.length,
            total_bytes: files.reduce((sum, { size }) => sum + size, 0),
            entries: Object.fromEntries(files.map((file) => [file.key, printFile(file, base)])),
        },
        media_files: { enabled: false, order: [], count: 0, total_bytes: 0, entries: {} },
        status: isRecord ? 'published' : 'draft',
        ...(isRecord
            ? { deletion_status: { is_deleted: false, status: 'P' }, swh: {}, stats: { this_version: native_json_noStats, all_versions: native_json_noStats } }
            : {}),
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-formats.js
/** Which formats a record comes in, by `Accept` and by `/export/<name>`. */





const asJson = (type, print) => ({ type, print });
/** Those that the local archive prints; the rest of `offered` is what the real one has beside them. */
const record_formats_formats = {
    'application/json': asJson('application/json', record_json_printRecord),
    'application/vnd.zenodo.v1+json': asJson('application/vnd.zenodo.v1+json', record_json_printRecord),
    'application/vnd.inveniordm.v1+json': asJson('application/vnd.inveniordm.v1+json', printNative),
    'application/ld+json': asJson('application/ld+json', linked_data_jsonLd),
    'application/vnd.citationstyles.csl+json': asJson('application/vnd.citationstyles.csl+json', citations_csl),
    'application/linkset+json': asJson('application/linkset+json', linkset_linkset),
    'application/x-bibtex': { type: 'application/x-bibtex', print: citations_bibtex },
    'text/x-bibliography': { type: 'text/plain', print: citations_bibliography },
};
const exportFormats = {
    json: asJson('application/json', printNative),
    csl: asJson('application/vnd.citationstyles.csl+json', citations_csl),
    bibtex: { type: 'application/x-bibtex', print: citations_bibtex },
    'json-ld': asJson('application/ld+json', linked_data_jsonLd),
    codemeta: asJson('application/ld+json', codemeta),
    cff: { type: 'application/x-yaml', print: cff },
};
/** The real one's list, in its order: it is quoted in its 406. */
const record_formats_offered = [
    'application/json',
    'application/ld+json',
    'application/vnd.inveniordm.v1.full+csv',
    'application/vnd.inveniordm.v1.simple+csv',
    'application/marcxml+xml',
    'application/vnd.inveniordm.v1+json',
    'application/vnd.citationstyles.csl+json',
    'application/vnd.datacite.datacite+json',
    'application/vnd.geo+json',
    'application/vnd.datacite.datacite+xml',
    'application/ld+json;profile="https://datapackage.org/profiles/2.0/datapackage.json"',
    'application/x-dc+xml',
    'text/x-bibliography',
    'application/x-bibtex',
    'application/dcat+xml',
    'application/linkset+json',
    'application/vnd.zenodo.v1+json',
    'application/x-datacite+xml',
];

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/from-native.js
/** InvenioRDM's own JSON on its way in: what has the right shape is kept, the rest is dropped and told in `errors`. */







const from_native_isText = (value) => typeof value === 'string';
const hasId = (value) => reading_isObject(value) && typeof value.id === 'string';
const from_native_listOf = (shape) => (value) => Array.isArray(value) && value.every(shape);
const isAgent = (value) => reading_isObject(value) && reading_isObject(value.person_or_org) && typeof (value.person_or_org.family_name ?? value.person_or_org.name) === 'string';
const isIdentifier = (value) => reading_isObject(value) && typeof value.identifier === 'string' && typeof value.scheme === 'string';
const shapes = {
    title: (value) => typeof value === 'string' && cleanText(value).length >= 3,
    resource_type: hasId,
    creators: from_native_listOf(isAgent),
    contributors: from_native_listOf(isAgent),
    publication_date: (value) => typeof value === 'string' && isEdtf(value),
    publisher: from_native_isText,
    version: from_native_isText,
    description: from_native_isText,
    additional_descriptions: from_native_listOf((value) => reading_isObject(value) && from_native_isText(value.description) && hasId(value.type)),
    subjects: from_native_listOf((value) => reading_isObject(value) && from_native_isText(value.subject)),
    languages: from_native_listOf(hasId),
    dates: from_native_listOf((value) => reading_isObject(value) && from_native_isText(value.date) && hasId(value.type)),
    related_identifiers: from_native_listOf((value) => isIdentifier(value) && reading_isObject(value) && hasId(value.relation_type)),
    identifiers: from_native_listOf(isIdentifier),
    references: from_native_listOf((value) => reading_isObject(value) && from_native_isText(value.reference)),
    rights: from_native_listOf((value) => hasId(value) || (reading_isObject(value) && value.title !== undefined)),
};
/** @throws Refusal 400 for a word that a vocabulary does not have */
const requireWords = ({ resource_type, rights, contributors, related_identifiers }) => {
    const need = (vocabulary, word) => {
        if (word !== undefined && !vocabulary.has(word))
            throw notInVocabulary(word);
    };
    need(terms_resourceTypes, resource_type?.id);
    for (const right of rights ?? [])
        if ('id' in right)
            need(licence_ids_licenceIds, right.id);
    for (const { role } of contributors ?? [])
        need(contributorRoles, role?.id);
    for (const { relation_type } of related_identifiers ?? [])
        need(terms_relationTypes, relation_type.id);
};
/** A name that is one string is a family name, as for an organisation. */
const withFamilyName = (agent) => {
    const person = reading_isObject(agent.person_or_org) ? agent.person_or_org : {};
    const family_name = person.family_name ?? person.name;
    const name = person.given_name === undefined ? family_name : `${String(family_name)}, ${String(person.given_name)}`;
    return { ...agent, person_or_org: { ...person, type: 'personal', family_name, name } };
};
const from_native_readMetadata = (given, errors) => {
    const kept = {};
    for (const [name, shape] of Object.entries(shapes)) {
        const value = given[name];
        if (value === undefined)
            continue;
        if (shape(value))
            kept[name] = /^(creators|contributors)$/.test(name) && Array.isArray(value) ? value.map(withFamilyName) : value;
        else
            errors.push({ field: `metadata.${name}`, messages: ['Invalid value.'] });
    }
    if (typeof kept.title === 'string')
        kept.title = cleanText(kept.title);
    if (typeof kept.description === 'string')
        kept.description = cleanHtml(kept.description);
    return kept;
};
/**
 * @returns what is kept, and what was dropped
 * @throws Refusal 400 for a word that a vocabulary does not have
 */
const fromNative = (body) => {
    const { metadata, custom_fields, access, pids } = reading_isObject(body) ? body : {};
    const errors = [];
    const read = from_native_readMetadata(reading_isObject(metadata) ? metadata : {}, errors);
    requireWords(read);
    const doi = reading_isObject(pids) && reading_isObject(pids.doi) ? pids.doi.identifier : undefined;
    const restricted = reading_isObject(access) && access.files === 'restricted';
    return {
        rdm: {
            ...emptyRdm(),
            metadata: read,
            custom: reading_isObject(custom_fields) ? custom_fields : {},
            access: { ...emptyRdm().access, files: restricted ? 'restricted' : 'public' },
            ...(typeof doi === 'string' ? { doi } : {}),
        },
        errors,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/records.js
/** `/api/records/:id`: what everybody may read (facts/zenodo.md 5). */









/** @throws Refusal 404 for what is not published, 410 for what was deleted */
const records_getRecord = (call) => {
    const { world } = call.house;
    const id = call.params.id ?? '';
    const version = world.versions[id];
    if (version === undefined || version.deleted)
        throw findConcept(world, id) === undefined ? noSuchPid() : notRegistered();
    if (version.published === undefined)
        throw notRegistered();
    if (version.tombstone !== undefined)
        throw gone(version.tombstone);
    return { version, published: version.published };
};
const maySeeFiles = (call, version) => version.published?.rdm.access.files === 'public' || isOwner(call, version);
const viewOf = (call, version, side = 'record') => ({
    house: call.house,
    origin: call.origin,
    version,
    side,
    files: side === 'draft' || maySeeFiles(call, version),
});
/** The latest version of a concept, when `:id` is one. */
const latestOfConcept = (call) => {
    const { world } = call.house;
    const id = call.params.id ?? '';
    return world.versions[id] === undefined ? world.concepts[id]?.published.at(-1) : undefined;
};
const redirectPage = (to) => `<!doctype html>
<html lang=en>
<title>Redirecting...</title>
<h1>Redirecting...</h1>
<p>You should be redirected automatically to the target URL: <a href="${encodeURI(to)}">${encodeURI(to)}</a>. If not, click the link.
`;
const records_redirect = (status, location) => ({
    status,
    text: redirectPage(location),
    type: 'text/html; charset=utf-8',
    headers: { location },
});
const records_readRecord = (call) => {
    const latest = latestOfConcept(call);
    const type = negotiate(call, record_formats_offered);
    if (latest !== undefined)
        return records_redirect(302, `/api/records/${latest}`);
    const { version, published } = records_getRecord(call);
    const format = record_formats_formats[type];
    if (format === undefined)
        throw wrongAccept(record_formats_offered);
    const view = viewOf(call, version);
    const printed = format.print(view);
    return {
        status: 200,
        text: typeof printed === 'string' ? printed : JSON.stringify(printed),
        type: format.type,
        headers: {
            // The two of linked data have none (seen in the recordings).
            ...(/ld\+json|linkset/.test(type) ? {} : { etag: `"${published.revision}"` }),
            link: `<${call.origin}/api/records/${version.id}> ; rel="linkset" ; type="application/linkset+json"`,
        },
    };
};
/** Moved, with an absolute address and a body of JSON: unlike the redirect of a concept. */
const readLatest = (call) => {
    const { world } = call.house;
    const id = call.params.id ?? '';
    const concept = findConcept(world, world.versions[id]?.concept ?? id);
    const latest = concept?.published.at(-1);
    if (latest === undefined)
        throw concept === undefined ? noSuchPid() : notRegistered();
    const location = `${call.origin}/api/records/${latest}`;
    return call_json(301, { status: 301, message: 'Redirecting...', location }, { location });
};
const nativeType = 'application/vnd.inveniordm.v1+json';
const bothTypes = ['application/json', nativeType, 'application/vnd.zenodo.v1+json'];
/** A draft, in the flavour that is asked for. */
const records_replyWithDraft = (call, status, version) => {
    const type = negotiate(call, bothTypes);
    const view = viewOf(call, version, 'draft');
    const body = type === nativeType ? printNative(view) : record_json_printRecord(view);
    return { status, text: JSON.stringify(body), type, headers: { etag: `"${version.draft?.revision ?? 0}"` } };
};
/** The native side knows a draft by its draft only. @throws Refusal 404, 403 */
const getNativeDraft = (call) => {
    const version = call.house.world.versions[call.params.id ?? ''];
    if (version?.draft === undefined)
        throw noSuchPid();
    if (!isOwner(call, version))
        throw refusal_denied();
    return version;
};
/** The metadata as a whole; what did not fit is told in `errors`, beside what was kept. */
const updateNativeDraft = async (call) => {
    const body = await call_readJson(call);
    const version = getNativeDraft(call);
    const { draft } = version;
    if (draft === undefined)
        throw noSuchPid();
    finding_requireMatch(call, draft.revision);
    const { rdm, errors } = fromNative(body);
    draft.rdm = { ...rdm, communities: draft.rdm.communities };
    draft.isNative = true;
    draft.revision += 2;
    draft.updated = world_timestamp(call.house.now());
    drafts_settle(call.house, version.id);
    const reply = records_replyWithDraft(call, 200, version);
    return errors.length === 0 ? reply : { ...reply, text: `${reply.text?.slice(0, -1)},"errors":${JSON.stringify(errors)}}` };
};
const readNativeDraft = (call) => records_replyWithDraft(call, 200, getNativeDraft(call));

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/page-routes.js
/** Pages for people, and the addresses that the API's links and DOIs lead to. */










const zenodo_page_routes_html = (status, text, headers = {}) => ({
    status,
    text,
    type: 'text/html; charset=utf-8',
    headers,
});
const zenodo_page_routes_titles = { 403: 'Not for you', 404: 'Not found', 410: 'Gone: this record was deleted' };
/** A page that cannot be shown says so as a page. */
const page_routes_asPage = (handle) => async (call) => {
    try {
        return await handle(call);
    }
    catch (error) {
        if (!(error instanceof refusal_Refusal))
            throw error;
        const title = zenodo_page_routes_titles[error.status] ?? `Error ${error.status}`;
        return zenodo_page_routes_html(error.status, landing_page_page(title, `<h1>${text_escapeHtml(title)}</h1>`));
    }
};
const page_routes_home = (call) => {
    const { world } = call.house;
    const rows = Object.values(world.concepts)
        .flatMap(({ published }) => world.versions[published.at(-1) ?? 0] ?? [])
        .filter(({ id, published, tombstone }) => id >= firstId && published !== undefined && tombstone === undefined)
        .toReversed()
        .map(({ id, published }) => `<li><a href="/records/${id}">${text_escapeHtml(published?.rdm.metadata.title ?? '')}</a>, ${text_escapeHtml(published?.rdm.doi ?? '')}</li>`);
    const list = rows.length === 0 ? '<p>Nothing is published yet.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`;
    return zenodo_page_routes_html(200, landing_page_page('Local archive', `<h1>Local archive</h1>\n${list}`));
};
const page_routes_recordPage = (call) => {
    const latest = latestOfConcept(call);
    if (latest !== undefined)
        return records_redirect(302, `/records/${latest}`);
    const { version } = records_getRecord(call);
    const view = viewOf(call, version);
    return zenodo_page_routes_html(200, landingPage(shownOf(view)), { link: linkset_pageLinks(view) });
};
/** Anybody may look: on this machine there is nobody to log in. */
const page_routes_draftPage = (call) => {
    const version = call.house.world.versions[call.params.id ?? ''];
    if (version?.draft === undefined)
        throw noSuchPid();
    return zenodo_page_routes_html(200, landingPage(shownOf(viewOf(call, version, 'draft'))));
};
const latestPage = (call) => {
    const { world } = call.house;
    const id = call.params.id ?? '';
    const latest = world.concepts[world.versions[id]?.concept ?? id]?.published.at(-1);
    if (latest === undefined)
        throw noSuchPid();
    return records_redirect(302, `/records/${latest}`);
};
const page_routes_linkset = (call, id) => `<${call.origin}/api/records/${id}> ; rel="linkset" ; type="application/linkset+json"`;
const page_routes_download = (call) => {
    const { version, published } = records_getRecord(call);
    const key = call.params.key ?? '';
    if (!maySeeFiles(call, version))
        throw refusal_denied();
    const file = world_bucketOf(call.house.world, published.bucket).files[key];
    if (file === undefined)
        throw noSuchFile(version.id, key);
    const reply = buckets_contentReply(call, file);
    const link = `<${call.origin}/records/${version.id}> ; rel="collection" ; type="text/html" , ${page_routes_linkset(call, version.id)}`;
    return { ...reply, headers: { ...reply.headers, link } };
};
const page_routes_exportPage = (call) => {
    const { version } = records_getRecord(call);
    const format = exportFormats[call.params.format ?? ''];
    if (format === undefined)
        throw noSuchPid();
    const printed = format.print(viewOf(call, version));
    const link = `<${call.origin}/records/${version.id}> ; rel="describes" ; type="text/html" , ${page_routes_linkset(call, version.id)}`;
    return {
        status: 200,
        text: typeof printed === 'string' ? printed : JSON.stringify(printed),
        type: format.type,
        headers: { link },
    };
};
/** A DOI of a version, or of a concept. */
const page_routes_doiPage = (call) => {
    const { world } = call.house;
    const doi = call.params.doi ?? '';
    const id = world.dois[doi];
    if (id === undefined)
        throw noSuchPid();
    return records_redirect(302, `${call.origin}/records/${id}`);
};
const page_routes_badgePage = (call) => ({
    status: 200,
    text: badge(call.params.doi ?? ''),
    type: 'image/svg+xml; charset=utf-8',
    headers: { etag: `"${Buffer.from(call.params.doi ?? '').toString('hex')}"`, 'cache-control': 'no-cache' },
});
const page_routes_get = (path, handle) => ({ method: 'GET', path, handle: page_routes_asPage(handle) });
const page_routes_pageRoutes = [
    page_routes_get('/', page_routes_home),
    page_routes_get('/records/:id', page_routes_recordPage),
    page_routes_get('/records/:id/latest', latestPage),
    page_routes_get('/records/:id/files/*key', page_routes_download),
    page_routes_get('/records/:id/export/:format', page_routes_exportPage),
    page_routes_get('/uploads/:id', page_routes_draftPage),
    page_routes_get('/record/:id', ({ params }) => records_redirect(301, `/records/${params.id}`)),
    page_routes_get('/record/:id/*rest', ({ params }) => records_redirect(301, `/records/${params.id}/${params.rest}`)),
    page_routes_get('/deposit/:id', ({ params }) => records_redirect(301, `/uploads/${params.id}`)),
    page_routes_get('/doi/*doi', page_routes_doiPage),
    page_routes_get('/badge/DOI/*doi.svg', page_routes_badgePage),
    page_routes_get('/badge/doi/*doi.svg', page_routes_badgePage),
];

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/checks.js
/** What publish looks at, and in which order: metadata first and alone, then files, then the DOI (facts/zenodo.md 4.8). */




const checks_missing = 'Missing data for required field.';
const peopleErrors = (field, agents) => agents.flatMap(({ person_or_org }, at) => {
    const problem = personProblem(person_or_org);
    return problem === undefined ? [] : [{ field: `${field}.${at}.person_or_org.${problem.field}`, messages: [problem.message] }];
});
const metadataErrors = ({ metadata, access }, today) => {
    const errors = [];
    const add = (field, message) => {
        errors.push({ field, messages: [message] });
    };
    if (metadata.resource_type === undefined)
        add('metadata.resource_type', checks_missing);
    if (metadata.creators === undefined)
        add('metadata.creators', checks_missing);
    errors.push(...peopleErrors('metadata.creators', metadata.creators ?? []));
    if (metadata.title === undefined)
        add('metadata.title', checks_missing);
    if (metadata.publication_date === undefined)
        add('metadata.publication_date', checks_missing);
    metadata.subjects?.forEach(({ subject }, at) => {
        if (subject === '')
            add(`metadata.subjects.${at}.subjects`, 'An existing id or a free text subject must be present.');
    });
    errors.push(...peopleErrors('metadata.contributors', metadata.contributors ?? []));
    metadata.contributors?.forEach(({ role }, at) => {
        if (role === undefined)
            add(`metadata.contributors.${at}.role`, checks_missing);
    });
    metadata.dates?.forEach(({ date }, at) => {
        if (date === undefined)
            add(`metadata.dates.${at}.date`, checks_missing);
    });
    metadata.additional_descriptions?.forEach(({ description }, at) => {
        if (description === undefined)
            add(`metadata.additional_descriptions.${at}.description`, checks_missing);
    });
    const { active, until } = access.embargo;
    if (active && (until === undefined || until <= today))
        add('access.embargo.until', 'Embargo end date must be set to a future date.');
    return errors;
};
/** @throws Refusal 400 for the first group of checks that fails */
const checks_requirePublishable = (house, draft) => {
    const errors = metadataErrors(draft.rdm, dayOf(house.now()));
    if (errors.length > 0)
        throw refusal_invalid(errors);
    const files = Object.values(world_bucketOf(house.world, draft.bucket).files);
    if (files.length === 0) {
        throw invalidField('files.enabled', 'Missing uploaded files. To disable files for this record please mark it as metadata-only.');
    }
    if (!files.every(world_isWhole)) {
        throw invalidField('files', 'One or more files have not completed their transfer, please wait.');
    }
    if (!draft.rdm.metadata.publisher)
        throw invalidField('metadata.publisher', 'Missing publisher field required for DOI registration.');
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/next-draft.js
/** The draft of a next version: how it is made, and what the switch `existingDraft` puts there. */




/** The latest published version: the new draft is made from it, whichever version was named. */
const next_draft_latestOf = (house, concept) => {
    const version = house.world.versions[concept.published.at(-1) ?? 0];
    if (version?.published === undefined)
        throw notRegistered();
    return { version, record: version.published };
};
/** A copy without version and DOI, dated today; the marker of the version before stays in it. */
const rdmOfNext = ({ metadata, custom, access }, today) => {
    const { version: _, ...rest } = metadata;
    return structuredClone({ metadata: { ...rest, publication_date: today }, custom, access, communities: [] });
};
/** Makes the draft of a next version, without files. */
const openNext = (house, concept) => {
    const { world } = house;
    const { record } = next_draft_latestOf(house, concept);
    const now = world_timestamp(house.now());
    const id = world_takeId(world);
    const unknown = record.rdm.communities.filter((slug) => world.communities[slug] === undefined);
    const rdm = { ...rdmOfNext(record.rdm, dayOf(house.now())), communities: unknown };
    const version = {
        id,
        concept: concept.id,
        draft: { created: now, updated: now, revision: 5, rdm, bucket: drafts_newBucket(house, id).id },
    };
    world.versions[id] = version;
    concept.nextDraft = id;
    return version;
};
const importInto = (house, version, concept) => {
    if (version.draft === undefined)
        return;
    drafts_importFiles(world_bucketOf(house.world, next_draft_latestOf(house, concept).record.bucket), world_bucketOf(house.world, version.draft.bucket));
    version.draft.revision += 2;
};
const urlOfNext = (identifier) => identifier.replace(/(\/tree\/.+)$/, '$1-next');
/** The switch `existingDraft`: an open next draft with files, that the caller did not ask for. */
const seedNextDraft = (house, of) => {
    const { faults, world } = house;
    const kind = faults.existingDraft;
    const concept = conceptOf(world, of);
    if (kind === 'off' || concept.nextDraft !== undefined || concept.published.length === 0)
        return;
    faults.existingDraft = 'off';
    const version = openNext(house, concept);
    importInto(house, version, concept);
    const metadata = version.draft?.rdm.metadata;
    if (metadata !== undefined && kind === 'foreign') {
        metadata.title = 'Work in progress, please leave alone';
        delete metadata.related_identifiers;
    }
    if (metadata !== undefined && kind === 'ours') {
        metadata.version = `${next_draft_latestOf(house, concept).record.rdm.metadata.version ?? ''}-next`;
        for (const related of metadata.related_identifiers ?? [])
            related.identifier = urlOfNext(related.identifier);
    }
    drafts_settle(house, version.id);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/publishing.js
/** `actions/publish` (facts/zenodo.md 4.8): a draft becomes a record, or an edit becomes part of its record. */










/** A new record is written in three steps (seen in every recorded ETag). */
const publishing_firstRevision = 3;
const publishNow = (house, version, draft) => {
    const { world } = house;
    const concept = conceptOf(world, version);
    const doi = doiToPublish(world, version, house.faults);
    const now = world_timestamp(house.now());
    const rdm = { ...draft.rdm, doi };
    const before = version.published;
    if (before === undefined) {
        const bucket = world_bucketOf(world, draft.bucket);
        bucket.locked = true;
        concept.published.push(version.id);
        if (concept.nextDraft === version.id)
            delete concept.nextDraft;
        version.published = {
            created: now,
            updated: now,
            revision: publishing_firstRevision,
            rdm,
            bucket: bucket.id,
            index: concept.published.length,
        };
    }
    else {
        delete world.buckets[draft.bucket];
        version.published = { ...before, updated: now, revision: before.revision + 1, rdm };
    }
    delete version.draft;
    version.lastDraft = { revision: draft.revision, discarded: false };
    world.dois[doi] = version.id;
    const family = conceptDoi(world, concept);
    if (family !== undefined)
        world.dois[family] = concept.id;
};
/** The answer to publish shows no community yet, known or not (facts/zenodo.md 6.8). */
const withoutWishes = (version) => version.published === undefined
    ? version
    : { ...version, published: { ...version.published, rdm: { ...version.published.rdm, communities: [] } } };
const publishDeposit = async (call) => {
    const { house } = call;
    await takeTurn();
    const { bucket } = finding_getOwnDraft(call).draft;
    const transfers = house.transfers.get(bucket);
    if (transfers !== undefined && transfers.running > 0) {
        // Publish waits for a transfer, and wins: the upload's file is lost (facts/zenodo.md 4.9).
        transfers.publishWaits = true;
        await transfers.tail;
    }
    const { version, draft } = finding_getOwnDraft(call);
    checks_requirePublishable(house, draft);
    doiToPublish(house.world, version, house.faults);
    return timeout(house, 'publishTimeout', () => {
        publishNow(house, version, draft);
        const { body } = replyWithDeposit(call, 202, withoutWishes(version));
        joinCommunities(house, version);
        drafts_settle(house, version.id);
        seedNextDraft(house, version);
        return call_json(202, body, { etag: `"${version.published?.revision ?? 0}"` });
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/community-lists.js
/** In which communities a record is, and which were asked: the truth, unlike the echo of a deposition (facts/zenodo.md 6.8). */



const noFacets = (labels) => Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, { buckets: [], label }]));
const communitiesOfRecord = (call, version) => {
    const { communities } = call.house.world;
    const taken = conceptOf(call.house.world, version).communities.flatMap((slug) => communities[slug] ?? []);
    return call_json(200, {
        hits: { hits: taken.map((community) => communityJson(community, call.origin)), total: taken.length },
        aggregations: noFacets({ type: 'Type', funder: 'Funders', organization: 'Organizations' }),
        sortBy: 'newest',
        page: 1,
        links: { self: `${call.origin}/api/communities?page=1&size=25&sort=newest` },
    });
};
const requestJson = (call, request) => {
    const { world } = call.house;
    const self = `${call.origin}/api/requests/${request.id}`;
    const isOpen = request.status === 'submitted';
    return {
        id: request.id,
        created: request.created,
        updated: request.created,
        revision_id: isOpen ? 3 : 4,
        type: 'community-inclusion',
        title: world.versions[request.record]?.published?.rdm.metadata.title ?? '',
        number: String(request.number),
        status: request.status,
        is_open: isOpen,
        is_closed: !isOpen,
        is_expired: false,
        is_locked: false,
        expires_at: null,
        last_reply: null,
        last_activity_at: request.created,
        files: { enabled: true },
        created_by: { user: String(request.by) },
        receiver: { community: world.communities[request.community]?.id ?? '' },
        topic: { record: String(request.record) },
        links: {
            actions: {},
            self,
            self_html: `${call.origin}/me/requests/${request.id}`,
            ...Object.fromEntries(['comments', 'timeline', 'timeline_focused', 'lock', 'unlock'].map((name) => [name, `${self}/${name}`])),
        },
    };
};
const requestsOfRecord = (call, version) => {
    const own = call.house.world.requests.filter(({ concept }) => concept === version.concept);
    return call_json(200, {
        hits: { hits: own.map((request) => requestJson(call, request)), total: own.length },
        aggregations: noFacets({ type: 'Type', status: 'Status' }),
        sortBy: 'newest',
        links: { self: `${call.origin}/api/requests/?page=1&size=25&sort=newest` },
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/deletion.js
/** The owner takes a published record back, within its first days (facts/zenodo.md 5). */








const reasons = new Set(['test-record', 'duplicate', 'spam', 'copyright', 'personal-data', 'retracted', 'take-down-request']);
const requestDeletion = async (call) => {
    const body = await call_readJson(call);
    const { house } = call;
    const { version, published } = records_getRecord(call);
    finding_requireOwner(call, version);
    const { reason } = reading_isObject(body) ? body : {};
    if (typeof reason !== 'string' || !reasons.has(reason))
        throw invalidField('_schema', 'Invalid removal reason');
    const now = world_timestamp(house.now());
    const owner = String(conceptOf(house.world, version).owner);
    version.tombstone = {
        note: '',
        removed_by: { user: owner },
        removal_date: now,
        citation_text: citations_citation(viewOf(call, version)),
        is_visible: true,
        removal_reason: { id: reason },
        deletion_policy: { id: 'grace-period-v1' },
    };
    published.revision += 3;
    published.updated = now;
    drafts_settle(house, version.id);
    const id = house.uuid();
    const self = `${call.origin}/api/requests/${id}`;
    return call_json(200, {
        id,
        created: now,
        updated: now,
        created_by: { user: owner },
        receiver: null,
        topic: { record: String(version.id) },
        type: 'record-deletion',
        status: 'accepted',
        is_open: false,
        is_closed: true,
        is_expired: false,
        is_locked: false,
        expires_at: null,
        last_activity_at: now,
        last_reply: null,
        files: { enabled: true },
        number: '1',
        revision_id: 4,
        title: `Deletion request for "${published.rdm.metadata.title ?? ''}"`,
        payload: { policy_id: 'grace-period-v1', reason },
        links: {
            actions: {},
            self,
            self_html: `${call.origin}/me/requests/${id}`,
            ...Object.fromEntries(['comments', 'timeline', 'timeline_focused', 'lock', 'unlock'].map((name) => [name, `${self}/${name}`])),
        },
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-files.js
/** Files of a record by the native API, for everybody who may see them (facts/zenodo.md 5). */






const entryOf = (file, { base, bucket, isDraft }) => {
    const self = `${base}/${deposit_json_quoted(file.key)}`;
    const done = world_isWhole(file);
    return {
        created: file.created,
        updated: file.updated,
        ...(done && { mimetype: file.mimetype, version_id: file.versionId, file_id: file.id, bucket_id: bucket.id }),
        metadata: isDraft ? null : {},
        access: { hidden: false },
        links: {
            self,
            content: `${self}/content`,
            ...(isDraft && { commit: `${self}/commit` }),
            ...(isDraft && file.key.endsWith('.zip') && { container: `${self}/container` }),
        },
        key: file.key,
        transfer: { type: 'L' },
        status: done ? 'completed' : 'pending',
        ...(done && { checksum: `md5:${file.md5}`, size: file.size, storage_class: 'L' }),
    };
};
const record_files_listOf = (shelf, files) => ({
    enabled: true,
    links: { self: shelf.base, archive: `${shelf.base}-archive` },
    entries: files.map((file) => entryOf(file, shelf)),
    default_preview: null,
    order: [],
});
const recordShelf = (call) => {
    const { version, published } = records_getRecord(call);
    if (!maySeeFiles(call, version))
        throw refusal_denied();
    return {
        version,
        bucket: world_bucketOf(call.house.world, published.bucket),
        base: `${call.origin}/api/records/${version.id}/files`,
        isDraft: false,
    };
};
const getFile = (call, { version, bucket }) => {
    const key = call.params.key ?? '';
    const file = bucket.files[key];
    if (file === undefined)
        throw noSuchFile(version.id, key);
    return file;
};
const listRecordFiles = (call) => {
    const shelf = recordShelf(call);
    return call_json(200, record_files_listOf(shelf, Object.values(shelf.bucket.files)));
};
const readRecordFile = (call) => {
    const shelf = recordShelf(call);
    return call_json(200, entryOf(getFile(call, shelf), shelf));
};
const readRecordContent = (call) => buckets_contentReply(call, getFile(call, recordShelf(call)));

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/draft-files.js
/** Files of a draft by the native API, in three steps: announce, send, commit (facts/zenodo.md 5). */











const draftShelf = (call) => {
    const version = getNativeDraft(call);
    const { draft } = version;
    if (draft === undefined)
        throw refusal_crash();
    const base = `${call.origin}/api/records/${version.id}/draft/files`;
    return { version, draft, bucket: world_bucketOf(call.house.world, draft.bucket), base, isDraft: true };
};
const listDraftFiles = (call) => {
    const shelf = draftShelf(call);
    return call_json(200, record_files_listOf(shelf, Object.values(shelf.bucket.files)));
};
const readDraftContent = (call) => {
    const shelf = draftShelf(call);
    const file = getFile(call, shelf);
    if (file.blob === undefined)
        throw noSuchFile(shelf.version.id, file.key);
    return buckets_contentReply(call, file);
};
const draft_files_announced = (call, key) => {
    const now = world_timestamp(call.house.now());
    const { house } = call;
    return { id: house.uuid(), key, size: 0, md5: '', mimetype: mimetypeOf(key), versionId: house.uuid(), created: now, updated: now };
};
const draft_files_announceFiles = async (call) => {
    const body = await call_readJson(call);
    const shelf = draftShelf(call);
    const { bucket } = shelf;
    if (bucket.locked)
        throw locked();
    const keys = (Array.isArray(body) ? body : []).map((item) => (reading_isObject(item) ? item.key : undefined));
    if (keys.length === 0 || !keys.every((key) => typeof key === 'string'))
        throw refusal_bad('A validation error occurred.');
    for (const key of keys) {
        if (bucket.files[key] !== undefined)
            throw refusal_bad(`File with key ${key} already exists.`);
        storing_requireRoom(bucket, key);
        bucket.files[key] = draft_files_announced(call, key);
    }
    call.house.commit();
    return call_json(201, record_files_listOf(shelf, Object.values(bucket.files)));
};
/** A file that is there already breaks the transfer, and goes. */
const draft_files_sendContent = async (call) => {
    requireType(call, 'application/octet-stream');
    const { house } = call;
    const shelf = draftShelf(call);
    const before = getFile(call, shelf);
    maybeDenyFile(house);
    const { release } = await takeBucket(house, shelf.bucket.id, before.key);
    try {
        const received = await receive(call, call.request);
        const now = draftShelf(call);
        const file = getFile(call, now);
        if (world_isWhole(file)) {
            delete now.bucket.files[file.key];
            house.commit();
            await receiving_forgetOrphans(house, [received.blob, file.blob]);
            return call_json(200, { ...entryOf(file, now), errors: 'File upload transfer failed.' });
        }
        Object.assign(file, { blob: received.blob, size: received.size, md5: received.md5, sent: true });
        now.bucket.instances.push(file.id);
        house.commit();
        return call_json(200, entryOf(file, now));
    }
    finally {
        release();
    }
};
const draft_files_commitFile = (call) => {
    const shelf = draftShelf(call);
    const file = getFile(call, shelf);
    if (file.blob === undefined)
        throw refusal_bad('File upload transfer failed.');
    delete file.sent;
    file.updated = world_timestamp(call.house.now());
    call.house.commit();
    return call_json(200, entryOf(file, shelf));
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-search.js
/** `GET /api/records` and its kin: searches over records (facts/zenodo.md 5). */







const record_search_nativeType = 'application/vnd.inveniordm.v1+json';
const documentsOf = (call) => call.house.index.visible(call.house.now().getTime(), call.house.faults);
const record_search_latestOnly = (call, documents) => {
    const atMs = call.house.now().getTime();
    return documents.filter((document) => search_index_isLatest(document, documents, call.house.faults.latestLagMs, atMs));
};
/** As the server writes a query: keys sorted, and only what must be encoded. */
const queryOf = (parameters) => Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)
    .replace(/%(3A|2F|28|29)/g, (code) => decodeURIComponent(code))
    .replaceAll('%20', '+')}`)
    .join('&');
const record_search_linksOf = (call, path, { q, page, size, sort, allVersions }, total) => {
    const link = (number) => `${call.origin}${path}?${queryOf({
        ...(allVersions ? { allversions: 'True' } : {}),
        page: String(number),
        ...(q === '' ? {} : { q }),
        size: String(size),
        sort,
    })}`;
    return {
        self: link(page),
        ...(page > 1 ? { prev: link(page - 1) } : {}),
        ...(page * size < total ? { next: link(page + 1) } : {}),
    };
};
const printHit = (call, { kind, version }, type) => {
    const view = viewOf(call, version, kind);
    return type === record_search_nativeType ? printNative(view) : record_json_printRecord(view);
};
const bucketsOf = (values) => {
    const counts = new Map();
    for (const value of values)
        if (value !== undefined)
            counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([key, doc_count]) => ({ key, doc_count, label: key, is_selected: false }));
};
const aggregate = (found) => {
    const rdms = found.flatMap(({ version }) => version.published?.rdm ?? []);
    const facet = (label, values) => ({ buckets: bucketsOf(values), label });
    return {
        publication_date: facet('Publication date', rdms.map(({ metadata }) => metadata.publication_date?.slice(0, 4))),
        access_status: facet('Access status', rdms.map(({ access }) => (access.files === 'public' ? 'open' : 'restricted'))),
        resource_type: facet('Resource types', rdms.map(({ metadata }) => metadata.resource_type?.id)),
        subject: facet('Subjects', rdms.flatMap(({ metadata }) => (metadata.subjects ?? []).map(({ subject }) => subject))),
        file_type: facet('File type', []),
    };
};
const record_search_answer = (call, path, found, page) => {
    const type = negotiate(call, ['application/json', record_search_nativeType, 'application/vnd.zenodo.v1+json']);
    const body = {
        hits: { hits: search_page_pageOf(found, page).map((document) => printHit(call, document, type)), total: found.length },
        aggregations: aggregate(found),
        ...(type === record_search_nativeType ? { sortBy: page.sort } : {}),
        links: record_search_linksOf(call, path, page, found.length),
    };
    return { status: 200, text: JSON.stringify(body), type };
};
const searchRecords = (call) => {
    const guest = call.user === undefined;
    const hint = guest ? ' Please use authenticated requests to increase the limit to 100.' : '';
    const page = search_page_readPage(call, { standard: 25, most: guest ? 25 : 100, hint });
    const records = documentsOf(call).filter(({ kind }) => kind === 'record');
    const found = search_find(call.house, page.allVersions ? records : record_search_latestOnly(call, records), page.q);
    return record_search_answer(call, '/api/records', found, page);
};
/** What the token owns, drafts too. */
const record_search_searchOwn = (call) => {
    const user = requireUser(call);
    const page = search_page_readPage(call, { standard: 25, most: 100 });
    const mine = documentsOf(call).filter(({ owner }) => owner === user.id);
    const drafts = new Set(mine.filter(({ kind }) => kind === 'draft').map(({ version }) => version.id));
    const each = mine.filter(({ kind, version }) => kind === 'draft' || !drafts.has(version.id));
    const found = search_find(call.house, page.allVersions ? each : record_search_latestOnly(call, each), page.q);
    return record_search_answer(call, '/api/user/records', found, page);
};
/** All published versions of a record's concept, the latest first. */
const record_search_listVersions = (call) => {
    const { version } = records_getRecord(call);
    const found = documentsOf(call).filter((document) => document.kind === 'record' && document.version.concept === version.concept);
    const sorted = found.toSorted((a, b) => (b.version.published?.index ?? 0) - (a.version.published?.index ?? 0));
    return call_json(200, {
        hits: { hits: sorted.map((document) => printHit(call, document, 'application/json')), total: sorted.length },
        links: { self: `${call.origin}/api/records/${version.id}/versions?page=1&size=25&sort=version` },
    });
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/versions.js
/** `actions/newversion`, `actions/edit` and the native `/versions` (facts/zenodo.md 4.8). */









const requireVersioned = (version) => {
    if (version.published === undefined)
        throw notRegistered();
    // A record with an external DOI has one version and stays so (facts/zenodo.md 5).
    if (!dois_isManaged(version.published.rdm.doi ?? ''))
        throw refusal_denied();
};
const openDraft = (house, id) => {
    const version = id === undefined ? undefined : house.world.versions[id];
    return version?.draft === undefined ? undefined : version;
};
const versions_newVersion = async (call) => {
    const { house } = call;
    const named = getOwnVersion(call);
    requireVersioned(named);
    seedNextDraft(house, named);
    // What is seen here is acted upon later: calls at the same time each make a draft of their own (facts/zenodo.md 4.9).
    const seen = conceptOf(house.world, named).nextDraft;
    await takeTurn();
    const version = getOwnVersion(call);
    const concept = conceptOf(house.world, version);
    const open = openDraft(house, seen);
    if (open?.draft !== undefined && Object.keys(world_bucketOf(house.world, open.draft.bucket).files).length > 0) {
        throw invalidField('files.enabled', 'Please remove all files first.');
    }
    return timeout(house, 'newversionTimeout', () => {
        const next = open ?? openNext(house, concept);
        importInto(house, next, concept);
        drafts_settle(house, next.id, version.id);
        if (!house.faults.docs2021)
            return replyWithDeposit(call, 201, next);
        return originalWithDraft(call, version, next);
    });
};
/** The answer of the 2021 document: the version that was named, and a link to the draft. */
const originalWithDraft = (call, version, next) => {
    const reply = replyWithDeposit(call, 201, version);
    const body = reply.body;
    const draft = `${call.origin}/api/deposit/depositions/${next.id}`;
    return call_json(201, { ...body, links: { ...body.links, latest_draft: draft, latest_draft_html: `${call.origin}/deposit/${next.id}` } });
};
/** Hands out the open draft any number of times and imports nothing; without one it makes an empty one. */
const nextVersionOf = (call) => {
    const { house } = call;
    const version = getOwnVersion(call);
    requireVersioned(version);
    seedNextDraft(house, version);
    const concept = conceptOf(house.world, version);
    const open = openDraft(house, concept.nextDraft);
    if (open !== undefined)
        return open;
    const next = openNext(house, concept);
    drafts_settle(house, next.id, version.id);
    return next;
};
/** How far the real one counts between two drafts of one record. */
const stepsSince = ({ discarded }) => (discarded ? 8 : 7);
/** Opens an edit, or gives the draft that is open. */
const editDeposit = async (call) => {
    const { house } = call;
    await takeTurn();
    const version = getOwnVersion(call);
    const { published } = version;
    if (version.draft !== undefined || published === undefined)
        return replyWithDeposit(call, 201, version);
    if (version.tombstone !== undefined)
        throw refusal_denied();
    const bucket = drafts_newBucket(house, version.id);
    drafts_importFiles(world_bucketOf(house.world, published.bucket), bucket);
    bucket.locked = true;
    const last = version.lastDraft ?? { revision: 5, discarded: false };
    version.draft = {
        created: published.created,
        updated: world_timestamp(house.now()),
        revision: last.revision + stepsSince(last),
        rdm: structuredClone(published.rdm),
        bucket: bucket.id,
    };
    drafts_settle(house, version.id);
    return replyWithDeposit(call, 201, version);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/record-routes.js







const route = (method, path, handle) => ({ method, path: `/api/records${path}`, handle });
const ofRecord = (print) => (call) => print(call, records_getRecord(call).version);
const record_routes_recordRoutes = [
    route('GET', '', searchRecords),
    { method: 'GET', path: '/api/user/records', handle: record_search_searchOwn },
    route('GET', '/:id', records_readRecord),
    route('GET', '/:id/versions/latest', readLatest),
    route('GET', '/:id/versions', record_search_listVersions),
    route('POST', '/:id/versions', (call) => records_replyWithDraft(call, 201, nextVersionOf(call))),
    route('GET', '/:id/files', listRecordFiles),
    route('GET', '/:id/files/*key/content', readRecordContent),
    route('GET', '/:id/files/*key', readRecordFile),
    route('GET', '/:id/draft', readNativeDraft),
    route('PUT', '/:id/draft', updateNativeDraft),
    route('GET', '/:id/draft/files', listDraftFiles),
    route('POST', '/:id/draft/files', draft_files_announceFiles),
    route('GET', '/:id/draft/files/*key/content', readDraftContent),
    route('PUT', '/:id/draft/files/*key/content', draft_files_sendContent),
    route('POST', '/:id/draft/files/*key/commit', draft_files_commitFile),
    route('GET', '/:id/communities', ofRecord(communitiesOfRecord)),
    route('GET', '/:id/requests', ofRecord(requestsOfRecord)),
    route('POST', '/:id/request-deletion', requestDeletion),
];

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/vocabulary-routes.js
/** `/api/vocabularies` and `/api/awards`: which words the server knows (facts/zenodo.md 6.1). */










/** When the vocabularies were loaded, long ago. */
const vocabulary_routes_loaded = '2026-01-01T00:00:00.000000+00:00';
const entry = (call, type, id, more) => ({
    id,
    created: vocabulary_routes_loaded,
    updated: vocabulary_routes_loaded,
    links: { self: `${call.origin}/api/${type === 'awards' ? '' : 'vocabularies/'}${type}/${id}` },
    revision_id: 1,
    ...more,
});
const recommended = new Set(['mit', 'apache-2.0', 'cc-by-4.0', 'cc0-1.0', 'gpl-3.0-or-later', 'bsd-3-clause']);
const vocabulary_routes_licence = (call, id) => {
    const { title, url, isSpdx, osiApproved } = licenceEntry(id);
    return entry(call, 'licenses', id, {
        title: { en: title },
        description: { en: '' },
        icon: '',
        tags: isSpdx ? [...(recommended.has(id) ? ['recommended'] : []), 'all', 'software'] : ['all'],
        props: { url, scheme: isSpdx ? 'spdx' : '', osi_approved: isSpdx ? (osiApproved ? 'y' : '') : 'False' },
        type: 'licenses',
    });
};
const softwareProps = {
    csl: 'software',
    type: 'software',
    eurepo: 'info:eu-repo/semantics/other',
    subtype: '',
    'schema.org': 'https://schema.org/SoftwareSourceCode',
    marc21_type: 'software',
    datacite_type: '',
    openaire_type: 'software',
    marc21_subtype: '',
    datacite_general: 'Software',
    openaire_resourceType: '0029',
};
const resourceType = (call, id) => {
    const [type, subtype = ''] = id.split('-');
    return entry(call, 'resourcetypes', id, {
        title: resourceTypeTitles(id),
        icon: id === 'software' ? 'code' : '',
        tags: ['depositable', 'linkable'],
        props: id === 'software' ? softwareProps : { type, subtype },
        type: 'resourcetypes',
    });
};
const language = (call, id) => {
    const two = languageTwo(id);
    return entry(call, 'languages', id, {
        title: { en: languageName(id) },
        tags: ['individual', 'living'],
        props: two === undefined ? {} : { alpha_2: two },
        type: 'languages',
    });
};
const vocabulary_routes_award = (call, id, known) => entry(call, 'awards', id, {
    title: { en: known.title },
    identifiers: [{ identifier: known.url, scheme: 'url' }],
    number: known.number,
    funder: { id: known.funder, name: awards_funders.get(known.funder)?.name },
    acronym: known.acronym,
    program: known.program,
});
const found = (body) => call_json(200, body, { etag: '"1"' });
/** The software vocabularies, by the names that InvenioRDM gives them (facts/inveniordm.md 1.2). */
const terms = {
    'code:programmingLanguages': new Map([...software_programmingLanguages].map(([id, name]) => [id, { en: name }])),
    'code:developmentStatus': software_developmentStatuses,
};
const vocabulary_routes_readEntry = (call) => {
    const { type = '', id = '' } = call.params;
    if (type === 'licenses' && licence_ids_licenceIds.has(id))
        return found(vocabulary_routes_licence(call, id));
    if (type === 'resourcetypes' && terms_resourceTypes.has(id))
        return found(resourceType(call, id));
    if (type === 'languages' && languageName(id) !== undefined)
        return found(language(call, id));
    const term = terms[type]?.get(id);
    if (term !== undefined)
        return found(entry(call, encodeURIComponent(type), id, { title: term, type }));
    throw noSuchPid();
};
const listLicences = (call) => {
    const { page, size } = pageSize(call);
    const q = (call.query.get('q') ?? '').toLowerCase();
    const ids = [...licence_ids_licenceIds].filter((id) => q === '' ||
        `${id} ${licenceEntry(id).title}`
            .toLowerCase()
            .split(/[\s-]+/)
            .includes(q));
    const sorted = ids.toSorted((a, b) => Number(b === q) - Number(a === q));
    const sort = q === '' ? 'title' : 'bestmatch';
    const link = (number) => `${call.origin}/api/vocabularies/licenses?page=${number}${q === '' ? '' : `&q=${encodeURIComponent(q)}`}&size=${size}&sort=${sort}`;
    return call_json(200, {
        hits: { hits: sorted.slice((page - 1) * size, page * size).map((id) => vocabulary_routes_licence(call, id)), total: ids.length },
        sortBy: sort,
        page,
        links: { self: link(page), ...(page * size < ids.length ? { next: link(page + 1) } : {}) },
    });
};
const readAward = (call) => {
    const { id = '' } = call.params;
    const known = awards_awards.get(id);
    if (known === undefined)
        throw refusal_notFound();
    return found(vocabulary_routes_award(call, id, known));
};
const listAwards = (call) => {
    const wanted = /^(?:number:)?"?([^"]*)"?$/.exec(call.query.get('q') ?? '')?.[1] ?? '';
    const hits = [...awards_awards].filter(([, known]) => wanted === '' || known.number === wanted || known.acronym === wanted);
    return call_json(200, {
        hits: { hits: hits.map(([id, known]) => vocabulary_routes_award(call, id, known)), total: hits.length },
        sortBy: 'bestmatch',
        links: { self: `${call.origin}/api/awards?page=1&q=${encodeURIComponent(call.query.get('q') ?? '')}&size=25&sort=bestmatch` },
    });
};
/** The old address of the licences; its query goes along. */
const oldLicences = (call) => {
    const query = call.query.toString();
    return records_redirect(301, `/api/vocabularies/licenses${query === '' ? '' : `?${query}`}`);
};
const vocabulary_routes_vocabularyRoutes = [
    { method: 'GET', path: '/api/licenses', handle: oldLicences },
    { method: 'GET', path: '/api/licenses/', handle: oldLicences },
    { method: 'GET', path: '/api/vocabularies/licenses', handle: listLicences },
    { method: 'GET', path: '/api/vocabularies/:type/:id', handle: vocabulary_routes_readEntry },
    { method: 'GET', path: '/api/awards', handle: listAwards },
    { method: 'GET', path: '/api/awards/:id', handle: readAward },
];

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/routes.js
/** Which path and method lead to which room. */













/** The deposit API speaks JSON only. */
const deposit = (method, path, handle) => ({
    method,
    path: `/api/deposit/depositions${path}`,
    handle: (call) => {
        negotiate(call, ['application/json']);
        return handle(call);
    },
});
const action = (name, handle) => deposit('POST', `/:id/actions/${name}`, handle);
const bucket = (method, path, handle) => ({ method, path: `/api/files/:bucket${path}`, handle });
const depositRoutes = [
    deposit('GET', '', listDeposits),
    deposit('POST', '', createDeposit),
    deposit('GET', '/:id', readDeposit),
    deposit('PUT', '/:id', updateDeposit),
    deposit('DELETE', '/:id', deleteDeposit),
    action('publish', publishDeposit),
    action('edit', editDeposit),
    action('discard', deleteDeposit),
    action('newversion', versions_newVersion),
    deposit('GET', '/:id/files', deposit_files_listFiles),
    deposit('POST', '/:id/files', postFile),
    deposit('GET', '/:id/files/:file', readFile),
    deposit('DELETE', '/:id/files/:file', deposit_files_deleteFile),
    bucket('GET', '', listBucket),
    bucket('GET', '/:key', getObject),
    bucket('PUT', '/:key', putObject),
    bucket('DELETE', '/:key', deleteObject),
    { method: 'POST', path: '/api/communities', handle: communities_createCommunity },
    { method: 'GET', path: '/api/communities/:slug', handle: communities_readCommunity },
];
const zenodo_routes_all = [...depositRoutes, ...record_routes_recordRoutes, ...vocabulary_routes_vocabularyRoutes, ...page_routes_pageRoutes];
/**
 * The path is decoded before it is matched; `.` and `..` lead nowhere (facts/zenodo.md 4.7).
 * @throws Refusal 404, 405
 */
const zenodo_routes_findRoute = (method, rawPath) => {
    const path = decodedPath(rawPath);
    if (path.split('/').some((piece) => piece === '.' || piece === '..'))
        throw noSuchRoute();
    return findAmong(zenodo_routes_all, method, path);
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/front-door.js







/** A session cookie asks for a CSRF token; a good token in the header makes it moot (facts/zenodo.md 2.2). @throws Refusal 400 */
const front_door_requireNoSession = (request, user) => {
    const cookie = request.headers.cookie ?? '';
    if (user !== undefined || cookie === '' || ['GET', 'HEAD', 'OPTIONS'].includes(request.method ?? ''))
        return;
    throw refusal_bad(/csrf/i.test(cookie) ? 'CSRF token missing or incorrect.' : 'CSRF cookie not set.');
};
/** What the 2021 document has in place of 403. */
const asIn2021 = (house, user, reply) => house.faults.docs2021 && reply.status === 403 && user === undefined ? { ...reply, status: 401 } : reply;
const zenodo_front_door_answer = async (house, { request, origin, limit }) => {
    const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
    const query = new URLSearchParams(search);
    const token = tokenOf(request, query);
    const user = token === undefined ? undefined : house.world.users.find((known) => known.token === token);
    let headers = {};
    try {
        failing_maybeFail(house);
        const { params, handle } = zenodo_routes_findRoute(request.method ?? 'GET', path);
        meetStranger(house.world, params.id ?? '');
        headers = limit.count(request, path, house.now().getTime());
        front_door_requireNoSession(request, user);
        const call = { house, request, origin, params, query, ...(user === undefined ? {} : { user }) };
        const reply = await handle(call);
        return { ...reply, headers: { ...headers, ...reply.headers } };
    }
    catch (error) {
        return asIn2021(house, user, refusalReply(error, headers));
    }
};
const zenodo_front_door_openFrontDoor = (house) => {
    const limit = newRateLimit(house.faults, { standard: 133, searches: 30, isSearch: (path) => path === '/api/records' });
    return async (request, response, origin) => {
        try {
            const reply = await zenodo_front_door_answer(house, { request, origin: sending_originOf(request, origin), limit });
            if (failing_cutsAnswer(house, request.method ?? 'GET'))
                request.socket.destroy();
            else if (!response.destroyed)
                await sending_send(request, response, { ...reply, headers: { ...reply.headers, 'x-request-id': house.uuid().replaceAll('-', '') } });
        }
        catch (error) {
            if (error instanceof call_BrokenOff || response.destroyed)
                return;
            throw error;
        }
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/house.js
/** What every room of the local Zenodo shares: its world, its clock, its faults, its store and its search index. */




const house_isWorld = (value) => typeof value === 'object' && value !== null && 'nextId' in value && 'versions' in value;
const zenodo_house_openHouse = ({ faults, now, store }) => {
    const keeper = keepWorld(store, { fresh: zenodo_world_newWorld, isOurs: house_isWorld });
    return {
        get world() {
            return keeper.world();
        },
        faults,
        now,
        uuid: external_node_crypto_.randomUUID,
        store,
        index: search_index_newIndex(),
        transfers: new Map(),
        commit: keeper.commit,
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/zenodo/index.js
/** A local Zenodo: the deposit API, the bucket API, records and search, as Zenodo's own software v25.2.5 behaves (facts/zenodo.md 12). */







/** Far from any other number, so that an owner is never taken for a record. */
const firstUserId = 9001;
const zenodo_addUsers = (house, names) => {
    const { users } = house.world;
    for (const name of names) {
        if (users.some((user) => user.name === name))
            continue;
        users.push({ id: firstUserId + users.length, name, token: (0,external_node_crypto_.randomBytes)(30).toString('hex') });
    }
    house.commit();
};
/** What was on disk has been in the index for long. */
const zenodo_fillIndex = (house) => {
    for (const { id } of Object.values(house.world.versions))
        search_index_indexVersion(house.index, house.world, id, 0);
};
/**
 * Starts it on loopback.
 * @throws Error when the port is taken, or the folder holds something else
 */
const startZenodo = async (options = {}) => {
    const faults = { ...defaultFaults, ...options.faults };
    const store = openStore(options.dir);
    const house = zenodo_house_openHouse({ faults, now: options.now ?? (() => new Date()), store });
    zenodo_addUsers(house, options.users ?? ['owner']);
    zenodo_fillIndex(house);
    const { origin, close } = await listen('zenodo', zenodo_front_door_openFrontDoor(house), {
        ...(options.port === undefined ? {} : { port: options.port }),
        ...(options.watch === undefined ? {} : { watch: options.watch }),
    });
    return {
        origin,
        tokens: Object.fromEntries(house.world.users.map(({ name, token }) => [name, token])),
        faults,
        close: async () => {
            await close();
            store.close();
        },
    };
};

;// CONCATENATED MODULE: ./lib/sandbox/index.js
/** The local archive: a GitHub with seeded repositories, and a Zenodo, an InvenioRDM and a CKAN beside it, all on loopback. */






/**
 * Starts all sides.
 * @throws Error when a port is taken, the folder of seeds holds none, or `dir` holds something else
 */
const startSandbox = async (options = {}) => {
    const { seeds = [], users, faults, dir, now, watch, port } = options;
    const all = { ...(now === undefined ? {} : { now }), ...(watch === undefined ? {} : { watch }) };
    const at = (place) => (port === undefined || port === 0 ? {} : { port: port + place });
    const switched = faults === undefined ? {} : { faults };
    const repositories = typeof seeds === 'string' ? await readSeeds(seeds) : seeds;
    const open = [];
    const close = async () => {
        await Promise.all(open.map((side) => side.close()));
    };
    const started = async (side) => {
        open.push(await side);
        return side;
    };
    try {
        const github = await started(startGitHub({ seeds: repositories, ...all, ...at(0) }));
        const kept = dir === undefined ? {} : { dir };
        const zenodo = await started(startZenodo({ ...all, ...(users === undefined ? {} : { users }), ...switched, ...kept, ...at(3) }));
        const shared = { ...all, users: zenodo.tokens, ...switched };
        const beside = (name) => (dir === undefined ? {} : { dir: (0,external_node_path_.join)(dir, name) });
        const inveniordm = await started(startInvenio({ ...shared, ...beside('inveniordm'), ...at(4) }));
        const ckan = await started(startCkan({ ...shared, ...beside('ckan'), ...at(5) }));
        const ready = {
            github: github.origin,
            zenodo: zenodo.origin,
            inveniordm: inveniordm.origin,
            ckan: ckan.origin,
            tokens: zenodo.tokens,
        };
        return { github, zenodo, inveniordm, ckan, ready, close };
    }
    catch (error) {
        await close(); // a part alone is of no use, and would keep the process alive
        throw error;
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/command.js
/** The local archive as a command: starts it, says where it is, and runs until it is told to stop. */


const command_toList = (text) => text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
/** What a shell needs to try the other commands on it. */
const toPaste = ({ github, zenodo, inveniordm, ckan, ready }) => {
    const [first = '', ...others] = Object.entries(ready.tokens).map(([user, token]) => `ARCHIVE_TOKEN=${token}   # ${user}`);
    const repositories = github.repositories.map(({ owner, name }) => `${owner}/${name}`);
    return [
        `The local archive is up: Zenodo at ${zenodo.origin}, InvenioRDM at ${inveniordm.origin}, CKAN at ${ckan.origin}, GitHub at ${github.serverUrl}. Paste this into another terminal:`,
        '',
        `  export ZENODO_URL=${zenodo.origin} INVENIORDM_URL=${inveniordm.origin} CKAN_URL=${ckan.origin}`,
        `  export GITHUB_API_URL=${github.origin} GITHUB_GRAPHQL_URL=${github.origin}/graphql GITHUB_SERVER_URL=${github.serverUrl}`,
        `  export GITHUB_TOKEN=${github.tokens.actions}`,
        `  export ${first}`,
        ...others.map((line) => `  # or: export ${line}`),
        '',
        `Then: archive-release plan --repo ${repositories[0] ?? 'OWNER/NAME'} --tag TAG --archive-url "$ZENODO_URL"`,
        repositories.length > 0
            ? `Repositories: ${repositories.join(', ')}`
            : 'It holds no repository: give it some with --seed (examples/sample is one).',
        'Stop it with Ctrl-C.',
    ].join('\n');
};
const runSandbox = async ({ users, seed, dir, port, log, faults, asJson, print, signal }) => {
    if (log !== undefined)
        (0,external_node_fs_.writeFileSync)(log, '');
    const sandbox = await startSandbox({
        // Whoever tries it by hand, or replays a recording without its pauses, does not wait for a search; `--fault indexLagMs=800` brings the lag back.
        faults: { indexLagMs: 0, latestLagMs: 0, ...faults },
        ...(users === undefined ? {} : { users: command_toList(users) }),
        ...(seed === undefined ? {} : { seeds: seed }),
        ...(dir === undefined ? {} : { dir }),
        ...(port === undefined ? {} : { port }),
        ...(log === undefined ? {} : { watch: { after: (exchange) => (0,external_node_fs_.appendFileSync)(log, `${JSON.stringify(exchange)}\n`) } }),
    });
    const { ready } = sandbox;
    try {
        await print(asJson ? JSON.stringify(ready) : toPaste(sandbox));
        await new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
    }
    finally {
        await sandbox.close();
    }
};

;// CONCATENATED MODULE: ./lib/sandbox/switches.js
/** `--fault name=value`: the switches of the archives, by one name where more than one has it. */



const standards = { ...defaultFaults, ...defaultInvenioFaults, ...defaultCkanFaults };
const switches_words = { ...faultWords, ...invenioWords, ...ckanWords };
const isSwitch = (name) => Object.hasOwn(standards, name);
const readSwitch = (name, text) => {
    const standard = standards[name];
    if (typeof standard === 'boolean') {
        if (text === 'true' || text === 'on' || text === '')
            return true;
        if (text === 'false' || text === 'off')
            return false;
        throw new Error(`--fault ${name}=${text}: say on or off.`);
    }
    if (typeof standard === 'number') {
        const number = text === '' || text === 'on' ? 1 : text === 'off' ? 0 : Number(text);
        if (!Number.isInteger(number) || number < 0)
            throw new Error(`--fault ${name}=${text}: say a whole number, or off.`);
        return number;
    }
    const allowed = switches_words[name];
    if (allowed === undefined)
        return text;
    if (text === '' && allowed.includes('on'))
        return 'on';
    if (!allowed.includes(text))
        throw new Error(`--fault ${name}=${text}: say one of ${allowed.join(', ')}.`);
    return text;
};
/**
 * Reads the words of `--fault name=value`. A bare name is `on`, or 1 for a number.
 * @throws Error that names the switch and what it takes
 */
const parseFaults = (given) => {
    const faults = {};
    for (const word of given) {
        const [name = '', ...rest] = word.split('=');
        if (!isSwitch(name))
            throw new Error(`--fault ${name}: no such switch. There are ${Object.keys(standards).join(', ')}.`);
        faults[name] = readSwitch(name, rest.join('='));
    }
    return faults;
};

// EXTERNAL MODULE: ./lib/command/stdout.js
var stdout = __webpack_require__(8134);
// EXTERNAL MODULE: ./lib/command/words.js
var command_words = __webpack_require__(7124);
;// CONCATENATED MODULE: ./lib/command/sandbox.js
/** `archive-release sandbox`: the local archive, until it is told to stop. */






const readFaults = (values) => {
    try {
        return parseFaults((0,command_words/* listOf */.c3)(values, 'fault'));
    }
    catch (cause) {
        throw (0,command_words/* usage */.CI)(cause instanceof Error ? cause.message : String(cause));
    }
};
const readPort = (values) => {
    const port = (0,command_words/* textOf */.b6)(values, 'port');
    if (port === undefined)
        return undefined;
    if (/^\d{4,5}$/.test(port) && Number(port) >= 1024 && Number(port) <= 65_530)
        return Number(port);
    throw (0,command_words/* usage */.CI)(`\`--port\` is \`${port}\`, but must be a number from 1024 to 65530: the local archive takes six ports from there.`);
};
/** Why it could not start, where it is the machine's word: a folder that can't be written, a port that is taken. */
const toStartError = (thrown) => {
    if (thrown instanceof errors/* ArchiveError */.di)
        return thrown;
    const cause = thrown instanceof Object && 'cause' in thrown && thrown.cause instanceof Error ? thrown.cause : thrown;
    if (cause instanceof Error && /Give another --dir/.test(cause.message))
        return (0,command_words/* usage */.CI)(cause.message);
    if (!(cause instanceof Error) || !('code' in cause))
        return cause;
    if (cause.code === 'EADDRINUSE')
        return (0,command_words/* usage */.CI)(`A port is taken: ${cause.message}. Choose another \`--port\`, or leave it out.`);
    return new errors/* ArchiveError */.di('disk-failed', cause.message, {
        remedy: 'Give `--dir`, `--seed` and `--log` places that can be read and written.',
        cause,
    });
};
const checkSeed = (seed) => {
    if (seed === undefined || (0,external_node_fs_.statSync)(seed, { throwIfNoEntry: false })?.isDirectory())
        return;
    throw (0,command_words/* usage */.CI)(`\`--seed\` is \`${seed}\`, which is no folder. It holds repositories as OWNER/NAME/…; examples/sample is one.`);
};
const sandbox_sandbox = async (values, signal) => {
    const [users, seed, dir, log] = ['users', 'seed', 'dir', 'log'].map((name) => (0,command_words/* textOf */.b6)(values, name));
    checkSeed(seed);
    const wishes = { users, seed, dir, log, port: readPort(values), faults: readFaults(values), asJson: values.json === true, print: stdout/* print */.y, signal };
    try {
        await runSandbox(wishes);
    }
    catch (cause) {
        throw toStartError(cause);
    }
};


/***/ })

};
