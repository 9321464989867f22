package dev.gatehouse.invitation;

import dev.gatehouse.invitation.AddressProblem.Unanswered;
import dev.gatehouse.shared.EmailAddress;
import dev.gatehouse.shared.OrganizationId;
import dev.gatehouse.shared.UserId;
import dev.gatehouse.user.User;
import dev.gatehouse.user.UserState;
import dev.gatehouse.user.Users;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says of each address whether it can be invited; looks, and changes nothing. */
@Component
public class AddressCheck {

  private static final int MOST_LOOKED_UP = 1000;

  private final Users users;
  private final Invitations invitations;

  AddressCheck(Users users, Invitations invitations) {
    this.users = users;
    this.invitations = invitations;
  }

  /** Of addresses as somebody typed or pasted them. Three statements, whatever their number. */
  public AddressReport report(OrganizationId organization, String typed) {
    return report(organization, AddressList.parse(typed));
  }

  AddressReport report(OrganizationId organization, AddressList list) {
    List<User> known =
        users.findAll(organization, list.addresses().stream().limit(MOST_LOOKED_UP).toList());
    Map<UserId, Invitation> open =
        invitations.latestOf(
            organization, known.stream().filter(User::isPending).map(User::id).toList());
    Stream<AddressProblem> invalid =
        list.invalid().stream()
            .map(typed ->
                new AddressProblem(
                    typed, InvitationRefusal.INVALID_ADDRESS, Optional.empty(), Optional.empty()));
    Stream<AddressProblem> taken =
        known.stream()
            .filter(user -> user.state() != UserState.REMOVED)
            .map(user -> problem(user, Optional.ofNullable(open.get(user.id()))));
    return new AddressReport(
        list.size(),
        Stream.concat(invalid, taken).toList(),
        known.stream()
            .filter(user -> user.state() == UserState.REMOVED)
            .map(AddressCheck::address)
            .toList());
  }

  private static AddressProblem problem(User user, Optional<Invitation> invitation) {
    return new AddressProblem(
        address(user), reason(user), Optional.of(user.id()), invitation.map(Unanswered::of));
  }

  private static InvitationRefusal reason(User user) {
    if (user.isContact()) {
      return InvitationRefusal.CONTACT;
    }
    return user.isPending() ? InvitationRefusal.ALREADY_INVITED : InvitationRefusal.ALREADY_USER;
  }

  private static String address(User user) {
    return user.address().map(EmailAddress::value).orElse("");
  }
}
