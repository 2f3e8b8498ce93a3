/** The shapes of docs/openapi.json that speak of notices, by the names that this app calls them. */
import type * as schema from 'api-schema';

export type Notice = schema.Notice;
export type Delivery = Notice['deliveries'][number];
export type NoticeSetup = schema.NoticeSetup;
export type Notifier = NoticeSetup['notifiers'][number];
export type Receiver = Notifier['receivers'][number];
/** How a receiver has answered to a test. */
export type TestAnswer = schema.Answer;
