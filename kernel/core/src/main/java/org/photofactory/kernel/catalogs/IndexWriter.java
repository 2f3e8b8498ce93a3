package org.photofactory.kernel.catalogs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.TreeMap;
import org.photofactory.kernel.catalogs.CatalogIndex.Listing;
import org.photofactory.kernel.catalogs.CatalogIndex.Release;

/** Writes an index and its signature in the form that {@link IndexReader} reads. Stateless. */
final class IndexWriter {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private IndexWriter() {}

  static byte[] index(CatalogIndex index) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", IndexReader.FORMAT);
    root.put("name", index.name());
    root.put("sequence", index.sequence());
    root.put("published", index.published().toString());
    ArrayNode plugins = root.putArray("plugins");
    index.plugins().forEach(listing -> write(plugins.addObject(), listing));
    return bytes(root);
  }

  static byte[] signature(byte[] index, SigningKey key) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("algorithm", CatalogKey.ALGORITHM);
    root.put("key", key.open().text());
    root.put("signature", Base64.getEncoder().encodeToString(key.sign(index)));
    return bytes(root);
  }

  private static void write(ObjectNode node, Listing listing) {
    node.put("id", listing.id());
    node.put("title", listing.title());
    node.put("description", listing.description());
    ArrayNode versions = node.putArray("versions");
    listing.releases().forEach(release -> write(versions.addObject(), release));
  }

  private static void write(ObjectNode node, Release release) {
    node.put("version", release.version());
    node.put("url", release.file().url());
    node.put("size", release.file().size());
    node.put("sha256", release.file().sha256());
    ObjectNode spi = node.putObject("spi");
    new TreeMap<>(release.needs().spi()).forEach(spi::put);
    release.needs().architectures().forEach(node.putArray("architectures")::add);
    ObjectNode permissions = node.putObject("permissions");
    release.permissions().network().forEach(permissions.putArray("network")::add);
    release.permissions().programs().forEach(permissions.putArray("programs")::add);
    release.permissions().files().forEach(permissions.putArray("files")::add);
    node.put("changes", release.changes());
  }

  private static byte[] bytes(ObjectNode root) {
    try {
      return MAPPER.writeValueAsBytes(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
