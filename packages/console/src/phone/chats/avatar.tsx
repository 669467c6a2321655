import { Icon } from '../../ui/icon.tsx';
import { isGroup } from '../data/entities.ts';
import { pathOfPicture } from '../data/path-of-picture.ts';

const HUES = 12;

/** The picture of a chat, or its first letter. */
export function Avatar({ id, name, picture }: { id: string; name: string; picture?: string | undefined }) {
  const [letter = '?'] = [...name.replace(/^\W+/, '')];
  const hue = [...id].reduce((sum, character) => sum + character.charCodeAt(0), 0) % HUES;
  const path = pathOfPicture(picture);
  if (path) return <img class="avatar" src={path} alt="" />;
  return (
    <span class="avatar" data-hue={hue} aria-hidden="true">
      {isGroup(id) ? <Icon name="people" /> : letter.toUpperCase()}
    </span>
  );
}
