import path from 'node:path';
import { pickingFrom } from '../ask/ask.ts';
import type { Retriever } from '../ask/retriever.ts';
import { createWriter, type Writer } from '../ask/writing/create-writer.ts';
import type { Draft } from '../ask/writing/evidence-book.ts';
import type { LanguageModel } from '../ask/writing/language-model.ts';
import { listOffers, type Offer } from '../book/list-offers.ts';
import type { Writing } from '../bot/open-writing.ts';
import type { Config } from '../config.ts';
import { dayOf, germanDay, germanTime } from '../days.ts';
import { openLanguageModel } from '../llm/open-language-model.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import { loadPrompts } from '../prompts.ts';
import type { Database } from '../storage/database.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createModelAllowance } from '../storage/model-allowance.ts';
import { meterModel } from './meter-model.ts';
import type { Booking } from './open-booking.ts';
import { warnWhenUsedUp } from './warn-when-used-up.ts';

type Parts = {
  readonly database: Database;
  readonly booking: Booking;
  readonly printerFor: Writing['printerFor'];
  readonly retriever: () => Retriever;
  readonly now: () => Date;
  readonly log: Log;
  readonly meter: Meter;
};

/** Writing, and whether the model is left alone for now because it fails. */
type OpenedWriting = Writing & { readonly isResting: () => boolean };

/** What a model is told, as files that anybody can read. */
export const promptsFolder = path.join(import.meta.dirname, '..', '..', 'prompts');

/** What writes answers, where the operator has configured a model; what it takes to speak with one is loaded then only. */
export async function openModel(
  config: Config,
  { database, booking, printerFor, retriever, now, log, meter }: Parts,
): Promise<OpenedWriting | undefined> {
  if (config.model === undefined) return undefined;
  const opened = openLanguageModel(config.model, { now: () => now().getTime(), log });
  const model = meterModel(opened, { server: config.model.server, meter });
  // The first question shall not wait for it; where it fails, that question tells.
  void model.warmUp().catch(() => undefined);
  const workshops = async () =>
    (await listOffers(booking, undefined)).slice(0, mostWorkshops).map((offer) => draftWorkshop(offer, dayOf(now())));
  const writer = await openWriter(model, { workshops, retriever, now, log, meter });
  const key = await loadSecret(config.dataDir, 'model-key', 32);
  const counted = createModelAllowance({ database, key, limits: config.office.model, now });
  const allowance = warnWhenUsedUp(counted, { now, log });
  return { writer, allowance, printerFor, isResting: opened.isResting };
}

type WriterParts = Pick<Parts, 'retriever' | 'now' | 'log'> & {
  readonly workshops: () => Promise<readonly Draft[]>;
  readonly meter?: Meter | undefined;
};

/** What has a model write from the base. */
export async function openWriter(model: LanguageModel, { workshops, retriever, now, log, meter }: WriterParts): Promise<Writer> {
  const today = () => dayOf(now());
  return createWriter({
    ...{ model, prompts: await loadPrompts(promptsFolder), retriever, workshops, today, log, meter },
    pickingFrom: (article, question) => pickingFrom(article, question, { retriever: retriever(), today: today() }),
  });
}

const mostWorkshops = 8;

/** Dates come from the ledger, not from an article: they are as of the day on which they are read. */
function draftWorkshop({ workshop, title, free, waiting }: Offer, today: string): Draft {
  const { id, start, place, link, bookBy } = workshop;
  const day = (instant: string) => `${germanDay(dayOf(new Date(instant)))}, ${germanTime(instant)} Uhr`;
  const where = place ?? (link === undefined ? 'Ort noch offen' : 'online');
  const seats = free > 0 ? `${free} Plätze frei` : `ausgebucht, ${waiting} auf der Warteliste`;
  return {
    article: { id: `workshop ${id}`, title },
    heading: 'Termin',
    text: `${title}: ${day(start)}, ${where}, ${seats}, buchbar bis ${day(bookBy)}`,
    source: { title: 'Workshop-Kalender der Transformationswerkstatt', url: '', date: today },
  };
}
