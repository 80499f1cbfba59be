package vn.thidua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every response of the web applications its own nonce. Their filters hand it from the header
 * to the page through the servlet context, which all requests share: a page gets the nonce of
 * whatever request came last, its scripts are refused and it stays blank. In front of them, this
 * filter keeps that one attribute with the request.
 */
class NoncePerRequest extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new WithItsOwnNonce(request), response);
  }

  private static final class WithItsOwnNonce extends HttpServletRequestWrapper {

    WithItsOwnNonce(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletContext getServletContext() {
      ServletContext shared = super.getServletContext();
      return (ServletContext)
          Proxy.newProxyInstance(
              ServletContext.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, arguments) -> answer(shared, method, arguments));
    }

    private Object answer(ServletContext shared, Method method, Object[] arguments)
        throws Throwable {
      if (arguments != null && NONCE.equals(arguments[0])) {
        switch (method.getName()) {
          case "getAttribute":
            return getAttribute(NONCE);
          case "setAttribute":
            setAttribute(NONCE, arguments[1]);
            return null;
          default:
            break;
        }
      }
      try {
        return method.invoke(shared, arguments);
      } catch (InvocationTargetException failure) {
        throw failure.getCause();
      }
    }
  }
}
