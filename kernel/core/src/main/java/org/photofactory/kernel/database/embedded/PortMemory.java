package org.photofactory.kernel.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's port: any free one, kept from start to start for as long as it stays free. */
final class PortMemory {

  private PortMemory() {}

  /** The port to use now; written to {@code file} for the next time. */
  static int choose(Path file) throws IOException {
    int port = free(remembered(file));
    Files.writeString(file, port + "\n");
    return port;
  }

  private static int remembered(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file).strip();
    return text.matches("\\d{1,5}") && Integer.parseInt(text) < 65536 ? Integer.parseInt(text) : 0;
  }

  private static int free(int wanted) throws IOException {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    try (ServerSocket socket = new ServerSocket(wanted, 1, loopback)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      if (wanted == 0) {
        throw taken;
      }
      return free(0);
    }
  }
}
