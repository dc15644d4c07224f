/** A sound file of the workshop catalogue, to be named `probe.md`. Tests name its lines by number: line 2 is the id. */
export const sampleFormatFile = `---
id: probe
title: Probe aufs Exempel
audience: [worksCouncil, shopStewards]
duration: 1–2 Tage
minutes: 480
groupSize: { min: 8, max: 16 }
summary: Du probierst etwas aus.
aims:
  - Du kannst etwas.
preparation:
  - Lies etwas.
bring: []
topics: [Probieren, H2]
articles:
  - probegeld
sample: true
status: published
---

**Beispieldaten:** Diesen Workshop gibt es nicht.
`;

/** The sample with one place changed; a place that is not there is a mistake in the test. */
export function formatFileWith(from: string, to: string): string {
  if (!sampleFormatFile.includes(from)) throw new Error(`the sample format has no ${JSON.stringify(from)}`);
  return sampleFormatFile.replace(from, () => to);
}
