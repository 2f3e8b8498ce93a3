import { fetchOne, fetchPage, send } from './client';
import type { Page } from './envelope';
import type { Notice, NoticeSetup, TestAnswer } from './noticeTypes';

const PAGE = 30;

/** What was told, the newest first. */
export function notices(cursor: string | null, signal?: AbortSignal): Promise<Page<Notice>> {
  return fetchPage<Notice>('/notices', { limit: PAGE, cursor }, signal);
}

/** Who is told, and by which ways. */
export function noticeSetup(signal?: AbortSignal): Promise<NoticeSetup> {
  return fetchOne<NoticeSetup>('/notices/setup', {}, signal);
}

/** Tells everybody who is set up that this is a test, and waits for what each answers. */
export function testNotices(): Promise<readonly TestAnswer[]> {
  return send<readonly TestAnswer[]>('POST', '/notices/test');
}
