package dev.gatehouse.signin;

import dev.gatehouse.organization.BadSetting;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;
import org.springframework.stereotype.Component;

/**
 * {@code GATEHOUSE_TRUSTEDPROXIES}: the addresses, separated by commas, of the proxies that say
 * truly in X-Forwarded-For from where a request comes.
 */
@Component
public class TrustedProxies {

  private static final String SETTING = "gatehouse.trustedproxies";

  private final List<InetAddress> proxies;

  TrustedProxies(PropertyResolver environment) {
    this.proxies = read(environment);
  }

  /** Throws BadSetting where an entry is not an address. */
  public static void check(PropertyResolver environment) {
    read(environment);
  }

  /** Whether the address is that of one of them. */
  boolean contains(String address) {
    return parse(address).filter(proxies::contains).isPresent();
  }

  /** Empty for anything but an IP address; names are never looked up. */
  static Optional<InetAddress> parse(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static List<InetAddress> read(PropertyResolver environment) {
    return Arrays.stream(environment.getProperty(SETTING, "").split(","))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .map(entry ->
            parse(entry)
                .orElseThrow(() ->
                    new BadSetting(
                        "GATEHOUSE_TRUSTEDPROXIES",
                        "is a list of IP addresses separated by commas")))
        .toList();
  }
}
