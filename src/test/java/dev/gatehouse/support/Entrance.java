package dev.gatehouse.support;

import dev.gatehouse.cast.Member;
import dev.gatehouse.cast.Tenant;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

  /**
   * The token against forged forms, in cookie and field as a browser sends it. That of Spring
   * Security would put another repository of tokens into the portal for all tests to come.
   */
  public static RequestPostProcessor csrf() {
    return request -> {
      String token = UUID.randomUUID().toString();
      List<Cookie> cookies = new ArrayList<>();
      if (request.getCookies() != null) {
        cookies.addAll(List.of(request.getCookies()));
      }
      cookies.add(new Cookie("csrf", token));
      cookies.add(new Cookie("__Host-csrf", token));
      request.setCookies(cookies.toArray(Cookie[]::new));
      request.addParameter("_csrf", masked(token));
      return request;
    };
  }

  /** As pages carry it: random bytes and the token mixed with them; here the bytes are zero. */
  private static String masked(String token) {
    byte[] plain = token.getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[2 * plain.length];
    System.arraycopy(plain, 0, masked, plain.length, plain.length);
    return Base64.getUrlEncoder().encodeToString(masked);
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
