import { germanDay } from '../../days.ts';
import type { CuratedArticle } from '../curated-article.ts';
import type { Confirmed } from '../curation.ts';
import type { DuePage } from './reply-with-due.ts';

/** What "Stimmt noch" led to, above the list. */
export function sayConfirmed({ title }: CuratedArticle, confirmed: Confirmed): DuePage['said'] {
  switch (confirmed.kind) {
    case 'confirmed':
      return { tone: 'info', text: `„${title}“ ist bestätigt. Nächste Prüfung bis ${germanDay(confirmed.reviewBy)}.` };
    case 'already':
      return { tone: 'info', text: `„${title}“ war heute schon bestätigt. Nächste Prüfung bis ${germanDay(confirmed.reviewBy)}.` };
    case 'has-ended':
      return {
        tone: 'warning',
        text: `„${title}“ kann so nicht bestätigt werden: ${confirmed.ended.join(', ')}. Bitte ändere die Angabe oder zieh den Artikel zurück.`,
      };
  }
}

/** When somebody pressed below an old list. */
export function sayChanged({ title }: CuratedArticle): DuePage['said'] {
  return { tone: 'warning', text: `„${title}“ wurde inzwischen geändert. Bitte sieh Dir den neuen Stand an.` };
}

export function sayGone(): DuePage['said'] {
  return { tone: 'warning', text: 'Diesen Artikel gibt es nicht mehr. Hier ist die aktuelle Liste.' };
}

export function sayWithdrawal({ title }: CuratedArticle): DuePage['said'] {
  return { tone: 'info', text: `„${title}“ ist zurückgezogen. Der Bot antwortet nicht mehr daraus.` };
}
