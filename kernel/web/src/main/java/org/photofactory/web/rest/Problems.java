package org.photofactory.web.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.photofactory.kernel.accounts.AccountRefusedException;
import org.photofactory.kernel.catalogs.CatalogException;
import org.photofactory.kernel.database.AwayFailures;
import org.photofactory.kernel.database.Database;
import org.photofactory.kernel.database.DatabaseAwayException;
import org.photofactory.kernel.plugins.PluginDeedException;
import org.photofactory.spi.intake.IntakeAwayException;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what an exception means to whoever made the request. Safe for use by many threads. */
public final class Problems {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private static final Problem DATABASE_AWAY =
      Problem.of(
          503,
          "DATABASE_AWAY",
          "The database does not answer right now.",
          "It is tried again by itself; files are kept until it is back.");

  /** Refusals that come of what is there already, not of what was sent. */
  private static final Set<String> TAKEN =
      Set.of("LOGIN_TAKEN", "NOT_FIRST", "LAST_ADMIN", "OWN_ACCOUNT", "LEAVING");

  private final Database database;
  private final Consumer<Throwable> faults;

  public Problems(Database database) {
    this(database, _ -> {});
  }

  /**
   * @param faults told of every failure that is a fault of the program
   */
  public Problems(Database database, Consumer<Throwable> faults) {
    this.database = database;
    this.faults = faults;
  }

  /**
   * What to answer. Faults of the program are logged here, and nowhere else.
   *
   * @param path what was asked for; goes into sentences
   */
  public Problem of(Throwable failure, String path) {
    return switch (failure) {
      case ProblemException answer -> answer.problem();
      case DatabaseAwayException _ -> DATABASE_AWAY;
      case IntakeAwayException away -> away(away);
      case VaultAwayException away -> ofFile(away);
      case AccountRefusedException refused -> refused(refused);
      case PluginDeedException refused -> refused(refused);
      case CatalogException refused -> refused(refused);
      case NoSuchFileException gone -> ofFile(gone);
      case FileAlreadyExistsException taken -> ofFile(taken);
      case HttpException ofJetty -> ofStatus(ofJetty.getCode(), path);
      case WebApplicationException web -> ofStatus(web.getResponse().getStatus(), path);
      case UnrecognizedPropertyException unknown -> unknownField(unknown);
      case JacksonException broken -> notJson(broken);
      case EofException _ -> Problem.badRequest("The request ended too early.", null);
      default -> unexpected(failure, path);
    };
  }

  /** What a bare HTTP status means. */
  public static Problem ofStatus(int status, String path) {
    return switch (status) {
      case 403 -> Problem.of(403, "FORBIDDEN", "That is not allowed.", null);
      case 404 -> Problem.notFound(path);
      case 405 ->
          Problem.of(405, "METHOD_NOT_ALLOWED", "This address does not know that method.", null);
      case 406 ->
          Problem.of(
              406, "NOT_ACCEPTABLE", "The answer has no form that the request accepts.", null);
      case 408 -> Problem.of(408, "TIMEOUT", "The request took too long to arrive.", null);
      case 409 ->
          Problem.of(409, "CONFLICT", "That does not fit the present state.", "Load it afresh.");
      case 412 ->
          Problem.of(412, "PRECONDITION_FAILED", "There are other bytes here by now.", null);
      case 413 -> Problem.of(413, "TOO_LARGE", "The request is too large.", null);
      case 414 -> Problem.of(414, "TOO_LARGE", "The address is too long.", null);
      case 415 ->
          Problem.of(
              415,
              "UNSUPPORTED_MEDIA_TYPE",
              "The body has a type that this address does not take.",
              "Send application/json.");
      case 416 ->
          Problem.of(416, "RANGE_NOT_SATISFIABLE", "There are no bytes in that range.", null);
      case 431 -> Problem.of(431, "TOO_LARGE", "The header of the request is too large.", null);
      case 501, 505 ->
          Problem.of(status, "BAD_REQUEST", "This server does not know that form of HTTP.", null);
      case 503 ->
          Problem.of(503, "BUSY", "The factory cannot answer right now.", "Try again shortly.");
      default -> ofClass(status);
    };
  }

  private static Problem ofClass(int status) {
    return status >= 500
        ? Problem.internal()
        : Problem.of(status, "BAD_REQUEST", "The request cannot be understood.", null);
  }

  private Problem unexpected(Throwable failure, String path) {
    if (AwayFailures.isBusy(failure) || AwayFailures.isLeftAlone(failure)) {
      return ofStatus(503, path);
    }
    if (AwayFailures.isOfDatabase(failure) && database.noteFailure(failure)) {
      return DATABASE_AWAY;
    }
    if (isOfTheSender(failure)) {
      return ofStatus(408, path);
    }
    log.error("Answering {} failed", path, failure);
    faults.accept(failure);
    return Problem.internal();
  }

  /** The bytes of a request came too slowly, or not at all. */
  private static boolean isOfTheSender(Throwable failure) {
    return failure instanceof IOException && failure.getCause() instanceof TimeoutException;
  }

  private static Problem unknownField(UnrecognizedPropertyException unknown) {
    return Problem.badRequest(
        "The body has a field that is not known here: " + unknown.getPropertyName() + ".",
        "Known are " + unknown.getKnownPropertyIds() + ".");
  }

  private static Problem notJson(JacksonException broken) {
    JsonLocation place = broken.getLocation();
    String where =
        place == null
            ? ""
            : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    return Problem.badRequest("The body is not the JSON that is expected here" + where + ".", null);
  }

  private static Problem away(IntakeAwayException away) {
    boolean full = away.code().equals("DISK_FULL") || away.code().equals("QUOTA_FULL");
    int status = full ? 507 : 503;
    return Problem.of(
        status, away.code(), away.getMessage(), "Nothing was lost; send it again later.");
  }

  private static Problem refused(AccountRefusedException refused) {
    int status = TAKEN.contains(refused.code()) ? 409 : 422;
    return Problem.of(status, refused.code(), refused.getMessage(), null);
  }

  /** Why a file of the vault or the trash stays where it is. */
  public static Problem ofFile(IOException stays) {
    return switch (stays) {
      case VaultAwayException away -> vaultAway(away);
      case NoSuchFileException _ -> fileGone();
      case FileAlreadyExistsException taken -> placeTaken(taken);
      default -> {
        log.warn("A file stays where it is", stays);
        yield Problem.internal();
      }
    };
  }

  private static Problem refused(PluginDeedException refused) {
    int status =
        switch (refused.code()) {
          case PLUGINS_AWAY -> 503;
          case PLUGIN_NOT_FOUND -> 404;
          case PLUGIN_DAMAGED, PLUGIN_INCOMPATIBLE, NOT_CONFIRMED -> 422;
          case PLUGIN_OLDER, VERSION_TAKEN, PLUGIN_SHIPPED, NO_PREVIOUS_VERSION, PLUGIN_IN_USE ->
              409;
        };
    return Problem.of(status, refused.code().name(), refused.getMessage(), refused.hint());
  }

  private static Problem refused(CatalogException refused) {
    int status =
        switch (refused.code()) {
          case CATALOG_NOT_FOUND, RELEASE_NOT_FOUND -> 404;
          case CATALOG_KNOWN,
              CATALOG_OF_HOUSE,
              CATALOG_KEY_CHANGED,
              FINGERPRINT_WRONG,
              CATALOG_OLDER,
              RELEASE_CHANGED ->
              409;
          case CATALOG_ADDRESS, RELEASE_UNFIT -> 422;
          case CATALOG_BUSY -> 503;
          case CATALOG_UNREACHABLE,
              CATALOG_DAMAGED,
              CATALOG_SIGNATURE,
              JAR_WRONG,
              JAR_NOT_AS_LISTED ->
              502;
        };
    return Problem.of(status, refused.code().name(), refused.getMessage(), refused.hint());
  }

  private static Problem vaultAway(VaultAwayException away) {
    return Problem.of(503, "VAULT_AWAY", away.getMessage(), "Check that its disk is mounted.");
  }

  private static Problem placeTaken(FileAlreadyExistsException taken) {
    return Problem.of(
        409,
        "PLACE_TAKEN",
        "Another file lies where this one belongs: " + taken.getFile(),
        "Move that file away, then try again.");
  }

  private static Problem fileGone() {
    return Problem.of(
        404,
        "FILE_NOT_FOUND",
        "The file is not where the ledger says.",
        "Look whether it was moved or deleted by another program; its place is in the asset's"
            + " details.");
  }
}
