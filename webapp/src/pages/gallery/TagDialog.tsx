import { useState } from 'react';
import { FormDialog } from '../../components/FormDialog';
import { TagInput } from '../../components/TagInput';
import { withTags } from '../../components/tags';
import { photos } from './deeds';

interface TagDialogProps {
  count: number;
  onTag: (add: readonly string[], remove: readonly string[]) => Promise<void>;
  onClose: () => void;
}

const NOTHING = { tags: [] as readonly string[], typed: '' };

/** Tags to put beside those that each photo has, and tags to take away. */
export function TagDialog({ count, onTag, onClose }: TagDialogProps) {
  const [add, setAdd] = useState(NOTHING);
  const [remove, setRemove] = useState(NOTHING);
  const added = withTags(add.tags, add.typed);
  const removed = withTags(remove.tags, remove.typed);
  return (
    <FormDialog
      title={`Tag ${photos(count)}`}
      action="Save"
      ready={added.length + removed.length > 0}
      onSubmit={() => onTag(added, removed)}
      onClose={onClose}
    >
      <TagInput label="Add tags" {...add} objection={null} onType={(change) => setAdd((before) => ({ ...before, ...change }))} />
      <TagInput
        label="Take tags away"
        {...remove}
        objection={null}
        onType={(change) => setRemove((before) => ({ ...before, ...change }))}
      />
    </FormDialog>
  );
}
