package dev.gatehouse.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** More passwords are being checked than the machine can take; worth trying again soon. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
class TooBusy extends RuntimeException {

  TooBusy() {
    super("too many passwords at once");
  }
}
