/** Uploads a text as a file, and returns the link to it. */
export async function upload(gateway: string, token: string, text: string): Promise<string> {
  const url = `${gateway}/media?token=${token}`;
  await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text });
  const { files } = (await (await fetch(url)).json()) as { files: { link: string }[] };
  return files[0]?.link ?? '';
}
