import { render } from 'preact';
import { takeToken } from './session/take-token.ts';
import { App } from './ui/app.tsx';
import './ui/styles.css';

render(<App token={takeToken()} />, document.getElementById('app')!);
