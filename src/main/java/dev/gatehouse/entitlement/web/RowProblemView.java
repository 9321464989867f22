package dev.gatehouse.entitlement.web;

import dev.gatehouse.entitlement.RowProblem;
import java.util.Arrays;
import java.util.List;

/** What is wrong with one cell: the key of its sentence, and what that names. */
record RowProblemView(int line, String column, String reason, List<Object> arguments) {

  static RowProblemView of(RowProblem problem) {
    return new RowProblemView(
        problem.line(),
        problem.column().header(),
        problem.why().reason().messageKey(),
        Arrays.asList(problem.why().arguments()));
  }

  public Object[] argumentArray() {
    return arguments.toArray();
  }
}
