import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { linkIdentity, unlinkIdentity } from '../../api/account';
import type { Identity } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { useIdentity } from '../../api/queries';
import { Ago } from '../../components/Ago';
import { Button } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { useToaster } from '../../components/Toast';
import { useAct } from '../../components/useAct';
import { problemSentence } from '../door/problems';
import styles from './account.module.css';

/** Logging in by the house's login service, instead of or besides the password. */
export function Elsewhere({ service }: { service: string }) {
  const { data: identity, error, refetch } = useIdentity();
  const [search] = useSearchParams();
  const problem = problemSentence(search.get('problem'));
  return (
    <Section title={`Logging in with ${service}`}>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {identity === null && <Unlinked service={service} />}
      {identity && <Linked service={service} identity={identity} />}
    </Section>
  );
}

function Unlinked({ service }: { service: string }) {
  const { complain } = useToaster();
  const link = async (): Promise<void> => {
    try {
      location.assign(await linkIdentity('/account'));
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (
    <div className={styles.line}>
      <p className={styles.words}>Link your account once, and you can log in with {service} from then on.</p>
      <Button small icon="link" onClick={() => void link()}>
        Link account
      </Button>
    </div>
  );
}

function Linked({ service, identity: { name, linkedAt } }: { service: string; identity: Identity }) {
  const act = useAct(keys.identity);
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.line}>
      <p className={styles.words}>
        You are {name} there, linked <Ago at={linkedAt} />.
      </p>
      <Button small onClick={() => setAsking(true)}>
        Unlink
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Unlink ${name}?`}
          action="Unlink"
          onConfirm={() => void act(unlinkIdentity, `Your account is no longer linked to ${name}.`)}
          onClose={() => setAsking(false)}
        >
          From then on you log in with your password here, and no longer with {service}.
        </ConfirmDialog>
      )}
    </div>
  );
}
