package dev.gatehouse.development;

import dev.gatehouse.support.MailServer;
import dev.gatehouse.support.ReceivedMail;
import dev.gatehouse.web.Open;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that the portal would have sent; a test component, so that no test finds it. */
@TestComponent
@Controller
@Open
@RequestMapping("/dev/mailbox")
class MailboxController {

  private static final String CONTENT_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final MailServer server;

  MailboxController(MailServer server) {
    this.server = server;
  }

  @GetMapping
  String index(Model model) {
    model.addAttribute("mails", server.mails().reversed().stream().map(MailView::of).toList());
    return "dev/mailbox";
  }

  @GetMapping("/{id}")
  String show(@PathVariable int id, Model model) {
    model.addAttribute("mail", MailView.of(require(id)));
    return "dev/mail";
  }

  /** The mail's own document, apart from the portal's pages and without its scripts and cookies. */
  @GetMapping("/{id}/html")
  ResponseEntity<String> html(@PathVariable int id) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", CONTENT_POLICY)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(require(id).html());
  }

  private ReceivedMail require(int id) {
    return server.mails().stream()
        .filter(mail -> mail.id() == id)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
