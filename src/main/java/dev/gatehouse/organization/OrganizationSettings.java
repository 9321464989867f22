package dev.gatehouse.organization;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organizations this installation serves, {@code GATEHOUSE_ORGANIZATIONS_0_NAME} and so on. */
@ConfigurationProperties("gatehouse")
public record OrganizationSettings(@Nullable List<Configured> organizations) {

  /** All of them; none when nothing is configured. */
  public List<Configured> all() {
    return organizations == null ? List.of() : organizations;
  }

  /**
   * One organization as the environment describes it.
   *
   * @param name by which it is recognised at every start
   * @param baseUrl where people reach it, http or https, with a path of nothing
   * @param administratorEmail who is invited until there is an administrator
   */
  public record Configured(
      @Nullable String name, @Nullable String baseUrl, @Nullable String administratorEmail) {}

  static String hostOf(URI baseUrl) {
    String host = baseUrl.getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }
}
