package org.photofactory.kernel.catalogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.photofactory.kernel.catalogs.CatalogException.Code;
import org.photofactory.kernel.catalogs.CatalogIndex.File;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.plugins.CatalogRegister;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Kind;
import org.photofactory.kernel.ledger.plugins.CatalogRow.Trouble;
import org.photofactory.kernel.outgoing.OutgoingClient;
import org.photofactory.kernel.outgoing.OutgoingSettings;

@Timeout(120)
class CatalogsIT {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final String HASH = "0".repeat(64);

  @TempDir Path folder;

  private final OutgoingClient client =
      new OutgoingClient(OutgoingSettings.strict().and("localhost"));
  private Path root;
  private Shop shop;
  private Catalogs catalogs;

  @BeforeEach
  void openShop() throws Exception {
    database.jdbi().useHandle(handle -> handle.execute("truncate plugin_catalog"));
    root = folder.resolve("catalog");
    shop = new Shop(folder);
    shop.publish(5, Shop.plugin("hello", Shop.release("1.0.0", "hello.jar", 3, HASH)));
    catalogs =
        new Catalogs(
            new CatalogRegister(database.database(), Clock.systemUTC()),
            new CatalogSources(client, root));
  }

  @AfterEach
  void closeShop() {
    shop.close();
    client.close();
  }

  @Test
  void a_well_signed_catalog_becomes_a_source_and_its_key_is_kept() throws Exception {
    Catalog added = added();
    assertThat(added.fingerprint()).isEqualTo(shop.fingerprint());
    assertThat(added.index().name()).isEqualTo("Shop");
    assertThat(added.index().plugins())
        .extracting(CatalogIndex.Listing::id)
        .containsExactly("hello");
    assertThat(catalogs.all()).containsExactly(added);
    refuses(Code.CATALOG_KNOWN, this::added);
  }

  @Test
  void one_that_was_altered_is_no_source() {
    shop.files.computeIfPresent(SignedIndex.INDEX, (_, index) -> altered(index));
    refuses(Code.CATALOG_SIGNATURE, this::added);
    assertThat(catalogs.all()).isEmpty();
  }

  @Test
  void one_that_is_altered_later_keeps_its_last_good_list_and_says_why() throws Exception {
    Catalog before = added();
    shop.publish(6);
    shop.files.computeIfPresent(SignedIndex.INDEX, (_, index) -> altered(index));
    Catalog after = catalogs.refresh(before.row().id());
    assertThat(after.index()).isEqualTo(before.index());
    assertTrouble(after, Code.CATALOG_SIGNATURE);
    shop.publish(6);
    assertThat(catalogs.refresh(before.row().id()).row().look().trouble()).isNull();
  }

  @Test
  void another_key_is_refused_until_a_person_names_it() throws Exception {
    Catalog before = added();
    SigningKey other = SigningKey.make(folder.resolve("other.pem"));
    shop.publish(other, 1);
    Catalog refused = catalogs.refresh(before.row().id());
    assertTrouble(refused, Code.CATALOG_KEY_CHANGED);
    assertThat(refused.index()).isEqualTo(before.index());
    assertThat(refused.offeredFingerprint()).contains(other.open().fingerprint());
    long id = before.row().id();
    refuses(Code.FINGERPRINT_WRONG, () -> catalogs.acceptKey(id, shop.fingerprint()));
    Catalog accepted = catalogs.acceptKey(id, other.open().fingerprint().replace(" ", ""));
    assertThat(accepted.fingerprint()).isEqualTo(other.open().fingerprint());
    assertThat(accepted.index().sequence()).isEqualTo(1);
    assertThat(accepted.row().look().trouble()).isNull();
    assertThat(accepted.offeredFingerprint()).isEmpty();
  }

  @Test
  void an_older_list_and_another_of_the_same_number_are_refused() throws Exception {
    Catalog before = added();
    for (long sequence : new long[] {4, 5}) {
      shop.publish(sequence);
      Catalog refused = catalogs.refresh(before.row().id());
      assertTrouble(refused, Code.CATALOG_OLDER);
      assertThat(refused.index()).isEqualTo(before.index());
    }
    shop.publish(6);
    assertThat(catalogs.refresh(before.row().id()).index().sequence()).isEqualTo(6);
  }

  @Test
  void naming_the_key_that_signs_it_already_brings_no_older_list_either() throws Exception {
    Catalog before = added();
    long id = before.row().id();
    for (long sequence : new long[] {4, 5}) {
      shop.publish(sequence);
      refuses(Code.CATALOG_OLDER, () -> catalogs.acceptKey(id, shop.fingerprint()));
      assertThat(catalogs.find(id).index()).isEqualTo(before.index());
    }
    shop.publish(6);
    assertThat(catalogs.acceptKey(id, shop.fingerprint()).index().sequence()).isEqualTo(6);
  }

  @Test
  void the_last_list_is_shown_while_its_source_is_away() throws Exception {
    Catalog before = added();
    shop.close();
    Catalog away = catalogs.refresh(before.row().id());
    assertTrouble(away, Code.CATALOG_UNREACHABLE);
    assertThat(away.index()).isEqualTo(before.index());
    File jar = before.index().find("hello", "1.0.0").orElseThrow().file();
    refuses(
        Code.CATALOG_UNREACHABLE,
        () -> catalogs.source(away).fetch(jar, folder.resolve("jar"), _ -> {}));
  }

  @Test
  void nothing_larger_than_an_index_is_taken_for_one() {
    shop.files.put(SignedIndex.INDEX, new byte[CatalogSource.LARGEST_DOCUMENT + 1]);
    refuses(Code.CATALOG_UNREACHABLE, this::added);
  }

  @Test
  void no_more_of_a_jar_is_taken_than_was_listed() throws Exception {
    Catalog catalog = added();
    shop.files.put("hello.jar", new byte[1000]);
    File jar = catalog.index().find("hello", "1.0.0").orElseThrow().file();
    Path target = folder.resolve("jar");
    refuses(Code.CATALOG_UNREACHABLE, () -> catalogs.source(catalog).fetch(jar, target, _ -> {}));
    assertThat(Files.size(target)).isLessThanOrEqualTo(3);
  }

  @Test
  void a_redirect_into_the_house_is_not_followed() {
    shop.sendTo(shop.figures());
    assertThatThrownBy(this::added)
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("not on the public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "[]",
        "{}",
        "{\"format\":2,\"name\":\"n\",\"sequence\":1,\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":1,\"published\":\"yesterday\",\"plugins\":[]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":\"1\",\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":1,\"sequence\":2,\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":1,\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[{\"id\":\"../up\"}]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":1,\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[{\"id\":\"a\",\"title\":\"T\",\"description\":\"D\",\"versions\":[]}]}",
        "{\"format\":1,\"name\":\"n\",\"sequence\":1,\"published\":\"2026-01-01T00:00:00Z\",\"plugins\":[]}"
            + " and more"
      })
  void what_is_signed_but_no_index_is_refused(String text) {
    byte[] index = text.getBytes(StandardCharsets.UTF_8);
    shop.files.put(SignedIndex.INDEX, index);
    shop.files.put(SignedIndex.SIGNATURE, IndexWriter.signature(index, shop.key()));
    refuses(Code.CATALOG_DAMAGED, this::added);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{}",
        "{\"algorithm\":\"none\"}",
        "{\"algorithm\":\"Ed25519\",\"key\":\"AAAA\"}"
      })
  void a_signature_that_is_none_is_refused(String text) {
    shop.files.put(SignedIndex.SIGNATURE, text.getBytes(StandardCharsets.UTF_8));
    refuses(Code.CATALOG_DAMAGED, this::added);
  }

  @Test
  void a_catalog_whose_nonsense_cannot_be_written_down_hinders_no_other() throws Exception {
    Catalog known = added();
    byte[] index =
        "{\"format\":1,\"name\":\"n\",\"sequence\":9,\"published\":\"\\u0000\",\"plugins\":[]}"
            .getBytes(StandardCharsets.UTF_8);
    shop.files.put(SignedIndex.INDEX, index);
    shop.files.put(SignedIndex.SIGNATURE, IndexWriter.signature(index, shop.key()));
    catalogs.refreshAll();
    assertThat(catalogs.find(known.row().id()).row().look().trouble())
        .extracting(Trouble::code)
        .isEqualTo(Code.CATALOG_DAMAGED.name());
  }

  @Test
  void a_range_without_an_upper_end_is_refused() {
    CatalogIndex.Needs open =
        new CatalogIndex.Needs(Map.of("org.photofactory.spi.stage", "1.0"), List.of());
    shop.publish(6, Shop.plugin("hello", Shop.release("1.0.0", new File("h.jar", 3, HASH), open)));
    refuses(Code.CATALOG_DAMAGED, this::added);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ftp://example.org/",
        "https://",
        "https://a:b@example.org/",
        "/etc",
        "https://example.org/?x=1"
      })
  void what_is_no_address_is_refused(String typed) {
    refuses(Code.CATALOG_ADDRESS, () -> catalogs.add(Kind.WEB, typed, null));
  }

  @Test
  void over_http_the_fingerprint_must_be_known_before() {
    refuses(Code.CATALOG_ADDRESS, () -> catalogs.add(Kind.WEB, shop.address(), null));
    refuses(Code.FINGERPRINT_WRONG, () -> catalogs.add(Kind.WEB, shop.address(), "ab cd"));
    assertThat(catalogs.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "../data", "/etc", "a/../..", "a//b", ".hidden", "a\0b", "a\\b"})
  void no_folder_outside_of_the_catalog_folder_is_read(String typed) {
    refuses(Code.CATALOG_ADDRESS, () -> catalogs.add(Kind.FOLDER, typed, null));
  }

  @Test
  void the_folder_of_this_house_is_a_source_by_itself_as_long_as_an_index_lies_in_it()
      throws Exception {
    assertThat(catalogs.refreshAll()).isEmpty();
    putDown(root);
    Catalog house = catalogs.refreshAll().getFirst();
    assertThat(house.ofHouse()).isTrue();
    assertThat(house.fingerprint()).isEqualTo(shop.fingerprint());
    refuses(Code.CATALOG_OF_HOUSE, () -> catalogs.remove(house.row().id()));
    Files.delete(root.resolve(SignedIndex.INDEX));
    catalogs.remove(house.row().id());
    assertThat(catalogs.refreshAll()).isEmpty();
  }

  @Test
  void a_list_in_a_folder_names_no_file_outside_of_it_and_neither_does_a_link() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "abc");
    putDown(root.resolve("stick"));
    Catalog stick = catalogs.add(Kind.FOLDER, "stick", null);
    Files.createSymbolicLink(root.resolve("stick/link.jar"), secret);
    for (String url : new String[] {"../../secret", secret.toString(), "link.jar", "a\0b"}) {
      refuses(
          Code.CATALOG_DAMAGED,
          () ->
              catalogs
                  .source(stick)
                  .fetch(new File(url, 3, HASH), folder.resolve("stolen"), _ -> {}));
    }
    assertThat(folder.resolve("stolen")).doesNotExist();
  }

  private void putDown(Path place) throws Exception {
    Files.createDirectories(place);
    Files.write(place.resolve(SignedIndex.SIGNATURE), shop.files.get(SignedIndex.SIGNATURE));
    Files.write(place.resolve(SignedIndex.INDEX), shop.files.get(SignedIndex.INDEX));
  }

  private Catalog added() throws CatalogException {
    return catalogs.add(Kind.WEB, shop.address(), shop.fingerprint());
  }

  private static byte[] altered(byte[] index) {
    return new String(index, StandardCharsets.UTF_8)
        .replace("Shop", "Shoq")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertTrouble(Catalog catalog, Code code) {
    assertThat(Objects.requireNonNull(catalog.row().look().trouble()).code())
        .isEqualTo(code.name());
  }

  private static void refuses(Code code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            CatalogException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
