import type { ReactNode } from 'react';
import { commands } from '../platform/commands.ts';
import type { Command } from '../platform/commands.ts';
import { allowSingleKeys, singleKeys } from '../platform/preferences.ts';
import { useStore } from '../platform/store.ts';
import { Layer } from '../ui/layer.tsx';

const sections = ['Go to', 'On this page', 'Everywhere'] as const;

/** The list of keys, made of the same registry that runs them. */
export function KeySheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const all = useStore(commands);
  const allowed = useStore(singleKeys);
  return (
    <Layer title="Keys" look="layer" onClose={onClose}>
      <div className="key-sheet">
        {sections.map((section) => (
          <KeySection
            key={section}
            title={section}
            of={all.filter((command) => command.section === section)}
          />
        ))}
      </div>
      <label className="switch">
        <input
          type="checkbox"
          checked={allowed}
          onChange={(event) => allowSingleKeys(event.target.checked)}
        />
        Keys that are pressed alone
      </label>
    </Layer>
  );
}

function KeySection({ title, of }: { readonly title: string; readonly of: readonly Command[] }): ReactNode {
  if (of.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {of.map(({ id, label, keys = '' }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {keys.split(' ').map((key, position) => (
                <kbd key={position}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
