package dev.gatehouse.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** From where a request comes. */
@Tag("S-12")
class ClientAddressTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                    | 192.0.2.9  | 203.0.113.5               | 192.0.2.9",
        "10.0.0.1            | 192.0.2.9  | 203.0.113.5               | 192.0.2.9",
        "10.0.0.1            | 10.0.0.1   |                           | 10.0.0.1",
        "10.0.0.1            | 10.0.0.1   | 203.0.113.5               | 203.0.113.5",
        "10.0.0.1            | 10.0.0.1   | 198.51.100.1, 203.0.113.5 | 203.0.113.5",
        "10.0.0.1            | 10.0.0.1   | 203.0.113.5, evil.example | 10.0.0.1",
        "10.0.0.1, 10.0.0.2  | 10.0.0.1   | 203.0.113.5, 10.0.0.2     | 203.0.113.5",
        "10.0.0.1, 2001:db8::1 | 2001:db8:0:0:0:0:0:1 | 2001:db8:0:0:0:0:0:7 | 2001:db8::7"
      })
  void onlyATrustedProxyIsBelieved(
      String trusted, String socket, String forwarded, String expected) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(socket);
    if (forwarded != null) {
      request.addHeader("X-Forwarded-For", forwarded);
    }
    MockEnvironment environment = new MockEnvironment();
    if (trusted != null) {
      environment.setProperty("gatehouse.trustedproxies", trusted);
    }
    assertThat(new ClientAddress(new TrustedProxies(environment)).of(request)).isEqualTo(expected);
  }
}
