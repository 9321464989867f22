package dev.gatehouse.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FNO-52")
class EntitlementStateTests {
  @Test
  void inactiveIsReversibleAndObsoleteFinal() {
    assertThat(next(EntitlementState.DRAFT))
        .containsExactly(EntitlementState.DEPLOYED, EntitlementState.OBSOLETE);
    assertThat(next(EntitlementState.DEPLOYED))
        .containsExactly(EntitlementState.INACTIVE, EntitlementState.OBSOLETE);
    assertThat(next(EntitlementState.INACTIVE))
        .containsExactly(EntitlementState.DEPLOYED, EntitlementState.OBSOLETE);
    assertThat(next(EntitlementState.OBSOLETE)).isEmpty();
  }

  private static Stream<EntitlementState> next(EntitlementState state) {
    return Arrays.stream(EntitlementState.values()).filter(state::mayBecome);
  }
}
