import { type Audience, audiences } from './format.ts';

const spellings: Readonly<Record<Audience, RegExp>> = {
  worksCouncil: /^(?:br|betriebsrat|betriebsräte)$/i,
  youthDelegation: /^(?:jav|jugendvertretung|jugend-? und auszubildendenvertretung|azubis?|auszubildende)$/i,
  shopStewards: /^(?:vl|vertrauensleute|vertrauenskörper)$/i,
};

/** For whom: "BR", "Betriebsräte", "JAV", "Vertrauensleute", each alone. */
export function findAudience(text: string): Audience | undefined {
  const said = text.trim().replace(/^f(?:ü|ue)r\s+/i, '');
  return audiences.find((audience) => spellings[audience].test(said));
}
