package org.photofactory.kernel.catalogs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import org.photofactory.kernel.catalogs.CatalogException.Code;

/**
 * An index whose signature is that of the key beside it. Whether that is the right key is for
 * others to say.
 *
 * @param text the index, byte for byte as it was signed
 * @param index what it says
 * @param key who has signed it
 */
public record SignedIndex(String text, CatalogIndex index, CatalogKey key) {

  /** Name of the index. */
  public static final String INDEX = "index.json";

  /** Name of its signature. */
  public static final String SIGNATURE = "index.json.sig";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * Looks at the signature first, and reads the index only when it is good.
   *
   * @throws CatalogException when it is not
   */
  static SignedIndex open(byte[] index, byte[] signature) throws CatalogException {
    CatalogKey key;
    byte[] signed;
    try {
      JsonNode said = MAPPER.readTree(signature);
      if (!CatalogKey.ALGORITHM.equals(said.path("algorithm").asText())) {
        throw new IllegalArgumentException("its algorithm is not " + CatalogKey.ALGORITHM);
      }
      key = new CatalogKey(said.path("key").asText());
      signed = Base64.getDecoder().decode(said.path("signature").asText());
    } catch (IOException | IllegalArgumentException wrong) {
      throw CatalogException.damaged("its signature cannot be read");
    }
    if (!key.hasSigned(index, signed)) {
      throw new CatalogException(
          Code.CATALOG_SIGNATURE,
          "The catalog was altered after it had been signed.",
          "It may have been changed just now: try again in a moment. If it stays so, do not use"
              + " it, and tell whoever keeps it.");
    }
    return new SignedIndex(IndexReader.text(index), IndexReader.read(index), key);
  }
}
