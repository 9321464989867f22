package dev.gatehouse.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.shared.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionsPageTests {

  @Test
  void thePageShowsTheMatrixOfTheCode() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("docs/permissions.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of(row("Permission", SystemRole::label)),
                    Arrays.stream(Permission.values())
                        .map(permission ->
                            row(
                                permission.label(),
                                role -> role.permissions().contains(permission) ? "yes" : "")))
                .toList());
  }

  private static String row(String first, Function<SystemRole, String> cellOfRole) {
    return Arrays.stream(SystemRole.values())
        .map(cellOfRole)
        .collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
  }
}
