import { useState } from 'react';
import type { Account, Invitation } from '../../api/doorTypes';
import { keys } from '../../api/keys';
import { changePerson, inviteAgain } from '../../api/people';
import { Ago } from '../../components/Ago';
import { Badge } from '../../components/Badge';
import { IconButton } from '../../components/Button';
import { Row } from '../../components/Row';
import { useAct } from '../../components/useAct';
import { useSession } from '../../door/DoorContext';
import { ChangeDialog } from './ChangeDialog';
import { usage } from './quota';
import { RemoveDialog } from './RemoveDialog';
import { ROLE_WORDS } from './roles';

interface PersonProps {
  person: Account;
  people: readonly Account[];
  onInvited: (invitation: Invitation) => void;
}

export function Person({ person, people, onInvited }: PersonProps) {
  const { login, role, disabled, leaving, looksAt } = person;
  const itself = useSession().account.id === person.id;
  const host = people.find(({ id }) => id === looksAt);
  const about = host ? `looks at the library of ${host.login}` : usage(person);
  return (
    <Row
      icon="person"
      faint={disabled}
      name={
        <>
          {login}
          {itself && <Badge tone="good">You</Badge>}
          <Badge tone={role === 'ADMIN' ? 'busy' : 'neutral'}>{ROLE_WORDS[role].word}</Badge>
          {disabled && <Badge tone="bad">{leaving ? 'Leaving' : 'Shut out'}</Badge>}
        </>
      }
      tools={<PersonTools person={person} itself={itself} onInvited={onInvited} />}
    >
      {about === null ? null : `${about} · `}
      <Presence person={person} />
    </Row>
  );
}

function Presence({ person: { seenAt, hasPassword } }: { person: Account }) {
  if (seenAt !== null) {
    return (
      <>
        last here <Ago at={seenAt} />
      </>
    );
  }
  return hasPassword ? 'never here' : 'invited, not here yet';
}

interface PersonToolsProps {
  person: Account;
  itself: boolean;
  onInvited: (invitation: Invitation) => void;
}

/** Nobody shuts oneself out, or removes oneself, by a slip of the hand. */
function PersonTools({ person, itself, onInvited }: PersonToolsProps) {
  const { id, login, disabled } = person;
  const act = useAct(keys.people);
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const close = (): void => setOpen(null);
  const newLink = async (): Promise<void> => onInvited(await inviteAgain(id));
  const shutOut = (): void =>
    void act(
      () => changePerson(id, { disabled: !disabled }),
      disabled ? `${login} can come in again.` : `${login} is shut out, everywhere and at once.`,
    );
  return (
    <>
      <IconButton icon="pencil" small label={`Role and space of ${login}`} onClick={() => setOpen('change')} />
      <IconButton
        icon="link"
        small
        label={`New link for ${login}, to set a password`}
        onClick={() => void act(newLink)}
      />
      {!itself && (
        <>
          <IconButton
            icon={disabled ? 'check' : 'stop'}
            small
            label={disabled ? `Let ${login} in again` : `Shut ${login} out`}
            onClick={shutOut}
          />
          <IconButton icon="trash" small label={`Remove ${login}`} onClick={() => setOpen('remove')} />
        </>
      )}
      {open === 'change' && <ChangeDialog person={person} onClose={close} />}
      {open === 'remove' && <RemoveDialog person={person} onClose={close} />}
    </>
  );
}
