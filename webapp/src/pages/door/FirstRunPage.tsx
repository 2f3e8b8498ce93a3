import { Button } from '../../components/Button';
import { useDoorkeeper } from '../../door/DoorContext';
import { DoorLayout, DoorWords } from './DoorLayout';
import styles from './form.module.css';

/** Nobody lives here yet, and only who can read the console may be the first. */
export function FirstRunPage() {
  const keeper = useDoorkeeper();
  return (
    <DoorLayout title="Make the first account">
      <DoorWords>
        <p>
          This Photo Factory is new and has no admin yet. The link to make one is on the console where it was started, and
          in its log, so that only somebody of the house can open it.
        </p>
        <p>Look for a line with an address like this:</p>
      </DoorWords>
      <p className={styles.sample}>{location.origin}/welcome#first-run=…</p>
      <DoorWords>
        <p>Open it with any browser in this network. It works once.</p>
      </DoorWords>
      <Button icon="refresh" onClick={() => void keeper.look()}>
        Look again
      </Button>
    </DoorLayout>
  );
}
