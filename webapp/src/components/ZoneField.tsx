import { useId } from 'react';
import { Field, type FieldProps } from './Field';

/** Every zone that the browser knows, for completion. */
const ZONES = Intl.supportedValuesOf('timeZone');

/** A line for the name of a time zone, which the browser completes. */
export function ZoneField(props: Omit<FieldProps, 'label' | 'list'>) {
  const zones = useId();
  return (
    <>
      <Field label="Time zone" list={zones} autoComplete="off" autoCapitalize="none" spellCheck={false} {...props} />
      <datalist id={zones}>
        {ZONES.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </datalist>
    </>
  );
}
