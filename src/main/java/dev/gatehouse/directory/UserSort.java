package dev.gatehouse.directory;

/**
 * The orders of the panel. People who are alike follow by number, so that a page can begin at
 * anybody.
 */
public enum UserSort {
  ACCOUNT("sort_account", "by_account", "ASC"),
  NAME("sort_name", "by_name", "ASC"),
  LAST_SIGN_IN("sort_seen", "by_seen", "DESC"),
  NEWEST("id", "by_id", "DESC");

  private final String column;
  private final String index;
  private final String direction;

  UserSort(String column, String index, String direction) {
    this.column = column;
    this.index = index;
    this.direction = direction;
  }

  String column() {
    return column;
  }

  String direction() {
    return direction;
  }

  /** The index that leads through the people in this order. */
  String index(UserFilter filter) {
    return (filter.state().isPresent() ? "app_user_state_" : "app_user_listed_") + index;
  }

  boolean isOfText() {
    return this == ACCOUNT || this == NAME;
  }
}
