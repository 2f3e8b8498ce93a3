package org.photofactory.kernel.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.photofactory.kernel.accounts.Household.Credentials;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AuditSearch;

/** The room of accounts on a real ledger, at one moment in summer, and people to come in. */
final class House {

  static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  static final Entrance.From SOFA = new Entrance.From("192.168.1.20", "Firefox");
  static final Origin ADMIN = new Origin("anna", "192.168.1.20");
  static final Credentials ANNA = new Credentials("anna", "correct horse battery");
  static final Credentials BEN = new Credentials("Ben", "zwölf boxkämpfer jagen");

  private final TestDatabase database;
  private final SecureRandom random = new SecureRandom();
  private final AuditTrail trail;
  private final Sessions sessions;
  private final Household household;
  private final Entrance entrance;

  House(TestDatabase database) {
    this.database = database;
    PasswordHasher hasher = new PasswordHasher(random);
    this.trail = new AuditTrail(database.database(), at(NOW));
    this.sessions = sessionsAt(NOW);
    this.household = new Household(database.database(), hasher, trail);
    this.entrance = new Entrance(database.database(), hasher, sessions, trail);
  }

  Household household() {
    return household;
  }

  Entrance entrance() {
    return entrance;
  }

  Sessions sessions() {
    return sessions;
  }

  AccessTokens tokens() {
    return tokensAt(NOW);
  }

  AuditTrail trail() {
    return trail;
  }

  Sessions sessionsAt(Instant time) {
    return new Sessions(database.database(), at(time), random, trail);
  }

  AccessTokens tokensAt(Instant time) {
    return new AccessTokens(database.database(), at(time), random, trail);
  }

  Invitations invitationsAt(Instant time) {
    return new Invitations(
        database.database(), new PasswordHasher(random), at(time), random, trail);
  }

  Pairings pairings(Clock clock) {
    return new Pairings(clock, random, tokensAt(NOW));
  }

  static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  /** As on the first day. */
  void clear() {
    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("delete from account where name <> 'home'");
              handle.execute(
                  "update account set login = null, password = null, disabled_at = null, role ="
                      + " 'ADMIN'");
              handle.execute("truncate session, identity, access_token, audit");
            });
  }

  Secret welcome(Credentials credentials) {
    Admission admission = entrance.enter(credentials, SOFA);
    assertThat(admission).isInstanceOf(Admission.Welcome.class);
    return ((Admission.Welcome) admission).secret();
  }

  List<String> actions() {
    return trail.list(AuditSearch.ALL, 0, 100).stream()
        .map(entry -> entry.deed().action())
        .toList();
  }

  int rows(String table) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  static void refused(String code, Runnable deed) {
    assertThatExceptionOfType(AccountRefusedException.class)
        .isThrownBy(deed::run)
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
