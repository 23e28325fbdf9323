import { Link, Outlet, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { EmergencyStrip } from '../features/emergency/emergency-strip.tsx';
import { AlertStrip } from '../features/sign-in-alerts/alert-strip.tsx';
import { RowsPanel } from '../features/rows/rows-panel.tsx';
import { useCommands } from '../platform/commands.ts';
import { wipeDevice } from '../platform/device-store.ts';
import { saveOpenWork } from '../platform/unsaved-work.ts';
import type { Command } from '../platform/commands.ts';
import { usePractice } from '../platform/practice.ts';
import { readScope } from '../platform/scope.ts';
import { formatDayAndYear } from '../platform/time.ts';
import type { ScopeSearch } from '../platform/scope.ts';
import { Button } from '../ui/button.tsx';
import { Brand } from './brand.tsx';
import { useIdentity } from './identity.ts';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { placesFor } from './places.ts';
import type { Place } from './places.ts';
import { signOutMutation } from './practice.graphql.ts';
import { RoleGate } from './role-gate.tsx';
import { SilenceNotice } from './silence-notice.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** What stands around every page: where one can go, who is signed in, the keys, the rows behind a number. */
export function Shell(): ReactNode {
  const { viewer, today } = usePractice();
  const [layer, setLayer] = useState<'keys' | 'palette' | null>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const places = useMemo(() => placesFor(viewer.roles), [viewer.roles]);
  const reports = places.filter(({ part }) => part === 'reports');
  const closeLayer = useCallback(() => setLayer(null), []);
  const fold = useCallback(() => setUnfolded(false), []);
  useShellCommands(places, setLayer);
  return (
    <div className="app">
      <a className="skip" href="#content">
        Skip to content
      </a>
      <nav aria-label="Pages" className="side" data-unfolded={isUnfolded || undefined}>
        <Brand />
        <button type="button" className="search-button" onClick={() => setLayer('palette')}>
          <span>Search…</span>
          <kbd>Ctrl K</kbd>
        </button>
        <button
          type="button"
          className="button pages-button"
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          Pages
        </button>
        <Places of={places.filter(({ part }) => part === 'practice')} onGo={fold} />
        {reports.length > 0 && <hr />}
        {reports.length > 0 && <Places of={reports} onGo={fold} />}
        <Account onKeys={() => setLayer('keys')} />
      </nav>
      <div className="page">
        {viewer.organization.demo && (
          <p className="demo-banner" role="note">
            <strong>Demo practice.</strong> Everybody and everything here is made up.
          </p>
        )}
        <SilenceNotice />
        <EmergencyStrip />
        <SignInAlerts />
        <main id="content" tabIndex={-1}>
          <RoleGate>
            <Outlet />
          </RoleGate>
        </main>
        <footer className="print-only">
          {viewer.organization.name} · printed {formatDayAndYear(today)} · each session in its site’s time ·
          about members of therapy groups: keep confidential
        </footer>
      </div>
      <RowsBehind />
      {layer === 'keys' && <KeySheet onClose={closeLayer} />}
      {layer === 'palette' && <Palette onClose={closeLayer} />}
    </div>
  );
}

/** For those who look after accounts, where they look. */
function SignInAlerts(): ReactNode {
  const { roles } = usePractice().viewer;
  if (roles.includes('ADMINISTRATOR')) return <AlertStrip to="/admin" />;
  return roles.includes('DIRECTOR') ? <AlertStrip to="/access-log" /> : null;
}

interface PlacesProps {
  readonly of: readonly Place[];
  readonly onGo: () => void;
}

function Places({ of, onGo }: PlacesProps): ReactNode {
  return (
    <ul>
      {of.map(({ to, label }) => (
        <li key={to}>
          <Link
            to={to}
            onClick={onGo}
            search={(before: object) => keepScope(before)}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Range, site and the other filters follow from page to page; what is a page's own does not. */
const keepScope = (search: object): ScopeSearch => readScope({ ...search });

function Account({ onKeys }: { readonly onKeys: () => void }): ReactNode {
  const { viewer } = usePractice();
  const { startAfresh } = useIdentity();
  const [, signOut] = useMutation(signOutMutation);
  const leave = async (): Promise<void> => {
    if (!(await saveOpenWork()) && !window.confirm(notSavedYet)) return;
    await signOut({});
    await wipeDevice();
    startAfresh();
  };
  return (
    <div className="account">
      <ThemeSwitch />
      <Button look="quiet" shortcut="?" onClick={onKeys}>
        Keys
      </Button>
      <p className="account-name">
        <Link to="/account">
          <span>{viewer.name}</span>
        </Link>
        <span className="quiet">{viewer.organization.name}</span>
      </p>
      <Button look="quiet" onClick={() => void leave()}>
        Sign out
      </Button>
    </div>
  );
}

const notSavedYet =
  'Something that you wrote is not saved yet. Signing out removes it from this device. Sign out anyway?';

function RowsBehind(): ReactNode {
  const search = useSearch({ strict: false });
  const { navigate } = useRouter();
  const close = (): void => {
    void navigate({ to: '.', search: ({ rows: _closed, ...kept }) => kept, resetScroll: false });
  };
  if (search.rows === undefined) return null;
  return <RowsPanel key={search.rows} request={search.rows} scope={readScope(search)} onClose={close} />;
}

function useShellCommands(places: readonly Place[], show: (layer: 'keys' | 'palette') => void): void {
  const { navigate } = useRouter();
  const made = useMemo<readonly Command[]>(
    () => [
      ...places.map(({ to, label, keys }) => ({
        id: `go-${to}`,
        label,
        section: 'Go to' as const,
        keys,
        run: () => void navigate({ to, search: (before: object) => keepScope(before) }),
      })),
      {
        id: 'palette',
        label: 'Search or jump',
        section: 'Everywhere',
        keys: 'Ctrl+k',
        run: () => show('palette'),
      },
      { id: 'keys', label: 'Show the keys', section: 'Everywhere', keys: '?', run: () => show('keys') },
      {
        id: 'account',
        label: 'Your account',
        section: 'Go to',
        keys: 'g i',
        run: () => void navigate({ to: '/account' }),
      },
      { id: 'print', label: 'Print this page', section: 'Everywhere', keys: 'p', run: () => window.print() },
      { id: 'filters', label: 'To the filters', section: 'On this page', keys: 'f', run: focusFilters },
    ],
    [navigate, places, show],
  );
  useCommands(made);
}

function focusFilters(): void {
  document.querySelector<HTMLElement>('.filters select')?.focus();
}
