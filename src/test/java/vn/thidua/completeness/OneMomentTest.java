package vn.thidua.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import vn.thidua.words.Words;
import vn.thidua.workflow.CaseNames;

/** People work on while the check looks from table to table; it sees one moment all the same. */
class OneMomentTest {

  private final DriverManagerDataSource database =
      new DriverManagerDataSource("jdbc:h2:mem:moment;DB_CLOSE_DELAY=-1", "sa", "");
  private final JdbcClient inside = JdbcClient.create(database);
  private final JdbcClient outside =
      JdbcClient.create(
          new DriverManagerDataSource("jdbc:h2:mem:moment;DB_CLOSE_DELAY=-1", "sa", ""));
  private final List<Integer> seen = new ArrayList<>();

  @Test
  void what_is_written_between_two_looks_is_in_neither() {
    outside.sql("create table process (id int)").update();
    outside.sql("create table record (id int)").update();

    check(this::looksTwice).findings();

    assertThat(seen).containsExactly(0, 0);
    assertThat(count("record")).isEqualTo(1);
  }

  private List<Violation> looksTwice() {
    seen.add(count("process"));
    outside.sql("insert into process values (1)").update();
    outside.sql("insert into record values (1)").update();
    seen.add(count("record"));
    return List.of();
  }

  private int count(String table) {
    return inside.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** As Spring makes it, with its transaction. */
  private CompletenessCheck check(CompletenessRule rule) {
    ObjectProvider<CompletenessRule> rules = mock();
    when(rules.orderedStream()).thenReturn(Stream.of(rule));
    ObjectProvider<CaseNames> names = mock();
    when(names.orderedStream()).thenReturn(Stream.of());
    ProxyFactory proxy = new ProxyFactory(new CompletenessCheck(rules, names, Words.ofBundles()));
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        new TransactionInterceptor(
            (TransactionManager) new JdbcTransactionManager(database),
            new AnnotationTransactionAttributeSource()));
    return (CompletenessCheck) proxy.getProxy();
  }
}
