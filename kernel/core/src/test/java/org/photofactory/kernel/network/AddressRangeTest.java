package org.photofactory.kernel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2",
    "10.1.2.3/8, 10.255.1.2",
    "192.168.1.128/25, 192.168.1.128",
    "192.168.1.7, 192.168.1.7",
    "0.0.0.0/0, 203.0.113.9",
    "fc00::/7, fdff::1",
    "2001:db8::1, 2001:db8:0:0::1",
    "10.0.0.0/8, ::ffff:10.0.0.1",
    "[::1]/128, [::1]",
  })
  void what_shares_the_prefix_is_in(String range, String address) {
    assertThat(AddressRange.parse(range).contains(Literals.parse(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 11.0.0.0",
    "192.168.1.128/25, 192.168.1.127",
    "192.168.1.7, 192.168.1.6",
    "0.0.0.0/0, ::1",
    "::/0, 127.0.0.1",
    "fc00::/7, fe00::1",
  })
  void what_does_not_is_out(String range, String address) {
    assertThat(AddressRange.parse(range).contains(Literals.parse(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/8/8", "10.0.0/8",
        "photos.example", "1", "127.1", "256.0.0.1", "fe80::1%1", "[10.0.0.1]", "[]", "::1]",
      })
  void anything_else_is_refused_and_never_looked_up(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressRange.parse(text));
  }

  @Test
  void it_reads_as_it_is_written() {
    assertThat(AddressRange.parse("10.0.0.0/8")).hasToString("10.0.0.0/8");
  }
}
