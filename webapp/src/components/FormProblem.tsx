import { explain } from '../api/envelope';
import styles from './FormProblem.module.css';
import { Icon } from './Icon';

/** Why a form was not taken, in the server's words. */
export function FormProblem({ thrown }: { thrown: unknown }) {
  return (
    <div role="alert" className={styles.place}>
      {thrown !== null && <Words thrown={thrown} />}
    </div>
  );
}

function Words({ thrown }: { thrown: unknown }) {
  const { message, hint } = explain(thrown);
  return (
    <p className={styles.problem}>
      <Icon name="warning" size="small" />
      <span>
        {message} {hint}
      </span>
    </p>
  );
}
