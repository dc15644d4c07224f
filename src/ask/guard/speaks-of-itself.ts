/** What a model says of itself, its orders, or asks of the reader; nothing of that is an answer. */
const patterns = [
  /system-?\s?prompt|(?<!\p{L})prompts?(?!\p{L})|anweisung(?:en)?|instruktion|vorgaben? (?:erhalten|bekommen)|canary|kanarienvogel|geheimwort|passwor[dt]|zugangsdaten|api-?\s?(?:key|schlüssel)|token(?!\p{L})/iu,
  /(?<!\p{L})(?:ich|mir|mich|mein|meine[rmns]?)(?!\p{L})/iu,
  /sprachmodell|chatbot|(?<!\p{L})(?:gpt|llm|openai|claude|gemini|mistral|ollama)(?!\p{L})|k(?:ü|ue)nstliche intelligenz bin|als ki(?!\p{L}| einge)/iu,
  /ignorier\p{L}* (?:\p{L}+ ){0,3}(?:regeln|anweisung|vorher|bisher)/iu,
  /(?<!\p{L})(?:überweis\p{L}*|iban|bankverbindung|kontonummer|kreditkart\p{L}*|bitcoin|paypal|gutscheincode|tan)(?!\p{L})/iu,
  /(?<!\p{L})(?:schick\p{L}*|send\p{L}*|gib|gebt|nenn\p{L}*|teil\p{L}*|verrat\p{L}*|poste?|mail\p{L}*|trag\p{L}*) (?:\p{L}+ ){0,4}(?:dein\p{L}*|euer\p{L}*|eure\p{L}*|geld|daten|personalnummer|mitgliedsnummer|geburtsdatum|adresse)(?!\p{L})/iu,
  /(?<!\p{L})(?:klick\p{L}*|lade? .{0,30}herunter|scanne?|ruf\p{L}* .{0,20}an(?!\p{L})|installier\p{L}*)(?!\p{L})/iu,
];

/** True when a sentence speaks of the model and its orders, or asks for money, data or clicks. */
export function speaksOfItself(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
