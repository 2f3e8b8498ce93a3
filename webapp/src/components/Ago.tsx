import { ago, instant } from '../format/times';
import { useNow } from './useNow';

/** How long ago an instant was, kept up to date. */
export function Ago({ at }: { at: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={instant(at)}>
      {ago(at, now)}
    </time>
  );
}
