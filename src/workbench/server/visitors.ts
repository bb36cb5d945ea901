import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Headers } from './static-files';

/** Counts the pages that are open: each holds a stream of events on which nothing is ever sent. */
export class Visitors {
  private open = 0;
  private since = Date.now();

  /** Takes a page in until it is closed. */
  welcome(request: IncomingMessage, response: ServerResponse, headers: Headers): void {
    this.open += 1;
    request.socket.once('close', () => {
      this.open -= 1;
      this.since = Date.now();
    });
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    response.flushHeaders();
  }

  /** Resolves when no page has been open for so many milliseconds. */
  gone(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setInterval(
        () => {
          if (this.open > 0 || Date.now() - this.since < milliseconds) return;
          clearInterval(timer);
          resolve();
        },
        Math.min(1000, milliseconds),
      );
    });
  }
}
