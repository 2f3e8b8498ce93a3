import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Right } from '../api/doorTypes';
import { EmptyState } from '../components/EmptyState';
import { useMay } from '../door/DoorContext';

/** A page for those who may do what it is about; others are told so. */
export function Needs({ right, page }: { right: Right; page: ReactNode }) {
  return useMay(right) ? page : <NotForYou />;
}

function NotForYou() {
  return (
    <EmptyState icon="shield" title="This page is not for you">
      <p>It belongs to somebody who may do more here. An admin can change what you may do.</p>
      <p>
        <Link to="/">Go to your photos</Link>
      </p>
    </EmptyState>
  );
}
