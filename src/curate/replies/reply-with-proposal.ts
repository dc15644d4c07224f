import type { Reply } from '../../chat/reply.ts';
import { germanDay } from '../../days.ts';
import type { Proposal } from '../proposal.ts';

/** After a proposal: what becomes of it. */
export function replyWithProposal({ id, title, facts, ends, added }: Proposal): Reply {
  const changed = facts.map(({ label, from, to }) => ({
    label,
    value: to === undefined ? `fällt weg (bisher: ${from})` : `${to} (bisher: ${from})`,
  }));
  const moved = ends.map(({ from, to }) => ({
    label: `Was bis ${germanDay(from)} gilt`,
    value: to === undefined ? 'gilt ohne Ende' : `gilt bis ${germanDay(to)}`,
  }));
  const rows = [...changed, ...moved, ...added.map(({ label, value }) => ({ label, value: `${value} (neu)` }))];
  return {
    audience: 'asker',
    message: {
      title: `Vorschlag zu „${title}“`,
      blocks: [
        {
          kind: 'text',
          text: 'Danke, Dein Vorschlag ist gespeichert. Er gilt, sobald das Büro ihn in die Wissensbank übernimmt. Bis dahin weist der Bot bei seinen Antworten auf den Vorschlag hin.',
        },
        ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
        { kind: 'note', tone: 'info', text: `Nummer des Vorschlags: ${id}` },
        { kind: 'buttons', buttons: [{ label: 'Zurück zur Liste', action: 'curate.due', value: '0' }] },
      ],
    },
  };
}
