package org.photofactory.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20, 192.168.1.20",
    "[0:0:0:0:0:0:0:1], ::1",
    "0:0:0:0:0:0:0:0, ::",
    "[fe80:0:0:0:1:0:0:2], fe80::1:0:0:2",
    "[2001:db8:0:0:1:0:0:0], 2001:db8:0:0:1::",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6",
    "[::ffff:192.168.1.20], 192.168.1.20"
  })
  void an_address_is_shown_as_people_know_it(String told, String shown) {
    assertThat(RemoteAddress.shortened(told)).isEqualTo(shown);
  }
}
