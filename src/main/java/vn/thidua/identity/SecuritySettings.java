package vn.thidua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * What is open to whom: the web applications have a login of their own; our interface takes their
 * session or HTTP Basic; everything else is closed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdministratorSettings.class)
class SecuritySettings {

  @Bean
  @Order(1)
  SecurityFilterChain ourInterface(HttpSecurity http, SignedIn signedIn, ClosedDoors doors)
      throws Exception {
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(doors))
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(doors).accessDeniedHandler(doors))
        // forged requests: a session must carry the web applications' token (TasklistSession)
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session ->
                session
                    .sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                    // the login renews the session's id; renewed here, at every request, it would
                    // be lost between the requests that a page sends side by side
                    .sessionFixation(fixation -> fixation.none()))
        .addFilterBefore(new TasklistSession(signedIn, doors), BasicAuthenticationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    // CVE-2026-77226: the set-up page creates administrators
                    .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                    .denyAll()
                    // Cockpit's own scripts: its login page needs them before anybody is signed in
                    .requestMatchers(HttpMethod.GET, "/camunda/api/cockpit/plugin/*/static/**")
                    .permitAll()
                    // the engine leaves the interface behind Cockpit open to everybody signed in
                    .requestMatchers("/camunda/api/cockpit/**")
                    .access((user, request) -> mayUse("cockpit", request.getRequest()))
                    .requestMatchers("/", "/camunda", "/camunda/**", "/favicon.ico", "/error")
                    .permitAll()
                    // pages without data of their own, and the library that draws
                    .requestMatchers(
                        HttpMethod.GET,
                        "/scores/**",
                        "/register/**",
                        "/verification/**",
                        "/webjars/chart.js/**")
                    .permitAll()
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    // a calendar program signs in nowhere: the address itself is the secret
                    .requestMatchers(HttpMethod.GET, "/calendar/*.ics")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .csrf(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  /**
   * Behind Spring Security, which remembers every servlet context it sees, before the filters of
   * the web applications.
   */
  @Bean
  FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
    FilterRegistrationBean<NoncePerRequest> filter =
        new FilterRegistrationBean<>(new NoncePerRequest());
    filter.addUrlPatterns("/camunda/app/*");
    filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return filter;
  }

  private static AuthorizationDecision mayUse(String app, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return new AuthorizationDecision(
        session != null
            && AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .anyMatch(user -> user.isAuthorizedForApp(app)));
  }
}
