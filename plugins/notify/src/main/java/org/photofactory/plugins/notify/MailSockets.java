package org.photofactory.plugins.notify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Sockets for one mail: whoever reads from them waits until the mail's time is over, however that
 * is spread over the answers, or until the thread is interrupted.
 */
final class MailSockets extends SocketFactory {

  /** How soon an interrupt is noticed. */
  private static final int SLICE_MILLIS = 500;

  private static final String UNUSED = "the mail library connects its sockets by itself";

  private final long end;

  /**
   * @param patience for everything together, from now on
   */
  MailSockets(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  @Override
  public Socket createSocket() {
    return new PatientSocket();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException(UNUSED);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException(UNUSED);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException(UNUSED);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException(UNUSED);
  }

  /** Milliseconds for the next look. */
  private int slice() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted");
    }
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("no answer in time");
    }
    return (int) Math.min(left, SLICE_MILLIS);
  }

  private final class PatientSocket extends Socket {

    @Override
    public InputStream getInputStream() throws IOException {
      return new PatientStream(super.getInputStream(), this);
    }
  }

  private final class PatientStream extends FilterInputStream {

    private final Socket socket;

    PatientStream(InputStream in, Socket socket) {
      super(in);
      this.socket = socket;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      while (true) {
        socket.setSoTimeout(slice());
        try {
          return super.read(buffer, offset, length);
        } catch (SocketTimeoutException nothingYet) {
          // Another look, if there is time for one.
        }
      }
    }
  }
}
