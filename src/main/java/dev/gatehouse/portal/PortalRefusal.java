package dev.gatehouse.portal;

import dev.gatehouse.shared.Refusal;

/** Why an end user cannot do something. */
public enum PortalRefusal implements Refusal {
  OTHER_LINE
}
