import { Body, Controller, HttpCode, Injectable, Logger, Module, Post } from '@nestjs/common';
import { validateWebhook } from '@whapi-webhooks/contract';

@Injectable()
export class WhapiClient {
  async sendText(to: string, body: string): Promise<void> {
    const response = await fetch('https://gate.whapi.cloud/messages/text', {
      method: 'POST',
      headers: { authorization: `Bearer ${process.env.WHAPI_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to, body }),
    });
    if (!response.ok) throw new Error(`Failed to send a text to ${to}: ${response.status}`);
  }
}

@Controller('hook')
export class HookController {
  private readonly logger = new Logger(HookController.name);
  private readonly seen = new Set<string>(); // In production, use a store that all instances share.

  constructor(private readonly client: WhapiClient) {}

  @Post()
  @HttpCode(200) // Nest responds to POST with 201, and Whapi documents only 200 as success.
  receive(@Body() payload: unknown): void {
    const result = validateWebhook(payload, { partial: true });
    if (!result.valid || result.event !== 'messages.post') return;
    for (const message of result.webhook.messages) {
      if (message.from_me || message.type !== 'text' || this.seen.has(message.id)) continue;
      this.seen.add(message.id);
      // Not awaited: the response does not wait for the gateway.
      this.client.sendText(message.chat_id, 'We open at nine.').catch((error) => this.logger.error(error));
    }
  }
}

@Module({ controllers: [HookController], providers: [WhapiClient] })
export class AppModule {}
