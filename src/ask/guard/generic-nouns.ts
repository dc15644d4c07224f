const list = `
voraussetzung voraussetzungen bedingung bedingungen möglichkeit möglichkeiten fall fälle fällen regel regeln regelung regelungen grundlage
zeitraum zeit dauer höhe frist fristen summe betrag beträge geld leistung leistungen unterstützung förderung anteil rest hilfe
laufzeit antragstellung beginn ende start abschluss anspruch recht pflicht grund gründe ziel ziele weg wege stelle rolle teil teile seite seiten
beispiel art form bereich punkt thema themen frage fragen antwort angabe angaben stand überblick unterschied ausnahme ausnahmen
leute kolleginnen kollegen kollegin kollege person personen menschen betrieb betriebe unternehmen größe zahl anzahl
hälfte drittel viertel monat monate jahr jahre woche wochen tag tage stunde stunden schluss anschluss vorfeld nachhinein
`;

/** Nouns that fit any subject, so that a paraphrase may bring them. */
export const genericNouns: ReadonlySet<string> = new Set(list.trim().split(/\s+/));
