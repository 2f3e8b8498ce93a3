import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteQuarantined, retryQuarantined } from '../../api/factory';
import { keys } from '../../api/keys';
import { quarantineUrl } from '../../api/media';
import { useQuarantine, useStatus } from '../../api/queries';
import type { QuarantinedFile } from '../../api/types';
import { Ago } from '../../components/Ago';
import { IconButton } from '../../components/Button';
import { ConfirmDialog } from '../../components/Dialog';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { MoreButton } from '../../components/MoreButton';
import { ProblemNotice } from '../../components/Problem';
import { useToaster } from '../../components/Toast';
import { useMay } from '../../door/DoorContext';
import { bytes, count } from '../../format/numbers';
import { FileRow } from './FileRow';
import { Section } from '../../components/Section';

/** Files that could not become part of the library. Their bytes are kept until a person decides. */
export function Quarantine() {
  const query = useQuarantine();
  const { items, error, isPending, refetch } = query;
  const { data: status } = useStatus();
  const total = status?.quarantined ?? items.length;
  return (
    <Section title="Quarantine" count={total > 0 ? count(total) : null}>
      {error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {!error && !isPending && items.length === 0 && (
        <EmptyState small icon="shield" title="Nothing in quarantine">
          Damaged or unknown files are kept here, never thrown away.
        </EmptyState>
      )}
      <ul>
        {items.map((file) => (
          <Quarantined key={file.id} file={file} />
        ))}
      </ul>
      <MoreButton query={query} />
    </Section>
  );
}

function Quarantined({ file }: { file: QuarantinedFile }) {
  const { id, fileName, code, message, source, at } = file;
  const [deleting, setDeleting] = useState(false);
  const { retry, remove } = useWaysOut(file);
  const mayWrite = useMay('WRITE');
  return (
    <FileRow
      picture={<Icon name="shield" size="small" />}
      name={<span title={fileName}>{fileName}</span>}
      tools={
        mayWrite && (
          <>
            <IconButton icon="refresh" small label={`Offer ${fileName} again`} onClick={retry} />
            <IconButton
              icon="download"
              small
              label={`Download ${fileName}`}
              onClick={() => location.assign(quarantineUrl(id))}
            />
            <IconButton icon="trash" small label={`Delete ${fileName} for ever`} onClick={() => setDeleting(true)} />
          </>
        )
      }
    >
      {message}{' '}
      <span>
        <code>{code}</code> · {bytes(file.bytes)} · by {source} · <Ago at={at} />
      </span>
      {deleting && (
        <ConfirmDialog
          title="Delete this file for ever?"
          action="Delete for ever"
          dangerous
          onConfirm={remove}
          onClose={() => setDeleting(false)}
        >
          {fileName} is not in your library, and this may be its only copy. It cannot be brought back.
        </ConfirmDialog>
      )}
    </FileRow>
  );
}

function useWaysOut({ id, fileName }: QuarantinedFile) {
  const client = useQueryClient();
  const { say, complain } = useToaster();
  const after = async (work: Promise<string>): Promise<void> => {
    try {
      say(await work);
    } catch (thrown) {
      complain(thrown);
    }
    await client.invalidateQueries({ queryKey: keys.quarantine });
    await client.invalidateQueries({ queryKey: keys.status });
  };
  return {
    retry: () =>
      void after(
        retryQuarantined(id).then(({ outcome }) =>
          outcome === 'accepted' ? `${fileName} is in your library now.` : `${fileName} was in your library already.`,
        ),
      ),
    remove: () => void after(deleteQuarantined(id).then(() => `${fileName} is deleted.`)),
  };
}
