package vn.thidua.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * HTTP Basic for our own interface, checked against the engine's users (and its throttle against
 * guessing).
 */
@Component
class EnginePasswords implements AuthenticationProvider {

  private final IdentityService identity;
  private final SignedIn signedIn;

  EnginePasswords(IdentityService identity, SignedIn signedIn) {
    this.identity = identity;
    this.signedIn = signedIn;
  }

  @Override
  public Authentication authenticate(Authentication claim) {
    String password = String.valueOf(claim.getCredentials());
    if (!identity.checkPassword(claim.getName(), password)) {
      throw new BadCredentialsException("identity.badCredentials");
    }
    return signedIn.as(claim.getName()).orElseThrow();
  }

  @Override
  public boolean supports(Class<?> claim) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
  }
}
