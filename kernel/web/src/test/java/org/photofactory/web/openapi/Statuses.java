package org.photofactory.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import org.photofactory.web.door.Right;

/** With which problems a route may answer. */
final class Statuses {

  /** Kernel exceptions that become problems, by what a method does. */
  private enum Deed {
    OFFER("Intake", "offer", "422 *", "503 *", "507 *"),
    RETRY("Quarantine", "retry", "404 FILE_NOT_FOUND", "422 *", "503 *", "507 *"),
    TRASH("Trash", "trash", "404 FILE_NOT_FOUND", "409 PLACE_TAKEN", "503 VAULT_AWAY"),
    RESTORE("Trash", "restore", "404 FILE_NOT_FOUND", "409 PLACE_TAKEN", "503 VAULT_AWAY"),
    REMOVE("Quarantine", "remove", "404 FILE_NOT_FOUND"),
    MOVE_IN("Household", "moveIn", "409 NOT_FIRST", "422 LOGIN_INVALID", "422 PASSWORD_WEAK"),
    CHANGE_PASSWORD("Household", "changePassword", "422 PASSWORD_WEAK"),
    CHANGE_ROLE("Household", "setRole", "409 LAST_ADMIN"),
    CLOSE("Household", "setDisabled", "409 LAST_ADMIN", "409 LEAVING"),
    LEAVE("Departures", "begin", "409 LAST_ADMIN", "409 OWN_ACCOUNT", "409 LEAVING"),
    INVITE("Invitations", "invite", "409 LOGIN_TAKEN", "422 LOGIN_INVALID"),
    ACCEPT("Invitations", "accept", "422 PASSWORD_WEAK"),
    MAKE_TOKEN(
        "AccessTokens",
        "make",
        "422 LABEL_INVALID",
        "422 SCOPE_MISSING",
        "422 EXPIRY_PAST",
        "422 EXPIRY_FAR"),
    CLAIM("Pairings", "claim", "422 LABEL_INVALID"),
    FIND_PLUGIN("PluginDesk", "find", "404 PLUGIN_NOT_FOUND"),
    INSPECT_PLUGIN("PluginDesk", "inspect", "503 PLUGINS_AWAY"),
    INSTALL_PLUGIN(
        "PluginDesk",
        "install",
        "409 PLUGIN_OLDER",
        "409 VERSION_TAKEN",
        "422 PLUGIN_DAMAGED",
        "422 PLUGIN_INCOMPATIBLE",
        "503 PLUGINS_AWAY"),
    ENABLE_PLUGIN("PluginDesk", "enable", "404 PLUGIN_NOT_FOUND", "503 PLUGINS_AWAY"),
    ROLL_PLUGIN_BACK(
        "PluginDesk",
        "goBack",
        "404 PLUGIN_NOT_FOUND",
        "409 NO_PREVIOUS_VERSION",
        "503 PLUGINS_AWAY"),
    READ_SETTINGS("PluginSettingsDesk", "list", "404 PLUGIN_NOT_FOUND", "503 PLUGINS_AWAY"),
    CHANGE_SETTINGS("PluginSettingsDesk", "change", "404 PLUGIN_NOT_FOUND", "503 PLUGINS_AWAY"),
    REMOVE_PLUGIN(
        "PluginDesk", "remove", "404 PLUGIN_NOT_FOUND", "409 PLUGIN_SHIPPED", "503 PLUGINS_AWAY"),
    SEE_SAFE_MODE("SafeMode", "reason", "503 PLUGINS_AWAY"),
    END_SAFE_MODE("SafeMode", "end", "503 PLUGINS_AWAY"),
    LIST_LEFTOVERS("PluginDataDesk", "leftovers", "503 PLUGINS_AWAY"),
    ERASE_PLUGIN(
        "PluginDataDesk",
        "erase",
        "404 PLUGIN_NOT_FOUND",
        "409 PLUGIN_IN_USE",
        "422 NOT_CONFIRMED",
        "503 PLUGINS_AWAY"),
    ADD_CATALOG(
        "Catalogs",
        "add",
        "409 CATALOG_KNOWN",
        "409 FINGERPRINT_WRONG",
        "422 CATALOG_ADDRESS",
        "502 CATALOG_UNREACHABLE",
        "502 CATALOG_DAMAGED",
        "502 CATALOG_SIGNATURE"),
    FIND_CATALOG("Catalogs", "find", "404 CATALOG_NOT_FOUND"),
    REFRESH_CATALOG("Catalogs", "refresh", "404 CATALOG_NOT_FOUND"),
    REMOVE_CATALOG("Catalogs", "remove", "404 CATALOG_NOT_FOUND", "409 CATALOG_OF_HOUSE"),
    ACCEPT_KEY(
        "Catalogs",
        "acceptKey",
        "404 CATALOG_NOT_FOUND",
        "409 CATALOG_OLDER",
        "409 FINGERPRINT_WRONG",
        "502 CATALOG_UNREACHABLE",
        "502 CATALOG_DAMAGED",
        "502 CATALOG_SIGNATURE"),
    INSPECT_OFFER(
        "Inspections",
        "begin",
        "404 CATALOG_NOT_FOUND",
        "404 RELEASE_NOT_FOUND",
        "503 CATALOG_BUSY"),
    INSTALL_OFFER(
        "CatalogInstalls",
        "install",
        "404 CATALOG_NOT_FOUND",
        "404 RELEASE_NOT_FOUND",
        "409 RELEASE_CHANGED",
        "422 RELEASE_UNFIT");

    private final String type;
    private final String method;
    private final List<String> problems;

    Deed(String type, String method, String... problems) {
      this.type = type;
      this.method = method;
      this.problems = List.of(problems);
    }
  }

  private final Sources sources;
  private final Refusals refusals;

  Statuses(Sources sources) {
    this.sources = sources;
    this.refusals = sources.refusals();
  }

  /** Codes by status, without those that any route may answer with. */
  SortedMap<Integer, SortedSet<String>> of(Route route, ExecutableElement method) {
    SortedMap<Integer, SortedSet<String>> all = refusals.of(method);
    for (ExecutableElement filter : sources.filters(route.method().getDeclaringClass())) {
      refusals.of(filter).forEach((status, codes) -> codes(all, status).addAll(codes));
    }
    Arrays.stream(Deed.values())
        .filter(deed -> refusals.reaches(method, deed.type, deed.method))
        .forEach(deed -> deed.problems.forEach(problem -> add(all, problem)));
    if (route.right() != Right.ANYBODY) {
      add(all, "401 LOGIN_NEEDED");
      add(all, "403 NOT_ALLOWED");
    }
    if (route.right() != Right.ANYBODY && !route.safe()) {
      add(all, "403 CSRF_TOKEN");
    }
    if (route.path().contains("{")) {
      add(all, "404 NOT_FOUND");
    }
    if (!route.safe()) {
      add(all, "415 UNSUPPORTED_MEDIA_TYPE");
    }
    return all;
  }

  private static void add(SortedMap<Integer, SortedSet<String>> all, String problem) {
    String[] parts = problem.split(" ");
    codes(all, Integer.parseInt(parts[0])).add(parts[1]);
  }

  private static SortedSet<String> codes(SortedMap<Integer, SortedSet<String>> all, int status) {
    return all.computeIfAbsent(status, _ -> new TreeSet<>());
  }
}
