package dev.gatehouse.signin;

import dev.gatehouse.shared.CleanUp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets links that are over, and requests that count against no limit any more. */
@Configuration(proxyBeanMethods = false)
class PasswordResetCleanUp {

  private static final Duration REQUESTS_KEPT = Duration.ofDays(1);

  @Bean
  CleanUp expiredPasswordResetTokens(JdbcClient jdbc) {
    return (now, most) ->
        discard(jdbc, "DELETE FROM password_reset_token WHERE expires_at < :before", now, most);
  }

  @Bean
  CleanUp oldPasswordResets(JdbcClient jdbc) {
    return (now, most) ->
        discard(
            jdbc,
            "DELETE FROM password_reset WHERE requested_at < :before",
            now.minus(REQUESTS_KEPT),
            most);
  }

  private static int discard(JdbcClient jdbc, String sql, Instant before, int most) {
    return jdbc.sql(sql + " LIMIT :most").param("before", before).param("most", most).update();
  }
}
