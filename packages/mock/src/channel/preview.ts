/** The small JPEG of a request, which comes in base64, as messages carry it: a data URI. */
export function toPreview({ preview }: { preview?: string }): { preview?: string } {
  if (preview === undefined) return {};
  return { preview: preview.startsWith('data:') ? preview : `data:image/jpeg;base64,${preview}` };
}
