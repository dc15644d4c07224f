/** For how long things are kept whose period is not the office's to choose (see `office.times`), in days. */
export const periods = {
  /** Hours. */
  posterHours: 24,
  inboxDays: 1,
  sentDays: 1,
  retryDays: 1,
  stuckDays: 30,
  modelUseDays: 1,
  countedDays: 56,
  noteDays: 56,
  feedbackDays: 365,
  preferenceDays: 365,
  undecidedDays: 365,
  proposalDays: 365,
  workshopDays: 730,
  auditDays: 365,
  runDays: 365,
  logDays: 14,
  backupDays: 14,
} as const;
