package dev.gatehouse.web;

import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.NotFound;
import dev.gatehouse.shared.Refused;
import dev.gatehouse.shared.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers what no form of its own has answered: a page for a browser, the flash for htmx. */
@ControllerAdvice
class RefusalAdvice {

  private final LayoutAdvice layout;

  RefusalAdvice(LayoutAdvice layout) {
    this.layout = layout;
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
    ModelAndView page =
        answer(
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Flash(
                Flash.Kind.DANGER, refused.reason().messageKey(), List.of(refused.arguments())),
            request,
            response);
    status(refused, response);
    return page;
  }

  /** 429 with the time to wait where a limit is the reason, else left as it is. */
  static void status(Refused refused, HttpServletResponse response) {
    if (refused instanceof TooMany tooMany) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
    }
  }

  @ExceptionHandler(NotFound.class)
  ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.NOT_FOUND, "error.404", request, response);
  }

  @ExceptionHandler(SignedOut.class)
  ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.UNAUTHORIZED, "error.401", request, response);
  }

  @ExceptionHandler(Forbidden.class)
  ModelAndView forbidden(HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.FORBIDDEN, "error.403", request, response);
  }

  @ExceptionHandler({
    OptimisticLockingFailureException.class,
    PessimisticLockingFailureException.class
  })
  ModelAndView changedMeanwhile(HttpServletRequest request, HttpServletResponse response) {
    return answer(HttpStatus.CONFLICT, "error.409", request, response);
  }

  private ModelAndView answer(
      HttpStatus status, String key, HttpServletRequest request, HttpServletResponse response) {
    return answer(status, new Flash(Flash.Kind.DANGER, key, List.of()), request, response);
  }

  private ModelAndView answer(
      HttpStatus status, Flash flash, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status.value());
    boolean htmx = Htmx.wantsRegion(request);
    if (htmx) {
      Htmx.intoFlash(response);
    }
    return new ModelAndView(
        htmx ? "fragments/flash :: flash" : "error/refused",
        Map.of(
            htmx ? Flash.NAME : "refusal",
            flash,
            "frame",
            layout.frame(request),
            "navigation",
            layout.navigation(request),
            "currentPath",
            layout.currentPath(request)));
  }
}
