/** Teams' limits on what can be shown. Bytes are those of UTF-8 JSON. */
export const limits = {
  // In one conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
  rates: [
    { most: 7, milliseconds: 1000 },
    { most: 8, milliseconds: 2000 },
    { most: 60, milliseconds: 30_000 },
    { most: 1800, milliseconds: 3_600_000 },
  ],
  // 100 KB as UTF-16 with everything that Teams itself adds; 28 KB in older ways of sending:
  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages
  activity: 25_000,
  // More are not shown: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
  actions: 6,
  // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
  citations: 20,
  citationName: 80,
  citationAbstract: 160,
  // What sources may take of an activity, as titles, as addresses, and once more as citations; only dozens come near it.
  sourceTitles: 2000,
  sourceTitle: 200,
  sourceDates: 60,
  sourceAddresses: 4000,
  citationBytes: 4000,
  // Not documented: what people still read, and what keeps one text from taking a whole card.
  title: 200,
  summary: 300,
  fileName: 200,
  button: 100,
  shownButton: 30,
  tooltip: 300,
  confirmQuestion: 300,
  confirmAnswer: 40,
  buttonAction: 255,
  buttonValue: 1000,
  url: 2000,
  linkText: 200,
  // The dropdown that takes the buttons for which there is no room.
  moreEntries: 40,
  moreBytes: 6000,
  label: 300,
  hint: 300,
  intro: 2000,
  option: 150,
  options: 100,
  input: 4000,
  dialogTitle: 60,
} as const;
