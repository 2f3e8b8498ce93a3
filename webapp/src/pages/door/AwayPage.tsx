import { useEffect } from 'react';
import { explain } from '../../api/envelope';
import { useDoorkeeper } from '../../door/DoorContext';
import { DoorLayout, DoorWords } from './DoorLayout';

const AGAIN_MS = 5_000;

/** The server does not say who may come in; it is asked again until it does. */
export function AwayPage({ thrown }: { thrown: unknown }) {
  const keeper = useDoorkeeper();
  const { message, hint } = explain(thrown);
  useEffect(() => {
    const timer = setInterval(() => void keeper.look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [keeper]);
  return (
    <DoorLayout title="Waiting for the server">
      <DoorWords>
        <div role="status">
          {message} {hint}
        </div>
        <p>This page goes on by itself as soon as it can.</p>
      </DoorWords>
    </DoorLayout>
  );
}
