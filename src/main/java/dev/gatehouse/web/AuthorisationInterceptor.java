package dev.gatehouse.web;

import dev.gatehouse.shared.Actor;
import dev.gatehouse.shared.Forbidden;
import dev.gatehouse.shared.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to a controller only as the controller declares with {@link Open}, {@link
 * SignedIn} or {@link Requires}; one that declares nothing answers nobody.
 */
class AuthorisationInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Actor actor = Frame.of(request).actor();
      if (!actor.isSignedIn() && isOpenForm(request) && !isOpen(method.getBeanType())) {
        throw new SignedOut();
      }
      check(method.getBeanType(), actor);
    }
    return true;
  }

  /** A page that is still shown could send the form once more. */
  private static boolean isOpenForm(HttpServletRequest request) {
    return Htmx.asked(request) && request.getMethod().equals("POST");
  }

  private static void check(Class<?> controller, Actor actor) {
    if (!isOpen(controller)) {
      requireSignedIn(actor);
      requirePermission(controller, actor);
      requirePortal(controller, actor);
    }
  }

  private static boolean isOpen(Class<?> controller) {
    return controller.isAnnotationPresent(Open.class)
        || ErrorController.class.isAssignableFrom(controller);
  }

  private static void requireSignedIn(Actor actor) {
    if (!actor.isSignedIn()) {
      // Left to Spring Security's entry point, which leads to the sign-in page and back.
      throw new AccessDeniedException("not signed in");
    }
  }

  private static void requirePortal(Class<?> controller, Actor actor) {
    if (controller.isAnnotationPresent(ForEndUsers.class) && !actor.isEndUser()) {
      throw new Forbidden(Permission.VIEW_OWN_ENTITLEMENTS);
    }
  }

  private static void requirePermission(Class<?> controller, Actor actor) {
    Requires requires = controller.getAnnotation(Requires.class);
    if (requires != null) {
      Permission[] sufficient = requires.value();
      if (Arrays.stream(sufficient).noneMatch(actor::may)) {
        throw new Forbidden(sufficient[0]);
      }
    } else if (!controller.isAnnotationPresent(SignedIn.class)) {
      throw new AccessDeniedException(controller.getSimpleName() + " declares nobody");
    }
  }
}
