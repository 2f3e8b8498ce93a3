import { useState } from 'react';
import { offerPairing } from '../../api/account';
import type { Pairing, Token } from '../../api/doorTypes';
import { useTokens } from '../../api/queries';
import { Button } from '../../components/Button';
import { Section } from '../../components/Section';
import { useToaster } from '../../components/Toast';
import { useCountdown } from '../../components/useCountdown';
import { duration } from '../../format/times';
import styles from './account.module.css';

/** While a code is shown, so often it is asked whether a device has used it: no event tells. */
const ASK_MS = 3_000;

/** Lets a device upload without anybody typing a password or a token into it. */
export function Devices() {
  const { complain } = useToaster();
  const { data: tokens } = useTokens();
  const [offer, setOffer] = useState<{ pairing: Pairing; before: ReadonlySet<number> } | null>(null);
  const pair = async (): Promise<void> => {
    try {
      setOffer({ pairing: await offerPairing(), before: new Set(tokens?.map(({ id }) => id)) });
    } catch (thrown) {
      complain(thrown);
    }
  };
  return (
    <Section title="Pair a device">
      <div className={styles.line}>
        <p className={styles.words}>
          A camera, phone or script types a short code once, and may then upload into your library, and do nothing else.
        </p>
        <Button small icon="phone" onClick={() => void pair()}>
          {offer === null ? 'Show a code' : 'Show a new code'}
        </Button>
      </div>
      {offer && <Code key={offer.pairing.code} {...offer} />}
    </Section>
  );
}

function Code({ pairing: { code, expiresAt }, before }: { pairing: Pairing; before: ReadonlySet<number> }) {
  const left = useCountdown(Date.parse(expiresAt));
  const claimed = useClaim(before, left > 0);
  if (claimed) {
    return (
      <div className={styles.code} role="status">
        <strong>{claimed.label} is paired.</strong>
        <p className={styles.left}>It is listed among the access tokens, where it can be revoked.</p>
      </div>
    );
  }
  if (left === 0) {
    return (
      <div className={styles.code} role="status">
        <p className={styles.left}>The code has expired without being used.</p>
      </div>
    );
  }
  return (
    <div className={styles.code}>
      <p className={styles.letters} aria-label={`Code ${[...code].join(' ')}`}>
        {code}
      </p>
      <p className={styles.left}>
        Type it into the device within <span aria-live="off">{duration(left)}</span>. This page tells when it is paired.
      </p>
    </div>
  );
}

/** The upload token that was not there before; kept once it has come. */
function useClaim(before: ReadonlySet<number>, waiting: boolean): Token | null {
  const [claimed, setClaimed] = useState<Token | null>(null);
  const { data: tokens } = useTokens(waiting && claimed === null ? ASK_MS : false);
  const found = tokens?.find(({ id, scopes }) => !before.has(id) && scopes.join() === 'UPLOAD');
  if (claimed === null && found) {
    setClaimed(found);
  }
  return claimed;
}
