package dev.gatehouse.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What no handler has answered: a page, whatever the client accepts; the flash for htmx. */
@Controller
@Open
class ErrorPageController implements ErrorController {

  private static final int NOT_FOUND = 404;
  private static final List<Integer> WITH_WORDS_OF_THEIR_OWN =
      List.of(400, 403, NOT_FOUND, 409, 413, 421, 429, 503);

  @RequestMapping("/error")
  ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : NOT_FOUND;
    response.setStatus(status);
    boolean htmx = Htmx.wantsRegion(request);
    if (htmx) {
      Htmx.intoFlash(response);
    }
    Flash refusal = new Flash(Flash.Kind.DANGER, key(status), List.of());
    return htmx
        ? new ModelAndView("fragments/flash :: flash", Map.of(Flash.NAME, refusal))
        : new ModelAndView("error/refused", Map.of("refusal", refusal));
  }

  private static String key(int status) {
    String general = status < 500 ? "4xx" : "500";
    return "error." + (isOwn(status) ? status : general);
  }

  private static boolean isOwn(int status) {
    return WITH_WORDS_OF_THEIR_OWN.contains(status);
  }
}
