import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyTheme } from './app/theme.ts';
import './styles.css';

applyTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
