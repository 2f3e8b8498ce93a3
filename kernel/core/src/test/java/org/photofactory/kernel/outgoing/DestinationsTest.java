package org.photofactory.kernel.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.network.Literals;

class DestinationsTest {

  private final Destinations strict = new Destinations(OutgoingSettings.strict());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.8.9.1",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.168.1.1",
        "198.19.0.1",
        "224.0.0.251",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2001::1",
        "2001:db8::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::fb",
      })
  void what_is_not_public_is_closed(String address) {
    assertThat(strict.allows(address, Literals.parse(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.0.0.1",
        "128.0.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "192.169.0.1", "223.255.255.255",
        "2606:4700::1111", "2a00:1450::1", "64:ff9b::101:101", "2002:101:101::1",
      })
  void what_is_public_is_open(String address) {
    assertThat(strict.allows(address, Literals.parse(address))).isTrue();
  }

  @Test
  void a_listed_name_opens_its_addresses_for_itself_alone() {
    Destinations home = new Destinations(OutgoingSettings.parse("Login.Home, nas"));
    assertThat(home.allows("login.home", Literals.parse("192.168.1.9"))).isTrue();
    assertThat(home.allows("NAS", Literals.parse("192.168.1.9"))).isTrue();
    assertThat(home.allows("evil.example", Literals.parse("192.168.1.9"))).isFalse();
    assertThat(home.allows("x.login.home", Literals.parse("192.168.1.9"))).isFalse();
  }

  @Test
  void a_listed_range_opens_whatever_name_leads_there() {
    Destinations home = new Destinations(OutgoingSettings.parse("192.168.1.0/24,fd12::7"));
    assertThat(home.allows("nas", Literals.parse("192.168.1.9"))).isTrue();
    assertThat(home.allows("nas", Literals.parse("fd12::7"))).isTrue();
    assertThat(home.allows("nas", Literals.parse("192.168.2.9"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,,b", "http://nas", "192.168.1.0/99", "a b", "nas:8080", "1.2.3"})
  void what_names_no_host_is_no_setting(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> OutgoingSettings.parse(text));
  }
}
