import type { ReactNode } from 'react';
import type { Schema } from './document';
import styles from './reference.module.css';
import { SchemaText } from './SchemaText';

/** The fields of a type. */
export function Fields({ schema }: { schema: Schema }) {
  const required = new Set(schema.required);
  return (
    <dl className={styles.fields}>
      {Object.entries(schema.properties ?? {}).map(([name, field]) => (
        <Field key={name} name={name} optional={!required.has(name)} words={field.description}>
          <SchemaText schema={field} />
        </Field>
      ))}
    </dl>
  );
}

interface FieldProps {
  name: string;
  where?: string;
  optional: boolean;
  words: string | undefined;
  children: ReactNode;
}

/** One line: a name, what goes there, and what it means. */
export function Field({ name, where, optional, words, children }: FieldProps) {
  return (
    <div className={styles.field}>
      <dt className={styles.name}>
        <code>{name}</code>
        {where && <span className={styles.where}>{where}</span>}
        {optional && <span className={styles.where}>optional</span>}
      </dt>
      <dd>
        <code className={styles.type}>{children}</code>
        {words && <p className={styles.words}>{words}</p>}
      </dd>
    </div>
  );
}
