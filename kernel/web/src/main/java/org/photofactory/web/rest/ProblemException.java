package org.photofactory.web.rest;

/** Ends a request with a {@link Problem}. Carries no stack trace: it is an answer, not a fault. */
public class ProblemException extends RuntimeException {

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.code() + ": " + problem.message(), null, false, false);
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
