export const id = 809;
export const ids = [809];
export const modules = {

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ needToken),
/* harmony export */   E: () => (/* binding */ openDoors)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(486);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7309);
/* harmony import */ var _repositories_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9225);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3411);
/** Everything from outside that a command or a caller of the library needs: opened once, by its own words. */





/** Asks nothing yet. Throws `bad-input` for an archive that nobody knows, `archive-cannot` for one that is there for releases only. */
const openDoors = ({ archive, log = _log_js__WEBPACK_IMPORTED_MODULE_2__/* .silentLog */ .aB, signal = new AbortController().signal, environment, ...settings }) => {
    const repository = (0,_repositories_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .h)(archive, settings, {
        ...{ log, signal, clock: _http_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, userAgent: _version_js__WEBPACK_IMPORTED_MODULE_4__/* .USER_AGENT */ ._ },
        ...(environment === undefined ? {} : { environment }),
    });
    const { catalogue } = repository;
    if (catalogue === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('archive-cannot', `${repository.name} can't be managed by hand from here.`, { remedy: 'Use its web pages.' });
    }
    const { parallelUploads = 4 } = settings;
    return { repository, catalogue, hasToken: settings.token !== undefined, log, signal, clock: _http_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, parallelUploads };
};
/** Throws `token-missing`. */
const needToken = ({ hasToken, repository }, task) => {
    if (hasToken)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('token-missing', `${repository.name}: can't ${task} without a token.`, {
        remedy: 'Put the token into the environment (ARCHIVE_TOKEN), or into a file (--token-file).',
    });
};


/***/ }),

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ openLocalFile),
/* harmony export */   oC: () => (/* binding */ toKeptFile),
/* harmony export */   zY: () => (/* binding */ readLocalFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6150);
/* harmony import */ var _repositories_catalogue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7409);
/** Files of this machine, and files that the archive holds already, as files to keep. */






const STALL_MS = 5 * 60_000;
const toRefused = (message, remedy = 'Nothing was written.') => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ArchiveError */ .di('bad-input', message, { remedy });
const getSize = async (path) => {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch((cause) => {
        throw toRefused(`The file ${path} can't be read (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`);
    });
    if (found.isDirectory())
        throw toRefused(`${path} is a folder: files are sent one by one.`, 'Name its files, or pack it. Nothing was written.');
    if (!found.isFile())
        throw toRefused(`${path} is no plain file.`);
    return found.size;
};
/** A file as it is found now: nothing of it is read yet. Throws `bad-input`. */
const openLocalFile = async (path) => ({
    name: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).normalize(),
    size: await getSize(path),
    open: () => Promise.resolve((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path)),
});
/** Each is read once to its end, so that what the archive holds already is known without sending it. Throws `bad-input`, `file-unreadable`. */
const readLocalFiles = async (paths, signal) => {
    const files = [];
    for (const path of paths) {
        const source = await openLocalFile(path);
        const twin = files.find(({ name }) => name === source.name);
        if (twin !== undefined)
            throw toRefused(`Two files are called ${source.name}: an archive keeps one of a name.`);
        const { digests } = await (0,_http_body_js__WEBPACK_IMPORTED_MODULE_4__/* .digestSource */ .I)(source, { algorithms: ['md5', 'sha256'], signal, stallMs: STALL_MS });
        const { md5, sha256 } = digests;
        files.push({ ...source, origin: 'asset', ...(md5 === undefined ? {} : { md5 }), ...(sha256 === undefined ? {} : { sha256 }) });
    }
    return files;
};
/** A file that the record holds, to be kept: where a server takes nothing over into a new version, its bytes come from the archive itself. */
const toKeptFile = (file, of, doors) => ({
    name: file.name,
    size: file.size,
    origin: 'asset',
    ...(file.checksum?.algorithm === 'md5' ? { md5: file.checksum.value } : {}),
    ...(file.checksum?.algorithm === 'sha256' ? { sha256: file.checksum.value } : {}),
    open: async (signal) => (await (0,_repositories_catalogue_js__WEBPACK_IMPORTED_MODULE_5__/* .needs */ .eN)(doors.repository, 'openFile', 'be read from')(of, file, { from: 0, signal })).body,
});


/***/ }),

/***/ 6716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toToldLines)
/* harmony export */ });
const toToldLines = ({ problems, losses, differences, notices }) => [
    ...new Set([
        ...problems.map(({ at, message }) => `${at ? `${at.file}${at.line ? `:${at.line}` : ''}: ` : ''}${message}`),
        ...losses.map(({ field, message }) => `${field}: ${message}`),
        ...differences.map(({ field }) => `${field}: the archive did not take this as it was sent.`),
        ...notices,
    ]),
];


/***/ }),

/***/ 6770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ toWaitingText),
/* harmony export */   Gu: () => (/* binding */ isWaiting),
/* harmony export */   H1: () => (/* binding */ hasAnswer),
/* harmony export */   S_: () => (/* binding */ toAdvice),
/* harmony export */   b1: () => (/* binding */ toAnswerText)
/* harmony export */ });
/* harmony import */ var _report_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8651);

const toWho = (request) => request?.to === 'curators' ? 'the curators' : 'the reviewers of its community';
const capital = (text) => text.replace(/^t/, 'T');
/** A request about what is public already is about something else. */
const isOpen = ({ state, isEdit }) => state !== 'published' || isEdit;
/** Somebody else's turn: what they look at stays as it is. */
const isWaiting = (looked) => looked.request === undefined
    ? looked.state !== 'draft' && looked.state !== 'published'
    : looked.request.status === 'open' && isOpen(looked);
const toWaitingText = ({ url, request }, steps) => [
    `${url} waits for ${toWho(request)}${request === undefined ? '.' : `: ${request.url}`}`,
    ...(steps.length === 0 ? ['Nothing was changed: they look at it, and until they answer it stays as it is.'] : []),
].join('\n');
const ANSWERS = {
    critiqued: (url, who) => `${capital(who)} want changes in ${url} before it is public`,
    declined: (url, who) => `${capital(who)} declined ${url}`,
    cancelled: (url, who) => `The request that ${who} look at ${url} was cancelled`,
    expired: (url, who) => `${capital(who)} did not look at ${url} in time, and the request has expired`,
};
/** They said something else than yes, or nobody did. */
const hasAnswer = (looked) => looked.request !== undefined && ANSWERS[looked.request.status] !== undefined && isOpen(looked);
/** And nothing has been changed since: they are not asked again. */
const isUnanswered = (looked, steps) => hasAnswer(looked) && looked.request?.isAnswered === false && steps.length === 0;
/** What they said, with their words; undefined where it is not about that, or was answered. */
const toAnswerText = (looked, steps) => {
    const { url, request } = looked;
    if (request === undefined || !isUnanswered(looked, steps))
        return undefined;
    return [
        `${ANSWERS[request.status]?.(url, toWho(request))}: ${request.url}`,
        ...request.words.map((said) => `  «${(0,_report_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlainWords */ .VY)(said)}»`),
        'Nothing was written, and nobody is asked again while nothing has changed.',
    ].join('\n');
};
/** What leads on from what they said. `again`: the words that lead to the same archive. */
const toAdvice = (looked, steps, again) => {
    const { id, request, isEdit } = looked;
    if (request === undefined)
        return [];
    const isTheirs = request.to === 'community';
    // By its slug, where the command named it; else by its id.
    const community = isTheirs ? ` --community ${request.names.at(-1) ?? 'COMMUNITY'}` : '';
    const publish = `archive-release edit ${id}${community} --publish${again}`;
    const without = isTheirs ? [`Without \`--community\` it is published without ${toWho(request)}.`] : [];
    if (!isUnanswered(looked, steps))
        return [`To ask ${toWho(request)} again: ${publish}`, ...without];
    // Curators are handed the same request again; a review that came to nothing is over.
    const mayResubmit = !isTheirs && (request.status === 'critiqued' || request.status === 'cancelled');
    const change = isEdit ? 'change it on its page' : 'change something by `edit`, or on its page';
    return [
        ...(mayResubmit ? [`To answer in words: archive-release request ${request.id} resubmit TEXT${again}`] : []),
        `${mayResubmit ? 'Or' : 'To ask again'}: ${change}, and then: ${publish}`,
        ...without,
    ];
};


/***/ }),

/***/ 6788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/** What came back: any status, JSON where it is JSON, else a piece of the text. */
/** True where the request may or may not have been carried out: look before it is sent again (DESIGN.md, rule 1). */
const isUnclear = (answer) => answer.status === 0 || answer.status === 408 || answer.status >= 500;
const isSuccess = (answer) => answer.status >= 200 && answer.status < 300;
/** HTML (or text) where an API answers JSON: a proxy, a firewall, a login page, the wrong address. */
const isPage = (answer) => answer.json === undefined &&
    answer.text !== undefined &&
    (/html/i.test(answer.headers['content-type'] ?? '') || answer.text.trim() !== '');


/***/ }),

/***/ 6150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ digestSource),
/* harmony export */   K: () => (/* binding */ openPass)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_thread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3607);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9823);
/* harmony import */ var _stall_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1906);
/* harmony import */ var _whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6163);





const toChanged = (source, what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('file-changed', `${source.name}: ${what}`, {
    remedy: 'Was the file replaced while it was read? Run it again; if it stays, upload the file to the release anew.',
});
const toUnreadable = (source, bytes, cause) => cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di
    ? cause
    : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('file-unreadable', `${source.name}: reading it broke off after ${bytes} of ${source.size} bytes (${(0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E)(String(cause))}).`, {
        remedy: 'Run it again: files that arrived whole are not sent a second time.',
        cause,
    });
/** Opens the source and the way through. Throws what opening throws. */
const openPass = async (source, options) => {
    const wanted = source.sha256?.toLowerCase();
    const algorithms = [...new Set(wanted === undefined ? options.algorithms : [...options.algorithms, 'sha256'])];
    const pulse = options.pulse ?? (0,_stall_js__WEBPACK_IMPORTED_MODULE_2__/* .createPulse */ .U)(options.now ?? (() => performance.now()));
    let bytes = 0;
    let sent = 0;
    let passed;
    /** Nobody waits for a piece: none was asked for yet, or the last one is still with whoever took it. */
    let isOut = true;
    const watch = (0,_stall_js__WEBPACK_IMPORTED_MODULE_2__/* .watchForStall */ .d)({
        pulse,
        stallMs: options.stallMs,
        signal: options.signal,
        describe: () => `${source.name}: the ${isOut || passed ? 'archive' : 'source'}, after ${sent} of ${source.size} bytes,`,
    });
    let input;
    try {
        input = await source.open(watch.signal);
    }
    catch (cause) {
        watch.stop();
        throw watch.signal.aborted ? watch.signal.reason : cause;
    }
    const digester = (options.digester ?? _digest_thread_js__WEBPACK_IMPORTED_MODULE_1__/* .digestBySize */ .dA)(algorithms, source.size);
    const cut = () => {
        input.destroy(watch.signal.reason);
    };
    (0,_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .hold */ ._2)(input); // thrown by the loop below, if it still runs
    if (watch.signal.aborted)
        cut();
    else
        watch.signal.addEventListener('abort', cut, { once: true });
    async function* read() {
        try {
            for await (const chunk of input)
                yield chunk;
        }
        catch (cause) {
            throw watch.signal.aborted ? watch.signal.reason : toUnreadable(source, bytes, cause);
        }
    }
    const prove = async () => {
        if (bytes < source.size)
            throw toChanged(source, `it ended after ${bytes} of ${source.size} bytes.`);
        const digests = await digester.finish();
        if (wanted !== undefined && digests.sha256 !== wanted) {
            throw toChanged(source, `its SHA-256 is ${digests.sha256}, and ${wanted} was promised.`);
        }
        passed = { bytes, digests };
    };
    async function* send() {
        let held;
        const goOut = (piece) => {
            isOut = true;
            return piece;
        };
        const comeBack = (piece) => {
            isOut = false;
            sent += piece.length;
            pulse.beat(piece.length);
            options.onProgress?.(sent);
        };
        isOut = false;
        for await (const chunk of read()) {
            bytes += chunk.length;
            if (bytes > source.size)
                throw toChanged(source, `it is longer than the ${source.size} bytes that were promised.`);
            pulse.beat(chunk.length);
            for await (const piece of digester.take(chunk)) {
                if (held !== undefined) {
                    yield goOut(held);
                    comeBack(held);
                }
                held = piece;
            }
        }
        const rest = digester.rest();
        await prove();
        for (const piece of [held, rest]) {
            if (piece === undefined)
                continue;
            yield goOut(piece);
            comeBack(piece);
        }
    }
    return {
        pieces: send(),
        signal: watch.signal,
        passed: () => (sent === source.size ? passed : undefined),
        close: () => {
            watch.stop();
            watch.signal.removeEventListener('abort', cut);
            digester.dispose();
            input.destroy();
        },
    };
};
/** Reads a source to its end and sends nothing: the digests of what it holds now. Throws `file-changed`, `transfer-stalled`, `file-unreadable`, and what opening throws. */
const digestSource = async (source, options) => {
    const pass = await openPass(source, options);
    try {
        for await (const _piece of pass.pieces)
            options.signal.throwIfAborted();
        const passed = pass.passed();
        if (passed === undefined)
            throw new Error('a pass came to its end without its digests');
        return passed;
    }
    finally {
        pass.close();
    }
};


/***/ }),

/***/ 3380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(4371);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/answer.js
var http_answer = __webpack_require__(6788);
// EXTERNAL MODULE: ./lib/http/dispatcher.js
var http_dispatcher = __webpack_require__(7151);
// EXTERNAL MODULE: ./lib/http/no-answer.js
var no_answer = __webpack_require__(4948);
;// CONCATENATED MODULE: ./lib/http/pace.js
/** Keeps under a server's rate limit by what its answers say of it; no number of ours (DESIGN.md, rule 10). Pure. */
/** Below this many requests left, the rest is spread over the time until the counter starts anew. */
const FEW = 5;
const LONGEST_PAUSE_MS = 120_000;
/** A reset further away than this is a broken header, or a clock that is wrong. */
const LONGEST_WINDOW_MS = 3_600_000;
const toNumber = (header) => {
    const value = header === undefined || header === '' ? Number.NaN : Number(header);
    return Number.isFinite(value) ? value : undefined;
};
/**
 * Reads `x-ratelimit-remaining` and `x-ratelimit-reset` (epoch seconds); undefined where they are missing or absurd.
 */
const readLimits = (headers, now) => {
    const remaining = toNumber(headers['x-ratelimit-remaining']);
    const reset = toNumber(headers['x-ratelimit-reset']);
    if (remaining === undefined || reset === undefined)
        return undefined;
    const resetAt = reset * 1000;
    return resetAt - now.getTime() > LONGEST_WINDOW_MS ? undefined : { remaining, resetAt };
};
/** How long to wait before the next request, in milliseconds. */
const pauseBefore = (limits, now) => {
    if (limits === undefined || limits.remaining >= FEW)
        return 0;
    const until = limits.resetAt - now.getTime();
    if (until <= 0)
        return 0;
    return Math.min(LONGEST_PAUSE_MS, Math.ceil(until / (limits.remaining + 1)));
};

// EXTERNAL MODULE: ./lib/http/whole.js
var whole = __webpack_require__(6163);
;// CONCATENATED MODULE: ./lib/http/read-answer.js

const KEPT_CHARACTERS = 500;
/** More than any listing of ours can be. */
const MOST_JSON_BYTES = 64 * 2 ** 20;
const flatten = (headers) => Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), String(value)]])));
/** Reads up to so many bytes as UTF-8; what is beyond is thrown away with the connection. */
const readText = async (body, most) => {
    const chunks = [];
    let bytes = 0;
    const stop = (0,whole/* endSoon */.nJ)(body);
    try {
        for await (const chunk of body) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > most)
                return { text: Buffer.concat(chunks).toString('utf8'), isWhole: false };
        }
    }
    finally {
        stop();
    }
    return { text: Buffer.concat(chunks).toString('utf8'), isWhole: true };
};
const parse = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** Without what it carries. */
const toAnswer = (request, response) => ({
    status: response.statusCode,
    headers: flatten(response.headers),
    url: request.url,
    method: request.method,
});
const readAnswer = async (request, response) => {
    const answer = toAnswer(request, response);
    const isJson = /^application\/([\w.+-]*\+)?json\b/i.test(answer.headers['content-type'] ?? '');
    const { text, isWhole } = await readText(response.body, isJson ? MOST_JSON_BYTES : 4 * KEPT_CHARACTERS);
    const json = isJson && isWhole ? parse(text) : undefined;
    if (json !== undefined)
        return { ...answer, json };
    if (text === '')
        return answer;
    return { ...answer, text: text.slice(0, KEPT_CHARACTERS), ...(isJson && isWhole ? { isCut: true } : {}) };
};

// EXTERNAL MODULE: ./lib/http/redact.js
var redact = __webpack_require__(9823);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/http/writes.js
/** What may stand on a server because it was asked for: a write that was carried out, or whose answer does not tell. No run says «nothing was written» against it. */

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const openWrites = () => {
    let stands = false;
    let mayStand = false;
    return {
        note: ({ method, takesBack = false }, answer) => {
            if (READING.has(method))
                return;
            const isDone = answer !== undefined && (0,http_answer/* isSuccess */.oJ)(answer);
            // «There is none» is no word for what this run has written: the id may have been another's.
            if (takesBack)
                stands &&= !isDone;
            else if (answer === undefined || (0,http_answer/* isUnclear */.Z5)(answer))
                mayStand = true;
            else
                stands ||= isDone;
        },
        mayStand: () => stands || mayStand,
    };
};

;// CONCATENATED MODULE: ./lib/http/client.js











const openAnswer = async (request, response) => {
    if (response.statusCode < 200 || response.statusCode > 299)
        return readAnswer(request, response);
    return { ...toAnswer(request, response), body: (0,whole/* hold */._2)(response.body) };
};
const toWork = ({ worksAs, method }) => worksAs ?? method;
const MOST_REDIRECTS = 5;
const ANSWER_WITHIN_MS = 120_000;
const toCancelled = (cause) => new errors/* ArchiveError */.di('cancelled', 'The run was cancelled.', { remedy: 'Run it again: it finds what is done and goes on from there.', cause });
/** Opens the client; one serves all archives of a run. */
const openHttp = (options) => {
    const { clock, log } = options;
    const dispatcher = options.dispatcher ?? (0,http_dispatcher/* openDispatcher */.y)(options.environment ?? {});
    /** By origin: what the last answer said is left. */
    const limits = new Map();
    const writes = openWrites();
    const toHeaders = (request) => {
        const headers = { accept: 'application/json', 'user-agent': options.userAgent, ...request.headers };
        const { credentials } = request;
        if (credentials && new URL(request.url).origin === credentials.origin)
            headers.authorization = credentials.authorization;
        return headers;
    };
    const once = async (request, { body, length, read }) => {
        const { origin } = new URL(request.url);
        const pause = pauseBefore(limits.get(origin), clock.now());
        if (pause > 0) {
            log.info(`${origin} allows few more requests for now: waiting ${Math.ceil(pause / 1000)} s.`);
            await clock.wait(pause, request.signal);
        }
        const headers = toHeaders(request);
        if (length !== undefined)
            headers['content-length'] = String(length);
        let answer;
        try {
            const response = await (0,undici/* request */.Em)(request.url, {
                dispatcher,
                method: request.method,
                headers,
                body: (body ?? null), // its types leave out iterables, which it takes
                signal: request.signal ?? null,
                headersTimeout: request.answerWithinMs ?? ANSWER_WITHIN_MS,
                bodyTimeout: 60_000,
            });
            answer = await read(request, response);
            const told = readLimits(answer.headers, clock.now());
            if (told)
                limits.set(origin, told);
            return answer;
        }
        catch (cause) {
            if (request.signal?.aborted)
                throw request.signal.reason instanceof errors/* ArchiveError */.di ? request.signal.reason : toCancelled(cause);
            if (cause instanceof errors/* ArchiveError */.di)
                throw cause;
            return { status: 0, headers: {}, url: request.url, method: request.method, cause };
        }
        finally {
            writes.note({ method: toWork(request), takesBack: request.takesBack }, answer);
        }
    };
    const repeat = async (request, body, read) => {
        const policy = { ...retry/* defaultPolicy */.G4, ...options.policy, ...request.policy };
        const start = clock.now().getTime();
        for (let attempt = 1;; attempt += 1) {
            const answer = await once(request, { body, read });
            const ending = {
                method: toWork(request),
                status: answer.isCut && (0,http_answer/* isSuccess */.oJ)(answer) ? 0 : answer.status,
                headers: answer.headers,
                isStanding: (0,no_answer/* toStandingRemedy */.s)(answer.cause) !== undefined,
            };
            const now = clock.now();
            const pause = (0,retry/* pauseBeforeRetry */.Gw)(ending, { attempt, elapsedMs: now.getTime() - start, now, random: options.random(), policy });
            const told = answer.status === 0 ? (0,redact/* redact */.E)(String(answer.cause)) : `answer ${answer.status}${answer.isCut ? ', and no whole JSON' : ''}`;
            log.debug(`${request.method} ${(0,redact/* redactUrl */.B)(request.url)}: ${told}`);
            if (pause === undefined)
                return answer;
            log.info(`${request.method} ${(0,redact/* redactUrl */.B)(request.url)}: ${told}; trying again in ${Math.ceil(pause / 1000)} s.`);
            await clock.wait(pause, request.signal);
        }
    };
    const follow = async (request, body, read) => {
        let answer = await repeat(request, body, read);
        for (let turn = 0; turn < (request.mostRedirects ?? MOST_REDIRECTS); turn += 1) {
            const location = answer.headers.location;
            if (request.method !== 'GET' || (0,http_answer/* isSuccess */.oJ)(answer) || answer.status < 300 || answer.status > 399 || location === undefined)
                break;
            // Resolved by hand: Zenodo's are relative and absolute by turns (facts/zenodo.md 5). A foreign address is asked without credentials (toHeaders).
            const url = new URL(location, answer.url);
            // Bytes may lie elsewhere, and are proved. What the archive holds for an account, nobody else can say: «nothing» from there would make a second record.
            if (read !== openAnswer && request.credentials && url.origin !== request.credentials.origin)
                break;
            answer = await repeat({ ...request, url: url.href }, undefined, read);
        }
        return answer;
    };
    return {
        json: (request) => {
            const body = request.body === undefined ? undefined : JSON.stringify(request.body);
            const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
            return follow({ ...request, headers }, body, readAnswer);
        },
        open: (request) => follow(request, undefined, openAnswer),
        send: (request) => once({ ...request, headers: { 'content-type': 'application/octet-stream', ...request.headers } }, { body: request.body, length: request.length, read: readAnswer }),
        mayHaveWritten: writes.mayStand,
        close: () => dispatcher.close(),
    };
};


/***/ }),

/***/ 486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Time as the rooms see it: they are told what it is, and they wait by it. Tests pass one that never sleeps. */
/** The machine's own clock. */
const systemClock = {
    now: () => new Date(),
    wait: (milliseconds, signal) => new Promise((resolve, reject) => {
        if (signal?.aborted) {
            reject(signal.reason);
            return;
        }
        const give = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', give);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', give, { once: true });
    }),
};


/***/ }),

/***/ 3607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ WORTH_A_THREAD),
/* harmony export */   dA: () => (/* binding */ digestBySize)
/* harmony export */ });
/* unused harmony export digestOnThread */
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9262);
/**
 * Digests on a thread of their own, so that a big file's MD5 does not slow its way down: node computes it at 0.75 GiB/s, slower than a good line.
 * The bytes are copied once, into a ring in shared memory; both threads digest them there, and from there they are sent, in pieces big enough
 * that little is done per piece. What the thread runs is its own source as text, so that it needs no file of its own in a bundle.
 */


/** Bytes of a slot, and how many there are: 2 MiB in all. A piece bigger than a socket's buffer has left this process when the next one is asked for. */
const SLOT = 2 ** 18;
const SLOTS = 8;
/** Places in the control words: slots written, slots read, then the length of each. */
const WRITTEN = 0;
const READ = 1;
const LENGTHS = 2;
/** Below this a thread costs more than it saves: it has an engine of its own, of 10 MiB. Whatever is sent beside others is smaller. Bytes. */
const WORTH_A_THREAD = 32 * 2 ** 20;
/** Runs in the thread: only what is inside these braces exists there. A slot of length 0 is the end. Counts go round the 32 bits. */
const runThread = () => {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
    const { algorithms, control, ring, slot, slots } = workerData;
    const words = new Int32Array(control);
    const bytes = new Uint8Array(ring);
    const hashes = algorithms.map((algorithm) => createHash(algorithm));
    for (let turn = 0;; turn = (turn + 1) | 0) {
        while (Atomics.load(words, 0) === turn)
            Atomics.wait(words, 0, turn);
        const index = (turn >>> 0) % slots;
        const length = Atomics.load(words, 2 + index);
        if (length === 0)
            break;
        for (const hash of hashes)
            hash.update(bytes.subarray(index * slot, index * slot + length));
        Atomics.store(words, 1, (turn + 1) | 0);
        Atomics.notify(words, 1);
    }
    parentPort?.postMessage(hashes.map((hash) => hash.digest('hex')));
};
/** The slowest first: as long as there are several, the quickest stays with this thread. */
const SPEED = ['md5', 'sha512', 'sha256', 'sha1'];
const bySpeed = (a, b) => SPEED.indexOf(a) - SPEED.indexOf(b);
/** All but the quickest algorithm on a thread, so that both have work. What goes wrong there is thrown by `take` or `finish`. */
const digestOnThread = (algorithms) => {
    const ordered = algorithms.toSorted(bySpeed);
    const there = ordered.length > 1 ? ordered.slice(0, -1) : ordered;
    const here = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestHere */ .n)(ordered.slice(there.length));
    const control = new SharedArrayBuffer(4 * (LENGTHS + SLOTS));
    const ring = new SharedArrayBuffer(SLOT * SLOTS);
    const words = new Int32Array(control);
    const bytes = Buffer.from(ring);
    const shared = { algorithms: there, control, ring, slot: SLOT, slots: SLOTS };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(`(${runThread.toString()})()`, { eval: true, workerData: shared, name: 'digest' });
    const result = new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', () => reject(new Error('the digesting thread ended early')));
    });
    result.catch(() => { }); // thrown by whoever waits for it
    let turn = 0;
    /** Bytes in the slot that is being filled. */
    let filled = 0;
    const isFull = () => ((turn - Atomics.load(words, READ)) | 0) >= SLOTS;
    const waitForRoom = async () => {
        while (isFull()) {
            const waiting = Atomics.waitAsync(words, READ, (turn - SLOTS) | 0);
            if (waiting.async)
                await Promise.race([waiting.value, result]);
        }
    };
    const handOver = () => {
        const index = (turn >>> 0) % SLOTS;
        const piece = bytes.subarray(index * SLOT, index * SLOT + filled);
        Atomics.store(words, LENGTHS + index, filled);
        turn = (turn + 1) | 0;
        filled = 0;
        Atomics.store(words, WRITTEN, turn);
        Atomics.notify(words, WRITTEN);
        for (const _same of here.take(piece))
            ;
        return piece;
    };
    async function* take(chunk) {
        const { length } = chunk;
        for (let at = 0; at < length;) {
            if (filled === 0 && isFull())
                await waitForRoom();
            const part = chunk.subarray(at, at + SLOT - filled);
            bytes.set(part, ((turn >>> 0) % SLOTS) * SLOT + filled);
            filled += part.length;
            at += part.length;
            if (at === length)
                (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)(chunk);
            if (filled === SLOT)
                yield handOver();
        }
    }
    return {
        take: (chunk) => (filled + chunk.length < SLOT && !(filled === 0 && isFull()) ? keep(chunk) : take(chunk)),
        rest: () => (filled > 0 ? handOver() : undefined),
        finish: async () => {
            await waitForRoom();
            handOver();
            const values = await result;
            return { ...(await here.finish()), ...Object.fromEntries(there.map((algorithm, index) => [algorithm, values[index] ?? ''])) };
        },
        dispose: () => {
            void worker.terminate();
        },
    };
    /** The common case without a promise: the chunk fits into the slot, and nothing is to be sent yet. */
    function keep(chunk) {
        bytes.set(chunk, ((turn >>> 0) % SLOTS) * SLOT + filled);
        filled += chunk.length;
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .release */ ._)(chunk);
        return [];
    }
};
/** On this thread or another, whichever is done sooner. `size` in bytes. */
const digestBySize = (algorithms, size) => size >= WORTH_A_THREAD && algorithms.length > 0 ? digestOnThread(algorithms) : (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestHere */ .n)(algorithms);


/***/ }),

/***/ 9262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ release),
/* harmony export */   n: () => (/* binding */ digestHere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Digests of bytes that pass by: on this thread for small files, on its own thread (digest-thread.ts) for big ones. */

/**
 * Gives a chunk's memory back at once, where the chunk is all that its memory holds: left to the collector, the 16,000 chunks of 1 GiB cost it
 * 0.6 s of a core and 65 MiB (docs/performance.md). The end of a bigger buffer is somebody else's too, and stays.
 */
const release = ({ buffer, byteLength }) => {
    if (buffer instanceof ArrayBuffer && byteLength === buffer.byteLength)
        buffer.transfer(0);
};
/** On this thread: node's SHA-256 takes about 0.6 s of a core for 1 GiB, its MD5 1.3 s. */
const digestHere = (algorithms) => {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm)]);
    return {
        take: (chunk) => {
            for (const [, hash] of hashes)
                hash.update(chunk);
            return [chunk];
        },
        rest: () => undefined,
        finish: () => Promise.resolve(Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]))),
        dispose: () => { },
    };
};


/***/ }),

/***/ 7151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ openDispatcher)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4371);
/** The way out: HTTP/1.1, through a proxy where the environment names one. */

/** What runs on this machine is no proxy's business: the local archive, for one. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/**
 * HTTP/2 stays off: its 64 KiB window makes downloads crawl (facts/toolchain.md 5).
 * The dispatcher is undici 8's and goes only to undici 8's own functions: the fetch of Node itself refuses it (facts/toolchain.md 5).
 */
const openDispatcher = (environment) => {
    const read = (name) => environment[name] ?? environment[name.toUpperCase()] ?? '';
    return new undici__WEBPACK_IMPORTED_MODULE_0__/* .EnvHttpProxyAgent */ .J2({
        allowH2: false,
        connections: 16,
        connect: { timeout: 30_000 },
        httpProxy: read('http_proxy'),
        httpsProxy: read('https_proxy'),
        noProxy: [read('no_proxy'), ...LOOPBACK].filter((part) => part !== '').join(','),
    });
};


/***/ }),

/***/ 4948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ toStandingRemedy)
/* harmony export */ });
/** Why no answer came, where the same will happen each time: what to do about it is another thing than waiting. */
const at = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;
/** OpenSSL's names for a chain that ends at nobody who is known; a certificate that ran out, or is another server's, is the server's to mend. */
const UNKNOWN_ISSUER = /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(GET_ISSUER_CERT(_LOCALLY)?|VERIFY_LEAF_SIGNATURE))$/;
const BAD_CERTIFICATE = /^(CERT_[A-Z_]+|ERR_TLS_CERT_ALTNAME_INVALID)$/;
/** undici's words for a proxy that opens no tunnel. Its code (UND_ERR_ABORTED) and its class are those of any request that was broken off, and the status stands nowhere else (8.12, `proxy-agent.js`). */
const REFUSING_PROXY = /^Proxy response \((4\d\d)\)/;
/** @returns what to do, or undefined where the next attempt may go well. @param cause what the request threw */
const toStandingRemedy = (cause) => {
    const [code, message, under] = [at(cause, 'code'), at(cause, 'message'), at(cause, 'cause')];
    if (typeof code === 'string' && UNKNOWN_ISSUER.test(code))
        return 'Where the house has a certificate authority of its own, name the file of its certificate in NODE_EXTRA_CA_CERTS (env of the step), readable by the runner.';
    if (typeof code === 'string' && BAD_CERTIFICATE.test(code))
        return 'The certificate of the server is not valid for this address today: whoever runs the server must renew it. Is the address right?';
    if (typeof message === 'string' && REFUSING_PROXY.test(message))
        return 'The proxy that https_proxy names opens no way to this server: let its administrator allow it, or name the server in no_proxy if it can be reached without.';
    return under === undefined ? undefined : toStandingRemedy(under);
};


/***/ }),

/***/ 9823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   E: () => (/* binding */ redact)
/* harmony export */ });
/** Keeps secrets out of messages: tokens, and the signatures in signed addresses. */
/** Query parameters that are, or may be, a key to something. Signed addresses of S3, Azure and GitHub are covered by their common parts. */
const SECRET_PARAMETER = /^(access_?token|token|api_?key|key|sig|signature|jwt|secret|password|auth|credential|x-amz-.*|x-goog-.*|se|sp|sv|skoid|sktid|skt|ske|sks|skv|rsc[dt])$/i;
/** The address with the values of its telling parameters, and any user and password, replaced by `***`. What is no URL comes back as it is. */
const redactUrl = (address) => {
    if (!URL.canParse(address))
        return address.replace(/([?&](?:access_?token|token|api_?key|key|sig|signature)=)[^&\s"']+/gi, '$1***');
    const url = new URL(address);
    if (url.username || url.password) {
        url.username = '***';
        url.password = '';
    }
    const kept = [...url.searchParams].map(([name, value]) => [name, SECRET_PARAMETER.test(name) ? '***' : value]);
    if (!kept.some(([, value]) => value === '***'))
        return url.href;
    url.search = kept.map(([name, value]) => `${encodeURIComponent(name)}=${value === '***' ? value : encodeURIComponent(value)}`).join('&');
    return url.href;
};
const BEARER = /\b(bearer|token|basic)(\s+)[A-Za-z0-9._~+/=-]{8,}/gi;
/** Punctuation at the end belongs to the sentence. */
const ADDRESS = /\bhttps?:\/\/[^\s"'<>]*[^\s"'<>.,;:!?)\]]/g;
/** The text without the secrets named, without anything that follows `Bearer`, and with every address in it redacted. */
const redact = (text, secrets = []) => {
    let clean = text;
    for (const secret of secrets)
        if (secret !== '')
            clean = clean.replaceAll(secret, '***');
    return clean
        .replace(ADDRESS, (address) => (address.includes('?') || address.includes('@') ? redactUrl(address) : address))
        .replace(BEARER, '$1$2***');
};


/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ defaultPolicy),
/* harmony export */   Gw: () => (/* binding */ pauseBeforeRetry)
/* harmony export */ });
/* unused harmony export readRetryAfter */
const defaultPolicy = {
    attempts: 7,
    attemptsOn500: 3,
    baseMs: 1000,
    capMs: 30_000,
    retryAfterCapMs: 120_000,
    budgetMs: 10 * 60_000,
};
/** Repeating these changes nothing that the first time did not. */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);
const PASSING = new Set([0, 408, 500, 502, 503, 504]);
/** `Retry-After`, seconds or an HTTP date, as milliseconds from now; undefined for what it does not say. A date is the server's, and held against its clock where it tells that. */
const readRetryAfter = (headers, now) => {
    const header = headers['retry-after'];
    if (header === undefined || header.trim() === '')
        return undefined;
    const seconds = Number(header);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const until = Date.parse(header);
    const told = Date.parse(headers.date ?? '');
    return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(told) ? now.getTime() : told));
};
/**
 * How long to pause before the next attempt, in milliseconds; undefined means: this ending stands.
 * A POST is repeated only after 429, which says that nothing was done (DESIGN.md, rule 1).
 * `Retry-After` counts only with 429 and 503: Zenodo puts it on every answer (facts/zenodo.md 2.3).
 */
const pauseBeforeRetry = (ending, situation) => {
    const { attempt, elapsedMs, now, random, policy } = situation;
    const isLimited = ending.status === 429;
    if (ending.isStanding)
        return undefined;
    if (!isLimited && !(PASSING.has(ending.status) && REPEATABLE.has(ending.method)))
        return undefined;
    if (attempt >= (ending.status === 500 ? policy.attemptsOn500 : policy.attempts))
        return undefined;
    const own = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
    const asked = isLimited || ending.status === 503 ? readRetryAfter(ending.headers, now) : undefined;
    // Full jitter over the upper half: clients that fell together do not come back together, and none comes back at once.
    const pause = asked === undefined ? own / 2 + (own / 2) * random : Math.min(policy.retryAfterCapMs, asked) + random * 1000;
    return elapsedMs + pause > policy.budgetMs ? undefined : Math.round(pause);
};


/***/ }),

/***/ 1906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createPulse),
/* harmony export */   d: () => (/* binding */ watchForStall)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Cuts what stands still. A limit is about progress, never about size (DESIGN.md, rule 8). */

/** Bytes. Files that are smaller have the whole limit to themselves, as each transfer begins with a beat. */
const LEAST = 16 * 1024;
/** `now` counts milliseconds, from anywhere. */
const createPulse = (now) => {
    let last = now();
    let moved = 0;
    return {
        beat: (bytes = LEAST) => {
            moved += bytes;
            if (moved < LEAST)
                return;
            moved = 0;
            last = now();
        },
        silence: () => now() - last,
    };
};
/** Begins to watch; the caller stops it, whatever happens. */
const watchForStall = (options) => {
    const { pulse, stallMs } = options;
    const controller = new AbortController();
    pulse.beat();
    const timer = setInterval(() => {
        if (pulse.silence() < stallMs)
            return;
        controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('transfer-stalled', `${options.describe()} stood still for ${Math.round(stallMs / 1000)} s.`, {
            remedy: 'Run it again: what arrived whole is not transferred a second time.',
        }));
    }, Math.max(20, Math.min(5000, stallMs / 4)));
    timer.unref();
    return { signal: AbortSignal.any([options.signal, controller.signal]), stop: () => clearInterval(timer) };
};


/***/ }),

/***/ 6163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   nJ: () => (/* binding */ endSoon),
/* harmony export */   qG: () => (/* binding */ leave)
/* harmony export */ });
/** Each piece that comes keeps undici's own limits waiting, so an answer that trickles would never be given up. Milliseconds. */
const WHOLE_WITHIN_MS = 2 * 60_000;
/** Breaks the body off if it has not ended in time: whoever reads it is thrown an Error. Call what comes back once it is read. */
const endSoon = (body) => {
    const timer = setTimeout(() => body.destroy(new Error(`the answer did not come to its end within ${WHOLE_WITHIN_MS / 1000} s`)), WHOLE_WITHIN_MS);
    timer.unref(); // the connection keeps the process alive as long as there is something to break off
    return () => clearTimeout(timer);
};
/** An answer that breaks while nobody reads it is told to whoever reads it later; without this it ends the process. */
const hold = (body) => body.on('error', () => { });
/** Throws away what a server says beside what matters: a little is read, so that the connection can be used again, and no end is waited for. */
const leave = (body) => {
    hold(body);
    const stop = endSoon(body);
    body.once('close', stop);
    let left = 64 * 1024; // bytes
    body.on('data', (piece) => {
        left -= piece.length;
        if (left < 0)
            body.destroy();
    });
};


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toMarker),
/* harmony export */   I: () => (/* binding */ findTag)
/* harmony export */ });
/** A tag may hold `/` and must not end the path early: each segment is encoded, slashes stay. */
const toPath = (ref) => ref.split('/').map(encodeURIComponent).join('/');
const toMarker = (release) => ({
    tag: `${release.repository.url}/tree/${toPath(release.tag)}`,
    commit: `${release.repository.url}/commit/${release.commit}`,
});
/** The tag that a marker's link names, as toMarker encodes it; where somebody else wrote the link, its percent sign may be one. Undefined for another address. */
const findTag = (link) => {
    const written = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/tree\/(.+)$/.exec(link)?.[1];
    try {
        return written === undefined ? undefined : decodeURIComponent(written);
    }
    catch {
        return written;
    }
};


/***/ }),

/***/ 7409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ toCannot),
/* harmony export */   HL: () => (/* binding */ VOCABULARIES),
/* harmony export */   eN: () => (/* binding */ needs),
/* harmony export */   hR: () => (/* binding */ FORMATS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** In which a record can be had; each server offers some of them. */
const FORMATS = ['datacite', 'invenio', 'zenodo', 'codemeta', 'bibtex', 'csl', 'marcxml', 'dc'];
const VOCABULARIES = ['licences', 'communities', 'funders', 'awards', 'names', 'subjects'];
const toCannot = (archive, what, remedy) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('archive-cannot', `${archive} can't ${what}.`, { remedy: remedy ?? 'Use its web pages for this, or another archive.' });
/** The method, or the one error for what an archive lacks. */
const needs = ({ name, catalogue }, ability, what) => {
    const method = catalogue?.[ability];
    if (method === undefined)
        throw toCannot(name, what);
    return method;
};


/***/ }),

/***/ 5406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $C: () => (/* binding */ readFound),
/* harmony export */   Bp: () => (/* binding */ readRevised),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   JP: () => (/* binding */ readDataset),
/* harmony export */   MS: () => (/* binding */ readNothing),
/* harmony export */   R_: () => (/* binding */ readResource),
/* harmony export */   Ue: () => (/* binding */ readUser),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iY: () => (/* binding */ readGroup),
/* harmony export */   o9: () => (/* binding */ readLicence),
/* harmony export */   r6: () => (/* binding */ readNames),
/* harmony export */   rk: () => (/* binding */ readStatus),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/** CKAN's own words, and readers that check the shape of an answer: what they give is what it says, and nothing where it is something else. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value) => (typeof value === 'string' ? value : undefined);
/** Every item must be one; else the whole is none. */
const listOf = (read) => (value) => {
    if (!Array.isArray(value))
        return undefined;
    const items = value.map(read).filter((item) => item !== undefined);
    return items.length === value.length ? items : undefined;
};
const hasTexts = (value, ...names) => isObject(value) && names.every((name) => typeof value[name] === 'string');
const readText = text;
const readJson = (value) => (isObject(value) ? value : undefined);
/** For actions that answer `null`. */
const readNothing = (value) => (value === null || value === undefined ? true : undefined);
const readResource = (value) => {
    if (!hasTexts(value, 'id', 'package_id'))
        return undefined;
    const { id, package_id: dataset } = value;
    return {
        ...value,
        id,
        package_id: dataset,
        name: text(value.name) ?? null,
        url: text(value.url) ?? '',
        url_type: text(value.url_type) ?? null,
        // Older catalogues tell it as a text.
        size: value.size === null || value.size === undefined || value.size === '' ? null : Number(value.size),
        format: text(value.format) ?? '',
    };
};
const readExtra = (value) => (hasTexts(value, 'key', 'value') ? { key: value.key, value: value.value } : undefined);
const readTag = (value) => (hasTexts(value, 'name') ? value : undefined);
const readOf = (value) => (hasTexts(value, 'id', 'name') ? value : undefined);
const readDataset = (value) => {
    if (!hasTexts(value, 'id', 'name', 'state', 'metadata_modified'))
        return undefined;
    const extras = listOf(readExtra)(value.extras ?? []);
    const tags = listOf(readTag)(value.tags ?? []);
    const groups = listOf(readOf)(value.groups ?? []);
    const resources = listOf(readResource)(value.resources ?? []);
    if (extras === undefined || tags === undefined || groups === undefined || resources === undefined)
        return undefined;
    const { id, name, state, metadata_modified: modified } = value;
    return {
        ...value,
        id,
        name,
        state,
        metadata_modified: modified,
        title: text(value.title) ?? name,
        type: text(value.type) ?? 'dataset',
        private: value.private === true,
        owner_org: text(value.owner_org) ?? null,
        extras,
        tags,
        groups,
        resources,
    };
};
const readGroup = (value) => hasTexts(value, 'id', 'name')
    ? { ...value, id: value.id, name: value.name, title: text(value.title) || value.name, state: text(value.state) ?? 'active' }
    : undefined;
const readUser = (value) => hasTexts(value, 'id', 'name')
    ? { ...value, id: value.id, name: value.name, state: text(value.state) ?? 'active', sysadmin: value.sysadmin === true }
    : undefined;
const readLicence = (value) => hasTexts(value, 'id') ? { ...value, id: value.id, title: text(value.title) ?? value.id, url: text(value.url) ?? '' } : undefined;
const readStatus = (value) => {
    if (!isObject(value))
        return undefined;
    const version = text(value.ckan_version);
    const siteUrl = text(value.site_url);
    return {
        extensions: listOf(text)(value.extensions ?? []) ?? [],
        ...(version === undefined ? {} : { version }),
        ...(siteUrl === undefined ? {} : { siteUrl }),
    };
};
const readFound = (value) => {
    if (!isObject(value) || typeof value.count !== 'number')
        return undefined;
    const results = listOf(readDataset)(value.results);
    return results === undefined ? undefined : { count: value.count, results };
};
/** `package_revise` has the dataset inside. */
const readRevised = (value) => (isObject(value) ? readDataset(value.package) : undefined);
const readNames = listOf(text);


/***/ }),

/***/ 3755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ SHAPES)
/* harmony export */ });
/* harmony import */ var _api_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5406);
/** Fields of a dataset that people write in a shorter way than CKAN has them (facts/ckan.md 1.5). Pure. */

/** As people write them, and as CKAN has them: a mapping of extras, tags and groups as names (or one text with commas). */
const SHAPES = {
    extras: {
        wanted: 'a mapping of texts',
        read: (value) => {
            if (Array.isArray(value))
                return value.every((item) => (0,_api_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(item) && typeof item.key === 'string') ? value : undefined;
            if (!(0,_api_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
                return undefined;
            return Object.entries(value).map(([key, one]) => ({
                key,
                value: typeof one === 'string' ? one : one === null ? '' : JSON.stringify(one),
            }));
        },
    },
    ...Object.fromEntries(['tags', 'groups'].map((name) => [
        name,
        {
            wanted: 'a list of names',
            read: (value) => {
                const items = typeof value === 'string' ? value.split(',').map((text) => text.trim()) : value;
                if (!Array.isArray(items))
                    return undefined;
                const named = items.filter(Boolean).map((item) => (typeof item === 'string' ? { name: item } : item));
                return named.every(_api_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv) ? named : undefined;
            },
        },
    ])),
};


/***/ }),

/***/ 2727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCkanFields: () => (/* binding */ parseCkanFields)
/* harmony export */ });
/* unused harmony export CKAN_FIELDS_INPUT */
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _api_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5406);
/* harmony import */ var _field_shapes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3755);
/**
 * The input `ckan-fields`: YAML with fields of the dataset by the catalogue's own names, and under `resources` what every resource shall have.
 * Loads `yaml`: a run without this input does not need this file.
 */



/** As places name it. */
const CKAN_FIELDS_INPUT = 'ckan-fields input';
/** What the run itself decides. */
const OF_THE_RUN = new Set([
    ...['id', 'state', 'version'],
    ...['id', 'package_id', 'url', 'url_type', 'name', 'size', 'hash', 'upload'].map((name) => `resources.${name}`),
]);
/** What a person could mean by these is said by another word: nothing of it is passed over in silence. */
const SAID_ELSEWHERE = {
    private: (value) => value === null || /^(false|no|0|)$/i.test(String(value))
        ? undefined
        : '`private` is not said here: a dataset is public once its first release is complete. With `publish: false` it stays private until then.',
    owner_org: () => '`owner_org` is not said here: the input `organisation` names to whom the dataset belongs.',
};
/** Long enough for every field of a catalogue, and read in a moment. */
const MAX_CHARACTERS = 100_000;
const toPlace = (lines, offset) => {
    const { line, col } = lines.linePos(offset);
    return { file: CKAN_FIELDS_INPUT, line: Math.max(line, 1), column: Math.max(col, 1) };
};
const placeOf = (walk, node) => toPlace(walk.lines, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? (node.range?.[0] ?? 0) : 0);
const tell = (walk, code, message, { path, node }) => {
    const severity = code === 'field-of-the-run' ? 'warning' : 'error';
    walk.problems.push({ severity, code, message, ...(path === undefined ? {} : { path }), at: placeOf(walk, node) });
};
/** CKAN keeps texts, so a number stays as it is spelled: `1.10`, `02`. Yes and no, and nothing, stay what they are. */
const toValue = (walk, node, path) => {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return toMapping(walk, node, path);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item, at) => toValue(walk, item, `${path}[${at}]`));
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        tell(walk, 'yaml-syntax', 'An alias is not read here: write the value out.', { path, node });
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return null;
    const { value } = node;
    return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : (node.source ?? String(value));
};
const toMapping = (walk, map, path) => {
    const fields = new Map();
    for (const { key, value } of map.items) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
            tell(walk, 'yaml-syntax', 'A key must be a text.', { node: key });
            continue;
        }
        const name = key.source ?? String(key.value);
        const here = path === '' ? name : `${path}.${name}`;
        walk.at.set(here, placeOf(walk, key));
        if (fields.has(name))
            tell(walk, 'duplicate-key', `\`${here}\` is there twice.`, { path: here, node: key });
        else if (OF_THE_RUN.has(here))
            tell(walk, 'field-of-the-run', `\`${here}\` is what the run itself says; this is ignored.`, { path: here, node: key });
        else {
            fields.set(name, toValue(walk, value, here));
            const elsewhere = Object.hasOwn(SAID_ELSEWHERE, here) ? SAID_ELSEWHERE[here]?.(fields.get(name)) : undefined;
            if (elsewhere !== undefined)
                tell(walk, 'said-elsewhere', elsewhere, { path: here, node: key });
        }
    }
    return Object.fromEntries(fields);
};
const toDataset = (walk, fields) => {
    const dataset = { ...fields };
    for (const [name, { wanted, read }] of Object.entries(_field_shapes_js__WEBPACK_IMPORTED_MODULE_2__/* .SHAPES */ .H)) {
        if (dataset[name] === undefined || dataset[name] === null)
            continue;
        const shaped = read(dataset[name]);
        if (shaped !== undefined)
            dataset[name] = shaped;
        else {
            const at = walk.at.get(name);
            walk.problems.push({
                ...{ severity: 'error', code: 'wrong-shape', path: name, message: `\`${name}\` must be ${wanted}.` },
                ...(at === undefined ? {} : { at }),
            });
        }
    }
    return dataset;
};
/** Never throws. All its problems are told at once; where one is an error, the fields are not to be used. */
const parseCkanFields = (text) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const walk = { lines, at: new Map(), problems: [] };
    const result = (dataset = {}, resources = {}) => ({ dataset, resources, at: walk.at, problems: walk.problems });
    const refuse = (message, node) => {
        tell(walk, 'yaml-syntax', message, { node });
        return result();
    };
    if (text.trim() === '')
        return result();
    if (text.length > MAX_CHARACTERS)
        return refuse(`It has ${text.length} characters; ${MAX_CHARACTERS} are read.`);
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', schema: 'core' });
    const [mistake] = document.errors;
    if (mistake !== undefined) {
        const at = toPlace(lines, Math.min(mistake.pos[0], text.trimEnd().length));
        const message = `This is not valid YAML: ${mistake.message.split('\n')[0]} Check the indentation and quotes here and just above.`;
        walk.problems.push({ severity: 'error', code: 'yaml-syntax', message, at });
        return result();
    }
    if (document.contents === null)
        return result();
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents))
        return refuse('It must be a mapping: `field: value`, one a line.', document.contents);
    const { resources = {}, ...fields } = toMapping(walk, document.contents, '');
    const dataset = toDataset(walk, fields);
    if (resources === null)
        return result(dataset);
    if ((0,_api_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(resources))
        return result(dataset, resources);
    tell(walk, 'wrong-shape', '`resources` must be a mapping: it is for every resource alike.', {
        path: 'resources',
        node: document.contents.get('resources', true),
    });
    return result(dataset);
};


/***/ }),

/***/ 9225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ OWN_COMMANDS),
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/redact.js
var redact = __webpack_require__(9823);
;// CONCATENATED MODULE: ./lib/repositories/ckan/api/problem.js
/** A failure of CKAN as an error for people: what was tried, what the catalogue said, and what to do. */


const AGAIN = 'Run it again later: it finds what is done and goes on from there.';
const MEND = 'Read what the catalogue says, mend it, and run it again.';
const wordsOf = (failure, { status }) => {
    switch (failure.kind) {
        case 'no-answer':
            return { code: 'archive-failed', said: 'no answer came', remedy: `Is the catalogue up, and the address right? ${AGAIN}` };
        case 'too-busy':
            return { code: 'archive-failed', said: 'it asks for fewer requests (429)', remedy: AGAIN };
        case 'moved':
            return {
                code: 'bad-input',
                said: `it sends on to ${(0,redact/* redactUrl */.B)(failure.to)} (${status})`,
                remedy: 'Give that address as the address of the archive.',
            };
        case 'not-authorised':
            return failure.isNobody
                ? {
                    code: 'token-refused',
                    said: 'it does not know the token',
                    remedy: 'Make a new API token on your profile page there (an old API key will not do), and give that.',
                }
                : {
                    code: 'token-refused',
                    said: 'the token may not do this',
                    remedy: 'The account must be an editor of the organisation: ask an administrator of it.',
                };
        case 'not-found':
            return { code: 'record-not-found', said: 'it is not there', remedy: 'Check the name, or the id.' };
        case 'invalid':
            return { code: 'record-refused', said: 'it refuses what was sent', remedy: MEND };
        case 'raced':
            return {
                code: 'archive-failed',
                said: 'somebody else writes into the dataset at the same time, again and again',
                remedy: `${AGAIN} ${lib_errors/* ONE_BY_ONE */.sS}`,
            };
        case 'too-large':
            return {
                code: 'file-refused',
                said: 'the file is over a limit of the catalogue',
                remedy: 'Ask who runs it to raise `ckan.max_resource_size` (10 MB at first) and the limit of its proxy, or let the file be linked.',
            };
        case 'misshapen':
        case 'bad-request':
        case 'search-refused':
            return {
                code: 'archive-refused',
                said: `it does not understand the request (${status})`,
                remedy: 'Is it a CKAN of 2.9 or later? If it is, please report this.',
            };
        case 'not-indexed':
            return {
                code: 'record-refused',
                said: 'its search does not take a value, so that nothing was written',
                remedy: 'A value of an extra field or an address may have 32,766 bytes at most; several items in a field of objects need the plugin `scheming_nerf_index`.',
            };
        case 'search-down':
            return { code: 'archive-failed', said: 'its search is down, and nothing was written', remedy: AGAIN };
        case 'failed':
            return { code: 'archive-failed', said: `it failed (${status})`, remedy: AGAIN };
        case 'blocked':
            return {
                code: 'archive-blocked',
                said: 'a page came instead of an answer (403): a firewall before it blocks this machine',
                remedy: AGAIN,
            };
        case 'unsuccessful':
            return { code: 'archive-refused', said: `it answered ${status} without success`, remedy: MEND };
        case 'unexpected':
            return {
                code: 'archive-failed',
                said: 'its answer has another shape than CKAN gives',
                remedy: 'Is it a CKAN of 2.9 or later? If it is, please report this.',
            };
        case 'not-ckan':
            return {
                code: 'archive-failed',
                said: `it answered ${status} with something that is no CKAN`,
                remedy: 'Check the address of the archive: it is the root of the catalogue, without `/api`.',
            };
    }
};
const linesOf = (failure) => {
    if (failure.kind === 'invalid')
        return [...failure.fields].map(([field, texts]) => `${field}: ${texts.join('; ')}`);
    return 'message' in failure && failure.message !== '' ? [failure.message.slice(0, 500)] : [];
};
/**
 * @param task what was tried, as the end of "could not …"
 * @param hint what to do where the caller knows better
 */
const problem_toCkanProblem = ({ failure, answer }, task, hint) => {
    const { code, said, remedy } = wordsOf(failure, answer);
    const lines = linesOf(failure)
        .map((line) => `\n  ${line}`)
        .join('');
    return new lib_errors/* ArchiveError */.di(code, (0,redact/* redact */.E)(`CKAN: could not ${task}; ${said}. ${answer.method} ${(0,redact/* redactUrl */.B)(answer.url)}${lines}`), {
        remedy: hint ?? remedy,
        ...(answer.cause === undefined ? {} : { cause: answer.cause }),
    });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/get-dataset.js
/** A dataset by the key that is meant: CKAN takes ids and names alike, gives deleted ones to those who may see them, and hides others behind a 403 (facts/ckan.md 6, rows 1 to 3). */


const get_dataset_toWord = (key) => (typeof key === 'string' ? key : 'id' in key ? key.id : key.name);
/** One that CKAN found by its other key is another one: a name may equal the id of another dataset (facts/ckan.md 1.5). */
const isMeant = (key, { id, name }) => {
    if (typeof key === 'string')
        return id === key || name === key;
    return 'id' in key ? id === key.id : name === key.name;
};
/** Throws what the server can't answer; that nothing is there is an answer. */
const get_dataset_lookUpDataset = async (client, key, { allowDeleted = false } = {}) => {
    const reply = await client.dataset(get_dataset_toWord(key));
    if (!reply.ok) {
        if (reply.failure.kind === 'not-found')
            return { kind: 'absent', why: 'it is not there' };
        if (reply.failure.kind === 'not-authorised')
            return { kind: 'unreadable' };
        throw problem_toCkanProblem(reply, `read the dataset ${get_dataset_toWord(key)}`);
    }
    const dataset = reply.value;
    if (!isMeant(key, dataset)) {
        const other = typeof key !== 'string' && 'id' in key ? 'the name' : 'the id';
        return { kind: 'absent', why: `that is ${other} of another dataset, ${dataset.name}` };
    }
    if (dataset.state === 'deleted' && !allowDeleted)
        return { kind: 'absent', why: 'it is deleted' };
    return { kind: 'found', dataset };
};
/** @throws ArchiveError `record-not-found`, also for what is deleted, what has this word as its other key, and what the account may not read */
const get_dataset_getDataset = async (client, key, options = {}) => {
    const looked = await get_dataset_lookUpDataset(client, key, options);
    if (looked.kind === 'found')
        return looked.dataset;
    const why = looked.kind === 'absent' ? looked.why : 'it is not for this account: private, a draft, or deleted';
    throw new lib_errors/* ArchiveError */.di('record-not-found', `CKAN: no dataset ${get_dataset_toWord(key)}: ${why}.`, {
        remedy: 'Check the name or the id, and whose token it is.',
    });
};

// EXTERNAL MODULE: ./lib/http/answer.js
var http_answer = __webpack_require__(6788);
;// CONCATENATED MODULE: ./lib/repositories/ckan/api/failure.js
/** Why a call of CKAN's Action API did not give what it should: every kind of failure told from the others (facts/ckan.md 1.2). Pure. */

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Texts come as lists, now and then alone; lists of objects are errors of the items, in their order. */
const gather = (value, path, into) => {
    if (typeof value === 'string')
        into.set(path, [...(into.get(path) ?? []), value]);
    else if (Array.isArray(value)) {
        for (const [at, item] of value.entries())
            gather(item, typeof item === 'string' ? path : `${path}[${at}]`, into);
    }
    else if (isObject(value)) {
        for (const [name, item] of Object.entries(value))
            gather(item, path === '' ? name : `${path}.${name}`, into);
    }
};
const toFieldErrors = (error) => {
    const { __type: _, ...fields } = error;
    const found = new Map();
    gather(fields, '', found);
    return found;
};
/** Solr's own reason: what stands before it repeats the query and what the caller may see, and is not for a log (facts/ckan.md 1.2). */
const toSearchReason = (message) => {
    const reason = /\[Reason: ([\s\S]*?)\\*'?\]/.exec(message)?.[1] ?? message;
    const [first = ''] = reason.split(/\\+n/);
    return first.replace(/\\+(?=['"])/g, '');
};
/** CKAN names the caller in its refusals: `User  not authorized` (with two blanks) is said to nobody. */
const isSaidToNobody = (message) => /\bUser {2}not authorized/.test(message);
const fromEnvelope = (error, status) => {
    const message = typeof error.message === 'string' ? error.message : '';
    switch (error.__type) {
        case 'Authorization Error':
            return { kind: 'not-authorised', message, isNobody: isSaidToNobody(message) };
        case 'Not Found Error':
            return { kind: 'not-found', message };
        case 'Validation Error': {
            const fields = toFieldErrors(error);
            // The names of the locked fields, and no sentence of a schema's own field of that name.
            if (fields.get('match')?.every((text) => /^\w+$/.test(text)))
                return { kind: 'raced' };
            return fields.get('upload')?.some((text) => /too large/i.test(text)) ? { kind: 'too-large' } : { kind: 'invalid', fields };
        }
        case 'Integrity Error':
            return { kind: 'misshapen', message };
        case 'Search Query Error':
        case 'Search Error':
            return { kind: 'search-refused', message: toSearchReason(message) };
        case 'Search Connection Error':
            return { kind: 'search-down', message };
        case 'Search Index Error':
            return /Failed to connect|Could not connect/i.test(message) ? { kind: 'search-down', message } : { kind: 'not-indexed', message };
        default:
            if (status >= 500)
                return { kind: 'failed', message };
            return status < 400 ? { kind: 'unsuccessful', message } : { kind: 'bad-request', message };
    }
};
const fromPage = ({ status }) => {
    if (status === 413)
        return { kind: 'too-large' };
    if (status === 403)
        return { kind: 'blocked' };
    return status >= 500 ? { kind: 'failed', message: `a page came with ${status}` } : { kind: 'not-ckan' };
};
/** What an answer that is no success, or not of the wanted shape, means. */
const toFailure = (answer) => {
    const { status, json, headers } = answer;
    if (status === 0)
        return { kind: 'no-answer' };
    if (status === 429)
        return { kind: 'too-busy' };
    if (status >= 300 && status < 400)
        return { kind: 'moved', to: headers.location ?? '' };
    if (typeof json === 'string')
        return status === 400 ? { kind: 'bad-request', message: json } : { kind: 'not-ckan' };
    if (!isObject(json))
        return (0,http_answer/* isPage */.yp)(answer) || json === undefined ? fromPage(answer) : { kind: 'not-ckan' };
    if (isObject(json.error))
        return fromEnvelope(json.error, status);
    if (json.success === false)
        return { kind: 'unsuccessful', message: typeof json.error === 'string' ? json.error : '' };
    return json.success === true && (0,http_answer/* isSuccess */.oJ)(answer) ? { kind: 'unexpected' } : { kind: 'not-ckan' };
};
/** May it have been done all the same? Then it is looked up before it is asked for again (DESIGN.md, rule 1). */
const isUnclearFailure = ({ kind }) => kind === 'no-answer' || kind === 'failed' || kind === 'not-ckan';
/** Told by the server's own id rule: the id is in use in another dataset, a deleted one, say (facts/ckan.md 1.10, rule 3). */
const isIdTaken = (failure) => failure.kind === 'invalid' &&
    [...failure.fields].some(([path, texts]) => /(^|\.)id$/.test(path) && texts.some((text) => /already exists/i.test(text)));

// EXTERNAL MODULE: ./lib/repositories/ckan/api/wire.js
var wire = __webpack_require__(5406);
;// CONCATENATED MODULE: ./lib/repositories/ckan/save/same.js
/**
 * When two values of a catalogue say the same: CKAN gives back other spellings of nothing, of numbers and of line ends than it was sent, and adds fields of
 * its own (facts/ckan.md 6, rows 12 and 13). Pure.
 */

/** What the server writes, and nobody else: told for information, ignored on its way in. */
const GENERATED = new Set([
    ...['id', 'creator_user_id', 'metadata_created', 'metadata_modified', 'revision_id', 'isopen', 'license_title', 'license_url'],
    ...['num_resources', 'num_tags', 'organization', 'relationships_as_subject', 'relationships_as_object', 'tracking_summary'],
]);
const GENERATED_OF_RESOURCE = new Set([
    ...['id', 'package_id', 'position', 'state', 'created', 'last_modified', 'metadata_modified', 'revision_id', 'datastore_active'],
    ...['cache_last_updated', 'upload', 'clear_upload', 'tracking_summary'],
]);
const isGenerated = (field) => GENERATED.has(field);
const isGeneratedOfResource = (field) => GENERATED_OF_RESOURCE.has(field);
const isEmpty = (value) => value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
/** Text as it is kept: line ends of forms, and blanks around it, are no difference; numbers and truth values are texts in most columns. */
const toPlain = (value) => {
    if (typeof value === 'boolean')
        return value ? 'true' : 'false';
    return String(value).replace(/\r\n/g, '\n').trim();
};
const toNormal = (value) => {
    if (isEmpty(value))
        return null;
    if (Array.isArray(value))
        return value.map(toNormal);
    if ((0,wire/* isObject */.Gv)(value)) {
        const said = Object.entries(value).filter(([, part]) => !isEmpty(part));
        return Object.fromEntries(said.map(([key, part]) => [key, toNormal(part)]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    const plain = toPlain(value);
    // Python writes truth values with a capital.
    return /^(true|false)$/i.test(plain) ? plain.toLowerCase() : plain;
};
/** One text for all that says the same: null, '', nothing and an empty list are one; an object may lack what is empty, its keys have no order; a list keeps its own. */
const toCanonical = (value) => JSON.stringify(toNormal(value));
/** Any two values. */
const isSame = (a, b) => toCanonical(a) === toCanonical(b);
const lastOf = (url) => toPlain(url).split('/').at(-1) ?? '';
/** A field of a resource: formats come back in the catalogue's own case, an address gets its scheme, and a file's address is the server's (facts/ckan.md 1.6, 1.7). */
const isSameOfResource = (field, wanted, found) => {
    const value = found[field];
    if (isSame(wanted, value))
        return true;
    if (isEmpty(wanted) || isEmpty(value))
        return false;
    if (field === 'format')
        return toPlain(wanted).toLowerCase() === toPlain(value).toLowerCase();
    if (field !== 'url')
        return false;
    return found.url_type === 'upload' ? lastOf(wanted) === lastOf(value) : `http://${toPlain(wanted)}` === toPlain(value);
};
const toWords = (tagString) => toPlain(tagString ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
const tagsOf = ({ tags }) => (Array.isArray(tags) ? tags.filter(wire/* isObject */.Gv).map(({ name }) => name) : []);
/** A field of a dataset; `tag_string` adds to the tags, and is never told; an organisation is named by its id or its name, and without a title a dataset is called by its name. */
const isSameOfDataset = (field, wanted, found) => {
    const value = found[field];
    if (isSame(wanted, value))
        return true;
    if (field === 'title')
        return isEmpty(wanted) && value === found.name;
    if (field === 'tag_string')
        return toWords(wanted).every((name) => tagsOf(found).includes(name));
    if (field !== 'owner_org' || isEmpty(wanted))
        return false;
    return (0,wire/* isObject */.Gv)(found.organization) && isSame(wanted, found.organization.name);
};
/** Tags of a vocabulary are others than free ones of the same name (facts/ckan.md 1.5). */
const toTagKey = (tag) => `${typeof tag.vocabulary_id === 'string' ? tag.vocabulary_id : ''}\n${toPlain(tag.name)}`;
const isSameSet = (a, b) => {
    const [left, right] = [new Set(a), new Set(b)];
    return left.size === right.size && [...left].every((item) => right.has(item));
};
/** By key; an extra field without a value is none. */
const toExtraMap = (extras) => new Map(extras.flatMap(({ key, value }) => (isEmpty(value) ? [] : [[String(key), toPlain(value)]])));
/** Names or ids of the same group are one. */
const isGroup = (group, key) => group.id === key || group.name === key;

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/groups.js
/** Groups and organisations: the same thing with two names (facts/ckan.md 6, rows 8 to 11). A patch keeps what it is not sent; there is no lock for them. */





/** With all fields a server gives 25 at once, or what its owner set; the end is a page with nothing new (facts/ckan.md 1.9). */
const PAGE = 25;
/** No catalogue has as many: a stop for a server whose pages never end. */
const MOST = 25_000;
const wordOf = (kind) => (kind === 'group' ? 'group' : 'organisation');
const keyOf = (key) => (typeof key === 'string' ? key : 'id' in key ? key.id : key.name);
const readExtra = (value) => (0,wire/* isObject */.Gv)(value) && typeof value.key === 'string' ? { key: value.key, value: String(value.value ?? '') } : undefined;
const extrasOf = (group) => (0,wire/* listOf */.c3)(readExtra)(group.extras ?? []) ?? [];
/** Each once, with its fields. */
async function* groups_listGroups(client, kind) {
    const seen = new Set();
    for (let offset = 0;;) {
        const data = { all_fields: true, limit: PAGE, offset, sort: 'name asc' };
        const page = await client.ask(`${kind}_list`, data, (0,wire/* listOf */.c3)(wire/* readGroup */.iY));
        if (!page.ok)
            throw problem_toCkanProblem(page, `list the ${wordOf(kind)}s`);
        const fresh = page.value.filter(({ id }) => !seen.has(id));
        for (const group of fresh) {
            seen.add(group.id);
            yield group;
        }
        if (fresh.length === 0 || seen.size >= MOST)
            return;
        offset += page.value.length;
    }
}
/** Undefined where there is none: deleted (unless asked for), or found by its other key. Throws what the server can't answer. */
const findGroup = async (client, kind, { key, allowDeleted = false }) => {
    const data = { id: keyOf(key), include_users: false, include_datasets: false, include_extras: true };
    const reply = await client.ask(`${kind}_show`, data, wire/* readGroup */.iY);
    if (!reply.ok) {
        // A deleted one is refused to others, and not there for all (facts/ckan.md 6, row 2).
        if (reply.failure.kind === 'not-found' || reply.failure.kind === 'not-authorised')
            return undefined;
        throw problem_toCkanProblem(reply, `read the ${wordOf(kind)} ${keyOf(key)}`);
    }
    const { id, name, state } = reply.value;
    const isMeant = typeof key === 'string' ? id === key || name === key : 'id' in key ? id === key.id : name === key.name;
    return isMeant && (allowDeleted || state !== 'deleted') ? reply.value : undefined;
};
/** @throws ArchiveError `record-not-found` */
const groups_getGroup = async (client, kind, asked) => {
    const group = await findGroup(client, kind, asked);
    if (group !== undefined)
        return group;
    throw new lib_errors/* ArchiveError */.di('record-not-found', `CKAN: no ${wordOf(kind)} ${keyOf(asked.key)}: it is not there, or deleted.`, {
        remedy: 'Check the name or the id, and whose token it is.',
    });
};
const toExtras = (there, wanted) => [
    ...there.filter(({ key }) => !Object.hasOwn(wanted, key)),
    ...Object.entries(wanted).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }])),
];
const compare = (wanted, extras, found) => {
    const have = toExtraMap(extrasOf(found));
    const want = toExtraMap(Object.entries(extras ?? {}).map(([key, value]) => ({ key, value })));
    return [
        ...Object.entries(wanted)
            .filter(([key, value]) => key !== 'id' && value !== undefined && !isSame(value, found[key]))
            .map(([field, value]) => ({ field, wanted: value, found: found[field] })),
        ...Object.keys(extras ?? {})
            .filter((key) => want.get(key) !== have.get(key))
            .map((key) => ({ field: `extras.${key}`, wanted: want.get(key), found: have.get(key) })),
    ];
};
/** What of a change is not there. */
const compareGroup = ({ fields = {}, extras }, found) => compare(fields, extras, found);
/** @throws ArchiveError `bad-input` with an id or without a name, `record-refused`, `token-refused` */
const groups_createGroup = async (client, kind, { fields = {}, extras }) => {
    const { id, name } = fields;
    if (id !== undefined || typeof name !== 'string' || name === '') {
        throw new lib_errors/* ArchiveError */.di('bad-input', `CKAN: a new ${wordOf(kind)} has a name and no id.`, {
            remedy: 'Leave `id` out, or change the one that has it; give `name`.',
        });
    }
    const data = { ...fields, ...(extras === undefined ? {} : { extras: toExtras([], extras) }) };
    const reply = await client.act(`${kind}_create`, data, wire/* readGroup */.iY);
    const made = reply.ok ? reply.value : isUnclearFailure(reply.failure) ? await findGroup(client, kind, { key: { name } }) : undefined;
    if (made === undefined)
        throw problem_toCkanProblem(reply, `make the ${wordOf(kind)} ${name}`);
    return { group: made, outcome: 'created', differences: compare(fields, extras, made) };
};
/** What is not named stays, members and datasets too; nothing is written where nothing differs. Throws as getGroup and createGroup do. */
const groups_updateGroup = async (client, kind, { key, allowDeleted = false, fields = {}, extras }) => {
    const group = await groups_getGroup(client, kind, { key, allowDeleted });
    const differing = compare(fields, extras, group);
    if (differing.length === 0)
        return { group, outcome: 'unchanged', differences: [] };
    const changed = Object.fromEntries(Object.entries(fields).filter(([field]) => differing.some((one) => one.field === field)));
    const isOfExtras = differing.some(({ field }) => field.startsWith('extras.'));
    const data = { id: group.id, ...changed, ...(isOfExtras && extras ? { extras: toExtras(extrasOf(group), extras) } : {}) };
    const reply = await client.act(`${kind}_patch`, data, wire/* readGroup */.iY);
    if (!reply.ok && !isUnclearFailure(reply.failure))
        throw problem_toCkanProblem(reply, `change the ${wordOf(kind)} ${group.name}`);
    // The answer to a patch may lack what a show has.
    const after = await groups_getGroup(client, kind, { key: { id: group.id }, allowDeleted: true });
    const left = compare(fields, extras, after);
    if (!reply.ok && left.length > 0)
        throw problem_toCkanProblem(reply, `change the ${wordOf(kind)} ${group.name}`);
    return { group: after, outcome: 'updated', differences: left };
};
/** By its name: made where there is none, restored where it was deleted, else changed. */
const groups_saveGroup = async (client, kind, change) => {
    const { id, name } = change.fields ?? {};
    const key = typeof id === 'string' ? { id } : { name: String(name ?? '') };
    const there = await findGroup(client, kind, { key, allowDeleted: true });
    if (there === undefined)
        return groups_createGroup(client, kind, change);
    const { id: _, ...fields } = change.fields ?? {};
    const restored = there.state === 'deleted' ? { state: 'active', ...fields } : fields;
    return groups_updateGroup(client, kind, { ...change, fields: restored, key: { id: there.id }, allowDeleted: true });
};
/** Soft; `false` where there was none. `purge`, for sysadmins, frees its name (facts/ckan.md 6, row 18). */
const groups_deleteGroup = async (client, kind, { key, purge = false }) => {
    const group = await findGroup(client, kind, { key, allowDeleted: purge });
    if (group === undefined)
        return false;
    for (const action of ['delete', ...(purge ? ['purge'] : [])]) {
        const reply = await client.act(`${kind}_${action}`, { id: group.id }, readNothing);
        if (!reply.ok && reply.failure.kind !== 'not-found')
            throw toCkanProblem(reply, `${action} the ${wordOf(kind)} ${group.name}`);
    }
    return true;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/organisation-problem.js
/** A token of an account with hundreds of them is some sysadmin's. */
const MOST_TOLD = 10;
const organisation_problem_toWords = (groups) => {
    const words = groups.slice(0, MOST_TOLD).map(({ name, title }) => (title === name ? `\`${name}\`` : `\`${name}\` (${title})`));
    return groups.length > MOST_TOLD ? `${words.join(', ')} and ${groups.length - MOST_TOLD} more` : words.join(', ');
};
const writableTo = (groups) => groups.length === 0
    ? 'It may do so in no organisation: ask an administrator of one to make its account an editor there.'
    : `It may in ${organisation_problem_toWords(groups)}.`;
/** Nothing where it was found. @param wanted as it was written */
const toOrganisationProblem = (found, wanted) => {
    const toError = (code, message) => ({ severity: 'error', code, message, path: 'organisation' });
    switch (found.kind) {
        case 'found':
            return undefined;
        case 'not-writable': {
            const { name, title } = found.organisation;
            return toError('organisation-not-writable', `The token may not add datasets to the organisation \`${name}\` (${title}): its account must be an editor or administrator there. ${writableTo(found.writable)}`);
        }
        case 'ambiguous':
            return toError('organisation-ambiguous', `Several organisations are called «${wanted}»: name one of ${organisation_problem_toWords(found.among)}.`);
        case 'unknown': {
            const near = found.near.length === 0 ? '' : ` Did you mean ${organisation_problem_toWords(found.near)}?`;
            const mine = found.writable.length === 0 ? '' : ` The token may add datasets to ${organisation_problem_toWords(found.writable)}.`;
            return toError('organisation-unknown', `The catalogue has no organisation «${wanted}».${near}${mine}`);
        }
        case 'not-named':
            return toError('organisation-not-named', found.writable.length === 0
                ? `No organisation is named, and the token may add datasets to none. ${writableTo([])}`
                : `Name the organisation that the dataset shall belong to. The token may add datasets to ${organisation_problem_toWords(found.writable)}.`);
    }
};

// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
;// CONCATENATED MODULE: ./lib/repositories/ckan/library/organisations.js
/**
 * The organisation that a dataset shall belong to, by name, title or id; and who may add datasets there. A member who may not write is told apart
 * from an organisation that is not there: CKAN itself says the same to both (facts/ckan.md 1.4).
 */



/** Names that are told. */
const NEAR = 3;
const get = (reply, task) => {
    if (!reply.ok)
        throw problem_toCkanProblem(reply, task);
    return reply.value;
};
const plain = (text) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const isExactly = (wanted, { id, name }) => id === wanted || name === wanted;
/** By id or name; else by title, whatever its case. */
const match = (wanted, groups) => {
    const exact = groups.filter((group) => isExactly(wanted, group));
    if (exact.length > 0)
        return exact;
    return groups.filter(({ name, title }) => plain(title) === plain(wanted) || name === plain(wanted));
};
/** What a name or an id may be made of: any other text is a title. */
const MAY_BE_NAME = /^[a-z0-9_-]{2,100}$/;
/** The nearest by name or title, one after the other. */
const findNear = (wanted, groups) => {
    const left = new Set(groups);
    const near = [];
    while (near.length < NEAR) {
        const words = [...left].flatMap(({ name, title }) => [name, title]);
        const word = (0,nearest/* nearest */.p)(wanted, words);
        const group = [...left].find(({ name, title }) => name === word || title === word);
        if (group === undefined)
            break;
        near.push(group);
        left.delete(group);
    }
    return near;
};
/**
 * Looks it up: one request where the token may write to it, two where it is known by name, else all pages.
 * @param wanted name, title or id; undefined takes the only one to which the token may write
 * @throws what {@link toCkanProblem} makes of a failure
 */
const findOrganisation = async (client, wanted) => {
    const writable = get(await client.myOrganisations(), 'list the organisations of the token');
    const [only] = writable;
    if (wanted === undefined || wanted.trim() === '') {
        return only !== undefined && writable.length === 1 ? { kind: 'found', organisation: only } : { kind: 'not-named', writable };
    }
    const key = wanted.trim();
    const [mine, ...others] = match(key, writable);
    if (others.length > 0)
        return { kind: 'ambiguous', among: [mine, ...others].filter((group) => group !== undefined) };
    // The title of one may be the name of another.
    if (mine !== undefined && (isExactly(key, mine) || !MAY_BE_NAME.test(key)))
        return { kind: 'found', organisation: mine };
    const shown = await client.organisation(key);
    if (shown.ok && mine === undefined)
        return { kind: 'not-writable', organisation: shown.value, writable };
    if (shown.ok && shown.value.id !== mine?.id)
        return { kind: 'ambiguous', among: [shown.value, ...(mine === undefined ? [] : [mine])] };
    if (!shown.ok && shown.failure.kind !== 'not-found' && shown.failure.kind !== 'not-authorised')
        throw problem_toCkanProblem(shown, `look up the organisation «${key}»`);
    if (mine !== undefined)
        return { kind: 'found', organisation: mine };
    const all = [];
    for await (const group of groups_listGroups(client, 'organization'))
        all.push(group);
    const [organisation, ...more] = match(key, all);
    if (organisation === undefined)
        return { kind: 'unknown', near: findNear(key, all), writable };
    return more.length === 0 ? { kind: 'not-writable', organisation, writable } : { kind: 'ambiguous', among: [organisation, ...more] };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/search.js

const MOST_ROWS = 1000;
/** In quotes only these two mean something (facts/ckan.md 1.9, syntax). */
const search_quoteForSearch = (value) => `"${value.replace(/[\\"]/g, '\\$&')}"`;
/**
 * Each once, by name; what is added or taken away meanwhile does not end it. Deleted ones are never found, private ones by whoever may see them.
 * @throws ArchiveError `archive-failed`, `archive-refused`
 */
async function* search_searchAll(client, query, { pageSize = MOST_ROWS } = {}) {
    const seen = new Set();
    for (let start = 0;;) {
        const page = await client.search({ include_private: true, include_drafts: true, ...query, sort: 'name asc', start, rows: pageSize });
        if (!page.ok)
            throw problem_toCkanProblem(page, 'search the catalogue');
        const { count, results } = page.value;
        const before = seen.size;
        for (const dataset of results) {
            if (!seen.has(dataset.id))
                yield dataset;
            seen.add(dataset.id);
        }
        start += results.length;
        // A page with nothing new is the end, whatever count is told: the same page for every question would be one without end.
        if (seen.size === before || start >= count)
            return;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/http/digest.js
var digest = __webpack_require__(9262);
// EXTERNAL MODULE: ./lib/http/stall.js
var stall = __webpack_require__(1906);
;// CONCATENATED MODULE: ./lib/repositories/ckan/api/form.js
/** A form with files, as a stream of known length: nothing of a file is kept in memory (facts/ckan.md 1.7, 1.1 `length`). */
/** A longer text in a form is a 413 of Flask's: it goes by JSON (facts/ckan.md 1.7, item 6). */
const LONGEST_FORM_TEXT = 500_000;
/** As browsers write a name into a header. */
const quoted = (name) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** @param boundary must not stand in the file: 32 random letters will do */
const toForm = (fields, files, boundary) => {
    const texts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`);
    const heads = files.map(({ field, name }, at) => Buffer.from(`${at === 0 ? texts.join('') : '\r\n'}--${boundary}\r\nContent-Disposition: form-data; name="${quoted(field)}"; filename="${quoted(name)}"\r\nContent-Type: application/octet-stream\r\n\r\n`));
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        length: tail.length + heads.reduce((sum, head, at) => sum + head.length + (files[at]?.size ?? 0), 0),
        body: async function* (pieces) {
            for (const [at, head] of heads.entries()) {
                yield head;
                yield* pieces[at] ?? [];
            }
            yield tail;
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/client.js
/**
 * CKAN's Action API: a method an action, and nothing decided. A result of the shape that the action has is `ok`; everything else says what kind of
 * failure it is. All is asked by POST: what only reads is marked so, and repeated by the policy of http/retry.ts (facts/ckan.md 1.1, 1.10).
 */








/** How long a write may take: with hundreds of resources each one indexes them all again (facts/ckan.md 1.8, cost). */
const WRITE_MS = 5 * 60_000;
/** A file that stands still for so long on its way back is given up. */
const STALL_MS = 5 * 60_000;
const readEnvelope = (answer, read) => (0,http_answer/* isSuccess */.oJ)(answer) && (0,wire/* isObject */.Gv)(answer.json) && answer.json.success === true ? read(answer.json.result) : undefined;
const toReply = (answer, read) => {
    const value = readEnvelope(answer, read);
    return value === undefined ? { ok: false, failure: toFailure(answer), answer } : { ok: true, value, answer };
};
/** What is asked for by its key has it as its id or name; an answer for another one is none. */
const oneOf = (keys, read) => (json) => {
    const found = read(json);
    return found !== undefined && (keys.includes(found.id) || (found.name !== undefined && keys.includes(found.name))) ? found : undefined;
};
/** A download is no action: what is not there, or not for the caller, is a page. */
const toDownloadFailure = (answer, token) => {
    const { status } = answer;
    if (status === 401 || status === 403)
        return { kind: 'not-authorised', message: '', isNobody: token === undefined };
    return status === 404 || status === 410 ? { kind: 'not-found', message: '' } : toFailure(answer);
};
/**
 * Did the file arrive? CKAN answers 200 to an upload that it took for none (facts/ckan.md 1.7, item 1).
 * Whoever wants to be surer reads the bytes back.
 */
const holdsFile = (resource, size) => resource.url_type === 'upload' && resource.size === size;
const client_ckanClient = (settings) => {
    const { http, signal, token } = settings;
    const { origin } = new URL(settings.base);
    const api = `${settings.base.replace(/\/+$/, '')}/api/3/action`;
    const credentials = token === undefined ? undefined : { origin, authorization: token };
    // Each request goes to the catalogue itself, and no POST is redirected: no other origin sees these.
    const headers = token === undefined ? {} : { [settings.tokenHeader ?? 'x-ckan-api-key']: token };
    const random = settings.random ?? (() => crypto.randomUUID().replaceAll('-', ''));
    const post = async (action, body, { read, ...how }) => toReply(await http.json({ method: 'POST', url: `${api}/${action}`, headers, credentials, signal, body, ...how }), read);
    const act = (action, data, read) => post(action, data, { read, answerWithinMs: WRITE_MS });
    const ask = (action, data, read) => post(action, data, { read, worksAs: 'GET' });
    const send = async (action, fields, { files, read }) => {
        const form = toForm(fields, files, random());
        const answer = await http.send({
            method: 'POST',
            url: `${api}/${action}`,
            headers: { ...headers, 'content-type': form.contentType },
            credentials,
            signal: AbortSignal.any(files.map((file) => file.signal)),
            body: form.body(files.map(({ pieces }) => pieces)),
            length: form.length,
            answerWithinMs: WRITE_MS,
        });
        return toReply(answer, read);
    };
    const upload = (action, given, { file, read = wire/* readResource */.R_ }) => {
        const { size: _, ...fields } = given;
        return send(action, fields, { files: [{ ...file, field: 'upload' }], read });
    };
    const readBack = async (url, within, most = Number.POSITIVE_INFINITY) => {
        const answer = await http.open({ method: 'GET', url, credentials, signal: within });
        if (!('body' in answer) || answer.body === undefined)
            return { ok: false, failure: toDownloadFailure(answer, token), answer };
        const { body } = answer;
        const pulse = (0,stall/* createPulse */.U)(() => performance.now());
        const watch = (0,stall/* watchForStall */.d)({ pulse, stallMs: STALL_MS, signal: within, describe: () => (0,redact/* redactUrl */.B)(url) });
        watch.signal.addEventListener('abort', () => body.destroy(watch.signal.reason), { once: true });
        const hash = (0,external_node_crypto_.createHash)('sha256');
        let bytes = 0;
        try {
            for await (const chunk of body) {
                hash.update(chunk);
                bytes += chunk.length;
                pulse.beat(chunk.length);
                (0,digest/* release */._)(chunk);
                if (bytes > most)
                    break;
            }
            return { ok: true, value: { bytes, sha256: hash.digest('hex') }, answer };
        }
        catch (cause) {
            within.throwIfAborted();
            return { ok: false, failure: { kind: 'no-answer' }, answer: { ...answer, cause } };
        }
        finally {
            watch.stop();
        }
    };
    return {
        act,
        ask,
        readBack,
        status: () => ask('status_show', {}, wire/* readStatus */.rk),
        whoAmI: () => ask('user_show', {}, wire/* readUser */.Ue),
        myOrganisations: () => ask('organization_list_for_user', { permission: 'create_dataset' }, (0,wire/* listOf */.c3)(wire/* readGroup */.iY)),
        organisation: (id) => ask('organization_show', { id, include_users: false, include_datasets: false }, oneOf([id], wire/* readGroup */.iY)),
        organisationNames: (page = {}) => ask('organization_list', { ...page }, wire/* readNames */.r6),
        licences: () => ask('license_list', {}, (0,wire/* listOf */.c3)(wire/* readLicence */.o9)),
        schema: (type) => ask('scheming_dataset_schema_show', { type }, wire/* readJson */.Vh),
        dataset: (id) => ask('package_show', { id }, oneOf([id], wire/* readDataset */.JP)),
        search: (query) => ask('package_search', { ...query }, wire/* readFound */.$C),
        relationships: (id) => ask('package_relationships_list', { id }, (0,wire/* listOf */.c3)(wire/* readJson */.Vh)),
        createDataset: (data) => act('package_create', data, data.name === undefined ? wire/* readDataset */.JP : oneOf([data.name], wire/* readDataset */.JP)),
        patchDataset: (id, data) => act('package_patch', { ...data, id }, oneOf([id, data.name], wire/* readDataset */.JP)),
        reviseDataset: (revision, files = []) => {
            if (files.length === 0)
                return act('package_revise', { ...revision }, wire/* readRevised */.Bp);
            const texts = Object.entries(revision).filter(([, value]) => value !== undefined);
            const fields = Object.fromEntries(texts.map(([key, value]) => [key, JSON.stringify(value)]));
            return send('package_revise', fields, { files, read: wire/* readRevised */.Bp });
        },
        deleteDataset: (id) => act('package_delete', { id }, wire/* readNothing */.MS),
        purgeDataset: (id) => act('dataset_purge', { id }, wire/* readNothing */.MS),
        resource: (id) => ask('resource_show', { id }, oneOf([id], wire/* readResource */.R_)),
        createResource: (dataset, data) => act('resource_create', { ...data, package_id: dataset }, wire/* readResource */.R_),
        patchResource: (id, data) => act('resource_patch', { ...data, id }, oneOf([id], wire/* readResource */.R_)),
        deleteResource: (id) => act('resource_delete', { id }, wire/* readNothing */.MS),
        orderResources: (id, order) => post('package_resource_reorder', { id, order }, { read: wire/* readJson */.Vh, answerWithinMs: WRITE_MS, worksAs: 'PUT' }),
        uploadResource: (dataset, fields, file) => upload('resource_create', { ...fields, package_id: dataset }, { file }),
        replaceFile: (id, fields, file) => upload('resource_patch', { ...fields, id }, { file, read: oneOf([id], wire/* readResource */.R_) }),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/doors.js

const toClient = ({ base, http, token, signal }) => client_ckanClient({ base, http, token, signal });
/** What a write will destroy is told on its way. */
const toSaveDoors = ({ clock, random, signal, log }) => ({
    clock,
    random,
    signal,
    tell: (notice) => log.warning(notice),
});
const readPath = (written) => /^https?:\/\//i.test(written) && URL.canParse(written)
    ? new URL(written).pathname.split('/').filter(Boolean).map(decodeURIComponent)
    : undefined;
/** Of a package: its name or its id, also out of the address of its page, `…/dataset/NAME`, or of one of its resources. */
const toKey = (written) => {
    const path = readPath(written);
    const resource = path?.indexOf('resource') ?? -1;
    return path?.at(resource > 0 ? resource - 1 : -1) ?? written;
};
/** The same of a resource: `…/resource/ID`, with or without its download. */
const toResourceKey = (written) => {
    const path = readPath(written);
    return path?.[path.indexOf('resource') + 1] ?? written;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/lists.js
/** What is there: organisations, the packages of one, the resources of a package; all of them, however few a server gives at once. */








const toGroupJson = ({ id, name, title }) => ({ id, name, title });
const toLines = (rows, none) => rows.length === 0 ? none : rows.map((row) => row.filter((cell) => cell !== '').join('  ')).join('\n');
const organisations = {
    words: 'organisations',
    usage: '[--mine]',
    help: 'all organisations; --mine: those to which the token may add packages',
    options: { mine: { type: 'boolean' } },
    places: [0, 0],
    run: async (said, doors) => {
        const client = toClient(doors);
        const groups = [];
        if (said.isOn('mine')) {
            const reply = await client.myOrganisations();
            if (!reply.ok)
                throw problem_toCkanProblem(reply, 'list the organisations of the token');
            groups.push(...reply.value);
        }
        else
            for await (const group of groups_listGroups(client, 'organization'))
                groups.push(group);
        const rows = groups.map(({ name, title }) => [name, title === name ? '' : title]);
        return { json: groups.map(toGroupJson), text: toLines(rows, 'There are none.') };
    },
};
const toStateText = ({ private: isPrivate, state }) => (state === 'active' ? (isPrivate ? 'private' : '') : state);
const lists_packages = {
    words: 'packages',
    usage: 'ORGANISATION',
    help: 'its packages; the organisation by name, title or id',
    places: [1, 1],
    run: async ({ places: [written = ''] }, doors) => {
        const client = toClient(doors);
        const found = await findOrganisation(client, written);
        if (!('organisation' in found)) {
            const { message = '' } = toOrganisationProblem(found, written) ?? {};
            throw new lib_errors/* ArchiveError */.di('record-not-found', message, { remedy: 'See `archive-release ckan organisations`.' });
        }
        const { organisation } = found;
        const datasets = [];
        // By the id: by a name nothing is found (facts/ckan.md 1.9, syntax).
        for await (const dataset of search_searchAll(client, { fq: `owner_org:${search_quoteForSearch(organisation.id)}` }))
            datasets.push(dataset);
        const list = datasets.map(({ id, name, title, state, type, private: isPrivate, resources }) => ({
            ...{ id, name, title, state, type, private: isPrivate, resources: resources.length },
            url: `${doors.base}/${type}/${name}`,
        }));
        const rows = datasets.map((dataset) => [dataset.name, dataset.title === dataset.name ? '' : dataset.title, toStateText(dataset)]);
        return {
            json: { organisation: toGroupJson(organisation), packages: list },
            text: toLines(rows, `${organisation.title} has no packages that this account may see.`),
        };
    },
};
const toResourceJson = ({ id, name, format, url, url_type: type, size, hash, last_modified: modified }) => ({
    ...{ id, name, format, url, size },
    isUpload: type === 'upload',
    hash: hash === '' ? null : hash,
    lastModified: modified ?? null,
});
const resources = {
    words: 'resources',
    usage: 'PACKAGE',
    help: 'its resources; the package by name, id or address',
    places: [1, 1],
    run: async ({ places: [written = ''] }, doors) => {
        const { id, name, title, resources: list } = await get_dataset_getDataset(toClient(doors), toKey(written));
        const rows = list.map((one) => [one.id, one.name ?? '', one.format, one.size === null ? '' : `${one.size} bytes`, one.url]);
        return {
            json: { package: { id, name, title }, resources: list.map(toResourceJson) },
            text: toLines(rows, `${name} has no resources.`),
        };
    },
};
const lists = [organisations, lists_packages, resources];

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/repositories/ckan/library/check-caller.js
/** A token that is not good is no error to a CKAN, but nobody's: what is private would not be found, and be made again (facts/ckan.md 1.3). */


/** Up to 2.9 nobody is told who they are, whatever the token; where the version is hidden, nobody knows which it is. */
const tellsCallers = (version) => version !== undefined && !/^([01]\.|2\.\d(?!\d))/.test(version);
/**
 * Asks whose the token is; where that is not told, where it may add datasets. One request for a good token of a CKAN from 2.10 on, else three.
 * @param name of the catalogue, for people
 * @returns a warning, where it may be nobody's, and the catalogue does not say
 * @throws ArchiveError `token-refused` where the catalogue says that it is nobody's, and what {@link toCkanProblem} makes of a failure
 */
const checkCaller = async (client, name = 'CKAN') => {
    const me = await client.whoAmI();
    if (me.ok)
        return undefined;
    if (me.failure.kind !== 'not-found' && me.failure.kind !== 'not-authorised')
        throw problem_toCkanProblem(me, 'ask whose the token is');
    const status = await client.status();
    if (tellsCallers(status.ok ? status.value.version : undefined))
        throw new lib_errors/* ArchiveError */.di('token-refused', `${name}: the catalogue does not know the token: it is wrong, expired or revoked, or made for another site.`, { remedy: 'Make a new API token on your profile page there (an old API key will not do), and give that.' });
    const mine = await client.myOrganisations();
    if (!mine.ok)
        throw problem_toCkanProblem(mine, 'list the organisations of the token');
    if (mine.value.length > 0)
        return undefined;
    return `${name}: the token may add datasets to no organisation. It may be wrong or expired, which this catalogue does not tell; then private datasets are not found, and writes are refused.`;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/kept-resources.js


/** What follows from a file, and is the server's to say. */
const OF_FILE = ['url', 'url_type', 'size'];
/** What follows from an address that was changed. */
const OF_CHANGE = ['mimetype', 'url_type', 'size'];
const without = (fields, keys) => Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
const nameOf = ({ name, id }) => `resources[${name || id || ''}]`;
const compareOne = (wanted, found, field) => {
    if (found === undefined)
        return [{ field, wanted, found: undefined }];
    return Object.keys(wanted)
        .filter((key) => !isGeneratedOfResource(key) && !isSameOfResource(key, wanted[key], found))
        .map((key) => ({ field: `${field}.${key}`, wanted: wanted[key], found: found[key] }));
};
/** Which resource each of those that were added became: by its chosen id, or the first new one of its name. */
const findAdded = (before, found, { add }) => {
    const known = new Set(before.resources.map(({ id }) => id));
    const chosen = new Set(add.map(({ fields }) => fields.id));
    const fresh = found.resources.filter(({ id }) => !known.has(id) && !chosen.has(id));
    return add.map(({ fields }) => {
        if (fields.id !== undefined)
            return found.resources.find(({ id }) => id === fields.id);
        const at = fresh.findIndex(({ name }) => isSame(name, fields.name));
        return at < 0 ? undefined : fresh.splice(at, 1)[0];
    });
};
const compareUpdated = ({ before, fields, file }, wanted, found) => {
    const implied = [...(file === undefined ? [] : OF_FILE), ...OF_CHANGE.filter((key) => !(key in fields))];
    return compareOne(without(wanted, implied), found.resources.find(({ id }) => id === before.id), nameOf(before));
};
/** What was named: added, changed, taken away. */
const compareOwnResources = (before, found, edit) => {
    const added = findAdded(before, found, edit);
    const left = edit.remove.filter((gone) => found.resources.some(({ id }) => id === gone));
    return [
        ...edit.update.flatMap((one) => compareUpdated(one, one.fields, found)),
        ...edit.add.flatMap(({ fields, file }, at) => compareOne(without(fields, file === undefined ? [] : OF_FILE), added[at], nameOf(fields))),
        ...left.map((id) => ({ field: `resources[${id}]`, wanted: undefined, found: id })),
    ];
};
/** What was not named: other resources, and other keys of those that were changed. */
const compareOtherResources = (before, found, edit) => before.resources
    .filter(({ id }) => !edit.remove.includes(id))
    .flatMap((resource) => {
    const change = edit.update.find((one) => one.before.id === resource.id);
    if (change !== undefined)
        return compareUpdated(change, without(resource, Object.keys(change.fields)), found);
    const same = found.resources.find(({ id }) => id === resource.id);
    return compareOne(resource, same, nameOf(resource));
});
/** The first file that did not arrive whole (facts/ckan.md 1.7, item 1). */
const findUnproved = (before, found, edit) => {
    const added = findAdded(before, found, edit);
    const sent = [
        ...edit.update.map(({ before: { id }, file }) => ({ file, resource: found.resources.find((one) => one.id === id) })),
        ...edit.add.map(({ file }, at) => ({ file, resource: added[at] })),
    ];
    return sent.find(({ file, resource }) => file !== undefined && (resource === undefined || !holdsFile(resource, file.size)))?.file?.name;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/kept.js


const LISTS = ['extras', 'tags', 'groups', 'resources'];
const keysOf = (...objects) => [...new Set(objects.flatMap((one) => Object.keys(one)))];
const compareExtras = (wanted, found) => {
    const [want, have] = [toExtraMap(wanted), toExtraMap(found.extras)];
    return [...new Set([...want.keys(), ...have.keys()])]
        .filter((key) => want.get(key) !== have.get(key))
        .map((key) => ({ field: `extras.${key}`, wanted: want.get(key), found: have.get(key) }));
};
const compareTags = (wanted, found) => isSameSet(wanted.map(toTagKey), found.tags.map(toTagKey))
    ? []
    : [{ field: 'tags', wanted: wanted.map(({ name }) => name), found: found.tags.map(({ name }) => name) }];
const isAmong = (groups, { id, name }) => groups.some((group) => group.id === (id ?? name) || group.name === (id ?? name));
const compareGroups = (wanted, found) => wanted.length === found.groups.length && wanted.every((group) => isAmong(found.groups, group))
    ? []
    : [{ field: 'groups', wanted: wanted.map(({ id, name }) => name ?? id), found: found.groups.map(({ name }) => name) }];
/** Fields that were wanted and are not there, and others that are not what they were. */
const compareKept = (before, found, edit) => {
    const wanted = { ...before, ...edit.fields };
    // More tags than were sent are what `tag_string` added.
    const addsTags = edit.fields.tag_string !== undefined;
    const fields = keysOf(before, found, edit.fields)
        .filter((key) => !LISTS.includes(key) && !(isGenerated(key) && !(key in edit.fields)))
        .filter((key) => !isSameOfDataset(key, wanted[key], found));
    return [
        ...fields.map((field) => ({ field, wanted: wanted[field], found: found[field] })),
        ...compareExtras(wanted.extras, found),
        ...(addsTags ? [] : compareTags(wanted.tags, found)),
        ...compareGroups(wanted.groups, found),
        ...compareOwnResources(before, found, edit),
        ...compareOtherResources(before, found, edit),
    ];
};
/** Was it written, whatever others wrote since? A write is all or nothing, so what it alone can have made tells of all of it. */
const isWritten = (before, found, edit) => {
    const { extras, tags, groups, resources: _, ...fields } = { extras: [], tags: [], groups: [], ...edit.fields };
    const isProved = findUnproved(before, found, edit) === undefined;
    if (edit.add.length > 0)
        return isProved && compareOwnResources(before, found, { ...edit, update: [], remove: [] }).length === 0;
    const have = toExtraMap(found.extras);
    const tagsThere = new Set(found.tags.map(toTagKey));
    return (Object.keys(fields).every((key) => isSameOfDataset(key, fields[key], found)) &&
        [...toExtraMap(extras)].every(([key, value]) => have.get(key) === value) &&
        tags.every((tag) => tagsThere.has(toTagKey(tag))) &&
        groups.every((group) => isAmong(found.groups, group)) &&
        compareOwnResources(before, found, edit).length === 0 &&
        isProved);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/edit.js
/** From what is wanted and what is there to what is to be written: nothing, where nothing differs (facts/ckan.md 1.8: on 2.11 every write leaves a trace). Pure. */


const edit_toExtras = (there, wanted) => {
    const found = toExtraMap(there);
    const want = toExtraMap(Object.entries(wanted).map(([key, value]) => ({ key, value })));
    if (Object.keys(wanted).every((key) => found.get(key) === want.get(key)))
        return undefined;
    const kept = there.filter(({ key }) => !Object.hasOwn(wanted, key));
    const ours = Object.entries(wanted).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
    return [...kept, ...ours];
};
/** A list goes out whole, or what is left out is lost; a tag of a vocabulary stays, whatever is wanted of the free ones (facts/ckan.md 1.5, 1.8). */
const toTags = (there, wanted) => {
    const isFree = (tag) => !tag.vocabulary_id;
    const free = new Set(there.filter(isFree).map(toTagKey));
    const names = [...new Set('replace' in wanted ? wanted.replace : wanted.add)];
    const fresh = names.filter((name) => !free.has(toTagKey({ name })));
    const gone = 'replace' in wanted
        ? [...free].filter((key) => !names.some((name) => toTagKey({ name }) === key))
        : (wanted.remove ?? []).map((name) => toTagKey({ name })).filter((key) => free.has(key));
    if (fresh.length === 0 && gone.length === 0)
        return undefined;
    const stay = there.filter((tag) => !isFree(tag) || !gone.includes(toTagKey(tag)));
    return [...stay, ...fresh.map((name) => ({ name }))];
};
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** As a group is named to CKAN. */
const toGroupRef = (key) => (UUID.test(key) ? { id: key } : { name: key });
const toGroups = (there, wanted) => {
    const keys = [...new Set('replace' in wanted ? wanted.replace : wanted.add)];
    const fresh = keys.filter((key) => !there.some((group) => isGroup(group, key)));
    const isGone = (group) => 'replace' in wanted ? !keys.some((key) => isGroup(group, key)) : (wanted.remove ?? []).some((key) => isGroup(group, key));
    const stay = there.filter((group) => !isGone(group));
    if (fresh.length === 0 && stay.length === there.length)
        return undefined;
    return [...stay.map(({ id }) => ({ id })), ...fresh.map(toGroupRef)];
};
const withoutSize = ({ fields, file }) => {
    if (file === undefined)
        return fields;
    const { size: _, ...rest } = fields;
    return rest;
};
const toResourceEdit = (before, place, change) => {
    const wanted = Object.entries(withoutSize(change)).filter(([key, value]) => key !== 'id' && value !== undefined);
    // An address is a file's own, or leads elsewhere, by what the resource becomes: both may end in the same name.
    const becoming = { ...before, ...(change.fields.url_type === undefined ? {} : { url_type: change.fields.url_type }) };
    const differing = wanted.filter(([key, value]) => !isSameOfResource(key, value, key === 'url' ? becoming : before));
    const { file } = change;
    if (differing.length === 0 && file === undefined)
        return undefined;
    // What goes with a file is sent with it, the same or not: the old one's would stay (facts/ckan.md 1.7, item 4).
    return { before, place, fields: Object.fromEntries(file === undefined ? differing : wanted), ...(file === undefined ? {} : { file }) };
};
const idOf = ({ fields }) => (typeof fields.id === 'string' ? fields.id : undefined);
const edit_LISTS = ['extras', 'tags', 'groups', 'resources'];
/** A list among the fields would replace the whole of what is there: it has a place of its own in a change, which keeps what others wrote. */
const refuseLists = (fields) => {
    const found = edit_LISTS.filter((name) => fields[name] !== undefined);
    if (found.length === 0)
        return;
    throw new lib_errors/* ArchiveError */.di('bad-input', `CKAN: ${found.join(', ')} stand among the fields of a change.`, {
        remedy: 'Say them beside `fields`: `extras` by key, `tags` and `groups` by name, resources by `add`, `update` and `remove`.',
    });
};
/** Throws `bad-input` for a list among the fields. What the server alone writes is passed over, so that a whole dataset may be handed back. */
const toEdit = (dataset, change) => {
    refuseLists(change.fields ?? {});
    const fields = Object.fromEntries(Object.entries(change.fields ?? {}).filter(([key, value]) => value !== undefined && !isGenerated(key) && !isSameOfDataset(key, value, dataset)));
    const extras = change.extras && edit_toExtras(dataset.extras, change.extras);
    const tags = change.tags && toTags(dataset.tags, change.tags);
    const groups = change.groups && toGroups(dataset.groups, change.groups);
    const remove = (change.remove ?? []).filter((id) => dataset.resources.some((resource) => resource.id === id));
    const stay = dataset.resources.filter(({ id }) => !remove.includes(id));
    const isThere = (one) => stay.some(({ id }) => id === idOf(one));
    const wanted = new Map([...(change.add ?? []).filter(isThere).map((one) => [idOf(one) ?? '', one]), ...(change.update ?? [])]);
    return {
        fields: {
            ...fields,
            ...(extras === undefined ? {} : { extras }),
            ...(tags === undefined ? {} : { tags }),
            ...(groups === undefined ? {} : { groups }),
        },
        update: stay.flatMap((resource, place) => {
            const one = wanted.get(resource.id);
            return (one && toResourceEdit(resource, place, one)) ?? [];
        }),
        add: (change.add ?? []).filter((one) => !isThere(one)).map((one) => ({ ...one, fields: withoutSize(one) })),
        remove,
    };
};
const isNothing = ({ fields, update, add, remove }) => Object.keys(fields).length === 0 && update.length + add.length + remove.length === 0;

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/foreign-groups.js


const isRefusedForGroups = (reply) => !reply.ok && reply.failure.kind === 'not-authorised' && /edit these groups/i.test(reply.failure.message);
/** Ids and names of the groups that the caller may edit; undefined where the server does not say. */
const askOwnGroups = async (client) => {
    const reply = await client.ask('group_list_authz', {}, (0,wire/* listOf */.c3)(wire/* readGroup */.iY));
    return reply.ok ? reply.value.flatMap(({ id, name }) => [id, name]) : undefined;
};
/** The same edit with the groups named that the caller may edit, and those that it wants added: of these alone a refusal is then about. */
const withoutForeignGroups = (dataset, edit, own) => {
    const wanted = Array.isArray(edit.fields.groups)
        ? edit.fields.groups.filter(wire/* isObject */.Gv)
        : dataset.groups.map(({ id }) => ({ id }));
    const groups = wanted.filter(({ id, name }) => {
        const there = dataset.groups.find((group) => isGroup(group, String(id ?? name)));
        return there === undefined || own.includes(there.id) || own.includes(there.name);
    });
    return { ...edit, fields: { ...edit.fields, groups } };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/send-files.js
const sendFiles = async (files, send, signal) => {
    const stopping = new AbortController();
    const all = signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal]);
    const toPieces = async function* (file) {
        const opened = await file.open();
        // A transfer that stands still, or is cancelled, takes the request with it.
        const stop = () => stopping.abort(opened.signal.reason);
        if (opened.signal.aborted)
            stop();
        else
            opened.signal.addEventListener('abort', stop, { once: true });
        try {
            yield* opened.pieces;
        }
        finally {
            opened.signal.removeEventListener('abort', stop);
            opened.close?.();
        }
    };
    return send(files.map(({ field, file }) => ({ field, name: file.name, size: file.size, signal: all, pieces: toPieces(file) })));
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/one-by-one.js


/** As a form takes it: texts alone. */
const toTexts = (fields) => Object.fromEntries(Object.entries(fields).map(([key, value]) => [
    key,
    value === null || value === undefined ? '' : Array.isArray(value) || (0,wire/* isObject */.Gv)(value) ? JSON.stringify(value) : String(value),
]));
const withFile = (file, send) => sendFiles([{ field: 'update__resource__upload', file }], ([sending]) => {
    if (sending === undefined)
        throw new Error('a file was not opened');
    return send(sending);
});
/** @returns the dataset as it then stands, or the first failure */
const editOneByOne = async (client, dataset, edit) => {
    const steps = [
        ...(Object.keys(edit.fields).length === 0 ? [] : [() => client.patchDataset(dataset.id, edit.fields)]),
        ...edit.add.map(({ fields, file }) => () => {
            if (file === undefined)
                return client.createResource(dataset.id, fields);
            return withFile(file, (sending) => client.uploadResource(dataset.id, toTexts(fields), sending));
        }),
        ...edit.remove.map((id) => () => client.deleteResource(id)),
        // Last: `release_complete` is one of these, and whoever finds it asks for nothing else any more.
        ...edit.update.map(({ before, fields, file }) => () => {
            if (file === undefined)
                return client.patchResource(before.id, fields);
            return withFile(file, (sending) => client.replaceFile(before.id, toTexts(fields), sending));
        }),
    ];
    for (const step of steps) {
        const reply = await step();
        if (!reply.ok)
            return reply;
    }
    return client.dataset(dataset.id);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/revision.js

const isWhole = (value) => Array.isArray(value) || (0,wire/* isObject */.Gv)(value);
/** Lists and objects are merged into what is there, by place and by key: the old one is taken out first, in the same go. @param at where `before` stands */
const toFilter = (before, fields, at = '') => Object.keys(fields)
    .filter((key) => isWhole(fields[key]) || isWhole(before[key]))
    .map((key) => `-${at}${key}`);
/** An id with the sign that parts a path in it (2.9, 2.10) can't be one of its steps; nor a short one, which is a place. */
const toStep = (id, place) => (id.includes('__') || id.length < 5 ? String(place) : id);
const toRevising = (dataset, { fields, update, add, remove }) => {
    const toPath = (id) => `resources__${toStep(id, dataset.resources.findIndex((one) => one.id === id))}`;
    const gone = remove.map((id) => `-${toPath(id)}`);
    const merged = update.flatMap(({ before, fields: said }) => toFilter(before, said, `${toPath(before.id)}__`));
    const filter = [...toFilter(dataset, fields), ...merged, ...gone];
    const changed = update.map(({ before, place, ...rest }) => ({ ...rest, at: `update__resources__${toStep(before.id, place)}` }));
    const added = add.map((one, at) => ({ ...one, at: `update__resources__${at - add.length}` }));
    return {
        revision: {
            match: { id: dataset.id, metadata_modified: dataset.metadata_modified },
            ...(filter.length === 0 ? {} : { filter }),
            ...(Object.keys(fields).length === 0 ? {} : { update: fields }),
            ...(add.length === 0 ? {} : { update__resources__extend: add.map((one) => one.fields) }),
            ...Object.fromEntries(changed.filter((one) => Object.keys(one.fields).length > 0).map((one) => [one.at, one.fields])),
        },
        files: [...changed, ...added].flatMap(({ at, file }) => (file === undefined ? [] : [{ field: `${at}__upload`, file }])),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/write-edit.js




/** An older CKAN, without `package_revise`. */
const isUnknownAction = (reply) => !reply.ok && reply.failure.kind === 'bad-request' && /not known/i.test(reply.failure.message);
/** It remembers what it learned of the server from one try to the next. */
const openWriter = (client, signal) => {
    /** Once a write was refused for a group: those that the caller may edit. */
    let own;
    const revise = (dataset, edit) => {
        const { revision, files } = toRevising(dataset, own === undefined ? edit : withoutForeignGroups(dataset, edit, own));
        return files.length === 0
            ? client.reviseDataset(revision)
            : sendFiles(files, (sendings) => client.reviseDataset(revision, sendings), signal);
    };
    return async (dataset, edit) => {
        let reply = await revise(dataset, edit);
        if (own === undefined && isRefusedForGroups(reply)) {
            own = await askOwnGroups(client);
            if (own !== undefined)
                reply = await revise(dataset, edit);
        }
        return isUnknownAction(reply) ? { reply: await editOneByOne(client, dataset, edit), isLocked: false } : { reply, isLocked: true };
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/save-dataset.js
/**
 * Changing a dataset without losing anything: get, overlay, write, compare. What a caller does not name stays, whoever wrote it; nothing is written where nothing
 * differs; and a write that meets somebody else's is made again from what is there then (facts/ckan.md 1.8, 1.10, 3, and row 14 of 6).
 */








/** Six writers at once needed eleven tries (facts/ckan.md 1.8). */
const MOST_TRIES = 20;
const MOST_UNCLEAR = 3;
/** Known to the database alone: no answer shows them, and any write takes them away (facts/ckan.md 1.8, last row). */
const findDoomed = async (client, dataset) => {
    const reply = await client.relationships(dataset.id);
    if (!reply.ok || reply.value.length === 0)
        return [];
    const told = reply.value.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
    return [`CKAN deletes the relationships of a dataset with every write, and ${dataset.name} has some: ${told.join('; ')}.`];
};
/** A form with a longer text is a 413 of Flask's: the dataset's own fields go before, as JSON (facts/ckan.md 1.7, item 6). */
const toFirst = (edit) => {
    const hasFiles = [...edit.update, ...edit.add].some(({ file }) => file !== undefined);
    const isLong = hasFiles && Buffer.byteLength(JSON.stringify(edit.fields)) > LONGEST_FORM_TEXT;
    return isLong ? { fields: edit.fields, update: [], add: [], remove: [], isPart: true } : edit;
};
const NO_LOCK = 'This CKAN has no `package_revise` (2.9): what somebody else wrote in the same moment may be lost.';
const toDeleted = ({ name }) => new lib_errors/* ArchiveError */.di('record-not-found', `CKAN: the dataset ${name} is deleted.`, {
    remedy: 'Restore it (`state: active`), or choose another name: a new dataset may take this one.',
});
const toUnproved = (name, dataset) => new lib_errors/* ArchiveError */.di('upload-unproved', `CKAN: ${name} did not arrive whole in ${dataset.name}; nothing says so but its size.`, {
    remedy: 'Run it again. If it stays, tell the people who run the catalogue.',
});
/**
 * @param id of the dataset, or its name
 * @param change what is the caller's; or what makes it from the dataset as it stands
 * @throws ArchiveError `record-not-found` (a deleted one, too), `token-refused`, `record-refused`, `file-refused`, `upload-unproved`, `archive-failed` where races or
 * failures don't end, and what `tell` and the files throw
 */
const save_dataset_saveDataset = async (client, id, change, doors) => {
    const task = doors.task ?? `save the dataset ${id}`;
    const notices = new Set();
    const write = openWriter(client, doors.signal);
    /** A write whose answer did not come: what is found there now may be its work, also where a second try of it lost its race. */
    let pending;
    let unclear = 0;
    const parts = [];
    for (let turn = 1;; turn += 1) {
        const read = await client.dataset(id);
        if (!read.ok)
            throw problem_toCkanProblem(read, task);
        const dataset = read.value;
        const wanted = typeof change === 'function' ? change(dataset) : change;
        if (dataset.state === 'deleted' && !doors.allowDeleted && (wanted.fields?.state ?? 'deleted') === 'deleted')
            throw toDeleted(dataset);
        const finish = (before, found, edit) => {
            const unproved = findUnproved(before, found, edit);
            if (unproved !== undefined)
                throw toUnproved(unproved, found);
            const added = findAdded(before, found, edit).filter((resource) => resource !== undefined);
            return {
                dataset: found,
                outcome: 'updated',
                added,
                differences: [...parts, ...compareKept(before, found, edit)],
                notices: [...notices],
            };
        };
        if (pending !== undefined && pending.before.metadata_modified !== dataset.metadata_modified) {
            const { before, edit } = pending;
            if (isWritten(before, dataset, edit) && !edit.isPart)
                return finish(before, dataset, edit);
            pending = undefined; // its lock is gone: it can't be made any more
        }
        const edit = toFirst(toEdit(dataset, wanted));
        if (isNothing(edit))
            return { dataset, outcome: 'unchanged', added: [], differences: [], notices: [...notices] };
        for (const notice of await findDoomed(client, dataset)) {
            if (!notices.has(notice))
                await doors.tell?.(notice);
            notices.add(notice);
        }
        const { reply, isLocked } = await write(dataset, edit);
        if (!isLocked)
            notices.add(NO_LOCK);
        if (reply.ok && !edit.isPart)
            return finish(dataset, reply.value, edit);
        if (reply.ok) {
            pending = undefined;
            parts.push(...compareKept(dataset, reply.value, edit));
            continue;
        }
        if (isUnclearFailure(reply.failure) && isLocked && unclear < MOST_UNCLEAR) {
            // Under the lock it can't be done twice: it is sent again only if what was read is still there.
            unclear += 1;
            pending = { before: dataset, edit };
        }
        else if (turn >= MOST_TRIES || !(reply.failure.kind === 'raced' || doors.turn?.(reply.failure)))
            throw problem_toCkanProblem(reply, task);
        await doors.clock.wait(Math.round((100 + 400 * doors.random()) * Math.min(turn, 8)), doors.signal);
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/create-once.js


const create_once_MOST_TRIES = 3;
const isNameTaken = (failure) => failure.kind === 'invalid' && (failure.fields.get('name') ?? []).some((text) => /already in use/i.test(text));
/** @param whole as `package_create` takes it. Throws where the holder of the name can't be asked for. */
const createOnce = async (client, whole, { clock, random, signal, isOurs }) => {
    let isUnclear = false;
    for (let turn = 1;; turn += 1) {
        const reply = await client.createDataset(whole);
        if (reply.ok)
            return { kind: 'created', dataset: reply.value };
        const isTaken = isNameTaken(reply.failure);
        if (!isTaken && !isUnclearFailure(reply.failure))
            return { kind: 'refused', reply };
        isUnclear ||= !isTaken;
        const by = await get_dataset_lookUpDataset(client, { name: whole.name });
        if (by.kind === 'found' && isOurs(by.dataset, { isUnclear }))
            return { kind: 'there', dataset: by.dataset };
        if (isTaken || by.kind === 'found')
            return { kind: 'taken', by };
        if (turn >= create_once_MOST_TRIES)
            return { kind: 'refused', reply };
        await clock.wait(Math.round(500 * turn * (1 + random())), signal);
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/create-dataset.js
/** A new dataset, with its files, and held against what was asked for. */





const toNames = (change) => change && ('replace' in change ? change.replace : change.add).map((name) => ({ name }));
/** As `package_create` takes it. Files go by a write of their own: it takes none, and loses them without a word (facts/ckan.md 4, 1). */
const toWhole = ({ fields = {}, extras = {}, tags, groups, add = [] }) => {
    const pairs = Object.entries(extras).flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }]));
    const isLinksOnly = add.every(({ file }) => file === undefined);
    return {
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)),
        ...(pairs.length === 0 ? {} : { extras: pairs }),
        ...(tags === undefined ? {} : { tags: toNames(tags) }),
        ...(groups === undefined ? {} : { groups: toNames(groups) }),
        ...(add.length > 0 && isLinksOnly ? { resources: add.map((one) => one.fields) } : {}),
    };
};
const toTaken = (name, by) => {
    const isHidden = by.kind === 'unreadable';
    const whose = isHidden ? 'a dataset that this account may not read (private, or a draft)' : 'another dataset';
    return new lib_errors/* ArchiveError */.di('record-refused', `CKAN: the name ${name} is taken by ${whose}.`, {
        remedy: isHidden
            ? 'Choose another name, or ask the people who run the catalogue whose it is.'
            : 'Change that one, or choose another name.',
    });
};
/** What a new dataset is held against: nothing but what was asked for. */
const toBlank = (dataset, asked) => ({
    ...dataset,
    ...{ extras: [], tags: [], groups: [], resources: [] },
    ...Object.fromEntries(Object.entries(asked).filter(([key]) => !['extras', 'tags', 'groups', 'resources'].includes(key))),
});
/** The loser of two creates of one name gets a 500, too: it is ours only where it says what was asked for (facts/ckan.md 1.2). */
const saysAll = (dataset, { resources: _, ...fields }) => compareKept(toBlank(dataset, fields), dataset, { fields, update: [], add: [], remove: [] }).length === 0;
/**
 * @param change `fields.name` at least, and an organisation (`owner_org`) on most sites; no `id`. `state: draft` is for sysadmins: for others the dataset is public
 * at once, so `private: true` while files follow (facts/ckan.md 1.5)
 * @throws ArchiveError `bad-input` with an id or without a name, `record-refused` (a name that is taken, too), `token-refused`, and what saveDataset throws
 */
const create_dataset_createDataset = async (client, change, doors) => {
    const name = change.fields?.name;
    if (change.fields?.id !== undefined || typeof name !== 'string' || name === '') {
        throw new lib_errors/* ArchiveError */.di('bad-input', `CKAN: a dataset that is made has a name and no id${typeof name === 'string' ? ` (${name})` : ''}.`, {
            remedy: 'Leave `id` out, or change the dataset that has it; give `name`.',
        });
    }
    const whole = toWhole(change);
    const outcome = await createOnce(client, { ...whole, name }, {
        ...doors,
        isOurs: (dataset, { isUnclear }) => isUnclear && saysAll(dataset, whole),
    });
    if (outcome.kind === 'taken')
        throw toTaken(name, outcome.by);
    if (outcome.kind === 'refused')
        throw problem_toCkanProblem(outcome.reply, `make the dataset ${name}`);
    const { dataset: made } = outcome;
    const hasFiles = (change.add ?? []).some(({ file }) => file !== undefined);
    const edit = { fields: whole, update: [], add: hasFiles ? [] : (change.add ?? []), remove: [] };
    const { resources: _, ...fields } = whole;
    const differences = compareKept(toBlank(made, fields), made, { ...edit, fields });
    if (!hasFiles)
        return { dataset: made, outcome: 'created', added: made.resources, differences, notices: [] };
    const saved = await save_dataset_saveDataset(client, made.id, { add: change.add ?? [] }, doors);
    return { ...saved, outcome: 'created', differences: [...differences, ...saved.differences] };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/formats.js
/** The format of a file, for catalogues that have a closed list of them (facts/ckan.md 1.6, 5). Pure. */
/** Endings that are another spelling of a listed one. */
const SAME = {
    ...{
        htm: 'html',
        xhtml: 'html',
        md: 'txt',
        markdown: 'txt',
        rst: 'txt',
        text: 'txt',
        log: 'txt',
        cff: 'txt',
        license: 'txt',
        sha256: 'txt',
    },
    ...{ tab: 'tsv', xlsm: 'xlsx', jsonl: 'json', ipynb: 'json', jsonld: 'json', 'geo+json': 'geojson', ttl: 'rdf', nt: 'rdf', owl: 'rdf' },
    ...{ xsd: 'xml', gml: 'xml', gdb: 'fgdb' },
};
/** `.tar.gz` is one ending. */
const endingOf = (name) => /\.(tar\.\w+|[^./]+)$/.exec(name.toLowerCase())?.[1] ?? name.toLowerCase();
/**
 * The listed format for a file; letters in the list's own case. `other` where there is none of its own, and undefined where the list has not even that.
 * @param written what somebody says it is; else its name tells
 */
const toListedFormat = (name, { choices, written }) => {
    const listed = (word) => choices.find((choice) => choice.toLowerCase() === word);
    const words = [...(written === undefined ? [] : [written.trim().toLowerCase().replace(/^\./, '')]), endingOf(name)];
    for (const word of words) {
        const found = listed(word) ?? listed(SAME[word] ?? '');
        if (found !== undefined)
            return found;
    }
    return listed('other');
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/profile/bcdc.js


/** Its closed list; in small letters alone (`ZIP` is refused). */
const BCDC_FORMATS = [
    ...['arcgis_rest', 'atom', 'cded', 'csv', 'e00', 'fgdb', 'geojson', 'georss', 'gft', 'gpkg', 'html', 'json', 'kml', 'kmz'],
    ...['multiple', 'openapi-json', 'oracle_sde', 'other', 'pdf', 'rdf', 'shp', 'tsv', 'txt', 'wms', 'wmts', 'xls', 'xlsx', 'xml', 'zip'],
];
/** Of these somebody can say that they hold data, by the format alone. */
const DATA = new Set(['csv', 'tsv', 'xls', 'xlsx', 'geojson', 'gpkg', 'shp', 'kml', 'kmz', 'fgdb']);
/** `geographic` would want projection, datatype and topic as well: so no file is that by itself. */
const resource = ({ name, isLink }) => {
    const format = toListedFormat(name, { choices: BCDC_FORMATS }) ?? 'other';
    return {
        bcdc_type: 'document',
        resource_update_cycle: 'asNeeded',
        resource_storage_location: isLink ? 'external' : 'catalogue data store',
        resource_access_method: 'direct access',
        resource_type: DATA.has(format) ? 'data' : 'na',
        format,
    };
};
/** The first that can be written to: without an address there is no contact, the catalogue refuses one (recorded). */
const contacts = (people) => {
    const first = people.find(({ name, email }) => name !== '' && email !== '');
    return first === undefined ? {} : { contacts: [{ name: first.name, email: first.email }] };
};
/** `displayed` is a box of its form: ticked, or not. */
const toBox = (value) => {
    if (value === undefined || value === null || value === true)
        return ['displayed'];
    return value === false ? [] : value;
};
/** A contact belongs to the record's organisation, is for questions, and is shown, where nothing else is said. An organisation is named by its id there. */
const complete = (dataset, { id, name, title }) => {
    if (!Array.isArray(dataset.contacts))
        return dataset;
    const ours = [undefined, null, '', name, title];
    const people = dataset.contacts.map((contact) => (0,wire/* isObject */.Gv)(contact)
        ? { role: 'pointOfContact', ...contact, org: ours.includes(contact.org) ? id : contact.org, displayed: toBox(contact.displayed) }
        : contact);
    return { ...dataset, contacts: people };
};
const LENGTH = { least: 2, most: 100 };
const check = ({ title, contacts: people, maintainer, author }) => {
    const [name = ''] = [maintainer, author]
        .map((names) => String(names ?? '')
        .split(';')[0]
        ?.trim())
        .filter(Boolean);
    const { length } = [...(typeof title === 'string' ? title : '')];
    const isFitting = length >= LENGTH.least && length <= LENGTH.most;
    return [
        ...(isFitting
            ? []
            : [
                {
                    ...{ severity: 'error', code: 'title-refused', path: 'title' },
                    message: `The title has ${length} characters, and the BC Data Catalogue takes ${LENGTH.least} to ${LENGTH.most}.`,
                },
            ]),
        ...(Array.isArray(people) && people.length > 0
            ? []
            : [
                {
                    ...{ severity: 'warning', code: 'field-missing', path: 'contacts' },
                    message: `The BC Data Catalogue asks for a contact, and no \`contact\` in CITATION.cff and no \`maintainer\` in codemeta.json has an e-mail address. Write into \`ckan-fields\`: \`contacts: [{ name: ${JSON.stringify(name || 'NAME')}, email: ADDRESS }]\`.`,
                },
            ]),
    ];
};
const bcdc = {
    type: 'bcdc_dataset',
    dataset: {
        // The only state that a new record may have.
        publish_state: 'DRAFT',
        security_class: 'PUBLIC',
        view_audience: 'Public',
        download_audience: 'Public',
        metadata_visibility: 'Public',
        resource_status: 'onGoing',
    },
    resource,
    tags: ['software'],
    // Access Only: without a licence nobody has leave to do more.
    licenceWhenNone: '22',
    titleLength: LENGTH,
    contacts,
    complete,
    check,
    publishTarget: 'PUBLISHED',
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/profile/profiles.js
/** The profiles, by the word that a line of presets.ts has for them. */

/** Any catalogue: nothing beyond CKAN. */
const profiles_plain = { dataset: {}, resource: () => ({}), tags: [] };
const PROFILES = { bcdc: bcdc };
/** @param name of the preset's line; undefined is any catalogue */
const findProfile = (name) => (name === undefined ? profiles_plain : PROFILES[name]);

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/schema.js
/** What a catalogue with ckanext-scheming asks of a dataset, read from `scheming_dataset_schema_show` (facts/ckan.md 1.9, 5). Pure. */

/** A label is a text, or a text for each language. */
const readLabel = (value, name) => {
    if (typeof value === 'string' && value !== '')
        return value;
    const texts = (0,wire/* isObject */.Gv)(value) ? [value.en, ...Object.values(value)] : [];
    return texts.find((text) => typeof text === 'string' && text !== '') ?? name;
};
/** `if_empty_same_as(name) unicode_safe` as its words. */
const readValidators = (value) => typeof value === 'string' ? (value.match(/[^\s(]+(\([^)]*\))?/g) ?? []) : [];
/** As scheming itself decides it: where a field has validators, these have the say, and `required` is for the form. */
const readRequired = (field) => {
    const validators = readValidators(field.validators);
    if (validators.includes('not_empty'))
        return 'yes';
    if (field.required !== true && field.required !== 'true')
        return 'no';
    const goesOn = validators.some((word) => word === 'ignore_missing' || word === 'ignore_empty' || word.startsWith('if_empty_'));
    return goesOn ? 'form' : 'yes';
};
const readChoice = (value) => (0,wire/* isObject */.Gv)(value) && (typeof value.value === 'string' || typeof value.value === 'number') ? String(value.value) : undefined;
const readShape = (field) => {
    if (Array.isArray(field.repeating_subfields))
        return 'list';
    if (field.preset === 'composite_repeating')
        return 'json-list';
    return field.preset === 'composite' ? 'json-object' : 'text';
};
/** A rule of the BC Data Catalogue's own: `obsolete` wants a `replacement_record`. */
const readCondition = (field) => {
    const values = (0,wire/* listOf */.c3)(wire/* readText */.yR)(field.conditional_values);
    const isRule = readValidators(field.validators).includes('conditional_required');
    return isRule && typeof field.conditional_field === 'string' && values !== undefined
        ? { field: field.conditional_field, values }
        : undefined;
};
const SEVERAL = /^(multiple_|scheming_multiple_|iso_topic_category$)/;
const readField = (value) => {
    if (!(0,wire/* isObject */.Gv)(value) || typeof value.field_name !== 'string')
        return undefined;
    const { field_name: name } = value;
    const choices = (0,wire/* listOf */.c3)(readChoice)(value.choices);
    const subfields = value.repeating_subfields ?? value.subfields;
    const requiredWhen = readCondition(value);
    const marks = [value.preset, ...readValidators(value.validators)];
    return {
        name,
        label: readLabel(value.label, name),
        required: readRequired(value),
        ...(requiredWhen === undefined ? {} : { requiredWhen }),
        ...(choices === undefined || choices.length === 0 ? {} : { choices }),
        takesSeveral: marks.some((mark) => typeof mark === 'string' && SEVERAL.test(mark)),
        shape: readShape(value),
        subfields: Array.isArray(subfields) ? subfields.map(readField).filter((field) => field !== undefined) : [],
    };
};
/** Undefined for what is no schema. A field without a name (a heading of the form) is passed over. */
const readSchema = (value) => {
    if (!(0,wire/* isObject */.Gv)(value) || typeof value.dataset_type !== 'string')
        return undefined;
    const { dataset_fields: dataset, resource_fields: resource = [] } = value;
    if (!Array.isArray(dataset) || !Array.isArray(resource))
        return undefined;
    const read = (list) => list.map(readField).filter((field) => field !== undefined);
    return { type: value.dataset_type, dataset: read(dataset), resource: read(resource) };
};
const OTHER_SHAPE = {
    ...{ text: 'text', list: 'json-list', 'json-list': 'list', 'json-object': 'json-object' },
};
/** The same with lists as JSON text, and JSON text as lists: for one more try after {@link saysOtherShape}. */
const withOtherShapes = (schema) => {
    const turn = (field) => ({ ...field, shape: OTHER_SHAPE[field.shape] });
    return { ...schema, dataset: schema.dataset.map(turn), resource: schema.resource.map(turn) };
};
/** Does the text of a 400 say that lists must be sent the other way? */
const saysOtherShape = (message) => /Only lists of dicts can be placed|expecting (a )?JSON/i.test(message);

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/read-fields.js
/** Fields from a JSON or YAML file and from `--field` on the command line; the latter win. All that is wrong is told at once, and before anything is sent. */



const refuse = (message) => new lib_errors/* ArchiveError */.di('bad-input', message, { remedy: 'Fields are `name: value`, one a line, or a JSON object. Nothing was written.' });
const toReason = (cause) => (cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
/** Of YAML every plain value stays the text that it is (`version: 1.10`): CKAN keeps texts, and takes yes and no as texts, too (facts/ckan.md 1.5). */
const parseText = async (text, path) => {
    if (/^\s*[[{]/.test(text)) {
        try {
            return JSON.parse(text);
        }
        catch (cause) {
            if (/\.json$/i.test(path))
                throw refuse(`${path} is not valid JSON: ${toReason(cause)}.`);
        }
    }
    const { parse } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        return parse(text, { schema: 'failsafe', logLevel: 'error' });
    }
    catch (cause) {
        throw refuse(`${path} is not valid YAML: ${toReason(cause)}`);
    }
};
const readFile = async (path, { readText }) => {
    const text = (await readText(path)).replace(/^\uFEFF/, '');
    if (text.trim() === '')
        return {};
    const parsed = await parseText(text, path);
    if (!(0,wire/* isObject */.Gv)(parsed))
        throw refuse(`${path} holds no fields: it is ${Array.isArray(parsed) ? 'a list' : 'a single value'}.`);
    return parsed;
};
/** `name=text`, `name:=JSON`, and `extras.KEY=text` for one extra field. */
const readOption = (written) => {
    const [, name = '', isJson, text = ''] = /^([^=:\s][^=:]*?)(:?)=([\s\S]*)$/.exec(written) ?? [];
    if (name === '')
        return `\`--field ${written}\` is no field: write NAME=TEXT, or NAME:=JSON.`;
    if (isJson !== ':')
        return { name, value: text };
    try {
        return { name, value: JSON.parse(text) };
    }
    catch {
        return `\`--field ${written}\`: what stands behind \`:=\` is not valid JSON.`;
    }
};
const withField = (fields, { name, value }) => {
    const [, key] = /^extras\.(.+)$/.exec(name) ?? [];
    if (key === undefined)
        return { ...fields, [name]: value };
    const { extras } = fields;
    const pairs = Array.isArray(extras) ? Object.fromEntries(extras.filter(wire/* isObject */.Gv).map((one) => [one.key, one.value])) : extras;
    return { ...fields, extras: { ...((0,wire/* isObject */.Gv)(pairs) ? pairs : {}), [key]: value } };
};
/** @param path of the file; `-` is the standard input; undefined: there is none */
const readFields = async (path, said, doors) => {
    const options = said.list('field').map(readOption);
    const wrong = options.filter((one) => typeof one === 'string');
    if (wrong.length > 0)
        throw refuse(wrong.join('\n'));
    const fields = path === undefined ? {} : await readFile(path, doors);
    const all = options.filter((one) => typeof one !== 'string').reduce(withField, fields);
    if (Object.keys(all).length === 0 && said.text('file') === undefined)
        throw refuse('No field is given: name a file of fields, or say --field NAME=TEXT.');
    return all;
};
/** What commands that write begin with: of which thing (where one is named first), and which fields. */
const readChange = async (said, doors) => {
    const [key = '', path] = said.places;
    return { key, client: toClient(doors), given: await readFields(path, said, doors) };
};
const FIELD_OPTION = { field: { type: 'string', multiple: true } };

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/ask-schema.js



/** CKAN's own type, which every catalogue has. */
const OWN_TYPE = 'dataset';
/** An action that is not known is a 400 (facts/ckan.md 1.2). */
const isNotThere = (reply) => ['not-found', 'bad-request'].includes(reply.failure.kind);
/**
 * One request, a second where the type is not known.
 * @throws what {@link toCkanProblem} makes of a failure
 */
const askSchema = async (client, type = OWN_TYPE) => {
    const task = `read the schema of «${type}»`;
    const reply = await client.schema(type);
    if (reply.ok) {
        const schema = readSchema(reply.value);
        // Of a shape that is not known: the server alone can tell what it wants.
        return schema === undefined ? { kind: 'none' } : { kind: 'found', schema };
    }
    if (!isNotThere(reply))
        throw problem_toCkanProblem(reply, task);
    if (type === OWN_TYPE)
        return { kind: 'none' };
    const types = await client.ask('scheming_dataset_schema_list', {}, wire/* readNames */.r6);
    if (types.ok)
        return { kind: 'unknown-type', types: types.value };
    if (isNotThere(types))
        return { kind: 'unknown-type', types: [] };
    throw problem_toCkanProblem(types, task);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/schema-check.js
/** Holds a dataset against a catalogue's schema before anything is written: all that the server would refuse, or lose in silence (facts/ckan.md 1.5, 5). Pure. */


/** CKAN's own, which every type of dataset has, whether its schema names them or not. */
const CORE = new Set([
    ...['id', 'name', 'title', 'author', 'author_email', 'maintainer', 'maintainer_email', 'license_id', 'notes', 'url', 'version'],
    ...['owner_org', 'private', 'state', 'type', 'resources', 'tags', 'tag_string', 'extras', 'groups', 'plugin_data'],
]);
/** Told in every answer, and passed over when sent back (facts/ckan.md 1.5, 1.8). */
const FROM_SERVER = new Set([
    ...['creator_user_id', 'metadata_created', 'metadata_modified', 'isopen', 'license_title', 'license_url', 'num_resources', 'num_tags'],
    ...['organization', 'relationships_as_object', 'relationships_as_subject', 'revision_id', 'tracking_summary'],
]);
const isMissing = (value) => value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0);
const schema_check_quoted = (words) => words.map((word) => `\`${word}\``).join(', ');
const tellMissing = ({ label, name, choices, required }, path) => {
    const said = required === 'form' ? 'the form of this catalogue asks for it' : 'this catalogue requires it';
    const allowed = choices === undefined ? '' : ` One of ${schema_check_quoted(choices)}.`;
    return {
        severity: required === 'form' ? 'warning' : 'error',
        code: 'field-missing',
        path,
        message: `\`${path}\` is missing${label === name ? '' : ` (${label})`}; ${said}.${allowed}`,
    };
};
const tellChoice = (value, choices, path) => ({
    severity: 'error',
    code: 'unknown-choice',
    path,
    message: `\`${path}\` cannot be ${JSON.stringify(value)} here. One of ${schema_check_quoted(choices)}.`,
});
const tellUnknown = (name, known, path) => {
    const near = (0,nearest/* nearest */.p)(name, known);
    return {
        severity: 'warning',
        code: 'unknown-key',
        path,
        message: `This catalogue has no field \`${path}\`, and would lose it without a word.${near === undefined ? ' Put it under `extras`.' : ` Did you mean \`${near}\`?`}`,
    };
};
const checkItem = (item, field, path) => {
    if (!(0,wire/* isObject */.Gv)(item)) {
        const message = `\`${path}\` must be a mapping with ${schema_check_quoted(field.subfields.map(({ name }) => name))}.`;
        return [{ severity: 'error', code: 'wrong-shape', path, message }];
    }
    const known = field.subfields.map(({ name }) => name);
    const strange = known.length === 0 ? [] : Object.keys(item).filter((name) => !known.includes(name));
    return [...checkFields(item, field.subfields, `${path}.`), ...strange.map((name) => tellUnknown(name, known, `${path}.${name}`))];
};
/** JSON text, as {@link FieldShape} has it, as what it says; other texts stay. */
const opened = (value) => {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
};
const checkField = (value, field, path) => {
    if (isMissing(value))
        return field.required === 'no' ? [] : [tellMissing(field, path)];
    if (field.shape !== 'text') {
        const items = opened(value);
        if (field.shape === 'json-object')
            return checkItem(items, field, path);
        if (Array.isArray(items))
            return items.flatMap((item, at) => checkItem(item, field, `${path}[${at}]`));
        return [{ severity: 'error', code: 'wrong-shape', path, message: `\`${path}\` must be a list of mappings.` }];
    }
    const { choices } = field;
    if (choices === undefined)
        return [];
    const given = field.takesSeveral && Array.isArray(value) ? value : [value];
    return given.filter((one) => !choices.includes(String(one))).map((one) => tellChoice(one, choices, path));
};
/** Tags may be sent as a list in place of the text that the form has. */
const said = (data, name) => (name === 'tag_string' && isMissing(data[name]) ? data.tags : data[name]);
/** Of a resource the catalogue's form alone asks for what another field makes required: the API looks for that one in the dataset (recorded). */
const whenSaid = (field, data, isOfResource) => {
    const { requiredWhen: when, required } = field;
    const isSaid = when?.values.includes(String(data[when.field])) ?? false;
    return isSaid && required === 'no' ? { ...field, required: isOfResource ? 'form' : 'yes' } : field;
};
const checkFields = (data, fields, before) => fields.flatMap((field) => {
    const wanted = whenSaid(field, data, before.startsWith('resources['));
    return checkField(said(data, field.name), wanted, `${before}${field.name}`);
});
/**
 * Everything at once; `path` is the field's, `resources[2].format` for one of a resource. Any other key of a resource is kept by CKAN, so only those
 * of the dataset are held against the schema. Without a schema (no ckanext-scheming) these alone are.
 */
const checkAgainstSchema = (schema, dataset, resources, { ours } = {}) => {
    const fields = schema?.dataset ?? [];
    const known = [...CORE, ...fields.map(({ name }) => name)];
    const strange = (ours ?? Object.keys(dataset)).filter((name) => !known.includes(name) && !FROM_SERVER.has(name));
    return [
        ...checkFields(dataset, fields, ''),
        ...strange.map((name) => tellUnknown(name, known, name)),
        ...resources.flatMap((resource, at) => checkFields(resource, schema?.resource ?? [], `resources[${at}].`)),
    ];
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/schema-fit.js


/** A choice that differs by its case or by blanks around it alone, in the schema's own spelling. */
const fitChoice = (value, choices, { path, tell }) => {
    const written = String(value);
    if (choices.includes(written))
        return written;
    const key = written.trim().toLowerCase();
    const alike = choices.filter((choice) => choice.toLowerCase() === key);
    const [only] = alike;
    if (only === undefined || alike.length > 1)
        return value;
    tell(path, written, only);
    return only;
};
const fitItem = (item, field, to) => (0,wire/* isObject */.Gv)(item) ? fitFields(item, field.subfields, { path: `${to.path}.`, tell: to.tell }) : item;
/** Text that is JSON, as what it says: it may be written either way, and is sent as the catalogue wants it. */
const schema_fit_opened = (value) => {
    if (typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return value;
    }
};
const fitValue = (value, field, to) => {
    if (value === undefined || value === null || value === '')
        return value;
    if (field.shape !== 'text') {
        const items = schema_fit_opened(value);
        // One mapping where a list of them is wanted is the list's only one.
        const list = (0,wire/* isObject */.Gv)(items) && field.shape !== 'json-object' ? [items] : items;
        const fitted = Array.isArray(list)
            ? list.map((item, at) => fitItem(item, field, { ...to, path: `${to.path}[${at}]` }))
            : fitItem(list, field, to);
        const isReady = field.shape === 'list' || typeof fitted !== 'object';
        return isReady ? fitted : JSON.stringify(fitted);
    }
    const { choices } = field;
    if (choices === undefined)
        return value;
    if (!field.takesSeveral)
        return Array.isArray(value) ? value : fitChoice(value, choices, to);
    return (Array.isArray(value) ? value : [value]).map((one) => fitChoice(one, choices, to));
};
const fitFields = (data, fields, to) => {
    const fitted = { ...data };
    for (const field of fields) {
        if (field.name in data)
            fitted[field.name] = fitValue(data[field.name], field, { ...to, path: `${to.path}${field.name}` });
    }
    return fitted;
};
/** Its format as the closed list has it: what is not in it is `other`, without a word, for a release has many such files. */
const fitFormat = (resource, fields) => {
    const choices = fields.find(({ name }) => name === 'format')?.choices;
    if (choices === undefined)
        return resource;
    const { name, format } = resource;
    const written = typeof format === 'string' && format !== '' ? { written: format } : {};
    const listed = toListedFormat(typeof name === 'string' ? name : '', { choices, ...written });
    return listed === undefined ? resource : { ...resource, format: listed };
};
/** Nothing that was given is changed. Without a schema (no ckanext-scheming) all stays as it is. */
const fitToSchema = (schema, dataset, resources) => {
    if (schema === undefined)
        return { dataset, resources, problems: [] };
    const problems = [];
    const tell = (path, written, understood) => {
        const message = `\`${path}\`: ${JSON.stringify(written)} is taken as \`${understood}\`, as this catalogue spells it.`;
        problems.push({ severity: 'notice', code: 'choice-understood', path, message });
    };
    return {
        dataset: fitFields(dataset, schema.dataset, { path: '', tell }),
        resources: resources.map((resource, at) => fitFields(fitFormat(resource, schema.resource), schema.resource, { path: `resources[${at}].`, tell })),
        problems,
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/schema.js
/** Fields held against the catalogue's own schema before anything is written: a write that it refuses tells a person little (facts/ckan.md 5). */




/** Undefined where the catalogue has none. Throws `bad-input` for a type that it does not know. */
const loadSchema = async (client, type) => {
    const found = await askSchema(client, type);
    if (found.kind === 'found')
        return found.schema;
    if (found.kind === 'none')
        return undefined;
    throw new lib_errors/* ArchiveError */.di('bad-input', `type: the catalogue has no datasets of the type \`${type}\`.`, {
        remedy: `It has: ${[...new Set(['dataset', ...found.types])].join(', ')}. Nothing was written.`,
    });
};
const schema_refuse = (problems) => new lib_errors/* ArchiveError */.di('record-refused', problems.map(({ message }) => message).join('\n'), {
    remedy: 'Give these fields as the catalogue wants them. Nothing was written.',
});
const tell = (problems, log) => {
    for (const { message } of problems)
        log.notice(message);
};
const isOf = (ours, path) => ours === undefined || (path !== undefined && ours.includes(path.split(/[.[]/)[0] ?? ''));
/** In the catalogue's spelling and shapes. @throws ArchiveError `record-refused`, with all that it would refuse */
const fitDataset = (dataset, { schema, log, ours, check }) => {
    const fitted = fitToSchema(schema, dataset, []);
    const found = schema === undefined ? [] : checkAgainstSchema(schema, fitted.dataset, [], ours === undefined ? {} : { ours });
    const problems = [...(check?.(fitted.dataset) ?? []), ...found.filter(({ path }) => isOf(ours, path))];
    const errors = problems.filter(({ severity, code }) => severity === 'error' || (ours !== undefined && code === 'unknown-key'));
    if (errors.length > 0)
        throw schema_refuse(errors);
    tell([...fitted.problems, ...problems], log);
    return fitted.dataset;
};
/** The same for one resource. */
const fitResource = (resource, { schema, log, ours }) => {
    if (schema === undefined)
        return resource;
    const fitted = fitToSchema(schema, {}, [resource]);
    const [only = resource] = fitted.resources;
    const ofResource = { ...schema, dataset: [] };
    const found = checkAgainstSchema(ofResource, {}, [only]).map((problem) => ({
        ...problem,
        path: problem.path?.replace('resources[0].', ''),
        message: problem.message.replaceAll('resources[0].', ''),
    }));
    const errors = found.filter(({ severity, path }) => severity === 'error' && isOf(ours, path));
    if (errors.length > 0)
        throw schema_refuse(errors);
    tell(fitted.problems, log);
    return only;
};

// EXTERNAL MODULE: ./lib/repositories/ckan/fields/field-shapes.js
var field_shapes = __webpack_require__(3755);
;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/to-change.js
/** Fields as people write them to a change of a dataset: extras by key, tags and groups by name; the lists that are given replace what is there. */



const namesOf = (items) => items.filter(wire/* isObject */.Gv).map(({ name, id }) => String(name ?? id));
/** In CKAN's own shape; undefined where nothing is said. */
const shaped = (fields, name) => {
    const value = fields[name];
    if (value === undefined)
        return undefined;
    const list = value === null ? [] : field_shapes/* SHAPES */.H[name]?.read(value);
    if (list !== undefined)
        return list;
    throw new lib_errors/* ArchiveError */.di('bad-input', `\`${name}\` must be ${field_shapes/* SHAPES */.H[name]?.wanted}.`, { remedy: 'Nothing was written.' });
};
const to_change_toExtras = (list) => Object.fromEntries(list.filter(wire/* isObject */.Gv).map(({ key, value }) => [String(key), value === null || value === '' ? null : String(value)]));
/** `tag_string` is the form's word for tags: CKAN would add them to those that are there, and so never let go of one (facts/ckan.md 1.5). */
const toDatasetChange = ({ tag_string: tagString, resources: list, ...given }) => {
    const { extras: _, tags: __, groups: ___, ...fields } = given;
    const tags = shaped({ tags: given.tags ?? tagString }, 'tags');
    const [extras, groups] = [shaped(given, 'extras'), shaped(given, 'groups')];
    const resources = Array.isArray(list) ? list.filter(wire/* isObject */.Gv) : [];
    return {
        fields,
        ...(extras === undefined ? {} : { extras: to_change_toExtras(extras) }),
        ...(tags === undefined ? {} : { tags: { replace: namesOf(tags) } }),
        ...(groups === undefined ? {} : { groups: { replace: namesOf(groups) } }),
        ...(resources.length === 0 ? {} : { add: resources.map((one) => ({ fields: one })) }),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/package.js
/** Packages by hand: `ckan package create`, `ckan package patch` (facts/ckan.md 4, and what is wrong there). */















const toDifferenceLines = (differences) => differences.map(({ field, wanted, found }) => `  ${field}: the catalogue has ${JSON.stringify(found ?? null)}, not ${JSON.stringify(wanted ?? null)}.`);
const HEADLINES = { created: 'Made', updated: 'Changed', unchanged: 'Nothing to change', lost: 'Nothing was changed' };
const toAnswer = ({ dataset, outcome, differences, notices }, { base }) => {
    const { id, name, title, state, type, private: isPrivate, resources } = dataset;
    const url = `${base}/${type}/${name}`;
    const lines = [`${HEADLINES[outcome]}: ${url} (${id})`, ...toDifferenceLines(differences), ...notices.map((notice) => `  ${notice}`)];
    return {
        ...(outcome === 'lost' ? { failed: true } : {}),
        json: {
            outcome,
            package: { id, name, title, state, type, private: isPrivate, url },
            resources: resources.map(toResourceJson),
            differences,
            notices,
        },
        text: lines.join('\n'),
    };
};
/** Times of writing aside. CKAN answers 200 to what it drops, all of it too. */
const isAsBefore = (before, after) => {
    const [one, other] = [before, after].map(({ metadata_modified: _, ...rest }) => rest);
    return (0,external_node_util_.isDeepStrictEqual)(one, other);
};
/** By name, title or id; without one the only one to which the token may add packages. The answer has the id, and so has the request. */
const getOwner = async (client, written) => {
    const wanted = typeof written === 'string' ? written : undefined;
    const found = await findOrganisation(client, wanted);
    const problem = toOrganisationProblem(found, wanted);
    if (found.kind === 'found')
        return found.organisation;
    if ('writable' in found && found.writable.length === 0)
        await checkCaller(client);
    throw new lib_errors/* ArchiveError */.di(found.kind === 'not-writable' ? 'token-refused' : 'bad-input', `owner_org: ${problem?.message}`, {
        remedy: 'Give `owner_org` a name, title or id. Nothing was written.',
    });
};
/** Lists of objects go as lists or as JSON text, as the schema says; where the server says the other, so once (facts/ckan.md 5). */
const fitAndCreate = async (client, { fields, check }, doors) => {
    const schema = await loadSchema(client, typeof fields.type === 'string' ? fields.type : 'dataset');
    const create = (of) => create_dataset_createDataset(client, toDatasetChange(fitDataset(fields, { schema: of, log: doors.log, check })), toSaveDoors(doors));
    try {
        return await create(schema);
    }
    catch (thrown) {
        if (schema === undefined || !(thrown instanceof lib_errors/* ArchiveError */.di) || !saysOtherShape(thrown.message))
            throw thrown;
        return create(withOtherShapes(schema));
    }
};
const create = {
    words: 'package create',
    usage: '[FIELDS] [--field NAME=TEXT]…',
    help: 'a new package; FIELDS is a JSON or YAML file (- is the standard input), NAME:=JSON gives any other value',
    options: FIELD_OPTION,
    places: [0, 1],
    writes: true,
    run: async (said, doors) => {
        const client = toClient(doors);
        const given = await readFields(said.places[0], said, doors);
        const { type, dataset, licenceWhenNone, complete, check } = findProfile(doors.profile);
        const owner = await getOwner(client, given.owner_org);
        const fields = {
            ...(type === undefined ? {} : { type }),
            ...dataset,
            ...(licenceWhenNone === undefined ? {} : { license_id: licenceWhenNone }),
            ...given,
            owner_org: owner.id,
        };
        return toAnswer(await fitAndCreate(client, { fields: complete?.(fields, owner) ?? fields, check }, doors), doors);
    },
};
const patch = {
    words: 'package patch',
    usage: 'PACKAGE [FIELDS] [--field NAME=TEXT]…',
    help: 'changes only these fields; extras by key (extras.KEY=TEXT), tags and groups as whole lists',
    options: FIELD_OPTION,
    places: [1, 2],
    writes: true,
    run: async (said, doors) => {
        const { key, client, given } = await readChange(said, doors);
        if (given.resources !== undefined) {
            throw new lib_errors/* ArchiveError */.di('bad-input', '`resources` are not changed with their package.', {
                remedy: 'Use `ckan resource create` and `ckan resource patch`. Nothing was written.',
            });
        }
        const dataset = await get_dataset_getDataset(client, toKey(key), { allowDeleted: true });
        const fields = given.owner_org === undefined ? given : { ...given, owner_org: (await getOwner(client, given.owner_org)).id };
        const schema = await loadSchema(client, dataset.type);
        const fitted = fitDataset({ ...dataset, ...fields }, { schema, log: doors.log, ours: Object.keys(fields) });
        const change = toDatasetChange(Object.fromEntries(Object.keys(fields).map((name) => [name, fitted[name]])));
        const saved = await save_dataset_saveDataset(client, dataset.id, change, toSaveDoors(doors));
        const isLost = saved.outcome === 'updated' && isAsBefore(dataset, saved.dataset);
        return toAnswer(isLost ? { ...saved, outcome: 'lost' } : saved, doors);
    },
};
const packageCommands = [create, patch];

// EXTERNAL MODULE: ./lib/http/body.js
var body = __webpack_require__(6150);
;// CONCATENATED MODULE: ./lib/repositories/ckan/library/read-bytes.js
/** The address below the root that this run was given: addresses in answers name the origin that the site believes to have. */
const toDownload = (base, { url, package_id: dataset }) => {
    const at = url.lastIndexOf(`/${dataset}/resource/`);
    const path = at < 0 ? '' : url.slice(url.lastIndexOf('/', at - 1));
    return path === '' ? url : `${base}${path}`;
};
/** A line that breaks under the bytes is tried again; that no answer came at all, the client has tried often enough. */
const MOST_READINGS = 3;
const REFUSALS = new Set(['not-authorised', 'blocked', 'moved']);
/** That a catalogue does not give its files to this account: another try does not change it. */
const isWithheld = ({ kind }) => REFUSALS.has(kind);
/**
 * The same of what was just sent: 404 is what a proxy says that leads no downloads on. Of what was sent before it tells nothing but that it is not to be had, or
 * not there any more: who may see a resource may read its file, so that CKAN says it of a file that its disk has lost.
 */
const isWithheldOfSent = (failure) => isWithheld(failure) || failure.kind === 'not-found';
/** @param most bytes; what is longer is other bytes anyway */
const readBytes = async (client, resource, { base, signal, most }) => {
    for (let reading = 1;; reading += 1) {
        const back = await client.readBack(toDownload(base, resource), signal, most);
        const isBroken = !back.ok && back.failure.kind === 'no-answer' && back.answer.status > 0;
        if (!isBroken || reading >= MOST_READINGS)
            return back;
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/media-types.js
/** Format and media type of a file, by its name: always sent, because CKAN guesses wrong or not at all (facts/ckan.md 1.6, 1.7). Pure. */
/** By the end of the name: the format as CKAN spells it, and the media type with which it is served. */
const KNOWN = [
    ['.tar.gz', 'GZ', 'application/gzip'],
    ['.tgz', 'GZ', 'application/gzip'],
    ['.gz', 'GZ', 'application/gzip'],
    ['.tar.bz2', 'BZ2', 'application/x-bzip2'],
    ['.tar.xz', 'XZ', 'application/x-xz'],
    ['.tar', 'TAR', 'application/x-tar'],
    ['.zip', 'ZIP', 'application/zip'],
    ['.whl', 'WHL', 'application/zip'],
    ['.jar', 'JAR', 'application/java-archive'],
    ['.exe', 'EXE', 'application/vnd.microsoft.portable-executable'],
    ['.json', 'JSON', 'application/json'],
    ['.geojson', 'GeoJSON', 'application/geo+json'],
    ['.csv', 'CSV', 'text/csv'],
    ['.tsv', 'TSV', 'text/tab-separated-values'],
    ['.txt', 'TXT', 'text/plain'],
    ['.md', 'Markdown', 'text/markdown'],
    ['.html', 'HTML', 'text/html'],
    ['.xml', 'XML', 'application/xml'],
    ['.pdf', 'PDF', 'application/pdf'],
    ['.png', 'PNG', 'image/png'],
    ['.jpg', 'JPEG', 'image/jpeg'],
    ['.svg', 'SVG', 'image/svg+xml'],
    ['.xlsx', 'XLSX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];
const UNKNOWN = 'application/octet-stream';
const toFormat = (name) => {
    const lower = name.toLowerCase();
    const [, format, mimetype] = KNOWN.find(([end]) => lower.endsWith(end)) ?? [];
    if (format !== undefined && mimetype !== undefined)
        return { format, mimetype };
    const end = /\.([a-z][a-z0-9]{0,9})$/.exec(lower)?.[1];
    return { format: end?.toUpperCase() ?? 'DATA', mimetype: UNKNOWN };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/resource.js
/** Resources by hand: `ckan resource create`, `ckan resource patch`; files are streamed, and proved by reading them back (facts/ckan.md 1.7, 4). */













const resource_STALL_MS = 5 * 60_000;
/** Read once before, so that its digest goes with it, and what is there already is not sent. */
const readLocal = async (path, { openFile, signal }) => {
    const source = await openFile(path);
    const { digests } = await (0,body/* digestSource */.I)(source, { algorithms: ['sha256'], signal, stallMs: resource_STALL_MS });
    const { sha256 = '' } = digests;
    const open = () => (0,body/* openPass */.K)({ ...source, sha256 }, { algorithms: [], signal, stallMs: resource_STALL_MS });
    return { file: { name: source.name, size: source.size, open }, sha256 };
};
const readResourceChange = async (said, doors) => {
    const change = await readChange(said, doors);
    const path = said.text('file');
    return { ...change, local: path === undefined ? undefined : await readLocal(path, doors) };
};
const read = (client, resource, { file }, { base, signal }) => readBytes(client, resource, { base, signal, most: file.size });
/** The answer tells a size; that the bytes are the same, only reading them tells. */
const prove = async (client, resource, local, doors) => {
    const back = await read(client, resource, local, doors);
    if (!back.ok && isWithheldOfSent(back.failure))
        return 'the catalogue does not give it back to this account: proved by its size alone';
    if (!back.ok)
        throw problem_toCkanProblem(back, `read ${local.file.name} back`);
    const { sha256: found } = back.value;
    if (found === local.sha256)
        return 'sent and proved';
    throw new lib_errors/* ArchiveError */.di('upload-unproved', `${local.file.name}: the catalogue holds other bytes (SHA-256 ${found}) than were sent (${local.sha256}), as resource ${resource.id}.`, { remedy: 'Run `ckan resource patch` with it again. If it stays, something between here and the catalogue changes bytes.' });
};
/** Its `hash` is what somebody wrote: a file that seems to be there is read; one that can't be is sent again. */
const isThere = async (client, there, local, doors) => {
    if (there.url_type !== 'upload' || there.size !== local.file.size || there.hash !== `sha256:${local.sha256}`)
        return false;
    const back = await read(client, there, local, doors);
    return back.ok ? back.value.sha256 === local.sha256 : isWithheld(back.failure);
};
const resource_toAnswer = (saved, { resource, how }, { base }) => {
    const { dataset, outcome, differences, notices } = saved;
    const { name, id, type } = dataset;
    const did = outcome === 'unchanged' ? 'Nothing to change' : saved.added.length > 0 ? 'Added' : 'Changed';
    const lines = [
        `${did}: ${base}/${type}/${name}/resource/${resource.id}`,
        `  ${resource.name ?? '(no name)'}, ${resource.format}${resource.size === null ? '' : `, ${resource.size} bytes`}${how === '' ? '' : `, ${how}`}`,
        `  ${resource.url}`,
        ...toDifferenceLines(differences),
        ...notices.map((notice) => `  ${notice}`),
    ];
    const json = {
        outcome: saved.added.length > 0 ? 'created' : outcome,
        package: { id, name },
        resource: toResourceJson(resource),
        differences,
        notices,
    };
    return { json, text: lines.join('\n') };
};
/** What an address ends with is what it leads to, mostly. */
const resource_lastOf = (url) => typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname.split('/').findLast(Boolean) : undefined;
const toChange = (fields, local) => local === undefined ? { fields } : { fields: { ...fields, hash: `sha256:${local.sha256}` }, file: local.file };
/** What both commands have. */
const RESOURCE = {
    options: { ...FIELD_OPTION, file: { type: 'string', short: 'f' } },
    places: [1, 2],
    writes: true,
};
const resource_create = {
    words: 'resource create',
    usage: 'PACKAGE [FIELDS] [--field NAME=TEXT]… [-f FILE]',
    help: 'a new resource: a file that is sent, or a link (url)',
    ...RESOURCE,
    run: async (said, doors) => {
        const { key, client, given, local } = await readResourceChange(said, doors);
        const dataset = await get_dataset_getDataset(client, toKey(key));
        const name = String(given.name ?? local?.file.name ?? '');
        const twin = dataset.resources.find((one) => one.name === name);
        if (name !== '' && twin !== undefined) {
            throw new lib_errors/* ArchiveError */.di('bad-input', `${dataset.name} has a resource called ${name} already.`, {
                remedy: `Change that one: \`archive-release ckan resource patch ${twin.id}\`; or give another \`name\`. Nothing was written.`,
            });
        }
        const preset = findProfile(doors.profile).resource({
            name: local?.file.name ?? resource_lastOf(given.url) ?? name,
            isLink: local === undefined,
        });
        const whole = { ...(local === undefined ? {} : toFormat(local.file.name)), ...preset, ...(name === '' ? {} : { name }), ...given };
        const fields = fitResource(whole, { schema: await loadSchema(client, dataset.type), log: doors.log });
        const saved = await save_dataset_saveDataset(client, dataset.id, { add: [toChange(fields, local)] }, toSaveDoors(doors));
        const [resource] = saved.added;
        if (resource === undefined)
            throw new Error('a resource was added, and is not there');
        const how = local === undefined ? '' : await prove(client, resource, local, doors);
        return resource_toAnswer(saved, { resource, how }, doors);
    },
};
const resource_patch = {
    words: 'resource patch',
    usage: 'RESOURCE [FIELDS] [--field NAME=TEXT]… [-f FILE]',
    help: 'changes only these fields; -f: another file in its place, where it is another',
    ...RESOURCE,
    run: async (said, doors) => {
        const { key, client, given, local } = await readResourceChange(said, doors);
        const shown = await client.resource(toResourceKey(key));
        if (!shown.ok)
            throw problem_toCkanProblem(shown, `read the resource ${key}`);
        const { id, package_id: of } = shown.value;
        const dataset = await get_dataset_getDataset(client, { id: of });
        const there = dataset.resources.find((one) => one.id === id) ?? shown.value;
        const isSent = local !== undefined && !(await isThere(client, there, local, doors));
        // Format and media type of the file before would stay (facts/ckan.md 1.7, item 4).
        const fields = { ...(isSent ? toFormat(local.file.name) : {}), ...given };
        const schema = await loadSchema(client, dataset.type);
        const fitted = fitResource({ ...there, ...fields }, { schema, log: doors.log, ours: Object.keys(fields) });
        const ours = Object.fromEntries(Object.keys(fields).map((field) => [field, fitted[field]]));
        const change = toChange(ours, isSent ? local : undefined);
        const saved = await save_dataset_saveDataset(client, dataset.id, { update: new Map([[id, change]]) }, toSaveDoors(doors));
        const resource = saved.dataset.resources.find((one) => one.id === id) ?? there;
        const how = isSent ? await prove(client, resource, local, doors) : local === undefined ? '' : 'as it was';
        return resource_toAnswer(saved, { resource, how }, doors);
    },
};
const resourceCommands = [resource_create, resource_patch];

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/marks.js
/**
 * How a dataset says whose it is: extra fields, which a search finds by their exact value (facts/ckan.md 1.9; none of the keys ends in `_date`, or has another
 * sign than letters and `_`). Pure.
 */

const SOURCE_KEY = 'sync_source';
const ID_KEY = 'sync_id';
/** Names of what the source gave at the last write: what it gives no more is taken away, what others added stays. On a dataset, a resource, a group. */
const GIVEN_KEY = 'sync_given';
/** A digest of what the catalogue did not take as it was sent, so that it is not sent for ever (settled.ts). */
const LEFT_KEY = 'sync_left';
/** On a resource: its key in the source. Those without one are others', and stay. */
const RESOURCE_KEY = 'sync_id';
const MARK_KEYS = new Set([SOURCE_KEY, ID_KEY, GIVEN_KEY, LEFT_KEY]);
const NOTHING_GIVEN = { fields: [], extras: [], tags: [] };
const readMark = ({ extras }, key) => extras.find((extra) => extra.key === key)?.value;
/** Marked by this source, and as this item of it? A search is a hint only. */
const isMarked = (dataset, source, id) => readMark(dataset, SOURCE_KEY) === source && (id === undefined || readMark(dataset, ID_KEY) === id);
const texts = (value) => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const parse = (text) => {
    try {
        return JSON.parse(text ?? 'null');
    }
    catch {
        return null; // somebody wrote into it: then nothing is known, and nothing is taken away
    }
};
const toGiven = (value) => {
    const { fields, extras, tags } = (0,wire/* isObject */.Gv)(value) ? value : {};
    return { fields: texts(fields), extras: texts(extras), tags: texts(tags) };
};
const readGiven = (dataset) => toGiven(parse(readMark(dataset, GIVEN_KEY)));
const writeGiven = ({ fields, extras, tags }) => JSON.stringify({ fields: fields.toSorted(), extras: extras.toSorted(), tags: tags.toSorted() });
/** Of a resource: the names of its fields. */
const readGivenOfResource = (resource) => texts(parse(String(resource[GIVEN_KEY] ?? 'null')));
const writeGivenOfResource = (fields) => JSON.stringify(fields.toSorted());
/** Several sources may have one group: what each of them gave, by its name. */
const readGivenOfGroup = (group) => {
    const extras = Array.isArray(group?.extras) ? group.extras : [];
    const mark = extras.find((extra) => (0,wire/* isObject */.Gv)(extra) && extra.key === GIVEN_KEY);
    const bySource = parse((0,wire/* isObject */.Gv)(mark) ? String(mark.value) : undefined);
    return new Map((0,wire/* isObject */.Gv)(bySource) ? Object.entries(bySource).map(([source, given]) => [source, toGiven(given)]) : []);
};
const writeGivenOfGroup = (bySource) => JSON.stringify(Object.fromEntries([...bySource]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, { fields, extras }]) => [source, { fields: fields.toSorted(), extras: extras.toSorted() }])));

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/merge.js
/**
 * From what a source wants and what a catalogue has to a change of the dataset: what the source gives is set, what it gave once and gives no more is taken away,
 * and what others added stays. Pure.
 */



const merge_toGiven = ({ fields, extras, tags }) => ({
    fields: Object.keys(fields),
    extras: Object.keys(extras),
    tags,
});
/** What was given and is given no more, each with what clears it. */
const toCleared = (before, now, nothing) => Object.fromEntries(before.filter((key) => !Object.hasOwn(now, key)).map((key) => [key, nothing]));
const merge_toExtras = (wanted, source, before) => ({
    ...toCleared(before.extras, wanted.extras, null),
    ...wanted.extras,
    [SOURCE_KEY]: source,
    [ID_KEY]: wanted.id,
    [GIVEN_KEY]: writeGiven(merge_toGiven(wanted)),
});
const toFields = ({ key, fields }) => ({
    ...fields,
    [RESOURCE_KEY]: key,
    [GIVEN_KEY]: writeGivenOfResource(Object.keys(fields)),
});
/** Ours by its key; else one that lost it (a schema may drop it) or never had it, and has the same address and name. */
const pairUp = (there, wanted) => {
    const pairs = new Map();
    const left = new Set(there);
    const take = (key, found) => {
        if (found === undefined)
            return;
        pairs.set(key, found);
        left.delete(found);
    };
    for (const { key } of wanted)
        take(key, there.find((one) => one[RESOURCE_KEY] === key && left.has(one)));
    for (const { key, fields } of wanted) {
        if (pairs.has(key))
            continue;
        const isTwin = (one) => !one[RESOURCE_KEY] &&
            one.url_type !== 'upload' &&
            isSameOfResource('url', fields.url, one) &&
            isSameOfResource('name', fields.name, one);
        take(key, [...left].find(isTwin));
    }
    return pairs;
};
/** A resource keeps its id, and with it its views and its place. */
const toResources = (wanted, now) => {
    const pairs = pairUp(now.resources, wanted.resources);
    const kept = new Set([...pairs.values()].map(({ id }) => id));
    const update = new Map();
    const add = [];
    for (const one of wanted.resources) {
        const found = pairs.get(one.key);
        if (found === undefined)
            add.push({ fields: toFields(one) });
        // An empty text, for `null` leaves a format as it was (facts/ckan.md 1.8, resource_update).
        else
            update.set(found.id, { fields: { ...toCleared(readGivenOfResource(found), one.fields, ''), ...toFields(one) } });
    }
    const remove = now.resources.filter((one) => one[RESOURCE_KEY] && !kept.has(one.id)).map(({ id }) => id);
    return { add, update, remove };
};
const merge_toGroups = ({ groups }, { groups: strategy }) => strategy === 'preserve' ? {} : { groups: strategy === 'add' ? { add: groups } : { replace: groups } };
/** For a dataset that is there. */
const merge_toChange = (wanted, now, { source, strategies }) => {
    const before = readGiven(now);
    // The type of a dataset can't be changed (facts/ckan.md 1.8).
    const { type: _, ...fields } = wanted.fields;
    const isMoved = wanted.owner !== undefined && (strategies.organisation === 'replace' || now.owner_org === null);
    return {
        fields: {
            ...toCleared(before.fields.filter((field) => field !== 'type' && field !== 'private'), fields, null),
            ...fields,
            ...(strategies.names === 'replace' ? { name: wanted.name } : {}),
            ...(isMoved ? { owner_org: wanted.owner } : {}),
        },
        extras: merge_toExtras(wanted, source, before) ?? {},
        tags: { add: wanted.tags, remove: before.tags.filter((tag) => !wanted.tags.includes(tag)) },
        ...merge_toGroups(wanted, strategies),
        ...toResources(wanted, now),
    };
};
/** For a new one, as `package_create` takes it. */
const toNew = (wanted, source) => ({
    ...wanted.fields,
    name: wanted.name,
    ...(wanted.owner === undefined ? {} : { owner_org: wanted.owner }),
    extras: Object.entries(merge_toExtras(wanted, source, NOTHING_GIVEN)).map(([key, value]) => ({ key, value })),
    tags: wanted.tags.map((name) => ({ name })),
    groups: wanted.groups.map(toGroupRef),
    resources: wanted.resources.map(toFields),
});

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/create.js
/** A new dataset of a source: made, or found under its name where a run before made it, or an answer was lost. */





const whoseIs = (looked) => {
    if (looked.kind !== 'found')
        return 'a dataset that this account may not read';
    const { dataset } = looked;
    const source = readMark(dataset, SOURCE_KEY);
    const mark = source === undefined ? 'no source' : `the source ${JSON.stringify(source)}, as ${JSON.stringify(readMark(dataset, ID_KEY))}`;
    return `another dataset, «${dataset.title}» of ${mark}`;
};
/** @returns `there` where it has been made already, and may be in need of a change. Throws `record-refused` for a name that is taken. */
const create_create = async (wanted, source, { client, ...doors }) => {
    const { id, name } = wanted;
    const made = await createOnce(client, { ...toNew(wanted, source), name }, { ...doors, isOurs: (dataset) => isMarked(dataset, source, id) });
    if (made.kind === 'refused')
        throw problem_toCkanProblem(made.reply, `make the dataset ${name}`);
    if (made.kind !== 'taken')
        return made;
    throw new lib_errors/* ArchiveError */.di('record-refused', `CKAN: the name ${name} is taken by ${whoseIs(made.by)}.`, {
        remedy: 'Give it another name in the collection, or change the one that has it.',
    });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/doors.js
const doors_toSaveDoors = ({ clock, random, signal }, tell) => ({
    ...{ clock, random, tell },
    ...(signal === undefined ? {} : { signal }),
});

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/settled.js
/**
 * What a catalogue does not take as it is sent (a field that its schema has not, a format that it spells in its own way) would be sent again by every run. So a
 * digest of what was left over is kept with the dataset; while the same is left over of the same values, it is settled. Pure.
 */




const withoutMarks = (extras) => Array.isArray(extras) ? extras.filter((extra) => !MARK_KEYS.has(extra.key)) : extras;
/** Values wanted beside values found: a change on either side is another digest. */
const toDigest = ({ fields, update, add, remove }, found) => {
    const pick = (from, keys) => Object.keys(keys).map((key) => [key, from[key]]);
    const left = {
        fields: Object.entries(fields).map(([key, value]) => key === 'extras' ? [key, withoutMarks(value), withoutMarks(found.extras)] : [key, value, found[key]]),
        update: update.map(({ before, fields: wanted }) => [before.id, wanted, pick(before, wanted)]),
        add: add.map((one) => one.fields),
        remove,
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(left)).digest('hex').slice(0, 32);
};
/** What is still wanted; undefined where nothing is. */
const findLeft = (wanted, found, options) => {
    const edit = toEdit(found, merge_toChange(wanted, found, options));
    return isNothing(edit) ? undefined : { edit, digest: toDigest(edit, found) };
};
/** The same, but for what is settled. */
const findDue = (wanted, found, options) => {
    const left = findLeft(wanted, found, options);
    return left === undefined || readMark(found, LEFT_KEY) === left.digest ? undefined : left.edit;
};
/** Nothing, where nothing is due. */
const toDueChange = (wanted, found, options) => {
    if (findDue(wanted, found, options) === undefined)
        return {};
    const change = merge_toChange(wanted, found, options);
    return { ...change, extras: { ...change.extras, [LEFT_KEY]: null } };
};
/** For people: `title`, `extras`, `resources`. */
const toFieldNames = ({ fields, update, add, remove }) => [
    ...Object.keys(fields),
    ...(update.length + add.length + remove.length > 0 ? ['resources'] : []),
];

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/settle.js
/** After a write: what the catalogue did not take of it is told, and noted with the dataset, so that the next run does not send it again. */




/** @returns what to tell of it */
const settle = async (wanted, found, { doors, merge }) => {
    const left = findLeft(wanted, found, merge);
    if (left === undefined)
        return [];
    const note = (now) => {
        const still = findLeft(wanted, now, merge);
        return still === undefined ? {} : { extras: { [LEFT_KEY]: still.digest } };
    };
    await save_dataset_saveDataset(doors.client, found.id, note, doors_toSaveDoors(doors, () => { }));
    return [`${found.name} (${wanted.at}): the catalogue did not take as it was sent: ${toFieldNames(left.edit).join(', ')}.`];
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/carry-dataset.js
/** One step of a dataset. Whatever stands in the plan, it is looked at again before it is written: a plan may be old, or half carried out. */










const carry_dataset_MOST_TRIES = 3;
const toUnmarked = (name, source) => new lib_errors/* ArchiveError */.di('record-not-found', `CKAN: the dataset ${name} is not marked as one of ${source} any more, and is left alone.`, {
    remedy: 'Plan again: somebody changed its mark meanwhile.',
});
const update = async (wanted, target, { doors, merge }) => {
    const notices = [];
    const change = (now) => {
        if (!isMarked(now, merge.source, wanted.id))
            throw toUnmarked(target.name, merge.source);
        return toDueChange(wanted, now, merge);
    };
    const saved = await save_dataset_saveDataset(doors.client, target.id, change, doors_toSaveDoors(doors, (notice) => void notices.push(notice)));
    if (saved.outcome === 'unchanged')
        return { outcome: 'unchanged', notices };
    return { outcome: 'updated', notices: [...notices, ...(await settle(wanted, saved.dataset, { doors, merge }))] };
};
const remove = async ({ target, id }, { client }, source) => {
    for (let turn = 1;; turn += 1) {
        const looked = await get_dataset_lookUpDataset(client, { id: target.id });
        if (looked.kind === 'absent')
            return { outcome: turn === 1 ? 'unchanged' : 'deleted', notices: [] };
        if (looked.kind === 'found' && !isMarked(looked.dataset, source, id))
            throw toUnmarked(target.name, source);
        const reply = await client.deleteDataset(target.id);
        if (reply.ok)
            return { outcome: 'deleted', notices: [] };
        if (!isUnclearFailure(reply.failure) || turn >= carry_dataset_MOST_TRIES)
            throw problem_toCkanProblem(reply, `delete the dataset ${target.name}`);
    }
};
/** Throws what becomes of this item; the others go on (carry-out.ts). */
const carryDataset = async (step, doors, merge) => {
    if (step.action === 'delete')
        return remove(step, doors, merge.source);
    if (step.action === 'update')
        return update(step.dataset, step.target, { doors, merge });
    const made = await create_create(step.dataset, merge.source, doors);
    if (made.kind === 'there')
        return update(step.dataset, made.dataset, { doors, merge });
    return { outcome: 'created', notices: await settle(step.dataset, made.dataset, { doors, merge }) };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/merge-group.js



/** The mark is written with something else, never for itself: what was there already may be a person's. */
const merge_group_toUnmarked = ({ name, fields, extras }, there, source) => {
    const given = readGivenOfGroup(there);
    const others = [...given].filter(([other]) => other !== source).map(([, of]) => of);
    const toGone = (of) => (given.get(source)?.[of] ?? []).filter((key) => !others.some((other) => other[of].includes(key)));
    const cleared = toCleared(toGone('fields'), fields, '');
    return {
        // Without a title a group is called by its name.
        fields: { ...cleared, ...('title' in cleared ? { title: name } : {}), ...fields, name },
        extras: { ...toCleared(toGone('extras'), extras, null), ...extras },
    };
};
/** Is there anything to write? */
const isGroupDue = (wanted, there, source) => compareGroup(merge_group_toUnmarked(wanted, there, source), there).length > 0;
/** @param there undefined: a new one */
const toGroupChange = (wanted, there, source) => {
    const { fields = {}, extras = {} } = merge_group_toUnmarked(wanted, there, source);
    const own = { fields: Object.keys(wanted.fields), extras: Object.keys(wanted.extras) };
    const given = new Map([...readGivenOfGroup(there), [source, own]]);
    return { fields, extras: { ...extras, [GIVEN_KEY]: writeGivenOfGroup(given) } };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/carry-group.js
/** A group or an organisation, made, restored or changed. */



const RACED = new Set(['record-refused', 'archive-failed']);
/** Jobs of one plan may make the same one at the same time: who comes second is refused, and then finds it (facts/ckan.md 1.2). */
const carryGroup = async ({ action, group }, { client }, source) => {
    const save = async () => {
        const there = await findGroup(client, group.kind, { key: { name: group.name }, allowDeleted: true });
        return (await groups_saveGroup(client, group.kind, toGroupChange(group, there, source))).outcome;
    };
    try {
        return await save();
    }
    catch (thrown) {
        if (action !== 'create' || !RACED.has((0,lib_errors/* toArchiveError */.E5)(thrown).code))
            throw thrown;
        return save();
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/pool.js
/** Several at once, and no more. */
/**
 * @param run never throws for one item alone: what it throws ends them all, once those that are under way have ended
 */
const inPool = async (items, atOnce, run) => {
    const waiting = items.values();
    let broken;
    const work = async () => {
        for (const item of waiting) {
            if (broken !== undefined)
                return;
            try {
                await run(item);
            }
            catch (cause) {
                broken ??= { cause };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, items.length)) }, work));
    if (broken !== undefined)
        throw broken.cause;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/carry-out.js
/**
 * Carries a plan out: groups and organisations first, then what is deleted (it frees names), then what is changed, and at last what is new. An item that fails
 * does not stop the others. Nothing is remembered: a run that was killed is started again, and finds what is done.
 */




const AT_ONCE = 4;
/** So many in a row to which the catalogue had no answer: it is down, or has shut us out, and all the others would wait for the same. */
const MOST_IN_A_ROW = 8;
const OUTAGES = new Set(['archive-failed', 'archive-blocked']);
const carry_out_toFailure = (step, { code, message, remedy }) => {
    const told = { code, message, remedy };
    if ('group' in step) {
        const { kind, id, name, at } = step.group;
        return { kind: kind === 'group' ? 'group' : 'organisation', id, name, at, ...told };
    }
    if (step.action === 'delete')
        return { kind: 'dataset', id: step.id, name: step.target.name, ...told };
    const { id, name, at } = step.dataset;
    return { kind: 'dataset', id, name, at, ...told };
};
const toTwin = ({ id, name, message }) => ({
    ...{ kind: 'dataset', id, name, code: 'twin-found', message },
    remedy: 'Delete the one that should not be there, or take its mark away; then run it again.',
});
const isRenaming = (step) => step.action === 'update' && step.dataset.name !== step.target.name;
/** Names that are handed on: whoever waits for a name comes after the one that has it. Those of a circle come at once, and are refused. */
const toWaves = (steps) => {
    const waves = [];
    for (let waiting = [...steps]; waiting.length > 0;) {
        const held = new Set(waiting.map(({ target }) => target.name));
        const free = waiting.filter(({ dataset }) => !held.has(dataset.name));
        const wave = new Set(free.length > 0 ? free : waiting);
        waves.push([...wave]);
        waiting = waiting.filter((step) => !wave.has(step));
    }
    return waves;
};
const carry_out_carryOutSync = async (plan, doors) => {
    const { source, catalogue, strategies } = plan;
    const merge = { source, strategies };
    const counts = { created: 0, updated: 0, deleted: 0, unchanged: plan.unchanged, groups: 0 };
    const failures = [];
    const notices = new Set();
    const total = plan.groups.length + plan.datasets.length;
    let [ended, left, inARow] = [0, 0, 0];
    const carry = async (step) => {
        if ('group' in step) {
            if ((await carryGroup(step, doors, source)) !== 'unchanged')
                counts.groups += 1;
            return;
        }
        const { outcome, notices: told } = await carryDataset(step, doors, merge);
        counts[outcome] += 1;
        for (const notice of told)
            notices.add(notice);
    };
    const one = async (step) => {
        if (inARow >= MOST_IN_A_ROW) {
            left += 1;
            return;
        }
        try {
            await carry(step);
            inARow = 0;
        }
        catch (thrown) {
            const failure = (0,lib_errors/* toArchiveError */.E5)(thrown);
            if (failure.code === 'cancelled' || doors.signal?.aborted)
                throw thrown;
            inARow = OUTAGES.has(failure.code) ? inARow + 1 : 0;
            failures.push(carry_out_toFailure(step, failure));
        }
        ended += 1;
        const isShown = total <= 20 || ended === total || ended % Math.ceil(total / 20) === 0;
        if (isShown)
            doors.log.progress(`${source}: ${ended} of ${total} done${failures.length > 0 ? `, ${failures.length} failed` : ''}`, ended / total);
    };
    const phase = (steps) => inPool(steps, doors.sideBySide ?? AT_ONCE, one);
    const of = (action) => plan.datasets.filter((step) => step.action === action);
    await phase(plan.groups);
    await phase(of('delete'));
    await phase(of('update').filter((step) => !isRenaming(step)));
    for (const wave of toWaves(plan.datasets.filter(isRenaming)))
        await phase(wave);
    await phase(of('create'));
    return {
        format: 1,
        source,
        catalogue,
        ...counts,
        failures: [...plan.problems.map(toTwin), ...failures],
        left,
        notices: [...notices],
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/limit.js
/** An empty folder, or the wrong one, must not empty a catalogue. Pure. */

const STANDARD_MAX_DELETE = { percent: 10 };
/** `10%`, or `25` datasets. Undefined for anything else. */
const readMaxDelete = (text) => {
    const [, number = '', sign] = /^(\d{1,9}(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
    if (number === '')
        return undefined;
    if (sign === '%')
        return Number(number) <= 100 ? { percent: Number(number) } : undefined;
    return number.includes('.') ? undefined : { count: Number(number) };
};
/** What is wrong with so many deletions; undefined where nothing is. Of few datasets 10 % are none. */
const checkDeletions = ({ datasets, unchanged, source }, most) => {
    const count = datasets.filter(({ action }) => action === 'delete').length;
    const there = count + unchanged + datasets.filter(({ action }) => action === 'update').length;
    const allowed = 'count' in most ? most.count : Math.floor((there * most.percent) / 100);
    if (count <= allowed)
        return undefined;
    const said = 'count' in most ? String(most.count) : `${most.percent} %`;
    return new lib_errors/* ArchiveError */.di('too-many-deletions', `CKAN: ${count} of the ${there} datasets of ${source} would be deleted, and ${said} (${allowed}) may be. Nothing was written.`, {
        remedy: `Is the collection whole, and the source's name right? If it is, say so: \`--max-delete ${count}\`.`,
    });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/plan-file.js
/** A plan as a file: from the job that decides to the jobs that write. It holds what the collection says, and no token. Pure. */


const writePlan = (plan) => `${JSON.stringify(plan, null, 1)}\n`;
const WORDS = {
    names: ['preserve', 'replace'],
    groups: ['add', 'replace', 'preserve'],
    organisation: ['preserve', 'replace'],
    existing: ['update', 'keep'],
};
const isText = (value) => typeof value === 'string';
const isTexts = (value) => Array.isArray(value) && value.every(isText);
const areTexts = (value) => (0,wire/* isObject */.Gv)(value) && Object.values(value).every(isText);
const hasTexts = (value, ...names) => names.every((name) => isText(value[name]));
const isStrategies = (value) => (0,wire/* isObject */.Gv)(value) && Object.entries(WORDS).every(([name, words]) => words.some((word) => word === value[name]));
const plan_file_isGroup = (value) => (0,wire/* isObject */.Gv)(value) &&
    (value.kind === 'group' || value.kind === 'organization') &&
    hasTexts(value, 'id', 'name', 'at') &&
    (0,wire/* isObject */.Gv)(value.fields) &&
    areTexts(value.extras);
const isResource = (value) => (0,wire/* isObject */.Gv)(value) && isText(value.key) && (0,wire/* isObject */.Gv)(value.fields);
const isDataset = (value) => (0,wire/* isObject */.Gv)(value) &&
    hasTexts(value, 'id', 'name', 'at') &&
    (value.owner === undefined || isText(value.owner)) &&
    (0,wire/* isObject */.Gv)(value.fields) &&
    areTexts(value.extras) &&
    isTexts(value.tags) &&
    isTexts(value.groups) &&
    Array.isArray(value.resources) &&
    value.resources.every(isResource);
const isGroupStep = (step) => (0,wire/* isObject */.Gv)(step) && ['create', 'update', 'restore'].some((word) => word === step.action) && plan_file_isGroup(step.group);
const isTarget = (value) => (0,wire/* isObject */.Gv)(value) && hasTexts(value, 'id', 'name');
const isDatasetStep = (step) => {
    if (!(0,wire/* isObject */.Gv)(step))
        return false;
    if (step.action === 'create')
        return isDataset(step.dataset);
    if (step.action === 'update')
        return isTarget(step.target) && isDataset(step.dataset) && isTexts(step.fields);
    return step.action === 'delete' && isTarget(step.target) && isText(step.id);
};
const isProblem = (value) => (0,wire/* isObject */.Gv)(value) && hasTexts(value, 'id', 'name', 'message');
const CHECKS = {
    format: (value) => value === 1,
    source: isText,
    catalogue: isText,
    strategies: isStrategies,
    groups: (value) => Array.isArray(value) && value.every(isGroupStep),
    datasets: (value) => Array.isArray(value) && value.every(isDatasetStep),
    unchanged: Number.isInteger,
    problems: (value) => Array.isArray(value) && value.every(isProblem),
    part: (value) => value === undefined || ((0,wire/* isObject */.Gv)(value) && Number.isInteger(value.number) && Number.isInteger(value.of)),
};
const isPlan = (value) => (0,wire/* isObject */.Gv)(value) && Object.entries(CHECKS).every(([name, isRight]) => isRight(value[name]));
/** Which part of it is none; for a file that somebody wrote into, or another version's. */
const findWrong = (value) => {
    if (!(0,wire/* isObject */.Gv)(value))
        return 'it is no JSON object';
    const [name] = Object.entries(CHECKS).find(([key, isRight]) => !isRight(value[key])) ?? [];
    return `\`${name}\` is not what it should be`;
};
/** @throws ArchiveError `bad-input` */
const readPlan = (text, path) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = undefined;
    }
    if (isPlan(value))
        return value;
    throw new lib_errors/* ArchiveError */.di('bad-input', `${path} is no plan of this version: ${findWrong(value)}.`, {
        remedy: 'Plan again: `archive-release ckan sync SOURCE PATH… --plan --shards N`. Nothing was written.',
    });
};
/** The token goes to no other catalogue than the one that was named beside it. Throws `bad-input`. */
const requireCatalogue = (plan, base) => {
    if (plan.catalogue === base)
        return;
    throw new lib_errors/* ArchiveError */.di('bad-input', `The plan was made for ${plan.catalogue}, and this is ${base}.`, {
        remedy: 'Give `--archive-url` (and `--archive`) as when it was planned.',
    });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/report.js
/** Nothing failed, and nothing was left. */
const isInStep = ({ failures, left }) => failures.length === 0 && left === 0;

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/shards.js
/** The names that a step frees or takes: steps that share one go into the same part, or a new dataset could come before the end of the old one. */
const shards_namesOf = (step) => [
    ...(step.action === 'create' ? [] : [step.target.name]),
    ...(step.action === 'delete' ? [] : [step.dataset.name]),
];
const toClusters = (steps) => {
    const byName = new Map();
    for (const step of steps) {
        const own = [step];
        for (const name of new Set(shards_namesOf(step))) {
            const other = byName.get(name);
            if (other !== undefined && other[0] !== own[0])
                own.unshift(...other);
        }
        // Whoever was drawn in is led to the new cluster, too.
        for (const one of own)
            for (const name of shards_namesOf(one))
                byName.set(name, own);
    }
    return [...new Set(byName.values())];
};
/** A group that a dataset needs is made by whichever part comes first: the others find it (carry-group.ts). */
const needs = (steps, { group }) => steps.some((step) => step.action !== 'delete' && (group.kind === 'group' ? step.dataset.groups.includes(group.name) : step.dataset.owner === group.name));
/** @param count of parts; some are empty where there is less to do */
const toShards = (plan, count) => {
    const parts = Array.from({ length: count }, () => []);
    for (const cluster of toClusters(plan.datasets)) {
        const least = parts.reduce((a, b) => (b.length < a.length ? b : a));
        least.push(...cluster);
    }
    const order = new Map(plan.datasets.map((step, at) => [step, at]));
    const isAnywhere = (step) => needs(plan.datasets, step);
    return parts.map((steps, at) => ({
        ...plan,
        groups: plan.groups.filter((step) => needs(steps, step) || (at === 0 && !isAnywhere(step))),
        datasets: steps.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
        unchanged: at === 0 ? plan.unchanged : 0,
        problems: at === 0 ? plan.problems : [],
        part: { number: at + 1, of: count },
    }));
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/collection.js
const STANDARD_STRATEGIES = { names: 'preserve', groups: 'add', organisation: 'preserve', existing: 'update' };

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/observe.js





const GROUP_PAGE = 25;
/**
 * A page with all fields has 25: one request for many, where most of them are wanted. It is given up where the pages would be more than the groups
 * that are left; those are asked for one by one, as are deleted ones, which no list has.
 */
const observeGroups = async (client, kind, names) => {
    const found = new Map();
    const left = new Set(names);
    for (let offset = 0, pages = 0; left.size > pages && left.size > 1; pages += 1) {
        const data = { all_fields: true, include_extras: true, include_dataset_count: false, sort: 'name asc', limit: GROUP_PAGE, offset };
        const page = await client.ask(`${kind}_list`, data, (0,wire/* listOf */.c3)(wire/* readGroup */.iY));
        if (!page.ok)
            throw problem_toCkanProblem(page, `list the ${kind === 'group' ? 'groups' : 'organisations'}`);
        for (const group of page.value)
            if (left.delete(group.name))
                found.set(group.name, group);
        offset += page.value.length;
        if (page.value.length < GROUP_PAGE)
            break;
    }
    for (const name of left) {
        const group = await findGroup(client, kind, { key: { name }, allowDeleted: true });
        if (group !== undefined)
            found.set(name, group);
    }
    return found;
};
/** Asks: a request for each thousand datasets, and some for groups. Throws what the server can't answer. */
const observeSource = async (client, source, { groups }) => {
    const namesOf = (kind) => groups.filter((one) => one.kind === kind).map(({ name }) => name);
    const datasets = [];
    for await (const dataset of search_searchAll(client, { fq: `${SOURCE_KEY}:${search_quoteForSearch(source)}` })) {
        if (isMarked(dataset, source))
            datasets.push(dataset);
    }
    return {
        datasets,
        groups: {
            group: await observeGroups(client, 'group', namesOf('group')),
            organization: await observeGroups(client, 'organization', namesOf('organization')),
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/plan.js
/** What a source wants, what a catalogue has, and so what is to do. Pure: nothing is asked, and nothing that comes in is changed. */



const planGroup = (group, observed, { source, strategies: { existing } }) => {
    const there = observed.groups[group.kind].get(group.name);
    if (there === undefined)
        return [{ action: 'create', group }];
    if (there.state === 'deleted')
        return [{ action: 'restore', group }];
    return existing === 'keep' || !isGroupDue(group, there, source) ? [] : [{ action: 'update', group }];
};
const created = ({ metadata_created: at }) => (typeof at === 'string' ? at : '');
/** By the source's id; of two that are marked as one the older counts, and the other is told and left alone. */
const byId = (datasets) => {
    const first = new Map();
    const problems = [];
    for (const dataset of datasets.toSorted((a, b) => (created(a) < created(b) ? -1 : 1))) {
        const id = readMark(dataset, ID_KEY) ?? '';
        const older = first.get(id);
        if (older === undefined)
            first.set(id, dataset);
        else {
            const message = `${dataset.name} and ${older.name} are both marked as ${JSON.stringify(id)}: ${dataset.name} is left alone.`;
            problems.push({ id, name: dataset.name, message });
        }
    }
    return { first, problems };
};
/** Deletions first, for they free names; then what is changed, and what is new. */
const planSync = (collection, observed, options) => {
    const { source, catalogue, strategies } = options;
    const { first, problems } = byId(observed.datasets);
    const wanted = new Set(collection.datasets.map(({ id }) => id));
    const deleted = [...first]
        .filter(([id]) => !wanted.has(id))
        .map(([id, { id: uuid, name }]) => ({ action: 'delete', target: { id: uuid, name }, id }));
    const updated = [];
    const fresh = [];
    for (const dataset of collection.datasets) {
        const there = first.get(dataset.id);
        const due = there && findDue(dataset, there, { source, strategies });
        if (there === undefined)
            fresh.push({ action: 'create', dataset });
        else if (due !== undefined)
            updated.push({ action: 'update', target: { id: there.id, name: there.name }, dataset, fields: toFieldNames(due) });
    }
    return {
        ...{ format: 1, source, catalogue, strategies },
        groups: collection.groups
            .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'organization' ? -1 : 1))
            .flatMap((group) => planGroup(group, observed, options)),
        datasets: [...deleted, ...updated, ...fresh],
        unchanged: collection.datasets.length - updated.length - fresh.length,
        problems,
    };
};

// EXTERNAL MODULE: ./lib/model/problem.js
var problem = __webpack_require__(1246);
;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/check-collection.js
const findDoubles = (items, field, kind) => {
    const first = new Map();
    return items.flatMap((item) => {
        const other = first.get(item[field]);
        if (other !== undefined)
            return [`${item.at}: ${field}: another ${kind} has the ${field} ${JSON.stringify(item[field])}: ${other.at}.`];
        first.set(item[field], item);
        return [];
    });
};
/** Ids and names that are there twice; groups and organisations share their names (facts/ckan.md 1.9). */
const findTwins = ({ datasets, groups }) => [
    ...findDoubles(datasets, 'id', 'dataset'),
    ...findDoubles(datasets, 'name', 'dataset'),
    ...['group', 'organization'].flatMap((kind) => findDoubles(groups.filter((one) => one.kind === kind), 'id', kind === 'group' ? 'group' : 'organisation')),
    ...findDoubles(groups, 'name', 'group or organisation'),
];

// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/places.js
/** Where in a text of JSON a field stands. Looked for only where there is something to complain of. */

const toPlace = (text, offset) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};
/** `resources[1].url` to its steps. */
const toSteps = (path) => [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? (name ?? '') : Number(index)));
/** The field, or the nearest that holds it; the item itself where it is missing. */
const findField = (text, path) => {
    const root = (0,main.parseTree)(text);
    const steps = toSteps(path);
    for (let length = steps.length; root !== undefined && length > 0; length -= 1) {
        const node = (0,main.findNodeAtLocation)(root, [...steps.slice(0, length)]);
        if (node !== undefined)
            return toPlace(text, node.offset);
    }
    return toPlace(text, root?.offset ?? 0);
};
/** Where it is no JSON any more. */
const findBreak = (text) => {
    const errors = [];
    (0,main.parseTree)(text, errors, { disallowComments: true });
    return toPlace(text, errors[0]?.offset ?? 0);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/names.js
/** Names of datasets: what CKAN takes for the end of an address (facts/ckan.md 1.5, 3). Pure. */

const LONGEST_NAME = 100;
const SHORTEST_NAME = 2;
/** Its own pages stand at these addresses. */
const RESERVED = new Set(['new', 'edit', 'search']);
/** Letters that Unicode does not take apart into one of a to z and a mark. */
const LETTERS = {
    ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' },
};
const shortHash = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 8);
/**
 * A text as the name of a dataset: small letters a to z, digits, `-` and `_`. The same text gives the same name at all times.
 * One that is too long ends in eight digits of its own hash, so that two which begin alike stay two; so does one of which no letter is left.
 */
const toDatasetName = (text) => {
    const plain = text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);
    const slug = plain
        .replace(/[^a-z0-9_-]+/g, '-')
        .replace(/-{2,}/g, '-')
        .replace(/^[-_]+|[-_]+$/g, '');
    if (slug === '')
        return `dataset-${shortHash(text)}`;
    if (slug.length < SHORTEST_NAME || RESERVED.has(slug))
        return `${slug}-dataset`;
    if (slug.length <= LONGEST_NAME)
        return slug;
    return `${slug.slice(0, LONGEST_NAME - 9).replace(/[-_]+$/, '')}-${shortHash(text)}`;
};
/** What is wrong with a name that somebody chose, as the end of "the name … "; nothing where it is right. */
const checkDatasetName = (name) => {
    // A line break at the end gets past CKAN's own check, and stays in the address (facts/ckan.md 1.5).
    if (!/^[a-z0-9_-]*$/.test(name) || name.includes('\n'))
        return 'may have small letters a to z, digits, `-` and `_` only';
    if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME)
        return `must have ${SHORTEST_NAME} to ${LONGEST_NAME} characters`;
    return RESERVED.has(name) ? 'is one of CKAN’s own' : undefined;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/tags.js
/** Keywords as CKAN's tags: letters and digits of any script, blanks, `-`, `_` and `.`, 2 to 100 of them (facts/ckan.md 1.5, 3). Pure. */
const SHORTEST = 2;
const LONGEST_TAG = 100;
/** As CKAN checks it: Python's word characters, to which the marks of many scripts do not belong. */
const ALLOWED = /^[\p{L}\p{N}_ \-.]*$/u;
/** What is wrong with a tag that somebody chose, as the end of "the tag … "; nothing where it is right. */
const checkTag = (tag) => {
    const { length } = [...tag];
    if (length < SHORTEST || length > LONGEST_TAG)
        return `must have ${SHORTEST} to ${LONGEST_TAG} characters`;
    return ALLOWED.test(tag) ? undefined : 'may have letters, digits, blanks, `-`, `_` and `.` only';
};
/** `C++` and `C#` are what they are called; other signs become a blank, and those between two words a hyphen. */
const spell = (keyword) => keyword
    .normalize('NFC')
    .replace(/\bc\+\+/gi, 'cpp')
    .replace(/(?<=[a-z])\+\+/gi, 'pp')
    .replace(/\b([a-z])[#♯]/giu, (_, letter) => `${letter.toLowerCase()}sharp`)
    .replace(/&/g, ' and ')
    .replace(/(?<=[\p{L}\p{N}])[/|:](?=[\p{L}\p{N}])/gu, '-')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}_ \-.]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
/** Cut where a word ends. */
const cut = (tag) => {
    const letters = [...tag];
    if (letters.length <= LONGEST_TAG)
        return tag;
    const short = letters.slice(0, LONGEST_TAG).join('');
    return short.replace(/ [^ ]*$/, '') || short;
};
/** In their order, each once: one word that differs by case alone is one tag. */
const tags_toTags = (keywords) => {
    const tags = new Map();
    const left = [];
    for (const keyword of keywords.flatMap((text) => text.split(',')).map((text) => text.trim())) {
        if (keyword === '')
            continue;
        const tag = cut(spell(keyword));
        if (checkTag(tag) !== undefined)
            left.push(keyword);
        else if (!tags.has(tag.toLowerCase()))
            tags.set(tag.toLowerCase(), tag);
    }
    return { tags: [...tags.values()], left };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/schema/core-rules.js



const LONGEST_VERSION = 100;
/** Bytes of one exact term of Solr's index: one more, and the whole write fails with a 500 (facts/ckan.md 1.5). */
const LONGEST_TERM = 32_766;
/** As HTML's own rule for an address, which CKAN follows; and no dot at the beginning, nor two in a row. */
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${LABEL}(?:\\.${LABEL})*$`);
const toError = (path, code, message) => ({ severity: 'error', code, path, message });
const textOf = (value) => (typeof value === 'string' ? value : '');
const checkTerm = (value, path) => {
    const bytes = Buffer.byteLength(textOf(value));
    if (bytes <= LONGEST_TERM)
        return [];
    return [toError(path, 'value-too-long', `\`${path}\` has ${bytes} bytes, and the search of a CKAN takes ${LONGEST_TERM}.`)];
};
const checkExtras = (extras, dataset) => {
    if (!Array.isArray(extras))
        return [];
    const seen = new Set();
    return extras.flatMap((extra, at) => {
        const path = `extras[${at}]`;
        if (!(0,wire/* isObject */.Gv)(extra) || typeof extra.key !== 'string' || extra.key === '')
            return [toError(path, 'wrong-shape', `\`${path}\` needs a key.`)];
        const { key, value } = extra;
        const isTwice = seen.has(key);
        seen.add(key);
        return [
            ...(isTwice ? [toError(path, 'extra-twice', `The extra \`${key}\` is there twice.`)] : []),
            ...(key in dataset ? [toError(path, 'extra-is-field', `\`${key}\` is a field of the dataset, and cannot be an extra as well.`)] : []),
            ...(typeof value === 'string' || value === null
                ? []
                : [toError(path, 'wrong-shape', `The extra \`${key}\` must be a text: CKAN makes something else of lists and mappings.`)]),
            ...checkTerm(value, `extras.${key}`),
        ];
    });
};
/** As a list, or as one text with commas. */
const checkTags = ({ tags, tag_string: written }) => {
    const told = (name, path) => {
        const said = checkTag(name);
        return said === undefined ? [] : [toError(path, 'tag-refused', `The tag ${JSON.stringify(name)} ${said}.`)];
    };
    const listed = Array.isArray(tags) ? tags : [];
    const texts = textOf(written)
        .split(',')
        .map((tag) => tag.trim());
    return [
        ...listed.flatMap((tag, at) => told((0,wire/* isObject */.Gv)(tag) ? textOf(tag.name) : '', `tags[${at}]`)),
        ...texts.filter(Boolean).flatMap((tag) => told(tag, 'tag_string')),
    ];
};
const checkEmails = (dataset) => ['author_email', 'maintainer_email'].flatMap((field) => {
    const email = textOf(dataset[field]).trim();
    if (email === '' || (EMAIL.test(email) && !/^\.|\.\./.test(email)))
        return [];
    return [toError(field, 'email-malformed', `\`${field}\`: ${JSON.stringify(email)} is no e-mail address.`)];
});
/** Everything at once. */
const checkCoreRules = (dataset, resources) => {
    const { name, version, private: isPrivate } = dataset;
    const said = typeof name === 'string' ? checkDatasetName(name) : undefined;
    const { length } = [...textOf(version)];
    const isOwned = textOf(dataset.owner_org) !== '';
    return [
        ...(said === undefined ? [] : [toError('name', 'name-refused', `The name ${JSON.stringify(name)} ${said}.`)]),
        ...(length > LONGEST_VERSION
            ? [toError('version', 'value-too-long', `\`version\` has ${length} characters, and CKAN takes ${LONGEST_VERSION}.`)]
            : []),
        ...(isPrivate === true && !isOwned
            ? [toError('private', 'needs-organisation', 'A private dataset belongs to an organisation, and none is named.')]
            : []),
        ...checkEmails(dataset),
        ...checkTags(dataset),
        ...checkExtras(dataset.extras, dataset),
        ...checkTerm(dataset.url, 'url'),
        ...resources.flatMap((resource, at) => checkTerm(resource.url, `resources[${at}].url`)),
    ];
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/read-item.js

const isBlank = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const toItemProblem = (path, code, message) => ({
    severity: 'error',
    code,
    message,
    ...(path === '' ? {} : { path }),
});
const wrongType = (path, what) => toItemProblem(path, 'wrong-type', `\`${path}\` must be ${what}.`);
/** It goes into a query and into a list of names: long ones, and line breaks, are somebody's mistake. */
const LONGEST_ID = 500;
/** The source's own id: any text, with colons and blanks; a number is one. */
const readId = ({ id }, problems) => {
    if (typeof id === 'number')
        return String(id);
    if (isBlank(id))
        problems.push(toItemProblem('id', 'missing', "An item needs an `id`: the source's own, and always the same."));
    else if (typeof id !== 'string')
        problems.push(wrongType('id', 'a text'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    else if (id.length > LONGEST_ID || id.trim() !== id || /[\u0000-\u001f]/.test(id))
        problems.push(toItemProblem('id', 'id-refused', `An \`id\` has ${LONGEST_ID} signs at most, no blanks around it, and no line breaks in it.`));
    return typeof id === 'string' ? id : '';
};
/** One anywhere is a 500 of the database (facts/ckan.md 1.5). */
const findNul = (value, path = '') => {
    if (typeof value === 'string') {
        return value.includes('\u0000')
            ? [toItemProblem(path, 'nul-character', `\`${path}\` has a NUL character in it, which no CKAN stores.`)]
            : [];
    }
    if (Array.isArray(value))
        return value.flatMap((one, at) => findNul(one, `${path}[${at}]`));
    return (0,wire/* isObject */.Gv)(value) ? Object.entries(value).flatMap(([key, one]) => findNul(one, path === '' ? key : `${path}.${key}`)) : [];
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/read-dataset-item.js





const TEXTS = ['title', 'notes', 'author', 'author_email', 'maintainer', 'maintainer_email', 'license_id', 'url', 'version', 'type'];
/** Read on their own. */
const APART = new Set(['kind', 'id', 'name', 'owner_org', 'organization', 'tags', 'tag_string', 'extras', 'groups', 'resources']);
/** A text, or an object with a name or an id. */
const read_dataset_item_toKey = (value) => {
    const key = (0,wire/* isObject */.Gv)(value) ? (value.name ?? value.id) : value;
    return typeof key === 'string' && key.trim() !== '' ? key.trim() : undefined;
};
const readKeys = (item, field, problems) => {
    const { [field]: list } = item;
    if (isBlank(list))
        return [];
    if (!Array.isArray(list)) {
        problems.push(wrongType(field, 'a list'));
        return [];
    }
    const keys = list.map((one, at) => {
        const key = read_dataset_item_toKey(one);
        if (key === undefined)
            problems.push(wrongType(`${field}[${at}]`, 'a name, or an object with a name'));
        return key ?? '';
    });
    return keys; // in its places, so that what is wrong with one is found
};
const readTags = (item, problems) => {
    const said = typeof item.tag_string === 'string' ? item.tag_string.split(',').map((tag) => tag.trim()) : [];
    // Tags of a vocabulary are the catalogue's own, and stay whatever is wanted.
    const free = Array.isArray(item.tags) ? item.tags.filter((tag) => !((0,wire/* isObject */.Gv)(tag) && tag.vocabulary_id)) : item.tags;
    return [...readKeys({ tags: free }, 'tags', problems), ...said.filter((tag) => tag !== '')];
};
/** An object, or CKAN's list of keys and values. Numbers and truth values become texts, as CKAN makes them (facts/ckan.md 1.5). */
const readExtras = ({ extras }, problems) => {
    if (isBlank(extras))
        return {};
    const pairs = [];
    if (Array.isArray(extras)) {
        for (const [at, extra] of extras.entries()) {
            if ((0,wire/* isObject */.Gv)(extra) && typeof extra.key === 'string' && extra.key !== '')
                pairs.push([extra.key, extra.value, `extras[${at}]`]);
            else
                problems.push(wrongType(`extras[${at}]`, 'an object with `key` and `value`'));
        }
    }
    else if ((0,wire/* isObject */.Gv)(extras))
        for (const [key, value] of Object.entries(extras))
            pairs.push([key, value, `extras.${key}`]);
    else
        problems.push(wrongType('extras', 'an object, or a list of keys and values'));
    const read = new Map();
    for (const [key, value, path] of pairs) {
        if (MARK_KEYS.has(key) || isBlank(value))
            continue; // another sync's marks come with what a catalogue tells
        if (read.has(key))
            problems.push(toItemProblem(path, 'extra-twice', `The extra \`${key}\` is there twice.`));
        if (typeof value === 'object')
            problems.push(wrongType(path, 'a text (write lists and objects as JSON in a text)'));
        else
            read.set(key, String(value));
    }
    return Object.fromEntries(read);
};
/** What follows from a file of another catalogue, and would be no file in this one (facts/ckan.md 1.8). */
const read_dataset_item_OF_FILE = new Set(['url_type', 'kind', RESOURCE_KEY, GIVEN_KEY]);
const readResources = ({ resources }, problems) => {
    if (isBlank(resources))
        return [];
    if (!Array.isArray(resources)) {
        problems.push(wrongType('resources', 'a list'));
        return [];
    }
    const keys = new Map();
    return resources.flatMap((resource, at) => {
        if (!(0,wire/* isObject */.Gv)(resource)) {
            problems.push(wrongType(`resources[${at}]`, 'an object'));
            return [];
        }
        for (const field of ['name', 'url', 'description', 'format']) {
            if (!isBlank(resource[field]) && typeof resource[field] !== 'string')
                problems.push(wrongType(`resources[${at}].${field}`, 'a text'));
        }
        const said = [resource.id, resource.name, resource.url].find((one) => !isBlank(one)) ?? 'resource';
        const count = (keys.get(String(said)) ?? 0) + 1;
        keys.set(String(said), count);
        const fields = Object.entries(resource).filter(([key, value]) => !isGeneratedOfResource(key) && !read_dataset_item_OF_FILE.has(key) && !isBlank(value));
        return [{ key: count === 1 ? String(said) : `${said}#${count}`, fields: Object.fromEntries(fields) }];
    });
};
const checkState = ({ state }) => isBlank(state) || state === 'active'
    ? []
    : [
        toItemProblem('state', 'not-active', 'Only active datasets are in a collection: leave out what shall be gone, and say `private: true` for what is not for everybody.'),
    ];
/** The names of what is given are kept in a field of their own, which is a term of the search, too (facts/ckan.md 1.5). */
const checkGiven = (fields, extras, tags) => {
    const bytes = Buffer.byteLength(writeGiven({ fields: Object.keys(fields), extras: Object.keys(extras), tags }));
    return bytes <= LONGEST_TERM
        ? []
        : [
            toItemProblem('', 'too-much', `The names of fields, extras and tags together have ${bytes} bytes, and ${LONGEST_TERM} can be noted.`),
        ];
};
/** Every problem at once; the dataset only where there is none. */
const readDatasetItem = (item, at, { ownerOrg }) => {
    const problems = [...checkState(item), ...findNul(item)];
    const id = readId(item, problems);
    const { name } = item;
    if (isBlank(name))
        problems.push(toItemProblem('name', 'missing', 'A dataset needs a `name`: the last part of its address.'));
    else if (typeof name !== 'string')
        problems.push(wrongType('name', 'a text'));
    for (const field of TEXTS)
        if (!isBlank(item[field]) && typeof item[field] === 'object')
            problems.push(wrongType(field, 'a text'));
    if (!isBlank(item.private) && typeof item.private !== 'boolean')
        problems.push(wrongType('private', 'true or false'));
    const isOwned = !isBlank(item.owner_org ?? item.organization);
    const owner = read_dataset_item_toKey(item.owner_org) ?? read_dataset_item_toKey(item.organization) ?? ownerOrg;
    if (isOwned && (read_dataset_item_toKey(item.owner_org) ?? read_dataset_item_toKey(item.organization)) === undefined)
        problems.push(wrongType('owner_org', 'a name or an id'));
    const fields = Object.fromEntries(Object.entries(item).filter(([key, value]) => !APART.has(key) && !isGenerated(key) && !isBlank(value)));
    const [tags, groups, extras, resources] = [
        readTags(item, problems),
        readKeys(item, 'groups', problems),
        readExtras(item, problems),
        readResources(item, problems),
    ];
    const asCkan = {
        ...{ ...fields, ...(owner === undefined ? {} : { owner_org: owner }), ...(typeof name === 'string' ? { name } : {}) },
        ...{ tags: tags.map((tag) => ({ name: tag })), extras: Object.entries(extras).map(([key, value]) => ({ key, value })) },
    };
    const texts = resources.map((one) => one.fields);
    const told = new Set(problems.map(({ path }) => path));
    problems.push(...checkCoreRules(asCkan, texts).filter(({ path }) => !told.has(path)));
    problems.push(...checkGiven(fields, extras, tags));
    if (problems.length > 0)
        return { problems };
    const wanted = { id, name: String(name), fields, extras, tags: [...new Set(tags)], groups: [...new Set(groups)], resources, at };
    return { problems, item: owner === undefined ? wanted : { ...wanted, owner } };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/read-group-item.js



/** Who belongs to it, and what is in it, is the catalogue's to say. */
const OWN = ['title', 'description', 'image_url'];
const readGroupItem = (kind) => (item, at) => {
    const problems = [...findNul(item)];
    const id = readId(item, problems);
    const { name, state } = item;
    const said = typeof name === 'string' ? checkDatasetName(name) : undefined;
    if (isBlank(name))
        problems.push(toItemProblem('name', 'missing', 'A group and an organisation need a `name`.'));
    else if (typeof name !== 'string')
        problems.push(wrongType('name', 'a text'));
    else if (said !== undefined)
        problems.push(toItemProblem('name', 'name-refused', `The name ${JSON.stringify(name)} ${said}.`));
    if (!isBlank(state) && state !== 'active')
        problems.push(toItemProblem('state', 'not-active', 'Leave out what is deleted.'));
    for (const field of OWN)
        if (!isBlank(item[field]) && typeof item[field] !== 'string')
            problems.push(wrongType(field, 'a text'));
    const extras = readExtras(item, problems);
    if (problems.length > 0)
        return { problems };
    const fields = Object.fromEntries(OWN.filter((field) => !isBlank(item[field])).map((field) => [field, item[field]]));
    return { problems, item: { kind, id, name: String(name), fields, extras, at } };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/resolve-refs.js
/** What the collection itself does not have is the catalogue's own, and stays as it was written. */
const resolveRefs = ({ datasets, groups }) => {
    const namesOf = (kind) => new Map(groups.filter((one) => one.kind === kind).flatMap(({ id, name }) => [[id, name], [name, name]]));
    const [ofGroups, ofOrganisations] = [namesOf('group'), namesOf('organization')];
    return {
        groups,
        datasets: datasets.map((dataset) => ({
            ...dataset,
            groups: [...new Set(dataset.groups.map((key) => ofGroups.get(key) ?? key))],
            ...(dataset.owner === undefined ? {} : { owner: ofOrganisations.get(dataset.owner) ?? dataset.owner }),
        })),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/read-collection.js
/**
 * A collection from files: a folder of JSON files (in `datasets`, `groups` and `organisations`, or each with its `kind`), or JSON lines. Every problem is told at
 * once, at file, line and field; nothing else is looked at before there is none.
 */











const KINDS = {
    ...{ dataset: 'dataset', datasets: 'dataset', group: 'group', groups: 'group' },
    ...{ organisation: 'organization', organisations: 'organization', organization: 'organization', organizations: 'organization' },
};
const isLines = (file) => /\.(jsonl|ndjson)$/i.test(file);
const isRead = (file) => isLines(file) || /\.json$/i.test(file);
const toUnreadable = (path, cause) => new lib_errors/* ArchiveError */.di('bad-input', `${path} can't be read (${cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)}).`, {
    remedy: 'Name folders of JSON files, or files of JSON lines (`.jsonl`). Nothing was written.',
    cause,
});
const listFiles = async (path) => {
    try {
        if (!(await (0,promises_.stat)(path)).isDirectory())
            return [path];
        const entries = await (0,promises_.readdir)(path, { withFileTypes: true });
        const found = await Promise.all(entries
            .filter(({ name }) => !name.startsWith('.'))
            .map((entry) => {
            const inside = (0,external_node_path_.join)(path, entry.name);
            return entry.isDirectory() ? listFiles(inside) : Promise.resolve(isRead(inside) ? [inside] : []);
        }));
        return found.flat().toSorted();
    }
    catch (cause) {
        throw cause instanceof lib_errors/* ArchiveError */.di ? cause : toUnreadable(path, cause);
    }
};
const toPieces = (file, text) => {
    const kind = KINDS[(0,external_node_path_.basename)((0,external_node_path_.dirname)(file)).toLowerCase()] ?? KINDS[(0,external_node_path_.basename)(file).replace(/\..*$/, '').toLowerCase()] ?? 'dataset';
    if (!isLines(file))
        return [{ file, line: 1, text, kind }];
    return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ file, line: at + 1, text: line, kind }]));
};
const readPieces = async (file) => {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(file)); // takes a byte order mark away
        return toPieces(file, text);
    }
    catch (cause) {
        throw toUnreadable(file, cause);
    }
};
const read_collection_parse = (text) => {
    try {
        return { value: JSON.parse(text), isBroken: false };
    }
    catch {
        return { isBroken: true };
    }
};
const shifted = ({ line, file }, at) => ({ file, line: line - 1 + at.line, column: at.column });
/** What it is, by its own word or its folder's. */
const kindOf = (value, piece) => {
    const said = value.kind ?? (value.is_organization === true ? 'organization' : undefined);
    return said === undefined ? piece.kind : typeof said === 'string' ? KINDS[said.toLowerCase()] : undefined;
};
const readPiece = (piece, options) => {
    const { value, isBroken } = read_collection_parse(piece.text);
    const said = isBroken ? 'This is no JSON.' : 'An item is an object: `{"id": …, "name": …}`.';
    if (!(0,wire/* isObject */.Gv)(value)) {
        const at = shifted(piece, isBroken ? findBreak(piece.text) : { line: 1, column: 1 });
        return { problems: [{ ...toItemProblem('', isBroken ? 'not-json' : 'not-an-object', said), at }] };
    }
    const placed = (problems) => problems.map((problem) => ({ ...problem, at: shifted(piece, findField(piece.text, problem.path ?? '')) }));
    const kind = kindOf(value, piece);
    const at = `${piece.file}:${piece.line}`;
    if (kind === undefined) {
        const words = '`kind` is one of `dataset`, `group` and `organisation`.';
        return { problems: placed([toItemProblem('kind', 'unknown-kind', words)]) };
    }
    if (kind === 'dataset') {
        const { problems, item: dataset } = readDatasetItem(value, at, options);
        return { problems: placed(problems), ...(dataset === undefined ? {} : { dataset }) };
    }
    const { problems, item: group } = readGroupItem(kind)(value, at, options);
    return { problems: placed(problems), ...(group === undefined ? {} : { group }) };
};
const toLine = ({ at, path, message }) => `${at === undefined ? '' : `${(0,problem/* toPlaceText */.g)(at)}: `}${path === undefined || message.includes(`\`${path}\``) ? '' : `${path}: `}${message}`;
/** @throws ArchiveError `metadata-invalid` with every problem, `bad-input` for what can't be read */
const readCollection = async (paths, options = {}) => {
    const files = [...new Set((await Promise.all(paths.map(listFiles))).flat())];
    const read = [];
    for (const file of files)
        for (const piece of await readPieces(file))
            read.push(readPiece(piece, options));
    const datasets = read.flatMap(({ dataset }) => dataset ?? []);
    const groups = read.flatMap(({ group }) => group ?? []);
    const lines = [...read.flatMap(({ problems }) => problems.map(toLine)), ...findTwins({ datasets, groups })];
    if (lines.length === 0)
        return resolveRefs({ datasets, groups });
    throw new lib_errors/* ArchiveError */.di('metadata-invalid', `The collection has ${lines.length === 1 ? 'a problem' : `${lines.length} problems`}:\n${lines.map((line) => `  ${line}`).join('\n')}`, { remedy: 'Mend them all, and run it again. Nothing was written.' });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/sync.js
/** A collection and a catalogue, brought in step. */







const sync_isRead = (collection) => 'datasets' in collection;
/** Reads only. Throws for a malformed collection before anything is asked; too many deletions are `refusal`, with the plan. */
const makePlan = async (options, { client, log }) => {
    const { source, catalogue, collection: given, ownerOrg } = options;
    const collection = sync_isRead(given) ? given : await readCollection(given, { ownerOrg });
    const doubt = await checkCaller(client);
    if (doubt !== undefined)
        log.warning(doubt);
    const strategies = { ...STANDARD_STRATEGIES, ...options.strategies };
    const plan = planSync(collection, await observeSource(client, source, collection), { source, catalogue, strategies });
    return { plan, refusal: checkDeletions(plan, options.maxDelete ?? STANDARD_MAX_DELETE) };
};
/**
 * Makes the catalogue's datasets of this source what the collection says.
 * @throws ArchiveError `metadata-invalid` with every problem of the collection, `too-many-deletions`, `token-refused`, `archive-failed`; what fails for an item is
 * in the report
 */
const sync = async (options, doors) => {
    const { plan, refusal } = await makePlan(options, doors);
    if (refusal !== undefined)
        throw refusal;
    return carryOutSync(plan, doors);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/tell.js
const SIGNS = { create: '+', update: '~', restore: '+', delete: '-' };
const toStepLine = (step) => {
    const sign = SIGNS[step.action];
    if ('group' in step) {
        const { kind, name, id } = step.group;
        return `  ${sign} ${kind === 'group' ? 'group' : 'organisation'} ${name} (${id})`;
    }
    if (step.action === 'delete')
        return `  ${sign} ${step.target.name} (${step.id})`;
    const { id, name, at } = step.dataset;
    return step.action === 'create'
        ? `  ${sign} ${name} (${id}, ${at})`
        : `  ${sign} ${step.target.name} (${id}, ${at}): ${step.fields.join(', ')}`;
};
const count = ({ datasets }, action) => datasets.filter((step) => step.action === action).length;
const toPlanText = (plan) => {
    const { source, catalogue, groups, datasets, problems, unchanged } = plan;
    const part = plan.part === undefined ? '' : `, part ${plan.part.number} of ${plan.part.of}`;
    const numbers = `${count(plan, 'create')} to create, ${count(plan, 'update')} to update, ${count(plan, 'delete')} to delete, ${unchanged} unchanged`;
    return [
        `${source} at ${catalogue}${part}: ${numbers}${groups.length > 0 ? `; ${groups.length} groups and organisations` : ''}.`,
        ...[...groups, ...datasets].map(toStepLine),
        ...problems.map(({ message }) => `  ! ${message}`),
    ].join('\n');
};
const toFailureLines = ({ kind, id, name, at, message, remedy, code }) => [
    `  ! ${kind} ${name} (${id}${at === undefined ? '' : `, ${at}`}): ${message.replaceAll('\n', '\n    ')}`,
    `    ${remedy} [${code}]`,
];
const toReportText = (report) => {
    const { source, catalogue, created, updated, deleted, unchanged, groups, failures, left, notices } = report;
    return [
        `${source} at ${catalogue}: ${created} created, ${updated} updated, ${deleted} deleted, ${unchanged} unchanged${groups > 0 ? `; ${groups} groups and organisations` : ''}.`,
        ...notices.map((notice) => `  ${notice}`),
        ...(failures.length > 0 ? [`${failures.length} failed:`, ...failures.flatMap(toFailureLines)] : []),
        ...(left > 0 ? [`${left} were not tried: the catalogue did not answer any more. Run it again later, and it goes on from here.`] : []),
    ].join('\n');
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/sync.js
/** `ckan sync` and `ckan carry-out`: a collection in step with a catalogue (docs/ckan-sync.md). */












const sync_text = { type: 'string' };
const yes = { type: 'boolean' };
const usage = (message) => new lib_errors/* ArchiveError */.di('bad-input', message, { remedy: 'See `archive-release ckan --help`. Nothing was written.' });
const readStrategies = (said) => Object.fromEntries(Object.entries(WORDS).flatMap(([name, words]) => {
    const word = said.text(name);
    if (word === undefined)
        return [];
    if (words.some((known) => known === word))
        return [[name, word]];
    throw usage(`\`--${name}\` is \`${word}\`, but must be one of: ${words.join(', ')}.`);
}));
const readLimit = (said) => {
    const word = said.text('max-delete');
    if (word === undefined)
        return {};
    const maxDelete = readMaxDelete(word);
    if (maxDelete === undefined)
        throw usage(`\`--max-delete\` is \`${word}\`, but must be a number of datasets, or a share: 10%.`);
    return { maxDelete };
};
const readCount = (said, name, most) => {
    const word = said.text(name);
    if (word === undefined)
        return undefined;
    const count = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : Number.NaN;
    if (count <= most)
        return count;
    throw usage(`\`--${name}\` is \`${word}\`, but must be a whole number from 1 to ${most}.`);
};
/** It stands in a mark, and in a query. */
const readSource = (word = '') => {
    if (/^[^\p{C}]{1,200}$/u.test(word) && word.trim() === word)
        return word;
    throw usage(`${JSON.stringify(word)} is no name of a source: a word of your own, of up to 200 signs, always the same for one collection.`);
};
/** More side by side is no gain on the servers that were tried, and a load for them. */
const MOST_AT_ONCE = 16;
/** As many as a matrix of a workflow may have jobs. */
const MOST_SHARDS = 256;
const toDoors = ({ base, http, token, signal, log, clock, random }, atOnce) => ({
    ...{ client: client_ckanClient({ base, http, token, signal }), log, clock, random, signal },
    ...(atOnce === undefined ? {} : { sideBySide: atOnce }),
});
const sync_toAnswer = (report) => ({
    json: report,
    text: toReportText(report),
    ...(isInStep(report) ? {} : { failed: true }),
});
const writePlans = async (plan, folder, count) => {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        const paths = [];
        for (const part of toShards(plan, count)) {
            const path = (0,external_node_path_.join)(folder, `plan-${part.part?.number ?? 1}.json`);
            await (0,promises_.writeFile)(path, writePlan(part));
            paths.push(path);
        }
        return paths;
    }
    catch (cause) {
        throw new lib_errors/* ArchiveError */.di('disk-failed', `The plans can't be written into ${folder}: ${cause instanceof Error ? cause.message : cause}`, {
            remedy: 'Name a folder that can be written, by `--out`. The catalogue was not changed.',
            cause,
        });
    }
};
const run = async (said, doors) => {
    const [word, ...collection] = said.places;
    const source = readSource(word);
    const strategies = readStrategies(said);
    const limit = readLimit(said);
    const [shards, atOnce] = [readCount(said, 'shards', MOST_SHARDS), readCount(said, 'side-by-side', MOST_AT_ONCE)];
    const folder = said.text('out');
    const isPlanned = said.isOn('plan');
    if (!isPlanned && (shards !== undefined || folder !== undefined))
        throw usage('`--shards` and `--out` go with `--plan`.');
    const outside = toDoors(doors, atOnce);
    const options = { source, catalogue: doors.base, collection, strategies, ownerOrg: said.text('owner-org'), ...limit };
    const { plan, refusal } = await makePlan(options, outside);
    const isWritten = shards !== undefined || folder !== undefined;
    if (isPlanned && !isWritten) {
        if (refusal !== undefined)
            doors.log.warning(`${refusal.message} ${refusal.remedy}`);
        return { json: plan, text: toPlanText(plan), ...(refusal === undefined ? {} : { failed: true }) };
    }
    if (refusal !== undefined)
        throw refusal;
    if (!isPlanned)
        return sync_toAnswer(await carry_out_carryOutSync(plan, outside));
    const paths = await writePlans(plan, folder ?? '.', shards ?? 1);
    return { json: { plan, files: paths }, text: `${toPlanText(plan)}\nWritten: ${paths.join(', ')}` };
};
const syncCommands = [
    {
        words: 'sync',
        usage: 'SOURCE-NAME PATH… [--plan [--shards N] [--out DIR]] [--max-delete 10%]',
        help: 'makes the datasets of SOURCE-NAME what folders of JSON files, or JSON lines, say: created, updated, deleted',
        options: {
            ...{ plan: yes, shards: sync_text, out: sync_text, 'max-delete': sync_text, 'owner-org': sync_text, 'side-by-side': sync_text },
            ...{ names: sync_text, groups: sync_text, organisation: sync_text, existing: sync_text },
        },
        places: [2, Number.POSITIVE_INFINITY],
        writes: true,
        run,
    },
    {
        words: 'carry-out',
        usage: 'PLAN',
        help: 'carries out a plan file of `ckan sync --plan --shards N`',
        options: { 'side-by-side': sync_text },
        places: [1, 1],
        writes: true,
        run: async (said, doors) => {
            const [path = ''] = said.places;
            const plan = readPlan(await doors.readText(path), path);
            requireCatalogue(plan, doors.base);
            const outside = toDoors(doors, readCount(said, 'side-by-side', MOST_AT_ONCE));
            const doubt = await checkCaller(outside.client);
            if (doubt !== undefined)
                doors.log.warning(doubt);
            return sync_toAnswer(await carry_out_carryOutSync(plan, outside));
        },
    },
];

;// CONCATENATED MODULE: ./lib/repositories/ckan/commands/index.js




const ckanCommands = [...lists, ...packageCommands, ...resourceCommands, ...syncCommands];

// EXTERNAL MODULE: ./lib/model/record.js
var model_record = __webpack_require__(9000);
// EXTERNAL MODULE: ./lib/repositories/ledger.js
var repositories_ledger = __webpack_require__(4755);
// EXTERNAL MODULE: ./lib/model/release.js
var model_release = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/repositories/discovery/marks.js
/** The markers among a record's related identifiers: by which a deposit of a release is found again, and ours are told from others' (DESIGN.md, rule 2). */

const TAG = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+\/tree\/\S+$/;
const COMMIT = /^https?:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+\/commit\/[0-9a-f]{40}$/i;
/** Picks them out; relations in any case. */
const toMarks = (related) => {
    const pick = (relation, form) => related
        .filter((entry) => String(entry.relation).toLowerCase() === relation)
        .map((entry) => String(entry.identifier))
        .filter((identifier) => form.test(identifier));
    return { tags: pick('issupplementto', TAG), commits: pick('isderivedfrom', COMMIT) };
};
const toOurs = (release, formerUrls) => {
    const urls = [...new Set([release.repository.url, ...formerUrls])];
    const markers = urls.map((url) => (0,model_release/* toMarker */.E)({ ...release, repository: { ...release.repository, url } }));
    const tagLinks = [...new Set([...markers.map(({ tag }) => tag), ...urls.map((url) => `${url}/tree/${release.tag}`)])];
    return { release, urls, markers, tagLinks };
};
/** Is what carries these marks a deposit of this release? It may link to older tags, too: then its version or its commit must agree. */
const isOfRelease = ({ urls, tagLinks, markers, release }, marks, version) => {
    const { tags, commits } = onlyOf(marks, urls);
    if (!tagLinks.some((tag) => tags.includes(tag)))
        return false;
    return tags.length === 1 || version === release.version || markers.some(({ commit }) => commits.includes(commit));
};
/** Only those of a repository, by any of its addresses. GitHub's addresses do not tell capital letters apart. */
const onlyOf = (marks, urls) => {
    const ours = new Set(urls.map((url) => url.toLowerCase()));
    const isOurs = (mark) => ours.has(toRepositoryUrl(mark).toLowerCase());
    return { tags: marks.tags.filter(isOurs), commits: marks.commits.filter(isOurs) };
};
/** The marker as the deposit tells it: the wanted one where it stands there; else the pair of one repository; else what there is. */
const toMarkerOf = (marks, wanted) => {
    const tag = marks.tags.find((mark) => mark === wanted?.tag) ??
        marks.tags.find((mark) => marks.commits.some((commit) => toRepositoryUrl(commit) === toRepositoryUrl(mark))) ??
        marks.tags[0];
    const own = marks.commits.filter((mark) => tag === undefined || toRepositoryUrl(mark).toLowerCase() === toRepositoryUrl(tag).toLowerCase());
    const commit = own.find((mark) => mark === wanted?.commit) ?? own[0];
    return { ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }) };
};
/** The repository of a marker. */
const toRepositoryUrl = (mark) => mark.replace(/\/(tree|commit)\/.*$/, '');

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/facts.js

const toRepositoryName = (url) => new URL(url).pathname.replace(/^\/+|\/+$/g, '');
const toTag = (mark) => mark
    .slice(mark.indexOf('/tree/') + '/tree/'.length)
    .split('/')
    .map(decodeURIComponent)
    .join('/');
const toCommit = (mark) => mark.slice(mark.lastIndexOf('/') + 1).toLowerCase();
/** From the markers of a record; undefined for one that is written by hand. @param release as it was observed, where it was */
const toFacts = (record, find) => {
    const { tag, commit } = toMarkerOf(toMarks(record.related));
    if (tag === undefined || commit === undefined)
        return undefined;
    const repositoryUrl = toRepositoryUrl(tag);
    const release = find(tag);
    const version = record.version ?? release?.version;
    return {
        repositoryUrl,
        repository: toRepositoryName(repositoryUrl),
        ...(release === undefined ? {} : { repositoryId: release.repository.id }),
        tag: toTag(tag),
        commit: toCommit(commit),
        ...(version === undefined ? {} : { version }),
        date: release?.publishedAt ?? record.publicationDate,
        isPrerelease: release?.isPrerelease ?? false,
        title: release?.title || toTag(tag),
    };
};

// EXTERNAL MODULE: ./node_modules/spdx-license-list/index.js
var spdx_license_list = __webpack_require__(5456);
;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/licences.js
/**
 * From SPDX to the licences of a site: each has a list of its own (`license_list`), CKAN's without one licence for software, and no CKAN checks
 * what it is given (facts/ckan.md 1.5). Pure.
 */

/** What CKAN's own list calls whole families, by the ids of SPDX. Only used where a site has that list (facts/ckan.md 1.5). */
const FAMILIES = [
    [/^cc0-/, 'cc-zero'],
    [/^cc-by-\d/, 'cc-by'],
    [/^cc-by-sa-\d/, 'cc-by-sa'],
    [/^cc-by-nc(-sa|-nd)?-\d/, 'cc-nc'],
    [/^odbl-/, 'odc-odbl'],
    [/^odc-by-/, 'odc-by'],
    [/^pddl-/, 'odc-pddl'],
    [/^gfdl-/, 'gfdl'],
    [/^ogl-uk-/, 'uk-ogl'],
];
/** Open, though the OSI looks at software alone. */
const OPEN_FAMILY = /^(cc0-|cc-by-\d|cc-by-sa-\d|odbl-|odc-by-|pddl-|gfdl-|ogl-|cdla-|etalab-|dl-de-)/;
const BOOK = new Map(Object.entries(spdx_license_list).map(([id, { name, url, osiApproved }]) => [id.toLowerCase(), { id, name, url: url ?? '', isOpen: osiApproved }]));
const isOpen = (id) => id
    .replace(/[()]/g, ' ')
    .split(/\s+(?:AND|OR)\s+/i)
    .map((part) => (part.split(/\s+WITH\s+/i)[0] ?? '').trim().toLowerCase())
    .every((part) => OPEN_FAMILY.test(part) || BOOK.get(part)?.isOpen === true);
const toUrlKey = (url) => url
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(legalcode|deed)[^/]*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.(html?|txt|php)$/, '');
/** One key for `GNU General Public License v3.0 only` and `GNU General Public License, version 3`; without numbers it means a family. */
const toTitleKey = (title, options) => {
    const words = title
        .toLowerCase()
        .replace(/&/g, ' and ')
        .replace(/\(.*?\)/g, ' ')
        .replace(/licence/g, 'license')
        .replace(/\b(the|version|only|license|international|unported)\b/g, ' ');
    const numbers = options.keepsNumbers ? words.replace(/\bv?(\d+)(?:\.0+)*\b/g, '$1') : words.replace(/\bv?\d+(\.\d+)*\b/g, ' ');
    return numbers.replace(/[^\p{L}\p{N}.]+/gu, ' ').trim();
};
/** `GPL-3.0` is what older lists call `GPL-3.0-only`, and the other way round. */
const toIdKeys = (id) => {
    const low = id.trim().toLowerCase();
    return [low, low.replace(/-only$/, ''), ...(/^[al]?gpl-[\d.]+$/.test(low) ? [`${low}-only`] : [])];
};
/** The first of the site's licences that is this one: by id, else by address, else by title (facts/ckan.md 1.5). */
const find = ({ id = '', title = '', url = '' }, list) => {
    const known = BOOK.get(id.trim().toLowerCase());
    const ids = id === '' ? [] : toIdKeys(id);
    const urls = [url, known?.url ?? ''].filter(Boolean).map(toUrlKey);
    const titles = [title, known?.name ?? ''].filter(Boolean);
    const bySameId = list.find((one) => ids.includes(one.id.toLowerCase()));
    const bySameUrl = () => list.find((one) => one.url !== '' && urls.includes(toUrlKey(one.url)));
    const bySameTitle = () => list.find((one) => {
        // A title without a number means every number of its family.
        const keepsNumbers = /\d/.test(one.title);
        const key = toTitleKey(one.title, { keepsNumbers });
        return key !== '' && titles.some((written) => toTitleKey(written, { keepsNumbers }) === key);
    });
    const ofFamily = () => {
        const family = FAMILIES.find(([of]) => of.test(id.toLowerCase()))?.[1];
        return list.find((one) => one.id === family);
    };
    return bySameId ?? bySameUrl() ?? bySameTitle() ?? ofFamily();
};
/** `MIT OR Apache-2.0` as its alternatives; anything with AND or WITH is one thing and stays whole. */
const toAlternatives = (rights) => {
    const { id } = rights;
    if (id === undefined || / (AND|WITH) |[()]/i.test(id) || !/ OR /i.test(id))
        return [rights];
    return id.split(/\s+OR\s+/i).map((part) => ({ id: part.trim() }));
};
const licences_toWords = ({ id, title, url }) => id ?? title ?? url ?? '';
/**
 * The id for `license_id`. Several rights mean: choose one; the first that the site has is chosen. What it does not have is `other-open` where the licence
 * is known to be open, else `other-closed`; and the SPDX id itself where the list has no such word (CKAN keeps and shows any text).
 */
const toSiteLicence = (rights, { list, whenNone }) => {
    const has = (id) => list.some((one) => one.id === id);
    const written = rights.map(licences_toWords).filter(Boolean).join(' OR ');
    if (written === '') {
        const id = has('notspecified') ? 'notspecified' : whenNone;
        return id === undefined ? {} : { id, told: `No licence is known: the catalogue is told \`${id}\`.` };
    }
    const spdxId = rights.every(({ id }) => id !== undefined) ? { spdx: written } : {};
    const alternatives = rights.flatMap(toAlternatives);
    const found = alternatives.map((one) => ({ one, site: find(one, list) })).find(({ site }) => site !== undefined);
    if (found?.site !== undefined) {
        const { id, title } = found.site;
        const isSame = alternatives.length === 1 && toIdKeys(licences_toWords(found.one)).includes(id.toLowerCase());
        return { id, ...spdxId, ...(isSame ? {} : { told: `The licence «${written}» is \`${id}\` (${title}) in this catalogue.` }) };
    }
    const other = rights.every((one) => isOpen(one.id ?? '')) ? 'other-open' : 'other-closed';
    const id = has(other) ? other : written;
    const sent = has(other) ? `it is told \`${id}\`` : 'it is told as it is written, and shown without a title';
    return { id, ...spdxId, told: `The catalogue has no licence «${written}»: ${sent}.` };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/without-controls.js
/** A text without control characters: one of them fails a whole write (facts/ckan.md 1.5). Lines and tabs stay. Pure. */
const withoutControls = (text) => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/html-tree.js
/** Sanitised HTML as a tree: it is well formed, so its tags need no parser that guesses (the one that sanitize-html brings would be loaded at each start). Pure. */

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const EMPTY = /^(br|hr|img|input|wbr|col)$/;
const decode = (text) => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined)
        return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff ? withoutControls(String.fromCodePoint(code)) : ' ';
});
/** What is no tag is text; a tag that closes nothing is left out, and one that is never closed ends where its surroundings do. */
const toTree = (html) => {
    const root = { name: '', children: [] };
    const open = [root];
    for (const [piece] of withoutControls(html).matchAll(/<!--[\s\S]*?-->|<[^>]*>|[^<]+|</g)) {
        const [, slash, written, attributes = ''] = /^<(\/?)([a-z][a-z0-9]*)\b([^>]*)>$/i.exec(piece) ?? [];
        if (written === undefined) {
            if (!/^<[!/?]/.test(piece))
                open.at(-1)?.children.push(decode(piece));
            continue;
        }
        const name = written.toLowerCase();
        if (slash === '/') {
            const at = open.findLastIndex((one) => one.name === name);
            if (at > 0)
                open.length = at;
            continue;
        }
        const href = /\bhref="([^"]*)"/i.exec(attributes)?.[1];
        const tag = { name, ...(href === undefined ? {} : { href: decode(href) }), children: [] };
        open.at(-1)?.children.push(tag);
        if (!EMPTY.test(name))
            open.push(tag);
    }
    return root.children;
};
/** All that is written in it. */
const html_tree_textOf = (nodes) => nodes.map((node) => (typeof node === 'string' ? node : node.name === 'br' ? '\n' : html_tree_textOf(node.children))).join('');

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/inline-markdown.js
/** What stands in a line, as Markdown: words, marks, code and links. What was a word stays one. Pure. */

const MARKS = { strong: '**', b: '**', em: '*', i: '*' };
/** Tags that stand for themselves: what is beside one is no part of its line. */
const BLOCKS = new Set('p div table tr blockquote ul ol li pre h1 h2 h3 h4 h5 h6'.split(' '));
const escapeEntities = (text) => text.replace(/&(?=#|\w+;)/g, '&amp;').replaceAll('<', '&lt;');
/** What Markdown would read as its own, wherever it stands. A `!` would make an image of a link behind it. */
const escapeText = (text) => escapeEntities(text.replace(/[\\`*_[\]]|!(?=\[|$)/g, '\\$&'));
/** And what it would at the beginning of a line. */
const escapeLines = (text) => text
    .replace(/^(#|>|-|\+(?=\s|$))/gm, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^[=~]/gm, (mark) => `&#${mark.charCodeAt(0)};`);
/** A reference that is none, which code can't escape: Python's reader of HTML breaks off there, and python-markdown takes what follows for HTML. */
const isUnsafeCode = (text) => /&#(?!\d+;|x[\da-f]+;)/i.test(text);
/** Marks stand at words, not at spaces, and not around an empty line. */
const mark = (text, by) => {
    const inner = text.trim();
    if (inner === '' || /\n[^\S\n]*\n/.test(inner))
        return text;
    const at = text.length - text.trimStart().length;
    return text.slice(0, at) + by + inner + by + text.slice(at + inner.length);
};
const toCode = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line === '')
        return '';
    if (isUnsafeCode(line))
        return escapeText(line);
    const fence = '`'.repeat(1 + [...line.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0));
    const space = /^`|`$/.test(line) ? ' ' : '';
    return `${fence}${space}${line}${space}${fence}`;
};
/** Also what `encodeURIComponent` leaves. */
const encode = (letter) => (/[()']/.test(letter) ? `%${letter.charCodeAt(0).toString(16)}` : encodeURIComponent(letter));
const toLink = (text, href = '') => {
    const label = text.trim().replace(/ *\n/g, ' ');
    const target = href.replace(/[\s()<>\\`'"]/g, encode);
    return target === '' || label === '' ? text : `[${label}](${escapeEntities(target)})`;
};
const toPiece = (node, isMarked) => {
    if (typeof node === 'string')
        return escapeText(node.replace(/\s+/g, ' '));
    const { name, href, children } = node;
    if (name === 'br')
        return '  \n';
    if (name === 'code')
        return toCode(html_tree_textOf(children));
    // Marks in marks are read in many ways.
    const by = isMarked ? undefined : MARKS[name];
    const text = toInline(children, isMarked || by !== undefined);
    if (name === 'a')
        return toLink(text, href);
    if (by !== undefined)
        return mark(text, by);
    return BLOCKS.has(name) ? ` ${text} ` : text;
};
/** Two marks, or two codes, side by side would be read as one. */
function toInline(nodes, isMarked = false) {
    const pieces = [];
    let last;
    for (const piece of nodes.map((node) => toPiece(node, isMarked))) {
        if (piece === '')
            continue;
        if ((last === '*' || last === '`') && piece[0] === last)
            pieces.push(' ');
        pieces.push(piece);
        last = piece.at(-1);
    }
    return pieces.join('');
}
/** A paragraph: lines that end where the writer ended them. */
const inline_markdown_toLines = (nodes) => escapeLines(toInline(nodes)
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .filter(Boolean)
    .join('  \n'));
/** All in one line, as in a heading or a cell; the beginning is not looked at. */
const toOneLine = (nodes) => toInline(nodes)
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
/** Code that can't be one, as the lines that it was. */
const toPlainLines = (text) => escapeLines(text
    .split('\n')
    .map((line) => escapeText(line.trim()))
    .filter(Boolean)
    .join('  \n'));
/** Lines that are Markdown already, as a paragraph that keeps them apart. */
const asLines = (lines) => escapeLines(lines.join('  \n'));

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/to-markdown.js
/**
 * A description from HTML to the Markdown that CKAN shows. Pure.
 * No text becomes a tag, an image or a list, and no word is lost. CKAN's own rendering is what it is written for, and was tried against: python-markdown
 * with no extension, so code is indented and never fenced; then bleach, which lets `<a href>` and `<img src>` that are written as HTML through.
 * Libraries that turn HTML into Markdown leave a `<` of the text as it is.
 */


/** None where nothing is in it. */
const block = (kind, text) => (text === '' ? [] : [{ kind, text }]);
const indent = (text, by) => text.replace(/^(?!$)/gm, by);
const to_markdown_isBlank = (node) => typeof node === 'string' && node.trim() === '';
/** Behind anything but a text an indented line is no code, and its words would be read as Markdown; a list behind a list would go on with it. */
const needsSpace = ({ kind }, before) => (kind === 'code' && before?.kind !== 'text') || (kind === 'list' && before?.kind === 'list');
const join = (blocks, gap = '\n\n') => blocks.map((one, at) => (needsSpace(one, blocks[at - 1]) ? `&nbsp;\n\n${one.text}` : one.text)).join(gap);
/** A text, and a list of such below it at the most: its lines may follow each other without a gap. */
const isTight = ([first, ...rest]) => first?.kind === 'text' && rest.length <= 1 && rest.every(({ kind, text }) => kind === 'list' && !text.includes('\n\n'));
/** What is no item is one, but for a list, which belongs to the item before it. */
const itemsOf = (nodes) => {
    const items = [];
    for (const node of nodes) {
        if (to_markdown_isBlank(node))
            continue;
        const last = items.at(-1);
        if (typeof node !== 'string' && node.name === 'li')
            items.push(node.children);
        else if (typeof node !== 'string' && /^[uo]l$/.test(node.name) && last !== undefined)
            items[items.length - 1] = [...last, node];
        else
            items.push([node]);
    }
    return items;
};
const toList = ({ name, children }) => {
    const items = itemsOf(children).map((item) => {
        const blocks = toBlocks(item);
        return blocks[0]?.kind === 'text' ? blocks : [{ kind: 'text', text: '&nbsp;' }, ...blocks];
    });
    const gap = items.every(isTight) ? '\n' : '\n\n';
    return items.map((blocks, at) => `${name === 'ol' ? `${at + 1}.` : '-'} ${indent(join(blocks, gap), '    ').trimStart()}`).join(gap);
};
/** A line for each row; what is no row is one. */
const rowsOf = (nodes) => nodes.flatMap((node) => {
    if (typeof node === 'string' || !/^(thead|tbody|tfoot|tr)$/.test(node.name))
        return toOneLine([node]) || [];
    if (node.name !== 'tr')
        return rowsOf(node.children);
    const cells = node.children
        .filter((cell) => !to_markdown_isBlank(cell))
        .map((cell) => toOneLine(typeof cell === 'string' ? [cell] : cell.children));
    return cells.join(' | ');
});
const toHeading = (name, nodes) => {
    const words = toOneLine(nodes).replace(/(?<!#)#+$/, (marks) => marks.replaceAll('#', '\\#'));
    return words === '' ? '' : `${'#'.repeat(Number(name[1]))} ${words}`;
};
const toBlock = (tag) => {
    const { name, children } = tag;
    switch (name) {
        case 'pre': {
            const code = html_tree_textOf(children)
                .trimEnd()
                .replace(/^\s*\n/, '');
            return isUnsafeCode(code) ? block('text', toPlainLines(code)) : block('code', indent(code, '    '));
        }
        case 'ul':
        case 'ol':
            return block('list', toList(tag));
        case 'table':
            return block('text', asLines(rowsOf(children)));
        case 'tr':
            return block('text', asLines(rowsOf([tag])));
        case 'blockquote':
            return block('quote', indent(join(toBlocks(children)), '> ')
                .replace(/^$/gm, '>')
                .replace(/^>$/, ''));
        default:
            return /^h[1-6]$/.test(name) ? block('text', toHeading(name, children)) : toBlocks(children);
    }
};
const isBlock = (node) => typeof node !== 'string' && (BLOCKS.has(node.name) || (!/^(a|b|strong|i|em|code)$/.test(node.name) && node.children.some(isBlock)));
function toBlocks(nodes) {
    const blocks = [];
    let line = [];
    const endLine = () => {
        blocks.push(...block('text', inline_markdown_toLines(line)));
        line = [];
    };
    for (const node of nodes)
        if (isBlock(node)) {
            endLine();
            blocks.push(...toBlock(node));
        }
        else
            line.push(node);
    endLine();
    return blocks;
}
const toMarkdown = (html) => join(toBlocks(toTree(html)));

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/crosswalk.js







/** Extra fields by our names. Those that move with the latest release are written with its completion, and first of all where one that is complete is corrected (forward.ts). */
const EXTRAS = {
    repository: 'github_repository',
    repositoryId: 'github_repository_id',
    licence: 'spdx_license',
    citation: 'citation',
    contributors: 'contributors_count',
    archivedBy: 'archived_by',
    /** What this tool wrote last, so that a person's change shows (overlay.ts). */
    memory: 'archived_fields',
    /** With a dataset for each release. */
    tag: 'release_tag',
    commit: 'release_commit',
    doi: 'doi',
    latest: 'latest_release',
    latestDate: 'release_date',
};
const crosswalk_MARKS = new Set([EXTRAS.repository, EXTRAS.repositoryId, EXTRAS.tag, EXTRAS.commit]);
/** By these a dataset is found again: said from the first write on, whatever stood there. */
const isMark = (key) => crosswalk_MARKS.has(key);
/** Whose the dataset is, and nothing of what the release is. */
const crosswalk_toMarks = ({ extras }) => Object.fromEntries(Object.entries(extras).filter(([key]) => isMark(key)));
/** An extra field's value is one exact term of the search: a byte more fails the whole write (facts/ckan.md 1.5). */
const MOST_BYTES = 32_766;
const names = (people) => people.map((person) => withoutControls((0,model_record/* toFullName */.q)(person)).trim()).join('; ');
/** Cut at a whole character. */
const toFit = (text) => {
    let kept = withoutControls(text);
    while (Buffer.byteLength(kept) > MOST_BYTES)
        kept = kept.slice(0, Math.floor((kept.length * MOST_BYTES) / Buffer.byteLength(kept)));
    return kept.replace(/[\uD800-\uDBFF]$/, '');
};
const toCitation = (record, facts) => {
    const who = names(record.creators.slice(0, 20)) + (record.creators.length > 20 ? '; et al.' : '');
    const year = /^\d{4}/.exec(record.publicationDate)?.[0];
    const version = record.version === undefined ? '' : ` (${record.version})`;
    const where = record.doi === undefined ? facts?.repositoryUrl : `https://doi.org/${record.doi}`;
    return [who && `${who}${year === undefined ? '' : ` (${year})`}.`, `${record.title}${version}.`, where].filter(Boolean).join(' ');
};
/** Until the site's list was asked for nothing is known of it. */
const toLicence = (record, { licences, licenceWhenNone }) => {
    if (licences !== undefined)
        return toSiteLicence(record.rights, { list: licences, ...(licenceWhenNone === undefined ? {} : { whenNone: licenceWhenNone }) });
    const id = record.rights[0]?.id;
    return id === undefined ? {} : { id };
};
const toTagNames = (record, ledger) => {
    const { tags, left } = tags_toTags([...record.keywords, ...record.subjects.map(({ term }) => term)].map(withoutControls));
    if (left.length > 0)
        ledger.tell('keywords', 'dropped', `No tag of CKAN can say these: ${left.map((word) => `«${word}»`).join(', ')}. They are in the metadata file of the release.`);
    return tags;
};
const crosswalk = (record, { findRelease, isOfRelease, ...site }) => {
    const ledger = (0,repositories_ledger/* openLedger */.a)();
    const facts = toFacts(record, findRelease);
    const title = withoutControls(record.title).replace(/\s+/g, ' ').trim();
    if (title === '')
        ledger.tell('title', 'refused', 'CKAN needs a title.');
    if (record.access.right !== 'open')
        ledger.tell('access', 'refused', 'CKAN has no embargo, and what is in a public dataset is public: leave `access_right` out, or archive it elsewhere.');
    if (record.communities.length > 0)
        ledger.tell('communities', 'dropped', `A CKAN has no communities: ${record.communities.join(', ')} left out. Groups of the catalogue are named in \`ckan-fields\`.`);
    const contacts = record.contributors.filter(({ type }) => type === 'ContactPerson');
    const [contact] = contacts;
    const licence = toLicence(record, site);
    const people = new Set([...record.creators, ...record.contributors].map(model_record/* toFullName */.q));
    const extras = {
        [EXTRAS.repository]: facts?.repository,
        [EXTRAS.repositoryId]: facts?.repositoryId?.toString(),
        [EXTRAS.licence]: licence.spdx ?? record.rights[0]?.id,
        [EXTRAS.citation]: toCitation(record, facts),
        [EXTRAS.contributors]: String(people.size),
        [EXTRAS.archivedBy]: 'archive-release',
        ...(isOfRelease ? { [EXTRAS.tag]: facts?.tag, [EXTRAS.commit]: facts?.commit } : {}),
    };
    return {
        fields: {
            title,
            notes: toMarkdown(record.description ?? ''),
            url: facts?.repositoryUrl ?? '',
            author: names(record.creators),
            maintainer: contact === undefined ? '' : names([contact]),
            license_id: licence.id ?? '',
        },
        contacts: contacts.flatMap((one) => (one.contactEmail === undefined ? [] : [{ name: names([one]), email: one.contactEmail }])),
        tags: toTagNames(record, ledger),
        extras: Object.fromEntries(Object.entries(extras).flatMap(([key, value]) => (value ? [[key, toFit(value)]] : []))),
        facts,
        losses: ledger.losses,
        notices: licence.told === undefined ? [] : [licence.told],
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/written.js
/** What this tool wrote somewhere, as a digest beside it: CKAN does not tell who wrote a value, and any other one is somebody's own. Pure. */


/** Of what it says, however it is spelled: CKAN gives the keys of an object back in another order than they were sent, and formats in its own case. */
const written_toDigest = (key, value) => {
    const said = toCanonical(value);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(key === 'format' ? said.toLowerCase() : said)
        .digest('hex')
        .slice(0, 12);
};
const toDigests = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, written_toDigest(key, value)]));
/** Keys of what this tool wrote, where it still stands there, and nobody wants it any more. */
const findEnded = (written, wanted, find) => Object.keys(written).filter((key) => !(key in wanted) && !isSame(find(key), '') && written[key] === written_toDigest(key, find(key)));

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/overlay.js
/**
 * What of a dataset is to be written: only the fields that are ours, and only where they say something else. What a person wrote there stays. CKAN does not
 * tell who wrote a field, so an extra field keeps a digest of what this tool wrote last: any other value is somebody's own (facts/ckan.md 3, step 3). Pure.
 */




const overlay_isEmpty = (value) => isSame(value, '') || isSame(value, {});
const getExtra = ({ extras }, key) => extras.find((extra) => extra.key === key)?.value;
const readMemory = (dataset) => {
    let parsed;
    try {
        parsed = JSON.parse(getExtra(dataset, EXTRAS.memory) ?? '{}');
    }
    catch {
        parsed = {};
    }
    const memory = (0,wire/* isObject */.Gv)(parsed) ? parsed : {};
    return {
        fields: (0,wire/* isObject */.Gv)(memory.fields) ? memory.fields : {},
        extras: (0,wire/* isObject */.Gv)(memory.extras) ? memory.extras : {},
        tags: Array.isArray(memory.tags) ? memory.tags.map(String) : [],
        isOurs: memory.made === true,
    };
};
const toSorted = (digests) => Object.fromEntries(Object.entries(digests).toSorted(([a], [b]) => (a < b ? -1 : 1)));
const writeMemory = ({ fields, extras, tags, isOurs }) => JSON.stringify({ ...(isOurs ? { made: true } : {}), fields: toSorted(fields), extras: toSorted(extras), tags: tags.toSorted() });
const toLayer = (wanted, memory, { find, isAsWanted, isFree }) => {
    const differing = Object.entries(wanted).filter(([key, value]) => !isAsWanted(key, value));
    const isOurs = (key) => isFree(key) || memory[key] === written_toDigest(key, find(key));
    const changed = Object.fromEntries(differing.filter(([key]) => isOurs(key)));
    const known = Object.fromEntries(Object.entries(memory).filter(([key]) => key in wanted));
    return {
        changed,
        written: { ...known, ...toDigests(changed) },
        kept: differing.flatMap(([key]) => (isOurs(key) ? [] : [key])),
        ended: findEnded(memory, wanted, find),
    };
};
const toOverlay = (dataset, { fields, defaults, tags, groups, extras }) => {
    const memory = readMemory(dataset);
    const own = toLayer({ ...defaults, ...fields }, memory.fields, {
        find: (field) => dataset[field],
        isAsWanted: (field, wanted) => isSameOfDataset(field, wanted, dataset),
        // Without a title a dataset is called by its name.
        isFree: (field) => overlay_isEmpty(dataset[field]) || (field === 'title' && dataset.title === dataset.name),
    });
    const extra = toLayer(extras, memory.extras, {
        find: (key) => getExtra(dataset, key),
        isAsWanted: (key, wanted) => isSame(wanted, getExtra(dataset, key)),
        isFree: (key) => isMark(key) || overlay_isEmpty(getExtra(dataset, key)),
    });
    // Of the tags that we wrote, those that somebody took away stay away; all others are theirs.
    const there = new Set(dataset.tags.map(({ name }) => name));
    const before = new Set(memory.tags);
    const fresh = tags.filter((tag) => !there.has(tag) && !before.has(tag));
    const remembered = writeMemory({
        ...{ isOurs: memory.isOurs, fields: own.written, extras: extra.written },
        tags: tags.filter((tag) => before.has(tag) || fresh.includes(tag)),
    });
    return {
        change: {
            fields: { ...Object.fromEntries(own.ended.map((field) => [field, Array.isArray(dataset[field]) ? [] : ''])), ...own.changed },
            tags: { add: fresh, remove: memory.tags.filter((tag) => !tags.includes(tag)) },
            ...(groups.length === 0 ? {} : { groups: { add: groups } }),
            extras: { ...extra.changed, ...Object.fromEntries(extra.ended.map((key) => [key, null])), [EXTRAS.memory]: remembered },
        },
        kept: [...own.kept.filter((field) => field in fields), ...extra.kept.map((key) => `extras.${key}`)],
    };
};
/** The whole of a new dataset, all of it ours. */
const toNewDataset = ({ fields, defaults, tags, groups, extras }) => {
    const memory = writeMemory({ fields: toDigests({ ...defaults, ...fields }), extras: toDigests(extras), tags, isOurs: true });
    return {
        ...defaults,
        ...Object.fromEntries(Object.entries(fields).filter(([, value]) => !isSame(value, ''))),
        tags: tags.map((name) => ({ name })),
        ...(groups.length === 0 ? {} : { groups: groups.map((name) => ({ name })) }),
        extras: Object.entries({ ...extras, [EXTRAS.memory]: memory }).map(([key, value]) => ({ key, value })),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/fields/form-fields.js
/** Fields of a resource beside its file: a form knows texts alone, so lists are sent flat, or after it as JSON (facts/ckan.md 1.7, items 6 and 8; 5). Pure. */


const toText = (value) => {
    if (typeof value === 'string')
        return Buffer.byteLength(value) > LONGEST_FORM_TEXT ? undefined : value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
};
/** `field-0-subfield`, as scheming reads it out of a form; undefined where a subfield is no text. */
const flatten = (name, items) => {
    const flat = {};
    for (const [at, item] of items.entries()) {
        if (!(0,wire/* isObject */.Gv)(item))
            return undefined;
        for (const [subname, value] of Object.entries(item)) {
            if (value === undefined || value === null)
                continue;
            const text = toText(value);
            if (text === undefined)
                return undefined;
            flat[`${name}-${at}-${subname}`] = text;
        }
    }
    return flat;
};
/** Nothing (undefined, null) is left out. A form has no word for a list without items. */
const toFormFields = (fields) => {
    let form = {};
    const rest = {};
    for (const [name, value] of Object.entries(fields)) {
        if (value === undefined || value === null)
            continue;
        const text = toText(value);
        const flat = text === undefined && Array.isArray(value) && value.length > 0 ? flatten(name, value) : undefined;
        if (text !== undefined)
            form = { ...form, [name]: text };
        else if (flat !== undefined)
            form = { ...form, ...flat };
        else
            rest[name] = value;
    }
    return { form, rest };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/profile/profile.js
/** A title that the catalogue takes: too long is cut where a word ends, too short says the repository, too. */
const toProfiledTitle = (title, repository, { titleLength }) => {
    if (titleLength === undefined)
        return title;
    const letters = [...title.trim()];
    if (letters.length < titleLength.least)
        return `${title.trim()} (${repository})`.trim();
    if (letters.length <= titleLength.most)
        return title.trim();
    const short = letters.slice(0, titleLength.most - 1).join('');
    return `${short.replace(/\s+\S*$/, '') || short}…`;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/releases.js
/** Our keys of resources: the default schema keeps any (facts/ckan.md 1.6). */
const KEYS = {
    tag: 'release_tag',
    commit: 'release_commit',
    version: 'release_version',
    /** ISO 8601 */
    date: 'release_date',
    isPrerelease: 'release_prerelease',
    /** On the snapshot: `true` once everything of the release is there. */
    isComplete: 'release_complete',
    /** On the snapshot: `true` once the files of the release are not kept any more (outlived.ts). */
    isLetGo: 'release_files_removed',
    /** On the snapshot: a digest of each field of the record (snapshot.ts). */
    fields: 'release_fields',
    /** A digest of each key that people say of it (`ckan-fields`): of one that is not said any more it tells whether it is theirs. */
    said: 'release_said',
    /** On a file: its name in the release; people may give the resource another one. */
    asset: 'release_asset',
    /** `asset`, or `source` for the source archive, which no release lists. */
    origin: 'release_asset_origin',
    /** Loaders write their own MD5 into `hash`: this one is ours alone (facts/ckan.md 1.6). */
    sha256: 'release_asset_sha256',
    /** On a link in the place of a file: `size`, or `no-place` where the catalogue seemed to keep no files at all (place.ts). */
    linkedFor: 'release_linked_for',
};
const releases_text = (resource, key) => {
    const value = resource[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
};
const isSnapshot = (resource) => releases_text(resource, KEYS.tag) !== undefined && releases_text(resource, KEYS.fields) !== undefined;
const isFile = (resource) => releases_text(resource, KEYS.tag) !== undefined && releases_text(resource, KEYS.asset) !== undefined;
/** Made by this tool: nothing else is ever moved, changed or removed. */
const isOwn = (resource) => isSnapshot(resource) || isFile(resource);
const toHeld = (snapshot, all) => {
    const tag = releases_text(snapshot, KEYS.tag) ?? '';
    const commit = releases_text(snapshot, KEYS.commit);
    const version = releases_text(snapshot, KEYS.version);
    return {
        tag,
        ...(commit === undefined ? {} : { commit }),
        ...(version === undefined ? {} : { version }),
        date: releases_text(snapshot, KEYS.date) ?? releases_text(snapshot, 'created') ?? '',
        isPrerelease: releases_text(snapshot, KEYS.isPrerelease) === 'true',
        isComplete: releases_text(snapshot, KEYS.isComplete) === 'true',
        isLetGo: releases_text(snapshot, KEYS.isLetGo) === 'true',
        snapshot,
        files: filesOf(all, tag),
    };
};
/** The files of a release, also before its snapshot is there. */
const filesOf = (resources, tag) => resources.filter((resource) => isFile(resource) && releases_text(resource, KEYS.tag) === tag);
const releasesOf = ({ resources }) => resources.filter(isSnapshot).map((snapshot) => toHeld(snapshot, resources));
const findRelease = (dataset, tag) => releasesOf(dataset).find((release) => release.tag === tag);
/** Files of a release that GitHub's release does not have any more. @param assets names */
const findPruned = ({ files }, assets) => files.filter((file) => releases_text(file, KEYS.origin) === 'asset' && !assets.includes(releases_text(file, KEYS.asset) ?? ''));
/** Whatever it holds: a file of the catalogue, or an address elsewhere. */
const holdsSomething = (resource) => resource.url_type === 'upload' || resource.url !== '';
/** What it is said to hold. Undefined while all that is to be said of it is not yet said. */
const toSaidDigest = (resource) => releases_text(resource, KEYS.sha256);
const toStoredFile = (resource, sha256) => {
    return {
        id: resource.id,
        name: releases_text(resource, KEYS.asset) ?? resource.name ?? '',
        size: resource.size ?? 0,
        ...(sha256 === undefined ? {} : { checksum: { algorithm: 'sha256', value: sha256 } }),
        ...(holdsSomething(resource) && toSaidDigest(resource) !== undefined ? { url: resource.url } : { isPending: true }),
    };
};
/** A DOI is one release's: that of the dataset as a whole only where none of ours says it. */
const isOfOneRelease = ({ resources }, doi) => doi !== undefined && resources.some((resource) => isOwn(resource) && resource.doi === doi);

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/wanted.js






/** What is said elsewhere (fields.ts refuses it), or of a dataset that is made (preflight.ts tells where it is there). */
const NOT_FIELDS = new Set(['extras', 'tags', 'groups', 'name', 'owner_org', 'private', 'type']);
const pick = (data, test) => Object.fromEntries(Object.entries(data).filter(([key]) => test(key)));
const wanted_namesOf = (list) => (Array.isArray(list) ? list : [])
    .flatMap((item) => ((0,wire/* isObject */.Gv)(item) ? [String(item.name ?? item.id ?? '')] : []))
    .filter(Boolean);
const wanted_textOf = (value) => (typeof value === 'string' ? value : '');
/** People say who is to be asked; else the metadata files do. */
const toContacts = ({ fields, contacts }, { profile, said }) => {
    const people = [
        { name: wanted_textOf(said.dataset.maintainer) || fields.maintainer, email: wanted_textOf(said.dataset.maintainer_email) },
        { name: wanted_textOf(said.dataset.author) || fields.author, email: wanted_textOf(said.dataset.author_email) },
        ...contacts,
    ];
    return profile.contacts?.(people) ?? {};
};
/** @param organisation that the dataset belongs to; undefined: it belongs to none, or nobody may know */
const toWanted = (crossed, around, organisation) => {
    const { profile, schema, said } = around;
    const title = toProfiledTitle(crossed.fields.title, crossed.facts?.repository ?? '', profile);
    const own = { ...crossed.fields, title, ...pick(said.dataset, (key) => !NOT_FIELDS.has(key)) };
    const defaults = { ...profile.dataset, ...toContacts(crossed, around) };
    const whole = { ...defaults, ...own };
    const fitted = fitToSchema(schema, organisation === undefined ? whole : (profile.complete?.(whole, organisation) ?? whole), []);
    const extras = (Array.isArray(said.dataset.extras) ? said.dataset.extras : []).filter(wire/* isObject */.Gv);
    const tags = [...new Set([...crossed.tags, ...wanted_namesOf(said.dataset.tags)])];
    return {
        fields: pick(fitted.dataset, (key) => key in own),
        defaults: pick(fitted.dataset, (key) => !(key in own)),
        tags: tags.length === 0 ? profile.tags : tags,
        groups: wanted_namesOf(said.dataset.groups),
        extras: { ...crossed.extras, ...Object.fromEntries(extras.map(({ key, value }) => [String(key), String(value ?? '')])) },
        problems: fitted.problems,
    };
};
/** What is said of a resource of ours, as JSON. */
const toResource = (fields, { profile, schema, said }, { isLink }) => {
    const whole = { ...fields, ...profile.resource({ name: wanted_textOf(fields.name), isLink }), ...said.resources };
    const resource = fitToSchema(schema, {}, [whole]).resources[0] ?? whole;
    const words = pick(resource, (key) => key in said.resources);
    return Object.keys(words).length === 0 ? resource : { ...resource, [KEYS.said]: JSON.stringify(toDigests(words)) };
};
/** Of a resource that is there, and whose bytes stay: these keys, and those that people say for all of them. */
const toResourceUpdate = ({ name, url_type: type }, fields, around) => {
    const keys = [...Object.keys(fields), ...Object.keys(around.said.resources), KEYS.said];
    return pick(toResource({ ...fields, name }, around, { isLink: type !== 'upload' }), (key) => keys.includes(key));
};
/**
 * The same for a form, which carries texts alone. Where it can't say all, or what it is said of is public already (`isPublic`) and nobody looks into it again, the
 * digest is said with the rest, once the file is proved, and none until then (what a form leaves out stays as it was): a file without one is not done with.
 */
const toResourceForm = (fields, around, { isPublic = false } = {}) => {
    const { form, rest } = toFormFields(toResource(fields, around, { isLink: false }));
    const sha256 = form[KEYS.sha256];
    if ((Object.keys(rest).length === 0 && !isPublic) || sha256 === undefined)
        return { form, rest };
    return { form: { ...form, [KEYS.sha256]: '' }, rest: { ...rest, [KEYS.sha256]: sha256 } };
};
/** The one that a dataset has. */
const organisationOf = ({ organization }) => {
    if (!(0,wire/* isObject */.Gv)(organization) || typeof organization.id !== 'string')
        return undefined;
    const { id } = organization;
    return { id, name: wanted_textOf(organization.name) || id, title: wanted_textOf(organization.title) || wanted_textOf(organization.name) || id };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/newest.js

const toVersion = ({ version, tag }) => {
    const found = /^v?(\d+(?:\.\d+)*)(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+[\da-z.-]+)?$/i.exec(version ?? tag);
    return found?.[1] === undefined ? undefined : { numbers: found[1].split('.').map(BigInt), early: found[2]?.split('.') ?? [] };
};
const newest_compare = (a, b) => Number(a > b) - Number(a < b);
const compareEarly = (a, b) => {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    const [left, right] = [a, b].map((part) => (/^\d+$/.test(part) ? BigInt(part) : undefined));
    if (left !== undefined && right !== undefined)
        return newest_compare(left, right);
    return Number(left === undefined) - Number(right === undefined) || newest_compare(a, b);
};
/** By the rules of semver.org (11), with as many numbers as there are. */
const compareVersions = (a, b) => {
    for (let at = 0; at < Math.max(a.numbers.length, b.numbers.length); at += 1) {
        const difference = newest_compare(a.numbers[at] ?? 0n, b.numbers[at] ?? 0n);
        if (difference !== 0)
            return difference;
    }
    if (a.early.length === 0 || b.early.length === 0)
        return b.early.length - a.early.length;
    for (let at = 0; at < Math.max(a.early.length, b.early.length); at += 1) {
        const difference = compareEarly(a.early[at], b.early[at]);
        if (difference !== 0)
            return difference;
    }
    return 0;
};
/** By their numbers where all have such (a late fix of an old series is older), else all by the day they came out. */
const newestFirst = (releases) => {
    const all = releases.map((release) => ({ release, version: toVersion(release) }));
    const areNumbered = all.every(({ version }) => version !== undefined);
    return all
        .toSorted(({ release: a, version: left }, { release: b, version: right }) => (areNumbered && left && right ? compareVersions(right, left) : 0) || newest_compare(b.date, a.date) || newest_compare(a.tag, b.tag))
        .map(({ release }) => release);
};
/** How many of them are complete and newer; prereleases do not count. */
const countNewer = (releases, release) => {
    const others = releases.filter(({ tag, isComplete, isPrerelease }) => isComplete && !isPrerelease && tag !== release.tag);
    return newestFirst([...others, release]).indexOf(release);
};
/** Does the dataset as a whole speak of this release? Only forward: of an older one, and of a prerelease, its own resources speak alone. */
const isLeading = (dataset, release) => release.isPrerelease
    ? !releasesOf(dataset).some(({ tag, isComplete }) => isComplete && tag !== release.tag)
    : countNewer(releasesOf(dataset), release) === 0;

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/outlived.js




const toRanks = (dataset) => ({ releases: releasesOf(dataset), latest: getExtra(dataset, EXTRAS.latest) });
/** So many newer ones are complete. The one that the dataset speaks of is never outlived. */
const isBehind = ({ releases, latest }, release, keep) => keep !== undefined && latest !== release.tag && countNewer(releases, release) >= keep;
const findBehind = (dataset, ranks, keep) => releasesOf(dataset).filter((release) => release.isComplete && release.files.length > 0 && isBehind(ranks, release, keep));
/** @param keep undefined: all are kept */
const isOutlived = (dataset, release, keep) => isBehind(toRanks(dataset), release, keep);
/** Complete ones that still have files. */
const findOutlived = (dataset, keep) => findBehind(dataset, toRanks(dataset), keep);
/** Those that will be, once this release is complete, too. */
const foreseeOutlived = (dataset, next, keep) => {
    const { releases, latest } = toRanks(dataset);
    const others = releases.filter(({ tag }) => tag !== next.tag);
    const ranks = { releases: [...others, { ...next, isComplete: true }], latest: isLeading(dataset, next) ? next.tag : latest };
    return findBehind(dataset, ranks, keep);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/profile/ladder.js
/** The `publish_state` of the BC Data Catalogue: one step after the other, as far as the token's role allows (facts/ckan.md 5). Pure. */
/** In their order; the last two are a person's business alone. */
const PUBLISH_STATES = ['DRAFT', 'PENDING PUBLISH', 'PUBLISHED', 'PENDING ARCHIVE', 'ARCHIVED'];
const isPublishState = (value) => PUBLISH_STATES.some((state) => state === value);
/** Who waits at `PENDING PUBLISH` is published by these (`capacity` of an organisation's member; a sysadmin is told to be one of all). */
const PUBLISHER = 'admin';
/** What a dataset says of itself; one that says nothing is none of this catalogue's, or a draft. */
const readPublishState = (value) => (isPublishState(value) ? value : 'DRAFT');
const STEPS = ['DRAFT', 'PENDING PUBLISH', 'PUBLISHED'];
/** A move that is none is told with both texts, the second without its end (recorded): so the first is looked for first. */
const LACKS = /You lack permission to move to this state/i;
const MOVED = /Invalid state valid choices are/i;
const WAITING = {
    DRAFT: 'The record is a draft: an editor of the organisation must send it on (PENDING PUBLISH), and an administrator publish it.',
    'PENDING PUBLISH': 'The record waits for an administrator of the organisation to publish it.',
};
/**
 * What comes next.
 * @param refusal what the catalogue said to the last move (its `publish_state` messages), where it refused that
 */
const toNextStep = ({ now, target, refusal }) => {
    const at = STEPS.indexOf(now);
    const to = STEPS.indexOf(target);
    if (at === -1)
        return { kind: 'wait', state: now, told: `The record is on its way out of the catalogue (${now}): it is left as it is.` };
    // What is further than wanted was brought there by somebody who may.
    if (at >= to)
        return { kind: 'done', state: now };
    if (refusal !== undefined) {
        if (MOVED.test(refusal))
            return { kind: 'read-again' };
        return LACKS.test(refusal) ? { kind: 'wait', state: now, told: WAITING[now] ?? refusal } : { kind: 'refused', told: refusal };
    }
    return { kind: 'move', to: STEPS[at + 1] ?? target };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/climb.js

const MOST_STEPS = 8;
const isBelow = (state, target) => PUBLISH_STATES.indexOf(state) < PUBLISH_STATES.indexOf(target);
/**
 * Of a release that is complete: is the dataset as public as it is meant to be, and if not, whose turn is it? It was handed on when it was completed: one that is
 * a draft again was turned back by a person, and waits for one.
 */
const toPublicState = ({ site, isPublisher }, { publish_state: state }) => {
    const target = site.profile.publishTarget;
    if (target === undefined || typeof state !== 'string' || !isBelow(readPublishState(state), target))
        return 'published';
    return isPublisher && state === 'PENDING PUBLISH' ? 'draft' : 'pending-publish';
};
/** May the account itself make public what waits for it? Asked only where something waits. */
const learnRole = async (desk, dataset) => {
    if (!desk.hasToken || dataset.publish_state !== 'PENDING PUBLISH' || desk.site.profile.publishTarget !== 'PUBLISHED')
        return;
    const mine = await desk.client.myOrganisations();
    if (!mine.ok)
        throw desk.refuse(mine, 'list the organisations of the token');
    desk.isPublisher = mine.value.some(({ id, capacity }) => id === dataset.owner_org && capacity === PUBLISHER);
};
/** The step out of `DRAFT` is part of the request that completes a release, so that no run can end in between; nothing where it is none. */
const toFirstStep = ({ site }, { publish_state: state }) => {
    const target = site.profile.publishTarget;
    const step = target === undefined || state !== 'DRAFT' ? undefined : toNextStep({ now: state, target });
    return step?.kind === 'move' ? { publish_state: step.to } : {};
};
/** Told, whatever comes of it: the release itself is complete. */
const climb = async (desk, given) => {
    // What is left after it is a person's.
    desk.isPublisher = false;
    const target = desk.site.profile.publishTarget;
    if (target === undefined)
        return;
    let state = readPublishState(given.publish_state);
    let refusal;
    for (let turn = 1; turn <= MOST_STEPS; turn += 1) {
        const step = toNextStep({ now: state, target, ...(refusal === undefined ? {} : { refusal }) });
        refusal = undefined;
        if (step.kind === 'done')
            return;
        if (step.kind === 'wait' || step.kind === 'refused') {
            desk.notices.push(`${desk.settings.name}: ${step.told}`);
            return;
        }
        const reply = step.kind === 'move' ? await desk.client.patchDataset(given.id, { publish_state: step.to }) : await desk.client.dataset(given.id);
        if (reply.ok)
            state = readPublishState(reply.value.publish_state);
        else if (reply.failure.kind === 'invalid')
            refusal = [...reply.failure.fields].map(([field, texts]) => `${field}: ${texts.join('; ')}`).join('; ');
        else
            throw desk.refuse(reply, `publish ${given.name}`);
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/place.js

/** It has kept one, in this dataset or in this run. */
const hasPlace = ({ heldBytes }, dataset) => heldBytes.isAny() || dataset?.resources.some(({ url_type: type }) => type === 'upload') === true;
/** A link that was made for want of a place, in a catalogue that has one: its file is to be sent. */
const isOutdatedLink = (desk, resource) => resource.url_type !== 'upload' && resource[KEYS.linkedFor] === 'no-place' && hasPlace(desk, desk.found);

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/read-held.js


const toBytes = (desk, resource, how = {}) => readBytes(desk.client, resource, { base: desk.settings.base, signal: desk.signal, ...how });
/** Where the catalogue does not give it, what it is said to hold counts, and that is told. */
const believe = (desk, resource, said) => {
    desk.notices.push(`${desk.settings.name} does not give its files back to this account: ${resource.name} is proved by its size alone.`);
    desk.heldBytes.learn(resource, said);
};
/**
 * Reads a file that was just sent, and learns what it holds.
 *
 * @param most bytes
 * @throws ArchiveError `archive-failed` where nothing tells what is there: sending it anew would not, either
 */
const readHeld = async (desk, resource, { said, ...how }) => {
    const back = await toBytes(desk, resource, how);
    if (back.ok) {
        desk.heldBytes.learn(resource, back.value.sha256);
        return back.value;
    }
    if (!isWithheldOfSent(back.failure))
        throw desk.refuse(back, `read ${resource.name} back`);
    believe(desk, resource, said);
    return { sha256: said, bytes: resource.size ?? 0 };
};
/** Reads what a run before this one has left of a release that is not complete. Of a file that can't be read nothing is known: it is sent again, whatever it was. */
const readUnproved = async (desk, { isComplete, snapshot, files }) => {
    if (isComplete)
        return;
    for (const resource of [snapshot, ...files]) {
        const said = toSaidDigest(resource);
        if (resource.url_type !== 'upload' || said === undefined || desk.heldBytes.of(resource) !== undefined)
            continue;
        const back = await toBytes(desk, resource);
        if (back.ok)
            desk.heldBytes.learn(resource, back.value.sha256);
        else if (isWithheld(back.failure))
            believe(desk, resource, said);
        else
            desk.log.info(`${resource.name} can not be read back (${back.answer.status || 'no answer'}): it is sent again.`);
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/deposits.js











/** An echo comes from this adapter, or is none at all (a deposit that is only foreseen). */
const readEcho = ({ echo }) => (0,wire/* isObject */.Gv)(echo) && (0,wire/* isObject */.Gv)(echo.dataset) ? echo : undefined;
const SEPARATOR = '#';
const toDepositId = (dataset, tag) => `${dataset}${SEPARATOR}${tag}`;
const toDatasetId = (id) => id.split(SEPARATOR)[0] ?? id;
/** The page for people; built from the name: addresses in answers name the origin that the site believes to have. */
const toPage = (base, { type, name }) => `${base}/${encodeURIComponent(type)}/${encodeURIComponent(name)}`;
const deposits_toMarkerOf = (repositoryUrl, tag, commit) => ({
    tag: `${repositoryUrl}/tree/${tag.split('/').map(encodeURIComponent).join('/')}`,
    ...(commit === undefined ? {} : { commit: `${repositoryUrl}/commit/${commit}` }),
});
/** Where the repository stands: what was looked for, else what the dataset says. */
const deposits_toRepositoryUrl = ({ url }, wanted) => wanted ?? (typeof url === 'string' && URL.canParse(url) ? url : undefined);
const toShared = (desk, dataset) => {
    const doi = getExtra(dataset, EXTRAS.doi);
    return {
        conceptId: dataset.id,
        url: toPage(desk.settings.base, dataset),
        isFirst: !releasesOf(dataset).some(({ isComplete }) => isComplete),
        ...(doi === undefined || isOfOneRelease(dataset, doi) ? {} : { conceptDoi: doi }),
    };
};
const toDoi = (release) => {
    const doi = release?.snapshot.doi;
    return typeof doi === 'string' && doi !== '' ? { doi } : {};
};
/** Undefined where it is to be sent. Of a link nothing can be read; the files of a release that is complete stay as they are. */
const deposits_toDigest = (desk, resource, release) => {
    const isComplete = release?.isComplete === true;
    if (isOutdatedLink(desk, resource) && (!isComplete || isSnapshot(resource)))
        return undefined;
    return isComplete || resource.url_type !== 'upload' ? toSaidDigest(resource) : desk.heldBytes.of(resource);
};
/** What nothing is known of waits for its bytes: they are sent onto it. */
const toFile = (resource, sha256) => ({
    ...toStoredFile(resource, sha256),
    ...(sha256 === undefined ? { isPending: true } : {}),
});
/** Its files were let go, or are not to be sent at all. */
const isLetGo = (desk, dataset, { tag, release, mark }) => {
    if (release?.isComplete)
        return release.isLetGo;
    const learned = mark === undefined ? undefined : desk.learned(mark);
    const begun = learned === undefined ? undefined : { tag, date: learned.publishedAt, version: learned.version };
    const dated = release ?? begun;
    return dated !== undefined && isOutlived(dataset, dated, desk.settings.keep);
};
/** One release of a dataset, whether it has begun there or not. */
const toDeposit = (desk, dataset, { tag, repositoryUrl }) => {
    const release = findRelease(dataset, tag);
    const id = toDepositId(dataset.id, tag);
    const url = deposits_toRepositoryUrl(dataset, repositoryUrl);
    const created = release?.snapshot.created;
    const mark = url === undefined ? undefined : deposits_toMarkerOf(url, tag, undefined).tag;
    const outlived = findOutlived(dataset, desk.settings.keep).map((old) => old.tag);
    return {
        id,
        ...toShared(desk, dataset),
        state: release?.isComplete ? toPublicState(desk, dataset) : 'draft',
        isEdit: release?.isComplete === true && desk.opened.has(id),
        createdAt: typeof created === 'string' ? created : String(dataset.metadata_created ?? ''),
        ...(release?.version === undefined ? {} : { version: release.version }),
        ...toDoi(release),
        marker: url === undefined || release === undefined ? {} : deposits_toMarkerOf(url, tag, release.commit),
        files: filesOf(dataset.resources, tag).map((file) => toFile(file, deposits_toDigest(desk, file, release))),
        ...(isLetGo(desk, dataset, { tag, release, mark }) ? { isLetGo: true } : {}),
        ...(outlived.length === 0 ? {} : { outlived }),
        echo: { dataset, tag },
    };
};
/** The same, with what its files hold where only reading tells. */
const readDeposit = async (desk, dataset, place) => {
    const release = findRelease(dataset, place.tag);
    if (release !== undefined)
        await readUnproved(desk, release);
    return toDeposit(desk, dataset, place);
};
/** What is known of the release of a deposit, once its snapshot is there. */
const toFactsOf = (desk, deposit) => {
    const { dataset, tag } = readEcho(deposit) ?? {};
    const mark = deposit.marker.tag;
    const release = dataset === undefined || tag === undefined ? undefined : findRelease(dataset, tag);
    if (release === undefined || mark === undefined)
        return undefined;
    const repositoryUrl = toRepositoryUrl(mark);
    return {
        ...{ repositoryUrl, repository: toRepositoryName(repositoryUrl), tag: release.tag, commit: release.commit ?? '' },
        ...(release.version === undefined ? {} : { version: release.version }),
        ...{ date: release.date, isPrerelease: release.isPrerelease, title: desk.learned(mark)?.title || release.tag },
    };
};
/** The dataset, by the latest release that is complete in it, a prerelease where there is no other: what the next one follows. */
const deposits_toWhole = (desk, dataset) => {
    const complete = newestFirst(releasesOf(dataset).filter(({ isComplete }) => isComplete));
    const latest = newestFirst(complete.filter(({ isPrerelease }) => !isPrerelease))[0] ?? complete[0];
    const one = latest === undefined ? undefined : toDeposit(desk, dataset, { tag: latest.tag });
    return {
        ...{ id: one?.id ?? dataset.id, ...toShared(desk, dataset), state: 'published', isEdit: false },
        createdAt: String(dataset.metadata_created ?? ''),
        ...(one?.version === undefined ? {} : { version: one.version }),
        ...toDoi(latest),
        marker: one?.marker ?? {},
        files: [],
        echo: { dataset },
    };
};
const toAbilities = (desk) => ({
    reservesDois: false,
    versions: desk.settings.layout !== 'release',
    editsPublished: true,
    copiesFiles: false,
    importsFiles: false,
    checksum: 'sha256',
    // Each write locks the whole dataset: side by side is no faster (facts/ckan.md 1.8).
    parallelUploads: 1,
    limits: { files: 1000, totalBytes: Number.MAX_SAFE_INTEGER, fileBytes: Number.MAX_SAFE_INTEGER, nameCharacters: 1000, emptyFiles: true },
    seesDrafts: desk.hasToken,
});

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/find-dataset.js
/** Finding the dataset of a repository: by its name, which a catalogue gives once, then by its marker; never by likeness (facts/ckan.md 1.9, 3). Reads only. */








const toSought = ({ repository, tag }, formerUrls, isOfRelease) => ({
    tag,
    isOfRelease,
    names: [...new Set([repository.url, ...formerUrls].map(toRepositoryName))],
    id: repository.id,
});
/** The name that a dataset of the repository gets; where each release has one, its tag is part of it. */
const find_dataset_toDatasetName = ({ settings, site }, { repository, tag }) => {
    const { name } = site.fields().dataset;
    const said = typeof name === 'string' && name !== '' ? name : undefined;
    if (settings.layout === 'release')
        return toDatasetName(`${said ?? repository.replace('/', '-')}-${tag}`);
    return said ?? toDatasetName(repository.replace('/', '-'));
};
/** `ours`, another repository's, or nobody's. GitHub's names do not tell capital letters apart. */
const whose = (dataset, { names, id, tag, isOfRelease }) => {
    const [name, number] = [getExtra(dataset, EXTRAS.repository), getExtra(dataset, EXTRAS.repositoryId)];
    if (name === undefined && number === undefined)
        return 'nobodys';
    const isNamed = names.some((known) => known.toLowerCase() === name?.toLowerCase());
    const isOfTag = getExtra(dataset, EXTRAS.tag) === (isOfRelease ? tag : undefined);
    return (isNamed || number === String(id)) && isOfTag ? 'ours' : 'theirs';
};
const toUnclear = (message, remedy) => new lib_errors/* ArchiveError */.di('concept-unclear', message, { remedy });
/** Values of extra fields are exact terms of the search; what it finds is compared again all the same. */
const searchMarked = async (desk, sought) => {
    const terms = [
        ...sought.names.map((name) => `${EXTRAS.repository}:${search_quoteForSearch(name)}`),
        `${EXTRAS.repositoryId}:${search_quoteForSearch(String(sought.id))}`,
    ];
    const flags = desk.hasToken ? { include_private: true, include_drafts: true } : {};
    const reply = await desk.client.search({
        fq: `(${terms.join(' OR ')})${sought.isOfRelease ? ` AND ${EXTRAS.tag}:${search_quoteForSearch(sought.tag)}` : ''}`,
        rows: 20,
        sort: 'metadata_created asc',
        ...flags,
    });
    if (reply.ok)
        return reply.value.results.filter((dataset) => whose(dataset, sought) === 'ours');
    throw desk.refuse(reply, `look for the dataset of ${sought.names[0]}`);
};
/** A deleted one is answered to its editors as if it were there, and takes writes in silence (facts/ckan.md 1.8). */
const refuseDeleted = (desk, dataset) => {
    if (dataset.state !== 'deleted')
        return dataset;
    throw toUnclear(`The dataset ${toPage(desk.settings.base, dataset)} was deleted.`, 'Bring it back (set its state to active), or have it purged: then the next run makes a new one.');
};
/** An id, a name or an address, as people write it. */
const find_dataset_toKey = (written) => {
    if (!/^https?:\/\//i.test(written) || !URL.canParse(written))
        return toDatasetId(written.trim());
    const parts = new URL(written).pathname.split('/').filter(Boolean);
    const at = parts.findIndex((part) => part === 'dataset' || part.endsWith('_dataset'));
    return decodeURIComponent((at < 0 ? parts.at(-1) : parts[at + 1]) ?? '');
};
const findNamed = async (desk, written, sought) => {
    const host = /^https?:\/\//i.test(written) && URL.canParse(written) ? new URL(written).host : undefined;
    const isElsewhere = host !== undefined && host !== new URL(desk.settings.base).host;
    const reply = isElsewhere || !/^[\w-]{2,100}$/.test(find_dataset_toKey(written)) ? undefined : await desk.client.dataset(find_dataset_toKey(written));
    if (reply !== undefined && !reply.ok && reply.failure.kind !== 'not-found' && reply.failure.kind !== 'not-authorised')
        throw desk.refuse(reply, `read the dataset ${written}`);
    if (!reply?.ok)
        throw toUnclear(`concept: ${desk.settings.name} has no dataset ${written} that this account may read.`, 'Give the input `concept` the id, the name or the address of a dataset of this catalogue.');
    if (whose(reply.value, sought) === 'theirs')
        desk.notices.push(`\`concept\`: ${toPage(desk.settings.base, reply.value)} held the releases of ${getExtra(reply.value, EXTRAS.repository)} until now; this release goes there, too.`);
    return refuseDeleted(desk, reply.value);
};
/** By the fixed name; undefined where it is free. */
const findByName = async (desk, sought, adopt) => {
    const name = find_dataset_toDatasetName(desk, { repository: sought.names[0] ?? '', tag: sought.tag });
    const reply = await desk.client.dataset(name);
    if (!reply.ok) {
        if (reply.failure.kind === 'not-found')
            return undefined;
        if (reply.failure.kind !== 'not-authorised')
            throw desk.refuse(reply, `look for the dataset ${name}`);
        if (!desk.hasToken)
            return undefined;
        throw toUnclear(`A dataset ${name} is there, and this account may not read it: the name is taken.`, 'Use a token of an editor of the organisation that owns it, or give the input `concept` another dataset.');
    }
    // An id may look like a name, and is found first (facts/ckan.md 1.5).
    if (reply.value.name !== name)
        return undefined;
    // The name of one that was deleted is free again, unless it is ours.
    const owner = whose(reply.value, sought);
    if (reply.value.state === 'deleted' && owner !== 'ours')
        return undefined;
    refuseDeleted(desk, reply.value);
    if (owner === 'ours')
        return reply.value;
    const page = toPage(desk.settings.base, reply.value);
    if (owner === 'theirs')
        throw toUnclear(`The dataset ${page} has the name that this repository's would get, and holds the releases of ${getExtra(reply.value, EXTRAS.repository)}.`, 'Make a dataset by hand under another name, and give it to the input `concept` once.');
    if (adopt) {
        desk.notices.push(`\`adopt: true\`: the releases go into ${page}, which was there before.`);
        return reply.value;
    }
    throw toUnclear(`The dataset ${page} has the name that this repository's would get, and does not say that it is this repository's.`, 'If it is, set `adopt: true` for one run: what it holds stays. Else give the input `concept` another dataset.');
};
/** See above. Throws `concept-unclear`, and what a failing catalogue means. */
const findDataset = async (desk, sought, hint) => {
    if (hint.concept !== undefined && hint.concept !== 'new')
        return findNamed(desk, hint.concept, sought);
    const named = await findByName(desk, sought, hint.adopt === true);
    const marked = named === undefined ? await searchMarked(desk, sought) : [];
    const [only, ...more] = named === undefined ? marked : [named];
    if (more.length > 0)
        throw toUnclear(`Several datasets say that they are of this repository: ${marked.map((dataset) => toPage(desk.settings.base, dataset)).join(', ')}.`, 'Set the input `concept` to the one that the release goes into.');
    // One that holds this very release is the one that `new` began.
    if (only !== undefined && hint.concept === 'new' && findRelease(only, sought.tag) === undefined)
        throw toUnclear(`\`concept: new\` would begin a second dataset, but ${toPage(desk.settings.base, only)} holds releases of this repository.`, 'Leave `concept` out, and the release goes into that dataset.');
    return only;
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/resource-ids.js
/** Ids of resources that are the same in every run (facts/ckan.md 1.10). Pure. */

/** The namespace of addresses (RFC 9562, appendix A). */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');
/** UUID of version 5 of an address: editors may choose the id of a resource, and any UUID will do (facts/ckan.md 1.6). */
const toUuid = (url) => {
    const bytes = (0,external_node_crypto_.createHash)('sha1').update(URLS).update(url).digest().subarray(0, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
const toReleaseUrl = ({ repositoryUrl, tag }) => `${repositoryUrl}/releases/tag/${tag}`;
/** The resource of one file of a release. */
const toResourceId = (place, asset) => toUuid(`${toReleaseUrl(place)}#${asset}`);
/** The resource that holds the metadata of a release. */
const toSnapshotId = (place) => toUuid(toReleaseUrl(place));

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/snapshot.js
/** The metadata of one release as a file beside its files: all of it, whatever the dataset itself has a place for. The same record gives the same bytes. Pure. */


/** For matching people, or for the catalogue's own field for contacts: the file has none of them. */
const PRIVATE = new Set(['login', 'alias', 'email', 'contactEmail']);
const snapshot_isEmpty = (value) => value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    ((0,wire/* isObject */.Gv)(value) && Object.keys(value).length === 0);
/** Keys in one order, nothing empty, nothing private. */
const snapshot_toPlain = (value) => {
    if (Array.isArray(value))
        return value.map(snapshot_toPlain);
    if (!(0,wire/* isObject */.Gv)(value))
        return value;
    const entries = Object.entries(value)
        .filter(([key]) => !PRIVATE.has(key))
        .map(([key, part]) => [key, snapshot_toPlain(part)])
        .filter(([, part]) => !snapshot_isEmpty(part));
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
};
const snapshot_digest = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
const toSnapshot = (record) => {
    const plain = snapshot_toPlain(record);
    const bytes = Buffer.from(`${JSON.stringify({ format: 1, record: plain }, null, 2)}\n`);
    const fields = Object.entries(plain).map(([field, value]) => [field, snapshot_digest(JSON.stringify(value)).slice(0, 12)]);
    return { bytes, sha256: snapshot_digest(bytes), fields: Object.fromEntries(fields) };
};
/** What people say for this catalogue alone: in no record, and a change of it is one of the release all the same. */
const toInputs = ({ doi, fields }) => ({
    ...(doi === undefined ? {} : { 'input doi': doi }),
    ...(fields === undefined ? {} : { 'input ckan-fields': fields.trim() }),
});
/** What the release itself is, whatever its record says: by the names under which a difference is told. Of its date the day counts. */
const toOwnFacts = ({ date, isPrerelease }) => ({
    'release date': date.slice(0, 10),
    'release prerelease': String(isPrerelease),
});
const snapshot_toDigests = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, snapshot_digest(value).slice(0, 12)]));
const toInputDigests = (inputs) => snapshot_toDigests(toInputs(inputs));
const toOwnFactDigests = (facts) => snapshot_toDigests(toOwnFacts(facts));
/** What a resource's key says of the fields; nothing where it says nothing that can be read. */
const snapshot_readFields = (written) => {
    if (typeof written !== 'string')
        return {};
    try {
        const parsed = JSON.parse(written);
        return (0,wire/* isObject */.Gv)(parsed) ? parsed : {};
    }
    catch {
        return {};
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/mapping/resources.js





/** What every resource of a release says of it, beside what goes with its bytes. */
const shared = ({ tag, date }, doi) => ({
    [KEYS.tag]: tag,
    [KEYS.date]: date,
    ...(doi === undefined ? {} : { doi }),
});
/** @param sha256 hexadecimal */
const toFileFields = (file, facts, { sha256, doi }) => ({
    name: file.name,
    description: withoutControls(file.origin === 'source' ? `Source code of ${facts.repository} ${facts.tag}` : `${facts.title}: ${file.name}`),
    ...toFormat(file.name),
    hash: `sha256:${sha256}`,
    ...shared(facts, doi),
    [KEYS.asset]: file.name,
    [KEYS.origin]: file.origin,
    [KEYS.sha256]: sha256,
});
const toSnapshotName = ({ tag }) => `metadata-${tag.replace(/[^\w.-]+/g, '-')}.json`;
/** With what the release is, so that a look at the dataset tells. */
const toSnapshotFields = (snapshot, facts, said) => ({
    name: toSnapshotName(facts),
    description: `Metadata of ${facts.repository} ${facts.tag}`,
    ...toFormat('.json'),
    hash: `sha256:${snapshot.sha256}`,
    ...shared(facts, said.doi),
    [KEYS.commit]: facts.commit,
    ...(facts.version === undefined ? {} : { [KEYS.version]: facts.version }),
    ...(facts.isPrerelease ? { [KEYS.isPrerelease]: 'true' } : {}),
    [KEYS.fields]: JSON.stringify({ ...snapshot.fields, ...toOwnFactDigests(facts), ...toInputDigests(said) }),
    [KEYS.sha256]: snapshot.sha256,
});
/** Keys that are said only where there is something to say. */
const PASSING = [KEYS.version, KEYS.isPrerelease, 'doi'];
/**
 * With what was said there, and is true no more, as nothing: a patch keeps what it leaves out, and where a list stands takes nothing but a list (recorded). What people
 * say still is put over it (`toResource`).
 */
const withEnded = (fields, there = {}) => {
    const said = findEnded(snapshot_readFields(there[KEYS.said]), {}, (key) => there[key]);
    const ended = [...PASSING, KEYS.said].filter((key) => there[key] && fields[key] === undefined);
    return { ...Object.fromEntries([...said, ...ended].map((key) => [key, Array.isArray(there[key]) ? [] : ''])), ...fields };
};
/** Of a file that is there: what may have changed since, while its bytes have not. Where people say nothing any more, our own words are back. */
const toSharedFields = (facts, doi, there) => {
    const fields = withEnded(shared(facts, doi), there);
    const file = { name: String(there[KEYS.asset] ?? there.name), origin: there[KEYS.origin] === 'source' ? 'source' : 'asset' };
    const own = Object.entries(toFileFields(file, facts, { sha256: '' }));
    return { ...fields, ...Object.fromEntries(own.filter(([key, value]) => fields[key] === '' && value !== '')) };
};

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/repositories/transfer.js
/** One file on its way to an archive, sent again from its first byte until it is proved (DESIGN.md, rules 4, 5 and 8). What the archive says to it, each adapter knows. */



const MOST_ATTEMPTS = 5;
/** Other bytes than promised, twice from a fresh opening, are other bytes. */
const MOST_CHANGED = 2;
const transfer_STALL_MS = 5 * 60_000;
/** What a fresh opening of the source may mend. */
const transfer_PASSING = new Set(['transfer-stalled', 'file-unreadable', 'file-changed', 'github-failed', 'source-archive-broken']);
/** What is stored, if it is what went out. */
const toProved = (file, passed, stored) => passed !== undefined && stored?.size === file.size && stored.checksum?.value === passed.digests.md5 ? stored : undefined;
const transfer_toUnproved = (archive, file, { found, passed }) => new lib_errors/* ArchiveError */.di('upload-unproved', `${file.name}: ${archive} holds other bytes (${found}) than were sent (md5 ${passed?.digests.md5 ?? 'unknown'}, ${file.size} bytes).`, { remedy: 'Run it again: the file is sent anew. If it stays, something between here and the archive changes bytes.' });
/**
 * Opens the file, has it sent, and judged; again, from a fresh opening, as long as that may help.
 *
 * @param send sends the bytes of a pass once, and says what came of it; `isLast`: nothing comes after this
 * @throws ArchiveError `upload-unproved`, `file-changed`, `transfer-stalled`, and what `send` gives up with
 */
const sendUntilProved = async (file, options, { send, ...doors }) => {
    const { log, clock } = doors;
    const { signal } = options;
    const wait = async (attempt, { status, headers }) => {
        const ending = { method: 'PUT', status, headers };
        const policy = { ...retry/* defaultPolicy */.G4, attemptsOn500: MOST_ATTEMPTS + 1 };
        const pause = (0,retry/* pauseBeforeRetry */.Gw)(ending, { attempt, elapsedMs: 0, now: clock.now(), random: 0.5, policy });
        await clock.wait(pause ?? retry/* defaultPolicy */.G4.baseMs, signal);
    };
    const sendOnce = async (isLast) => {
        const { onProgress } = options;
        const pass = await (0,body/* openPass */.K)(file, { algorithms: ['md5'], signal, stallMs: doors.stallMs ?? transfer_STALL_MS, pulse: doors.pulse, onProgress });
        try {
            return await send(pass, isLast);
        }
        finally {
            pass.close();
        }
    };
    let changed = 0;
    for (let attempt = 1;; attempt += 1) {
        const isLast = attempt >= MOST_ATTEMPTS;
        try {
            const verdict = await sendOnce(isLast);
            if (verdict instanceof lib_errors/* ArchiveError */.di) {
                if (verdict.code !== 'upload-unproved' || isLast)
                    throw verdict;
                log.warning(`${verdict.message} Sending it again.`);
                await wait(attempt, { status: 500, headers: {} });
            }
            else if ('again' in verdict) {
                log.info(`${file.name}: answer ${verdict.again.status || 'lost'}; sending it again from the start.`);
                await wait(attempt, verdict.again);
            }
            else
                return verdict;
        }
        catch (thrown) {
            const problem = (0,lib_errors/* toArchiveError */.E5)(thrown);
            if (problem.code === 'file-changed')
                changed += 1;
            if (signal.aborted || isLast || changed >= MOST_CHANGED || !transfer_PASSING.has(problem.code))
                throw problem;
            log.info(`${problem.message} Opening it again.`);
            await wait(attempt, { status: 0, headers: {} });
        }
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/send-file.js
/** One file of a dataset: sent once to the slot that is its own, and proved by its size and by reading it back (facts/ckan.md 1.7, 1.10; DESIGN.md, rules 1, 4, 5). */










const send_file_STALL_MS = 5 * 60_000;
/** By its keys, or, where somebody's tool has lost them, by the id that was chosen for it (`resource_update`, and so the form; facts/ckan.md 1.8). */
const findSlot = ({ find, id }, dataset) => find(dataset) ?? dataset.resources.find((one) => one.id === id);
const REMEDIES = {
    size: 'Ask who runs the catalogue to raise `ckan.max_resource_size` (10 MB at first) and the limit of its proxy, or set `too-large: link`: then the resource leads to the file at GitHub.',
    'no-place': 'Run it again. If it stays, ask who runs the catalogue whether it has a place for files (`ckan.storage_path`), or set `too-large: link`: then the resource leads to the file at GitHub.',
};
/** The catalogue does not keep such a file: a link may take its place. */
class FileRefused extends lib_errors/* ArchiveError */.di {
    why;
    constructor(why, message) {
        super('file-refused', message, { remedy: REMEDIES[why] });
        this.why = why;
    }
}
/** A catalogue without a place for files answers like one that crashes: where none was ever kept, the second time it is believed. */
const MOST_CRASHES = 2;
const isCrash = (failure) => failure.kind === 'failed' && !/^a page/.test(failure.message);
/** GitHub tells no digest of older files: it is read once, so that no resource is ever without one. */
const withDigest = async (file, signal) => {
    if (file.sha256 !== undefined)
        return { ...file, sha256: file.sha256.toLowerCase() };
    const { digests } = await (0,body/* digestSource */.I)(file, { algorithms: ['sha256'], signal, stallMs: send_file_STALL_MS });
    return { ...file, sha256: digests.sha256 ?? '' };
};
/** Does it say all that was sent with a file? The file before may have the same bytes. What a form says flat comes back as a list. */
const saysForm = (there, form) => {
    const found = { ...there, ...toFormFields(there).form };
    return Object.entries(form).every(([key, value]) => isSameOfResource(key, value, found));
};
/** See above. Throws `FileRefused` where the catalogue does not keep such a file, and what `sendUntilProved` tells. */
const sendFile = async (desk, file, slot, options) => {
    const { client, settings, log, clock, pulse } = desk;
    const task = `upload ${file.name}`;
    let isFree = true;
    let crashes = 0;
    const readSlot = async () => {
        const reply = await client.dataset(slot.datasetId);
        if (!reply.ok)
            throw desk.refuse(reply, task);
        return { dataset: reply.value, there: findSlot(slot, reply.value) };
    };
    /** A size that agrees is told by the answer; that the bytes do, only reading them tells. What says so is written after that. */
    const prove = async (resource) => {
        const held = await readHeld(desk, resource, { said: file.sha256, most: file.size, signal: options.signal });
        if (held.sha256 !== file.sha256)
            return new lib_errors/* ArchiveError */.di('upload-unproved', `${file.name}: ${settings.name} holds other bytes (SHA-256 ${held.sha256}, ${held.bytes} bytes) than were sent (SHA-256 ${file.sha256}, ${file.size} bytes).`, { remedy: 'Run it again: the file is sent anew. If it stays, something between here and the archive changes bytes.' });
        if (Object.keys(slot.rest).length === 0)
            return toStoredFile(resource, file.sha256);
        const reply = await client.patchResource(resource.id, slot.rest);
        return reply.ok ? toStoredFile(reply.value, file.sha256) : desk.refuse(reply, task);
    };
    const toRefused = (reply, why) => new FileRefused(why, desk.refuse(reply, task).message);
    const put = async (pass) => {
        const { dataset, there } = await readSlot();
        const sending = { name: file.name, size: file.size, pieces: pass.pieces, signal: pass.signal };
        // A patch with a new file keeps the old format, media type and hash: all are sent (facts/ckan.md 1.7, item 4).
        if (there !== undefined) {
            const form = there[KEYS.linkedFor] ? { ...slot.form, [KEYS.linkedFor]: '' } : slot.form;
            return { reply: await client.replaceFile(there.id, form, sending), isAgain: false };
        }
        const fields = isFree ? { ...slot.form, id: slot.id } : slot.form;
        return desk.addUpload(dataset, { fields, file: sending, find: (now) => findSlot(slot, now) });
    };
    const send = async (pass, isLast) => {
        const { reply, isAgain } = await put(pass);
        if (reply.ok && reply.value !== undefined && holdsFile(reply.value, file.size))
            return prove(reply.value);
        if (reply.ok) {
            return new lib_errors/* ArchiveError */.di('upload-unproved', `${file.name}: ${settings.name} answered well, and holds no such file (${reply.value?.size ?? 'no'} bytes).`, {
                remedy: 'Run it again. If it stays, ask who runs the catalogue: a plug-in may take files away.',
            });
        }
        const { failure } = reply;
        if (isFree && isIdTaken(failure)) {
            isFree = false;
            return { again: reply.answer };
        }
        if (failure.kind === 'too-large')
            return toRefused(reply, 'size');
        if (!isAgain && !isUnclearFailure(failure) && failure.kind !== 'too-busy')
            return desk.refuse(reply, task);
        // It may have arrived all the same.
        const now = await readSlot();
        if (now.there !== undefined && holdsFile(now.there, file.size) && saysForm(now.there, slot.form)) {
            const proved = await prove(now.there);
            if (!(proved instanceof lib_errors/* ArchiveError */.di))
                return proved;
        }
        crashes += isCrash(failure) ? 1 : 0;
        if (crashes >= MOST_CRASHES && !hasPlace(desk, now.dataset))
            return toRefused(reply, 'no-place');
        return isLast ? desk.refuse(reply, task) : { again: reply.answer };
    };
    return sendUntilProved(file, options, { archive: settings.name, log, clock, pulse, stallMs: settings.stallMs, send });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/put-link.js
/**
 * A resource that leads elsewhere, in the slot of a file that the catalogue does not keep. It is made as a file is (save/add-upload.ts): under the lock, because
 * two runs of one release choose the same id, and without it where the id is in use elsewhere (facts/ckan.md 1.10, rules 2 and 3).
 */




/** @param link `size` is said by it: an upload's is the server's to count (facts/ckan.md 1.7, items 3 and 10) */
const putLink = async (desk, slot, { task, fields, ...link }) => {
    const data = { ...toResource(fields, desk.around(), { isLink: true }), ...link, url_type: '' };
    let isFree = true;
    const turn = (failure) => {
        const isToTurn = isFree && isIdTaken(failure);
        if (isToTurn)
            isFree = false;
        return isToTurn;
    };
    const change = (now) => {
        const there = findSlot(slot, now);
        if (there === undefined)
            return { add: [{ fields: isFree ? { ...data, id: slot.id } : data }] };
        const clears = there.url_type === 'upload' ? { clear_upload: 'true' } : {};
        return { update: new Map([[there.id, { fields: { ...data, ...clears } }]]) };
    };
    const { dataset } = await desk.save(slot.datasetId, change, { task, turn });
    const made = findSlot(slot, dataset);
    if (made !== undefined)
        return made;
    throw new lib_errors/* ArchiveError */.di('archive-failed', `${desk.settings.name}: could not ${task}; it answered well, and holds no such resource.`, {
        remedy: 'Run it again. If it stays, ask who runs the catalogue: a plug-in may take resources or their keys away.',
    });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/send-or-link.js



/** Throws what `sendFile` and `putLink` throw. */
const sendOrLink = async (desk, file, { slot, link }, options) => {
    const { name, tooLarge } = desk.settings;
    try {
        return await sendFile(desk, file, slot, options);
    }
    catch (thrown) {
        if (!(thrown instanceof FileRefused) || tooLarge !== 'link')
            throw thrown;
        const fields = { ...link.fields, [KEYS.linkedFor]: thrown.why };
        const made = await putLink(desk, slot, { ...link, task: `link ${file.name}`, fields });
        desk.notices.push(thrown.why === 'size'
            ? `${name} does not take ${file.name} for its size: its resource leads to ${link.url}.`
            : `${name} did not take ${file.name}, as if it had no place for files: a link to ${link.url} was made in its place.`);
        return toStoredFile(made, file.sha256);
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/snapshots.js
/** The resource that holds the metadata of a release: its file, and what its keys say. Written only where it says something else. */









const snapshots_toFile = (facts, { bytes, sha256 }) => ({
    ...{ name: toSnapshotName(facts), size: bytes.length, sha256, origin: 'asset' },
    open: () => Promise.resolve(external_node_stream_.Readable.from([bytes], { objectMode: false })),
});
/** The resource before its file is there: with it a new dataset carries the release from its first request on. */
const toPlaceholder = (desk, record, facts) => ({
    id: toSnapshotId(facts),
    url: '',
    ...toResource(toSnapshotFields(toSnapshot(record), facts, desk.settings), desk.around(), { isLink: false }),
});
/** @param held what it is known to hold */
const isAsWanted = (there, held, { snapshot, facts, fields }) => there !== undefined &&
    holdsSomething(there) &&
    held === snapshot.sha256 &&
    there[KEYS.commit] === facts.commit &&
    there[KEYS.fields] === fields[KEYS.fields];
const putSnapshot = async (desk, dataset, { record, facts }) => {
    const snapshot = toSnapshot(record);
    const find = (now) => findRelease(now, facts.tag)?.snapshot;
    const release = findRelease(dataset, facts.tag);
    const there = findSlot({ id: toSnapshotId(facts), find }, dataset);
    const fields = withEnded(toSnapshotFields(snapshot, facts, desk.settings), there);
    const held = there && deposits_toDigest(desk, there, release);
    if (isAsWanted(there, held, { snapshot, facts, fields }))
        return;
    const task = `write the metadata of ${facts.tag}`;
    if (there?.url_type === 'upload' && held === snapshot.sha256) {
        // The file is the right one, and proved: what is said of it is written without it.
        const data = toResource(fields, desk.around(), { isLink: false });
        const change = (now) => ({ update: new Map([[find(now)?.id ?? there.id, { fields: data }]]) });
        await desk.save(dataset.id, change, { task });
        return;
    }
    const form = toResourceForm(fields, desk.around(), { isPublic: release?.isComplete === true });
    const slot = { datasetId: dataset.id, id: toSnapshotId(facts), ...form, find };
    // Where there is no place for files the keys say what the release is, and the page of the release is what people find there.
    const url = `${facts.repositoryUrl}/releases/tag/${facts.tag.split('/').map(encodeURIComponent).join('/')}`;
    await sendOrLink(desk, snapshots_toFile(facts, snapshot), { slot, link: { fields, url } }, { onProgress: () => { }, signal: desk.signal });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/claim.js
/** Making the dataset: once, under a name that only one can have (DESIGN.md, rule 1; facts/ckan.md 1.2, 1.10). */










/** Ours, whichever run made it: of two at the same moment the loser gets a 500 (facts/ckan.md 1.2). */
const isOurs = (desk, dataset, { repository, tag }) => {
    const isOfTag = desk.settings.layout !== 'release' || getExtra(dataset, EXTRAS.tag) === tag;
    return getExtra(dataset, EXTRAS.repository) === repository && isOfTag;
};
/**
 * See the port. Private until its first release is complete: `state: draft` would be ignored, and the dataset public at once (facts/ckan.md 1.5).
 * The file of the metadata is a request of its own; until it is there the next run finds the release without it.
 */
const claim_create = async (desk, record) => {
    const task = 'make the dataset';
    desk.needToken(task);
    await desk.site.loadFields();
    await desk.site.load();
    const crossed = desk.cross(record);
    const { facts } = crossed;
    desk.notices.push(...crossed.notices);
    if (facts === undefined)
        throw new lib_errors/* ArchiveError */.di('archive-cannot', `${desk.settings.name} keeps releases, and this record is of none.`, {
            remedy: 'Use `archive-release ckan package create`.',
        });
    const organisation = await desk.site.getOrganisation();
    const name = find_dataset_toDatasetName(desk, facts);
    const make = async () => {
        const { clock, random, signal } = desk;
        const doors = { clock, random, signal };
        let [withId, isTurned] = [true, false];
        for (;;) {
            const { id, ...rest } = toPlaceholder(desk, record, facts);
            const resources = [withId ? { ...rest, id } : rest];
            const dataset = toNewDataset(toWanted(crossed, desk.around(), organisation));
            const body = { ...dataset, type: desk.site.type(), name, owner_org: organisation.id, private: true, resources };
            const made = await createOnce(desk.client, body, { ...doors, isOurs: (found) => isOurs(desk, found, facts) });
            if (made.kind === 'taken')
                throw new lib_errors/* ArchiveError */.di('concept-unclear', `The name ${name} is taken by a dataset that is not this repository's: ${toPage(desk.settings.base, { type: 'dataset', name })}.`, {
                    remedy: 'Give the input `concept` another dataset, or have that one renamed.',
                });
            if (made.kind !== 'refused')
                return made.dataset;
            const { failure } = made.reply;
            // By a dataset that was deleted, or made anew (facts/ckan.md 1.10, rule 3).
            if (isIdTaken(failure) && withId)
                withId = false;
            else if (failure.kind === 'misshapen' && saysOtherShape(failure.message) && !isTurned) {
                isTurned = true;
                desk.site.turnShapes();
            }
            else
                throw desk.refuse(made.reply, task);
        }
    };
    const dataset = await make();
    await putSnapshot(desk, dataset, { record, facts });
    const reply = await desk.client.dataset(dataset.id);
    if (!reply.ok)
        throw desk.refuse(reply, task);
    return readDeposit(desk, reply.value, facts);
};
/** See the port. Nothing is written: a release begins with its metadata, and stands beside the others. */
const newVersion = (desk, of) => {
    desk.needToken(`add a release to ${of.url}`);
    const { doi: _, version: __, ...rest } = of;
    return Promise.resolve({ ...rest, id: toDatasetId(of.id), state: 'draft', marker: {}, files: [] });
};
/** See the port. Nothing stands open in a CKAN: it is this run alone that corrects. */
const edit = (desk, of) => {
    desk.needToken(`correct ${of.url}`);
    desk.opened.add(of.id);
    return Promise.resolve({ ...of, isEdit: true });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/forward.js





/** characters (facts/ckan.md 1.5) */
const MOST_VERSION = 100;
/**
 * A key that ends in `_date` is a date of the search, and CKAN makes of `Z` a `+00:00` that Solr does not take: the whole write fails for it.
 * UTC without a zone is taken (seen on 2.11.5; facts/ckan.md 1.9).
 */
const toIndexableDate = (date) => {
    const at = new Date(date);
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 19);
};
/** What the dataset as a whole is to say, where this release leads it. */
const toOwnWords = (desk, now, { facts, ...crossed }) => {
    if (facts === undefined || !isLeading(now, { ...facts, version: facts.version ?? facts.tag }))
        return undefined;
    return toOverlay(now, toWanted({ facts, ...crossed }, desk.around(), organisationOf(now)));
};
/** A person's words that stand in the way of the release's. */
const tellKept = (desk, kept) => {
    if (kept.length === 0)
        return;
    const fields = kept.map((field) => `\`${field}\``).join(', ');
    desk.notices.push(`Somebody changed ${fields} of the dataset since it was archived, or wrote it before: that stays. What this release says is in its metadata file.`);
};
/** What is said of the DOI of the dataset: one that another release has, or this one had and has no more, goes; a person's own stays. */
const forward_toDoi = (now, { doi }) => {
    if (doi)
        return { [EXTRAS.doi]: doi };
    return isOfOneRelease(now, getExtra(now, EXTRAS.doi)) ? { [EXTRAS.doi]: null } : {};
};
/** What moves with the newest release; of any other one its words alone. @param words those of the release, which go with it */
const toForward = (desk, now, release, words = {}) => {
    const { tag, date, isPrerelease } = release;
    const version = release.version ?? tag;
    const mayLead = desk.settings.layout === 'release' || !isPrerelease;
    if (!mayLead || !isLeading(now, { tag, date, isPrerelease, version }))
        return words;
    const day = toIndexableDate(date);
    return {
        ...words,
        fields: { ...words.fields, version: version.slice(0, MOST_VERSION) },
        extras: {
            ...words.extras,
            [EXTRAS.latest]: tag,
            ...(day === undefined ? {} : { [EXTRAS.latestDate]: day }),
            ...forward_toDoi(now, release),
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/describe.js








/** Where no digest of the release's own facts is said yet its keys tell them. */
const readHeldFields = (held) => ({
    ...toOwnFactDigests(held),
    ...snapshot_readFields(held.snapshot[KEYS.fields]),
});
/** By the digests that stand beside the metadata file: they name the field, and nothing is read. The dataset's own fields were written before it, or are with its completion. */
const differences = (desk, deposit, record) => {
    const { facts } = desk.cross(record);
    const dataset = readEcho(deposit)?.dataset;
    if (facts === undefined || dataset === undefined)
        return [];
    const held = findRelease(dataset, facts.tag);
    const snapshot = held?.snapshot;
    const wanted = { ...toSnapshot(record).fields, ...toOwnFactDigests(facts), ...toInputDigests(desk.settings) };
    const found = held === undefined ? {} : readHeldFields(held);
    const values = { ...record, ...toOwnFacts(facts), ...toInputs(desk.settings) };
    const fields = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter((field) => wanted[field] !== found[field]);
    const differing = fields.map((field) => ({
        field,
        wanted: wanted[field] === undefined ? undefined : values[field],
        found: found[field] === undefined ? undefined : 'another value',
    }));
    const pruned = held === undefined ? [] : toPruned(desk, held, deposit).map(({ name }) => ({ field: 'files', wanted: undefined, found: name }));
    if (pruned.length > 0)
        return [...differing, ...pruned];
    if (differing.length > 0 || snapshot === undefined)
        return differing;
    const isProved = deposits_toDigest(desk, snapshot, held) === toSnapshot(record).sha256;
    if (holdsSomething(snapshot) && isProved)
        return [];
    return [{ field: 'metadata', wanted: 'a file of its own', found: holdsSomething(snapshot) ? 'other bytes' : undefined }];
};
/** Of a release that is complete; of a draft the plan itself takes away what is not wanted. */
const toPruned = (desk, held, { marker }) => {
    const release = marker.tag === undefined ? undefined : desk.learned(marker.tag);
    if (!desk.settings.prunes || !held.isComplete || release === undefined)
        return [];
    return findPruned(held, release.assets.map(({ name }) => name));
};
/** What the files of the release say beside what goes with their bytes: as it would be said were they sent now. */
const toFileWords = (desk, { files }, facts) => new Map(files.map((file) => {
    const fields = toSharedFields(facts, desk.settings.doi, file);
    return [file.id, { fields: toResourceUpdate(file, fields, desk.around()) }];
}));
/**
 * What is written before the metadata file, whose digests are the last: a run that breaks off in between leaves a difference. Of a release that is complete it is
 * all that the dataset says of it. Of one that is not its completion says it: only a private dataset in which no other one is complete has its words from here on.
 * Whose the dataset is it says at once: by that the next run finds it.
 */
const describe_toChange = (desk, now, crossed) => {
    const { facts } = crossed;
    const held = facts === undefined ? undefined : findRelease(now, facts.tag);
    const isSpeaking = held?.isComplete === true || (now.private && !releasesOf(now).some(({ isComplete }) => isComplete));
    const words = isSpeaking ? toOwnWords(desk, now, crossed) : undefined;
    const { change, kept } = words ?? { change: { extras: crosswalk_toMarks(crossed) }, kept: [] };
    if (facts === undefined || held === undefined)
        return { change, kept };
    const whole = { ...change, update: toFileWords(desk, held, facts) };
    return { change: held.isComplete ? toForward(desk, now, { ...facts, doi: desk.settings.doi }, whole) : whole, kept };
};
/** See the port. */
const describe = async (desk, deposit, record) => {
    const task = `write the metadata of ${deposit.url}`;
    desk.needToken(task);
    await desk.site.loadFields();
    await desk.site.load();
    const crossed = desk.cross(record);
    const { facts } = crossed;
    if (facts === undefined)
        return { deposit, dropped: [] };
    desk.notices.push(...crossed.notices);
    let kept = [];
    const { dataset } = await desk.save(toDatasetId(deposit.id), (now) => {
        const overlay = describe_toChange(desk, now, crossed);
        kept = overlay.kept;
        return overlay.change;
    });
    tellKept(desk, kept);
    await putSnapshot(desk, dataset, { record, facts });
    const held = findRelease(dataset, facts.tag);
    for (const { id, name } of held === undefined ? [] : toPruned(desk, held, deposit)) {
        const gone = await desk.client.deleteResource(id);
        if (!gone.ok && gone.failure.kind !== 'not-found')
            throw desk.refuse(gone, `remove ${name}`);
    }
    const reply = await desk.client.dataset(toDatasetId(deposit.id));
    if (!reply.ok)
        throw desk.refuse(reply, task);
    const now = await readDeposit(desk, reply.value, facts);
    return { deposit: now, dropped: differences(desk, now, record) };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/save/add-upload.js




/** It remembers what it learned of the server from one sending to the next. */
const openAdder = (client) => {
    let isLockable = true;
    let own;
    return async (dataset, { fields, file, find }) => {
        if (!isLockable)
            return { reply: await client.uploadResource(dataset.id, fields, file), isAgain: false };
        const toSend = { name: file.name, size: file.size, open: () => Promise.resolve(file) };
        const edit = toEdit(dataset, { add: [{ fields: fields, file: toSend }] });
        const { revision, files } = toRevising(dataset, own === undefined ? edit : withoutForeignGroups(dataset, edit, own));
        const sendings = files.map(({ field }) => ({ ...file, field }));
        const reply = await client.reviseDataset(revision, sendings);
        if (reply.ok)
            return { reply: { ...reply, value: find(reply.value) }, isAgain: false };
        if (isUnknownAction(reply))
            isLockable = false;
        const isForGroups = own === undefined && isRefusedForGroups(reply);
        if (isForGroups)
            own = await askOwnGroups(client);
        return { reply, isAgain: !isLockable || reply.failure.kind === 'raced' || (isForGroups && own !== undefined) };
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/held-bytes.js
const openHeldBytes = () => {
    const read = new Map();
    const toKey = ({ id, size, last_modified: at }) => JSON.stringify([id, size, at]);
    return {
        learn: (resource, sha256) => void read.set(toKey(resource), sha256),
        of: (resource) => read.get(toKey(resource)),
        isAny: () => read.size > 0,
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/site.js
/** What is learned of a catalogue on the way, each thing once and only when it is needed: its schema, its licences, its organisations; and what people say for it. */






/** Asked tomorrow it says the same. */
const TELLS_NOBODY = new Set(['not-found', 'bad-request', 'not-authorised']);
const NOTHING = { dataset: {}, resources: {}, at: new Map(), problems: [] };
const openSite = (client, { profile, fields: written, organisation: wanted }) => {
    let fields = NOTHING;
    let licences;
    let schema;
    let types;
    let loading;
    let organisation;
    const toType = () => typeof fields.dataset.type === 'string' && fields.dataset.type ? fields.dataset.type : (profile.type ?? 'dataset');
    const load = async () => {
        const list = await client.licences();
        if (list.ok)
            licences = list.value;
        else if (!TELLS_NOBODY.has(list.failure.kind))
            throw problem_toCkanProblem(list, 'read the licences');
        const found = await askSchema(client, toType());
        if (found.kind === 'found')
            schema = found.schema;
        if (found.kind === 'unknown-type')
            types = found.types;
    };
    const find = () => {
        organisation ??= findOrganisation(client, wanted);
        return organisation;
    };
    return {
        profile,
        type: toType,
        licences: () => licences,
        schema: () => schema,
        otherTypes: () => types,
        fields: () => fields,
        places: () => fields.at,
        loadFields: async () => {
            if (written !== undefined && fields === NOTHING) {
                const { parseCkanFields } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 2727));
                fields = parseCkanFields(written);
            }
            return fields.problems;
        },
        load: () => {
            loading ??= load();
            return loading;
        },
        turnShapes: () => {
            schema = schema && withOtherShapes(schema);
        },
        findOrganisation: find,
        getOrganisation: async () => {
            const found = await find();
            const problem = toOrganisationProblem(found, wanted);
            if (found.kind === 'found')
                return found.organisation;
            const isToken = found.kind === 'not-writable' || (found.kind === 'not-named' && found.writable.length === 0);
            throw new lib_errors/* ArchiveError */.di(isToken ? 'token-refused' : 'bad-input', `organisation: ${problem?.message ?? ''}`, {
                remedy: isToken ? 'Use a token of an editor of the organisation.' : 'Give the input `organisation` a name, a title or an id.',
            });
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/desk.js
/** What the parts of the adapter share: the client, what was learned of the catalogue on the way, and how a refusal is told. */











const openDesk = (settings, { http, log, signal, ...doors }) => {
    const { base, token, name } = settings;
    const client = client_ckanClient({ base, token, http, signal });
    const clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
    const random = doors.random ?? Math.random;
    const notices = [];
    const releases = new Map();
    const records = new Map();
    const profile = findProfile(settings.profile);
    const site = openSite(client, { profile, fields: settings.fields, organisation: settings.organisation });
    const toMissing = (task) => new lib_errors/* ArchiveError */.di('token-missing', `${name}: could not ${task} without a token.`, {
        remedy: 'Give the input `token` an API token of the catalogue.',
    });
    return {
        client,
        settings,
        log,
        clock,
        random,
        pulse: (0,stall/* createPulse */.U)(() => performance.now()),
        hasToken: token !== undefined,
        opened: new Set(),
        found: undefined,
        isTokenKnown: false,
        isPublisher: false,
        notices,
        signal: signal ?? new AbortController().signal,
        learned: (mark) => releases.get(mark),
        learn: (release) => void releases.set((0,model_release/* toMarker */.E)(release).tag, release),
        cross: (record) => {
            const crossed = crosswalk(record, {
                licences: site.licences(),
                licenceWhenNone: profile.licenceWhenNone,
                isOfRelease: settings.layout === 'release',
                findRelease: (mark) => releases.get(mark),
            });
            if (crossed.facts !== undefined)
                records.set(crossed.facts.tag, record);
            return crossed;
        },
        told: (tag) => records.get(tag),
        site,
        around: () => ({ profile, schema: site.schema(), said: site.fields() }),
        refuse: (reply, task, hint) => token === undefined && reply.failure.kind === 'not-authorised' ? toMissing(task) : problem_toCkanProblem(reply, task, hint),
        heldBytes: openHeldBytes(),
        addUpload: openAdder(client),
        save: async (id, change, how = {}) => {
            const doors = { clock, random, ...how, ...(signal === undefined ? {} : { signal }) };
            const saved = await save_dataset_saveDataset(client, id, change, doors);
            notices.push(...saved.notices, ...saved.differences.map(({ field }) => `${name} did not keep \`${field}\` of the dataset as it was sent, or changed it besides.`));
            return saved;
        },
        needToken: (task) => {
            if (token === undefined)
                throw toMissing(task);
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/find-waiting.js







/** @param urls addresses of the repository, former ones, too. @returns the tag. Throws as `observe` does. */
const findWaiting = async (desk, urls) => {
    // Private datasets of a token that is none would not be found, and nothing seem to wait.
    const doubt = desk.hasToken ? await checkCaller(desk.client, desk.settings.name) : undefined;
    desk.isTokenKnown = true;
    if (doubt !== undefined)
        desk.log.warning(doubt);
    const names = urls.map(toRepositoryName);
    const isOfRelease = desk.settings.layout === 'release';
    const isOurs = (dataset) => {
        const name = getExtra(dataset, EXTRAS.repository)?.toLowerCase();
        return names.some((known) => known.toLowerCase() === name) && (getExtra(dataset, EXTRAS.tag) !== undefined) === isOfRelease;
    };
    const fq = names.map((name) => `${EXTRAS.repository}:${search_quoteForSearch(name)}`).join(' OR ');
    const waiting = [];
    for await (const dataset of search_searchAll(desk.client, {
        fq: `(${fq})`,
        ...(desk.hasToken ? {} : { include_private: false, include_drafts: false }),
    })) {
        if (!isOurs(dataset))
            continue;
        for (const { tag, isComplete } of releasesOf(dataset)) {
            const { state, createdAt } = toDeposit(desk, dataset, { tag });
            if (state !== 'published')
                waiting.push({ tag, isLeft: !isComplete, since: createdAt });
        }
    }
    const [first] = waiting.toSorted((a, b) => Number(b.isLeft) - Number(a.isLeft) || a.since.localeCompare(b.since));
    return first?.tag;
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/let-go.js



/** See the port. That they go is said before they do: from then on nobody misses them, and the next run takes away what is left. */
const letGo = async (desk, deposit) => {
    const { keep } = desk.settings;
    desk.needToken(`remove files of ${deposit.url}`);
    const { dataset } = await desk.save(toDatasetId(deposit.id), (now) => ({
        update: new Map(findOutlived(now, keep).map(({ snapshot }) => [snapshot.id, { fields: { [KEYS.isLetGo]: 'true' } }])),
    }));
    for (const { tag, files } of findOutlived(dataset, keep)) {
        for (const file of files) {
            const reply = await desk.client.deleteResource(file.id);
            if (!reply.ok && reply.failure.kind !== 'not-found')
                throw desk.refuse(reply, `remove ${file.name} of ${tag}, which is older than the last ${keep} releases`);
        }
    }
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/observe.js
/** What the catalogue holds for a release. Reads only; what was written is read by its name or id, and never searched for. */







const checkToken = async (desk) => {
    if (!desk.hasToken || desk.isTokenKnown)
        return;
    desk.isTokenKnown = true;
    const doubt = await checkCaller(desk.client, desk.settings.name);
    if (doubt !== undefined)
        desk.notices.push(doubt);
};
const observe_read = async (desk, id) => {
    const reply = await desk.client.dataset(id);
    if (reply.ok)
        return reply.value;
    throw desk.refuse(reply, `read the dataset ${id}`);
};
const foresee = ({ settings: { keep } }, dataset, { tag, version, publishedAt: date, isPrerelease }) => {
    const held = findRelease(dataset, tag);
    if (held?.isComplete)
        return {};
    const next = { tag, date, isPrerelease, version };
    const outlived = foreseeOutlived(dataset, next, keep).map((old) => old.tag);
    return { ...(isOutlived(dataset, next, keep) ? { isLetGo: true } : {}), ...(outlived.length === 0 ? {} : { outlived }) };
};
/** See the port. Throws `concept-unclear`, `token-refused`, `archive-blocked`, `archive-failed`. */
const observe = async (desk, release, hint) => {
    if (release === undefined)
        throw new lib_errors/* ArchiveError */.di('archive-cannot', `${desk.settings.name} keeps releases; a record by hand is a dataset of its own.`, {
            remedy: 'Use `archive-release ckan package create` and `ckan resource create`.',
        });
    desk.learn(release);
    const place = { tag: release.tag, repositoryUrl: release.repository.url };
    const isKnown = hint.id !== undefined;
    if (!isKnown)
        await checkToken(desk);
    await desk.site.loadFields();
    const isOfRelease = desk.settings.layout === 'release';
    const dataset = hint.id === undefined
        ? await findDataset(desk, toSought(release, hint.formerUrls ?? [], isOfRelease), hint)
        : await observe_read(desk, toDatasetId(hint.id));
    desk.found = dataset;
    if (dataset !== undefined)
        await learnRole(desk, dataset);
    if (dataset === undefined)
        return { abilities: toAbilities(desk), notices: [...desk.notices], thisRelease: [] };
    const isHeld = findRelease(dataset, release.tag) !== undefined;
    const found = isHeld || isKnown || isOfRelease
        ? { thisRelease: [await readDeposit(desk, dataset, place)] }
        : { thisRelease: [], before: deposits_toWhole(desk, dataset) };
    return { abilities: toAbilities(desk), notices: [...desk.notices], ...found, foreseen: foresee(desk, dataset, release) };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/preflight.js









const preflight_toError = (code, message) => ({ severity: 'error', code, message });
const checkFiles = (desk, files) => {
    const { limits } = toAbilities(desk);
    const wrong = files.filter(({ name }) => name.trim() === '' || /\p{Cc}/u.test(name));
    return [
        ...wrong.map(({ name }) => preflight_toError('file-name', `${JSON.stringify(name)} is no name for a file, and ${desk.settings.name} cannot keep it: rename the file, or leave it out with \`files\`.`)),
        ...(files.length > limits.files
            ? [
                preflight_toError('file-count', `Here are ${files.length} files, and a dataset of CKAN with more than ${limits.files} resources takes minutes for each write: choose some with \`files\`, or pack them.`),
            ]
            : []),
    ];
};
const toPlaced = (problem, at) => {
    const place = problem.path === undefined ? undefined : at.get(problem.path);
    return place === undefined || problem.at !== undefined ? problem : { ...problem, at: place };
};
/** What is said of a dataset that is made, and the one that is there is called or is otherwise. */
const checkStaying = ({ found, site, ...desk }, facts) => {
    const said = site.fields().dataset;
    const wanted = { name: find_dataset_toDatasetName({ site, ...desk }, facts), type: site.type() };
    return ['name', 'type']
        .filter((field) => found !== undefined && said[field] && found[field] !== wanted[field])
        .map((field) => ({
        ...{ severity: 'warning', code: 'field-stays', path: field },
        message: `\`${field}\` is said of a dataset that is made: ${found?.name} is there already, and stays ${found?.[field]}.`,
    }));
};
/** The dataset and its new resources as they would be sent, held against what the catalogue's schema and every CKAN refuse. */
const checkFit = async (desk, record, files) => {
    const crossed = desk.cross(record);
    const { facts } = crossed;
    if (facts === undefined)
        return [];
    const { found, site } = desk;
    const organisation = found === undefined ? (desk.hasToken ? await site.getOrganisation() : undefined) : organisationOf(found);
    const wanted = toWanted(crossed, desk.around(), organisation);
    const fresh = { ...toNewDataset(wanted), name: find_dataset_toDatasetName(desk, facts), owner_org: organisation?.id, type: site.type() };
    // What is there already is somebody's own business, and stays where the release does not lead.
    const dataset = found === undefined ? fresh : { ...wanted.defaults, ...found, ...toOwnWords(desk, found, crossed)?.change.fields };
    const resources = files.map((file) => toResource(toFileFields(file, facts, { sha256: file.sha256 ?? '' }), desk.around(), { isLink: false }));
    const snapshot = toPlaceholder(desk, record, facts);
    return [
        ...wanted.problems,
        ...checkStaying(desk, facts),
        ...(site.profile.check?.(dataset) ?? []),
        ...checkAgainstSchema(site.schema(), dataset, [snapshot, ...resources], {
            ours: Object.keys({ ...wanted.fields, ...wanted.defaults }),
        }),
        ...(found === undefined ? checkCoreRules(dataset, resources) : []),
    ].filter(({ path }) => desk.hasToken || path !== 'owner_org');
};
/** See the port. Where a dataset is about to be made, the account must be an editor somewhere: throws as `getOrganisation` does. */
const preflight = async (desk, record, files) => {
    const told = new Set(desk.cross(record).losses.map(({ message }) => message));
    const said = await desk.site.loadFields();
    if (said.some(({ severity }) => severity === 'error'))
        return said;
    await desk.site.load();
    const types = desk.site.otherTypes();
    if (types !== undefined)
        return [
            preflight_toError('unknown-type', `${desk.settings.name} has no datasets of the type «${desk.site.type()}»${types.length > 0 ? `, but of: ${types.join(', ')}` : ''}.`),
        ];
    const problems = desk
        .cross(record)
        .losses.filter(({ message }) => !told.has(message))
        .map(({ field, message, outcome }) => ({
        ...{ code: 'unknown-value', message, path: field },
        severity: outcome === 'refused' ? 'error' : 'warning',
    }));
    if (files === undefined)
        return problems;
    const fit = (await checkFit(desk, record, files)).map((problem) => toPlaced(problem, desk.site.places()));
    return [...said, ...problems, ...checkFiles(desk, files), ...fit];
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/publish.js
/** The last step of a release: the newest come first, then one request says that it is complete, and moves the dataset forward (docs/decisions/0009). */







/** Our resources in the order of their releases, in the places that ours have now: nobody else's is moved. */
const toOrder = (dataset) => {
    const sorted = newestFirst(releasesOf(dataset)).flatMap(({ files, snapshot }) => [...files, snapshot]);
    const left = [...sorted.map(({ id }) => id)];
    const placed = new Set(left);
    return dataset.resources.map(({ id }) => (placed.has(id) ? (left.shift() ?? id) : id));
};
const reorder = async (desk, dataset) => {
    const order = toOrder(dataset);
    if (order.every((id, at) => dataset.resources[at]?.id === id))
        return;
    const reply = await desk.client.orderResources(dataset.id, order);
    // The order is for the eye: it is no reason to keep a release back.
    if (!reply.ok)
        desk.notices.push(desk.refuse(reply, 'put the newest release first').message);
};
/** With the dataset's own words: they waited for it where another release was complete, and that one may have been described since. */
const toLatest = (desk, dataset, release) => {
    const own = typeof release.snapshot.doi === 'string' ? release.snapshot.doi : undefined;
    const record = desk.told(release.tag);
    const words = record === undefined ? undefined : toOwnWords(desk, dataset, desk.cross(record));
    const { tag, version, date, isPrerelease } = release;
    const latest = { tag, version, date, isPrerelease, doi: desk.settings.doi ?? own };
    return { change: toForward(desk, dataset, latest, words?.change), kept: words?.kept ?? [] };
};
const publish_toChange = (desk, dataset, { release, isLetGo, isHandedOn }) => {
    const isFirst = !releasesOf(dataset).some(({ isComplete }) => isComplete);
    const { change, kept } = toLatest(desk, dataset, release);
    // Only what this tool made private does it make public.
    const open = isFirst && dataset.private && readMemory(dataset).isOurs ? { private: false } : {};
    const fields = { ...change.fields, ...open, ...(isHandedOn ? toFirstStep(desk, dataset) : {}) };
    const said = { [KEYS.isComplete]: 'true', ...(isLetGo ? { [KEYS.isLetGo]: 'true' } : {}) };
    return { change: { ...change, fields, update: new Map([[release.snapshot.id, { fields: said }]]) }, kept };
};
/** See the port. Said again it says the same, and after an unclear answer what is there is read first. */
const publish = async (desk, deposit) => {
    const task = `complete ${deposit.url}`;
    desk.needToken(task);
    const id = toDatasetId(deposit.id);
    const tag = readEcho(deposit)?.tag ?? toFactsOf(desk, deposit)?.tag;
    const read = await desk.client.dataset(id);
    if (!read.ok)
        throw desk.refuse(read, task);
    if (tag === undefined || findRelease(read.value, tag) === undefined)
        throw new lib_errors/* ArchiveError */.di('record-refused', `${deposit.url} holds nothing of this release.`, { remedy: 'Run it again: it begins anew.' });
    await reorder(desk, read.value);
    await desk.site.loadFields();
    await desk.site.load();
    let kept = [];
    const complete = (isHandedOn) => desk.save(id, (now) => {
        const release = findRelease(now, tag);
        if (release === undefined)
            return {};
        const overlay = publish_toChange(desk, now, { release, isLetGo: deposit.isLetGo === true, isHandedOn });
        kept = overlay.kept;
        return overlay.change;
    });
    const { dataset } = await complete(true).catch((thrown) => {
        // A catalogue that does not take the step takes the release all the same; why it does not is told below.
        if (!(thrown instanceof lib_errors/* ArchiveError */.di) || thrown.code !== 'record-refused' || toFirstStep(desk, read.value).publish_state === undefined)
            throw thrown;
        return complete(false);
    });
    tellKept(desk, kept);
    desk.opened.delete(deposit.id);
    await climb(desk, dataset);
    const last = await desk.client.dataset(id);
    if (!last.ok)
        throw desk.refuse(last, task);
    const repositoryUrl = deposit.marker.tag === undefined ? undefined : toFactsOf(desk, deposit)?.repositoryUrl;
    return toDeposit(desk, last.value, { tag, ...(repositoryUrl === undefined ? {} : { repositoryUrl }) });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/release/upload.js







const toPath = (text) => text.split('/').map(encodeURIComponent).join('/');
const toGitHubAddress = ({ name, origin }, { repositoryUrl, tag }) => origin === 'source'
    ? `${repositoryUrl}/archive/refs/tags/${toPath(tag)}${/\.tar\.gz$/.test(name) ? '.tar.gz' : '.zip'}`
    : `${repositoryUrl}/releases/download/${toPath(tag)}/${encodeURIComponent(name)}`;
/** See the port. Throws what `sendOrLink` throws. */
const upload = async (desk, deposit, file, options) => {
    desk.needToken(`upload ${file.name}`);
    const echo = readEcho(deposit);
    const facts = toFactsOf(desk, deposit);
    if (echo === undefined || facts === undefined)
        throw new Error('a file is sent to what is no release of a dataset');
    await desk.site.loadFields();
    await desk.site.load();
    const digested = await withDigest(file, options.signal);
    const fields = toFileFields(file, facts, { sha256: digested.sha256, doi: desk.settings.doi });
    const slot = {
        datasetId: echo.dataset.id,
        id: toResourceId(facts, file.name),
        ...toResourceForm(fields, desk.around()),
        find: (dataset) => filesOf(dataset.resources, facts.tag).find((resource) => resource[KEYS.asset] === file.name),
    };
    return sendOrLink(desk, digested, { slot, link: { fields, url: toGitHubAddress(file, facts), size: file.size } }, options);
};
/** See the port. Only what this tool put there is ever named as a file of a deposit. */
const removeFile = async (desk, deposit, file) => {
    const task = `remove ${file.name} from ${deposit.url}`;
    desk.needToken(task);
    if (file.id === undefined)
        return;
    const reply = await desk.client.deleteResource(file.id);
    if (reply.ok || reply.failure.kind === 'not-found')
        return;
    const now = await desk.client.resource(file.id);
    if (now.ok || now.failure.kind !== 'not-found')
        throw desk.refuse(reply, task);
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/adapter.js









/** Opens nothing and asks nothing yet. */
const ckan = (settings, doors) => {
    const desk = openDesk(settings, doors);
    return {
        name: settings.name,
        crosswalk: (record) => {
            const { fields, tags, extras, losses } = desk.cross(record);
            return { body: { ...fields, tags, extras }, losses };
        },
        preflight: (record, files) => preflight(desk, record, files),
        differences: (deposit, record) => differences(desk, deposit, record),
        observe: (release, hint) => observe(desk, release, hint),
        findWaiting: (urls) => findWaiting(desk, urls),
        create: (record) => claim_create(desk, record),
        newVersion: async (of) => newVersion(desk, of),
        edit: async (of) => edit(desk, of),
        describe: (deposit, record) => describe(desk, deposit, record),
        importFiles: () => Promise.resolve(),
        declareFiles: () => Promise.resolve(),
        upload: (deposit, file, options) => upload(desk, deposit, file, options),
        removeFile: (deposit, file) => removeFile(desk, deposit, file),
        publish: (deposit) => publish(desk, deposit),
        letGo: (deposit) => letGo(desk, deposit),
        mayHaveWritten: doors.http.mayHaveWritten,
    };
};

// EXTERNAL MODULE: ./lib/http/client.js + 3 modules
var client = __webpack_require__(3380);
// EXTERNAL MODULE: ./lib/http/clock.js
var clock = __webpack_require__(486);
// EXTERNAL MODULE: ./lib/log.js
var log = __webpack_require__(7309);
;// CONCATENATED MODULE: ./lib/repositories/ckan/library/wipe-dataset.js



/** Soft; `false` where there was none. A repeated one changes nothing. */
const wipe_dataset_deleteDataset = async (client, key) => {
    const looked = await lookUpDataset(client, key);
    if (looked.kind === 'absent')
        return false;
    const dataset = looked.kind === 'found' ? looked.dataset : await getDataset(client, key);
    const reply = await client.deleteDataset(dataset.id);
    if (!reply.ok && reply.failure.kind !== 'not-found')
        throw toCkanProblem(reply, `delete the dataset ${toWord(key)}`);
    return true;
};
/**
 * Renamed, then deleted: its name leads nowhere, and is free for any other. With `purge`, for sysadmins, nothing of it is left.
 * @returns `false` where there was none
 */
const wipe_dataset_wipeDataset = async (client, key, { purge = false, ...doors }) => {
    const looked = await lookUpDataset(client, key, { allowDeleted: true });
    if (looked.kind === 'absent')
        return false;
    const dataset = looked.kind === 'found' ? looked.dataset : await getDataset(client, key);
    if (purge) {
        const reply = await client.purgeDataset(dataset.id);
        if (!reply.ok && reply.failure.kind !== 'not-found')
            throw toCkanProblem(reply, `purge the dataset ${toWord(key)}`);
        return true;
    }
    const letters = Math.floor(doors.random() * 36 ** 8)
        .toString(36)
        .padStart(8, '0');
    await saveDataset(client, dataset.id, { fields: { name: `deleted-${letters}` } }, { ...doors, allowDeleted: true });
    return wipe_dataset_deleteDataset(client, { id: dataset.id });
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/library/index.js
/** CKAN for programs, the high level: datasets, groups and organisations, that no update takes anything from (docs/library.md). */











const library_toGroups = (client, kind) => ({
    list: () => listGroups(client, kind),
    get: (key, { allowDeleted = false } = {}) => getGroup(client, kind, { key, allowDeleted }),
    create: (change) => createGroup(client, kind, change),
    update: (key, change) => updateGroup(client, kind, { ...change, key }),
    save: (change) => saveGroup(client, kind, change),
    delete: (key, { purge = false } = {}) => deleteGroup(client, kind, { key, purge }),
});
const toDatasets = (client, doors) => {
    const update = async (key, change, { allowDeleted = false } = {}) => {
        const { id } = await getDataset(client, key, { allowDeleted: true });
        return saveDataset(client, id, change, { ...doors, ...(allowDeleted ? { allowDeleted } : {}) });
    };
    return {
        list: ({ organisation, group, fq } = {}) => {
            const filters = [
                ...(organisation === undefined ? [] : [`organization:${quoteForSearch(organisation)}`]),
                ...(group === undefined ? [] : [`groups:${quoteForSearch(group)}`]),
                ...(fq === undefined ? [] : [fq]),
            ];
            return searchAll(client, filters.length === 0 ? {} : { fq: filters.map((one) => `+${one}`).join(' ') });
        },
        get: (key, options) => getDataset(client, key, options),
        create: (change) => createDataset(client, change, doors),
        update,
        save: async (change) => {
            const { id, name, ...fields } = change.fields ?? {};
            if (typeof id === 'string')
                return update({ id }, { ...change, fields: { ...fields, ...(name === undefined ? {} : { name }) } });
            const looked = await lookUpDataset(client, { name: String(name ?? '') });
            return looked.kind === 'found' ? update({ id: looked.dataset.id }, change) : createDataset(client, change, doors);
        },
        delete: (key) => deleteDataset(client, key),
        wipe: (key, { purge = false } = {}) => wipeDataset(client, key, { ...doors, purge }),
    };
};
/** Asks nothing yet. */
const openCatalogue = (options) => {
    const { url, token, tokenHeader, signal, tell, log = silentLog, clock = systemClock, random = Math.random } = options;
    if (token !== undefined)
        log.mask(token);
    const environment = options.environment === undefined ? {} : { environment: options.environment };
    const http = options.http ?? openHttp({ userAgent: USER_AGENT, clock, log, random, ...environment });
    const client = ckanClient({ base: url, http, token, tokenHeader, signal });
    return {
        client,
        datasets: toDatasets(client, { clock, random, signal, tell }),
        groups: library_toGroups(client, 'group'),
        organisations: library_toGroups(client, 'organization'),
        close: () => http.close(),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/ckan/sync/index.js
/** Whole collections in step with a catalogue (docs/ckan-sync.md). */











;// CONCATENATED MODULE: ./lib/repositories/ckan/index.js
/** CKAN for programs: its Action API with every answer checked, and every failure told from the others. */








;// CONCATENATED MODULE: ./lib/repositories/discovery/concept.js
/** Which record a release is a version of: the user's word in any form, or what a metadata file claims (DESIGN.md, rule 12). Reads only. */


const toUnclearConcept = (message, remedy = 'Give the input `concept` the DOI, id or address of a record of this archive that belongs to the account of the token.') => new lib_errors/* ArchiveError */.di('concept-unclear', message, { remedy });
/** The version before, as the account may go on from it: as it is public, for what somebody is changing in it counts for nothing yet. */
const readBefore = async (finder, latest) => {
    if (!finder.hasToken)
        return latest.toPublic();
    const own = await finder.findOwn(latest.id);
    return own?.isEdit ? (await finder.compareEdit(own)).published : own;
};
/** The latest version of the record that the user named. Always one, and always the account's own. Throws `concept-unclear`. */
const getNamed = async (finder, written) => {
    const latest = await finder.findNamed(written);
    if (latest === undefined)
        throw toUnclearConcept(`concept: ${finder.name} has no published record ${written}.`);
    const own = await readBefore(finder, latest);
    if (own !== undefined)
        return own;
    throw toUnclearConcept(`concept: the record ${latest.id} (${written}) belongs to another account, and only its owner can add a version to it.`, 'Use a token of the account that owns the record, or give `concept` a record of this account.');
};
/** What a DOI in a metadata file leads to, if it is proved: this host's prefix, a marker of this repository in any version, and our own account. */
const findClaimed = async (finder, dois, urls) => {
    const found = new Map();
    const notices = [];
    for (const doi of dois) {
        const latest = await finder.findByDoi(doi).catch((cause) => {
            if (cause instanceof lib_errors/* ArchiveError */.di && cause.code === 'concept-unclear')
                return undefined;
            throw cause;
        });
        if (latest === undefined)
            continue;
        const versions = latest.conceptId === undefined ? [latest] : [latest, ...(await finder.listVersions(latest.conceptId))];
        const isMarked = versions.some(({ marks }) => {
            const { tags, commits } = onlyOf(marks, urls);
            return tags.length + commits.length > 0;
        });
        if (!isMarked) {
            notices.push(`A metadata file names ${doi}, but no version of that record says that it comes from this repository: it is not taken for this software's record. If it is, set \`concept: ${doi}\`.`);
            continue;
        }
        const own = await readBefore(finder, latest);
        if (own === undefined)
            notices.push(`${doi} is a record of this repository, but of another account: no version can be added to it with this token.`);
        else
            found.set(own.conceptId ?? own.id, own);
    }
    return { found: [...found.values()], notices };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/observe-by-hand.js

/** Whose a draft is in a concept, where no marker tells it: an untouched copy may be gone on with, anything else is somebody's work (DESIGN.md, rule 3). */
const findOpenDraft = async (finder, before) => {
    if (before.conceptId === undefined)
        return undefined;
    const drafts = await finder.listDrafts(before.conceptId);
    const [first] = drafts.toSorted((a, b) => Number(finder.isPristine(a, before)) - Number(finder.isPristine(b, before)));
    return first && { deposit: first, whose: finder.isPristine(first, before) ? 'pristine-copy' : 'foreign' };
};
/** The hint's `id`: that deposit. Its `concept`: the version that the next one follows. Neither: a record is about to begin. */
const observeByHand = async (finder, hint) => {
    const abilities = finder.abilities();
    const { notices } = finder;
    if (hint.id !== undefined) {
        const deposit = await finder.read(hint.id);
        if (!hint.isFirstLook || !deposit.isEdit)
            return { abilities, thisRelease: [deposit], notices };
        const { published, isUntouched } = await finder.compareEdit(deposit);
        return {
            abilities,
            thisRelease: [isUntouched ? deposit : published],
            openDraft: { deposit, whose: isUntouched ? 'pristine-copy' : 'foreign' },
            notices,
        };
    }
    if (hint.concept === undefined)
        return { abilities, thisRelease: [], notices };
    const latest = await finder.findLatest(hint.concept);
    const before = latest && (await readBefore(finder, latest));
    if (before === undefined)
        throw toUnclearConcept(`${finder.name}: there is no published version of ${hint.concept} that this account can continue.`);
    const openDraft = finder.hasToken ? await findOpenDraft(finder, before) : undefined;
    return { abilities, thisRelease: [], before, ...(openDraft === undefined ? {} : { openDraft }), notices };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/open-draft.js

/**
 * Whose a draft is, in a concept whose latest version is `before`. A draft that carries the very markers of the version before got them by
 * being copied: untouched it may be adopted, changed by hand it is somebody's work.
 */
const judgeDraft = (finder, draft, { before, ours }) => {
    if (before !== undefined && finder.isPristine(draft, before))
        return 'pristine-copy';
    const own = onlyOf(finder.marksOf(draft), ours.urls);
    const old = before === undefined ? undefined : finder.marksOf(before);
    const isInherited = old !== undefined && own.commits.every((mark) => old.commits.includes(mark)) && own.tags.every((mark) => old.tags.includes(mark));
    if (own.commits.length === 0 || own.tags.length === 0 || isInherited)
        return 'foreign';
    return isOfRelease(ours, own, draft.version) ? 'this-release' : 'other-release';
};
const RANK = { foreign: 0, 'other-release': 1, 'pristine-copy': 2 };
/** Looked for where the search found no deposit of this release. */
const findOpenDrafts = async (finder, { conceptId, ...context }) => {
    const own = [];
    const others = [];
    for (const deposit of await finder.listDrafts(conceptId)) {
        const whose = judgeDraft(finder, deposit, context);
        if (whose === 'this-release')
            own.push(deposit);
        else
            others.push({ deposit, whose });
    }
    const [inTheWay] = others.toSorted((a, b) => RANK[a.whose] - RANK[b.whose]);
    return { own, ...(inTheWay === undefined ? {} : { inTheWay }) };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/sought.js
/** Searching for what is ours: by the markers of the repository, under every address that it has had (DESIGN.md, rules 2 and 12). Reads only. */

/** A write is found about a second after its answer, later under load (facts/zenodo.md 4.1; facts/inveniordm.md 1.11). */
const SEARCH_LAG_MS = 3000;
/** A draft that is being published goes from the search before its record is there: for 0.7 s at the most it is found as neither (the same facts). */
const GAP_MS = 1000;
/** Every tag of a repository. */
const sought_tagsOf = (url) => ({ beginning: `${url}/tree/` });
const seek = (finder, ours) => {
    let hits;
    const ask = async () => (await Promise.all(ours.urls.map((url) => finder.search(sought_tagsOf(url))))).flat();
    return {
        ...ours,
        ask,
        ofTag: async () => {
            const all = await Promise.all(ours.urls.map((url) => finder.glance(sought_tagsOf(url))));
            if (all.some((some) => some === undefined))
                return (await Promise.all(ours.tagLinks.map((tag) => finder.search({ exactly: tag })))).flat();
            const found = all.flatMap((some) => some ?? []);
            hits = Promise.resolve(found);
            return found;
        },
        hits: () => {
            hits ??= ask();
            return hits;
        },
    };
};
const letSearchCatchUp = async (finder, { asOf }, lagMs = SEARCH_LAG_MS) => {
    const left = asOf === undefined ? 0 : asOf.getTime() + lagMs - finder.clock.now().getTime();
    if (left <= 0)
        return;
    finder.log.info(`Giving the search of ${finder.name} ${Math.ceil(left / 1000)} s to catch up.`);
    await finder.clock.wait(left);
};
/** What is there of the repository, also what another run is publishing at this moment: it shows in one of two looks. */
const lookTwice = async (finder, ours, hint) => {
    await letSearchCatchUp(finder, hint, SEARCH_LAG_MS - GAP_MS);
    const early = await ours.ask();
    await finder.clock.wait(GAP_MS);
    const late = await ours.ask();
    return [...new Map([...early, ...late].map((hit) => [hit.id, hit])).values()];
};
const hasOurCommit = (hit, ours) => onlyOf(hit.marks, ours.urls).commits.length > 0;
/** The concepts of what this tool has archived from the repository, by their numbers. A draft alone counts only where nothing is published: the loser of a race leaves one. */
const toConcepts = (hits, ours) => {
    const own = hits.filter((hit) => hasOurCommit(hit, ours));
    const published = own.filter(({ isPublished }) => isPublished);
    return new Map((published.length > 0 ? published : own).map((hit) => [hit.conceptId ?? hit.id, hit]));
};
/** How many other repositories of the account are asked about. */
const MOST_FORMER = 30;
/** Addresses that the repository had before, among the markers in the account's own deposits; asked only while nothing is found under today's. */
const findFormerUrls = async (finder, ours, { concept, isFormerUrl }) => {
    const [url = ''] = ours.urls;
    if (!finder.hasToken || concept !== undefined || isFormerUrl === undefined)
        return [];
    if (toConcepts(await ours.hits(), ours).size > 0)
        return [];
    const others = await finder.search({ beginning: `${url.split('/').slice(0, -2).join('/')}/` });
    const urls = new Set(others.flatMap(({ marks }) => marks.commits.map(toRepositoryUrl)));
    const former = [];
    for (const candidate of [...urls].filter((each) => !ours.urls.includes(each)).slice(0, MOST_FORMER)) {
        if (await isFormerUrl(candidate))
            former.push(candidate);
    }
    return former;
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/observe-concept.js
/** Which concept a release belongs to that has no deposit yet: the named one, the one of its repository, or one that a file claims and that is proved (DESIGN.md, rules 11 and 12). Reads only. */




const toIntegrationNotice = (hit) => `${hit.doi ?? `The record ${hit.id}`} was archived from this repository by something else, probably the archive's own GitHub integration (concept ${hit.conceptDoi ?? hit.conceptId ?? 'unknown'}). ` +
    `Switch one of the two off, or every release gets two DOIs. To go on with that record here, set \`concept: ${hit.conceptDoi ?? hit.conceptId ?? hit.id}\`.`;
const observe_concept_toUnclear = (concepts) => new lib_errors/* ArchiveError */.di('concept-unclear', `Releases of this repository are archived under several records: ${concepts.join(', ')}.`, {
    remedy: 'Set the input `concept` to the one that this release is a version of.',
});
/** A second record for the same software can't be taken back: where another account keeps the first, somebody has to say so. */
const refuseOthers = async (finder, theirs) => {
    // An open correction hides its record among one's own (facts/inveniordm.md 1.11), and its markers are gone.
    const open = await finder.findOwn(theirs.id);
    if (open?.isEdit)
        throw new lib_errors/* ArchiveError */.di('draft-foreign', `The record ${open.url} of this repository is open for a correction that leaves out its links to the repository. Somebody may be working in it.`, { remedy: 'Put the related works back into that correction, or discard it, then run this job again. Nothing was changed.' });
    throw new lib_errors/* ArchiveError */.di('concept-unclear', `Releases of this repository are archived as ${theirs.conceptDoi ?? theirs.doi ?? theirs.id}, by another account than the token's.`, {
        remedy: 'Use a token of that account. Where that account shares the record with this one, `adopt: true` goes on with it. To begin a second record all the same, set the input `concept` to `new` for one run.',
    });
};
/** A record of the repository that another account keeps. */
const findOfOthers = async (finder, ours) => finder.hasToken ? (await finder.searchPublic(sought_tagsOf(ours.urls[0] ?? ''))).find((hit) => hasOurCommit(hit, ours)) : undefined;
/**
 * Its latest version, in full where it is the account's own: the draft that a run opens there is judged by it, and the public's page leaves parts out.
 * Another account's as the public sees it: whether this one may add a version, the archive tells.
 */
const adopt = async (finder, hit) => {
    const latest = (await finder.findLatest(hit.id)) ?? hit;
    return {
        before: (await readBefore(finder, latest)) ?? latest.toPublic(),
        ...(latest.conceptId === undefined ? {} : { conceptId: latest.conceptId }),
        notices: [`\`adopt: true\`: this release becomes a version of ${latest.conceptDoi ?? latest.doi ?? latest.id}.`],
    };
};
/** The concept that nobody named: by what this tool archived, else by a claim that is proved. */
const chooseConcept = async (finder, ours, hint) => {
    const hits = await ours.hits();
    const concepts = toConcepts(hits, ours);
    const others = hits.filter((hit) => hit.isPublished && !hasOurCommit(hit, ours) && !concepts.has(hit.conceptId ?? ''));
    const notices = others.slice(0, 1).map(toIntegrationNotice);
    const [only, ...rest] = concepts.keys();
    if (only !== undefined && rest.length === 0)
        return { conceptId: only, notices };
    const claimed = await findClaimed(finder, hint.claimedDois ?? [], ours.urls);
    const candidates = only === undefined ? claimed.found : claimed.found.filter(({ conceptId }) => conceptId !== undefined && concepts.has(conceptId));
    const [before, ...more] = candidates;
    if (before !== undefined && more.length === 0) {
        return {
            ...(before.conceptId === undefined ? {} : { conceptId: before.conceptId }),
            before,
            notices: [...notices, ...claimed.notices],
        };
    }
    if (only === undefined && more.length === 0) {
        const theirs = await findOfOthers(finder, ours);
        const adopted = hint.adopt ? (theirs ?? others[0]) : undefined;
        if (adopted !== undefined)
            return adopt(finder, adopted);
        if (theirs !== undefined)
            return refuseOthers(finder, theirs);
        return { notices: [...notices, ...claimed.notices] };
    }
    const names = only === undefined
        ? candidates.map(({ conceptDoi, url }) => conceptDoi ?? url)
        : [...concepts].map(([id, hit]) => hit.conceptDoi ?? `record ${id}`);
    throw observe_concept_toUnclear(names);
};
/** See above. Throws `concept-unclear`. */
const observeConcept = async (finder, ours, hint) => {
    const none = { own: [] };
    if (hint.concept === 'new') {
        const hits = await ours.hits();
        const [kept] = [...toConcepts(hits, ours).values()].filter(({ isPublished }) => isPublished);
        if (kept === undefined)
            return { before: undefined, drafts: none, notices: [] };
        throw new lib_errors/* ArchiveError */.di('concept-unclear', `\`concept: new\` would begin a second record, but ${kept.conceptDoi ?? kept.doi ?? kept.id} holds releases of this repository.`, {
            remedy: 'Leave `concept` out, and the release becomes a version of that record.',
        });
    }
    const named = hint.concept === undefined ? undefined : await getNamed(finder, hint.concept);
    const chosen = named === undefined
        ? await chooseConcept(finder, ours, hint)
        : { before: named, notices: [], ...(named.conceptId === undefined ? {} : { conceptId: named.conceptId }) };
    const { conceptId } = chosen;
    if (conceptId === undefined)
        return { before: chosen.before, drafts: none, notices: chosen.notices };
    const latest = chosen.before === undefined ? await finder.findLatest(conceptId) : undefined;
    const before = chosen.before ?? (latest && (await readBefore(finder, latest)));
    const drafts = finder.hasToken ? await findOpenDrafts(finder, { conceptId, before, ours }) : none;
    return { before, drafts, notices: chosen.notices };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/observe.js





const sameMarks = (a, b) => JSON.stringify(a.marks) === JSON.stringify(b.marks);
/** Its markers are also those of a published version of its concept. */
const isCopyAmong = (hit, others) => others.some((other) => other.isPublished && other.conceptId === hit.conceptId && sameMarks(other, hit));
/** A draft made by newversion carries the markers of the version before until it is described (facts/zenodo.md 4.1; facts/inveniordm.md 1.2): then it is no deposit of this release. */
const isInherited = (hit, others) => !hit.isPublished && (hit.version === undefined || isCopyAmong(hit, others));
const byAge = (a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id, 'en', { numeric: true });
/** Each again by its id: a search lags, and leaves parts out. What is gone meanwhile is left out. */
const readAgain = async (finder, hits, marker) => {
    const read = [];
    for (const hit of hits) {
        const deposit = finder.hasToken ? await finder.findOwn(hit.id, marker) : hit.toPublic(marker);
        if (deposit !== undefined)
            read.push(deposit);
    }
    return read.toSorted(byAge);
};
/** A release that is archived as wanted is the common case of a re-run: two questions tell it. Of two deposits one is too many, and both are read in full. */
const observe_settle = async ([only, ...more], marker, { isAsWanted }) => {
    if (isAsWanted === undefined || more.length > 0)
        return undefined;
    const settled = await only?.settle?.(marker, isAsWanted);
    return settled && [settled];
};
/** Records that were begun for other releases of the repository while this one began a concept of its own, too: only one of them can be the first version. */
const findRivals = async (finder, ours, seen) => {
    const { hits, thisRelease } = seen;
    if (thisRelease.some(({ state, conceptDoi }) => state === 'published' || conceptDoi !== undefined))
        return [];
    const own = new Set(thisRelease.map(({ conceptId }) => conceptId));
    const others = [...toConcepts(hits, ours).values()].filter(({ conceptId }) => !own.has(conceptId));
    return readAgain(finder, others, (0,model_release/* toMarker */.E)(ours.release));
};
/** See the port. Throws `concept-unclear`, `token-refused`, `archive-blocked`, `archive-failed`. */
const observe_observe = async (finder, release, hint) => {
    if (release === undefined)
        return observeByHand(finder, hint);
    const abilities = finder.abilities();
    const ours = seek(finder, toOurs(release, hint.formerUrls ?? []));
    const marker = (0,model_release/* toMarker */.E)(release);
    if (hint.id !== undefined && finder.hasToken) {
        return { abilities, thisRelease: [await finder.read(hint.id, marker)], notices: finder.notices };
    }
    const searchTag = async () => {
        await letSearchCatchUp(finder, hint);
        return ours.ofTag();
    };
    const { lastLookOf: last } = hint;
    // The last look is for rivals, too: it asks for the whole repository at once.
    const found = last ? await lookTwice(finder, ours, hint) : await searchTag();
    const hits = found.filter(({ marks, version }) => isOfRelease(ours, marks, version));
    const own = hits.filter((hit) => hit.id !== last?.id && hasOurCommit(hit, ours) && !isInherited(hit, hits));
    const foreign = hits.filter((hit) => hit.isPublished && !hasOurCommit(hit, ours));
    const read = (last ? undefined : await observe_settle(own, marker, hint)) ?? (await readAgain(finder, own, marker));
    const thisRelease = [...read, ...(last ? [last] : [])].toSorted(byAge);
    if (thisRelease.length > 0) {
        const edit = finder.hasToken ? thisRelease.find(({ isEdit }) => isEdit) : undefined;
        const compared = edit && (await finder.compareEdit(edit));
        const rivals = last && hint.concept === undefined ? await findRivals(finder, ours, { hits: found, thisRelease }) : [];
        return {
            abilities,
            // What somebody is changing is not public yet: the release is kept as the public record says.
            thisRelease: thisRelease.map((deposit) => (deposit === edit && compared?.isUntouched === false ? compared.published : deposit)),
            // While it says what the public record says, nobody loses anything by it; else somebody may be working there.
            ...(edit && compared ? { openDraft: { deposit: edit, whose: compared.isUntouched ? 'pristine-copy' : 'foreign' } } : {}),
            ...(rivals.length === 0 ? {} : { rivals }),
            notices: foreign.slice(0, 1).map(toIntegrationNotice),
        };
    }
    const former = await findFormerUrls(finder, ours, hint);
    if (former.length > 0) {
        const { isFormerUrl: _, asOf: __, ...known } = hint;
        return observe_observe(finder, release, { ...known, formerUrls: [...(hint.formerUrls ?? []), ...former] });
    }
    const { notices, before, drafts } = await observeConcept(finder, ours, hint);
    // What something else archived from this tag is this release only in the record that the user named, or adopts.
    const adopted = hint.concept === undefined && !hint.adopt
        ? []
        : foreign.filter((hit) => hit.conceptId !== undefined && hit.conceptId === before?.conceptId);
    const told = foreign
        .filter((hit) => !adopted.includes(hit))
        .slice(0, 1)
        .map(toIntegrationNotice);
    return {
        abilities,
        thisRelease: [...(await readAgain(finder, adopted, marker)), ...drafts.own].toSorted(byAge),
        ...(before === undefined ? {} : { before }),
        ...(drafts.inTheWay === undefined ? {} : { openDraft: drafts.inTheWay }),
        notices: [...new Set([...told, ...notices])].filter((notice, index) => index === 0 || notice !== told[0]),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/waiting.js
/** The release that waits: its draft is there, and the run that made it has ended. One search where nothing waits. Reads only. */




/** Made by newversion, and not described yet. One without a version may have lost that in its form: what is public of its concept tells. */
const isCopy = async (finder, hit, hits) => {
    if (isCopyAmong(hit, hits))
        return true;
    const latest = hit.version === undefined && hit.conceptId !== undefined ? await finder.findLatest(hit.conceptId) : undefined;
    return latest !== undefined && sameMarks(latest, hit);
};
/** @returns the tag of the oldest draft that carries both markers of a release of this repository */
const waiting_findWaiting = async (finder, urls) => {
    const hits = (await Promise.all(urls.map((url) => finder.search(sought_tagsOf(url))))).flat();
    const open = [];
    for (const hit of hits) {
        const { tags, commits } = onlyOf(hit.marks, urls);
        if (!hit.isPublished && tags.length > 0 && commits.length > 0 && !(await isCopy(finder, hit, hits)))
            open.push(hit);
    }
    const drafts = await Promise.all(open.map(({ id }) => finder.findOwn(id)));
    const [oldest] = drafts
        .filter((draft) => draft !== undefined && draft.state !== 'published')
        .toSorted((a, b) => (a?.createdAt ?? '').localeCompare(b?.createdAt ?? ''));
    const link = oldest && toMarkerOf(onlyOf(finder.marksOf(oldest), urls)).tag;
    return link === undefined ? undefined : (0,model_release/* findTag */.I)(link);
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/json.js
/** Looking into answers without believing them. */
const toObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const json_toList = (value) => (Array.isArray(value) ? value : []);
/** Ids come as texts and as numbers. */
const json_toText = (value) => typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
/** `{hits: {hits: […], total}}`, the form of every list; undefined for what is none. */
const readHits = (json) => {
    const { hits, total } = toObject(toObject(json).hits);
    return Array.isArray(hits) ? { hits: hits.map(toObject), total: typeof total === 'number' ? total : hits.length } : undefined;
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/entry.js

const STATES = { in_review: 'in-review' };
const optional = (parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
/** An embargo that is over may stand there still, and means nothing (1.4). */
const readRestricted = (json) => {
    const access = toObject(json);
    const what = access.record === 'restricted' ? 'record' : access.files === 'restricted' ? 'files' : undefined;
    if (what === undefined)
        return {};
    const embargo = toObject(access.embargo);
    const until = embargo.active === true ? json_toText(embargo.until) : undefined;
    return { restricted: { what, ...(until === undefined ? {} : { until }) } };
};
/** Undefined for what is no record. Pages are built here: links in answers name the origin that the server believes to have (1.1). */
const readEntry = (json, base) => {
    const wire = toObject(json);
    const id = json_toText(wire.id);
    if (id === undefined || typeof wire.metadata !== 'object')
        return undefined;
    const metadata = toObject(wire.metadata);
    const isPublished = wire.is_published === true;
    const isDraft = wire.is_draft === true;
    const doiOf = (holder) => json_toText(toObject(toObject(toObject(holder).pids).doi).identifier);
    const names = json_toList(metadata.creators).map((creator) => json_toText(toObject(toObject(creator).person_or_org).name));
    return {
        id,
        state: isPublished ? 'published' : (STATES[json_toText(wire.status) ?? ''] ?? 'draft'),
        isDraft,
        title: json_toText(metadata.title) ?? '(no title)',
        creators: names.filter((name) => name !== undefined),
        url: `${base}/${isDraft ? 'uploads' : 'records'}/${id}`,
        updated: json_toText(wire.updated) ?? '',
        ...readRestricted(wire.access),
        ...optional({
            conceptId: json_toText(toObject(wire.parent).id),
            type: json_toText(toObject(metadata.resource_type).id),
            date: json_toText(metadata.publication_date),
            version: json_toText(metadata.version),
            doi: doiOf(wire),
            conceptDoi: isPublished ? doiOf(wire.parent) : undefined,
        }),
    };
};
/** One of the list of a record's files; `pending` ones have no bytes yet (1.3). */
const entry_readFile = (json) => {
    const name = json_toText(json.key);
    if (name === undefined)
        return [];
    const [algorithm, value] = json_toText(json.checksum)?.split(':') ?? [];
    const isPending = json.status === 'pending';
    return [
        {
            name,
            size: Number(json.size ?? 0),
            ...(algorithm && value && !isPending ? { checksum: { algorithm, value: value.toLowerCase() } } : {}),
            ...(isPending ? { isPending } : {}),
        },
    ];
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/files.js


const pathOf = (entry) => `records/${entry.id}${entry.isDraft ? '/draft' : ''}/files`;
const readList = (json) => {
    const { entries } = toObject(json);
    return Array.isArray(entries) ? json_toList(entries).flatMap((entry) => entry_readFile(toObject(entry))) : undefined;
};
const files = (server, entry) => server.get(pathOf(entry), readList, {
    task: `list the files of ${entry.url}`,
    remedy: 'The files may be restricted: use a token of an account that may see them.',
});
const openFile = async (server, { entry, file }, { from, signal }) => {
    const answer = await server.open(`${pathOf(entry)}/${encodeURIComponent(file.name)}/content`, {
        accept: '*/*',
        signal,
        ...(from > 0 ? { range: `bytes=${from}-` } : {}),
    });
    if (answer.body === undefined)
        throw await server.refuse(answer, { task: `download ${file.name} of ${entry.url}` });
    // Many servers ignore the range and send all (1.3): then all of it is taken.
    const isPart = answer.status === 206 && answer.headers['content-range']?.startsWith(`bytes ${from}-`);
    return { body: answer.body, from: isPart ? from : 0 };
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/server.js
/** A server of Invenio's software, as the catalogue speaks to it: addresses, the token, and how a refusal is told. */

/** Zenodo prints its own JSON where it is not asked for this; it is what every other server of this software prints anyway. */
const NATIVE = 'application/vnd.inveniordm.v1+json';
/** Lists of files have one form only. */
const NATIVE_OR_ANY = `${NATIVE}, application/json;q=0.5`;
const toQuery = (query = {}) => {
    const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
    return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};
const toServer = (doors) => {
    const { base, http, token, signal } = doors;
    const credentials = token === undefined ? undefined : { origin: new URL(base).origin, authorization: `Bearer ${token}` };
    const toUrl = (path) => (path.startsWith('http') ? path : `${base}/api/${path}`);
    const ask = (path, { query, headers, ...request } = {}) => http.json({
        method: 'GET',
        url: `${toUrl(path)}${toQuery(query)}`,
        headers: { accept: NATIVE_OR_ANY, ...headers },
        credentials,
        signal,
        ...request,
    });
    return {
        ...doors,
        ask,
        get: async (path, read, { query, ...options }) => {
            const answer = await ask(path, query === undefined ? {} : { query });
            const value = (0,http_answer/* isSuccess */.oJ)(answer) ? read(answer.json) : undefined;
            if (value === undefined)
                throw await doors.refuse(answer, options);
            return value;
        },
        open: (path, { accept, range, signal: other }) => http.open({
            method: 'GET',
            url: toUrl(path),
            headers: { accept, ...(range === undefined ? {} : { range }) },
            credentials,
            signal: other ?? signal,
        }),
    };
};
/** `"…"` for the query language: exact, whole. */
const quote = (value) => `"${value.replace(/["\\]/g, '\\$&')}"`;

;// CONCATENATED MODULE: ./lib/repositories/rdm/find.js
/** The record that somebody means: by an id, a DOI or an address, of a version or of a concept (facts/inveniordm.md 1.2, 1.12; facts/zenodo.md 5). */





const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)\S+)$/i;
/** `7x685-jnp91`; Zenodo counts. */
const ID = /^(?:[0-9a-z]{5}-[0-9a-z]{5}|\d+)$/;
const toNotFound = (server, what, remedy) => new lib_errors/* ArchiveError */.di('record-not-found', `${server.name} ${what}.`, { remedy });
const parseDoi = (text) => DOI.exec(text)?.[1]?.replace(/%2F/i, '/').toLowerCase();
/** What was written, without asking anybody. Throws `record-not-found` for another host's record, and for what is no name of one. */
const parseWritten = (written, server) => {
    const text = written.trim();
    const doi = parseDoi(text);
    if (doi !== undefined)
        return { doi };
    if (ID.test(text.toLowerCase()))
        return { id: text.toLowerCase() };
    const { host } = new URL(server.base);
    if (/^https?:/i.test(text) && URL.canParse(text)) {
        const url = new URL(text);
        if (url.host !== host)
            throw toNotFound(server, `is at ${host}, and ${text} is at ${url.host}`, 'Name the archive of the record: --archive, --archive-url.');
        const inPath = parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
        if (inPath !== undefined)
            return { doi: inPath };
        const id = /\/(?:records?|uploads|deposit(?:\/depositions)?)\/([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
        if (id !== undefined && ID.test(id.toLowerCase()))
            return { id: id.toLowerCase() };
    }
    throw toNotFound(server, `has no record «${text}»`, 'Write an id, a DOI, or the address of the record.');
};
/** The draft where only a draft is there; undefined where there is neither, or it is not for this account. */
const readById = async (server, id) => {
    const answers = [await server.ask(`records/${id}`)];
    const [record] = answers;
    if (record !== undefined && [403, 404].includes(record.status) && server.token !== undefined) {
        answers.push(await server.ask(`records/${id}/draft`));
    }
    for (const answer of answers) {
        const entry = (0,http_answer/* isSuccess */.oJ)(answer) ? readEntry(answer.json, server.base) : undefined;
        if (entry !== undefined)
            return entry;
        if (answer.status === 410)
            throw toNotFound(server, `has deleted the record ${id}`, 'There is nothing left of it but its tombstone page.');
        if (![403, 404].includes(answer.status))
            throw await server.refuse(answer, { task: `read the record ${id}` });
    }
    const forbidden = answers.find(({ status }) => status === 403);
    if (forbidden !== undefined && answers.every(({ status }) => status === 403))
        throw await server.refuse(forbidden, { task: `read the record ${id}` });
    return undefined;
};
const hasDoi = (entry, doi) => [entry.doi, entry.conceptDoi].some((own) => own?.toLowerCase() === doi);
/** A DOI that a server gave ends in the id, most of the time; a search is slower, and lags. */
const readByDoi = async (server, doi) => {
    const id = /(?:^|[./])([0-9a-z]{5}-[0-9a-z]{5}|\d+)$/.exec(doi)?.[1];
    const guessed = id === undefined ? undefined : await readById(server, id);
    if (guessed !== undefined && hasDoi(guessed, doi))
        return guessed;
    const q = `pids.doi.identifier:${quote(doi)} OR parent.pids.doi.identifier:${quote(doi)}`;
    const { hits } = await server.get('records', readHits, { task: `search for ${doi}`, query: { q, size: 1, sort: 'newest' } });
    return hits.flatMap((hit) => readEntry(hit, server.base) ?? [])[0];
};
/** See the port. */
const find_find = async (server, written) => {
    const parsed = parseWritten(written, server);
    const entry = 'id' in parsed ? await readById(server, parsed.id) : await readByDoi(server, parsed.doi);
    if (entry !== undefined)
        return entry;
    const remedy = server.token === undefined
        ? 'A draft is seen with a token of its owner only. Is it the right archive?'
        : 'Is it the right archive (test and production count their records alike), and is it a record of this account?';
    throw toNotFound(server, `has no record «${written.trim()}»`, remedy);
};

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
;// CONCATENATED MODULE: ./lib/repositories/rdm/oai-page.js
/** Undefined for what is no answer of the protocol, or no well-formed XML. */
const readOaiPage = async (xml) => {
    // Only this command needs it.
    const { SaxesParser } = await Promise.resolve(/* import() eager */).then(__webpack_require__.t.bind(__webpack_require__, 9800, 19));
    const parser = new SaxesParser({ xmlns: false, position: true });
    const records = [];
    const path = [];
    let [text, root, token] = ['', '', ''];
    let isBroken = false;
    let error;
    let record;
    let metadataFrom = 0;
    const OWN = { record: 3, header: 4, metadata: 4, identifier: 5, datestamp: 5, setSpec: 5, resumptionToken: 3, error: 2 };
    /** Is it the protocol's own element, and not one of a record's metadata? */
    const isOwn = (name) => OWN[name] === path.length;
    parser.on('error', () => {
        isBroken = true;
    });
    parser.on('opentag', ({ name, attributes }) => {
        path.push(name);
        if (path.length === 1)
            root = name;
        text = '';
        if (!isOwn(name))
            return;
        if (name === 'record')
            record = { identifier: '', datestamp: '', sets: [], isDeleted: false };
        if (name === 'header' && record !== undefined)
            record.isDeleted = attributes.status === 'deleted';
        if (name === 'metadata')
            metadataFrom = parser.position;
        if (name === 'error')
            error = { code: String(attributes.code ?? 'error'), message: '' };
    });
    parser.on('text', (piece) => {
        text += piece;
    });
    parser.on('closetag', ({ name }) => {
        if (isOwn(name)) {
            if (name === 'record' && record !== undefined)
                records.push(record);
            if (name === 'resumptionToken')
                token = text.trim();
            if (name === 'error' && error !== undefined)
                error = { ...error, message: text.trim().replace(/\.$/, '') };
            if (record !== undefined) {
                if (name === 'identifier' || name === 'datestamp')
                    record[name] = text.trim();
                if (name === 'setSpec')
                    record.sets.push(text.trim());
                if (name === 'metadata')
                    record.metadata = xml.slice(metadataFrom, xml.lastIndexOf('</', parser.position - 1)).trim();
            }
        }
        path.pop();
    });
    try {
        parser.write(xml).close();
    }
    catch {
        return undefined;
    }
    if (isBroken || root !== 'OAI-PMH')
        return undefined;
    return { records, ...(token === '' ? {} : { resumptionToken: token }), ...(error === undefined ? {} : { error }) };
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/oai.js
/** OAI-PMH: every record of a server, or of one of its sets, page by page (https://www.openarchives.org/OAI/openarchivesprotocol.html). */



const toProblem = (server, { code, message }) => new lib_errors/* ArchiveError */.di('archive-refused', `${server.name} refuses to be harvested so: ${code}${message ? `, ${message}` : ''}.`, {
    remedy: `Its sets and formats are at ${server.base}/oai2d?verb=ListSets and ${server.base}/oai2d?verb=ListMetadataFormats.`,
});
/** A public interface: the token has no business there. A token of the protocol is good once, so pages are asked for one after the other. */
const harvest = async function* (server, { set, format, from }) {
    const first = { metadataPrefix: format, ...(set === undefined ? {} : { set }), ...(from === undefined ? {} : { from }) };
    let query = first;
    let before = new Set();
    for (;;) {
        const url = `${server.base}/oai2d?${new URLSearchParams({ verb: 'ListRecords', ...query })}`;
        const answer = await server.open(url, { accept: 'text/xml, application/xml;q=0.9, */*;q=0.1' });
        const task = 'harvest the records';
        // Its errors come with a status of their own at some servers, as XML all the same.
        const text = answer.body === undefined ? (answer.text ?? '') : await (0,consumers_.text)(answer.body);
        const page = await readOaiPage(text);
        if (page?.error?.code === 'noRecordsMatch')
            return;
        if (page?.error !== undefined)
            throw toProblem(server, page.error);
        if (page === undefined || answer.body === undefined)
            throw await server.refuse({ ...answer, text: text.slice(0, 500) }, { task });
        if (page.resumptionToken !== undefined && page.records.every(({ identifier }) => before.has(identifier))) {
            throw new lib_errors/* ArchiveError */.di('archive-failed', `${server.name} gives the same page of the harvest again and again.`, {
                remedy: 'What came before is whole. Try again later, with `--from` the last day that you have.',
            });
        }
        yield* page.records;
        if (page.resumptionToken === undefined)
            return;
        before = new Set(page.records.map(({ identifier }) => identifier));
        query = { resumptionToken: page.resumptionToken };
    }
};

// EXTERNAL MODULE: ./lib/repositories/catalogue.js
var catalogue = __webpack_require__(7409);
;// CONCATENATED MODULE: ./lib/repositories/rdm/print.js
/** A record in a format of others: by content negotiation, and where that knows it not, by the page that exports it (facts/inveniordm.md 1.1). */



const TYPES = {
    invenio: NATIVE,
    zenodo: 'application/vnd.zenodo.v1+json',
    datacite: 'application/vnd.datacite.datacite+json',
    bibtex: 'application/x-bibtex',
    csl: 'application/vnd.citationstyles.csl+json',
    marcxml: 'application/marcxml+xml',
    dc: 'application/x-dc+xml',
};
const print = async (server, entry, format) => {
    const path = `records/${entry.id}${entry.isDraft ? '/draft' : ''}`;
    const answer = format === 'codemeta'
        ? await server.open(`${server.base}/records/${entry.id}/export/codemeta`, { accept: '*/*' })
        : await server.open(path, { accept: TYPES[format] });
    if (answer.body === undefined) {
        if (answer.status === 406 || (answer.status === 404 && (format === 'codemeta' || entry.isDraft)))
            throw (0,catalogue/* toCannot */.D6)(server.name, `print ${entry.isDraft ? 'the draft' : 'the record'} ${entry.id} as ${format}`, `Ask for another format: --format ${catalogue/* FORMATS */.hR.filter((one) => one !== format).join(', ')}.`);
        throw await server.refuse(answer, { task: `read ${entry.id} as ${format}` });
    }
    const mediaType = (answer.headers['content-type'] ?? TYPES.invenio).split(';')[0] ?? '';
    const text = await (0,consumers_.text)(answer.body);
    // A login page, a proxy.
    if (mediaType === 'text/html')
        throw await server.refuse({ ...answer, text: text.slice(0, 500) }, { task: `read ${entry.id} as ${format}` });
    return { mediaType, text };
};

;// CONCATENATED MODULE: ./lib/repositories/html.js
/** HTML that went through a server's cleaner, and HTML that did not yet: one spelling for both. */
/** HTML as the server's cleaner would leave it, as far as spelling goes. */
const toComparableHtml = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
    .replace(/[\u200b-\u200d\ufeff]|(?![\t\n\r])\p{Cc}/gu, '')
    .replace(/<\/?tbody>|\s+(?:style|class|rel|target)="[^"]*"/gi, '')
    .replace(/\s*\/>/g, '>')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#(?:39|x27);|&apos;/g, "'")
    .replace(/&(?!(?:\w+|#\d+|#x[0-9a-f]+);)/gi, '&amp;')
    .replace(/<(?![a-z/!])/gi, '&lt;')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]+>) ?/g, '$1')
    .trim();
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

;// CONCATENATED MODULE: ./lib/repositories/rdm/requests.js
/** Requests: who is asked for what, and what this account may do with it (facts/inveniordm.md 1.9, 1.10, 1.13). */






const readRequestJson = (json, base) => {
    const wire = toObject(json);
    const [id, type] = [json_toText(wire.id), json_toText(wire.type)];
    if (id === undefined || type === undefined)
        return undefined;
    const about = json_toText(toObject(wire.topic).record);
    return {
        id,
        type,
        title: json_toText(wire.title) ?? '(no title)',
        status: json_toText(wire.status) ?? '',
        isOpen: wire.is_open === true,
        url: `${base}/requests/${id}`,
        // Exactly what the caller may do now (1.10).
        actions: Object.keys(toObject(toObject(wire.links).actions)),
        ...(about === undefined ? {} : { about }),
    };
};
/** Asked for the native form of records, a server of 13.0.0 answers 500 to a review. */
const AS_JSON = { headers: { accept: 'application/json' } };
/** What a server does not know (curations; an old one), or does not let this account see, is no request. */
const readSome = (server, answer) => {
    if (!(0,http_answer/* isSuccess */.oJ)(answer))
        return [];
    const found = readHits(answer.json)?.hits ?? [answer.json];
    return found.flatMap((hit) => readRequestJson(hit, server.base) ?? []);
};
const requestsOf = async (server, entry) => {
    if (server.token === undefined)
        return [];
    const search = { ...AS_JSON, query: { q: `topic.record:${quote(entry.id)}` } };
    const about = await server.ask(entry.isDraft ? `records/${entry.id}/draft/review` : `records/${entry.id}/requests`, AS_JSON);
    // A review that was called off is gone from its draft (1.9): only the search knows it still.
    const others = entry.isDraft ? readSome(server, await server.ask('user/requests', search)) : [];
    const curations = readSome(server, await server.ask('curations/', search));
    const all = [...readSome(server, about), ...[...others, ...curations].filter((request) => request.about === entry.id)];
    const once = [...new Map(all.map((request) => [request.id, request])).values()];
    // A review says of itself what it is, and not what may be done with it (1.9).
    return Promise.all(once.map((request) => (request.isOpen ? readRequest(server, request.id) : request)));
};
const isUuid = (text) => /^[0-9a-f-]{36}$/i.test(text);
const readRequest = async (server, id) => {
    server.needToken('read a request');
    const none = () => toNotFound(server, `has no request «${id}»`, 'Its id stands in its address and in `archive-release status`.');
    if (!isUuid(id))
        throw none();
    const answer = await server.ask(`requests/${id}`, AS_JSON);
    if (answer.status === 404)
        throw none();
    const request = (0,http_answer/* isSuccess */.oJ)(answer) ? readRequestJson(answer.json, server.base) : undefined;
    if (request === undefined)
        throw await server.refuse(answer, {
            task: `read the request ${id}`,
            remedy: 'Requests are shown to those who made them, and to those who are asked.',
        });
    return request;
};
const toPayload = (text) => ({ payload: { content: `<p>${escapeHtml(text)}</p>`, format: 'html' } });
const act = async (server, request, { action, text }) => {
    if (!request.actions.includes(action)) {
        const offered = request.actions.length === 0 ? 'nothing' : request.actions.join(', ');
        throw (0,catalogue/* toCannot */.D6)(server.name, `${action} the request ${request.id} now (${request.status}) for this account`, `It offers: ${offered}. See ${request.url}.`);
    }
    const answer = await server.ask(`requests/${request.id}/actions/${action}`, {
        ...AS_JSON,
        method: 'POST',
        ...(text === undefined ? {} : { body: toPayload(text) }),
    });
    if (!(0,http_answer/* isSuccess */.oJ)(answer))
        throw await server.refuse(answer, { task: `${action} the request ${request.id}` });
    return readRequest(server, request.id);
};
const comment = async (server, request, text) => {
    const answer = await server.ask(`requests/${request.id}/comments`, { ...AS_JSON, method: 'POST', body: toPayload(text) });
    if (!(0,http_answer/* isSuccess */.oJ)(answer))
        throw await server.refuse(answer, { task: `comment on the request ${request.id}` });
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/search.js




const search_PAGE = 100;
/** Without a token some servers give no more (facts/zenodo.md 5). */
const PUBLIC_PAGE = 25;
/** Of an account's own: beyond so many that were touched last, open corrections are not looked for. */
const MOST_PAGES = 10;
/** Invenio's own word for it, and Zenodo's. */
const ALL_VERSIONS = { allversions: true, all_versions: true };
/** A write is found about a second after its answer. */
const LAG_MS = 2000;
const list = async (server, path, options) => {
    const { hits, total } = await server.get(path, readHits, options);
    return { entries: hits.flatMap((hit) => readEntry(hit, server.base) ?? []), total };
};
const toQuestion = ({ text, type, community }) => [
    ...(text.trim() === '' ? [] : [(type ?? community) ? `(${text})` : text]),
    ...(type === undefined ? [] : [`metadata.resource_type.id:${quote(type)}`]),
    ...(community === undefined ? [] : [`parent.communities.entries.slug:${quote(community)}`]),
].join(' AND ');
const search = (server, query) => {
    const { sort, page, size } = query;
    return list(server, 'records', { task: 'search the records', query: { q: toQuestion(query) || undefined, sort, page, size } });
};
const versions = async (server, { conceptId, id }) => {
    if (conceptId === undefined)
        return [];
    // Asked for as a search: the list of versions is printed in one form only by some servers.
    const query = { q: `parent.id:${quote(conceptId)}`, ...ALL_VERSIONS, sort: 'version', size: PUBLIC_PAGE };
    return (await list(server, 'records', { task: `list the versions of ${id}`, query })).entries;
};
/** Page by page: whoever has seen enough stops asking. */
async function* ownPages(server, q) {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
        // Without allversions an open draft hides other versions; without shared_with_me a superuser sees everybody's (1.11).
        const query = { q, ...ALL_VERSIONS, shared_with_me: false, sort: 'updated-desc', size: search_PAGE, page };
        const found = await list(server, 'user/records', { task: "list the account's deposits", query });
        yield* found.entries;
        if (found.entries.length < search_PAGE)
            break;
    }
}
/** What was never public first, then corrections: no query tells those from their records. Of one concept a single search tells all. */
async function* drafts(server, conceptId) {
    server.needToken('list the drafts');
    const questions = conceptId === undefined ? ['is_published:false', undefined] : [`parent.id:${quote(conceptId)}`];
    const told = new Set();
    for (const question of questions)
        for await (const entry of ownPages(server, question)) {
            if (!entry.isDraft || told.has(entry.id))
                continue;
            told.add(entry.id);
            yield entry;
        }
}
/** Of the account's own drafts, or not at all: what a server would let a superuser delete is not deleted. */
const getOwnDraft = async (server, id) => {
    server.needToken('discard a draft');
    for (const pause of [0, LAG_MS]) {
        if (pause > 0)
            await server.clock.wait(pause);
        for await (const draft of ownPages(server, `id:${quote(id)}`))
            if (draft.isDraft && draft.id === id)
                return draft;
    }
    throw toNotFound(server, `has no draft «${id}» of this account`, 'See `archive-release deposits list` for those that are there. A published record is never discarded.');
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/vocabularies.js
/** Looking words up (facts/inveniordm.md 1.5, 1.9). */


const PATHS = {
    licences: 'vocabularies/licenses',
    communities: 'communities',
    funders: 'funders',
    awards: 'awards',
    names: 'names',
    subjects: 'subjects',
};
/** Titles by language: English, else the first. */
const readTitle = (title) => {
    if (typeof title === 'string')
        return title;
    const titles = toObject(title);
    return json_toText(titles.en) ?? Object.values(titles).flatMap((one) => json_toText(one) ?? [])[0];
};
const readTerm = (vocabulary, json) => {
    // A community is named by its slug.
    const id = vocabulary === 'communities' ? json_toText(json.slug) : json_toText(json.id);
    // Where its own JSON is asked for, InvenioRDM tells a title in the reader's language only.
    const title = readTitle(json.title) ??
        json_toText(json.title_l10n) ??
        json_toText(json.name) ??
        json_toText(json.subject) ??
        readTitle(toObject(json.metadata).title);
    return id === undefined ? [] : [{ id, title: title ?? '' }];
};
const SHOWN = 25;
const lookUp = async (server, vocabulary, text) => {
    const answer = await server.ask(PATHS[vocabulary], { query: { q: text.trim() || undefined, size: SHOWN } });
    if (answer.status === 404 || (answer.status === 403 && server.token === undefined))
        throw (0,catalogue/* toCannot */.D6)(server.name, `look up ${vocabulary}`, answer.status === 403 ? 'Give a token: this one is for accounts.' : 'See its web pages.');
    const found = readHits(answer.json);
    if (found === undefined)
        throw await server.refuse(answer, { task: `look up ${vocabulary}` });
    return found.hits.flatMap((hit) => readTerm(vocabulary, hit));
};

;// CONCATENATED MODULE: ./lib/repositories/rdm/catalogue.js









const rdmCatalogue = (doors) => {
    const server = toServer(doors);
    return {
        find: (written) => find_find(server, written),
        search: (query) => search(server, query),
        print: (entry, format) => print(server, entry, format),
        versions: (entry) => versions(server, entry),
        files: (entry) => files(server, entry),
        openFile: (entry, file, options) => openFile(server, { entry, file }, options),
        drafts: (conceptId) => drafts(server, conceptId),
        discard: async ({ id }) => {
            const own = await getOwnDraft(server, id);
            const answer = await doors.discard(own.id);
            if (!(0,http_answer/* isSuccess */.oJ)(answer) && answer.status !== 404)
                throw await server.refuse(answer, { task: `discard the draft ${own.url}` });
        },
        requestsOf: (entry) => requestsOf(server, entry),
        readRequest: (id) => readRequest(server, id),
        act: (request, action, options) => act(server, request, { action, ...options }),
        comment: (request, text) => comment(server, request, text),
        lookUp: (vocabulary, text) => lookUp(server, vocabulary, text),
        harvest: (query) => harvest(server, query),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/claimed.js
/** After a claim whose answer did not come, or that somebody else was faster with: what is there, and is it ours to go on with? (DESIGN.md, rules 1, 3, 11) */



/** The search finds a write after about a second, later under load: two looks, the second with more time. */
const LOOK_AFTER_MS = [3000, 10_000];
/** The described draft that carries the marker, given the search's time. The older of two goes on. */
const findMarked = async (finder, marker) => {
    for (const pause of LOOK_AFTER_MS) {
        await finder.clock.wait(pause);
        const hits = await finder.search({ exactly: marker.tag });
        const marked = hits.filter(({ isPublished, version, marks }) => !isPublished && version !== undefined && marks.tags.includes(marker.tag) && marks.commits.includes(marker.commit));
        const drafts = await Promise.all(marked.map(({ id }) => finder.findOwn(id, marker)));
        const [oldest] = drafts.filter((draft) => draft !== undefined).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
        if (oldest !== undefined)
            return oldest;
    }
    return undefined;
};
/** A success that cannot be read is as unclear as no answer. */
const mayHaveHappened = (answer) => (0,http_answer/* isUnclear */.Z5)(answer) || (0,http_answer/* isSuccess */.oJ)(answer);
/** A draft may be there that nothing would tell from another: somebody has to look before it is made again. */
const toUnclearCreate = ({ code, message, cause }) => new lib_errors/* ArchiveError */.di(code, message, {
    remedy: 'The draft may have been made all the same. Look at `archive-release deposits list` before you write it again.',
    cause,
});
/** After a create whose answer is none: the draft that was made all the same, if one was. Throws what `refuse` tells where it was not made, or nothing would tell it from another. */
const findMade = async (finder, { answer, marker, refuse }) => {
    if (!mayHaveHappened(answer))
        throw await refuse();
    const { tag, commit } = marker;
    if (tag === undefined || commit === undefined)
        throw toUnclearCreate(await refuse());
    finder.log.info(`${finder.name} did not say whether it created the draft: looking for it.`);
    return findMarked(finder, { tag, commit });
};
/**
 * Does what was just made come back as another's? It carries other markers than were sent; or none, and another title: a server may drop markers,
 * and changes a title at most in its blanks.
 */
const isAnothers = (told, sent) => {
    const { tag, commit } = sent.marker;
    if (tag === undefined || commit === undefined)
        return false;
    const { tags, commits } = told.marks;
    if (tags.includes(tag) || commits.includes(commit))
        return false;
    return tags.length + commits.length > 0 || told.title !== sent.title;
};
/**
 * The draft of a new version that was there already: ours to go on with only if it is recognisably so. Whether it was there before this run asked for
 * one, or is there because of that, is not known here: the errors don't say that nothing was changed. Throws `twin-found`, `draft-foreign`.
 */
const claimed_adopt = (finder, draft, of) => {
    if (finder.isPristine(draft, of))
        return draft;
    const [url] = finder.marksOf(of).commits.map(toRepositoryUrl);
    const { commits, tags } = onlyOf(finder.marksOf(draft), url === undefined ? [] : [url]);
    // It was not there a moment ago, and it carries a marker that the version before does not: another run of this tool was faster.
    if (commits.some((mark) => mark !== of.marker.commit) && tags.length > 0) {
        throw new lib_errors/* ArchiveError */.di('twin-found', `${finder.name}: another run opened the next version of ${of.url} meanwhile, for ${tags.at(-1)}: ${draft.url}.`, {
            remedy: `Let that run finish, then run this job again. ${lib_errors/* ONE_BY_ONE */.sS}`,
        });
    }
    throw new lib_errors/* ArchiveError */.di('draft-foreign', `${finder.name}: the draft ${draft.url} is open in the record ${of.url}, and it is not an untouched copy of it. Somebody may be working in it.`, { remedy: 'Publish or discard that draft by hand, then run this job again.' });
};

;// CONCATENATED MODULE: ./lib/repositories/listing.js
/** Lists as servers tell them: what is understood in part is not understood. */
/**
 * Each entry, read; undefined for what is no list, and where one entry is nothing that has an id: a list that is half understood would say of
 * a record that it is not there, and a second one would be made. What has an id and is of another kind is left out.
 */
const readEach = (list, read) => {
    if (!Array.isArray(list))
        return undefined;
    const entries = [];
    for (const entry of list) {
        const value = read(entry);
        if (value !== undefined)
            entries.push(value);
        else if (!/^(string|number)$/.test(typeof entry?.id))
            return undefined;
    }
    return entries;
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/wire.js

const wire_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const readText = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
const wire_toObject = (value) => (wire_isObject(value) ? value : {});
/** A file; one that waits for its bytes has neither checksum nor a size that may be believed (1.3). In a draft it stands without a status, and without both. */
const wire_readFile = (value) => {
    if (!wire_isObject(value))
        return undefined;
    const name = readText(value.key);
    if (name === undefined)
        return undefined;
    const md5 = readText(value.checksum)?.replace(/^md5:/, '').toLowerCase();
    if (value.status === 'pending' || (value.status === undefined && value.size === undefined && md5 === undefined))
        return { name, size: 0, isPending: true };
    const size = Number(value.size);
    return {
        name,
        size: Number.isFinite(size) ? size : 0,
        ...(md5 !== undefined && /^[0-9a-f]{32}$/.test(md5) ? { checksum: { algorithm: 'md5', value: md5 } } : {}),
    };
};
const wire_toList = (value) => (Array.isArray(value) ? value : wire_isObject(value) ? Object.values(value) : []);
/** `{entries: [...]}` of the file list, `{entries: {...}}` of a record. */
const readFiles = (value) => wire_isObject(value) && 'entries' in value ? wire_toList(value.entries).flatMap((entry) => wire_readFile(entry) ?? []) : undefined;
const readErrors = (value) => Array.isArray(value)
    ? value.filter(wire_isObject).map(({ field, messages }) => ({
        field: String(field),
        messages: (Array.isArray(messages) ? messages : [messages]).map(String),
    }))
    : [];
const readDoi = (pids) => {
    const doi = wire_toObject(wire_toObject(pids).doi);
    const [identifier, provider, client] = [readText(doi.identifier), readText(doi.provider), readText(doi.client)];
    if (identifier === undefined)
        return undefined;
    return { identifier, provider: provider ?? 'datacite', ...(client === undefined ? {} : { client }) };
};
const readOwner = (parent) => {
    const { user } = wire_toObject(wire_toObject(parent.access).owned_by);
    return typeof user === 'number' ? String(user) : readText(user);
};
const readGrantees = (parent) => {
    const { grants } = wire_toObject(parent.access);
    if (!Array.isArray(grants))
        return undefined;
    return grants.map((grant) => {
        const { type, id } = wire_toObject(wire_toObject(grant).subject);
        return { type: String(type), id: String(id) };
    });
};
const readCommunityNames = ({ communities }) => {
    const { ids, entries } = wire_toObject(communities);
    const named = wire_toList(entries).flatMap((entry) => (wire_isObject(entry) ? [readText(entry.id), readText(entry.slug)] : []));
    return [...new Set([...wire_toList(ids).map(readText), ...named])].filter((name) => name !== undefined);
};
/** A draft or a record, or undefined for what is none. */
const readRecord = (value) => {
    if (!wire_isObject(value) || !wire_isObject(value.metadata))
        return undefined;
    const id = readText(value.id);
    const parent = wire_toObject(value.parent);
    if (id === undefined)
        return undefined;
    const doi = readDoi(value.pids);
    const optional = {
        conceptId: readText(parent.id),
        doi: doi?.identifier,
        conceptDoi: readDoi(parent.pids)?.identifier,
        review: readText(wire_toObject(parent.review).id),
        updated: readText(value.updated),
        owner: readOwner(parent),
        grantees: readGrantees(parent),
    };
    return {
        id,
        created: readText(value.created) ?? '',
        isPublished: value.is_published === true,
        isDraft: value.is_draft === true,
        status: readText(value.status) ?? '',
        revision: Number(value.revision_id),
        body: {
            ...{ metadata: value.metadata, custom_fields: wire_toObject(value.custom_fields), access: wire_toObject(value.access) },
            files: { enabled: wire_toObject(value.files).enabled !== false },
            ...(doi === undefined ? {} : { pids: { doi } }),
        },
        files: readFiles(value.files) ?? [],
        errors: readErrors(value.errors),
        hasVersions: value.is_published === true || Number(wire_toObject(value.versions).index) > 1,
        communities: readCommunityNames(parent),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
};
/** `{hits: {hits: [...]}}` of every search. */
const readRecords = (value) => {
    const hits = wire_isObject(value) ? wire_toObject(value.hits).hits : undefined;
    return readEach(hits, readRecord);
};
/** The account's own id, of `/me`. */
const readAccountId = (value) => {
    const { id } = wire_toObject(value);
    return typeof id === 'number' ? String(id) : readText(id);
};
/** The ids of a list of terms. */
const readIds = (value) => {
    const hits = wire_isObject(value) ? wire_toObject(value.hits).hits : undefined;
    return Array.isArray(hits) ? hits.flatMap((entry) => readText(wire_toObject(entry).id) ?? []) : undefined;
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/deposits.js


const readMarks = ({ related_identifiers: related }) => toMarks((Array.isArray(related) ? related.filter(wire_isObject) : []).map(({ identifier, relation_type: type }) => ({
    identifier,
    relation: wire_isObject(type) ? type.id : undefined,
})));
/** An echo comes from this adapter, or is none at all (a deposit that is only foreseen). */
const deposits_readEcho = ({ echo }) => wire_isObject(echo) ? echo : { metadata: {}, custom_fields: {}, access: {} };
const readLook = ({ echo }) => (wire_isObject(echo) && wire_isObject(echo.look) ? echo.look : {});
const toLook = ({ review, updated, owner }) => ({
    ...(review === undefined ? {} : { review }),
    ...(updated === undefined ? {} : { updated }),
    ...(owner === undefined ? {} : { owner }),
});
const toState = ({ isPublished, status }) => isPublished ? 'published' : status === 'in_review' ? 'in-review' : 'draft';
/** Pages are built from the id: links in answers name the origin that the server believes to have (1.1). */
const deposits_toDeposit = (wire, { base, wanted }) => {
    const { isPublished, doi, conceptDoi } = wire;
    const { version } = wire.body.metadata;
    const badged = conceptDoi ?? doi;
    const toStored = (file) => isPublished ? { ...file, url: `${base}/records/${wire.id}/files/${encodeURIComponent(file.name)}?download=1` } : file;
    return {
        id: wire.id,
        ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
        state: toState(wire),
        isEdit: isPublished && wire.isDraft,
        createdAt: wire.created,
        ...(typeof version === 'string' && version !== '' ? { version } : {}),
        ...(doi === undefined ? {} : isPublished ? { doi } : { reservedDoi: doi }),
        ...(conceptDoi === undefined ? {} : { conceptDoi }),
        url: isPublished ? `${base}/records/${wire.id}` : `${base}/uploads/${wire.id}`,
        ...(isPublished && badged !== undefined ? { badgeUrl: `${base}/badge/DOI/${badged}.svg` } : {}),
        marker: toMarkerOf(readMarks(wire.body.metadata), wanted),
        files: wire.files.map(toStored),
        isFirst: !wire.hasVersions,
        ...(wire.communities.length === 0 ? {} : { communities: wire.communities }),
        echo: { ...wire.body, revision: wire.revision, look: toLook(wire) },
    };
};

// EXTERNAL MODULE: ./lib/http/no-answer.js
var no_answer = __webpack_require__(4948);
;// CONCATENATED MODULE: ./lib/http/problem.js
/** Turns an answer that is no success into an error that says what the server said, and what to do. */




const problem_isObject = (value) => typeof value === 'object' && value !== null;
const problem_toList = (value) => Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
/** `metadata.title: Missing data…`, one line each. Servers write `message` or `messages` (facts/zenodo.md 2.4). */
const toFieldLine = (entry) => {
    if (!problem_isObject(entry))
        return typeof entry === 'string' ? [entry] : [];
    const field = typeof entry.field === 'string' ? `${entry.field}: ` : '';
    const words = [...problem_toList(entry.messages), ...problem_toList(entry.message)].filter((word) => typeof word === 'string');
    return words.map((word) => `${field}${word}`);
};
/** The server's own words, one per line: its message first, then a line for each field. Empty where it said nothing. */
const readServerMessages = (answer) => {
    const { json } = answer;
    if (problem_isObject(json)) {
        const message = typeof json.message === 'string' ? [json.message] : [];
        return [...message, ...problem_toList(json.errors).flatMap(toFieldLine)];
    }
    if (typeof json === 'string')
        return [json];
    const text = answer.text?.replace(/<(script|style)[\s\S]*?(<\/\1>|$)/gi, ' ').replace(/<[^>]*>?/g, ' ');
    const words = text?.replace(/\s+/g, ' ').trim() ?? '';
    return words === '' ? [] : [words.slice(0, 200)];
};
/** What support asks for; often missing. */
const readRequestIds = (answer) => {
    const errorId = problem_isObject(answer.json) ? answer.json.error_id : undefined;
    const requestId = answer.headers['x-request-id'];
    return [
        ...(requestId === undefined ? [] : [`x-request-id: ${requestId}`]),
        ...(typeof errorId === 'string' ? [`error_id: ${errorId}`] : []),
    ];
};
const problem_AGAIN = 'Run it again later: it finds what is done and goes on from there.';
const judge = (answer, archive) => {
    const { status } = answer;
    if (status === 0) {
        const why = answer.cause instanceof Error ? answer.cause.message || answer.cause.name : String(answer.cause);
        const remedy = (0,no_answer/* toStandingRemedy */.s)(answer.cause) ?? `Is ${archive} up, and the address right? ${problem_AGAIN}`;
        return { code: 'archive-failed', said: `no answer came (${why})`, remedy };
    }
    if (status === 429)
        return { code: 'archive-failed', said: 'it asks for fewer requests (429)', remedy: problem_AGAIN };
    if (status >= 500)
        return { code: 'archive-failed', said: `it failed (${status})`, remedy: problem_AGAIN };
    if (status === 403 && (0,http_answer/* isPage */.yp)(answer)) {
        return {
            code: 'archive-blocked',
            said: 'a page came instead of an answer (403): a firewall before it blocks this machine',
            remedy: `This says nothing about the token. Runners share addresses: ${problem_AGAIN} If it stays, write to the support of ${archive}.`,
        };
    }
    if ((0,http_answer/* isSuccess */.oJ)(answer) || status < 400) {
        return {
            code: 'archive-failed',
            said: `it answered ${status} with something that is not its API (${answer.headers['content-type'] ?? 'no content type'})`,
            remedy: 'Check the address of the archive: is it the root of the site, and not a login page or a proxy?',
        };
    }
    return undefined;
};
/** The error for an answer that the caller cannot go on with. */
const problem_toProblem = (answer, options) => {
    const judged = judge(answer, options.archive);
    const code = judged?.code ?? options.code ?? 'archive-refused';
    const lines = [...readServerMessages(answer), ...readRequestIds(answer)].map((line) => `\n  ${line}`).join('');
    const message = `${options.archive}: could not ${options.task}; ${judged?.said ?? `it refuses (${answer.status})`}. ${answer.method} ${(0,redact/* redactUrl */.B)(answer.url)}${lines}`;
    return new lib_errors/* ArchiveError */.di(code, (0,redact/* redact */.E)(message), {
        remedy: judged?.remedy ?? options.remedy ?? 'Read what the server says, mend it, and run it again.',
        ...(answer.cause === undefined ? {} : { cause: answer.cause }),
    });
};

;// CONCATENATED MODULE: ./lib/repositories/past-embargo.js
/** Is the last day of an embargo (ISO date) not in the future any more? @param today YYYY-MM-DD */
const isOver = (until, today) => until.slice(0, 10) <= today;
const tellPastEmbargo = ({ access }, { archive, today, isNew }) => {
    const until = access.right === 'embargoed' ? access.embargoUntil?.slice(0, 10) : undefined;
    if (until === undefined || !isOver(until, today))
        return [];
    const message = isNew
        ? `The embargo ends on ${until}, and ${archive} takes only an end in the future: leave the embargo out.`
        : `The embargo ended on ${until}: it says nothing any more.`;
    return [{ severity: isNew ? 'error' : 'notice', code: 'embargo-past', message, path: 'access' }];
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/embargo.js
/**
 * Embargoes that are over (facts/inveniordm.md 1.4). The server lifts that of a public record, within a day, and with it that of a correction which says the same.
 * That of any other draft it leaves, and refuses to publish what has one. Pure.
 */


/** What it says once its embargo is over, whether the server has lifted it since or not. @param today YYYY-MM-DD */
const withoutPastEmbargo = (body, today) => {
    const { embargo } = body.access;
    if (!wire_isObject(embargo) || embargo.active !== true || typeof embargo.until !== 'string' || !isOver(embargo.until, today))
        return body;
    return { ...body, access: { record: 'public', files: 'public', embargo: { active: false } } };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/differences.js



/** Which field of the record a key of InvenioRDM's stands for. */
const FIELDS = {
    resource_type: 'type',
    additional_titles: 'additionalTitles',
    publication_date: 'publicationDate',
    additional_descriptions: 'additionalDescriptions',
    related_identifiers: 'related',
    subjects: 'keywords',
};
const toFieldName = (key) => FIELDS[key] ?? key;
const differences_toList = (value) => (Array.isArray(value) ? value : []);
const differences_text = (value) => typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() : '';
/** Only these keys, and of those what is there. */
const differences_pick = (value, ...keys) => wire_isObject(value)
    ? Object.fromEntries(keys.flatMap((key) => (value[key] === undefined || value[key] === '' ? [] : [[key, value[key]]])))
    : {};
/** The same text for the same value, in whatever order its keys came. */
const differences_toText = (value) => JSON.stringify(value, (_, part) => wire_isObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part) ?? '';
const sorted = (values) => values.toSorted((a, b) => (differences_toText(a) < differences_toText(b) ? -1 : differences_toText(a) > differences_toText(b) ? 1 : 0));
/** `{id}` where there is an id; else what a person wrote. */
const toTerm = (value, ...keys) => wire_isObject(value) && 'id' in value ? { id: value.id } : differences_pick(value, ...keys);
/** The same, whatever is inside. */
const toIds = (value) => {
    if (Array.isArray(value))
        return value.map(toIds);
    if (!wire_isObject(value))
        return value;
    return 'id' in value ? { id: value.id } : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toIds(part)]));
};
/** A GND comes back with its prefix. */
const toIdentifier = (value) => wire_isObject(value) ? { identifier: differences_text(value.identifier).toLowerCase().replace(/^gnd:/, ''), scheme: differences_text(value.scheme) } : {};
const toAgent = (value) => {
    if (!wire_isObject(value) || !wire_isObject(value.person_or_org))
        return value;
    const who = value.person_or_org;
    return {
        who: differences_pick(who, 'type', 'family_name', 'given_name', ...(who.type === 'organizational' ? ['name'] : [])),
        identifiers: sorted(differences_toList(who.identifiers).map(toIdentifier)),
        affiliations: differences_toList(value.affiliations).map((entry) => toTerm(entry, 'name')),
        ...(wire_isObject(value.role) ? { role: value.role.id } : {}),
    };
};
const toDescribed = (value) => wire_isObject(value) ? { text: toComparableHtml(value.description), type: toTerm(value.type), lang: toTerm(value.lang) } : value;
const NORMAL = {
    resource_type: (value) => toTerm(value),
    creators: (value) => differences_toList(value).map(toAgent),
    contributors: (value) => differences_toList(value).map(toAgent),
    title: differences_text,
    additional_titles: (value) => differences_toList(value).map((entry) => wire_isObject(entry) ? { title: differences_text(entry.title), type: toTerm(entry.type), lang: toTerm(entry.lang) } : entry),
    description: toComparableHtml,
    additional_descriptions: (value) => differences_toList(value).map(toDescribed),
    rights: (value) => differences_toList(value).map((entry) => toTerm(entry, 'title', 'link')),
    subjects: (value) => differences_toList(value).map((entry) => toTerm(entry, 'subject')),
    languages: (value) => differences_toList(value).map((entry) => toTerm(entry)),
    dates: (value) => differences_toList(value).map((entry) => (wire_isObject(entry) ? { ...differences_pick(entry, 'date', 'description'), type: toTerm(entry.type) } : entry)),
    identifiers: (value) => sorted(differences_toList(value).map(toIdentifier)),
    related_identifiers: (value) => sorted(differences_toList(value).map((entry) => wire_isObject(entry) ? { ...toIdentifier(entry), relation: toTerm(entry.relation_type), type: toTerm(entry.resource_type) } : entry)),
    references: (value) => differences_toList(value).map((entry) => (wire_isObject(entry) ? differences_text(entry.reference) : entry)),
    locations: (value) => (wire_isObject(value) ? differences_toList(value.features).map((entry) => differences_pick(entry, 'geometry', 'place', 'description')) : value),
    funding: (value) => differences_toList(value).map((entry) => wire_isObject(entry) ? { funder: toTerm(entry.funder, 'name'), award: toTerm(entry.award, 'title', 'number', 'identifiers') } : entry),
};
const differences_toNormal = (key, value) => {
    if (value === undefined || value === null)
        return undefined;
    const normal = NORMAL[key]?.(value) ?? (typeof value === 'string' ? differences_text(value) : toIds(value));
    return normal === '' || (Array.isArray(normal) && normal.length === 0) ? undefined : normal;
};
const compareParts = (wanted, found, name) => [...new Set([...Object.keys(wanted), ...Object.keys(found)])].flatMap((key) => {
    const [want, have] = [differences_toNormal(key, wanted[key]), differences_toNormal(key, found[key])];
    return differences_toText(want) === differences_toText(have) ? [] : [{ field: name(key), wanted: want, found: have }];
});
const toAccess = ({ record, files, embargo }) => {
    const { active, until, reason } = wire_isObject(embargo) ? embargo : {};
    return active === true ? { record, files, until: differences_text(until), reason: differences_text(reason) } : { record, files };
};
const differences_toDoi = ({ pids }) => pids?.doi.identifier.toLowerCase();
/** The DOI itself; and whether it stands there as one from elsewhere, where the server is to register it: it is not published so (1.7). */
const compareDois = (wanted, found) => {
    if (wanted.pids === undefined)
        return [];
    const [want, have] = [differences_toDoi(wanted), differences_toDoi(found)];
    const isMisplaced = wanted.pids.doi.provider !== 'external' && found.pids?.doi.provider === 'external';
    return want === have && !isMisplaced ? [] : [{ field: 'doi', wanted: want, found: have }];
};
/** A DOI is compared where the record brings one. One entry a field that differs, named as the record names it. */
const compareBodies = (wanted, found) => [
    ...compareParts(wanted.metadata, found.metadata, toFieldName),
    ...compareParts(wanted.custom_fields, found.custom_fields, (key) => `custom.${key}`),
    ...compareParts({ files: wanted.files?.enabled === false }, { files: found.files?.enabled === false }, () => 'isMetadataOnly'),
    ...compareDois(wanted, found),
    ...compareParts({ access: toAccess(wanted.access) }, { access: toAccess(found.access) }, () => 'access'),
];
/** Does a draft say what a record, or itself a moment ago, says? The server may have lifted an embargo of one of them that is over. @param today YYYY-MM-DD */
const saysTheSame = (one, other, today) => compareBodies(withoutPastEmbargo(one, today), withoutPastEmbargo(other, today)).length === 0;
/** Is a draft the version before, but for what a new version changes by itself? Some servers put today's date in (1.2). @param today YYYY-MM-DD */
const isUntouchedCopy = (draft, published, today) => {
    const rest = (body) => {
        const { version: _version, publication_date: _date, ...metadata } = body.metadata;
        return { ...body, metadata };
    };
    return draft.metadata.version === undefined && saysTheSame(rest(draft), rest(published), today);
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/search.js
/** The words of InvenioRDM's search (facts/inveniordm.md 1.11). */
const search_quote = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** Exact, case-sensitive, the whole value; without the quotes an address is a 400. */
const toExactQuery = (field, value) => `${field}:${search_quote(value)}`;
/** Every value that begins so. */
const toPrefixQuery = (field, beginning) => `${field}:${beginning.replace(/[^A-Za-z0-9._]/g, '\\$&')}*`;

;// CONCATENATED MODULE: ./lib/repositories/invenio/concept.js
/** Which record the user means, in any form (facts/inveniordm.md 1.2, 1.12). */


const concept_DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)\S+)$/i;
/** `7x685-jnp91`; Zenodo-like servers count. */
const concept_ID = /^(?:[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}|\d+)$/;
const concept_parseDoi = (text) => concept_DOI.exec(text.trim())?.[1]?.replace(/%2F/i, '/').toLowerCase();
/** The latest public version under the id of a version or of a concept. Undefined where there is none; throws where it was deleted. */
const findLatest = async (desk, id) => {
    const reply = await desk.client.readLatest(id);
    if (reply.ok)
        return reply.value;
    if (reply.answer.status === 404)
        return undefined;
    if (reply.answer.status === 410)
        throw toUnclearConcept(`${desk.settings.name}: the record ${id} was deleted, so nothing can be a new version of it.`);
    throw await desk.refuse(reply.answer, { task: `read the record ${id}` });
};
/** The latest version of the record that has this DOI, as a version's or as the concept's. */
const findByDoi = async (desk, written) => {
    const doi = concept_parseDoi(written);
    if (doi === undefined)
        return undefined;
    for (const field of ['pids.doi.identifier', 'parent.pids.doi.identifier']) {
        const reply = await desk.client.searchRecords({ q: toExactQuery(field, doi), allversions: true, size: 1 });
        if (!reply.ok)
            throw await desk.refuse(reply.answer, { task: `search for ${doi}` });
        const [hit] = reply.value;
        if (hit !== undefined)
            return findLatest(desk, hit.id);
    }
    return undefined;
};
/** Throws `concept-unclear` for what names no record of this host. */
const concept_findNamed = async (desk, written) => {
    const text = written.trim();
    if (concept_parseDoi(text) !== undefined)
        return findByDoi(desk, text);
    if (concept_ID.test(text.toLowerCase()))
        return findLatest(desk, text.toLowerCase());
    const { host } = new URL(desk.settings.base);
    if (URL.canParse(text)) {
        const url = new URL(text);
        const id = /\/(?:records?|uploads)\/([^/]+)(?:\/|$)/.exec(url.pathname)?.[1];
        const doi = concept_parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
        if (url.host !== host && (id ?? doi) !== undefined)
            throw toUnclearConcept(`concept: ${text} is a record of ${url.host}, and this run archives at ${host}.`);
        if (doi !== undefined)
            return findByDoi(desk, doi);
        if (id !== undefined && concept_ID.test(id))
            return findLatest(desk, id);
    }
    throw toUnclearConcept(`concept: «${text}» is not understood. Write a DOI, an id (abcde-12345), or the address of the record.`);
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/open-doi.js

/** Ours, waiting for nobody, and without a DOI of the server's own: it has none, or one from elsewhere, about which the server may have had something to say. */
const mayBeOpen = (deposit, { settled }) => deposit.state === 'draft' &&
    deposit.request === undefined &&
    deposit.marker.commit !== undefined &&
    deposit.files.length === 0 &&
    deposits_readEcho(deposit).pids?.doi.provider !== 'datacite' &&
    !settled.has(deposit.id);
/** Nothing follows in a draft that has no files: it counts as open only where it has no DOI, and the server is known to give some. Else it would be written anew for ever. */
const isWithoutFiles = (deposit) => deposits_readEcho(deposit).files?.enabled === false;
/** The DOI, as a difference that the metadata do not show. */
const findOpenDoi = (deposit, lore) => {
    if (!mayBeOpen(deposit, lore))
        return [];
    const found = deposits_readEcho(deposit).pids?.doi.identifier;
    const isKnown = found === undefined && (deposit.conceptDoi !== undefined || lore.prefixes.size > 0);
    return isWithoutFiles(deposit) && !isKnown ? [] : [{ field: 'doi', wanted: undefined, found, isUnsettled: true }];
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/doi.js
/** The DOI of a deposit: the server's own, reserved as soon as there is a draft, or one that the record brings (facts/inveniordm.md 1.7). */




const sayOf = (errors) => errors
    .filter(({ field }) => field.startsWith('pids'))
    .flatMap(({ messages }) => messages)
    .join(' ');
/** Has an earlier version of the draft's concept this DOI? Then none of the next ones can have it again. */
const learnWhetherSpent = async (desk, { reservedDoi, conceptDoi, conceptId }, written) => {
    const doi = written.toLowerCase();
    const isOwn = [reservedDoi, conceptDoi].some((own) => own?.toLowerCase() === doi);
    if (isOwn || desk.spent.has(doi) || conceptId === undefined)
        return;
    if (!desk.holders.has(doi))
        desk.holders.set(doi, (await findByDoi(desk, doi))?.conceptId);
    if (desk.holders.get(doi) !== conceptId)
        return;
    desk.spent.add(doi);
    desk.notices.push(`${doi} is the DOI of an earlier version: this one gets a DOI of its own.`);
};
/** Files name a DOI for good, and every release has them: one that an earlier version of the concept has is not sent for the next one. Before it is: a draft does not give it back. */
const setSpentAside = async (desk, deposit, record) => {
    const sent = desk.cross(record).body.pids?.doi.identifier;
    if (sent !== undefined)
        await learnWhetherSpent(desk, deposit, sent);
};
/**
 * The draft of a next version that an earlier run has described, and that is not as wanted: it may be so because a DOI that is named had to be left out.
 * What this run opened is described by it, and the DOI set aside then.
 */
const learnOfSpentDois = async (desk, draft, { claimedDois = [], isAsWanted }) => {
    if (draft.isFirst !== false || draft.isEdit || desk.looks.opened.has(draft.id) || isAsWanted === undefined)
        return;
    for (const doi of claimedDois) {
        if (isAsWanted(draft))
            return;
        await learnWhetherSpent(desk, draft, doi);
    }
};
/** The DOI from elsewhere that an open draft has, of an earlier run, and the record does not bring any more. */
const findLeftOver = (deposit, wanted) => {
    const held = deposits_readEcho(deposit).pids?.doi;
    return deposit.state === 'published' || wanted.pids !== undefined || held?.provider !== 'external' ? undefined : held.identifier;
};
/** Of the concept, of what is known of the server, or of what it has published: one request, and only here. */
const findManagedPrefix = async (desk, { conceptDoi }) => {
    const known = conceptDoi?.split('/')[0] ?? [...desk.prefixes][0];
    if (known !== undefined)
        return known;
    const reply = await desk.client.searchRecords({ size: 25 });
    const managed = reply.ok ? reply.value.find(({ body }) => body.pids?.doi.provider === 'datacite') : undefined;
    return managed?.doi?.split('/')[0];
};
/**
 * What takes the place of a DOI that is left over. It can't be discarded (404), and empty pids are dangerous (1.7): the server's own, by its id, is put over it.
 * Throws `record-refused` where that is not known: once it is published, a DOI stays.
 */
const replaceLeftOver = async (desk, deposit, wanted) => {
    const left = findLeftOver(deposit, wanted);
    if (left === undefined)
        return {};
    const prefix = await findManagedPrefix(desk, deposit);
    const { name } = desk.settings;
    if (prefix === undefined)
        throw new lib_errors/* ArchiveError */.di('record-refused', `${name}: the draft ${deposit.url} has the DOI ${left}, which the metadata name no more.`, {
            remedy: 'Take the DOI out of the draft at that page, or discard the draft, then run this job again: once it is published, a DOI stays.',
        });
    desk.notices.push(`The metadata name ${left} no more: the draft gets a DOI of ${name}.`);
    return { pids: { doi: { identifier: `${prefix}/${deposit.id}`, provider: 'datacite', client: 'datacite' } } };
};
/** What the server says it manages itself, and was not known to: then it is. */
const learnPrefix = (desk, words) => {
    const managed = /prefix '([^']+)' is managed/i.exec(words)?.[1]?.toLowerCase();
    if (managed === undefined || desk.prefixes.has(managed))
        return false;
    desk.prefixes.add(managed);
    return true;
};
/** A draft without files shows by nothing whether its DOI is settled: where it is open, the server's records are asked for a prefix of its own, once a run. */
const learnOfOpenDoi = async (desk, deposit) => {
    if (desk.hasAskedPrefix || !isWithoutFiles(deposit) || !mayBeOpen(deposit, desk))
        return;
    desk.hasAskedPrefix = true;
    const prefix = await findManagedPrefix(desk, deposit);
    if (prefix !== undefined)
        desk.prefixes.add(prefix.toLowerCase());
};
/** A DOI under a prefix that the server says it manages itself is sent again, for it to register. The draft as it stands then. */
const settleDoi = async (desk, record, wire) => {
    const sent = desk.cross(record).body.pids?.doi;
    if (sent?.provider !== 'external' || !learnPrefix(desk, sayOf(wire.errors)))
        return wire;
    const reply = await desk.client.update(wire.id, desk.cross(record).body);
    if (reply.ok)
        return reply.value;
    throw await desk.refuse(reply.answer, { task: `write the DOI of the draft ${wire.id}` });
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/pids.js
/** What is sent for the record's own DOI; nothing where it brings none. Never empty: that breaks a draft whose DOI was reserved. */
const toPids = ({ doi }, { prefixes, spent }) => {
    const identifier = doi?.toLowerCase();
    if (identifier === undefined || spent.has(identifier))
        return {};
    const isManaged = prefixes.has(identifier.split('/')[0] ?? '');
    return { pids: { doi: { identifier, ...(isManaged ? { provider: 'datacite', client: 'datacite' } : { provider: 'external' }) } } };
};
/** An update without `pids` keeps what is there; a published DOI stays whatever is sent. */
const withoutPids = ({ pids: _, ...body }) => body;

;// CONCATENATED MODULE: ./lib/repositories/invenio/reserve.js
/** Having the server reserve the DOI that it gives itself: a write of its own after the metadata, since it takes the draft's id (facts/inveniordm.md 1.7). */


const AGAIN_AFTER_MS = 2000;
/** In so many words, and for good. A page speaks for somebody before the server, and 429 of another hour. */
const isRefusal = (answer) => answer.status >= 400 && answer.status !== 429 && !(0,http_answer/* isUnclear */.Z5)(answer) && !(0,http_answer/* isPage */.yp)(answer);
/** 400: it has one already, perhaps by a first request whose answer was lost; or none can be had for it any more. What is there tells. */
const readReserved = async (desk, wire, task) => {
    const now = await desk.client.readDraft(wire.id);
    if (!now.ok)
        throw await desk.refuse(now.answer, { task });
    return { ...now.value, errors: wire.errors };
};
/**
 * The draft with its DOI; without one where the server clearly gives none. One without DOIs has no other word for it than 500, or 404: a 500 is believed
 * the second time. Throws what `refuse` tells where nothing was learned: files go after it, and tell the next run that this was settled (open-doi.ts).
 */
const reserve = async (desk, wire) => {
    const task = `reserve the DOI of the draft ${wire.id}`;
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.reserveDoi(wire.id);
        if (reply.ok)
            return { ...reply.value, errors: wire.errors };
        const { answer } = reply;
        if (answer.status === 400)
            return readReserved(desk, wire, task);
        if (isRefusal(answer) || (answer.status === 500 && attempt > 1)) {
            desk.log.info(`${desk.settings.name} reserves no DOI (${answer.status}): going on without.`);
            return wire;
        }
        if (!mayHaveHappened(answer) || attempt > 1)
            throw await desk.refuse(answer, { task });
        await desk.clock.wait(AGAIN_AFTER_MS);
    }
};
/** Then the DOI of this draft is settled, with one or without. */
const withDoi = async (desk, wire) => {
    const draft = wire.doi !== undefined || wire.isPublished ? wire : await reserve(desk, wire);
    desk.settled.add(draft.id);
    return draft;
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/update.js
/** Writing over a draft that somebody else may be writing, too: only over what was read (facts/inveniordm.md 1.1, 1.2). */



const update_MOST_ATTEMPTS = 3;
const toForeign = (desk, { url }) => new lib_errors/* ArchiveError */.di('draft-foreign', `${desk.settings.name}: the draft ${url} was changed by somebody else while this run was at work.`, {
    remedy: 'Let them finish, or discard what they did, then run this job again. Nothing of it was written over.',
});
/** Replaces the metadata of a draft as it was read; throws `draft-foreign` where it says something else by now. */
const updateAsRead = async (desk, deposit, body) => {
    const echo = deposits_readEcho(deposit);
    let { revision } = echo;
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.update(deposit.id, body, revision);
        if (reply.answer.status !== 412 || attempt === update_MOST_ATTEMPTS)
            return reply;
        const now = await desk.client.readDraft(deposit.id);
        if (!now.ok)
            return now;
        // An answer that was lost, and the request sent again: it is written.
        if (compareBodies(body, now.value.body).length === 0)
            return now;
        // A file, a DOI or a review moves the counter, too.
        if (!saysTheSame(echo, now.value.body, desk.today()))
            throw toForeign(desk, deposit);
        revision = now.value.revision;
    }
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/describe.js
/** Writing metadata: what the server refuses in it and can be told otherwise, and what it drops in passing (DESIGN.md, rule 7; facts/inveniordm.md 1.2). */









const COLLISION_MS = 2000;
const describe_MEND = 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.';
const MOST_RETREATS = 12;
/** `Invalid value mit.`: no field, no list. Either the vocabulary lacks it, or two writes of the draft met (1.2). */
const readRefusedValue = (answer) => answer.status === 400 ? /^Invalid value (.+?)\.?$/.exec(readServerMessages(answer)[0] ?? '')?.[1] : undefined;
/** Sends a record until no id in it is refused. What a retreat changed is told. */
const sendRecord = async (desk, record, send) => {
    let hasCollided = false;
    for (let turn = 0;; turn += 1) {
        const { body, used, losses } = desk.cross(record);
        const reply = await send(body);
        const value = reply.ok || turn === MOST_RETREATS ? undefined : readRefusedValue(reply.answer);
        if (value === undefined)
            return reply;
        if (await desk.check(used.filter(({ id }) => id === value))) {
            const before = new Set(losses.map(({ message }) => message));
            const fresh = desk.cross(record).losses.filter(({ message }) => !before.has(message));
            const refused = fresh.filter(({ outcome }) => outcome === 'refused');
            if (refused.length > 0)
                throw new lib_errors/* ArchiveError */.di('record-refused', refused.map(({ field, message }) => `${field}: ${message}`).join('\n'), { remedy: describe_MEND });
            desk.notices.push(...fresh.map(({ message }) => message));
        }
        else if (!hasCollided) {
            hasCollided = true;
            await desk.clock.wait(COLLISION_MS);
        }
        else
            return reply;
    }
};
/** @param names without `custom.` */
const toSwitchedOff = (archive, names) => `${archive} keeps no ${names.map((name) => `«custom.${name}»`).join(', ')}: left out.`;
/** A refusal of metadata, with the server's words field by field. */
const refuseRecord = (desk, answer, task) => desk.refuse(answer, {
    task,
    ...(answer.status === 400
        ? {
            code: 'record-refused',
            remedy: describe_MEND,
        }
        : {}),
});
/** Told with every draft that has no files yet (1.2). */
const isAboutFiles = ({ field }) => /^files\b/.test(field);
/** `metadata.creators.0.person_or_org` is `creators`. */
const toField = ({ field }) => {
    const [part = '', key = ''] = field.split('.');
    return part === 'metadata' ? toFieldName(key) : part === 'custom_fields' ? `custom.${key}` : part === 'pids' ? 'doi' : part;
};
/** `custom_fields.code:codeRepository` «Unknown field.»: the server has it switched off. It is told once, and not sent again in this run (1.4). */
const noteSwitchedOff = (desk, errors) => {
    const names = errors.flatMap(({ field, messages }) => {
        const name = /^custom_fields\.([^.]+)$/.exec(field)?.[1];
        return name !== undefined && messages.some((message) => /^unknown field/i.test(message)) ? [name] : [];
    });
    const fresh = names.filter((name) => !desk.switchedOff.has(name));
    for (const name of fresh)
        desk.switchedOff.add(name);
    if (fresh.length > 0)
        desk.notices.push(toSwitchedOff(desk.settings.name, fresh));
    return new Set(names.map((name) => `custom.${name}`));
};
/** Without these a record cannot be published, or is not found again. */
const NEEDED = new Set(['title', 'creators', 'publicationDate', 'type', 'publisher', 'doi', 'access']);
/** What the server did not take of a body: its soft errors, and what it left out without a word. Throws `record-refused` for what the record cannot bear. */
const judgeEcho = (desk, body, wire) => {
    const errors = wire.errors.filter((error) => !isAboutFiles(error));
    const silent = compareBodies(body, wire.body);
    const told = errors.map((error) => ({ field: toField(error), wanted: error.field, found: error.messages.join(' ') }));
    const off = noteSwitchedOff(desk, errors);
    const dropped = [...told, ...silent.filter(({ field }) => !told.some((one) => one.field === field))].filter(({ field }) => !off.has(field));
    const [want, have] = [
        toMarkerOf(readMarks(body.metadata)),
        toMarkerOf(readMarks(wire.body.metadata), toMarkerOf(readMarks(body.metadata))),
    ];
    const isUnmarked = want.tag !== have.tag || want.commit !== have.commit;
    const needed = told.filter(({ field }) => NEEDED.has(field));
    if (needed.length === 0 && !isUnmarked)
        return dropped;
    const lines = [
        ...needed.map(({ field, wanted, found }) => `${field} (${wanted}): ${found}`),
        ...(isUnmarked ? ['related: the markers of this release were not kept'] : []),
    ];
    throw new lib_errors/* ArchiveError */.di('record-refused', `${desk.settings.name} took the metadata of ${wire.id}, but not what it needs:\n  ${lines.join('\n  ')}`, { remedy: describe_MEND });
};
/** See the port. The whole metadata is replaced, and what comes back is compared with what was sent. */
const describe_describe = async (desk, deposit, record) => {
    const task = `write the metadata of ${deposit.url}`;
    desk.needToken(task);
    const isPublished = deposit.state === 'published';
    if (!isPublished)
        await setSpentAside(desk, deposit, record);
    const instead = await replaceLeftOver(desk, deposit, desk.cross(record).body);
    const toSend = (whole) => (isPublished ? withoutPids(whole) : { ...whole, ...instead });
    const reply = await sendRecord(desk, record, (whole) => updateAsRead(desk, deposit, toSend(whole)));
    if (!reply.ok)
        throw await refuseRecord(desk, reply.answer, task);
    const settled = isPublished ? reply.value : await settleDoi(desk, record, reply.value);
    const { body } = desk.cross(record);
    const dropped = judgeEcho(desk, toSend(body), settled);
    const wire = await withDoi(desk, settled);
    // The answer to a PUT lists no files that were there before; what is there, an observation tells.
    return { deposit: desk.take(wire, toMarkerOf(readMarks(deposits_readEcho({ ...deposit, echo: body }).metadata))), dropped };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/claim.js
/** Opening a draft: never twice. After an answer that did not come, what is there is looked for first (DESIGN.md, rules 1 and 11; facts/inveniordm.md 1.2). */








/** A draft that the server made, and without what it needs: it goes again, or a later run would finish it in vain. */
const judgeMade = async (desk, body, draft) => {
    try {
        return judgeEcho(desk, body, draft);
    }
    catch (thrown) {
        if (!(thrown instanceof lib_errors/* ArchiveError */.di))
            throw thrown;
        const { ok, answer } = await desk.client.discard(draft.id, draft.revision);
        const left = ok || answer.status === 404 ? 'The draft is discarded again.' : `The draft is ${desk.take(draft).url}: discard it by hand.`;
        throw new lib_errors/* ArchiveError */.di(thrown.code, thrown.message, { remedy: `${thrown.remedy} ${left}`, cause: thrown.cause });
    }
};
/** See the port. The whole metadata goes with the first request, and with it the marker: a draft whose answer is lost can be found. One without (written by hand) can't, and is never asked for twice. */
const invenio_claim_create = async (desk, finder, record) => {
    const task = 'create the draft';
    desk.needToken(task);
    const sent = desk.cross(record).body.metadata;
    const marker = toMarkerOf(readMarks(sent));
    for (let attempt = 1;; attempt += 1) {
        const reply = await sendRecord(desk, record, (body) => desk.client.create(body));
        const told = reply.ok ? reply.value.body.metadata : {};
        const isOther = reply.ok && isAnothers({ marks: readMarks(told), title: told.title }, { marker, title: sent.title });
        if (reply.ok && !isOther) {
            const draft = await settleDoi(desk, record, reply.value);
            for (const { field } of await judgeMade(desk, desk.cross(record).body, draft)) {
                // What else was dropped is a difference to the next look, and told when it is written once more.
                if (field.startsWith('custom.'))
                    desk.notices.push(`${desk.settings.name} keeps no «${field}»: it is left out.`);
            }
            const opened = await withDoi(desk, draft);
            desk.looks.fresh.set(opened.id, { ...reply, value: opened });
            return { ...desk.take(opened, marker), isMade: true };
        }
        const refuse = () => refuseRecord(desk, reply.answer, task);
        const found = await findMade(finder, { answer: reply.answer, marker, refuse });
        if (found !== undefined)
            return found;
        if (attempt === 2)
            throw await refuse();
    }
};
/** See the port. Asked again it gives the draft that is open, whosesoever: one that is no untouched copy is not adopted. */
const claim_newVersion = async (desk, finder, of) => {
    const task = `open a new version of ${of.url}`;
    desk.needToken(task);
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.newVersion(of.id);
        const isOfConcept = reply.ok && (reply.value.conceptId ?? of.conceptId) === of.conceptId;
        if (reply.ok && isOfConcept) {
            // The answer leaves out what was uploaded since.
            const now = await desk.client.readDraft(reply.value.id);
            if (!now.ok)
                throw await desk.refuse(now.answer, { task: `read the deposit ${reply.value.id}` });
            const draft = claimed_adopt(finder, desk.take(now.value), of);
            desk.looks.fresh.set(draft.id, now);
            return draft;
        }
        if (!mayHaveHappened(reply.answer) || attempt === 2)
            throw await desk.refuse(reply.answer, { task });
        desk.log.info(`${desk.settings.name} did not say whether it opened a draft: asking again gives the one that is open.`);
        // Two at the same time would make two drafts (1.2): the first is given its time.
        await desk.clock.wait(LOOK_AFTER_MS[0]);
    }
};
/** See the port. Asked again it gives the edit that is open. */
const claim_edit = async (desk, of) => {
    const task = `open ${of.url} for correction`;
    desk.needToken(task);
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.edit(of.id);
        if (reply.ok)
            return desk.take(reply.value, of.marker);
        if (!mayHaveHappened(reply.answer) || attempt === 2)
            throw await desk.refuse(reply.answer, { task });
        await desk.clock.wait(LOOK_AFTER_MS[0]);
    }
};
/** See the port. Gone already is as good. */
const discard = async (desk, deposit) => {
    const { answer } = await desk.client.discard(deposit.id, deposits_readEcho(deposit).revision);
    if (!(0,http_answer/* isSuccess */.oJ)(answer) && answer.status !== 404)
        throw await desk.refuse(answer, { task: `discard the draft ${deposit.url}` });
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/communities.js
/** Communities by the names that people write: are they there, do they take records, and asking them to take one that is public (facts/inveniordm.md 1.9). */




const toRefused = (message, remedy) => new lib_errors/* ArchiveError */.di('community-refused', message, { remedy });
/** Slugs that look alike, the likeliest first. A search that fails names none. */
const findNearest = async (desk, name) => {
    const words = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    if (words === '')
        return [];
    const found = await desk.requests.searchCommunities(`${words} OR slug:${words.slice(0, 3).toLowerCase().trim()}*`);
    const slugs = found.ok ? found.value.map(({ slug }) => slug) : [];
    const best = (0,nearest/* nearest */.p)(name, slugs);
    return [...new Set([...(best === undefined ? [] : [best]), ...slugs])].slice(0, 3);
};
const readCommunity = async (desk, name) => {
    const reply = await desk.requests.readCommunity(name);
    if (reply.ok)
        return reply.value;
    if (![403, 404, 410].includes(reply.answer.status))
        throw await desk.refuse(reply.answer, { task: `read the community ${name}` });
    const slugs = await findNearest(desk, name);
    throw toRefused(`community: ${desk.settings.name} has no community «${name}»${reply.answer.status === 403 ? ' that this account may see' : ''}.`, slugs.length === 0
        ? 'Take its slug from its address, /communities/SLUG.'
        : `Take its slug from its address, /communities/SLUG. The nearest there are: ${slugs.join(', ')}.`);
};
/** Asked once a run. Throws `community-refused`. */
const getCommunity = (desk, name) => {
    const known = desk.looks.communities.get(name) ?? readCommunity(desk, name);
    desk.looks.communities.set(name, known);
    return known;
};
/** Every name that a community goes by, as far as this run has met it. */
const communities_namesOf = async (desk, id) => {
    const met = await Promise.all([...desk.looks.communities].map(async ([name, known]) => ({ name, known: await known.catch(() => undefined) })));
    return [...new Set([id, ...met.flatMap(({ name, known }) => (known?.id === id ? [name, known.slug] : []))])];
};
/** Before anything is written: each is there, and takes records from this account. Throws `community-refused`. */
const checkCommunities = async (desk, names) => {
    const communities = await Promise.all(names.map((name) => getCommunity(desk, name)));
    const closed = communities.filter(({ isClosed }) => isClosed);
    if (closed.length === 0 || !desk.hasToken || desk.looks.areMembersChecked)
        return;
    const own = await desk.requests.listOwnCommunities();
    if (!own.ok)
        throw await desk.refuse(own.answer, { task: 'list the communities of this account' });
    const shut = closed.find(({ id }) => !own.value.some((mine) => mine.id === id));
    if (shut !== undefined)
        throw toRefused(`community: «${shut.slug}» takes records from its members only, and the account of the token is none.`, 'Ask its owners to make the account a member, or take it out of the input `community`.');
    desk.looks.areMembersChecked = true;
};
/** See the port. That it belongs there, or was asked already, is as good. */
const communities_join = async (desk, deposit, name) => {
    const { id } = await getCommunity(desk, name);
    const task = `ask the community ${name} to take ${deposit.url}`;
    const answer = await desk.requests.joinCommunity(deposit.id, id);
    const { processed, errors } = wire_isObject(answer.json) ? answer.json : {};
    const [request] = (Array.isArray(processed) ? processed : []).filter(wire_isObject);
    const asked = readText(request?.request_id);
    if ((0,http_answer/* isSuccess */.oJ)(answer) && request !== undefined) {
        if (asked !== undefined)
            desk.looks.asked.set(deposit.id, asked);
        return;
    }
    const said = (Array.isArray(errors) ? errors : []).filter(wire_isObject).map(({ message }) => String(message));
    if (said.some((message) => /already/.test(message)))
        return;
    throw await desk.refuse(answer, { task: said.length === 0 ? task : `${task} (${said.join(' ')})` });
};

;// CONCATENATED MODULE: ./lib/repositories/refuse.js
/** How a refusal is told where a token is at stake: is there none, is it no good here, or is it good and only this is not allowed? */



const GIVE_TOKEN = 'Give the input `token` a token of the archive; on the command line, the environment (ARCHIVE_TOKEN) or a file (--token-file).';
/** Where the metadata of a draft that is there are refused. */
const MEND_DRAFT = 'Mend what is named, and run it again: the draft is kept, and nothing is sent twice.';
/** @throws ArchiveError `token-missing` */
const needTokenOf = ({ name, token, remedy = GIVE_TOKEN }) => (task) => {
    if (token === undefined)
        throw new lib_errors/* ArchiveError */.di('token-missing', `${name}: could not ${task} without a token.`, { remedy });
};
/** A 401 or 403 is looked into before it is told; every other answer is told as it is. */
const refuseOf = ({ name, token, base, whenGood, whenBad, isTokenGood }) => async (answer, options) => {
    const isForbidden = (answer.status === 401 || answer.status === 403) && !(0,http_answer/* isPage */.yp)(answer);
    if (!isForbidden)
        return problem_toProblem(answer, { archive: name, ...options });
    if (token === undefined)
        return problem_toProblem(answer, { archive: name, ...options, code: 'token-missing', remedy: GIVE_TOKEN });
    if (await isTokenGood())
        return problem_toProblem(answer, { archive: name, remedy: whenGood, ...options });
    return new lib_errors/* ArchiveError */.di('token-refused', `${name} does not accept the token (${answer.status} at ${new URL(base).host}): ${whenBad.why}`, { remedy: whenBad.remedy });
};

;// CONCATENATED MODULE: ./lib/repositories/unclear-publication.js
/** A publication that cannot be undone, and of which nobody knows whether it happened. */

const toUnclearPublication = (archive, { url }, last) => new lib_errors/* ArchiveError */.di('publish-unclear', `${archive} did not say whether it published ${url}, and still shows it as a draft (${last?.status || 'no answer'}).`, { remedy: 'Look at that page, then run it again: it goes on from what is there.' });

;// CONCATENATED MODULE: ./lib/repositories/invenio/requests.js




/** `created` was never sent; `deleted` is gone: neither is a request to anybody. */
const STATUSES = {
    submitted: 'open',
    review: 'open',
    resubmitted: 'open',
    accepted: 'accepted',
    pending_resubmission: 'changed',
    critiqued: 'critiqued',
    declined: 'declined',
    cancelled: 'cancelled',
    expired: 'expired',
};
const CURATION = 'rdm-curation';
const SUBMISSION = 'community-submission';
const INCLUSION = 'community-inclusion';
/** More of the conversation stands on the request's page. */
const MOST_WORDS = 10;
/** Do curators look at every deposit here? A preset says so, or the server does: asked once, and only when a draft waits or is refused. */
const isCurated = async (desk) => {
    if (desk.settings.review === 'curation' || !desk.hasToken)
        return desk.settings.review === 'curation';
    desk.looks.isCurated ??= desk.requests
        .readCurationData()
        .then(({ status, json }) => status === 200 && wire_isObject(json) && 'is_privileged' in json);
    const is = await desk.looks.isCurated;
    if (is)
        desk.looks.review = 'curation';
    return is;
};
const requests_byAge = (a, b) => a.created.localeCompare(b.created);
/** After what they did last: what was changed before that they have seen. A timeline lags, so that without their answer in it nothing counts as changed. */
const isAnswered = (events, updated) => {
    const done = events.filter(({ event }) => event !== undefined).toSorted(requests_byAge);
    const last = done.at(-1);
    return last?.event !== undefined && STATUSES[last.event] !== undefined && STATUSES[last.event] !== 'open' && updated > last.created;
};
const toRequest = async (desk, wire, deposit, hint) => {
    const status = STATUSES[wire.status];
    if (status === undefined)
        return undefined;
    const timeline = await desk.requests.readTimeline(wire.id);
    const events = timeline.ok ? timeline.value.toSorted(requests_byAge) : [];
    const { owner, updated = '' } = readLook(deposit);
    const words = events.flatMap(({ content, by }) => (content === undefined || by === owner ? [] : [content]));
    const names = wire.community === undefined ? [] : await communities_namesOf(desk, wire.community);
    const isOwn = owner !== undefined && [wire, ...events].every(({ by }) => by === owner);
    const mayAccept = wire.type === SUBMISSION && wire.actions.includes('accept') && timeline.ok && isOwn && !desk.looks.unacceptable.has(wire.id);
    return {
        id: wire.id,
        to: wire.type === CURATION ? 'curators' : 'community',
        names,
        ...(mayAccept && names.includes(hint.communities?.[0] ?? '') ? { mayAccept } : {}),
        url: `${desk.settings.base}/requests/${wire.id}`,
        status,
        isAnswered: isAnswered(events, updated),
        words: words.filter(Boolean).slice(-MOST_WORDS),
    };
};
const readOne = async (desk, id) => {
    const reply = await desk.requests.readRequest(id);
    if (reply.ok)
        return reply.value;
    if ([403, 404].includes(reply.answer.status))
        return undefined;
    throw await desk.refuse(reply.answer, { task: `read the request ${id}` });
};
/**
 * The curation request about this very draft. Everybody's are listed, and anybody can open one (1.13): what is about another record is no matter,
 * of the others an accepted one counts (the server takes it), then our own, then the latest.
 */
const findCuration = async (desk, deposit) => {
    const reply = await desk.requests.searchCurations(toExactQuery('topic.record', deposit.id));
    if (!reply.ok)
        throw await desk.refuse(reply.answer, { task: `search for the curation request of ${deposit.url}` });
    const { owner } = readLook(deposit);
    const rank = ({ status, by }) => (status === 'accepted' ? 2 : 0) + (owner !== undefined && by === owner ? 1 : 0);
    const [best] = reply.value
        .filter(({ type, record }) => type === CURATION && record === deposit.id)
        .toSorted((a, b) => rank(b) - rank(a) || requests_byAge(b, a));
    // A search lags, the request itself does not; one of another account may be hidden.
    return best && ((await readOne(desk, best.id)) ?? best);
};
/** Community requests about a record or draft, the latest first. */
const findOfCommunities = async (desk, deposit, type) => {
    const reply = await desk.requests.searchRequests(toExactQuery('topic.record', deposit.id));
    if (!reply.ok)
        throw await desk.refuse(reply.answer, { task: `search for the requests about ${deposit.url}` });
    return reply.value.filter((wire) => wire.type === type && wire.record === deposit.id).toSorted((a, b) => requests_byAge(b, a));
};
const findForDraft = async (desk, deposit, { communities = [] }) => {
    const asked = desk.looks.asked.get(deposit.id);
    if (asked !== undefined)
        return readOne(desk, asked);
    // Nobody can have been asked about what this run opened a moment ago.
    if (desk.looks.opened.has(deposit.id))
        return undefined;
    const { review } = readLook(deposit);
    if (review !== undefined)
        return readOne(desk, review);
    const curation = (await isCurated(desk)) ? await findCuration(desk, deposit) : undefined;
    if (curation !== undefined || deposit.isFirst === false || communities.length === 0)
        return curation;
    // A draft forgets a review that was cancelled (1.9).
    return (await findOfCommunities(desk, deposit, SUBMISSION))[0];
};
/** A draft, or an open correction, with the request about it. */
const withRequest = async (desk, deposit, hint = {}) => {
    const wire = await findForDraft(desk, deposit, hint);
    const request = wire && (await toRequest(desk, wire, deposit, hint));
    if (request === undefined)
        return deposit;
    const isWaiting = request.status === 'open' && deposit.state !== 'published';
    return {
        ...deposit,
        request,
        ...(isWaiting ? { state: request.to === 'curators' ? 'in-curation' : 'in-review' } : {}),
    };
};
/** A public record with the communities that were asked to take it, besides those that it belongs to. Only asked where one is wanted that it does not belong to. */
const withCommunities = async (desk, deposit, hint) => {
    const { communities: wanted = [] } = hint;
    const { communities = [] } = deposit;
    if (wanted.every((name) => communities.includes(name)))
        return deposit;
    const asked = desk.looks.asked.get(deposit.id);
    const latest = asked === undefined ? undefined : await readOne(desk, asked);
    const found = await findOfCommunities(desk, deposit, INCLUSION);
    const [first] = latest === undefined ? found : [latest];
    const names = await Promise.all([...found, ...(latest ? [latest] : [])].map(({ community }) => (community ? communities_namesOf(desk, community) : [])));
    const request = first && (await toRequest(desk, first, deposit, hint));
    return { ...deposit, communities: [...new Set([...communities, ...names.flat()])], ...(request === undefined ? {} : { request }) };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/reviews.js
/** A community's review: it is asked before a first version is public, and publishes what it accepts (facts/inveniordm.md 1.9). */






/** The draft or record as it stands now, and what became of the request. */
const lookAgain = async (desk, { id, marker }, hint = {}) => {
    const now = await desk.read(id, marker);
    return now.state === 'published' && !now.isEdit ? now : withRequest(desk, now, hint);
};
/** Published with a declined review in it, a record would be public and never be found: the server answers 500 to that (1.8, 1.9). */
const dropReview = async (desk, deposit) => {
    if (readLook(deposit).review === undefined)
        return;
    const answer = await desk.requests.removeReview(deposit.id);
    if (!(0,http_answer/* isSuccess */.oJ)(answer) && answer.status !== 404)
        throw await desk.refuse(answer, { task: `take back the review of ${deposit.url}` });
};
/** Says yes to what this account handed in itself, where it may; what the server offers and then refuses waits for the reviewers. */
const accept = async (desk, deposit, hint) => {
    let now = deposit;
    for (let attempt = 1; now.request?.mayAccept; attempt += 1) {
        const { id } = now.request;
        const { ok, answer } = await desk.requests.act(id, 'accept');
        if (!ok && (!(0,http_answer/* isUnclear */.Z5)(answer) || attempt === 2)) {
            desk.looks.unacceptable.add(id);
            const why = answer.status || 'no answer';
            desk.log.info(`${desk.settings.name} does not let this account accept its own submission (${why}): it waits for the reviewers.`);
        }
        now = await lookAgain(desk, deposit, hint);
    }
    return now;
};
/** Asks a community. A review that was prepared, declined or cancelled before is replaced; where the account may, it is accepted at once, and published. */
const submitToCommunity = async (desk, deposit, name) => {
    const task = `submit ${deposit.url} to the community ${name}`;
    const hint = { communities: [name] };
    // An earlier run handed it in, and broke off.
    if (deposit.request?.mayAccept)
        return accept(desk, deposit, hint);
    const { id } = await getCommunity(desk, name);
    const set = await desk.requests.setReview(deposit.id, id);
    if (!set.ok)
        throw await desk.refuse(set.answer, { task });
    desk.looks.asked.set(deposit.id, set.value.id);
    const { answer } = await desk.requests.submitReview(deposit.id);
    // Submitted twice it is a 500 (1.9): what stands there now tells more than the answer.
    const now = answer.status >= 400 && answer.status < 500 ? undefined : await accept(desk, await lookAgain(desk, deposit, hint), hint);
    if (now !== undefined && (now.state === 'published' || now.request?.status === 'open'))
        return now;
    if (answer.status === 403) {
        throw new lib_errors/* ArchiveError */.di('community-refused', `${desk.settings.name}: could not ${task}: it takes records from its members only.`, {
            remedy: 'Ask its owners to make the account a member, or take it out of the input `community`. The draft is kept.',
        });
    }
    throw await desk.refuse(answer, {
        task,
        ...(answer.status === 400 ? { code: 'record-refused', remedy: MEND_DRAFT } : {}),
    });
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/publish.js
/** Publishing: last, for good, and never repeated blindly (facts/inveniordm.md 1.8). */






/** Pauses between looks after an unclear answer, in milliseconds: publishing 200 files takes the server 13 s and more. */
const LOOKS_MS = [2000, 5000, 10_000, 20_000, 40_000];
/** Published, and no edit open any more. */
const isDone = (deposit) => deposit.state === 'published' && !deposit.isEdit;
/** Said in so few words where curators have not accepted it (1.13). */
const isNotAccepted = (answer) => answer.status === 400 && /^\s*metadata\.title: \.$/.test(readServerMessages(answer).filter(Boolean).join('\n'));
/** Said with no words at all where a review is open (1.9). */
const isInReview = (answer) => answer.status === 400 && readServerMessages(answer).join('') === '';
/** A 400 is about the metadata, but where it says otherwise. */
const toWhy = (answer) => {
    if (answer.status !== 400)
        return {};
    if (isNotAccepted(answer))
        return { remedy: 'The curators have accepted it, and the server does not go by that yet: run it again later. The draft is kept.' };
    if (/community/i.test(readServerMessages(answer).join(' ')))
        return { remedy: 'This archive publishes nothing outside a community: name one in the input `community`. The draft is kept.' };
    return { code: 'record-refused', remedy: MEND_DRAFT };
};
/**
 * See the port. Throws `record-refused` for the metadata, with the server's words, and `publish-unclear` when nothing could be learned.
 *
 * @param askCurators what is done instead where it turns out that curators have to accept it first
 */
const publish_publish = async (desk, deposit, askCurators) => {
    const task = `publish ${deposit.url}`;
    desk.needToken(task);
    const { client, clock, log } = desk;
    const look = async (pauses) => {
        for (const pause of pauses) {
            await clock.wait(pause);
            const reply = await desk.get(deposit.id);
            if (!reply.ok)
                continue;
            const now = desk.take(reply.value, deposit.marker);
            if (isDone(now))
                return now;
        }
        return undefined;
    };
    await dropReview(desk, deposit);
    let last;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
        const reply = await client.publish(deposit.id);
        last = reply.answer;
        if (reply.ok) {
            const now = desk.take(reply.value, deposit.marker);
            if (isDone(now)) {
                desk.looks.published.add(now.id);
                return now;
            }
        }
        // 404: published already, by the first try or by somebody. 500: it may be, all the same.
        if ((0,http_answer/* isSuccess */.oJ)(last) || last.status === 404) {
            const now = await look([0]);
            if (now !== undefined)
                return now;
        }
        if (isNotAccepted(last)) {
            if (deposit.request?.status !== 'accepted')
                return askCurators();
            // They have, a moment ago.
            await clock.wait(LOOKS_MS[0]);
            if (attempt === 1)
                continue;
        }
        // The draft as it stands: it is described once more, for the server to register its DOI, and published then.
        if (last.status === 400 && learnPrefix(desk, readServerMessages(last).join(' ')))
            return deposit;
        if (isInReview(last)) {
            const now = await lookAgain(desk, deposit);
            if (now.request?.status === 'open')
                return now;
        }
        if (!(0,http_answer/* isUnclear */.Z5)(last) && !(0,http_answer/* isSuccess */.oJ)(last)) {
            throw await desk.refuse(last, { task, ...toWhy(last) });
        }
        log.warning(`${desk.settings.name} did not say whether it published ${deposit.url} (${last.status || 'no answer'}): looking.`);
        const found = await look(LOOKS_MS);
        if (found !== undefined)
            return found;
    }
    throw toUnclearPublication(desk.settings.name, deposit, last);
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/curations.js
/** Curation: the archive's people look at every deposit, and the owner publishes what they accepted (facts/inveniordm.md 1.13). */







/** A request is found by its search after about a second, and a second one made before that is a second request (1.13). */
const curations_LOOKS_MS = [0, 2000];
/** The request that is there already, given the search's time. */
const curations_seek = async (desk, deposit, pauses) => {
    for (const pause of pauses) {
        await desk.clock.wait(pause);
        const found = await findCuration(desk, deposit);
        if (found !== undefined)
            return found.id;
    }
    return undefined;
};
/** Some accounts publish as they like, some servers let corrections pass. */
const needsNobody = async (desk, { isEdit }) => {
    const { json } = await desk.requests.readCurationData();
    return wire_isObject(json) && (json.is_privileged === true || (isEdit && json.publishing_edits === true));
};
/** Asks for the first time. That a request is there already the server says with an empty message. */
const ask = async (desk, deposit) => {
    const task = `ask for the curation of ${deposit.url}`;
    const isOurs = desk.looks.opened.has(deposit.id);
    const found = isOurs ? undefined : await curations_seek(desk, deposit, curations_LOOKS_MS);
    if (found !== undefined)
        return found;
    const reply = await desk.requests.requestCuration(deposit.id);
    if (reply.ok)
        return reply.value.id;
    const isThere = reply.answer.status === 400 && readServerMessages(reply.answer).join('') === '';
    if (isThere || (0,http_answer/* isUnclear */.Z5)(reply.answer) || (0,http_answer/* isSuccess */.oJ)(reply.answer)) {
        const made = await curations_seek(desk, deposit, [2000, 3000]);
        if (made !== undefined)
            return made;
    }
    throw await desk.refuse(reply.answer, { task });
};
/** With the curators, whoever has handed it there. */
const WITH_THEM = ['submitted', 'review', 'resubmitted'];
/** Unless somebody was faster, or the answer alone was lost. */
const curations_act = async (desk, id, { action, done, task }) => {
    const reply = await desk.requests.act(id, action);
    if (reply.ok)
        return;
    const now = await desk.requests.readRequest(id);
    if (!now.ok || !done.includes(now.value.status))
        throw await desk.refuse(reply.answer, { task });
};
/** See the port. The server does so itself where metadata is changed, and notices no file; until it is resubmitted it is not published (1.13). */
const reopen = async (desk, deposit) => {
    const { request } = deposit;
    if (request?.status !== 'accepted')
        return;
    const task = `take back the acceptance of ${deposit.url}`;
    await curations_act(desk, request.id, { action: 'pending_resubmission', done: ['pending_resubmission', ...WITH_THEM], task });
};
/** Back to them: as an answer to a critique, or because it was changed after they had accepted it. */
const handBack = async (desk, deposit, id) => {
    await reopen(desk, deposit);
    await curations_act(desk, id, { action: 'resubmit', done: WITH_THEM, task: `hand ${deposit.url} back to the curators` });
};
/** See the port. One request a deposit: the one that is there is used. */
const submitToCurators = async (desk, deposit) => {
    const asked = deposit.request?.to === 'curators' ? deposit.request.id : undefined;
    if (asked !== undefined)
        await handBack(desk, deposit, asked);
    else if (await needsNobody(desk, deposit)) {
        return publish_publish(desk, deposit, () => {
            throw new lib_errors/* ArchiveError */.di('archive-refused', `${desk.settings.name} says that this account needs no curator, and refuses to publish ${deposit.url} without one.`, {
                remedy: `Write to the people of ${desk.settings.name}. The draft is kept.`,
            });
        });
    }
    const id = asked ?? (await ask(desk, deposit));
    desk.looks.review = 'curation';
    desk.looks.asked.set(deposit.id, id);
    return lookAgain(desk, deposit);
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/damap.js
/** Data management plans in DAMAP, where a server is connected with it (facts/inveniordm.md 1.13; from its source, not tried on a server). */


const damap_toList = (value) => (Array.isArray(value) ? value : []);
const readDmp = (value) => {
    if (!wire_isObject(value) || (typeof value.id !== 'number' && typeof value.id !== 'string'))
        return undefined;
    const title = wire_isObject(value.project) ? readText(value.project.title) : undefined;
    const datasets = damap_toList(value.datasets).flatMap((entry) => wire_isObject(entry) && wire_isObject(entry.datasetId) ? (readText(entry.datasetId.identifier) ?? []) : []);
    return { id: String(value.id), datasets, ...(title === undefined ? {} : { title }) };
};
/** The plans of the account. Throws where the server has none to offer. */
const listDmps = async (desk, q = '') => {
    const answer = await desk.requests.searchDmps({ size: 100, ...(q === '' ? {} : { q }) });
    const hits = wire_isObject(answer.json) && wire_isObject(answer.json.hits) ? answer.json.hits.hits : undefined;
    if ((0,http_answer/* isSuccess */.oJ)(answer) && Array.isArray(hits))
        return hits.flatMap((entry) => readDmp(entry) ?? []);
    throw await desk.refuse(answer, {
        task: 'list the data management plans',
        remedy: `Is ${desk.settings.name} connected with DAMAP, and is this account known there?`,
    });
};
const isNamed = ({ datasets }, { id, doi }) => datasets.some((name) => new RegExp(`/(?:records|uploads)/${id}$`).test(name) || (doi !== undefined && name.toLowerCase().endsWith(doi.toLowerCase())));
/** A record with the wanted plan, if that names it already. What can't be learned is not known: linking tells. */
const withDmps = async (desk, deposit, dmp) => {
    const plans = await listDmps(desk).catch(() => []);
    const found = plans.find(({ id }) => id === dmp);
    return found !== undefined && isNamed(found, deposit) ? { ...deposit, dmps: [dmp] } : deposit;
};
/** See the port. */
const linkDmp = async (desk, deposit, dmp) => {
    const answer = await desk.requests.linkDmp(dmp, deposit.id);
    if ((0,http_answer/* isSuccess */.oJ)(answer))
        return;
    throw await desk.refuse(answer, {
        task: `link ${deposit.url} to the data management plan ${dmp}`,
        remedy: 'The record is published all the same. Is the id of the plan right, and this account known to DAMAP? `archive-release dmps` lists the plans.',
    });
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/client.js
/** InvenioRDM's native API: a method an endpoint. It knows addresses and status codes, and nothing of releases (facts/inveniordm.md 1.1 to 1.3, 1.7, 1.11). */



/** Publishing 200 files took 13 s on a small machine (1.8). */
const ACTION_MS = 10 * 60_000;
const MOST_SUGGESTED = 3;
const client_toQuery = (query) => {
    const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
    return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};
/** `base` is the site's root. Addresses are built here: links in answers name the origin that the server believes to have. */
const invenioClient = (settings) => {
    const { http, signal } = settings;
    const api = `${settings.base}/api`;
    const credentials = settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };
    const ask = async (request, read) => {
        const answer = await http.json({ credentials, signal, ...request });
        const value = (0,http_answer/* isSuccess */.oJ)(answer) ? read(answer.json) : undefined;
        return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    };
    const onlyAt = (revision) => (revision === undefined ? {} : { 'if-match': String(revision) });
    const remove = async (url, how = {}) => {
        const answer = await http.json({ credentials, signal, method: 'DELETE', url, ...how });
        // It has nothing to say: whoever says something (a login page) is not the archive.
        return (0,http_answer/* isSuccess */.oJ)(answer) && answer.text === undefined ? { ok: true, value: undefined, answer } : { ok: false, answer };
    };
    const draftOf = (id) => `${api}/records/${encodeURIComponent(id)}/draft`;
    const fileOf = (id, name) => `${draftOf(id)}/files/${encodeURIComponent(name)}`;
    /** What is asked for by its id has that id, or is the latest of that concept; an answer for another record is none. */
    const readOne = (id) => (json) => {
        const record = readRecord(json);
        return record?.id === id || record?.conceptId === id ? record : undefined;
    };
    const act = (url, read = readRecord) => ask({ method: 'POST', url, answerWithinMs: ACTION_MS }, read);
    const client = {
        readMe: () => ask({ method: 'GET', url: `${api}/me` }, readAccountId),
        searchOwn: (query) => ask({ method: 'GET', url: `${api}/user/records${client_toQuery(query)}` }, readRecords),
        searchRecords: (query) => ask({ method: 'GET', url: `${api}/records${client_toQuery(query)}` }, readRecords),
        readRecord: (id) => ask({ method: 'GET', url: `${api}/records/${encodeURIComponent(id)}` }, readOne(id)),
        readLatest: async (id) => {
            const url = `${api}/records/${encodeURIComponent(id)}/versions/latest`;
            const answer = await http.json({ credentials, signal, method: 'GET', url, mostRedirects: 0 });
            // It names the origin that the server believes to have: only the id in it is taken, and asked for here.
            const latest = /\/records\/([^/?#]+)$/.exec(answer.headers.location ?? '')?.[1];
            if (latest !== undefined)
                return client.readRecord(decodeURIComponent(latest));
            const value = (0,http_answer/* isSuccess */.oJ)(answer) ? readRecord(answer.json) : undefined;
            return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
        },
        readDraft: (id) => ask({ method: 'GET', url: draftOf(id) }, readOne(id)),
        create: (body) => ask({ method: 'POST', url: `${api}/records`, body }, readRecord),
        update: (id, body, revision) => ask({ method: 'PUT', url: draftOf(id), headers: onlyAt(revision), body }, readOne(id)),
        discard: (id, revision) => remove(draftOf(id), { headers: onlyAt(revision), takesBack: true }),
        edit: (id) => act(draftOf(id), readOne(id)),
        newVersion: (id) => act(`${api}/records/${encodeURIComponent(id)}/versions`),
        publish: (id) => act(`${draftOf(id)}/actions/publish`, readOne(id)),
        reserveDoi: (id) => act(`${draftOf(id)}/pids/doi`, readOne(id)),
        listFiles: (id) => ask({ method: 'GET', url: `${draftOf(id)}/files` }, readFiles),
        declareFiles: (id, names) => ask({ method: 'POST', url: `${draftOf(id)}/files`, body: names.map((key) => ({ key })) }, readFiles),
        putContent: async (id, name, body) => {
            const answer = await http.send({
                method: 'PUT',
                url: `${fileOf(id, name)}/content`,
                credentials,
                signal: body.signal,
                body: body.pieces,
                length: body.length,
                answerWithinMs: 0, // the pass's own watch decides
            });
            const value = (0,http_answer/* isSuccess */.oJ)(answer) ? wire_readFile(answer.json) : undefined;
            return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
        },
        commitFile: (id, name) => ask({ method: 'POST', url: `${fileOf(id, name)}/commit`, answerWithinMs: ACTION_MS }, wire_readFile),
        deleteFile: (id, name) => remove(fileOf(id, name)),
        importFiles: (id) => ask({ method: 'POST', url: `${draftOf(id)}/actions/files-import`, answerWithinMs: ACTION_MS }, readFiles),
        findTerms: (vocabulary, ids) => {
            const query = client_toQuery({ q: ids.map((id) => toExactQuery('id', id)).join(' OR '), size: ids.length });
            return ask({ method: 'GET', url: `${api}/${vocabulary}${query}` }, readIds);
        },
        suggest: (vocabulary, word) => ask({ method: 'GET', url: `${api}/${vocabulary}?suggest=${encodeURIComponent(word)}&size=${MOST_SUGGESTED}` }, readIds),
        lookUp: (vocabulary, id) => http.json({ credentials, signal, method: 'GET', url: `${api}/${vocabulary}/${encodeURIComponent(id)}` }),
    };
    return client;
};

// EXTERNAL MODULE: ./lib/repositories/languages.js
var repositories_languages = __webpack_require__(9207);
;// CONCATENATED MODULE: ./lib/repositories/related-items.js

const toPages = ({ firstPage, lastPage }) => [firstPage, lastPage].filter(Boolean).join('-');
/** A citation to read: `Wang, Wei (2026): Journal of Harbours, 12(3), 1-10. Harbour Press. 2050-084X`. */
const related_items_toCitation = (item) => {
    const who = item.creators.map(model_record/* toFullName */.q).join('; ');
    const numbers = [item.volume, item.issue && `(${item.issue})`].filter(Boolean).join('');
    const number = item.number && [item.numberType, item.number].filter(Boolean).join(' ');
    const title = [item.title, item.edition && `${item.edition} ed.`, numbers, number, toPages(item)].filter(Boolean).join(', ');
    const year = item.year && `(${item.year})`;
    const head = who === '' ? [title, year].filter(Boolean).join(' ') : `${[who, year].filter(Boolean).join(' ')}: ${title}`;
    const editors = item.contributors.map((agent) => `${(0,model_record/* toFullName */.q)(agent)} (${agent.type})`).join('; ');
    return [head, editors, item.publisher, item.identifier].filter(Boolean).join('. ');
};
/** `isPublishedIn` to `Is published in`. */
const related_items_toWords = (relation) => {
    const words = relation.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return words.charAt(0).toUpperCase() + words.slice(1);
};
const isJournal = ({ relation, resourceType }) => relation.toLowerCase() === 'ispublishedin' && resourceType === 'publication-journal';
const toJournal = (item) => {
    const issn = item.scheme === 'issn' ? item.identifier : undefined;
    const parts = { title: item.title, volume: item.volume, issue: item.issue, pages: toPages(item), issn };
    return Object.fromEntries(Object.entries(parts).flatMap(([key, value]) => (value ? [[key, value]] : [])));
};
/** The record with its items among the related identifiers, the references, the journal and the notes. */
const settleRelatedItems = (record, archive, ledger) => {
    let { related, references, publishing } = record;
    for (const [index, item] of record.relatedItems.entries()) {
        const { identifier, scheme, relation, resourceType } = item;
        const places = [];
        if (identifier !== undefined) {
            const isThere = related.some((other) => other.identifier === identifier && other.relation === relation);
            if (!isThere)
                related = [...related, { identifier, relation, resourceType, ...(scheme === undefined ? {} : { scheme }) }];
            places.push('a related identifier');
        }
        if (isJournal(item) && (publishing.journal === undefined || publishing.journal.title === item.title)) {
            publishing = { ...publishing, journal: { ...toJournal(item), ...publishing.journal } };
            places.push('the journal');
        }
        else if (/^(cites|references)$/i.test(relation)) {
            references = [...references, related_items_toCitation(item)];
            places.push('a reference');
        }
        else {
            ledger.note(`${related_items_toWords(relation)}: ${related_items_toCitation(item)}`);
            places.push('the notes');
        }
        const message = `${archive} keeps no related thing in full: «${item.title}» is told as ${places.join(' and ')}.`;
        ledger.tell(`relatedItems[${index}]`, 'changed', message);
    }
    return { ...record, related, references, publishing };
};

;// CONCATENATED MODULE: ./lib/repositories/unheld.js
const unique = (words) => [...new Set(words.filter((word) => word !== undefined && word !== ''))].map((word) => `«${word}»`).join(', ');
const toAffiliationText = ({ name, identifier }) => identifier === undefined ? undefined : `${identifier.scheme} ${identifier.value} (${name})`;
/** @param archive as messages call it: `Zenodo`, `The archive` */
const tellUnheld = (record, archive, ledger) => {
    const drop = (field, what, words) => {
        const said = unique(words);
        if (said !== '')
            ledger.tell(field, 'dropped', `${archive} keeps no ${what}: ${said} left out.`);
    };
    const agents = (field, list) => {
        const languages = list.map(({ language }) => language);
        drop(field, 'language of a name', languages);
        const affiliations = list.flatMap((agent) => agent.affiliations.map(toAffiliationText));
        drop(field, 'identifier of an affiliation but a ROR', affiliations);
    };
    const { subjects, rights } = record;
    drop('type', 'kind in free words', [record.type.text]);
    drop('titleLanguage', 'language of the title', [record.titleLanguage]);
    drop('descriptionLanguage', 'language of the description', [record.descriptionLanguage]);
    drop('publisherDetails', 'identifier or language of the publisher', [
        record.publisherDetails?.identifier?.value,
        record.publisherDetails?.language,
    ]);
    agents('creators', record.creators);
    agents('contributors', record.contributors);
    const classifications = subjects.flatMap(({ code, schemeUrl, language }) => [code, schemeUrl, language]);
    drop('subjects', 'code, language or address of the scheme of a subject', classifications);
    const details = rights.flatMap(({ scheme, schemeUrl, language }) => [scheme, schemeUrl, language]);
    drop('rights', 'language or scheme of a licence', details);
    drop('related', 'scheme of related metadata', record.related.flatMap(({ metadataScheme }) => [metadataScheme?.name, metadataScheme?.url, metadataScheme?.type]));
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/custom.js

const PUBLISHING = {
    journal: 'journal:journal',
    conference: 'meeting:meeting',
    imprint: 'imprint:imprint',
    partof: 'imprint:imprint',
    thesis: 'thesis:thesis',
};
const toTerms = (value) => (Array.isArray(value) ? value : [value]).flatMap((entry) => {
    const id = wire_isObject(entry) ? entry.id : entry;
    return typeof id === 'string' && id.trim() !== '' ? [id.trim()] : [];
});
/** The terms that the server has; with what it lacks told. */
const toKnown = (name, value, { vocabulary, way }) => toTerms(value).flatMap((id) => {
    if (way.use(`vocabularies/${vocabulary}`, id))
        return [{ id }];
    way.tell(`custom.${name}`, 'dropped', `The archive has no «${id}» for ${name}: it is left out.${way.nearest(`vocabularies/${vocabulary}`, id)}`);
    return [];
});
/** Which field of the server's own each vocabulary of code is for. */
const FIELD_OF = {
    'vocabularies/code:programmingLanguages': 'code:programmingLanguage',
    'vocabularies/code:developmentStatus': 'code:developmentStatus',
};
/** Fields of the server's own. One that it has switched off it names when it is sent, and it is not sent again. */
const toCustom = ({ custom, publishing }, switchedOff, way) => {
    const sent = {};
    for (const [group, values] of Object.entries(publishing)) {
        const name = PUBLISHING[group];
        const given = Object.entries(values).filter(([key, value]) => value.trim() !== '' && !(group === 'imprint' && key === 'publisher'));
        if (name !== undefined && given.length > 0 && !switchedOff.has(name))
            sent[name] = { ...(wire_isObject(sent[name]) ? sent[name] : {}), ...Object.fromEntries(given) };
    }
    for (const [name, value] of Object.entries(custom)) {
        if (value === undefined || value === null || switchedOff.has(name))
            continue;
        if (name === 'code:programmingLanguage') {
            const terms = toKnown(name, value, { vocabulary: 'code:programmingLanguages', way });
            if (terms.length > 0)
                sent[name] = terms;
        }
        else if (name === 'code:developmentStatus') {
            const [term] = toKnown(name, value, { vocabulary: name, way });
            if (term !== undefined)
                sent[name] = term;
        }
        else if (name.includes(':'))
            sent[name] = value;
        else
            way.tell(`custom.${name}`, 'dropped', `The archive's own fields are named like code:codeRepository: «${name}» is left out.`);
    }
    return sent;
};

;// CONCATENATED MODULE: ./lib/repositories/identifiers.js
/** Identifiers whose form can be proved without asking anybody. */
/** `0000-0002-1825-0097` from any of its spellings, or undefined where the check digit (ISO 7064, 11-2) is wrong: a server may lose the whole name over that. */
const toOrcid = (written) => {
    const digits = written
        .trim()
        .replace(/^https?:\/\/(www\.)?orcid\.org\//i, '')
        .replace(/[\s-]/g, '')
        .toUpperCase();
    if (!/^\d{15}[\dX]$/.test(digits))
        return undefined;
    const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
    const check = (12 - (total % 11)) % 11;
    return digits.endsWith(check === 10 ? 'X' : String(check)) ? digits.replace(/(.{4})(?=.)/g, '$1-') : undefined;
};
/** Malformed ones make a server fail (facts/zenodo.md 7): only what has the form of one is sent. */
const toGnd = (written) => {
    const value = written.trim().replace(/^(https?:\/\/d-nb\.info\/gnd\/|gnd:)/i, '');
    return /^(1[012]?\d{7}[\dX]|[47]\d{6}-\d|[1-9]\d{0,7}-[\dX]|3\d{7}[\dX])$/.test(value) ? value : undefined;
};
const digitsOf = (text) => text.replace(/[\s-]/g, '');
const isIsbn = (text) => {
    const digits = digitsOf(text).toUpperCase();
    const sum = (weights) => [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * weights(index), 0);
    if (/^\d{9}[\dX]$/.test(digits))
        return sum((index) => 10 - index) % 11 === 0;
    return /^97[89]\d{10}$/.test(digits) && sum((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
};
const isIssn = (text) => {
    const digits = digitsOf(text).toUpperCase();
    if (!/^\d{7}[\dX]$/.test(digits) || !/^\d{4}-?\d{3}[\dxX]$/.test(text.trim()))
        return false;
    return [...digits].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - index), 0) % 11 === 0;
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/vocabularies.js
/** The ids that every InvenioRDM ships (facts/inveniordm.md 1.5): data, nothing else. Whether a server has one of these, or what it has beside them, it is asked. */
const words = (text) => new Set(text.trim().split(/\s+/));
const RESOURCE_TYPES = words(`
  publication publication-annotationcollection publication-book publication-section publication-conferencepaper publication-conferenceproceeding
  publication-datamanagementplan publication-journal publication-article publication-patent publication-peerreview publication-preprint
  publication-deliverable publication-milestone publication-proposal publication-report publication-softwaredocumentation
  publication-taxonomictreatment publication-technicalnote publication-workingpaper publication-datapaper publication-dissertation
  publication-standard publication-other poster presentation event dataset image image-figure image-plot image-drawing image-diagram image-photo
  image-other model video audio software software-computationalnotebook lesson other physicalobject workflow`);
const ROLES = words(`
  contactperson datacollector datacurator datamanager distributor editor hostinginstitution producer projectleader projectmanager projectmember
  registrationagency registrationauthority relatedperson researcher researchgroup rightsholder sponsor supervisor workpackageleader other`);
const RELATIONS = words(`
  iscitedby cites issupplementto issupplementedby iscontinuedby continues isdescribedby describes hasmetadata ismetadatafor hasversion isversionof
  isnewversionof ispreviousversionof ispartof haspart ispublishedin isreferencedby references isdocumentedby documents iscompiledby compiles
  isvariantformof isoriginalformof isidenticalto isreviewedby reviews isderivedfrom issourceof isrequiredby requires isobsoletedby obsoletes`);
const DATE_TYPES = words('accepted available collected copyrighted created issued other submitted updated valid withdrawn');
/** Of identifiers, as far as they are not detected from their form alone. */
const SCHEMES = words('ark arxiv ads crossreffunderid doi ean13 eissn grid handle igsn isbn isni issn istc lissn lsid pmid purl upc url urn w3id other');
/** DataCite's general types, and other names in use, that are no id. */
const OTHER_TYPES = {
    audiovisual: 'video',
    sound: 'audio',
    film: 'video',
    book: 'publication-book',
    bookchapter: 'publication-section',
    computationalnotebook: 'software-computationalnotebook',
    conferencepaper: 'publication-conferencepaper',
    conferenceproceeding: 'publication-conferenceproceeding',
    datapaper: 'publication-datapaper',
    dissertation: 'publication-dissertation',
    'publication-thesis': 'publication-dissertation',
    thesis: 'publication-dissertation',
    journal: 'publication-journal',
    journalarticle: 'publication-article',
    article: 'publication-article',
    outputmanagementplan: 'publication-datamanagementplan',
    peerreview: 'publication-peerreview',
    preprint: 'publication-preprint',
    report: 'publication-report',
    standard: 'publication-standard',
    text: 'publication-other',
    data: 'dataset',
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/people.js


const ROLES_VOCABULARY = 'vocabularies/contributorsroles';
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
/** `04d836q62` of `https://ror.org/04d836q62`: the id of the vocabularies of organisations. */
const toRorId = (ror) => ror
    .trim()
    .replace(/^https?:\/\/ror\.org\//i, '')
    .toLowerCase();
const toIsni = (value) => {
    const digits = value
        .replace(/^https?:\/\/(www\.)?isni\.org\/(isni\/)?/i, '')
        .replace(/[\s-]/g, '')
        .toUpperCase();
    return /^\d{15}[\dX]$/.test(digits) ? digits : undefined;
};
const VALUES = {
    orcid: toOrcid,
    gnd: toGnd,
    isni: toIsni,
    ror: (value) => (/^0[a-z0-9]{6}\d{2}$/.test(toRorId(value)) ? toRorId(value) : undefined),
};
/** One for each scheme: a second one of the same is refused. */
const toIdentifiers = (agent, field, way) => {
    const sent = new Map();
    for (const { scheme, value, schemeName } of agent.identifiers) {
        const own = VALUES[scheme]?.(value);
        if (VALUES[scheme] === undefined)
            way.tell(field, 'dropped', `The archive keeps ORCID, ISNI, GND and ROR of people: ${schemeName ?? 'the identifier'} ${value} is left out.`);
        else if (own === undefined)
            way.tell(field, 'dropped', `«${value}» is not a valid ${scheme.toUpperCase()}: it is left out.`);
        else if (sent.has(scheme))
            way.tell(field, 'dropped', `The archive keeps one ${scheme.toUpperCase()} of each: ${value} is left out.`);
        else
            sent.set(scheme, own);
    }
    return [...sent].map(([scheme, identifier]) => ({ scheme, identifier }));
};
const toAffiliation = ({ name, ror }, field, way) => {
    const id = ror === undefined ? undefined : toRorId(ror);
    if (id !== undefined && way.use('affiliations', id))
        return [{ id }];
    if (id !== undefined)
        way.tell(field, 'changed', `The archive does not know the organisation ${id}: its name is sent alone.${way.nearest('affiliations', id)}`);
    return squeeze(name) === '' ? [] : [{ name: squeeze(name) }];
};
/** The same organisation twice is refused. */
const toAffiliations = (agent, field, way) => {
    const all = agent.affiliations.flatMap((affiliation) => toAffiliation(affiliation, field, way));
    return [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
};
const toOne = (agent, field, way) => {
    const [family, given] = [squeeze(agent.family), squeeze(agent.given ?? '')];
    const identifiers = toIdentifiers(agent, field, way);
    const affiliations = toAffiliations(agent, field, way);
    const name = agent.kind === 'organisation'
        ? { type: 'organizational', name: given === '' ? family : `${family}, ${given}` }
        : { type: 'personal', family_name: family === '' ? given : family, ...(given === '' || family === '' ? {} : { given_name: given }) };
    return {
        person_or_org: { ...name, ...(identifiers.length > 0 ? { identifiers } : {}) },
        ...(affiliations.length > 0 ? { affiliations } : {}),
    };
};
const people_isNamed = (agent, field, way) => {
    const hasName = squeeze(`${agent.family}${agent.given ?? ''}`) !== '';
    if (!hasName)
        way.tell(field, 'dropped', 'This entry has no name, and the archive takes none without: it is left out.');
    return hasName;
};
const toCreators = (creators, way) => creators.flatMap((agent, index) => (people_isNamed(agent, `creators[${index}]`, way) ? [toOne(agent, `creators[${index}]`, way)] : []));
/** A contributor must have one: undefined, and told, where the server has none that it could be. */
const toRole = (written, field, way) => {
    const role = written.trim().toLowerCase();
    const known = ROLES.has(role) ? role : role === 'funder' ? 'sponsor' : 'other';
    if (known !== role)
        way.tell(field, 'changed', `The archive has no role «${written}»: it is sent as «${known}».`);
    const sent = way.first(ROLES_VOCABULARY, [known, 'other']);
    if (sent === known)
        return sent;
    const [outcome, end] = sent === undefined ? ['dropped', 'the contributor is left out'] : ['changed', `it is sent as «${sent}»`];
    way.tell(field, outcome, `The archive does not have the role «${known}»: ${end}.${way.nearest(ROLES_VOCABULARY, known)}`);
    return sent;
};
const toContributors = (contributors, way) => contributors.flatMap((agent, index) => {
    const field = `contributors[${index}]`;
    const role = people_isNamed(agent, field, way) ? toRole(agent.type, field, way) : undefined;
    return role === undefined ? [] : [{ ...toOne(agent, field, way), role: { id: role } }];
});

;// CONCATENATED MODULE: ./lib/repositories/invenio/details.js


/** SPDX ids in lower case; the bare ones of GNU licences are deprecated, and not there. */
const toLicenceId = (id) => {
    const low = id.trim().toLowerCase();
    const plus = /^([al]?gpl-\d\.\d)\+$/.exec(low)?.[1];
    if (plus !== undefined)
        return `${plus}-or-later`;
    return /^[al]?gpl-\d\.\d$/.test(low) ? `${low}-only` : low;
};
/** `MIT OR Apache-2.0` names two; with an exception it is one thing. */
const toParts = (id) => (/ WITH /i.test(id) ? [id] : id.replace(/[()]/g, ' ').split(/\s+(?:OR|AND)\s+/i));
/** Zenodo's words for what has no id. */
const OTHER_LICENCES = {
    'other-open': 'Other (open)',
    'other-closed': 'Other (not open)',
    'other-at': 'Other (attribution)',
    'other-nc': 'Other (non-commercial)',
    'other-pd': 'Other (public domain)',
    notspecified: 'Not specified',
};
const toFree = (title, url) => ({
    title: { en: title },
    ...(url && /^https?:\/\//i.test(url) ? { link: url } : {}),
});
const toRights = (rights, way) => {
    if (rights.length === 0)
        way.tell('rights', 'dropped', 'No licence is known: the record will say nothing of what may be done with it.');
    const all = rights.flatMap((entry, index) => {
        const { id, title, url } = entry;
        if (id === undefined)
            return title || url ? [toFree(title ?? url ?? '', url)] : [];
        return toParts(id).map((part) => {
            const known = toLicenceId(part);
            const other = OTHER_LICENCES[known];
            if (other !== undefined)
                return toFree(title ?? other, url);
            if (/^[a-z0-9.+-]+$/.test(known) && way.use('vocabularies/licenses', known)) {
                if (known !== part.trim().toLowerCase())
                    way.tell(`rights[${index}]`, 'changed', `«${part}» is a deprecated name: it is sent as ${known}.`);
                return { id: known };
            }
            way.tell(`rights[${index}]`, 'changed', `The archive has no licence «${part}» in its list: it is sent as a title.${way.nearest('vocabularies/licenses', known)}`);
            return toFree(title ?? part.trim(), url);
        });
    });
    return [...new Map(all.map((entry) => [JSON.stringify(entry), entry])).values()];
};
const toSubjects = ({ keywords, subjects }, way) => {
    const words = keywords.map((word) => word.trim()).filter((word) => word !== '');
    const identified = subjects.flatMap(({ term, identifier, scheme }, index) => {
        if (identifier !== undefined && way.use('subjects', identifier))
            return [{ id: identifier }];
        if (identifier === undefined && scheme !== undefined)
            way.tell(`subjects[${index}]`, 'changed', `«${term}» is sent as a word: the archive knows subjects of «${scheme}» by their address only.`);
        if (identifier !== undefined)
            way.tell(`subjects[${index}]`, 'changed', `The archive does not have the subject ${identifier}: «${term}» is sent as a word.${way.nearest('subjects', identifier)}`);
        return term.trim() === '' ? [] : [{ subject: term.trim() }];
    });
    return [...new Map([...words.map((subject) => ({ subject })), ...identified].map((entry) => [JSON.stringify(entry), entry])).values()];
};
/** The kind of a title, a description or a date. One that the server lacks is sent as «other»; undefined, and told, where it lacks that, too. */
const toKind = (id, { vocabulary, field, what }, way) => {
    const sent = way.first(vocabulary, [id, 'other']);
    if (sent !== id) {
        const [outcome, end] = sent === undefined ? ['dropped', 'it is left out'] : ['changed', `it is sent as «${sent}»`];
        way.tell(field, outcome, `The archive does not have the kind of ${what} «${id}»: ${end}.${way.nearest(vocabulary, id)}`);
    }
    return sent === undefined ? undefined : { id: sent };
};
const toDates = (dates, way) => dates.flatMap(({ start, end, type, description }, index) => {
    const day = (text) => text?.replace(/[T ].*$/, '');
    const [from, to] = [day(start), day(end)];
    const date = from === undefined || to === undefined || from === to ? (from ?? to) : `${from}/${to}`;
    if (date === undefined)
        return [];
    if (from === undefined || to === undefined)
        way.tell(`dates[${index}]`, 'changed', `The archive takes no interval that is open at a side: ${date} is sent alone.`);
    if (/[T ]/.test(`${start ?? ''}${end ?? ''}`))
        way.tell(`dates[${index}]`, 'changed', `The archive takes dates without a time: ${start ?? end} is sent as ${date}.`);
    const known = type.toLowerCase();
    if (!DATE_TYPES.has(known))
        way.tell(`dates[${index}]`, 'changed', `The archive has no kind of date «${type}»: it is sent as «other».`);
    const about = { vocabulary: 'vocabularies/datetypes', field: `dates[${index}]`, what: 'date' };
    const kind = toKind(DATE_TYPES.has(known) ? known : 'other', about, way);
    return kind === undefined ? [] : [{ date, type: kind, ...(description ? { description } : {}) }];
});
/** The European Commission, whose number alone many files give. */
const EC = { doi: '10.13039/501100000780', ror: '00k4n6c32' };
/** Funder and number, also where a file wrote both as one (`10.13039/501100000780::283595`). */
const details_toWhole = ({ id, funder, number, ...rest }) => {
    const [, doi, own] = /^(?:(10\.\d{4,9}\/\S+?)::)?(.+)$/.exec(id ?? '') ?? [];
    const named = funder ?? (own === undefined ? undefined : { doi: doi ?? EC.doi });
    const known = number ?? own;
    return { ...rest, ...(named === undefined ? {} : { funder: named }), ...(known === undefined ? {} : { number: known }) };
};
const bareDoi = (doi) => doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '').toLowerCase();
const toFunding = (funding, way) => funding.flatMap((entry, index) => {
    const { funder, number, title, url } = details_toWhole(entry);
    const field = `funding[${index}]`;
    const doi = funder?.doi === undefined ? undefined : bareDoi(funder.doi);
    const ror = funder?.ror === undefined ? (doi === EC.doi ? EC.ror : undefined) : toRorId(funder.ror);
    const name = funder?.name ?? doi ?? ror ?? funder?.identifier?.value;
    if (name === undefined) {
        const award = [number, title, url].filter(Boolean).join(', ');
        way.tell(field, 'changed', `The archive takes no grant without its funder: ${award || 'this one'} is told in the notes.`);
        if (award !== '')
            way.note(`Funding: ${award}`);
        return [];
    }
    if (funder?.identifier !== undefined)
        way.tell(field, 'dropped', `The archive knows funders by ROR: ${funder.identifier.scheme} ${funder.identifier.value} is left out.`);
    const isKnown = ror !== undefined && way.use('funders', ror);
    if (ror !== undefined && !isKnown)
        way.tell(field, 'changed', `The archive does not know the funder ${ror}: its name is sent.${way.nearest('funders', ror)}`);
    const who = isKnown ? { id: ror } : { name };
    if (number === undefined && title === undefined && url === undefined)
        return [{ funder: who }];
    const award = `${ror}::${number}`;
    if (isKnown && number !== undefined && way.use('awards', award))
        return [{ funder: who, award: { id: award } }];
    const told = {
        title: { en: title ?? number ?? url ?? '' },
        ...(number === undefined ? {} : { number }),
        ...(url && /^https?:\/\//i.test(url) ? { identifiers: [{ identifier: url, scheme: 'url' }] } : {}),
    };
    return [{ funder: who, award: told }];
});

;// CONCATENATED MODULE: ./lib/repositories/recognise.js
/**
 * Which identifiers Invenio's software recognises: it detects the scheme itself, and one that it does not recognise may fail the whole request (facts/zenodo.md 6.4).
 * So what is written here is either sure to be taken, or turned into an https address, or left out.
 */

const recognise_DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i;
const WEB = /^(?:https?|ftp|git):\/\/[^\s/$.?#].\S*$/i;
/** Bare forms that are not taken, and the address of the same thing. */
const ADDRESSES = [
    [/^(swh:1:(?:cnt|dir|rel|rev|snp|ori):[0-9a-f]{40}(?:;\S+)?)$/i, (match) => `https://archive.softwareheritage.org/${match[1]}`],
    [/^git@([\w.-]+):([\w./~-]+?)(?:\.git)?\/?$/, (match) => `https://${match[1]}/${match[2]}`],
    [/^ssh:\/\/git@([\w.-]+)\/([\w./~-]+?)(?:\.git)?\/?$/, (match) => `https://${match[1]}/${match[2]}`],
    [/^((?:www\.)?(?:[\w-]+\.)+(?:com|org|net|io|edu|gov|dev|eu|de|fr|uk|ch|nl|at|it|es)\/\S*)$/i, (match) => `https://${match[1]}`],
    [/^ascl:\s*(\d{4}\.\d{3})$/i, (match) => `https://ascl.net/${match[1]}`],
    [/^(?:pmcid:\s*)?(PMC\d+)$/i, (match) => `https://www.ncbi.nlm.nih.gov/pmc/articles/${(match[1] ?? '').toUpperCase()}`],
    [/^(hal-\d{8}(?:v\d+)?)$/i, (match) => `https://hal.science/${match[1]}`],
    [/^gnd:\s*([\dX-]+)$/i, (match) => `https://d-nb.info/gnd/${match[1]}`],
];
/** Forms that are sure to be taken as they are. */
const TAKEN = [
    /^urn:[a-z0-9][a-z0-9-]{0,31}:\S+$/i,
    /^arxiv:\s*(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i,
    /^hdl:\s*\d+(?:\.\d+)*\/\S+$/i,
    /^pmid:\s*\d+$/i,
    /^ark:\/?\d{5,9}\/\S+$/i,
    /^RRID:\s*[A-Za-z]+[_:]?\S+$/,
];
/** What may be put before a value whose scheme the source names, so that it is detected as that. */
const PREFIX = {
    arxiv: 'arXiv:',
    handle: 'hdl:',
    hdl: 'hdl:',
    pmid: 'pmid:',
    doi: 'doi:',
    swh: '',
    rrid: 'RRID:',
    ascl: 'ascl:',
    gnd: 'gnd:',
};
const recognise = (text) => {
    const doi = recognise_DOI.exec(text)?.[1];
    if (doi !== undefined)
        return doi;
    if (WEB.test(text) || TAKEN.some((form) => form.test(text)) || isIsbn(text) || isIssn(text))
        return text;
    for (const [form, toAddress] of ADDRESSES) {
        const match = form.exec(text);
        if (match)
            return toAddress(match);
    }
    return undefined;
};
/** The identifier in a form that is recognised, or undefined where there is none. `scheme` is what the source said, if it did. */
const toRecognised = (identifier, scheme) => {
    const text = identifier
        .trim()
        .replace(/\s/g, (space) => (WEB.test(identifier.trim().replace(/\s/g, '')) ? encodeURIComponent(space) : space));
    const prefix = PREFIX[scheme?.toLowerCase() ?? ''] ?? '';
    return (recognise(text) ?? (prefix === '' || text.toLowerCase().startsWith(prefix.toLowerCase()) ? undefined : recognise(`${prefix}${text}`)));
};
/** One spelling of an identifier, whether it was sent or came back: answers strip prefixes (facts/zenodo.md 6.4). */
const toBareIdentifier = (identifier) => {
    const doi = recognise_DOI.exec(identifier.trim())?.[1];
    if (doi !== undefined)
        return doi.toLowerCase();
    return identifier.trim().replace(/^(?:hdl|pmid|arxiv|ark):\s*/i, (prefix) => (/^(arxiv|ark)/i.test(prefix) ? prefix.toLowerCase() : ''));
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/links.js




const RELATIONS_VOCABULARY = 'vocabularies/relationtypes';
const TYPES_VOCABULARY = 'vocabularies/resourcetypes';
/** Named outright: a value that is detected as nothing makes the server drop the whole list. */
const detect = (identifier) => {
    if (/^10\.\d{4,9}\//.test(identifier))
        return 'doi';
    if (/^(https?|ftp|git):\/\//i.test(identifier))
        return 'url';
    const prefix = /^(arxiv|hdl|pmid|ark|urn):/i.exec(identifier)?.[1]?.toLowerCase();
    if (prefix !== undefined)
        return prefix === 'hdl' ? 'handle' : prefix;
    if (isIsbn(identifier))
        return 'isbn';
    return isIssn(identifier) ? 'issn' : undefined;
};
/** The identifier and its scheme, or undefined where the server would refuse it. */
const links_toIdentifier = (written, scheme) => {
    const identifier = toRecognised(written, scheme);
    const detected = identifier === undefined ? undefined : detect(identifier);
    if (identifier !== undefined && detected !== undefined)
        return { identifier: toBareIdentifier(identifier), scheme: detected };
    const said = scheme?.toLowerCase();
    const named = said === 'bibcode' ? 'ads' : said;
    return named !== undefined && ['purl', 'w3id', 'ads', 'lsid', 'igsn', 'other'].includes(named) && SCHEMES.has(named)
        ? { identifier: written.trim(), scheme: named }
        : undefined;
};
const links_unique = (entries) => [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
const links_tellUnknown = (identifier, field, way) => {
    way.tell(field, 'dropped', `The archive recognises no identifier in «${identifier}»: write an https address.`);
    return [];
};
/** A shipped relation that this server does not have. By its markers a deposit is found again: without them none is begun (DESIGN.md, rule 2). */
const tellUnrelated = ({ relation, identifier }, field, way) => {
    const { tags, commits } = toMarks([{ relation, identifier }]);
    const end = way.nearest(RELATIONS_VOCABULARY, relation.trim().toLowerCase());
    if (tags.length + commits.length === 0)
        way.tell(field, 'dropped', `The archive does not have the relation «${relation}»: ${identifier} is left out.${end}`);
    else
        way.tell(field, 'refused', `The archive does not have the relation «${relation}», by which a release is found again (${identifier}).${end}`);
    return [];
};
const toType = ({ resourceType, identifier }, field, way) => {
    const written = resourceType?.toLowerCase();
    const id = written === undefined || RESOURCE_TYPES.has(written) ? written : OTHER_TYPES[written];
    if (id !== undefined && way.use(TYPES_VOCABULARY, id))
        return id;
    const end = id === undefined ? '' : way.nearest(TYPES_VOCABULARY, id);
    if (written !== undefined)
        way.tell(field, 'dropped', `The archive has no type «${resourceType}» for ${identifier}: the type is left out.${end}`);
    return undefined;
};
const toRelated = (related, way) => links_unique(related.flatMap((entry, index) => {
    const field = `related[${index}]`;
    const relation = entry.relation.trim().toLowerCase();
    if (relation === 'isalternateidentifier')
        return [];
    if (!RELATIONS.has(relation)) {
        way.tell(field, 'dropped', `The archive has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
        return [];
    }
    const identifier = links_toIdentifier(entry.identifier, entry.scheme);
    if (identifier === undefined)
        return links_tellUnknown(entry.identifier, field, way);
    if (!way.use(RELATIONS_VOCABULARY, relation))
        return tellUnrelated(entry, field, way);
    const type = toType(entry, field, way);
    return [{ ...identifier, relation_type: { id: relation }, ...(type === undefined ? {} : { resource_type: { id: type } }) }];
}));
/** Other names of the same thing, also those that a file calls related. */
const links_toIdentifiers = (record, way) => {
    const alternates = record.related.flatMap((entry, index) => entry.relation.toLowerCase() === 'isalternateidentifier' ? [{ ...entry, field: `related[${index}]` }] : []);
    return links_unique([...record.identifiers.map((entry, index) => ({ ...entry, field: `identifiers[${index}]` })), ...alternates].flatMap(({ identifier, scheme, field }) => {
        const known = links_toIdentifier(identifier, scheme);
        if (known !== undefined)
            return [known];
        if (scheme === undefined || SCHEMES.has(scheme.toLowerCase()))
            return links_tellUnknown(identifier, field, way);
        way.tell(field, 'changed', `The archive has no scheme «${scheme}»: ${identifier} is sent as «other».`);
        return [{ identifier: identifier.trim(), scheme: 'other' }];
    }));
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/locations.js
/** A box across the 180th meridian ends beyond it, as GeoJSON allows. */
const toCorners = ({ west, east, south, north }) => {
    const right = east < west ? east + 360 : east;
    return [
        [west, south],
        [right, south],
        [right, north],
        [west, north],
        [west, south],
    ];
};
const toGeometries = ({ latitude, longitude, box, polygons = [] }) => {
    const rings = polygons.map(({ points }) => points.map((point) => [point.longitude, point.latitude]));
    return [
        ...(latitude === undefined || longitude === undefined ? [] : [{ type: 'Point', coordinates: [longitude, latitude] }]),
        ...[...(box === undefined ? [] : [toCorners(box)]), ...rings].map((ring) => ({ type: 'Polygon', coordinates: [ring] })),
    ];
};
const toPairText = ([longitude, latitude]) => `${latitude}, ${longitude}`;
/** `Latitude, longitude: 53.5, 9.9`; corners one after the other. */
const locations_toWords = (geometry) => `Latitude, longitude: ${geometry.type === 'Point' ? toPairText(geometry.coordinates) : (geometry.coordinates[0] ?? []).map(toPairText).join('; ')}`;
/**
 * A place has one geometry, so one with several gets as many entries. The first of a record is sent as such, the others in words: more than one make
 * InvenioRDM fail on OpenSearch 2 (500 «Misconfigured search.», tried on 13.0.0 with 2.19.1: `geo_shape` takes one value a document).
 */
const toLocations = (locations, way) => {
    let isDrawn = false;
    return locations.flatMap((location, index) => {
        const { place, description, polygons = [] } = location;
        if (polygons.some(({ inside }) => inside !== undefined))
            way.tell(`locations[${index}]`, 'dropped', 'The archive has no place for the point inside a polygon: it is left out.');
        const words = { ...(place ? { place } : {}), ...(description ? { description } : {}) };
        const geometries = toGeometries(location);
        if (geometries.length === 0)
            return Object.keys(words).length === 0 ? [] : [words];
        return geometries.map((geometry) => {
            if (!isDrawn) {
                isDrawn = true;
                return { geometry, ...words };
            }
            way.tell(`locations[${index}]`, 'changed', 'The archive draws one place of a record: the coordinates of the others are sent in words.');
            return { ...words, description: [description, locations_toWords(geometry)].filter(Boolean).join('. ') };
        });
    });
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/way.js
/** What the parts of the crosswalk write into while they go: losses and notes, and the ids that only the server's vocabularies can confirm. */

const toTermKey = ({ vocabulary, id }) => `${vocabulary}/${id}`;
const openWay = (unheld) => {
    const used = [];
    const use = (vocabulary, id) => {
        if (unheld.has(toTermKey({ vocabulary, id })))
            return false;
        used.push({ vocabulary, id });
        return true;
    };
    return {
        ...(0,repositories_ledger/* openLedger */.a)(),
        used,
        use,
        first: (vocabulary, ids) => ids.find((id) => use(vocabulary, id)),
        nearest: (vocabulary, id) => {
            const ids = unheld.get(toTermKey({ vocabulary, id })) ?? [];
            return ids.length === 0 ? '' : ` The nearest that it has: ${ids.join(', ')}.`;
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/crosswalk.js












const crosswalk_TYPES = 'vocabularies/resourcetypes';
const LEAST_TEXT = 3;
const EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;
const DESCRIPTIONS = {
    notes: 'other',
    methods: 'methods',
    abstract: 'abstract',
    'technical-info': 'technical-info',
    'table-of-contents': 'table-of-contents',
    'series-information': 'series-information',
    other: 'other',
};
const toResourceType = ({ general, subtype }, way) => {
    const clean = (text) => text.toLowerCase().replace(/[\s_]/g, '');
    const whole = subtype === undefined ? clean(general) : `${clean(general)}-${clean(subtype)}`;
    const shipped = [whole, OTHER_TYPES[whole], OTHER_TYPES[whole.replaceAll('-', '')], clean(general), OTHER_TYPES[clean(general)], 'other'];
    const ids = shipped.filter((id) => id !== undefined && RESOURCE_TYPES.has(id));
    const [known = 'other'] = ids;
    if (known !== whole && !Object.hasOwn(OTHER_TYPES, whole))
        way.tell('type', 'changed', `The archive has no type «${whole}»: it is sent as «${known}».`);
    const sent = way.first(crosswalk_TYPES, ids);
    if (sent === known)
        return { id: sent };
    const end = way.nearest(crosswalk_TYPES, known);
    if (sent !== undefined)
        way.tell('type', 'changed', `The archive does not have the type «${known}»: it is sent as «${sent}».${end}`);
    else
        way.tell('type', 'refused', `The archive does not have the type «${known}», nor «other»: name a type that it has.${end}`);
    return sent === undefined ? undefined : { id: sent };
};
const toTitle = (title, way) => {
    const text = title.replace(/\s+/g, ' ').trim();
    if (text.length < LEAST_TEXT)
        way.tell('title', 'refused', `The archive needs a title of at least ${LEAST_TEXT} characters; this is «${text}».`);
    return text;
};
const toPublicationDate = (date, way) => {
    const sent = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(date)?.[1] ?? date.trim();
    if (!EDTF.test(sent) || Number.isNaN(Date.parse(sent.split('/')[0] ?? '')))
        way.tell('publicationDate', 'refused', `«${date}» is not a date that the archive takes: write YYYY, YYYY-MM or YYYY-MM-DD.`);
    return sent;
};
/** An embargo with everything public would be taken, and mean nothing: the files are restricted until then (1.4). */
const crosswalk_toAccess = (access, way) => {
    const conditions = access.conditions?.replace(/<[^>]*>/g, ' ').trim();
    if (conditions && access.right !== 'embargoed')
        way.note(`Access conditions: ${conditions}`);
    if (access.right === 'open')
        return { record: 'public', files: 'public', embargo: { active: false } };
    if (access.right === 'closed')
        return { record: 'restricted', files: 'restricted', embargo: { active: false } };
    if (access.right === 'restricted')
        return { record: 'public', files: 'restricted', embargo: { active: false } };
    const until = access.embargoUntil?.slice(0, 10) ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
        way.tell('access', 'refused', 'An embargo needs the date of its end (YYYY-MM-DD), in the future.');
    const embargo = { active: true, until, ...(conditions ? { reason: conditions } : {}) };
    return { record: access.hidesRecord ? 'restricted' : 'public', files: 'restricted', embargo };
};
const toLanguages = (languages, way) => languages.flatMap((written) => {
    const id = (0,repositories_languages/* toLanguage */.e)(written);
    if (id !== undefined && way.use('vocabularies/languages', id))
        return [{ id }];
    const nearest = way.nearest('vocabularies/languages', id ?? '');
    way.tell('languages', 'dropped', `The archive does not know the language «${written}»: it is left out.${nearest}`);
    return [];
});
const toLang = (language, way) => {
    const [lang] = language === undefined ? [] : toLanguages([language], way);
    return lang === undefined ? {} : { lang };
};
const toHtml = (html, field, way) => {
    if (html === undefined || html.trim() === '')
        return undefined;
    if (html.replace(/<[^>]*>/g, '').trim().length >= LEAST_TEXT)
        return html;
    way.tell(field, 'dropped', `The archive takes no text of fewer than ${LEAST_TEXT} characters: «${html}» is left out.`);
    return undefined;
};
const toTitles = (titles, way) => titles.flatMap(({ title, type, language }, index) => {
    const kind = toKind(type, { vocabulary: 'vocabularies/titletypes', field: `additionalTitles[${index}]`, what: 'title' }, way);
    return kind === undefined ? [] : [{ title, type: kind, ...toLang(language, way) }];
});
const toDescriptions = (record, way) => {
    const toType = (id) => toKind(id, { vocabulary: 'vocabularies/descriptiontypes', field: 'additionalDescriptions', what: 'description' }, way);
    const told = record.additionalDescriptions.flatMap(({ type, html, language }) => {
        const description = toHtml(html, 'additionalDescriptions', way);
        const kind = description === undefined ? undefined : toType(DESCRIPTIONS[type]);
        return kind === undefined ? [] : [{ description, type: kind, ...toLang(language, way) }];
    });
    const noted = way.notes.flatMap((text) => {
        const kind = toType('other');
        return kind === undefined ? [] : [{ description: `<p>${escapeHtml(text)}</p>`, type: kind }];
    });
    return [...told, ...noted];
};
/** An update replaces everything, so what is left out is cleared. */
const withoutEmpty = (metadata) => Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
/** What an InvenioRDM server is sent for this record, and what of it is changed, dropped or refused. */
const crosswalk_crosswalk = (given, { unheld, switchedOff, publisher, dois }) => {
    const way = openWay(unheld);
    const record = settleRelatedItems(given, 'The archive', way);
    tellUnheld(record, 'The archive', way);
    const creators = toCreators(record.creators, way);
    if (creators.length === 0)
        way.tell('creators', 'refused', 'The archive needs at least one creator with a name.');
    const access = crosswalk_toAccess(record.access, way);
    const features = toLocations(record.locations, way);
    const metadata = withoutEmpty({
        resource_type: toResourceType(record.type, way),
        title: toTitle(record.title, way),
        additional_titles: toTitles(record.additionalTitles, way),
        creators,
        contributors: toContributors(record.contributors, way),
        publication_date: toPublicationDate(record.publicationDate, way),
        publisher: record.publisher?.trim() || record.publishing.imprint?.publisher?.trim() || publisher,
        version: record.version?.trim() || undefined,
        description: toHtml(record.description, 'description', way),
        rights: toRights(record.rights, way),
        subjects: toSubjects(record, way),
        languages: toLanguages(record.languages, way),
        dates: toDates(record.dates, way),
        identifiers: links_toIdentifiers(record, way),
        related_identifiers: toRelated(record.related, way),
        references: record.references.map((text) => text.trim()).flatMap((reference) => (reference === '' ? [] : [{ reference }])),
        locations: features.length === 0 ? undefined : { features },
        funding: toFunding(record.funding, way),
        sizes: record.sizes,
        formats: record.formats,
        additional_descriptions: toDescriptions(record, way), // last: it gathers what the others noted
    });
    const files = { enabled: record.isMetadataOnly !== true };
    const body = { metadata, custom_fields: toCustom(record, switchedOff, way), access, files, ...toPids(record, dois) };
    return { body, losses: way.losses, used: way.used };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/request-wire.js
/** InvenioRDM's words for requests, their timelines, and communities, and readers that look before they believe (facts/inveniordm.md 1.9, 1.10, 1.13). */

const request_wire_toObject = (value) => (wire_isObject(value) ? value : {});
const withoutUndefined = (value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
const toId = (value) => (typeof value === 'number' ? String(value) : readText(value));
const request_wire_readRequest = (value) => {
    if (!wire_isObject(value))
        return undefined;
    const [id, type, status] = [readText(value.id), readText(value.type), readText(value.status)];
    if (id === undefined || type === undefined || status === undefined)
        return undefined;
    const optional = {
        by: toId(request_wire_toObject(value.created_by).user),
        record: toId(request_wire_toObject(value.topic).record),
        community: toId(request_wire_toObject(value.receiver).community),
    };
    const actions = Object.keys(request_wire_toObject(request_wire_toObject(value.links).actions));
    return { id, type, status, created: readText(value.created) ?? '', actions, ...withoutUndefined(optional) };
};
const request_wire_readCommunity = (value) => {
    if (!wire_isObject(value))
        return undefined;
    const [id, slug] = [readText(value.id), readText(value.slug)];
    if (id === undefined || slug === undefined)
        return undefined;
    return { id, slug, isClosed: request_wire_toObject(value.access).record_submission_policy === 'closed' };
};
const readEvent = (value) => {
    if (!wire_isObject(value))
        return undefined;
    const payload = request_wire_toObject(value.payload);
    const optional = { by: toId(request_wire_toObject(value.created_by).user), event: readText(payload.event), content: readText(payload.content) };
    return { created: readText(value.created) ?? '', ...withoutUndefined(optional) };
};
/** `{hits: {hits: [...]}}` of every search. */
const request_wire_readHits = (read) => (value) => {
    const hits = wire_isObject(value) ? request_wire_toObject(value.hits).hits : undefined;
    return Array.isArray(hits) ? hits.flatMap((entry) => read(entry) ?? []) : undefined;
};
const readRequests = request_wire_readHits(request_wire_readRequest);
const readCommunities = request_wire_readHits(request_wire_readCommunity);
const readTimeline = request_wire_readHits(readEvent);

;// CONCATENATED MODULE: ./lib/repositories/invenio/request-client.js
/** The addresses of requests, reviews, curations, communities and data management plans: a method an endpoint (facts/inveniordm.md 1.9, 1.10, 1.13). */


/** A page of any search. */
const request_client_PAGE = 50;
/** Submitting may publish, and that takes its time (1.8). */
const request_client_ACTION_MS = 10 * 60_000;
const enc = encodeURIComponent;
const requestClient = (settings) => {
    const { http, signal } = settings;
    const api = `${settings.base}/api`;
    const credentials = settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };
    const send = (request) => http.json({ credentials, signal, ...request });
    const ask = async (request, read) => {
        const answer = await send(request);
        const value = (0,http_answer/* isSuccess */.oJ)(answer) ? read(answer.json) : undefined;
        return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    };
    const draftOf = (id) => `${api}/records/${enc(id)}/draft`;
    const requestOf = (id) => `${api}/requests/${enc(id)}`;
    const post = { method: 'POST', answerWithinMs: request_client_ACTION_MS };
    const dmps = `${api}/invenio_damap/damap/dmp`;
    return {
        readRequest: (id) => ask({ method: 'GET', url: requestOf(id) }, request_wire_readRequest),
        searchRequests: (q) => ask({ method: 'GET', url: `${api}/user/requests?q=${enc(q)}&size=${request_client_PAGE}` }, readRequests),
        readTimeline: (id) => ask({ method: 'GET', url: `${requestOf(id)}/timeline?size=${request_client_PAGE}&sort=newest` }, readTimeline),
        act: (id, action) => ask({ ...post, url: `${requestOf(id)}/actions/${enc(action)}`, body: {} }, request_wire_readRequest),
        comment: (id, text) => send({ ...post, url: `${requestOf(id)}/comments`, body: { payload: { content: text, format: 'html' } } }),
        setReview: (id, community) => ask({ method: 'PUT', url: `${draftOf(id)}/review`, body: { receiver: { community }, type: 'community-submission' } }, request_wire_readRequest),
        removeReview: (id) => send({ method: 'DELETE', url: `${draftOf(id)}/review` }),
        submitReview: (id) => ask({ ...post, url: `${draftOf(id)}/actions/submit-review`, body: {} }, request_wire_readRequest),
        readCurationData: () => send({ method: 'GET', url: `${api}/curations/data` }),
        // Without the slash at its end the address answers 308.
        searchCurations: (q) => ask({ method: 'GET', url: `${api}/curations/?q=${enc(q)}&size=${request_client_PAGE}` }, readRequests),
        requestCuration: (record) => ask({ ...post, url: `${api}/curations/`, body: { topic: { record } } }, request_wire_readRequest),
        readCommunity: (name) => ask({ method: 'GET', url: `${api}/communities/${enc(name)}` }, request_wire_readCommunity),
        searchCommunities: (q) => ask({ method: 'GET', url: `${api}/communities?q=${enc(q)}&size=${request_client_PAGE}` }, readCommunities),
        listOwnCommunities: () => ask({ method: 'GET', url: `${api}/user/communities?size=1000` }, readCommunities),
        joinCommunity: (record, community) => send({ ...post, url: `${api}/records/${enc(record)}/communities`, body: { communities: [{ id: community }] } }),
        searchDmps: (query) => {
            const pairs = Object.entries(query).map(([name, value]) => `${name}=${enc(String(value))}`);
            return send({ method: 'GET', url: pairs.length === 0 ? dmps : `${dmps}?${pairs.join('&')}` });
        },
        linkDmp: (dmp, record) => send({ ...post, url: `${dmps}/${enc(dmp)}/dataset/${enc(record)}`, body: {} }),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/terms.js


/** Letters. */
const BEGINNING = 3;
/** @param onAbsent told of a field whose whole list the server does not have */
const openTerms = (client, onAbsent) => {
    const unheld = new Map();
    const asked = new Map();
    /** What begins like a word that nothing is like was perhaps meant. */
    const findNearest = async ({ vocabulary, id }) => {
        const whole = await client.suggest(vocabulary, id);
        if (!whole.ok || whole.value.length > 0 || id.length <= BEGINNING)
            return whole;
        const alike = await client.suggest(vocabulary, id.slice(0, BEGINNING));
        return alike.ok ? alike : whole;
    };
    const isMissing = async (term) => {
        const { status } = await client.lookUp(term.vocabulary, term.id);
        if (status !== 404)
            return false;
        const nearest = await findNearest(term);
        unheld.set(toTermKey(term), nearest.ok ? nearest.value : []);
        // A server without the whole list has not the field that it is for.
        const field = nearest.ok || nearest.answer.status !== 404 ? undefined : FIELD_OF[term.vocabulary];
        if (field !== undefined)
            onAbsent(field);
        return true;
    };
    /** Several of one vocabulary are searched for at once. A search proves only what it finds: the others are asked for by their addresses, one by one. */
    const findMissing = (vocabulary, ids) => {
        const found = ids.length < 2 ? undefined : client.findTerms(vocabulary, ids);
        for (const id of ids) {
            const term = { vocabulary, id };
            const has = async () => {
                const reply = await found;
                return reply?.ok === true && reply.value.includes(id);
            };
            asked.set(toTermKey(term), has().then((isThere) => !isThere && isMissing(term)));
        }
    };
    return {
        unheld,
        check: async (used) => {
            const fresh = new Map();
            for (const { vocabulary, id } of used) {
                if (asked.has(toTermKey({ vocabulary, id })))
                    continue;
                fresh.set(vocabulary, (fresh.get(vocabulary) ?? new Set()).add(id));
            }
            for (const [vocabulary, ids] of fresh)
                findMissing(vocabulary, [...ids]);
            return (await Promise.all(used.map((term) => asked.get(toTermKey(term))))).includes(true);
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/desk.js
/** What the parts of the adapter share: the client, what was learned of the server on the way, and how a refusal is told. */









const desk_openDesk = (settings, { http, log, signal, ...doors }) => {
    const { base, name, token } = settings;
    const client = invenioClient({ base, token, http, signal });
    const clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
    const prefixes = new Set(settings.prefixes);
    const spent = new Set();
    const switchedOff = new Set();
    const today = () => clock.now().toISOString().slice(0, 10);
    const take = (wire, wanted) => deposits_toDeposit(wire, { base, ...(wanted === undefined ? {} : { wanted }) });
    const refuse = refuseOf({
        ...{ name, token, base },
        // A wrong token is not answered 401 but taken for nobody's: only a page of one's own tells (facts/inveniordm.md 1.1).
        isTokenGood: async () => {
            const probe = await client.searchOwn({ size: 1 });
            return probe.ok || (0,http_answer/* isPage */.yp)(probe.answer) || (0,http_answer/* isUnclear */.Z5)(probe.answer) || probe.answer.status === 429;
        },
        whenGood: `The token itself is good: this belongs to another account, or the account may not deposit here. Ask the people of ${name} for the right to upload.`,
        whenBad: {
            why: 'it is wrong, expired, or made for another host.',
            remedy: `Make a new token at ${base}/account/settings/applications/tokens/new/, and store it as a secret.`,
        },
    });
    const get = async (id) => {
        const fresh = looks.fresh.get(id);
        looks.fresh.delete(id);
        if (fresh !== undefined)
            return fresh;
        const draft = token === undefined || looks.published.delete(id) ? undefined : await client.readDraft(id);
        const isElsewhere = draft === undefined || (!draft.ok && [403, 404, 410].includes(draft.answer.status));
        return isElsewhere ? client.readRecord(id) : draft;
    };
    let me;
    const askWho = async () => {
        const reply = await client.readMe();
        return reply.ok ? reply.value : undefined;
    };
    const looks = {
        ...{ opened: new Set(), fresh: new Map(), published: new Set(), asked: new Map(), communities: new Map(), unacceptable: new Set() },
        ...(settings.review === undefined ? {} : { review: settings.review }),
    };
    const terms = openTerms(client, (field) => switchedOff.add(field));
    return {
        client,
        requests: requestClient({ base, token, http, signal }),
        looks,
        settings,
        log,
        clock,
        pulse: (0,stall/* createPulse */.U)(() => performance.now()),
        hasToken: token !== undefined,
        waiting: new Set(),
        unheld: terms.unheld,
        switchedOff,
        notices: [],
        prefixes,
        spent,
        holders: new Map(),
        settled: new Set(),
        cross: (record) => {
            const known = { unheld: terms.unheld, switchedOff, publisher: settings.publisher, dois: { prefixes, spent } };
            const crossed = crosswalk_crosswalk(record, known);
            return { ...crossed, body: withoutPastEmbargo(crossed.body, today()) };
        },
        take,
        get,
        whoAmI: () => {
            me ??= askWho();
            return me;
        },
        read: async (id, wanted) => {
            const reply = await get(id);
            if (reply.ok)
                return take(reply.value, wanted);
            throw await refuse(reply.answer, { task: `read the deposit ${id}` });
        },
        check: terms.check,
        refuse,
        needToken: needTokenOf({ name, token }),
        today,
    };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/files.js
/** Files in three steps: names in one request, then bytes and a commit for each, side by side (facts/inveniordm.md 1.3). */



const files_COLLISION_MS = 1000;
const MOST_COLLISIONS = 3;
const files_toKey = ({ id }, name) => `${id}/${name}`;
const files_listFiles = async (desk, deposit) => {
    const listed = await desk.client.listFiles(deposit.id);
    if (listed.ok)
        return listed.value;
    throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
};
/** See the port. All at once, and only what is not there: an entry that waits for its bytes is filled. */
const declareFiles = async (desk, deposit, files) => {
    const task = `declare the files of ${deposit.url}`;
    desk.needToken(task);
    // None of them was seen there: they are declared without a look. A name that is there all the same is a 400, and nothing of the list is taken.
    let isLooking = files.some(({ name }) => deposit.files.some((stored) => stored.name === name));
    for (let attempt = 1;; attempt += 1) {
        const there = new Map((isLooking ? await files_listFiles(desk, deposit) : []).map((file) => [file.name, file]));
        const names = files.map(({ name }) => name).filter((name) => !there.has(name));
        const reply = names.length === 0 ? undefined : await desk.client.declareFiles(deposit.id, names);
        if (reply === undefined || reply.ok) {
            for (const { name } of files)
                if (!there.has(name) || there.get(name)?.isPending)
                    desk.waiting.add(files_toKey(deposit, name));
            return;
        }
        const isTold = !((0,http_answer/* isUnclear */.Z5)(reply.answer) || (0,http_answer/* isSuccess */.oJ)(reply.answer));
        if ((isTold && (isLooking || reply.answer.status !== 400)) || attempt === 2)
            throw await desk.refuse(reply.answer, { task });
        isLooking = true;
        if (!isTold)
            await desk.clock.wait(files_COLLISION_MS);
    }
};
/** See the port. Only into an empty draft; asked again after a lost answer, the server says that there are files (1.2). */
const importFiles = async (desk, deposit) => {
    const task = `take over the files of the version before into ${deposit.url}`;
    desk.needToken(task);
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.importFiles(deposit.id);
        if (reply.ok)
            return;
        if ((await files_listFiles(desk, deposit)).length > 0)
            return; // what of them is there, the next observation tells
        if (!((0,http_answer/* isUnclear */.Z5)(reply.answer) || (0,http_answer/* isSuccess */.oJ)(reply.answer)) || attempt === 2)
            throw await desk.refuse(reply.answer, { task });
        await desk.clock.wait(files_COLLISION_MS);
    }
};
/** See the port. One after the other: at once most are refused with a misleading text (1.3). */
const files_removeFile = async (desk, deposit, name) => {
    const task = `remove ${name} from ${deposit.url}`;
    desk.needToken(task);
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.deleteFile(deposit.id, name);
        if (reply.ok)
            return;
        if (!(await files_listFiles(desk, deposit)).some((file) => file.name === name))
            return;
        if (reply.answer.status !== 400 || attempt === MOST_COLLISIONS)
            throw await desk.refuse(reply.answer, { task });
        await desk.clock.wait(files_COLLISION_MS);
    }
};
/** Was it whole when the plan was made? */
const isObserved = ({ files }, { name }) => files.some((file) => file.name === name && !file.isPending);
const files_toShared = ({ url }, { name }) => new lib_errors/* ArchiveError */.di('draft-foreign', `Another run is sending the files of ${url}: ${name} has just become whole.`, {
    remedy: `Let that run finish, or run this job again. ${lib_errors/* ONE_BY_ONE */.sS}`,
});
/** See the port. Bytes are never sent onto a committed file, as that destroys it with a 200: only an entry that is known to wait gets them. Throws what `sendUntilProved` tells. */
const files_upload = async (desk, deposit, file, options) => {
    const task = `upload ${file.name} to ${deposit.url}`;
    desk.needToken(task);
    const { client, settings, log, clock, pulse } = desk;
    /** A fresh entry in the place of whatever is there. */
    const clear = async () => {
        await files_removeFile(desk, deposit, file.name);
        await declareFiles(desk, deposit, [file]);
    };
    const key = files_toKey(deposit, file.name);
    const findStored = async () => (await files_listFiles(desk, deposit)).find(({ name }) => name === file.name);
    const send = async (pass, isLast) => {
        const put = await client.putContent(deposit.id, file.name, { pieces: pass.pieces, length: file.size, signal: pass.signal });
        const passed = pass.passed();
        // Refused before the body was read, the server closes the line (1.1): what is there says more than the answer.
        const reply = put.ok ? await client.commitFile(deposit.id, file.name) : put;
        const { answer } = reply;
        if (answer.status === 413 || answer.status === 403)
            return desk.refuse(answer, { task });
        if (answer.status === 400 && put.ok === false)
            return desk.refuse(answer, { task });
        const stored = reply.ok ? reply.value : await findStored();
        const proved = toProved(file, passed, stored);
        if (proved !== undefined) {
            desk.waiting.delete(key);
            return proved;
        }
        if (stored === undefined) {
            // Not declared, or destroyed by a second sending.
            await declareFiles(desk, deposit, [file]);
        }
        else if (!stored.isPending) {
            await clear();
            return transfer_toUnproved(settings.name, file, { found: `md5 ${stored.checksum?.value ?? 'unknown'}, ${stored.size} bytes`, passed });
        }
        return isLast ? desk.refuse(answer, { task }) : { again: answer };
    };
    // What another run opened it may be sending to at this moment: whole by now is whole, and not to be sent once more.
    const isFound = !desk.looks.opened.has(deposit.id);
    if (isFound || !desk.waiting.has(key)) {
        const stored = await findStored();
        const isOthers = isFound && stored?.isPending === undefined && stored?.size === file.size && !isObserved(deposit, file);
        if (isOthers)
            throw files_toShared(deposit, file);
        if (stored?.isPending)
            desk.waiting.add(key);
        else
            await (stored === undefined ? declareFiles(desk, deposit, [file]) : clear());
    }
    return sendUntilProved(file, options, { archive: settings.name, log, clock, pulse, stallMs: settings.stallMs, send });
};

;// CONCATENATED MODULE: ./lib/repositories/discovery/finder.js
/** Of a short page: a repository's releases mostly fit, and somebody's guest is given no more (facts/zenodo.md 4.1). */
const GLANCE = 25;

;// CONCATENATED MODULE: ./lib/repositories/invenio/abilities.js
const abilities_toAbilities = (desk) => ({
    reservesDois: true,
    versions: true,
    editsPublished: true,
    copiesFiles: false,
    importsFiles: true,
    checksum: 'md5',
    parallelUploads: Math.max(1, desk.settings.parallelUploads ?? 8),
    limits: { files: 100, totalBytes: 10e9, fileBytes: 10e9, nameCharacters: 255, emptyFiles: true },
    ...(desk.looks.review === undefined ? {} : { review: desk.looks.review }),
    asksCommunities: true,
    linksDmps: true,
    seesDrafts: desk.hasToken,
});

;// CONCATENATED MODULE: ./lib/repositories/invenio/finder.js






const finder_PAGE = 100;
/** Further than 10 000 hits no search goes. */
const finder_MOST_PAGES = 20;
/** A write shows in the search after about a second (1.11). */
const finder_LAG_MS = 2000;
const RELATED = 'metadata.related_identifiers.identifier';
const finder_toQuery = (sign) => ('exactly' in sign ? toExactQuery(RELATED, sign.exactly) : toPrefixQuery(RELATED, sign.beginning));
/** All files, or none: who took some of them out had a reason. */
const hasFilesOf = (draft, before) => {
    const old = new Map(before.files.map((file) => [file.name, file.checksum?.value]));
    return (draft.files.length === 0 ||
        (draft.files.length === before.files.length &&
            draft.files.every(({ name, checksum }) => old.has(name) && old.get(name) === checksum?.value)));
};
/** Unchanged but for what a new version changes by itself. */
const isPristine = (desk, draft, before) => hasFilesOf(draft, before) && isUntouchedCopy(deposits_readEcho(draft), deposits_readEcho(before), desk.today());
const openFinder = (desk) => {
    const { client, hasToken } = desk;
    /** Concepts that were seen among the account's own deposits, or shared with it. */
    const own = new Set();
    const toHit = (wire) => ({
        id: wire.id,
        ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
        isPublished: wire.isPublished,
        ...(typeof wire.body.metadata.version === 'string' ? { version: wire.body.metadata.version } : {}),
        ...(wire.doi === undefined ? {} : { doi: wire.doi }),
        ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
        marks: readMarks(wire.body.metadata),
        toPublic: (wanted) => desk.take(wire, wanted),
        // An open correction hides its record (1.11).
        ...(hasToken && wire.isPublished && !wire.isDraft
            ? {
                settle: async (wanted, isAsWanted) => {
                    if (!isAsWanted(desk.take(wire, wanted)))
                        return undefined;
                    const reply = await client.readRecord(wire.id);
                    const deposit = reply.ok ? desk.take(reply.value, wanted) : undefined;
                    return deposit?.id === wire.id && isAsWanted(deposit) ? deposit : undefined;
                },
            }
            : {}),
    });
    const ask = async (asked, task) => {
        const reply = await asked;
        if (reply.ok)
            return reply.value;
        // A search finds nothing with 200: what is not there at all is another kind of server.
        const remedy = 'Is that the address of an InvenioRDM? Correct `archive` or `archive-url`.';
        throw await desk.refuse(reply.answer, { task, ...(reply.answer.status === 404 ? { remedy } : {}) });
    };
    /** A superuser is shown everybody's drafts (1.11): is it another account's, and not shared with this one? Who may not manage it, and sees it, has it shared. */
    const isStrangers = async ({ id: draft, isPublished, owner, grantees }) => {
        if (isPublished || desk.looks.opened.has(draft) || owner === undefined || grantees === undefined)
            return false;
        const me = await desk.whoAmI();
        return me !== undefined && owner !== me && !grantees.some(({ type, id }) => type !== 'user' || id === me);
    };
    const withoutStrangers = async (wires) => {
        const kept = [];
        for (const wire of wires)
            if (!(await isStrangers(wire)))
                kept.push(wire);
        return kept;
    };
    /** A page of the account's own, or of the public's; `isLast` where no other follows. */
    const askPage = async (q, { size, page = 1 }) => {
        // Without allversions an open draft hides the published versions.
        const query = { q, allversions: true, size, page };
        const hits = await ask(hasToken ? client.searchOwn(query) : client.searchRecords(query), 'search for the deposits of this repository');
        const wires = await withoutStrangers(hits);
        if (hasToken)
            for (const { conceptId } of wires)
                own.add(conceptId ?? '');
        return { wires, isLast: hits.length < size };
    };
    const searchAll = async (q) => {
        const found = new Map();
        for (let page = 1; page <= finder_MOST_PAGES; page += 1) {
            const { wires, isLast } = await askPage(q, { size: finder_PAGE, page });
            for (const wire of wires)
                found.set(wire.id, wire);
            if (isLast)
                break;
        }
        return [...found.values()];
    };
    const searchPublic = async (q, task) => (await ask(client.searchRecords({ q, allversions: true, size: 25 }), task)).map(toHit);
    const toFound = async (asked) => {
        const wire = await asked;
        return wire === undefined ? undefined : toHit(wire);
    };
    /** Anybody may read a public record: whose it is, only the account's own list tells. The search is given its time once. */
    const isOwn = async (wire) => {
        const { conceptId = '', isDraft } = wire;
        if (await isStrangers(wire))
            return false;
        for (const pause of [0, finder_LAG_MS]) {
            if (isDraft || own.has(conceptId))
                return true;
            await desk.clock.wait(pause);
            await searchAll(toExactQuery('parent.id', conceptId));
        }
        return own.has(conceptId);
    };
    /** The draft of a new version is empty at first, and may take over what the version before holds (1.2). */
    const take = async (wire, wanted) => {
        const deposit = desk.take(wire, wanted);
        if (!wire.status.startsWith('new_version_draft') || wire.files.length > 0)
            return deposit;
        const before = await findLatest(desk, wire.conceptId ?? wire.id);
        return before === undefined ? deposit : { ...deposit, importable: before.files };
    };
    const findOwn = async (id, wanted) => {
        const reply = await desk.get(id);
        if (reply.ok)
            return (await isOwn(reply.value)) ? take(reply.value, wanted) : undefined;
        if (reply.answer.status === 404 || reply.answer.status === 410)
            return undefined;
        const refusal = await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
        if (reply.answer.status === 403 && refusal.code !== 'archive-blocked' && refusal.code !== 'token-refused')
            return undefined;
        throw refusal;
    };
    return {
        name: desk.settings.name,
        hasToken,
        log: desk.log,
        clock: desk.clock,
        abilities: () => abilities_toAbilities(desk),
        notices: desk.notices,
        search: async (sign) => (await searchAll(finder_toQuery(sign))).map(toHit),
        glance: async (sign) => {
            const { wires, isLast } = await askPage(finder_toQuery(sign), { size: GLANCE });
            return isLast ? wires.map(toHit) : undefined;
        },
        searchPublic: (sign) => searchPublic(finder_toQuery(sign), 'search the public records of this repository'),
        listVersions: (conceptId) => searchPublic(toExactQuery('parent.id', conceptId), `search the versions of ${conceptId}`),
        listDrafts: async (conceptId) => {
            const q = `${toExactQuery('parent.id', conceptId)} AND is_published:false`;
            const hits = await ask(client.searchOwn({ q, allversions: true, size: finder_PAGE }), `search for open drafts of ${conceptId}`);
            const drafts = await Promise.all(hits.map(({ id }) => findOwn(id)));
            return drafts.filter((draft) => draft !== undefined && draft.state !== 'published');
        },
        findLatest: (id) => toFound(findLatest(desk, id)),
        findNamed: (written) => toFound(concept_findNamed(desk, written)),
        findByDoi: (doi) => toFound(findByDoi(desk, doi)),
        read: async (id, wanted) => {
            const reply = await desk.get(id);
            if (reply.ok)
                return take(reply.value, wanted);
            throw await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
        },
        findOwn,
        marksOf: (deposit) => readMarks(deposits_readEcho(deposit).metadata),
        isPristine: (draft, before) => isPristine(desk, draft, before),
        compareEdit: async (edit) => {
            const reply = await client.readRecord(edit.id);
            if (!reply.ok)
                throw await desk.refuse(reply.answer, { task: `read the public record ${edit.id}` });
            const isUntouched = saysTheSame(deposits_readEcho(edit), reply.value.body, desk.today());
            return { published: desk.take(reply.value, edit.marker), isUntouched };
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/spellings.js
/** DataCite's own spellings of what InvenioRDM writes in small letters (facts/inveniordm.md 1.5): data, nothing else. */
const bySmall = (text) => new Map(text
    .trim()
    .split(/\s+/)
    .map((word) => [word.toLowerCase(), word]));
const spellings_RELATIONS = bySmall(`
  isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion isVersionOf
  isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy compiles
  isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes
  isTranslationOf hasTranslation isCollectedBy collects`);
const spellings_ROLES = bySmall(`
  ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember
  RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor Translator WorkPackageLeader Other`);
/** `isSupplementTo` */
const toRelationName = (id) => spellings_RELATIONS.get(id) ?? id;
/** `ProjectMember` */
const toRoleName = (id) => spellings_ROLES.get(id) ?? id;

;// CONCATENATED MODULE: ./lib/repositories/invenio/from-parts.js


const from_parts_toList = (value) => (Array.isArray(value) ? value.filter(wire_isObject) : []);
const toPart = (value) => (wire_isObject(value) ? value : {});
/** The text in one language: `{en: "…"}`. */
const from_parts_toTitle = (value) => {
    const [title] = Object.values(toPart(value));
    return readText(value) ?? readText(title);
};
/** Only what is there. */
const defined = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
const isRor = (id) => /^0[a-z0-9]{6}\d{2}$/.test(id);
const toRor = (id) => (id !== undefined && isRor(id) ? `https://ror.org/${id}` : undefined);
const from_parts_KNOWN = ['orcid', 'isni', 'gnd', 'ror'];
const fromIdentifier = ({ scheme, identifier }) => {
    const value = readText(identifier)?.replace(/^gnd:/, '');
    const known = from_parts_KNOWN.find((one) => one === scheme);
    if (value === undefined)
        return [];
    return known === undefined
        ? [defined({ scheme: 'other', value, schemeName: readText(scheme) })]
        : [{ scheme: known, value }];
};
/** An answer tells an organisation's name beside its id; what is sent has one of them. */
const fromAffiliation = ({ id, name }) => {
    const ror = toRor(readText(id));
    const known = readText(name) ?? readText(id);
    return known === undefined ? [] : [defined({ name: known, ror })];
};
const fromAgent = (value) => {
    const who = toPart(value.person_or_org);
    const isOrganisation = who.type === 'organizational';
    const name = readText(who.name) ?? '';
    return defined({
        kind: isOrganisation ? 'organisation' : 'person',
        family: isOrganisation ? name : (readText(who.family_name) ?? name),
        given: isOrganisation ? undefined : readText(who.given_name),
        identifiers: from_parts_toList(who.identifiers).flatMap(fromIdentifier),
        affiliations: from_parts_toList(value.affiliations).flatMap(fromAffiliation),
    });
};
const fromContributor = (value) => ({
    ...fromAgent(value),
    type: toRoleName(readText(toPart(value.role).id) ?? 'other'),
});
/** An id of the licence vocabulary is an SPDX id in small letters. */
const fromRights = ({ id, title, link, props }) => readText(id) === undefined
    ? defined({ title: from_parts_toTitle(title), url: readText(link) })
    : defined({ id: readText(id), title: from_parts_toTitle(title), url: readText(toPart(props).url) });
const fromDate = ({ date, type, description }) => {
    const [start, end = start] = (readText(date) ?? '').split('/');
    return start === undefined || start === ''
        ? []
        : [defined({ start, end, type: readText(toPart(type).id) ?? 'other', description: readText(description) })];
};
const toPoint = (pair) => {
    const [longitude, latitude] = Array.isArray(pair) ? pair.map(Number) : [];
    return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude };
};
/** A ring of four corners that runs along the axes is a box. */
const from_parts_toBox = (points) => {
    const longitudes = [...new Set(points.map(({ longitude }) => longitude))].toSorted((a, b) => a - b);
    const latitudes = [...new Set(points.map(({ latitude }) => latitude))].toSorted((a, b) => a - b);
    const isAlongAxes = points.every((point, index) => {
        const next = points[index + 1];
        return next === undefined || (point.longitude === next.longitude) !== (point.latitude === next.latitude);
    });
    const [west, east] = longitudes;
    const [south, north] = latitudes;
    if (points.length !== 5 || longitudes.length !== 2 || latitudes.length !== 2 || !isAlongAxes)
        return undefined;
    return west === undefined || east === undefined || south === undefined || north === undefined ? undefined : { west, east, south, north };
};
const fromGeometry = ({ type, coordinates }, unread) => {
    if (type === 'Point')
        return toPoint(coordinates) ?? {};
    const rings = type === 'Polygon' && Array.isArray(coordinates) ? coordinates : [];
    const points = (Array.isArray(rings[0]) ? rings[0] : []).flatMap((pair) => toPoint(pair) ?? []);
    if (rings.length !== 1 || points.length === 0) {
        if (type !== undefined)
            unread('geometry');
        return {};
    }
    const box = from_parts_toBox(points);
    return box === undefined ? { polygons: [{ points }] } : { box };
};
const fromLocation = (value, unread) => {
    if (from_parts_toList(value.identifiers).length > 0)
        unread('identifiers');
    return defined({
        place: readText(value.place),
        description: readText(value.description),
        ...fromGeometry(toPart(value.geometry), unread),
    });
};
/** A known grant is `<funder ror>::<number>`. */
const fromFunding = (value, unread) => {
    const [funder, award] = [toPart(value.funder), toPart(value.award)];
    const id = readText(award.id);
    const identifiers = from_parts_toList(award.identifiers).flatMap(({ identifier }) => readText(identifier) ?? []);
    const url = identifiers.find((one) => /^https?:\/\//i.test(one));
    if (identifiers.some((one) => one !== url))
        unread('award.identifiers');
    const who = defined({ ror: toRor(readText(funder.id)), name: readText(funder.name), doi: undefined });
    return defined({
        funder: Object.keys(who).length === 0 ? undefined : who,
        number: readText(award.number) ?? id?.split('::')[1],
        title: from_parts_toTitle(award.title),
        url,
        id: undefined,
    });
};
/** An embargo's reason stands where the record has its conditions. */
const fromAccess = ({ record, files, embargo }) => {
    const { active, until, reason } = toPart(embargo);
    const day = readText(until);
    if (active === true && day !== undefined) {
        return defined({
            right: 'embargoed',
            embargoUntil: day,
            hidesRecord: record === 'restricted' ? true : undefined,
            conditions: readText(reason),
        });
    }
    return { right: record === 'restricted' ? 'closed' : files === 'restricted' ? 'restricted' : 'open' };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/from-invenio.js



const from_invenio_toId = (value) => readText(toPart(value).id);
const from_invenio_toTexts = (value) => (Array.isArray(value) ? value.flatMap((text) => readText(text) ?? []) : []);
/** `publication-article`; a kind whose own name has a hyphen has none here. */
const from_invenio_toResourceType = (id) => {
    const [general = id, ...rest] = id.split('-');
    return rest.length === 0 ? { general } : { general, subtype: rest.join('-') };
};
const from_invenio_DESCRIPTIONS = [
    'methods',
    'abstract',
    'technical-info',
    'table-of-contents',
    'series-information',
    'notes',
];
const TITLES = ['alternative-title', 'subtitle', 'translated-title'];
const fromTitle = (value) => defined({
    title: readText(value.title) ?? '',
    type: TITLES.find((type) => type === from_invenio_toId(value.type)) ?? 'other',
    language: from_invenio_toId(value.lang),
});
const fromDescription = (value) => defined({
    type: from_invenio_DESCRIPTIONS.find((type) => type === from_invenio_toId(value.type)) ?? 'other',
    html: readText(value.description) ?? '',
    language: from_invenio_toId(value.lang),
});
const fromRelated = (value) => defined({
    identifier: readText(value.identifier) ?? '',
    relation: toRelationName(from_invenio_toId(value.relation_type) ?? ''),
    scheme: readText(value.scheme),
    resourceType: from_invenio_toId(value.resource_type),
    metadataScheme: undefined,
});
/** A word of a vocabulary; one without an id is a keyword. */
const fromSubject = ({ id, subject, scheme }) => {
    const identifier = readText(id);
    return identifier === undefined
        ? []
        : [{ term: readText(subject) ?? identifier, identifier, ...(readText(scheme) === undefined ? {} : { scheme: String(scheme) }) }];
};
const from_invenio_PUBLISHING = {
    'journal:journal': 'journal',
    'meeting:meeting': 'conference',
    'imprint:imprint': 'imprint',
    'thesis:thesis': 'thesis',
};
/** Terms are named by their ids, as they are sent. */
const from_invenio_toTerms = (value) => {
    if (Array.isArray(value))
        return value.map(from_invenio_toTerms);
    if (!wire_isObject(value))
        return value;
    if ('id' in value)
        return { id: value.id };
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, from_invenio_toTerms(part)]));
};
const fromCustom = (fields) => {
    const isPlain = (value) => wire_isObject(value) && Object.values(value).every((part) => typeof part === 'string');
    const groups = Object.entries(fields).flatMap(([name, value]) => from_invenio_PUBLISHING[name] !== undefined && isPlain(value) ? [[from_invenio_PUBLISHING[name], value]] : []);
    const own = Object.entries(fields).filter(([name, value]) => from_invenio_PUBLISHING[name] === undefined || !isPlain(value));
    return {
        ...(groups.length === 0 ? {} : { publishing: Object.fromEntries(groups) }),
        ...(own.length === 0 ? {} : { custom: Object.fromEntries(own.map(([name, value]) => [name, from_invenio_toTerms(value)])) }),
    };
};
/** A DOI that the server did not make of the record's own id is one that somebody chose. */
const fromDoi = (pids, id) => {
    const { identifier, provider } = toPart(toPart(pids).doi);
    const doi = readText(identifier);
    const isMade = provider !== 'external' && (id === undefined || doi?.toLowerCase().endsWith(id.toLowerCase()));
    return isMade ? undefined : doi;
};
/** Keys of the metadata that are read below. */
const READ = new Set([
    ...['resource_type', 'title', 'additional_titles', 'creators', 'contributors', 'publication_date', 'publisher', 'version', 'description'],
    ...[
        'additional_descriptions',
        'rights',
        'subjects',
        'languages',
        'dates',
        'identifiers',
        'related_identifiers',
        'references',
        'locations',
    ],
    ...['funding', 'sizes', 'formats'],
]);
/** What is empty is not said. */
const from_invenio_withoutEmpty = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
/** @param id the record's, by which a DOI of the server's own making is known */
const fromInvenio = ({ metadata, custom_fields: custom, access, files, pids }, id) => {
    const unread = Object.keys(metadata)
        .filter((key) => !READ.has(key))
        .map((key) => `metadata.${key}`);
    const at = (path) => (part) => {
        unread.push(`metadata.${path}.${part}`);
    };
    const type = from_invenio_toId(metadata.resource_type);
    const fields = {
        type: type === undefined ? undefined : from_invenio_toResourceType(type),
        title: readText(metadata.title),
        additionalTitles: from_parts_toList(metadata.additional_titles).map(fromTitle),
        creators: from_parts_toList(metadata.creators).map(fromAgent),
        contributors: from_parts_toList(metadata.contributors).map(fromContributor),
        publicationDate: readText(metadata.publication_date),
        publisher: readText(metadata.publisher),
        version: readText(metadata.version),
        description: readText(metadata.description),
        additionalDescriptions: from_parts_toList(metadata.additional_descriptions).map(fromDescription),
        rights: from_parts_toList(metadata.rights).map(fromRights),
        keywords: from_parts_toList(metadata.subjects).flatMap(({ id: own, subject }) => (own === undefined ? from_invenio_toTexts([subject]) : [])),
        subjects: from_parts_toList(metadata.subjects).flatMap(fromSubject),
        languages: from_parts_toList(metadata.languages).flatMap((language) => from_invenio_toId(language) ?? []),
        dates: from_parts_toList(metadata.dates).flatMap(fromDate),
        identifiers: from_parts_toList(metadata.identifiers).map(({ identifier, scheme }) => defined({ identifier: readText(identifier) ?? '', scheme: readText(scheme) })),
        related: from_parts_toList(metadata.related_identifiers).map(fromRelated),
        references: from_parts_toList(metadata.references).flatMap(({ reference }) => readText(reference) ?? []),
        locations: from_parts_toList(toPart(metadata.locations).features).map((feature, index) => fromLocation(feature, at(`locations.features[${index}]`))),
        funding: from_parts_toList(metadata.funding).map((entry, index) => fromFunding(entry, at(`funding[${index}]`))),
        sizes: from_invenio_toTexts(metadata.sizes),
        formats: from_invenio_toTexts(metadata.formats),
        access: Object.keys(access).length === 0 ? undefined : fromAccess(access),
        isMetadataOnly: files?.enabled === false ? true : undefined,
        doi: fromDoi(pids, id),
        ...fromCustom(custom),
    };
    for (const [index, { identifier }] of from_parts_toList(metadata.references).entries())
        if (identifier !== undefined)
            unread.push(`metadata.references[${index}].identifier`);
    return { fields: from_invenio_withoutEmpty(fields), unread };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/looks.js




const look = async (desk, deposit, hint) => {
    if (deposit.state !== 'published' || deposit.isEdit) {
        const draft = await withRequest(desk, deposit, hint);
        await learnOfOpenDoi(desk, draft);
        await learnOfSpentDois(desk, draft, hint);
        if (!draft.isEdit)
            return draft;
        // The record that is being corrected is public: whom it belongs to is asked of that.
        const { communities = [] } = await withCommunities(desk, deposit, hint);
        return { ...draft, communities };
    }
    const asked = await withCommunities(desk, deposit, hint);
    return hint.dmp === undefined ? asked : withDmps(desk, asked, hint.dmp);
};
const toLonely = (archive) => `${archive} usually publishes what one of its communities has reviewed, and the input \`community\` names none: it may refuse to publish.`;
const observeWithLooks = async (desk, hint, observe) => {
    const observed = await observe();
    // The look before publishing is for twins, and without a token requests can't be read.
    if (hint.lastLookOf || !desk.hasToken)
        return observed;
    const known = desk.notices.length;
    const thisRelease = [];
    for (const deposit of observed.thisRelease)
        thisRelease.push(await look(desk, deposit, hint));
    const open = observed.openDraft;
    const openDraft = open?.deposit.isEdit ? { ...open, deposit: await look(desk, open.deposit, hint) } : open;
    const isNew = observed.thisRelease.length === 0 && observed.before === undefined;
    const isAlone = desk.settings.review === 'community' && isNew && (hint.communities ?? []).length === 0;
    const told = [...observed.notices, ...desk.notices.slice(known), ...(isAlone ? [toLonely(desk.settings.name)] : [])];
    const notices = [...new Set(told)]; // a look by id tells all that the desk knows already
    return { ...observed, notices, abilities: abilities_toAbilities(desk), thisRelease, ...(openDraft === undefined ? {} : { openDraft }) };
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/preflight.js



const invenio_preflight_toError = (code, message) => ({ severity: 'error', code, message });
/** Names that the server loses, or takes and cannot fill (facts/inveniordm.md 1.3). */
const checkName = (name, most) => {
    if (name === '')
        return 'is no name';
    if (name.startsWith('/'))
        return 'begins with a slash';
    if (/\p{Cc}/u.test(name))
        return 'holds a control character';
    return [...name].length > most ? `has more than ${most} characters` : undefined;
};
const preflight_checkFiles = (desk, files) => {
    const { limits } = abilities_toAbilities(desk);
    const { name: archive } = desk.settings;
    const big = files.filter(({ size }) => size > limits.fileBytes);
    const problems = files.flatMap(({ name }) => {
        const trouble = checkName(name, limits.nameCharacters);
        return trouble === undefined
            ? []
            : [
                invenio_preflight_toError('file-name', `${JSON.stringify(name)} ${trouble}, and ${archive} cannot keep that: rename the file, or leave it out with \`files\`.`),
            ];
    });
    if (files.length > limits.files)
        problems.push(invenio_preflight_toError('file-count', `${archive} takes ${limits.files} files a record, and here are ${files.length}: choose some with \`files\`, or pack them.`));
    for (const { name, size } of big)
        problems.push(invenio_preflight_toError('file-total', `${archive} takes ${limits.fileBytes / 1e9} GB a file, and ${name} has ${(size / 1e9).toFixed(1)} GB.`));
    return problems;
};
/** See the port. */
const preflight_preflight = async (desk, record, files) => {
    const { losses } = desk.cross(record);
    // What stands in for an id that is missing may be missing, too.
    const known = new Set(desk.switchedOff);
    while (await desk.check(desk.cross(record).used))
        ;
    const off = [...desk.switchedOff].filter((name) => !known.has(name));
    const told = new Set(losses.map(({ message }) => message));
    const problems = desk
        .cross(record)
        .losses.filter(({ message }) => !told.has(message))
        .map(({ field, message, outcome }) => ({
        ...{ code: 'unknown-value', message, path: field },
        severity: outcome === 'refused' ? 'error' : 'warning',
    }));
    if (off.length > 0)
        problems.push({ severity: 'notice', code: 'field-off', message: toSwitchedOff(desk.settings.name, off), path: 'custom' });
    const others = record.communities.filter((name) => !desk.looks.communities.has(name));
    if (others.length > 0) {
        const message = `The metadata files name communities (${others.join(', ')}), as Zenodo's records do. Those of ${desk.settings.name} are named by the input \`community\`: these are left out.`;
        problems.push({ severity: 'warning', code: 'unknown-community', message, path: 'communities' });
    }
    problems.push(...tellPastEmbargo(record, { archive: desk.settings.name, today: desk.today(), isNew: files !== undefined }));
    if (files === undefined)
        return problems;
    if (files.length === 0 && record.isMetadataOnly !== true) {
        const message = `${desk.settings.name} publishes no record without files that is not said to be one: add a file, or say \`files: none\` (\`--files none\`).`;
        problems.push(invenio_preflight_toError('file-missing', message));
    }
    return [...problems, ...preflight_checkFiles(desk, files)];
};

;// CONCATENATED MODULE: ./lib/repositories/invenio/index.js
/** Any InvenioRDM server, by its native API: the adapter (facts/inveniordm.md). */























/** A field of the server's own that is not there at all is most likely switched off there: it was told when it was sent, and would be missed for ever (facts/inveniordm.md 1.4). */
const isComparable = ({ field, found }) => !(field.startsWith('custom.') && found === undefined);
/** A correction is not, until it is published. */
const isPublic = ({ state, isEdit }) => state === 'published' && !isEdit;
/** Opens nothing and asks nothing yet. */
const invenio = (settings, doors) => {
    const desk = desk_openDesk(settings, doors);
    const finder = openFinder(desk);
    const opened = async (draft) => {
        const { id } = await draft;
        desk.looks.opened.add(id);
        return draft;
    };
    /** What was told of a draft before it is written to is old. */
    const deskOf = ({ id }) => {
        desk.looks.fresh.delete(id);
        return desk;
    };
    return {
        name: settings.name,
        wantsCode: true,
        crosswalk: desk.cross,
        preflight: (record, files) => preflight_preflight(desk, record, files),
        differences: (deposit, record) => {
            const { body } = desk.cross(record);
            const wanted = deposit.state === 'published' ? withoutPids(body) : body; // a DOI that is published stays
            const left = findLeftOver(deposit, wanted);
            const echo = deposits_readEcho(deposit);
            const held = isPublic(deposit) ? withoutPastEmbargo(echo, desk.today()) : echo;
            const found = compareBodies(wanted, held).filter(isComparable);
            const differences = left === undefined ? found : [...found, { field: 'doi', wanted: undefined, found: left }];
            // What is written anyway settles it, too.
            return differences.length > 0 ? differences : findOpenDoi(deposit, desk);
        },
        checkCommunities: (names) => checkCommunities(desk, names),
        observe: (release, hint) => observeWithLooks(desk, hint, () => observe_observe(finder, release, hint)),
        findWaiting: (urls) => waiting_findWaiting(finder, urls),
        create: (record) => opened(invenio_claim_create(desk, finder, record)),
        newVersion: (of) => opened(claim_newVersion(desk, finder, of)),
        edit: (of) => claim_edit(desk, of),
        describe: (deposit, record) => describe_describe(deskOf(deposit), deposit, record),
        importFiles: (deposit) => importFiles(deskOf(deposit), deposit),
        declareFiles: (deposit, files) => declareFiles(deskOf(deposit), deposit, files),
        upload: (deposit, file, options) => files_upload(deskOf(deposit), deposit, file, options),
        removeFile: (deposit, file) => files_removeFile(deskOf(deposit), deposit, file.name),
        discard: (deposit) => discard(desk, deposit),
        publish: (deposit) => publish_publish(deskOf(deposit), deposit, () => submitToCurators(desk, deposit)),
        submit: (deposit, { community }) => community === undefined ? submitToCurators(deskOf(deposit), deposit) : submitToCommunity(deskOf(deposit), deposit, community),
        reopen: (deposit) => reopen(deskOf(deposit), deposit),
        join: (deposit, community) => communities_join(desk, deposit, community),
        linkDmp: (deposit, dmp) => linkDmp(desk, deposit, dmp),
        mayHaveWritten: doors.http.mayHaveWritten,
        catalogue: {
            ...rdmCatalogue({
                ...settings,
                ...{ http: doors.http, signal: doors.signal, clock: desk.clock, refuse: desk.refuse, needToken: desk.needToken },
                discard: async (id) => (await desk.client.discard(id)).answer,
            }),
            readBack: (deposit) => fromInvenio(deposits_readEcho(deposit), deposit.id),
            dmps: (text) => listDmps(desk, text),
        },
    };
};

// EXTERNAL MODULE: ./lib/repositories/site.js
var site = __webpack_require__(1393);
;// CONCATENATED MODULE: ./lib/repositories/zenodo/agents.js

const agents_TYPES = new Map('ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Sponsor Supervisor Translator WorkPackageLeader Other'
    .split(' ')
    .map((type) => [type.toLowerCase(), type]));
/** Exactly one comma splits a name into family and given, at the server; with none or several the whole is the family name. */
const toName = (agent, field, ledger) => {
    const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
    const family = squeeze(agent.family);
    const given = squeeze(agent.given ?? '');
    if (given !== '') {
        const name = [family, given].map((part) => squeeze(part.replaceAll(',', ' '))).join(', ');
        if (name !== `${family}, ${given}`)
            ledger.tell(field, 'changed', `A name may hold one comma at Zenodo: «${family}, ${given}» is sent as «${name}».`);
        return name;
    }
    if (agent.kind === 'organisation' && family.split(',').length === 2) {
        const name = squeeze(family.replace(',', ' '));
        ledger.tell(field, 'changed', `Zenodo would split «${family}» at its comma into a family name and a given name: it is sent as «${name}».`);
        return name;
    }
    return family;
};
const agents_toIdentifiers = (agent, field, ledger) => {
    const sent = {};
    for (const { scheme, value, schemeName } of agent.identifiers) {
        const own = scheme === 'orcid' ? toOrcid(value) : scheme === 'gnd' ? toGnd(value) : undefined;
        if (scheme === 'orcid' && own !== undefined && sent.orcid === undefined)
            sent.orcid = own;
        else if (scheme === 'gnd' && own !== undefined && sent.gnd === undefined)
            sent.gnd = own;
        else if (scheme === 'orcid' || scheme === 'gnd')
            ledger.tell(field, 'dropped', `«${value}» is not a valid ${scheme.toUpperCase()}: it is left out.`);
        else
            ledger.tell(field, 'dropped', `Zenodo keeps ORCID and GND only: ${schemeName ?? scheme} ${value} is left out.`);
    }
    return sent;
};
const toWireAgent = (agent, field, ledger) => {
    const affiliations = agent.affiliations.map(({ name }) => name.trim()).filter((name) => name !== '');
    if (affiliations.length > 1)
        ledger.tell(field, 'changed', `Zenodo keeps one affiliation: «${affiliations.join('; ')}» is sent as one.`);
    if (agent.affiliations.some(({ ror }) => ror !== undefined))
        ledger.tell(field, 'dropped', "Zenodo's deposit API does not take the ROR of an affiliation: its name is sent alone.");
    return {
        name: toName(agent, field, ledger),
        ...(affiliations.length > 0 ? { affiliation: affiliations.join('; ') } : {}),
        ...agents_toIdentifiers(agent, field, ledger),
    };
};
/** Without a name the whole record is refused at publishing. */
const agents_isNamed = (agent, field, ledger) => {
    const name = `${agent.family}${agent.given ?? ''}`.replace(/[\s,]/g, '');
    if (name === '')
        ledger.tell(field, 'dropped', 'This entry has no name, and Zenodo takes none without: it is left out.');
    return name !== '';
};
const agents_toCreators = (creators, ledger) => {
    if (creators.some(({ kind }) => kind === 'organisation')) {
        ledger.tell('creators', 'changed', "Zenodo's deposit API keeps organisations as persons (zenodo#1956): their names are sent whole.");
    }
    return creators.flatMap((agent, index) => agents_isNamed(agent, `creators[${index}]`, ledger) ? [toWireAgent(agent, `creators[${index}]`, ledger)] : []);
};
const agents_toType = (written, field, ledger) => {
    const known = agents_TYPES.get(written.trim().toLowerCase());
    if (known !== undefined)
        return known;
    const instead = written.trim().toLowerCase() === 'funder' ? 'Sponsor' : 'Other';
    ledger.tell(field, 'changed', `Zenodo has no contributor type «${written}»: it is sent as «${instead}».`);
    return instead;
};
const agents_toContributors = (contributors, ledger) => contributors.flatMap((agent, index) => {
    const field = `contributors[${index}]`;
    return agents_isNamed(agent, field, ledger) ? [{ ...toWireAgent(agent, field, ledger), type: agents_toType(agent.type, field, ledger) }] : [];
});

;// CONCATENATED MODULE: ./lib/repositories/zenodo/wire.js

const zenodo_wire_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const wire_readText = (value) => (typeof value === 'string' && value !== '' ? value : undefined);
/** Ids come as numbers and as strings of digits. */
const wire_readId = (value) => {
    const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
    return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
};
/** `md5:…`, or bare. */
const readMd5 = (value) => {
    const hex = wire_readText(value)?.replace(/^md5:/i, '').toLowerCase();
    return hex !== undefined && /^[0-9a-f]{32}$/.test(hex) ? hex : undefined;
};
/** One entry of a listing; deposit and record write it differently (facts/zenodo.md 3.3). */
const zenodo_wire_readFile = (value) => {
    if (!zenodo_wire_isObject(value))
        return [];
    const name = wire_readText(value.filename) ?? wire_readText(value.key);
    const size = Number(value.filesize ?? value.size);
    if (name === undefined || !Number.isFinite(size))
        return [];
    const id = wire_readText(value.id);
    const md5 = readMd5(value.checksum);
    return [
        { ...(id === undefined ? {} : { id }), name, size, ...(md5 === undefined ? {} : { checksum: { algorithm: 'md5', value: md5 } }) },
    ];
};
/** A listing of files, or undefined for what is none. */
const wire_readFiles = (value) => Array.isArray(value) ? value.flatMap(zenodo_wire_readFile) : undefined;
const readState = (value) => value === 'unsubmitted' || value === 'inprogress' || value === 'done' ? value : undefined;
/** A deposition, or undefined for what is none. */
const readDeposition = (value) => {
    if (!zenodo_wire_isObject(value))
        return undefined;
    const id = wire_readId(value.id);
    const state = readState(value.state);
    if (id === undefined || state === undefined)
        return undefined;
    const metadata = zenodo_wire_isObject(value.metadata) ? value.metadata : {};
    const links = zenodo_wire_isObject(value.links) ? value.links : {};
    const optional = {
        conceptId: wire_readId(value.conceptrecid)?.toString(),
        doi: wire_readText(value.doi),
        conceptDoi: wire_readText(value.conceptdoi),
        bucket: wire_readText(links.bucket),
        latestDraft: wire_readText(links.latest_draft),
    };
    return {
        id,
        created: wire_readText(value.created) ?? '',
        state,
        submitted: value.submitted === true,
        metadata,
        files: wire_readFiles(value.files) ?? [],
        ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== undefined)),
    };
};
/** The bare array of the deposit listing. */
const readDepositions = (value) => readEach(value, readDeposition);
/** `publication_type` for a publication, and so on: where the finer kind stands in a deposition. */
const toSubtypeKey = (uploadType) => `${uploadType}_type`;
/** A public record (zenodo v1) in a deposition's words: type, licence and grants are written otherwise there. */
const wire_readRecord = (value) => {
    const deposition = readDeposition(zenodo_wire_isObject(value) ? { state: 'done', submitted: true, ...value } : value);
    if (deposition === undefined)
        return undefined;
    const { resource_type: type, license: licence, grants, ...rest } = deposition.metadata;
    const metadata = { ...rest };
    if (zenodo_wire_isObject(type) && typeof type.type === 'string') {
        metadata.upload_type = type.type;
        if (typeof type.subtype === 'string')
            metadata[toSubtypeKey(type.type)] = type.subtype;
    }
    if (zenodo_wire_isObject(licence))
        metadata.license = licence.id;
    if (Array.isArray(grants))
        metadata.grants = grants.flatMap((grant) => (zenodo_wire_isObject(grant) ? [{ id: grant.internal_id ?? grant.code }] : []));
    return { ...deposition, metadata };
};
/** `{hits: {hits: […]}}` of the record search. */
const wire_readRecords = (value) => {
    const hits = zenodo_wire_isObject(value) && zenodo_wire_isObject(value.hits) ? value.hits.hits : undefined;
    return readEach(hits, wire_readRecord);
};
const readObject = (value) => {
    if (!zenodo_wire_isObject(value))
        return undefined;
    const key = wire_readText(value.key);
    const size = Number(value.size);
    const md5 = readMd5(value.checksum);
    return key === undefined || !Number.isFinite(size) ? undefined : { key, size, ...(md5 === undefined ? {} : { md5 }) };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/custom.js

const custom_toTerm = (value) => {
    const id = zenodo_wire_isObject(value) ? value.id : value;
    return typeof id === 'string' && id.trim() !== '' ? { id: id.trim() } : undefined;
};
const custom_toTerms = (value) => {
    const terms = (Array.isArray(value) ? value : [value]).map(custom_toTerm);
    return terms.length > 0 && !terms.includes(undefined) ? terms : undefined;
};
const custom_toTexts = (value) => {
    const texts = (Array.isArray(value) ? value : [value]).map((text) => (typeof text === 'number' ? String(text) : text));
    return texts.length > 0 && texts.every((text) => typeof text === 'string' && text.trim() !== '') ? texts : undefined;
};
const toAddress = (value) => (typeof value === 'string' && /^https?:\/\/[^/\s]+/i.test(value) ? value : undefined);
const CODE = {
    'code:codeRepository': { fit: toAddress, form: 'a web address' },
    'code:programmingLanguage': { fit: custom_toTerms, form: 'a list like [{"id": "python"}]' },
    'code:developmentStatus': { fit: custom_toTerm, form: 'like {"id": "active"}' },
};
/** The terms of biodiversity, geology and ontologies that zenodo.org has; each a list of texts. */
const TERMS = /^(dwc|gbif-dwc|ac|dc|openbiodiv|obo|geo|mo):[A-Za-z]/;
const custom_toCustom = (custom, ledger) => {
    const sent = [];
    for (const [name, value] of Object.entries(custom)) {
        if (value === undefined || value === null)
            continue;
        const known = CODE[name] ?? (TERMS.test(name) ? { fit: custom_toTexts, form: 'a list of texts' } : undefined);
        const fitting = known?.fit(value);
        if (fitting !== undefined)
            sent.push([name, fitting]);
        else if (known)
            ledger.tell(`custom.${name}`, 'dropped', `Zenodo takes ${name} only as ${known.form}: it is left out.`);
        else
            ledger.tell(`custom.${name}`, 'dropped', `Zenodo has no field «${name}» (but ${Object.keys(CODE).join(', ')}): it is left out.`);
    }
    return Object.fromEntries(sent);
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/details.js

const details_DATE_TYPES = new Set('accepted available collected copyrighted created issued other submitted updated valid withdrawn coverage'.split(' '));
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const details_toDates = (dates, ledger) => dates.flatMap(({ start, end, type, description }, index) => {
    const field = `dates[${index}]`;
    const [from, until] = [start, end].map((date) => date?.slice(0, 10));
    if ((from === undefined && until === undefined) || [from, until].some((date) => date !== undefined && !DAY.test(date))) {
        ledger.tell(field, 'dropped', `«${start ?? ''}/${end ?? ''}» is not a date that Zenodo takes (YYYY-MM-DD): it is left out.`);
        return [];
    }
    const known = details_DATE_TYPES.has(type.toLowerCase()) ? type.toLowerCase() : 'other';
    if (known !== type.toLowerCase())
        ledger.tell(field, 'changed', `Zenodo has no kind of date «${type}»: it is sent as «other».`);
    return [
        {
            ...(from === undefined ? {} : { start: from }),
            ...(until === undefined ? {} : { end: until }),
            type: known,
            ...(description ? { description } : {}),
        },
    ];
});
const toAreaTexts = ({ box, polygons }) => [
    ...(box === undefined ? [] : [`latitude ${box.south} to ${box.north}, longitude ${box.west} to ${box.east}`]),
    ...(polygons ?? []).map(({ points }) => `corners ${points.map(({ latitude, longitude }) => `${latitude} ${longitude}`).join(', ')}`),
];
const details_toLocations = (locations, ledger) => locations.flatMap((location, index) => {
    const { place, latitude, longitude, description } = location;
    const field = `locations[${index}]`;
    const name = place?.trim() || description?.trim();
    for (const area of toAreaTexts(location)) {
        ledger.tell(field, 'changed', `Zenodo keeps points, and no areas: ${area} is told in the notes.`);
        ledger.note(`Area${name ? ` (${name})` : ''}: ${area}`);
    }
    if (!name) {
        if (latitude === undefined && longitude === undefined)
            return [];
        ledger.tell(field, 'dropped', 'Zenodo takes no place without a name: it is left out.');
        return [];
    }
    // Both or none, and a 0 counts as none.
    const hasPoint = Boolean(latitude) && Boolean(longitude);
    if (!hasPoint && (latitude !== undefined || longitude !== undefined)) {
        ledger.tell(field, 'dropped', `${name}: Zenodo loses a point whose latitude or longitude is 0 or missing; the name of the place stays.`);
    }
    return [
        {
            place: name,
            ...(hasPoint ? { lat: latitude, lon: longitude } : {}),
            ...(description ? { description } : {}),
        },
    ];
});
/** A subject without an identifier is a keyword to Zenodo. */
const details_toSubjects = (subjects, ledger) => {
    const identified = subjects.filter(({ identifier }) => identifier !== undefined && identifier !== '');
    const words = subjects.filter((subject) => !identified.includes(subject)).map(({ term }) => term);
    if (words.length > 0)
        ledger.tell('subjects', 'changed', `Subjects without an identifier become keywords: ${words.join(', ')}.`);
    return {
        subjects: identified.map(({ term, identifier, scheme }) => ({ term, identifier, ...(scheme === undefined ? {} : { scheme }) })),
        keywords: words,
    };
};
const toKeywords = (keywords) => [
    ...new Set(keywords.map((word) => word.trim()).filter((word) => word !== '')),
];
/** The European Commission's funders' id: its grants may be written with the number alone. */
const details_EC = '10.13039/501100000780';
const toGrantId = ({ id, funder, number }) => {
    if (id !== undefined && /^(10\.\d{4,9}\/\S+::)?[\w./-]+$/.test(id))
        return id;
    const doi = funder?.doi?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '');
    if (number === undefined || !/^[\w./-]+$/.test(number))
        return undefined;
    if (doi !== undefined)
        return `${doi}::${number}`;
    return funder?.ror?.endsWith('00k4n6c32') ? `${details_EC}::${number}` : undefined;
};
/** `283595` is the Commission's; one spelling for what was sent and what comes back. */
const toCanonicalGrant = (id) => (id.includes('::') ? id : `${details_EC}::${id}`);
const toFundingText = ({ id, funder, number, title, url }) => `Funding: ${[funder?.name ?? funder?.doi ?? funder?.ror, funder?.identifier?.value, number ?? id, title, url].filter((part) => part !== undefined && part !== '').join(', ')}`;
/** Zenodo takes only grants of its own vocabulary; whether this one is in it, the server says (preflight, and the 400 of a request). */
const toGrants = (funding, ledger) => funding.flatMap((entry, index) => {
    const id = toGrantId(entry);
    if (id !== undefined)
        return [{ id }];
    ledger.tell(`funding[${index}]`, 'changed', 'Zenodo takes a grant only by the DOI of its funder and its number: this one is told in the notes.');
    ledger.note(toFundingText(entry));
    return [];
});
const details_PUBLISHING = {
    journal: ['title', 'volume', 'issue', 'pages'],
    conference: ['title', 'acronym', 'dates', 'place', 'url', 'session', 'session_part'],
    imprint: ['publisher', 'isbn', 'place'],
    partof: ['title', 'pages'],
    thesis: ['university'],
};
/** `journal.title` to `journal_title`; the publisher of the record is the imprint's. */
const toPublishing = ({ publishing, publisher }, ledger) => {
    const sent = {};
    for (const [group, entries] of Object.entries(publishing)) {
        for (const [key, value] of Object.entries(entries)) {
            if (value.trim() === '')
                continue;
            if (details_PUBLISHING[group]?.includes(key))
                sent[`${group}_${key}`] = value;
            else
                ledger.tell(`publishing.${group}.${key}`, 'dropped', `Zenodo has no field ${group}_${key}: «${value}» is left out.`);
        }
    }
    const drop = (key, why) => {
        ledger.tell(`publishing.${key.replace('_', '.')}`, 'dropped', `«${sent[key]}» is no ${why}, and Zenodo would lose it without a word: it is left out.`);
        delete sent[key];
    };
    if (sent.conference_url !== undefined && !/^https?:\/\/[^/\s]+\.[^/\s]+/i.test(sent.conference_url))
        drop('conference_url', 'web address');
    if (sent.imprint_isbn !== undefined && !isIsbn(sent.imprint_isbn))
        drop('imprint_isbn', 'ISBN');
    return publisher?.trim() ? { ...sent, imprint_publisher: publisher.trim() } : sent;
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/licence-ids.js
/** The licences that Zenodo's deposit API takes (facts/zenodo.md 6.1 and its appendix B): data, nothing else. All in lower case. */
const toSet = (words) => new Set(words.trim().split(/\s+/));
/** SPDX ids. */
const ACCEPTED_SPDX = toSet(`
  0bsd aal abstyles adobe-2006 adobe-glyph adsl afl-1.1 afl-1.2 afl-2.0 afl-2.1 afl-3.0 afmparse agpl-1.0-only agpl-1.0-or-later
  agpl-3.0-only agpl-3.0-or-later aladdin amdplpa aml ampas antlr-pd antlr-pd-fallback apache-1.0 apache-1.1 apache-2.0 apafml apl-1.0
  apsl-1.0 apsl-1.1 apsl-1.2 apsl-2.0 artistic-1.0 artistic-1.0-cl8 artistic-1.0-perl artistic-2.0 bahyph barr beerware bittorrent-1.0
  bittorrent-1.1 blessing blueoak-1.0.0 borceux bsd-1-clause bsd-2-clause bsd-2-clause-patent bsd-2-clause-views bsd-3-clause
  bsd-3-clause-attribution bsd-3-clause-clear bsd-3-clause-lbnl bsd-3-clause-no-nuclear-license bsd-3-clause-no-nuclear-license-2014
  bsd-3-clause-no-nuclear-warranty bsd-3-clause-open-mpi bsd-4-clause bsd-4-clause-uc bsd-protection bsd-source-code bsl-1.0 busl-1.1
  bzip2-1.0.6 cal-1.0 cal-1.0-combined-work-exception caldera catosl-1.1 cc-by-1.0 cc-by-2.0 cc-by-2.5 cc-by-3.0 cc-by-3.0-at cc-by-3.0-us
  cc-by-4.0 cc-by-nc-1.0 cc-by-nc-2.0 cc-by-nc-2.5 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nc-nd-1.0 cc-by-nc-nd-2.0 cc-by-nc-nd-2.5
  cc-by-nc-nd-3.0 cc-by-nc-nd-3.0-igo cc-by-nc-nd-4.0 cc-by-nc-sa-1.0 cc-by-nc-sa-2.0 cc-by-nc-sa-2.5 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0
  cc-by-nd-1.0 cc-by-nd-2.0 cc-by-nd-2.5 cc-by-nd-3.0 cc-by-nd-4.0 cc-by-sa-1.0 cc-by-sa-2.0 cc-by-sa-2.0-uk cc-by-sa-2.5 cc-by-sa-3.0
  cc-by-sa-3.0-at cc-by-sa-4.0 cc-pddc cc0-1.0 cddl-1.0 cddl-1.1 cdla-permissive-1.0 cdla-sharing-1.0 cecill-1.0 cecill-1.1 cecill-2.0
  cecill-2.1 cecill-b cecill-c cern-ohl-1.1 cern-ohl-1.2 cern-ohl-p-2.0 cern-ohl-s-2.0 cern-ohl-w-2.0 clartistic cnri-jython cnri-python
  cnri-python-gpl-compatible condor-1.1 copyleft-next-0.3.0 copyleft-next-0.3.1 cpal-1.0 cpl-1.0 cpol-1.02 crossword crystalstacker
  cua-opl-1.0 cube curl d-fsl-1.0 diffmark doc dotseqn dsdp dvipdfm ecl-1.0 ecl-2.0 efl-1.0 efl-2.0 egenix entessa epics epl-1.0 epl-2.0
  erlpl-1.1 etalab-2.0 eudatagrid eupl-1.0 eupl-1.1 eupl-1.2 eurosym fair frameworx-1.0 freeimage fsfap fsful fsfullr ftl
  gfdl-1.1-invariants-only gfdl-1.1-invariants-or-later gfdl-1.1-no-invariants-only gfdl-1.1-no-invariants-or-later gfdl-1.1-only
  gfdl-1.1-or-later gfdl-1.2-invariants-only gfdl-1.2-invariants-or-later gfdl-1.2-no-invariants-only gfdl-1.2-no-invariants-or-later
  gfdl-1.2-only gfdl-1.2-or-later gfdl-1.3-invariants-only gfdl-1.3-invariants-or-later gfdl-1.3-no-invariants-only
  gfdl-1.3-no-invariants-or-later gfdl-1.3-only gfdl-1.3-or-later giftware gl2ps glide glulxe glwtpl gnuplot gpl-1.0-only gpl-1.0-or-later
  gpl-2.0-only gpl-2.0-or-later gpl-3.0-only gpl-3.0-or-later gsoap-1.3b haskellreport hippocratic-2.1 hpnd hpnd-sell-variant htmltidy
  ibm-pibs icu ijg imagemagick imatix imlib2 info-zip intel intel-acpi interbase-1.0 ipa ipl-1.0 isc jasper-2.0 jpnic json lal-1.2 lal-1.3
  latex2e leptonica lgpl-2.0-only lgpl-2.0-or-later lgpl-2.1-only lgpl-2.1-or-later lgpl-3.0-only lgpl-3.0-or-later lgpllr libpng
  libpng-2.0 libselinux-1.0 libtiff liliq-p-1.1 liliq-r-1.1 liliq-rplus-1.1 linux-openib lpl-1.0 lpl-1.02 lppl-1.0 lppl-1.1 lppl-1.2
  lppl-1.3a lppl-1.3c makeindex miros mit mit-0 mit-advertising mit-cmu mit-enna mit-feh mit-open-group mitnfa motosoto mpich2 mpl-1.0
  mpl-1.1 mpl-2.0 mpl-2.0-no-copyleft-exception ms-pl ms-rl mtll mulanpsl-1.0 mulanpsl-2.0 multics mup nasa-1.3 naumen nbpl-1.0
  ncgl-uk-2.0 ncsa netcdf newsletr ngpl nist-pd nist-pd-fallback nlod-1.0 nlpl nokia nosl noweb npl-1.0 npl-1.1 nposl-3.0 nrl ntp ntp-0
  o-uda-1.0 occt-pl oclc-2.0 odbl-1.0 odc-by-1.0 ofl-1.0 ofl-1.0-no-rfn ofl-1.0-rfn ofl-1.1 ofl-1.1-no-rfn ofl-1.1-rfn ogc-1.0
  ogl-canada-2.0 ogl-uk-1.0 ogl-uk-2.0 ogl-uk-3.0 ogtsl oldap-1.1 oldap-1.2 oldap-1.3 oldap-1.4 oldap-2.0 oldap-2.0.1 oldap-2.1 oldap-2.2
  oldap-2.2.1 oldap-2.2.2 oldap-2.3 oldap-2.4 oldap-2.5 oldap-2.6 oldap-2.7 oldap-2.8 oml openssl opl-1.0 oset-pl-2.1 osl-1.0 osl-1.1
  osl-2.0 osl-2.1 osl-3.0 parity-6.0.0 parity-7.0.0 pddl-1.0 php-3.0 php-3.01 plexus polyform-noncommercial-1.0.0
  polyform-small-business-1.0.0 postgresql psf-2.0 psfrag psutils python-2.0 qhull qpl-1.0 rdisc rhecos-1.1 rpl-1.1 rpl-1.5 rpsl-1.0
  rsa-md rscpl ruby sax-pd saxpath scea sendmail sendmail-8.23 sgi-b-1.0 sgi-b-1.1 sgi-b-2.0 shl-0.5 shl-0.51 simpl-2.0 sissl sissl-1.2
  sleepycat smlnj smppl snia spencer-86 spencer-94 spencer-99 spl-1.0 ssh-openssh ssh-short sspl-1.0 sugarcrm-1.1.3 swl tapr-ohl-1.0 tcl
  tcp-wrappers tmate torque-1.1 tosl tu-berlin-1.0 tu-berlin-2.0 ucl-1.0 unicode-dfs-2015 unicode-dfs-2016 unicode-tou unlicense upl-1.0
  vim vostrom vsl-1.0 w3c w3c-19980720 w3c-20150513 watcom-1.0 wsuipa wtfpl x11 xerox xfree86-1.1 xinetd xnet xpp xskat ypl-1.0 ypl-1.1
  zed zend-2.0 zimbra-1.3 zimbra-1.4 zlib zlib-acknowledgement zpl-1.1 zpl-2.0 zpl-2.1
`);
/** Zenodo's own, older names. `fal` and `gfdl` are missing on purpose: they are accepted and then lost. */
const ACCEPTED_OTHER = toSet(`
  against-drm agpl-v3 apache apache2.0 apgl-v3 apl1.0 artistic-license-2.0 attribution bsd-license bsl1.0 ca-tosl1.1 canada-crown cc-by
  cc-by-sa cc-nc cc-zero cddl1 cpal_1.0 cuaoffice dli-model-use dsl ecl2 eclipse-1.0 eiffel eurofound frameworx geo-no-fee-unrestricted
  geogratis gpl-1.0+ gpl-2.0+ gpl-3.0+ hesa-withrights ibmpl intel-osl ipafont isc-license jabber-osl lgpl-2.0+ lgpl-2.1+ lgpl-3.0+
  localauth-withrights lucent-plan9 lucent1.02 met-office-cp mit-license mitre mozilla mozilla1.1 nasa1.3 nethack nosl3.0 notspecified
  ntp-license oclc2 odc-by odc-odbl odc-pddl openfont opengroup other-at other-closed other-nc other-open other-pd php pythonpl
  pythonsoftfoundation qtpl real ricohpl rpl1.5 sun-issl sunpublic sybase uk-ogl ukclickusepsi ukcrown ukcrown-withrights ukpsi uoi-ncsa
  user-jsim ver2_eiffel vovidapl zenodo-freetoread-1.0 zlib-license zpl
`);
/** Older name to today's id: what an answer may print for what was sent. The first block was seen; the second is read off the names, and only keeps two names of one licence from looking like a difference. */
const ALIASES = {
    'apache2.0': 'apache-2.0',
    apache: 'apache-2.0',
    'mit-license': 'mit',
    'isc-license': 'isc',
    'zlib-license': 'zlib',
    'cc-by': 'cc-by-4.0',
    'cc-by-sa': 'cc-by-sa-4.0',
    'gpl-1.0': 'gpl-1.0-only',
    'gpl-2.0': 'gpl-2.0-only',
    'gpl-3.0': 'gpl-3.0-only',
    'lgpl-2.0': 'lgpl-2.0-only',
    'lgpl-2.1': 'lgpl-2.1-only',
    'lgpl-3.0': 'lgpl-3.0-only',
    'gpl-1.0+': 'gpl-1.0-or-later',
    'gpl-2.0+': 'gpl-2.0-or-later',
    'gpl-3.0+': 'gpl-3.0-or-later',
    'lgpl-2.0+': 'lgpl-2.0-or-later',
    'lgpl-2.1+': 'lgpl-2.1-or-later',
    'lgpl-3.0+': 'lgpl-3.0-or-later',
    'apgl-v3': 'agpl-3.0-only',
    'agpl-v3': 'agpl-3.0-only',
    'agpl-3.0': 'agpl-3.0-only',
    'agpl-1.0': 'agpl-1.0-only',
    'cc-zero': 'cc0-1.0',
    'bsd-license': 'bsd-1-clause',
    'bsd-2-clause-netbsd': 'bsd-2-clause',
    mozilla: 'mpl-1.0',
    'artistic-license-2.0': 'artistic-2.0',
    'odc-odbl': 'odbl-1.0',
    'bsl1.0': 'bsl-1.0',
    pythonsoftfoundation: 'psf-2.0',
    pythonpl: 'python-2.0',
    'intel-osl': 'intel',
    'uoi-ncsa': 'ncsa',
    ecl2: 'ecl-2.0',
    'apl1.0': 'apl-1.0',
    'ca-tosl1.1': 'catosl-1.1',
    cddl1: 'cddl-1.0',
    'cpal_1.0': 'cpal-1.0',
    cuaoffice: 'cua-opl-1.0',
    'eclipse-1.0': 'epl-1.0',
    eiffel: 'efl-1.0',
    ver2_eiffel: 'efl-2.0',
    frameworx: 'frameworx-1.0',
    ibmpl: 'ipl-1.0',
    ipafont: 'ipa',
    'lucent-plan9': 'lpl-1.0',
    'lucent1.02': 'lpl-1.02',
    mitre: 'cvw',
    'mozilla1.1': 'mpl-1.1',
    'nasa1.3': 'nasa-1.3',
    nethack: 'ngpl',
    'nosl3.0': 'nposl-3.0',
    'ntp-license': 'ntp',
    oclc2: 'oclc-2.0',
    'odc-by': 'odc-by-1.0',
    'odc-pddl': 'pddl-1.0',
    openfont: 'ofl-1.1',
    opengroup: 'ogtsl',
    php: 'php-3.0',
    qtpl: 'qpl-1.0',
    real: 'rpsl-1.0',
    ricohpl: 'rscpl',
    'rpl1.5': 'rpl-1.5',
    'sun-issl': 'sissl',
    sunpublic: 'spl-1.0',
    sybase: 'watcom-1.0',
    vovidapl: 'vsl-1.0',
    zpl: 'zpl-2.0',
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/licences.js
/** Licences: Zenodo takes exactly one, from its own list, and puts CC-BY-4.0 where it is given none (facts/zenodo.md 6.1). Never silently. */


const SPDX = new Map(Object.entries(spdx_license_list).map(([id, { osiApproved }]) => [id.toLowerCase(), { isOpen: osiApproved }]));
/** One spelling for all names of a licence: what was sent and what an answer prints come out alike. */
const toCanonicalLicence = (id) => {
    const low = id.trim().toLowerCase();
    if (/^[al]?gpl-\d\.\d\+$/.test(low))
        return low.replace('+', '-or-later');
    return ALIASES[low] ?? low;
};
/** The id to send, or undefined for what Zenodo would refuse or lose. */
const toAcceptedLicence = (id) => {
    const canonical = toCanonicalLicence(id);
    if (ACCEPTED_SPDX.has(canonical))
        return canonical;
    const low = id.trim().toLowerCase();
    return ACCEPTED_OTHER.has(low) ? low : undefined;
};
/** Families that are open whatever their number, among those that the OSI never looked at. */
const licences_OPEN_FAMILY = /^(cc-by(-sa)?-\d|cc0-|cc-pdm|bsd-(?!.*(no-military|no-nuclear))|mit-|hpnd-|x11-|[al]?gpl-\d|gfdl-|cdla-permissive)/;
/** What people write for a family without saying which of it, and nothing else beside: all that the words can mean is open. */
const OPEN_WORDS = /^((gnu )?[al]?gpl|bsd|mpl|epl|eupl|cecill|apache|artistic|mit|cc by( sa)?)( \d clause| patent)?( ?(version |v)?\d+(\.\d+)*( ?\+)?)?( licen[cs]e)?$/;
const isKnownOpen = (id) => licences_OPEN_FAMILY.test(id.toLowerCase()) ||
    OPEN_WORDS.test(id.toLowerCase().replace(/[\s_-]+|\+(?=\w)/g, ' ')) ||
    (SPDX.get(toCanonicalLicence(id))?.isOpen ?? false);
/** Is the licence known to be open? An expression is, where each of its licences is; an exception only adds a permission. */
const licences_isOpen = (id) => id
    .replace(/[()]/g, ' ')
    .split(/\s+(?:AND|OR)\s+/i)
    .every((part) => isKnownOpen((part.split(/\s+WITH\s+/i)[0] ?? part).trim()));
/** `MIT OR Apache-2.0` as its alternatives; anything with AND or WITH is one thing and stays whole. */
const licences_toAlternatives = (id) => {
    const bare = id.trim().replace(/^\((.*)\)$/, '$1');
    return / (AND|WITH) |[()]/i.test(bare) ? [id.trim()] : bare.split(/\s+OR\s+/i).map((part) => part.trim());
};
const licences_toText = ({ id, title, url }) => [id ?? title, url].filter((part) => part !== undefined && part !== '').join(', ');
/**
 * The licence id to send; undefined leaves the field out (only where access is not open, so that Zenodo puts nothing in its place).
 * Several rights mean: choose one; the first that Zenodo takes is chosen and all are told in the notes.
 */
const licences_toLicence = (rights, isPublicAccess, ledger) => {
    if (rights.length === 0) {
        if (!isPublicAccess)
            return undefined;
        ledger.tell('rights', 'changed', 'No licence is known: Zenodo is told «not specified», because it would put CC-BY-4.0 otherwise.');
        return 'notspecified';
    }
    const written = rights.map(licences_toText).join(' OR ');
    const alternatives = rights.flatMap(({ id }) => (id === undefined ? [] : licences_toAlternatives(id)));
    const accepted = alternatives.map((id) => ({ id, sent: toAcceptedLicence(id) })).find(({ sent }) => sent !== undefined);
    if (accepted?.sent !== undefined) {
        if (rights.length > 1 || alternatives.length > 1) {
            ledger.tell('rights', 'changed', `Zenodo takes one licence: «${accepted.id}» is sent, and «${written}» is told in the notes.`);
            ledger.note(`License: ${written}`);
        }
        return accepted.sent;
    }
    const instead = rights.every(({ id, title = '' }) => licences_isOpen(id ?? title)) ? 'other-open' : 'other-closed';
    ledger.tell('rights', 'changed', `Zenodo does not know the licence «${written}»: it is sent as «${instead}» (${instead === 'other-open' ? 'Other, open' : 'Other, not open'}), and the notes name the true one.`);
    ledger.note(`License: ${written}`);
    return instead;
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/types.js

const types_words = (text) => new Set(text.split(' '));
const SUBTYPES = {
    publication: types_words('annotationcollection book section conferencepaper conferenceproceeding datamanagementplan journal article patent peerreview preprint deliverable milestone proposal report softwaredocumentation taxonomictreatment technicalnote workingpaper datapaper dissertation standard studyregistration other'),
    image: types_words('figure plot drawing diagram photo other'),
    software: types_words('computationalnotebook'),
};
const types_TYPES = types_words('publication poster presentation event dataset image model video audio software lesson other physicalobject workflow project instrument');
/** DataCite's general types, and other names in use, that are no upload type: `type/subtype`. */
const OTHER_NAMES = {
    audiovisual: 'video',
    sound: 'audio',
    film: 'video',
    book: 'publication/book',
    bookchapter: 'publication/section',
    computationalnotebook: 'software/computationalnotebook',
    conferencepaper: 'publication/conferencepaper',
    conferenceproceeding: 'publication/conferenceproceeding',
    datapaper: 'publication/datapaper',
    dissertation: 'publication/dissertation',
    thesis: 'publication/dissertation',
    journal: 'publication/journal',
    journalarticle: 'publication/article',
    article: 'publication/article',
    outputmanagementplan: 'publication/datamanagementplan',
    peerreview: 'publication/peerreview',
    preprint: 'publication/preprint',
    report: 'publication/report',
    standard: 'publication/standard',
    studyregistration: 'publication/studyregistration',
    text: 'publication/other',
    data: 'dataset',
};
/** `thesis` is taken and read back as `dissertation`. */
const toSubtype = (subtype) => (subtype === 'thesis' ? 'dissertation' : subtype);
/** `publication-article`, `software`: is it one of Zenodo's? */
const isResourceType = (id) => {
    const [type = '', subtype, ...rest] = id.split('-');
    return rest.length === 0 && types_TYPES.has(type) && (subtype === undefined || (SUBTYPES[type]?.has(toSubtype(subtype)) ?? false));
};
/** `upload_type`, and its finer kind under the key that goes with it. */
const toUploadType = (type, ledger) => {
    const general = type.general.toLowerCase().replace(/[\s_-]/g, '');
    const [known = 'other', implied] = types_TYPES.has(general) ? [general] : (OTHER_NAMES[general] ?? 'other').split('/');
    if (known === 'other' && general !== 'other')
        ledger.tell('type', 'changed', `Zenodo has no type «${type.general}»: it becomes «other».`);
    const finer = type.subtype === undefined ? implied : toSubtype(type.subtype.toLowerCase().replace(/[\s_-]/g, ''));
    if (finer === undefined) {
        // Without a finer kind a publication or an image would stay unspecific, which Zenodo's form does not offer but its API takes.
        return { upload_type: known };
    }
    if (SUBTYPES[known]?.has(finer))
        return { upload_type: known, [toSubtypeKey(known)]: finer };
    ledger.tell('type', 'dropped', `Zenodo has no «${type.subtype ?? finer}» under «${known}»: the finer kind is left out.`);
    return { upload_type: known };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/related.js


const related_RELATIONS = new Map('isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor hasVersion isVersionOf isNewVersionOf isPreviousVersionOf isPartOf hasPart isPublishedIn isReferencedBy references isDocumentedBy documents isCompiledBy compiles isVariantFormOf isOriginalFormOf isIdenticalTo isReviewedBy reviews isDerivedFrom isSourceOf isRequiredBy requires isObsoletedBy obsoletes isAlternateIdentifier isTranslationOf hasTranslation isCollectedBy collects'
    .split(' ')
    .map((relation) => [relation.toLowerCase(), relation]));
/** Taken, but left out of the answers: nothing can be said of them by comparing. */
const UNECHOED_RELATIONS = new Set(['istranslationof', 'hastranslation', 'iscollectedby', 'collects', 'other']);
/** Zenodo's own spelling; the old misspelling is still about in files. */
const toRelation = (written) => related_RELATIONS.get(written.trim().toLowerCase().replace('isorignialformof', 'isoriginalformof'));
const related_toOne = (entry, field, ledger) => {
    const relation = toRelation(entry.relation);
    if (relation === undefined) {
        ledger.tell(field, 'dropped', `Zenodo has no relation «${entry.relation}»: ${entry.identifier} is left out.`);
        return [];
    }
    const identifier = toRecognised(entry.identifier, entry.scheme);
    if (identifier === undefined) {
        ledger.tell(field, 'dropped', `Zenodo recognises no identifier in «${entry.identifier}», and would refuse the whole record for it: write an https address.`);
        return [];
    }
    if (toBareIdentifier(identifier) !== toBareIdentifier(entry.identifier)) {
        ledger.tell(field, 'changed', `Zenodo refuses «${entry.identifier}» in this form: it is sent as ${identifier}.`);
    }
    const type = entry.resourceType?.toLowerCase();
    if (type === undefined)
        return [{ identifier, relation }];
    if (isResourceType(type))
        return [{ identifier, relation, resource_type: type }];
    ledger.tell(field, 'dropped', `Zenodo has no type «${entry.resourceType}» for ${entry.identifier}: the type is left out.`);
    return [{ identifier, relation }];
};
/** Both lists as one; what stands there twice with the same relation is sent once. */
const related_toRelated = (record, ledger) => {
    const related = record.related.flatMap((entry, index) => related_toOne(entry, `related[${index}]`, ledger));
    const others = record.identifiers.flatMap((entry, index) => related_toOne({ ...entry, relation: 'isAlternateIdentifier' }, `identifiers[${index}]`, ledger));
    const seen = new Set();
    return [...related, ...others].filter(({ identifier, relation }) => {
        const key = `${relation} ${toBareIdentifier(identifier)}`;
        return !seen.has(key) && seen.add(key);
    });
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/crosswalk.js











/** Longer ones are dropped by the server, and published without (facts/zenodo.md 7). Characters. */
const crosswalk_MOST_VERSION = 191;
const crosswalk_LEAST_TEXT = 3;
const crosswalk_EDTF = /^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/;
const HEADINGS = {
    notes: '',
    methods: 'Methods',
    abstract: 'Abstract',
    'technical-info': 'Technical information',
    'table-of-contents': 'Table of contents',
    'series-information': 'Series information',
    other: '',
};
const plainLength = (html) => html.replace(/<[^>]*>/g, '').trim().length;
/** A text, or nothing where the server would lose it for being too short. */
const crosswalk_toText = (html, field, ledger) => {
    if (html === undefined || html.trim() === '')
        return undefined;
    if (plainLength(html) >= crosswalk_LEAST_TEXT)
        return html;
    ledger.tell(field, 'dropped', `Zenodo loses a text of fewer than ${crosswalk_LEAST_TEXT} characters: «${html}» is left out.`);
    return undefined;
};
const crosswalk_toTitle = (title, ledger) => {
    const text = title.replace(/\s+/g, ' ').trim();
    if (text.length < crosswalk_LEAST_TEXT)
        ledger.tell('title', 'refused', `Zenodo needs a title of at least ${crosswalk_LEAST_TEXT} characters; this is «${text}».`);
    return text;
};
const crosswalk_toPublicationDate = (date, ledger) => {
    const day = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(date)?.[1];
    if (day !== undefined)
        ledger.tell('publicationDate', 'changed', `Zenodo takes a date without a time: ${date} is sent as ${day}.`);
    const sent = day ?? date.trim();
    if (!crosswalk_EDTF.test(sent) || Number.isNaN(Date.parse(sent.split('/')[0] ?? ''))) {
        ledger.tell('publicationDate', 'refused', `«${date}» is not a date that Zenodo takes: write YYYY, YYYY-MM or YYYY-MM-DD.`);
    }
    return sent;
};
const crosswalk_toVersion = (version, ledger) => {
    const text = version?.trim();
    if (text === undefined || text === '')
        return undefined;
    if (text.length <= crosswalk_MOST_VERSION)
        return text;
    ledger.tell('version', 'changed', `Zenodo loses a version of more than ${crosswalk_MOST_VERSION} characters: it is cut.`);
    return text.slice(0, crosswalk_MOST_VERSION);
};
const zenodo_crosswalk_toAccess = (access, ledger) => {
    if (access.conditions) {
        ledger.tell('access.conditions', 'changed', 'Zenodo ignores access conditions: they are told in the notes.');
        ledger.note(`Access conditions: ${access.conditions.replace(/<[^>]*>/g, ' ')}`);
    }
    if (access.right === 'closed')
        ledger.tell('access', 'changed', 'Zenodo knows no closed access any more: the record becomes restricted.');
    if (access.right !== 'embargoed')
        return { access_right: access.right === 'closed' ? 'restricted' : access.right };
    const until = access.embargoUntil?.slice(0, 10) ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
        ledger.tell('access', 'refused', 'An embargo needs the date of its end (YYYY-MM-DD), in the future.');
    return { access_right: 'embargoed', embargo_date: until };
};
const toOneLanguage = (languages, ledger) => {
    const known = languages.map((written) => ({ written, code: (0,repositories_languages/* toLanguage */.e)(written) }));
    for (const { written, code } of known)
        if (code === undefined)
            ledger.tell('languages', 'dropped', `«${written}» is not the code of a language (eng, deu, …): it is left out.`);
    const [first, ...rest] = known.filter(({ code }) => code !== undefined);
    if (rest.length > 0)
        ledger.tell('languages', 'dropped', `Zenodo's deposit API takes one language: ${rest.map(({ written }) => written).join(', ')} left out.`);
    return first?.code;
};
/** Notes and methods have a place of their own; any other description goes under a heading into the notes, with what the ledger noted on the way. */
const crosswalk_toDescriptions = (record, ledger) => {
    const description = crosswalk_toText(record.description, 'description', ledger);
    const abstract = description === undefined ? record.additionalDescriptions.find(({ type }) => type === 'abstract') : undefined;
    const rest = record.additionalDescriptions.filter((entry) => entry !== abstract);
    const methods = rest.filter(({ type }) => type === 'methods').map(({ html }) => html);
    const notes = rest
        .filter(({ type }) => type !== 'methods')
        .map(({ type, html }) => {
        if (type !== 'notes')
            ledger.tell('additionalDescriptions', 'changed', `Zenodo's deposit API has no place for «${type}»: it goes into the notes.`);
        return HEADINGS[type] === '' ? html : `<h4>${HEADINGS[type]}</h4>\n${html}`;
    });
    if (record.additionalDescriptions.some(({ language }) => language !== undefined)) {
        ledger.tell('additionalDescriptions', 'dropped', 'Zenodo does not keep the language of a description.');
    }
    const all = [...notes, ...ledger.notes.map((text) => `<p>${escapeHtml(text)}</p>`)];
    const texts = {
        description: description ?? abstract?.html,
        method: crosswalk_toText(methods.join('\n'), 'additionalDescriptions', ledger),
        notes: crosswalk_toText(all.join('\n'), 'additionalDescriptions', ledger),
    };
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
};
const ZENODOS_DOI = /^10\.(5281|5072)\/zenodo\./i;
const tellUncarried = (record, ledger) => {
    tellUnheld(record, 'Zenodo', ledger);
    if (record.doi !== undefined && !ZENODOS_DOI.test(record.doi))
        ledger.tell('doi', 'dropped', `A record at Zenodo with a DOI from elsewhere can have no versions: ${record.doi} is left out, and Zenodo gives one.`);
    if (record.isMetadataOnly)
        ledger.tell('isMetadataOnly', 'refused', 'Zenodo keeps no record without files.');
    for (const { title } of record.additionalTitles)
        ledger.tell('additionalTitles', 'dropped', `Zenodo's deposit API takes one title: «${title}» is left out.`);
    if (record.sizes.length > 0)
        ledger.tell('sizes', 'dropped', `Zenodo counts sizes itself: ${record.sizes.join(', ')} left out.`);
    if (record.formats.length > 0)
        ledger.tell('formats', 'dropped', `Zenodo tells formats itself: ${record.formats.join(', ')} left out.`);
};
/** What is empty is not sent: an update replaces everything, so what is missing is cleared (facts/zenodo.md 4.4). */
const crosswalk_withoutEmpty = (metadata) => Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== undefined &&
    !(Array.isArray(value) && value.length === 0) &&
    !(typeof value === 'object' && value !== null && Object.keys(value).length === 0)));
/**
 * What Zenodo is sent for this record, and what of it is changed, dropped or refused. `doi` and `prereserve_doi` are never sent:
 * a DOI of one's own ends versioning, and Zenodo keeps the one that it manages (facts/zenodo.md 5).
 */
const zenodo_crosswalk_crosswalk = (given) => {
    const ledger = (0,repositories_ledger/* openLedger */.a)();
    const record = settleRelatedItems(given, 'Zenodo', ledger);
    const subjects = details_toSubjects(record.subjects, ledger);
    const isPublicAccess = record.access.right === 'open' || record.access.right === 'embargoed';
    const metadata = crosswalk_withoutEmpty({
        title: crosswalk_toTitle(record.title, ledger),
        ...toUploadType(record.type, ledger),
        creators: agents_toCreators(record.creators, ledger),
        contributors: agents_toContributors(record.contributors, ledger),
        publication_date: crosswalk_toPublicationDate(record.publicationDate, ledger),
        version: crosswalk_toVersion(record.version, ledger),
        ...zenodo_crosswalk_toAccess(record.access, ledger),
        license: licences_toLicence(record.rights, isPublicAccess, ledger),
        keywords: toKeywords([...record.keywords, ...subjects.keywords]),
        subjects: subjects.subjects,
        language: toOneLanguage(record.languages, ledger),
        related_identifiers: related_toRelated(record, ledger),
        references: record.references.map((text) => text.trim()).filter((text) => text !== ''),
        dates: details_toDates(record.dates, ledger),
        locations: details_toLocations(record.locations, ledger),
        grants: toGrants(record.funding, ledger),
        communities: [...new Set(record.communities)].map((identifier) => ({ identifier })),
        ...toPublishing(record, ledger),
        custom: custom_toCustom(record.custom, ledger),
        ...crosswalk_toDescriptions(record, ledger), // last: it gathers what the others noted
    });
    if (metadata.creators === undefined)
        ledger.tell('creators', 'refused', 'Zenodo needs at least one creator with a name.');
    tellUncarried(record, ledger);
    return { body: { metadata }, losses: ledger.losses };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/acceptance.js






const newUnheld = () => ({ values: new Set(), communities: new Set(), notices: [] });
const acceptance_MOST_RETREATS = 10;
const toGrantNote = (ids) => `Funding: ${ids.join(', ')}`;
const withNote = (metadata, note) => ({
    ...metadata,
    notes: [metadata.notes, `<p>${escapeHtml(note)}</p>`].filter((part) => typeof part === 'string').join('\n'),
});
/** Grants go into the notes; languages and custom values are left out. Undefined where the metadata does not name the value. */
const withoutValue = (metadata, value) => {
    const number = value.split('::').at(-1);
    const grants = Array.isArray(metadata.grants) ? metadata.grants.filter(zenodo_wire_isObject) : [];
    const refused = grants.filter(({ id }) => String(id).split('::').at(-1) === number);
    if (refused.length > 0) {
        const { grants: _grants, ...rest } = metadata;
        const kept = grants.filter((grant) => !refused.includes(grant));
        return withNote({ ...rest, ...(kept.length > 0 ? { grants: kept } : {}) }, toGrantNote(refused.map(({ id }) => String(id))));
    }
    if (metadata.language === value) {
        const { language: _language, ...rest } = metadata;
        return rest;
    }
    const custom = zenodo_wire_isObject(metadata.custom) ? metadata.custom : {};
    const names = (entry) => JSON.stringify(entry)?.includes(JSON.stringify(value)) ?? false;
    if (!Object.values(custom).some(names))
        return undefined;
    // Of a list only the entry that names it goes.
    const kept = Object.entries(custom)
        .map(([key, entry]) => [key, Array.isArray(entry) ? entry.filter((one) => !names(one)) : names(entry) ? undefined : entry])
        .filter(([, entry]) => entry !== undefined && !(Array.isArray(entry) && entry.length === 0));
    return { ...metadata, custom: Object.fromEntries(kept) };
};
const withoutCommunities = (metadata, slugs) => {
    const { communities, ...rest } = metadata;
    const kept = (Array.isArray(communities) ? communities : []).filter((entry) => !(zenodo_wire_isObject(entry) && slugs.has(String(entry.identifier))));
    return kept.length > 0 ? { ...rest, communities: kept } : rest;
};
/** YYYY-MM-DD */
const toDay = (now) => now.toISOString().slice(0, 10);
/** What it says once its embargo is over, whether the server has opened the record since or not: it publishes nothing that has one (facts/zenodo.md 7). */
const acceptance_withoutPastEmbargo = (metadata, now) => {
    const { embargo_date: until, ...rest } = metadata;
    return typeof until === 'string' && isOver(until, toDay(now)) ? { ...rest, access_right: 'open' } : metadata;
};
/** What a record is sent as to this server, today. */
const toBody = (record, { unheld, clock }) => [...unheld.values].reduce((metadata, value) => withoutValue(metadata, value) ?? metadata, acceptance_withoutPastEmbargo(withoutCommunities(zenodo_crosswalk_crosswalk(record).body.metadata, unheld.communities), clock.now()));
/** The grants that an earlier run had to tell in the notes: the record itself says that this server does not hold them. */
const withoutNotedGrants = (metadata, found) => {
    const held = new Set((Array.isArray(found.grants) ? found.grants.filter(zenodo_wire_isObject) : []).map(({ id }) => toCanonicalGrant(String(id))));
    return (Array.isArray(metadata.grants) ? metadata.grants.filter(zenodo_wire_isObject) : []).reduce((rest, { id }) => {
        const isNoted = String(found.notes ?? '').includes(escapeHtml(toGrantNote([String(id)])));
        return isNoted && !held.has(toCanonicalGrant(String(id))) ? (withoutValue(rest, String(id)) ?? rest) : rest;
    }, metadata);
};
/** The value of a refusal, which names neither field nor reason: `Invalid value 00k4n6c32::999999.` */
const acceptance_readRefusedValue = (answer) => answer.status === 400 ? /^Invalid value (.+?)\.?$/.exec(readServerMessages(answer)[0] ?? '')?.[1] : undefined;
/** Sends metadata until nothing in it is refused as unknown. What was left out shows in the comparison with the echo. */
const sendMetadata = async (metadata, unheld, send) => {
    let rest = metadata;
    for (let turn = 0;; turn += 1) {
        const reply = await send(rest);
        const value = reply.ok || turn === acceptance_MOST_RETREATS ? undefined : acceptance_readRefusedValue(reply.answer);
        const less = value === undefined ? undefined : withoutValue(rest, value);
        if (value === undefined || less === undefined)
            return reply;
        unheld.values.add(value);
        unheld.notices.push(`The archive does not know «${value}», which the metadata names: ${'notes' in less && less.notes !== rest.notes ? 'it is told in the notes' : 'it was left out'}.`);
        rest = less;
    }
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/markers.js
/** Markers in Zenodo's words: read from a deposit's metadata, and searched for (facts/zenodo.md 4.1). */


const markers_readMarks = ({ related_identifiers: related }) => toMarks((Array.isArray(related) ? related.filter(zenodo_wire_isObject) : []).map(({ relation, identifier }) => ({ relation, identifier })));
const markers_quote = (text) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** Exact, case-sensitive, the whole value; without the quotes a URL is a 400. */
const toMarkQuery = (mark) => `related.identifier:${markers_quote(mark)}`;
/** Every mark that begins so. */
const markers_toPrefixQuery = (prefix) => `related.identifier:${prefix.replace(/[^A-Za-z0-9._]/g, '\\$&')}*`;

;// CONCATENATED MODULE: ./lib/repositories/zenodo/deposits.js



const zenodo_deposits_readEcho = (deposit) => {
    const echo = zenodo_wire_isObject(deposit.echo) ? deposit.echo : {};
    return { metadata: zenodo_wire_isObject(echo.metadata) ? echo.metadata : {}, isPublicForm: echo.isPublicForm === true };
};
const deposits_readReserved = (metadata) => {
    const reserved = zenodo_wire_isObject(metadata.prereserve_doi) ? metadata.prereserve_doi.doi : undefined;
    return typeof reserved === 'string' ? reserved : undefined;
};
/** Pages are built from the id: what links mean changes with the state (facts/zenodo.md 3.2). */
const zenodo_deposits_toDeposit = (wire, { base, prefix, wanted, isPublicForm = false }) => {
    const isPublished = wire.submitted;
    const { version } = wire.metadata;
    // Not Zenodo's own word for it: prereserve_doi says 10.5281 on the sandbox, too (facts/zenodo.md 1, row 19).
    const reserved = prefix === undefined ? deposits_readReserved(wire.metadata) : `${prefix}/zenodo.${wire.id}`;
    const badged = wire.conceptDoi ?? wire.doi;
    const toStored = (file) => isPublished ? { ...file, url: `${base}/records/${wire.id}/files/${encodeURIComponent(file.name)}?download=1` } : file;
    const echo = { metadata: wire.metadata, isPublicForm };
    return {
        id: String(wire.id),
        ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
        state: isPublished ? 'published' : 'draft',
        isEdit: wire.state === 'inprogress',
        createdAt: wire.created,
        ...(typeof version === 'string' && version !== '' ? { version } : {}),
        ...(isPublished && wire.doi !== undefined ? { doi: wire.doi } : {}),
        ...(isPublished || reserved === undefined ? {} : { reservedDoi: reserved }),
        ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
        url: isPublished ? `${base}/records/${wire.id}` : `${base}/deposit/${wire.id}`,
        ...(isPublished && badged !== undefined ? { badgeUrl: `${base}/badge/DOI/${badged}.svg` } : {}),
        marker: toMarkerOf(markers_readMarks(wire.metadata), wanted),
        files: wire.files.map(toStored),
        echo,
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/differences.js







/** Which field of the record a key of Zenodo's stands for. */
const differences_FIELDS = {
    upload_type: 'type',
    publication_type: 'type',
    image_type: 'type',
    software_type: 'type',
    publication_date: 'publicationDate',
    access_right: 'access',
    embargo_date: 'access',
    license: 'rights',
    language: 'languages',
    related_identifiers: 'related',
    grants: 'funding',
    notes: 'additionalDescriptions',
    method: 'additionalDescriptions',
    imprint_publisher: 'publisher',
};
/** The record's name for a key of Zenodo's: `license` is `rights`. */
const differences_toFieldName = (key) => differences_FIELDS[key] ?? (/^(journal|conference|imprint|partof|thesis)_/.test(key) ? 'publishing' : key);
/** The server's own, or (communities of a published record) not to be trusted (facts/zenodo.md 6.8). */
const SERVERS_OWN = new Set(['doi', 'prereserve_doi', 'relations', 'resource_type', 'openaire_type']);
/** What a public record, read without a token, tells in the same form as a deposition. */
const PUBLIC = /^(title|upload_type|\w+_type|creators|contributors|description|publication_date|version|access_right|license|keywords|notes|references|language|related_identifiers|dates|locations|grants|custom)$/;
const zenodo_differences_toList = (value) => (Array.isArray(value) ? value : []);
const differences_sorted = (values) => values
    .map((value) => [JSON.stringify(value), value])
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, value]) => value);
const zenodo_differences_text = (value) => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '');
const differences_toAgent = (value) => {
    if (!zenodo_wire_isObject(value))
        return value;
    // A name that ends in a comma comes back without it; a Translator comes back without a type.
    const type = zenodo_differences_text(value.type).toLowerCase().replace('translator', '');
    return {
        name: zenodo_differences_text(value.name)
            .replace(/\s*,\s*$/, '')
            .replace(/\s*,\s*/g, ', '),
        affiliation: zenodo_differences_text(value.affiliation),
        orcid: zenodo_differences_text(value.orcid),
        gnd: zenodo_differences_text(value.gnd),
        ...(type === '' ? {} : { type }),
    };
};
const toRelatedList = (value) => differences_sorted(zenodo_differences_toList(value).flatMap((entry) => {
    if (!zenodo_wire_isObject(entry))
        return [];
    const relation = (toRelation(zenodo_differences_text(entry.relation)) ?? zenodo_differences_text(entry.relation)).toLowerCase();
    if (relation === '' || UNECHOED_RELATIONS.has(relation))
        return [];
    const type = relation === 'isalternateidentifier' ? '' : zenodo_differences_text(entry.resource_type);
    return [{ identifier: toBareIdentifier(zenodo_differences_text(entry.identifier)), relation, ...(type === '' ? {} : { type }) }];
}));
/** A single day is kept, but comes back without start and end (zenodo#2594): then only its kind and words can be compared. */
const toDateList = (value) => zenodo_differences_toList(value).map((entry) => {
    if (!zenodo_wire_isObject(entry))
        return entry;
    const [start, end] = [zenodo_differences_text(entry.start), zenodo_differences_text(entry.end)];
    const isRange = start !== '' && end !== '' && start !== end;
    return { type: zenodo_differences_text(entry.type).toLowerCase(), description: zenodo_differences_text(entry.description), ...(isRange ? { start, end } : {}) };
});
/** 0 is lost on the way (facts/zenodo.md 7), so it is no difference. */
const toLocationList = (value) => zenodo_differences_toList(value).map((entry) => zenodo_wire_isObject(entry)
    ? {
        place: zenodo_differences_text(entry.place),
        description: zenodo_differences_text(entry.description),
        lat: Number(entry.lat ?? 0),
        lon: Number(entry.lon ?? 0),
    }
    : entry);
/** Answers add titles to ids, and have an order of their own. */
const differences_toIds = (value) => {
    if (Array.isArray(value))
        return value.map(differences_toIds);
    if (!zenodo_wire_isObject(value))
        return value;
    const keys = 'id' in value ? ['id'] : Object.keys(value).toSorted();
    return Object.fromEntries(keys.map((key) => [key, differences_toIds(value[key])]));
};
const toLicenceText = (value) => toCanonicalLicence(zenodo_differences_text(zenodo_wire_isObject(value) ? value.id : value));
const differences_NORMAL = {
    creators: (value) => zenodo_differences_toList(value).map(differences_toAgent),
    contributors: (value) => zenodo_differences_toList(value).map(differences_toAgent),
    description: toComparableHtml,
    notes: toComparableHtml,
    method: toComparableHtml,
    license: toLicenceText,
    language: (value) => (0,repositories_languages/* toLanguage */.e)(zenodo_differences_text(value)) ?? zenodo_differences_text(value),
    related_identifiers: toRelatedList,
    dates: toDateList,
    locations: toLocationList,
    grants: (value) => differences_sorted(zenodo_differences_toList(value).map((entry) => (zenodo_wire_isObject(entry) ? toCanonicalGrant(zenodo_differences_text(entry.id)) : entry))),
    communities: (value) => differences_sorted(zenodo_differences_toList(value).map((entry) => (zenodo_wire_isObject(entry) ? zenodo_differences_text(entry.identifier ?? entry.id) : entry))),
    keywords: (value) => zenodo_differences_toList(value).map(zenodo_differences_text),
    references: (value) => zenodo_differences_toList(value).map(zenodo_differences_text),
    subjects: (value) => zenodo_differences_toList(value).map((entry) => (zenodo_wire_isObject(entry) ? [zenodo_differences_text(entry.term), zenodo_differences_text(entry.identifier)] : entry)),
    custom: differences_toIds,
    access_right: (value) => (zenodo_differences_text(value) === 'closed' ? 'restricted' : zenodo_differences_text(value)),
    publication_type: (value) => (zenodo_differences_text(value) === 'thesis' ? 'dissertation' : zenodo_differences_text(value)),
};
const zenodo_differences_toNormal = (key, value) => {
    const normal = differences_NORMAL[key]?.(value) ?? (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value);
    const isEmpty = normal === '' ||
        normal === null ||
        (Array.isArray(normal) && normal.length === 0) ||
        (zenodo_wire_isObject(normal) && Object.keys(normal).length === 0);
    return isEmpty ? undefined : normal;
};
/** What a server puts in itself where nothing is sent. */
const isDefault = (key, found) => (key === 'imprint_publisher' && found === 'Zenodo') || (key === 'access_right' && found === 'open');
/** One entry a key that differs, named as the record names it. */
const compareMetadata = (wanted, found, options = {}) => {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...keys].flatMap((key) => {
        if (SERVERS_OWN.has(key) || (options.isPublicForm && !PUBLIC.test(key)) || (options.isPublished && key === 'communities'))
            return [];
        const [want, have] = [zenodo_differences_toNormal(key, wanted[key]), zenodo_differences_toNormal(key, found[key])];
        if (JSON.stringify(want) === JSON.stringify(have) || (want === undefined && isDefault(key, have)))
            return [];
        return [{ field: differences_toFieldName(key), wanted: want, found: have }];
    });
};
/** Does the public form tell all that this metadata says? What it doesn't tell can't be compared with it. */
const isToldInPublic = (metadata) => Object.entries(metadata).every(([key, value]) => PUBLIC.test(key) || SERVERS_OWN.has(key) || isDefault(key, value));
/**
 * Two metadata that say the same, but for what a new version changes by itself: is the one an untouched copy of the other? Communities are the concept's.
 * Of a published version in its public form the draft is none if it says what that form leaves out: whose words these are can't be known.
 */
const differences_isUntouchedCopy = (draft, { metadata: published, isPublicForm }) => {
    const own = new Set(['version', 'publication_date', 'communities']);
    const rest = (metadata) => Object.fromEntries(Object.entries(metadata).filter(([key]) => !own.has(key)));
    const isKnown = !isPublicForm || isToldInPublic(rest(draft));
    return draft.version === undefined && isKnown && compareMetadata(rest(draft), rest(published), { isPublicForm }).length === 0;
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/describe.js
/** Writing metadata: what the server refuses in it and can be told elsewhere, and what it drops without a word (DESIGN.md, rule 7). */








const describe_COLLISION_MS = 2000;
/** A refusal of metadata, with the server's words field by field. */
const describe_refuseRecord = async (desk, answer, task) => {
    if (answer.status === 400 || answer.status === 415) {
        return desk.refuse(answer, {
            task,
            code: 'record-refused',
            remedy: 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.',
        });
    }
    const problem = await desk.refuse(answer, { task });
    if (answer.status !== 500 || answer.json === undefined)
        return problem;
    // A 500 that stays is more often metadata that it cannot digest than an outage (facts/zenodo.md 7).
    return new lib_errors/* ArchiveError */.di(problem.code, problem.message, {
        remedy: `${problem.remedy} If it stays: Zenodo answers this way to metadata of a form that it does not expect, too.`,
        cause: problem.cause,
    });
};
/** Another write was under way, and this one lost: told as a 400 with a misleading text and no field (facts/zenodo.md 4.9). */
const isCollision = (answer) => answer.status === 400 &&
    readServerMessages(answer).some((line) => /^(Invalid value .*|Not a valid value\.?|File with key .* already exists\.?)$/.test(line));
/** Without these a record cannot be published, or is not found again. */
const describe_NEEDED = new Set(['title', 'creators', 'publicationDate', 'type']);
const isNameless = (found) => !Array.isArray(found) || found.some((entry) => zenodo_wire_isObject(entry) && entry.name === '');
/** Throws `record-refused` for a loss that the record cannot bear. */
const refuseLosses = (desk, deposit, sent, dropped) => {
    const needed = dropped.filter(({ field, found }) => describe_NEEDED.has(field) && (found === undefined || (field === 'creators' && isNameless(found))));
    const [want, have] = [toMarkerOf(markers_readMarks(sent)), toMarkerOf(markers_readMarks(zenodo_deposits_readEcho(deposit).metadata), toMarkerOf(markers_readMarks(sent)))];
    const isUnmarked = want.tag !== have.tag || want.commit !== have.commit;
    if (needed.length === 0 && !isUnmarked)
        return;
    const names = [
        ...needed.map(({ field, wanted }) => `${field}: ${JSON.stringify(wanted)}`),
        ...(isUnmarked ? ['related: the markers of this release'] : []),
    ];
    throw new lib_errors/* ArchiveError */.di('record-refused', `${desk.settings.name} took the metadata of ${deposit.url}, but dropped what it needs:\n  ${names.join('\n  ')}`, {
        remedy: 'Mend the field that is named, in the metadata file or the input `metadata`, and run it again.',
    });
};
/** See the port. The whole metadata is replaced, and what comes back is compared with what was sent. */
const zenodo_describe_describe = async (desk, deposit, record) => {
    const task = `write the metadata of ${deposit.url}`;
    desk.needToken(task);
    const metadata = toBody(record, desk);
    const put = () => sendMetadata(metadata, desk.unheld, (body) => desk.client.update(Number(deposit.id), body));
    let reply = await put();
    if (!reply.ok && isCollision(reply.answer)) {
        // Look, wait, repeat alone.
        await desk.read(deposit.id);
        await desk.clock.wait(describe_COLLISION_MS);
        reply = await put();
    }
    if (!reply.ok)
        throw await describe_refuseRecord(desk, reply.answer, task);
    const described = desk.take(reply.value, { wanted: toMarkerOf(markers_readMarks(metadata)) });
    const dropped = compareMetadata(metadata, zenodo_deposits_readEcho(described).metadata, { isPublished: described.state === 'published' });
    refuseLosses(desk, described, metadata, dropped);
    return { deposit: described, dropped };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/claim.js
/** Opening a draft: never twice. After an answer that did not come, or says nothing, what is there is looked for first (DESIGN.md, rules 1 and 11; facts/zenodo.md 4.8 to 4.10). */






const OPEN_VERSION_ATTEMPTS = 3;
/** See the port. The whole metadata goes with the first request, and with it the marker: a draft whose answer is lost can be found. One without (written by hand) can't, and is never asked for twice. */
const zenodo_claim_create = async (desk, finder, record) => {
    const task = 'create the draft';
    desk.needToken(task);
    const metadata = toBody(record, desk);
    const marker = toMarkerOf(markers_readMarks(metadata));
    for (let attempt = 1;; attempt += 1) {
        const reply = await sendMetadata(metadata, desk.unheld, (body) => desk.client.create(body));
        const told = reply.ok ? reply.value.metadata : {};
        const isOther = reply.ok && isAnothers({ marks: markers_readMarks(told), title: told.title }, { marker, title: metadata.title });
        if (reply.ok && !isOther)
            return { ...desk.take(reply.value, { wanted: marker }), isMade: true };
        const refuse = () => describe_refuseRecord(desk, reply.answer, task);
        const found = await findMade(finder, { answer: reply.answer, marker, refuse });
        if (found !== undefined)
            return found;
        if (attempt === 2)
            throw await refuse();
    }
};
/** The id of the draft that is open, by the native endpoint; it may be asked any number of times (facts/zenodo.md 4.8). Else by search (rdm#1440: it can fail for good). */
const findOpenVersion = async (desk, of) => {
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.openVersion(Number(of.id));
        if (reply.ok)
            return String(reply.value);
        await desk.clock.wait(LOOK_AFTER_MS[0]);
        const listed = await desk.client.list({ q: `conceptrecid:${of.conceptId} AND is_published:false`, all_versions: true, size: 100 });
        const open = listed.ok ? listed.value.find(({ submitted }) => !submitted) : undefined;
        if (open !== undefined)
            return String(open.id);
        if (attempt === OPEN_VERSION_ATTEMPTS || !mayHaveHappened(reply.answer)) {
            throw await desk.refuse(reply.answer, { task: `find the open draft of ${of.url}` });
        }
    }
};
/** See the port. Never asked twice: a second newversion on an emptied draft imports files that can't be deleted any more (facts/zenodo.md 4.6). */
const zenodo_claim_newVersion = async (desk, finder, of) => {
    const task = `open a new version of ${of.url}`;
    desk.needToken(task);
    const reply = await desk.client.newVersion(Number(of.id));
    const isOfConcept = reply.ok && (reply.value.conceptId ?? of.conceptId) === of.conceptId;
    if (reply.ok && isOfConcept && String(reply.value.id) !== of.id)
        return desk.take(reply.value);
    if (reply.ok && isOfConcept) {
        // The answer of 2021, and of older hosts: the version itself, with a link to the draft (facts/zenodo.md 1, row 11).
        const id = /\/(\d+)$/.exec(reply.value.latestDraft ?? '')?.[1];
        return id === undefined || id === of.id ? claimed_adopt(finder, await desk.read(await findOpenVersion(desk, of)), of) : desk.read(id);
    }
    const { answer } = reply;
    const isOpenAlready = answer.status === 400;
    if (!isOpenAlready && !mayHaveHappened(answer))
        throw await desk.refuse(answer, { task });
    desk.log.info(`${desk.settings.name} ${isOpenAlready ? 'says that a draft is open already' : 'did not say whether it opened a draft'}: looking for it.`);
    return claimed_adopt(finder, await desk.read(await findOpenVersion(desk, of)), of);
};
/** See the port. Asking again gives the edit that is open (facts/zenodo.md 4.8), so an unclear answer is simply followed by a look. */
const zenodo_claim_edit = async (desk, of) => {
    const task = `open ${of.url} for correction`;
    desk.needToken(task);
    for (let attempt = 1;; attempt += 1) {
        const reply = await desk.client.edit(Number(of.id));
        if (reply.ok && reply.value.state === 'inprogress')
            return desk.take(reply.value, { wanted: of.marker });
        if (!reply.ok && !mayHaveHappened(reply.answer))
            throw await desk.refuse(reply.answer, { task });
        const now = await desk.read(of.id, of.marker);
        if (now.isEdit)
            return now;
        if (attempt === 2)
            throw await desk.refuse(reply.answer, { task });
        await desk.clock.wait(LOOK_AFTER_MS[0]);
    }
};
/** See the port. Gone already is as good. */
const claim_discard = async (desk, deposit) => {
    const { answer } = await desk.client.delete(Number(deposit.id));
    if (!(0,http_answer/* isSuccess */.oJ)(answer) && answer.status !== 404)
        throw await desk.refuse(answer, { task: `discard the draft ${deposit.url}` });
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/native-draft.js
/**
 * A draft that the deposit API cannot print: one that was edited in the web form answers 500 there (zenodo#2539, facts/zenodo.md 10). Its native form tells
 * what it is; of its metadata only what tells whose it is. The next description replaces the whole, and the deposit API can print it again.
 */

const native_draft_toRelated = (value) => zenodo_wire_isObject(value) && zenodo_wire_isObject(value.relation_type) ? [{ identifier: value.identifier, relation: value.relation_type.id }] : [];
const native_draft_toFile = ([key, value]) => zenodo_wire_isObject(value) ? [{ filename: key, filesize: value.size, checksum: value.checksum }] : [];
/** In the words of a deposition, for its reader; undefined for what is no native draft. */
const toDepositionWords = (value) => {
    if (!zenodo_wire_isObject(value) || !zenodo_wire_isObject(value.metadata) || !zenodo_wire_isObject(value.parent) || wire_readId(value.id) === undefined)
        return undefined;
    const { metadata, parent, files } = value;
    const entries = zenodo_wire_isObject(files) && zenodo_wire_isObject(files.entries) ? Object.entries(files.entries) : [];
    const related = Array.isArray(metadata.related_identifiers) ? metadata.related_identifiers.flatMap(native_draft_toRelated) : [];
    const { title, version } = metadata;
    return {
        id: value.id,
        conceptrecid: parent.id,
        created: value.created,
        state: value.is_published === true ? 'inprogress' : 'unsubmitted',
        submitted: value.is_published === true,
        metadata: { title, ...(version === undefined ? {} : { version }), related_identifiers: related },
        files: entries.flatMap(native_draft_toFile),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/client.js
/**
 * Zenodo's deposit, bucket and record API: a method an endpoint, and nothing decided. An answer that reads as what it should be is `ok`;
 * everything else comes back as it is, for the adapter to judge. URLs are built from ids: links change their meaning once a record is published (facts/zenodo.md 3.2).
 */



const zenodo_client_toQuery = (query) => {
    const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
    return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
};
const LOOK_UP = {
    licenses: 'vocabularies/licenses',
    languages: 'vocabularies/languages',
    communities: 'communities',
    awards: 'awards',
    'code:programmingLanguages': 'vocabularies/code:programmingLanguages',
    'code:developmentStatus': 'vocabularies/code:developmentStatus',
};
/** How long an action may take before its answer: publishing 100 files took 9 s on a small machine, a proxy gives up long before this. */
const client_ACTION_MS = 10 * 60_000;
/** `base` is the site's root, `https://zenodo.org`. */
const zenodoClient = (settings) => {
    const { http, signal } = settings;
    const api = `${settings.base}/api`;
    const deposit = `${api}/deposit/depositions`;
    const credentials = settings.token === undefined ? undefined : { origin: new URL(settings.base).origin, authorization: `Bearer ${settings.token}` };
    const ask = async (request, read) => {
        const answer = await http.json({ credentials, signal, ...request });
        const value = (0,http_answer/* isSuccess */.oJ)(answer) ? read(answer.json) : undefined;
        return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
    };
    /** What is asked for by its id has that id; an answer for another deposit is none. */
    const readOne = (id) => (json) => {
        const deposition = readDeposition(json);
        return deposition?.id === id ? deposition : undefined;
    };
    /** 204, or 201 with a body on older hosts. */
    const remove = async (method, url, how = {}) => {
        const answer = await http.json({ credentials, signal, method, url, ...how });
        return (0,http_answer/* isSuccess */.oJ)(answer) && answer.text === undefined ? { ok: true, value: undefined, answer } : { ok: false, answer };
    };
    const act = (id, action, read) => ask({ method: 'POST', url: `${deposit}/${id}/actions/${action}`, answerWithinMs: client_ACTION_MS }, read);
    const toObjectUrl = (bucket, name) => `${bucket}/${encodeURIComponent(name)}`;
    return {
        list: (query) => ask({ method: 'GET', url: `${deposit}${zenodo_client_toQuery(query)}` }, readDepositions),
        get: (id) => ask({ method: 'GET', url: `${deposit}/${id}` }, readOne(id)),
        readNativeDraft: (id) => ask({ method: 'GET', url: `${api}/records/${id}/draft`, headers: { accept: 'application/vnd.inveniordm.v1+json' } }, (json) => readOne(id)(toDepositionWords(json))),
        create: (metadata) => ask({ method: 'POST', url: deposit, body: { metadata } }, readDeposition),
        update: (id, metadata) => ask({ method: 'PUT', url: `${deposit}/${id}`, body: { metadata } }, readOne(id)),
        delete: (id) => remove('DELETE', `${deposit}/${id}`, { takesBack: true }),
        discard: (id) => remove('POST', `${deposit}/${id}/actions/discard`),
        edit: (id) => act(id, 'edit', readOne(id)),
        publish: (id) => act(id, 'publish', readOne(id)),
        newVersion: (id) => act(id, 'newversion', readDeposition),
        openVersion: (id) => ask({ method: 'POST', url: `${api}/records/${id}/versions`, answerWithinMs: client_ACTION_MS }, (json) => zenodo_wire_isObject(json) ? wire_readId(json.id) : undefined),
        listFiles: (id) => ask({ method: 'GET', url: `${deposit}/${id}/files` }, wire_readFiles),
        deleteFile: (id, fileId) => remove('DELETE', `${deposit}/${id}/files/${encodeURIComponent(fileId)}`),
        putObject: async (bucket, name, body) => {
            // No limit for the answer: the server takes the files of a bucket one after another, so the pass's own watch must decide (facts/zenodo.md 4.9).
            const answer = await http.send({
                method: 'PUT',
                url: toObjectUrl(bucket, name),
                credentials,
                signal: body.signal,
                body: body.pieces,
                length: body.length,
                answerWithinMs: 0,
            });
            const value = (0,http_answer/* isSuccess */.oJ)(answer) ? readObject(answer.json) : undefined;
            return value === undefined ? { ok: false, answer } : { ok: true, value, answer };
        },
        deleteObject: (bucket, name) => remove('DELETE', toObjectUrl(bucket, name)),
        readRecord: (id) => ask({ method: 'GET', url: `${api}/records/${id}` }, (json) => {
            const record = wire_readRecord(json);
            // A concept's id leads to its latest version.
            return [String(record?.id), record?.conceptId].includes(String(id)) ? record : undefined;
        }),
        readLatest: (id) => ask({ method: 'GET', url: `${api}/records/${id}/versions/latest` }, wire_readRecord),
        searchRecords: (query) => ask({ method: 'GET', url: `${api}/records${zenodo_client_toQuery(query)}` }, wire_readRecords),
        searchLicences: (query) => ask({ method: 'GET', url: `${api}/licenses${zenodo_client_toQuery(query)}` }, (json) => {
            const hits = zenodo_wire_isObject(json) && zenodo_wire_isObject(json.hits) ? json.hits.hits : json;
            return Array.isArray(hits) ? hits.flatMap((hit) => (zenodo_wire_isObject(hit) && typeof hit.id === 'string' ? [hit.id] : [])) : undefined;
        }),
        lookUp: (kind, id) => http.json({ credentials, signal, method: 'GET', url: `${api}/${LOOK_UP[kind]}/${encodeURIComponent(id)}` }),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/desk.js
/** What the parts of the adapter share: the client, what was learned on the way (buckets, the DOI prefix), and how a refusal is told. */







const zenodo_desk_openDesk = (settings, { http, log, signal, ...doors }) => {
    const { base, name, token } = settings;
    const { origin } = new URL(base);
    const client = zenodoClient({ base, token, http, signal });
    const clock = { now: doors.clock.now, wait: (milliseconds, other) => doors.clock.wait(milliseconds, other ?? signal) };
    const buckets = new Map();
    const learned = new Set();
    /** `10.5072/zenodo.123`: what this host registered itself. */
    const learnPrefix = (doi) => {
        const prefix = /^(10\.\d{4,9})\/zenodo\.\d+$/.exec(doi ?? '')?.[1];
        if (prefix !== undefined)
            learned.add(prefix);
    };
    const take = (wire, options = {}) => {
        learnPrefix(wire.conceptDoi);
        if (wire.bucket !== undefined)
            buckets.set(String(wire.id), wire.bucket);
        // What it registered itself counts more than what is known of its name: another address may stand behind the same word.
        return zenodo_deposits_toDeposit(wire, { base, prefix: [...learned].at(-1) ?? settings.prefixes[0], ...options });
    };
    const refuse = refuseOf({
        ...{ name, token, base },
        isTokenGood: async () => {
            const probe = await client.list({ size: 1 });
            return probe.ok || (0,http_answer/* isPage */.yp)(probe.answer) || (probe.answer.status !== 401 && probe.answer.status !== 403);
        },
        whenGood: 'The token itself is good, so this belongs to another account, or is locked: use the token of the account that owns it.',
        whenBad: {
            why: 'it is wrong, expired, or made for the other host (sandbox and production have tokens of their own).',
            remedy: `Make a new token at ${base}/account/settings/applications/tokens/new/ with the scopes deposit:write and deposit:actions, and store it as a secret.`,
        },
    });
    const get = async (id) => {
        const reply = await client.get(id);
        if (reply.ok || reply.answer.status !== 500)
            return reply;
        const native = await client.readNativeDraft(id);
        if (native.ok)
            log.info(`${name} cannot print the deposition ${id} (zenodo#2539): its native form was read.`);
        return native.ok ? native : reply;
    };
    const read = async (id, wanted) => {
        const reply = await get(Number(id));
        if (reply.ok)
            return take(reply.value, wanted === undefined ? {} : { wanted });
        throw await refuse(reply.answer, { task: `read the deposit ${id}` });
    };
    return {
        client,
        settings,
        log,
        clock,
        pulse: (0,stall/* createPulse */.U)(() => performance.now()),
        hasToken: token !== undefined,
        unheld: newUnheld(),
        take,
        get,
        read,
        refuse,
        bucketOf: async (deposit) => {
            if (!buckets.has(deposit.id))
                await read(deposit.id);
            const bucket = buckets.get(deposit.id);
            if (bucket === undefined || new URL(bucket, base).origin !== origin) {
                throw new lib_errors/* ArchiveError */.di('archive-failed', `${name} tells no address for the files of ${deposit.url}${bucket === undefined ? '' : `, or one on another host (${bucket}), where the token must not go`}.`, {
                    remedy: 'Is the address of the archive the one that it calls itself by?',
                });
            }
            return bucket;
        },
        needToken: needTokenOf({ name, token }),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/abilities.js
/** Limits as facts/zenodo.md 4.7 and 1 (rows 26, 30) tell them. */
const zenodo_abilities_toAbilities = (desk) => ({
    reservesDois: true,
    versions: true,
    editsPublished: true,
    copiesFiles: true,
    importsFiles: false,
    checksum: 'md5',
    // A long line is filled by eight: `npm run bench`. The rate limit is obeyed all the same.
    parallelUploads: Math.max(1, desk.settings.parallelUploads ?? 8),
    limits: { files: 100, totalBytes: 50e9, fileBytes: 50e9, nameCharacters: 255, emptyFiles: false },
    seesDrafts: desk.hasToken,
});

;// CONCATENATED MODULE: ./lib/repositories/zenodo/concept.js

/** `10.5281/zenodo.123` in any form. */
const zenodo_concept_parseDoi = (text) => {
    const match = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\/|%2F)zenodo\.(\d+))$/i.exec(text.trim());
    return match ? { doi: (match[1] ?? '').replace(/%2F/i, '/'), id: Number(match[2]) } : undefined;
};
/** Throws `concept-unclear` for what names no record of this host. */
const parseConcept = (written, settings) => {
    const text = written.trim();
    const doi = zenodo_concept_parseDoi(text);
    if (doi !== undefined)
        return doi;
    if (/^\d+$/.test(text))
        return { id: Number(text) };
    const { host } = new URL(settings.base);
    if (URL.canParse(text)) {
        const url = new URL(text);
        const inPath = zenodo_concept_parseDoi(/\/(?:doi|badge\/doi)\/(.+?)(?:\.svg)?$/i.exec(url.pathname)?.[1] ?? '');
        const id = inPath?.id ?? /\/(?:records?|uploads|deposit|deposit\/depositions)\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
        if (id !== undefined && url.host === host)
            return inPath ?? { id: Number(id) };
        if (id !== undefined)
            throw toUnclearConcept(`concept: ${text} is a record of ${url.host}, and this run archives at ${host}.`);
    }
    throw toUnclearConcept(`concept: «${text}» is not understood. Write a DOI (10.5281/zenodo.123), a number, or the address of the record.`);
};
/** A DOI is this host's if the record with its number has it, or its concept has: production and sandbox count their records alike. */
const concept_hasDoi = (record, doi) => doi === undefined || [record.doi, record.conceptDoi].some((own) => own?.toLowerCase() === doi.toLowerCase());
/** The latest published version under a version's or a concept's number. Undefined where there is none, or where it has another DOI; throws where it was deleted. */
const concept_findLatest = async (desk, { id, doi }) => {
    const reply = await desk.client.readRecord(id);
    if (!reply.ok) {
        if (reply.answer.status === 404)
            return undefined;
        if (reply.answer.status === 410) {
            throw toUnclearConcept(`${desk.settings.name}: the record ${id} was deleted, so nothing can be a new version of it.`);
        }
        throw await desk.refuse(reply.answer, { task: `read the record ${id}` });
    }
    const { value } = reply;
    if (!concept_hasDoi(value, doi))
        return undefined;
    // A concept's number led to its latest version; a version's own number may be an old one.
    const isLatest = value.conceptId === undefined || String(value.id) !== String(id);
    return isLatest ? value : ((await concept_findLatest(desk, { id: value.conceptId ?? '' })) ?? value);
};
/**
 * A record that was deleted still reads as published for its owner (facts/zenodo.md 4.3): only its public page tells. It is no deposit of the
 * release any more, and nothing may be added to it.
 */
const isDeleted = async (desk, deposit) => {
    if (deposit.state !== 'published')
        return false;
    const reply = await desk.client.readRecord(deposit.id);
    return !reply.ok && reply.answer.status === 410;
};
/** The account's own view of a version; undefined where it is gone, or belongs to somebody else. */
const findOwn = async (desk, id, { isPublic, ...options }) => {
    const reply = await desk.get(id);
    if (reply.ok) {
        const deposit = desk.take(reply.value, options);
        return !isPublic && (await isDeleted(desk, deposit)) ? undefined : deposit;
    }
    if (reply.answer.status === 404)
        return undefined;
    const refusal = await desk.refuse(reply.answer, { task: `read the deposit ${id}` });
    if (reply.answer.status === 403 && refusal.code !== 'archive-blocked' && refusal.code !== 'token-refused')
        return undefined;
    throw refusal;
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/pristine.js



/** Unchanged in everything but what a new version changes by itself, and no file that the version before does not hold. A version before that is known in its public form only proves no more than that tells. Its embargo is lifted when it is over, the draft's is not. */
const pristine_isPristine = (draft, before, now) => {
    const said = zenodo_deposits_readEcho(before);
    const old = new Map(before.files.map((file) => [file.name, file.checksum?.value]));
    // All files, or none (a draft by the native way, facts/zenodo.md 4.8): who took some of them out had a reason.
    const hasAll = draft.files.length === 0 || draft.files.length === before.files.length;
    return (hasAll &&
        draft.files.every((file) => old.has(file.name) && old.get(file.name) === file.checksum?.value) &&
        differences_isUntouchedCopy(acceptance_withoutPastEmbargo(zenodo_deposits_readEcho(draft).metadata, now), { ...said, metadata: acceptance_withoutPastEmbargo(said.metadata, now) }));
};
/** Does it say what the public record says, as far as that tells? */
const isAsPublic = (own, { metadata }) => compareMetadata(zenodo_deposits_readEcho(own).metadata, metadata, { isPublicForm: true, isPublished: true }).length === 0;
/** A published record that is open for correction: does the correction say what the public record says? */
const compareEdit = async (desk, edit) => {
    const reply = await desk.client.readRecord(edit.id);
    if (!reply.ok)
        throw await desk.refuse(reply.answer, { task: `read the public record ${edit.id}` });
    return {
        published: desk.take(reply.value, { wanted: edit.marker, isPublicForm: true }),
        isUntouched: isAsPublic(edit, reply.value) && isToldInPublic(zenodo_deposits_readEcho(edit).metadata),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/finder.js







const zenodo_finder_MOST_PAGES = 20;
/** An account may ask for so many at once; the public for fewer. */
const [OWN_PAGE, finder_PUBLIC_PAGE] = [100, 25];
const zenodo_finder_toQuery = (sign) => ('exactly' in sign ? toMarkQuery(sign.exactly) : markers_toPrefixQuery(sign.beginning));
const finder_openFinder = (desk) => {
    const { client, hasToken } = desk;
    /** Records that were just read as the public sees them: they are not deleted. */
    const seen = new Set();
    const toHit = (wire) => ({
        id: String(wire.id),
        ...(wire.conceptId === undefined ? {} : { conceptId: wire.conceptId }),
        isPublished: wire.submitted,
        ...(typeof wire.metadata.version === 'string' ? { version: wire.metadata.version } : {}),
        ...(wire.doi === undefined ? {} : { doi: wire.doi }),
        ...(wire.conceptDoi === undefined ? {} : { conceptDoi: wire.conceptDoi }),
        marks: markers_readMarks(wire.metadata),
        toPublic: (wanted) => desk.take(wire, { isPublicForm: true, ...(wanted === undefined ? {} : { wanted }) }),
        // A correction that says something else shows in the listing as `inprogress`; one that says the same is of no account (facts/zenodo.md 4.1).
        ...(hasToken && wire.state === 'done'
            ? {
                settle: async (wanted, isAsWanted) => {
                    const listed = desk.take(wire, { wanted });
                    if (!isAsWanted(listed) || !isToldInPublic(wire.metadata))
                        return undefined;
                    const reply = await client.readRecord(wire.id);
                    if (!reply.ok || reply.value.id !== wire.id)
                        return undefined;
                    seen.add(listed.id);
                    return isAsPublic(listed, reply.value) ? listed : undefined;
                },
            }
            : {}),
    });
    const ask = async (asked, task) => {
        const reply = await asked;
        if (reply.ok)
            return reply.value;
        throw await desk.refuse(reply.answer, { task });
    };
    /** A page of the account's own, or of the public's; `isLast` where no other follows. */
    const askPage = async (q, { size, page = 1 }) => {
        // Without all_versions an open draft hides the published versions (facts/zenodo.md 4.1).
        const query = { q, all_versions: true, size, page };
        const wires = await ask(hasToken ? client.list(query) : client.searchRecords(query), 'search for the deposits of this repository');
        return { wires, isLast: wires.length < size };
    };
    const searchAll = async (q) => {
        const size = hasToken ? OWN_PAGE : finder_PUBLIC_PAGE;
        const found = new Map();
        for (let page = 1; page <= zenodo_finder_MOST_PAGES; page += 1) {
            const { wires, isLast } = await askPage(q, { size, page });
            for (const wire of wires)
                found.set(wire.id, wire);
            if (isLast)
                break;
        }
        return [...found.values()];
    };
    const searchPublic = async (q, task) => (await ask(client.searchRecords({ q, all_versions: true, size: finder_PUBLIC_PAGE }), task)).map(toHit);
    const find = async (named) => {
        const latest = await concept_findLatest(desk, named);
        if (latest === undefined)
            return undefined;
        seen.add(String(latest.id));
        return toHit(latest);
    };
    return {
        name: desk.settings.name,
        hasToken,
        log: desk.log,
        clock: desk.clock,
        abilities: () => zenodo_abilities_toAbilities(desk),
        notices: desk.unheld.notices,
        search: async (sign) => (await searchAll(zenodo_finder_toQuery(sign))).map(toHit),
        glance: async (sign) => {
            const { wires, isLast } = await askPage(zenodo_finder_toQuery(sign), { size: GLANCE });
            return isLast ? wires.map(toHit) : undefined;
        },
        searchPublic: (sign) => searchPublic(zenodo_finder_toQuery(sign), 'search the public records of this repository'),
        listVersions: (conceptId) => searchPublic(`conceptrecid:${conceptId}`, `search the versions of ${conceptId}`),
        listDrafts: async (conceptId) => {
            const query = { q: `conceptrecid:${conceptId} AND is_published:false`, all_versions: true, size: OWN_PAGE };
            const drafts = [];
            for (const { id, submitted } of await ask(client.list(query), `search for open drafts of ${conceptId}`)) {
                if (submitted)
                    continue;
                // A listing leaves out the files of drafts.
                const reply = await desk.get(id);
                if (!reply.ok && reply.answer.status === 404)
                    continue;
                if (!reply.ok)
                    throw await desk.refuse(reply.answer, { task: `read the draft ${id}` });
                if (!reply.value.submitted)
                    drafts.push(desk.take(reply.value));
            }
            return drafts;
        },
        findLatest: (id) => find({ id }),
        findNamed: (written) => find(parseConcept(written, desk.settings)),
        findByDoi: async (doi) => {
            const parsed = zenodo_concept_parseDoi(doi);
            return parsed === undefined ? undefined : find(parsed);
        },
        read: (id, wanted) => desk.read(id, wanted),
        findOwn: (id, wanted) => findOwn(desk, Number(id), { isPublic: seen.has(id), ...(wanted === undefined ? {} : { wanted }) }),
        marksOf: (deposit) => markers_readMarks(zenodo_deposits_readEcho(deposit).metadata),
        isPristine: (draft, before) => pristine_isPristine(draft, before, desk.clock.now()),
        compareEdit: (edit) => compareEdit(desk, edit),
    };
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/file-limits.js

const file_limits_toProblem = (code, message) => ({ severity: 'error', code, message });
/** A key is one path segment of at most 255 characters; `.` and `..` are lost before they arrive (facts/zenodo.md 4.7). */
const file_limits_checkName = (name, most) => {
    if (name.includes('/'))
        return 'holds a slash';
    if (name === '.' || name === '..' || name === '')
        return 'is no name';
    if (/\p{Cc}/u.test(name))
        return 'holds a control character';
    return [...name].length > most ? `has more than ${most} characters` : undefined;
};
const file_limits_checkFiles = (desk, files) => {
    const { limits } = zenodo_abilities_toAbilities(desk);
    const { name: archive } = desk.settings;
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const names = files.flatMap(({ name }) => {
        const trouble = file_limits_checkName(name, limits.nameCharacters);
        return trouble === undefined
            ? []
            : [
                file_limits_toProblem('file-name', `${JSON.stringify(name)} ${trouble}, and ${archive} refuses that: rename the file, or leave it out with the input \`files\`.`),
            ];
    });
    return [
        ...names,
        ...files
            .filter(({ size }) => size === 0)
            .map(({ name }) => file_limits_toProblem('file-empty', `${name} is empty, and ${archive} takes no empty files: leave it out.`)),
        ...(files.length === 0
            ? [file_limits_toProblem('file-missing', `${archive} publishes nothing without a file: archive the source (\`source: zip\`), or an asset.`)]
            : []),
        ...(files.length > limits.files
            ? [
                file_limits_toProblem('file-count', `${archive} takes ${limits.files} files a record, and here are ${files.length}: choose some with the input \`files\`, or pack them.`),
            ]
            : []),
        ...(total > limits.totalBytes
            ? [
                file_limits_toProblem('file-total', `${archive} takes ${limits.totalBytes / 1e9} GB a record, and the files have ${(total / 1e9).toFixed(1)} GB.`),
            ]
            : []),
    ];
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/preflight.js






const preflight_toList = (value) => (Array.isArray(value) ? value.filter(zenodo_wire_isObject) : []);
/** The European Commission's own ROR; other funders are looked up by the server when the draft is made. */
const toAwardId = (grant) => {
    const number = /^10\.13039\/501100000780::(.+)$/.exec(toCanonicalGrant(grant))?.[1];
    return number === undefined ? undefined : `00k4n6c32::${number}`;
};
const toCustomIds = (metadata, key) => {
    const value = zenodo_wire_isObject(metadata.custom) ? metadata.custom[key] : undefined;
    return preflight_toList(Array.isArray(value) ? value : [value]).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
};
const toQuestions = (metadata, { unheld }) => {
    const { license: licence, language } = metadata;
    const leaveOut = (value) => ({ leaveOut: () => void unheld.values.add(value) });
    const custom = (kind, key, probe) => toCustomIds(metadata, key).map((id) => ({
        ...{ kind, id, probe, path: `custom.${key}`, code: 'unknown-value' },
        ...leaveOut(id),
        says: (archive) => `${archive} has no «${id}» for ${key}: it is left out.`,
    }));
    return [
        // Names with + and the short ones of Creative Commons are older names of Zenodo's own, and not ids.
        ...(typeof licence === 'string' && !/[+]|^cc-(by|zero)/.test(licence)
            ? [
                {
                    ...{ kind: 'licenses', id: licence, probe: 'mit', path: 'rights', code: 'unknown-licence' },
                    says: (archive) => `${archive} does not know the licence ${licence}.`,
                },
            ]
            : []),
        ...(typeof language === 'string'
            ? [
                {
                    ...{ kind: 'languages', id: language, probe: 'eng', path: 'languages', code: 'unknown-language' },
                    ...leaveOut(language),
                    says: (archive) => `${archive} does not know the language ${language}: it is left out.`,
                },
            ]
            : []),
        // An unknown community is shown as if the record were in it (facts/zenodo.md 6.8), so nobody would ever notice.
        ...preflight_toList(metadata.communities).map(({ identifier }) => {
            const slug = String(identifier);
            return {
                ...{ kind: 'communities', id: slug, path: 'communities', code: 'unknown-community' },
                leaveOut: () => void unheld.communities.add(slug),
                says: (archive) => `${archive} has no community «${slug}»: the record will not be in it.`,
            };
        }),
        ...preflight_toList(metadata.grants).flatMap(({ id: grant }) => {
            const id = toAwardId(String(grant));
            return id === undefined
                ? []
                : [
                    {
                        ...{ kind: 'awards', id, path: 'funding', code: 'unknown-grant' },
                        ...leaveOut(id),
                        says: (archive) => `${archive} does not know the grant ${String(grant)}: it is told in the notes.`,
                    },
                ];
        }),
        ...custom('code:programmingLanguages', 'code:programmingLanguage', 'python'),
        ...custom('code:developmentStatus', 'code:developmentStatus', 'active'),
    ];
};
/** See the port. */
const zenodo_preflight_preflight = async (desk, record, files) => {
    /** 404 is the only answer that says no; a host without these pages, or one that is down, says nothing. */
    const isUnknown = async (kind, id) => (await desk.client.lookUp(kind, id)).status === 404;
    const problems = [];
    for (const { kind, id, probe, path, code, says, leaveOut } of toQuestions(zenodo_crosswalk_crosswalk(record).body.metadata, desk)) {
        if (!(await isUnknown(kind, id)) || (probe !== undefined && (await isUnknown(kind, probe))))
            continue;
        leaveOut?.();
        problems.push({ severity: 'warning', code, message: says(desk.settings.name), path });
    }
    const today = toDay(desk.clock.now());
    problems.push(...tellPastEmbargo(record, { archive: desk.settings.name, today, isNew: files !== undefined }));
    return files === undefined ? problems : [...problems, ...file_limits_checkFiles(desk, files)];
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/publish.js
/** Publishing: last, for good, and never repeated blindly. An answer that is not clear is resolved by reading (facts/zenodo.md 4.8, 10). */




/** Pauses between looks after an unclear answer, in milliseconds: publishing 100 files takes the server 10 s and more. */
const publish_LOOKS_MS = [5000, 10_000, 20_000, 40_000];
const TRANSFER_PAUSE_MS = 5000;
/** Published, and no edit open any more. */
const publish_isDone = (deposit) => deposit.state === 'published' && !deposit.isEdit;
const isUnsettled = (answer) => (0,http_answer/* isUnclear */.Z5)(answer) || (0,http_answer/* isSuccess */.oJ)(answer);
/** See the port. Throws `record-refused` with the server's words, and `publish-unclear` when nothing could be learned. */
const zenodo_publish_publish = async (desk, deposit) => {
    const task = `publish ${deposit.url}`;
    desk.needToken(task);
    const { client, clock, log } = desk;
    const id = Number(deposit.id);
    /** Looks until it is done or the looks are used up; a look that fails is no answer either. */
    const look = async (pauses) => {
        for (const pause of pauses) {
            await clock.wait(pause);
            const reply = await client.get(id);
            if (!reply.ok)
                continue;
            const now = desk.take(reply.value, { wanted: deposit.marker });
            if (publish_isDone(now))
                return now;
        }
        return undefined;
    };
    let last;
    for (let attempt = 1; attempt <= 2; attempt += 1) {
        const reply = await client.publish(id);
        last = reply.answer;
        if (reply.ok && publish_isDone(desk.take(reply.value)))
            return (await look([0])) ?? desk.take(reply.value, { wanted: deposit.marker });
        if (last.status === 404) {
            // Published already, by the first try or by somebody: a second publish is a 404 (facts/zenodo.md 1, row 8).
            const now = await desk.read(deposit.id, deposit.marker);
            if (publish_isDone(now))
                return now;
            throw await desk.refuse(last, { task });
        }
        if (last.status === 400 && attempt === 1 && readServerMessages(last).some((line) => /not completed their transfer/.test(line))) {
            await clock.wait(TRANSFER_PAUSE_MS);
            continue;
        }
        if (!isUnsettled(last)) {
            throw await desk.refuse(last, {
                task,
                ...(last.status === 400 ? { code: 'record-refused', remedy: MEND_DRAFT } : {}),
            });
        }
        log.warning(`${desk.settings.name} did not say whether it published ${deposit.url} (${last.status || 'no answer'}): looking.`);
        const found = await look(publish_LOOKS_MS);
        if (found !== undefined)
            return found;
    }
    throw toUnclearPublication(desk.settings.name, deposit, last);
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/remove.js
/** Taking a file out of a draft: by its id, and where that is broken by its name (facts/zenodo.md 4.6, 4.7). */

const MOST_FORBIDDEN = 3;
const FORBIDDEN_PAUSE_MS = 2000;
/** See the port. Done means: a listing that was asked for afterwards does not name it. */
const remove_removeFile = async (desk, deposit, file) => {
    const task = `remove ${file.name} from ${deposit.url}`;
    desk.needToken(task);
    const { client } = desk;
    const id = Number(deposit.id);
    const findStored = async () => {
        const listed = await client.listFiles(id);
        if (!listed.ok)
            throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
        return listed.value.find(({ name }) => name === file.name);
    };
    const fileId = file.id ?? (await findStored())?.id;
    if (fileId === undefined)
        return;
    for (let attempt = 1;; attempt += 1) {
        const reply = await client.deleteFile(id, fileId);
        if (reply.ok)
            return;
        const { answer } = reply;
        if (answer.status === 403 && !(0,http_answer/* isPage */.yp)(answer) && attempt <= MOST_FORBIDDEN) {
            // Spurious, if the draft can be read all the same (zenodo#2493).
            await desk.read(deposit.id);
            await desk.clock.wait(FORBIDDEN_PAUSE_MS * attempt);
            continue;
        }
        const left = await findStored();
        if (left === undefined)
            return;
        // A file that was imported a second time answers 500 by its id for good (facts/zenodo.md 4.6), or it has another id by now.
        if (left.id !== undefined && left.id !== fileId && (await client.deleteFile(id, left.id)).ok)
            return;
        // A name with a slash (Zenodo's own integration makes them) is out of the bucket's reach.
        if (answer.status !== 403 && !file.name.includes('/')) {
            const byName = await client.deleteObject(await desk.bucketOf(deposit), file.name);
            // v25.2.5 answers 500 though it deletes (facts/zenodo.md 4.7): the listing decides.
            if (byName.ok || (await findStored()) === undefined)
                return;
        }
        throw await desk.refuse(answer, { task });
    }
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/upload.js



const upload_MOST_FORBIDDEN = 3;
/** See the port. Throws `upload-unproved`, `file-changed`, `transfer-stalled`, and what the server refuses. */
const upload_upload = async (desk, deposit, file, options) => {
    const task = `upload ${file.name} to ${deposit.url}`;
    desk.needToken(task);
    const bucket = await desk.bucketOf(deposit);
    const archive = desk.settings.name;
    const findStored = async () => {
        const listed = await desk.client.listFiles(Number(deposit.id));
        if (!listed.ok)
            throw await desk.refuse(listed.answer, { task: `list the files of ${deposit.url}` });
        return listed.value.find(({ name }) => name === file.name);
    };
    let forbidden = 0;
    const send = async (pass, isLast) => {
        const reply = await desk.client.putObject(bucket, file.name, { pieces: pass.pieces, length: file.size, signal: pass.signal });
        const passed = pass.passed();
        const { answer } = reply;
        const again = () => (isLast ? desk.refuse(answer, { task }) : { again: answer });
        if (reply.ok && reply.value.md5 !== undefined) {
            const { size, md5 } = reply.value;
            const stored = { name: file.name, size, checksum: { algorithm: 'md5', value: md5 } };
            return toProved(file, passed, stored) ?? transfer_toUnproved(archive, file, { found: `md5 ${md5}, ${size} bytes`, passed });
        }
        if (answer.status === 429)
            return again();
        if ((0,http_answer/* isUnclear */.Z5)(answer) || (0,http_answer/* isSuccess */.oJ)(answer) || isCollision(answer)) {
            // It may have arrived all the same: what is there is compared before it is sent again.
            return toProved(file, passed, await findStored()) ?? again();
        }
        if (answer.status === 403 && !(0,http_answer/* isPage */.yp)(answer)) {
            // Zenodo refused file operations at random for years (zenodo#2493): believed only when it stays while the draft can be read.
            forbidden += 1;
            await desk.read(deposit.id);
            return forbidden > upload_MOST_FORBIDDEN ? desk.refuse(answer, { task }) : again();
        }
        return desk.refuse(answer, { task });
    };
    const { log, clock, pulse, settings } = desk;
    return sendUntilProved(file, options, { archive, log, clock, pulse, stallMs: settings.stallMs, send });
};

;// CONCATENATED MODULE: ./lib/repositories/zenodo/index.js
/** Zenodo, by its deposit API and its bucket API: the adapter. */
















/** Opens nothing and asks nothing yet: what it learns of the host (buckets, DOI prefix) it learns from answers. */
const zenodo = (settings, doors) => {
    const desk = zenodo_desk_openDesk(settings, doors);
    const finder = finder_openFinder(desk);
    return {
        name: settings.name,
        crosswalk: zenodo_crosswalk_crosswalk,
        preflight: (record, files) => zenodo_preflight_preflight(desk, record, files),
        differences: (deposit, record) => {
            const { metadata, isPublicForm } = zenodo_deposits_readEcho(deposit);
            const wanted = withoutNotedGrants(toBody(record, desk), metadata);
            const isPublished = deposit.state === 'published';
            // Zenodo lifts it of what is public, within a day; a draft, or a correction, it refuses to publish with it (facts/zenodo.md 7).
            const held = isPublished && !deposit.isEdit ? acceptance_withoutPastEmbargo(metadata, doors.clock.now()) : metadata;
            return compareMetadata(wanted, held, { isPublicForm, isPublished });
        },
        observe: (release, hint) => observe_observe(finder, release, hint),
        findWaiting: (urls) => waiting_findWaiting(finder, urls),
        create: (record) => zenodo_claim_create(desk, finder, record),
        newVersion: (of) => zenodo_claim_newVersion(desk, finder, of),
        edit: (of) => zenodo_claim_edit(desk, of),
        describe: (deposit, record) => zenodo_describe_describe(desk, deposit, record),
        importFiles: () => Promise.resolve(), // a new version has copies
        declareFiles: () => Promise.resolve(),
        upload: (deposit, file, options) => upload_upload(desk, deposit, file, options),
        removeFile: (deposit, file) => remove_removeFile(desk, deposit, file),
        discard: (deposit) => claim_discard(desk, deposit),
        publish: (deposit) => zenodo_publish_publish(desk, deposit),
        mayHaveWritten: doors.http.mayHaveWritten,
        catalogue: {
            ...rdmCatalogue({
                ...settings,
                ...{ http: doors.http, signal: doors.signal, clock: desk.clock, refuse: desk.refuse, needToken: desk.needToken },
                discard: async (id) => (await desk.client.delete(Number(id))).answer,
            }),
            readBack: (deposit) => ({ name: '.zenodo.json', text: JSON.stringify(zenodo_deposits_readEcho(deposit).metadata) }),
        },
    };
};

;// CONCATENATED MODULE: ./lib/repositories/index.js
/** The registry: how each archive is opened. Which there are stands in presets.ts. */





/** Commands that one kind of archive has, by the kind: the word behind `archive-release`. */
const OWN_COMMANDS = { ckan: ckanCommands };
/** Opens the adapter. Nothing is asked yet: its crosswalk works without a token and without a network. */
const openRepository = (word, settings, doors) => {
    const { known, base, name, http } = (0,site/* openSite */.c)(word, settings, doors);
    const { log, clock, signal } = doors;
    const common = {
        base,
        name,
        ...(settings.token === undefined ? {} : { token: settings.token }),
        ...(settings.parallelUploads === undefined ? {} : { parallelUploads: settings.parallelUploads }),
    };
    const outside = { http, log, clock, ...(signal === undefined ? {} : { signal }) };
    if (known.kind === 'ckan') {
        const { organisation, layout, fields, tooLarge, keep, prunes, doi } = settings;
        return ckan({
            ...common,
            ...(organisation === undefined ? {} : { organisation }),
            ...(known.profile === undefined ? {} : { profile: known.profile }),
            ...(layout === undefined ? {} : { layout }),
            ...(fields === undefined ? {} : { fields }),
            ...(tooLarge === undefined ? {} : { tooLarge }),
            ...(keep === undefined ? {} : { keep }),
            ...(prunes ? { prunes } : {}),
            ...(doi === undefined ? {} : { doi }),
        }, { ...outside, random: doors.random ?? Math.random });
    }
    return known.kind === 'zenodo'
        ? zenodo({ ...common, prefixes: known.prefixes }, outside)
        : invenio({
            ...common,
            ...(known.review === undefined ? {} : { review: known.review }),
            prefixes: known.prefixes,
            publisher: known.publisher ?? new URL(base).host,
        }, outside);
};


/***/ }),

/***/ 9207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toLanguage)
/* harmony export */ });
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
const LONG = new Map(PAIRS.flatMap((word, index) => (index % 2 === 0 ? [[word, PAIRS[index + 1] ?? '']] : [])));
/** A language's English name and its own (`german`, `deutsch`), as files write them instead of a code. Made when the first name is met. */
let names;
const toNames = () => {
    const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return new Map([...LONG].flatMap(([code, long]) => {
        const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' });
        return [own.of(code), english.of(code)].flatMap((name) => (name === undefined ? [] : [[name.toLowerCase(), long]]));
    }));
};
/**
 * The three-letter code for what a source wrote (`en`, `en-GB`, `eng`, `English`), or undefined where that is not sure.
 * Three letters are believed: Zenodo knows all of ISO 639-3, and answers 400 to what is none.
 */
const toLanguage = (written) => {
    const word = written.trim().toLowerCase();
    const [code = ''] = word.split(/[-_]/);
    if (code.length === 2)
        return LONG.get(code);
    if (/^[a-z]{3}$/.test(code))
        return code;
    names ??= toNames();
    return names.get(word);
};


/***/ }),

/***/ 4755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
const openLedger = () => {
    const losses = [];
    const notes = [];
    return {
        losses,
        notes,
        tell: (field, outcome, message) => {
            losses.push({ field, outcome, message });
        },
        note: (text) => {
            notes.push(text);
        },
    };
};


/***/ }),

/***/ 1393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openSite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3380);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9388);
/** Where an archive stands, and the one way out to it: what every adapter is opened with. */



/** The site's root, without a trailing slash, a query or `/api` at its end. */
const toBase = (written) => {
    if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('bad-input', `«${written}» is not the address of an archive.`, {
            remedy: 'Give the input `archive-url` a web address: https://HOST.',
        });
    }
    const url = new URL(written);
    return `${url.origin}${url.pathname.replace(/\/(api\/?)?$/, '')}`;
};
/** Asks nothing yet. Throws `bad-input` for a word that names no archive, and for one without an address. */
const openSite = (word, { url, token }, doors) => {
    const known = (0,_presets_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUpArchive */ .Vp)(word);
    const address = url ?? known.url;
    if (address === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ArchiveError */ .di('bad-input', `\`archive: ${word}\` is any server of its kind, and needs its address.`, {
            remedy: 'Give the input `archive-url` the address of the server: https://HOST.',
        });
    }
    const base = toBase(address);
    const { log, clock } = doors;
    if (token !== undefined)
        log.mask(token);
    return {
        known,
        base,
        name: base === known.url ? known.name : `the archive at ${new URL(base).host}`,
        http: (0,_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .openHttp */ .f)({
            ...{ userAgent: doors.userAgent, clock, log, random: doors.random ?? Math.random },
            ...(doors.environment === undefined ? {} : { environment: doors.environment }),
        }),
    };
};


/***/ })

};
