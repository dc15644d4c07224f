import type { Tables } from '../tables.ts';
import { auditOf } from './audit-of.ts';
import { bookingsOf, ratingsOf, ticketsOf, toldOf } from './bookings-of.ts';
import { feedbackArticleOf, feedbackOf } from './feedback-of.ts';
import { firstContactOf } from './first-contact-of.ts';
import { inboxOf } from './inbox-of.ts';
import { modelUseOf, tallyOf } from './model-use-of.ts';
import { notesOf } from './notes-of.ts';
import { outboxOf } from './outbox-of.ts';
import type { PersonalTable } from './personal-table.ts';
import { reviewsOf } from './reviews-of.ts';
import { topicsOf, votesOf } from './votes-of.ts';

/** What people may see of each table and have erased in it, in this order. A new table does not compile before it stands here. */
export const personalTables: Readonly<Record<keyof Tables, PersonalTable>> = {
  booking: bookingsOf,
  ticket: ticketsOf,
  told: toldOf,
  workshop_rating: ratingsOf,
  key_value: notesOf,
  feedback: feedbackOf,
  feedback_article: feedbackArticleOf,
  digest_vote: votesOf,
  digest_topic: topicsOf,
  model_use: modelUseOf,
  tally: tallyOf,
  inbox: inboxOf,
  outbox: outboxOf,
  first_contact: firstContactOf,
  review: reviewsOf,
  audit: auditOf,
  audit_secret: { withoutPeople: 'Zufallszahlen, unter denen das Protokoll Personen führt' },
  audit_head: { withoutPeople: 'Prüfsummen vom Anfang und Ende des Protokolls' },
  tombstone: { withoutPeople: 'nur ein verschlüsseltes Kennzeichen und ein Zeitpunkt; es entsteht erst mit „Alles löschen“' },
  workshop: { withoutPeople: 'Termine mit der Leitung, die das Büro einträgt; keiner Person in diesem Chat zugeordnet' },
  occupancy: { withoutPeople: 'wann Leitung und Raum belegt sind; keiner Person in diesem Chat zugeordnet' },
  digest_note: { withoutPeople: 'Notizen des Büros, ohne wer sie schrieb' },
  digest_week: { withoutPeople: 'Ausgaben des Wochenüberblicks' },
  digest_run: { withoutPeople: 'in welchen Kanal eine Ausgabe ging' },
  job_run: { withoutPeople: 'wann das Programm etwas erledigt hat' },
  retention_run: { withoutPeople: 'wie viel wann gelöscht wurde' },
  passage_vector: { withoutPeople: 'Zahlen zu Abschnitten der Wissensbank' },
  schema_version: { withoutPeople: 'Stand des Schemas' },
};
