package dev.gatehouse.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Tenant;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * How MockMvc requests come in: {@code mvc.get().uri("/users").with(entrance.by(uma))}. A POST adds
 * {@code .with(csrf())}.
 */
@TestComponent
public class Entrance {
  private final MockMvcTester mvc;

  Entrance(MockMvcTester mvc) {
    this.mvc = mvc;
  }

  /** From nobody who is known, on the tenant's host. */
  public RequestPostProcessor visiting(Tenant tenant) {
    return request -> {
      request.setServerName(tenant.host());
      return request;
    };
  }

  /** From the member, newly signed in by the sign-in page, on the host of their organization. */
  public RequestPostProcessor by(Member member) {
    Cookie session = signIn(member);
    return request -> {
      request.setCookies(session);
      return visiting(member.tenant()).postProcessRequest(request);
    };
  }

  /** The session's cookie, as the browser would keep it. */
  public Cookie signIn(Member member) {
    MvcTestResult answer =
        mvc.post()
            .uri("/sign-in")
            .with(visiting(member.tenant()))
            .with(csrf())
            .param("email", member.email())
            .param("password", Member.PASSWORD)
            .exchange();
    return Objects.requireNonNull(
        answer.getResponse().getCookie("session"), () -> member.email() + " cannot sign in");
  }
}
