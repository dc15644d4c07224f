import { describe, expect, it } from 'vitest';
import type { QueueFigures } from '../../src/chat/queues.ts';
import { closedLabels } from '../../src/metrics/closed-labels.ts';
import { openMetrics } from '../../src/metrics/open-metrics.ts';

const calm: QueueFigures = {
  ...{ inboxPending: 0, inboxAge: 0, inboxOverdue: 0, inboxDead: 0 },
  ...{ outboxPending: 0, outboxAge: 0, outboxUnknown: 0, outboxFailed: 0 },
};

/** Lines of a text of figures, without comments and without what Node measures itself. */
async function linesOf({ text }: Pick<ReturnType<typeof openMetrics>, 'text'>): Promise<readonly string[]> {
  return (await text()).split('\n').filter((line) => /^(?:tws_|http_|gen_ai_)/.test(line));
}

const hostile = (round: number) => [
  `slack:T1:U${round}`,
  `Wie lange gibt es Kurzarbeitergeld? ${round}`,
  `erika${round}@beispiel.de`,
  `"} evil{a="${round}`,
  `line\n${round}`,
  '__proto__',
  'constructor',
  '',
  `${'x'.repeat(10_000)}${round}`,
];

describe('figures', () => {
  it('stay as few as they are, and hold nothing of it, whatever comes in as a label', async () => {
    const metrics = openMetrics();
    const tell = (round: number) => {
      for (const value of hostile(round))
        for (const [name, labels] of Object.entries(closedLabels)) {
          const given = Object.fromEntries(Object.keys(labels).map((label) => [label, value]));
          // As if the types had been fooled.
          const isCounter = name.endsWith('_total');
          if (isCounter) metrics.meter.count(name as 'tws_abstain_total', given as { reason: string });
          else metrics.meter.observe(name as 'tws_ack_seconds', given as { platform: string }, 0.1);
        }
    };
    tell(0);
    const before = await linesOf(metrics);
    for (let round = 1; round <= 200; round++) tell(round);
    const after = await linesOf(metrics);
    expect(after.length).toBe(before.length);
    expect(after.join('\n')).not.toMatch(/slack:T1|Kurzarbeitergeld|erika|evil|__proto__|constructor|xxx/);
    expect(after).toContain('tws_abstain_total{reason="other"} 1809');
  });

  it('have, if everything happened that can, so few series that the smallest Prometheus takes them', () => {
    const sizes = Object.values(closedLabels).map((labels) => {
      return Object.values<readonly string[]>(labels).reduce((product, values) => product * (values.length + 1), 1);
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(3_000);
  });

  it('count from 0 from the start, so that the first of anything is an increase', async () => {
    const lines = await linesOf(openMetrics());
    for (const line of ['tws_digest_runs_total{branch="neunkirchen",result="failed"} 0', 'tws_incidents_total{event="text"} 0'])
      expect(lines).toContain(line);
  });

  it('tell of a known value as it is', async () => {
    const metrics = openMetrics();
    metrics.meter.count('tws_digest_runs_total', { branch: 'neunkirchen', result: 'sent' });
    metrics.meter.count('tws_guard_cuts_total', { reason: 'figure' }, 3);
    metrics.meter.observe('gen_ai_client_token_usage', { ...chat, gen_ai_token_type: 'input' }, 900);
    const lines = await linesOf(metrics);
    expect(lines).toContain('tws_digest_runs_total{branch="neunkirchen",result="sent"} 1');
    expect(lines).toContain('tws_guard_cuts_total{reason="figure"} 3');
    const labels = 'gen_ai_operation_name="chat",gen_ai_provider_name="openai",gen_ai_token_type="input"';
    expect(lines).toContain(`gen_ai_client_token_usage_sum{${labels}} 900`);
  });

  it('of the queues are read anew each time, and are no numbers while the database cannot be read', async () => {
    const metrics = openMetrics();
    let figures: () => Promise<QueueFigures> = async () => ({ ...calm, inboxAge: 12.5, outboxFailed: 2 });
    metrics.watch({ queues: () => figures(), isModelResting: () => true });
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining(['tws_inbox_age_seconds 12.5', 'tws_outbox_failed 2', 'tws_database_up 1', 'tws_model_resting 1']),
    );
    figures = () => Promise.reject(new Error('gone'));
    expect(await linesOf(metrics)).toEqual(expect.arrayContaining(['tws_inbox_age_seconds Nan', 'tws_database_up 0']));
  });

  it('of two in one process do not mix', async () => {
    const [one, other] = [openMetrics(), openMetrics()];
    one.meter.count('tws_abstain_total', { reason: 'expired' });
    expect(await linesOf(one)).toContain('tws_abstain_total{reason="expired"} 1');
    expect(await linesOf(other)).not.toContain('tws_abstain_total{reason="expired"} 1');
  });

  it('of the process itself are there too', async () => {
    expect(await openMetrics().text()).toMatch(/process_resident_memory_bytes \d+[\s\S]*nodejs_eventloop_lag_p99_seconds/);
  });
});

const chat = { gen_ai_operation_name: 'chat', gen_ai_provider_name: 'openai' };
