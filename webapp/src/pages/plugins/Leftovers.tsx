import { useState } from 'react';
import { keys } from '../../api/keys';
import { forgetPlugin } from '../../api/plugins';
import type { Leftover } from '../../api/pluginTypes';
import { useLeftovers } from '../../api/pluginQueries';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import dialogStyles from '../../components/Dialog.module.css';
import { Field } from '../../components/Field';
import { FormDialog } from '../../components/FormDialog';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { useToaster } from '../../components/Toast';
import { useQueryClient } from '@tanstack/react-query';
import { bytes } from '../../format/numbers';
import styles from './plugins.module.css';

/** What plugins that were removed have left; not seen where there is nothing. */
export function Leftovers() {
  const { data: leftovers } = useLeftovers();
  if (!leftovers || leftovers.length === 0) {
    return null;
  }
  return (
    <Section title="Left behind">
      <ul>
        {leftovers.map((leftover) => (
          <Left key={leftover.id} leftover={leftover} />
        ))}
      </ul>
    </Section>
  );
}

function Left({ leftover }: { leftover: Leftover }) {
  const { id, stages, bytes: size, removing, problem } = leftover;
  const [asking, setAsking] = useState(false);
  return (
    <Row
      icon="archive"
      name={
        <>
          {id}
          {removing && <Badge tone="busy">going</Badge>}
        </>
      }
      tools={
        !removing && (
          <Button look="quiet" small aria-label={`Forget ${id}`} onClick={() => setAsking(true)}>
            Forget
          </Button>
        )
      }
    >
      {[`Tables of ${bytes(size)}`, ...(stages.length > 0 ? [`marks of ${stages.join(', ')}`] : [])].join(', ')}
      {problem !== null && <p className={styles.bad}>{problem}</p>}
      {asking && <ForgetDialog id={id} onClose={() => setAsking(false)} />}
    </Row>
  );
}

/** It does not come back, so the name has to be typed. */
function ForgetDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const client = useQueryClient();
  const { say } = useToaster();
  const [typed, setTyped] = useState('');
  const forget = async (): Promise<void> => {
    await forgetPlugin(id, typed.trim());
    say(`What ${id} has left is being removed.`);
    await client.invalidateQueries({ queryKey: keys.leftovers });
  };
  return (
    <FormDialog title={`Forget ${id}?`} action="Forget" dangerous ready={typed.trim() === id} onSubmit={forget} onClose={onClose}>
      <p className={dialogStyles.said}>
        All that it has kept goes for good: its tables, its marks on photos, the files it has made, what was set for it. Photos stay as they are.
      </p>
      <Field
        label={`Type ${id} to confirm`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </FormDialog>
  );
}
