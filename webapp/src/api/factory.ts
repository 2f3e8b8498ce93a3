import { fetchOne, fetchPage, send } from './client';
import type { Page } from './envelope';
import type {
  DeadLetter,
  DeadLetterChoice,
  QuarantinedFile,
  RecentFile,
  SafeMode,
  StageView,
  SystemStatus,
  UploadResult,
} from './types';

const PAGE = 20;

export function status(signal?: AbortSignal): Promise<SystemStatus> {
  return fetchOne<SystemStatus>('/status', {}, signal);
}

export function stages(signal?: AbortSignal): Promise<readonly StageView[]> {
  return fetchOne<readonly StageView[]>('/stages', {}, signal);
}

export type StageCommand = 'pause' | 'resume' | 'rerun';

export function commandStage(name: string, command: StageCommand): Promise<StageView> {
  return send<StageView>('POST', `/stages/${encodeURIComponent(name)}/${command}`);
}

export function deadLetters(
  stage: string | null,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<Page<DeadLetter>> {
  return fetchPage<DeadLetter>('/dead-letters', { limit: PAGE, cursor, stage }, signal);
}

export type DeadLetterCommand = 'requeue' | 'discard';

export function settleDeadLetters(
  command: DeadLetterCommand,
  choice: DeadLetterChoice,
): Promise<{ count: number }> {
  return send<{ count: number }>('POST', `/dead-letters/${command}`, choice);
}

export function quarantine(cursor: string | null, signal?: AbortSignal): Promise<Page<QuarantinedFile>> {
  return fetchPage<QuarantinedFile>('/quarantine', { limit: PAGE, cursor }, signal);
}

export function retryQuarantined(id: number): Promise<UploadResult> {
  return send<UploadResult>('POST', `/quarantine/${id}/retry`);
}

export function deleteQuarantined(id: number): Promise<void> {
  return send('DELETE', `/quarantine/${id}`);
}

export function safeMode(signal?: AbortSignal): Promise<SafeMode> {
  return fetchOne<SafeMode>('/plugins/safe-mode', {}, signal);
}

/** Has all plugins started again. */
export function endSafeMode(): Promise<void> {
  return send('DELETE', '/plugins/safe-mode');
}

export function recent(signal?: AbortSignal): Promise<readonly RecentFile[]> {
  return fetchOne<readonly RecentFile[]>('/recent', { limit: 20 }, signal);
}
