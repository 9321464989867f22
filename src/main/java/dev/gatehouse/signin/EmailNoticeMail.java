package dev.gatehouse.signin;

import dev.gatehouse.mail.Mail;
import dev.gatehouse.mail.MailComposer;
import dev.gatehouse.mail.MailOrder;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of notice about a change of address.
 *
 * @param template the name of what it says, which several kinds may share
 * @param recipient the old address or the new one; both are stored with the request
 */
record EmailNoticeMail(
    String kind,
    String template,
    Function<RequestedEmail, String> recipient,
    EmailNoticeWriter writer)
    implements MailComposer {

  @Override
  public Optional<Mail> compose(MailOrder order) {
    return writer.write(order, template, recipient);
  }
}
