package dev.gatehouse.access;

/**
 * A scope with all that can be changed of it.
 *
 * @param version grows with every change of name or description
 */
public record DescribedScope(Scope scope, String description, long version) {

  public ScopeId id() {
    return scope.id();
  }

  public String name() {
    return scope.name();
  }

  public boolean retired() {
    return scope.retired();
  }
}
