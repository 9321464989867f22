package dev.gatehouse.signin;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/**
 * What Spring Security does here: refuses malformed requests and forged ones (S-15), and leads
 * people who are not signed in to the sign-in page. Who may do what is decided at the controllers.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigninSettings.class)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain security(HttpSecurity http, CsrfTokenRepository csrfTokens) throws Exception {
    return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .exceptionHandling(
            exceptions -> exceptions.authenticationEntryPoint(new SignInEntryPoint()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(RequestCacheConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    return new HostCsrfTokens();
  }

  @Bean
  CookieSerializer sessionCookie() {
    return new HostSessionCookie();
  }

  @Bean
  MySqlJdbcIndexedSessionRepositoryCustomizer sessionsOnMariaDb() {
    return new MySqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
