/** What the model knows of a newsletter. */
export interface ModelNewsletter {
  name: string;
  role: 'owner' | 'admin' | 'subscriber' | 'guest';
  code: string;
  followers: number;
  /** Admins besides the account. */
  admins: Set<string>;
  /** Whom the account invited to administer it. */
  invited: Set<string>;
  /** All messages that were ever written in it, at their index less 1: `undefined` for a mere report. */
  posts: (string | undefined)[];
  reactions: 'all' | 'none';
  /** The invitations that the account has used. */
  accepted: Set<string>;
  isDeleted: boolean;
}

/** The newsletters that others own. */
export const OTHERS = [
  { id: '120363171744440001@newsletter', name: 'Weather', subscribers_count: 7, invite_code: '0029VaWeatherWeather01' },
  {
    id: '120363171744440002@newsletter',
    name: 'Recipes',
    subscribers_count: 30,
    invite_code: '0029VaRecipesRecipes02',
  },
];

export function newNewsletter(
  given: Pick<ModelNewsletter, 'name' | 'role' | 'code'> & { followers?: number },
): ModelNewsletter {
  return {
    followers: 0,
    admins: new Set(),
    invited: new Set(),
    posts: [],
    reactions: 'all',
    accepted: new Set(),
    isDeleted: false,
    ...given,
  };
}

export function initialNewsletters(): Map<string, ModelNewsletter> {
  return new Map(
    OTHERS.map(({ id, name, subscribers_count: followers, invite_code: code }) => [
      id,
      newNewsletter({ name, role: 'guest', code, followers }),
    ]),
  );
}

export function isFollowed({ role, isDeleted }: ModelNewsletter): boolean {
  return role !== 'guest' && !isDeleted;
}

export function isWriter({ role, isDeleted }: ModelNewsletter): boolean {
  return (role === 'owner' || role === 'admin') && !isDeleted;
}
