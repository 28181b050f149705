import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Everything from this server, nothing inline, no framing. No HSTS: the server speaks plain HTTP on loopback, and the header would bind other
 * programs of this machine.
 */
export function securityHeaders(): RequestHandler[] {
  const own = ["'self'"];
  const none = ["'none'"];
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: own,
          scriptSrc: own,
          styleSrc: own,
          imgSrc: [...own, 'data:'],
          fontSrc: own,
          connectSrc: own,
          objectSrc: none,
          baseUri: none,
          formAction: own,
          frameAncestors: none,
        },
      },
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: false,
    }),
    (_request, response, next) => {
      response.set({
        'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'cache-control': 'no-store',
      });
      next();
    },
  ];
}
