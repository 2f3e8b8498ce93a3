import { useState } from 'react';
import { endSession } from '../../api/account';
import type { OpenSession } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { useSessions } from '../../api/queries';
import { Ago } from '../../components/Ago';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { ProblemNotice } from '../../components/Problem';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { useAct } from '../../components/useAct';
import { clientName } from '../../format/clients';
import { counted } from '../../format/numbers';

/** Browsers that are logged in as this person. */
export function Sessions() {
  const { data: sessions, error, refetch } = useSessions();
  const others = (sessions ?? []).filter(({ current }) => !current);
  return (
    <Section title="Where you are logged in" tools={others.length > 0 && <EndOthers others={others} />}>
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      <ul>{sessions?.map((session) => <Browser key={session.id} session={session} />)}</ul>
    </Section>
  );
}

function Browser({ session: { id, current, client, address, seenAt, createdAt } }: { session: OpenSession }) {
  const act = useAct(keys.sessions);
  const name = clientName(client);
  return (
    <Row
      icon={/iPhone|iPad|Android/.test(name) ? 'phone' : 'system'}
      name={
        <>
          <span title={client}>{name}</span>
          {current && <Badge tone="good">This browser</Badge>}
        </>
      }
      tools={
        !current && (
          <Button
            look="quiet"
            small
            aria-label={`Log ${name} out`}
            onClick={() => void act(() => endSession(id), `${name} is logged out.`)}
          >
            Log out
          </Button>
        )
      }
    >
      {address} · logged in <Ago at={createdAt} /> · last used <Ago at={seenAt} />
    </Row>
  );
}

function EndOthers({ others }: { others: readonly OpenSession[] }) {
  const act = useAct(keys.sessions);
  const [asking, setAsking] = useState(false);
  const end = (): Promise<unknown> => Promise.all(others.map(({ id }) => endSession(id)));
  return (
    <>
      <Button look="quiet" small onClick={() => setAsking(true)}>
        Log out all others
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Log out ${counted(others.length, 'other browser')}?`}
          action="Log out"
          onConfirm={() => void act(end, 'All other browsers are logged out.')}
          onClose={() => setAsking(false)}
        >
          This browser stays. Tokens and devices are not touched.
        </ConfirmDialog>
      )}
    </>
  );
}
