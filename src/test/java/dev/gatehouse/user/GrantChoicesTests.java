package dev.gatehouse.user;

import static dev.gatehouse.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.access.AccessRefusal;
import dev.gatehouse.access.RoleId;
import dev.gatehouse.access.Scope;
import dev.gatehouse.access.ScopeId;
import dev.gatehouse.access.ScopeName;
import dev.gatehouse.account.AccountId;
import dev.gatehouse.account.AccountRefusal;
import dev.gatehouse.shared.Refusal;
import dev.gatehouse.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class GrantChoicesTests {
  @Test
  @Tag("S-10")
  void whatIsNotSentIsNotChosenAndWhatIsSentTwiceCountsOnce() {
    GrantChoices nothing = new GrantChoices(null, null, null, null, null, null, null, null, null);
    assertThat(nothing.toRequest())
        .isEqualTo(new GrantRequest(false, false, Set.of(), Set.of(), Set.of(), Set.of()));
    assertThat(nothing.scopeSearch()).isEmpty();
    GrantRequest twice =
        new GrantChoices(
                true,
                false,
                List.of(1L, 1L),
                List.of(2L, 2L),
                List.of(3L, 3L),
                List.of("new", "new"),
                null,
                null,
                null)
            .toRequest();
    assertThat(twice)
        .isEqualTo(
            new GrantRequest(
                true,
                false,
                Set.of(new AccountId(1)),
                Set.of(new RoleId(2)),
                Set.of(new ScopeId(3)),
                Set.of(ScopeName.parse("new").orElseThrow())));
  }

  @Test
  @Tag("RAW-41")
  void whatSomebodyHasIsTicked() {
    Scope scope = new Scope(new ScopeId(3), "catalog.read", false);
    GrantChoices choices =
        GrantChoices.of(
            Kind.MIXED, Set.of(new AccountId(1)), new Holdings(Set.of(), Set.of(scope)));
    assertThat(choices.consumer()).isTrue();
    assertThat(choices.producer()).isTrue();
    assertThat(choices.accounts()).containsExactly(1L);
    assertThat(choices.scopes()).containsExactly(3L);
  }

  @Test
  @Tag("RAW-30")
  void aScopeThatIsToBeMadeIsTickedAndTheSearchEmptied() {
    GrantChoices asked = choices(List.of("first"), " second ", "seco");

    GrantChoices ticked = asked.withNewScope();

    assertThat(ticked.newScopes()).containsExactly("first", "second");
    assertThat(ticked.newScope()).isEmpty();
    assertThat(ticked.scopeSearch()).isEmpty();
    assertThat(ticked.accounts()).isEqualTo(asked.accounts());
    GrantChoices searching = choices(List.of("first"), null, "seco");
    assertThat(searching.withNewScope()).isSameAs(searching);
  }

  @ParameterizedTest
  @Tag("D-17")
  @ValueSource(strings = {"a,b", "a\nb", " "})
  void aNameThatNoScopeCanHaveIsRefused(String name) {
    assertRefused(
        GrantRefusal.SCOPE_NAME, () -> choices(List.of("good", name), null, null).toRequest());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalStandsAtAFieldOfTheForm(Refusal refusal) {
    BindingResult errors = new BeanPropertyBindingResult(choices(List.of(), null, null), "choices");
    assertThat(GrantChoices.reject(errors, new Refused(refusal))).isTrue();
    assertThat(errors.getFieldErrors())
        .singleElement()
        .satisfies(error -> {
          assertThat(error.getField()).isIn("consumer", "accounts", "roles", "scopes");
          assertThat(error.getCode()).isEqualTo(refusal.messageKey());
        });
  }

  @Test
  void whatIsAboutThePersonStandsAtNoneOfThem() {
    BindingResult errors = new BeanPropertyBindingResult(choices(List.of(), null, null), "choices");
    assertThat(GrantChoices.reject(errors, new Refused(UserRefusal.LAST_ADMINISTRATOR))).isFalse();
    assertThat(errors.hasErrors()).isFalse();
  }

  static Stream<Refusal> refusals() {
    return Stream.concat(
        Stream.of(GrantRefusal.values()),
        Stream.concat(Stream.of(AccountRefusal.values()), Stream.of(AccessRefusal.SCOPE_RETIRED)));
  }

  private static GrantChoices choices(
      List<String> newScopes, @Nullable String newScope, @Nullable String search) {
    return new GrantChoices(
        true, false, List.of(1L), List.of(), List.of(), newScopes, newScope, search, null);
  }
}
