package dev.gatehouse.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.organization.OrganizationSettings.Configured;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R-10")
class ConfiguredOrganizationTests {
  private static final Configured ACME =
      new Configured("Acme", "https://users.acme.test", "ada@acme.test");

  @Test
  void isWhatTheSettingsSay() {
    ConfiguredOrganization acme =
        read(new Configured(" Acme ", "https://Users.Acme.test/", "Ada@acme.test"));
    assertThat(acme.name()).isEqualTo("Acme");
    assertThat(acme.baseUrl()).hasToString("https://Users.Acme.test");
    assertThat(acme.host()).isEqualTo("users.acme.test");
    assertThat(acme.administrator().canonical()).isEqualTo("ada@acme.test");
  }

  @Test
  void mayHaveAPort() {
    assertThat(read(new Configured("Acme", "http://localhost:8080", "ada@acme.test")).host())
        .isEqualTo("localhost");
  }

  @Test
  void thereMustBeOne() {
    assertStops("GATEHOUSE_ORGANIZATIONS_0_NAME");
    assertThatThrownBy(() -> ConfiguredOrganization.from(new OrganizationSettings(null)))
        .isInstanceOf(BadSetting.class);
  }

  @Test
  void namesTheSettingThatIsMissing() {
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_0_NAME", new Configured(null, "http://a.test", "a@a.test"));
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_0_NAME", new Configured("  ", "http://a.test", "a@a.test"));
    assertStops("GATEHOUSE_ORGANIZATIONS_0_BASEURL", new Configured("A", null, "a@a.test"));
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_1_ADMINISTRATOREMAIL",
        ACME,
        new Configured("A", "http://a.test", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "users.acme.test",
        "ftp://users.acme.test",
        "https://users.acme.test/portal",
        "https://users.acme.test?x=1",
        "https://users.acme.test#top",
        "https://ada@users.acme.test",
        "https://",
        "https:///portal",
        "https://users acme.test",
        "javascript:alert(1)"
      })
  void refusesABaseUrlThatIsNone(String url) {
    assertStops("GATEHOUSE_ORGANIZATIONS_0_BASEURL", new Configured("Acme", url, "ada@acme.test"));
  }

  @Test
  void refusesAnAdministratorWithoutAnAddress() {
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL",
        new Configured("Acme", "https://users.acme.test", "ada"));
  }

  @Test
  void refusesANameLongerThanItsColumn() {
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_0_NAME",
        new Configured("A".repeat(101), "https://users.acme.test", "ada@acme.test"));
  }

  @Test
  @Tag("D-13")
  void refusesTheSameHostTwiceWhateverPortOrCase() {
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_1_BASEURL is that of another organization too, see"
            + " GATEHOUSE_ORGANIZATIONS_0_BASEURL",
        ACME,
        new Configured("Globex", "http://USERS.acme.test:8080", "xan@globex.test"));
  }

  @Test
  void refusesTheSameNameTwice() {
    assertStops(
        "GATEHOUSE_ORGANIZATIONS_1_NAME",
        ACME,
        new Configured("Acme", "https://other.test", "xan@globex.test"));
  }

  @Test
  void keepsTheirOrder() {
    assertThat(
            ConfiguredOrganization.from(
                new OrganizationSettings(
                    List.of(
                        ACME, new Configured("Globex", "http://globex.test", "x@globex.test")))))
        .extracting(ConfiguredOrganization::name)
        .containsExactly("Acme", "Globex");
  }

  private static ConfiguredOrganization read(Configured configured) {
    return ConfiguredOrganization.from(new OrganizationSettings(List.of(configured))).getFirst();
  }

  private static void assertStops(String beginning, Configured... configured) {
    assertThatThrownBy(
            () -> ConfiguredOrganization.from(new OrganizationSettings(List.of(configured))))
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(beginning)
        .message()
        .doesNotContain("\n");
  }
}
