import { useState } from 'react';
import { keys } from '../../api/keys';
import { acceptKey, refreshCatalogs, removeCatalog } from '../../api/plugins';
import type { Catalog } from '../../api/pluginTypes';
import { Ago } from '../../components/Ago';
import { Badge } from '../../components/Badge';
import { Button, IconButton } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { useAct } from '../../components/useAct';
import { counted } from '../../format/numbers';
import { AddSource } from './AddSource';
import styles from './plugins.module.css';

/** Who offers plugins, and by which key each is known. */
export function Sources({ catalogs }: { catalogs: readonly Catalog[] | null }) {
  const act = useAct(keys.catalogs);
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title="Sources"
      tools={
        <>
          {catalogs && (
            <Button look="quiet" small icon="refresh" onClick={() => void act(refreshCatalogs)}>
              Look for news
            </Button>
          )}
          <Button look="quiet" small icon="link" onClick={() => setAdding(true)}>
            Add a source
          </Button>
        </>
      }
    >
      {catalogs?.length === 0 && (
        <EmptyState small icon="link" title="No sources yet">
          A source is a list of plugins that somebody has signed. Add one by its address, or put one into the folder catalog of the data folder.
        </EmptyState>
      )}
      <ul>
        {catalogs?.map((catalog) => (
          <Source key={catalog.id} catalog={catalog} />
        ))}
      </ul>
      {adding && <AddSource onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Source({ catalog }: { catalog: Catalog }) {
  const { id, name, kind, address, ofHouse, fingerprint, offeredFingerprint, checkedAt, trouble, plugins } = catalog;
  const act = useAct(keys.catalogs);
  const [open, setOpen] = useState<'remove' | 'key' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Row
      icon={kind === 'FOLDER' ? 'folder' : 'link'}
      name={
        <>
          {name}
          {trouble && <Badge tone="warn">Trouble</Badge>}
        </>
      }
      tools={
        <>
          {offeredFingerprint !== null && (
            <Button look="quiet" small icon="key" onClick={() => setOpen('key')}>
              Another key
            </Button>
          )}
          {!ofHouse && <IconButton icon="trash" small label={`Remove the source ${name}`} onClick={() => setOpen('remove')} />}
        </>
      }
    >
      {address === '' ? 'The folder catalog of this appliance' : address} · {counted(plugins, 'plugin', 'plugins')} · looked at{' '}
      <Ago at={checkedAt} />
      <span className={styles.key}>
        Known by its key <code>{fingerprint}</code>
      </span>
      {trouble && (
        <p className={styles.bad}>
          {trouble.message} {trouble.hint}
        </p>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={`Remove ${name}?`}
          action="Remove"
          dangerous
          onConfirm={() => void act(() => removeCatalog(id), `${name} is removed.`)}
          onClose={close}
        >
          What was installed from it stays, and gets no updates from there any more.
        </ConfirmDialog>
      )}
      {open === 'key' && offeredFingerprint !== null && (
        <ConfirmDialog
          title="Trust another key?"
          action="Trust it"
          dangerous
          onConfirm={() => void act(() => acceptKey(id, offeredFingerprint), `${name} is known by its new key.`)}
          onClose={close}
        >
          <p>
            {name} is now signed by another key. That is so when its owner has a new one, and also when somebody else has taken its place. Ask
            the owner, by another way, whether this is the new one:
          </p>
          <span className={styles.fingerprint}>{offeredFingerprint}</span>
        </ConfirmDialog>
      )}
    </Row>
  );
}
