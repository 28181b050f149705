import { useLingui } from '@lingui/react/macro';
import type { CableHeader } from '../../../domain/document.ts';

/** What the head of the paper says, field by field; what it does not say is left out. */
export function HeaderFields({ header }: { header: CableHeader }) {
  const { t } = useLingui();
  const fields: readonly (readonly [string, string | readonly string[] | undefined])[] = [
    [t`From`, header.from],
    [t`To`, header.to],
    [t`Copied to`, header.info],
    [t`Place`, header.place],
    [t`Time group`, header.dateTimeGroup],
    [t`Precedence`, header.precedence],
    [t`Subject`, header.subject],
    [t`References`, header.references],
    [t`Tags`, header.tags],
  ];
  const present = fields.flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : (value ?? []).join('; ');
    return text === '' ? [] : [{ name, text }];
  });
  if (present.length === 0) return null;
  return (
    <dl className="header-fields">
      {present.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
