import { useState } from 'react';
import type { JarSource } from '../../api/plugins';
import type { Offer } from '../../api/pluginTypes';
import { useCatalogs, useOffers } from '../../api/pluginQueries';
import { Badge } from '../../components/Badge';
import { Button } from '../../components/Button';
import { EmptyState } from '../../components/EmptyState';
import { Field } from '../../components/Field';
import { ProblemNotice } from '../../components/Problem';
import { Row } from '../../components/Row';
import { Section } from '../../components/Section';
import { finds } from './finds';
import styles from './plugins.module.css';
import { Rating } from './Rating';
import { Sources } from './Sources';

/** Nobody has to search among so few. */
const SEEN_AT_ONCE = 5;

/** What can be had, and from whom. */
export function CatalogTab({ onInstall }: { onInstall: (source: JarSource) => void }) {
  const catalogs = useCatalogs();
  const offers = useOffers();
  const [words, setWords] = useState('');
  const error = offers.error ?? catalogs.error;
  const found = offers.data?.filter((offer) => finds(offer, words));
  return (
    <>
      <Section title="What can be had" count={found && found.length > 0 ? String(found.length) : null}>
        {error && <ProblemNotice small thrown={error} onRetry={() => void Promise.all([offers.refetch(), catalogs.refetch()])} />}
        {offers.data && offers.data.length > SEEN_AT_ONCE && (
          <div className={styles.search}>
            <Field label="Search" type="search" value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
          </div>
        )}
        {offers.data?.length === 0 && (
          <EmptyState small icon="plug" title="Nothing to be had yet">
            {catalogs.data?.length === 0 ? 'Add a source below: somebody’s catalog of plugins.' : 'The sources below list no plugins.'}
          </EmptyState>
        )}
        {found?.length === 0 && words !== '' && (
          <EmptyState small icon="plug" title="No plugin is called so">
            Search for another word.
          </EmptyState>
        )}
        <ul>
          {found?.map((offer) => (
            <Offered key={`${offer.catalog} ${offer.id}`} offer={offer} onInstall={onInstall} />
          ))}
        </ul>
      </Section>
      <Sources catalogs={catalogs.data ?? null} />
    </>
  );
}

function Offered({ offer, onInstall }: { offer: Offer; onInstall: (source: JarSource) => void }) {
  const { id, title, description, catalog, catalogName, installed, best, versions } = offer;
  const objection = best === null ? (versions[0]?.objection ?? null) : null;
  const news = versions.find(({ version }) => version === best?.version)?.changes ?? '';
  const look = (version: string): void => onInstall({ kind: 'offer', catalog, plugin: id, version, title });
  return (
    <Row
      icon="plug"
      faint={best === null}
      name={
        <>
          {title}
          {installed !== null && best?.change !== 'UPDATE' && <Badge tone="good">Installed</Badge>}
          {best?.change === 'UPDATE' && installed !== null && <Badge tone="busy">Update</Badge>}
          {best && <Rating rating={best.trust.rating} short />}
          <span className={styles.version}>{best?.version ?? versions[0]?.version}</span>
        </>
      }
      tools={
        best &&
        (installed === null || best.change === 'UPDATE') && (
          <Button look="quiet" small icon="download" aria-label={`${installed === null ? 'Install' : 'Update'} ${title}`} onClick={() => look(best.version)}>
            {installed === null ? 'Install' : 'Update'}
          </Button>
        )
      }
    >
      {description}
      <p>
        {catalogName}
        {installed !== null && ` · ${installed} is here`}
      </p>
      {versions[0] && versions[0].takenBack !== null && <TakenBack release={versions[0]} onTry={look} />}
      {objection !== null && <p className={styles.bad}>{objection}</p>}
      {news !== '' && best?.change === 'UPDATE' && <p className={styles.reason}>New: {news}</p>}
    </Row>
  );
}

/** The newest version has failed here. Its author may say that it was not to blame. */
function TakenBack({ release: { version, takenBack }, onTry }: { release: Offer['versions'][number]; onTry: (version: string) => void }) {
  return (
    <p className={styles.bad}>
      {version} was taken back here: {takenBack}{' '}
      <Button look="quiet" small onClick={() => onTry(version)}>
        Try {version} again
      </Button>
    </p>
  );
}
