// Before the router reads the address: it takes out of there what only this loading is about.
import { doneAtProvider } from './platform/coming-back.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ProviderDone } from './app/provider-done.tsx';
import { applyTheme } from './platform/preferences.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/ui.css';
import './charts/charts.css';
import './app/app.css';
import './ui/print.css';

applyTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');
createRoot(root).render(
  <StrictMode>{window.location.pathname === doneAtProvider ? <ProviderDone /> : <App />}</StrictMode>,
);
