import type { Tables } from '../tables.ts';

/** What a table holds: columns that tell something of people and under which rules they go, or why it holds nothing of them. */
export type StoredTable<Name extends keyof Tables = keyof Tables> = {
  /** All columns; a new one has to be thought about. */
  readonly columns: readonly (keyof Tables[Name] & string)[];
} & ({ readonly rules: readonly string[] } | { readonly withoutPeople: string });

/** Every table of the schema. German texts are for the papers of the office. */
export const storedData: { readonly [Name in keyof Tables]: StoredTable<Name> } = {
  inbox: {
    columns: ['key', 'platform', 'lane', 'at', 'state', 'due', 'received', 'attempt', 'body', 'response', 'reason', 'incident'],
    rules: ['inbox'],
  },
  outbox: {
    columns: [
      ...(['key', 'platform', 'lane', 'state', 'due', 'created', 'place', 'attempt', 'unsure', 'begun'] as const),
      ...(['kept_until', 'post', 'message', 'reason'] as const),
    ],
    rules: ['outbox', 'retries', 'dead letters'],
  },
  key_value: { columns: ['namespace', 'key', 'value', 'expires_at'], rules: ['memory', 'posters', 'notes', 'preferences'] },
  booking: {
    columns: [
      ...(['id', 'workshop', 'person', 'request', 'branch', 'audience', 'seats', 'state', 'place'] as const),
      ...(['offer_until', 'ending', 'at', 'details', 'names'] as const),
    ],
    rules: ['names', 'bookings'],
  },
  told: { columns: ['booking', 'what', 'at'], rules: ['reminders'] },
  workshop_rating: { columns: ['workshop', 'person', 'verdict', 'at'], rules: ['ratings'] },
  ticket: { columns: ['id', 'person', 'state', 'workshop', 'at', 'details'], rules: ['tickets'] },
  workshop: {
    columns: [
      ...(['id', 'format', 'start_at', 'end_at', 'place', 'link', 'trainers', 'room', 'capacity', 'minimum', 'approval'] as const),
      ...(['book_by', 'cancel_by', 'audiences', 'quotas', 'branch', 'in_house', 'state', 'sequence', 'taken', 'revision'] as const),
    ],
    rules: ['workshops'],
  },
  occupancy: { columns: ['resource', 'start_at', 'end_at', 'workshop'], rules: ['workshops'] },
  feedback: { columns: ['answer', 'person', 'verdict', 'reasons', 'at'], rules: ['feedback'] },
  feedback_article: { columns: ['answer', 'person', 'article'], rules: ['feedback'] },
  digest_vote: { columns: ['week', 'branch', 'kind', 'person', 'at'], rules: ['counts'] },
  digest_topic: { columns: ['week', 'article', 'person'], rules: ['counts'] },
  digest_note: { columns: ['id', 'week', 'told_in', 'branch', 'text', 'at'], rules: ['digest notes'] },
  model_use: { columns: ['day', 'who', 'questions', 'minute', 'in_minute'], rules: ['model use'] },
  tally: { columns: ['who', 'note', 'kept_until'], rules: ['tally'] },
  review: { columns: ['article', 'hash', 'person', 'at', 'verdict', 'reviewed_on', 'review_by', 'reason'], rules: ['reviews'] },
  audit: { columns: ['number', 'at', 'actor', 'action', 'object', 'before', 'after', 'hash'], rules: ['audit'] },
  audit_secret: { columns: ['month', 'secret'], rules: ['audit'] },
  audit_head: {
    columns: ['id', 'number', 'hash', 'cut_number', 'cut_hash', 'seal'],
    withoutPeople: 'Prüfsummen vom Anfang und Ende des Protokolls',
  },
  retention_run: { columns: ['rule', 'day', 'at', 'deleted', 'oldest'], rules: ['runs'] },
  job_run: { columns: ['job', 'day', 'at', 'result'], rules: ['runs'] },
  digest_week: {
    columns: ['week', 'due_at', 'decision', 'edits', 'drafted_at', 'planned_at', 'as_of', 'reported', 'base'],
    withoutPeople: 'Ausgaben des Wochenüberblicks: wann fällig, welche Einträge, Stand der Wissensbank',
  },
  digest_run: {
    columns: ['week', 'branch', 'platform', 'channel', 'state', 'key', 'attempt', 'at', 'reason', 'link', 'correction'],
    withoutPeople: 'in welchen Kanal eine Ausgabe ging',
  },
  passage_vector: { columns: ['model', 'hash', 'vector'], withoutPeople: 'Zahlen zu Abschnitten der Wissensbank, keine Fragen' },
  schema_version: { columns: ['version', 'name'], withoutPeople: 'Stand des Schemas' },
};

/** Namespaces of `key_value` that hold nothing of people, and why. */
export const namespacesWithoutPeople = {
  'vector-weight': 'wie stark die Suche nach Bedeutung zählt',
  configuration: 'Prüfsumme der letzten Konfiguration',
  readiness: 'Probe, ob die Datenbank Daten annimmt',
} as const;
