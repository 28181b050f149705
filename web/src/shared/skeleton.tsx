import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';

/** Below this an answer feels immediate, and a flash of grey would only disturb. */
const patienceMs = 300;

/** The shape of what is coming, shown only when it takes longer than a moment. */
export function Skeleton({ shape, count = 4 }: { shape: 'results' | 'text' | 'table'; count?: number }) {
  const { t } = useLingui();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return <div className="skeleton-wait" />;
  return (
    <output className="skeleton" data-shape={shape} aria-label={t`Loading`}>
      {Array.from({ length: count }, (_, at) => (
        <span key={at} className="skeleton-block">
          <span />
          <span />
          <span />
        </span>
      ))}
    </output>
  );
}
