import { useState } from 'react';
import { revokeToken } from '../../api/account';
import type { MadeToken, Token } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { useTokens } from '../../api/queries';
import { Ago } from '../../components/Ago';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { OnceDialog } from '../../components/OnceDialog';
import { ProblemNotice } from '../../components/Problem';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { useAct } from '../../components/useAct';
import { useNow } from '../../components/useNow';
import { MakeToken } from './MakeToken';
import { scopesInWords } from './scopes';

/** Programs and devices that come in with this person's name. */
export function Tokens() {
  const { data: tokens, error, refetch } = useTokens();
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  return (
    <Section
      title="Access tokens"
      tools={
        <Button look="quiet" small icon="key" onClick={() => setMaking(true)}>
          New token
        </Button>
      }
    >
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {tokens?.length === 0 && (
        <EmptyState small icon="key" title="No tokens yet">
          With one, a script or another program uses your library without your password.
        </EmptyState>
      )}
      <ul>{tokens?.map((token) => <Held key={token.id} token={token} />)}</ul>
      {making && <MakeToken onMade={setMade} onClose={() => setMaking(false)} />}
      {made && (
        <OnceDialog title={`The token “${made.token.label}”`} secret={made.secret} what="token" onClose={() => setMade(null)}>
          Copy it now: it is shown this once. Whoever has it can {scopesInWords(made.token.scopes)} in your name.
        </OnceDialog>
      )}
    </Section>
  );
}

function Held({ token }: { token: Token }) {
  const { id, label, scopes, createdAt, expiresAt, seenAt } = token;
  const act = useAct(keys.tokens);
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const ended = expiresAt !== null && Date.parse(expiresAt) <= now;
  return (
    <Row
      icon="key"
      faint={ended}
      name={
        <>
          {label}
          <Badge tone={ended ? 'neutral' : 'busy'}>{ended ? 'Expired' : scopesInWords(scopes)}</Badge>
        </>
      }
      tools={
        <Button look="quiet" small aria-label={`Revoke ${label}`} onClick={() => setAsking(true)}>
          Revoke
        </Button>
      }
    >
      made <Ago at={createdAt} /> · {seenAt === null ? 'never used' : <>last used <Ago at={seenAt} /></>} ·{' '}
      {expiresAt === null ? 'does not expire' : <>{ended ? 'expired' : 'expires'} <Ago at={expiresAt} /></>}
      {asking && (
        <ConfirmDialog
          title={`Revoke “${label}”?`}
          action="Revoke"
          dangerous
          onConfirm={() => void act(() => revokeToken(id), `${label} is revoked.`)}
          onClose={() => setAsking(false)}
        >
          The program or device that uses it is shut out at once, and needs a new one to come back.
        </ConfirmDialog>
      )}
    </Row>
  );
}
