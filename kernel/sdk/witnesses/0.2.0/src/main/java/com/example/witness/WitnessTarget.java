package com.example.witness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.photofactory.spi.backup.BackupAwayException;
import org.photofactory.spi.backup.BackupCheck;
import org.photofactory.spi.backup.BackupItem;
import org.photofactory.spi.backup.BackupPage;
import org.photofactory.spi.backup.BackupTarget;
import org.photofactory.spi.ledger.PluginLedger;
import org.photofactory.spi.stage.LaneKind;

/** Uses what targets of backups may use: keeps copies of small files in a table. */
@Component
public final class WitnessTarget implements BackupTarget {

  private static final int LARGEST = 1 << 20;

  private static final String KEEP =
      "insert into copy (path, sha256, content) values (?, ?, ?) on conflict do nothing";
  private static final String FIND = "select content from copy where path = ? and sha256 = ?";
  private static final String ALL =
      "select path, length(content) as bytes from copy where path > ? order by path limit 100";

  private final PluginLedger ledger;

  @Activate
  public WitnessTarget(@Reference PluginLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "witness";
  }

  @Override
  public Optional<String> off() {
    return Optional.empty();
  }

  @Override
  public LaneKind lane() {
    return LaneKind.NET;
  }

  @Override
  public String store() {
    return "the table";
  }

  @Override
  public void put(BackupItem item, InputStream original) throws IOException {
    if (item.bytes() > LARGEST) {
      throw new BackupAwayException("TOO_SMALL", "The table is for small files.");
    }
    byte[] content = original.readAllBytes();
    ledger.write(handle -> handle.execute(KEEP, item.path(), item.sha256(), content));
  }

  @Override
  public BackupCheck verify(BackupItem item) {
    byte[] copy = find(item);
    if (copy == null) {
      return new BackupCheck.Missing();
    }
    return digest(copy).equals(item.sha256())
        ? new BackupCheck.Whole()
        : new BackupCheck.Damaged("The row of " + item.path() + " has other bytes.");
  }

  @Override
  public BackupPage list(@Nullable String cursor) {
    List<BackupPage.Copy> copies =
        ledger.read(
            handle ->
                handle
                    .select(ALL, cursor == null ? "" : cursor)
                    .map((row, _) -> new BackupPage.Copy(row.getString(1), row.getLong(2)))
                    .list());
    return new BackupPage(copies, copies.size() < 100 ? null : copies.getLast().path());
  }

  @Override
  public void restore(BackupItem item, Path newFile) throws IOException {
    byte[] copy = find(item);
    if (copy == null) {
      throw new NoSuchFileException(item.path());
    }
    Files.write(newFile, copy);
  }

  private byte @Nullable [] find(BackupItem item) {
    return ledger.read(
        handle ->
            handle
                .select(FIND, item.path(), item.sha256())
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
