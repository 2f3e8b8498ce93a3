import { Navigate, useLocation } from 'react-router';
import { AwayPage } from '../pages/door/AwayPage';
import { FirstRunPage } from '../pages/door/FirstRunPage';
import { useDoor } from './DoorContext';
import { Household } from './Household';
import { loginPage } from './nextPage';

/** Lets in who is logged in; shows others the way. */
export function Inside() {
  const state = useDoor();
  const location = useLocation();
  switch (state.kind) {
    case 'asking':
      return null;
    case 'away':
      return <AwayPage thrown={state.thrown} />;
    case 'firstRun':
      return <FirstRunPage />;
    case 'outside':
      return <Navigate to={state.byChoice ? '/login' : loginPage(location)} replace />;
    case 'inside':
    case 'ended':
      // What one person has loaded and is uploading is nothing to the next.
      return <Household key={state.session.account.id} ended={state.kind === 'ended'} />;
  }
}
