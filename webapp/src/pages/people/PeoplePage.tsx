import { useState } from 'react';
import type { Invitation } from '../../api/doorTypes';
import { usePeople } from '../../api/queries';
import { Button } from '../../components/Button';
import { OnceDialog } from '../../components/OnceDialog';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { counted } from '../../format/numbers';
import { instant } from '../../format/times';
import { SheetPage } from '../SheetPage';
import { InviteDialog } from './InviteDialog';
import { Person } from './Person';

/** Who lives here, for admins. */
export function PeoplePage() {
  const { data: people, error, refetch } = usePeople();
  const [inviting, setInviting] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <SheetPage title="People" words="Everybody who can come in, each with an own library.">
      <Section
        title={people ? counted(people.length, 'person', 'people') : 'People'}
        tools={
          <Button look="primary" small icon="person" onClick={() => setInviting(true)}>
            Invite
          </Button>
        }
      >
        {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
        <ul>
          {people?.map((person) => (
            <Person key={person.id} person={person} people={people} onInvited={setInvitation} />
          ))}
        </ul>
      </Section>
      {inviting && <InviteDialog onInvited={setInvitation} onClose={() => setInviting(false)} />}
      {invitation && <Link invitation={invitation} onClose={() => setInvitation(null)} />}
    </SheetPage>
  );
}

/** The key stands behind the #, where browsers never send it and no log can hold it. */
function Link({ invitation: { account, key, expiresAt }, onClose }: { invitation: Invitation; onClose: () => void }) {
  return (
    <OnceDialog
      title={`A link for ${account.login}`}
      secret={`${location.origin}/welcome#key=${encodeURIComponent(key)}`}
      what="link"
      onClose={onClose}
    >
      Give it to {account.login} and to nobody else: whoever opens it chooses the password. It is shown this once, works
      once, and until {instant(expiresAt)}.
    </OnceDialog>
  );
}
