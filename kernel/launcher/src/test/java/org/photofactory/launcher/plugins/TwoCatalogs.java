package org.photofactory.launcher.plugins;

import static org.photofactory.launcher.plugins.TypedPlugin.data;

/** What an appliance answers that has two catalogs. */
final class TwoCatalogs {

  static final String FAMILY =
      """
      {"id": 3, "kind": "WEB", "address": "https://family.example/", "name": "Family plugins",
       "fingerprint": "ab12 cd34", "offeredFingerprint": null, "sequence": 7, "trouble": null,
       "plugins": 2}
      """;

  static final String FOLDER =
      """
      {"id": 4, "kind": "FOLDER", "address": "", "name": "House", "fingerprint": "00ff",
       "offeredFingerprint": "99ee", "sequence": 1, "plugins": 1,
       "trouble": {"code": "CATALOG_KEY_CHANGED", "message": "Another key.", "hint": "Ask."}}
      """;

  static final String HELLO =
      """
      {"id": "hello", "title": "Hello", "description": "Greets photos.", "catalog": 3,
       "catalogName": "Family plugins", "installed": "1.0.0",
       "best": {"version": "2.0.0", "change": "UPDATE"},
       "versions": [{"version": "3.0.0", "objection": "It runs on arm64."},
                    {"version": "2.0.0", "objection": null}]}
      """;

  static final String HELLO_OF_HOUSE =
      """
      {"id": "hello", "title": "Hello", "description": "D", "catalog": 4, "catalogName": "House",
       "installed": "1.0.0", "best": {"version": "1.5.0", "change": "UPDATE"},
       "versions": [{"version": "1.5.0", "objection": null}]}
      """;

  static final String UNFIT =
      """
      {"id": "moon", "title": "Moon", "description": "Finds moons.", "catalog": 3,
       "catalogName": "Family plugins", "installed": null, "best": null,
       "versions": [{"version": "1.0.0", "objection": "It needs more."}]}
      """;

  static final String OFFERS = data("[" + HELLO + "," + HELLO_OF_HOUSE + "," + UNFIT + "]");
  static final String FAMILY_OFFERS = data("[" + HELLO + "," + UNFIT + "]");

  private TwoCatalogs() {}
}
