import type { Inspection, Trust } from '../../api/pluginTypes';
import { Badge } from '../../components/Badge';
import dialogStyles from '../../components/Dialog.module.css';
import { Icon } from '../../components/Icon';
import { counted, bytes } from '../../format/numbers';
import styles from './plugins.module.css';
import { Rating } from './Rating';

/** All that is known of a jar before any of it runs, for whoever decides. */
export function Report({ report }: { report: Inspection }) {
  const { description, objections, schemaChanges, panels, trust } = report;
  const fit = objections.length === 0;
  return (
    <div className={styles.report}>
      {objections.map((objection) => (
        <p key={objection} className={styles.objection} role="alert">
          <Icon name="warning" size="small" />
          <span>{objection}</span>
        </p>
      ))}
      <div>
        {description && <p>{description}</p>}
        <p className={styles.facts}>{facts(report).join(' · ')}</p>
      </div>
      {fit && <Voucher trust={trust} />}
      {fit && trust && <TrustWords trust={trust} />}
      {fit && panels.length > 0 && <Brought panels={panels} />}
      {fit && schemaChanges.length > 0 && (
        <p className={dialogStyles.said}>
          It brings {counted(schemaChanges.length, 'change', 'changes')} of its own tables, which are made once and stay.
        </p>
      )}
      <p className={styles.digest}>
        SHA-256 <code>{report.sha256}</code>
      </p>
    </div>
  );
}

const PLACES: Readonly<Record<Inspection['panels'][number]['slot'], string>> = {
  DRAWER: 'beside a photo',
  PAGE: 'on a page of its own',
  TILE: 'on the factory page',
  SETTINGS: 'below its settings',
};

function Brought({ panels }: Pick<Inspection, 'panels'>) {
  return (
    <section>
      <h3 className={styles.heading}>What it shows in the web app</h3>
      <Sentences sentences={panels.map(({ title, slot }) => `“${title}”, ${PLACES[slot]}`)} />
    </section>
  );
}

function facts({ id, change, from, bytes: size }: Inspection): string[] {
  const about = {
    NEW: 'New here',
    UPDATE: `In the place of ${from}`,
    SAME: 'This version is here already',
    OLDER: `Older than ${from}, which is here`,
  }[change];
  return [about, id, bytes(size)];
}

/** Who says that it is what it says. */
function Voucher({ trust }: { trust: Trust | null }) {
  const signature = trust?.signature ?? null;
  return signature === null ? (
    <p className={styles.voucher}>
      <Badge tone="warn">Not signed</Badge>
      <span>Nobody vouches for it. Install it only if you trust whoever gave it to you.</span>
    </p>
  ) : (
    <p className={styles.voucher}>
      <Badge tone="good">Signed</Badge>
      <span>
        Named by the catalog {signature.catalog}, by the key <code>{signature.fingerprint}</code>
      </span>
    </p>
  );
}

function TrustWords({ trust }: { trust: Trust }) {
  const { rating, reasons, permissions, warnings } = trust;
  const enforced = permissions.filter((permission) => permission.enforced);
  const declared = permissions.filter((permission) => !permission.enforced);
  return (
    <>
      <div className={styles.rated}>
        <Rating rating={rating} />
        {reasons.length > 0 && <Sentences sentences={reasons} />}
      </div>
      <Permissions title="What it can do, and is held to" permissions={enforced} />
      <Permissions title="What it says, and nobody holds it to" permissions={declared} />
      {warnings.length > 0 && (
        <section>
          <h3 className={styles.heading}>What its code mentions</h3>
          <ul className={styles.sentences}>
            {warnings.map(({ kind, sentence, where }) => (
              <li key={kind}>
                {sentence} {where.length > 0 && <code className={styles.where}>{where.join(', ')}</code>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Permissions({ title, permissions }: { title: string; permissions: Trust['permissions'] }) {
  if (permissions.length === 0) {
    return null;
  }
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.sentences}>
        {permissions.map(({ kind, what, sentence }) => (
          <li key={`${kind} ${what.join(' ')}`}>
            {sentence}
            {what.length > 0 && <span className={styles.what}> {what.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className={styles.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
