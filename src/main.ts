/** Door 1: the action. The only file that imports @actions/*. */
import { tmpdir } from 'node:os';
import * as core from '@actions/core';
import { SECRET_INPUTS } from './inputs/inputs.ts';
import { parseSettings } from './inputs/parse.ts';
import { type Log, openVeil, toSafeText } from './log.ts';
import type { Outcome } from './report/outcome.ts';
import { report } from './report/report.ts';
import { ARCHIVES } from './repositories/presets.ts';

/** The runner masks what it shows, in the form that it knows; outputs it does not, nor what Markdown has escaped. */
const veil = openVeil();
const hide = (secret: string): void => {
  core.setSecret(secret);
  veil.hide(secret);
};
const toSaid = (message: string): string => veil.over(toSafeText(message));

const annotate = { error: core.error, warning: core.warning, notice: core.notice };

/** GitHub shows ten annotations of a kind: what the log says on the way takes at most so many of them, and is a plain line after that. */
const MOST_ON_THE_WAY = 3;
const told = { notice: 0, warning: 0 };
const annotateOnTheWay = (kind: keyof typeof told, message: string): void => {
  if (told[kind] < MOST_ON_THE_WAY) annotate[kind](toSaid(message));
  else core.info(toSaid(`${kind}: ${message}`));
  told[kind] = Math.min(told[kind] + 1, MOST_ON_THE_WAY);
};

const log: Log = {
  debug: (message) => core.debug(toSaid(message)),
  info: (message) => core.info(toSaid(message)),
  notice: (message) => annotateOnTheWay('notice', message),
  warning: (message) => annotateOnTheWay('warning', message),
  progress: (message) => core.info(toSaid(message)),
  mask: hide,
};

/** Every input that was given: also those that action.yml does not name, so that a misspelt one is told. */
const readInputs = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env)
      .filter(([name]) => name.startsWith('INPUT_'))
      .map(([name, value]) => [name.slice('INPUT_'.length).toLowerCase(), value ?? '']),
  );

/** The runner's own files, on its own disk: why they can't be written, which must not hide what became of the release. */
const tryTo = async (write: () => unknown): Promise<string | undefined> => {
  try {
    await write();
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'the file of the runner is not there';
  }
};
const ROOM =
  "Make room on the runner's disk, then run the job again: it sets them, and what is archived is not written twice. [disk-failed]";

const tell = async (unveiled: Outcome): Promise<void> => {
  const outcome = veil.over(unveiled);
  const { outputs, summary, annotations, text } = report(outcome, told);
  core.info(toSaid(text));
  for (const { kind, message, file, line, column, title } of annotations.shown) {
    const place = {
      ...(file ? { file } : {}),
      ...(line ? { startLine: line } : {}),
      ...(column ? { startColumn: column } : {}),
      ...(title ? { title } : {}),
    };
    annotate[kind](toSaid(message), place);
  }
  const lost = await tryTo(() => {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  });
  const unseen = process.env.GITHUB_STEP_SUMMARY ? await tryTo(() => core.summary.addRaw(summary).write()) : undefined;
  if (unseen) core.warning(`The job's summary could not be written (${unseen}). What it would say stands in the log.`);
  // A later step would go on without the DOI, and nobody would notice.
  if (lost)
    core.setFailed(
      `The outputs could not be written (${lost}): later steps don't get them. What they would say stands in the log.\n${ROOM}`,
    );
  if (outcome.failure) core.setFailed(toSaid(`${outcome.failure.message}\n${outcome.failure.remedy} [${outcome.failure.code}]`));
};

const run = async (env: NodeJS.ProcessEnv): Promise<void> => {
  // Before all else: a job may be cancelled as soon as it has begun.
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const inputs = readInputs(env);
  for (const name of SECRET_INPUTS) if (inputs[name]) hide(inputs[name].trim());
  const settings = parseSettings(inputs, ARCHIVES);
  const workspace = env.GITHUB_WORKSPACE;
  // The rooms stand in chunks of their own, all of one name, and are parsed when they are needed (docs/performance.md).
  const { validate } = await import(/* webpackChunkName: "run" */ './validate.ts');
  const { signal } = stopping;
  if (settings.mode === 'validate') return tell(await validate(settings, { folder: workspace ?? process.cwd(), now: new Date(), signal }));

  const { context } = await import(/* webpackChunkName: "run" */ '@actions/github');
  const { archive } = await import(/* webpackChunkName: "run" */ './archive.ts');
  const { wireUp } = await import(/* webpackChunkName: "run" */ './wire-up.ts');
  const doors = wireUp(settings, {
    env,
    log,
    trigger: {
      event: context.eventName,
      payload: context.payload,
      repository: env.GITHUB_REPOSITORY ?? '',
      attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
      ...(context.ref ? { ref: context.ref } : {}),
    },
    tempFolder: env.RUNNER_TEMP ?? tmpdir(),
    ...(workspace === undefined ? {} : { workspace }),
    signal,
  });
  await tell(await archive(doors));
};

/** What goes wrong before the corridor (an input that is not understood) is told like everything else. */
const tellFailure = async (thrown: unknown): Promise<void> => {
  const { startTale } = await import(/* webpackMode: "eager" */ './tale.ts');
  const tale = startTale('archive', 'the archive');
  tale.fail(thrown, new AbortController().signal);
  await tell(tale.outcome());
};

run(process.env).catch(tellFailure);
