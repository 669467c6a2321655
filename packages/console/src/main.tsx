import { render } from 'preact';
import { App } from './app.tsx';
import { takeToken } from './session/take-token.ts';
import './ui/styles.css';

render(<App token={takeToken()} />, document.getElementById('app')!);
