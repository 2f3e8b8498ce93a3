import { useDeferredValue, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { PageTitle } from '../../components/PageTitle';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { API_DOCUMENT, apiDocument } from '../../api/reference';
import { groupsOf, type ApiDocument } from './document';
import { Fields } from './Fields';
import { OperationCard } from './OperationCard';
import styles from './reference.module.css';

/** All that other programs can ask, as the server tells it of itself. */
export function ReferencePage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['reference'],
    queryFn: ({ signal }) => apiDocument<ApiDocument>(signal),
  });
  const [words, setWords] = useState('');
  return (
    <div className={styles.page}>
      <PageTitle title="For other programs">
        What can be asked over HTTP. The same as <a href={API_DOCUMENT}>OpenAPI</a>, for tools.
      </PageTitle>
      <input
        className={styles.search}
        type="search"
        placeholder="Search: a path, a word, a right"
        aria-label="Search"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {error && <ProblemNotice thrown={error} onRetry={() => void refetch()} />}
      {data && <Found document={data} words={words.trim()} />}
    </div>
  );
}


function Found({ document, words }: { document: ApiDocument; words: string }) {
  const settled = useDeferredValue(words);
  const groups = useMemo(() => groupsOf(document, settled), [document, settled]);
  if (groups.length === 0) {
    return <EmptyState icon="info" title="Nothing has all of these words" />;
  }
  return (
    <>
      {settled === '' && <p className={styles.intro}>{document.info.description.replaceAll('`', '')}</p>}
      {groups.map(({ tag, operations }) => (
        <section key={tag} className={styles.group} aria-label={tag}>
          <h2>{tag}</h2>
          {operations.map((operation) => (
            <OperationCard key={operation.operationId} document={document} operation={operation} />
          ))}
        </section>
      ))}
      <Types document={document} />
    </>
  );
}

function Types({ document }: { document: ApiDocument }) {
  return (
    <section className={styles.group} aria-label="Types">
      <h2>Types</h2>
      {Object.entries(document.components.schemas).map(([name, schema]) => (
        <article key={name} id={name} className={styles.shape}>
          <h3>
            <code>{name}</code>
          </h3>
          {schema.description && <p className={styles.words}>{schema.description}</p>}
          <Fields schema={schema} />
        </article>
      ))}
    </section>
  );
}
