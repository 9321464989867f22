package dev.gatehouse.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * From where a request comes: the socket's address, never a header that anybody can send (S-12). If
 * the socket is that of a trusted proxy, the last address in X-Forwarded-For that is none.
 */
@Component
class ClientAddress {

  private final TrustedProxies proxies;

  ClientAddress(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** As people write it: zeros in the middle of an IPv6 address left out (RFC 5952). */
  String of(HttpServletRequest request) {
    String socket = request.getRemoteAddr();
    String client = proxies.contains(socket) ? forwarded(request, socket) : socket;
    return client.replaceFirst("(^|:)(0(:|$)){2,}", "::");
  }

  /** Whoever is beyond the trusted proxies; the last of them where that is no address. */
  private String forwarded(HttpServletRequest request, String socket) {
    Iterator<String> said = said(request).reversed().iterator();
    Optional<String> client = Optional.of(socket);
    String last = socket;
    while (client.filter(proxies::contains).isPresent() && said.hasNext()) {
      client = TrustedProxies.parse(said.next()).map(InetAddress::getHostAddress);
      last = client.orElse(last);
    }
    return last;
  }

  private static List<String> said(HttpServletRequest request) {
    return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(String::strip)
        .toList();
  }
}
