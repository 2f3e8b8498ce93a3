package org.photofactory.testkit.rooms;

import java.util.List;

/** What nobody should ask, and somebody will. */
public final class OddRequests {

  /** Paths at which most rooms have nothing. */
  public static final List<String> NOWHERE =
      List.of(
          "no-such-thing",
          "no/such/thing",
          "..%2F..%2Fassets",
          "%2e%2e/",
          "api/v1/assets",
          "%00",
          "a".repeat(2_000));

  /** Words for a variable, as they stand in an address. */
  public static final List<String> WORDS =
      List.of(
          "0",
          "-1",
          "1.5",
          "99999999999999999999",
          "%00",
          "%20",
          "%E2%98%83",
          "..%2F..%2Fetc%2Fpasswd",
          "%27%3B%20drop%20table%20asset%3B--",
          "x".repeat(2_000));

  /** Bodies that claim to be JSON. */
  public static final List<String> BODIES =
      List.of(
          "",
          "null",
          "{",
          "[]",
          "{}",
          "7",
          "\"text\"",
          "[null]",
          "{\"no-such-field\":1}",
          "{\"a\":1,\"a\":2}",
          "{} {}",
          "[".repeat(5_000),
          "\u0000\uFFFF");

  private OddRequests() {}
}
