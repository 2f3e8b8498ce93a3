// First, since it takes secrets out of the address before anything else looks there; and what keeps drafts, before the router hears of steps.
import './door/browserKeys';
import './pages/viewer/edit/browserSteps';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
