package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.OrganizationId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told apart when it is counted. */
@Tag("S-12")
class CountedTests {

  @Test
  void anIpv6SourceIsItsNetwork() {
    assertThat(source("2001:db8:1:2::1")).isEqualTo(source("2001:db8:1:2:ffff::9"));
    assertThat(source("2001:db8:1:2::1")).isNotEqualTo(source("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4SourceIsItsAddress() {
    assertThat(source("192.0.2.1")).isNotEqualTo(source("192.0.2.2"));
    assertThat(source("import job").text()).isEqualTo("import job");
  }

  @Test
  void onlyAHashIsKept() {
    assertThat(PersonalGuesses.account("ada@acme.test").hash())
        .isEqualTo("3ba15ffe92f621bb26c812374e3b4fb028530673341ecfd7e2d07ebacb1987d7");
  }

  private static Counted source(String origin) {
    return Counted.source("source", Actor.visitor(new OrganizationId(1), origin));
  }
}
