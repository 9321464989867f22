package dev.gatehouse.support;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Answers as their readers see them. */
public final class Pages {
  private Pages() {}

  /** The page, or the region of one. */
  public static Document page(MvcTestResult answer) {
    return Jsoup.parse(body(answer));
  }

  public static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException everyJavaKnowsUtf8) {
      throw new IllegalStateException(everyJavaKnowsUtf8);
    }
  }

  /** The same page asked for twice differs in its CSRF tokens only. */
  public static String bodyWithoutTokens(MvcTestResult answer) {
    return withoutTokens(body(answer));
  }

  public static String withoutTokens(String html) {
    return html.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
  }

  /** What the person reads at a field; empty where nothing is wrong with it. */
  public static String messageAt(Document page, String field) {
    Element message = page.getElementById(field + "-error");
    return message == null ? "" : message.text();
  }

  public static List<String> texts(Document page, String selector) {
    return page.select(selector).eachText();
  }

  public static String flash(Document page) {
    return page.select("#flash").text();
  }
}
