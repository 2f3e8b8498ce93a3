package org.photofactory.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.photofactory.kernel.network.Place;

class ConnectionsPerAddressTest {

  private final List<SocketChannel> opened = new ArrayList<>();
  private ServerSocketChannel server;

  @BeforeEach
  void open() throws IOException {
    server = ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
  }

  @AfterEach
  void close() throws IOException {
    for (SocketChannel channel : opened) {
      channel.close();
    }
    server.close();
  }

  @Test
  void an_address_gets_as_many_as_it_may_have_and_more_when_one_has_gone() throws Exception {
    ConnectionsPerAddress limit = new ConnectionsPerAddress(2, _ -> false);
    SocketChannel first = accepted(limit, "127.0.0.2");
    assertThat(accepted(limit, "127.0.0.2").isOpen()).isTrue();
    SocketChannel third = accepted(limit, "127.0.0.2");
    assertThat(third.isOpen()).isFalse();
    limit.onAcceptFailed(third, new IOException("closed"));
    assertThat(accepted(limit, "127.0.0.3").isOpen()).isTrue();
    assertThat(accepted(limit, "127.0.0.2").isOpen()).isFalse();
    limit.onClosed(first);
    assertThat(accepted(limit, "127.0.0.2").isOpen()).isTrue();
  }

  @Test
  void a_proxy_has_as_many_as_it_likes() throws Exception {
    InetAddress proxy = InetAddress.ofLiteral("127.0.0.2");
    ConnectionsPerAddress limit = new ConnectionsPerAddress(1, proxy::equals);
    assertThat(accepted(limit, "127.0.0.2").isOpen()).isTrue();
    assertThat(accepted(limit, "127.0.0.2").isOpen()).isTrue();
  }

  @Test
  void a_household_counts_as_one() {
    assertThat(place("2001:db8:0:1::1")).isEqualTo(place("2001:db8:0:1:ffff::2"));
    assertThat(place("2001:db8:0:1::1")).isNotEqualTo(place("2001:db8:0:2::1"));
    assertThat(place("192.168.1.1")).isNotEqualTo(place("192.168.1.2"));
  }

  private static String place(String address) {
    return Place.of(InetAddress.ofLiteral(address));
  }

  private SocketChannel accepted(ConnectionsPerAddress limit, String from) throws IOException {
    SocketChannel client = SocketChannel.open().bind(new InetSocketAddress(from, 0));
    client.connect(server.getLocalAddress());
    SocketChannel channel = server.accept();
    opened.add(client);
    opened.add(channel);
    limit.onAccepting(channel);
    return channel;
  }
}
