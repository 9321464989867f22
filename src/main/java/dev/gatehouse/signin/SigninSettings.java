package dev.gatehouse.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code GATEHOUSE_SIGNIN_…}.
 *
 * @param shortestPassword in code points (S-01)
 * @param hashesAtOnce how many passwords are hashed at the same time; each takes 19 MiB (S-02)
 * @param longestSession after which one signs in anew, however busy (S-11)
 */
@ConfigurationProperties("gatehouse.signin")
record SigninSettings(
    @DefaultValue("15") int shortestPassword,
    @DefaultValue("2") int hashesAtOnce,
    @DefaultValue("24h") Duration longestSession) {}
