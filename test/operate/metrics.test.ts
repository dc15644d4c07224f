import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openMetrics } from '../../src/metrics/open-metrics.ts';
import { spawnTws } from '../cli/run-tws.ts';
import { eventually } from '../eventually.ts';
import { openGoodModel } from '../model/open-good-model.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('the figures of a bot', () => {
  it('are served on this machine alone, on a port of their own, with those of the queues', { timeout: 60_000 }, async () => {
    const child = spawnTws(['start'], { DATA_DIR: await temporaryFolder(), PORT: '0', METRICS_PORT: '0' });
    onTestFinished(() => void child.kill('SIGKILL'));
    let log = '';
    let out = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const figures = await eventually(() => /"metrics":"(http:\/\/127\.0\.0\.1:\d+\/metrics)"/.exec(log)?.[1], 40_000);
    const url = await eventually(() => /http:\S+/.exec(out)?.[0]);
    await fetch(`${url}/healthz`);
    const response = await fetch(figures);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    expect(text).toMatch(/^tws_inbox_age_seconds 0$/m);
    expect(text).toMatch(/^http_server_request_duration_seconds_count\{.*http_route="\/healthz".*\} 1$/m);
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
    expect((await fetch(figures.replace('/metrics', '/healthz'))).status).toBe(404);
    await expect(fetch(figures.replace('127.0.0.1', '127.0.0.2'))).rejects.toThrow();
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await exited)[0]).toBe(0);
  });

  it('keep the bot from starting where their port is taken, and say which variable it is', { timeout: 60_000 }, async () => {
    const { createServer } = await import('node:http');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const child = spawnTws(['start'], { DATA_DIR: await temporaryFolder(), PORT: '0', METRICS_PORT: port });
    let log = '';
    child.stderr.on('data', (chunk) => {
      log += chunk;
    });
    const [code] = await once(child, 'close');
    expect([code, log]).toEqual([78, expect.stringContaining('METRICS_PORT: this port cannot be used (EADDRINUSE)')]);
  });
});

describe('a bot with a model in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  let model: Awaited<ReturnType<typeof openGoodModel>>;
  const metrics = openMetrics();
  beforeAll(async () => {
    model = await openGoodModel();
    rig = await openSlackBot({ meter: metrics.meter, environment: model.environment });
  });
  afterAll(async () => {
    await rig.close();
    await model.close();
  });

  it('counts what it did, and nothing of who asked what', async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, 'Wie lange gibt es Kurzarbeitergeld?');
    await eventually(() => rig.said(anna.direct).length > 0);
    await anna.says(anna.direct, 'Wie wird das Wetter morgen in Neunkirchen?');
    await eventually(() => rig.said(anna.direct).length > 1);
    await rig.bot.booking.workshops.book('gibt-es-nicht', { seats: 1 } as never, { person: 'slack:T1:UANNA', event: 'x' });
    await vi.waitFor(async () => expect(await metrics.text()).toMatch(/^tws_events_total\{platform="slack",result="done"\} 2$/m));
    const text = await metrics.text();
    for (const line of [
      'tws_answers_total{outcome="grounded",writer="model"} 1',
      'tws_abstain_total{reason="out-of-scope"} 1',
      'tws_model_texts_total{result="written"} 1',
      'tws_bookings_total{action="book",outcome="unknown"} 1',
      'tws_ack_seconds_count{platform="slack"} 2',
      'tws_answer_seconds_count{platform="slack"} 2',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^gen_ai_client_operation_duration_seconds_count\{.*"chat".*"openai",error_type=""\} 1$/m);
    expect(text).toMatch(/^gen_ai_client_token_usage_count\{.*gen_ai_token_type="output"\} 1$/m);
    expect(text).toMatch(/^http_server_request_duration_seconds_count\{.*"POST",http_route="\/slack\/events",.*"200"\} 2$/m);
    expect(text).not.toMatch(/UANNA|T1|Kurzarbeit|Wetter|good-model/);
  });
});
