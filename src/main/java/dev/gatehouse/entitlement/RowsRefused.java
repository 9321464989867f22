package dev.gatehouse.entitlement;

import dev.gatehouse.shared.Refused;
import java.util.List;

/** At least one row of a file is no line of an entitlement, so nothing of it is imported. */
public class RowsRefused extends Refused {

  private final transient List<RowProblem> problems;

  RowsRefused(List<RowProblem> problems) {
    super(RowRefusal.PROBLEMS, problems.size());
    this.problems = List.copyOf(problems);
  }

  public List<RowProblem> problems() {
    return problems;
  }
}
