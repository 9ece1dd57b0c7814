export const id = 584;
export const ids = [584];
export const modules = {

/***/ 6126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isOwn: () => (/* binding */ isOwn),
  runOwn: () => (/* binding */ runOwn),
  toOwnHelps: () => (/* binding */ toOwnHelps)
});

// UNUSED EXPORTS: toKindHelp

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/command/log.js
var command_log = __webpack_require__(9599);
// EXTERNAL MODULE: ./lib/command/words.js
var command_words = __webpack_require__(7124);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/clock.js
var clock = __webpack_require__(486);
// EXTERNAL MODULE: ./lib/inputs/parse.js
var parse = __webpack_require__(4170);
// EXTERNAL MODULE: ./lib/log.js
var lib_log = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/repositories/index.js + 218 modules
var repositories = __webpack_require__(9225);
// EXTERNAL MODULE: ./lib/repositories/presets.js
var presets = __webpack_require__(9388);
// EXTERNAL MODULE: ./lib/repositories/site.js
var repositories_site = __webpack_require__(1393);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/by-hand/local-files.js
var local_files = __webpack_require__(8640);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/command/check-tokens.js
var check_tokens = __webpack_require__(3864);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
;// CONCATENATED MODULE: ./lib/by-hand/own-words.js
/** The words of a command that one kind of archive has: found in the kind's table, and read by the command's own options. */




/** The longest that fits: `package create` before `package`. */
const find = (commands, words) => commands
    .filter((command) => command.words.split(' ').every((word, at) => words[at] === word))
    .toSorted((a, b) => b.words.length - a.words.length)[0];
const toUsage = (kind, { words, usage: rest }) => `archive-release ${kind} ${words} ${rest}`.trimEnd();
/** For the help and the README. */
const toOwnHelp = (kind, commands) => commands.map((command) => `${toUsage(kind, command)}\n        ${command.help}\n`).join('');
/**
 * @param words what stands behind the kind's word
 * @returns undefined where help is all that was asked for
 * @throws ArchiveError `bad-input`, with all that is wrong at once
 */
const parseOwn = (kind, commands, words) => {
    (0,command_words/* refuseSecrets */.un)(words);
    if (words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h'))
        return undefined;
    const command = find(commands, words);
    if (command === undefined) {
        const said = words.slice(0, 2).filter((word) => !word.startsWith('-'));
        const known = commands.map((one) => one.words);
        const meant = (0,nearest/* nearest */.p)(said.join(' '), known) ?? (0,nearest/* nearest */.p)(said[0] ?? '', known);
        throw (0,command_words/* usage */.CI)(`There is no command \`${[kind, ...said].join(' ')}\`. ${meant === undefined ? `Say one of: ${known.join(', ')}` : `Did you mean \`${kind} ${meant}\``}${meant === undefined ? '.' : '?'}`);
    }
    const options = { ...(command.writes ? command_words/* writing */.dV : command_words/* reading */.hF), ...command.options, ...command_words/* common */.sh };
    const args = words.slice(command.words.split(' ').length);
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({ args, allowPositionals: true, strict: false, tokens: true, options });
    const [least, most] = command.places;
    const problems = [
        ...(0,check_tokens/* checkTokens */.D)(tokens, options, most > 0),
        ...(positionals.length < least || (most > 0 && positionals.length > most) ? [`Say it so: ${toUsage(kind, command)}`] : []),
    ];
    if (problems.length > 0)
        throw (0,command_words/* usage */.CI)(problems.join('\n'));
    return { command, values, places: positionals };
};
const toSaid = ({ values, places }) => ({
    places,
    text: (option) => (0,command_words/* textOf */.b6)(values, option),
    list: (option) => (0,command_words/* listOf */.c3)(values, option),
    isOn: (option) => values[option] === true,
});

// EXTERNAL MODULE: ./lib/by-hand/terminal.js
var by_hand_terminal = __webpack_require__(6677);
;// CONCATENATED MODULE: ./lib/by-hand/run-own.js
/** The door of the command line to what one kind of archive has for itself. Which kinds, and what, the registry says. */















const readText = async (path) => {
    try {
        return path === '-' ? await (0,consumers_.text)(process.stdin) : await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new errors/* ArchiveError */.di('bad-input', `The file ${path} can't be read (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`, {
            remedy: 'Check its path and its permissions. Nothing was written.',
        });
    }
};
/** The archives that understand the commands of this kind. */
const namesOf = (kind) => presets/* ARCHIVES */._t.filter((name) => (0,presets/* lookUpArchive */.Vp)(name).kind === kind);
const HELP_END = `
Each takes --archive NAME (ARCHIVES), --archive-url URL, --token-file FILE (else ARCHIVE_TOKEN from the environment) and --json.
What writes goes to the archive's test server, where it has one, unless --production is given.
`;
const toKindHelp = (kind) => `${toOwnHelp(kind, repositories/* OWN_COMMANDS */.I[kind] ?? [])}${HELP_END.replace('ARCHIVES', namesOf(kind).join(', '))}`;
/** Of all kinds that have commands of their own, for the whole help. */
const toOwnHelps = () => Object.entries(repositories/* OWN_COMMANDS */.I)
    .map(([kind, commands]) => toOwnHelp(kind, commands).replace(/^/gm, '  ').trimEnd())
    .join('\n');
/** Has a kind of archive commands of its own under this word? */
const isOwn = (word) => Object.hasOwn(repositories/* OWN_COMMANDS */.I, word);
/** @returns the exit status */
const runOwn = async ([kind = '', ...words], { env, signal, veil }) => {
    const terminal = (0,by_hand_terminal/* openTerminal */.j)(veil);
    const commands = repositories/* OWN_COMMANDS */.I[kind] ?? [];
    const parsed = parseOwn(kind, commands, words);
    if (parsed === undefined) {
        await terminal.print(toKindHelp(kind).trimEnd());
        return 0;
    }
    const { command, values } = parsed;
    const named = typeof values.archive === 'string' ? values.archive : kind;
    if (!namesOf(kind).includes(named))
        throw (0,command_words/* usage */.CI)(`\`--archive\` is \`${named}\`, but must be one of: ${namesOf(kind).join(', ')}.`);
    const { url, token } = (0,parse/* parseSettings */.P)((0,command_words/* toRaw */.ux)({ values: { ...values, archive: named } }, env), presets/* ARCHIVES */._t).archive;
    const archive = command.writes && values.production !== true && url === undefined ? (0,presets/* toTestArchive */.ME)(named) : named;
    const log = (0,command_log/* createLog */.h)(process.stderr, veil);
    const site = (0,repositories_site/* openSite */.c)(archive, { url, token }, { log, signal, clock: clock/* systemClock */.m, userAgent: version/* USER_AGENT */._, environment: env });
    if (archive !== named)
        log.info(`This goes to ${site.name}, for trying. With --production it goes to the archive itself.`);
    if (command.writes && token === undefined) {
        throw new errors/* ArchiveError */.di('token-missing', `${site.name}: can't do this without a token.`, {
            remedy: 'Put the token into the environment (ARCHIVE_TOKEN), or into a file (--token-file).',
        });
    }
    const { profile } = site.known;
    const doors = {
        ...{ name: site.name, base: site.base, http: site.http, log, signal, clock: clock/* systemClock */.m, random: Math.random },
        ...{ openFile: local_files/* openLocalFile */.Kp, readText, print: terminal.print },
        ...(token === undefined ? {} : { token }),
        ...(profile === undefined ? {} : { profile }),
    };
    const answer = await command.run(toSaid(parsed), doors);
    if (answer === undefined)
        return 0;
    await (values.json === true ? terminal.printJson(answer.json, { indent: 2 }) : terminal.print((0,lib_log/* toSafeText */._J)(answer.text)));
    return answer.failed ? 1 : 0;
};


/***/ }),

/***/ 5027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runByHand: () => (/* binding */ runByHand)
});

// EXTERNAL MODULE: ./lib/command/log.js
var command_log = __webpack_require__(9599);
// EXTERNAL MODULE: ./lib/command/words.js
var command_words = __webpack_require__(7124);
// EXTERNAL MODULE: ./lib/inputs/parse.js
var parse = __webpack_require__(4170);
// EXTERNAL MODULE: ./lib/log.js
var lib_log = __webpack_require__(7309);
// EXTERNAL MODULE: ./lib/repositories/presets.js
var presets = __webpack_require__(9388);
// EXTERNAL MODULE: ./lib/repositories/catalogue.js
var repositories_catalogue = __webpack_require__(7409);
// EXTERNAL MODULE: ./lib/plan/progress.js
var progress = __webpack_require__(4796);
// EXTERNAL MODULE: ./lib/by-hand/told.js
var by_hand_told = __webpack_require__(6716);
// EXTERNAL MODULE: ./lib/by-hand/turn.js
var turn = __webpack_require__(6770);
;// CONCATENATED MODULE: ./lib/by-hand/answer.js
/** What a command answers, for machines and for people. */



const MOST_NAMES = 3;
/** Files that are sent side by side end in any order, and an archive lists them in that one. */
const byName = (a, b) => a.name.localeCompare(b.name, 'en');
const toNames = ({ creators }) => creators.length > MOST_NAMES
    ? `${creators.slice(0, MOST_NAMES).join('; ')} and ${creators.length - MOST_NAMES} more`
    : creators.join('; ');
const toStateText = ({ state, isDraft }) => state === 'published' ? (isDraft ? 'published, being corrected' : 'published') : state;
const toRestrictedText = ({ restricted }) => restricted &&
    `${restricted.what === 'files' ? 'its files ' : ''}restricted${restricted.until === undefined ? '' : ` until ${restricted.until}`}`;
/** Two lines. */
const toEntryText = (entry) => {
    const { date, version, type, doi } = entry;
    const facts = [date, version && `version ${version}`, type, toStateText(entry), toRestrictedText(entry), doi].filter(Boolean);
    return `${entry.id}  ${entry.title}\n    ${[toNames(entry), ...facts].filter((part) => part !== '').join(', ')}`;
};
const toListText = (entries, none) => entries.length === 0 ? none : entries.map(toEntryText).join('\n');
const toRequestText = ({ id, title, type, status, url, isOpen, actions }) => `${id}  ${title} (${type}: ${status})\n    ${url}${isOpen || actions.length > 0 ? `; offered: ${actions.join(', ') || 'nothing'}` : ''}`;
const toPart = (title, lines) => (lines.length === 0 ? [] : ['', `${title}:`, ...lines]);
const toRequestLine = (request) => `  ${toRequestText(request).replace('\n', '\n  ')}`;
const toStatusText = ({ record, versions, drafts, requests, closedRequests }) => [
    toEntryText(record),
    `    ${record.url}`,
    ...toPart('Versions', versions.map(({ id, version, date, doi }) => `  ${[id, version, date, doi].filter(Boolean).join('  ')}`)),
    ...toPart('Open drafts', drafts.map((draft) => `  ${draft.id}  ${toStateText(draft)}  ${draft.url}`)),
    ...toPart('Open requests', requests.map(toRequestLine)),
    ...toPart('Closed requests', closedRequests.map(toRequestLine)),
].join('\n');
const toHeadline = (saved) => {
    const { state, isEdit, url, doi, reservedDoi, steps } = saved;
    if ((0,turn/* isWaiting */.Gu)(saved))
        return (0,turn/* toWaitingText */.CS)(saved, steps);
    const answer = (0,turn/* toAnswerText */.b1)(saved, steps);
    if (answer !== undefined)
        return answer;
    if (state !== 'published')
        return `The draft is ${url}${reservedDoi === undefined ? '' : ` (its DOI will be ${reservedDoi})`}.`;
    if (isEdit && steps.length === 0)
        return `Nothing was written: a change of ${url} stands open as a draft, and is not public yet.`;
    if (isEdit)
        return `The change of ${url} is a draft, and not public yet.`;
    if (steps.length === 0)
        return `${url} says all that already. Nothing was written.`;
    return `Published: ${url}${doi === undefined ? '' : ` (https://doi.org/${doi})`}.`;
};
const toNext = (saved, again) => {
    const { state, isEdit, id, steps } = saved;
    const publish = `archive-release edit ${id} --publish${again}`;
    if ((0,turn/* isWaiting */.Gu)(saved))
        return isEdit ? [`Once they have accepted it, publish it: ${publish}`] : [];
    if ((0,turn/* hasAnswer */.H1)(saved))
        return (0,turn/* toAdvice */.S_)(saved, steps, again);
    return state === 'draft' || isEdit ? [`To publish it: ${publish}`] : [];
};
/** `again`: the words that lead to the same archive. */
const toSavedText = (saved, again) => {
    const next = toNext(saved, again);
    const told = (0,by_hand_told/* toToldLines */.g)((0,turn/* isWaiting */.Gu)(saved) ? { ...saved, differences: [] } : saved);
    return [
        toHeadline(saved),
        ...saved.files
            .toSorted(byName)
            .map(({ name, size, wasSent }) => `  ${name}, ${(0,progress/* toSizeText */.Qe)(size)}, ${wasSent ? 'sent and proved' : 'as it was'}`),
        ...toPart('Note', told.map((line) => `  ${line}`)),
        ...(next.length === 0 ? [] : ['', ...next]),
    ].join('\n');
};
const toDownloadedText = (files) => files.length === 0
    ? 'The record has no files.'
    : files
        .toSorted(byName)
        .map(({ path, size, state, isProved }) => `${path}, ${(0,progress/* toSizeText */.Qe)(size)}, ${state === 'there' ? 'there already' : isProved ? 'proved' : 'not proved'}`)
        .join('\n');

;// CONCATENATED MODULE: ./lib/by-hand/change.js
/** What `write` and `edit` are told alike: files, communities, values that win. */

/** `--files none`, the action's word for a record without files. */
const saysNoFiles = (values) => {
    const word = (0,command_words/* textOf */.b6)(values, 'files');
    if (word === undefined)
        return false;
    if (word !== 'none')
        throw (0,command_words/* usage */.CI)(`\`--files\` is \`${word}\`, but can be \`none\` alone here: name each file by \`-f FILE\`.`);
    if ((0,command_words/* listOf */.c3)(values, 'file').length > 0)
        throw (0,command_words/* usage */.CI)('`--files none` makes a record without files, and `-f` names some: leave one out.');
    return true;
};
/** Throws `bad-input` where files are named and there shall be none. */
const toChange = ({ values, overrides }) => ({
    files: (0,command_words/* listOf */.c3)(values, 'file'),
    isMetadataOnly: saysNoFiles(values),
    communities: (0,command_words/* listOf */.c3)(values, 'community'),
    ...(overrides === undefined ? {} : { overrides }),
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/http/stall.js
var stall = __webpack_require__(1906);
;// CONCATENATED MODULE: ./lib/by-hand/fetch-file.js
/** The bytes of one file onto the disk: gone on with where they broke off, and proved by the archive's checksum. */







const PAUSES_MS = [1000, 4000, 10_000];
const STALL_MS = 5 * 60_000;
const onDisk = async (path, act) => {
    try {
        return await act();
    }
    catch (cause) {
        throw new errors/* ArchiveError */.di('disk-failed', `${path} can't be written (${cause instanceof Error && 'code' in cause ? cause.code : cause}).`, {
            remedy: 'Is there room, and may the folder be written to? What came so far is kept and gone on with.',
            cause,
        });
    }
};
const toHash = ({ checksum }) => {
    try {
        return checksum === undefined ? undefined : (0,external_node_crypto_.createHash)(checksum.algorithm);
    }
    catch {
        return undefined; // a kind that this machine does not know proves nothing
    }
};
/** Of the first bytes of a file. */
const addFile = async (hash, path, bytes) => {
    if (hash === undefined || bytes === 0)
        return;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { end: bytes - 1 }))
        hash.update(chunk);
};
const isSame = async (path, file) => {
    const hash = toHash(file);
    if (hash === undefined)
        return false;
    await addFile(hash, path, file.size);
    return hash.digest('hex') === file.checksum?.value;
};
/** Never through a link that somebody laid there. */
const openPart = (path) => (0,promises_.open)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT | (external_node_fs_.constants.O_NOFOLLOW ?? 0), 0o666);
/** One try, from where the last one broke off. Returns the checksum of all that is there now. */
const fetchOnce = async ({ entry, file, part, doors }) => {
    const openFile = (0,repositories_catalogue/* needs */.eN)(doors.repository, 'openFile', 'be downloaded from');
    const there = await (0,promises_.stat)(part).then(({ size }) => size, () => 0);
    const wish = there < file.size ? there : 0;
    const pulse = (0,stall/* createPulse */.U)(() => performance.now());
    const describe = () => `${file.name} of ${entry.url}`;
    const watch = (0,stall/* watchForStall */.d)({ ...{ pulse, describe }, stallMs: doors.stallMs ?? STALL_MS, signal: doors.signal });
    const onProgress = (0,progress/* trackProgress */.Z7)(file, doors.log, () => doors.clock.now().getTime());
    const hash = toHash(file);
    let handle;
    let body;
    try {
        const answer = await openFile(entry, file, { from: wish, signal: watch.signal });
        const { from } = answer;
        body = answer.body;
        const opened = await onDisk(part, () => openPart(part));
        handle = opened;
        await onDisk(part, () => opened.truncate(from));
        await addFile(hash, part, from);
        pulse.beat();
        let at = from;
        for await (const chunk of answer.body) {
            if (at + chunk.length > file.size) {
                at += chunk.length;
                break;
            }
            hash?.update(chunk);
            // A disk that is full takes a part, and says so only when it is asked again.
            for (let done = 0; done < chunk.length;) {
                const rest = opened.write(chunk, done, chunk.length - done, at + done);
                done += (await onDisk(part, () => rest)).bytesWritten;
            }
            at += chunk.length;
            pulse.beat(chunk.length);
            onProgress(at);
        }
        if (at !== file.size)
            throw toBroken(file, `${at > file.size ? 'more' : at} of ${file.size} bytes came`, at > file.size);
    }
    finally {
        watch.stop();
        body?.destroy();
        await handle?.close();
    }
    return hash?.digest('hex');
};
const toBroken = ({ name }, what, isWrong = false) => new errors/* ArchiveError */.di(isWrong ? 'file-changed' : 'archive-failed', `${name}: ${what}.`, {
    remedy: 'Run it again: it goes on from what came so far. If it stays, look at the record: was the file replaced?',
});
/** Tries again where the line broke; what is proved wrong is fetched once more from its first byte. Returns whether the archive's checksum proved it. */
const fetchFile = async (job) => {
    const { file, part, doors } = job;
    for (let attempt = 0;; attempt += 1) {
        const pause = PAUSES_MS[attempt];
        try {
            const found = await fetchOnce(job);
            if (found === undefined || found === file.checksum?.value)
                return found !== undefined;
            await (0,promises_.rm)(part, { force: true });
            throw toBroken(file, `its ${file.checksum?.algorithm} is ${found}, and the archive says ${file.checksum?.value}`, attempt > 0);
        }
        catch (thrown) {
            const isTold = thrown instanceof errors/* ArchiveError */.di && !['archive-failed', 'transfer-stalled'].includes(thrown.code);
            if (doors.signal.aborted)
                throw new errors/* ArchiveError */.di('cancelled', 'The download was cancelled.', {
                    remedy: 'Run it again: it goes on from there.',
                    cause: thrown,
                });
            if (isTold)
                throw thrown;
            if (pause === undefined)
                throw thrown instanceof errors/* ArchiveError */.di
                    ? thrown
                    : toBroken(file, `the line broke (${thrown instanceof Error ? thrown.message : thrown})`);
            doors.log.info(`${file.name}: the line broke; going on in ${pause / 1000} s.`);
            await doors.clock.wait(pause, doors.signal);
        }
    }
};

;// CONCATENATED MODULE: ./lib/by-hand/local-name.js
/** Names that a server gives, as names of files in one folder: whatever it says, nothing is written elsewhere. Pure. */
/** Devices of Windows, whatever ending stands behind them. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;
/** Archives count characters, file systems bytes. */
const MOST_BYTES = 255;
/** Cut before its ending, where it is too long. */
const toFit = (name) => {
    const [ending = ''] = /\.[^.]{1,16}$/u.exec(name) ?? [];
    let stem = [...name.slice(0, name.length - ending.length)];
    while (Buffer.byteLength(stem.join('')) > MOST_BYTES - Buffer.byteLength(ending))
        stem = stem.slice(0, -1);
    return `${stem.join('')}${ending}`;
};
/** `owner/repo-1.0.zip` → `owner_repo-1.0.zip`; `..` → `__`. Never empty, never with a separator or a colon, never another place, never too long; one name on every system. */
const toLocalName = (name) => {
    const plain = toFit(name.replace(/[/\\:]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '_')).replace(/[. ]+$/, (end) => '_'.repeat(end.length));
    return plain === '' || RESERVED.test(plain) ? toFit(`_${plain}`) : plain;
};
/** One name for each file, all different, also where letters' case does not count. */
const toLocalNames = (names) => {
    const taken = new Set();
    return new Map(names.map((name) => {
        const wish = toLocalName(name);
        let local = wish;
        for (let number = 2; taken.has(local.toLowerCase()); number += 1)
            local = toFit(`${number}-${wish}`);
        taken.add(local.toLowerCase());
        return [name, local];
    }));
};

;// CONCATENATED MODULE: ./lib/by-hand/download.js
/** Files of a record into a folder: they get their names when they are whole, and proved. */







const chooseFiles = (files, names, entry) => {
    const whole = files.filter(({ isPending }) => !isPending);
    const unknown = names.find((name) => !whole.some((file) => file.name === name));
    if (unknown === undefined)
        return names.length === 0 ? whole : whole.filter(({ name }) => names.includes(name));
    throw new errors/* ArchiveError */.di('record-not-found', `${entry.url} has no file ${unknown}.`, {
        remedy: `It has: ${whole.map(({ name }) => name).join(', ') || 'none'}.`,
    });
};
/** A file of another content that stands there already is never written over. */
const download = async (doors, id, { names = [], folder = '.' } = {}) => {
    const entry = await doors.catalogue.find(id);
    const files = await (0,repositories_catalogue/* needs */.eN)(doors.repository, 'files', 'list the files of a record')(entry);
    const locals = toLocalNames(files.map(({ name }) => name));
    const done = [];
    await onDisk(folder, () => (0,promises_.mkdir)(folder, { recursive: true }));
    for (const file of chooseFiles(files, names, entry)) {
        const { name, size } = file;
        const path = (0,external_node_path_.join)(folder, locals.get(name) ?? '_');
        const there = await (0,promises_.lstat)(path).catch(() => undefined);
        if (there !== undefined) {
            if (!there.isFile() || there.size !== size || !(await isSame(path, file))) {
                throw new errors/* ArchiveError */.di('bad-input', `${path} is there already, and it is not the archive's file.`, {
                    remedy: 'Move it away, or give another folder: -o DIR.',
                });
            }
            done.push({ name, path, size, state: 'there', isProved: true });
            continue;
        }
        const part = (0,external_node_path_.join)(folder, `.archive-release-${(0,external_node_crypto_.createHash)('sha256').update(`${entry.id}/${name}/${file.checksum?.value}`).digest('hex').slice(0, 20)}.part`);
        const isProved = await fetchFile({ entry, file, part, doors });
        if (!isProved)
            doors.log.warning(`${name}: the archive gives no checksum, so only its size was proved.`);
        await onDisk(path, () => (0,promises_.rename)(part, path));
        done.push({ name, path, size, state: 'downloaded', isProved });
    }
    return done;
};

;// CONCATENATED MODULE: ./lib/by-hand/status.js
const CAME_TO_NOTHING = new Set(['declined', 'cancelled', 'expired']);
/** Throws `record-not-found`. */
const status_status = async ({ catalogue, hasToken }, id) => {
    const record = await catalogue.find(id);
    const versions = (await catalogue.versions?.(record)) ?? [];
    const drafts = [];
    if (hasToken && record.conceptId !== undefined)
        for await (const draft of catalogue.drafts?.(record.conceptId) ?? [])
            if (draft.conceptId === record.conceptId && !(record.isDraft && draft.id === record.id))
                drafts.push(draft);
    const found = new Map();
    for (const entry of [record, ...drafts])
        for (const request of (await catalogue.requestsOf?.(entry)) ?? [])
            found.set(request.id, request);
    const all = [...found.values()];
    return {
        ...{ record, versions, drafts },
        requests: all.filter(({ isOpen }) => isOpen),
        closedRequests: all.filter(({ isOpen, status }) => !isOpen && CAME_TO_NOTHING.has(status)),
    };
};

;// CONCATENATED MODULE: ./lib/by-hand/commands.js
/** A command's words to what is asked of the archive, and what comes of it to an answer. One entry a verb. */







const readNumber = (values, name, standard) => {
    const text = (0,command_words/* textOf */.b6)(values, name);
    if (text === undefined)
        return standard;
    if (/^[1-9]\d{0,4}$/.test(text))
        return Number(text);
    throw (0,command_words/* usage */.CI)(`\`--${name}\` is \`${text}\`, but must be a whole number from 1.`);
};
const readOneOf = (word, words, what) => {
    const known = words.find((one) => one === word);
    if (known === undefined)
        throw (0,command_words/* usage */.CI)(`There is no ${what} \`${word}\`. Say one of: ${words.join(', ')}.`);
    return known;
};
const get = async ({ values, places: [id = ''] }, doors) => {
    const { catalogue, repository } = doors;
    const entry = await catalogue.find(id);
    const format = (0,command_words/* textOf */.b6)(values, 'format');
    if (format === undefined) {
        const listed = (await catalogue.files?.(entry).catch(() => undefined)) ?? [];
        const files = listed.toSorted(byName);
        const lines = files.map(({ name, size }) => `    ${name}, ${size} bytes`);
        return { json: { ...entry, files }, text: [toEntryText(entry), `    ${entry.url}`, ...lines].join('\n') };
    }
    const print = (0,repositories_catalogue/* needs */.eN)(repository, 'print', 'print a record');
    const wanted = readOneOf(format, repositories_catalogue/* FORMATS */.hR, 'format');
    const document = wanted === 'codemeta'
        ? await (await Promise.all(/* import() | run */[__webpack_require__.e(456), __webpack_require__.e(285), __webpack_require__.e(595), __webpack_require__.e(726), __webpack_require__.e(809), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 1307))).printCodemeta(print, entry, doors)
        : await print(entry, wanted);
    const isJson = /\bjson$/.test(document.mediaType);
    return { json: { format, ...document }, text: isJson ? JSON.stringify(JSON.parse(document.text), null, 2) : document.text.trimEnd() };
};
const search = async ({ values, places }, { repository }) => {
    const [sort, type, community] = ['sort', 'type', 'community'].map((name) => name === 'community' ? (0,command_words/* listOf */.c3)(values, name)[0] : (0,command_words/* textOf */.b6)(values, name));
    const query = { text: places.join(' '), page: readNumber(values, 'page', 1), size: readNumber(values, 'size', 10) };
    const found = await (0,repositories_catalogue/* needs */.eN)(repository, 'search', 'be searched')({
        ...query,
        ...(sort === undefined ? {} : { sort }),
        ...(type === undefined ? {} : { type }),
        ...(community === undefined ? {} : { community }),
    });
    const rest = found.total - (query.page - 1) * query.size - found.entries.length;
    const more = rest > 0 ? `\n${rest} more: --page ${query.page + 1}` : '';
    return { json: { ...query, ...found }, text: `${toListText(found.entries, 'Nothing was found.')}${more}` };
};
const listDrafts = async (drafts, { values }, { print }) => {
    const list = [];
    for await (const draft of drafts) {
        list.push(draft);
        if (values.json !== true)
            await print((0,lib_log/* toSafeText */._J)(toEntryText(draft)));
    }
    return values.json !== true && list.length > 0 ? undefined : { json: list, text: 'There are no open drafts.' };
};
const deposits = async (said, { catalogue, repository }, terminal) => {
    const { values, places } = said;
    const [what = '', id] = places;
    readOneOf(what, ['list', 'discard'], '`deposits` command');
    if (what === 'list')
        return listDrafts((0,repositories_catalogue/* needs */.eN)(repository, 'drafts', "list an account's drafts")(), said, terminal);
    if (id === undefined)
        throw (0,command_words/* usage */.CI)('Say which draft: archive-release deposits discard ID.');
    const discard = (0,repositories_catalogue/* needs */.eN)(repository, 'discard', 'discard a draft');
    const draft = await catalogue.find(id);
    const loss = draft.state === 'published' ? 'The correction is dropped; the record stays as it is public' : 'Nothing is left of it and its files';
    if (values.yes !== true && !(await terminal.confirm(`Discard ${draft.id}, «${draft.title}»? ${loss}.`)))
        return { json: { discarded: false, id }, text: 'Nothing was changed.' };
    await discard(draft);
    return { json: { discarded: true, id }, text: `The draft ${id} is discarded.` };
};
const ACTIONS = ['accept', 'decline', 'critique', 'resubmit', 'cancel', 'review', 'comment'];
const request = async ({ places: [id = '', word, ...words] }, { repository }) => {
    const found = await (0,repositories_catalogue/* needs */.eN)(repository, 'readRequest', 'tell of requests')(id);
    if (word === undefined)
        return { json: found, text: toRequestText(found) };
    const action = readOneOf(word, ACTIONS, 'action');
    const text = words.join(' ').trim();
    if (action === 'comment') {
        if (text === '')
            throw (0,command_words/* usage */.CI)('Say what: archive-release request ID comment TEXT.');
        await (0,repositories_catalogue/* needs */.eN)(repository, 'comment', 'take comments on requests')(found, text);
        return { json: found, text: `The comment stands at ${found.url}.` };
    }
    const after = await (0,repositories_catalogue/* needs */.eN)(repository, 'act', 'act on requests')(found, action, text === '' ? {} : { text });
    return { json: after, text: toRequestText(after) };
};
const lookup = async ({ places: [vocabulary = '', ...words] }, { repository }) => {
    const terms = await (0,repositories_catalogue/* needs */.eN)(repository, 'lookUp', 'look words up')(readOneOf(vocabulary, repositories_catalogue/* VOCABULARIES */.HL, 'vocabulary'), words.join(' '));
    return { json: terms, text: terms.length === 0 ? 'Nothing was found.' : terms.map(({ id, title }) => `${id}  ${title}`).join('\n') };
};
const harvest = async ({ values }, { repository, signal }, { printJson }) => {
    const [set, from] = [(0,command_words/* textOf */.b6)(values, 'set'), (0,command_words/* textOf */.b6)(values, 'from')];
    if (from !== undefined && !/^\d{4}-\d{2}-\d{2}(T[\d:]+Z)?$/.test(from))
        throw (0,command_words/* usage */.CI)(`\`--from\` is \`${from}\`, but must be a date: YYYY-MM-DD.`);
    const records = (0,repositories_catalogue/* needs */.eN)(repository, 'harvest', 'be harvested')({
        format: (0,command_words/* textOf */.b6)(values, 'format') ?? 'oai_dc',
        ...(set === undefined ? {} : { set }),
        ...(from === undefined ? {} : { from }),
    });
    for await (const record of records) {
        signal.throwIfAborted();
        await printJson(record);
    }
    return undefined;
};
const dmps = async ({ places }, { repository }) => {
    const list = await (0,repositories_catalogue/* needs */.eN)(repository, 'dmps', 'list data management plans')(places.join(' '));
    const lines = list.map(({ id, title, datasets }) => `${id}  ${title ?? '(no title)'} (${datasets.length} datasets)`);
    return { json: list, text: lines.length === 0 ? 'Nothing was found.' : lines.join('\n') };
};
const VERBS = {
    write: async (said, doors) => {
        const { write } = await Promise.all(/* import() | run */[__webpack_require__.e(456), __webpack_require__.e(285), __webpack_require__.e(595), __webpack_require__.e(726), __webpack_require__.e(809), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 9406));
        const saved = await write(doors, { metadata: said.places[0] ?? '', publish: said.values.publish === true, ...toChange(said) });
        return { json: saved, text: toSavedText(saved, said.again) };
    },
    edit: async (said, doors) => {
        const { edit } = await Promise.all(/* import() | run */[__webpack_require__.e(456), __webpack_require__.e(285), __webpack_require__.e(595), __webpack_require__.e(726), __webpack_require__.e(809), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 1937));
        const [id = '', metadata] = said.places;
        const { values } = said;
        if (values.publish === true && values.draft === true)
            throw (0,command_words/* usage */.CI)('Say `--publish` or `--draft`, not both.');
        const wish = values.publish === true ? { publish: true } : values.draft === true ? { publish: false } : {};
        const saved = await edit(doors, id, {
            ...toChange(said),
            remove: (0,command_words/* listOf */.c3)(values, 'remove'),
            ...wish,
            ...(metadata === undefined ? {} : { metadata }),
        });
        return { json: saved, text: toSavedText(saved, said.again) };
    },
    get,
    search,
    download: async ({ values, places: [id = '', ...names] }, doors) => {
        const folder = (0,command_words/* textOf */.b6)(values, 'out');
        const files = await download(doors, id, { names, ...(folder === undefined ? {} : { folder }) });
        return { json: files, text: toDownloadedText(files) };
    },
    status: async ({ places: [id = ''] }, doors) => {
        const found = await status_status(doors, id);
        return { json: found, text: toStatusText(found) };
    },
    deposits,
    request,
    lookup,
    harvest,
    dmps,
};

// EXTERNAL MODULE: ./lib/by-hand/doors.js
var by_hand_doors = __webpack_require__(3188);
// EXTERNAL MODULE: ./lib/by-hand/terminal.js
var by_hand_terminal = __webpack_require__(6677);
;// CONCATENATED MODULE: ./lib/by-hand/run.js
/** The door of the command line to what is done by hand. */








/** Writes go to the test server of the archive, where it has one, unless `--production` is said: what is published can't be taken back. */
const runByHand = async (command, said, { env, signal, veil }) => {
    const terminal = (0,by_hand_terminal/* openTerminal */.j)(veil);
    const { values, places } = said;
    const settings = (0,parse/* parseSettings */.P)((0,command_words/* toRaw */.ux)(said, env), presets/* ARCHIVES */._t);
    const { name, url, token, parallelUploads } = settings.archive;
    const isTest = command_words/* WRITING */.V9.has(command) && values.production !== true && url === undefined;
    const archive = isTest ? (0,presets/* toTestArchive */.ME)(name) : name;
    const log = (0,command_log/* createLog */.h)(process.stderr, veil);
    const doors = (0,by_hand_doors/* openDoors */.E)({
        ...{ archive, parallelUploads, log, signal, environment: env },
        ...(url === undefined ? {} : { url }),
        ...(token === undefined ? {} : { token }),
    });
    if (archive !== name)
        log.info(`This goes to ${doors.repository.name}, for trying. With --production it goes to the archive itself.`);
    const { overrides } = settings.metadata;
    const again = `${archive === 'zenodo' || archive !== name ? '' : ` --archive ${archive}`}${url === undefined ? '' : ` --archive-url ${url}`}${values.production === true ? ' --production' : ''}`;
    const answer = await VERBS[command]({ values, places, again, ...(overrides === undefined ? {} : { overrides }) }, doors, terminal);
    if (answer === undefined)
        return;
    // A document is printed as the archive gave it; what is told in words may hold somebody's control characters.
    const isDocument = command === 'get' && (0,command_words/* textOf */.b6)(values, 'format') !== undefined;
    if (values.json === true)
        return terminal.printJson(answer.json, { indent: 2 });
    await terminal.print(isDocument && !process.stdout.isTTY ? answer.text : (0,lib_log/* toSafeText */._J)(answer.text));
};


/***/ }),

/***/ 6677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openTerminal)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6848);
/* harmony import */ var _command_stdout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8134);
/* harmony import */ var _command_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7124);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7309);
/** The terminal, as commands see it. */




const openTerminal = (veil) => ({
    print: (text) => (0,_command_stdout_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .y)(veil.over(text)),
    printJson: (value, { indent } = { indent: 0 }) => (0,_command_stdout_js__WEBPACK_IMPORTED_MODULE_1__/* .print */ .y)(JSON.stringify(veil.over(value), null, indent)),
    confirm: async (question) => {
        if (!process.stdin.isTTY)
            throw (0,_command_words_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('Nobody can be asked here: say `--yes` to do it without a question.');
        const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
        const answer = await lines.question(`${veil.over((0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .toSafeText */ ._J)(question))} [y/N] `);
        lines.close();
        return /^y(es)?$/i.test(answer.trim());
    },
});


/***/ }),

/***/ 9678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toHelp: () => (/* binding */ toHelp)
/* harmony export */ });
/* unused harmony export BY_HAND_HELP */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3411);
/** What `archive-release --help` says. */

/** Also in the README: scripts/generate/readme.ts takes it from here. */
const BY_HAND_HELP = `  archive-release write METADATA -f FILE… | --files none [--publish] [--community C]
                                          a new record: a draft, or published at once
  archive-release edit ID [METADATA] [-f FILE…] [--remove NAME] [--publish | --draft]
                                          metadata in place; changed files become a new version, of which only they are sent
  archive-release get ID [--format datacite|invenio|zenodo|codemeta|bibtex|csl|marcxml|dc]
                                          the record, or its text in a format: of these each archive offers most
  archive-release search QUERY [--sort S] [--size N] [--page N] [--type T] [--community C]
  archive-release download ID [NAME…] [-o DIR]
                                          goes on where it broke off; each file is proved by the archive's checksum
  archive-release status ID               draft, in review or published; versions, open drafts, requests, also those that came to nothing
  archive-release deposits list           the account's own open drafts
  archive-release deposits discard ID     asks first; --yes for scripts
  archive-release request ID [accept|decline|critique|resubmit|cancel|review|comment] [TEXT]
  archive-release lookup licences|communities|funders|awards|names|subjects QUERY
  archive-release harvest [--set S] [--format F] [--from DATE]
                                          every record by OAI-PMH, one a line, as JSON; F is one of the server's: oai_dc (the default),
                                          oai_datacite, datacite, marcxml, dcat, …; what it offers stands at /oai2d?verb=ListMetadataFormats
  archive-release dmps [QUERY]            the account's data management plans, for the input dmp (where the archive is connected with DAMAP)

METADATA is a datacite.json, a .zenodo.json or a CITATION.cff, by its name or by what is in it; ID is any id, DOI or
address of a record. --metadata 'title: …' wins over both. write, edit, deposits and request go to the archive's test server
(zenodo-sandbox, caltechdata-test, tuwien-test), unless --production is given; the others go where --archive says.
`;
/** @param own the help of commands that one kind of archive has */
const toHelp = (own) => `archive-release ${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}: gives every software release a permanent, citable home

  archive-release plan     --repo OWNER/NAME --tag TAG [options]   say what would be done; reads only
  archive-release archive  --repo OWNER/NAME --tag TAG [options]   do it
  archive-release validate [FOLDER] [options]                      check the metadata files; no token, no network
  archive-release sandbox  [--users a,b] [--seed FOLDER] [--dir FOLDER] [--port N]
                           [--fault name=value]… [--log FILE] [--json]
                                                                    run the local archive until it is told to stop

By hand:

${BY_HAND_HELP}
${own}

Options of plan, archive and validate have the names of the action's inputs: --archive, --archive-url, --concept, --files, --source, --prereleases, --metadata,
--contributors, --release-facts, --publish, --after-publish, … (see the README). Besides:
  --json                      print one JSON document (sandbox: one line when it is ready)
  --token-file FILE           the archive's token; else from the environment: ARCHIVE_TOKEN
  --github-token-file FILE    GitHub's token; else from the environment: GITHUB_TOKEN
Tokens are never given on the command line, where other programs could read them.

Exit status: 0 done, or nothing to do; 1 failed; 2 wrong usage or inputs; 3 validate found errors.
`;


/***/ })

};
