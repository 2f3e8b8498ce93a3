// Writes target/schema.ts, the types of all that the API sends and takes, from docs/openapi.json. It runs before every check, test and build,
// so that the types cannot differ from the document; not into the sources, which would be newer than what was built of them. (openapi-typescript does not run with TypeScript 7.)
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = new URL('../../docs/openapi.json', import.meta.url);
const TARGET = new URL('../target/schema.ts', import.meta.url);

/** The source of the types. */
function typesOf(document) {
  const types = Object.entries(document.components.schemas)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `${comment(schema.description, '')}export ${declaration(name, schema)}`);
  return `/** Made from docs/openapi.json by dev/schema.mjs. */\n\n${types.join('\n\n')}\n`;
}

function declaration(name, schema) {
  return schema.type === 'object' && schema.properties
    ? `interface ${name} ${fields(schema, '')}`
    : `type ${name} = ${typeOf(schema, '')};`;
}

function typeOf(schema, indent) {
  if (schema.$ref) {
    return schema.$ref.split('/').at(-1);
  }
  if ('const' in schema) {
    return quoted(schema.const);
  }
  if (schema.enum) {
    return schema.enum.map(quoted).join(' | ');
  }
  const either = schema.anyOf ?? schema.oneOf;
  if (either) {
    return either.map((one) => typeOf(one, indent)).join(' | ');
  }
  return [schema.type].flat().map((type) => plain(type, schema, indent)).join(' | ');
}

function plain(type, schema, indent) {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return `readonly ${bracketed(typeOf(schema.items, indent))}[]`;
    case 'object':
      return schema.properties ? fields(schema, indent) : record(schema, indent);
    case undefined:
      return 'unknown';
    default:
      return type;
  }
}

function record(schema, indent) {
  const values = typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties, indent) : 'unknown';
  return schema.propertyNames
    ? `Readonly<Partial<Record<${typeOf(schema.propertyNames, indent)}, ${values}>>>`
    : `Readonly<Record<string, ${values}>>`;
}

function fields(schema, indent) {
  const required = new Set(schema.required ?? []);
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties).map(([name, field]) => {
    const mark = required.has(name) ? '' : '?';
    return `${comment(field.description, inner)}${inner}${name}${mark}: ${typeOf(field, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function quoted(word) {
  return typeof word === 'string' ? `'${word.replaceAll("'", "\\'")}'` : String(word);
}

function bracketed(type) {
  return type.includes('|') ? `(${type})` : type;
}

function comment(text, indent) {
  return text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : '';
}

const source = typesOf(JSON.parse(readFileSync(DOCUMENT, 'utf8')));
if (!existsSync(TARGET) || readFileSync(TARGET, 'utf8') !== source) {
  mkdirSync(new URL('.', TARGET), { recursive: true });
  writeFileSync(TARGET, source);
}
