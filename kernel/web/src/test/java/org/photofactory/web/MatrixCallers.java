package org.photofactory.web;

import java.net.http.HttpRequest;
import java.util.EnumSet;
import java.util.List;
import org.photofactory.kernel.accounts.Secret;
import org.photofactory.kernel.database.TestDatabase;
import org.photofactory.kernel.ledger.accounts.AccessToken.Scope;
import org.photofactory.kernel.ledger.accounts.Account;
import org.photofactory.kernel.ledger.accounts.Role;
import org.photofactory.web.door.SessionCookie;

/** The columns of the authorisation matrix: callers of every kind, who have just come in. */
final class MatrixCallers {

  static final List<String> ALL =
      List.of("nobody", "viewer", "member", "other", "admin", "upload", "expired");

  private final TestSite site;
  private final TestDatabase database;
  private final Account member;
  private final Account viewer;
  private final Account other;

  MatrixCallers(TestSite site, TestDatabase database) {
    this.site = site;
    this.database = database;
    this.member = site.people().person("member", Role.MEMBER);
    this.other = site.people().person("other", Role.MEMBER);
    site.people().person("viewer", Role.VIEWER);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set looks_at = ? where login = 'viewer'",
                    site.people().admin().id()));
    this.viewer = site.people().person("viewer", Role.VIEWER);
  }

  /** To whom the things belong that are asked for. */
  Account member() {
    return member;
  }

  /** A request of a program that may do all that the member may. */
  HttpRequest.Builder ofMember(String path) {
    return site.strange(path)
        .header("Authorization", site.people().token(member, EnumSet.allOf(Scope.class)));
  }

  HttpRequest.Builder identified(HttpRequest.Builder request, String caller) {
    return switch (caller) {
      case "nobody" -> request;
      case "viewer" -> person(request, viewer);
      case "member" -> person(request, member);
      case "other" -> person(request, other);
      case "admin" -> person(request, site.people().admin());
      case "upload" ->
          request.header("Authorization", site.people().token(member, EnumSet.of(Scope.UPLOAD)));
      case "expired" -> request.header("Authorization", expired());
      default -> throw new IllegalArgumentException(caller);
    };
  }

  private HttpRequest.Builder person(HttpRequest.Builder request, Account account) {
    Secret secret = site.people().session(account);
    return request
        .header("Cookie", "photofactory=" + secret.text())
        .header(SessionCookie.CSRF_HEADER, SessionCookie.csrf(secret));
  }

  private String expired() {
    String bearer = site.people().token(member, EnumSet.allOf(Scope.class));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update access_token set expires_at = now() - interval '1 day' where id ="
                        + " (select max(id) from access_token)"));
    return bearer;
  }
}
