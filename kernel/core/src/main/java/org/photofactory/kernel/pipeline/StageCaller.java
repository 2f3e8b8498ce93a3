package org.photofactory.kernel.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.photofactory.kernel.events.Events;
import org.photofactory.kernel.ledger.PlainText;
import org.photofactory.kernel.ledger.work.Claim;
import org.photofactory.kernel.ledger.work.WorkAsset;
import org.photofactory.kernel.pipeline.CallContext.ScratchFolder;
import org.photofactory.kernel.vault.Derivatives;
import org.photofactory.spi.stage.Asset;
import org.photofactory.spi.stage.Blame;
import org.photofactory.spi.stage.Outcome;
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
  private final Events events;

  StageCaller(Pipeline.Storage storage, Events events) {
    this.vault = storage.vault();
    this.derivatives = storage.derivatives();
    this.events = events;
  }

  /** One outcome per claim, in the order of the claims. */
  List<Outcome> call(BatchCall call, ScratchFolder scratch) {
    Map<Long, Outcome> outcomes = new HashMap<>();
    StageContext context = new CallContext(call, derivatives, scratch, events);
    for (List<Asset> part : parts(call, open(call, outcomes))) {
      List<Outcome> answers = callPart(call, part, context);
      for (int index = 0; index < part.size(); index++) {
        outcomes.put(part.get(index).id(), answers.get(index));
      }
    }
    return call.claims().stream()
        .map(claim -> Objects.requireNonNull(outcomes.get(claim.assetId())))
        .toList();
  }

  /**
   * Which assets are worked on together: new ones if the stage can do that; what has failed before
   * comes alone, so that it cannot spoil a batch again and again.
   */
  private static List<List<Asset>> parts(BatchCall call, List<Asset> assets) {
    if (!call.stage().together()) {
      return assets.stream().map(List::of).toList();
    }
    Set<Long> failedBefore =
        call.claims().stream()
            .filter(claim -> claim.attempt() > 0)
            .map(Claim::assetId)
            .collect(Collectors.toSet());
    List<List<Asset>> parts = new ArrayList<>();
    parts.add(assets.stream().filter(asset -> !failedBefore.contains(asset.id())).toList());
    assets.stream()
        .filter(asset -> failedBefore.contains(asset.id()))
        .map(List::of)
        .forEach(parts::add);
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private List<Asset> open(BatchCall call, Map<Long, Outcome> outcomes) {
    List<Asset> assets = new ArrayList<>();
    for (Claim claim : call.claims()) {
      WorkAsset row = claim.asset();
      try {
        assets.add(asset(row));
      } catch (VaultAwayException away) {
        outcomes.put(row.id(), Outcome.missing("VAULT_AWAY", String.valueOf(away.getMessage())));
      } catch (IOException | RuntimeException failure) {
        outcomes.put(row.id(), Answers.failed("ORIGINAL_UNREADABLE", PlainText.describe(failure)));
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

  private List<Outcome> callPart(BatchCall call, List<Asset> part, StageContext context) {
    if (!call.begin(part.size())) {
      return Collections.nCopies(part.size(), Answers.GIVEN_BACK);
    }
    List<Outcome> answers =
        part.size() == 1
            ? List.of(callAlone(call, part.getFirst(), context))
            : callTogether(call, part, context);
    return call.cancelled()
        ? answers.stream().map(answer -> finished(answer).orElseGet(call::instead)).toList()
        : answers;
  }

  private List<Outcome> callTogether(BatchCall call, List<Asset> part, StageContext context) {
    String name = call.stage().spec().name();
    try {
      List<Outcome> answers = call.stage().stage().processAll(part, context);
      if (answers.size() == part.size()) {
        return answers.stream().map(Answers::accept).toList();
      }
      log.warn("{} answered {} of {}; one by one now", name, answers.size(), part.size());
    } catch (Throwable failure) {
      log.debug("{} failed on a batch; one by one now", name, failure);
    }
    if (call.cancelled()) {
      return Collections.nCopies(part.size(), call.instead());
    }
    return part.stream()
        .map(asset -> call.begin(1) ? callAlone(call, asset, context) : Answers.GIVEN_BACK)
        .toList();
  }

  private static Outcome callAlone(BatchCall call, Asset asset, StageContext context) {
    try {
      return Answers.accept(call.stage().stage().process(asset, context));
    } catch (Throwable failure) {
      log.debug("{} failed on asset {}", call.stage().spec().name(), asset.id(), failure);
      return Answers.of(failure);
    }
  }

  /** What was finished before the order to end came is kept. */
  private static Optional<Outcome> finished(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> Optional.of(done);
      case Outcome.Skipped skipped -> Optional.of(skipped);
      case Outcome.Later later -> Optional.of(later);
      case Outcome.Failed failed ->
          failed.blame() == Blame.ITEM ? Optional.of(failed) : Optional.empty();
    };
  }
}
