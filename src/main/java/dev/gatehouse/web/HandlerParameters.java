package dev.gatehouse.web;

import dev.gatehouse.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What handlers may take as parameters beside those of Spring. */
final class HandlerParameters {

  private HandlerParameters() {}

  static List<HandlerMethodArgumentResolver> all() {
    return List.of(
        new Parameter<>(Actor.class, (request, response) -> Frame.of(request).actor()),
        new Parameter<>(Answer.class, Answer::new),
        new Parameter<>(
            Times.class,
            (request, response) ->
                new Times(RequestContextUtils.getLocale(request), Frame.of(request).zone())));
  }

  private interface Source<T> {
    T from(HttpServletRequest request, HttpServletResponse response);
  }

  private record Parameter<T>(Class<T> type, Source<T> source)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return source.from(
          required(request.getNativeRequest(HttpServletRequest.class)),
          required(request.getNativeResponse(HttpServletResponse.class)));
    }

    private static <S> S required(@Nullable S servletObject) {
      if (servletObject == null) {
        throw new IllegalStateException("not a servlet request");
      }
      return servletObject;
    }
  }
}
