package dev.gatehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.organization.BadSetting;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** missing or contradictory settings stop the start with one line that names the setting. */
class SettingsCheckTests {

  private final Map<String, Object> variables =
      new HashMap<>(
          Map.of(
              "SPRING_DATASOURCE_URL", "jdbc:mariadb://localhost/gatehouse",
              "SPRING_MAIL_HOST", "localhost",
              "GATEHOUSE_MAIL_FROM", "portal@acme.test",
              "GATEHOUSE_ORGANIZATIONS_0_NAME", "Acme",
              "GATEHOUSE_ORGANIZATIONS_0_BASEURL", "https://users.acme.test",
              "GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL", "ada@acme.test"));

  @Test
  void startsWithEverythingItNeeds() {
    assertThatCode(this::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SPRING_DATASOURCE_URL",
        "SPRING_MAIL_HOST",
        "GATEHOUSE_MAIL_FROM",
        "GATEHOUSE_ORGANIZATIONS_0_NAME",
        "GATEHOUSE_ORGANIZATIONS_0_BASEURL",
        "GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL"
      })
  void namesWhatIsMissing(String setting) {
    variables.remove(setting);

    assertThatThrownBy(this::check)
        .isInstanceOf(BadSetting.class)
        .hasMessage(setting + " is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "SPRING_DATASOURCE_URL, jdbc:postgresql://localhost/gatehouse",
    "GATEHOUSE_MAIL_FROM, Acme <portal@acme.test>",
    "GATEHOUSE_MAIL_FROM, portal",
    "GATEHOUSE_ORGANIZATIONS_0_BASEURL, ftp://users.acme.test",
    "GATEHOUSE_ORGANIZATIONS_0_BASEURL, https://users.acme.test/portal",
    "GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL, ada",
    "GATEHOUSE_TRUSTEDPROXIES, proxy.acme.test"
  })
  void namesWhatIsNoGood(String setting, String value) {
    variables.put(setting, value);

    assertThatThrownBy(this::check)
        .isInstanceOf(BadSetting.class)
        .hasMessageStartingWith(setting + " is ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesTheSameHostTwice() {
    variables.put("GATEHOUSE_ORGANIZATIONS_1_NAME", "Globex");
    variables.put("GATEHOUSE_ORGANIZATIONS_1_BASEURL", "http://USERS.acme.test:8080");
    variables.put("GATEHOUSE_ORGANIZATIONS_1_ADMINISTRATOREMAIL", "xan@globex.test");

    assertThatThrownBy(this::check)
        .hasMessageContaining("GATEHOUSE_ORGANIZATIONS_1_BASEURL")
        .hasMessageContaining("GATEHOUSE_ORGANIZATIONS_0_BASEURL");
  }

  @Test
  void namesTheFirstOrganizationWhereThereIsNone() {
    variables.keySet().removeIf(setting -> setting.startsWith("GATEHOUSE_ORGANIZATIONS"));

    assertThatThrownBy(this::check).hasMessageContaining("GATEHOUSE_ORGANIZATIONS_0_NAME");
  }

  private void check() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    SettingsCheck.check(environment);
  }
}
