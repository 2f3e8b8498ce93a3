package org.photofactory.kernel.ledger.intake;

/**
 * An asset as the vault room needs it.
 *
 * @param id ledger id
 * @param owner whose it is
 * @param sha256 lower-case hex of its bytes
 * @param vaultKey where its original lies
 * @param fileName the name a person gave it
 * @param mime media type by content
 * @param trashed true while it lies in the trash
 */
public record KnownAsset(
    long id,
    long owner,
    String sha256,
    String vaultKey,
    String fileName,
    String mime,
    boolean trashed) {}
