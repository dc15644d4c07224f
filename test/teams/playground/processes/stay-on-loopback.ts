import { Server } from 'node:net';

/**
 * Loaded into the Playground's process before itself: it would listen on every network of the machine, and whoever is
 * there could talk to a bot that asks nobody who they are.
 */
const { listen } = Server.prototype;

Server.prototype.listen = function listenHere(this: Server, ...given: unknown[]): Server {
  const [port] = given;
  const callback = given.findLast((each) => typeof each === 'function');
  const rest = callback === undefined ? [] : [callback];
  const isPort = typeof port === 'number' || typeof port === 'string';
  // The overloads of `listen` cannot be told apart here.
  return Reflect.apply(listen, this, isPort ? [Number(port), '127.0.0.1', ...rest] : given) as Server;
};
