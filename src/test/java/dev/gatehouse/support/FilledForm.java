package dev.gatehouse.support;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as a browser would send it: nothing that is disabled, no box without a tick. */
public final class FilledForm {
  private final FormElement form;

  private FilledForm(FormElement form) {
    this.form = form;
  }

  /** The one with this id on the page. */
  public static FilledForm of(Document page, String id) {
    if (!(page.getElementById(id) instanceof FormElement form)) {
      throw new AssertionError("no form " + id + " on a page that says " + page.text());
    }
    return new FilledForm(form);
  }

  public FilledForm type(String field, String text) {
    Element input = only(field);
    if (input.tagName().equals("textarea")) {
      input.text(text);
    } else {
      input.val(text);
    }
    return this;
  }

  public FilledForm choose(String select, String value) {
    only(select)
        .select("option")
        .forEach(option -> option.attr("selected", option.val().equals(value)));
    return this;
  }

  public FilledForm tick(String id) {
    box(id).attr("checked", true);
    return this;
  }

  public FilledForm untick(String id) {
    box(id).attr("checked", false);
    return this;
  }

  /** What is sent, but for the token against forged forms, which each request brings itself. */
  public MultiValueMap<String, String> fields() {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    form.formData().stream()
        .filter(field -> !field.key().equals("_csrf"))
        .forEach(field -> fields.add(field.key(), field.value()));
    return fields;
  }

  private Element only(String name) {
    List<Element> found = form.select("[name=%s]".formatted(name));
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " fields " + name);
    }
    return found.getFirst();
  }

  private Element box(String id) {
    Element box = form.getElementById(id);
    if (box == null || box.hasAttr("disabled")) {
      throw new AssertionError("nothing to tick: " + id);
    }
    return box;
  }
}
