import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
import { vi } from 'vitest';
import { AppModule } from './app.module.ts';

vi.stubEnv('WHAPI_TOKEN', 'test-token');

/** A new app without state for each trial. */
async function createApp() {
  const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
  await app.useBodyParser('json', { limit: '5mb' }).init();
  return app.getHttpServer();
}

describeDoctor('the bot', createApp, { say: 'When do you open?', failOn: 'warning' });
