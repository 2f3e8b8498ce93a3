import { useStages } from '../../api/queries';
import { EmptyState } from '../../components/EmptyState';
import { ProblemNotice } from '../../components/Problem';
import { Section } from '../../components/Section';
import { StageRow } from './StageRow';

export function Stages() {
  const { data: stages, error, refetch } = useStages();
  return (
    <Section title="Stages">
      {!stages && error && <ProblemNotice small thrown={error} onRetry={() => void refetch()} />}
      {stages?.length === 0 && (
        <EmptyState small icon="factory" title="No stages yet">
          Each plugin that works on files brings its own.
        </EmptyState>
      )}
      <ul>{stages?.map((stage) => <StageRow key={stage.name} stage={stage} />)}</ul>
    </Section>
  );
}
