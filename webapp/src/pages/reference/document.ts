/** The parts of docs/openapi.json that the page shows. */

export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  const?: string;
  enum?: readonly (string | null)[];
  anyOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  format?: string;
  description?: string;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Content {
  schema?: Schema;
}

export interface Body {
  $ref?: string;
  description?: string;
  content?: Readonly<Record<string, Content>>;
  'x-problem-codes'?: readonly string[] | Readonly<Record<string, readonly string[]>>;
}

export interface Described {
  operationId: string;
  tags: readonly string[];
  summary: string;
  description: string;
  'x-right': string;
  parameters?: readonly Parameter[];
  requestBody?: Body;
  responses: Readonly<Record<string, Body>>;
}

export interface ApiDocument {
  info: { title: string; description: string };
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  components: { schemas: Readonly<Record<string, Schema>>; responses: Readonly<Record<string, Body>> };
}

export interface Operation extends Described {
  verb: string;
  path: string;
}

export interface Group {
  tag: string;
  operations: readonly Operation[];
}

/** All that can be asked, by what it is about; only what has every one of the words. */
export function groupsOf(document: ApiDocument, words: string): readonly Group[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Operation[]>();
  for (const operation of operationsOf(document)) {
    const text = `${operation.verb} ${operation.path} ${operation.description} ${operation['x-right']}`.toLowerCase();
    if (wanted.every((word) => text.includes(word))) {
      const tag = operation.tags[0] ?? '';
      groups.set(tag, [...(groups.get(tag) ?? []), operation]);
    }
  }
  return [...groups]
    .map(([tag, operations]) => ({ tag, operations }))
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
}

function operationsOf(document: ApiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, described]) => ({ ...described, verb: verb.toUpperCase(), path })),
  );
}

/** The name at the end of a reference. */
export function named(schema: { $ref?: string }): string | null {
  return schema.$ref?.split('/').at(-1) ?? null;
}

/** What stands behind a reference. */
export function answerOf(document: ApiDocument, body: Body): Body {
  const name = named(body);
  return name === null ? body : (document.components.responses[name] ?? body);
}

/** What is in the envelope, where there is one. */
export function dataOf(schema: Schema): Schema {
  const { properties } = schema;
  return properties?.['apiVersion'] && properties['data'] ? properties['data'] : schema;
}
