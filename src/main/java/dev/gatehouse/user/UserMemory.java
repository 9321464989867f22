package dev.gatehouse.user;

import dev.gatehouse.audit.AuditSubjects;
import dev.gatehouse.shared.EmailAddress;
import org.springframework.stereotype.Component;

/** Keeps in step what is derived from name and address: search words and the trail's subjects. */
@Component
class UserMemory {

  private final UserWords words;
  private final AuditSubjects subjects;

  UserMemory(UserWords words, AuditSubjects subjects) {
    this.words = words;
    this.subjects = subjects;
  }

  /** The number under which the trail knows the person as they are now. */
  int keep(User user) {
    words.keep(user);
    return subjects.name(
        user.organization(),
        user.id(),
        user.name().orElse(null),
        user.address().map(EmailAddress::value).orElse(null),
        user.phone().orElse(null));
  }

  int revision(User user) {
    return subjects.revision(user.organization(), user.id());
  }
}
