import type { DigestStore } from '../../digest/digest-store.ts';
import { changeWeek, draftWeek } from './change-week.ts';
import { addNote, countAsked, countVote, findNotes, findTopics, findVotes, removeNote } from './counts.ts';
import type { DigestOptions } from './digest-options.ts';
import { planWeek } from './plan-week.ts';
import { reportWeeks } from './report-weeks.ts';
import { correctRuns, findRuns, findUnderway, postAgain, settleRun } from './runs.ts';
import { findBaseBefore, findLastSent, findPlanned, findSince, findUnreported, findWeek } from './weeks.ts';

/** The digest in SQL. */
export function createDigestStore(options: DigestOptions): DigestStore {
  return {
    since: (now) => findSince(now, options),
    week: (week) => findWeek(week, options),
    planned: (count) => findPlanned(count, options),
    unreported: () => findUnreported(options),
    lastSent: (before) => findLastSent(before, options),
    plan: (plan) => planWeek(plan, options),
    runs: (week) => findRuns(week, options),
    underway: () => findUnderway(options),
    settle: (run, end) => settleRun(run, end, options),
    again: (run, posts, actor) => postAgain({ run, posts, actor }, options),
    correct: (week, posts, actor) => correctRuns({ week, posts, actor }, options),
    draft: (due, posts) => draftWeek(due, posts, options),
    decide: (named, decision, actor) => changeWeek({ named, actor, values: { decision } }, options),
    edit: (named, edits, actor) => changeWeek({ named, actor, values: { edits: JSON.stringify(edits) } }, options),
    report: (told, posts) => reportWeeks(told, posts, options),
    baseBefore: (week) => findBaseBefore(week, options),
    addNote: (note, actor) => addNote(note, actor, options),
    removeNote: (id, actor) => removeNote(id, actor, options),
    notes: (week) => findNotes(week, options),
    vote: (week, branch, vote) => countVote({ week, branch, ...vote }, options),
    votes: (week) => findVotes(week, options),
    asked: (week, article, person) => countAsked({ week, article, person }, options),
    topics: (week) => findTopics(week, options),
  };
}
