import { Link } from 'react-router';
import { EmptyState } from '../components/EmptyState';

export function NotFoundPage() {
  return (
    <EmptyState icon="file" title="There is no such page">
      <p>
        <Link to="/">Go to your photos</Link>
      </p>
    </EmptyState>
  );
}
