package dev.gatehouse.cast;

import dev.gatehouse.shared.OrganizationId;

/** Another organization, of which Acme shall see nothing. */
public final class Globex extends Tenant {
  private final Member xan;

  Globex(Backstage backstage, OrganizationId id, String administrator) {
    super(backstage, id);
    this.xan = join(new Member(this, userWith(administrator), administrator, "Xan", "Xavier"));
  }

  /** Administers it alone. */
  public Member xan() {
    return xan;
  }
}
