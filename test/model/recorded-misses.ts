/**
 * What the guard still judges wrongly in the recorded outputs: a part of the sentence, or the id of an output whose first
 * sentence it cuts, so that all of it is lost. To be made shorter, never longer.
 */
export const knownMisses: readonly string[] = [
  // Shown although a condition is missing.
  'KdW bekommen Unternehmen mit Betriebsstätte im Saarland.',
  'Für das Qualifizierungsgeld reicht eine schriftliche Erklärung des Arbeitgebers.',
  // Cut although right.
  '  qualifizierungsgeld-threshold  ',
  '  kurzarbeit-conditions  ',
  'Den Kurs zahlt der Arbeitgeber; Dritte dürfen die Kosten übernehmen, Beschäftigte nie.',
  'Mehr als 2.000 € je Seminarbesuch und Person gibt es nicht.',
  'Nach § 82 SGB III zahlt die Agentur bei 50 bis 499 Beschäftigten 50 % der Kurskosten.',
  'Dazu kommen nach § 82 bei 50 bis 499 Beschäftigten 50 % des Arbeitsentgelts für die Ausfallzeit.',
  'Den Antrag auf KdW stellt das Unternehmen; bei § 82 beantragen die Beschäftigten',
  'Dort sind es 10 Tage in 2 Jahren, für Azubis nur gesellschaftspolitisch',
  'Einen Rechtsanspruch auf den Aufstiegsbonus gibt es nicht',
  'Brückenteilzeit gibt es nur bei mehr als 45 Arbeitnehmern und wenn jemand mehr als sechs Monate beschäftigt ist.',
  'In den ersten 12 Monaten gibt es keinen Entgeltausgleich.',
];
