import { Fragment, type ReactNode } from 'react';
import { named, type Schema } from './document';
import styles from './reference.module.css';

/** A schema as people write types; names lead to where they are told. */
export function SchemaText({ schema }: { schema: Schema }) {
  const name = named(schema);
  if (name !== null) {
    return <a href={`#${name}`}>{name}</a>;
  }
  return <>{unnamed(schema)}</>;
}

function unnamed(schema: Schema): ReactNode {
  if (schema.const !== undefined) {
    return quoted(schema.const);
  }
  if (schema.enum) {
    return either(schema.enum.map(quoted));
  }
  if (schema.anyOf) {
    return either(schema.anyOf.map(shown));
  }
  return either([schema.type ?? 'anything'].flat().map((type) => plain(type, schema)));
}

function quoted(word: string | null): ReactNode {
  return <span className={styles.word}>{JSON.stringify(word)}</span>;
}

function shown(schema: Schema): ReactNode {
  return <SchemaText schema={schema} />;
}

function plain(type: string, schema: Schema): ReactNode {
  if (type === 'array' && schema.items) {
    return (
      <>
        array of <SchemaText schema={schema.items} />
      </>
    );
  }
  if (type === 'object' && typeof schema.additionalProperties === 'object') {
    return (
      <>
        map of <SchemaText schema={schema.additionalProperties} />
      </>
    );
  }
  return type === 'null' || !schema.format ? type : `${type} (${schema.format})`;
}

function either(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, index) => (
    // The parts of a type have no names, and never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {index > 0 && ' | '}
      {part}
    </Fragment>
  ));
}
