import { useId } from 'react';
import type { Role } from '../../api/doorTypes';
import styles from '../../components/Dialog.module.css';
import { Tick } from '../../components/Field';
import { ROLES, ROLE_WORDS } from './roles';

export function RoleChoice({ role, onChoose }: { role: Role; onChoose: (role: Role) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>Role</legend>
      {ROLES.map((each) => (
        <Tick
          key={each}
          type="radio"
          name={name}
          label={ROLE_WORDS[each].word}
          checked={each === role}
          onChange={() => onChoose(each)}
        >
          {ROLE_WORDS[each].may}
        </Tick>
      ))}
    </fieldset>
  );
}
