package org.photofactory.web.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.photofactory.web.rest.Problem;

/**
 * The header {@code If} (RFC 4918, 10.4): lists of states, of which one must be so as it says.
 *
 * @param lists none when there is no such header
 */
record IfHeader(List<StateList> lists) {

  private static final int LONGEST = 8000;
  private static final Pattern WORDS =
      Pattern.compile("\\s*(?:(\\()|(\\))|(Not)(?![a-z])|<([^>]*)>|\\[([^\\]]*)\\])");

  /**
   * States that must be together.
   *
   * @param about address of what they are told of; null for what the request is about
   */
  record StateList(@Nullable String about, List<State> states) {}

  /**
   * A tag that bytes must have, or a token that a lock must have.
   *
   * @param not true when it must not
   * @param tag true for a tag
   */
  record State(boolean not, boolean tag, String value) {}

  static IfHeader of(@Nullable String header) {
    if (header == null) {
      return new IfHeader(List.of());
    }
    if (header.length() > LONGEST) {
      throw unreadable();
    }
    return new Parsing(WORDS.matcher(header.strip())).header(header.strip().length());
  }

  /** Tokens of locks that the program shows. */
  Set<String> tokens() {
    return lists.stream()
        .flatMap(list -> list.states().stream())
        .filter(state -> !state.tag() && !state.not())
        .map(State::value)
        .collect(Collectors.toSet());
  }

  /**
   * True when one of the lists is so.
   *
   * @param truth tells whether a state is that of an address
   */
  boolean holds(BiPredicate<Optional<String>, State> truth) {
    return lists.isEmpty()
        || lists.stream()
            .anyMatch(
                list ->
                    list.states().stream()
                        .allMatch(
                            state ->
                                truth.test(Optional.ofNullable(list.about()), state)
                                    != state.not()));
  }

  private static RuntimeException unreadable() {
    return Problem.badRequest("The header If cannot be understood.", null).asException();
  }

  /** Reads word by word. For one header. */
  private static final class Parsing {
    private final Matcher words;
    private final List<StateList> lists = new ArrayList<>();
    private @Nullable String about;
    private @Nullable List<State> open;
    private boolean not;

    private Parsing(Matcher words) {
      this.words = words;
    }

    private IfHeader header(int length) {
      int at = 0;
      while (at < length && words.find(at) && words.start() == at) {
        word();
        at = words.end();
      }
      if (at < length || open != null || lists.isEmpty()) {
        throw unreadable();
      }
      return new IfHeader(List.copyOf(lists));
    }

    private void word() {
      if (open == null) {
        outside();
      } else {
        inside(open);
      }
    }

    private void outside() {
      if (words.group(1) != null) {
        open = new ArrayList<>();
      } else if (words.group(4) != null) {
        about = words.group(4);
      } else {
        throw unreadable();
      }
    }

    private void inside(List<State> states) {
      if (words.group(2) != null && !states.isEmpty() && !not) {
        lists.add(new StateList(about, List.copyOf(states)));
        open = null;
      } else if (words.group(3) != null && !not) {
        not = true;
      } else if (words.group(4) != null || words.group(5) != null) {
        boolean tag = words.group(5) != null;
        states.add(new State(not, tag, tag ? words.group(5) : words.group(4)));
        not = false;
      } else {
        throw unreadable();
      }
    }
  }
}
