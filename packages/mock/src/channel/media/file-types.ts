/** The file types whose extensions are known; the first row of a type is the extension that its media ids begin with. */
const FILE_TYPES: readonly (readonly [extension: string, mimeType: string])[] = [
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['mp4', 'video/mp4'],
  ['3gp', 'video/3gpp'],
  ['mov', 'video/quicktime'],
  ['webm', 'video/webm'],
  ['mp3', 'audio/mpeg'],
  ['oga', 'audio/ogg'],
  ['ogg', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['m4a', 'audio/mp4'],
  ['aac', 'audio/aac'],
  ['wav', 'audio/wav'],
  ['pdf', 'application/pdf'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
  ['zip', 'application/zip'],
  ['vcf', 'text/vcard'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['bin', 'application/octet-stream'],
];

/** The MIME type for the extension of a file name. */
export function mimeTypeOf(fileName: string): string | undefined {
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase();
  return FILE_TYPES.find(([known]) => known === extension)?.[1];
}

/** The extension for a MIME type; `bin` where it is not known. */
export function extensionOf(mimeType: string): string {
  const type = essenceOf(mimeType);
  return FILE_TYPES.find(([, known]) => known === type)?.[0] ?? 'bin';
}

/** A MIME type without its parameters, in lower case. */
export function essenceOf(mimeType: string): string {
  return mimeType.replace(/;.*/s, '').trim().toLowerCase();
}

/** What clients and form parsers send for a file whose type they do not know. */
const GENERIC: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

/**
 * The MIME type of an uploaded file. The vendor documents that the extension determines it;
 * a Content-Type that names a specific type is used as it is, since it can carry parameters such as codecs.
 */
export function uploadedType(contentType: string, fileName = ''): string | undefined {
  if (!GENERIC.has(essenceOf(contentType))) return contentType;
  const byName = mimeTypeOf(fileName);
  if (byName) return byName;
  return essenceOf(contentType) === 'text/plain' ? contentType : undefined;
}
