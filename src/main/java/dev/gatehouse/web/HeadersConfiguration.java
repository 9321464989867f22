package dev.gatehouse.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;

/**
 * The headers of every answer (S-14). A filter before all others rather than a part of the security
 * chain, so that no refusal of an earlier filter leaves without them.
 */
@Configuration(proxyBeanMethods = false)
class HeadersConfiguration {

  static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'";

  @Bean
  FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
    HeaderWriterFilter filter = new HeaderWriterFilter(writers());
    filter.setShouldWriteHeadersEagerly(true);
    FilterRegistrationBean<HeaderWriterFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  /** Tomcat answers what is no HTTP by itself, before any filter. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersOfMalformedRequests() {
    return factory -> factory.addEngineValves(new HeadersValve());
  }

  private static final class HeadersValve extends ValveBase {

    HeadersValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
        for (HeaderWriter writer : writers()) {
          writer.writeHeaders(request, response);
        }
      }
      getNext().invoke(request, response);
    }
  }

  private static List<HeaderWriter> writers() {
    CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN);
    CrossOriginResourcePolicyHeaderWriter resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN);
    return List.of(
        new ContentSecurityPolicyHeaderWriter(CONTENT_POLICY),
        new XContentTypeOptionsHeaderWriter(),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
        opener,
        resource,
        // Replaced by what is served for long; Pragma and Expires would not be.
        new StaticHeadersWriter("Cache-Control", "no-store"));
  }
}
