import { createBrowserRouter, Navigate } from 'react-router';
import { Crash } from './crash.tsx';
import { NotFound } from './not-found.tsx';
import { SessionGuard } from './session-guard.tsx';
import { BlankFrame } from './shell/blank-frame.tsx';

/** Every room is a chunk of its own: `web/features/<room>/route.tsx` exports `Component`. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Crash,
    HydrateFallback: BlankFrame,
    children: [
      { path: '/entrar', lazy: () => import('../features/sign-in/route.tsx') },
      {
        Component: SessionGuard,
        children: [
          {
            ErrorBoundary: Crash,
            children: [
              { path: '/', element: <Navigate to="/bandeja" replace /> },
              { path: '/bandeja/:leadId?', lazy: () => import('../features/inbox/route.tsx') },
              { path: '/leads', lazy: () => import('../features/leads/list-route.tsx') },
              {
                path: '/leads/atascados',
                lazy: () => import('../features/leads/stuck/stuck-route.tsx'),
              },
              { path: '/leads/:leadId', lazy: () => import('../features/leads/lead-route.tsx') },
              { path: '/llamadas', lazy: () => import('../features/calls/route.tsx') },
              {
                path: '/llamadas/:callId',
                lazy: () => import('../features/calls/call-route.tsx'),
              },
              { path: '/ventas', lazy: () => import('../features/sales/route.tsx') },
              { path: '/catalogo', lazy: () => import('../features/catalogue/route.tsx') },
              { path: '/asistente', lazy: () => import('../features/assistant/route.tsx') },
              { path: '/simulador', lazy: () => import('../features/simulator/route.tsx') },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
]);
