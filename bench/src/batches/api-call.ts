/** What apps call most: they send a text. */
export const apiCall = {
  path: '/messages/text',
  headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
  /** For a chat of its own at each index. */
  bodyOf: (index: number) =>
    JSON.stringify({ to: String(919_984_351_847 + (index % 100) * 7_919), body: `Message ${index}` }),
};
