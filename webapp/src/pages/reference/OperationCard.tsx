import { answerOf, dataOf, type ApiDocument, type Body, type Operation } from './document';
import { Field } from './Fields';
import styles from './reference.module.css';
import { SchemaText } from './SchemaText';

const RIGHT: Readonly<Record<string, string>> = {
  ANYBODY: 'anybody',
  PERSON: 'a person, logged in',
  READ: 'read',
  UPLOAD: 'upload',
  WRITE: 'write',
  ADMIN: 'admin',
};

/** One thing that can be asked; opened it tells how, and what is answered. */
export function OperationCard({ document, operation }: { document: ApiDocument; operation: Operation }) {
  const { verb, path, summary, description, parameters = [], requestBody, responses } = operation;
  return (
    <details className={styles.operation} id={operation.operationId}>
      <summary className={styles.line}>
        <span className={styles.verb} data-verb={verb}>
          {verb}
        </span>
        <code className={styles.path}>{path}</code>
        <span className={styles.summary}>{summary}</span>
        <span className={styles.right}>{RIGHT[operation['x-right']] ?? operation['x-right']}</span>
      </summary>
      <div className={styles.inside}>
        <p>{description}</p>
        {(parameters.length > 0 || requestBody) && <h4>Asked</h4>}
        <dl className={styles.fields}>
          {parameters.map((parameter) => (
            <Field
              key={`${parameter.in} ${parameter.name}`}
              name={parameter.name}
              where={parameter.in}
              optional={!parameter.required}
              words={parameter.description}
            >
              <SchemaText schema={parameter.schema ?? {}} />
            </Field>
          ))}
          {requestBody && <BodyLines name="body" body={requestBody} />}
        </dl>
        <h4>Answered</h4>
        <dl className={styles.fields}>
          {Object.entries(responses).map(([status, body]) => (
            <BodyLines key={status} name={status} body={answerOf(document, body)} />
          ))}
        </dl>
      </div>
    </details>
  );
}

function BodyLines({ name, body }: { name: string; body: Body }) {
  const codes = codesOf(body);
  return (
    <Field name={name} optional={false} words={codes === null ? body.description : undefined}>
      {codes ??
        Object.entries(body.content ?? {}).map(([type, { schema }]) => (
          <span key={type} className={styles.content}>
            {schema ? <SchemaText schema={dataOf(schema)} /> : 'bytes'} <span className={styles.where}>{type}</span>
          </span>
        ))}
    </Field>
  );
}

/** Problems are told by their codes. */
function codesOf(body: Body): string | null {
  const codes = body['x-problem-codes'];
  if (!codes) {
    return null;
  }
  const all = Array.isArray(codes) ? codes : Object.values(codes).flat();
  return [...new Set(all)].map((code) => (code === '*' ? 'what kept it from being taken in' : code)).join(', ');
}
