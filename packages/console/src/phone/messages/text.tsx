import { toVisible } from '../../ui/visible-text.tsx';

interface TextProps {
  children: string | undefined;
  isStrong?: boolean;
  isSmall?: boolean;
}

/** A text from a payload: shown as text only, never as markup. */
export function Text({ children, isStrong = false, isSmall = false }: TextProps) {
  if (children === undefined || children === '') return null;
  return (
    <p dir="auto" class={isStrong ? 'text strong' : isSmall ? 'text small faint' : 'text'}>
      {toVisible(children)}
    </p>
  );
}
