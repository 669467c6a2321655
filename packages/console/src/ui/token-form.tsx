interface TokenFormProps {
  /** Whether the mock refused a token. */
  isRefused: boolean;
  onToken(token: string): void;
}

/** Asks for the control token. */
export function TokenForm({ isRefused, onToken }: TokenFormProps) {
  return (
    <form
      class="token"
      onSubmit={(event) => {
        event.preventDefault();
        const token = new FormData(event.currentTarget).get('token');
        if (typeof token === 'string' && token !== '') onToken(token);
      }}
    >
      <h2>This mock needs its control token</h2>
      <p>Open the link that `whapi-webhooks serve` printed, or enter the token of `--control-token`.</p>
      {isRefused && (
        <p class="problem" role="alert">
          The mock refused this token.
        </p>
      )}
      <label>
        Control token <input name="token" type="password" autocomplete="off" required />
      </label>
      <button type="submit">Connect</button>
    </form>
  );
}
