package dev.gatehouse.user;

import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.SearchWords;
import dev.gatehouse.shared.UserId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the table of words in step with names and addresses. */
@Component
class UserWords {

  private final JdbcClient jdbc;

  UserWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(User user) {
    OrganizationId organization = user.organization();
    jdbc.sql("DELETE FROM user_word WHERE organization_id = :organization AND user_id = :user")
        .param("organization", organization.value())
        .param("user", user.id().value())
        .update();
    String text =
        user.name().orElse("") + " " + user.address().map(UserWords::bothForms).orElse("");
    insert(organization, user.id(), SearchWords.of(text));
  }

  /** As people write it and as it is compared: the domain may look quite different (S-05). */
  private static String bothForms(EmailAddress address) {
    return address.value() + " " + address.canonical();
  }

  private void insert(OrganizationId organization, UserId user, Set<String> words) {
    for (String word : words) {
      jdbc.sql(
              """
              INSERT INTO user_word (organization_id, word, user_id)
              VALUES (:organization, :word, :user)
              """)
          .param("organization", organization.value())
          .param("word", word)
          .param("user", user.value())
          .update();
    }
  }
}
