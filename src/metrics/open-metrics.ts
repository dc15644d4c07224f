import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueFigures } from '../chat/queues.ts';
import type { Counts, Measures, Meter } from '../meter.ts';
import { allLabels, closedLabels, keepClosed } from './closed-labels.ts';

/** Figures about this process, as Prometheus reads them. */
export type Metrics = {
  readonly meter: Meter;
  /** Adds what is looked at only when somebody asks. */
  readonly watch: (sources: Sources) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
};

export type Sources = {
  /** Of the database: the same in each process that shares it. */
  readonly queues: () => Promise<QueueFigures>;
  /** True while the model fails so often that nobody asks it; undefined where there is none. */
  readonly isModelResting: (() => boolean) | undefined;
};

/**
 * Opens a registry of its own; nothing is global but what Node measures of this process. `http.server.request.duration`,
 * `gen_ai.client.operation.duration` and `gen_ai.client.token.usage` are metrics of OpenTelemetry's semantic conventions, here in
 * Prometheus spelling: dots become underscores, and the unit stands behind.
 */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = makeAll(countHelp, (name, help) => createCounter(name, help, registry));
  const histograms = makeAll(measures, (name, { help, buckets }) => {
    return new Histogram({ name, help, buckets: [...buckets], labelNames: labelsOf(name), registers: [registry] });
  });
  let refresh: () => Promise<void> = async () => undefined;
  return {
    meter: {
      count: (name, labels, amount = 1) => counters[name].inc(keepClosed(name, labels), amount),
      observe: (name, labels, value) => histograms[name].observe(keepClosed(name, labels), value),
    },
    watch: (sources) => {
      refresh = createGauges(registry, sources);
    },
    text: async () => {
      await refresh();
      return await registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Every series is there from the start, with 0: of one that begins with 1 Prometheus sees no increase, so no alarm. */
function createCounter(name: keyof Counts, help: string, registry: Registry): Counter {
  const counter = new Counter({ name, help, labelNames: labelsOf(name), registers: [registry] });
  for (const labels of allLabels(name)) counter.inc(labels, 0);
  return counter;
}

const countHelp: Readonly<Record<keyof Counts, string>> = {
  tws_answers_total: 'Questions answered, by what was decided and who wrote the answer',
  tws_abstain_total: 'Questions not answered, by why',
  tws_model_texts_total: 'Texts that a model was asked for, by what came of them',
  tws_model_faults_total: 'Texts of a model that broke off or never came, by why',
  tws_guard_cuts_total: 'Sentences of a model that nobody saw as it wrote them, by why',
  tws_incidents_total: 'Events that people were told of as "Vorgang"; the log has the cause of each',
  tws_bookings_total: 'Bookings and changes of them, by outcome',
  tws_digest_runs_total: 'Issues of the digest, by branch and what became of them',
  tws_limited_total: 'What people did and the bot did not simply answer, by why and what they saw of it',
  tws_events_total: 'Events worked on, by what became of them; given-up is a dead letter',
  tws_posts_total: 'Attempts to post, by what became of them; failed and unknown are final',
};

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** As OpenTelemetry advises. https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-metrics/ */
const operationSeconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
const tokens = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536];

const measures: Readonly<Record<keyof Measures, { readonly help: string; readonly buckets: readonly number[] }>> = {
  tws_ack_seconds: { help: 'From the delivery of an event until it is durable and may be acknowledged', buckets: seconds },
  tws_answer_seconds: { help: 'From the begin of work on an event until there is an answer', buckets: seconds },
  http_server_request_duration_seconds: { help: 'Duration of HTTP requests to the bot', buckets: seconds },
  gen_ai_client_operation_duration_seconds: { help: 'Duration of a text or of embeddings by a model', buckets: operationSeconds },
  gen_ai_client_token_usage: { help: 'Tokens of a call, where the server counts them', buckets: tokens },
};

function labelsOf(name: keyof typeof closedLabels): string[] {
  return Object.keys(closedLabels[name]);
}

function makeAll<Name extends string, Plan, Made>(plans: Readonly<Record<Name, Plan>>, make: (name: Name, plan: Plan) => Made) {
  const entries = Object.entries(plans) as [Name, Plan][]; // Object.entries forgets the names of its keys.
  return Object.fromEntries(entries.map(([name, plan]) => [name, make(name, plan)])) as Record<Name, Made>; // And so does fromEntries.
}

type GaugePlan = { readonly help: string; readonly read: (figures: QueueFigures) => number };

/** Each process reads them from the database that it shares with the others: take the highest, never the sum. */
const queueGauges = {
  tws_inbox_age_seconds: { help: 'Age of the oldest event that is not done (of the database)', read: ({ inboxAge }) => inboxAge },
  tws_inbox_overdue_seconds: {
    help: 'For how long an event has waited that could be worked on; from 60 on /readyz fails (of the database)',
    read: ({ inboxOverdue }) => inboxOverdue,
  },
  tws_inbox_pending: { help: 'Events that are not done (of the database)', read: ({ inboxPending }) => inboxPending },
  tws_inbox_dead: { help: 'Events given up within a day, see tws inbox (of the database)', read: ({ inboxDead }) => inboxDead },
  tws_outbox_age_seconds: { help: 'Age of the oldest post that is not sent (of the database)', read: ({ outboxAge }) => outboxAge },
  tws_outbox_pending: { help: 'Posts that are not sent (of the database)', read: ({ outboxPending }) => outboxPending },
  tws_outbox_unknown: { help: 'Posts that may have arrived, see tws outbox (of the database)', read: ({ outboxUnknown }) => outboxUnknown },
  tws_outbox_failed: { help: 'Posts given up, see tws outbox (of the database)', read: ({ outboxFailed }) => outboxFailed },
} satisfies Readonly<Record<string, GaugePlan>>;

/** Makes the gauges and returns what brings them up to date. */
function createGauges(registry: Registry, { queues, isModelResting }: Sources): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const all = Object.entries<GaugePlan>(queueGauges).map(([name, { help, read }]) => ({ gauge: gauge(name, help), read }));
  const isUp = gauge('tws_database_up', '1 while the figures of the database can be read');
  const resting =
    isModelResting === undefined ? undefined : gauge('tws_model_resting', '1 while the model fails so often that nobody asks it');
  return async () => {
    const figures = await queues().catch(() => undefined);
    isUp.set(figures === undefined ? 0 : 1);
    for (const each of all) each.gauge.set(figures === undefined ? Number.NaN : each.read(figures));
    resting?.set(isModelResting?.() ? 1 : 0);
  };
}
