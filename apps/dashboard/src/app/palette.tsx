import { useNavigate } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { commands } from '../platform/commands.ts';
import { mayOpenRecords } from '../platform/access-words.ts';
import { usePractice } from '../platform/practice.ts';
import type { PracticeGroup } from '../platform/practice.ts';
import { useStore } from '../platform/store.ts';
import { useAnswer } from '../platform/use-answer.ts';
import { Layer } from '../ui/layer.tsx';
import { findEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { memberSearchQuery } from './practice.graphql.ts';

const fewestLetters = 2;
const none: readonly PracticeGroup[] = [];

/** Search or jump: pages, actions, groups, and members by name or identifier. What is typed goes nowhere but to the API. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useId();
  const entries = useEntries(typed, onClose);
  const current = Math.min(chosen, Math.max(0, entries.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setChosen((current + step + entries.length) % Math.max(1, entries.length));
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      entries[current]?.run();
    }
  };
  return (
    <Layer title="Search or jump" look="layer" onClose={onClose}>
      <div className="field palette">
        <input
          type="search"
          role="combobox"
          aria-label="A page, an action, a group or a member"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={entries[current] === undefined ? undefined : `${list}-${current}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="A page, a group, a member…"
          value={typed}
          data-first-focus
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <ul id={list} role="listbox" aria-label="What was found">
          {entries.map(({ key, label, kind, run }, index) => (
            <li
              key={key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === current}
              onClick={run}
              onPointerMove={() => setChosen(index)}
            >
              <span>{label}</span>
              <span className="quiet">{kind}</span>
            </li>
          ))}
        </ul>
        {entries.length === 0 && <p className="quiet">Nothing is called that.</p>}
      </div>
    </Layer>
  );
}

function useEntries(typed: string, close: () => void): readonly PaletteEntry[] {
  const navigate = useNavigate();
  const practice = usePractice();
  // Whoever may open no record is not led to one.
  const mayOpen = mayOpenRecords(practice.viewer);
  const groups = mayOpen ? practice.groups : none;
  const registered = useStore(commands);
  const search = typed.trim();
  const isAsked = mayOpen && search.length >= fewestLetters;
  const found = useAnswer(memberSearchQuery, { search }, { when: isAsked });
  const members = found.state === 'ready' && isAsked ? found.data.members : null;
  return useMemo(() => {
    const then = (go: () => void) => () => {
      close();
      go();
    };
    return findEntries(search, [
      ...registered
        .filter(({ id }) => id !== 'palette')
        .map(({ id, label, section, run }) => ({ key: id, label, kind: section, run: then(run) })),
      ...groups.map(({ group }) => ({
        key: group.id,
        label: group.name,
        kind: 'Group',
        run: then(() => void navigate({ to: '/groups/$groupId', params: { groupId: group.id } })),
      })),
      ...(members ?? []).map(({ client }) => ({
        key: client.id,
        label: client.label,
        kind: 'Member',
        found: true,
        run: then(() => void navigate({ to: '/members/$memberId', params: { memberId: client.id } })),
      })),
    ]);
  }, [close, groups, members, navigate, registered, search]);
}
