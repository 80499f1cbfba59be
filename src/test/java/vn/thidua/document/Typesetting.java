package vn.thidua.document;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import vn.thidua.document.press.Press;

/** The typesetter with all it needs, for tests of papers outside of this package. */
@TestConfiguration(proxyBeanMethods = false)
@Import({Templates.class, Filling.class, Press.class, Typesetter.class})
public class Typesetting {}
