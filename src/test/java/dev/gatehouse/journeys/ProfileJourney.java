package dev.gatehouse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cast.Acme;
import dev.gatehouse.cast.Stage;
import dev.gatehouse.journeys.pages.ProfilePage;
import dev.gatehouse.journeys.pages.Sidebar;
import dev.gatehouse.journeys.pages.SignInPage;
import dev.gatehouse.support.Browser;
import dev.gatehouse.support.BrowserTest;
import org.junit.jupiter.api.Test;

@BrowserTest
class ProfileJourney {
  private final Acme acme;

  ProfileJourney(Stage stage) {
    this.acme = stage.acme();
  }

  @Test
  void theLookFollowsTheSystemUntilItIsChosen() {
    try (Browser browser = Browser.open(Browser.Trait.DARK)) {
      ProfilePage profile = SignInPage.enter(acme.uma(), browser).sidebar().profile();
      assertThat(profile.colours()).isEqualTo("dark");
      assertThat(profile.look("Light").colours()).isEqualTo("light");
      assertThat(profile.sidebar().userManagement().sidebar().profile().colours())
          .isEqualTo("light");
      assertThat(profile.look("Same as my device").colours()).isEqualTo("dark");
      assertThat(profile.look("Dark").colours()).isEqualTo("dark");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void onAPhoneTheSidebarIsAMenu() {
    try (Browser browser = Browser.open(Browser.Trait.PHONE)) {
      Sidebar sidebar = SignInPage.enter(acme.uma(), browser).sidebar();
      assertThat(sidebar.isOpen()).isFalse();
      sidebar.menu().click();
      assertThat(sidebar.isOpen()).isTrue();
      ProfilePage profile = sidebar.profile();
      assertThat(profile.colours()).isEqualTo("light");
      assertThat(profile.text()).contains(acme.uma().name(), acme.uma().email());
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
