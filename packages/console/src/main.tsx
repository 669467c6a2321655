import { render } from 'preact';

render(<h1>whapi-webhooks</h1>, document.getElementById('app')!);
