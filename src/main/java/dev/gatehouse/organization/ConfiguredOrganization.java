package dev.gatehouse.organization;

import dev.gatehouse.shared.EmailAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organization whose settings have been found good. */
public record ConfiguredOrganization(String name, URI baseUrl, EmailAddress administrator) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_URL = 200;

  String host() {
    return OrganizationSettings.hostOf(baseUrl);
  }

  /**
   * All organizations of the settings, or {@link BadSetting} with the name of the first that is
   * missing or contradicts another.
   */
  public static List<ConfiguredOrganization> from(OrganizationSettings settings) {
    if (settings.all().isEmpty()) {
      throw new BadSetting("GATEHOUSE_ORGANIZATIONS_0_NAME", "names the first organization");
    }
    List<ConfiguredOrganization> all = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (OrganizationSettings.Configured each : settings.all()) {
      int index = all.size();
      ConfiguredOrganization one = new Reader(index).read(each);
      requireNew(seen, one.host(), index, "BASEURL");
      requireNew(seen, "name " + one.name(), index, "NAME");
      all.add(one);
    }
    return all;
  }

  private static void requireNew(Map<String, Integer> seen, String key, int index, String field) {
    Integer earlier = seen.putIfAbsent(key, index);
    if (earlier != null) {
      throw new BadSetting(
          new Reader(index).setting(field),
          "is that of another organization too, see " + new Reader(earlier).setting(field));
    }
  }

  private record Reader(int index) {

    ConfiguredOrganization read(OrganizationSettings.Configured settings) {
      return new ConfiguredOrganization(
          name(settings.name()), baseUrl(settings.baseUrl()), mail(settings.administratorEmail()));
    }

    String setting(String field) {
      return "GATEHOUSE_ORGANIZATIONS_" + index + "_" + field;
    }

    private String name(@Nullable String text) {
      return given("NAME", text)
          .filter(name -> name.length() <= LONGEST_NAME)
          .orElseThrow(() -> bad("NAME", "is the name, at most 100 characters"));
    }

    private EmailAddress mail(@Nullable String text) {
      return given("ADMINISTRATOREMAIL", text)
          .flatMap(EmailAddress::parse)
          .orElseThrow(() -> bad("ADMINISTRATOREMAIL", "is the first administrator's address"));
    }

    private URI baseUrl(@Nullable String text) {
      return given("BASEURL", text)
          .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
          .filter(url -> url.length() <= LONGEST_URL)
          .flatMap(Reader::uri)
          .filter(Reader::isBaseUrl)
          .orElseThrow(() -> bad("BASEURL", "is an address such as https://users.example.com"));
    }

    private static Optional<URI> uri(String url) {
      try {
        return Optional.of(URI.create(url));
      } catch (IllegalArgumentException notAnAddress) {
        return Optional.empty();
      }
    }

    private static boolean isBaseUrl(URI url) {
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean plain =
          url.getRawQuery() == null && url.getRawFragment() == null && url.getUserInfo() == null;
      return web && plain && url.getHost() != null && url.getRawPath().isEmpty();
    }

    private Optional<String> given(String field, @Nullable String text) {
      if (text == null || text.isBlank()) {
        throw bad(field, "is missing");
      }
      return Optional.of(text.strip());
    }

    private BadSetting bad(String field, String what) {
      return new BadSetting(setting(field), what);
    }
  }
}
