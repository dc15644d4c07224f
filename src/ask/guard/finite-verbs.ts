const list = `
ist sind war waren gibt gab hat hast haben kann kannst können muss musst müssen darf dürfen soll sollen gilt gelten
zählt zählen zahlt zahlen bezahlt trägt tragen übernimmt bekommt bekommst bekommen beträgt dauert genügt genügen reicht
reichen braucht brauchst brauchen sinkt steigt bleibt bleiben wird werden wurde wurden entscheidet stellt stellen
fördert steht stehen liegt läuft erhalten erhält fallen endet besteht lässt setzt kommt kommen bringt verlangt beteiligt
berät vertritt geht macht stockt endete lief lag galt galten betrug verlängert erlaubt beantragt beginnt richtet
finanziert teilen gehört gehören bezuschusst unterstützt vergibt umfasst bietet hilft informiert schließt nimmt sieht
führt senkt erhöht löst droht ersetzt gleicht regelt wirkt greift fließt fließen bleibst verlierst entfällt zieht ziehen
will wollen sollte sollten wäre werde dürft heißt nennt kostet kosten deckt gewährt behält wechselt beginnen enden
starten startet finden findet musste konnte brachte stimmten arbeiteten halten hält gehen sank stieg sollst darfst fängt
stehst lagen hatten
`;

/** Forms of verbs that make a clause a statement of its own, as alternatives of a pattern. */
export const finiteVerbs = list.trim().split(/\s+/).join('|');

/** One of these verbs. */
export const finite = new RegExp(String.raw`(?<!\p{L})(?:${finiteVerbs})(?!\p{L})`, 'u');
