import type { ReactNode } from 'react';
import { chooseTheme, theme, themes } from '../platform/preferences.ts';
import { oneOf } from '../platform/search-params.ts';
import { useStore } from '../platform/store.ts';
import { capitalize } from '../platform/format.ts';
import { FilterChip } from '../ui/filter-chip.tsx';

export function ThemeSwitch(): ReactNode {
  const chosen = useStore(theme);
  return (
    <FilterChip
      label="Theme"
      value={chosen}
      choices={themes.map((name) => ({ value: name, label: capitalize(name) }))}
      onChoose={(value) => chooseTheme(oneOf(themes, value) ?? 'system')}
    />
  );
}
