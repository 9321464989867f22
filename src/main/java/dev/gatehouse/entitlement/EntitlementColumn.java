package dev.gatehouse.entitlement;

import dev.gatehouse.web.CsvColumns;
import java.util.Set;

/** What the first line of a file with entitlements can name. Only the product is needed. */
public enum EntitlementColumn {
  ENTITLEMENT_ID,
  ACCOUNT,
  STATE,
  ACTIVATION_ID,
  PRODUCT,
  QUANTITY,
  START,
  END;

  public static final CsvColumns<EntitlementColumn> ALL =
      new CsvColumns<>(EntitlementColumn.class, PRODUCT, Set.of());

  /** As it stands in files. */
  public String header() {
    return CsvColumns.header(this);
  }
}
