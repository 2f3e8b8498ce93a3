package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.WorkAsset;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
import org.photofactory.spi.stage.Stage;
import org.photofactory.spi.stage.StageContext;
import org.photofactory.spi.storage.Vault;
import org.photofactory.spi.storage.VaultAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls a stage for a batch and makes an outcome of whatever happens, for every asset. Thread-safe.
 */
final class StageCaller {

  private static final Logger log = LoggerFactory.getLogger(StageCaller.class);

  private final Vault vault;
  private final Derivatives derivatives;

  StageCaller(Vault vault, Derivatives derivatives) {
    this.vault = vault;
    this.derivatives = derivatives;
  }

  /** One outcome per claim, in the order of the claims. */
  List<Outcome> call(BatchCall call, ScratchFolder scratch) {
    Map<Long, Outcome> outcomes = new HashMap<>();
    List<Asset> assets = open(call, outcomes);
    StageContext context = new CallContext(call, derivatives, scratch);
    if (!assets.isEmpty()) {
      List<Outcome> answers = callTogether(call, assets, context);
      for (int index = 0; index < assets.size(); index++) {
        outcomes.put(assets.get(index).id(), answers.get(index));
      }
    }
    return call.claims().stream()
        .map(claim -> Objects.requireNonNull(outcomes.get(claim.assetId())))
        .toList();
  }

  private List<Asset> open(BatchCall call, Map<Long, Outcome> outcomes) {
    List<Asset> assets = new ArrayList<>();
    for (Claim claim : call.claims()) {
      WorkAsset row = claim.asset();
      try {
        assets.add(asset(row));
      } catch (VaultAwayException away) {
        outcomes.put(row.id(), Outcome.missing("VAULT_AWAY", String.valueOf(away.getMessage())));
      } catch (IOException failure) {
        outcomes.put(row.id(), failed("ORIGINAL_UNREADABLE", failure));
      }
    }
    return assets;
  }

  private Asset asset(WorkAsset row) throws IOException {
    return new Asset(
        row.id(),
        row.sha256(),
        row.kind(),
        row.mime(),
        row.fileName(),
        row.takenAt(),
        row.receivedAt(),
        row.modifiedAt(),
        vault.open(row.vaultKey()));
  }

  private List<Outcome> callTogether(BatchCall call, List<Asset> assets, StageContext context) {
    Stage stage = call.stage().stage();
    if (assets.size() > 1) {
      try {
        List<Outcome> answers = stage.processAll(assets, context);
        if (answers.size() == assets.size()) {
          return answers;
        }
        log.warn("{} answered {} of {}", call.stage().spec().name(), answers.size(), assets.size());
      } catch (Throwable failure) {
        log.debug("{} failed on a batch; one by one now", call.stage().spec().name(), failure);
      }
    }
    return assets.stream().map(asset -> callAlone(call, asset, context)).toList();
  }

  private Outcome callAlone(BatchCall call, Asset asset, StageContext context) {
    if (call.cancelled()) {
      return failed("CANCELLED", new InterruptedException("cancelled"));
    }
    try {
      return call.stage().stage().process(asset, context);
    } catch (Throwable failure) {
      // Whatever a plugin throws, an Error too, costs it this one call and nobody else anything.
      log.debug("{} failed on asset {}", call.stage().spec().name(), asset.id(), failure);
      return failed(codeOf(failure), failure);
    }
  }

  private static String codeOf(Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError ignored -> "OUT_OF_MEMORY";
      case LinkageError ignored -> "LINKAGE";
      case IOException ignored -> "IO";
      default -> "BUG";
    };
  }

  private static Outcome failed(String code, Throwable failure) {
    String text = failure.getMessage() == null ? "" : ": " + failure.getMessage();
    return new Outcome.Failed(Blame.TRANSIENT, code, failure.getClass().getSimpleName() + text);
  }
}
