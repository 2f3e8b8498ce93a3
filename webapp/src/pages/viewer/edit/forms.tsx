import { Field, TextArea } from '../../../components/Field';
import { TagInput } from '../../../components/TagInput';
import type { Tags } from '../../../components/tags';
import { ZoneField } from '../../../components/ZoneField';
import { Theirs } from './DraftForm';
import styles from './forms.module.css';
import type { Moment, Place, Words } from './groups';
import type { Draft } from './useDraft';

export function WordsForm({ typed, type, objectionTo, theirs }: Draft<Words>) {
  return (
    <>
      <Field
        label="Title"
        value={typed.title}
        objection={objectionTo('title')}
        onChange={({ currentTarget }) => type({ title: currentTarget.value })}
      />
      <Theirs value={theirs?.title} mine={typed.title} />
      <TextArea
        label="Description"
        value={typed.description}
        objection={objectionTo('description')}
        onChange={({ currentTarget }) => type({ description: currentTarget.value })}
      />
      <Theirs value={theirs?.description} mine={typed.description} />
    </>
  );
}

export function MomentForm({ typed, type, objectionTo, theirs }: Draft<Moment>) {
  const at = ({ date, time }: Moment): string => `${date} ${time}`.trim();
  return (
    <>
      <div className={styles.pair}>
        <Field
          label="Day"
          type="date"
          min="1800-01-01"
          max="2200-12-31"
          value={typed.date}
          objection={objectionTo('date', 'takenAt')}
            onChange={({ currentTarget }) => type({ date: currentTarget.value })}
        />
        <Field
          label="Time"
          type="time"
          step={1}
          value={typed.time}
          onChange={({ currentTarget }) => type({ time: currentTarget.value })}
        />
      </div>
      <Theirs value={theirs ? at(theirs) : undefined} mine={at(typed)} />
      <ZoneField
        value={typed.zone}
        placeholder="Europe/Oslo or +02:00"
        objection={objectionTo('zone', 'takenOffset')}
        onChange={({ currentTarget }) => type({ zone: currentTarget.value })}
      />
      <Theirs value={theirs?.zone} mine={typed.zone} />
    </>
  );
}

export function PlaceForm({ typed, type, objectionTo, theirs }: Draft<Place>) {
  return (
    <>
      <Field
        label="Name"
        value={typed.placeName}
        placeholder="Grandma’s garden"
        objection={objectionTo('placeName')}
        onChange={({ currentTarget }) => type({ placeName: currentTarget.value })}
      />
      <Theirs value={theirs?.placeName} mine={typed.placeName} />
      <Field
        label="Latitude and longitude"
        value={typed.coordinates}
        placeholder="47.3769, 8.5417"
        hint="In degrees, as a map shows them."
        objection={objectionTo('coordinates', 'latitude', 'longitude')}
        spellCheck={false}
        onChange={({ currentTarget }) => type({ coordinates: currentTarget.value })}
      />
      <Theirs value={theirs?.coordinates} mine={typed.coordinates} />
    </>
  );
}

export function TagsForm({ typed, type, objectionTo, theirs }: Draft<Tags>) {
  return (
    <>
      <TagInput tags={typed.tags} typed={typed.typed} objection={objectionTo('tags')} onType={type} />
      <Theirs value={theirs?.tags.join(', ')} mine={typed.tags.join(', ')} />
    </>
  );
}
