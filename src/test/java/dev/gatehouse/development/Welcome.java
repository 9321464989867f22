package dev.gatehouse.development;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/** The block that ends the console output of a start: where to go and as whom. */
record Welcome(String address, List<SignIn> signIns) {

  static Welcome of(ApplicationContext context, ObjectProvider<Demonstration> demonstration) {
    return new Welcome(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"),
        demonstration.stream().flatMap(people -> people.signIns().stream()).toList());
  }

  void print() {
    System.out.println(text());
  }

  String text() {
    return """

    Gatehouse is ready.

      Portal         %1$s
      Mailbox        %1$s/dev/mailbox
      Globex         %2$s

    %3$s
    """
        .formatted(
            address,
            address.replace("//", "//globex."),
            signIns.stream().map(Welcome::line).collect(Collectors.joining()));
  }

  private static String line(SignIn signIn) {
    return "  %-15s %s  %s%n".formatted(signIn.role(), signIn.email(), signIn.password());
  }
}
