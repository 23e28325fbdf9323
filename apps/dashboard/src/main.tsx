import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
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
  <StrictMode>
    <App />
  </StrictMode>,
);
