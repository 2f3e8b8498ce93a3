import type { ReactNode } from 'react';
import type { AssetDetail, EditField } from '../../../api/types';
import { Button, IconButton } from '../../../components/Button';
import type { IconName } from '../../../components/Icon';
import { useMay } from '../../../door/DoorContext';
import { Fact } from '../Fact';
import { FromSidecar } from '../FromSidecar';
import { DraftForm } from './DraftForm';
import { Extracted } from './Extracted';
import type { FactGroup, Inputs } from './saving';
import type { Draft } from './useDraft';
import { useOpener } from './useOpener';

interface EditableFactProps<Typed extends Inputs> {
  icon: IconName;
  label: string;
  asset: AssetDetail;
  group: FactGroup<Typed>;
  /** Those of its fields that a person can tell. */
  fields: readonly EditField[];
  /** Those of them that a sidecar can tell, where these are not all. */
  sourced?: readonly EditField[];
  /** Null where nothing is known. */
  title: ReactNode;
  /** Asks for what is not known. */
  wish: string;
  children?: ReactNode;
  form: (draft: Draft<Typed>) => ReactNode;
}

/** A fact that can be edited in its place by who may; where nobody may and nothing is known, nothing is shown. */
export function EditableFact<Typed extends Inputs>(props: EditableFactProps<Typed>) {
  const { icon, label, asset, group, fields, sourced, title, wish, children, form } = props;
  const mayWrite = useMay('WRITE');
  const { editing, opener, open, done } = useOpener();
  const told = fields.some((field) => asset.edited.includes(field));
  if (!mayWrite && title === null && !told) {
    return null;
  }
  if (editing) {
    return (
      <Fact icon={icon} label={label} title={null}>
        <DraftForm group={group} asset={asset} onDone={done}>
          {form}
        </DraftForm>
      </Fact>
    );
  }
  const tool = mayWrite && title !== null && (
    <IconButton ref={opener} icon="pencil" label={`Edit: ${label}`} small onClick={open} />
  );
  const adder = mayWrite ? (
    <Button ref={opener} look="quiet" small onClick={open}>
      {wish}
    </Button>
  ) : null;
  return (
    <Fact icon={icon} label={label} title={title ?? adder} tool={tool}>
      {children}
      <FromSidecar asset={asset} fields={sourced ?? fields} />
      {told && <Extracted asset={asset} fields={fields} />}
    </Fact>
  );
}
