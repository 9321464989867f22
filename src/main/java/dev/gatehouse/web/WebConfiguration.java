package dev.gatehouse.web;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new InputInterceptor());
    registry.addInterceptor(new AuthorisationInterceptor());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.addAll(HandlerParameters.all());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    SingleValues.register(registry);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new FrameLocaleResolver();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
