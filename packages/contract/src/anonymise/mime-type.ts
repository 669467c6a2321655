/** Subtypes that name a format. Any other may name somebody, such as a vendor of few. */
const SUBTYPES: Readonly<Record<string, string>> = {
  application: `epub+zip gzip json msword octet-stream ogg pdf rtf vnd.android.package-archive vnd.ms-excel vnd.ms-powerpoint
    vnd.oasis.opendocument.presentation vnd.oasis.opendocument.spreadsheet vnd.oasis.opendocument.text
    vnd.openxmlformats-officedocument.presentationml.presentation vnd.openxmlformats-officedocument.spreadsheetml.sheet
    vnd.openxmlformats-officedocument.wordprocessingml.document vnd.rar was x-7z-compressed x-rar-compressed
    x-zip-compressed xml zip`,
  audio: '3gpp aac amr flac m4a midi mp3 mp4 mpeg ogg opus wav webm x-m4a x-wav',
  image: 'apng avif bmp gif heic heif jpeg jpg png svg+xml tiff webp x-icon',
  text: 'calendar css csv html javascript markdown plain rtf vcard x-vcard xml',
  video: '3gpp 3gpp2 mp4 mpeg ogg quicktime webm x-m4v x-matroska x-msvideo',
};

const TYPES = new Set(
  Object.entries(SUBTYPES).flatMap(([type, subtypes]) => subtypes.split(/\s+/).map((subtype) => `${type}/${subtype}`)),
);

/** Whether a text is the MIME type of a usual format, as in `audio/ogg; codecs=opus`. */
export function isUsualMimeType(text: string): boolean {
  return TYPES.has(text.replace(/; ?codecs="?(?:aac|opus|vorbis)"?$/, ''));
}
