const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links run in a circle',
  ERR_STRING_TOO_LONG: 'it is too large, at most 512 MB can be read',
  ERR_FS_FILE_TOO_LARGE: 'it is too large, at most 512 MB can be read',
};

/** Why a file could not be read, in words. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? message;
}
