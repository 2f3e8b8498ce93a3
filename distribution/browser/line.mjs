// A line between the browser and the appliance that a test can cut and join again.
import { connect, createServer } from 'node:net';

/** @returns its own address, `cut()`, `join()` and `close()` */
export async function layLine(address) {
  const { hostname, port } = new URL(address);
  const ends = new Set();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    for (const [end, other] of [[near, far], [far, near]]) {
      ends.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const cut = () => {
    whole = false;
    ends.forEach((end) => end.destroy());
  };
  return {
    address: `http://localhost:${server.address().port}`,
    cut,
    join: () => {
      whole = true;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
