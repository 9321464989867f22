package dev.gatehouse.web;

import dev.gatehouse.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * How a controller answers, be it asked by a browser or by htmx: a page or only its region, a page
 * with errors, or the way to another page. Handlers take it as a parameter.
 */
public final class Answer {

  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Answer(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** The page; for htmx only the fragment of that file which carries the region's name. */
  public ModelAndView page(String template, String region, Map<String, ?> model) {
    return new ModelAndView(isForRegion() ? template + " :: " + region : template, model);
  }

  /** A page without a region of its own. */
  public ModelAndView page(String template, Map<String, ?> model) {
    return new ModelAndView(template, model);
  }

  /**
   * The page once more with what was typed and what is wrong with it, as 422; as 429 where a limit
   * is the reason (S-12).
   */
  public ModelAndView unprocessable(
      String template, String region, Map<String, ?> model, Refused refused) {
    ModelAndView page = unprocessable(template, region, model);
    RefusalAdvice.status(refused, response);
    return page;
  }

  /** The page once more with what was typed and what is wrong with it, as 422. */
  public ModelAndView unprocessable(String template, String region, Map<String, ?> model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(template, region, model);
  }

  /** The page once more with what somebody else has changed meanwhile, as 409. */
  public ModelAndView conflict(String template, String region, Map<String, ?> model) {
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(template, region, model);
  }

  /**
   * On to another page, which says what happened. Whoever comes from a view of that page, filtered
   * and sorted, or from the page of one of its entries is led back there. Only for people who are
   * signed in.
   */
  public ModelAndView done(String path, String messageKey, Object... arguments) {
    String from = Htmx.viewOf(path, request).or(() -> Htmx.entryOf(path, request)).orElse(path);
    return redirect(from, new Flash(Flash.Kind.SUCCESS, messageKey, List.of(arguments)));
  }

  /** The same where the entry may have no page any more. */
  public ModelAndView gone(String path, String messageKey, Object... arguments) {
    String from = Htmx.viewOf(path, request).orElse(path);
    return redirect(from, new Flash(Flash.Kind.SUCCESS, messageKey, List.of(arguments)));
  }

  /** On to another page; a path of this portal, never an address. */
  public ModelAndView redirect(String path) {
    return Htmx.asked(request) ? new ModelAndView(htmxRedirect(path)) : browserRedirect(path);
  }

  /** A file to keep, sent while it is written, so that it may be of any length. */
  public ModelAndView csv(String name, CsvFile.Content content) {
    return new ModelAndView((model, ignored, target) -> {
      target.setContentType("text/csv;charset=UTF-8");
      target.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name + ".csv").build().toString());
      CsvFile.write(target.getWriter(), content);
    });
  }

  private ModelAndView redirect(String path, Flash flash) {
    RequestContextUtils.getOutputFlashMap(request).put(Flash.NAME, flash);
    if (Htmx.asked(request)) {
      RequestContextUtils.saveOutputFlashMap(path, request, response);
    }
    return redirect(path);
  }

  private boolean isForRegion() {
    return Htmx.wantsRegion(request);
  }

  private View htmxRedirect(String path) {
    // An XHR would follow a 303 by itself and swap a whole page into a region.
    response.setHeader("HX-Redirect", path);
    return (model, ignoredRequest, ignoredResponse) -> {};
  }

  private static ModelAndView browserRedirect(String path) {
    RedirectView view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    view.setExpandUriTemplateVariables(false);
    return new ModelAndView(view);
  }
}
