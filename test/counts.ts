import { isFull } from './is-full.ts';

export { isFull };

/** Of many alike: all in the full count, else every tenth, the first of them at `from`. */
export function someOf<Item>(all: readonly Item[], from = 0): readonly Item[] {
  return isFull ? all : all.filter((_, place) => place % 10 === from % 10);
}

/** How often tests repeat themselves. The only place that knows the two sizes. */
export const counts = {
  /** Random texts typed into the bot. */
  fuzzInputs: isFull ? 1000 : 20,
  /** Cases that fast-check makes up for one rule. */
  propertyRuns: isFull ? 1000 : 30,
  /** Histories of bookings that fast-check makes up; they are cheap, so the short run has as many as the acceptance list asks for. */
  histories: isFull ? 10_000 : 1000,
  /** How often four processes fight for the seats of one workshop. */
  races: isFull ? 20 : 1,
  /** Questions sent through a pipe to one `tws ask --json`. */
  pipedLines: isFull ? 3000 : 60,
  /** How often the bot is killed while questions come in, and how many those are. */
  kills: isFull ? 100 : 4,
  killedQuestions: isFull ? 500 : 40,
  /** Who books meanwhile, and how many dates there are. */
  bookingPeople: isFull ? 500 : 36,
  killedWorkshops: isFull ? 20 : 3,
  /** For how many milliseconds two processes answer before one of them ends. */
  beforeKilled: isFull ? 5_000 : 1_000,
  /** For how many milliseconds one of two processes on one database is killed again and again, and who books meanwhile. */
  twoProcesses: isFull ? 180_000 : 9_000,
  twoProcessesPeople: isFull ? 300 : 36,
  /** How much is kept of others while somebody gets their data and has it erased. */
  bookingsOfOthers: isFull ? 50_000 : 10_000,
  /** How long the whole bot works at twenty events a second. */
  soak: isFull ? { milliseconds: 60_000, perSecond: 20, warmUp: 30_000 } : { milliseconds: 8_000, perSecond: 20, warmUp: 3_000 },
  /** The same in Teams, whose packages take longer to load. */
  teamsKills: isFull ? 100 : 2,
  teamsKilledQuestions: isFull ? 500 : 20,
  /** From when to when the digest is sent: over all changes of clocks of two years; in the short run over the week 53. */
  digestYears: isFull
    ? { from: '2025-12-30T09:00:00Z', to: '2028-01-05T09:00:00Z' }
    : { from: '2026-12-02T09:00:00Z', to: '2027-01-27T09:00:00Z' },
  /** Weeks in which the digest is sent while the bot is killed. */
  digestWeeks: isFull ? 100 : 3,
  /** Posts that wait for the channels of the four branches at the same moment. */
  queuedPosts: isFull ? 500 : 40,
  /** Questions of one person to a model in a day, of which 60 are allowed. */
  askedOften: isFull ? 600 : 66,
  /** Entries of the audit log that each of two processes writes. */
  auditRows: isFull ? 1000 : 100,
  /** Posts whose replies are lost, on each platform. */
  lostReplies: isFull ? 200 : 4,
  /** Attacks typed into the bot, and typed while its knowledge base is poisoned; there are less than this of them. */
  typedAttacks: isFull ? 10_000 : 20,
  plantedAttacks: isFull ? 10_000 : 10,
  /** Answers whose citations are forged at random. */
  forgedAnswers: isFull ? 1000 : 15,
} as const;
