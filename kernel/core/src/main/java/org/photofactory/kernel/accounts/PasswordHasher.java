package org.photofactory.kernel.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns passwords into hashes that are slow to guess: Argon2id (RFC 9106) in the PHC text form,
 * which carries its own cost, so that old hashes stay good when the cost is raised. Thread-safe;
 * one is computed at a time, since each takes 19 MiB.
 */
public final class PasswordHasher {

  /**
   * What OWASP's password storage sheet asks of Argon2id at the least: 19 MiB, 2 passes, 1 lane.
   */
  private static final Cost COST = new Cost(19 * 1024, 2, 1);

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random;
  private final Kitchen kitchen = new Kitchen(COST.kibibytes);
  private final LongAdder computed = new LongAdder();
  private final String nobodys;

  private record Cost(int kibibytes, int passes, int lanes) {}

  public PasswordHasher(SecureRandom random) {
    this.random = random;
    this.nobodys = text(bytes(SALT_BYTES), bytes(HASH_BYTES));
  }

  /** The hash to keep, with a salt of its own. */
  public String hash(String password) {
    byte[] salt = bytes(SALT_BYTES);
    return text(salt, compute(password, salt, COST, HASH_BYTES));
  }

  private byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] salt, byte[] hash) {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(COST.kibibytes, COST.passes, COST.lanes, encode(salt), encode(hash));
  }

  /**
   * Whether this is the password.
   *
   * @throws IllegalArgumentException when the kept text is no such hash
   */
  public boolean matches(String password, String kept) {
    Matcher form = FORM.matcher(kept);
    if (!form.matches()) {
      throw new IllegalArgumentException("not a hash of a password in the PHC form of Argon2id");
    }
    Cost cost = new Cost(number(form, 1), number(form, 2), number(form, 3));
    byte[] expected = Base64.getDecoder().decode(form.group(5));
    byte[] salt = Base64.getDecoder().decode(form.group(4));
    return MessageDigest.isEqual(expected, compute(password, salt, cost, expected.length));
  }

  /**
   * Takes as long as {@link #matches} for a password of nobody, so that the time of an answer does
   * not tell which logins exist. Nobody's hash is one that no password has been computed to.
   */
  public void pretend(String password) {
    matches(password, nobodys);
  }

  /** How many hashes have been computed, whatever for: the work that is done for strangers. */
  public long computed() {
    return computed.sum();
  }

  private byte[] compute(String password, byte[] salt, Cost cost, int bytes) {
    computed.increment();
    return kitchen.serve(
        blocks -> {
          byte[] hash = new byte[bytes];
          Argon2BytesGenerator generator = new Argon2BytesGenerator();
          generator.init(parameters(salt, cost, blocks));
          generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
          return hash;
        });
  }

  private static Argon2Parameters parameters(byte[] salt, Cost cost, BlockPool blocks) {
    return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
        .withMemoryAsKB(cost.kibibytes)
        .withIterations(cost.passes)
        .withParallelism(cost.lanes)
        .withSalt(salt)
        .withBlockPool(blocks)
        .build();
  }

  private static int number(Matcher form, int group) {
    return Integer.parseInt(form.group(group));
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
