package org.photofactory.web.uploads;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.kernel.ledger.intake.KnownAsset;
import org.photofactory.kernel.vault.intake.Holdings;
import org.photofactory.web.door.Caller;
import org.photofactory.web.door.Needs;
import org.photofactory.web.door.Right;
import org.photofactory.web.rest.Problem;

/** Tells which of many files need not be sent. */
@Path("uploads/check")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class CheckResource {

  private static final int MOST = 5000;

  private final Holdings holdings;

  public CheckResource(Holdings holdings) {
    this.holdings = holdings;
  }

  /** What the caller's own library knows of each, in the order asked. */
  @POST
  @Needs(Right.UPLOAD)
  public List<Checked> check(
      @Nullable List<@Nullable Asked> asked, @Context SecurityContext security) {
    List<String> hashes = hashes(asked);
    Map<String, KnownAsset> known =
        holdings.known(Caller.of(security).owner(), hashes).stream()
            .collect(Collectors.toMap(KnownAsset::sha256, Function.identity()));
    return hashes.stream().map(hash -> Checked.of(hash, known.get(hash))).toList();
  }

  private static List<String> hashes(@Nullable List<@Nullable Asked> asked) {
    if (asked == null || asked.size() > MOST) {
      throw Problem.badRequest(
              "The body must be an array of at most " + MOST + " objects.",
              "Example: [{\"sha256\": \"…\"}]")
          .asException();
    }
    List<String> hashes = new ArrayList<>();
    for (Asked one : asked) {
      String hash = one == null ? null : Particulars.hash(one.sha256());
      if (hash == null) {
        throw Problem.badRequest("Each file needs its sha256.", "64 hex digits.").asException();
      }
      hashes.add(hash);
    }
    return hashes;
  }

  /** A file that might be sent. */
  public record Asked(@Nullable String sha256) {}

  /**
   * What is known of a file.
   *
   * @param known true when it need not be sent
   * @param assetId null when it is not known
   * @param trashed true when a person has thrown it away
   */
  public record Checked(String sha256, boolean known, @Nullable Long assetId, boolean trashed) {
    static Checked of(String sha256, @Nullable KnownAsset asset) {
      return asset == null
          ? new Checked(sha256, false, null, false)
          : new Checked(sha256, true, asset.id(), asset.trashed());
    }
  }
}
