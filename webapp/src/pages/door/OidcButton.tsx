import { doorOf } from '../../door/Doorkeeper';
import { useDoor } from '../../door/DoorContext';
import styles from './form.module.css';

/** Leads to the house's other way to log in, where there is one. It leaves the app, so it is a link. */
export function OidcButton({ next }: { next: string }) {
  const oidc = doorOf(useDoor())?.oidc;
  return oidc ? (
    <a className={styles.way} href={`/api/v1/oidc/start?next=${encodeURIComponent(next)}`}>
      Log in with {oidc.name}
    </a>
  ) : null;
}
