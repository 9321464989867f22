package dev.gatehouse.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From where a request comes: the socket's address, never a header that anybody can send (S-12).
 */
final class ClientAddress {

  private ClientAddress() {}

  /** As people write it: zeros in the middle of an IPv6 address left out (RFC 5952). */
  static String of(HttpServletRequest request) {
    return request.getRemoteAddr().replaceFirst("(^|:)(0(:|$)){2,}", "::");
  }
}
