import { availableParallelism, loadavg } from 'node:os';
import type { Answered } from './answered.ts';
import { findFigures } from './find-figures.ts';
import { isAnswered, measureAnswers, measureRefusals } from './measure-answers.ts';
import { measureWriting } from './measure-writing.ts';
import { openCandidate } from './open-candidate.ts';
import type { EvalQuestion } from './read-question-file.ts';
import type { RunReport } from './report-schema.ts';

/** A configuration and what it is called in the report. */
export type Setup = { readonly name: string; readonly environment: NodeJS.ProcessEnv };

export type Questions = { readonly answerable: readonly EvalQuestion[]; readonly unanswerable: readonly EvalQuestion[] };

/** A configuration's report, and in a line each what it got wrong. */
export type Run = { readonly report: RunReport; readonly missed: readonly string[] };

/** Asks all questions, one after the other, so that times mean something. */
export async function runCandidate({ name, environment }: Setup, { answerable, unanswerable }: Questions): Promise<Run> {
  warnWhenBusy();
  const candidate = await openCandidate(name, environment);
  try {
    const progress = createProgress(name, answerable.length + unanswerable.length);
    const ask = async (question: EvalQuestion) => progress(await candidate.answer(question));
    // What runs first runs slowly, whoever it is.
    for (const question of [...answerable, ...unanswerable].slice(0, 1)) await candidate.answer(question);
    const answers: Answered[] = [];
    for (const question of answerable) answers.push(await ask(question));
    const others: Answered[] = [];
    for (const question of unanswerable) others.push(await ask(question));
    return { report: reportOn({ name, model: candidate.model, answers, others }), missed: findMisses(name, answers, others) };
  } finally {
    await candidate.close();
  }
}

function warnWhenBusy(): void {
  const load = loadavg()[0] ?? 0;
  if (load > availableParallelism()) process.stderr.write(`the machine is busy (load ${load.toFixed(1)}): times are too long\n`);
}

type Ran = {
  readonly name: string;
  readonly model: string | undefined;
  readonly answers: readonly Answered[];
  readonly others: readonly Answered[];
};

function reportOn({ name, model, answers, others }: Ran): RunReport {
  return {
    ...{ name, model: model ?? null },
    answers: answers.length === 0 ? null : measureAnswers(answers),
    refusal: others.length === 0 ? null : measureRefusals(others),
    writing: measureWriting([...answers, ...others]) ?? null,
  };
}

const answersBetweenProgress = 20;

function createProgress(name: string, whole: number) {
  let done = 0;
  return (answer: Answered): Answered => {
    done += 1;
    if (done % answersBetweenProgress === 0 || done === whole) process.stderr.write(`${name}: ${done} of ${whole}\n`);
    return answer;
  };
}

function findMisses(name: string, answers: readonly Answered[], others: readonly Answered[]): string[] {
  const wrong = answers.flatMap((answer) => tellWrong(answer).map((what) => ({ answer, what })));
  const answered = others.filter(isAnswered).map((answer) => ({ answer, what: `answered with ${answer.cited}` }));
  const cut = [...answers, ...others].flatMap((answer) => tellCut(answer).map((what) => ({ answer, what })));
  return [...wrong, ...answered, ...cut].map(
    ({ answer, what }) => `${name}  ${answer.question.id}  ${answer.question.question}\n      ${what}`,
  );
}

function tellWrong({ question, kind, cited, shown }: Answered): string[] {
  const { missing } = findFigures(question.facts, shown);
  const isFirst = cited[0] !== undefined && question.articles.includes(cited[0]);
  return [
    ...(isFirst ? [] : [`${kind}: wants ${question.articles}, got ${cited.join() || 'nothing'}`]),
    ...(missing.length === 0 ? [] : [`figures missing: ${missing.join(', ')}`]),
  ];
}

/** What the model wrote and nobody saw. */
function tellCut({ model }: Answered): string[] {
  if (model === undefined || (model.written.cut.length === 0 && model.written.fault === undefined)) return [];
  const { sentences, cut, fault } = model.written;
  const lost = model.text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '' && !sentences.some(({ text }) => line.includes(text)));
  return [`${[...cut, fault].filter(Boolean).join(', ')}: ${lost.join(' / ')}`];
}
