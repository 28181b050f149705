import { Trans, useLingui } from '@lingui/react/macro';
import { useTheme, type Theme } from '../shared/preferences.ts';

export function ThemeSwitch() {
  const { t } = useLingui();
  const [theme, choose] = useTheme();
  return (
    <label className="inline-field">
      <Trans>Colours</Trans>
      <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
        <option value="system">{t`As the system`}</option>
        <option value="light">{t`Light`}</option>
        <option value="dark">{t`Dark`}</option>
      </select>
    </label>
  );
}
